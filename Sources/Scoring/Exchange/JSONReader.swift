/// A strict pull parser for JSON (RFC 8259) over bytes that it neither copies nor owns.
///
/// The caller says what it expects next, so that a record is decoded straight into its slots:
/// `beginObject`, then `nextKey` until it gives nil, with one value read or skipped after each key.
/// Strings and numbers come back as ranges. Everything is checked, skipped values included:
/// grammar, UTF-8, surrogate pairs and depth. Only duplicate keys are left to the caller, who knows
/// which keys it has seen (`JSONTree` refuses them).
///
/// After an error the reader may only be asked for `nextLine`.
///
/// This is the one file of the folder that touches memory directly; how numbers, words and strings are
/// scanned stands in files of their own, on top of `byte` and `word`. The invariant: every read is at
/// an index below `count`, and `offset` never exceeds `count`.
@safe package struct JSONReader: ~Copyable {
  /// How deep arrays and objects may nest.
  package static let depthLimit = 256

  private let bytes: UnsafeRawBufferPointer
  let count: Int
  /// The offset of the next byte to be read.
  package internal(set) var offset: Int
  /// How many arrays and objects are open.
  package private(set) var depth = 0
  /// The number of the line begun by `nextLine`, from one; zero before.
  package private(set) var line = 0
  /// Whether a container has just been opened, so that no comma is due.
  private(set) var isFresh = false
  /// Whether a line feed ends the value, as in JSON Lines, instead of being white space.
  private(set) var isByLine = false

  /// Makes a reader of bytes that must stay where they are, unchanged, for as long as it lives.
  ///
  /// - Parameters:
  ///   - bytes: The text, or a part of a JSON Lines file cut at line feeds.
  ///   - isStart: Whether the bytes begin the file: a byte order mark is tolerated only there.
  @unsafe package init(bytes: UnsafeRawBufferPointer, isStart: Bool = true) {
    unsafe self.bytes = bytes
    count = bytes.count
    offset = 0
    if isStart && count >= 3 && byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF {
      offset = 3
    }
  }

  /// Lends a reader of some bytes to a function; it cannot be kept beyond.
  package static func reading<Result: ~Copyable, Failure: Error>(
    _ bytes: Span<UInt8>, _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe bytes.withUnsafeBytes { (buffer) throws(Failure) -> Result in
      var reader = unsafe JSONReader(bytes: buffer)
      return try body(&reader)
    }
  }

  // MARK: Bytes

  /// The byte at an index, or zero, which no token begins with, at the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? unsafe bytes[index] : 0
  }

  /// Eight bytes, the first in the lowest place; only for `index + 8 <= count`.
  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Thirty-two bytes as words, or zeros where fewer are left.
  @inline(__always)
  func words(at index: Int) -> SIMD4<UInt64> {
    guard index >= 0, index &+ 32 <= count else { return .zero }
    return SIMD4(word(index), word(index &+ 8), word(index &+ 16), word(index &+ 24))
  }

  /// Whether a byte is white space, which a line feed is not where it ends the value.
  @inline(__always)
  func isSpace(_ byte: UInt8) -> Bool {
    guard byte <= 0x20 else { return false }
    return byte == 0x20 || byte == 0x09 || byte == 0x0D || (byte == 0x0A && !isByLine)
  }

  /// Moves past white space and gives the byte there, or zero at the end.
  @inline(__always)
  mutating func significant() -> UInt8 {
    while offset < count {
      let byte = unsafe bytes[offset]
      guard isSpace(byte) else { return byte }
      offset &+= 1
    }
    return 0
  }

  /// Goes on after a member, or a member's colon, that was looked at beforehand.
  @inline(__always)
  mutating func pass(to end: Int) {
    offset = min(max(offset, end), count)
    isFresh = false
  }

  /// Whether no byte of the value's text, or of its line, is left.
  private var isAtEnd: Bool { offset >= count || (isByLine && byte(offset) == 0x0A) }

  /// The error for an unexpected byte at `offset`, which may be the end instead.
  @inline(never)
  func unexpected(_ kind: JSONError.Kind) -> JSONError {
    if isAtEnd { return JSONError(.unexpectedEnd, at: offset) }
    if looksLikeUTF16 { return JSONError(.notUTF8, at: 0) }
    let isHigh = byte(offset) >= 0x80 && sequenceLength(at: offset) == 0
    return JSONError(isHigh ? .invalidUTF8 : kind, at: offset)
  }

  /// Whether the text begins as UTF-16 or UTF-32 does: with a mark, or with a zero byte.
  private var looksLikeUTF16: Bool {
    guard count >= 2 else { return false }
    let pair = (byte(0), byte(1))
    return pair == (0xFF, 0xFE) || pair == (0xFE, 0xFF) || pair.0 == 0 || pair.1 == 0
  }

  // MARK: Structure

  /// Tells the kind of the next value without reading it.
  @inline(__always)
  package mutating func peek() throws(JSONError) -> JSONKind {
    switch significant() {
    case 0x22: return .string
    case 0x2D, 0x30...0x39: return .number
    case 0x7B: return .object
    case 0x5B: return .array
    case 0x74, 0x66: return .truth
    case 0x6E: return .null
    case 0x41...0x5A, 0x61...0x7A: throw unexpected(.unknownWord)
    default: throw unexpected(.valueExpected)
    }
  }

  /// Opens an object; `nextKey` must then be called until it gives nil.
  @inline(__always)
  package mutating func beginObject() throws(JSONError) {
    guard significant() == 0x7B else { throw unexpected(.objectExpected) }
    try open()
  }

  /// Opens an array; `nextElement` must then be called until it gives false.
  @inline(__always)
  package mutating func beginArray() throws(JSONError) {
    guard significant() == 0x5B else { throw unexpected(.arrayExpected) }
    try open()
  }

  @inline(__always)
  mutating func open() throws(JSONError) {
    guard depth < Self.depthLimit else { throw JSONError(.tooDeep, at: offset) }
    depth &+= 1
    offset &+= 1
    isFresh = true
  }

  @inline(__always)
  private mutating func close() {
    depth &-= 1
    offset &+= 1
  }

  /// Reads the next member's name and its colon, or the end of the object as nil.
  @inline(__always)
  package mutating func nextKey() throws(JSONError) -> JSONText? {
    guard try nextMember() else { return nil }
    return try readKey()
  }

  /// Moves to the next member's name and gives true, or to the end of the object and gives false.
  ///
  /// The name must then be passed over by `readKey`.
  @inline(__always)
  mutating func nextMember() throws(JSONError) -> Bool {
    var next = significant()
    if isFresh {
      isFresh = false
    } else if next == 0x2C {
      offset &+= 1
      next = significant()
      guard next != 0x7D else { throw JSONError(.trailingComma, at: offset) }
    } else if next != 0x7D {
      throw unexpected(.commaOrBraceExpected)
    }
    if next == 0x7D {
      close()
      return false
    }
    guard next == 0x22 else { throw unexpected(.keyExpected) }
    return true
  }

  /// Reads the name on which `nextMember` stands, and its colon.
  @inline(__always)
  mutating func readKey() throws(JSONError) -> JSONText {
    let key = try scanString()
    try readColon()
    return key
  }

  @inline(__always)
  private mutating func readColon() throws(JSONError) {
    guard significant() == 0x3A else { throw unexpected(.colonExpected) }
    offset &+= 1
  }

  /// Moves to the next element of an array and gives true, or to its end and gives false.
  @inline(__always)
  package mutating func nextElement() throws(JSONError) -> Bool {
    let next = significant()
    if next == 0x5D {
      isFresh = false
      close()
      return false
    }
    if isFresh {
      isFresh = false
      return true
    }
    guard next == 0x2C else { throw unexpected(.commaOrBracketExpected) }
    offset &+= 1
    guard significant() != 0x5D else { throw JSONError(.trailingComma, at: offset) }
    return true
  }

  /// Checks that nothing but white space follows the value, up to the end or the line's end.
  package mutating func finish() throws(JSONError) {
    _ = significant()
    guard isAtEnd else { throw unexpected(.trailingBytes) }
  }

  /// Moves to the next line that is not blank, for JSON Lines; gives false when none is left.
  ///
  /// The rest of the current line is passed over unread, so that reading can go on after an error.
  package mutating func nextLine() -> Bool {
    if isByLine {
      skipLine()
    }
    isByLine = true
    isFresh = false
    depth = 0
    while offset < count {
      line &+= 1
      _ = significant()
      if offset >= count { return false }
      guard byte(offset) == 0x0A else { return true }
      offset &+= 1
    }
    return false
  }

  private mutating func skipLine() {
    while offset < count {
      let next = byte(offset)
      offset &+= 1
      if next == 0x0A { return }
    }
  }

  // MARK: Using what was read

  /// Lends the bytes of a range that this reader gave; a range beyond them is cut.
  @inline(__always)
  package func withBytes<Result: ~Copyable, Failure: Error>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[lower..<upper])
    let span = unsafe Span<UInt8>(_unsafeBytes: part)
    return try body(span)
  }

  /// Appends the bytes of a range that this reader gave; a range beyond them is cut.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[lower..<upper]))
  }

  /// The first eight bytes of a range, the first in the lowest place, zeros after its end.
  @inline(__always)
  func firstWord(of range: Range<Int>) -> UInt64 {
    let length = range.upperBound &- range.lowerBound
    if range.lowerBound >= 0 && range.lowerBound &+ 8 <= count {
      let whole = word(range.lowerBound)
      return length >= 8 ? whole : whole & ~(UInt64.max << UInt64(max(length, 0) &* 8))
    }
    var result: UInt64 = 0
    for place in 0..<max(0, min(length, 8)) {
      result |= UInt64(byte(range.lowerBound &+ place)) << UInt64(place &* 8)
    }
    return result
  }
}
