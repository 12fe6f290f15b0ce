import Rules

/// What became of one property.
package struct PropertyOutcome: Sendable {
  /// An application, or two that differ by one fact, on which the property does not hold.
  package struct Counterexample: Sendable {
    /// The application, and for two the other one.
    package var trials: [Trial]
    /// What was worked out on each: the cause and the effect of a monotone property, as read.
    package var values: [(cause: String, effect: String)]
  }

  /// The property, by its number.
  package let property: Int
  /// On how many applications it was tried.
  package var tried = 0
  /// Where it does not hold; nil where none was found.
  package var counterexample: Counterexample?

  /// Whether nothing was found against it.
  package var isPassed: Bool { counterexample == nil }
}
