import Rules

extension ExampleRunner {
  /// Tries each property on the models, the examples and what differs from them by a fact or two.
  ///
  /// What differs by one fact is made once for all; then, for each property, the facts that it
  /// depends on take the ends of what they may be and the figures of the property and of the rules
  /// behind it, alone and two by two, up to a limit.
  package func properties() -> [PropertyOutcome] {
    let properties = plan.ruleset.properties
    if properties.isEmpty { return [] }
    let trials = TrialList(self, limit: 1_000)
    var tester = PropertyTester(self, trials)
    tester.addExtremes()
    tester.measure()
    return properties.indices.map { tester.outcome($0) }
  }
}

/// Works out what properties speak of on every trial, and looks for what contradicts them.
private struct PropertyTester {
  /// Trials at the ends and the figures of one property, at most: with one fact changed, then two.
  private static let extremeLimit = 300

  private let plan: CallPlan
  private var trials: TrialList
  /// The trials made for one property each, in order.
  private var own: [Range<Int>] = []
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

  /// Adds the trials at the ends and the figures that each property depends on.
  mutating func addExtremes() {
    let variations = FactVariations(plan)
    let reads = RuleReads(plan.decider.evaluator.program)
    for (number, property) in plan.ruleset.properties.enumerated() {
      let start = trials.trials.count
      let count = number + 1 < firsts.count ? firsts[number + 1] : subjects.count
      let subjects = self.subjects[firsts[number]..<count]
      let columns = subjects.reduce(into: Set<RuleReads.Place>()) { $0.formUnion($1.columns) }
      let extremes = variations.extremes(
        of: reads.facts(behind: columns),
        figures: subjects.flatMap { $0.figures } + reads.figures(behind: columns))
      addOne(extremes)
      if case .always = property.kind { addTwo(extremes) }
      own.append(start..<trials.trials.count)
    }
  }

  private mutating func addOne(_ extremes: FactExtremes) {
    let limit = trials.trials.count + Self.extremeLimit
    for owner in trials.bases.indices {
      for (place, values) in extremes.changes(trials.bases[owner].facts) {
        for value in values where trials.trials.count < limit {
          let base = trials.bases[owner].base
          trials.append(Trial(base: base, change: (place, value)), owner: owner)
        }
      }
    }
  }

  /// Two facts at once, what is most likely to tell first: the values stand in that order.
  private mutating func addTwo(_ extremes: FactExtremes) {
    let limit = trials.trials.count + Self.extremeLimit
    for owner in trials.bases.indices {
      let changes = extremes.changes(trials.bases[owner].facts)
      let deepest = changes.map { $0.values.count }.max() ?? 0
      for sum in 0..<max(0, 2 * deepest - 1) where trials.trials.count < limit {
        for (number, first) in changes.enumerated() {
          for second in changes.dropFirst(number + 1) {
            for place in first.values.indices where second.values.indices.contains(sum - place) {
              guard trials.trials.count < limit else { return }
              trials.append(
                Trial(
                  base: trials.bases[owner].base, change: (first.place, first.values[place]),
                  also: (second.place, second.values[sum - place])), owner: owner)
            }
          }
        }
      }
    }
  }

  mutating func measure() {
    for number in trials.trials.indices {
      guard let call = trials.decided(number, plan) else {
        measures.append([])
        continue
      }
      // A trial made for one property is measured for no other.
      let property = own.firstIndex { $0.contains(number) }
      measures.append(
        subjects.indices.map { place in
          if let property, !isSubject(place, of: property) {
            return Measure(value: .missing, text: "")
          }
          let (value, text) = subjects[place].measure(call)
          return Measure(value: value, text: text)
        })
    }
  }

