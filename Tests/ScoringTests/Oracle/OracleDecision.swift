import Rules

/// Decides every application on its own; ranking and selection come after.
struct OracleDecision {
  let evaluator: OracleEvaluator
  let sentences: OracleSentences
  var ruleset: OracleRuleset { evaluator.ruleset }

  /// An application with all that is decided of it alone.
  struct Standing {
    var application: FactRow
    var verdict: OracleVerdict
    var keys: [Answer] = []
  }

  /// Whether the facts say what a `cohérence` excludes.
  func isInconsistent(_ application: FactRow) -> Bool {
    ruleset.all(.consistency).contains { declaration in
      guard case .value(let test) = declaration.head else { return false }
      return evaluator.truth(test, FactScope(application: application)) == false
    }
  }

  func decide(_ application: FactRow) -> Standing {
    let scope = FactScope(application: application)
    var standing = Standing(
      application: application,
      verdict: OracleVerdict(id: text(application.facts[ruleset.identifier] ?? .missing)))
    var isIneligible = false
    var isIncomplete = false
    var isEliminated = false
    for declaration in ruleset.declarations {
      if declaration.kind == .grid {
        let (out, missing) = judge(declaration, application, &standing.verdict)
        isEliminated = isEliminated || out
        isIncomplete = isIncomplete || missing
      }
      guard declaration.kind == .condition else { continue }
      let severity = declaration.severity
      for part in parts(declaration, scope) where part.holds != true {
        let isFailed = part.holds == false
        switch severity {
        case .blocking:
          if isFailed { isIneligible = true } else { isIncomplete = true }
          add(isFailed ? "failed" : "unknown", declaration, part, &standing.verdict)
        case .toComplete:
          isIncomplete = true
          add("unknown", declaration, part, &standing.verdict)
        case .flag: add("flag", declaration, part, &standing.verdict)
        }
      }
    }
    // What the assessors disagree on is told after all else that the rules say.
    let isSpread = { (reason: OracleVerdict.Reason) in reason.message == sentences.spread() }
    standing.verdict.reasons =
      standing.verdict.reasons.filter { !isSpread($0) }
      + standing.verdict.reasons.filter { isSpread($0) }
    var isRanked = !(isIneligible || isEliminated || isIncomplete)
    for ranking in ruleset.all(.ranking) {
      standing.keys = keys(ranking).map { evaluator.value($0.value, scope) }
      guard let first = standing.keys.firstIndex(where: { !$0.isKnown }) else { continue }
      isIncomplete = true
      if isRanked { standing.verdict.reasons.append(sentences.keyUnknown(first + 1)) }
      isRanked = false
    }
    for selection in ruleset.all(.selection) where needs(selection, scope).contains(.missing) {
      isIncomplete = true
      if isRanked { standing.verdict.reasons.append(sentences.selectionUnknown()) }
    }
    standing.verdict.status =
      isIneligible
      ? "ineligible" : isEliminated ? "eliminated" : isIncomplete ? "incomplete" : "ranked"
    print(scope, &standing.verdict)
    return standing
  }

  // MARK: Conditions

  /// A condition for one record, or for the application.
  private struct Part {
    var holds: Bool?
    var at: String
    /// What stands where the condition is read; nil where a list on the way is missing.
    var scope: FactScope?
  }

  private func add(
    _ kind: String, _ condition: Declaration, _ part: Part, _ verdict: inout OracleVerdict
  ) {
    verdict.reasons.append(
      OracleVerdict.Reason(
        kind: kind, rule: condition.name?.text ?? "", at: part.at,
        message: sentence(kind, condition, part)))
  }

  /// The document asked for where something is unknown, else the sentence of the refusal, else the
  /// name of the condition.
  private func sentence(_ kind: String, _ condition: Declaration, _ part: Part) -> String {
    var refusal: String?
    var request: String?
    for clause in condition.clauses {
      if case .otherwise(let text) = clause.body { refusal = text.text }
      if case .unknownRequest(let text) = clause.body { request = text.text }
    }
    let name = condition.label?.text ?? condition.name?.text ?? ""
    if let scope = part.scope {
      if kind == "unknown", let request {
        return sentences.request(sentences.filled(request, scope, evaluator))
      }
      if kind == "failed" || condition.severity != .blocking, let refusal {
        return sentences.filled(refusal, scope, evaluator)
      }
    }
    return kind == "unknown" ? sentences.unknown(name) : sentences.failed(name)
  }

