import Rules

/// What became of one property.
package struct PropertyOutcome: Sendable {
  /// An application, or two that differ by one fact, on which the property does not hold.
  package struct Counterexample: Sendable {
    /// The application, and for two the other one.
    package var trials: [Trial]
    /// What was worked out on each: the cause and the effect of a monotone property, as read.
    package var values: [(cause: String, effect: String)]
    /// What the comparisons that fail compare, of a test that should always hold.
    package var sides: [Side] = []
    /// The facts given that such a test reads, through whatever is derived.
    package var facts: [(place: FactAddress, value: FactValue)] = []
  }

  /// One side of a comparison, and its value as read.
  package struct Side: Sendable {
    /// The expression, of which the ruleset has the words.
    package var node: NodeID
    /// Its value; on a list, that of the first record that fails.
    package var text: String
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
