import Rules

extension Explainer {
  /// The place in the order of merit, and what parts it from its two neighbours; null without one.
  func rankingNode() -> JSONNode {
    guard let ranking = ruleset.ranking else { return ExplanationNodes.null }
    var keys: [JSONNode] = []
    for number in ranking.keys.indices {
      let (value, type) = key(number, &work)
      keys.append(
        ExplanationNodes.object(
          [
            ("as_written", ExplanationNodes.text(written(ranking.keys[number]))),
            ("label", ExplanationNodes.text(ruleset.label(of: ranking.keys[number].node))),
            (
              "direction",
              ExplanationNodes.text(ranking.keys[number].isDescending ? "descending" : "ascending")
            ),
            ("name", ExplanationNodes.text(name(ranking.keys[number]))),
            ("type", ExplanationNodes.text(Self.word(type))),
            ("across", ExplanationNodes.truth(across.holds(evaluator.program.keys[number]))),
          ] + pair(value, type)))
    }
    let position = Int(entry.position)
    let isRanked = entry.position >= 0
    return ExplanationNodes.object(
      [
        ("rank", isRanked ? ExplanationNodes.integer(position + 1) : ExplanationNodes.null),
        ("ranked", ExplanationNodes.integer(result.order.references.count)),
        ("keys", ExplanationNodes.array(keys)),
        ("last_resort", lastResort(ranking.lastResort)),
        ("above", isRanked ? neighbour(position - 1) : ExplanationNodes.null),
        ("below", isRanked ? neighbour(position + 1) : ExplanationNodes.null),
      ] + provenance(ranking.provenance))
  }

  private func written(_ key: CheckedRanking.Key) -> String {
    key.node >= 0 ? quoted(ruleset.nodes[Int(key.node)].span) : ""
  }

  /// What a key reads, where that is a column; nil for a formula.
  private func name(_ key: CheckedRanking.Key) -> String? {
    guard key.node >= 0, ruleset.nodes[Int(key.node)].operation == .column else { return nil }
    return ruleset.records[0].columns[Int(ruleset.nodes[Int(key.node)].b)].name
  }

  private func key(_ number: Int, _ work: inout Workspace) -> (Value, ValueType) {
    var recorder = NoRecorder()
    let code = evaluator.program.keys[number]
    guard code >= 0, let node = ruleset.ranking?.keys[number].node else {
      return (.missing, .unknown)
    }
    return (evaluator.value(code, &work, &recorder), ruleset.types[Int(node)])
  }

  private func lastResort(_ resort: LastResort) -> JSONNode {
    switch resort {
    case .identifier(let isDescending):
      return ExplanationNodes.object([
        ("kind", ExplanationNodes.text("identifier")),
        ("direction", ExplanationNodes.text(isDescending ? "descending" : "ascending")),
        ("seed", ExplanationNodes.null),
      ])
    case .draw(let seed):
      return ExplanationNodes.object([
        ("kind", ExplanationNodes.text("draw")),
        ("direction", ExplanationNodes.text("ascending")),
        ("seed", ExplanationNodes.text(seed)),
      ])
    }
  }

  /// The application at another position, with the key that parts it from this one.
  private func neighbour(_ position: Int) -> JSONNode {
    guard result.order.references.indices.contains(position),
      result.entries.indices.contains(position)
    else { return ExplanationNodes.null }
    let other = result.entries[position]
    let key = result.order.separatingKey(Int(entry.position), position)
    var members: [(StaticString, JSONNode)] = [
      ("id", ExplanationNodes.text(String(decoding: result.identifier(other), as: UTF8.self))),
      ("name", ExplanationNodes.text(displayName(other))),
      ("rank", ExplanationNodes.integer(position + 1)),
      ("key", key.map { ExplanationNodes.integer($0 + 1) } ?? ExplanationNodes.null),
    ]
    guard let key, let declared = ruleset.ranking?.keys[key] else {
      members += [
        ("as_written", ExplanationNodes.null), ("own", ExplanationNodes.null),
        ("other", ExplanationNodes.null),
      ]
      return ExplanationNodes.object(members)
    }
    let (own, type) = self.key(key, &work)
    let chunk = result.chunks[Int(other.chunk)]
    var there = decider.workspace(chunk.store)
    there.rows[0] = chunk.store.applications[Int(other.application)]
    let (value, _) = self.key(key, &there)
    let ownPair = ExplanationNodes.object(pair(own, type))
    let mine = work
    work = there
    let otherPair = ExplanationNodes.object(pair(value, type))
    work = mine
    members += [
      ("as_written", ExplanationNodes.text(written(declared))), ("own", ownPair),
      ("other", otherPair),
    ]
    return ExplanationNodes.object(members)
  }

