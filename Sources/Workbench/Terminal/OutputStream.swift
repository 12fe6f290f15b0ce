import Glibc
import Scoring

/// A buffered stream over a file descriptor.
struct OutputStream: ~Copyable {
  /// Bytes kept before they are written.
  private static let capacity = 65_536

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Whether the reader is gone; what is written from then on is dropped.
  private(set) var isBroken = false
  /// The first error other than a broken pipe; what follows it is dropped too.
  private(set) var errorNumber: Int32?

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.capacity)
  }

  /// Appends bytes.
  mutating func write(_ bytes: [UInt8]) {
    if buffer.count + bytes.count > Self.capacity { flush() }
    if bytes.count >= Self.capacity {
      send(bytes[...])
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Appends text in UTF-8.
  mutating func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes pieces that several threads lay out, in the order of their numbers.
  mutating func write(
    pieces count: Int, _ tuning: LoadTuning,
    _ makeWorker: @Sendable () -> OrderedPieces.Worker
  ) {
    flush()
    if isBroken || errorNumber != nil { return }
    note(OrderedPieces.write(count, to: descriptor, tuning, makeWorker))
  }

  /// Writes what is kept.
  mutating func flush() {
    if buffer.isEmpty { return }
    send(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func send(_ bytes: ArraySlice<UInt8>) {
    if isBroken || errorNumber != nil { return }
    note(writeAll(descriptor, bytes))
  }

  private mutating func note(_ error: Int32?) {
    guard let number = error else { return }
    if number == EPIPE { isBroken = true } else { errorNumber = number }
  }
}
