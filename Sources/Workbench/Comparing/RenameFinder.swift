import Rules
import Scoring

/// Finds the declarations that only changed their name.
///
/// A rename is told only where it is certain: what the two say is the same, nothing else could be
/// meant, and either the label is kept or the rules that read one name now read the other.
enum RenameFinder {
  /// The renamed rules; their new names are noted in the older side.
  static func find(
    _ old: inout RulesetSide, _ before: inout DeclaredRules, _ after: DeclaredRules
  ) -> [RulesetComparison.Pair] {
    var found: [RulesetComparison.Pair] = []
    // What reads a renamed rule may itself have been renamed.
    for _ in 0..<4 {
      let pairs = candidates(before.rules, after.rules).filter { pair in
        isCertain(pair, old, before.rules, after.rules)
      }
      if pairs.isEmpty { break }
      for pair in pairs { note(pair, &old) }
      before = DeclaredRules(old)
      found += pairs
    }
    return found
  }

  private static func note(_ pair: RulesetComparison.Pair, _ side: inout RulesetSide) {
    if DeclaredRules.isColumn(pair.old.kind) {
      // Columns are known by the name that their record has in its own ruleset.
      let owner = pair.old.owner.flatMap { owner in
        side.ruleset.records.indices.first { side.name(ofRecord: $0) == owner }
          .map { side.ruleset.records[$0].name }
      }
      side.renames.addColumn(pair.old.name, of: owner, pair.new.name)
    } else {
      side.renames.add(pair.old.kind, pair.old.name, pair.new.name)
    }
  }

  /// The rules of one side alone that say the same as exactly one rule of the other side alone.
  private static func candidates(
    _ before: [DeclaredRule], _ after: [DeclaredRule]
  ) -> [RulesetComparison.Pair] {
    let (known, present) = (
      Set(before.map { $0.identity }), Set(after.map { $0.identity })
    )
    let gone = before.filter { !present.contains($0.identity) }
    let fresh = after.filter { !known.contains($0.identity) }
    func isSame(_ one: DeclaredRule, _ other: DeclaredRule) -> Bool {
      one.kind == other.kind && one.owner == other.owner && one.signature == other.signature
    }
    return gone.compactMap { rule in
      let twins = fresh.filter { isSame(rule, $0) }
      let labelled = twins.filter { $0.label != nil && $0.label == rule.label }
      guard let twin = labelled.count == 1 ? labelled.first : twins.first,
        labelled.count == 1 || twins.count == 1
      else { return nil }
      let rivals = gone.filter { isSame($0, twin) }
      let isAlone = rivals.count == 1 || rivals.count { $0.label == twin.label } == 1
      guard isAlone, rivals.count == 1 || twin.label == rule.label else { return nil }
      return RulesetComparison.Pair(old: rule, new: twin)
    }
  }

  private static func isCertain(
    _ pair: RulesetComparison.Pair, _ old: RulesetSide,
    _ before: [DeclaredRule], _ after: [DeclaredRule]
  ) -> Bool {
    if let label = pair.old.label, label == pair.new.label { return true }
    var tried = old
    note(pair, &tried)
    return agreement(DeclaredRules(tried).rules, after) > agreement(before, after) + 1
  }

  /// How many rules say the same on both sides; records only repeat what their fields say.
  private static func agreement(_ before: [DeclaredRule], _ after: [DeclaredRule]) -> Int {
    let said = Set(after.filter { $0.kind != .record }.map { $0.identity + "\n" + $0.signature })
    return before.count { said.contains($0.identity + "\n" + $0.signature) }
  }
}

/// Examples, models, properties and remarks as text that is equal where they are.
struct AsideKeys {
  let side: RulesetSide

  init(_ side: RulesetSide) { self.side = side }

  private var ruleset: CheckedRuleset { side.ruleset }
  private var key: NodeKey { NodeKey(side: side) }

  var notes: [String] {
    ruleset.notes.map { $0.text + "|" + (RulesetComparison.neutral($0.source) ?? "") }
  }

  /// The headings that stand above some rule.
  var headings: [String] {
    var all = ruleset.records.map { $0.provenance } + ruleset.derivations.map { $0.provenance }
    all += ruleset.conditions.map { $0.provenance } + ruleset.parameters.map { $0.provenance }
    all += [ruleset.ranking?.provenance, ruleset.selection?.provenance].compactMap { $0 }
    return Set(all.flatMap { $0.headings }).sorted()
  }

  var models: [String] {
    ruleset.models.map { $0.name + "|" + ($0.label ?? "") + "|" + assignments($0.assignments) }
  }

  var examples: [String] {
    ruleset.examples.map { example in
      let model = example.model >= 0 ? ruleset.models[example.model].name : ""
      let expected = example.expectations.map(expectation).sorted().joined(separator: ";")
      return [
        example.label, model, assignments(example.assignments), expected,
        example.alreadyAwarded.canonicalText,
      ].joined(separator: "|")
    }
  }

  var properties: [String] {
    ruleset.properties.map { property in
      switch property.kind {
      case .always(let node): return property.label + "|" + key.key(node, [0])
      case .monotone(let cause, let increases, let effect, let never):
        return property.label + "|" + key.key(cause, [0]) + "\(increases)"
          + key.key(effect, [0]) + "\(never)"
      }
    }
  }

  private func assignments(_ assignments: [CheckedAssignment]) -> String {
    assignments.map { one in
      place(one.path, one.record, one.column) + "=" + value(one.value, one.record, one.column)
    }.sorted().joined(separator: ";")
  }

  private func place(_ path: [(column: Int, row: Int)], _ record: Int, _ column: Int) -> String {
    path.map { "\($0.column)[\($0.row)]" }.joined(separator: ".") + "."
      + side.qualifiedName(column, in: record)
  }

  private func value(_ value: FactValue, _ record: Int, _ column: Int) -> String {
    let type = ruleset.records[record].columns[column].type
    switch value {
    case .absent: return "absent"
    case .number(let number): return NodeKey.key(number, type)
    case .day(let day): return day.isoText
    case .text(let text): return NodeKey.key(text)
    case .truth(let truth): return "\(truth)"
    case .choice, .choices: return FactText(ruleset: ruleset).text(value, type)
    }
  }

  private func expectation(_ expectation: CheckedExpectation) -> String {
    switch expectation.kind {
    case .status(let status): return "\(status)"
    case .reason(let name): return "reason " + neutralReason(name)
    case .noReason(let name): return "no reason " + (name.map { neutralReason($0) } ?? "at all")
    case .awarded(let amount): return "awarded " + (amount?.canonicalText ?? "nothing")
    case .value(let path, let record, let column, let value):
      return place(path, record, column) + "=" + self.value(value, record, column)
    case .rank(let rank, let among):
      return "rank \(rank) "
        + among.map { ruleset.models[$0].name }.sorted().joined(separator: ",")
    }
  }

  /// The name of a reason; the selection's is a word of each language, unless a condition has it.
  private func neutralReason(_ name: String) -> String {
    let words = Language.allCases.map { KeywordTable($0).canonical(.selection) }
    let isCondition = ruleset.conditions.contains { $0.name == name }
    return words.contains(name) && !isCondition ? "of the selection" : name
  }
}
