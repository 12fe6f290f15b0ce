import Rules

extension Evaluator {
  /// What a loop has gathered so far.
  struct Gathering {
    var operation: Instruction.Operation
    var body: Int32
    var filter: Int32
    var result: Value
    var count = 0
    /// Whether nothing that follows can change the result.
    var isSettled = false
  }

  func loop<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let initial: Value
    switch code.operation {
    case .forEach: initial = Value(truth: true)
    case .atLeastOne: initial = Value(truth: false)
    case .minimumOver, .maximumOver: initial = .absent
    default: initial = Value(Number.zero)
    }
    var gathering = Gathering(
      operation: code.operation, body: code.b, filter: code.c, result: initial)
    let steps = program.loops[Int(code.a)]
    run(steps.lowerBound, steps.upperBound, &gathering, &work, &recorder)
    switch code.operation {
    case .countOver where gathering.result.kind == .number:
      return Value(Number(gathering.count))
    case .meanOver where gathering.result.isNumeric:
      if gathering.count == 0 { return .missing }
      return quotient(gathering.result, Value(Number(gathering.count)), &work)
    // The smallest of nothing does not exist.
    case .minimumOver, .maximumOver: return Self.extremum(gathering.result)
    default: return gathering.result
    }
  }

  private static func extremum(_ value: Value) -> Value {
    value.kind == .absent ? .missing : value
  }

  private func run<R: Recorder>(
    _ step: Int, _ end: Int, _ gathering: inout Gathering, _ work: inout Workspace,
    _ recorder: inout R
  ) {
    if step == end {
      gather(&gathering, &work, &recorder)
      return
    }
    let cell = program.steps[step]
    var row = work.store.first(work.rows[Int(cell.owner)], cell.list)
    if row < 0 {
      take(.missing, &gathering, &work)
      return
    }
    while row > 0, !gathering.isSettled {
      work.rows[Int(cell.binding)] = row
      recorder.stand(Int(cell.binding), on: row)
      if step &+ 1 == end {
        gather(&gathering, &work, &recorder)
      } else {
        run(step &+ 1, end, &gathering, &work, &recorder)
      }
      row = work.store.next(row)
    }
  }

  private func gather<R: Recorder>(
    _ gathering: inout Gathering, _ work: inout Workspace, _ recorder: inout R
  ) {
    if gathering.filter >= 0 {
      let test = operand(gathering.filter, &work, &recorder)
      if test.isFalse { return }
      if test.kind != .truth {
        take(Self.unknown(test), &gathering, &work)
        return
      }
    }
    gathering.count += 1
    if gathering.body >= 0 {
      take(operand(gathering.body, &work, &recorder), &gathering, &work)
    }
  }

  /// Adds the value of one row, or what stands for a list or a row that is missing.
  private func take(_ value: Value, _ gathering: inout Gathering, _ work: inout Workspace) {
    switch gathering.operation {
    case .forEach, .atLeastOne:
      if value.kind == .truth {
        let settling = gathering.operation == .forEach ? 0 : 1
        if value.payload == settling {
          gathering.result = value
          gathering.isSettled = true
        }
      } else if gathering.result.kind != .overflow {
        gathering.result = Self.unknown(value)
      }
    case .minimumOver, .maximumOver:
      guard value.isNumeric || value.kind == .day,
        gathering.result.isKnown || gathering.result.kind == .absent
      else {
        if gathering.result.kind != .overflow { gathering.result = Self.unknown(value) }
        return
      }
      if gathering.result.kind == .absent {
        gathering.result = value
      } else {
        let order = order(value, gathering.result, work)
        let isBetter = gathering.operation == .minimumOver ? order < 0 : order > 0
        if isBetter { gathering.result = value }
      }
    case .countOver:
      if gathering.result.kind != .overflow { gathering.result = Self.unknown(value) }
    default:
      gathering.result = adding(gathering.result, value, isSubtracted: false, &work)
    }
  }
}
