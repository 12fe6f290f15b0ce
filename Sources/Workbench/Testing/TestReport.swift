import Rules
import Scoring

/// What the examples of a ruleset gave, as people read it.
struct TestReport {
  let tested: TestedRuleset
  let style: Style
  private(set) var text = ""

  private init(_ tested: TestedRuleset, _ style: Style) {
    self.tested = tested
    self.style = style
  }

  /// The report on one ruleset.
  static func render(_ tested: TestedRuleset, _ style: Style) -> String {
    var report = TestReport(tested, style)
    report.writeExamples()
    if !tested.properties.isEmpty {
      report.line()
      report.write(tested.properties)
    }
    if let coverage = tested.coverage { report.write(coverage) }
    if let mutants = tested.mutants { report.write(mutants) }
    if let suggestions = tested.suggestions {
      report.write(suggestions, unnoticed: tested.unnoticed)
    }
    return report.text
  }

  // MARK: Words

  func say(_ phrase: Phrase) -> String { phrase.text(tested.language) }

  mutating func line(_ text: String = "") { self.text += text + "\n" }

  var colon: String { tested.language == .french ? " : " : ": " }

  // MARK: Examples

  private mutating func writeExamples() {
    let failed = tested.examples.count { !$0.isPassed }
    let summary = say(Messages.examples(tested.examples.count, failed: failed))
    let name = style.paint(.heading, tested.file.source.name)
    line(name + colon + style.paint(failed == 0 ? .success : .error, summary))
    for outcome in tested.examples where !outcome.isPassed { write(outcome) }
  }

  private mutating func write(_ outcome: ExampleOutcome) {
    let example = tested.ruleset.examples[outcome.example]
    line()
    line(say(Messages.exampleTitle(line: example.provenance.line, example.label)))
    for (failure, _) in outcome.failures { write(failure, outcome) }
    guard outcome.status != nil, !outcome.reasons.isEmpty else { return }
    for reason in outcome.reasons {
      line("    " + style.show(reason.name + colon + reason.message))
    }
  }

  private mutating func write(_ failure: ExampleOutcome.Failure, _ outcome: ExampleOutcome) {
    if case .unusable(let problems) = failure {
      line("  " + say(Messages.unusableExample))
      for problem in problems { line("    " + style.show(sentence(problem))) }
      return
    }
    let (expected, found) = TestReport.sides(failure, outcome)
    line("  " + say(Messages.expectedTitle) + " " + style.show(say(expected)))
    // The two answers stand one under the other, whatever the language.
    let title = say(Messages.foundTitle)
    let width = say(Messages.expectedTitle).unicodeScalars.count
    let padding = String(repeating: " ", count: max(0, width - title.unicodeScalars.count))
    line("  " + title + padding + " " + style.paint(.error, say(found)))
  }

  /// What was expected and what was found, as an example would write them.
  static func sides(
    _ failure: ExampleOutcome.Failure, _ outcome: ExampleOutcome
  ) -> (expected: Phrase, found: Phrase) {
    switch failure {
    case .status(let expected, let found):
      return (Messages.expectedStatus(expected), Messages.expectedStatus(found))
    case .reason(let name):
      return (Messages.reasons([name]), Messages.reasons(outcome.reasons.map { $0.name }))
    case .noReason(let name):
      let word = Messages.word(.noReason)
      let expected = name.map { Phrase("\(word.french) \($0)", "\(word.english) \($0)") } ?? word
      return (expected, Messages.reasons(outcome.reasons.map { $0.name }))
    case .awarded(let expected, let found):
      return (Messages.awarded(expected), Messages.awarded(found))
    case .value(let place, let expected, let found):
      return (
        Phrase("\(place) = \(expected)", "\(place) = \(expected)"),
        Phrase("\(place) = \(found)", "\(place) = \(found)")
      )
    case .rank(let expected, let found, let count):
      return (Messages.rank(expected, among: count), Messages.rank(found, among: count))
    case .unusable: return (Phrase("", ""), Phrase("", ""))
    }
  }

  /// One failure as lines of plain text.
  static func lines(
    _ failure: ExampleOutcome.Failure, _ outcome: ExampleOutcome, _ tested: TestedRuleset
  ) -> [String] {
    let language = tested.language
    if case .unusable(let problems) = failure {
      return [Messages.unusableExample.text(language)]
        + problems.map { sentence($0, tested).text(language) }
    }
    let (expected, found) = sides(failure, outcome)
    return [
      Messages.expectedTitle.text(language) + " " + expected.text(language),
      Messages.foundTitle.text(language) + " " + found.text(language),
    ]
  }

  /// The suggested examples, ready to paste.
  private mutating func write(_ suggestions: [Suggestion], unnoticed: Int) {
    line()
    if suggestions.isEmpty {
      line(say(Messages.noSuggestion(unnoticed: unnoticed)))
    } else {
      text += Style.visible(SuggestionText.render(suggestions, tested), isPage: true)
    }
  }

  private func sentence(_ problem: FactProblem) -> String {
    say(TestReport.sentence(problem, tested))
  }

  /// Why the facts of an example cannot be used.
  static func sentence(_ problem: FactProblem, _ tested: TestedRuleset) -> Phrase {
    let context = ProblemContext(plan: tested.plan, files: [], headers: [:], parts: [])
    let name = context.declaredName(problem.place)
    let sentence = Messages.problem(LoadProblem(problem), context)
    guard let name else { return sentence }
    return Phrase("\(name) : \(sentence.french)", "\(name): \(sentence.english)")
  }
}
