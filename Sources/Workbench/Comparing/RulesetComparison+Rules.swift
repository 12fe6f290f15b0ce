import Rules
import Scoring

/// The comparison of rules that both rulesets have, kind by kind.
extension RulesetComparison {
  // MARK: Fields

  mutating func compareField(
    _ pair: Pair, _ before: DeclaredRules, _ after: DeclaredRules
  ) {
    guard pair.old.signature != pair.new.signature else { return }
    let one = column(pair.old, old)
    let other = column(pair.new, new)
    compareTypes(pair, (one, before), (other, after))
    if NodeKey.key(one.bounds) != NodeKey.key(other.bounds) {
      tell(
        pair, "bounds", one.bounds == .unbounded ? "" : before.bounds(one),
        other.bounds == .unbounded ? "" : after.bounds(other))
    }
    for (aspect, was, isNow) in [
      ("optional", one.isOptional, other.isOptional),
      ("personal", one.isPersonal, other.isPersonal),
      ("changeable", one.isChangeable, other.isChangeable),
      ("identifier", isIdentifier(pair.old, old), isIdentifier(pair.new, new)),
    ] where was != isNow {
      tell(pair, aspect, Messages.attribute(aspect, isNow), nil, nil, isVerb: true)
    }
    tell(
      pair, "columns", one.columnNames.joined(separator: ", "),
      other.columnNames.joined(separator: ", "))
    tell(pair, "key", before.listKey(one) ?? "", after.listKey(other) ?? "")
    tell(pair, "provided_by", text(one.providedBy), text(other.providedBy))
  }

  private func column(_ rule: DeclaredRule, _ side: RulesetSide) -> Column {
    side.ruleset.records[record(rule, side)].columns[rule.index]
  }

  private func record(_ rule: DeclaredRule, _ side: RulesetSide) -> Int {
    guard let owner = rule.owner else { return 0 }
    return side.ruleset.records.indices.first { side.name(ofRecord: $0) == owner && $0 > 0 } ?? 0
  }

  private func isIdentifier(_ rule: DeclaredRule, _ side: RulesetSide) -> Bool {
    side.ruleset.records[record(rule, side)].identifier == rule.index
  }

  /// A type, choice by choice where both are lists of choices.
  private mutating func compareTypes(
    _ pair: Pair, _ one: (Column, DeclaredRules), _ other: (Column, DeclaredRules)
  ) {
    let (before, after) = (one.1.type(of: one.0), other.1.type(of: other.0))
    guard before != after else { return }
    let domains: (Int, Int)
    switch (one.0.type, other.0.type) {
    case (.choice(let old), .choice(let new)), (.choices(let old), .choices(let new)):
      domains = (old, new)
    default: return tell(pair, "type", before, after)
    }
    let (was, isNow) = (old.ruleset.choiceDomains[domains.0], new.ruleset.choiceDomains[domains.1])
    let added = isNow.filter { !was.contains($0) }
    let removed = was.filter { !isNow.contains($0) }
    if !added.isEmpty {
      tell(pair, "choices", Messages.choicesAdded(added.map(quoted)), before, after, isVerb: true)
    }
    if !removed.isEmpty {
      tell(
        pair, "choices", Messages.choicesRemoved(removed.map(quoted)), before, after, isVerb: true)
    }
    if added.isEmpty, removed.isEmpty { tell(pair, "choices_order", before, after) }
  }

  // MARK: Parameters and formulas

  mutating func compareParameter(_ pair: Pair) {
    guard pair.old.signature != pair.new.signature else { return }
    let count = changes.count
    if let one = dated(pair.old, old), let other = dated(pair.new, new) {
      compareSteps(pair, one, other)
    }
    if changes.count == count {
      tell(
        pair, "value", Messages.moves(nil, pair.old.definition, pair.new.definition),
        pair.old.definition, pair.new.definition, isVerb: true)
    }
  }

  private func dated(_ rule: DeclaredRule, _ side: RulesetSide) -> CheckedDatedParameter? {
    let index = rule.index - side.ruleset.parameters.count
    return index >= 0 ? side.ruleset.datedParameters[index] : nil
  }