  // MARK: Selection

  /// What the envelope was when the application's turn came, and what it took; null without one.
  func selectionNode() -> JSONNode {
    guard let rules = ruleset.selection else { return ExplanationNodes.null }
    var members: [(StaticString, JSONNode)] = [
      ("status", JSONNode(.string(JSONWriter.bytes(of: ResultRenderer.word(result.status(entry))))))
    ]
    members.append(
      ("envelope", result.selection.envelope.map { amount($0) } ?? ExplanationNodes.null))
    members.append(("overridden", ExplanationNodes.truth(result.plan.options.envelope != nil)))
    members.append(
      ("places", ExplanationNodes.text(rules.places.map { numberText($0, texts.language) })))
    members.append(("overflow", ExplanationNodes.text(Self.word(rules.overflow))))
    let turn = entry.position >= 0 ? result.turn(at: Int(entry.position)) : nil
    if entry.position >= 0 {
      members += self.turn(Int(entry.position), rules, turn)
    } else {
      members += Self.turnKeys.map { ($0, ExplanationNodes.null) }
    }
    members.append(("set_aside", setAside(rules, turn)))
    members.append(("reserve", reserve(Int(entry.position), rules)))
    members.append(("cut_off", cutOff()))
    return ExplanationNodes.object(members + provenance(rules.provenance))
  }

  private static let turnKeys: [StaticString] = [
    "cause", "message", "letter_message", "consumed_before", "left_before", "requested", "awarded",
    "left_after", "shortfall", "consumers_before", "passed_above", "served_below",
  ]

  /// What a ranked application found when its turn came.
  private func turn(
    _ position: Int, _ rules: CheckedSelection, _ turn: SelectionTurn?
  ) -> [(StaticString, JSONNode)] {
    let selection = result.selection
    let isSelected = selection.statuses[position] == .selected
    var nodes = [JSONNode](repeating: ExplanationNodes.null, count: Self.turnKeys.count)
    nodes[0] = ExplanationNodes.text(Self.word(selection.causes[position]))
    nodes[1] = ExplanationNodes.text(result.selectionSentence(position, result.closer, sentences))
    // Who closed the envelope is another applicant.
    let consumers = consumers(before: position, rules)
    nodes[2] = ExplanationNodes.text(
      result.selectionSentence(position, nil, sentences, tellsLeft: (consumers ?? 0) >= 2))
    nodes[9] = consumers.map { ExplanationNodes.integer($0) } ?? ExplanationNodes.null
    nodes[10] = ExplanationNodes.integer(
      selection.statuses[..<position].count { $0 != .selected })
    nodes[11] = ExplanationNodes.integer(
      selection.statuses[(position + 1)...].count { $0 == .selected })
    if let envelope = selection.envelope {
      let requested = result.asked(at: position)
      var before = Number.zero
      for other in 0..<position where selection.statuses[other] == .selected {
        before = before.adding(given(other)) ?? before
      }
      // Where it was passed over, what was left then is what was noted then.
      let leftOfAll = envelope.subtracting(before) ?? .zero
      let left =
        isSelected
        ? turn.map { min($0.own.adding($0.open) ?? $0.open, leftOfAll) } ?? leftOfAll
        : selection.remainder(at: position)
      nodes[3] = amount(before)
      nodes[4] = amount(left)
      nodes[5] = amount(requested)
      if isSelected {
        nodes[6] = amount(given(position))
        nodes[7] = amount(left.subtracting(given(position)) ?? .zero)
      } else if selection.causes[position] == .envelope, let gap = requested.subtracting(left) {
        nodes[8] = amount(gap)
        noteEnvelope(position, gap)
      } else if selection.causes[position] == .closed {
        noteEnvelope(position, nil)
      }
    }
    note(ruleset.language == .french ? "sélection" : "selection", rules.provenance)
    return Array(zip(Self.turnKeys, nodes)).map { ($0.0, $0.1) }
  }

