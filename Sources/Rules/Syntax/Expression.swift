/// An expression as written, with the place of each part.
///
/// Chains of one operator are kept flat (`sum`, `product`, `all`, `any`), so that the depth of a
/// tree is the depth of its parentheses and never the length of a line.
package struct Expression: Sendable {
  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  package indirect enum Kind: Sendable {
    case number(NumberLiteral)
    case date(Day)
    case text(StringLiteral)
    case truth(Bool)
    /// `école.débit`, `écoles[2].débit`, `zones[code_insee].zone`.
    case path([PathStep])
    case sum([Term])
    case product([Factor])
    case negated(Expression)
    case comparison(Comparison, Expression, Expression)
    /// `secteur parmi « public », « privé »`.
    case among(Expression, [Expression])
    /// `fragilités contient « REP »`.
    case contains(Expression, Expression)
    /// `code_insee dans zones`: the key is in a reference list.
    case listed(Expression, Name)
    /// `dernier_plan absent` (false) or `dernier_plan présent` (true).
    case presence(Expression, isPresent: Bool)
    case all([Expression])
    case any([Expression])
    case not(Expression)
    case conditional([Branch], otherwise: Expression)
    case aggregate(Aggregate, Expression, filter: Expression?)
    /// `pour chaque école dans écoles où … : …`.
    case quantified(
      Quantifier, variable: Name, list: Name?, filter: Expression?, body: Expression)
    case rounded(Expression, RoundingClause)
    /// `minimum(a, b)` or `maximum(a, b)`.
    case extremum(Extremum, [Expression])
    /// `mois révolus de a à b`.
    case elapsed(CalendarUnit, from: Expression, to: Expression)
    /// `mois de dépôt`, `trimestre de dépôt`: a number.
    case calendarPart(CalendarPart, Expression)
    /// `points de priorité`: the sum of the points of the priorities met.
    case priorityPoints
    /// What stands where an expression was expected and could not be read; already reported.
    case unreadable
  }
}

/// A term of a sum with its sign.
package struct Term: Sendable {
  package var isSubtracted: Bool
  package var value: Expression
}

/// A factor of a product: multiplied, or divided by.
package struct Factor: Sendable {
  package var isDivisor: Bool
  package var value: Expression
}

/// One `si … alors …` of a conditional.
package struct Branch: Sendable {
  package var condition: Expression
  package var value: Expression
}

/// A name as written, normalised to NFC.
package struct Name: Sendable, Hashable {
  package var text: String
  package var span: SourceSpan

  package init(_ text: String, _ span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// One step of a path, with what stands between brackets after it.
package struct PathStep: Sendable {
  package var name: Name
  /// A one-based position in a list, or the key of a reference list.
  package var subscriptValue: Expression?
}

/// Text between quotation marks, decoded.
package struct StringLiteral: Sendable, Hashable {
  package var text: String
  /// The literal with its quotation marks.
  package var span: SourceSpan
  /// The inside of the quotation marks, so that a place within the text can be shown.
  package var contentSpan: SourceSpan
}

/// A number as written: its value, its digits after the separator, and what follows it.
package struct NumberLiteral: Sendable {
  package var value: Number
  package var decimals: Int
  package var suffix: NumberSuffix
  package var span: SourceSpan
}

/// What may follow a number.
package enum NumberSuffix: Sendable, Hashable {
  case none
  case percent
  /// The currency, `€`.
  case currency
  case unit(Name)
  /// `3 mois`, `2 ans`, `10 jours`, with the direction when the day does not exist.
  case duration(CalendarUnit, MonthOverflowClause?)
}

/// How a date shifted by months falls when the month has no such day.
package enum MonthOverflowClause: UInt8, Sendable, Hashable {
  /// `ramené au dernier jour`: the last day of the shorter month.
  case lastDay
  /// `reporté au premier jour suivant`: the first day of the next month.
  case nextMonth
}

package enum CalendarUnit: UInt8, Sendable, Hashable { case days, months, years }

/// What a day is part of: a month from 1 to 12, a quarter of the calendar year from 1 to 4.
package enum CalendarPart: UInt8, Sendable, Hashable { case month, quarter }

package enum Comparison: UInt8, Sendable, Hashable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

package enum Aggregate: UInt8, Sendable, Hashable { case sum, count, mean, minimum, maximum }

package enum Quantifier: UInt8, Sendable, Hashable { case forEach, atLeastOne }

package enum Extremum: UInt8, Sendable, Hashable { case minimum, maximum }

/// `arrondi au centime par défaut`: what a value is rounded to, and how.
package struct RoundingClause: Sendable, Hashable {
  package enum Target: Sendable, Hashable {
    case cent
    case currencyUnit
    case whole
    case decimals(Int)
    case multiple(Number, NumberSuffix)
  }
  package var target: Target
  /// Nil where the line names no mode: half up, away from zero.
  package var mode: RoundingMode?
  package var span: SourceSpan
}
