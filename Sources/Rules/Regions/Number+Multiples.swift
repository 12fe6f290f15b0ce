extension Number {
  /// The greatest multiple of a positive step that is not above this number.
  ///
  /// Gives nil where the step is not positive or where no `Number` holds the result.
  func floored(toMultipleOf step: Number) -> Number? {
    let common = max(scale, step.scale)
    guard let dividend = mantissa(atScale: common), let divisor = step.mantissa(atScale: common),
      divisor > 0
    else { return nil }
    let remainder = dividend % divisor
    let excess = remainder < 0 ? remainder + divisor : remainder
    let (floor, overflow) = dividend.subtractingReportingOverflow(excess)
    return overflow ? nil : Number(mantissa: floor, scale: common)
  }

  /// The least multiple of a positive step that is not below this number.
  func raised(toMultipleOf step: Number) -> Number? {
    guard let floor = floored(toMultipleOf: step) else { return nil }
    return floor == self ? floor : floor.adding(step)
  }

  /// The least multiple of a positive step that is strictly above this number.
  func next(multipleOf step: Number) -> Number? {
    floored(toMultipleOf: step)?.adding(step)
  }

  /// The mantissa of the same number written with at least as many decimals.
  private func mantissa(atScale target: Int) -> Int128? {
    var result = mantissa
    for _ in 0..<max(0, target - scale) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }
}
