/// A ruleset in which nothing is left to go wrong: names resolved to columns, types and units
/// attached, every table complete, every order of evaluation known.
///
/// It is the only thing the engine accepts. Expressions are nodes in one arena; records are lists
/// of columns, facts first, then what is derived from them.
package struct CheckedRuleset: Sendable {
  package var language: Language
  package var name = ""
  package var version = ""
  package var versionDay: Day?
  package var currency = "€"
  package var header = HeaderTexts()
  /// The documents cited, by name.
  package var documents: [(name: String, title: String)] = []
  package var units: [(name: String, label: String)] = []

  /// The records: 0 is the application, a record comes after the one that holds its list.
  package var records: [CheckedRecord] = []
  package var references: [CheckedReference] = []
  /// The texts of each choice domain, in declared order.
  package var choiceDomains: [[String]] = []

  // The arena of expressions.
  package var nodes: [Node] = []
  package var types: [ValueType] = []
  package var operands: [Int32] = []
  package var numbers: [Number] = []
  package var texts: [String] = []
  package var choiceSets: [[UInt64]] = []
  package var roundings: [Rounding] = []
  package var loops: [[LoopStep]] = []
  package var shifts: [DateShift] = []
  package var brackets: [[CheckedBracket]] = []
  package var tables: [CheckedTable] = []
  package var datedParameters: [CheckedDatedParameter] = []

  /// What is derived, in an order in which everything is computed before it is read.
  package var derivations: [Derivation] = []
  package var parameters: [CheckedParameter] = []
  package var conditions: [CheckedCondition] = []
  /// The values put into sentences that are personal facts, or repeat one.
  package var personalNodes: [NodeID] = []
  package var consistencies: [CheckedConsistency] = []
  package var priorities: [CheckedPriority] = []
  package var grids: [CheckedGrid] = []
  package var votes: [CheckedVote] = []
  package var callValues: [CheckedCallValue] = []
  package var ranking: CheckedRanking?
  package var selection: CheckedSelection?
  package var choices: [CheckedChoice] = []
  package var notes: [(text: String, source: String?)] = []
  package var models: [CheckedModel] = []
  package var examples: [CheckedExample] = []
  package var properties: [CheckedProperty] = []
  /// The largest number of bindings that stand at once.
  package var bindingCount = 1

  package init(language: Language) { self.language = language }
}

/// The header's texts; they print on every decision.
package struct HeaderTexts: Sendable {
  package var authority: String?
  package var service: String?
  package var contact: String?
  package var purpose: String?
  package var legalBasis: String?
}

/// Where a rule stands and where it comes from, as reports print it.
package struct Provenance: Sendable {
  package var span: SourceSpan = .none
  /// One-based line of the declaration.
  package var line = 0
  /// The headings above it, outermost first.
  package var headings: [String] = []
  /// `AMI « Prérequis »`, as cited; nil where the ruleset cites nothing.
  package var source: String?
  /// Why the rule is illustrative; nil where it is the call's own.
  package var illustrative: String?
  /// How much of the rule the letter to the applicant says.
  package var letter = LetterDetail.full
}

/// A record: its columns, facts first.
package struct CheckedRecord: Sendable {
  package var name: String
  package var label: String?
  /// The record that holds the list of this one; nil for the application.
  package var parent: Int?
  /// How many records contain it: 0 for the application.
  package var depth: Int
  package var columns: [Column]
  package var provenance: Provenance
  /// The column that identifies an application.
  package var identifier: Int?
}

/// A column of a record.
package struct Column: Sendable {
  package enum Role: Sendable, Hashable {
    /// A fact of the application.
    case fact
    /// The mark of a criterion: grid and criterion numbers.
    case mark(grid: Int, criterion: Int)
    /// The vote of a member: vote and member numbers.
    case ballot(vote: Int, member: Int)
    /// Computed: its number in `CheckedRuleset.derivations`.
    case derived(Int)
  }
  package var name: String
  package var label: String?
  package var type: ValueType
  package var role: Role
  package var isOptional = false
  package var isPersonal = false
  package var isChangeable = false
  /// Blank means no.
  package var isCheckbox = false
  /// The columns of a file that hold it, besides its name and label.
  package var columnNames: [String] = []
  /// The column of a list's record that no two of its rows share; -1 where there is none.
  package var listKey = -1
  package var providedBy: String?
  /// What a fact can be: numbers, days for a date, counts for a list.
  ///
  /// A fact outside is unreadable input.
  package var bounds: Interval = .unbounded
  package var span: SourceSpan = .none
}

