import Rules

extension ResultChecker {
  /// Whether each total is the sum of the weighted marks.
  func totalsAddUp() -> Bool {
    everyGrid { grid, store, row, _ in
      var sum: Number? = .zero
      for criterion in criteria[grid] {
        guard let mark = Self.number(criterion.cell, store, row) else {
          return isFraction(grid, store, row) || Self.number(totals[grid], store, row) == nil
        }
        sum = mark.multiplied(by: criterion.coefficient).flatMap { sum?.adding($0) }
      }
      return sum == Self.number(totals[grid], store, row) || isFraction(grid, store, row)
    }
  }

  /// Whether every mark and total that eliminates has done so.
  func totalsEliminate() -> Bool {
    everyGrid { grid, store, row, standing in
      if standing == .eliminated || standing == .ineligible { return true }
      for criterion in criteria[grid] {
        if let limit = criterion.eliminatory, let mark = Self.number(criterion.cell, store, row),
          limit.contains(mark)
        {
          return false
        }
      }
      guard let limit = limits[grid], let total = Self.number(totals[grid], store, row) else {
        return true
      }
      return !limit.contains(total)
    }
  }

  /// Whether no assigned mark is below zero or above its maximum.
  func marksWithinMaximum() -> Bool {
    everyGrid { grid, store, row, _ in
      for criterion in criteria[grid] where criterion.isAssigned {
        if let mark = Self.number(criterion.cell, store, row),
          mark.isNegative || mark > criterion.maximum
        {
          return false
        }
      }
      return true
    }
  }

  private func everyGrid(
    _ holds: (_ grid: Int, _ store: borrowing FactStore, _ row: RowID, _ standing: Standing) -> Bool
  ) -> Bool {
    if criteria.isEmpty { return true }
    for chunk in result.chunks {
      for (row, standing) in zip(chunk.store.applications, chunk.outcome.standings) {
        for grid in criteria.indices where !holds(grid, chunk.store, row, standing) {
          return false
        }
      }
    }
    return true
  }

  /// The number of a cell; nil for a state and for a fraction.
  private static func number(
    _ cell: Cell, _ store: borrowing FactStore, _ row: RowID
  ) -> Number? {
    let bits = store.bits(row, cell)
    let scale = Int(bits & 63)
    if cell.width == 64 || scale > 36 { return store.number(bits) }
    let mantissa = Int32(truncatingIfNeeded: Int64(bitPattern: bits)) >> 6
    return Number(mantissa: Int128(mantissa), scale: scale)
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
    var maximum: Number
    var eliminatory: Interval?
    var isAssigned: Bool
  }
}
