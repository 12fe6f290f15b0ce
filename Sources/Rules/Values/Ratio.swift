/// An exact fraction, for means, percentages and quotients until the line that rounds them.
///
/// It is held as an integer over a positive integer, both of 128 bits and without common divisor,
/// in halves so that it takes 32 bytes aligned on 8. Arithmetic is exact or gives nil.
package struct Ratio: Sendable, Hashable {
  private let topLow: UInt64
  private let topHigh: Int64
  private let bottomLow: UInt64
  private let bottomHigh: Int64

  /// A fraction from parts that are already reduced, with a positive denominator.
  private init(reducedTop top: Int128, bottom: Int128) {
    topLow = UInt64(truncatingIfNeeded: top)
    topHigh = Int64(truncatingIfNeeded: top >> 64)
    bottomLow = UInt64(truncatingIfNeeded: bottom)
    bottomHigh = Int64(truncatingIfNeeded: bottom >> 64)
  }

  /// A fraction of magnitudes; nil where it does not fit once reduced, or over zero.
  private init?(negative: Bool, _ top: UInt128, over bottom: UInt128) {
    guard bottom != 0 else { return nil }
    let common = greatestCommonDivisor(top, bottom)
    guard let upper = Int128(exactly: top / common), let lower = Int128(exactly: bottom / common)
    else { return nil }
    self.init(reducedTop: negative ? 0 &- upper : upper, bottom: lower)
  }

  /// The fraction of two numbers; nil where the second is zero or the reduced terms do not fit.
  package init?(_ dividend: Number, over divisor: Number = .one) {
    guard !divisor.isZero else { return nil }
    let (dividend, divisor) = (dividend.trimmed, divisor.trimmed)
    let shift = divisor.scale - dividend.scale
    var top = dividend.mantissa.magnitude
    var bottom = divisor.mantissa.magnitude
    let common = greatestCommonDivisor(top, bottom)
    top /= common
    bottom /= common
    // The power of ten goes to one side, less what it shares with the other.
    var power = PowerOfTen.wide(abs(shift))
    let shared = greatestCommonDivisor(power, shift > 0 ? bottom : top)
    power /= shared
    if shift > 0 {
      bottom /= shared
      guard let product = top.checkedProduct(power) else { return nil }
      top = product
    } else {
      top /= shared
      guard let product = bottom.checkedProduct(power) else { return nil }
      bottom = product
    }
    self.init(negative: dividend.isNegative != divisor.isNegative, top, over: bottom)
  }

  /// The numerator, which carries the sign.
  package var numerator: Int128 { Int128(topHigh) << 64 | Int128(topLow) }

  /// The denominator, which is positive.
  package var denominator: Int128 { Int128(bottomHigh) << 64 | Int128(bottomLow) }

  /// Tells whether the fraction is zero.
  package var isZero: Bool { topLow == 0 && topHigh == 0 }

  /// Tells whether the fraction is below zero.
  package var isNegative: Bool { topHigh < 0 }

  /// The opposite fraction.
  package func negated() -> Ratio {
    Ratio(reducedTop: 0 &- numerator, bottom: denominator)
  }

  /// The sum, exact; nil where a step of it does not fit.
  package func adding(_ other: Ratio) -> Ratio? {
    let common = Int128(
      truncatingIfNeeded: greatestCommonDivisor(
        denominator.magnitude, other.denominator.magnitude))
    let left = numerator.multipliedReportingOverflow(by: other.denominator / common)
    let right = other.numerator.multipliedReportingOverflow(by: denominator / common)
    let sum = left.partialValue.addingReportingOverflow(right.partialValue)
    if left.overflow || right.overflow || sum.overflow { return nil }
    let top = sum.partialValue.magnitude
    // The sum can share a divisor with `common` only, so it is divided out before the product.
    let shared = greatestCommonDivisor(top, common.magnitude)
    let bottom = (denominator.magnitude / shared).checkedProduct(
      other.denominator.magnitude / common.magnitude)
    guard let bottom else { return nil }
    return Ratio(negative: sum.partialValue < 0, top / shared, over: bottom)
  }

  /// The difference, exact; nil where a step of it does not fit.
  package func subtracting(_ other: Ratio) -> Ratio? {
    adding(other.negated())
  }

  /// The product, exact; nil where it does not fit.
  package func multiplied(by other: Ratio) -> Ratio? {
    product(
      other.numerator.magnitude, over: other.denominator.magnitude,
      negative: isNegative != other.isNegative)
  }

  /// The quotient, exact; nil where the divisor is zero or the quotient does not fit.
  package func divided(by other: Ratio) -> Ratio? {
    other.isZero
      ? nil
      : product(
        other.denominator.magnitude, over: other.numerator.magnitude,
        negative: isNegative != other.isNegative)
  }

  /// The product by a fraction of magnitudes, reduced crosswise first so that it fits if it can.
  private func product(_ top: UInt128, over bottom: UInt128, negative: Bool) -> Ratio? {
    let first = greatestCommonDivisor(numerator.magnitude, bottom)
    let second = greatestCommonDivisor(top, denominator.magnitude)
    guard let upper = (numerator.magnitude / first).checkedProduct(top / second),
      let lower = (denominator.magnitude / second).checkedProduct(bottom / first)
    else { return nil }
    return Ratio(negative: negative, upper, over: lower)
  }

  /// The number nearest by a rounding, rounded once; nil where it does not fit.
  package func rounded(_ rounding: Rounding) -> Number? {
    Number(checkedMantissa: numerator, places: 0).divided(
      by: Number(checkedMantissa: denominator, places: 0), rounding: rounding)
  }

  /// The same value as a number; nil where it has endless decimals or does not fit.
  package var exactNumber: Number? {
    Number(checkedMantissa: numerator, places: 0).dividedExactly(
      by: Number(checkedMantissa: denominator, places: 0))
  }
}

extension Ratio: Comparable {
  /// Tells whether a fraction is below another.
  package static func < (left: Ratio, right: Ratio) -> Bool {
    left.compared(to: right) < 0
  }

  /// The order of two fractions: negative, zero or positive.
  ///
  /// It is always exact.
  package func compared(to other: Ratio) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let left = Wide(product: numerator.magnitude, other.denominator.magnitude)
    let right = Wide(product: other.numerator.magnitude, denominator.magnitude)
    if left == right { return 0 }
    return (left < right) != isNegative ? -1 : 1
  }
}

extension UInt128 {
  /// The product, or nil where it needs more than 128 bits.
  fileprivate func checkedProduct(_ factor: UInt128) -> UInt128? {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}
