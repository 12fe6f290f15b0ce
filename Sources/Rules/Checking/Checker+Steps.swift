/// Marks that rules compute: each must be one that the grid can give.
extension Checker {
  /// Refuses a computed mark that may fall between two steps of its criterion.
  mutating func checkStep(_ criterion: CheckedCriterion, _ node: NodeID, _ value: Expression) {
    guard let step = criterion.step, !isMultiple(node, of: step) else { return }
    let rounding =
      words.canonical(.rounded) + " " + words.canonical(.toMultiple) + " "
      + sourceText(step, NumberType(.plain(unit: nil), decimals: nil))
    var text = source.text(value.span)
    if case .path = value.kind {} else { text = "(" + text + ")" }
    report(
      .computedOffStep(
        criterion: criterion.name, step: numberText(step, syntax.language), rounding: rounding),
      at: value.span, fixes: [.replace(value.span, with: text + " " + rounding, .review)])
  }

  /// Whether a number is shown to be a multiple of a step, by its decimals or by what it is made of.
  private func isMultiple(_ id: NodeID, of step: Number, depth: Int = 0) -> Bool {
    guard id >= 0, depth < 64, case .number(let type) = ruleset.types[Int(id)] else { return false }
    if let decimals = type.decimals, let least = Number(mantissa: 1, scale: decimals),
      least.remainderIsZero(step: step)
    {
      return true
    }
    let node = ruleset.nodes[Int(id)]
    func holds(_ other: NodeID) -> Bool { isMultiple(other, of: step, depth: depth + 1) }
    switch node.operation {
    case .number: return ruleset.numbers[Int(node.a)].remainderIsZero(step: step)
    case .rounding:
      guard case .multiple(let target) = ruleset.roundings[Int(node.b)].target else { return false }
      return target.remainderIsZero(step: step)
    case .sum, .difference, .minimum, .maximum, .negation:
      return ruleset.operands(of: node).allSatisfy(holds)
    case .product: return isProduct(node, of: step, holds)
    case .conditional: return holds(node.b) && holds(node.c)
    case .sumOver, .minimumOver, .maximumOver: return holds(node.b)
    case .table: return ruleset.tables[Int(node.a)].rows.allSatisfy { holds($0.outcome) }
    case .dated:
      let parameter = ruleset.datedParameters[Int(node.a)]
      return parameter.steps.allSatisfy { holds($0.value) }
        && (parameter.initially < 0 || holds(parameter.initially))
    case .column:
      let record = Int(nodeRecords[Int(id)])
      guard record >= 0,
        case .derived(let index) = ruleset.records[record].columns[Int(node.b)].role, index >= 0
      else { return false }
      return holds(ruleset.derivations[index].node)
    default: return false
    }
  }

  /// Whether a product is a multiple: a whole number of times one, or a constant times a number whose
  /// last decimal makes one.
  private func isProduct(_ node: Node, of step: Number, _ holds: (NodeID) -> Bool) -> Bool {
    for (one, other) in [(node.a, node.b), (node.b, node.a)] {
      guard case .number(let type) = ruleset.types[Int(one)], let decimals = type.decimals else {
        continue
      }
      if decimals == 0, holds(other) { return true }
      if case .number(let factor) = ruleset.types[Int(other)], factor.range.isPoint,
        let constant = factor.range.lower?.value, let least = Number(mantissa: 1, scale: decimals),
        let unit = constant.multiplied(by: least), unit.remainderIsZero(step: step)
      {
        return true
      }
    }
    return false
  }
}
