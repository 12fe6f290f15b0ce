import Rules

extension CallResult {
  /// One application in a call of its own, with the values over all applications of this one.
  ///
  /// Its part holds nothing else, so that changing a fact and deciding again takes microseconds
  /// whatever the size of the call.
  func alone(_ index: Int) -> CallResult {
    let whole = RevisedApplication(self, index: index)
    var writer = FactWriter(plan.layout, file: 0)
    whole.facts().write(into: &writer, row: 1)
    writer.problems.removeAll()
    if let row = writer.store.applications.first {
      for mark in whole.writer.store.assessorMarks where mark.application == whole.row {
        var own = mark
        own.application = row
        own.source = nil
        writer.store.assessorMarks.append(own)
      }
      writer.finishMarks()
    }
    var chunk = plan.decided(writer)
    var decider = plan.decider
    decider.evaluator.totals = totals
    var problems: [FactProblem] = []
    var work = decider.workspace(chunk.releaseStore())
    for pass in 0..<decider.evaluator.program.passes {
      decider.derive(pass: pass + 1, &work, &problems)
    }
    chunk.outcome = decider.decide(&work, &problems)
    chunk.store = work.releaseStore()
    chunk.problems = []
    return CallResult(plan: plan, inputs: inputs, chunks: [chunk], totals: totals, notices: [])
  }
}

extension RevisedApplication {
  /// The facts of the application, list by list, and the marks that nobody signs.
  func facts() -> ExampleFacts {
    var facts = ExampleFacts()
    gather(steps: [], record: 0, into: &facts)
    return facts
  }

  private func gather(
    steps: [FactAddress.Step], record: Int, into facts: inout ExampleFacts
  ) {
    for (number, column) in records[record].columns.enumerated() {
      let address = FactAddress(steps: steps, record: record, column: number)
      if case .list(let inner) = column.type {
        guard let count = rowCount(address) else { continue }
        if count == 0 { facts.set(address, .choices([])) }
        for row in 0..<count {
          gather(
            steps: steps + [FactAddress.Step(column: number, row: row)], record: inner,
            into: &facts)
        }
        continue
      }
      switch column.role {
      case .derived: continue
      case .mark where !isSigned(number): break
      case .mark: continue
      case .fact, .ballot: break
      }
      if let value = value(.fact(address)) { facts.set(address, value) }
    }
  }

  /// Whether a mark is put together from those of assessors, or computed.
  private func isSigned(_ column: Int) -> Bool {
    if writer.store.assessorMarks.contains(where: { $0.application == row && $0.column == column })
    {
      return true
    }
    guard case .mark(let grid, let criterion) = records[0].columns[column].role else { return true }
    return result.plan.ruleset.grids[grid].criteria[criterion].computed >= 0
  }
}