  /// A dated parameter, date by date.
  private mutating func compareSteps(
    _ pair: Pair, _ one: CheckedDatedParameter, _ other: CheckedDatedParameter
  ) {
    let (first, second) = (values(one, old), values(other, new))
    let date = (NodeText(side: old).text(one.date, [0]), NodeText(side: new).text(other.date, [0]))
    tell(pair, "date", date.0, date.1)
    for (from, value) in second {
      guard let twin = first.first(where: { $0.0 == from }) else {
        tell(pair, "dated_value", Messages.datedAdded(from, value), nil, value, isVerb: true)
        continue
      }
      if twin.1 != value {
        tell(
          pair, "dated_value", Messages.moves(Messages.dated(from), twin.1, value), twin.1, value)
      }
    }
    for (from, value) in first where !second.contains(where: { $0.0 == from }) {
      tell(pair, "dated_value", Messages.datedRemoved(from, value), value, nil, isVerb: true)
    }
  }

  /// The values of a dated parameter with the day each starts on; no day for the first.
  private func values(
    _ parameter: CheckedDatedParameter, _ side: RulesetSide
  ) -> [(String, String)] {
    let text = NodeText(side: side)
    let first =
      parameter.initially >= 0 ? [("", text.text(parameter.initially, []))] : []
    return first
      + parameter.steps.map { (dayText($0.from, side.ruleset.language), text.text($0.value, [])) }
  }

  mutating func compareFormula(_ pair: Pair, _ aspect: String) {
    let (one, other) = (
      old.ruleset.derivations[pair.old.index], new.ruleset.derivations[pair.new.index]
    )
    compareNodes(
      pair, aspect, (one.node, old.scope(of: one.record)), (other.node, new.scope(of: other.record))
    )
  }

  /// Two expressions: nothing where they mean the same.
  mutating func compareNodes(
    _ pair: Pair, _ aspect: String, _ one: (node: NodeID, scope: [Int]),
    _ other: (node: NodeID, scope: [Int])
  ) {
    guard
      NodeKey(side: old).key(one.node, one.scope) != NodeKey(side: new).key(other.node, other.scope)
    else { return }
    tell(
      pair, aspect, one.node < 0 ? "" : NodeText(side: old).text(one.node, one.scope),
      other.node < 0 ? "" : NodeText(side: new).text(other.node, other.scope),
      within: NodeDifference.find((old, one.node, one.scope), (new, other.node, other.scope)))
  }

  mutating func comparePriority(
    _ pair: Pair, _ before: DeclaredRules, _ after: DeclaredRules
  ) {
    compareFormula(pair, "test")
    let plain = ValueType.number(NumberType(.plain(unit: nil), decimals: nil))
    func text(_ points: Number?, _ rules: DeclaredRules) -> String {
      points.map { rules.text.facts.number($0, plain) } ?? ""
    }
    tell(
      pair, "points", text(before.points(pair.old.index), before),
      text(after.points(pair.new.index), after))
  }

  // MARK: Conditions

  mutating func compareCondition(_ pair: Pair) {
    let (one, other) = (
      old.ruleset.conditions[pair.old.index], new.ruleset.conditions[pair.new.index]
    )
    let (before, after) = (ConditionText(old, one), ConditionText(new, other))
    if one.severity != other.severity {
      let words = (word(one.severity), word(other.severity))
      tell(
        pair, "severity",
        Messages.moves(Messages.aspect("severity"), quoted(words.0), quoted(words.1)),
        words.0, words.1)
    }
    if before.scopeKey != after.scopeKey {
      let pieces = NodeDifference.find((old, one.when, [0]), (new, other.when, [0]))
      tell(
        pair, "when", Messages.detailed(Messages.applies(before.when, after.when), pieces),
        before.when, after.when, isVerb: true)
    }
    if before.requirementKey != after.requirementKey {
      tell(
        pair, "requirement", before.requirement, after.requirement,
        within: NodeDifference.find(
          (old, before.body, before.scope), (new, after.body, after.scope)))
    }
    compareSentence(pair, "refusal", before.refusal, after.refusal)
    compareSentence(pair, "request", before.request, after.request)
  }

  mutating func compareSentence(_ pair: Pair, _ aspect: String, _ before: String, _ after: String) {
    tell(
      pair, aspect, before.isEmpty ? "" : quoted(before), after.isEmpty ? "" : quoted(after))
  }

  private func word(_ severity: Severity) -> String {
    let words = KeywordTable(new.ruleset.language)
    return switch severity {
    case .blocking: words.canonical(.blocking)
    case .toComplete: words.canonical(.toComplete)
    case .flag: words.canonical(.flag)
    }
  }

  mutating func compareConsistency(_ pair: Pair) {
    let (one, other) = (
      old.ruleset.consistencies[pair.old.index], new.ruleset.consistencies[pair.new.index]
    )
    compareNodes(pair, "requirement", (one.node, [0]), (other.node, [0]))
    compareSentence(
      pair, "refusal", NodeText(side: old).template(one.message, [0]),
      NodeText(side: new).template(other.message, [0]))
  }

