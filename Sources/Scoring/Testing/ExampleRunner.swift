import Rules

/// Runs the examples of a ruleset: each is decided by the engine that decides calls.
///
/// An example is a call of one application. Where it expects a rank, the models it names stand
/// beside it, but for the one it starts from, in whose place it stands.
package struct ExampleRunner: Sendable {
  /// The ruleset made ready, every fact kept.
  let plan: CallPlan
  /// The applications of each example, the example's own last.
  let applications: [[ExampleFacts]]
  /// The applications, written once for all runs: facts do not depend on the rules.
  private let writers: [FactWriter]

  /// Makes ready the examples of a ruleset.
  package init(_ ruleset: CheckedRuleset, _ options: CallOptions = CallOptions()) {
    var options = options
    options.keepsAllFacts = true
    plan = CallPlan(ruleset, options)
    applications = ruleset.examples.map { Self.applications($0, ruleset) }
    let layout = plan.layout
    writers = applications.map { Self.writer($0, layout) }
  }

  private static func applications(
    _ example: CheckedExample, _ ruleset: CheckedRuleset
  ) -> [ExampleFacts] {
    var models: [Int] = []
    for expectation in example.expectations {
      guard case .rank(_, let among) = expectation.kind else { continue }
      for model in among where model != example.model && !models.contains(model) {
        models.append(model)
      }
    }
    return models.map { ExampleFacts(ruleset.models[$0]) } + [ExampleFacts(example, in: ruleset)]
  }

  /// The facts of applications, as a file of them would give.
  static func writer(_ applications: [ExampleFacts], _ layout: FactLayout) -> FactWriter {
    var writer = FactWriter(layout, file: -1)
    for (number, facts) in applications.enumerated() {
      facts.write(into: &writer, row: number + 1)
    }
    return writer
  }

  /// How many examples there are.
  package var count: Int { applications.count }

  /// The result of each example.
  package func run() -> [ExampleOutcome] { (0..<count).map { outcome($0, plan) } }

  /// The applications of an example decided under a plan.
  func decided(_ number: Int, _ plan: CallPlan) -> SmallCall.Decision {
    SmallCall.decide(
      writers[number], plan, alreadyAwarded: self.plan.ruleset.examples[number].alreadyAwarded)
  }

  /// The result of an example under a plan: the ruleset's own, or one with a rule changed.
  func outcome(_ number: Int, _ plan: CallPlan) -> ExampleOutcome {
    var outcome = ExampleOutcome(example: number)
    let example = self.plan.ruleset.examples[number]
    switch decided(number, plan) {
    case .unusable(let problems):
      outcome.failures.append((.unusable(problems), example.provenance.span))
    case .decided(let call):
      var judge = ExampleJudge(call)
      judge.judge(example, applications[number].count, into: &outcome)
    }
    return outcome
  }

  /// Whether every expectation of an example is met under a plan.
  ///
  /// Unlike `outcome` it writes no sentence, for the many runs that mutants take.
  func isPassed(_ number: Int, _ plan: CallPlan) -> Bool {
    let example = self.plan.ruleset.examples[number]
    switch decided(number, plan) {
    case .unusable: return false
    case .decided(let call):
      var judge = ExampleJudge(call)
      return example.expectations.allSatisfy { judge.isMet($0) }
    }
  }
}
