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
    var outcomes = MutantList.make(plan.ruleset).map { mutant in
      let mutated = mutated(mutant)
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
    lookFurther(&outcomes)
    return outcomes
  }

  private func mutated(_ mutant: Mutant) -> CallPlan {
    var ruleset = plan.ruleset
    mutant.apply(to: &ruleset)
    return plan.replacing(ruleset)
  }

  /// Looks for what nothing notices among what differs by one fact from the examples found.
  private func lookFurther(_ outcomes: inout [MutantOutcome]) {
    var found: [Suggestion] = []
    for outcome in outcomes {
      guard let suggestion = outcome.suggestion, suggestion.rank == nil,
        !found.contains(where: { $0.isSame(as: suggestion) })
      else { continue }
      found.append(suggestion)
    }
    let silent = outcomes.indices.filter {
      outcomes[$0].noticedBy == nil && outcomes[$0].suggestion == nil
    }
    if found.isEmpty || silent.isEmpty { return }
    let finder = SuggestionFinder(pasting(found), pasted: found)
    for number in silent {
      let mutant = outcomes[number].mutant
      outcomes[number].suggestion = finder.example(against: mutated(mutant), mutant)
    }
  }
}
