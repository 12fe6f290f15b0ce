import Rules

extension OracleEvaluator {
  /// Whether a bound holds for a value; nil where that is unknown.
  func holds(_ bound: BoundSyntax, _ tried: Answer, _ scope: FactScope) -> Bool? {
    guard let first = tried.compared(to: value(bound.first, scope)) else { return nil }
    guard let end = bound.second else {
      switch bound.form {
      case .exactly: return first == 0
      case .orMore, .from, .atLeast: return first >= 0
      case .moreThan: return first > 0
      case .lessThan: return first < 0
      case .atMost, .upTo: return first <= 0
      case .range, .rangeToLess, .moreThanTo: return nil
      }
    }
    guard let second = tried.compared(to: value(end, scope)) else { return nil }
    switch bound.form {
    case .range: return first >= 0 && second <= 0
    case .rangeToLess: return first >= 0 && second < 0
    case .moreThanTo: return first > 0 && second <= 0
    case .exactly, .orMore, .from, .atLeast, .moreThan, .lessThan, .atMost, .upTo: return nil
    }
  }

  private func holds(_ test: TestAlternative, _ tried: Answer, _ scope: FactScope) -> Bool? {
    if case .anything = test { return true }
    if tried == .missing { return nil }
    switch test {
    case .anything: return true
    case .absent: return tried == .absent
    case .bound(let bound): return tried == .absent ? false : holds(bound, tried, scope)
    case .text(let literal): return tried == .text(literal.text)
    case .truth(let wanted, _): return tried == .truth(wanted)
    }
  }

  /// The answer of a table: the one row that applies, or the sum of those that do.
  ///
  /// A missing input leaves unknown the rows that depend on it; `tous` does not depend on it.
  func table(_ declaration: Declaration, _ scope: FactScope) -> Answer {
    var inputs: [Answer] = []
    var isSummed = false
    for clause in declaration.clauses {
      if case .input(let input, _) = clause.body { inputs.append(value(input, scope)) }
      if case .rowsSummed = clause.body { isSummed = true }
    }
    var total = Fraction.zero
    var quantity = self.quantity(of: declaration)
    var applying: [Answer] = []
    for row in declaration.rows {
      let applies = Kleene.and(
        zip(row.cells, inputs).map { cell, input in
          guard case .test(let alternatives) = cell.kind else { return false }
          return Kleene.or(alternatives.map { holds($0, input, scope) })
        })
      if applies == false { continue }
      guard applies == true, case .value(let outcome) = row.cells[row.cells.count - 1].kind else {
        if isSummed { return .missing }
        continue
      }
      applying.append(value(outcome, scope))
    }
    if !isSummed { return applying.count == 1 ? applying[0] : .missing }
    for answer in applying {
      guard case .number(let value, let own) = answer else { return .missing }
      (total, quantity) = (total + value, own)
    }
    return .number(total, quantity)
  }

  // MARK: Amounts

  /// An amount, line by line.
  func amount(_ declaration: Declaration, _ scope: FactScope) -> Answer {
    var total = Answer.missing
    for (number, clause) in declaration.clauses.enumerated() {
      switch clause.body {
      case .base(let base):
        guard case .number(let value, _) = value(base, scope) else { continue }
        total = .number(value, .amount)
      case .operation(let operation):
        let rows = brackets(declaration.clauses[(number + 1)...])
        total = apply(operation, rows, to: total, scope)
      default: continue
      }
    }
    guard case .number(let value, _) = total else { return .missing }
    return .number(value, .amount)
  }

  /// The rows that follow an operation, up to the next one.
  private func brackets(_ clauses: ArraySlice<Clause>) -> [RowSyntax] {
    var rows: [RowSyntax] = []
    for clause in clauses {
      if case .operation = clause.body { break }
      if case .row(let row) = clause.body { rows.append(row) }
    }
    return rows
  }

  private func apply(
    _ operation: AmountOperation, _ rows: [RowSyntax], to total: Answer, _ scope: FactScope
  ) -> Answer {
    switch operation {
    case .add(let operand), .subtract(let operand):
      guard case .number(let one, let quantity) = total,
        case .number(let other, _) = value(operand, scope)
      else { return .missing }
      if case .add = operation { return .number(one + other, quantity) }
      return .number(one - other, quantity)
    case .multiply(let operand): return multiplied(total, value(operand, scope))
    case .divide(let operand): return divided(total, value(operand, scope))
    case .rounded(let clause): return rounded(total, clause)
    case .cap(let limit): return extremum(true, [total, value(limit, scope)])
    case .floor(let least): return extremum(false, [total, value(least, scope)])
    case .marginalBrackets: return bracketed(total, rows, isMarginal: true, scope)
    case .wholeBrackets: return bracketed(total, rows, isMarginal: false, scope)
    }
  }

  private func bracketed(
    _ total: Answer, _ rows: [RowSyntax], isMarginal: Bool, _ scope: FactScope
  ) -> Answer {
    guard case .number(let base, _) = total else { return .missing }
    // An amount below zero has no slice; at the rate reached it falls in a bracket like another.
    if base.isNegative, isMarginal { return .number(.zero, .amount) }
    var sum = Fraction.zero
    for row in rows {
      guard case .bound(let bound) = row.cells[0].kind, case .value(let cell) = row.cells[1].kind,
        let rate = value(cell, scope).fraction, let first = value(bound.first, scope).fraction
      else { return .missing }
      if !isMarginal {
        if holds(bound, total, scope) == true { sum = sum + base * rate }
        continue
      }
      var (low, high) = (Fraction.zero, base)
      switch bound.form {
      case .exactly: continue
      case .orMore, .from, .atLeast, .moreThan: low = first
      case .lessThan, .atMost, .upTo: high = min(base, first)
      case .range, .rangeToLess, .moreThanTo:
        guard let end = bound.second, let second = value(end, scope).fraction else {
          return .missing
        }
        (low, high) = (first, min(base, second))
      }
      low = max(low, .zero)
      if low < high { sum = sum + (high - low) * rate }
    }
    return .number(sum, .amount)
  }

  // MARK: Shares and payments

  /// A share, or a payment: zero where it is not due.
  func share(_ declaration: Declaration, _ number: Int, _ scope: FactScope) -> Answer {
    if let condition = declaration.expression(declaration.rows[number], .condition) {
      guard let isDue = truth(condition, scope) else { return .missing }
      if !isDue { return .number(.zero, .amount) }
    }
    guard case .of(let whole) = declaration.head,
      case .number(let base, _) = value(whole, scope)
    else { return .missing }
    var rest = base
    for (index, row) in declaration.rows.enumerated() {
      guard let rate = declaration.expression(row, .share) else {
        return index == number ? .number(rest, .amount) : .missing
      }
      var part = multiplied(.number(base, .amount), value(rate, scope))
      if let rounding = declaration.rounding { part = rounded(part, rounding) }
      if index == number { return part }
      guard let known = part.fraction else { return .missing }
      rest = rest - known
    }
    return .missing
  }
}
