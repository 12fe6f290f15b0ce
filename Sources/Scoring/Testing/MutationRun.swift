import Rules

/// What became of one mutant.
package struct MutantOutcome: Sendable {
  /// What was changed.
  package let mutant: Mutant
  /// The first example that noticed; nil where none did.
  package let noticedBy: Int?
  /// An example that would have noticed; nil where one did, or where none was found.
  package var suggestion: Suggestion?
}

extension ExampleRunner {
  /// Changes one thing of the ruleset at a time, and tells which examples notice.
  ///
  /// Examples that fail on the ruleset itself are left out: they would notice anything.
  package func mutations() -> [MutantOutcome] {
    let sound = (0..<count).filter { isPassed($0, plan) }
    var finder: SuggestionFinder?
    return MutantList.make(plan.ruleset).map { mutant in
      var ruleset = plan.ruleset
      mutant.apply(to: &ruleset)
      let mutated = plan.replacing(ruleset)
      var outcome = MutantOutcome(
        mutant: mutant, noticedBy: sound.first { !isPassed($0, mutated) })
      if outcome.noticedBy == nil {
        // Trials are worked out once, and only where something survived.
        let trials = finder ?? SuggestionFinder(self)
        finder = trials
        outcome.suggestion =
          trials.example(against: mutated, mutant) ?? trials.pair(against: mutated, mutant)
      }
      return outcome
    }
  }
}
