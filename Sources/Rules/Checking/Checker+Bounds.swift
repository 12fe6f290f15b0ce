extension Checker {
  /// The interval a bound describes, for values of a type; problems are reported.
  mutating func interval(_ bound: BoundSyntax, like type: ValueType) -> Interval? {
    guard let first = boundValue(bound.first, like: type) else { return nil }
    var second: Number?
    if let expression = bound.second {
      guard let value = boundValue(expression, like: type) else { return nil }
      second = value
    }
    let result: Interval
    switch bound.form {
    case .exactly: result = .point(first)
    case .range: result = .closed(first, second ?? first)
    case .rangeToLess:
      result = Interval(lower: .including(first), upper: .excluding(second ?? first))
    case .moreThanTo:
      result = Interval(lower: .excluding(first), upper: .including(second ?? first))
    case .orMore, .from, .atLeast: result = .atLeast(first)
    case .moreThan: result = .moreThan(first)
    case .lessThan: result = .lessThan(first)
    case .atMost, .upTo: result = .atMost(first)
    }
    if result.isEmpty(step: nil) {
      report(.emptyBound, at: bound.span)
      return nil
    }
    return result
  }

  /// The constant at one end of a bound: a number of the type's unit, or a day's number.
  private mutating func boundValue(_ expression: Expression, like type: ValueType) -> Number? {
    let scope = Scope(bindings: [])
    let checked = check(expression, scope, Facts())
    if checked.isUnknown { return nil }
    switch (type, checked.type) {
    case (.date, .date):
      guard let day = constantDay(checked.node) else {
        report(.constantNeeded, at: expression.span)
        return nil
      }
      return Number(Int(day.number))
    case (.number(let expected), .number(let found)):
      guard sameQuantity(expected, found) else {
        report(mismatch(expected, found), at: expression.span)
        return nil
      }
      guard let value = constantNumber(checked) else {
        report(.constantNeeded, at: expression.span)
        return nil
      }
      return value
    default:
      report(.typeMismatch(expected: word(type), found: word(checked.type)), at: expression.span)
      return nil
    }
  }

  /// The value of an expression that has only one.
  func constantNumber(_ checked: Checked) -> Number? {
    guard let range = checked.number?.range, let lower = range.lower, let upper = range.upper,
      lower.inclusive, upper.inclusive, lower.value == upper.value
    else { return nil }
    return lower.value
  }

  func constantDay(_ node: NodeID) -> Day? {
    guard node >= 0, ruleset.nodes[Int(node)].operation == .day else { return nil }
    return Day(number: Int(ruleset.nodes[Int(node)].a))
  }

  // MARK: Quantities

  /// Whether two numbers are of one kind and unit; a tax basis left open fits either.
  func sameQuantity(_ left: NumberType, _ right: NumberType) -> Bool {
    switch (left.quantity, right.quantity) {
    case (.plain(let first), .plain(let second)): first == second
    case (.amount(let first), .amount(let second)):
      first == second || first == .unstated || second == .unstated
    case (.rate, .rate): true
    default: false
    }
  }

  /// Why two numbers do not go together.
  func mismatch(_ left: NumberType, _ right: NumberType) -> Finding {
    switch (left.quantity, right.quantity) {
    case (.plain(let first), .plain(let second)):
      .unitMismatch(first ?? "", second ?? "")
    case (.amount, .amount): .taxMismatch
    default: .typeMismatch(expected: word(.number(left)), found: word(.number(right)))
    }
  }

  /// Reports two numbers that do not go together, with the declarations that say so.
  mutating func reportMismatch(
    _ left: Checked, _ right: Checked, at place: SourceSpan, file: StaticString = #fileID,
    line: Int = #line
  ) {
    guard let one = left.number, let two = right.number else { return }
    if blamesBareNumber(left, beside: right) { return }
    let finding = mismatch(one, two)
    report(
      finding, at: place, related: taxPlaces(finding, [left.node, right.node]), file: file,
      line: line)
  }

  /// Where amounts that do not go together were declared, those that the nodes read first.
  func taxPlaces(_ finding: Finding, _ nodes: [NodeID]) -> [RelatedPlace] {
    guard case .taxMismatch = finding else { return [] }
    var places: [RelatedPlace] = []
    for node in nodes {
      guard let span = taxedColumn(under: node), !places.contains(where: { $0.span == span })
      else { continue }
      places.append(RelatedPlace(span: span, note: .declaredHere))
    }
    return places
  }

  /// The declaration of the first amount with a tax basis that an expression reads.
  private func taxedColumn(under root: NodeID) -> SourceSpan? {
    var stack = [root]
    while let id = stack.popLast() {
      guard id >= 0 else { continue }
      let node = ruleset.nodes[Int(id)]
      guard node.operation == .column else {
        stack += children(node).reversed()
        continue
      }
      let record = Int(nodeRecords[Int(id)])
      guard record >= 0 else { continue }
      let column = ruleset.records[record].columns[Int(node.b)]
      if case .number(let type) = column.type, case .amount(let basis) = type.quantity,
        basis != .unstated
      {
        return column.span
      }
    }
    return nil
  }

  func joined(_ left: NumberType.Quantity, _ right: NumberType.Quantity) -> NumberType.Quantity {
    if case .amount(.unstated) = left, case .amount = right { return right }
    return left
  }

  /// What a sentence calls a type.
  func word(_ type: ValueType) -> TypeWord {
    switch type {
    case .truth: .truth
    case .text: .text
    case .number(let number):
      switch number.quantity {
      case .plain(let unit):
        number.decimals == 0 && unit == nil ? .integer : .number(unit: unit)
      case .amount(let basis): .amount(basis)
      case .rate: .rate
      }
    case .date: .date
    case .duration: .duration
    case .choice: .choice
    case .choices: .choices
    case .list(let record): .list(of: ruleset.records[record].name)
    case .record(let record): .record(ruleset.records[record].name)
    case .unknown: .unknown
    }
  }
}
