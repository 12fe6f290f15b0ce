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
/// This is the one file of the folder that touches memory directly. Its invariant: every read is
/// at an index below `count`, and `offset` never exceeds `count`.
@safe package struct JSONReader: ~Copyable {
  /// How deep arrays and objects may nest.
  package static let depthLimit = 256

  private let bytes: UnsafeRawBufferPointer
  let count: Int
  /// The offset of the next byte to be read.
  package private(set) var offset: Int
  /// How many arrays and objects are open.
  package private(set) var depth = 0
  /// The number of the line begun by `nextLine`, from one; zero before.
  package private(set) var line = 0
  /// Whether a container has just been opened, so that no comma is due.
  private(set) var isFresh = false
  /// Whether a line feed ends the value, as in JSON Lines, instead of being white space.
  private var isByLine = false

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
  private func word(_ index: Int) -> UInt64 {
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
  private mutating func significant() -> UInt8 {
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
  private func unexpected(_ kind: JSONError.Kind) -> JSONError {
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
  private mutating func open() throws(JSONError) {
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

  // MARK: Scalars

  /// Reads a string.
  @inline(__always)
  package mutating func readString() throws(JSONError) -> JSONText {
    guard significant() == 0x22 else { throw unexpected(.stringExpected) }
    return try scanString()
  }

  /// Reads `true` or `false`.
  @inline(__always)
  package mutating func readTruth() throws(JSONError) -> Bool {
    let next = significant()
    if next == 0x74 {
      try readWord(0x6575_7274, mask: 0xFFFF_FFFF, length: 4)
      return true
    }
    guard next == 0x66 else { throw unexpected(.truthExpected) }
    try readWord(0x65_736C_6166, mask: 0xFF_FFFF_FFFF, length: 5)
    return false
  }

  /// Reads `null`.
  @inline(__always)
  package mutating func readNull() throws(JSONError) {
    guard significant() == 0x6E else { throw unexpected(.nullExpected) }
    try readWord(0x6C6C_756E, mask: 0xFFFF_FFFF, length: 4)
  }

  /// Reads a given word, its bytes from the lowest place up.
  @inline(__always)
  private mutating func readWord(
    _ pattern: UInt64, mask: UInt64, length: Int
  ) throws(JSONError) {
    if offset &+ 8 <= count {
      guard word(offset) & mask == pattern else { throw JSONError(.unknownWord, at: offset) }
    } else {
      for place in 0..<length {
        let expected = UInt8(truncatingIfNeeded: pattern >> UInt64(place &* 8))
        guard byte(offset &+ place) == expected else {
          throw JSONError(.unknownWord, at: offset)
        }
      }
    }
    offset &+= length
  }

  /// Reads a number; its bytes are kept as written, its value given too where it is short.
  package mutating func readNumber() throws(JSONError) -> JSONNumber {
    let first = significant()
    let start = offset
    guard first == 0x2D || first &- 0x30 < 10 else { throw unexpected(.numberExpected) }
    var index = first == 0x2D ? start &+ 1 : start
    let firstDigit = index
    var value: UInt64 = 0
    scanDigits(&index, &value)
    guard index > firstDigit else { throw malformedNumber(at: index) }
    guard byte(firstDigit) != 0x30 || index == firstDigit &+ 1 else {
      throw JSONError(.leadingZero, at: firstDigit)
    }
    var digits = index &- firstDigit
    var scale = 0
    if byte(index) == 0x2E {
      index &+= 1
      let point = index
      scanDigits(&index, &value)
      scale = index &- point
      guard scale > 0 else { throw malformedNumber(at: index) }
      digits &+= scale
    }
    if byte(index) | 0x20 == 0x65 {
      try scanExponent(&index)
      digits = Int.max
    }
    offset = index
    // Eighteen digits fit in 63 bits whatever they are; beyond, the wrapped value is not used.
    let isPlain = digits <= 18
    let magnitude = isPlain ? Int64(truncatingIfNeeded: value) : 0
    return JSONNumber(
      offset: start, length: index &- start,
      mantissa: first == 0x2D ? 0 &- magnitude : magnitude,
      scale: isPlain ? Int8(truncatingIfNeeded: scale) : -1)
  }

  @inline(__always)
  func scanDigits(_ index: inout Int, _ value: inout UInt64) {
    while true {
      let digit = byte(index) &- 0x30
      guard digit < 10 else { return }
      value = value &* 10 &+ UInt64(digit)
      index &+= 1
    }
  }

  private func scanExponent(_ index: inout Int) throws(JSONError) {
    index &+= 1
    if byte(index) == 0x2B || byte(index) == 0x2D {
      index &+= 1
    }
    var ignored: UInt64 = 0
    let start = index
    scanDigits(&index, &ignored)
    guard index > start else { throw malformedNumber(at: index) }
  }

  private func malformedNumber(at index: Int) -> JSONError {
    let isEnd = index >= count || (isByLine && byte(index) == 0x0A)
    return JSONError(isEnd ? .unexpectedEnd : .malformedNumber, at: index)
  }

  /// Checks and passes over the next value, whatever it is.
  package mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case .string: _ = try scanString()
    case .number: _ = try readNumber()
    case .truth: _ = try readTruth()
    case .null: try readNull()
    case .object:
      try open()
      while try nextKey() != nil {
        try skipValue()
      }
    case .array:
      try open()
      while try nextElement() {
        try skipValue()
      }
    }
  }

  // MARK: Strings

  /// Marks, in their highest bit, the first byte of eight at which a string's plain run ends.
  ///
  /// That is a quote, a backslash, a control character or a byte of a longer UTF-8 sequence.
  /// Borrows may mark bytes after the first one wrongly, so only the lowest mark counts.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = (word ^ (ones &* 0x22)) &- ones
    let slashes = (word ^ (ones &* 0x5C)) &- ones
    let controls = word &- (ones &* 0x20)
    return (quotes | slashes | controls | word) & (ones &* 0x80)
  }

  /// Where a run of plain bytes ends, or comes within seven bytes of the end of the text.
  @inline(__always)
  func plainEnd(from start: Int) -> Int {
    var index = start
    while index &+ 8 <= count {
      let marks = Self.stops(word(index))
      if marks != 0 { return index &+ marks.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    return index
  }

  /// Reads the string whose opening quote is at `offset`.
  private mutating func scanString() throws(JSONError) -> JSONText {
    let start = offset &+ 1
    var index = start
    var hasEscapes = false
    while true {
      index = plainEnd(from: index)
      let next = byte(index)
      if next == 0x22 {
        offset = index &+ 1
        return JSONText(offset: start, length: index &- start, hasEscapes: hasEscapes)
      } else if next >= 0x80 {
        let length = sequenceLength(at: index)
        guard length > 0 else { throw JSONError(.invalidUTF8, at: index) }
        index &+= length
      } else if next == 0x5C {
        hasEscapes = true
        try scanEscape(&index)
      } else if next < 0x20 {
        let isEnd = index >= count || (isByLine && next == 0x0A)
        throw isEnd
          ? JSONError(.unterminatedString, at: start &- 1)
          : JSONError(.controlCharacter, at: index)
      } else {
        index &+= 1
      }
    }
  }

  /// The length of the UTF-8 sequence of two bytes or more at an index, or zero for none.
  private func sequenceLength(at index: Int) -> Int {
    let first = byte(index)
    let second = byte(index &+ 1)
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest && second <= highest else { return 0 }
    if first >= 0xC2 && first <= 0xDF { return 2 }
    guard first >= 0xE0 && first <= 0xF4 else { return 0 }
    guard byte(index &+ 2) & 0xC0 == 0x80 else { return 0 }
    if first <= 0xEF { return 3 }
    return byte(index &+ 3) & 0xC0 == 0x80 ? 4 : 0
  }

  /// Passes over the escape at an index, both halves of a surrogate pair included.
  private func scanEscape(_ index: inout Int) throws(JSONError) {
    switch byte(index &+ 1) {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      index &+= 2
    case 0x75:
      guard let unit = hexadecimal(at: index &+ 2) else {
        throw JSONError(.unknownEscape, at: index)
      }
      guard unit & 0xF800 == 0xD800 else {
        index &+= 6
        return
      }
      let low = byte(index &+ 6) == 0x5C && byte(index &+ 7) == 0x75 ? index &+ 8 : nil
      guard unit < 0xDC00, let low, let next = hexadecimal(at: low), next & 0xFC00 == 0xDC00
      else { throw JSONError(.loneSurrogate, at: index, length: 6) }
      index &+= 12
    default:
      throw JSONError(
        index &+ 1 >= count ? .unterminatedString : .unknownEscape, at: index)
    }
  }

  /// The number written by four hexadecimal digits, or nil.
  func hexadecimal(at index: Int) -> UInt32? {
    var value: UInt32 = 0
    for place in 0..<4 {
      let digit = byte(index &+ place)
      let letter = digit | 0x20
      if digit &- 0x30 < 10 {
        value = value &* 16 &+ UInt32(digit &- 0x30)
      } else if letter &- 0x61 < 6 {
        value = value &* 16 &+ UInt32(letter &- 0x61) &+ 10
      } else {
        return nil
      }
    }
    return value
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
