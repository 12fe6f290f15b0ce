/// A ruleset file as written: its items in source order, and the comments beside them.
package struct RulesetSyntax: Sendable {
  package var language: Language
  package var items: [Item]
  package var comments: [Comment]

  package init(language: Language, items: [Item], comments: [Comment]) {
    self.language = language
    self.items = items
    self.comments = comments
  }

  package enum Item: Sendable {
    case heading(Heading)
    /// A `>` line: the call's own words, quoted.
    case quotation(Quotation)
    case declaration(Declaration)
  }
}

/// A Markdown heading, which becomes the breadcrumb of messages and traces.
package struct Heading: Sendable {
  package var level: Int
  package var text: String
  package var span: SourceSpan
}

/// One `>` line of the call's text.
package struct Quotation: Sendable {
  package var text: String
  package var span: SourceSpan
}

/// A `--` comment; `ownLine` where nothing but space stands before it.
package struct Comment: Sendable {
  package var span: SourceSpan
  package var ownLine: Bool
}

/// What a declaration declares.
package enum DeclarationKind: UInt8, Sendable, CaseIterable {
  case ruleset, application, record, reference, parameter, value, callValue, table, condition
  case amount, shares, payments, choice, priority, grid, vote, ranking, selection
  case model, example, property, consistency, note
}

/// One declaration: its reserved word, its head on the first line, and its clauses in source order.
package struct Declaration: Sendable {
  package var kind: DeclarationKind
  package var keyword: SourceSpan
  /// The declared name; absent for a ranking, a selection, an example, a property, a note.
  package var name: Name?
  /// The record of a value or amount declared once per record: `école` in `montant école.aide`.
  package var owner: Name?
  package var label: StringLiteral?
  package var head: Head
  package var clauses: [Clause]
  /// From the reserved word to the end of the last clause.
  package var span: SourceSpan

  package enum Head: Sendable {
    case none
    /// `= expression`, of a parameter, a value, a priority, a consistency.
    case value(Expression)
    /// `sur 20`, of a grid.
    case outOf(Expression)
    /// `de dépense`, of shares and payments.
    case of(Expression)
  }
}

/// A clause of a declaration, on a line of its own.
package struct Clause: Sendable {
  package var body: Body
  package var span: SourceSpan

  package enum Body: Sendable {
    // Header
    case authority(StringLiteral)
    case service(StringLiteral)
    case contact(StringLiteral)
    case purpose(StringLiteral)
    case legalBasis(StringLiteral)
    case version(String, Day?)
    case document(Name, StringLiteral)
    case currency(StringLiteral)
    case unit(Name, StringLiteral)
    // Common to many declarations
    case source(Citation)
    case illustrative(StringLiteral)
    case isInternal
    case letter(LetterDetail)
    case otherwise(StringLiteral)
    case when(Expression)
    // Records and reference lists
    case field(FieldSyntax)
    case file(StringLiteral)
    case key(Name, TypeSyntax)
    case column(Name, TypeSyntax)
    // Dated parameters
    case onDate(Expression)
    /// `à partir du 01/01/2023 : 70 %`; no date for `au départ : 60 %`.
    case dated(from: Expression?, Expression)
    // Tables, grids, brackets, shares
    case input(Expression, BoundSyntax?)
    case rowsSummed
    case header(RowSyntax)
    case row(RowSyntax)
    // Conditions
    case requires(Expression)
    case unknownRequest(StringLiteral)
    case severity(Severity)
    // Amounts: the first line, then one operation a line
    case base(Expression)
    case operation(AmountOperation)
    // Priorities
    case points(Expression)
    // Grids
    case eliminatoryTotal(BoundSyntax)
    case assessors(AssessorMethod, RoundingClause?)
    case spread(BoundSyntax)
    // Ranking
    case keys(isFirst: Bool, [KeySyntax])
    case lastResort(KeySyntax)
    case draw(StringLiteral)
    // Selection
    case places(Expression)
    case envelope(Expression, consumedBy: Expression)
    case subEnvelope(SubEnvelopeSyntax)
    case groupLimit(Expression, by: Expression)
    case overflow(OverflowPolicy)
    /// `liste complémentaire 10`; nil for `illimitée`.
    case reserveList(Expression?)
    // Votes
    case members([StringLiteral])
    case voteRule(VoteRule)
    case quorum(Expression)
    case abstention(VoteTreatment)
    case absence(VoteTreatment)
    // Choices
    case silence(StringLiteral)
    case decidedBy(StringLiteral, Day?)
    case acknowledges(Name, on: Name?)
    // Examples and models
    case startingFrom(Name)
    case assignments([AssignmentSyntax])
    /// `déjà attribué 3 980 000 €`: what the envelope of a call has already given to others.
    case alreadyAwarded(Expression)
    case expected([ExpectationSyntax])
    // Properties
    case monotone(MonotoneSyntax)
    case always(Expression)
    // Values across applications
    case per(Expression)
    /// A line that could not be read; already reported.
    case unreadable
  }
}

