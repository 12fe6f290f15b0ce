import Rules

/// Tells which rules a missing fact can leave unknown.
struct MissingFacts {
  private let program: Program
  private let columns: [Int32: (record: Int, column: Int)]

  init(_ program: Program) {
    self.program = program
    var columns: [Int32: (record: Int, column: Int)] = [:]
    for read in program.reads where read.instruction >= 0 {
      columns[read.instruction] = (read.record, read.column)
    }
    self.columns = columns
  }

  /// Whether a condition can be unknown: it reads a required fact, a mark, or the rows of a list.
  ///
  /// An optional fact that is not there is absent, which rules must test; a box to tick says no; an
  /// identifier and a ballot are never missing.
  func canBeUnknown(_ condition: Program.ConditionCode) -> Bool {
    if condition.loop >= 0 { return true }
    return reads([condition.when, condition.requirement])
  }

  private func reads(_ roots: [Int32]) -> Bool {
    var stack = roots
    var seen: Set<Int32> = []
    while let next = stack.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      let instruction = program.instructions[Int(next)]
      switch instruction.operation {
      case .forEach, .atLeastOne, .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver:
        return true
      default: break
      }
      if let place = columns[next] {
        let column = program.ruleset.records[place.record].columns[place.column]
        switch column.role {
        case .fact:
          let isIdentifier =
            place.record == 0 && program.ruleset.records[0].identifier == place.column
          if !column.isOptional, !column.isCheckbox, !isIdentifier { return true }
        case .mark(let grid, let criterion):
          let computed = program.computedMarks[grid][criterion]
          if computed < 0 { return true }
          stack.append(computed)
        case .ballot: break
        case .derived(let index):
          if isMissingTotal(index) { return true }
          stack.append(program.derivations[index])
        }
      }
      stack.append(contentsOf: program.edges.operands(of: instruction))
    }
    return false
  }

  /// Whether a derivation is the total of a grid with marks that someone gives.
  private func isMissingTotal(_ index: Int) -> Bool {
    let derivation = program.ruleset.derivations[index]
    guard derivation.kind == .gridTotal, derivation.subject >= 0 else { return false }
    return program.computedMarks[derivation.subject].contains { $0 < 0 || reads([$0]) }
  }
}
