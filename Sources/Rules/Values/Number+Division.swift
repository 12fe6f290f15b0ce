extension Number {
  /// The number rounded; nil where the step is zero or the result does not fit.
  package func rounded(_ rounding: Rounding) -> Number? {
    switch rounding.target {
    case .decimals(let count):
      if count >= scale { return self }
      if count >= 0, isNarrow, scale &- count <= 18 {
        return roundedNarrow(decimals: count, rounding.mode)
      }
    case .multiple: break
    }
    return divided(by: .one, rounding: rounding)
  }

  /// Rounding of a narrow mantissa that drops 1 to 18 decimals.
  func roundedNarrow(decimals count: Int, _ mode: RoundingMode) -> Number {
    let unit = PowerOfTen.narrow(scale &- count)
    let (quotient, rest) = narrow.magnitude.quotientAndRemainder(dividingBy: unit)
    let step = mode.step(rest: rest, over: unit &- rest, quotient: quotient)
    let whole = Int64(truncatingIfNeeded: quotient &+ step)
    return Number(
      checkedMantissa: Int128(isNegative ? 0 &- whole : whole),
      places: UInt8(truncatingIfNeeded: count))
  }

  /// The exact quotient, rounded once.
  ///
  /// Nil for a divisor or a step of zero, where the result does not fit, and for a rounding to
  /// more than 36 decimals of a quotient that needs them.
  package func divided(by divisor: Number, rounding: Rounding) -> Number? {
    if divisor.isZero { return nil }
    switch rounding.target {
    case .decimals(let count):
      // No quotient reaches 10^75, so that every count below −80 rounds as −80 does.
      let places = max(count, -80)
      guard places <= Number.largestScale else { return dividedExactly(by: divisor) }
      if let quick = dividedNarrow(by: divisor, decimals: places, rounding.mode) { return quick }
      let units = Quotient(
        mantissa.magnitude, over: Wide(divisor.mantissa.magnitude),
        shift: places + divisor.scale - scale)
      guard let count = units?.rounded(rounding.mode) else { return nil }
      return Number(
        negative: isNegative != divisor.isNegative, magnitude: count, scale: places)
    case .multiple(let step):
      return dividedToMultiple(by: divisor, step: step, rounding.mode)
    }
  }

  /// The quotient where 64 bits are enough for it; nil otherwise, for the general path to decide.
  private func dividedNarrow(
    by divisor: Number, decimals places: Int, _ mode: RoundingMode
  ) -> Number? {
    let shift = places + divisor.scale - scale
    guard isNarrow, divisor.isNarrow, places >= 0, shift >= 0, shift <= 19 else { return nil }
    let unit = divisor.narrow.magnitude
    let dividend = narrow.magnitude.multipliedFullWidth(by: PowerOfTen.narrow(shift))
    guard dividend.high < unit else { return nil }
    let (quotient, rest) = unit.dividingFullWidth(dividend)
    let step = mode.step(rest: rest, over: unit - rest, quotient: quotient)
    let count = Int128(quotient) + Int128(step)
    return Number(
      checkedMantissa: isNegative != divisor.isNegative ? 0 - count : count,
      places: UInt8(truncatingIfNeeded: places))
  }

  private func dividedToMultiple(
    by divisor: Number, step: Number, _ mode: RoundingMode
  ) -> Number? {
    if step.isZero { return nil }
    let (value, divisor, step) = (trimmed, divisor.trimmed, step.trimmed)
    let unit = Wide(product: divisor.mantissa.magnitude, step.mantissa.magnitude)
    let units = Quotient(
      value.mantissa.magnitude, over: unit, shift: divisor.scale + step.scale - value.scale)
    guard let count = units?.rounded(mode),
      let total = count.multiplied(by: step.mantissa.magnitude)
    else { return nil }
    return Number(
      negative: isNegative != divisor.isNegative, magnitude: total, scale: step.scale)
  }

  /// The quotient where it is a number with finitely many decimals that fits; nil otherwise.
  package func dividedExactly(by divisor: Number) -> Number? {
    if divisor.isZero { return nil }
    if isZero { return .zero }
    let common = greatestCommonDivisor(mantissa.magnitude, divisor.mantissa.magnitude)
    let top = mantissa.magnitude / common
    var rest = divisor.mantissa.magnitude / common
    let twos = rest.trailingZeroBitCount
    rest >>= UInt128(twos)
    var fives = 0
    while rest.isMultiple(of: 5) {
      rest /= 5
      fives += 1
    }
    guard rest == 1 else { return nil }
    // top / (2^twos × 5^fives) is top × 2^(n − twos) × 5^(n − fives) over 10^n.
    let digits = max(twos, fives)
    var product: Wide? = Wide(top)
    for _ in 0..<(digits - twos) { product = product?.multiplied(by: 2) }
    for _ in 0..<(digits - fives) { product = product?.multiplied(by: 5) }
    guard let magnitude = product else { return nil }
    return Number(
      negative: isNegative != divisor.isNegative, magnitude: magnitude,
      scale: scale - divisor.scale + digits)
  }
}

/// A division of magnitudes carried to its integer part, with what rounding needs to know of the
/// rest.
struct Quotient {
  private var whole: Wide
  private var isExact: Bool
  private var half: Int

  /// Divides `top` × 10^`shift` by `bottom`, which is not zero.
  ///
  /// Nil where the shifted dividend needs more than 256 bits. A shifted *divisor* that does is more
  /// than twice any dividend, so that the quotient is known to be below one half.
  init?(_ top: UInt128, over bottom: Wide, shift: Int) {
    let dividend = Wide(top).shiftedLeft(decimalDigits: max(shift, 0))
    let divisor = bottom.shiftedLeft(decimalDigits: max(-shift, 0))
    guard let dividend else { return nil }
    guard let divisor else {
      self.init(whole: Wide(0), isExact: top == 0, half: -1)
      return
    }
    let (quotient, rest) = dividend.dividedWithRemainder(by: divisor)
    let over = divisor.subtracting(rest)
    self.init(
      whole: quotient, isExact: rest.isZero, half: rest == over ? 0 : rest < over ? -1 : 1)
  }

  private init(whole: Wide, isExact: Bool, half: Int) {
    self.whole = whole
    self.isExact = isExact
    self.half = half
  }

  /// The integer that the mode gives; nil where it needs more than 256 bits.
  func rounded(_ mode: RoundingMode) -> Wide? {
    if isExact || !mode.goesAwayFromZero(half: half, odd: whole.isOdd) { return whole }
    return whole.adding(Wide(1))
  }
}

/// The greatest common divisor of two magnitudes, where `gcd(n, 0)` is `n`.
func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (left, right) = (left, right)
  while right != 0 {
    if left >> 64 == 0, right >> 64 == 0 {
      return UInt128(
        greatestCommonDivisor(
          UInt64(truncatingIfNeeded: left), UInt64(truncatingIfNeeded: right)))
    }
    (left, right) = (right, left % right)
  }
  return left
}

private func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return left
}
