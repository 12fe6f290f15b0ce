import Rules

extension CallPlan {
  /// The facts and marks that a column is worked out from, in the order of the ruleset.
  ///
  /// Each is given by its record and its place among the columns of that record.
  package func factsBehind(record: Int, column: Int) -> [(record: Int, column: Int)] {
    let reads = RuleReads(decider.evaluator.program)
    let found = reads.facts(behind: [RuleReads.Place(record: record, column: column)])
    return found.map { ($0.record, $0.column) }.stablySorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }
}
