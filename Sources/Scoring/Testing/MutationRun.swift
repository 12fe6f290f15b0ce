import Rules

/// What became of one mutant.
package struct MutantOutcome: Sendable {
  /// What was changed.
  package let mutant: Mutant
  /// The first example that noticed; nil where none did.
  package let noticedBy: Int?
}

extension ExampleRunner {
  /// Changes one thing of the ruleset at a time, and tells which examples notice.
  ///
  /// Examples that fail on the ruleset itself are left out: they would notice anything.
  package func mutations() -> [MutantOutcome] {
    let sound = (0..<count).filter { isPassed($0, plan) }
    return MutantList.make(plan.ruleset).map { mutant in
      var ruleset = plan.ruleset
      mutant.apply(to: &ruleset)
      let mutated = plan.replacing(ruleset)
      return MutantOutcome(
        mutant: mutant, noticedBy: sound.first { !isPassed($0, mutated) })
    }
  }
}
