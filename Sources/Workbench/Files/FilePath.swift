/// A path as the system gives it: bytes, which need not be UTF-8.
///
/// Names written by an old Windows share are often in Windows-1252; a `String` would silently
/// replace their bytes and the file would then "not exist".
struct FilePath: Sendable, Hashable, ExpressibleByStringLiteral {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(stringLiteral value: String) {
    self.init(value)
  }

  /// The path as text for messages, bytes that are not UTF-8 replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the path is `-`, which stands for standard input or output.
  var isStandardStream: Bool { bytes == [0x2D] }

  /// The last component, without trailing slashes.
  var baseName: FilePath {
    let trimmed = trimmingSlashes
    guard let slash = trimmed.lastIndex(of: 0x2F), trimmed.count > 1 else {
      return FilePath(bytes: Array(trimmed))
    }
    return FilePath(bytes: Array(trimmed[(slash + 1)...]))
  }

  /// The folder that holds the last component, `.` where the path names none.
  var folder: FilePath {
    let trimmed = trimmingSlashes
    guard let slash = trimmed.lastIndex(of: 0x2F) else { return "." }
    return slash == 0 ? "/" : FilePath(bytes: Array(trimmed[..<slash]))
  }

  /// The part of the base name after its last point, ASCII letters lowered; empty where none.
  var fileExtension: String {
    let name = baseName.bytes
    guard let point = name.lastIndex(of: 0x2E), point > 0 else { return "" }
    let lowered = name[(point + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return String(decoding: lowered, as: UTF8.self)
  }

  /// The path of a name inside this folder.
  func appending(_ name: FilePath) -> FilePath {
    if bytes.isEmpty { return name }
    return FilePath(bytes: bytes.last == 0x2F ? bytes + name.bytes : bytes + [0x2F] + name.bytes)
  }

  /// The bytes without trailing slashes, a lone `/` kept.
  private var trimmingSlashes: ArraySlice<UInt8> {
    var end = bytes.count
    while end > 1, bytes[end - 1] == 0x2F { end -= 1 }
    return bytes[..<end]
  }

  /// Calls `body` with the path as a C string, or returns nil where a zero byte makes it none.
  @safe func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R? {
    if bytes.contains(0) { return nil }
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      return unsafe body(start)
    }
  }
}
