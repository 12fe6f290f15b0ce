import Rules

extension Evaluator {
  func arithmetic<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    switch code.operation {
    case .sum: return sum(code, &work, &recorder)
    case .negation:
      let operand = value(code.a, &work, &recorder)
      if operand.kind == .ratio { return work.value(work.ratios[operand.payload].negated()) }
      return operand.kind == .number ? Value(operand.number.negated()) : Self.unknown(operand)
    case .rounding: return rounded(value(code.a, &work, &recorder), Int(code.b), work)
    case .marginalBrackets, .wholeBrackets: return bracketed(code, &work, &recorder)
    default: break
    }
    let left = operand(code.a, &work, &recorder)
    let right = operand(code.b, &work, &recorder)
    guard left.isNumeric, right.isNumeric else {
      return left.kind == .overflow || right.kind == .overflow ? .overflow : .missing
    }
    switch code.operation {
    case .difference: return adding(left, right, isSubtracted: true, &work)
    case .product: return product(left, right, &work)
    case .quotient: return quotient(left, right, &work)
    case .minimum: return order(left, right, work) <= 0 ? left : right
    default: return order(left, right, work) >= 0 ? left : right
    }
  }

  private func sum<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    var total = Value(Number.zero)
    for place in Int(code.a)..<Int(code.a &+ code.b) {
      let term = operand(program.operands[place], &work, &recorder)
      total = adding(total, term, isSubtracted: false, &work)
    }
    return total
  }

  /// The sum of two values; missing where one is, whatever their kinds.
  func adding(
    _ left: Value, _ right: Value, isSubtracted: Bool, _ work: inout Workspace
  ) -> Value {
    if left.kind == .number, right.kind == .number {
      return Value(
        checked: isSubtracted
          ? left.number.subtracting(right.number) : left.number.adding(right.number))
    }
    guard left.isNumeric, right.isNumeric else {
      return left.kind == .overflow || right.kind == .overflow ? .overflow : .missing
    }
    guard let one = work.ratio(left), let other = work.ratio(right) else { return .overflow }
    return work.value(isSubtracted ? one.subtracting(other) : one.adding(other))
  }

  func product(_ left: Value, _ right: Value, _ work: inout Workspace) -> Value {
    if left.kind == .number, right.kind == .number {
      return Value(checked: left.number.multiplied(by: right.number))
    }
    guard let one = work.ratio(left), let other = work.ratio(right) else { return .overflow }
    return work.value(one.multiplied(by: other))
  }

  func quotient(_ left: Value, _ right: Value, _ work: inout Workspace) -> Value {
    guard let one = work.ratio(left), let other = work.ratio(right) else { return .overflow }
    // The checker has proved that divisors are not zero; were one, the result would not exist.
    if other.isZero { return .overflow }
    return work.value(one.divided(by: other))
  }

  private func rounded(_ value: Value, _ rounding: Int, _ work: borrowing Workspace) -> Value {
    guard value.isNumeric, rounding < program.ruleset.roundings.count else {
      return Self.unknown(value)
    }
    let rule = program.ruleset.roundings[rounding]
    if value.kind == .number { return Value(checked: value.number.rounded(rule)) }
    return Value(checked: work.ratios[value.payload].rounded(rule))
  }

  // MARK: Brackets

  private func bracketed<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let base = value(code.a, &work, &recorder)
    guard base.kind == .number else { return Self.unknown(base) }
    let brackets = program.brackets[Int(code.b)]
    if code.operation == .wholeBrackets {
      for bracket in brackets where bracket.range.contains(base.number) {
        let rate = value(bracket.rate, &work, &recorder)
        return rate.isNumeric ? product(base, rate, &work) : Self.unknown(rate)
      }
      return .missing
    }
    var total = Value(Number.zero)
    for bracket in brackets {
      guard let slice = Self.slice(base.number, bracket.range) else { return .overflow }
      if slice.isZero { continue }
      let rate = value(bracket.rate, &work, &recorder)
      guard rate.isNumeric else { return Self.unknown(rate) }
      total = adding(total, product(Value(slice), rate, &work), isSubtracted: false, &work)
    }
    return total
  }

  /// The part of an amount that lies between the ends of a bracket, from zero where it has none.
  private static func slice(_ amount: Number, _ range: FlatRange) -> Number? {
    let lower = range.hasLower ? range.lower : .zero
    let upper = range.hasUpper && range.upper < amount ? range.upper : amount
    if upper <= lower { return .zero }
    return upper.subtracting(lower)
  }

  // MARK: Dates

  func calendar<R: Recorder>(
    _ code: Instruction, _ work: inout Workspace, _ recorder: inout R
  ) -> Value {
    let first = value(code.a, &work, &recorder)
    guard first.kind == .day, let start = Day(number: first.payload) else {
      return Self.unknown(first)
    }
    switch code.operation {
    case .shift: return shifted(start, Int(code.b))
    case .monthOf: return Value(Number(start.month))
    case .quarterOf: return Value(Number((start.month + 2) / 3))
    default: break
    }
    let second = value(code.b, &work, &recorder)
    guard second.kind == .day, let end = Day(number: second.payload) else {
      return Self.unknown(second)
    }
    switch code.operation {
    case .daysBetween: return Value(Number(start.days(to: end)))
    case .monthsBetween: return Value(Number(start.wholeMonths(to: end)))
    default: return Value(Number(start.wholeYears(to: end)))
    }
  }

  private func shifted(_ day: Day, _ index: Int) -> Value {
    guard index >= 0, index < program.ruleset.shifts.count else { return .missing }
    let shift = program.ruleset.shifts[index]
    let addition = day.adding(
      years: shift.years, months: shift.months, days: shift.days, overflow: shift.overflow)
    switch addition {
    case .day(let result): return Value(Int(result.number), .day)
    case .ambiguous, .outOfRange: return .overflow
    }
  }
}
