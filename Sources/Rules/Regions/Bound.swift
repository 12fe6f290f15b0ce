/// One end of an interval: a value and whether the interval contains it.
package struct Bound: Sendable, Hashable {
  /// The value at which the interval stops.
  package let value: Number
  /// Whether the value itself belongs to the interval.
  package let inclusive: Bool

  /// Makes a bound at a value that the interval contains or not.
  package init(_ value: Number, inclusive: Bool) {
    self.value = value
    self.inclusive = inclusive
  }

  /// Makes a bound whose value belongs to the interval.
  package static func including(_ value: Number) -> Bound { Bound(value, inclusive: true) }

  /// Makes a bound whose value stays out of the interval.
  package static func excluding(_ value: Number) -> Bound { Bound(value, inclusive: false) }
}
