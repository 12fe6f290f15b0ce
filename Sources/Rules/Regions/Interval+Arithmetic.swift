/// Arithmetic on ranges: the range of every result when each operand runs over its own range.
///
/// The results are the smallest such intervals, open and closed ends included, as long as the
/// operands vary independently. A bound too large or too fine to be written as a `Number` is left
/// out, which widens the interval: what is then proved of the interval is still true of the values.
extension Interval {
  /// The values that belong to both intervals.
  package func intersection(_ other: Interval) -> Interval {
    let from = max(start, other.start)
    let to = min(end, other.end)
    return from < to ? Interval(from: from, to: to) : .empty
  }

  /// The smallest interval that contains both, with whatever lies between them.
  package func hull(_ other: Interval) -> Interval {
    if isEmpty() { return other.isEmpty() ? .empty : other }
    if other.isEmpty() { return self }
    return Interval(from: min(start, other.start), to: max(end, other.end))
  }

  /// The range of the smaller of two values, as a cap gives it.
  package func minimum(_ other: Interval) -> Interval {
    if isEmpty() || other.isEmpty() { return .empty }
    return Interval(from: min(start, other.start), to: min(end, other.end))
  }

  /// The range of the larger of two values, as a floor gives it.
  package func maximum(_ other: Interval) -> Interval {
    if isEmpty() || other.isEmpty() { return .empty }
    return Interval(from: max(start, other.start), to: max(end, other.end))
  }

  /// The range of the opposites.
  package var negated: Interval {
    if isEmpty() { return .empty }
    return Interval(lower: Self.opposite(upper), upper: Self.opposite(lower))
  }

  /// The range of sums of a value of each.
  package func adding(_ other: Interval) -> Interval {
    if isEmpty() || other.isEmpty() { return .empty }
    return Interval(
      lower: Self.sum(lower, other.lower), upper: Self.sum(upper, other.upper))
  }

  /// The range of differences between a value of this interval and one of the other.
  package func subtracting(_ other: Interval) -> Interval {
    if isEmpty() || other.isEmpty() { return .empty }
    return Interval(
      lower: Self.difference(lower, other.upper), upper: Self.difference(upper, other.lower))
  }

  /// The range of products of a value of each.
  package func multiplied(by other: Interval) -> Interval {
    if isEmpty() || other.isEmpty() { return .empty }
    let ends = [Extreme(lower, below: true), Extreme(upper, below: false)]
    let otherEnds = [Extreme(other.lower, below: true), Extreme(other.upper, below: false)]
    var from = Cut.highest
    var to = Cut.lowest
    for end in ends {
      for otherEnd in otherEnds {
        let corner = end.product(otherEnd)
        from = min(from, corner.asLower)
        to = max(to, corner.asUpper)
      }
    }
    return Interval(from: from, to: to)
  }

  /// The range of the values multiplied by a constant.
  package func scaled(by factor: Number) -> Interval {
    multiplied(by: .point(factor))
  }

  private static func opposite(_ bound: Bound?) -> Bound? {
    guard let bound, let value = Number(0).subtracting(bound.value) else { return nil }
    return Bound(value, inclusive: bound.inclusive)
  }

  private static func sum(_ first: Bound?, _ second: Bound?) -> Bound? {
    guard let first, let second, let value = first.value.adding(second.value) else { return nil }
    return Bound(value, inclusive: first.inclusive && second.inclusive)
  }

  private static func difference(_ first: Bound?, _ second: Bound?) -> Bound? {
    guard let first, let second, let value = first.value.subtracting(second.value) else {
      return nil
    }
    return Bound(value, inclusive: first.inclusive && second.inclusive)
  }
}

/// An end of an interval on the extended line, where products are taken.
private enum Extreme {
  case finite(Number, attained: Bool)
  case infinite(positive: Bool)
  /// A product that no `Number` holds, and of which only the sign is known.
  case unknown(positive: Bool)

  init(_ bound: Bound?, below: Bool) {
    if let bound {
      self = .finite(bound.value, attained: bound.inclusive)
    } else {
      self = .infinite(positive: !below)
    }
  }

  /// The place where a range starts if this is its least corner.
  var asLower: Cut {
    switch self {
    case .finite(let value, let attained): .at(value, after: !attained)
    case .infinite(let positive): positive ? .highest : .lowest
    case .unknown(let positive): positive ? .after(Number(0)) : .lowest
    }
  }

  /// The place where a range stops if this is its greatest corner.
  var asUpper: Cut {
    switch self {
    case .finite(let value, let attained): .at(value, after: attained)
    case .infinite(let positive): positive ? .highest : .lowest
    case .unknown(let positive): positive ? .highest : .before(Number(0))
    }
  }

  private var isZero: Bool {
    if case .finite(let value, _) = self { value == Number(0) } else { false }
  }

  private var isAttainedZero: Bool {
    if case .finite(_, true) = self { isZero } else { false }
  }

  private var isPositive: Bool {
    switch self {
    case .finite(let value, _): value > Number(0)
    case .infinite(let positive), .unknown(let positive): positive
    }
  }

  /// The corner of a product; zero times an unbounded end is zero, since each factor is a number.
  func product(_ other: Extreme) -> Extreme {
    if isZero || other.isZero {
      let bothAttained = isAttained && other.isAttained
      let attained = bothAttained || isAttainedZero || other.isAttainedZero
      return .finite(Number(0), attained: attained)
    }
    let positive = isPositive == other.isPositive
    guard case .finite(let a, let first) = self, case .finite(let b, let second) = other else {
      return .infinite(positive: positive)
    }
    guard let value = a.multiplied(by: b) else { return .unknown(positive: positive) }
    return .finite(value, attained: first && second)
  }

  private var isAttained: Bool {
    if case .finite(_, let attained) = self { attained } else { false }
  }
}
