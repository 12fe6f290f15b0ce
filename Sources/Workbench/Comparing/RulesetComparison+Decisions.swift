import Rules
import Scoring

/// The header, the ranking, the selection, and what is no rule.
extension RulesetComparison {
  // MARK: Header

  mutating func compareHeaders() {
    let (one, other) = (old.ruleset, new.ruleset)
    header("name", one.name, other.name)
    header("version", version(one), version(other))
    header("authority", text(one.header.authority), text(other.header.authority))
    header("service", text(one.header.service), text(other.header.service))
    header("contact", text(one.header.contact), text(other.header.contact))
    header("purpose", text(one.header.purpose), text(other.header.purpose))
    header("legal_basis", text(one.header.legalBasis), text(other.header.legalBasis))
    header("currency", one.currency, other.currency)
    named(
      "document", one.documents.map { ($0.name, $0.title) },
      other.documents.map { ($0.name, $0.title) })
    named("unit", one.units.map { ($0.name, $0.label) }, other.units.map { ($0.name, $0.label) })
  }

  private func version(_ ruleset: CheckedRuleset) -> String {
    guard let day = ruleset.versionDay else { return ruleset.version }
    return Messages.version(ruleset.version, dayText(day, new.ruleset.language))
      .text(new.ruleset.language)
  }

  private mutating func header(_ aspect: String, _ before: String, _ after: String) {
    guard before != after else { return }
    tellHeader(aspect, Messages.moves(Messages.aspect(aspect), before, after), before, after)
  }

  private mutating func tellHeader(
    _ aspect: String, _ sentence: Phrase, _ before: String, _ after: String
  ) {
    add(
      RuleChange(
        kind: .header, effect: .changed, aspect: aspect,
        subject: Messages.header, predicate: sentence,
        before: before.isEmpty ? nil : before, after: after.isEmpty ? nil : after,
        old: RuleChange.Place(line: 0), new: RuleChange.Place(line: 0)))
  }

  private mutating func named(
    _ aspect: String, _ before: [(String, String)], _ after: [(String, String)]
  ) {
    for (name, title) in after {
      let twin = before.first { $0.0 == name }
      guard twin?.1 != title else { continue }
      let what = Messages.named(Messages.aspect(aspect), name)
      let was = twin.map { quoted($0.1) } ?? ""
      tellHeader(aspect, Messages.moves(what, was, quoted(title)), was, quoted(title))
    }
    for (name, title) in before where !after.contains(where: { $0.0 == name }) {
      let what = Messages.named(Messages.aspect(aspect), name)
      tellHeader(aspect, Messages.moves(what, quoted(title), ""), quoted(title), "")
    }
  }

  // MARK: Ranking

  mutating func compareRanking() {
    guard
      let pair = pair(.ranking, old.ruleset.ranking?.provenance, new.ruleset.ranking?.provenance)
    else { return }
    guard let one = old.ruleset.ranking, let other = new.ruleset.ranking else { return }
    let (before, after) = (keys(one, old), keys(other, new))
    if before.map({ $0.key }) != after.map({ $0.key }) { compareKeys(pair, before, after) }
    let last = (lastResort(one), lastResort(other))
    tell(pair, "last_resort", last.0, last.1)
    compareProvenance(pair)
  }

  /// The two sides of a rule without a name; nil, with a sentence, where one has it and not the other.
  private mutating func pair(
    _ kind: RuleKind, _ before: Provenance?, _ after: Provenance?
  ) -> Pair? {
    func rule(_ provenance: Provenance) -> DeclaredRule {
      DeclaredRule(
        kind: kind, owner: nil, name: "", shownName: "", label: nil, provenance: provenance,
        isInternal: false, index: 0, define: { "" }, signature: "")
    }
    switch (before, after) {
    case (nil, nil): return nil
    case (let one?, let other?): return Pair(old: rule(one), new: rule(other))
    case (nil, let other?):
      let text = kind == .ranking ? rankingText(new) : selectionText(new)
      alone(rule(other), .added, text)
    case (let one?, nil):
      let text = kind == .ranking ? rankingText(old) : selectionText(old)
      alone(rule(one), .removed, text)
    }
    return nil
  }

  private mutating func alone(_ rule: DeclaredRule, _ effect: RuleChange.Effect, _ text: String) {
    let place = RuleChange.Place(rule.provenance)
    let isNew = effect == .added
    add(
      RuleChange(
        kind: rule.kind, effect: effect, aspect: "declaration",
        subject: Messages.rule(rule),
        predicate: isNew ? Messages.added(rule, text) : Messages.removed(rule, text), isVerb: true,
        before: isNew ? nil : text, after: isNew ? text : nil, old: isNew ? nil : place,
        new: isNew ? place : nil))
  }

