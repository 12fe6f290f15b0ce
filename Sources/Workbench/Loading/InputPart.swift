import Dispatch
import Glibc
import Scoring
import Synchronization

/// A file of applications, or a stretch of its lines, read by one thread.
struct InputPart: Sendable {
  let file: Int
  /// The lines of the file before the part.
  var rowBase = 0
  /// The bytes of the file before the part.
  var byteBase = 0
  /// The lines in the part.
  var lines = 0
  /// What was read, until it is decided.
  var writer: FactWriter?
  /// What was decided.
  var chunk: DecidedChunk?

  init(file: Int) { self.file = file }
}

/// Work cut into numbered pieces that threads take.
enum Parallel {
  /// The processors that the system has at work.
  static var processors: Int { max(1, Int(clamping: sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Calls `body` for each number and gives the answers in order, whatever thread found them.
  static func map<T: Sendable>(
    _ count: Int, _ tuning: LoadTuning, _ body: @Sendable (Int) -> T
  ) -> [T] {
    guard tuning.isParallel, count > 1 else { return (0..<count).map { body($0) } }
    let answers = Mutex([T?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let answer = body(number)
      answers.withLock { $0[number] = answer }
    }
    return answers.withLock { $0 }.compactMap { $0 }
  }
}

/// The cutting of JSON Lines at line ends.
enum LineParts {
  /// The stretches to read, each about as long as wanted and ending with a line.
  static func cut(_ bytes: Span<UInt8>, size: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = min(start + max(size, 1), bytes.count)
      while end < bytes.count, !isCut(bytes, at: end) { end += 1 }
      parts.append(start..<end)
      start = end
    }
    return parts.isEmpty ? [0..<0] : parts
  }

  /// Whether a line ends before an index, and what follows could not be taken for the mark that
  /// only a file's beginning may have.
  private static func isCut(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    bytes[index - 1] == 0x0A && bytes[index] != 0xEF
  }
}
