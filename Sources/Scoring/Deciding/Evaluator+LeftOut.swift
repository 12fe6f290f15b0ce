extension Evaluator {
  /// Whether the rows that stand after some steps of a condition's loop are left out by `où`.
  ///
  /// It is asked only where the next list is missing: elsewhere the requirement itself says so.
  func isLeftOut(_ condition: Int, steps: Int, _ work: inout Workspace) -> Bool {
    var recorder = NoRecorder()
    for test in program.leftOut[condition] where test.steps <= steps {
      if value(test.code, &work, &recorder).isTrue { return true }
    }
    return false
  }
}
