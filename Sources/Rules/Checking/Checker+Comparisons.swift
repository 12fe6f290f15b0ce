extension Checker {
  // MARK: Comparisons

  mutating func checkComparison(
    _ comparison: Comparison, _ left: Expression, _ right: Expression, _ scope: Scope,
    _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    var first = check(left, scope, facts)
    var second = check(right, scope, facts, expected: first.type)
    if case .text = first.type, case .text = left.kind, case .choice = second.type {
      first = check(left, scope, facts, expected: second.type)
    }
    first = exact(required(first, at: left.span), at: left.span)
    second = exact(required(second, at: right.span), at: right.span)
    guard !first.isUnknown, !second.isUnknown else { return .unknown }
    guard comparable(first, second, comparison, left, right, at: span) else { return .unknown }
    let operation = Self.operation(comparison)
    var result = Checked(node(operation, first.node, second.node, at: span, type: .truth), .truth)
    learn(comparison, first, second, &result)
    return result
  }

  static func operation(_ comparison: Comparison) -> Node.Operation {
    switch comparison {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    }
  }

  private mutating func comparable(
    _ first: Checked, _ second: Checked, _ comparison: Comparison, _ left: Expression,
    _ right: Expression, at span: SourceSpan
  ) -> Bool {
    let isOrder = comparison != .equal && comparison != .notEqual
    switch (first.type, second.type) {
    case (.number(let one), .number(let two)):
      if sameQuantity(one, two) { return true }
      reportMismatch(first, second, at: right.span)
      return false
    case (.date, .date): return true
    case (.truth, .truth), (.text, .text), (.choice, .choice):
      guard first.type == second.type else { break }
      if !isOrder { return true }
      report(.operatorNotApplicable(.order, word(first.type)), at: span)
      return false
    default: break
    }
    report(.incomparable(word(first.type), word(second.type)), at: span)
    return false
  }

  /// What a comparison with a constant says of a fact.
  private func learn(
    _ comparison: Comparison, _ first: Checked, _ second: Checked, _ result: inout Checked
  ) {
    if let constant = bound(second) {
      learn(comparison, testedPlace(first.node), constant, &result)
    } else if let constant = bound(first) {
      learn(Self.mirrored(comparison), testedPlace(second.node), constant, &result)
    }
    if let one = first.number?.range, let two = second.number?.range {
      result.constantTruth = Self.truth(comparison, one, two)
    }
  }

  /// What a test of a node says something about: a fact, or the whole expression.
  private func testedPlace(_ node: NodeID) -> Facts.Place {
    factPlace(node) ?? .expression(signature(node))
  }

  /// A number as what was tested on the way leaves it.
  func narrowed(_ checked: Checked, _ facts: Facts) -> Checked {
    guard var number = checked.number, !facts.isEmpty, checked.node >= 0 else { return checked }
    let place = testedPlace(checked.node)
    var result = checked
    if let range = facts.ranges[place] { number.range = number.range.intersection(range) }
    if facts.nonZero.contains(place) {
      number.range = number.range.withoutZeroAtItsEnds
      result.isNonZero = true
    }
    result.type = .number(number)
    return result
  }

  private func bound(_ checked: Checked) -> Number? {
    if let day = constantDay(checked.node) { return Number(Int(day.number)) }
    return constantNumber(checked)
  }

  private func learn(
    _ comparison: Comparison, _ place: Facts.Place, _ value: Number, _ result: inout Checked
  ) {
    let (yes, no): (Interval, Interval)
    switch comparison {
    case .equal: (yes, no) = (.point(value), .unbounded)
    case .notEqual: (yes, no) = (.unbounded, .point(value))
    case .less: (yes, no) = (.lessThan(value), .atLeast(value))
    case .lessOrEqual: (yes, no) = (.atMost(value), .moreThan(value))
    case .greater: (yes, no) = (.moreThan(value), .atMost(value))
    case .greaterOrEqual: (yes, no) = (.atLeast(value), .lessThan(value))
    }
    result.whenTrue.ranges[place] = yes
    result.whenFalse.ranges[place] = no
    guard value.isZero else { return }
    if comparison == .notEqual { result.whenTrue.nonZero.insert(place) }
    if comparison == .equal { result.whenFalse.nonZero.insert(place) }
  }

  static func mirrored(_ comparison: Comparison) -> Comparison {
    switch comparison {
    case .equal, .notEqual: comparison
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether a comparison of two ranges has only one answer.
  static func truth(_ comparison: Comparison, _ left: Interval, _ right: Interval) -> Bool? {
    switch comparison {
    case .lessOrEqual: return ordered(left, right, strictly: false)
    case .less: return ordered(left, right, strictly: true)
    case .greaterOrEqual: return ordered(right, left, strictly: false)
    case .greater: return ordered(right, left, strictly: true)
    case .equal:
      if left.isPoint, left == right { return true }
      return left.intersection(right).isEmpty(step: nil) ? false : nil
    case .notEqual:
      if left.isPoint, left == right { return false }
      return left.intersection(right).isEmpty(step: nil) ? true : nil
    }
  }

  /// True where all of `left` is below all of `right`, false where none is, nil otherwise.
  private static func ordered(_ left: Interval, _ right: Interval, strictly: Bool) -> Bool? {
    if let high = left.upper, let low = right.lower {
      if high.value < low.value { return true }
      if high.value == low.value, !strictly || !high.inclusive || !low.inclusive { return true }
    }
    if let low = left.lower, let high = right.upper {
      if low.value > high.value { return false }
      if low.value == high.value, strictly || !low.inclusive || !high.inclusive { return false }
    }
    return nil
  }
}
