import Dispatch
import Glibc
import Synchronization

/// A progress line on standard error, for work that lasts.
///
/// It appears after half a second, changes ten times a second at most, and leaves nothing behind.
/// It is called from any thread; a call that draws nothing costs a lock and a clock reading.
final class Progress: Sendable {
  /// Nanoseconds before the line appears.
  private static let delay: UInt64 = 500_000_000
  /// Nanoseconds between two changes.
  private static let interval: UInt64 = 100_000_000

  /// What the lock protects: how far the work is, and what of it is on the screen.
  private struct Line {
    var phase = 0
    var done = 0
    var total = 0
    /// When it may be drawn next, in nanoseconds.
    var due: UInt64
    var drawn = ""
    var isFinished = false
  }

  private let labels: [String]
  private let descriptor: Int32
  private let width: Int
  /// Whether there is a terminal to draw on.
  let isShown: Bool
  private let line: Mutex<Line>

  /// Prepares a line; `labels` name the phases of the work, in order.
  init(labels: [String], descriptor: Int32, width: Int, isShown: Bool) {
    self.labels = labels
    self.descriptor = descriptor
    self.width = width
    self.isShown = isShown
    line = Mutex(Line(due: monotonicNanoseconds() &+ Self.delay))
  }

  /// Says how far the work is; `total` is 0 where it is not known.
  ///
  /// Threads may say it out of order: what was reached is never taken back.
  func update(done: Int, total: Int) {
    guard isShown else { return }
    line.withLock { line in
      line.done = total == line.total ? max(done, line.done) : done
      line.total = total
      drawIfDue(&line)
    }
  }

  /// Begins counting anew, for another file of the same phase.
  func restart() {
    guard isShown else { return }
    line.withLock { line in (line.done, line.total) = (0, 0) }
  }

  /// Goes on to the next phase.
  func advance() {
    guard isShown else { return }
    line.withLock { line in
      line.phase = min(line.phase + 1, labels.count - 1)
      (line.done, line.total) = (0, 0)
    }
  }

  /// Draws what is known, where it is time to: work that says nothing still shows that it lasts.
  func tick() {
    guard isShown else { return }
    line.withLock { line in drawIfDue(&line) }
  }

  /// Erases the line; later updates do nothing.
  func finish() {
    line.withLock { line in
      erase(&line)
      line.isFinished = true
    }
  }

  private func drawIfDue(_ line: inout Line) {
    let now = monotonicNanoseconds()
    guard !line.isFinished, now >= line.due, labels.indices.contains(line.phase) else { return }
    line.due = now &+ Self.interval
    let text = progressText(label: labels[line.phase], done: line.done, total: line.total)
    // One column less than the terminal has: a full line would wrap and could not be erased.
    let cut = String(text.prefix(max(0, width - 1)))
    if cut == line.drawn { return }
    erase(&line)
    _ = writeAll(descriptor, Array(cut.utf8)[...])
    line.drawn = cut
  }

  /// Overwrites with spaces, which any terminal understands.
  private func erase(_ line: inout Line) {
    if line.drawn.isEmpty { return }
    let blank = "\r" + String(repeating: " ", count: line.drawn.count) + "\r"
    _ = writeAll(descriptor, Array(blank.utf8)[...])
    line.drawn = ""
  }
}

/// The clock of a progress line, for work that does not say how far it is.
struct ProgressTicker {
  private let timer: any DispatchSourceTimer

  /// Begins to tick.
  init(_ progress: Progress) {
    // A queue of its own has a thread even while the work takes all the others.
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "bareme.progress"))
    timer.schedule(deadline: .now() + .milliseconds(510), repeating: .milliseconds(110))
    timer.setEventHandler { progress.tick() }
    timer.resume()
  }

  /// Ticks no more.
  func stop() { timer.cancel() }
}

/// The progress line's text: a share where the total is known, else a count, else the label alone.
func progressText(label: String, done: Int, total: Int) -> String {
  guard total > 0 else { return done > 0 ? "\(label) \(done)" : "\(label)…" }
  let shown = min(max(done, 0), total)
  let percent = Int128(shown) * 100 / Int128(total)
  return "\(label) \(percent) %"
}

/// Nanoseconds since an arbitrary moment, never decreasing; not a date.
private func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
  return UInt64(clamping: time.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: time.tv_nsec)
}
