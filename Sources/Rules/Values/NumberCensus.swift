/// What a text that is not a number contains, from which the reason to give is chosen.
///
/// It is kept apart from the reader so that good numbers pay nothing for it.
struct NumberCensus {
  private var digits = 0
  private var commas = 0
  private var points = 0
  private var spaces = 0
  private var signs = 0
  private var foreignDigits = 0
  private var exponents = 0
  private var others = 0
  private var longest = false

  /// Counts what stands in a text.
  init(_ bytes: Span<UInt8>) {
    var index = 0
    var significant = 0
    var decimals = 0
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, at: index)
      switch scalar {
      case 0x30...0x39:
        digits += 1
        if significant > 0 || scalar != 0x30 { significant += 1 }
        if commas + points > 0 { decimals += 1 }
      case 0x2C: commas += 1
      case 0x2E: points += 1
      case 0x20, 0xA0, 0x202F: spaces += 1
      case 0x2B, 0x2D, 0x2212:
        signs += 1
        if index > 0, !follows(bytes, index) { others += 1 }
      case 0x45, 0x65:
        if digits > 0, exponents == 0 { exponents = 1 } else { others += 1 }
      default:
        if isForeignDigit(scalar) { foreignDigits += 1 } else { others += 1 }
      }
      index += length
    }
    if exponents > 0, !endsWithDigit(bytes) { others += 1 }
    longest = significant > PowerOfTen.largest || decimals > Number.largestScale
  }

  /// Tells whether the byte before an index is the `e` of a power of ten.
  private func follows(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes.has(UInt8(ascii: "e"), at: index - 1) || bytes.has(UInt8(ascii: "E"), at: index - 1)
  }

  private func endsWithDigit(_ bytes: Span<UInt8>) -> Bool {
    bytes.count > 0 && bytes[bytes.count - 1] >= 0x30 && bytes[bytes.count - 1] <= 0x39
  }

  /// The first reason, in the order in which they help a reader.
  func failure(notation: NumberNotation) -> NumberFailure {
    if others > 0 { return .notANumber }
    if foreignDigits > 0 { return .nonASCIIDigit }
    if digits == 0 { return commas + points + signs == 0 ? .empty : .notANumber }
    if exponents > 0 { return .exponent }
    if commas > 0, points > 0 { return .commaAndPoint }
    if commas + points > 1 { return .notANumber }
    if commas == 1, notation == .decimalPoint { return .wrongSeparator }
    if points == 1, notation == .decimalComma { return .wrongSeparator }
    if longest { return .tooManyDigits }
    return spaces > 0 ? .badGrouping : .notANumber
  }

  /// Tells whether a scalar is a decimal digit of another script, or another form of ours.
  private func isForeignDigit(_ scalar: UInt32) -> Bool {
    if scalar >= 0x1D7CE { return scalar <= 0x1D7FF }
    for zero in Self.foreignZeros where scalar >= zero && scalar <= zero + 9 { return true }
    return false
  }

  /// The digit zero of the scripts whose ten digits follow each other.
  private static var foreignZeros: [UInt32] {
    [
      0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
      0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0,
      0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0,
      0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x11066,
    ]
  }
}

/// The scalar that starts at an index, and its length in bytes.
///
/// A byte that starts no well-formed scalar counts as one replacement character, so that any bytes
/// can be walked through.
func decodeScalar(_ bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[index])
  if first < 0x80 { return (first, 1) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return (0xFFFD, 1) }
  var scalar = first & (0x7F >> UInt32(length))
  for offset in 1..<length {
    let byte = UInt32(bytes[index + offset])
    guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    scalar = scalar << 6 | byte & 0x3F
  }
  return (scalar, length)
}
