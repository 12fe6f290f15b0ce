extension Checker {
  /// A number operand: present, of a numeric type.
  private mutating func operand(
    _ expression: Expression, _ word: OperatorWord, _ scope: Scope, _ facts: Facts
  ) -> Checked {
    let checked = required(check(expression, scope, facts), at: expression.span)
    guard !checked.isUnknown else { return .unknown }
    guard checked.number != nil else {
      report(.operatorNotApplicable(word, self.word(checked.type)), at: expression.span)
      return .unknown
    }
    return checked
  }

  // MARK: Sums

  mutating func checkSum(
    _ terms: [Term], _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    guard let first = terms.first else { return .unknown }
    let start = required(check(first.value, scope, facts), at: first.value.span)
    if start.type == .date { return checkShift(start, terms.dropFirst(), scope, facts, at: span) }
    var result = start
    if !start.isUnknown, start.number == nil {
      report(.operatorNotApplicable(.add, word(start.type)), at: first.value.span)
      result = .unknown
    }
    guard isShort(terms.count, at: span) else { return .unknown }
    for term in terms.dropFirst() {
      let next = operand(term.value, term.isSubtracted ? .subtract : .add, scope, facts)
      result = combine(
        result, next, isSubtracted: term.isSubtracted, at: term.value.span, whole: span)
    }
    return result
  }

  /// Whether a chain of operations is short enough to be walked; a message where it is not.
  mutating func isShort(_ count: Int, at span: SourceSpan) -> Bool {
    guard count > Self.chainLimit else { return true }
    report(.nestingTooDeep(limit: Self.chainLimit), at: span)
    return false
  }

  /// The decimals of a number: those it has, where its range leaves it one value.
  private func decimals(of range: Interval, _ most: Int?) -> Int? {
    guard range.isPoint, let value = range.lower?.value else { return most }
    return most.map { min($0, value.decimals) } ?? value.decimals
  }

  /// What limits and decimals let a result be must be a number that can be held.
  ///
  /// A number without both limits is taken to be one that the calculation can hold.
  private mutating func held(
    _ type: NumberType, of one: NumberType, _ two: NumberType, at span: SourceSpan
  ) -> Bool {
    if one.range.isPoint, two.range.isPoint {
      let isTooFine = (type.decimals ?? 0) > Number.largestScale
      guard isTooFine || !type.range.isPoint else { return true }
      report(.numberTooLong(source.text(span)), at: span)
      return false
    }
    guard let digits = mostDigits(type, of: one, two) else { return true }
    let decimals = type.decimals ?? 0
    guard decimals > Number.largestScale || digits + decimals > Self.digitLimit else { return true }
    report(
      .resultTooLong(source.text(span), digits: digits + decimals, decimals: decimals), at: span)
    return false
  }

  /// How many digits a number can always have, decimals included.
  private static var digitLimit: Int { 38 }

  /// The most digits that a result can have before the decimal mark; nil where nothing limits it.
  private func mostDigits(_ type: NumberType, of one: NumberType, _ two: NumberType) -> Int? {
    if let low = type.range.lower?.value, let high = type.range.upper?.value {
      return max(Self.digits(low), Self.digits(high))
    }
    guard let first = Self.digits(one.range), let second = Self.digits(two.range) else {
      return (type.decimals ?? 0) > Number.largestScale ? 0 : nil
    }
    // The limits of the result themselves do not fit.
    return first + second
  }

  private static func digits(_ range: Interval) -> Int? {
    guard let low = range.lower?.value, let high = range.upper?.value else { return nil }
    return max(digits(low), digits(high))
  }

  /// How many digits a number has before the decimal mark.
  private static func digits(_ number: Number) -> Int {
    var rest = number.rounded(.decimals(0, .down))?.mantissa.magnitude ?? 0
    var count = 0
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// One number added to, or taken from, another of the same kind and unit.
  mutating func combine(
    _ left: Checked, _ right: Checked, isSubtracted: Bool, at place: SourceSpan,
    whole span: SourceSpan
  ) -> Checked {
    guard let one = left.number, let two = right.number else { return .unknown }
    guard sameQuantity(one, two) else {
      reportMismatch(left, right, at: place)
      return .unknown
    }
    let range = isSubtracted ? one.range.subtracting(two.range) : one.range.adding(two.range)
    let number = NumberType(
      joined(one.quantity, two.quantity),
      decimals: decimals(of: range, larger(one.decimals, two.decimals)), range: range,
      isExact: one.isExact && two.isExact)
    guard held(number, of: one, two, at: span) else { return .unknown }
    let type = ValueType.number(number)
    if isSubtracted {
      return Checked(node(.difference, left.node, right.node, at: span, type: type), type)
    }
    let operands = operandRange([left.node, right.node])
    return Checked(node(.sum, operands.start, operands.count, at: span, type: type), type)
  }

  /// A date moved by durations.
  private mutating func checkShift(
    _ start: Checked, _ terms: ArraySlice<Term>, _ scope: Scope, _ facts: Facts,
    at span: SourceSpan
  ) -> Checked {
    guard isShort(terms.count, at: span) else { return .unknown }
    var shift = DateShift(years: 0, months: 0, days: 0, overflow: .refuse)
    for term in terms {
      guard case .number(let literal) = term.value.kind,
        case .duration(let unit, let overflow) = literal.suffix
      else {
        let other = check(term.value, scope, facts)
        if !other.isUnknown {
          report(.typeMismatch(expected: .duration, found: word(other.type)), at: term.value.span)
        }
        return .unknown
      }
      guard let count = literal.value.int64, Self.isReasonable(count, unit) else {
        report(.badBound, at: term.value.span)
        return .unknown
      }
      let signed = term.isSubtracted ? -Int(count) : Int(count)
      switch unit {
      case .days: shift.days += signed
      case .months: shift.months += signed
      case .years: shift.years += signed
      }
      switch overflow {
      case .lastDay?: shift.overflow = .lastDay
      case .nextMonth?: shift.overflow = .nextMonth
      case nil: break
      }
    }
    let movesMonths = shift.months != 0 || shift.years != 0
    if movesMonths && shift.overflow == .refuse || constantDay(start.node) != nil {
      return shiftedConstant(start, shift, at: span)
    }
    ruleset.shifts.append(shift)
    let id = Int32(truncatingIfNeeded: ruleset.shifts.count - 1)
    return Checked(node(.shift, start.node, id, at: span, type: .date), .date)
  }

  /// Whether a duration is whole and short of a thousand years.
  private static func isReasonable(_ count: Int64, _ unit: CalendarUnit) -> Bool {
    switch unit {
    case .days: count <= 365_000
    case .months: count <= 12_000
    case .years: count <= 1_000
    }
  }

  /// A constant date moved; any other date moved by months needs a direction.
  private mutating func shiftedConstant(
    _ start: Checked, _ shift: DateShift, at span: SourceSpan
  ) -> Checked {
    guard let day = constantDay(start.node) else {
      report(.ambiguousMonths, at: span)
      return .unknown
    }
    switch day.adding(
      years: shift.years, months: shift.months, days: shift.days, overflow: shift.overflow)
    {
    case .day(let moved):
      return Checked(node(.day, moved.number, at: span, type: .date), .date)
    case .ambiguous: report(.ambiguousMonths, at: span)
    case .outOfRange: report(.impossibleDate(source.text(span)), at: span)
    }
    return .unknown
  }

  // MARK: Products

  mutating func checkProduct(
    _ factors: [Factor], _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    guard let first = factors.first, isShort(factors.count, at: span) else { return .unknown }
    var result = operand(first.value, .multiply, scope, facts)
    for factor in factors.dropFirst() {
      let next = operand(
        factor.value, factor.isDivisor ? .divide : .multiply, scope, facts)
      guard !result.isUnknown, !next.isUnknown else {
        result = .unknown
        continue
      }
      result =
        factor.isDivisor
        ? quotient(result, narrowed(next, facts), at: factor.value.span, whole: span)
        : product(result, next, at: factor.value.span, whole: span)
    }
    return result
  }

  mutating func product(
    _ left: Checked, _ right: Checked, at place: SourceSpan, whole span: SourceSpan
  ) -> Checked {
    guard let one = left.number, let two = right.number else { return .unknown }
    guard let quantity = productQuantity(one, two) else {
      report(.operatorNotApplicable(.multiply, word(right.type)), at: place)
      return .unknown
    }
    var decimals: Int?
    if let first = one.decimals, let second = two.decimals { decimals = first + second }
    let range = one.range.multiplied(by: two.range)
    let number = NumberType(
      quantity, decimals: self.decimals(of: range, decimals), range: range,
      isExact: one.isExact && two.isExact)
    guard held(number, of: one, two, at: span) else { return .unknown }
    let type = ValueType.number(number)
    return Checked(node(.product, left.node, right.node, at: span, type: type), type)
  }

  /// An amount or a number with unit times a bare number or a rate; nil for anything else.
  private func productQuantity(_ left: NumberType, _ right: NumberType) -> NumberType.Quantity? {
    switch (left.quantity, right.quantity) {
    case (.rate, .rate): .rate
    case (.plain(nil), .rate), (.rate, .plain(nil)), (.plain(nil), .plain(nil)): .plain(unit: nil)
    case (.amount, .plain(nil)), (.amount, .rate), (.plain, .plain(nil)), (.plain, .rate):
      left.quantity
    case (.plain(nil), .amount), (.rate, .amount), (.plain(nil), .plain), (.rate, .plain):
      right.quantity
    case (.amount, .amount), (.amount, .plain), (.plain, .amount), (.plain, .plain): nil
    }
  }

  mutating func quotient(
    _ left: Checked, _ right: Checked, at place: SourceSpan, whole span: SourceSpan
  ) -> Checked {
    guard let one = left.number, let two = right.number else { return .unknown }
    guard let quantity = quotientQuantity(one, two) else {
      report(.operatorNotApplicable(.divide, word(right.type)), at: place)
      return .unknown
    }
    guard right.isNonZero || !two.range.contains(.zero) else {
      report(.divisorMayBeZero, at: place, fixes: leastFix(two, at: place))
      return .unknown
    }
    // A constant whose inverse is a decimal number (2, 5, 8…) divides exactly.
    if let divisor = constantNumber(right), let inverse = Number.one.dividedExactly(by: divisor) {
      let factor = numberNode(inverse, .plain(unit: nil), at: place)
      var checked = product(left, factor, at: place, whole: span)
      if case .number(var type) = checked.type {
        type.quantity = quantity
        checked.type = .number(type)
        ruleset.types[Int(checked.node)] = checked.type
      }
      return checked
    }
    let type = ValueType.number(
      NumberType(quantity, decimals: nil, range: one.range.divided(by: two.range), isExact: false))
    return Checked(node(.quotient, left.node, right.node, at: span, type: type), type)
  }

  /// A divisor that is never negative, kept above zero by the least value that its decimals admit.
  private func leastFix(_ type: NumberType, at place: SourceSpan) -> [Fix] {
    guard type.range.isNeverNegative, type.isExact, let decimals = type.decimals,
      let least = Number(mantissa: 1, scale: decimals)
    else { return [] }
    let text =
      words.canonical(.maximum) + "(" + source.text(place) + ", " + sourceText(least, type) + ")"
    return [.replace(place, with: text, .review)]
  }

  private func quotientQuantity(_ left: NumberType, _ right: NumberType) -> NumberType.Quantity? {
    switch (left.quantity, right.quantity) {
    case (.amount(let one), .amount(let two)):
      one == two || one == .unstated || two == .unstated ? .plain(unit: nil) : nil
    case (.plain(let one), .plain(let two)) where one == two: .plain(unit: nil)
    case (.rate, .rate): .plain(unit: nil)
    case (_, .plain(nil)), (_, .rate): left.quantity
    default: nil
    }
  }

  mutating func checkNegation(
    _ value: Expression, _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    let checked = operand(value, .negate, scope, facts)
    guard var type = checked.number else { return .unknown }
    type.range = type.range.negated
    return Checked(
      node(.negation, checked.node, at: span, type: .number(type)), .number(type))
  }

  // MARK: Rounding and extremes

  mutating func checkRounded(
    _ value: Expression, _ clause: RoundingClause, _ scope: Scope, _ facts: Facts,
    at span: SourceSpan
  ) -> Checked {
    let checked = operand(value, .round, scope, facts)
    guard !checked.isUnknown else { return .unknown }
    return rounded(checked, clause, at: span)
  }

  /// A number rounded as a clause says; a rounding that changes nothing is reported.
  mutating func rounded(
    _ checked: Checked, _ clause: RoundingClause, at span: SourceSpan
  ) -> Checked {
    guard var type = checked.number, fits(clause, type), let rounding = rounding(clause, type)
    else { return .unknown }
    if case .decimals(let count) = rounding.target {
      if type.isExact, let decimals = type.decimals, decimals <= count {
        report(.uselessRounding, at: clause.span)
      }
      type.decimals = count
    } else if case .multiple(let step) = rounding.target {
      type.decimals = step.decimals
    }
    type.isExact = true
    type.range = roundedRange(type.range, rounding)
    return Checked(
      node(.rounding, checked.node, roundingID(rounding), at: span, type: .number(type)),
      .number(type))
  }

  /// Whether what a clause rounds to is of the kind of the number.
  private mutating func fits(_ clause: RoundingClause, _ type: NumberType) -> Bool {
    guard case .multiple(_, let suffix) = clause.target else { return true }
    let quantity: NumberType.Quantity
    switch suffix {
    case .none: quantity = .plain(unit: nil)
    case .percent: quantity = .rate
    case .currency: quantity = .amount(.unstated)
    case .unit(let unit):
      quantity =
        unit.text == ruleset.currency || unit.text == "EUR"
        ? .amount(.unstated) : .plain(unit: unit.text)
    case .duration:
      report(.typeMismatch(expected: word(.number(type)), found: .duration), at: clause.span)
      return false
    }
    let step = NumberType(quantity, decimals: nil)
    guard !sameQuantity(type, step) else { return true }
    report(mismatch(type, step), at: clause.span)
    return false
  }

  func roundedRange(_ range: Interval, _ rounding: Rounding) -> Interval {
    Interval(
      lower: range.lower.flatMap { $0.value.rounded(rounding) }.map { .including($0) },
      upper: range.upper.flatMap { $0.value.rounded(rounding) }.map { .including($0) })
  }

  /// The rounding a clause means for a number of some kind; a percentage is rounded as written.
  mutating func rounding(_ clause: RoundingClause, _ type: NumberType) -> Rounding? {
    let mode = clause.mode ?? .halfUp
    let shift = type.quantity == .rate ? 2 : 0
    switch clause.target {
    case .cent: return .decimals(2, mode)
    case .currencyUnit: return .decimals(0, mode)
    case .whole: return .decimals(shift, mode)
    case .decimals(let count): return .decimals(count + shift, mode)
    case .multiple(let step, let suffix):
      guard !step.isZero, !step.isNegative else {
        report(.badBound, at: clause.span)
        return nil
      }
      if suffix == .percent, let hundredth = Number(mantissa: 1, scale: 2),
        let scaled = step.multiplied(by: hundredth)
      {
        return .multiple(of: scaled, mode)
      }
      return .multiple(of: step, mode)
    }
  }

  mutating func checkExtremum(
    _ which: Extremum, _ items: [Expression], _ scope: Scope, _ facts: Facts,
    at span: SourceSpan
  ) -> Checked {
    guard isShort(items.count, at: span) else { return .unknown }
    var result: Checked?
    for item in items {
      let checked = exact(operand(item, .extremum, scope, facts), at: item.span)
      guard let previous = result else {
        result = checked
        continue
      }
      result = limited(previous, checked, isCap: which == .minimum, at: item.span, whole: span)
    }
    return result ?? .unknown
  }

  /// The smaller (a cap) or the larger (a floor) of two numbers of one kind.
  mutating func limited(
    _ left: Checked, _ right: Checked, isCap: Bool, at place: SourceSpan, whole span: SourceSpan
  ) -> Checked {
    guard let one = left.number, let two = right.number else { return .unknown }
    guard sameQuantity(one, two) else {
      reportMismatch(left, right, at: place)
      return .unknown
    }
    let range = isCap ? one.range.minimum(two.range) : one.range.maximum(two.range)
    let type = ValueType.number(
      NumberType(
        joined(one.quantity, two.quantity), decimals: larger(one.decimals, two.decimals),
        range: range))
    return Checked(
      node(isCap ? .minimum : .maximum, left.node, right.node, at: span, type: type), type)
  }

  // MARK: Dates

  mutating func checkElapsed(
    _ unit: CalendarUnit, _ from: Expression, _ to: Expression, _ scope: Scope, _ facts: Facts,
    at span: SourceSpan
  ) -> Checked {
    let start = demand(
      .date, required(check(from, scope, facts), at: from.span), at: from.span)
    let end = demand(.date, required(check(to, scope, facts), at: to.span), at: to.span)
    guard !start.isUnknown, !end.isUnknown else { return .unknown }
    let operation: Node.Operation =
      switch unit {
      case .days: .daysBetween
      case .months: .monthsBetween
      case .years: .yearsBetween
      }
    let type = ValueType.number(NumberType(.plain(unit: nil), decimals: 0))
    return Checked(node(operation, start.node, end.node, at: span, type: type), type)
  }

  mutating func checkCalendarPart(
    _ part: CalendarPart, _ day: Expression, _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    let checked = demand(.date, required(check(day, scope, facts), at: day.span), at: day.span)
    guard !checked.isUnknown else { return .unknown }
    let last = part == .month ? Number(12) : Number(4)
    let range = Interval.closed(.one, last)
    let type = ValueType.number(NumberType(.plain(unit: nil), decimals: 0, range: range))
    let operation: Node.Operation = part == .month ? .monthOf : .quarterOf
    return Checked(node(operation, checked.node, at: span, type: type), type)
  }
}
