extension Number {
  /// Plain decimal notation: a point, no exponent, no superfluous zeros, and never `-0`.
  package var canonicalText: String {
    var bytes: [UInt8] = []
    appendCanonical(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Plain decimal notation with exactly this many decimals; nil where that would need rounding.
  package func fixedText(decimals count: Int) -> String? {
    var bytes: [UInt8] = []
    guard appendFixed(decimals: count, to: &bytes) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of `canonicalText`.
  package func appendCanonical(to bytes: inout [UInt8]) {
    let value = trimmed
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    value.appendMagnitude(padding: 0, to: &bytes)
  }

  /// Appends the bytes of `fixedText`; false, with nothing appended, where it would need rounding.
  package func appendFixed(decimals count: Int, to bytes: inout [UInt8]) -> Bool {
    let value = scale <= count ? self : trimmed
    guard value.scale <= count else { return false }
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    value.appendMagnitude(padding: count - value.scale, to: &bytes)
    return true
  }

  /// Appends the digits at the number's own scale, then `zeros` more decimals.
  private func appendMagnitude(padding zeros: Int, to bytes: inout [UInt8]) {
    let (whole, fraction) = magnitudeParts
    appendDigits(whole, minimum: 1, to: &bytes)
    if places > 0 || zeros > 0 { bytes.append(UInt8(ascii: ".")) }
    if places > 0 { appendDigits(fraction, minimum: scale, to: &bytes) }
    for _ in 0..<zeros { bytes.append(UInt8(ascii: "0")) }
  }

  /// The magnitude's integer part, and its fraction counted in units of the last place.
  var magnitudeParts: (whole: UInt128, fraction: UInt128) {
    if isNarrow, places <= 19 {
      let parts = narrow.magnitude.quotientAndRemainder(dividingBy: PowerOfTen.narrow(scale))
      return (UInt128(parts.quotient), UInt128(parts.remainder))
    }
    let parts = mantissa.magnitude.quotientAndRemainder(dividingBy: PowerOfTen.wide(scale))
    return (parts.quotient, parts.remainder)
  }
}

/// Appends an integer in decimal, with zeros before it up to a minimum count of digits.
func appendDigits(_ value: UInt128, minimum: Int, to bytes: inout [UInt8]) {
  if value >> 64 == 0 {
    return appendDigits(UInt64(truncatingIfNeeded: value), minimum: minimum, to: &bytes)
  }
  let unit = UInt128(PowerOfTen.narrow(19))
  let (upper, lower) = value.quotientAndRemainder(dividingBy: unit)
  appendDigits(upper, minimum: minimum - 19, to: &bytes)
  appendDigits(UInt64(truncatingIfNeeded: lower), minimum: 19, to: &bytes)
}

/// Appends a 64-bit integer in decimal, with zeros before it up to a minimum count of digits.
func appendDigits(_ value: UInt64, minimum: Int, to bytes: inout [UInt8]) {
  var count = 1
  while count < 20, value >= PowerOfTen.narrow(count) { count += 1 }
  for _ in 0..<max(0, minimum - count) { bytes.append(UInt8(ascii: "0")) }
  let start = bytes.count
  for _ in 0..<count { bytes.append(UInt8(ascii: "0")) }
  var rest = value
  var index = start + count
  while index > start {
    index -= 1
    bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
}
