/// What can be done with the ranges that the reader gave.
extension JSONReader {
  /// Appends the text of a string, its escapes resolved.
  package func unescape(_ text: JSONText, into output: inout [UInt8]) {
    var index = text.offset
    let end = min(text.offset &+ text.length, count)
    while index < end {
      let next = byte(index)
      if next == 0x5C {
        index &+= resolveEscape(at: index, into: &output)
      } else {
        output.append(next)
        index &+= 1
      }
    }
  }

  /// Appends what one escape stands for and gives the length it has in the text.
  private func resolveEscape(at index: Int, into output: inout [UInt8]) -> Int {
    let letter = byte(index &+ 1)
    switch letter {
    case 0x62: output.append(0x08)
    case 0x66: output.append(0x0C)
    case 0x6E: output.append(0x0A)
    case 0x72: output.append(0x0D)
    case 0x74: output.append(0x09)
    case 0x75:
      let unit = hexadecimal(at: index &+ 2) ?? 0xFFFD
      guard unit & 0xFC00 == 0xD800 else {
        Self.appendScalar(unit, to: &output)
        return 6
      }
      let low = hexadecimal(at: index &+ 8) ?? 0xDC00
      Self.appendScalar(0x10000 &+ ((unit & 0x3FF) << 10) &+ (low & 0x3FF), to: &output)
      return 12
    default: output.append(letter)
    }
    return 2
  }

  /// Appends the UTF-8 of a scalar value.
  private static func appendScalar(_ scalar: UInt32, to output: inout [UInt8]) {
    func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
    if scalar < 0x80 {
      output.append(byte(scalar))
      return
    }
    if scalar < 0x800 {
      output.append(byte(0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        output.append(byte(0xE0 | scalar >> 12))
      } else {
        output.append(byte(0xF0 | scalar >> 18))
        output.append(byte(0x80 | (scalar >> 12) & 0x3F))
      }
      output.append(byte(0x80 | (scalar >> 6) & 0x3F))
    }
    output.append(byte(0x80 | scalar & 0x3F))
  }

  /// Whether a string's text is a given one, escapes resolved, compared byte for byte.
  package func matches(_ text: JSONText, _ expected: Span<UInt8>) -> Bool {
    if text.hasEscapes {
      var plain: [UInt8] = []
      unescape(text, into: &plain)
      return Self.areEqual(plain.span, expected)
    }
    guard text.length == expected.count else { return false }
    return withBytes(text.range) { Self.areEqual($0, expected) }
  }

  /// Whether two ranges of the text have the same bytes.
  func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    withBytes(left) { left in withBytes(right) { right in Self.areEqual(left, right) } }
  }

  private static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] {
      return false
    }
    return true
  }

  /// A 64-bit hash of a string's bytes as written, the same on every run and machine.
  ///
  /// It serves to find the slot of a key in a table built beforehand with `fingerprint(of:)`; two
  /// keys may share one, so a hit must be confirmed with `matches`. A key with escapes must be
  /// unescaped first.
  @inline(__always)
  package func fingerprint(of text: JSONText) -> UInt64 {
    Self.fingerprint(ends(of: text), length: text.length)
  }

  /// The same hash for bytes that are not in a reader.
  package static func fingerprint(of bytes: Span<UInt8>) -> UInt64 {
    fingerprint(ends(of: bytes), length: bytes.count)
  }

  /// The first and the last eight bytes of a string as written; fewer, or shared, in a short one.
  @inline(__always)
  func ends(of text: JSONText) -> (first: UInt64, last: UInt64) {
    let end = text.offset &+ text.length
    let tail = max(text.offset, end &- 8)
    return (firstWord(of: text.range), firstWord(of: tail..<end))
  }

  /// The same words of bytes that are not in a reader.
  static func ends(of bytes: Span<UInt8>) -> (first: UInt64, last: UInt64) {
    func word(from start: Int) -> UInt64 {
      var result: UInt64 = 0
      for place in 0..<min(bytes.count &- start, 8) {
        result |= UInt64(bytes[start &+ place]) << UInt64(place &* 8)
      }
      return result
    }
    return (word(from: 0), word(from: max(0, bytes.count &- 8)))
  }

  /// The hash of a string whose ends are given.
  @inline(__always)
  static func fingerprint(_ ends: (first: UInt64, last: UInt64), length: Int) -> UInt64 {
    let seeded = (ends.first ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    let product = (seeded ^ (seeded >> 32) ^ ends.last) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }

  /// A copy of a number's bytes.
  package func bytes(of number: JSONNumber) -> [UInt8] { copy(number.range) }

  /// A copy of a string's text, its escapes resolved.
  package func bytes(of text: JSONText) -> [UInt8] {
    guard text.hasEscapes else { return copy(text.range) }
    var output: [UInt8] = []
    output.reserveCapacity(text.length)
    unescape(text, into: &output)
    return output
  }

  private func copy(_ range: Range<Int>) -> [UInt8] {
    withBytes(range) { span in
      var output: [UInt8] = []
      output.reserveCapacity(span.count)
      for index in span.indices {
        output.append(span[index])
      }
      return output
    }
  }
}
