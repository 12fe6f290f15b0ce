import Rules

/// An example that the ruleset has not, with what the ruleset answers today.
///
/// Whether the answer is the right one is for a person to say, the call's text in hand.
package struct Suggestion: Sendable {
  /// The model it starts from; -1 for none.
  package let model: Int
  /// What it changes, the last change being the one that matters.
  package let changes: [(place: FactAddress, value: FactValue)]
  /// What is decided on it.
  package let status: OutcomeStatus
  /// The reasons worth a mention, each name once.
  package let reasons: [String]
  /// A reason that the change would give and that is not there; nil where none matters.
  package let absentReason: String?
  /// Values that are worked out on it and are worth writing down.
  package var values: [(place: FactAddress, value: FactValue)]
  /// The rule that it shows: where it is written.
  package let span: SourceSpan
  /// The example of the ruleset that it starts from; -1 for none.
  package var example = -1
  /// How many of the changes, at the end, are its own and not those of that example.
  package var own = 0
  /// What an applicant would read of the first reason, in the ruleset's language; nil for none.
  package var sentence: String?
  /// Its rank beside another model; nil where it is decided alone.
  package var rank: (rank: Int, model: Int)?
}

extension ExampleRunner {
  /// Examples for what is not covered and for the mutants that nothing notices, each once.
  package func suggestions(_ coverage: Coverage, _ mutants: [MutantOutcome]) -> [Suggestion] {
    let map = CoverageMap(plan.ruleset, plan.decider.evaluator.program)
    let uncovered = coverage.points.indices.filter { coverage.points[$0].count == 0 }
    let finder = SuggestionFinder(self)
    var result: [Suggestion] = []
    var all = finder.examples(showing: uncovered, map) + mutants.compactMap { $0.suggestion }
    all += further(all, map)
    for suggestion in all where !result.contains(where: { $0.isSame(as: suggestion) }) {
      result.append(suggestion)
    }
    let order = result.indices.sorted {
      let (one, other) = (result[$0].span.start, result[$1].span.start)
      return one == other ? $0 < $1 : one < other
    }
    return order.map { result[$0] }
  }
}

extension ExampleRunner {
  /// The runner of the ruleset with suggestions pasted at its end.
  func pasting(_ suggestions: [Suggestion]) -> ExampleRunner {
    var ruleset = plan.ruleset
    for suggestion in suggestions {
      let assignments = suggestion.changes.map { place, value in
        (
          path: place.steps.map { (column: $0.column, row: $0.row) }, record: place.record,
          column: place.column, value: value
        )
      }
      ruleset.examples.append(CheckedExample(model: suggestion.model, assignments))
    }
    return ExampleRunner(ruleset, plan.options)
  }

  /// Examples that change one fact more than suggestions do, for what these leave uncovered.
  private func further(_ suggestions: [Suggestion], _ map: CoverageMap) -> [Suggestion] {
    if suggestions.isEmpty { return [] }
    let again = pasting(suggestions)
    let points = again.coverage().points
    let uncovered = points.indices.filter { points[$0].count == 0 }
    if uncovered.isEmpty { return [] }
    return SuggestionFinder(again, pasted: suggestions).examples(showing: uncovered, map)
  }
}

extension Suggestion {
  /// Whether all that it expects is met by a decision.
  func holds(for call: SmallCall) -> Bool {
    var judge = ExampleJudge(call)
    return expectations.allSatisfy { judge.isMet($0) }
  }

  /// What it expects, as an example holds it.
  var expectations: [CheckedExpectation.Kind] {
    var kinds: [CheckedExpectation.Kind] = [.status(status)]
    kinds += reasons.map { .reason($0) }
    if let absentReason { kinds.append(.noReason(absentReason)) }
    if let rank { kinds.append(.rank(rank.rank, among: [rank.model])) }
    for (place, value) in values {
      let path = place.steps.map { (column: $0.column, row: $0.row) }
      kinds.append(.value(path: path, record: place.record, column: place.column, value))
    }
    return kinds
  }

  /// Whether two suggestions are of one application.
  func isSame(as other: Suggestion) -> Bool {
    guard model == other.model, changes.count == other.changes.count,
      rank?.rank == other.rank?.rank, rank?.model == other.rank?.model
    else { return false }
    return zip(changes, other.changes).allSatisfy {
      $0.place == $1.place && $0.value.isEqual(to: $1.value)
    }
  }
}
