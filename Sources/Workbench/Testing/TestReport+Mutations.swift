import Rules
import Scoring

extension TestReport {
  /// The changes that examples notice, then those that none does.
  mutating func write(_ mutants: [MutantOutcome]) {
    line()
    let noticed = mutants.count { $0.noticedBy != nil }
    line(
      style.paint(.heading, say(Messages.mutationsTitle)) + colon
        + say(Messages.noticed((noticed, mutants.count))))
    let survivors = mutants.filter { $0.noticedBy == nil }
    write(survivors.filter { $0.suggestion != nil }, Messages.unnoticedTitle)
    write(survivors.filter { $0.suggestion == nil }, Messages.undistinguishedTitle)
  }

  private mutating func write(_ survivors: [MutantOutcome], _ title: Phrase) {
    if survivors.isEmpty { return }
    line()
    line(say(title))
    let words = MutantWords(tested: tested)
    let examples = SuggestionText(tested: tested)
    for survivor in survivors {
      let number = tested.words.line(survivor.mutant.span)
      let place = say(Phrase("ligne \(number)", "line \(number)"))
      line(
        "  " + style.paint(.place, place) + colon + style.show(words.rule(survivor.mutant))
          + colon + style.show(say(words.text(survivor.mutant))))
      if let suggestion = survivor.suggestion {
        line("    " + say(Messages.wouldNotice) + style.show(examples.line(suggestion)))
      }
    }
  }

  /// The properties, each with what contradicts it.
  mutating func write(_ properties: [PropertyOutcome]) {
    for outcome in properties {
      let property = tested.ruleset.properties[outcome.property]
      let title = Messages.propertyTitle(line: property.provenance.line, property.label)
      let state = say(Messages.property(tried: outcome.tried, isPassed: outcome.isPassed))
      line(say(title) + colon + style.paint(outcome.isPassed ? .success : .error, state))
      for text in TestReport.counterexample(outcome, tested) {
        line("  " + style.show(text))
      }
    }
  }

  /// The applications on which a property does not hold, a line each.
  static func counterexample(_ outcome: PropertyOutcome, _ tested: TestedRuleset) -> [String] {
    guard let found = outcome.counterexample else { return [] }
    let separator = tested.language == .french ? " : " : ": "
    var lines = found.trials.enumerated().map { place, trial in
      let text = TestReport.text(trial, tested)
      guard place < found.values.count else { return text }
      let (cause, effect) = found.values[place]
      return text + separator + Messages.causeAndEffect(cause, effect).text(tested.language)
    }
    if !found.sides.isEmpty, let first = lines.first {
      var sides: [String] = []
      for side in found.sides {
        let words = tested.words.quoted(tested.ruleset.nodes[Int(side.node)].span)
        let text = words + " = " + side.text
        if !sides.contains(text) { sides.append(text) }
      }
      lines[0] = first + separator + sides.joined(separator: ", ")
    }
    if !found.facts.isEmpty {
      let facts = FactText(ruleset: tested.ruleset)
      var texts = found.facts.prefix(factLimit).map { facts.assignment($0.place, $0.value) }
      if found.facts.count > factLimit { texts.append("…") }
      lines.append(
        Messages.factsRead.text(tested.language) + separator + texts.joined(separator: ", "))
    }
    return lines
  }

  /// More facts than this, read by one property, would hide the figures that matter.
  private static let factLimit = 20

  /// The application of a trial, as an example would begin.
  private static func text(_ trial: Trial, _ tested: TestedRuleset) -> String {
    let words = KeywordTable(tested.ruleset.language)
    var text: String
    switch trial.base {
    case .model(let model):
      text = SuggestionText.start(model, tested.ruleset)
    case .example(let example):
      let label = tested.ruleset.examples[example].label
      text =
        words.canonical(.example) + " " + FactText.quoted(label, tested.ruleset.language)
    }
    if !trial.changes.isEmpty {
      let facts = FactText(ruleset: tested.ruleset)
      text += ", " + words.canonical(.with) + " "
      text += trial.changes.map { facts.assignment($0.place, $0.value) }.joined(separator: ", ")
    }
    return text
  }
}
