import Rules

/// Finds examples that would show what the ruleset's own leave out.
struct SuggestionFinder {
  private let runner: ExampleRunner
  private let trials: TrialList
  /// What is decided on each trial; nil where its facts cannot be used.
  private let calls: [SmallCall?]
  private let digests: [DecisionDigest?]
  private let reads: RuleReads
  /// The plan whose sentences are in the ruleset's own language.
  private let spoken: CallPlan
  /// Suggestions already made, which stand as the runner's last examples and are alone built upon.
  private let pasted: [Suggestion]

  init(_ runner: ExampleRunner, pasted: [Suggestion] = []) {
    self.runner = runner
    self.pasted = pasted
    var options = runner.plan.options
    options.language = runner.plan.ruleset.language
    spoken = CallPlan(runner.plan.ruleset, options)
    let first = runner.count - pasted.count
    let trials = TrialList(
      runner, limit: 8_000, from: pasted.isEmpty ? nil : first..<runner.count)
    self.trials = trials
    reads = RuleReads(runner.plan.decider.evaluator.program)
    calls = trials.trials.indices.map { trials.decided($0, runner.plan) }
    digests = calls.map { $0.map { DecisionDigest($0) } }
  }

  /// An example that tells a changed ruleset from the ruleset itself; nil where none is found.
  ///
  /// What an example can say of a decision is less than the decision: each one is run on both.
  func example(against mutated: CallPlan, _ mutant: Mutant) -> Suggestion? {
    let facts = reads.facts(mutant)
    for number in trials.trials.indices {
      guard let digest = digests[number], let call = calls[number],
        matters(trials.trials[number], facts)
      else { continue }
      guard let changed = trials.decided(number, mutated) else {
        return suggestion(number, Contrast(), mutant.span)
      }
      let other = DecisionDigest(changed)
      guard digest.differs(from: other),
        let found = suggestion(number, Contrast(digest, other), mutant.span),
        found.holds(for: call), !found.holds(for: changed)
      else { continue }
      return found
    }
    return nil
  }

  /// An example beside another model that a changed ranking puts in another place.
  func pair(against mutated: CallPlan, _ mutant: Mutant) -> Suggestion? {
    switch mutant.change {
    case .direction, .order, .lastResort: break
    default: return nil
    }
    let facts = reads.facts(mutant)
    let models = runner.plan.ruleset.models
    for number in trials.trials.indices where matters(trials.trials[number], facts) {
      let own = model(of: trials.trials[number].base)
      for other in models.indices where other != own {
        let both = [ExampleFacts(models[other]), trials.facts(number)]
        let writer = ExampleRunner.writer(both, runner.plan.layout)
        guard case .decided(let before) = SmallCall.decide(writer, runner.plan),
          case .decided(let after) = SmallCall.decide(writer, mutated),
          let rank = before.result.rank(at: before.index),
          after.result.rank(at: after.index) != rank,
          var found = suggestion(number, Contrast(), mutant.span)
        else { continue }
        found.rank = (rank, other)
        if found.holds(for: before), !found.holds(for: after) { return found }
      }
    }
    return nil
  }

  /// What tells the decision on a trial from the one under a change.
  private struct Contrast {
    /// The values that differ.
    var places: [FactAddress] = []
    /// The reasons that the change takes away.
    var lost: [String] = []
    /// The reasons that the change adds.
    var gained: [String] = []
    /// Whether only the selection differs, which `eligible` would not tell.
    var isOfSelection = false

    init() {}

    init(_ digest: DecisionDigest, _ other: DecisionDigest) {
      let isSameStatus = digest.status == other.status
      places = isSameStatus ? digest.differences(from: other) : []
      lost = digest.lost(in: other)
      gained = isSameStatus ? other.lost(in: digest) : []
      isOfSelection =
        digest.status != other.status
        && SuggestionFinder.expected(digest.status) == SuggestionFinder.expected(other.status)
    }
  }

  private func model(of base: Trial.Base) -> Int {
    switch base {
    case .model(let number): number
    case .example(let number): runner.plan.ruleset.examples[number].model
    }
  }

  /// Whether a trial can show more than what it starts from: lists may matter to anything.
  private func matters(_ trial: Trial, _ facts: Set<RuleReads.Place>) -> Bool {
    guard let change = trial.change else { return true }
    let place = RuleReads.Place(record: change.place.record, column: change.place.column)
    if facts.contains(place) { return true }
    if case .list = runner.plan.ruleset.records[place.record].columns[place.column].type {
      return !facts.isEmpty
    }
    return false
  }

