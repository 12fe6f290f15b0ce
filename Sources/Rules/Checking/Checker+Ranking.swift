extension Checker {
  // MARK: Ranking

  mutating func checkRanking(_ declaration: Declaration, _ provenance: Provenance) {
    guard ruleset.ranking == nil else {
      return report(.duplicateName(words.canonical(.ranking)), at: declaration.keyword)
    }
    var keys: [CheckedRanking.Key] = []
    var seen: [[UInt8]] = []
    var lastResort: LastResort?
    var clauses: Set<Keyword> = []
    for clause in declaration.clauses {
      switch clause.body {
      case .keys(_, let written):
        for key in written { addKey(key, &keys, &seen) }
      case .lastResort(let key):
        reportRepeat(.lastResort, &clauses, at: clause.span)
        lastResort = self.lastResort(key)
      case .draw(let seed):
        reportRepeat(.lastResort, &clauses, at: clause.span)
        lastResort = .draw(seed: seed.text)
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
      if key.direction != nil { reportDirection(key) }
      isDescending = true
    case .number, .date, .text:
      guard let direction = key.direction else {
        return report(
          .directionMissing(source.text(key.value.span)), at: key.value.span,
          fixes: directions(key, [.descending, .ascending])
        )
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
    if revealsPersonal(checked.node) {
      report(.personalKey(source.text(key.value.span)), at: key.value.span)
    }
    keys.append(
      CheckedRanking.Key(
        node: checked.node, isDescending: isDescending, span: key.value.span))
  }

  /// A test needs no direction, and one would be read in two ways.
  private mutating func reportDirection(_ key: KeySyntax) {
    let value = source.text(key.value.span)
    var fixes: [Fix] = [.replace(key.span, with: value, .review)]
    if key.direction == .ascending, case .path = key.value.kind {
      fixes.append(.replace(key.span, with: words.canonical(.not) + " " + value, .review))
    }
    report(.directionOfTest(value), at: key.span, fixes: fixes)
  }

  /// The last resort must tell any two applications apart: their identifier does.
  private mutating func lastResort(_ key: KeySyntax) -> LastResort {
    let checked = check(key.value, scope(of: 0), Facts())
    if !checked.isUnknown {
      let place = factPlace(checked.node)
      let identifier = ruleset.records[0].identifier
      if identifier == nil || place != .column(binding: 0, column: identifier ?? -1) {
        report(.lastResortNotTotal, at: key.value.span)
      } else if key.direction == nil {
        report(
          .directionMissing(source.text(key.value.span)), at: key.value.span,
          fixes: directions(key, [.ascending, .descending])
        )
      }
    }
    return .identifier(isDescending: key.direction == .descending)
  }

  // MARK: Selection

  mutating func checkSelection(_ declaration: Declaration, _ provenance: Provenance) {
    guard ruleset.selection == nil else {
      return report(.duplicateName(words.canonical(.selection)), at: declaration.keyword)
    }
    var selection = CheckedSelection(
      consumed: -1, subEnvelopes: [], groupLimits: [], overflow: .stop, provenance: provenance)
    var hasLimit = false
    var hasEnvelope = false
    var parts: [(sub: SubEnvelopeSyntax, amount: Number)] = []
    var overflow: SourceSpan?
    var hasPart = false
    var isUnknown = false
    var seen: Set<Keyword> = []
    for clause in declaration.clauses {
      switch clause.body {
      case .places(let value):
        reportRepeat(.places, &seen, at: clause.span)
        selection.places = places(value)
        hasLimit = true
      case .envelope(let amount, let consumed):
        reportRepeat(.envelope, &seen, at: clause.span)
        hasLimit = true
        hasEnvelope = true
        selection.envelope = constantAmount(amount)
        selection.consumed = consumedAmount(consumed).node
      case .subEnvelope(let sub):
        if parts.contains(where: { $0.sub.name.text == sub.name.text }) {
          report(.duplicateName(sub.name.text), at: sub.name.span)
        }
        if let checked = subEnvelope(sub) {
          selection.subEnvelopes.append(checked)
          parts.append((sub, checked.amount))
        }
        hasPart = true
      case .groupLimit(let limit, let group):
        hasLimit = true
        let checked = groupKey(group)
        guard let count = places(limit), !checked.isUnknown else { continue }
        selection.groupLimits.append((count, checked.node))
      case .overflow(let policy):
        reportRepeat(.overflow, &seen, at: clause.span)
        selection.overflow = policy
        overflow = clause.span
      case .reserveList(let size):
        reportRepeat(.reserveList, &seen, at: clause.span)
        guard let size else {
          selection.reserve = .max
          continue
        }
        selection.reserve = whole(size).flatMap { $0.int64 }.map { Int(clamping: $0) }
      case .unreadable: isUnknown = true
      default: continue
      }
    }
    ruleset.selection = selection
    guard !isUnknown else { return }
    if hasPart, !hasEnvelope {
      report(.clauseMissing(.envelope, of: .selection), at: declaration.keyword)
    } else if !hasLimit {
      report(.selectionWithoutLimit, at: declaration.keyword)
    }
    if hasEnvelope, overflow == nil {
      report(.clauseMissing(.overflow, of: .selection), at: declaration.keyword)
    } else if !hasEnvelope, !hasPart, hasLimit, let overflow {
      report(.clauseWithout(.overflow, needs: .envelope), at: overflow)
    }
    if let envelope = selection.envelope { checkParts(parts, envelope) }
  }

  /// What is set aside is taken from the envelope.
  private mutating func checkParts(
    _ parts: [(sub: SubEnvelopeSyntax, amount: Number)], _ envelope: Number
  ) {
    var sum = Number.zero
    for part in parts {
      guard let total = sum.adding(part.amount) else { return }
      sum = total
    }
    guard sum > envelope, let last = parts.last else { return }
    let type = NumberType(.amount(.unstated), decimals: 2)
    report(
      .partsAboveEnvelope(parts: text(sum, type), envelope: text(envelope, type)),
      at: last.sub.amount.span)
  }

  /// The amount that uses up the envelope.
  private mutating func consumedAmount(_ value: Expression) -> Checked {
    let checked = exact(
      required(check(value, scope(of: 0), Facts()), at: value.span), at: value.span)
    if !checked.isUnknown, checked.number?.isAmount != true {
      report(
        .typeMismatch(expected: .amount(.unstated), found: word(checked.type)), at: value.span)
      return .unknown
    }
    return checked
  }

  /// What applications are grouped by: something that can be told equal.
  mutating func groupKey(_ value: Expression) -> Checked {
    let checked = exact(
      required(check(value, scope(of: 0), Facts()), at: value.span), at: value.span)
    switch checked.type {
    case .choice, .text, .truth, .number, .date, .unknown: return checked
    case .choices, .list, .record, .duration:
      report(.operatorNotApplicable(.order, word(checked.type)), at: value.span)
      return .unknown
    }
  }

  /// A whole number that the ruleset states: places, members.
  mutating func whole(_ value: Expression) -> Number? {
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

  /// A number of places or of members, of which there is at least one.
  mutating func places(_ value: Expression) -> Number? {
    guard let number = whole(value) else { return nil }
    if number.isZero { report(.badBound, at: value.span) }
    return number
  }

  mutating func constantAmount(_ value: Expression) -> Number? {
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
    guard !number.isNegative else {
      report(.badBound, at: value.span)
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

  /// The two directions that a key may have, the likelier first.
  private func directions(_ key: KeySyntax, _ order: [Keyword]) -> [Fix] {
    let end = SourceSpan(key.value.span.end, key.value.span.end)
    return order.map { keyword in
      .replace(end, with: " " + words.canonical(keyword), .review)
    }
  }
}
