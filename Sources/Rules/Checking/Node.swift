/// The number of a node in the arena of a checked ruleset.
package typealias NodeID = Int32

/// A node of the checked expressions: an operation, its operands and its place in the source.
///
/// Nodes are small, of one size and hold no reference: the engine walks them without counting
/// references, on any number of threads. `a`, `b` and `c` are given with each operation; a
/// "range" is a stretch of `CheckedRuleset.operands`, its start in `a` and its count in `b`.
package struct Node: Sendable {
  package var operation: Operation
  package var a: Int32
  package var b: Int32
  package var c: Int32
  package var span: SourceSpan

  package init(
    _ operation: Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0, at span: SourceSpan
  ) {
    self.operation = operation
    self.a = a
    self.b = b
    self.c = c
    self.span = span
  }

  package enum Operation: UInt8, Sendable, CaseIterable {
    // Constants
    /// `a` is a number in `CheckedRuleset.numbers`.
    case number
    /// `a` is the day, in days since 1 January 1970.
    case day
    /// `a` is a text in `CheckedRuleset.texts`.
    case text
    /// `a` is 1 for yes, 0 for no.
    case truth
    /// `a` is the choice's number in its domain, `b` the domain.
    case choice
    // Facts
    /// Column `b` of the row that binding `a` stands on. Derived columns read alike.
    case column
    /// Number `a` of `CheckedRuleset.callValues`; for a grouped one `b` is the node of the group.
    case callValue
    /// Column `c` of reference list `a` at the row whose key is node `b`; absent where none is.
    case lookup
    /// Whether reference list `a` has the key of node `b`.
    case listed
    // Arithmetic on numbers
    /// A range of nodes, added.
    case sum
    /// Node `a` less node `b`.
    case difference
    /// Node `a` times node `b`.
    case product
    /// Node `a` divided by node `b`: an exact fraction, until a rounding.
    case quotient
    case negation
    /// Node `a` rounded as number `b` of `CheckedRuleset.roundings`.
    case rounding
    /// The smaller, or the larger, of nodes `a` and `b`: a cap, a floor, an extremum.
    case minimum
    case maximum
    /// Node `a` through the marginal brackets, or the whole-amount brackets, number `b`.
    case marginalBrackets
    case wholeBrackets
    // Comparisons, of two numbers, days, texts, choices or truths: `a` with `b`
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    /// Choice `a` is among the set of choices `b` (a bit for each choice, in `choiceSets`).
    case among
    /// Text `a` is among the texts of range `b`, `c` of `operands`, which holds text numbers.
    case amongTexts
    /// The set of choices `a` contains choice `b`.
    case contains
    /// Node `a` is present; `b` is 0 to ask whether it is absent.
    case present
    // Logic, three-valued
    /// A range of nodes, all true; false wins, then unknown.
    case all
    /// A range of nodes, one true; true wins, then unknown.
    case any
    case not
    /// Where `a` is true node `b`, else node `c`; unknown or missing where `a` is unknown.
    case conditional
    // Loops: `a` is a loop in `CheckedRuleset.loops`, which stands its bindings on each row
    /// Node `b` holds for every row.
    case forEach
    /// Node `b` holds for one row.
    case atLeastOne
    /// Sum, count, smallest, largest of node `b` over the rows where `c` holds (-1: all rows).
    case sumOver
    case countOver
    case minimumOver
    case maximumOver
    /// The mean of node `b`: an exact fraction, until a rounding.
    case meanOver
    /// How many choices the set of choices `a` holds.
    case countChoices
    // Dates
    /// Days, completed months, completed years from day `a` to day `b`.
    case daysBetween
    case monthsBetween
    case yearsBetween
    /// The month, or the quarter, of day `a`.
    case monthOf
    case quarterOf
    /// Day `a` moved by `b` months then `c` days; the direction is in the shift table.
    case shift
    // Tables
    /// Table number `a` of `CheckedRuleset.tables`.
    case table
    /// The value of dated parameter number `a` of `CheckedRuleset.datedParameters`.
    case dated
  }
}

/// One step of a loop: binding `binding` stands, in turn, on each row of a list of another row.
package struct LoopStep: Sendable, Hashable {
  /// The binding whose row owns the list.
  package var owner: Int
  /// The list's column in the owner's record.
  package var column: Int
  /// The record of the rows.
  package var record: Int
  /// The binding that the loop sets.
  package var binding: Int
}

/// A shift of a date by a duration.
package struct DateShift: Sendable, Hashable {
  package var years: Int
  package var months: Int
  package var days: Int
  package var overflow: MonthOverflow
}
