import Rules

/// Evaluates instructions over the facts of a chunk: three-valued, exact, and never trapping.
///
/// A missing operand makes arithmetic missing and comparisons unknown; a result that does not fit
/// becomes `overflow`, which its reader reports. It holds nothing that changes.
struct Evaluator: Sendable {
  let program: Program
  /// The values over all applications known so far.
  var totals: [CallTotal] = []
  /// The reference lists.
  var references = ReferenceLists()

  init(_ program: Program) { self.program = program }

  /// The value of an instruction.
  func value<R: Recorder>(_ id: Int32, _ work: inout Workspace, _ recorder: inout R) -> Value {
    recorder.enter(id)
    let result = evaluated(program.instructions[Int(id)], &work, &recorder)
    recorder.leave(id, result)
    return result
  }

  /// The value of an operand: what is oftenest one, a cell or a constant, is read on the spot.
  @inline(__always)
  func operand<R: Recorder>(_ id: Int32, _ work: inout Workspace, _ recorder: inout R) -> Value {
    let code = program.instructions[Int(id)]
    let result: Value
    switch code.operation {
    case .constant:
      recorder.enter(id)
      result = program.constants[Int(code.a)]
    case .loadTruth:
      recorder.enter(id)
      let bits = work.store.bits(work.rows[Int(code.a)], program.cells[Int(code.b)])
      result = bits >= CellCode.known ? Value(truth: bits == 3) : work.state(bits)
    case .loadChoice:
      recorder.enter(id)
      let bits = work.store.bits(work.rows[Int(code.a)], program.cells[Int(code.b)])
      result = bits >= CellCode.known ? Value(Int(bits) &- 2, .choice) : work.state(bits)
    case .loadNumber, .loadSmallNumber:
      recorder.enter(id)
      result = work.number(work.rows[Int(code.a)], program.cells[Int(code.b)])
    default: return value(id, &work, &recorder)
    }
    recorder.leave(id, result)
    return result
  }