  private func isSubject(_ place: Int, of property: Int) -> Bool {
    let end = property + 1 < firsts.count ? firsts[property + 1] : subjects.count
    return place >= firsts[property] && place < end
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
        outcome.counterexample = counterexample(subjects[place], trial)
      }
    }
    return outcome
  }

  /// An application on which a test fails, with the figures that make it fail.
  private func counterexample(
    _ subject: PropertySubject, _ trial: Int
  ) -> PropertyOutcome.Counterexample {
    var result = PropertyOutcome.Counterexample(trials: [trials.trials[trial]], values: [])
    if let call = trials.decided(trial, plan) { result.sides = subject.sides(call) }
    let facts = trials.facts(trial)
    let read = subject.reads(plan)
    for place in facts.places {
      let column = RuleReads.Place(record: place.record, column: place.column)
      guard read.contains(column), let value = facts.value(place) else { continue }
      result.facts.append((place, value))
    }
    return result
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
    // Whichever is replaced: what the expression reads was worked out under the plan itself.
    let derivation =
      ruleset.derivations.firstIndex { $0.record == 0 && $0.node >= 0 }
      ?? ruleset.derivations.firstIndex { $0.node >= 0 }
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
      evaluator: evaluator,
      language: call.result.plan.language)
    return (value, texts.text(value, type, work))
  }

  /// The columns that the expression reads, worked out from facts or not.
  var columns: Set<RuleReads.Place> {
    root < 0 ? [] : RuleReads.columns(of: root, in: evaluator.program)
  }

  /// The numbers and the days that the expression writes.
  var figures: [Value] {
    root < 0 ? [] : RuleReads.figures(of: root, in: evaluator.program)
  }

  /// The facts that the expression reads, under the plan that it was tried with.
  func reads(_ plan: CallPlan) -> Set<RuleReads.Place> {
    guard root >= 0 else { return [] }
    let columns = RuleReads.columns(of: root, in: evaluator.program)
    return RuleReads(plan.decider.evaluator.program).facts(behind: columns)
  }

  /// What the comparisons that make a test false compare, constants left out.
  func sides(_ call: SmallCall) -> [PropertyOutcome.Side] {
    guard root >= 0 else { return [] }
    var evaluator = self.evaluator
    evaluator.totals = call.result.totals
    var work = call.workspace()
    var last = LastValues()
    _ = evaluator.value(root, &work, &last)
    let texts = ValueText(
      evaluator: evaluator,
      language: call.result.plan.language)
    let program = evaluator.program
    let types = call.result.plan.ruleset.types
    var sides: [PropertyOutcome.Side] = []
    for operand in last.operands(under: root, in: program) {
      let node = program.sources[Int(operand)]
      guard node >= 0, Int(node) < types.count, let value = last.values[operand],
        program.instructions[Int(operand)].operation != .constant,
        !sides.contains(where: { $0.node == node })
      else { continue }
      sides.append(
        PropertyOutcome.Side(node: node, text: texts.text(value, types[Int(node)], work)))
    }
    return sides
  }
}

/// The last value of each instruction: where a loop stops at a record, that record's.
private struct LastValues: Recorder {
  private(set) var values: [Int32: Value] = [:]

  mutating func enter(_ instruction: Int32) {}
  mutating func leave(_ instruction: Int32, _ value: Value) { values[instruction] = value }
  mutating func stand(_ binding: Int, on row: RowID) {}

  /// What stands on either side of the comparisons that make a test false, in reading order.
  func operands(under root: Int32, in program: Program) -> [Int32] {
    var found: [Int32] = []
    var stack = [(id: root, answer: false)]
    while let (id, answer) = stack.popLast() {
      guard let value = values[id], value.kind == .truth, value.isTrue == answer else { continue }
      let code = program.instructions[Int(id)]
      switch code.operation {
      case .all, .any:
        let parts = program.operands[Int(code.a)..<Int(code.a + code.b)]
        stack += parts.reversed().map { ($0, answer) }
      case .not: stack.append((code.a, !answer))
      case .conditional: stack += [(code.c, answer), (code.b, answer)]
      case .forEach, .atLeastOne: stack.append((code.b, answer))
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        found += [code.a, code.b]
      case .among, .amongTexts, .contains, .present: found.append(code.a)
      default: found.append(id)
      }
    }
    return found
  }
}
