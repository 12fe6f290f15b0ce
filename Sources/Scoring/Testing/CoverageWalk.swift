import Rules

extension RuleWalk where R == CoverageRecorder {
  /// The points that an application shows, as places in the map's list.
  static func points(_ call: SmallCall, _ map: CoverageMap) -> [Int] {
    var walk = RuleWalk(call, CoverageRecorder(call.result.plan.decider.evaluator.program))
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
      for point in RuleWalk.points(call, map) { coverage.points[point].count += 1 }
    }
    return coverage
  }
}
