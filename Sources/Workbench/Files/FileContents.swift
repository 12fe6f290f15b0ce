import Glibc

/// The bytes of one input, mapped or read, which live as long as this object.
@safe final class FileContents: Sendable {
  /// What the bytes were read from, as given.
  let path: FilePath
  /// The number of bytes.
  let count: Int
  /// Set once, never written to; `deinit` returns the memory to where it came from.
  private nonisolated(unsafe) let storage: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Takes ownership of a mapping made by `mmap`.
  init(path: FilePath, mapping: UnsafeRawBufferPointer) {
    self.path = path
    count = mapping.count
    unsafe storage = unsafe mapping
    isMapped = true
  }

  /// Takes ownership of memory obtained from `malloc`, of which `count` bytes are used.
  init(path: FilePath, allocation: UnsafeMutableRawPointer, count: Int) {
    self.path = path
    self.count = count
    unsafe storage = unsafe UnsafeRawBufferPointer(start: allocation, count: count)
    isMapped = false
  }

  deinit {
    let address = unsafe UnsafeMutableRawPointer(mutating: storage.baseAddress)
    if isMapped {
      if let address = unsafe address { unsafe munmap(address, count) }
    } else {
      unsafe free(address)
    }
  }

  /// Calls `body` with the bytes.
  func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    let typed = unsafe storage.assumingMemoryBound(to: UInt8.self)
    return try body(unsafe Span(_unsafeElements: typed))
  }

  /// Calls `body` with the raw memory, which must not escape it.
  @unsafe func withUnsafeBytes<R, E: Error>(
    _ body: (UnsafeRawBufferPointer) throws(E) -> R
  ) throws(E) -> R {
    unsafe try body(storage)
  }

  /// A copy of the bytes, for what keeps them.
  var array: [UInt8] { unsafe Array(storage) }
}
