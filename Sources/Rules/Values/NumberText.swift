/// The number as people read it: `1 234,5` in French, `1,234.5` in English.
///
/// Thousands are grouped from 1 000 up, by U+202F in French; the minus sign is U+2212. No digit is
/// ever hidden: `minimumDecimals` only adds zeros.
package func numberText(
  _ number: Number, _ language: Language, minimumDecimals: Int = 0
) -> String {
  var bytes: [UInt8] = []
  appendNumberText(number, language, minimumDecimals: minimumDecimals, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends the bytes of `numberText`.
package func appendNumberText(
  _ number: Number, _ language: Language, minimumDecimals: Int = 0, to bytes: inout [UInt8]
) {
  if number.isNegative { bytes.append(contentsOf: [0xE2, 0x88, 0x92]) }
  let value = number.trimmed
  let (whole, fraction) = value.magnitudeParts
  appendGroups(whole, language, to: &bytes)
  guard value.scale > 0 || minimumDecimals > 0 else { return }
  switch language {
  case .french: bytes.append(UInt8(ascii: ","))
  case .english: bytes.append(UInt8(ascii: "."))
  }
  if value.scale > 0 { appendDigits(fraction, minimum: value.scale, to: &bytes) }
  for _ in 0..<max(0, minimumDecimals - value.scale) { bytes.append(UInt8(ascii: "0")) }
}

/// Appends an integer with its thousands grouped.
private func appendGroups(_ whole: UInt128, _ language: Language, to bytes: inout [UInt8]) {
  let start = bytes.count
  appendDigits(whole, minimum: 1, to: &bytes)
  let groups = (bytes.count - start - 1) / 3
  if groups == 0 { return }
  // The digits move apart where they lie, from the last group on: no list of digits is made.
  var from = bytes.count
  let width = language == .french ? 3 : 1
  for _ in 0..<groups * width { bytes.append(0x2C) }
  var place = bytes.count
  for _ in 0..<groups {
    for _ in 0..<3 {
      from -= 1
      place -= 1
      bytes[place] = bytes[from]
    }
    place -= width
    switch language {
    case .french: (bytes[place], bytes[place + 1], bytes[place + 2]) = (0xE2, 0x80, 0xAF)
    case .english: bytes[place] = 0x2C
    }
  }
}

/// An amount of money: `16 419,75 €` in French, `€16,419.75` in English.
///
/// It has at least two decimals, and more where the amount does: no digit is hidden. The French
/// symbol follows a no-break space (U+00A0); the English one follows the minus sign.
package func amountText(
  _ number: Number, symbol: String = "€", _ language: Language
) -> String {
  var bytes: [UInt8] = []
  appendAmountText(number, symbol: symbol, language, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends the bytes of `amountText`.
package func appendAmountText(
  _ number: Number, symbol: String, _ language: Language, to bytes: inout [UInt8]
) {
  switch language {
  case .french:
    appendNumberText(number, language, minimumDecimals: 2, to: &bytes)
    bytes.append(contentsOf: [0xC2, 0xA0])
    bytes.append(contentsOf: symbol.utf8)
  case .english:
    if number.isNegative { bytes.append(contentsOf: [0xE2, 0x88, 0x92]) }
    bytes.append(contentsOf: symbol.utf8)
    appendNumberText(number.magnitude, language, minimumDecimals: 2, to: &bytes)
  }
}

/// A rate in percent: 0.7 is `70 %` in French, with a no-break space, and `70%` in English.
package func rateText(_ number: Number, _ language: Language) -> String {
  guard let percent = number.multiplied(by: Number(100)) else {
    // Rates beyond the largest number over a hundred keep their exact value, without percent.
    return numberText(number, language)
  }
  switch language {
  case .french: return numberText(percent, language) + "\u{A0}%"
  case .english: return numberText(percent, language) + "%"
  }
}

/// A day as people read it: `17/02/2023` in French, `2023-02-17` in English.
package func dayText(_ day: Day, _ language: Language) -> String {
  switch language {
  case .french: day.frenchText
  case .english: day.isoText
  }
}
