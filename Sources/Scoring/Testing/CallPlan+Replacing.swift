import Rules

extension CallPlan {
  /// The plan of a ruleset that differs from this one's by its rules, not by its facts.
  ///
  /// The layout of facts is kept, so that what was written for one plan serves the other.
  func replacing(_ ruleset: CheckedRuleset) -> CallPlan {
    var evaluator = Evaluator(Compiler.compile(ruleset, layout))
    evaluator.references = options.references
    return CallPlan(
      ruleset: ruleset, layout: layout, options: options, decider: Decider(evaluator))
  }
}
