import Rules

/// The changes of one fact that are worth trying on an application.
struct FactVariations {
  private let plan: CallPlan
  let ruleset: CheckedRuleset
  private let marks: [Int: CheckedCriterion]
  /// The dates of which rules read the month or the quarter, with the months from one to the next.
  let periods: [RuleReads.Place: Int]
  /// The dates between which rules count whole months or years, with the months in one of them.
  let elapsed: [RuleReads.Place: Int]
  /// The facts that rules compare with something.
  private let compared: Set<RuleReads.Place>

  init(_ plan: CallPlan) {
    self.plan = plan
    ruleset = plan.ruleset
    let program = plan.decider.evaluator.program
    periods = Self.facts(of: program) { operation in
      switch operation {
      case .monthOf: 1
      case .quarterOf: 3
      default: nil
      }
    }
    elapsed = Self.facts(of: program) { operation in
      switch operation {
      case .monthsBetween: 1
      case .yearsBetween: 12
      default: nil
      }
    }
    compared = Set(
      Self.facts(of: program) { operation in
        switch operation {
        case .equal, .notEqual, .amongTexts: 0
        default: nil
        }
      }.keys)
    var marks: [Int: CheckedCriterion] = [:]
    for grid in plan.ruleset.grids {
      for criterion in grid.criteria where criterion.computed < 0 {
        marks[criterion.column] = criterion
      }
    }
    self.marks = marks
  }

  /// The facts that instructions work with, each with the least number given to one of them.
  private static func facts(
    of program: Program, _ weight: (Instruction.Operation) -> Int?
  ) -> [RuleReads.Place: Int] {
    var found: [RuleReads.Place: Int] = [:]
    let reads = RuleReads(program)
    for (number, instruction) in program.instructions.enumerated() {
      guard let weight = weight(instruction.operation) else { continue }
      let columns = RuleReads.columns(of: Int32(truncatingIfNeeded: number), in: program)
      for place in reads.facts(behind: columns) {
        found[place] = min(weight, found[place] ?? weight)
      }
    }
    return found
  }

  /// Every change of one fact of an application, each once.
  func changes(_ facts: ExampleFacts) -> [(place: FactAddress, value: FactValue)] {
    var result: [(place: FactAddress, value: FactValue)] = []
    let probe = self.probe(facts)
    for place in places(facts) {
      let column = ruleset.records[place.record].columns[place.column]
      var seen: [FactValue] = facts.value(place).map { [$0] } ?? [.absent]
      for value in values(place, column, facts, probe)
      where !seen.contains(where: { $0.isEqual(to: value) }) {
        seen.append(value)
        result.append((place, value))
      }
    }
    return result
  }

  /// The facts that can be changed: those given, and those that their rows could have besides.
  func places(_ facts: ExampleFacts) -> [FactAddress] {
    var places = facts.places
    var rows: [(steps: [FactAddress.Step], record: Int)] = [([], 0)]
    for place in facts.places where !rows.contains(where: { $0.steps == place.steps }) {
      rows.append((place.steps, place.record))
    }
    for row in rows {
      for column in ruleset.records[row.record].columns.indices {
        let place = FactAddress(steps: row.steps, record: row.record, column: column)
        if facts.value(place) == nil { places.append(place) }
      }
    }
    return places.filter { place in
      switch ruleset.records[place.record].columns[place.column].role {
      case .derived: false
      case .mark: marks[place.column] != nil
      case .fact, .ballot:
        place.record != 0 || ruleset.records[0].identifier != place.column
      }
    }
  }

  private func values(
    _ place: FactAddress, _ column: Column, _ facts: ExampleFacts, _ probe: ThresholdProbe?
  ) -> [FactValue] {
    var values: [FactValue]
    switch column.type {
    case .truth: values = [.truth(true), .truth(false)]
    case .choice(let domain):
      values = ruleset.choiceDomains[domain].indices.map { .choice($0) }
    case .choices(let domain): values = choices(domain, facts.value(place))
    case .number, .date: values = numbers(place, column, facts, probe)
    // A text that no rule names, where texts are compared: the other side of the comparison.
    case .text:
      let isCompared = compared.contains(
        RuleReads.Place(record: place.record, column: place.column))
      values = isCompared ? [.text(ruleset.language == .french ? "autre" : "other")] : []
    case .list, .duration, .record, .unknown: values = []
    }
    return values + [.absent]
  }

  func choices(_ domain: Int, _ current: FactValue?) -> [FactValue] {
    var values: [FactValue] = [.choices([])]
    var given: [Int] = []
    if case .choices(let choices)? = current { given = choices }
    for choice in ruleset.choiceDomains[domain].indices {
      values.append(.choices([choice]))
      let others = given.filter { $0 != choice }
      values.append(.choices(others.count == given.count ? given + [choice] : others))
    }
    return values
  }

  // MARK: Numbers and days

  /// What a number or a day of a place may be.
  struct Scale {
    var step: Number
    var bounds: Interval
    var isDay: Bool

    func fact(_ value: Number) -> FactValue? {
      guard bounds.contains(value), value.remainderIsZero(step: step) else { return nil }
      if !isDay { return .number(value) }
      return value.int64.flatMap { Day(number: Int($0)) }.map { .day($0) }
    }
  }

