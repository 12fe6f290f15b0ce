import Rules

extension Evaluator {
  private enum Match { case yes, no, unknown }

  /// The outcome of the row that applies, or the sum of those that do.
  func table<R: Recorder>(
    _ table: FlatTable, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let width = table.inputs.count
    if width == 1 {
      let input = value(program.operands[table.inputs.lowerBound], &work, &recorder)
      return rows(table, width, &work, &recorder) { test, _ in
        matches(program.tests[test], input)
      }
    }
    var inputs: [Value] = []
    inputs.reserveCapacity(width)
    for place in table.inputs { inputs.append(value(program.operands[place], &work, &recorder)) }
    return rows(table, width, &work, &recorder) { test, place in
      matches(program.tests[test], inputs[place])
    }
  }

  @inline(__always)
  private func rows<R: Recorder>(
    _ table: FlatTable, _ width: Int, _ work: inout Workspace, _ recorder: inout R,
    _ match: (_ test: Int, _ input: Int) -> Match
  ) -> Value {
    var total = Value(Number.zero)
    var test = table.firstTest
    var isUnknown = false
    for place in table.outcomes {
      var row = Match.yes
      for input in 0..<width {
        let one = match(test &+ input, input)
        if one == .no {
          row = .no
          break
        }
        if one == .unknown { row = .unknown }
      }
      test &+= width
      switch row {
      case .no: continue
      case .unknown: isUnknown = true
      case .yes:
        let outcome = value(program.operands[place], &work, &recorder)
        // The checker has proved that no other row applies.
        if !table.isSummed { return outcome }
        total = adding(total, outcome, isSubtracted: false, &work)
      }
    }
    return table.isSummed && !isUnknown ? total : .missing
  }

  private func matches(_ test: FlatTest, _ input: Value) -> Match {
    if test.acceptsAnything { return .yes }
    switch input.kind {
    case .missing, .overflow: return .unknown
    case .absent: return test.acceptsAbsent ? .yes : .no
    case .number, .day:
      for place in test.ranges where program.ranges[place].contains(input.number) { return .yes }
      return .no
    case .ratio: return .unknown
    case .truth, .choice:
      let isMember = Self.holds(
        low: test.lowMembers, high: test.highMembers, input.payload)
      return isMember ? .yes : .no
    case .choices, .text, .literal: return .no
    }
  }

  /// The value of a parameter on a day.
  func dated<R: Recorder>(
    _ parameter: FlatDated, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let date = value(parameter.date, &work, &recorder)
    guard date.kind == .day else { return Self.unknown(date) }
    var chosen = parameter.initially
    for step in parameter.steps where step.from <= date.payload { chosen = step.value }
    return chosen >= 0 ? value(chosen, &work, &recorder) : .missing
  }

  /// A value that comes from outside the application: over all applications, or a reference list.
  func outside<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    if code.operation == .callValue {
      guard Int(code.a) < totals.count else { return .missing }
      if code.b < 0 { return work.value(of: totals[Int(code.a)].value) }
      let group = value(code.b, &work, &recorder)
      guard group.isKnown else { return Self.unknown(group) }
      return work.value(of: totals[Int(code.a)].value(of: groupKey(group, work.store)))
    }
    let key = value(code.b, &work, &recorder)
    guard key.isKnown else { return Self.unknown(key) }
    let row = references.row(key, in: Int(code.a), work, literals: program.literals)
    if code.operation == .listed { return Value(truth: row != nil) }
    guard let row else { return .absent }
    return references.value(row, Int(code.a), column: Int(code.c), &work)
  }

  /// What tells one group from another: a letter for the kind, then bytes.
  func groupKey(_ value: Value, _ store: borrowing FactStore) -> [UInt8] {
    switch value.kind {
    case .text, .literal: return [0x74] + bytes(value, store)
    case .truth, .choice, .day, .number, .ratio, .choices, .missing, .absent, .overflow:
      return [value.kind == .number ? 0x6E : 0x63] + Array(value.number.canonicalText.utf8)
    }
  }
}