/// How much of a rule the letter to the applicant says; every other page says all of it.
package enum LetterDetail: UInt8, Sendable, Hashable {
  case full
  /// `courrier sans détail`: what came out, without the values and the steps that made it.
  case withoutDetail
  /// `courrier sans mention`: nothing, as long as the rule does not decide.
  case withoutMention
}

/// `selon AMI « Prérequis »`: where a rule comes from.
package struct Citation: Sendable {
  /// A document declared in the header; absent where the text stands alone.
  package var document: Name?
  package var text: StringLiteral
}

/// How severe a condition is.
package enum Severity: UInt8, Sendable, Hashable {
  /// Not satisfied: the application is ineligible.
  case blocking
  /// Not satisfied: a document is asked for.
  case toComplete
  /// Not satisfied: a person must look.
  case flag
}

/// A line of a record: field name, type, attributes, label.
package struct FieldSyntax: Sendable {
  package var name: Name
  package var type: TypeSyntax
  package var attributes: [AttributeSyntax]
  package var label: StringLiteral?
}

/// A type as written.
package struct TypeSyntax: Sendable {
  package var kind: Kind
  package var span: SourceSpan

  package enum Kind: Sendable {
    case text
    case truth
    /// `oui/non à cocher`: blank means no.
    case checkbox
    case integer
    case number(unit: Name?)
    case amount(TaxBasis)
    case rate
    case date
    case choice([StringLiteral])
    case choices([StringLiteral])
    case list(Name)
    case unreadable
  }
}

/// Whether an amount is before or after value-added tax; `unstated` mixes with either.
package enum TaxBasis: UInt8, Sendable, Hashable { case unstated, beforeTax, withTax }

/// One attribute of a field.
package struct AttributeSyntax: Sendable {
  package var kind: Kind
  package var span: SourceSpan

  package enum Kind: Sendable {
    case identifier
    case optional
    case personal
    /// The field may be varied when one looks for what would have changed the outcome.
    case changeable
    /// `clé uai`: no two rows of the list share this field.
    case key(Name)
    case bound(BoundSyntax)
    case decimals(Int)
    case columns([StringLiteral])
    case providedBy(StringLiteral)
  }
}

/// A bound as a clerk writes it: `1 à 6`, `49 ou plus`, `moins de 10`.
package struct BoundSyntax: Sendable {
  package enum Form: UInt8, Sendable, Hashable, CaseIterable {
    /// `12`
    case exactly
    /// `1 à 6`, `du 01/01/2023 au 31/12/2023`: both included.
    case range
    /// `10 à moins de 20`
    case rangeToLess
    /// `plus de 10 à 20`
    case moreThanTo
    /// `49 ou plus`
    case orMore
    /// `à partir de 49`, `à partir du 01/01/2023`
    case from
    /// `au moins 1`
    case atLeast
    /// `plus de 5`, `après le 31/12/2017`
    case moreThan
    /// `moins de 10`, `avant le 01/01/2018`
    case lessThan
    /// `au plus 20`
    case atMost
    /// `jusqu'à 20`, `jusqu'au 31/12/2017`
    case upTo
  }
  package var form: Form
  package var first: Expression
  package var second: Expression?
  package var span: SourceSpan
}

/// A row between vertical bars.
package struct RowSyntax: Sendable {
  package var cells: [CellSyntax]
  package var span: SourceSpan
}

