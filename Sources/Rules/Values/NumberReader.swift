/// Which decimal separator a text may use.
package enum NumberNotation: UInt8, Sendable, CaseIterable {
  /// The comma, as in French files.
  case decimalComma
  /// The point, as in English files and JSON.
  case decimalPoint
  /// Either of the two, but not both in one number, as in spreadsheets of unknown origin.
  case either
}

/// Why a text is not a number.
package enum NumberFailure: UInt8, Sendable, CaseIterable, Error {
  /// Nothing is written, or spaces only.
  case empty
  /// Something else than digits, a sign, spaces and a separator, or these in the wrong order.
  case notANumber
  /// Spaces that do not part groups of exactly three digits, or of more than one kind.
  case badGrouping
  /// A comma and a point in one number, which two countries read differently.
  case commaAndPoint
  /// A comma where the notation has a point, or a point where it has a comma.
  case wrongSeparator
  /// More than 38 digits, or more than 36 decimals.
  case tooManyDigits
  /// A power of ten, as spreadsheets write large numbers: digits may have been lost.
  case exponent
  /// A digit of another script or a full-width digit.
  case nonASCIIDigit
}

/// What a text was read as.
package enum NumberReading: Sendable, Equatable {
  /// A number, and how many decimals it was written with, superfluous zeros included.
  case value(Number, decimals: Int)
  /// The first reason why it is none.
  case failure(NumberFailure)
}

/// Reads a whole text as a number, or tells why it is none.
///
/// This is the one grammar of numbers, in data and in rulesets: a sign (`-`, `−`, `+`) or none;
/// digits, either together or in groups of three parted by one kind of space (plain, U+00A0,
/// U+202F); then a separator and decimals or neither. Spaces around the number are refused, so that
/// whoever calls decides to trim.
package func readNumber(_ bytes: Span<UInt8>, notation: NumberNotation) -> NumberReading {
  var scanner = NumberScanner(notation: notation)
  var index = 0
  while index < bytes.count {
    guard let next = scanner.step(bytes, at: index) else {
      return .failure(scanner.diagnosis(bytes))
    }
    index = next
  }
  return scanner.finish(bytes)
}

/// Reads a whole array of bytes as a number, or tells why it is none.
package func readNumber(_ bytes: [UInt8], notation: NumberNotation) -> NumberReading {
  readNumber(bytes.span, notation: notation)
}

/// Reads a whole slice of bytes as a number, or tells why it is none.
package func readNumber(_ bytes: ArraySlice<UInt8>, notation: NumberNotation) -> NumberReading {
  readNumber(bytes.span, notation: notation)
}

/// The state of reading one number, from left to right and without going back.
private struct NumberScanner {
  private enum Space { case plain, noBreak, narrow }

  let notation: NumberNotation
  private var isNegative = false
  private var mantissa: UInt128 = 0
  private var narrow: UInt64 = 0
  private var significant = 0
  private var digits = 0
  private var decimals = 0
  private var separator: UInt8 = 0
  private var space: Space?
  private var group = 0

  init(notation: NumberNotation) {
    self.notation = notation
  }

  /// Takes what stands at an index and gives the next index; nil where the text is not a number.
  mutating func step(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39:
      return takeDigit(byte &- 0x30) ? index + 1 : nil
    case UInt8(ascii: ","), UInt8(ascii: "."):
      guard separator == 0, digits > 0, groupIsClosed, accepts(byte) else { return nil }
      separator = byte
      return index + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard index == 0 else { return nil }
      isNegative = byte == UInt8(ascii: "-")
      return 1
    case 0x20:
      return takeSpace(.plain) ? index + 1 : nil
    case 0xC2:
      return bytes.has(0xA0, at: index + 1) && takeSpace(.noBreak) ? index + 2 : nil
    case 0xE2:
      if index == 0, bytes.has(0x88, at: 1), bytes.has(0x92, at: 2) {
        isNegative = true
        return 3
      }
      guard bytes.has(0x80, at: index + 1), bytes.has(0xAF, at: index + 2) else { return nil }
      return takeSpace(.narrow) ? index + 3 : nil
    default:
      return nil
    }
  }

  /// Adds a digit; false where the number gets too long or a group of thousands does.
  private mutating func takeDigit(_ digit: UInt8) -> Bool {
    if significant > 0 || digit != 0 { significant += 1 }
    guard significant <= PowerOfTen.largest else { return false }
    digits += 1
    if separator == 0 {
      group += 1
      if space != nil, group > 3 { return false }
    } else {
      decimals += 1
      guard decimals <= Number.largestScale else { return false }
    }
    if significant <= 18 {
      narrow = narrow &* 10 &+ UInt64(digit)
    } else {
      mantissa = (significant == 19 ? UInt128(narrow) : mantissa) &* 10 &+ UInt128(digit)
    }
    return true
  }

  /// Starts a group of thousands; false where the group before it is not one.
  private mutating func takeSpace(_ kind: Space) -> Bool {
    guard separator == 0, space == nil || space == kind else { return false }
    guard space == nil ? group >= 1 && group <= 3 : group == 3 else { return false }
    space = kind
    group = 0
    return true
  }

  private var groupIsClosed: Bool { space == nil || group == 3 }

  private func accepts(_ separator: UInt8) -> Bool {
    switch notation {
    case .decimalComma: separator == UInt8(ascii: ",")
    case .decimalPoint: separator == UInt8(ascii: ".")
    case .either: true
    }
  }

  /// The number, once every byte is taken.
  func finish(_ bytes: Span<UInt8>) -> NumberReading {
    guard digits > 0, groupIsClosed, separator == 0 || decimals > 0 else {
      return .failure(diagnosis(bytes))
    }
    let magnitude = Int128(significant <= 18 ? UInt128(narrow) : mantissa)
    return .value(
      Number(
        checkedMantissa: isNegative ? 0 &- magnitude : magnitude,
        places: UInt8(truncatingIfNeeded: decimals)),
      decimals: decimals)
  }

  /// The reason to give for a text that is not a number, found on a second pass over it.
  func diagnosis(_ bytes: Span<UInt8>) -> NumberFailure {
    NumberCensus(bytes).failure(notation: notation)
  }
}

extension Span<UInt8> {
  /// Tells whether a byte stands at an index, which may lie beyond the end.
  func has(_ byte: UInt8, at index: Int) -> Bool {
    index >= 0 && index < count && self[index] == byte
  }
}
