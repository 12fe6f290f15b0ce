import Rules

extension ExampleRunner {
  /// Tries each property on the models, the examples and what differs from them by one fact.
  package func properties() -> [PropertyOutcome] {
    let properties = plan.ruleset.properties
    if properties.isEmpty { return [] }
    let trials = TrialList(self, limit: 1_000)
    var tester = PropertyTester(self, trials)
    tester.measure()
    return properties.indices.map { tester.outcome($0) }
  }
}

/// Works out what properties speak of on every trial, and looks for what contradicts them.
private struct PropertyTester {
  private let plan: CallPlan
  private let trials: TrialList
  /// What properties speak of: a test, or a cause and an effect.
  private var subjects: [PropertySubject] = []
  /// The first subject of each property.
  private var firsts: [Int] = []
  /// What each trial gives, by subject; empty where it cannot be used.
  private var measures: [[Measure]] = []

  struct Measure {
    var value: Value
    var text: String
  }

  init(_ runner: ExampleRunner, _ trials: TrialList) {
    plan = runner.plan
    self.trials = trials
    for property in plan.ruleset.properties {
      firsts.append(subjects.count)
      switch property.kind {
      case .always(let node): subjects.append(PropertySubject(node, plan))
      case .monotone(let cause, _, let effect, _):
        subjects.append(PropertySubject(cause, plan))
        subjects.append(PropertySubject(effect, plan))
      }
    }
  }

  mutating func measure() {
    for number in trials.trials.indices {
      guard let call = trials.decided(number, plan) else {
        measures.append([])
        continue
      }
      measures.append(
        subjects.map { subject in
          let (value, text) = subject.measure(call)
          return Measure(value: value, text: text)
        })
    }
  }

  func outcome(_ number: Int) -> PropertyOutcome {
    let place = firsts[number]
    switch plan.ruleset.properties[number].kind {
    case .always: return always(number, place)
    case .monotone(_, let increases, _, let neverDecreases):
      return monotone(number, place, isRising: increases == neverDecreases)
    }
  }

  private func always(_ number: Int, _ place: Int) -> PropertyOutcome {
    var outcome = PropertyOutcome(property: number)
    for (trial, found) in measures.enumerated() where !found.isEmpty {
      if found[place].value.kind == .truth { outcome.tried += 1 }
      if found[place].value.isFalse, outcome.counterexample == nil {
        outcome.counterexample = PropertyOutcome.Counterexample(
          trials: [trials.trials[trial]], values: [])
      }
    }
    return outcome
  }

  /// Compares the applications that differ from one base by one and the same fact, two by two.
  private func monotone(_ number: Int, _ place: Int, isRising: Bool) -> PropertyOutcome {
    var outcome = PropertyOutcome(property: number)
    outcome.tried = measures.indices.count { isKnown($0, place) }
    var groups: [Group: [Int]] = [:]
    var order: [Group] = []
    for (trial, made) in trials.trials.enumerated() {
      guard let change = made.change, isKnown(trial, place) else { continue }
      let group = Group(owner: trials.owners[trial], place: change.place)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(trial)
    }
    for group in order {
      var members = groups[group] ?? []
      // The bases come first in the list, in the order of their numbers.
      if isKnown(group.owner, place) { members.append(group.owner) }
      guard outcome.counterexample == nil,
        let pair = contradiction(members, place, isRising: isRising)
      else { continue }
      outcome.counterexample = PropertyOutcome.Counterexample(
        trials: [trials.trials[pair.0], trials.trials[pair.1]],
        values: [pair.0, pair.1].map {
          (measures[$0][place].text, measures[$0][place + 1].text)
        })
    }
    return outcome
  }

  private struct Group: Hashable {
    var owner: Int
    var place: FactAddress
  }

  private func isKnown(_ trial: Int, _ place: Int) -> Bool {
    !measures[trial].isEmpty && order(measures[trial][place].value) != nil
      && order(measures[trial][place + 1].value) != nil
  }

  /// A value that can be put in order; fractions that no line rounds are left out.
  private func order(_ value: Value) -> Number? {
    value.kind == .number || value.kind == .day ? value.number : nil
  }

  /// Two applications of which the one with the larger cause goes the wrong way.
  private func contradiction(
    _ members: [Int], _ place: Int, isRising: Bool
  ) -> (Int, Int)? {
    let points = members.compactMap { trial -> (trial: Int, cause: Number, effect: Number)? in
      guard let cause = order(measures[trial][place].value),
        let effect = order(measures[trial][place + 1].value)
      else { return nil }
      return (trial, cause, isRising ? effect : effect.negated())
    }
    let sorted = points.sorted {
      if $0.cause != $1.cause { return $0.cause < $1.cause }
      return $0.effect != $1.effect ? $0.effect > $1.effect : $0.trial < $1.trial
    }
    // The largest effect of the smaller causes, and of the cause at hand.
    var best: (trial: Int, cause: Number, effect: Number)?
    var current: (trial: Int, cause: Number, effect: Number)?
    for point in sorted {
      if let last = current, last.cause != point.cause {
        if best.map({ last.effect > $0.effect }) ?? true { best = last }
        current = nil
      }
      if let best, point.effect < best.effect { return (best.trial, point.trial) }
      if current == nil { current = point }
    }
    return nil
  }
}

/// One expression of a property, compiled by itself.
private struct PropertySubject {
  private let evaluator: Evaluator
  private let root: Int32
  private let type: ValueType

  /// Compiles an expression in the place of one that the application derives anyway.
  init(_ node: NodeID, _ plan: CallPlan) {
    var ruleset = plan.ruleset
    type = node >= 0 ? ruleset.types[Int(node)] : .unknown
    let derivation = ruleset.derivations.firstIndex { $0.record == 0 && $0.node >= 0 }
    if let derivation {
      ruleset.derivations[derivation].node = node
    } else if !ruleset.conditions.isEmpty {
      ruleset.conditions[0].when = node
    }
    evaluator = plan.replacing(ruleset).decider.evaluator
    if let derivation {
      root = evaluator.program.derivations[derivation]
    } else {
      root = evaluator.program.conditions.first?.when ?? -1
    }
  }

  /// The value on an application that was decided, and as people read it.
  func measure(_ call: SmallCall) -> (Value, String) {
    guard root >= 0 else { return (.missing, "") }
    var evaluator = self.evaluator
    evaluator.totals = call.result.totals
    var work = call.workspace()
    var recorder = NoRecorder()
    let value = evaluator.value(root, &work, &recorder)
    let texts = ValueText(
      ruleset: call.result.plan.ruleset, evaluator: evaluator,
      language: call.result.plan.language)
    return (value, texts.text(value, type, work))
  }
}