  /// What a condition says, once for each record where it opens with `pour chaque`.
  private func parts(_ condition: Declaration, _ scope: FactScope) -> [Part] {
    let when = condition.first {
      if case .when(let when) = $0 { return when }
      return nil
    }
    let requires = condition.first {
      if case .requires(let requires) = $0 { return requires }
      return nil
    }
    guard let requires else { return [] }
    let concerned = when.map { evaluator.truth($0, scope) } ?? true
    return loop(requires, scope, at: "").map { part in
      Part(
        holds: Kleene.or([Kleene.not(concerned), part.holds]), at: part.at, scope: part.scope)
    }
  }

  private func loop(_ expression: Expression, _ scope: FactScope, at: String) -> [Part] {
    guard case .quantified(.forEach, let variable, let list, let filter, let body) = expression.kind
    else { return [Part(holds: evaluator.truth(expression, scope), at: at, scope: scope)] }
    return evaluator.search(list?.text ?? variable.text, scope).flatMap { found -> [Part] in
      guard case .row(let row) = found else {
        if case .missingList(let owner) = found {
          return [Part(holds: nil, at: owner.place.isEmpty ? at : owner.place)]
        }
        return []
      }
      let inner = scope.standing(on: row, list: list?.text)
      let kept = filter.map { evaluator.truth($0, inner) } ?? true
      return loop(body, inner, at: row.place).map { part in
        Part(holds: Kleene.or([Kleene.not(kept), part.holds]), at: part.at, scope: part.scope)
      }
    }
  }

  // MARK: Grids

  private func judge(
    _ grid: Declaration, _ application: FactRow, _ verdict: inout OracleVerdict
  ) -> (isEliminated: Bool, isIncomplete: Bool) {
    let scope = FactScope(application: application)
    let name = grid.name?.text ?? ""
    var result = (isEliminated: false, isIncomplete: false)
    for (row, criterion) in grid.criteria {
      let mark = evaluator.mark(grid, criterion, application)
      if mark == .missing {
        result.isIncomplete = true
        verdict.reasons.append(
          OracleVerdict.Reason(
            kind: "unknown", rule: criterion, at: "",
            message: sentences.markMissing(
              sentences.label(grid, row), isComputed: grid.expression(row, .computed) != nil)))
      }
      var isOut = false
      if case .bound(let bound) = grid.cell(row, .eliminatory)?.kind {
        isOut = evaluator.holds(bound, mark, scope) == true
      }
      if isOut {
        result.isEliminated = true
        verdict.reasons.append(
          OracleVerdict.Reason(
            kind: "eliminatory", rule: criterion, at: "",
            message: sentences.eliminatory(mark, grid, row, evaluator)))
      }
      verdict.marks.append(
        OracleVerdict.Mark(
          grid: name, criterion: criterion, mark: mark.fraction?.text(), isEliminatory: isOut))
      flagSpread(grid, criterion, application, &verdict)
    }
    let total = evaluator.gridTotal(grid, application)
    for clause in grid.clauses {
      guard case .eliminatoryTotal(let bound) = clause.body,
        evaluator.holds(bound, total, scope) == true
      else { continue }
      result.isEliminated = true
      verdict.reasons.append(
        OracleVerdict.Reason(
          kind: "eliminatory", rule: name, at: "",
          message: sentences.eliminatory(total, grid, nil, evaluator)))
    }
    return result
  }

