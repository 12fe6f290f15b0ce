import Rules
import Scoring

/// What changed between two rulesets, by what they mean and not by what they look like.
///
/// Layout, comments, the order of declarations and the language of the file change nothing. Every
/// other difference gives a sentence: what no finer comparison explains is quoted old and new.
struct RulesetComparison {
  let old: RulesetSide
  let new: RulesetSide
  /// The differences, in the order in which they are told: by heading, then by line.
  private(set) var changes: [RuleChange] = []
  /// What differs and is no rule: examples, models, properties, remarks.
  private(set) var asides: [Phrase] = []

  /// A rule that both rulesets have.
  struct Pair {
    let old: DeclaredRule
    let new: DeclaredRule
  }

  private init(_ old: RulesetSide, _ new: RulesetSide) {
    self.old = old
    self.new = new
  }

  /// Compares two rulesets; quotations are in the language given.
  static func compare(
    _ old: (ruleset: CheckedRuleset, source: SourceText?),
    _ new: (ruleset: CheckedRuleset, source: SourceText?), _ language: Language
  ) -> RulesetComparison {
    var before = RulesetSide(old.ruleset, old.source, language)
    let after = RulesetSide(new.ruleset, new.source, language)
    var rules = DeclaredRules(before)
    let newRules = DeclaredRules(after)
    let renamed = RenameFinder.find(&before, &rules, newRules)
    var comparison = RulesetComparison(before, after)
    comparison.compareHeaders()
    comparison.compareRules(rules, newRules, renamed)
    comparison.compareRanking()
    comparison.compareSelection()
    comparison.compareAsides()
    comparison.sort()
    return comparison
  }

  /// Whether only the header differs.
  var isHeaderOnly: Bool { !changes.isEmpty && changes.allSatisfy { $0.kind == .header } }

  /// How many rules differ, and how many recorded choices; the header is neither.
  var counts: (rules: Int, choices: Int) {
    let names = Set(
      changes.filter { $0.kind != .header }.map { [$0.kind.rawValue, $0.name ?? ""] })
    let choices = names.count { $0[0] == RuleKind.choice.rawValue }
    return (names.count - choices, choices)
  }

  // MARK: Telling

  mutating func add(_ change: RuleChange) { changes.append(change) }

  mutating func addAside(_ phrase: Phrase) { asides.append(phrase) }

  /// Tells that something of a rule changed from one text to another.
  mutating func tell(
    _ pair: Pair, _ aspect: String, _ sentence: Phrase, _ before: String?, _ after: String?,
    isVerb: Bool = false
  ) {
    let subject = Messages.rule(pair.new)
    changes.append(
      RuleChange(
        kind: pair.new.kind, name: pair.new.qualifiedName, effect: .changed, aspect: aspect,
        subject: subject, predicate: sentence, isVerb: isVerb, before: before, after: after,
        old: RuleChange.Place(pair.old.provenance), new: RuleChange.Place(pair.new.provenance)))
  }

  /// Tells a change from one text to another, either of which may say nothing.
  mutating func tell(_ pair: Pair, _ aspect: String, _ before: String, _ after: String) {
    guard before != after else { return }
    tell(
      pair, aspect, Messages.moves(Messages.aspect(aspect), before, after),
      before.isEmpty ? nil : before, after.isEmpty ? nil : after)
  }

  /// Tells every line of a rule whose meaning changed, by its place.
  mutating func tell(_ pair: Pair, _ before: [RuleLine], _ after: [RuleLine]) {
    for (one, other) in zip(before, after) where one.key != other.key {
      tell(
        pair, one.aspect, Messages.moves(Messages.aspect(one.aspect), one.text, other.text),
        one.text.isEmpty ? nil : one.text, other.text.isEmpty ? nil : other.text)
    }
  }

  /// Tells that an expression changed, with the operator or the bound that did.
  mutating func tell(
    _ pair: Pair, _ aspect: String, _ before: String, _ after: String,
    within pieces: [NodeDifference]
  ) {
    let whole = Messages.moves(Messages.aspect(aspect), quoted(before), quoted(after))
    tell(pair, aspect, Messages.detailed(whole, pieces), before, after)
  }

  func quoted(_ text: String) -> String { Messages.quoted(text).text(new.ruleset.language) }

  // MARK: Rules

  private mutating func compareRules(
    _ before: DeclaredRules, _ after: DeclaredRules, _ renamed: [Pair]
  ) {
    var known: [String: DeclaredRule] = [:]
    for rule in before.rules { known[rule.identity] = rule }
    var met: Set<String> = []
    for pair in renamed { add(renamed: pair) }
    for rule in after.rules {
      guard let twin = known[rule.identity] else {
        if !isPart(rule, of: after, without: known) { add(rule, .added) }
        continue
      }
      met.insert(rule.identity)
      compare(Pair(old: twin, new: rule), before, after)
    }
    let all = Set(after.rules.map { $0.identity })
    var present: [String: DeclaredRule] = [:]
    for rule in after.rules { present[rule.identity] = rule }
    for rule in before.rules where !all.contains(rule.identity) {
      if !isPart(rule, of: before, without: present) { add(rule, .removed) }
    }
  }

  /// Whether a field belongs to a record that is itself new or gone, which is said once.
  private func isPart(
    _ rule: DeclaredRule, of rules: DeclaredRules, without others: [String: DeclaredRule]
  ) -> Bool {
    guard rule.kind == .field else { return false }
    let owner = rule.owner ?? rules.side.name(ofRecord: 0)
    let record = rules.rules.first { $0.kind == .record && $0.shownName == owner }
    return record.map { others[$0.identity] == nil } ?? false
  }

