extension Checker {
  /// Checks the declarations that derive no column: conditions, ranking, selection, examples.
  mutating func checkRule(_ declaration: Declaration, _ provenance: Provenance) {
    switch declaration.kind {
    case .condition: checkCondition(declaration, provenance)
    case .consistency: checkConsistency(declaration, provenance)
    case .ranking: checkRanking(declaration, provenance)
    case .selection: checkSelection(declaration, provenance)
    case .choice: checkChoice(declaration, provenance)
    case .note:
      ruleset.notes.append((declaration.label?.text ?? "", provenance.source))
    case .ruleset, .application, .record, .reference, .parameter, .value, .callValue, .table,
      .amount, .shares, .payments, .priority, .grid, .vote, .property, .model, .example:
      break
    }
  }

  // MARK: Conditions

  private mutating func checkCondition(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name else { return }
    if let first = conditionSpans[name.text] {
      report(
        .duplicateName(name.text), at: name.span,
        related: [RelatedPlace(span: first, note: .firstDeclaredHere)])
    } else {
      conditionSpans[name.text] = name.span
    }
    var condition = CheckedCondition(
      name: name.text, label: declaration.label?.text, severity: .blocking, when: -1, loop: -1,
      requirement: -1, provenance: provenance)
    reportRepeats(declaration)
    var facts = Facts()
    var requires: Expression?
    var refusal: StringLiteral?
    var request: StringLiteral?
    var isUnread = false
    for clause in declaration.clauses {
      switch clause.body {
      case .when(let value):
        let test = checkTest(value, scope(of: 0), Facts())
        guard !test.isUnknown else { return }
        condition.when = test.node
        facts = facts.and(test.whenTrue)
      case .requires(let value): requires = value
      case .otherwise(let text): refusal = text
      case .unknownRequest(let text): request = text
      case .severity(let severity): condition.severity = severity
      case .unreadable: isUnread = true
      default: continue
      }
    }
    if isUnread { return }
    if condition.severity == .flag { reportRequests(declaration) }
    let isWhole = !hasUnreadable(declaration)
    guard let requires else {
      if isWhole { report(.clauseMissing(.requires, of: .condition), at: declaration.keyword) }
      return
    }
    if refusal == nil, isWhole {
      report(.clauseMissing(.otherwise, of: .condition), at: declaration.keyword)
    }
    guard let (scope, test) = unrolled(requires, scope(of: 0), facts, &condition) else {
      return
    }
    condition.refusal = refusal.flatMap { template($0, scope) }
    condition.request = request.flatMap { template($0, scope) }
    guard !test.isUnknown else { return }
    if let answer = test.constantTruth {
      report(answer ? .neverFails(name.text) : .neverSatisfied(name.text), at: requires.span)
    }
    condition.requirement = test.node
    requirementStarts[name.text] = requires.span.start
    ruleset.conditions.append(condition)
  }

  /// The documents that a flag would ask for, and never does.
  private mutating func reportRequests(_ declaration: Declaration) {
    for clause in declaration.clauses {
      guard case .unknownRequest = clause.body else { continue }
      var start = Int(clause.span.start)
      while start > 0, source.bytes[start - 1] == 0x20 || source.bytes[start - 1] == 0x09 {
        start -= 1
      }
      while start > 0, source.bytes[start - 1] == 0x0A || source.bytes[start - 1] == 0x0D {
        start -= 1
      }
      report(
        .requestOfFlag, at: clause.span,
        fixes: [.replace(SourceSpan(start, Int(clause.span.end)), with: "", .review)])
    }
  }

  /// Clauses of which one is enough.
  private mutating func reportRepeats(_ declaration: Declaration) {
    var seen: Set<Keyword> = []
    for clause in declaration.clauses {
      let keyword: Keyword? =
        switch clause.body {
        case .requires: .requires
        case .otherwise: .otherwise
        case .unknownRequest: .unknownRequest
        case .severity: .severity
        case .when: .when
        default: nil
        }
      if let keyword, !seen.insert(keyword).inserted {
        report(.duplicateClause(keyword), at: clause.span)
      }
    }
  }

  /// Reports a clause of which one is enough, where it stands a second time.
  mutating func reportRepeat(_ keyword: Keyword, _ seen: inout Set<Keyword>, at span: SourceSpan) {
    if !seen.insert(keyword).inserted { report(.duplicateClause(keyword), at: span) }
  }

