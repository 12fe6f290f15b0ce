/// An unsigned integer of 256 bits, for the steps of exact arithmetic that outgrow 128 bits.
///
/// It serves the slow paths only: numbers of everyday size never reach it.
struct Wide: Equatable, Comparable {
  var high: UInt128
  var low: UInt128

  init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  init(_ value: UInt128) {
    high = 0
    low = value
  }

  /// The whole product of two 128-bit integers.
  init(product left: UInt128, _ right: UInt128) {
    let product = left.multipliedFullWidth(by: right)
    high = product.high
    low = product.low
  }

  var isZero: Bool { high == 0 && low == 0 }
  var isOdd: Bool { low & 1 == 1 }

  static func < (left: Wide, right: Wide) -> Bool {
    left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// The product, or nil where it needs more than 256 bits.
  func multiplied(by factor: UInt128) -> Wide? {
    let lower = low.multipliedFullWidth(by: factor)
    let upper = high.multipliedReportingOverflow(by: factor)
    let sum = upper.partialValue.addingReportingOverflow(lower.high)
    return upper.overflow || sum.overflow ? nil : Wide(high: sum.partialValue, low: lower.low)
  }

  /// This value with `zeros` decimal zeros after it, or nil where that needs more than 256 bits.
  func shiftedLeft(decimalDigits zeros: Int) -> Wide? {
    if isZero { return self }
    var left = zeros
    var value = self
    while left > 0 {
      let step = min(left, PowerOfTen.largest)
      guard let next = value.multiplied(by: PowerOfTen.wide(step)) else { return nil }
      value = next
      left -= step
    }
    return value
  }

  /// The sum, or nil where it needs more than 256 bits.
  func adding(_ other: Wide) -> Wide? {
    let lower = low.addingReportingOverflow(other.low)
    let upper = high.addingReportingOverflow(other.high)
    let carried = upper.partialValue.addingReportingOverflow(lower.overflow ? 1 : 0)
    if upper.overflow || carried.overflow { return nil }
    return Wide(high: carried.partialValue, low: lower.partialValue)
  }

  /// The difference with a value that is not greater than this one.
  func subtracting(_ smaller: Wide) -> Wide {
    let lower = low.subtractingReportingOverflow(smaller.low)
    return Wide(
      high: high &- smaller.high &- (lower.overflow ? 1 : 0), low: lower.partialValue)
  }

  /// The quotient and the remainder by a divisor that is not zero.
  func dividedWithRemainder(by divisor: Wide) -> (quotient: Wide, remainder: Wide) {
    if divisor.high != 0 { return dividedBitByBit(by: divisor) }
    let (upper, rest) = high.quotientAndRemainder(dividingBy: divisor.low)
    let (lower, remainder) = divisor.low.dividingFullWidth((rest, low))
    return (Wide(high: upper, low: lower), Wide(remainder))
  }

  /// Long division for divisors above 128 bits, whose quotient is below 128 bits.
  ///
  /// The remainder starts with the dividend's upper half and never exceeds the dividend's leading
  /// bits, so that shifting it left loses none.
  private func dividedBitByBit(by divisor: Wide) -> (quotient: Wide, remainder: Wide) {
    var quotient: UInt128 = 0
    var remainder = Wide(high)
    var rest = low
    for _ in 0..<128 {
      remainder.high = remainder.high << 1 | remainder.low >> 127
      remainder.low = remainder.low << 1 | rest >> 127
      rest <<= 1
      quotient <<= 1
      if remainder >= divisor {
        remainder = remainder.subtracting(divisor)
        quotient |= 1
      }
    }
    return (Wide(quotient), remainder)
  }
}
