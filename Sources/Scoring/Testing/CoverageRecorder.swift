import Rules

/// Notes which expressions the evaluator went through.
struct CoverageRecorder: Recorder {
  /// Whether each node was evaluated.
  private(set) var entered: [Bool]
  private let sources: [NodeID]

  init(_ program: Program) {
    entered = [Bool](repeating: false, count: program.ruleset.nodes.count)
    sources = program.sources
  }

  mutating func enter(_ instruction: Int32) {
    let node = sources[Int(instruction)]
    if node >= 0 { entered[Int(node)] = true }
  }

  mutating func leave(_ instruction: Int32, _ value: Value) {}
  mutating func stand(_ binding: Int, on row: RowID) {}
}
