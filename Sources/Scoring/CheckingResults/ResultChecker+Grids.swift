import Rules

extension ResultChecker {
  /// Whether everything that is asked of grids holds for a part of the applications.
  func gridsHold(_ part: Int, of parts: Int) -> Bool {
    let count = result.chunks.count
    return everyGrid(count * part / parts..<count * (part + 1) / parts) {
      addsUp($0, $1, $2) && eliminates($0, $1, $2, $3) && isWithinMaximum($0, $1, $2)
    }
  }

  /// Whether each total is the sum of the weighted marks.
  func totalsAddUp() -> Bool {
    everyGrid(result.chunks.indices) { grid, store, row, _ in addsUp(grid, store, row) }
  }

  /// Whether every mark and total that eliminates has done so.
  func totalsEliminate() -> Bool {
    everyGrid(result.chunks.indices) { eliminates($0, $1, $2, $3) }
  }

  /// Whether no assigned mark is below zero or above its maximum.
  func marksWithinMaximum() -> Bool {
    everyGrid(result.chunks.indices) { grid, store, row, _ in isWithinMaximum(grid, store, row) }
  }

  private func addsUp(_ grid: Int, _ store: borrowing FactStore, _ row: RowID) -> Bool {
    var sum: Number? = .zero
    for index in criteria[grid].indices {
      guard let mark = Self.number(criteria[grid][index].cell, store, row) else {
        return isFraction(grid, store, row) || Self.number(totals[grid], store, row) == nil
      }
      let weighted =
        criteria[grid][index].isWeighted
        ? mark.multiplied(by: criteria[grid][index].coefficient) : mark
      sum = weighted.flatMap { sum?.adding($0) }
    }
    return sum == Self.number(totals[grid], store, row) || isFraction(grid, store, row)
  }

  private func eliminates(
    _ grid: Int, _ store: borrowing FactStore, _ row: RowID, _ standing: Standing
  ) -> Bool {
    if standing == .eliminated || standing == .ineligible { return true }
    for index in eliminatory[grid] {
      if let limit = criteria[grid][index].eliminatory,
        let mark = Self.number(criteria[grid][index].cell, store, row), limit.contains(mark)
      {
        return false
      }
    }
    guard let limit = limits[grid], let total = Self.number(totals[grid], store, row) else {
      return true
    }
    return !limit.contains(total)
  }

  private func isWithinMaximum(
    _ grid: Int, _ store: borrowing FactStore, _ row: RowID
  ) -> Bool {
    for index in criteria[grid].indices where criteria[grid][index].isAssigned {
      if let mark = Self.number(criteria[grid][index].cell, store, row),
        mark.isNegative || mark > criteria[grid][index].maximum
      {
        return false
      }
    }
    return true
  }

  /// Whether a property holds for every grid of every application of some chunks.
  @inline(__always)
  private func everyGrid(
    _ chunks: Range<Int>,
    _ holds: (_ grid: Int, _ store: borrowing FactStore, _ row: RowID, _ standing: Standing) -> Bool
  ) -> Bool {
    if criteria.isEmpty { return true }
    for chunk in result.chunks[chunks] {
      for number in 0..<min(chunk.store.applications.count, chunk.outcome.standings.count) {
        let (row, standing) = (chunk.store.applications[number], chunk.outcome.standings[number])
        for grid in criteria.indices where !holds(grid, chunk.store, row, standing) {
          return false
        }
      }
    }
    return true
  }

  /// The number of a cell; nil for a state and for a fraction.
  @inline(__always)
  private static func number(
    _ cell: Cell, _ store: borrowing FactStore, _ row: RowID
  ) -> Number? {
    let bits = store.bits(row, cell)
    let scale = Int(bits & 63)
    if cell.width == 64 || scale > 36 { return store.number(bits) }
    return Number(short: Int64(Int32(truncatingIfNeeded: bits) >> 6), scale: scale)
  }

  /// Whether a computed mark or the total is a fraction, which plain sums cannot check.
  private func isFraction(_ grid: Int, _ store: borrowing FactStore, _ row: RowID) -> Bool {
    for criterion in criteria[grid] where Self.isFraction(criterion.cell, store, row) {
      return true
    }
    return Self.isFraction(totals[grid], store, row)
  }

  private static func isFraction(
    _ cell: Cell, _ store: borrowing FactStore, _ row: RowID
  ) -> Bool {
    store.bits(row, cell) & 63 == CellCode.scaleRatio
  }

  /// A criterion as declared, with the cell of its mark.
  struct Criterion {
    var cell: Cell
    var coefficient: Number
    var isWeighted: Bool
    var maximum: Number
    var eliminatory: Interval?
    var isAssigned: Bool
  }
}
