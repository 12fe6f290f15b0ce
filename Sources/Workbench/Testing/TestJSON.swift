import Rules
import Scoring

/// What the examples of rulesets gave, as JSON.
struct TestJSON: ~Copyable {
  private var writer = JSONWriter(.pretty)

  private init() {}

  /// The document over all rulesets tested.
  static func render(_ tested: [TestedRuleset]) -> [UInt8] {
    var document = TestJSON()
    document.write(tested)
    return document.writer.output.bytes
  }

  private mutating func write(_ tested: [TestedRuleset]) {
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.test/1")
    writer.key("rulesets")
    writer.beginArray()
    for ruleset in tested { write(ruleset) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }

  private mutating func write(_ tested: TestedRuleset) {
    writer.beginObject()
    writer.key("file")
    writer.string(tested.file.source.name)
    writer.key("ruleset")
    writer.string(tested.ruleset.name)
    writer.key("sha256")
    writer.string(tested.plan.options.rulesetHash)
    writer.key("examples")
    writer.beginArray()
    for outcome in tested.examples { write(outcome, tested) }
    writer.endArray()
    writer.key("properties")
    writer.beginArray()
    for outcome in tested.properties { write(outcome, tested) }
    writer.endArray()
    if let coverage = tested.coverage { write(coverage, tested) }
    if let mutants = tested.mutants { write(mutants, tested) }
    if let suggestions = tested.suggestions {
      writer.key("suggestions")
      writer.beginArray()
      let text = SuggestionText(tested: tested)
      let titles = SuggestionTitle.texts(suggestions, tested)
      for (suggestion, title) in zip(suggestions, titles) {
        writer.string(text.example(suggestion, title))
      }
      writer.endArray()
    }
    writer.endObject()
  }

  private mutating func write(_ outcome: PropertyOutcome, _ tested: TestedRuleset) {
    let property = tested.ruleset.properties[outcome.property]
    writer.beginObject()
    writer.key("label")
    writer.string(property.label)
    writer.key("line")
    writer.integer(property.provenance.line)
    writer.key("passed")
    writer.truth(outcome.isPassed)
    writer.key("tried")
    writer.integer(outcome.tried)
    writer.key("counterexample")
    writer.beginArray()
    for line in TestReport.counterexample(outcome, tested) { writer.string(line) }
    writer.endArray()
    writer.endObject()
  }

  private mutating func write(_ mutants: [MutantOutcome], _ tested: TestedRuleset) {
    let words = MutantWords(tested: tested)
    let examples = SuggestionText(tested: tested)
    writer.key("mutations")
    writer.beginObject()
    writer.key("noticed")
    writer.integer(mutants.count { $0.noticedBy != nil })
    writer.key("total")
    writer.integer(mutants.count)
    writer.key("unnoticed")
    writer.beginArray()
    for survivor in mutants where survivor.noticedBy == nil {
      writer.beginObject()
      writer.key("line")
      writer.integer(tested.words.line(survivor.mutant.span))
      writer.key("rule")
      writer.string(words.rule(survivor.mutant))
      writer.key("change")
      writer.string(words.text(survivor.mutant).text(tested.language))
      writer.key("example")
      if let suggestion = survivor.suggestion {
        writer.string(examples.example(suggestion))
      } else {
        writer.null()
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private mutating func write(_ coverage: Coverage, _ tested: TestedRuleset) {
    writer.key("coverage")
    writer.beginObject()
    for family in CoveragePoint.Family.allCases {
      switch family {
      case .conditions: writer.key("conditions")
      case .rows: writer.key("rows")
      case .brackets: writer.key("brackets")
      case .bounds: writer.key("bounds")
      case .priorities: writer.key("priorities")
      }
      let tally = coverage.tally(family)
      writer.beginObject(inline: true)
      writer.key("covered")
      writer.integer(tally.covered)
      writer.key("total")
      writer.integer(tally.total)
      writer.endObject()
    }
    writer.key("uncovered")
    writer.beginArray()
    for rule in UncoveredRule.list(tested, coverage) {
      writer.beginObject()
      writer.key("line")
      writer.integer(rule.line)
      writer.key("rule")
      writer.string(rule.rule)
      writer.key("missing")
      writer.beginArray(inline: true)
      for missing in rule.missing { writer.string(missing.text(tested.language)) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private mutating func write(_ outcome: ExampleOutcome, _ tested: TestedRuleset) {
    let example = tested.ruleset.examples[outcome.example]
    writer.beginObject()
    writer.key("label")
    writer.string(example.label)
    writer.key("line")
    writer.integer(example.provenance.line)
    writer.key("passed")
    writer.truth(outcome.isPassed)
    writer.key("status")
    if let status = outcome.status {
      writer.string(ResultRenderer.word(status))
    } else {
      writer.null()
    }
    writer.key("reasons")
    writer.beginArray()
    for reason in outcome.reasons {
      writer.beginObject()
      writer.key("rule")
      writer.string(reason.name)
      writer.key("message")
      writer.string(reason.message)
      writer.endObject()
    }
    writer.endArray()
    writer.key("failures")
    writer.beginArray()
    for (failure, span) in outcome.failures { write(failure, span, outcome, tested) }
    writer.endArray()
    writer.endObject()
  }

  private mutating func write(
    _ failure: ExampleOutcome.Failure, _ span: SourceSpan, _ outcome: ExampleOutcome,
    _ tested: TestedRuleset
  ) {
    writer.beginObject()
    writer.key("line")
    writer.integer(tested.file.source.position(of: span.start).line)
    if case .unusable(let problems) = failure {
      writer.key("problems")
      writer.beginArray()
      for problem in problems {
        writer.string(TestReport.sentence(problem, tested).text(tested.language))
      }
      writer.endArray()
    } else {
      let (expected, found) = TestReport.sides(failure, outcome)
      writer.key("expected")
      writer.string(expected.text(tested.language))
      writer.key("found")
      writer.string(found.text(tested.language))
    }
    writer.endObject()
  }
}
