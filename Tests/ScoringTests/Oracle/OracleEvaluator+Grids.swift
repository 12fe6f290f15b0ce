import Rules

extension OracleEvaluator {
  /// A mark, given or computed; several assessors' marks are put together as the grid says.
  func mark(_ grid: Declaration, _ criterion: String, _ application: FactRow) -> Answer {
    let row = grid.rows.first { row in
      if case .name(let name) = grid.cell(row, .criterion)?.kind { return name.text == criterion }
      return false
    }
    guard let row else { return .missing }
    if let computed = grid.expression(row, .computed) {
      return value(computed, FactScope(application: application))
    }
    switch application.tree[grid.name?.text ?? ""]?[criterion] {
    case .number(let digits)?: return Fraction(digits).map { .plain($0) } ?? .missing
    case .object?:
      guard let marks = given(grid, criterion, application), !marks.isEmpty else {
        return .missing
      }
      return combined(marks, grid)
    default: return .missing
    }
  }

  /// The marks of the assessors who are not recused; nil where one of them gave none.
  func given(_ grid: Declaration, _ criterion: String, _ application: FactRow) -> [Fraction]? {
    guard case .object(let members)? = application.tree[grid.name?.text ?? ""]?[criterion]
    else { return nil }
    var marks: [Fraction] = []
    for member in members {
      if member.value["récusé"] == .truth(true) { continue }
      guard case .number(let digits) = member.value["note"] ?? member.value,
        let mark = Fraction(digits)
      else { return nil }
      marks.append(mark)
    }
    return marks
  }

  private func combined(_ marks: [Fraction], _ grid: Declaration) -> Answer {
    for clause in grid.clauses {
      guard case .assessors(let method, let rounding) = clause.body else { continue }
      let sorted = marks.sorted()
      let middle = sorted.count / 2
      var result: Fraction
      switch method {
      case .mean: result = marks.reduce(.zero, +) / Fraction(marks.count)
      case .median:
        result =
          sorted.count % 2 == 1
          ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Fraction(2)
      }
      guard let rounding else { return .plain(result) }
      result = rounded(.plain(result), rounding).fraction ?? result
      return .plain(result)
    }
    return .missing
  }

  /// The total of a grid: marks times coefficients.
  func gridTotal(_ grid: Declaration, _ application: FactRow) -> Answer {
    let scope = FactScope(application: application)
    var total = Fraction.zero
    for (row, criterion) in grid.criteria {
      guard let mark = mark(grid, criterion, application).fraction else { return .missing }
      var coefficient = Fraction(1)
      if let written = grid.expression(row, .coefficient) {
        guard let factor = value(written, scope).fraction else { return .missing }
        coefficient = factor
      }
      total = total + mark * coefficient
    }
    return .plain(total)
  }
}

extension Declaration {
  /// The criteria of a grid with their rows.
  var criteria: [(row: RowSyntax, name: String)] {
    rows.compactMap { row in
      if case .name(let name) = cell(row, .criterion)?.kind { return (row, name.text) }
      return nil
    }
  }
}
