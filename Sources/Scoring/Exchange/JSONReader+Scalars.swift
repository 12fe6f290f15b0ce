/// Values that hold no other: words, numbers and strings; and values passed over.
extension JSONReader {
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
}
