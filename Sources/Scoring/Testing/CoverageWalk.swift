import Rules

/// Evaluates again, with a recorder, all that was worked out for one application.
struct CoverageWalk {
  private let call: SmallCall
  private let evaluator: Evaluator
  private let code: DecisionCode
  private var work: Workspace
  private(set) var recorder: CoverageRecorder

  private init(_ call: SmallCall) {
    self.call = call
    evaluator = call.evaluator
    code = call.result.plan.decider.code
    work = call.workspace()
    recorder = CoverageRecorder(evaluator.program)
  }

  /// The points that an application shows, as places in the map's list.
  static func points(_ call: SmallCall, _ map: CoverageMap) -> [Int] {
    var walk = CoverageWalk(call)
    walk.derive()
    var points = map.shown.filter { walk.recorder.entered[Int($0.node)] }.map { $0.point }
    for (place, point) in map.points.enumerated() {
      switch point.subject {
      case .row, .dated, .bracket: continue
      case .condition(let number, let answer):
        if walk.answers(number).contains(answer) { points.append(place) }
      case .bound(let grid, let criterion, let side):
        if walk.isOn(side, grid, criterion) { points.append(place) }
      case .priority(let number, let truth):
        if walk.priority(number) == truth { points.append(place) }
      }
    }
    return points
  }

  // MARK: Derivations

  private mutating func derive() {
    let program = evaluator.program
    for (index, derivation) in program.ruleset.derivations.enumerated() {
      let root = program.derivations[index]
      if root < 0 { continue }
      let chain = code.chainRanges[derivation.record]
      descend(chain.lowerBound, chain.upperBound, call.row, root)
    }
    for marks in program.computedMarks {
      for mark in marks where mark >= 0 { evaluate(mark) }
    }
    for key in program.keys { evaluate(key) }
  }

  /// Stands on each row of a record, from the application down.
  private mutating func descend(_ level: Int, _ end: Int, _ owner: RowID, _ root: Int32) {
    if level == end {
      evaluate(root)
      return
    }
    let record = code.chains[level]
    for list in code.lists[record] {
      var row = work.store.first(owner, code.listCells[list])
      while row > 0 {
        work.rows[code.depths[record]] = row
        descend(level + 1, end, row, root)
        row = work.store.next(row)
      }
    }
  }

  private mutating func evaluate(_ root: Int32) {
    work.ratios.removeAll(keepingCapacity: true)
    _ = evaluator.value(root, &work, &recorder)
  }

  // MARK: Answers

  /// What a condition answers: for the application as a whole, whatever its rows answer.
  private mutating func answers(_ number: Int) -> [CoveragePoint.Answer] {
    let condition = evaluator.program.conditions[number]
    work.ratios.removeAll(keepingCapacity: true)
    var isCertain = true
    if condition.when >= 0 {
      let applies = evaluator.value(condition.when, &work, &recorder)
      if applies.isFalse { return [.notApplicable] }
      isCertain = applies.isTrue
    }
    var found: [Value] = []
    if condition.loop < 0 {
      found.append(evaluator.value(condition.requirement, &work, &recorder))
    } else {
      let steps = evaluator.program.loops[Int(condition.loop)]
      unroll(steps.lowerBound, steps.upperBound, condition.requirement, &found)
    }
    var answers: [CoveragePoint.Answer] = []
    if found.allSatisfy({ $0.isTrue }) { return [.satisfied] }
    if isCertain, found.contains(where: { $0.isFalse }) { answers.append(.failed) }
    if !isCertain || found.contains(where: { $0.kind != .truth }) { answers.append(.unknown) }
    return answers
  }

  private mutating func unroll(
    _ step: Int, _ end: Int, _ requirement: Int32, _ found: inout [Value]
  ) {
    if step == end {
      found.append(evaluator.value(requirement, &work, &recorder))
      return
    }
    let cell = evaluator.program.steps[step]
    var row = work.store.first(work.rows[Int(cell.owner)], cell.list)
    if row < 0 { found.append(.missing) }
    while row > 0 {
      work.rows[Int(cell.binding)] = row
      unroll(step + 1, end, requirement, &found)
      row = work.store.next(row)
    }
  }

  // MARK: Bounds and priorities

  private mutating func isOn(
    _ side: CoveragePoint.Side, _ grid: Int, _ criterion: Int
  ) -> Bool {
    let value: Value
    let limit: Interval?
    if criterion < 0 {
      value = call.result.plan.decider.total(read: grid, call.row, &work)
      limit = evaluator.program.ruleset.grids[grid].eliminatory
    } else {
      let declared = evaluator.program.ruleset.grids[grid].criteria[criterion]
      value = work.number(call.row, evaluator.program.layout.records[0].cells[declared.column])
      limit = declared.eliminatory
    }
    guard value.kind == .number else { return false }
    switch side {
    case .bound(let bound): return value.number == bound
    case .next(let next): return value.number == next
    case .other(let bound):
      guard let limit else { return false }
      return limit.contains(value.number) != limit.contains(bound)
    }
  }

  /// Whether a priority holds; nil where that is not known.
  private mutating func priority(_ number: Int) -> Bool? {
    let index = evaluator.program.ruleset.priorities[number].derivation
    guard index >= 0, index < code.derived.count else { return nil }
    let value = work.value(call.row, code.derived[index].cell)
    return value.kind == .truth ? value.isTrue : nil
  }
}

extension ExampleRunner {
  /// What the examples show of the rules, and what they leave out.
  package func coverage() -> Coverage {
    let map = CoverageMap(plan.ruleset, plan.decider.evaluator.program)
    let seen = plan.replacing(map.ruleset)
    var coverage = Coverage(points: map.points)
    for number in 0..<count {
      guard case .decided(let call) = decided(number, seen) else { continue }
      for point in CoverageWalk.points(call, map) { coverage.points[point].count += 1 }
    }
    return coverage
  }
}