/// One cell of a row.
package struct CellSyntax: Sendable {
  package var kind: Kind
  /// The inside of the cell, trimmed; empty where nothing stands in it.
  package var span: SourceSpan

  package enum Kind: Sendable {
    case empty
    /// Free text: a column's title, a criterion's label.
    case text(String)
    /// A heading word of a grid or of shares.
    case column(ColumnWord)
    case name(Name)
    /// What an input of a table must be: alternatives, one of which applies.
    case test([TestAlternative])
    case value(Expression)
    case bound(BoundSyntax)
    /// `le reste`, the last of several shares.
    case remainder
    case unreadable
  }
}

/// One alternative of an input cell.
package enum TestAlternative: Sendable {
  /// `tous`: whatever the value, absent included.
  case anything(SourceSpan)
  case absent(SourceSpan)
  case bound(BoundSyntax)
  case text(StringLiteral)
  case truth(Bool, SourceSpan)
}

/// The heading words of grids and shares.
package enum ColumnWord: UInt8, Sendable, Hashable, CaseIterable {
  case criterion, label, maximum, step, coefficient, weight, eliminatory, computed
  case name, share, condition
}

/// One operation of an amount; it acts on everything above it.
package enum AmountOperation: Sendable {
  case add(Expression)
  case subtract(Expression)
  case multiply(Expression)
  case divide(Expression)
  case rounded(RoundingClause)
  case cap(Expression)
  case floor(Expression)
  /// Each slice of the amount at its own rate; the rows follow.
  case marginalBrackets
  /// The whole amount at the rate of the bracket it falls in; the rows follow.
  case wholeBrackets
}

package enum AssessorMethod: UInt8, Sendable, Hashable { case mean, median }

/// A ranking key and its direction, absent for a test that puts the satisfied first.
package struct KeySyntax: Sendable {
  package var value: Expression
  package var direction: Direction?
  /// The value and its direction.
  package var span: SourceSpan
}

package enum Direction: UInt8, Sendable, Hashable { case ascending, descending }

/// A part of the envelope set aside for some applications.
package struct SubEnvelopeSyntax: Sendable {
  package var name: Name
  package var label: StringLiteral?
  package var amount: Expression
  package var filter: Expression
  /// What the sub-envelope does not use goes back to the envelope.
  package var spillsOver: Bool
}

/// What happens when the next application does not fit the envelope.
package enum OverflowPolicy: UInt8, Sendable, Hashable { case stop, skip, partial }

package enum VoteRule: UInt8, Sendable, Hashable {
  case unanimity, simpleMajority, absoluteMajority, twoThirds
}

/// How an abstention or an absence counts.
package enum VoteTreatment: UInt8, Sendable, Hashable { case against, ignored, inFavour }

/// `écoles[1].débit = 12 Mb/s`, or `… absent`.
package struct AssignmentSyntax: Sendable {
  package var target: Expression
  /// Nil for `absent`, empty for `aucun`, several for a choice of several.
  package var value: [Expression]?
  package var span: SourceSpan
}

/// What an example expects.
package struct ExpectationSyntax: Sendable {
  package var kind: Kind
  package var span: SourceSpan

  package enum Kind: Sendable {
    case status(OutcomeStatus)
    case reason(Name)
    /// `sans motif débit`; nil for `sans motif` alone, which expects no reason at all.
    case noReason(Name?)
    /// `attribué = 12 000 €`, what selection gives; nil expects that nothing is given.
    case awarded(Expression?)
    /// A value, an amount or a mark; nil expects it absent.
    case value(Expression, Expression?)
    /// `rang 1 parmi commune_a, commune_b`.
    case rank(Expression, among: [Name])
  }
}

/// The statuses a decision can have, `eligible` standing for ranked whatever selection does.
package enum OutcomeStatus: UInt8, Sendable, Hashable, CaseIterable {
  case eligible, selected, waiting, notSelected, eliminated, ineligible, incomplete
}

/// `quand total_classes augmente, plafond_pac ne baisse pas`.
package struct MonotoneSyntax: Sendable {
  package var cause: Expression
  package var causeIncreases: Bool
  package var effect: Expression
  /// The effect never decreases; never increases where false.
  package var effectNeverDecreases: Bool
}
