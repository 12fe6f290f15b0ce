import Rules

/// A ruleset with one thing changed, to see whether the examples notice.
package struct Mutant: Sendable {
  /// What is changed; a change that undoes a rule says so by its name.
  package enum Change: Sendable {
    // Expressions
    case number(NodeID, to: Number)
    case day(NodeID, to: Day)
    case truth(NodeID, to: Bool)
    case choice(NodeID, to: Int)
    case operation(NodeID, to: Node.Operation)
    /// `si … alors … sinon …` gives the one for the other.
    case branches(NodeID)
    /// The operation is left out: its first operand stands for the whole.
    case leftOut(NodeID)
    case rounding(NodeID, to: Rounding)
    /// One of the choices that `parmi` admits is left out.
    case member(NodeID, Int)
    /// `absent` for `présent`, or the other way.
    case presence(NodeID)
    /// A date moved by a duration is moved by some days more.
    case shift(NodeID, days: Int)
    /// The filter of an aggregate is left out.
    case filter(NodeID)
    // Rules
    /// The condition asks for nothing.
    case condition(Int)
    /// The condition applies to everyone.
    case scope(Int)
    case severity(Int, to: Severity)
    /// Ends of the ranges of a table's input, moved together.
    case table(Int, ends: [End], by: Number)
    /// Ends of brackets, moved together.
    case brackets(Int, ends: [End], by: Number)
    /// A row answers no more to one of its choices.
    case tableMember(table: Int, row: Int, input: Int, member: Int)
    /// The date from which a value applies.
    case dated(parameter: Int, step: Int, to: Day)
    /// The limit of a criterion, or of the grid where the criterion is -1.
    case eliminatory(grid: Int, criterion: Int, to: Interval)
    case coefficient(grid: Int, criterion: Int, to: Number)
    // Ranking and selection
    case direction(key: Int)
    /// A key and the next one change places.
    case order(key: Int)
    case lastResort
    case places(to: Number)
    case envelope(to: Number)
    case subEnvelope(Int, to: Number)
    case spillOver(Int)
    case groupLimit(Int, to: Number)
    case overflow(to: OverflowPolicy)
    case reserve(to: Int)
    // Votes
    case voteRule(Int, to: VoteRule)
    case quorum(Int, to: Number)
    case abstention(Int, to: VoteTreatment)
    case absence(Int, to: VoteTreatment)
  }

  /// An end of a range: of a row's cell in a table, of a bracket.
  package struct End: Sendable, Hashable {
    /// The row, or the bracket.
    package var row: Int
    /// The input of a table; 0 for a bracket.
    package var input = 0
    /// The range among those of the cell; 0 for a bracket.
    package var range = 0
    package var isUpper: Bool
  }

  /// What is changed.
  package let change: Change
  /// Where it is written.
  package let span: SourceSpan
  /// The type of what is changed, for a value.
  package let type: ValueType

  init(_ change: Change, _ span: SourceSpan, _ type: ValueType = .unknown) {
    self.change = change
    self.span = span
    self.type = type
  }
}
