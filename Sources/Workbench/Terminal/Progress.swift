import Glibc
import Synchronization

/// A progress line on standard error, for work that lasts.
///
/// It appears after half a second, changes ten times a second at most, and leaves nothing behind.
/// It is called from any thread; a call that draws nothing costs a clock reading.
final class Progress: Sendable {
  /// Nanoseconds before the line appears.
  private static let delay: UInt64 = 500_000_000
  /// Nanoseconds between two changes.
  private static let interval: UInt64 = 100_000_000

  /// What the lock protects: the columns in use, and whether the line is closed.
  private struct Line {
    var drawn = 0
    var isFinished = false
  }

  private let label: String
  private let descriptor: Int32
  private let width: Int
  private let isShown: Bool
  private let next: Atomic<UInt64>
  private let line = Mutex(Line())

  init(label: String, descriptor: Int32, width: Int, isShown: Bool) {
    self.label = label
    self.descriptor = descriptor
    self.width = width
    self.isShown = isShown
    next = Atomic(monotonicNanoseconds() &+ Self.delay)
  }

  /// Says how far the work is; `total` is 0 where it is not known.
  func update(done: Int, total: Int) {
    guard isShown else { return }
    let now = monotonicNanoseconds()
    let due = next.load(ordering: .relaxed)
    guard now >= due else { return }
    let (won, _) = next.compareExchange(
      expected: due, desired: now &+ Self.interval, ordering: .relaxed)
    if won { draw(progressText(label: label, done: done, total: total)) }
  }

  /// Erases the line; later updates do nothing.
  func finish() {
    line.withLock { line in
      erase(&line)
      line.isFinished = true
    }
  }

  private func draw(_ text: String) {
    line.withLock { line in
      if line.isFinished { return }
      // One column less than the terminal has: a full line would wrap and could not be erased.
      let cut = String(text.prefix(max(0, width - 1)))
      erase(&line)
      _ = writeAll(descriptor, Array(cut.utf8)[...])
      line.drawn = cut.count
    }
  }

  /// Overwrites with spaces, which any terminal understands.
  private func erase(_ line: inout Line) {
    if line.drawn == 0 { return }
    let blank = "\r" + String(repeating: " ", count: line.drawn) + "\r"
    _ = writeAll(descriptor, Array(blank.utf8)[...])
    line.drawn = 0
  }
}

/// The progress line's text: a share where the total is known, else a count.
func progressText(label: String, done: Int, total: Int) -> String {
  guard total > 0 else { return "\(label) \(done)" }
  let shown = min(max(done, 0), total)
  let percent = Int128(shown) * 100 / Int128(total)
  return "\(label) \(percent) % (\(shown)/\(total))"
}

/// Nanoseconds since an arbitrary moment, never decreasing; not a date.
private func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
  return UInt64(clamping: time.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: time.tv_nsec)
}