  private mutating func add(_ rule: DeclaredRule, _ effect: RuleChange.Effect) {
    let place = RuleChange.Place(rule.provenance)
    let isNew = effect == .added
    let definition = rule.definition.isEmpty ? nil : rule.definition
    changes.append(
      RuleChange(
        kind: rule.kind, name: rule.qualifiedName, effect: effect, aspect: "declaration",
        subject: Messages.rule(rule),
        predicate: isNew
          ? Messages.added(rule, definition) : Messages.removed(rule, definition),
        isVerb: true,
        before: isNew ? nil : definition ?? "", after: isNew ? definition ?? "" : nil,
        old: isNew ? nil : place, new: isNew ? place : nil))
  }

  private mutating func add(renamed pair: Pair) {
    let before = pair.old.owner.map { $0 + "." + pair.old.name } ?? pair.old.name
    changes.append(
      RuleChange(
        kind: pair.new.kind, name: pair.new.qualifiedName, effect: .renamed, aspect: "name",
        subject: Messages.rule(pair.new), predicate: Messages.renamed(before),
        isVerb: true, before: before,
        after: pair.new.qualifiedName, old: RuleChange.Place(pair.old.provenance),
        new: RuleChange.Place(pair.new.provenance)))
  }

  private mutating func compare(
    _ pair: Pair, _ before: DeclaredRules, _ after: DeclaredRules
  ) {
    let count = changes.count
    switch pair.new.kind {
    case .field: compareField(pair, before, after)
    case .parameter: compareParameter(pair)
    case .condition: compareCondition(pair)
    case .table: compareTable(pair, before, after)
    case .amount: compareAmount(pair)
    case .grid: compareGrid(pair)
    case .vote:
      tell(
        pair, VoteText(old, old.ruleset.votes[pair.old.index]).parts,
        VoteText(new, new.ruleset.votes[pair.new.index]).parts)
    case .choice: compareChoice(pair)
    case .consistency: compareConsistency(pair)
    case .priority: comparePriority(pair, before, after)
    case .value, .share, .payment: compareFormula(pair, "formula")
    // The fields of a record are compared one by one.
    case .record:
      if pair.old.shownName != pair.new.shownName { add(renamed: pair) }
    case .reference, .callValue, .header, .ranking, .selection, .note: break
    }
    // Whatever the finer comparisons have not explained is quoted.
    let isSettled = pair.new.kind == .record || pair.new.kind == .table
    if changes.count == count, !isSettled, pair.old.signature != pair.new.signature {
      tell(
        pair, "definition", quotedOrSaid(pair.old.definition), quotedOrSaid(pair.new.definition),
        within: [])
    }
    compareCommon(pair)
  }

  private func quotedOrSaid(_ definition: String) -> String { definition }

  /// What any rule can say besides its own: label, source, whether it is the call's own.
  private mutating func compareCommon(_ pair: Pair) {
    tell(pair, "label", text(pair.old.label), text(pair.new.label))
    let one = RuleChange.Place(pair.old.provenance).source
    let other = RuleChange.Place(pair.new.provenance).source
    if Self.neutral(one) != Self.neutral(other) {
      tell(pair, "source", one ?? "", other ?? "")
    }
    let why = (pair.old.provenance.illustrative, pair.new.provenance.illustrative)
    if why.0 != why.1 {
      tell(
        pair, "illustrative", Messages.illustrative(why.0, why.1), why.0, why.1, isVerb: true)
    }
    compareLetters(pair)
    if pair.old.isInternal != pair.new.isInternal {
      tell(pair, "internal", Messages.isInternal(pair.new.isInternal), nil, nil, isVerb: true)
    }
  }

  /// How much of a rule the applicant's letter says.
  mutating func compareLetters(_ pair: Pair) {
    let (one, other) = (pair.old.provenance.letter, pair.new.provenance.letter)
    guard one != other else { return }
    let language = new.ruleset.language
    tell(
      pair, "letter", quoted(Messages.letter(one).text(language)),
      quoted(Messages.letter(other).text(language)))
  }

  func text(_ text: String?) -> String { text.map(quoted) ?? "" }

  /// A citation without its quotation marks, which are those of the file's language.
  static func neutral(_ source: String?) -> String? {
    guard let source else { return nil }
    let marks: Set<Unicode.Scalar> = ["«", "»", "\"", " ", "\u{A0}"]
    var result = String.UnicodeScalarView()
    for scalar in source.unicodeScalars where !marks.contains(scalar) { result.append(scalar) }
    return String(result)
  }

  // MARK: Order

  /// Puts the changes under the headings of the newer ruleset, in the order of their lines.
  private mutating func sort() {
    var order: [[String]] = []
    let placed = changes.indices.filter { changes[$0].new != nil }
      .sorted { key(changes[$0].new, $0) < key(changes[$1].new, $1) }
    for index in placed where !order.contains(changes[index].group) {
      order.append(changes[index].group)
    }
    let gone = changes.indices.filter { changes[$0].new == nil }
      .sorted { key(changes[$0].old, $0) < key(changes[$1].old, $1) }
    for index in gone where !order.contains(changes[index].group) {
      order.append(changes[index].group)
    }
    let sorted = order.flatMap { group in
      (placed + gone).filter { changes[$0].group == group }
    }
    changes = sorted.map { changes[$0] }
  }

  private func key(_ place: RuleChange.Place?, _ index: Int) -> (Int, Int) {
    (place?.line ?? 0, index)
  }
}
