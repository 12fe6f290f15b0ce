extension Checker {
  /// Checks a value, an amount, a priority or a dated parameter.
  mutating func checkDerivation(_ declaration: Declaration, _ item: Pending) {
    let scope = scope(of: item.record)
    let isInternal = declaration.clauses.contains { clause in
      if case .isInternal = clause.body { return true }
      return false
    }
    switch declaration.kind {
    case .amount: checkAmount(declaration, item, scope, isInternal)
    case .parameter: checkDated(declaration, item, scope)
    case .priority: checkPriority(declaration, item, scope)
    default:
      guard case .value(let value) = declaration.head else { return }
      let checked = storable(
        exact(check(value, scope, Facts()), at: value.span), at: value.span)
      guard !checked.isUnknown else { return }
      complete(
        item, .value, node: checked.node, type: checked.type, isInternal: isInternal,
        isOptional: checked.optionalName != nil)
    }
  }

  // MARK: Amounts

  private mutating func checkAmount(
    _ declaration: Declaration, _ item: Pending, _ scope: Scope, _ isInternal: Bool
  ) {
    var running: Checked?
    // The line from which the amount can be zero, without a break down to the current one.
    var zero: SourceSpan?
    var last = declaration.keyword
    var steps: [NodeID] = []
    var isUnknown = false
    var index = 0
    guard isShort(declaration.clauses.count, at: declaration.keyword) else { return }
    while index < declaration.clauses.count {
      let clause = declaration.clauses[index]
      index += 1
      // Of a line that was not read whole, what was read says nothing.
      if isUnread(clause.span) {
        isUnknown = true
        running = .unknown
        continue
      }
      switch clause.body {
      case .base(let value):
        let checked = number(required(check(value, scope, Facts()), at: value.span), value.span)
        isUnknown = isUnknown || checked.isUnknown
        running = checked
      case .operation(let operation):
        guard let before = running else {
          if !isUnknown { report(.expected(.expression, found: nil), at: clause.span) }
          isUnknown = true
          continue
        }
        let rows = bracketRows(declaration, from: index)
        running = apply(operation, to: before, zero, scope, rows, clause)
        isUnknown = isUnknown || (running?.isUnknown ?? true)
      case .unreadable: isUnknown = true
      case .row, .header:
        if !followsBrackets(declaration, index - 1) { report(.rowOutsideTable, at: clause.span) }
        continue
      default: continue
      }
      last = clause.span
      zero = running?.number?.range.contains(.zero) == true ? zero ?? clause.span : nil
      if let node = running?.node, node >= 0 { steps.append(node) }
    }
    guard let result = running else {
      if !isUnknown { report(.clauseMissing(.amount, of: .amount), at: declaration.keyword) }
      return
    }
    guard !isUnknown, !result.isUnknown else { return }
    finishAmount(result, item, last, steps, isInternal)
  }

  /// The first line of an amount is a number; what it becomes is tested at the last line.
  private mutating func number(_ checked: Checked, _ span: SourceSpan) -> Checked {
    guard !checked.isUnknown, checked.number == nil else { return checked }
    report(.typeMismatch(expected: .amount(.unstated), found: word(checked.type)), at: span)
    return .unknown
  }

  /// The last line of an amount must be money, rounded, exact to the cent.
  private mutating func finishAmount(
    _ result: Checked, _ item: Pending, _ last: SourceSpan, _ steps: [NodeID], _ isInternal: Bool
  ) {
    guard let number = result.number, number.isAmount else {
      return report(
        .typeMismatch(expected: .amount(.unstated), found: word(result.type)), at: last)
    }
    guard number.isExact else { return report(.divisionNotRounded, at: last) }
    guard let decimals = number.decimals, decimals <= 2 else {
      return report(
        .amountNotExact(decimals: number.decimals), at: last,
        fixes: [roundingFix(after: last)])
    }
    complete(
      item, .amount, node: result.node, type: result.type, isInternal: isInternal, steps: steps)
  }

  private func roundingFix(after span: SourceSpan) -> Fix {
    let line = "\n  " + words.canonical(.rounded) + " " + words.canonical(.toCent)
    return .replace(SourceSpan(span.end, span.end), with: line, .review)
  }

  private mutating func apply(
    _ operation: AmountOperation, to before: Checked, _ zero: SourceSpan?, _ scope: Scope,
    _ rows: [RowSyntax], _ clause: Clause
  ) -> Checked {
    switch operation {
    case .add(let value), .subtract(let value):
      var isSubtracted = false
      if case .subtract = operation { isSubtracted = true }
      let term = required(check(value, scope, Facts()), at: value.span)
      guard !before.isUnknown, !term.isUnknown else { return .unknown }
      guard term.number != nil else {
        report(.operatorNotApplicable(.add, word(term.type)), at: value.span)
        return .unknown
      }
      return combine(before, term, isSubtracted: isSubtracted, at: value.span, whole: clause.span)
    case .multiply(let value), .divide(let value):
      let factor = required(check(value, scope, Facts()), at: value.span)
      guard !before.isUnknown, !factor.isUnknown else { return .unknown }
      guard factor.number != nil else {
        report(.operatorNotApplicable(.multiply, word(factor.type)), at: value.span)
        return .unknown
      }
      if case .multiply = operation { multipliers.append((value, nil)) }
      if case .divide = operation {
        return quotient(before, factor, at: value.span, whole: clause.span)
      }
      return product(before, factor, at: value.span, whole: clause.span)
    case .rounded(let rounding):
      return rounded(before, rounding, at: clause.span)
    case .cap(let value): return limit(before, value, isCap: true, zero, scope, clause)
    case .floor(let value): return limit(before, value, isCap: false, zero, scope, clause)
    case .marginalBrackets: return brackets(before, rows, isMarginal: true, scope, clause)
    case .wholeBrackets: return brackets(before, rows, isMarginal: false, scope, clause)
    }
  }

  private mutating func limit(
    _ before: Checked, _ value: Expression, isCap: Bool, _ zero: SourceSpan?, _ scope: Scope,
    _ clause: Clause
  ) -> Checked {
    let bound = exact(required(check(value, scope, Facts()), at: value.span), at: value.span)
    let running = exact(before, at: clause.span)
    guard !running.isUnknown, !bound.isUnknown else { return .unknown }
    guard let limit = bound.number, let number = running.number else {
      report(.operatorNotApplicable(.cap, word(bound.type)), at: value.span)
      return .unknown
    }
    if isCap, sameQuantity(limit, number) {
      if Self.truth(.lessOrEqual, number.range, limit.range) == true {
        report(.capNeverReached, at: clause.span)
      } else if Self.truth(.greater, number.range, limit.range) == true,
        constantNumber(bound) != nil, number.range.lower != nil
      {
        report(.capBelowFloor, at: clause.span)
      }
    } else if !isCap, sameQuantity(limit, number), number.range.upper != nil,
      Self.truth(.less, number.range, limit.range) == true
    {
      report(.capBelowFloor, at: clause.span)
    } else if !isCap, sameQuantity(limit, number), limit.range.isAboveZero, let zero {
      // What would be nothing becomes the floor: the call must have meant it.
      report(
        .floorLiftsZero(floor: source.text(value.span)), at: clause.span,
        related: [RelatedPlace(span: zero, note: .zeroHere)])
    }
    return limited(running, bound, isCap: isCap, at: value.span, whole: clause.span)
  }

  // MARK: Priorities and dated parameters

  private mutating func checkPriority(
    _ declaration: Declaration, _ item: Pending, _ scope: Scope
  ) {
    guard case .value(let value) = declaration.head else { return }
    let checked = checkTest(value, scope, Facts())
    guard !checked.isUnknown else { return }
    if let answer = checked.constantTruth {
      let name = declaration.name?.text ?? ""
      report(
        answer ? .neverFails(name, .priority) : .neverSatisfied(name, .priority), at: value.span)
    }
    var points: Number?
    for clause in declaration.clauses {
      if case .points(let worth) = clause.body { points = plainConstant(worth) }
    }
    complete(item, .priority, node: checked.node, type: .truth)
    ruleset.priorities.append(
      CheckedPriority(
        name: declaration.name?.text ?? "", label: declaration.label?.text,
        derivation: ruleset.derivations.count - 1, points: points, provenance: item.provenance))
  }

  private mutating func checkDated(
    _ declaration: Declaration, _ item: Pending, _ scope: Scope
  ) {
    var date: Checked?
    var initially: Checked?
    var steps: [(from: Day, value: NodeID)] = []
    var type: ValueType?
    var isUnknown = false
    for clause in declaration.clauses {
      switch clause.body {
      case .onDate(let value):
        let checked = demand(
          .date, required(check(value, scope, Facts()), at: value.span), at: value.span)
        isUnknown = isUnknown || checked.isUnknown
        date = checked
      case .dated(let from, let value):
        let checked = datedValue(value, &type)
        isUnknown = isUnknown || checked.isUnknown
        guard let from else {
          initially = checked
          continue
        }
        let start = check(from, Scope(bindings: []), Facts())
        guard let day = constantDay(start.node) else {
          if !start.isUnknown { report(.constantNeeded, at: from.span) }
          isUnknown = true
          continue
        }
        if steps.contains(where: { $0.from == day }) {
          report(.duplicateName(source.text(from.span)), at: from.span)
        }
        steps.append((day, checked.node))
      default: continue
      }
    }
    guard !isUnknown else { return }
    guard let date else {
      return report(.clauseMissing(.onDate, of: .parameter), at: declaration.keyword)
    }
    guard let type, !steps.isEmpty else {
      return report(.clauseMissing(.from, of: .parameter), at: declaration.keyword)
    }
    steps.sortStably { $0.from < $1.from }
    if initially == nil, !startsWithin(date, steps[0].from) {
      return report(.clauseMissing(.initially, of: .parameter), at: declaration.keyword)
    }
    ruleset.datedParameters.append(
      CheckedDatedParameter(
        name: declaration.name?.text ?? "", label: declaration.label?.text, date: date.node,
        initially: initially?.node ?? -1, steps: steps, provenance: item.provenance))
    let id = Int32(truncatingIfNeeded: ruleset.datedParameters.count - 1)
    let node = node(.dated, id, at: declaration.span, type: type)
    complete(item, .dated, node: node, type: type, isInternal: true)
  }

  private mutating func datedValue(_ value: Expression, _ type: inout ValueType?) -> Checked {
    let checked = storable(
      exact(
        required(check(value, Scope(bindings: []), Facts()), at: value.span), at: value.span),
      at: value.span)
    guard !checked.isUnknown else { return .unknown }
    guard let known = type else {
      type = checked.type
      return checked
    }
    guard compatible(checked.type, known) else {
      report(disagreement(known, checked.type), at: value.span)
      return .unknown
    }
    type = joinedType(known, checked.type)
    return checked
  }

  /// Whether a date can never be before the first step.
  private func startsWithin(_ date: Checked, _ first: Day) -> Bool {
    if let day = constantDay(date.node) { return day >= first }
    guard let lower = columnBounds(date.node)?.lower else { return false }
    return lower.value >= Number(Int(first.number))
  }
}