  private mutating func compareProvenance(_ pair: Pair) {
    let (one, other) = (pair.old.provenance, pair.new.provenance)
    compareLetters(pair)
    if Self.neutral(one.source) != Self.neutral(other.source) {
      tell(pair, "source", one.source ?? "", other.source ?? "")
    }
    if one.illustrative != other.illustrative {
      tell(
        pair, "illustrative", Messages.illustrative(one.illustrative, other.illustrative),
        one.illustrative, other.illustrative, isVerb: true)
    }
  }

  private func rankingText(_ side: RulesetSide) -> String {
    guard let ranking = side.ruleset.ranking else { return "" }
    return (keys(ranking, side).map { $0.text } + [lastResort(ranking)]).joined(separator: ", ")
  }

  private func keys(_ ranking: CheckedRanking, _ side: RulesetSide) -> [RuleLine] {
    let text = NodeText(side: side)
    return ranking.keys.map { key in
      let type = side.ruleset.types[Int(key.node)]
      let direction = Messages.direction(type, isDescending: key.isDescending)
      return RuleLine(
        text: text.text(key.node, [0]) + " (" + direction.text(side.ruleset.language) + ")",
        key: NodeKey(side: side).key(key.node, [0]) + (key.isDescending ? "↓" : "↑"),
        aspect: "key", node: key.node)
    }
  }

  private mutating func compareKeys(_ pair: Pair, _ before: [RuleLine], _ after: [RuleLine]) {
    func whole(_ lines: [RuleLine]) -> String { lines.map { $0.text }.joined(separator: ", ") }
    func node(_ line: RuleLine) -> Substring { line.key.dropLast() }
    if before.count == after.count, before.map(node) == after.map(node) {
      for (one, other) in zip(before, after) where one.key != other.key {
        tell(pair, "direction", one.text, other.text)
      }
      return
    }
    if before.map({ $0.key }).sorted() == after.map({ $0.key }).sorted() {
      return tell(pair, "order", quoted(whole(before)), quoted(whole(after)))
    }
    let edits = LineEdits(before.map { $0.key }, after.map { $0.key })
    if edits.removed == edits.added {
      for place in edits.removed { compareKey(pair, before[place], after[place], place) }
      return
    }
    for place in edits.removed {
      tell(pair, "key", Messages.keyRemoved(place + 1, before[place].text), before[place].text, nil)
    }
    for place in edits.added {
      tell(pair, "key", Messages.keyAdded(place + 1, after[place].text), nil, after[place].text)
    }
  }

  private mutating func compareKey(
    _ pair: Pair, _ one: RuleLine, _ other: RuleLine, _ place: Int
  ) {
    let sentence = Messages.moves(Messages.key(place + 1), quoted(one.text), quoted(other.text))
    let pieces = NodeDifference.find((old, one.node, [0]), (new, other.node, [0]))
    tell(pair, "key", Messages.detailed(sentence, pieces), one.text, other.text)
  }

  private func lastResort(_ ranking: CheckedRanking) -> String {
    Messages.lastResort(ranking.lastResort).text(new.ruleset.language)
  }

  // MARK: Selection

  mutating func compareSelection() {
    guard
      let pair = pair(
        .selection, old.ruleset.selection?.provenance, new.ruleset.selection?.provenance),
      let one = old.ruleset.selection, let other = new.ruleset.selection
    else { return }
    for (before, after) in zip(clauses(one, old), clauses(other, new))
    where before.key != after.key {
      tell(
        pair, before.aspect,
        Messages.moves(Messages.aspect(before.aspect), before.text, after.text),
        before.text, after.text)
    }
    compareParts(pair, one, other)
    let limits = (limits(one, old), limits(other, new))
    let edits = LineEdits(limits.0.map { $0.key }, limits.1.map { $0.key })
    if limits.0.count == limits.1.count, edits.removed == edits.added {
      for place in edits.added {
        tell(pair, "quota", limits.0[place].text, limits.1[place].text)
      }
    } else {
      for place in edits.removed {
        tell(pair, "quota", limits.0[place].text, "")
      }
      for place in edits.added { tell(pair, "quota", "", limits.1[place].text) }
    }
    compareProvenance(pair)
  }

  private func selectionText(_ side: RulesetSide) -> String {
    guard let selection = side.ruleset.selection else { return "" }
    return (clauses(selection, side) + limits(selection, side)).filter { !$0.text.isEmpty }
      .map { $0.text }.joined(separator: ", ")
  }

