/// What a sum with more than two decimals may have been meant to be, the likeliest first.
///
/// `200,000` is most often two hundred thousand, and can be two hundred; after a group of
/// thousands, as in `12 000,000`, the mark can only be that of decimals. Decimals that say
/// something beyond the cent leave no second reading. `mark` is the place of the decimal mark.
func likelyAmounts(_ digits: [UInt8], mark: Int, separator: UInt8) -> [String] {
  let whole = Array(digits[..<mark])
  let decimals = Array(digits[(mark + 1)...])
  var readings: [[UInt8]] = []
  if decimals.count == 3, whole.first != 0x30 { readings.append(whole + [0x20] + decimals) }
  if decimals.dropFirst(2).allSatisfy({ $0 == 0x30 }) {
    let cents = Array(decimals.prefix(2))
    let cut = cents.allSatisfy { $0 == 0x30 } ? whole : whole + [separator] + cents
    let isGrouped = whole.contains { $0 < 0x30 || $0 > 0x39 }
    if isGrouped { readings.insert(cut, at: 0) } else { readings.append(cut) }
  }
  return readings.map { String(decoding: $0, as: UTF8.self) }
}
