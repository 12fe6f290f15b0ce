/// What an envelope pays: money that only goes out.
extension Checker {
  /// Doubts an amount that may draw less than nothing on the envelope.
  ///
  /// Only applications that meet every condition draw on it: what conditions and consistencies
  /// compare is known of them.
  mutating func checkConsumption() {
    guard let selection = ruleset.selection, selection.consumed >= 0 else { return }
    var premises = ruleset.consistencies.map { (node: $0.node, loop: Int32(-1)) }
    for condition in ruleset.conditions where condition.severity != .flag && condition.when < 0 {
      premises.append((condition.requirement, condition.loop))
    }
    let frozen = self
    var proof = SignProof(ruleset, premises: premises, nodeRecords: nodeRecords) {
      frozen.signature($0, byRecord: true)
    }
    guard !proof.isNeverNegative(selection.consumed), let value = consumedExpression else { return }
    report(
      .consumptionBelowZero(source.text(value.span)), at: value.span,
      fixes: [floorFix(value)])
  }

  /// What the clause of the envelope says is consumed.
  private var consumedExpression: Expression? {
    for case .declaration(let declaration) in syntax.items where declaration.kind == .selection {
      for clause in declaration.clauses {
        if case .envelope(_, let consumed) = clause.body { return consumed }
      }
    }
    return nil
  }

  /// A floor at zero: a last line of the amount where there is one, or else around what is consumed.
  private func floorFix(_ value: Expression) -> Fix {
    let zero = "0 " + ruleset.currency
    if case .path(let steps) = value.kind, steps.count == 1, let name = steps.first?.name.text {
      for case .declaration(let declaration) in syntax.items
      where declaration.kind == .amount && declaration.owner == nil
        && declaration.name?.text == name
      {
        guard let end = lastLine(declaration) else { break }
        let line = "\n  " + words.canonical(.atLeast) + " " + zero
        return .replace(SourceSpan(end, end), with: line, .review)
      }
    }
    let text = words.canonical(.maximum) + "(" + source.text(value.span) + ", " + zero + ")"
    return .replace(value.span, with: text, .review)
  }

  /// Where the last line of operations of an amount ends.
  private func lastLine(_ declaration: Declaration) -> UInt32? {
    var end: UInt32?
    for clause in declaration.clauses {
      switch clause.body {
      case .base, .operation, .row: end = clause.span.end
      default: continue
      }
    }
    return end
  }
}
