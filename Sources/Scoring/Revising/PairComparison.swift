import Rules

/// Why one application comes before another, and what would turn that round, as a tree.
///
/// It holds of either only its identifier, its rank, the key that parts them, the rules that keep
/// one from being ranked, and facts that would have to change; never what is personal.
package enum PairComparison {
  /// Compares two results by their indices; keys are quoted from the ruleset's text.
  ///
  /// - Returns: nil where the whole engine disagrees with a search, which is a defect.
  package static func tree(
    _ result: CallResult, _ one: Int, _ other: Int, source: SourceText
  ) -> JSONNode? {
    let ranks = (result.rank(at: one), result.rank(at: other))
    let isFirst = (ranks.0 ?? .max) <= (ranks.1 ?? .max)
    let (ahead, behind) = isFirst ? (one, other) : (other, one)
    var reversals: [JSONNode] = []
    if ranks.0 != nil || ranks.1 != nil {
      let isPassedOver = isPassedOver(result, ahead, behind)
      guard
        let rise = reversal(result, behind, isPassedOver ? .lost : .before(ahead)),
        let fall = reversal(result, ahead, isPassedOver ? .better : .after(behind))
      else { return nil }
      reversals = isFirst ? [fall, rise] : [rise, fall]
    }
    return ExplanationNodes.object([
      ("format", ExplanationNodes.text("bareme.pair/1")),
      ("language", ExplanationNodes.text(result.plan.language == .french ? "fr" : "en")),
      ("ruleset", Counterfactual.rulesetNode(result)),
      (
        "applications",
        ExplanationNodes.array([
          application(result, one), application(result, other),
        ])
      ),
      ("parted_by", ExplanationNodes.text(partedBy(result, ahead, behind))),
      ("ahead", placedFirst(result, ahead, behind)),
      ("key", key(result, one, other, source)),
      (
        "facts_allowed",
        ExplanationNodes.truth(ChangeVariables.allowsFacts(result.plan.ruleset))
      ),
      ("reversals", ExplanationNodes.array(reversals)),
    ])
  }

  /// Whether the one ranked before is not selected, though the other is.
  private static func isPassedOver(_ result: CallResult, _ ahead: Int, _ behind: Int) -> Bool {
    result.rank(at: ahead) != nil && result.status(at: ahead) != .selected
      && result.status(at: behind) == .selected
  }

  private static func partedBy(_ result: CallResult, _ ahead: Int, _ behind: Int) -> String {
    if result.rank(at: ahead) == nil { return "nothing" }
    if result.rank(at: behind) == nil { return "status" }
    if isPassedOver(result, ahead, behind) { return "selection" }
    return separatingKey(result, ahead, behind) == nil ? "last_resort" : "key"
  }

  private static func placedFirst(_ result: CallResult, _ ahead: Int, _ behind: Int) -> JSONNode {
    if result.rank(at: ahead) == nil { return ExplanationNodes.null }
    let better = isPassedOver(result, ahead, behind) ? behind : ahead
    return ExplanationNodes.text(
      String(decoding: result.identifier(at: better), as: UTF8.self))
  }

  private static func separatingKey(_ result: CallResult, _ one: Int, _ other: Int) -> Int? {
    result.order.separatingKey(
      Int(result.entries[one].position), Int(result.entries[other].position))
  }

  // MARK: Applications

  private static func application(_ result: CallResult, _ index: Int) -> JSONNode {
    let base = Counterfactual.applicationNode(result, index)
    guard case .object(let members) = base.value else { return base }
    let reasons = ExplanationNodes.object([
      ("reasons", ExplanationNodes.array(reasons(result, index))),
      ("cause", cause(result, index)),
    ])
    guard case .object(let more) = reasons.value else { return base }
    return JSONNode(.object(members + more))
  }

  /// The rules that keep an application from being ranked, without any of its facts.
  private static func reasons(_ result: CallResult, _ index: Int) -> [JSONNode] {
    let entry = result.entries[index]
    let ruleset = result.plan.ruleset
    let outcome = result.chunks[Int(entry.chunk)].outcome
    let kind: Reason.Kind
    switch result.standing(entry) {
    case .ineligible: kind = .failed
    case .eliminated: kind = .eliminatory
    case .incomplete: kind = .unknown
    case .ranked: return []
    }
    var found: [(name: String, label: String?, source: String?)] = []
    for place in outcome.reasons(of: Int(entry.application)) {
      let reason = outcome.reasons[place]
      guard reason.kind == kind else { continue }
      let number = Int(reason.number)
      let rule: (name: String, label: String?, source: String?)
      switch reason.subject {
      case .condition:
        let condition = ruleset.conditions[number]
        rule = (condition.name, condition.label, condition.provenance.source)
      case .criterion:
        let criterion = ruleset.grids[number].criteria[Int(reason.item)]
        rule = (criterion.name, criterion.label, ruleset.grids[number].provenance.source)
      case .grid:
        let grid = ruleset.grids[number]
        rule = (grid.name, grid.label, grid.provenance.source)
      case .key:
        let word = ruleset.language == .french ? "classement" : "ranking"
        rule = (word, nil, ruleset.ranking?.provenance.source)
      case .selection:
        let word = ruleset.language == .french ? "sélection" : "selection"
        rule = (word, nil, ruleset.selection?.provenance.source)
      }
      if !found.contains(where: { $0.name == rule.name }) { found.append(rule) }
    }
    return found.map { rule in
      ExplanationNodes.object([
        ("rule", ExplanationNodes.text(rule.name)), ("label", ExplanationNodes.text(rule.label)),
        ("source", ExplanationNodes.text(rule.source)),
      ])
    }
  }

  /// Why selection passed over an application that is ranked; null where it did not.
  private static func cause(_ result: CallResult, _ index: Int) -> JSONNode {
    let position = Int(result.entries[index].position)
    guard position >= 0 else { return ExplanationNodes.null }
    switch result.selection.causes[position] {
    case .none: return ExplanationNodes.null
    case .envelope: return ExplanationNodes.text("envelope")
    case .closed: return ExplanationNodes.text("closed")
    case .places: return ExplanationNodes.text("places")
    case .group: return ExplanationNodes.text("group")
    }
  }

  // MARK: The key

  /// The first key that differs, with both values; a value that rests on personal facts is not shown.
  private static func key(
    _ result: CallResult, _ one: Int, _ other: Int, _ source: SourceText
  ) -> JSONNode {
    let ruleset = result.plan.ruleset
    guard result.rank(at: one) != nil, result.rank(at: other) != nil,
      let number = separatingKey(result, one, other), let key = ruleset.ranking?.keys[number],
      key.node >= 0
    else { return ExplanationNodes.null }
    let reads = RuleReads(result.plan.decider.evaluator.program)
    let isPersonal = reads.facts(ofKey: number).contains {
      ruleset.records[$0.record].columns[$0.column].isPersonal
    }
    return ExplanationNodes.object([
      ("number", ExplanationNodes.integer(number + 1)),
      (
        "as_written",
        ExplanationNodes.text(source.onOneLine(ruleset.nodes[Int(key.node)].span))
      ),
      ("label", ExplanationNodes.text(ruleset.label(of: key.node))),
      ("direction", ExplanationNodes.text(key.isDescending ? "descending" : "ascending")),
      ("personal", ExplanationNodes.truth(isPersonal)),
      (
        "values",
        isPersonal
          ? ExplanationNodes.null
          : ExplanationNodes.array([value(result, one, number), value(result, other, number)])
      ),
      ("source", ExplanationNodes.text(ruleset.ranking?.provenance.source)),
      ("line", ExplanationNodes.integer(ruleset.ranking?.provenance.line ?? 0)),
    ])
  }

  private static func value(_ result: CallResult, _ index: Int, _ key: Int) -> JSONNode {
    let entry = result.entries[index]
    var evaluator = result.plan.decider.evaluator
    evaluator.totals = result.totals
    let ruleset = result.plan.ruleset
    var work = result.plan.decider.workspace(result.chunks[Int(entry.chunk)].store)
    work.rows[0] = result.chunks[Int(entry.chunk)].store.applications[Int(entry.application)]
    var recorder = NoRecorder()
    let value = evaluator.value(evaluator.program.keys[key], &work, &recorder)
    let texts = ValueText(evaluator: evaluator, language: result.plan.language)
    let node = ruleset.ranking?.keys[key].node ?? -1
    return ExplanationNodes.text(
      texts.text(value, node >= 0 ? ruleset.types[Int(node)] : .unknown, work))
  }

  // MARK: Reversals

  /// The smallest changes of one of the two that turn the order round; nil for a defect.
  private static func reversal(
    _ result: CallResult, _ index: Int, _ aim: ChangeAim
  ) -> JSONNode? {
    let search = ChangeSearch(result, index: index, aim: aim, showsPersonal: false)
    guard let checked = CheckedSearch(search) else { return nil }
    return ExplanationNodes.object([
      ("id", ExplanationNodes.text(String(decoding: result.identifier(at: index), as: UTF8.self))),
      ("aim", ExplanationNodes.text(word(aim))),
      ("variables", ExplanationNodes.integer(checked.variables.count)),
      ("levels", checked.levelsNode()),
    ])
  }

  private static func word(_ aim: ChangeAim) -> String {
    switch aim {
    case .better: "better"
    case .lost: "lost"
    case .before: "before"
    case .after: "after"
    }
  }
}
