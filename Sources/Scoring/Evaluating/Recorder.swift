import Rules

/// What follows an evaluation: nothing when deciding, every step when explaining.
///
/// The evaluator is generic over it, so that an explanation is made by the very code that decided.
protocol Recorder {
  /// An instruction is about to be evaluated.
  mutating func enter(_ instruction: Int32)
  /// An instruction has been evaluated.
  mutating func leave(_ instruction: Int32, _ value: Value)
  /// A loop stands a binding on a row.
  mutating func stand(_ binding: Int, on row: RowID)
}

/// Records nothing, and costs nothing.
struct NoRecorder: Recorder {
  @inline(__always) mutating func enter(_ instruction: Int32) {}
  @inline(__always) mutating func leave(_ instruction: Int32, _ value: Value) {}
  @inline(__always) mutating func stand(_ binding: Int, on row: RowID) {}
}
