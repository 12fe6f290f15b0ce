extension Number {
  /// The sum, exact; nil where it does not fit.
  @inlinable @inline(__always)
  public func adding(_ other: Number) -> Number? {
    if places == other.places, isNarrow, other.isNarrow {
      let (sum, isOver) = narrow.addingReportingOverflow(other.narrow)
      if !isOver { return Number(low: UInt64(bitPattern: sum), high: sum >> 63, places: places) }
    }
    return addingAligned(other)
  }

  /// The sum with a number of another scale, or of wide ones.
  @usableFromInline
  func addingAligned(_ other: Number) -> Number? {
    if places == other.places {
      let (sum, overflow) = mantissa.addingReportingOverflow(other.mantissa)
      if !overflow, sum != Int128.min { return Number(checkedMantissa: sum, places: places) }
    } else if let (left, right) = alignedShort(with: other) {
      let (sum, isOver) = left.addingReportingOverflow(right)
      if !isOver {
        return Number(checkedMantissa: Int128(sum), places: max(places, other.places))
      }
    }
    if places != other.places, let (left, right) = alignedNarrow(with: other) {
      return Number(checkedMantissa: left &+ right, places: max(places, other.places))
    }
    return addingWide(other)
  }

  /// The difference, exact; nil where it does not fit.
  @inlinable
  public func subtracting(_ other: Number) -> Number? {
    adding(other.negated())
  }

  /// The product, exact; nil where it does not fit.
  @inlinable
  public func multiplied(by other: Number) -> Number? {
    if isNarrow, other.isNarrow, places &+ other.places <= 36 {
      let product = narrow.multipliedFullWidth(by: other.narrow)
      return Number(low: product.low, high: product.high, places: places &+ other.places)
    }
    return multipliedWide(by: other)
  }

  /// The opposite number.
  @inlinable
  public func negated() -> Number {
    Number(checkedMantissa: 0 &- mantissa, places: places)
  }

  /// The number without its sign.
  @inlinable
  public var magnitude: Number { isNegative ? negated() : self }

  /// Tells whether the number is a multiple of a step; false where the step is zero.
  package func remainderIsZero(step: Number) -> Bool {
    if step.isZero { return false }
    if let (value, unit) = alignedShort(with: step) {
      return value.magnitude % unit.magnitude == 0
    }
    if let (value, unit) = alignedNarrow(with: step) {
      if let short = UInt64(exactly: value.magnitude), let one = UInt64(exactly: unit.magnitude) {
        return short % one == 0
      }
      return value % unit == 0
    }
    let common = max(places, step.places)
    guard let value = wideMagnitude(atScale: common), let unit = step.wideMagnitude(atScale: common)
    else { return false }
    return value.dividedWithRemainder(by: unit).remainder.isZero
  }

  @usableFromInline
  func addingWide(_ other: Number) -> Number? {
    let common = max(places, other.places)
    guard let left = wideMagnitude(atScale: common),
      let right = other.wideMagnitude(atScale: common)
    else { return nil }
    if isNegative == other.isNegative {
      guard let sum = left.adding(right) else { return nil }
      return Number(negative: isNegative, magnitude: sum, scale: Int(common))
    }
    if left >= right {
      return Number(
        negative: isNegative, magnitude: left.subtracting(right), scale: Int(common))
    }
    return Number(
      negative: other.isNegative, magnitude: right.subtracting(left), scale: Int(common))
  }

  @usableFromInline
  func multipliedWide(by other: Number) -> Number? {
    Number(
      negative: isNegative != other.isNegative,
      magnitude: Wide(product: mantissa.magnitude, other.mantissa.magnitude),
      scale: scale + other.scale)
  }

  /// The number `magnitude` × 10^−`scale`, trimmed of as many zeros as it takes to fit.
  ///
  /// The scale may be negative or above 36. Nil where no trimming makes it fit.
  init?(negative: Bool, magnitude: Wide, scale: Int) {
    var value = magnitude
    var left = scale
    if value.isZero { left = 0 }
    if left < 0 {
      guard let whole = value.shiftedLeft(decimalDigits: -left) else { return nil }
      value = whole
      left = 0
    }
    while left > 0, left > Number.largestScale || !value.fitsMantissa {
      let (quotient, remainder) = value.dividedWithRemainder(by: Wide(10))
      guard remainder.isZero else { return nil }
      value = quotient
      left -= 1
    }
    guard value.fitsMantissa else { return nil }
    let whole = Int128(truncatingIfNeeded: value.low)
    self.init(
      checkedMantissa: negative ? 0 &- whole : whole, places: UInt8(truncatingIfNeeded: left))
  }
}

extension Wide {
  /// Tells whether the value is at most the greatest 128-bit signed integer.
  var fitsMantissa: Bool { high == 0 && low >> 127 == 0 }
}
