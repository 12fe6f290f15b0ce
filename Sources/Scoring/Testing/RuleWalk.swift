import Rules

/// Evaluates again, with a recorder, all that was worked out for one application.
struct RuleWalk<R: Recorder> {
  let call: SmallCall
  let evaluator: Evaluator
  let code: DecisionCode
  var work: Workspace
  var recorder: R

  init(_ call: SmallCall, _ recorder: R) {
    self.call = call
    evaluator = call.evaluator
    code = call.result.plan.decider.code
    work = call.workspace()
    self.recorder = recorder
  }

  // MARK: Derivations

  /// Everything derived, the marks that rules give and the ranking keys.
  mutating func derive() {
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

  /// What has to hold of the facts together.
  mutating func holdTogether() {
    for consistency in evaluator.program.consistencies where consistency >= 0 {
      evaluate(consistency)
    }
  }

  // MARK: Answers

  /// What a condition answers: for the application as a whole, whatever its rows answer.
  mutating func answers(_ number: Int) -> [CoveragePoint.Answer] {
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
}
