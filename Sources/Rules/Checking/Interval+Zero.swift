extension Interval {
  /// Whether everything in the interval is above zero.
  var isAboveZero: Bool {
    guard let lower else { return false }
    return lower.value > .zero || lower.value.isZero && !lower.inclusive
  }

  /// Whether the interval holds exactly one number.
  var isPoint: Bool {
    guard let lower, let upper else { return false }
    return lower.inclusive && upper.inclusive && lower.value == upper.value
  }

  /// Whether nothing in the interval is below zero.
  var isNeverNegative: Bool {
    guard let lower else { return false }
    return !lower.value.isNegative
  }

  /// The interval less zero, where zero is one of its ends.
  var withoutZeroAtItsEnds: Interval {
    var start = lower
    var end = upper
    if let bound = start, bound.value.isZero { start = .excluding(.zero) }
    if let bound = end, bound.value.isZero { end = .excluding(.zero) }
    return Interval(lower: start, upper: end)
  }

  /// The range of quotients by a divisor that is never zero, as far as signs and sizes tell.
  func divided(by divisor: Interval) -> Interval {
    guard isNeverNegative, divisor.isAboveZero else { return .unbounded }
    let low: Bound = isAboveZero ? .excluding(.zero) : .including(.zero)
    guard let high = upper, let least = divisor.lower, least.value >= .one else {
      return Interval(lower: low, upper: nil)
    }
    // A divisor of one or more gives no more than the dividend.
    return Interval(lower: low, upper: high)
  }
}