  mutating func compareChoice(_ pair: Pair) {
    let (one, other) = (old.ruleset.choices[pair.old.index], new.ruleset.choices[pair.new.index])
    tell(pair, "silence", text(one.silence), text(other.silence))
    tell(pair, "decided_by", text(one.decidedBy), text(other.decidedBy))
    let language = new.ruleset.language
    tell(
      pair, "decided_on", one.decidedOn.map { dayText($0, language) } ?? "",
      other.decidedOn.map { dayText($0, language) } ?? "")
    func codes(_ choice: CheckedChoice) -> String {
      choice.acknowledged.map { $0.code + ($0.on.map { " " + $0 } ?? "") }.sorted()
        .joined(separator: ", ")
    }
    tell(pair, "acknowledged", codes(one), codes(other))
  }

  // MARK: Amounts

  /// An amount line by line: the order of lines is the order of operations.
  mutating func compareAmount(_ pair: Pair) {
    let before = AmountLines(old, old.ruleset.derivations[pair.old.index]).lines
    let after = AmountLines(new, new.ruleset.derivations[pair.new.index]).lines
    guard before.map({ $0.key }) != after.map({ $0.key }) else { return }
    if before.count == after.count,
      before.map({ $0.key }).sorted() == after.map({ $0.key }).sorted()
    {
      return tell(pair, "order", quoted(lines(before)), quoted(lines(after)))
    }
    if before.count == after.count, zip(before, after).allSatisfy({ $0.aspect == $1.aspect }) {
      for (one, other) in zip(before, after) where one.key != other.key {
        compareLine(pair, one, other)
      }
      return
    }
    let edits = LineEdits(before.map { $0.key }, after.map { $0.key })
    for place in edits.removed {
      tell(
        pair, before[place].aspect, Messages.lineRemoved(before[place].text), before[place].text,
        nil)
    }
    for place in edits.added {
      let above = place > 0 ? after[place - 1].text : nil
      tell(
        pair, after[place].aspect, Messages.lineAdded(after[place].text, after: above), nil,
        after[place].text)
    }
  }

  private func lines(_ lines: [RuleLine]) -> String {
    lines.map { $0.text }.joined(separator: " ; ")
  }

  private mutating func compareLine(_ pair: Pair, _ one: RuleLine, _ other: RuleLine) {
    if one.aspect == "brackets", compareBrackets(pair, one.node, other.node) { return }
    let (first, second) = (
      old.ruleset.derivations[pair.old.index].record, new.ruleset.derivations[pair.new.index].record
    )
    let pieces =
      one.node >= 0 && other.node >= 0
      ? NodeDifference.find(
        (old, one.node, old.scope(of: first)), (new, other.node, new.scope(of: second))) : []
    let sentence = Messages.moves(Messages.aspect(one.aspect), quoted(one.text), quoted(other.text))
    tell(pair, one.aspect, Messages.detailed(sentence, pieces), one.text, other.text)
  }

  // MARK: Grids

  mutating func compareGrid(_ pair: Pair) {
    let one = GridText(old, old.ruleset.grids[pair.old.index])
    let other = GridText(new, new.ruleset.grids[pair.new.index])
    tell(pair, one.parts, other.parts)
    for criterion in other.criteria {
      guard let twin = one.criteria.first(where: { $0.name == criterion.name }) else {
        tell(
          pair, "criterion", Messages.criterionAdded(criterion.name, criterion.text), nil,
          criterion.text)
        continue
      }
      for (before, after) in zip(twin.parts, criterion.parts) where before.key != after.key {
        let aspect = Messages.ofCriterion(Messages.aspect(before.aspect), criterion.name)
        tell(
          pair, before.aspect, Messages.moves(aspect, before.text, after.text), before.text,
          after.text)
      }
      if twin.label != criterion.label {
        let aspect = Messages.ofCriterion(Messages.aspect("label"), criterion.name)
        tell(
          pair, "label", Messages.moves(aspect, text(twin.label), text(criterion.label)),
          twin.label, criterion.label)
      }
    }
    for criterion in one.criteria
    where !other.criteria.contains(where: { $0.name == criterion.name }) {
      tell(
        pair, "criterion", Messages.criterionRemoved(criterion.name, criterion.text),
        criterion.text, nil)
    }
  }
}

/// The fewest lines taken out of a list and put into it to make another.
struct LineEdits {
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  init(_ old: [String], _ new: [String]) {
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.append(offset)
      case .insert(let offset, _, _): added.append(offset)
      }
    }
    removed.sort()
    added.sort()
  }
}
