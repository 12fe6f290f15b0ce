import Rules

/// What expressions count, read from the declarations: a sum of nothing is still an amount.
extension OracleEvaluator {
  func quantity(of expression: Expression) -> Answer.Quantity {
    switch expression.kind {
    case .number(let literal): quantity(of: literal.suffix)
    case .path(let steps): quantity(of: steps.map { $0.name.text })
    case .sum(let terms): strongest(terms.map { $0.value })
    case .product(let factors):
      factors.count == 2 && factors[1].isDivisor
        && quantity(of: factors[0].value) == quantity(of: factors[1].value)
        ? .plain : strongest(factors.map { $0.value })
    case .negated(let operand), .rounded(let operand, _): quantity(of: operand)
    case .conditional(_, let otherwise): quantity(of: otherwise)
    case .aggregate(let aggregate, let operand, _):
      aggregate == .count ? .plain : quantity(of: operand)
    case .extremum(_, let items): strongest(items)
    default: .plain
    }
  }

  private func strongest(_ parts: [Expression]) -> Answer.Quantity {
    .strongest(parts.map { quantity(of: $0) })
  }

  private func quantity(of suffix: NumberSuffix) -> Answer.Quantity {
    switch suffix {
    case .currency: .amount
    case .percent: .rate
    case .unit(let name): .unit(name.text)
    case .none, .duration: .plain
    }
  }

  private func quantity(of path: [String]) -> Answer.Quantity {
    guard let last = path.last else { return .plain }
    if ruleset.shares[last] != nil { return .amount }
    for (key, declaration) in ruleset.named where key == last || key.hasSuffix("." + last) {
      return quantity(of: declaration)
    }
    for field in ruleset.fields.values.joined() where field.name.text == last {
      switch field.type.kind {
      case .amount: return .amount
      case .rate: return .rate
      case .number(let unit?): return .unit(unit.text)
      default: return .plain
      }
    }
    return .plain
  }

  func quantity(of declaration: Declaration) -> Answer.Quantity {
    if declaration.kind == .amount { return .amount }
    if case .value(let expression) = declaration.head { return quantity(of: expression) }
    if let row = declaration.rows.first, declaration.kind == .table,
      case .value(let outcome) = row.cells[row.cells.count - 1].kind
    {
      return quantity(of: outcome)
    }
    for clause in declaration.clauses {
      if case .dated(_, let value) = clause.body { return quantity(of: value) }
    }
    return .plain
  }
}
