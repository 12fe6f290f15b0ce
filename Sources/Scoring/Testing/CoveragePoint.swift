import Rules

/// Something that a rule can do, which examples should show at least once.
package struct CoveragePoint: Sendable {
  /// The families that percentages are given for.
  package enum Family: UInt8, Sendable, CaseIterable {
    case conditions, rows, brackets, bounds, priorities
  }

  /// What a condition answers on one application.
  package enum Answer: UInt8, Sendable, CaseIterable {
    case satisfied, failed, unknown
    /// What it is limited to by `quand` does not hold.
    case notApplicable
  }

  /// A side of an eliminatory bound.
  package enum Side: Sendable, Hashable {
    /// The bound itself.
    case bound(Number)
    /// The step next to it, on the other side of the limit.
    case next(Number)
    /// Anything on the other side, where no step is declared.
    case other(Number)
  }

  /// What the point is about.
  package enum Subject: Sendable, Hashable {
    case condition(Int, Answer)
    /// A row of a table.
    case row(table: Int, row: Int)
    /// A value of a dated parameter; -1 for the one that applies at first.
    case dated(parameter: Int, step: Int)
    case bracket(set: Int, bracket: Int)
    /// A mark of a criterion; the total of the grid where the criterion is -1.
    case bound(grid: Int, criterion: Int, Side)
    case priority(Int, Bool)
  }

  /// What the point is about.
  package let subject: Subject
  /// Where the rule is written.
  package let span: SourceSpan
  /// How many examples show it.
  package internal(set) var count = 0

  /// The family of the point.
  package var family: Family {
    switch subject {
    case .condition: .conditions
    case .row, .dated: .rows
    case .bracket: .brackets
    case .bound: .bounds
    case .priority: .priorities
    }
  }
}

/// What the examples of a ruleset show of its rules, and what they leave out.
package struct Coverage: Sendable {
  /// Every point, in the order of the families, then of the text.
  package internal(set) var points: [CoveragePoint]

  /// The points shown and all points, of one family or of all.
  package func tally(_ family: CoveragePoint.Family? = nil) -> (covered: Int, total: Int) {
    var tally = (covered: 0, total: 0)
    for point in points where family == nil || point.family == family {
      tally.total += 1
      if point.count > 0 { tally.covered += 1 }
    }
    return tally
  }

  /// Tenths of a percent, rounded down: only what is wholly covered is 1 000.
  package static func permille(_ tally: (covered: Int, total: Int)) -> Int {
    tally.total == 0 ? 1000 : tally.covered * 1000 / tally.total
  }
}