  /// Examples that show the points of a list, as few as come first; a point may have none.
  func examples(showing points: [Int], _ map: CoverageMap) -> [Suggestion] {
    var left = Set(points)
    var found: [(point: Int, suggestion: Suggestion)] = []
    let seen = runner.plan.replacing(map.ruleset)
    for number in trials.trials.indices where !left.isEmpty {
      guard let call = trials.decided(number, seen) else { continue }
      let shown = RuleWalk.points(call, map).filter { left.contains($0) }
      guard let first = shown.min() else { continue }
      left.subtract(shown)
      let span = map.points[first].span
      let places = derivations(shown.map { map.points[$0] })
      var contrast = Contrast()
      contrast.places = places
      if let suggestion = suggestion(number, contrast, span) { found.append((first, suggestion)) }
    }
    return found.sorted { $0.point < $1.point }.map { $0.suggestion }
  }

  /// What the application derives from the tables and brackets of some points.
  private func derivations(_ points: [CoveragePoint]) -> [FactAddress] {
    var places: [FactAddress] = []
    for point in points {
      switch point.subject {
      case .row, .dated, .bracket, .priority: break
      case .condition, .bound: continue
      }
      for derivation in runner.plan.ruleset.derivations where derivation.record == 0 {
        let span = derivation.provenance.span
        if span.start <= point.span.start, point.span.start < span.end {
          places.append(FactAddress(steps: [], record: 0, column: derivation.column))
          break
        }
      }
    }
    return places
  }

  private func suggestion(
    _ number: Int, _ contrast: Contrast, _ span: SourceSpan
  ) -> Suggestion? {
    guard let call = calls[number], let digest = digests[number] else { return nil }
    let ruleset = runner.plan.ruleset
    var model = -1
    var base = -1
    var own = 0
    var changes: [(place: FactAddress, value: FactValue)] = []
    switch trials.trials[number].base {
    case .model(let index): model = index
    case .example(let index):
      let first = runner.count - pasted.count
      base = index < first ? index : pasted[index - first].example
      own = index < first ? 0 : pasted[index - first].own
      let example = ruleset.examples[index]
      model = example.model
      for assignment in example.assignments {
        changes.append(
          (
            FactAddress(
              path: assignment.path, record: assignment.record, column: assignment.column),
            assignment.value
          ))
      }
    }
    if let change = trials.trials[number].change {
      let isAgain = changes.suffix(own).contains { $0.place == change.place }
      changes.removeAll { $0.place == change.place }
      changes.append(change)
      if !isAgain { own += 1 }
    }
    var reasons: [String] = []
    // What matters comes first: a line of an example has room for a few reasons.
    for reason in contrast.lost + digest.reasons
    where !reasons.contains(reason) && reasons.count < 3 && isNameable(reason) {
      reasons.append(reason)
    }
    let judge = ExampleJudge(call)
    var values: [(place: FactAddress, value: FactValue)] = []
    for place in contrast.places where values.count < 2 {
      if let value = judge.fact(place) { values.append((place, value)) }
    }
    var found = Suggestion(
      model: model, changes: changes,
      status: contrast.isOfSelection ? digest.status : Self.expected(digest.status),
      reasons: reasons, absentReason: contrast.gained.first { isNameable($0) }, values: values,
      span: span)
    found.example = base
    found.own = own
    if let first = reasons.first, let told = trials.decided(number, spoken) {
      found.sentence = ExampleJudge(told).reasons().first { $0.name == first }?.message
    }
    return found
  }

  /// Whether an example can name a reason: a rank that cannot be told for want of a fact has none
  /// but the word that opens the ranking, which names no rule.
  private func isNameable(_ reason: String) -> Bool {
    let ruleset = runner.plan.ruleset
    guard reason == KeywordTable(ruleset.language).canonical(.ranking) else { return true }
    return ruleset.conditions.contains { $0.name == reason }
      || ruleset.grids.contains { grid in
        grid.name == reason || grid.criteria.contains { $0.name == reason }
      }
  }

  /// A ranked application is eligible, whatever a selection among itself alone says.
  private static func expected(_ status: OutcomeStatus) -> OutcomeStatus {
    switch status {
    case .selected, .waiting, .notSelected, .eligible: .eligible
    case .eliminated, .ineligible, .incomplete: status
    }
  }
}

extension ExampleJudge {
  /// A value as an example writes it; nil for one that an example cannot write.
  func fact(_ place: FactAddress) -> FactValue? {
    guard let row = call.row(place) else { return nil }
    var work = call.workspace()
    let cell = call.result.plan.layout.records[place.record].cells[place.column]
    let found = work.value(row, cell)
    switch found.kind {
    case .missing, .absent: return .absent
    case .truth: return .truth(found.isTrue)
    case .number: return .number(found.number)
    case .day: return Day(number: found.payload).map { .day($0) }
    case .choice: return .choice(found.payload)
    case .text, .literal, .choices, .ratio, .overflow: return nil
    }
  }
}
