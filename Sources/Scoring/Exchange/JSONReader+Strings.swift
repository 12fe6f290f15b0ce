/// Strings: where they end, and whether they are UTF-8 with whole escapes.
extension JSONReader {
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
  mutating func scanString() throws(JSONError) -> JSONText {
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
  func sequenceLength(at index: Int) -> Int {
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
}
