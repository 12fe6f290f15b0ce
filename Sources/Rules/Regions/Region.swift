/// The name space of decision-table analysis: which inputs a table covers, and how often.
///
/// A table is seen as rows of cells, each cell a set of values of one input. Nothing here knows how
/// a table is written; ``analyse(axes:rows:limit:effort:)`` takes plain sets and gives plain facts.
package enum Region {}

extension Region {
  /// An input of a table: the values it can take.
  package struct Axis: Sendable, Hashable {
    /// The sort of values that an input takes.
    package enum Kind: Sendable, Hashable {
      /// Numbers of a domain: the multiples of a step, or all numbers where the step is nil.
      case numbers(domain: Interval, step: Number?)
      /// Dates, as day numbers; the domain is in day numbers too.
      case days(domain: Interval)
      /// One of a list of choices, known by its index from 0.
      case choices(count: Int)
      /// No (0) or yes (1).
      case truth
    }

    /// The sort of values that the input takes.
    package let kind: Kind
    /// Whether the input may be absent, which then is one more value of it.
    package let optional: Bool

    /// Makes an input from its sort of values and whether it may be absent.
    package init(_ kind: Kind, optional: Bool = false) {
      self.kind = kind
      self.optional = optional
    }
  }

  /// The values of one input for which a row applies.
  package enum Cell: Sendable, Hashable {
    /// Every value; absence too where the input is optional.
    case any
    /// Absence only.
    case absent
    /// The values of some intervals, in numbers or day numbers, and absence where it is said.
    case intervals([Interval], orAbsent: Bool = false)
    /// Some choices by index, or 0 and 1 for no and yes, and absence where it is said.
    case members([Int], orAbsent: Bool = false)
  }

  /// A row of a table: a cell per input, and what the row answers.
  package struct Row: Sendable, Hashable {
    /// The cells, in the order of the inputs; a missing cell is taken as ``Cell/any``.
    package let cells: [Cell]
    /// A number that is equal for rows that answer the same.
    package let outcome: Int

    /// Makes a row from its cells and the number of its answer.
    package init(_ cells: [Cell], outcome: Int) {
      self.cells = cells
      self.outcome = outcome
    }
  }

  /// One value of one input.
  package enum Point: Sendable, Hashable {
    /// A number.
    case number(Number)
    /// A date, as its day number.
    case day(Number)
    /// A choice, by index.
    case choice(Int)
    /// No or yes.
    case truth(Bool)
    /// No value.
    case absent
  }
}
