import Rules

/// An application made to try the rules: a model or an example, with a fact or two changed.
package struct Trial: Sendable {
  /// What a trial starts from.
  package enum Base: Sendable, Hashable {
    case model(Int)
    case example(Int)
  }

  /// What it starts from.
  package let base: Base
  /// The fact changed; nil for the model or the example as it stands.
  package let change: (place: FactAddress, value: FactValue)?
  /// A second fact changed, where a property was tried on pairs of them.
  package var also: (place: FactAddress, value: FactValue)?

  /// The facts changed.
  package var changes: [(place: FactAddress, value: FactValue)] {
    [change, also].compactMap { $0 }
  }
}

/// The applications tried, in an order that depends on the ruleset alone.
struct TrialList {
  let bases: [(base: Trial.Base, facts: ExampleFacts)]
  private(set) var trials: [Trial] = []
  /// The base of each trial, as a place in `bases`.
  private(set) var owners: [Int] = []

  /// Lists what to try: models, examples, then what differs from each by one fact, up to a limit.
  ///
  /// Where examples are named, only those and what differs from them is tried.
  init(_ runner: ExampleRunner, limit: Int, from examples: Range<Int>? = nil) {
    let ruleset = runner.plan.ruleset
    var bases: [(base: Trial.Base, facts: ExampleFacts)] = []
    for (number, model) in ruleset.models.enumerated() where examples == nil {
      bases.append((.model(number), ExampleFacts(model)))
    }
    for number in examples ?? ruleset.examples.indices {
      bases.append((.example(number), ExampleFacts(ruleset.examples[number], in: ruleset)))
    }
    self.bases = bases
    let variations = FactVariations(runner.plan)
    for owner in bases.indices {
      trials.append(Trial(base: bases[owner].base, change: nil))
      owners.append(owner)
    }
    for owner in bases.indices {
      if trials.count >= limit { break }
      for change in variations.changes(bases[owner].facts) where trials.count < limit {
        trials.append(Trial(base: bases[owner].base, change: change))
        owners.append(owner)
      }
    }
  }

  /// Adds a trial that starts from a base.
  mutating func append(_ trial: Trial, owner: Int) {
    trials.append(trial)
    owners.append(owner)
  }

  /// The facts of a trial.
  func facts(_ number: Int) -> ExampleFacts {
    trials[number].changes.reduce(bases[owners[number]].facts) {
      $0.setting($1.place, $1.value)
    }
  }

  /// A trial decided under a plan; nil where its facts cannot be used.
  func decided(_ number: Int, _ plan: CallPlan) -> SmallCall? {
    let writer = ExampleRunner.writer([facts(number)], plan.layout)
    guard case .decided(let call) = SmallCall.decide(writer, plan) else { return nil }
    return call
  }
}
