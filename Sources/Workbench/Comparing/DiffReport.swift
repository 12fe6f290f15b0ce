import Rules
import Scoring

/// What changed between two rulesets, as people read it.
struct DiffReport {
  let comparison: RulesetComparison
  /// The texts of the two rulesets.
  let files: (old: SourceText, new: SourceText)
  let language: Language
  /// What changes for applications; nil where none were given.
  var effect: CallEffect?
  /// Whether the older folder holds other applications or marks, which were not decided.
  var leavesFilesAside = false
  /// The files of applications that were decided.
  var inputs: [CallInput] = []

  private func say(_ phrase: Phrase) -> String { phrase.text(language) }
  private var colon: String { language == .french ? " : " : ": " }
  private var semicolon: String { language == .french ? " ; " : "; " }

  /// The report, ready to be laid out.
  var blocks: [ReportBlock] {
    var blocks: [ReportBlock] = [.title(title), .paragraph(summary)]
    var group: [String]?
    let dates = sharedDates
    let told = comparison.changes.indices.filter { !dates.places.contains($0) }
    var position = 0
    while position < told.count {
      let first = comparison.changes[told[position]]
      let rest = told[position...].prefix { comparison.changes[$0].isAbout(first) }
      if first.group != group {
        group = first.group
        blocks.append(.heading(heading(first)))
      }
      blocks += self.blocks(rest.map { comparison.changes[$0] })
      position += rest.count
    }
    if !dates.sentences.isEmpty {
      blocks.append(.heading(say(Messages.choicesTitle)))
      for sentence in dates.sentences { blocks.append(.item(say(sentence), depth: 0)) }
    }
    if !comparison.asides.isEmpty {
      blocks.append(.heading(say(Messages.asidesTitle)))
      for aside in comparison.asides { blocks.append(.item(say(aside), depth: 0)) }
    }
    if let effect { blocks += self.blocks(effect) }
    return blocks
  }

  private var title: String {
    let (old, new) = (comparison.old.ruleset, comparison.new.ruleset)
    let names = old.name == new.name ? new.name : old.name + " → " + new.name
    return names + colon + version(old) + " → " + version(new)
  }

  private func version(_ ruleset: CheckedRuleset) -> String {
    guard let day = ruleset.versionDay else { return say(Messages.versionAlone(ruleset.version)) }
    return say(Messages.versionTitle(ruleset.version, dayText(day, language)))
  }

  private var summary: String {
    var text = say(
      Messages.ruleCount(comparison.counts, isHeaderOnly: comparison.isHeaderOnly))
    if let effect {
      text +=
        semicolon
        + say(
          Messages.changedCount(
            effect.rows.count, effect.count, undecided: effect.undecided))
    }
    return text
  }

  /// The headings of the call above a rule.
  private func heading(_ change: RuleChange) -> String {
    if change.kind == .header || change.group.isEmpty { return say(Messages.headerTitle) }
    return change.group.joined(separator: " › ")
  }

  /// All that changed of one rule: a line where one thing did, else a line for each under its name.
  private func blocks(_ changes: [RuleChange]) -> [ReportBlock] {
    guard let first = changes.first else { return [] }
    if first.kind == .header {
      return changes.map { .item(say($0.predicate), depth: 0) }
    }
    guard changes.count > 1 else {
      return [.item(say(first.sentence), depth: 0)] + quotations(first) + [place(first)]
    }
    return [.item(say(first.subject), depth: 0)]
      + changes.flatMap { [.item(say($0.predicate), depth: 1)] + quotations($0) } + [place(first)]
  }