  /// What of the envelope is set aside for some, and what this application found of it; null where
  /// nothing is.
  private func setAside(_ rules: CheckedSelection, _ turn: SelectionTurn?) -> JSONNode {
    if rules.subEnvelopes.isEmpty { return ExplanationNodes.null }
    let total = rules.subEnvelopes.reduce(Number.zero) { $0.adding($1.amount) ?? $0 }
    let part = turn.flatMap { $0.part >= 0 ? rules.subEnvelopes[$0.part] : nil }
    let position = Int(entry.position)
    let award =
      position >= 0 && result.selection.statuses[position] == .selected ? given(position) : nil
    let null = ExplanationNodes.null
    return ExplanationNodes.object([
      ("total", amount(total)),
      ("name", ExplanationNodes.text(part?.name)),
      ("label", ExplanationNodes.text(part.map { $0.label ?? $0.name })),
      ("amount", part.map { amount($0.amount) } ?? null),
      ("own_before", part == nil ? null : turn.map { amount($0.own) } ?? null),
      ("open_before", turn.map { amount($0.open) } ?? null),
      (
        "own_awarded",
        part == nil ? null : turn.flatMap { turn in award.map { amount(turn.fromOwn($0)) } } ?? null
      ),
      ("after_return", ExplanationNodes.truth(turn?.isSecond ?? false)),
    ])
  }

  /// How many better ranked applications took of the envelope; nil where there are several envelopes.
  private func consumers(before position: Int, _ rules: CheckedSelection) -> Int? {
    guard rules.subEnvelopes.isEmpty else { return nil }
    return (0..<position).count { result.selection.statuses[$0] == .selected && !given($0).isZero }
  }

  private func given(_ position: Int) -> Number {
    result.selection.award(at: position) ?? result.asked(at: position)
  }

  private static func word(_ policy: OverflowPolicy) -> String {
    switch policy {
    case .stop: "stop"
    case .skip: "skip"
    case .partial: "partial"
    }
  }

  private static func word(_ cause: Selection.Cause) -> String {
    switch cause {
    case .none: "none"
    case .envelope: "envelope"
    case .closed: "closed"
    case .places: "places"
    case .group: "group"
    }
  }

  /// The reserve list and the application's place on it; null without one.
  private func reserve(_ position: Int, _ rules: CheckedSelection) -> JSONNode {
    guard let size = rules.reserve, size > 0 else { return ExplanationNodes.null }
    let statuses = result.selection.statuses
    let isWaiting = position >= 0 && statuses[position] == .waiting
    let above = isWaiting ? statuses[0..<position].reduce(0) { $0 + ($1 == .waiting ? 1 : 0) } : 0
    return ExplanationNodes.object([
      // A list without an end has no size.
      ("size", size == .max ? ExplanationNodes.null : ExplanationNodes.integer(size)),
      ("place", isWaiting ? ExplanationNodes.integer(above + 1) : ExplanationNodes.null),
    ])
  }

  /// What would have changed a selection that money decided.
  private func noteEnvelope(_ position: Int, _ gap: Number?) {
    let least = result.leastEnvelope(for: position)
    changes.append(
      ExplanationNodes.object([
        ("kind", ExplanationNodes.text("envelope")),
        ("shortfall", gap.map { amount($0) } ?? ExplanationNodes.null),
        (
          "left",
          gap == nil ? ExplanationNodes.null : amount(result.selection.remainder(at: position))
        ),
        ("least_envelope", least.map { amount($0) } ?? ExplanationNodes.null),
      ]))
  }

  /// The last application selected, and what is left of the envelope at the end.
  private func cutOff() -> JSONNode {
    guard let last = result.selection.statuses.lastIndex(of: .selected),
      result.entries.indices.contains(last)
    else { return ExplanationNodes.null }
    let remaining = result.selection.envelope.flatMap {
      $0.subtracting(result.selection.consumed)
    }
    return ExplanationNodes.object([
      (
        "id",
        ExplanationNodes.text(
          String(decoding: result.identifier(result.entries[last]), as: UTF8.self))
      ),
      ("rank", ExplanationNodes.integer(last + 1)),
      ("remaining", remaining.map { amount($0) } ?? ExplanationNodes.null),
    ])
  }
}
