import Rules

/// Ways of reading what is written as it mostly is.
///
/// Each gives nil, with nothing passed over, for whatever needs more care; the general ways then
/// read or refuse it. They exist because a large file is mostly the same few names before short
/// plain values. What they do give is what the general ways would have given.
extension JSONReader {
  /// Where the next member's colon ends, if its name is the one guessed.
  @inline(__always)
  func foreseen(_ guess: borrowing KeyGuess) -> Int? {
    var start = offset
    if !isFresh {
      guard byte(start) == 0x2C else { return nil }
      start &+= 1
    }
    start = spaceEnd(from: start)
    return guess.begins(words(at: start)) ? start &+ Int(guess.length) : nil
  }

  /// The first index that no white space stands at.
  @inline(__always)
  func spaceEnd(from start: Int) -> Int {
    var index = start
    while isSpace(byte(index)) { index &+= 1 }
    return index
  }

  /// Reads `true` or `false`.
  @inline(__always)
  func plainTruth(at start: Int) -> (value: Bool, end: Int)? {
    let word = words(at: start)[0]
    if word & 0xFFFF_FFFF == 0x6575_7274 { return (true, start &+ 4) }
    return word & 0xFF_FFFF_FFFF == 0x65_736C_6166 ? (false, start &+ 5) : nil
  }

  /// Reads a number without sign and exponent, of at most eighteen digits.
  @inline(__always)
  func plainNumber(at start: Int) -> (mantissa: Int64, scale: Int, end: Int)? {
    var index = start
    var value: UInt64 = 0
    scanDigits(&index, &value)
    var digits = index &- start
    guard digits > 0, digits == 1 || byte(start) != 0x30 else { return nil }
    var scale = 0
    if byte(index) == 0x2E {
      index &+= 1
      let point = index
      scanDigits(&index, &value)
      scale = index &- point
      guard scale > 0 else { return nil }
      digits &+= scale
    }
    guard digits <= 18, byte(index) | 0x20 != 0x65 else { return nil }
    return (Int64(truncatingIfNeeded: value), scale, index)
  }

  /// Finds a text without escapes whose letters are below U+0300, and none that damage leaves.
  ///
  /// - Returns: where its bytes are, between the quotes.
  @inline(__always)
  func plainText(at start: Int) -> Range<Int>? {
    guard byte(start) == 0x22 else { return nil }
    var index = start &+ 1
    while true {
      index = plainEnd(from: index)
      let next = byte(index)
      if next == 0x22 { return start &+ 1..<index }
      let second = byte(index &+ 1)
      // An `Ã` may be the first byte of an accented letter that was itself read as a letter.
      guard next >= 0xC2, next < 0xCC, second & 0xC0 == 0x80, next != 0xC3 || second != 0x83 else {
        return nil
      }
      index &+= 2
    }
  }

  /// Whether a plain text is kept as it stands: neither space around it nor a spoiled number.
  @inline(__always)
  func isKeptAsItStands(_ text: Range<Int>) -> Bool {
    guard text.upperBound > text.lowerBound, text.upperBound &- text.lowerBound < 1 << 20 else {
      return false
    }
    // A no-break space begins with 0xC2 and ends with 0xA0; a spoiled number has its sign there.
    let (first, last) = (byte(text.lowerBound), byte(text.upperBound &- 1))
    return first > 0x20 && first != 0xC2 && last > 0x20 && last != 0xA0
      && byte(text.upperBound &- 3) != 0x2B && byte(text.upperBound &- 4) != 0x2B
  }

  /// Whether a text is of letters, digits and signs that everybody sees.
  @inline(__always)
  func isVisible(_ text: Range<Int>) -> Bool {
    var index = text.lowerBound
    while index < text.upperBound {
      if byte(index) >= 0x7F { return false }
      index &+= 1
    }
    return true
  }

  /// Reads a text that is a day written as `2023-02-17`.
  @inline(__always)
  func plainDay(at start: Int) -> (day: Day, end: Int)? {
    // The bytes `"2023-02`, then `-17"`, less what they are where every digit is a zero.
    let found = words(at: start)
    let first = found[0] ^ 0x3030_2D30_3030_3022
    let second = found[1] & 0xFFFF_FFFF ^ 0x2230_302D
    let sixes: UInt64 = 0x0606_0606_0606_0606
    let rest = first | (first &+ sixes) | second | (second &+ sixes & 0xFFFF_FFFF)
    guard rest & 0xF0F0_F0F0_F0F0_F0F0 == 0, first & 0xFF00_0000_00FF == 0,
      second & 0xFF00_00FF == 0
    else { return nil }
    func digit(_ word: UInt64, _ place: UInt64) -> Int {
      Int(truncatingIfNeeded: word &>> (place &* 8) & 0xF)
    }
    let century = digit(first, 1) &* 10 &+ digit(first, 2)
    let year = century &* 100 &+ digit(first, 3) &* 10 &+ digit(first, 4)
    let month = digit(first, 6) &* 10 &+ digit(first, 7)
    let number = digit(second, 1) &* 10 &+ digit(second, 2)
    guard let day = Day(year: year, month: month, day: number) else { return nil }
    return (day, start &+ 12)
  }
}
