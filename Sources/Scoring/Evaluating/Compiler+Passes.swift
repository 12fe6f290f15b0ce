import Rules

extension Compiler {
  /// Finds after how many passes over all applications each value is known.
  ///
  /// A call value is known after the pass that follows what it adds up; what reads it waits. The
  /// checker has refused cycles; the count of rounds only bounds the search.
  mutating func findPasses() {
    let ruleset = program.ruleset
    var derivationPass = [Int](repeating: 0, count: ruleset.derivations.count)
    var callValuePass = [Int](repeating: 0, count: ruleset.callValues.count)
    guard !callValuePass.isEmpty else {
      program.derivationPass = derivationPass
      return
    }
    let derived = derivationsRead()
    for _ in 0...ruleset.callValues.count {
      for index in derivationPass.indices {
        derivationPass[index] = passes(
          before: roots(of: index), derived, derivationPass, callValuePass)
      }
      for index in callValuePass.indices {
        let code = program.callValues[index]
        callValuePass[index] = passes(
          before: [code.element, code.filter, code.group], derived, derivationPass, callValuePass)
      }
    }
    program.derivationPass = derivationPass
    program.callValuePass = callValuePass
  }

  /// The instructions that a derivation needs: its own, or those of a grid's computed marks.
  private func roots(of derivation: Int) -> [Int32] {
    let code = program.derivations[derivation]
    if code >= 0 { return [code] }
    let declared = program.ruleset.derivations[derivation]
    guard declared.kind == .gridTotal, declared.subject >= 0,
      declared.subject < program.computedMarks.count
    else { return [] }
    return program.computedMarks[declared.subject]
  }

  /// The derivation whose column each instruction reads.
  private func derivationsRead() -> [Int32: Int] {
    var result: [Int32: Int] = [:]
    for read in program.reads where read.instruction >= 0 {
      if case .derived(let index) = program.ruleset.records[read.record].columns[read.column].role {
        result[read.instruction] = index
      }
    }
    return result
  }

  /// The passes needed before instructions can be evaluated.
  private func passes(
    before roots: [Int32], _ derived: [Int32: Int], _ derivations: [Int], _ callValues: [Int]
  ) -> Int {
    var result = 0
    var stack = roots
    var seen: Set<Int32> = []
    while let next = stack.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      let instruction = program.instructions[Int(next)]
      if instruction.operation == .callValue, Int(instruction.a) < callValues.count {
        result = max(result, callValues[Int(instruction.a)] + 1)
      }
      if let derivation = derived[next] { result = max(result, derivations[derivation]) }
      stack.append(contentsOf: program.edges.operands(of: instruction))
    }
    return result
  }
}