/// A reference list, read from a file beside the ruleset.
package struct CheckedReference: Sendable {
  package var name: String
  package var label: String?
  package var file: String
  package var key: Column
  package var columns: [Column]
  package var provenance: Provenance
}

package struct CheckedParameter: Sendable {
  package var name: String
  package var label: String?
  package var node: NodeID
  package var provenance: Provenance
}

/// A parameter whose value depends on a date.
package struct CheckedDatedParameter: Sendable {
  package var name: String
  package var label: String?
  package var date: NodeID
  /// The value before the first date; -1 where the date cannot be before it.
  package var initially: NodeID
  /// Ascending dates, each with the value from that day on.
  package var steps: [(from: Day, value: NodeID)]
  package var provenance: Provenance
}

/// One bracket: amounts above `lower` and up to `upper`, at a rate.
package struct CheckedBracket: Sendable {
  package var range: Interval
  package var rate: NodeID
  package var span: SourceSpan
}

/// A table: inputs, rows of tests, and the outcome of each row.
package struct CheckedTable: Sendable {
  package var name: String
  package var label: String?
  package var inputs: [NodeID]
  package var rows: [CheckedRow]
  /// Whether the rows that apply are summed; otherwise exactly one applies.
  package var isSummed: Bool
  package var titles: [String]
  package var provenance: Provenance
}

package struct CheckedRow: Sendable {
  package var tests: [CellTest]
  package var outcome: NodeID
  package var span: SourceSpan
}

/// What an input must be for a row to apply: one of these.
package struct CellTest: Sendable {
  package var anything = false
  package var absent = false
  /// Ranges of numbers, or of days.
  package var ranges: [Interval] = []
  /// Choices by number, or 0 and 1 for no and yes.
  package var members: [Int] = []
}

/// Something computed for each row of a record.
package struct Derivation: Sendable {
  package enum Kind: UInt8, Sendable {
    case value, amount, table, share, payment, priority, gridTotal, vote, dated
  }
  package var kind: Kind
  package var name: String
  package var label: String?
  package var record: Int
  package var column: Int
  /// The expression, evaluated with the record's row and those above it bound; -1 for a grid's
  /// total and a vote, which the engine works out from their own structures.
  package var node: NodeID
  /// The grid or vote; -1 otherwise.
  package var subject: Int
  package var isInternal: Bool
  package var provenance: Provenance
  /// For an amount: its first line and each operation, as nodes, in order.
  package var steps: [NodeID] = []
}

/// A condition: what it requires, and what is said when it is not met.
package struct CheckedCondition: Sendable {
  package var name: String
  package var label: String?
  package var severity: Severity
  /// The condition applies only where this holds; -1 where it always applies.
  package var when: NodeID
  /// The loops of `pour chaque`, unrolled so that each failing record gets its reason; -1 for none.
  package var loop: Int32
  package var requirement: NodeID
  /// Tests that hold of the rows left out by `où`, and the steps of the loop that each comes after.
  ///
  /// The requirement says the same of whole rows; these tell it where an inner list is missing.
  package var leftOut: [(steps: Int, node: NodeID)] = []
  package var refusal: MessageTemplate?
  package var request: MessageTemplate?
  package var provenance: Provenance
}

/// A sentence with values put in.
package struct MessageTemplate: Sendable {
  package enum Part: Sendable {
    case text(String)
    /// A value, shown with its unit.
    case value(NodeID)
  }
  package var parts: [Part]
}

package struct CheckedConsistency: Sendable {
  package var name: String
  package var label: String?
  package var node: NodeID
  package var message: MessageTemplate?
  package var provenance: Provenance
}

package struct CheckedPriority: Sendable {
  package var name: String
  package var label: String?
  package var derivation: Int
  /// The points it gives; nil for a test.
  package var points: Number?
  package var provenance: Provenance
}

/// A grid of criteria.
package struct CheckedGrid: Sendable {
  package var name: String
  package var label: String?
  package var total: Number
  package var criteria: [CheckedCriterion]
  /// The totals that eliminate.
  package var eliminatory: Interval?
  package var assessors: AssessorRule?
  /// Differences between assessors that are flagged.
  package var spread: Interval?
  package var derivation: Int
  package var provenance: Provenance
}

package struct CheckedCriterion: Sendable {
  package var name: String
  package var label: String?
  package var maximum: Number
  package var step: Number?
  package var coefficient: Number
  /// The marks that eliminate.
  package var eliminatory: Interval?
  /// The column of the application that holds the mark.
  package var column: Int
  /// The expression of a mark computed from facts; -1 for a mark given by assessors.
  package var computed: NodeID
  package var span: SourceSpan
}