  /// What several lines said and say.
  private func quotations(_ change: RuleChange) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for (text, title) in [(change.before, Messages.before), (change.after, Messages.after)] {
      guard let text, text.utf8.contains(0x0A) else { continue }
      blocks.append(.item(say(title), depth: 1))
      for line in text.split(separator: "\n") { blocks.append(.item(String(line), depth: 2)) }
    }
    return blocks
  }

  /// Where a rule is written and where it comes from.
  private func place(_ change: RuleChange) -> ReportBlock {
    var parts = [say(Messages.lines(change.old?.line, change.new?.line))]
    if let source = change.new?.source ?? change.old?.source { parts.append(source) }
    return .item(parts.joined(separator: semicolon), depth: 1)
  }

  /// The choices of which only the date changed, where several share the same dates: one sentence.
  private var sharedDates: (places: Set<Int>, sentences: [Phrase]) {
    let changes = comparison.changes
    let alone = changes.indices.filter { index in
      changes[index].kind == .choice && changes[index].aspect == "decided_on"
        && changes.count { $0.isAbout(changes[index]) } == 1
    }
    var places: Set<Int> = []
    var sentences: [Phrase] = []
    for index in alone where !places.contains(index) {
      let same = alone.filter {
        changes[$0].before == changes[index].before && changes[$0].after == changes[index].after
      }
      guard same.count > 2 else { continue }
      places.formUnion(same)
      sentences.append(
        Messages.choiceDates(
          same.map { changes[$0].name ?? "" }, changes[index].before ?? "",
          changes[index].after ?? ""))
    }
    return (places, sentences)
  }

  // MARK: Applications

  /// The most reasons told for which applications cannot be decided.
  private static let obstacleLimit = 5

  private func blocks(_ effect: CallEffect) -> [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(say(Messages.effectTitle))]
    if leavesFilesAside { blocks.append(.paragraph(say(Messages.filesLeftAside))) }
    if effect.undecided > 0 {
      blocks.append(.item(say(Messages.undecidedTitle(effect.undecided)), depth: 0))
      for (reason, count) in effect.obstacles.prefix(Self.obstacleLimit) {
        blocks.append(.item(say(Messages.obstacle(reason, count)), depth: 1))
      }
    }
    if effect.rows.isEmpty, effect.undecided < effect.count || effect.count == 0 {
      blocks.append(.item(say(Messages.noEffect(effect.count)), depth: 0))
    }
    for row in effect.rows {
      blocks.append(.item(self.row(row), depth: 0))
      for reason in reasons(row) { blocks.append(.item(reason, depth: 1)) }
    }
    guard effect.hasAmounts else { return blocks }
    blocks.append(.heading(say(Messages.eurosTitle)))
    blocks.append(
      .item(total(Messages.asked, effect.oldTotals.asked, effect.newTotals.asked), depth: 0))
    blocks.append(
      .item(total(Messages.given, effect.oldTotals.given, effect.newTotals.given), depth: 0))
    return blocks
  }

  private func amount(_ value: Number?) -> String {
    guard let value else { return say(Messages.nothing) }
    return amountText(value, symbol: comparison.new.ruleset.currency, language)
  }

  private func total(_ title: Phrase, _ old: Number, _ new: Number) -> String {
    let change = new.subtracting(old) ?? .zero
    let sign = change.isNegative || change.isZero ? "" : "+"
    let text = say(title) + colon + amount(old) + " → " + amount(new)
    return change.isZero
      ? say(title) + colon + amount(new) : text + " (" + sign + amount(change) + ")"
  }

  private func row(_ row: CallEffect.Row) -> String {
    let head = [row.identifier, row.name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    guard let old = row.old, let new = row.new else {
      return head + colon + say(row.old == nil ? Messages.onlyNew : Messages.onlyOld)
    }
    var parts: [String] = []
    parts.append(
      old.decision == new.decision
        ? say(new.decision) : say(old.decision) + " → " + say(new.decision))
    if old.rank != new.rank {
      parts.append(say(Messages.rankMove(old.rank, new.rank)))
    }
    if old.asked == old.given, new.asked == new.given {
      if old.asked != new.asked {
        parts.append(
          say(Messages.amountWord) + " " + amount(old.asked) + " → " + amount(new.asked))
      }
      return head + colon + parts.joined(separator: semicolon)
    }
    if old.asked != new.asked {
      parts.append(say(Messages.asked) + " " + amount(old.asked) + " → " + amount(new.asked))
    }
    if old.given != new.given {
      parts.append(say(Messages.given) + " " + amount(old.given) + " → " + amount(new.given))
    }
    return head + colon + parts.joined(separator: semicolon)
  }

  /// Why the decision is another one: what it rests on now, or what no longer stands in its way.
  private func reasons(_ row: CallEffect.Row) -> [String] {
    guard let old = row.old, let new = row.new, old.status != new.status else { return [] }
    let come = new.reasons.filter { !old.reasons.contains($0) }
    if !come.isEmpty { return come.map { say(Messages.newReason) + colon + $0 } }
    let gone = old.reasons.filter { !new.reasons.contains($0) }
    return gone.map { say(Messages.goneReason) + colon + $0 }
  }
}
