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
    case .model: checkModel(declaration, provenance)
    case .example: checkExample(declaration, provenance)
    case .property: checkProperty(declaration, provenance)
    case .ruleset, .application, .record, .reference, .parameter, .value, .callValue, .table,
      .amount, .shares, .payments, .priority, .grid, .vote:
      break
    }
  }

  // MARK: Conditions

  private mutating func checkCondition(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name else { return }
    if let known = ruleset.conditions.first(where: { $0.name == name.text }) {
      report(
        .duplicateName(name.text), at: name.span,
        related: [RelatedPlace(span: known.provenance.span, note: .firstDeclaredHere)])
    }
    var condition = CheckedCondition(
      name: name.text, label: declaration.label?.text, severity: .blocking, when: -1, loop: -1,
      requirement: -1, provenance: provenance)
    reportRepeats(declaration)
    var facts = Facts()
    var requires: Expression?
    var refusal: StringLiteral?
    var request: StringLiteral?
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
      case .unreadable: return
      default: continue
      }
    }
    guard let requires else {
      return report(.clauseMissing(.requires, of: .condition), at: declaration.keyword)
    }
    let (scope, test) = unrolled(requires, scope(of: 0), facts, &condition.loop)
    if refusal == nil {
      report(.clauseMissing(.otherwise, of: .condition), at: declaration.keyword)
    }
    condition.refusal = refusal.flatMap { template($0, scope) }
    condition.request = request.flatMap { template($0, scope) }
    guard !test.isUnknown else { return }
    if let answer = test.constantTruth {
      report(answer ? .neverFails(name.text) : .neverSatisfied(name.text), at: requires.span)
    }
    condition.requirement = test.node
    ruleset.conditions.append(condition)
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

  /// Opens the `pour chaque` that a requirement starts with, so that each row gets its reason.
  private mutating func unrolled(
    _ requirement: Expression, _ scope: Scope, _ facts: Facts, _ loop: inout Int32
  ) -> (Scope, Checked) {
    var steps: [LoopStep] = []
    var scope = scope
    var body = requirement
    var filters: [Expression] = []
    while case .quantified(.forEach, let variable, let list, let filter, let inner) = body.kind {
      guard let place = quantifiedRows(variable, list, scope) else { return (scope, .unknown) }
      steps += place.loops
      scope = place.scope
      if let filter { filters.append(filter) }
      body = inner
    }
    if !steps.isEmpty { loop = loopID(steps) }
    guard !filters.isEmpty else { return (scope, checkTest(body, scope, facts)) }
    let guards = filters.map { Expression(.not($0), $0.span) }
    return (scope, checkTest(Expression(.any(guards + [body]), body.span), scope, facts))
  }

  private mutating func checkConsistency(_ declaration: Declaration, _ provenance: Provenance) {
    guard case .value(let value) = declaration.head else { return }
    let test = checkTest(value, scope(of: 0), Facts())
    guard !test.isUnknown else { return }
    if let answer = test.constantTruth {
      let name = declaration.name?.text ?? ""
      report(answer ? .neverFails(name) : .neverSatisfied(name), at: value.span)
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

  // MARK: Sentences

  /// A sentence with the values between braces; `{{` and `}}` are braces.
  mutating func template(_ literal: StringLiteral, _ scope: Scope) -> MessageTemplate? {
    var parts: [MessageTemplate.Part] = []
    var text: [UInt8] = []
    let bytes = Array(literal.text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == 0x7B || byte == 0x7D, isDoubled {
        text.append(byte)
        index += 2
        continue
      }
      guard byte == 0x7B else {
        if byte == 0x7D {
          report(.badInsertion("}"), at: literal.span)
          return nil
        }
        text.append(byte)
        index += 1
        continue
      }
      guard let end = bytes[index...].firstIndex(of: 0x7D) else {
        report(.badInsertion(String(decoding: bytes[index...], as: UTF8.self)), at: literal.span)
        return nil
      }
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
      guard let value = insertion(Array(bytes[(index + 1)..<end]), at: index, literal, scope)
      else { return nil }
      parts.append(.value(value))
      index = end + 1
    }
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    return MessageTemplate(parts: parts)
  }

  /// A value named between braces: names joined by points.
  private mutating func insertion(
    _ bytes: [UInt8], at offset: Int, _ literal: StringLiteral, _ scope: Scope
  ) -> NodeID? {
    let start = Int(literal.contentSpan.start) + offset
    let span = SourceSpan(start, min(start + bytes.count + 2, Int(literal.contentSpan.end)))
    var steps: [PathStep] = []
    for piece in bytes.split(separator: 0x2E, omittingEmptySubsequences: false) {
      var name = Array(piece)
      while name.first == 0x20 { name.removeFirst() }
      while name.last == 0x20 { name.removeLast() }
      let text = String(decoding: name, as: UTF8.self)
      guard !name.isEmpty, Self.isName(name) else {
        report(.badInsertion(String(decoding: bytes, as: UTF8.self)), at: span)
        return nil
      }
      steps.append(PathStep(name: Name(text, span), subscriptValue: nil))
    }
    // An absent value prints as such: a sentence needs no guard.
    let checked = checkPath(steps, scope, Facts(), at: span)
    return checked.isUnknown ? nil : checked.node
  }

  private static func isName(_ bytes: [UInt8]) -> Bool {
    !bytes.contains { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: false
      default: true
      }
    }
  }

  // MARK: Ranking

  private mutating func checkRanking(_ declaration: Declaration, _ provenance: Provenance) {
    guard ruleset.ranking == nil else {
      return report(.duplicateName(words.canonical(.ranking)), at: declaration.keyword)
    }
    var keys: [CheckedRanking.Key] = []
    var seen: [[UInt8]] = []
    var lastResort: LastResort?
    for clause in declaration.clauses {
      switch clause.body {
      case .keys(_, let written):
        for key in written { addKey(key, &keys, &seen) }
      case .lastResort(let key): lastResort = self.lastResort(key)
      case .draw(let seed): lastResort = .draw(seed: seed.text)
      case .unreadable: lastResort = lastResort ?? .identifier(isDescending: false)
      default: continue
      }
    }
    guard let lastResort else {
      return report(.lastResortMissing, at: declaration.keyword, fixes: lastResortFix(declaration))
    }
    ruleset.ranking = CheckedRanking(keys: keys, lastResort: lastResort, provenance: provenance)
  }

  private func lastResortFix(_ declaration: Declaration) -> [Fix] {
    guard let column = ruleset.records[0].identifier else { return [] }
    let line =
      "\n  " + words.canonical(.lastResort) + " " + ruleset.records[0].columns[column].name + " "
      + words.canonical(.ascending)
    let end = declaration.span.end
    return [.replace(SourceSpan(end, end), with: line, .review)]
  }

  private mutating func addKey(
    _ key: KeySyntax, _ keys: inout [CheckedRanking.Key], _ seen: inout [[UInt8]]
  ) {
    let checked = exact(
      required(check(key.value, scope(of: 0), Facts()), at: key.value.span), at: key.value.span)
    guard !checked.isUnknown else { return }
    let isDescending: Bool
    switch checked.type {
    case .truth:
      // The satisfied come first: yes before no.
      isDescending = key.direction != .ascending
    case .number, .date, .text:
      guard let direction = key.direction else {
        return report(.directionMissing(source.text(key.value.span)), at: key.value.span)
      }
      isDescending = direction == .descending
    default:
      return report(.keyNotOrdered(word(checked.type)), at: key.value.span)
    }
    let signature = signature(checked.node)
    if seen.contains(signature) {
      report(.keyTwice(source.text(key.value.span)), at: key.value.span)
    }
    seen.append(signature)
    keys.append(
      CheckedRanking.Key(
        node: checked.node, isDescending: isDescending, span: key.value.span))
  }

  /// The last resort must tell any two applications apart: their identifier does.
  private mutating func lastResort(_ key: KeySyntax) -> LastResort {
    let checked = check(key.value, scope(of: 0), Facts())
    if !checked.isUnknown {
      let place = factPlace(checked.node)
      let identifier = ruleset.records[0].identifier
      if identifier == nil || place != .column(binding: 0, column: identifier ?? -1) {
        report(.lastResortNotTotal, at: key.value.span)
      }
    }
    return .identifier(isDescending: key.direction == .descending)
  }

  // MARK: Selection

  private mutating func checkSelection(_ declaration: Declaration, _ provenance: Provenance) {
    guard ruleset.selection == nil else {
      return report(.duplicateName(words.canonical(.selection)), at: declaration.keyword)
    }
    var selection = CheckedSelection(
      consumed: -1, subEnvelopes: [], groupLimits: [], overflow: .stop, provenance: provenance)
    var hasOverflow = false
    var isUnknown = false
    for clause in declaration.clauses {
      switch clause.body {
      case .places(let value): selection.places = whole(value)
      case .envelope(let amount, let consumed):
        selection.envelope = constantAmount(amount)
        let checked = required(check(consumed, scope(of: 0), Facts()), at: consumed.span)
        if let number = checked.number, number.isAmount {
          selection.consumed = checked.node
        } else if !checked.isUnknown {
          report(
            .typeMismatch(expected: .amount(.unstated), found: word(checked.type)),
            at: consumed.span)
        }
      case .subEnvelope(let sub):
        if let checked = subEnvelope(sub) { selection.subEnvelopes.append(checked) }
      case .groupLimit(let limit, let group):
        let checked = required(check(group, scope(of: 0), Facts()), at: group.span)
        guard let count = whole(limit), !checked.isUnknown else { continue }
        selection.groupLimits.append((count, checked.node))
      case .overflow(let policy):
        selection.overflow = policy
        hasOverflow = true
      case .reserveList(let size):
        guard let size else {
          selection.reserve = .max
          continue
        }
        selection.reserve = whole(size).flatMap { $0.int64 }.map { Int(clamping: $0) }
      case .unreadable: isUnknown = true
      default: continue
      }
    }
    if selection.places == nil, selection.envelope == nil, selection.groupLimits.isEmpty,
      !isUnknown
    {
      report(.selectionWithoutLimit, at: declaration.keyword)
    }
    if selection.envelope != nil, !hasOverflow, !isUnknown {
      report(.clauseMissing(.overflow, of: .selection), at: declaration.keyword)
    }
    ruleset.selection = selection
  }

  private mutating func whole(_ value: Expression) -> Number? {
    let checked = check(value, Scope(bindings: []), Facts())
    guard !checked.isUnknown else { return nil }
    guard let number = constantNumber(checked), number.isInteger, !number.isNegative,
      checked.number?.quantity == .plain(unit: nil)
    else {
      report(.typeMismatch(expected: .integer, found: word(checked.type)), at: value.span)
      return nil
    }
    return number
  }

  private mutating func constantAmount(_ value: Expression) -> Number? {
    let checked = check(value, Scope(bindings: []), Facts())
    guard !checked.isUnknown else { return nil }
    guard checked.number?.isAmount == true else {
      report(
        .typeMismatch(expected: .amount(.unstated), found: word(checked.type)), at: value.span)
      return nil
    }
    guard let number = constantNumber(checked) else {
      report(.constantNeeded, at: value.span)
      return nil
    }
    return number
  }

  private mutating func subEnvelope(_ sub: SubEnvelopeSyntax) -> CheckedSubEnvelope? {
    let test = checkTest(sub.filter, scope(of: 0), Facts())
    guard let amount = constantAmount(sub.amount), !test.isUnknown else { return nil }
    return CheckedSubEnvelope(
      name: sub.name.text, label: sub.label?.text, amount: amount, filter: test.node,
      spillsOver: sub.spillsOver)
  }

  mutating func checkSelectionCoherence(_ declarations: [(Declaration, Provenance)]) {
    guard ruleset.selection != nil,
      !declarations.contains(where: { $0.0.kind == .ranking }),
      let selection = declarations.first(where: { $0.0.kind == .selection })
    else { return }
    report(.selectionWithoutRanking, at: selection.0.keyword)
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
        guard DiagnosticCode(rawValue: code.text) != nil else {
          let known = DiagnosticCode.allCases.map { $0.rawValue }
          report(
            .unknownCode(code.text, suggestions: nearest(code.text, known)), at: code.span)
          continue
        }
        choice.acknowledged.append((code.text, name?.text))
        acknowledgements.append((code, name))
      default: continue
      }
    }
    if choice.decidedBy == nil {
      report(.clauseMissing(.decidedBy, of: .choice), at: declaration.keyword)
    }
    ruleset.choices.append(choice)
  }

  private mutating func checkProperty(_ declaration: Declaration, _ provenance: Provenance) {
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
    let checked = required(check(value, scope(of: 0), Facts()), at: value.span)
    switch checked.type {
    case .number, .date: return checked.node
    case .unknown: return nil
    default:
      report(.keyNotOrdered(word(checked.type)), at: value.span)
      return nil
    }
  }
}