package struct AssessorRule: Sendable {
  package var method: AssessorMethod
  package var rounding: Rounding?
}

package struct CheckedVote: Sendable {
  package var name: String
  package var label: String?
  package var members: [String]
  package var rule: VoteRule
  package var quorum: Number?
  package var abstention: VoteTreatment
  package var absence: VoteTreatment
  /// The first of the columns of the application that hold the ballots, in member order.
  package var firstColumn: Int
  package var derivation: Int
  package var provenance: Provenance

  /// The answers of a vote as a language words them, in one order whatever the language.
  package static func ballots(_ language: Language) -> [String] {
    switch language {
    case .french: ["pour", "contre", "abstention", "absent"]
    case .english: ["for", "against", "abstention", "absent"]
    }
  }
}

/// A value over all applications.
package struct CheckedCallValue: Sendable {
  package var name: String
  package var label: String?
  package var aggregate: Aggregate
  /// What is aggregated, for one application; -1 for a count.
  package var element: NodeID
  package var filter: NodeID
  /// What applications are grouped by; -1 for one total.
  package var group: NodeID
  package var rounding: Rounding?
  package var type: ValueType
  package var isInternal: Bool
  package var provenance: Provenance
}

package struct CheckedRanking: Sendable {
  package struct Key: Sendable {
    package var node: NodeID
    package var isDescending: Bool
    package var span: SourceSpan
  }
  package var keys: [Key]
  package var lastResort: LastResort
  package var provenance: Provenance
}

package enum LastResort: Sendable {
  case identifier(isDescending: Bool)
  /// Ascending SHA-256 of the seed, a zero byte and the identifier.
  case draw(seed: String)
}

package struct CheckedSelection: Sendable {
  package var places: Number?
  package var envelope: Number?
  /// The amount that consumes the envelope.
  package var consumed: NodeID
  package var subEnvelopes: [CheckedSubEnvelope]
  package var groupLimits: [(limit: Number, by: NodeID)]
  package var overflow: OverflowPolicy
  /// Nil without a reserve list; `.max` for an unlimited one.
  package var reserve: Int?
  package var provenance: Provenance
}

package struct CheckedSubEnvelope: Sendable {
  package var name: String
  package var label: String?
  package var amount: Number
  package var filter: NodeID
  package var spillsOver: Bool
}

/// A silent point of the call, and the reading chosen.
package struct CheckedChoice: Sendable {
  package var name: String
  package var label: String?
  package var silence: String?
  package var decidedBy: String?
  package var decidedOn: Day?
  package var acknowledged: [(code: String, on: String?)]
  package var provenance: Provenance
}

/// One assignment of a model or an example: a place among the facts and its value.
package struct CheckedAssignment: Sendable {
  /// Zero-based row numbers down the nested lists, with the list's column at each level.
  package var path: [(column: Int, row: Int)]
  package var record: Int
  package var column: Int
  package var value: FactValue
  package var span: SourceSpan
}

/// A fact given in a ruleset.
package enum FactValue: Sendable {
  case absent
  case number(Number)
  case day(Day)
  case text(String)
  case truth(Bool)
  case choice(Int)
  case choices([Int])
}

package struct CheckedModel: Sendable {
  package var name: String
  package var label: String?
  package var assignments: [CheckedAssignment]
  package var provenance: Provenance
}

package struct CheckedExample: Sendable {
  package var label: String
  /// The model started from; -1 for none.
  package var model: Int
  package var assignments: [CheckedAssignment]
  package var expectations: [CheckedExpectation]
  /// What the envelope has already given to others.
  package var alreadyAwarded = Number.zero
  package var provenance: Provenance
}

package struct CheckedExpectation: Sendable {
  package enum Kind: Sendable {
    case status(OutcomeStatus)
    case reason(String)
    /// A reason that must not be there; nil for none at all.
    case noReason(String?)
    /// What selection awards; nil for nothing.
    case awarded(Number?)
    /// A column of a row, or nil to expect it absent or not computed.
    case value(path: [(column: Int, row: Int)], record: Int, column: Int, FactValue)
    case rank(Int, among: [Int])
  }
  package var kind: Kind
  package var span: SourceSpan
}

package struct CheckedProperty: Sendable {
  package enum Kind: Sendable {
    case always(NodeID)
    case monotone(cause: NodeID, causeIncreases: Bool, effect: NodeID, neverDecreases: Bool)
  }
  package var label: String
  package var kind: Kind
  package var provenance: Provenance
}
