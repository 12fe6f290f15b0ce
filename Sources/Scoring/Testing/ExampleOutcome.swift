import Rules

/// What became of one example.
package struct ExampleOutcome: Sendable {
  /// A reason found: the name that `motif` gives it, and its sentence.
  package struct Reason: Sendable {
    /// The name of the condition, criterion or grid.
    package var name: String
    /// The sentence that an applicant would read.
    package var message: String
  }

  /// One expectation that is not met, or why nothing could be decided.
  package enum Failure: Sendable {
    /// Another status than expected.
    case status(expected: OutcomeStatus, found: OutcomeStatus)
    /// A reason that is not among those found.
    case reason(String)
    /// A reason found that must not be there; nil where none at all may be.
    case noReason(String?)
    /// Another award than expected, as text; nil for none.
    case awarded(expected: String?, found: String?)
    /// A value, an amount, a fact or a mark that differs; the texts are what people read.
    case value(place: String, expected: String, found: String)
    /// Another rank than expected; nil for an application that is not ranked.
    case rank(expected: Int, found: Int?, among: Int)
    /// The example's facts contradict the ruleset, or something cannot be computed from them.
    case unusable([FactProblem])
  }

  /// The example, by its number.
  package var example: Int
  /// What failed, each with the place of the expectation.
  package var failures: [(failure: Failure, span: SourceSpan)] = []
  /// What was decided; nil where nothing could be.
  package var status: OutcomeStatus?
  /// Why, in the order of results.
  package var reasons: [Reason] = []

  /// Whether every expectation is met.
  package var isPassed: Bool { failures.isEmpty }
}
