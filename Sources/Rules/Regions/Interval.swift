/// A range of numbers, each end of which is inclusive, exclusive or unbounded.
///
/// An interval whose ends cross, or meet without containing their value, is empty; every empty
/// interval means the same and operations on one give ``empty``.
package struct Interval: Sendable, Hashable {
  /// The lower end, or nil where nothing bounds the interval from below.
  package let lower: Bound?
  /// The upper end, or nil where nothing bounds the interval from above.
  package let upper: Bound?

  /// Makes an interval from its ends; nil leaves an end unbounded.
  package init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Makes the interval between two places, which is empty where they do not come in order.
  init(from start: Cut, to end: Cut) {
    guard start < end else {
      self = .empty
      return
    }
    lower = start.bound(inclusiveAfter: false)
    upper = end.bound(inclusiveAfter: true)
  }

  /// The interval of all numbers.
  package static var unbounded: Interval { Interval(lower: nil, upper: nil) }

  /// The interval that contains nothing.
  package static var empty: Interval {
    Interval(lower: .excluding(Number(0)), upper: .excluding(Number(0)))
  }

  /// Makes the interval between two values, both included.
  package static func closed(_ lower: Number, _ upper: Number) -> Interval {
    Interval(lower: .including(lower), upper: .including(upper))
  }

  /// Makes the interval of one value.
  package static func point(_ value: Number) -> Interval { .closed(value, value) }

  /// Makes the interval of a value and everything above it.
  package static func atLeast(_ value: Number) -> Interval {
    Interval(lower: .including(value), upper: nil)
  }

  /// Makes the interval of a value and everything below it.
  package static func atMost(_ value: Number) -> Interval {
    Interval(lower: nil, upper: .including(value))
  }

  /// Makes the interval of everything above a value, which stays out.
  package static func moreThan(_ value: Number) -> Interval {
    Interval(lower: .excluding(value), upper: nil)
  }

  /// Makes the interval of everything below a value, which stays out.
  package static func lessThan(_ value: Number) -> Interval {
    Interval(lower: nil, upper: .excluding(value))
  }

  /// The place where the interval starts.
  var start: Cut {
    guard let lower else { return .lowest }
    return .at(lower.value, after: !lower.inclusive)
  }

  /// The place where the interval stops.
  var end: Cut {
    guard let upper else { return .highest }
    return .at(upper.value, after: upper.inclusive)
  }

  /// Whether the interval contains no multiple of a step, or no number at all where step is nil.
  ///
  /// `]1 ; 2[` is empty over the integers (step 1) and is not over the numbers (step nil).
  package func isEmpty(step: Number? = nil) -> Bool {
    let grid = Grid(step: step)
    return grid.start(of: self) >= grid.end(of: self)
  }

  /// Whether a number belongs to the interval.
  package func contains(_ value: Number) -> Bool {
    start <= .before(value) && .after(value) <= end
  }

  /// Whether every number of another interval belongs to this one.
  package func contains(_ other: Interval) -> Bool {
    other.isEmpty() || (start <= other.start && other.end <= end)
  }
}
