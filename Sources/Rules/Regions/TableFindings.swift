/// The first findings of a kind, and how many there are in all.
package struct Capped<Item: Sendable>: Sendable {
  /// The findings that are told, in order.
  package let items: [Item]
  /// How many were found, told or not.
  package let total: Int
  /// Whether the search ran to its end; otherwise what is told is true and more may exist.
  package let complete: Bool

  /// Keeps the first findings of a list and counts them all.
  init(_ all: [Item], limit: Int, complete: Bool) {
    self.items = Array(all.prefix(max(0, limit)))
    self.total = all.count
    self.complete = complete
  }

  init(items: [Item], total: Int, complete: Bool) {
    self.items = items
    self.total = total
    self.complete = complete
  }
}

/// What is wrong, or could be simpler, in the coverage of a table.
///
/// Rows and inputs are known by their index from 0. Every list is in a fixed order: gaps by the
/// values of the first input, then the second…; the others by row.
package struct TableFindings: Sendable {
  /// The combinations of values for which no row applies; the boxes do not overlap.
  package let gaps: Capped<Gap>
  /// The pairs of rows that both apply to some values, neither row being inside the other.
  package let overlaps: Capped<Overlap>
  /// The rows whose values all belong to one other row.
  package let subsumed: Capped<Subsumption>
  /// The rows whose values all belong to other rows, though to no single one.
  package let masked: Capped<Mask>
  /// The rows that could be written as one.
  package let mergeable: Capped<Merge>
  /// The parts of cells that ask for values the input never takes.
  package let misfits: Capped<Misfit>
  /// The rows that can never apply; each also has a misfit, unless an input takes no value at all.
  package let emptyRows: [Int]

  /// Whether some search stopped before its end, so that a silent list proves nothing.
  package var incomplete: Bool {
    !(gaps.complete && overlaps.complete && subsumed.complete && masked.complete
      && mergeable.complete && misfits.complete)
  }

  /// A box of values that no row covers.
  package struct Gap: Sendable, Hashable {
    /// The values, as the cells of a row that would fill the gap.
    package let cells: [Region.Cell]
    /// One combination of values of the gap.
    package let witness: [Region.Point]
  }

  /// Two rows that both apply to some values.
  package struct Overlap: Sendable, Hashable {
    /// The earlier row.
    package let first: Int
    /// The later row.
    package let second: Int
    /// Whether both rows answer the same.
    package let sameOutcome: Bool
    /// The values that both rows cover.
    package let cells: [Region.Cell]
    /// One combination of values that both rows cover.
    package let witness: [Region.Point]
  }

  /// A row that lies wholly inside another; of two equal rows, the later one.
  package struct Subsumption: Sendable, Hashable {
    /// The row that lies inside.
    package let inner: Int
    /// The row that holds it.
    package let outer: Int
    /// Whether both rows answer the same.
    package let sameOutcome: Bool
    /// One combination of values that both rows cover.
    package let witness: [Region.Point]
  }

  /// A row whose every value is covered by one or another of several rows.
  package struct Mask: Sendable, Hashable {
    /// The row that is covered.
    package let row: Int
    /// The rows that cover it together.
    package let by: [Int]
    /// Whether all of them answer as the row does.
    package let sameOutcome: Bool
    /// One combination of values of the row.
    package let witness: [Region.Point]
  }

  /// Rows with one answer that differ on one input, where their values join into one cell.
  package struct Merge: Sendable, Hashable {
    /// The rows, two or more, in order.
    package let rows: [Int]
    /// The input on which they differ.
    package let axis: Int
    /// The cell that says on that input what the rows say together.
    package let cell: Region.Cell
  }

  /// A part of a cell that asks for values the input never takes.
  package struct Misfit: Sendable, Hashable {
    /// How much of the part is lost.
    package enum Extent: Sendable, Hashable {
      /// A written limit goes beyond the domain, which cuts the part short.
      case partly
      /// The part lies outside the domain.
      case wholly
      /// The part contains nothing, whatever the domain: crossed limits, or none of the step.
      case empty
    }

    /// The row.
    package let row: Int
    /// The input.
    package let axis: Int
    /// The index of the interval or choice in its cell; nil for absence or for an empty list.
    package let part: Int?
    /// How much of the part is lost.
    package let extent: Extent
  }
}