  /// Opens the `pour chaque` that a requirement starts with, so that each row gets its reason.
  private mutating func unrolled(
    _ requirement: Expression, _ scope: Scope, _ facts: Facts, _ condition: inout CheckedCondition
  ) -> (Scope, Checked)? {
    var steps: [LoopStep] = []
    var scope = scope
    var body = requirement
    var filters: [(steps: Int, test: Expression)] = []
    while case .quantified(.forEach, let variable, let list, let filter, let inner) = body.kind {
      guard let place = quantifiedRows(variable, list, scope) else { return nil }
      steps += place.loops
      scope = place.scope
      if let filter { filters.append((steps.count, filter)) }
      body = inner
    }
    if !steps.isEmpty { condition.loop = loopID(steps) }
    guard !filters.isEmpty else { return (scope, checkTest(body, scope, facts)) }
    let guards = filters.map { Expression(.not($0.test), $0.test.span) }
    let test = checkTest(Expression(.any(guards + [body]), body.span), scope, facts)
    guard !test.isUnknown else { return (scope, test) }
    let first = Int(ruleset.nodes[Int(test.node)].a)
    for (place, filter) in filters.enumerated() {
      condition.leftOut.append((filter.steps, ruleset.operands[first + place]))
    }
    return (scope, test)
  }

  private mutating func checkConsistency(_ declaration: Declaration, _ provenance: Provenance) {
    guard case .value(let value) = declaration.head else { return }
    let test = checkTest(value, scope(of: 0), Facts())
    guard !test.isUnknown else { return }
    if let answer = test.constantTruth {
      let name = declaration.name?.text ?? ""
      report(
        answer ? .neverFails(name, .consistency) : .neverSatisfied(name, .consistency),
        at: value.span)
    }
    var message: MessageTemplate?
    for clause in declaration.clauses {
      if case .otherwise(let text) = clause.body { message = template(text, scope(of: 0)) }
    }
    ruleset.consistencies.append(
      CheckedConsistency(
        name: declaration.name?.text ?? "", label: declaration.label?.text, node: test.node,
        message: message, provenance: provenance))
  }

  // MARK: Choices and properties

  private mutating func checkChoice(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name else { return }
    if ruleset.choices.contains(where: { $0.name == name.text }) {
      report(.duplicateName(name.text), at: name.span)
    }
    var choice = CheckedChoice(
      name: name.text, label: declaration.label?.text, acknowledged: [], provenance: provenance)
    for clause in declaration.clauses {
      switch clause.body {
      case .silence(let text): choice.silence = text.text
      case .decidedBy(let who, let day):
        choice.decidedBy = who.text
        choice.decidedOn = day
      case .acknowledges(let code, let name):
        let known = DiagnosticCode.allCases.map { $0.rawValue }
        guard known.contains(code.text) else {
          report(
            .unknownCode(code.text, suggestions: nearest(code.text, known)), at: code.span)
          continue
        }
        choice.acknowledged.append((code.text, name?.text))
        acknowledgements.append((code, name))
      default: continue
      }
    }
    if choice.decidedBy == nil, !hasUnreadable(declaration) {
      report(.clauseMissing(.decidedBy, of: .choice), at: declaration.keyword)
    }
    ruleset.choices.append(choice)
  }

  mutating func checkProperty(_ declaration: Declaration, _ provenance: Provenance) {
    let label = declaration.label?.text ?? ""
    for clause in declaration.clauses {
      switch clause.body {
      case .always(let value):
        let test = checkTest(value, scope(of: 0), Facts())
        guard !test.isUnknown else { continue }
        ruleset.properties.append(
          CheckedProperty(label: label, kind: .always(test.node), provenance: provenance))
      case .monotone(let monotone):
        guard let cause = ordered(monotone.cause), let effect = ordered(monotone.effect)
        else { continue }
        ruleset.properties.append(
          CheckedProperty(
            label: label,
            kind: .monotone(
              cause: cause, causeIncreases: monotone.causeIncreases, effect: effect,
              neverDecreases: monotone.effectNeverDecreases), provenance: provenance))
      default: continue
      }
    }
  }

  private mutating func ordered(_ value: Expression) -> NodeID? {
    let before = diagnostics.count
    let checked = exact(
      required(check(value, scope(of: 0), Facts()), at: value.span), at: value.span)
    explainLoop(value, since: before)
    switch checked.type {
    case .number, .date: return checked.node
    case .unknown: return nil
    default:
      report(.keyNotOrdered(word(checked.type)), at: value.span)
      return nil
    }
  }
}