  @inline(__always)
  private func evaluated<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    switch code.operation {
    case .constant: return program.constants[Int(code.a)]
    case .loadTruth:
      let bits = work.store.bits(work.rows[Int(code.a)], program.cells[Int(code.b)])
      return bits >= CellCode.known ? Value(truth: bits == 3) : work.state(bits)
    case .loadChoice:
      let bits = work.store.bits(work.rows[Int(code.a)], program.cells[Int(code.b)])
      return bits >= CellCode.known ? Value(Int(bits) &- 2, .choice) : work.state(bits)
    case .loadDay:
      let bits = work.store.bits(work.rows[Int(code.a)], program.cells[Int(code.b)])
      return bits >= CellCode.known
        ? Value(Int(bits) &- CellCode.dayShift, .day) : work.state(bits)
    case .loadNumber, .loadSmallNumber:
      return work.number(work.rows[Int(code.a)], program.cells[Int(code.b)])
    case .loadChoices, .loadText, .load:
      return work.value(work.rows[Int(code.a)], program.cells[Int(code.b)])
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return comparison(code, &work, &recorder)
    case .all, .any: return junction(code, &work, &recorder)
    case .not: return negation(operand(code.a, &work, &recorder))
    case .conditional: return conditional(code, &work, &recorder)
    case .sum, .difference, .product, .quotient, .negation, .rounding, .minimum, .maximum,
      .marginalBrackets, .wholeBrackets:
      return arithmetic(code, &work, &recorder)
    case .among, .amongTexts, .contains, .present, .countChoices:
      return membership(code, &work, &recorder)
    case .forEach, .atLeastOne, .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver:
      return loop(code, &work, &recorder)
    case .daysBetween, .monthsBetween, .yearsBetween, .monthOf, .quarterOf, .shift:
      return calendar(code, &work, &recorder)
    case .table: return table(program.tables[Int(code.a)], &work, &recorder)
    case .dated: return dated(program.dated[Int(code.a)], &work, &recorder)
    case .callValue, .lookup, .listed: return outside(code, &work, &recorder)
    case .nothing: return .missing
    }
  }

  // MARK: Logic

  private func negation(_ value: Value) -> Value {
    value.kind == .truth ? Value(truth: value.payload == 0) : Self.unknown(value)
  }

  /// What is left of a value that a truth or a number was needed from.
  @inline(__always)
  static func unknown(_ value: Value) -> Value {
    value.kind == .overflow ? .overflow : .missing
  }

  private func junction<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    // `all` is settled by the first false, `any` by the first true, whatever else is unknown.
    let settling = code.operation == .any ? 1 : 0
    var result = Value(truth: settling == 0)
    for place in Int(code.a)..<Int(code.a &+ code.b) {
      let part = operand(program.operands[place], &work, &recorder)
      if part.kind == .truth {
        if part.payload == settling { return part }
      } else if result.kind != .overflow {
        result = Self.unknown(part)
      }
    }
    return result
  }

  private func conditional<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let test = operand(code.a, &work, &recorder)
    guard test.kind == .truth else { return Self.unknown(test) }
    return operand(test.payload == 1 ? code.b : code.c, &work, &recorder)
  }

  // MARK: Comparisons

  private func comparison<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let left = operand(code.a, &work, &recorder)
    let right = operand(code.b, &work, &recorder)
    guard left.isKnown, right.isKnown else {
      return left.kind == .overflow || right.kind == .overflow ? .overflow : .missing
    }
    let order = order(left, right, work)
    switch code.operation {
    case .equal: return Value(truth: order == 0)
    case .notEqual: return Value(truth: order != 0)
    case .less: return Value(truth: order < 0)
    case .lessOrEqual: return Value(truth: order <= 0)
    case .greater: return Value(truth: order > 0)
    default: return Value(truth: order >= 0)
    }
  }

  /// The order of two known values of one type.
  @inline(__always)
  func order(_ left: Value, _ right: Value, _ work: borrowing Workspace) -> Int {
    if left.kind == .ratio || right.kind == .ratio { return ratioOrder(left, right, work) }
    if left.kind == .text || left.kind == .literal { return textOrder(left, right, work.store) }
    return left.number.compared(to: right.number)
  }

  private func ratioOrder(_ left: Value, _ right: Value, _ work: borrowing Workspace) -> Int {
    guard let one = work.ratio(left), let other = work.ratio(right) else {
      // A number too long for a fraction: the fraction's integer part decides, or is equal to it.
      let first = left.kind == .ratio ? work.ratio(left)?.rounded(.decimals(0, .down)) : left.number
      let second =
        right.kind == .ratio ? work.ratio(right)?.rounded(.decimals(0, .down)) : right.number
      return (first ?? .zero).compared(to: second ?? .zero)
    }
    return one.compared(to: other)
  }

  private func textOrder(_ left: Value, _ right: Value, _ store: borrowing FactStore) -> Int {
    let one = bytes(left, store)
    let other = bytes(right, store)
    if one.lexicographicallyPrecedes(other) { return -1 }
    return one.elementsEqual(other) ? 0 : 1
  }

  /// The bytes of a text.
  func bytes(_ text: Value, _ store: borrowing FactStore) -> ArraySlice<UInt8> {
    let start = Int(text.low)
    let end = start + Int(text.high)
    if text.kind == .literal { return program.literals[start..<end] }
    return store.texts[start..<end]
  }

  // MARK: Membership

  private func membership<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let first = operand(code.a, &work, &recorder)
    if code.operation == .present {
      switch first.kind {
      case .absent: return Value(truth: code.b == 0)
      case .missing, .overflow: return first
      default: return Value(truth: code.b != 0)
      }
    }
    guard first.isKnown else { return Self.unknown(first) }
    switch code.operation {
    case .among:
      let set = program.choiceSets[Int(code.b)]
      return Value(truth: Self.holds(low: set.low, high: set.high, first.payload))
    case .amongTexts:
      for place in Int(code.b)..<Int(code.b &+ code.c)
      where textOrder(first, program.constants[place], work.store) == 0 {
        return Value(truth: true)
      }
      return Value(truth: false)
    case .countChoices:
      return Value(Number(first.low.nonzeroBitCount + first.high.nonzeroBitCount))
    default:
      let second = value(code.b, &work, &recorder)
      guard second.isKnown else { return Self.unknown(second) }
      return Value(truth: Self.holds(low: first.low, high: first.high, second.payload))
    }
  }

  @inline(__always)
  static func holds(low: UInt64, high: UInt64, _ member: Int) -> Bool {
    member < 64
      ? low >> UInt64(truncatingIfNeeded: member) & 1 == 1
      : high >> UInt64(truncatingIfNeeded: member - 64) & 1 == 1
  }
}
