import Rules

extension ResultChecker {
  /// Whether each total is the sum of the weighted marks.
  func totalsAddUp() -> Bool {
    everyGrid { grid, chunk, _, row in
      var sum: Number? = .zero
      for criterion in criteria[grid] {
        guard let mark = number(criterion.cell, chunk, row) else {
          return isFraction(grid, chunk, row) || number(totals[grid], chunk, row) == nil
        }
        sum = mark.multiplied(by: criterion.coefficient).flatMap { sum?.adding($0) }
      }
      return sum == number(totals[grid], chunk, row) || isFraction(grid, chunk, row)
    }
  }

  /// Whether every mark and total that eliminates has done so.
  func totalsEliminate() -> Bool {
    everyGrid { grid, chunk, application, row in
      let standing = result.chunks[chunk].outcome.standings[application]
      if standing == .eliminated || standing == .ineligible { return true }
      for criterion in criteria[grid] {
        if let limit = criterion.eliminatory, let mark = number(criterion.cell, chunk, row),
          limit.contains(mark)
        {
          return false
        }
      }
      guard let limit = limits[grid], let total = number(totals[grid], chunk, row) else {
        return true
      }
      return !limit.contains(total)
    }
  }

  /// Whether no assigned mark is below zero or above its maximum.
  func marksWithinMaximum() -> Bool {
    everyGrid { grid, chunk, _, row in
      for criterion in criteria[grid] where criterion.isAssigned {
        if let mark = number(criterion.cell, chunk, row),
          mark.isNegative || mark > criterion.maximum
        {
          return false
        }
      }
      return true
    }
  }

  private func everyGrid(
    _ holds: (_ grid: Int, _ chunk: Int, _ application: Int, _ row: RowID) -> Bool
  ) -> Bool {
    if criteria.isEmpty { return true }
    for chunk in result.chunks.indices {
      for application in result.chunks[chunk].store.applications.indices {
        let row = result.chunks[chunk].store.applications[application]
        for grid in criteria.indices where !holds(grid, chunk, application, row) { return false }
      }
    }
    return true
  }

  /// The number of a cell; nil for a state and for a fraction.
  private func number(_ cell: Cell, _ chunk: Int, _ row: RowID) -> Number? {
    let bits = result.chunks[chunk].store.bits(row, cell)
    let scale = Int(bits & 63)
    if cell.width == 64 || scale > 36 { return result.chunks[chunk].store.number(bits) }
    let mantissa = Int32(truncatingIfNeeded: Int64(bitPattern: bits)) >> 6
    return Number(mantissa: Int128(mantissa), scale: scale)
  }

  /// Whether a computed mark or the total is a fraction, which plain sums cannot check.
  private func isFraction(_ grid: Int, _ chunk: Int, _ row: RowID) -> Bool {
    (criteria[grid].map { $0.cell } + [totals[grid]]).contains { cell in
      result.chunks[chunk].store.bits(row, cell) & 63 == CellCode.scaleRatio
    }
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
