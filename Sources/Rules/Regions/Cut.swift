/// A place between two neighbouring numbers, where an interval starts or stops.
///
/// An interval runs from one cut to another: `[1 ; 6]` from just before 1 to just after 6, `]1 ; 6[`
/// from just after 1 to just before 6. Thinking in cuts spares every case analysis on inclusive and
/// exclusive bounds: they are compared, clipped and joined as plain ordered values.
enum Cut: Sendable, Hashable, Comparable {
  /// The place below every number.
  case lowest
  /// The place just before or just after a number.
  case at(Number, after: Bool)
  /// The place above every number.
  case highest

  /// The place just before a number.
  static func before(_ value: Number) -> Cut { .at(value, after: false) }

  /// The place just after a number.
  static func after(_ value: Number) -> Cut { .at(value, after: true) }

  /// Whether the first place lies strictly below the second.
  static func < (left: Cut, right: Cut) -> Bool {
    switch (left, right) {
    case (.highest, _), (_, .lowest): false
    case (.lowest, _), (_, .highest): true
    case (.at(let a, let afterA), .at(let b, let afterB)):
      a < b || (a == b && !afterA && afterB)
    }
  }

  /// The bound that stops at this place, or nil at either end of the line.
  ///
  /// The place just after a number is an inclusive upper bound and an exclusive lower one.
  func bound(inclusiveAfter: Bool) -> Bound? {
    guard case .at(let value, let after) = self else { return nil }
    return Bound(value, inclusive: after == inclusiveAfter)
  }
}