  private func clauses(_ selection: CheckedSelection, _ side: RulesetSide) -> [RuleLine] {
    let text = NodeText(side: side)
    let amount = ValueType.number(NumberType(.amount(.unstated), decimals: 2))
    let count = ValueType.number(NumberType(.plain(unit: nil), decimals: 0))
    let overflow: Keyword =
      switch selection.overflow {
      case .stop: .stop
      case .skip: .skip
      case .partial: .partial
      }
    let reserve = selection.reserve.map {
      $0 == .max ? text.words.canonical(.unlimited) : text.facts.number(Number($0), count)
    }
    return [
      RuleLine(
        text: selection.places.map { text.facts.number($0, count) } ?? "",
        key: selection.places?.canonicalText ?? "", aspect: "places"),
      RuleLine(
        text: selection.envelope.map { text.facts.number($0, amount) } ?? "",
        key: selection.envelope?.canonicalText ?? "", aspect: "envelope"),
      RuleLine(
        text: selection.consumed >= 0 ? quoted(text.text(selection.consumed, [0])) : "",
        key: NodeKey(side: side).key(selection.consumed, [0]), aspect: "consumed"),
      RuleLine(
        text: quoted(text.words.canonical(overflow)), key: "\(selection.overflow)",
        aspect: "overflow"),
      RuleLine(
        text: reserve.map(quoted) ?? "", key: reserve ?? "", aspect: "reserve_list"),
    ]
  }

  private func limits(_ selection: CheckedSelection, _ side: RulesetSide) -> [RuleLine] {
    let text = NodeText(side: side)
    let count = ValueType.number(NumberType(.plain(unit: nil), decimals: 0))
    return selection.groupLimits.map { limit in
      let number = text.facts.number(limit.limit, count)
      return RuleLine(
        text: text.words.canonical(.atMost) + " " + number + " " + text.words.canonical(.perGroup)
          + " " + text.text(limit.by, [0]),
        key: limit.limit.canonicalText + NodeKey(side: side).key(limit.by, [0]), aspect: "quota")
    }
  }

  /// The sub-envelopes, by name.
  private mutating func compareParts(
    _ pair: Pair, _ one: CheckedSelection, _ other: CheckedSelection
  ) {
    let (before, after) = (NodeText(side: old), NodeText(side: new))
    let amount = ValueType.number(NumberType(.amount(.unstated), decimals: 2))
    func whole(_ part: CheckedSubEnvelope, _ text: NodeText) -> String {
      part.name + " " + text.facts.number(part.amount, amount) + " "
        + text.words.canonical(.forThose) + " " + text.text(part.filter, [0])
    }
    for part in other.subEnvelopes {
      guard let twin = one.subEnvelopes.first(where: { $0.name == part.name }) else {
        tell(pair, "sub_envelope", "", whole(part, after))
        continue
      }
      let what = Messages.named(Messages.aspect("sub_envelope"), part.name)
      if twin.amount != part.amount {
        let texts = (
          before.facts.number(twin.amount, amount), after.facts.number(part.amount, amount)
        )
        tell(pair, "sub_envelope", Messages.moves(what, texts.0, texts.1), texts.0, texts.1)
      }
      if NodeKey(side: old).key(twin.filter, [0]) != NodeKey(side: new).key(part.filter, [0]) {
        let texts = (before.text(twin.filter, [0]), after.text(part.filter, [0]))
        let pieces = NodeDifference.find((old, twin.filter, [0]), (new, part.filter, [0]))
        tell(
          pair, "sub_envelope",
          Messages.detailed(Messages.moves(what, quoted(texts.0), quoted(texts.1)), pieces),
          texts.0, texts.1)
      }
      if twin.spillsOver != part.spillsOver {
        tell(pair, "sub_envelope", Messages.spillsOver(part.name, part.spillsOver), nil, nil)
      }
      if twin.label != part.label {
        tell(
          pair, "sub_envelope", Messages.moves(what, text(twin.label), text(part.label)),
          twin.label, part.label)
      }
    }
    for part in one.subEnvelopes where !other.subEnvelopes.contains(where: { $0.name == part.name })
    {
      tell(pair, "sub_envelope", whole(part, before), "")
    }
  }

  // MARK: What is no rule

  /// Examples, models, properties and remarks decide nothing: what differs is counted, not told.
  mutating func compareAsides() {
    let (one, other) = (AsideKeys(old), AsideKeys(new))
    aside("examples", one.examples, other.examples)
    aside("models", one.models, other.models)
    aside("properties", one.properties, other.properties)
    aside("notes", one.notes, other.notes)
    aside("headings", one.headings, other.headings)
  }

  private mutating func aside(_ kind: String, _ before: [String], _ after: [String]) {
    let edits = LineEdits(before.sorted(), after.sorted())
    guard !edits.added.isEmpty || !edits.removed.isEmpty else { return }
    addAside(Messages.aside(kind, added: edits.added.count, removed: edits.removed.count))
  }
}
