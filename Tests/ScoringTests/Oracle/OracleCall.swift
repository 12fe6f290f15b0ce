import Rules

/// The whole way of a call, the slow way: decide each, rank by comparing all, select one by one.
struct OracleCall {
  let evaluator: OracleEvaluator
  let decision: OracleDecision
  var ruleset: OracleRuleset { evaluator.ruleset }

  /// An envelope that replaces the ruleset's, in cents.
  let envelope: Int?

  init(
    _ syntax: RulesetSyntax, _ applications: [FactTree], references: [String: [FactTree]] = [:],
    envelope: Int? = nil, sentences: Language? = nil
  ) {
    evaluator = OracleEvaluator(OracleRuleset(syntax), applications, references: references)
    decision = OracleDecision(
      evaluator: evaluator, sentences: OracleSentences(language: sentences ?? syntax.language))
    self.envelope = envelope
  }

  /// Which applications say what a `cohérence` excludes.
  var inconsistent: [Int] {
    evaluator.applications.indices.filter { decision.isInconsistent(evaluator.applications[$0]) }
  }

  func result() -> OracleResult {
    let standings = evaluator.applications.map { decision.decide($0) }
    var result = OracleResult()
    for declaration in ruleset.all(.callValue) where !declaration.isInternal {
      var shown: [String: String] = [:]
      for (group, answer) in evaluator.totals(declaration) where answer.isKnown {
        shown[group] = evaluator.label(answer)
      }
      if !shown.isEmpty || isGrouped(declaration) {
        result.totals[declaration.name?.text ?? ""] = shown
      }
    }
    guard let ranking = ruleset.all(.ranking).first else {
      result.verdicts = standings.map { standing in
        var verdict = standing.verdict
        if verdict.status == "ranked" { verdict.status = "selected" }
        return verdict
      }
      return result
    }
    var ranked = standings.filter { $0.verdict.status == "ranked" }
    ranked.sort { precedes($0, $1, ranking) }
    for index in ranked.indices { ranked[index].verdict.rank = index + 1 }
    if let selection = ruleset.all(.selection).first {
      var selecting = OracleSelection(selection, evaluator, envelope: envelope)
      result.envelope = selecting.select(&ranked)
    } else {
      for index in ranked.indices { ranked[index].verdict.status = "selected" }
    }
    result.verdicts =
      ranked.map { $0.verdict }
      + standings.filter { $0.verdict.status != "ranked" }.map { $0.verdict }
    return result
  }

  private func isGrouped(_ declaration: Declaration) -> Bool {
    declaration.clauses.contains {
      if case .per = $0.body { return true }
      return false
    }
  }

  // MARK: Ranking

  private func precedes(
    _ one: OracleDecision.Standing, _ other: OracleDecision.Standing, _ ranking: Declaration
  ) -> Bool {
    for (number, key) in decision.keys(ranking).enumerated() {
      guard let order = one.keys[number].compared(to: other.keys[number]), order != 0 else {
        continue
      }
      // A test without a direction puts those that hold first.
      return key.direction == .ascending ? order < 0 : order > 0
    }
    for clause in ranking.clauses {
      switch clause.body {
      case .lastResort(let key):
        let order = bytes(one).lexicographicallyPrecedes(bytes(other))
        return key.direction == .descending ? !order : order
      case .draw(let seed):
        return lot(seed.text, one).lexicographicallyPrecedes(lot(seed.text, other))
      default: continue
      }
    }
    return false
  }

  private func bytes(_ standing: OracleDecision.Standing) -> [UInt8] {
    Array(standing.verdict.id.utf8)
  }

  private func lot(_ seed: String, _ standing: OracleDecision.Standing) -> [UInt8] {
    OracleDigest.sha256(Array(seed.utf8) + [0] + bytes(standing))
  }
}
