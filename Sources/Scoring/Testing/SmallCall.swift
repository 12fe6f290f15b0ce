import Rules

/// A call of a few applications, decided in one part without the checks that files need.
///
/// The applications of a ruleset's own may have one identifier, or none: nothing here minds.
struct SmallCall: Sendable {
  let result: CallResult
  /// The index in the results of the application at hand, which is the last written.
  let index: Int
  /// Its row in the store of the only part.
  let row: RowID

  enum Decision {
    case decided(SmallCall)
    /// The facts contradict the ruleset, or something cannot be computed from them.
    case unusable([FactProblem])
  }

  /// Decides the applications of a writer, where the envelope may have served others before.
  static func decide(
    _ writer: FactWriter, _ plan: CallPlan, alreadyAwarded: Number = .zero
  ) -> Decision {
    var run = CallRun(plan)
    run.add(plan.decided(writer))
    let totals = run.settle()
    let problems = run.chunks.flatMap { $0.problems }.filter { !$0.isNotice }
    guard problems.isEmpty, let row = run.chunks.first?.store.applications.last else {
      return .unusable(problems)
    }
    let result = CallResult(
      plan: plan, inputs: [], chunks: run.chunks, totals: totals, notices: [],
      alreadyAwarded: alreadyAwarded)
    let own = UInt32(truncatingIfNeeded: result.entries.count - 1)
    let index = result.entries.firstIndex { $0.application == own } ?? 0
    return .decided(SmallCall(result: result, index: index, row: row))
  }

  /// The application at hand among the results.
  var entry: CallResult.Entry { result.entries[index] }

  /// The facts, and what was derived from them.
  var store: FactStore { result.chunks[0].store }

  /// A workspace that stands on the application at hand.
  func workspace() -> Workspace {
    var work = result.plan.decider.workspace(store)
    work.rows[0] = row
    return work
  }

  /// The evaluator, with the values over all applications.
  var evaluator: Evaluator {
    var evaluator = result.plan.decider.evaluator
    evaluator.totals = result.totals
    return evaluator
  }

  /// The row that an address leads to; nil where a list has fewer rows.
  func row(_ address: FactAddress) -> RowID? {
    store.row(of: address, from: row, result.plan.layout)
  }
}