  private func flagSpread(
    _ grid: Declaration, _ criterion: String, _ application: FactRow,
    _ verdict: inout OracleVerdict
  ) {
    for clause in grid.clauses {
      guard case .spread(let bound) = clause.body,
        case .object(let members)? = application.tree[grid.name?.text ?? ""]?[criterion]
      else { continue }
      let marks = members.compactMap { member -> Fraction? in
        if member.value["récusé"] == .truth(true) { return nil }
        guard case .number(let digits) = member.value["note"] ?? member.value else { return nil }
        return Fraction(digits)
      }
      guard let least = marks.min(), let most = marks.max() else { continue }
      let spread = Answer.plain(most - least)
      if evaluator.holds(bound, spread, FactScope(application: application)) == true {
        verdict.reasons.append(
          OracleVerdict.Reason(
            kind: "flag", rule: criterion, at: "", message: sentences.spread()))
      }
    }
  }

  // MARK: What is printed

  func text(_ answer: Answer) -> String { evaluator.label(answer) }

  private func print(_ scope: FactScope, _ verdict: inout OracleVerdict) {
    for declaration in ruleset.declarations {
      guard let name = declaration.name?.text else { continue }
      switch declaration.kind {
      case .priority:
        let holds = evaluator.single(name, scope).isTrue
        verdict.priorities[name] = .some(holds)
      case .grid:
        let total = evaluator.gridTotal(declaration, scope.application).fraction?.text()
        verdict.grids[name] = total
      case .value, .vote:
        if declaration.isInternal { continue }
        show(declaration, name, scope) { verdict.values[$0] = $1 }
      case .amount:
        if declaration.isInternal { continue }
        show(declaration, name, scope) { verdict.amounts[$0] = $1 }
      case .shares, .payments:
        if declaration.isInternal { continue }
        for row in declaration.rows {
          guard case .name(let share) = declaration.cell(row, .name)?.kind else { continue }
          let answer = evaluator.single(share.text, scope)
          if answer.isKnown { verdict.amounts[share.text] = text(answer) }
        }
      default: continue
      }
    }
    verdict.total = rankedGrid.flatMap { verdict.grids[$0] }
  }

  /// The grid whose total is given: the first that is a ranking key, or else the first.
  private var rankedGrid: String? {
    let grids = ruleset.all(.grid).compactMap { $0.name?.text }
    for ranking in ruleset.all(.ranking) {
      for key in keys(ranking) {
        if case .path(let steps) = key.value.kind, steps.count == 1,
          grids.contains(steps[0].name.text)
        {
          return steps[0].name.text
        }
      }
    }
    return grids.first
  }

  private func show(
    _ declaration: Declaration, _ name: String, _ scope: FactScope,
    _ keep: (String, String) -> Void
  ) {
    guard let owner = declaration.owner else {
      let answer = evaluator.single(name, scope)
      if answer.isKnown { keep(name, text(answer)) }
      return
    }
    for row in every(owner.text, scope.application) {
      let answer = evaluator.member(name, row, scope)
      if answer.isKnown { keep(row.place + "." + name, text(answer)) }
    }
  }

  /// The rows of a record, where lists that are missing hold none.
  private func every(_ record: String, _ row: FactRow) -> [FactRow] {
    if row.record == record { return [row] }
    return (ruleset.fields[row.record] ?? []).flatMap { field in
      (row.lists[field.name.text] ?? []).flatMap { every(record, $0) }
    }
  }

  func keys(_ ranking: Declaration) -> [KeySyntax] {
    ranking.clauses.flatMap { clause -> [KeySyntax] in
      if case .keys(_, let keys) = clause.body { return keys }
      return []
    }
  }

  /// What selection needs to know of an application.
  private func needs(_ selection: Declaration, _ scope: FactScope) -> [Answer] {
    selection.clauses.compactMap { clause -> Answer? in
      switch clause.body {
      case .envelope(_, let consumed): return evaluator.value(consumed, scope)
      case .groupLimit(_, let group): return evaluator.value(group, scope)
      case .subEnvelope(let part): return evaluator.value(part.filter, scope)
      default: return nil
      }
    }
  }
}

extension Declaration {
  /// The severity of a condition; blocking where none is written.
  var severity: Severity {
    for clause in clauses {
      if case .severity(let severity) = clause.body { return severity }
    }
    return .blocking
  }
}