  func scale(_ place: FactAddress, _ column: Column) -> Scale {
    if place.record == 0, let mark = marks[place.column] {
      return Scale(
        step: mark.step ?? MutantList.unit(1), bounds: .closed(.zero, mark.maximum), isDay: false)
    }
    guard case .number(let type) = column.type else {
      return Scale(step: .one, bounds: column.bounds, isDay: true)
    }
    let decimals: Int
    switch type.quantity {
    case .amount: decimals = 2
    case .rate: decimals = type.decimals ?? 4
    case .plain: decimals = type.decimals ?? 2
    }
    return Scale(step: MutantList.unit(decimals), bounds: column.bounds, isDay: false)
  }

  private func numbers(
    _ place: FactAddress, _ column: Column, _ facts: ExampleFacts, _ probe: ThresholdProbe?
  ) -> [FactValue] {
    let scale = scale(place, column)
    switch facts.value(place) {
    case .number(let value):
      return numbers(place, value, scale, facts, probe)
    case .day(let day):
      return numbers(place, Number(Int(day.number)), scale, facts, probe)
    default:
      // A fact that is not given is given something first, to see what it is compared with.
      let first = firstValue(scale, facts)
      guard let fact = scale.fact(first) else { return [] }
      let given = facts.setting(place, fact)
      return numbers(place, first, scale, given, self.probe(given))
    }
  }

  private func numbers(
    _ place: FactAddress, _ current: Number, _ scale: Scale, _ facts: ExampleFacts,
    _ probe: ThresholdProbe?
  ) -> [FactValue] {
    var found = around(current, scale)
    if scale.isDay { found += jumps(place, current, facts) }
    if place.record == 0, let mark = marks[place.column] { found += bounds(mark, scale) }
    if let probe { found += thresholds(place, current, scale, facts, probe) }
    return found.compactMap { scale.fact($0) }
  }

  /// A value for a fact that is not given: a day of the application's own, the least number.
  private func firstValue(_ scale: Scale, _ facts: ExampleFacts) -> Number {
    if let bound = scale.bounds.lower ?? scale.bounds.upper { return bound.value }
    guard scale.isDay else { return .one }
    for place in facts.places {
      if case .day(let day)? = facts.value(place) { return Number(Int(day.number)) }
    }
    return Number(Int(ruleset.versionDay?.number ?? 0))
  }

  /// A value and those beside it.
  func around(_ value: Number, _ scale: Scale) -> [Number] {
    [value, value.adding(scale.step), value.subtracting(scale.step)].compactMap { $0 }
  }

  /// The marks at which a criterion begins or ceases to eliminate, with those beside them.
  private func bounds(_ criterion: CheckedCriterion, _ scale: Scale) -> [Number] {
    let limit = criterion.eliminatory
    return [limit?.lower, limit?.upper].compactMap { $0 }.flatMap { around($0.value, scale) }
  }

  /// The values that bring something compared to its bound, with those beside them.
  private func thresholds(
    _ place: FactAddress, _ current: Number, _ scale: Scale, _ facts: ExampleFacts,
    _ before: ThresholdProbe
  ) -> [Number] {
    var result: [Number] = []
    var solved: Set<Number> = []
    for (moved, after) in moves(place, current, scale, facts) {
      for key in before.keys {
        guard let one = before.distances[key], let two = after.distances[key], one != two,
          var target = Self.root((current, one), (moved, two), scale.step),
          solved.insert(target).inserted
        else { continue }
        // Rounding bends the line a little: one more step along it lands on the bound.
        if let fact = scale.fact(target), let again = self.probe(facts.setting(place, fact)),
          let three = again.distances[key], !three.isZero, three != one,
          let better = Self.root((current, one), (target, three), scale.step)
        {
          target = better
        }
        let below = target.subtracting(scale.step)
        let above = target.adding(scale.step)
        result += [below, target, above, above?.adding(scale.step)].compactMap { $0 }
      }
    }
    return result
  }

  /// The application with a fact moved far, to see what depends on it, and less far where it can be.
  ///
  /// A cap on the way bends the line: what is seen from near by is the line before it.
  private func moves(
    _ place: FactAddress, _ current: Number, _ scale: Scale, _ facts: ExampleFacts
  ) -> [(Number, ThresholdProbe)] {
    let far = scale.step.multiplied(by: Number(1000)) ?? scale.step
    let near = scale.step.multiplied(by: Number(10)) ?? scale.step
    let offsets = scale.isDay ? [near, near.negated()] : [current, far, near, scale.step]
    var found: [(Number, ThresholdProbe)] = []
    for offset in offsets + offsets.map({ $0.negated() }) where !offset.isZero && found.count < 2 {
      guard let moved = current.adding(offset), moved != current, let fact = scale.fact(moved),
        let probe = probe(facts.setting(place, fact))
      else { continue }
      found.append((moved, probe))
      if scale.isDay { break }
    }
    return found
  }

  /// Where the line through two points meets zero, rounded down to a step.
  private static func root(
    _ one: (at: Number, value: Number), _ two: (at: Number, value: Number), _ step: Number
  ) -> Number? {
    guard let run = two.at.subtracting(one.at), let rise = two.value.subtracting(one.value),
      let slope = Ratio(run, over: rise), let height = Ratio(one.value),
      let offset = height.multiplied(by: slope), let start = Ratio(one.at)
    else { return nil }
    return start.subtracting(offset)?.rounded(Rounding(.multiple(step), .down))
  }

  private func probe(_ facts: ExampleFacts) -> ThresholdProbe? {
    let writer = ExampleRunner.writer([facts], plan.layout)
    guard case .decided(let call) = SmallCall.decide(writer, plan) else { return nil }
    return RuleWalk.probe(call)
  }
}
