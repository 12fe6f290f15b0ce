import Rules

extension ResultChecker {
  /// Whether each total is the sum of the weighted marks.
  func totalsAddUp() -> Bool {
    everyGrid { grid, marks, total in
      var sum: Number? = .zero
      for (place, criterion) in grid.criteria.enumerated() {
        guard let mark = marks[place], let weighted = mark.multiplied(by: criterion.coefficient)
        else { return total == nil }
        sum = sum?.adding(weighted)
      }
      return sum == total
    }
  }

  /// Whether every total that eliminates has done so.
  func totalsEliminate() -> Bool {
    everyApplication { chunk, number, row in
      for grid in ruleset.grids.indices {
        let marks = self.marks(grid, chunk, row)
        var isOut = false
        for (place, criterion) in ruleset.grids[grid].criteria.enumerated() {
          if let limit = criterion.eliminatory, let mark = marks[place], limit.contains(mark) {
            isOut = true
          }
        }
        if let limit = ruleset.grids[grid].eliminatory, let total = total(grid, chunk, row),
          limit.contains(total)
        {
          isOut = true
        }
        let standing = result.chunks[chunk].outcome.standings[number]
        if isOut, standing != .eliminated, standing != .ineligible { return false }
      }
      return true
    }
  }

  /// Whether no assigned mark is below zero or above its maximum.
  func marksWithinMaximum() -> Bool {
    everyGrid { grid, marks, _ in
      for (place, criterion) in grid.criteria.enumerated() where criterion.computed < 0 {
        if let mark = marks[place], mark.isNegative || mark > criterion.maximum { return false }
      }
      return true
    }
  }

  private func everyGrid(
    _ holds: (_ grid: CheckedGrid, _ marks: [Number?], _ total: Number?) -> Bool
  ) -> Bool {
    if ruleset.grids.isEmpty { return true }
    return everyApplication { chunk, _, row in
      for (number, grid) in ruleset.grids.enumerated()
      where !isFraction(number, chunk, row)
        && !holds(grid, marks(number, chunk, row), total(number, chunk, row))
      {
        return false
      }
      return true
    }
  }

  private func everyApplication(
    _ holds: (_ chunk: Int, _ number: Int, _ row: RowID) -> Bool
  ) -> Bool {
    for chunk in result.chunks.indices {
      for (number, row) in result.chunks[chunk].store.applications.enumerated()
      where !holds(chunk, number, row) {
        return false
      }
    }
    return true
  }

  private func number(_ column: Int, _ chunk: Int, _ row: RowID) -> Number? {
    let cell = result.plan.layout.records[0].cells[column]
    let bits = result.chunks[chunk].store.bits(row, cell)
    if cell.width == 64 { return result.chunks[chunk].store.number(bits) }
    let scale = Int(bits & 63)
    if scale > 36 { return result.chunks[chunk].store.number(bits) }
    let mantissa = Int32(truncatingIfNeeded: Int64(bitPattern: bits)) >> 6
    return Number(mantissa: Int128(mantissa), scale: scale)
  }

  private func marks(_ grid: Int, _ chunk: Int, _ row: RowID) -> [Number?] {
    ruleset.grids[grid].criteria.map { number($0.column, chunk, row) }
  }

  private func total(_ grid: Int, _ chunk: Int, _ row: RowID) -> Number? {
    let derivation = ruleset.grids[grid].derivation
    guard derivation >= 0 else { return nil }
    return number(ruleset.derivations[derivation].column, chunk, row)
  }

  /// Whether a computed mark or the total is a fraction, which plain sums cannot check.
  private func isFraction(_ grid: Int, _ chunk: Int, _ row: RowID) -> Bool {
    let columns =
      ruleset.grids[grid].criteria.map { $0.column }
      + [ruleset.derivations[max(0, ruleset.grids[grid].derivation)].column]
    return columns.contains { column in
      let cell = result.plan.layout.records[0].cells[column]
      return result.chunks[chunk].store.bits(row, cell) & 63 == CellCode.scaleRatio
    }
  }
}
