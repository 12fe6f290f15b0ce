import Rules

/// Tells what depends on other applications, through whatever is derived from them.
///
/// A letter to one applicant must not say the data of another, and the highest price of a call is the
/// price of somebody. A count of applications is nobody's data.
struct AcrossReads {
  private let program: Program
  /// The derivation, or the computed mark, whose column each instruction reads.
  private var columns: [Int32: Column.Role] = [:]
  /// Whether each derivation depends on other applications.
  private(set) var derivations: [Bool]

  init(_ program: Program) {
    self.program = program
    derivations = [Bool](repeating: false, count: program.ruleset.derivations.count)
    // Nothing to look for, which is so for most calls.
    guard program.ruleset.callValues.contains(where: { $0.aggregate != .count }) else { return }
    for read in program.reads where read.instruction >= 0 {
      columns[read.instruction] = program.ruleset.records[read.record].columns[read.column].role
    }
    // Derivations come in an order in which each is computed before it is read.
    for number in derivations.indices {
      derivations[number] = roots(of: number).contains(where: holds)
    }
  }

  private func roots(of number: Int) -> [Int32] {
    let code = program.derivations[number]
    if code >= 0 { return [code] }
    let derivation = program.ruleset.derivations[number]
    guard derivation.kind == .gridTotal, program.computedMarks.indices.contains(derivation.subject)
    else { return [] }
    return program.computedMarks[derivation.subject]
  }

  /// Whether an instruction depends on other applications.
  func holds(_ code: Int32) -> Bool {
    var left = [code]
    while let next = left.popLast() {
      guard next >= 0 else { continue }
      let instruction = program.instructions[Int(next)]
      if instruction.operation == .callValue,
        program.ruleset.callValues[Int(instruction.a)].aggregate != .count
      {
        return true
      }
      switch columns[next] {
      case .derived(let number)? where derivations[number]: return true
      case .mark(let grid, let criterion)?: left.append(program.computedMarks[grid][criterion])
      case .derived?, .fact?, .ballot?, nil: break
      }
      left.append(contentsOf: program.edges.operands(of: instruction))
    }
    return false
  }
}
