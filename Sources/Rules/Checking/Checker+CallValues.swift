extension Checker {
  /// Reads a call value; a grouped one is read for the application's own group.
  mutating func callValue(_ index: Int, _ scope: Scope, at span: SourceSpan) -> Checked {
    guard checkCallValue(index) else {
      reportCycle(ruleset.callValues[index].name, at: span)
      return .unknown
    }
    let value = ruleset.callValues[index]
    guard value.type != .unknown else { return .unknown }
    return Checked(
      node(
        .callValue, Int32(truncatingIfNeeded: index), value.group, at: span, type: value.type),
      value.type)
  }

  /// Checks a call value once; false while it is being checked.
  mutating func checkCallValue(_ index: Int) -> Bool {
    if callValueSyntax[index].isDone { return true }
    if callValueSyntax[index].isOpen { return false }
    guard dependencyDepth < Self.dependencyLimit else {
      report(
        .nestingTooDeep(limit: Self.dependencyLimit),
        at: callValueSyntax[index].declaration.keyword)
      callValueSyntax[index].isDone = true
      return true
    }
    callValueSyntax[index].isOpen = true
    openNames.append(ruleset.callValues[index].name)
    dependencyDepth += 1
    defer {
      dependencyDepth -= 1
      openNames.removeLast()
      callValueSyntax[index].isDone = true
    }
    let declaration = callValueSyntax[index].declaration
    guard case .value(var value) = declaration.head else { return true }
    var clause: RoundingClause?
    if case .rounded(let inner, let rounding) = value.kind {
      value = inner
      clause = rounding
    }
    guard case .aggregate(let aggregate, let operand, let filter) = value.kind,
      case .path(let steps) = operand.kind, let head = steps.first,
      words.spellings(.applications).contains(head.name.text)
    else {
      if case .unreadable = value.kind { return true }
      report(.expected(.overApplications, found: source.text(value.span)), at: value.span)
      return true
    }
    fillCallValue(index, aggregate, Array(steps.dropFirst()), filter, clause, at: value.span)
    var seen: Set<Keyword> = []
    for clause in declaration.clauses {
      switch clause.body {
      case .isInternal: ruleset.callValues[index].isInternal = true
      case .per(let group):
        reportRepeat(.perGroup, &seen, at: clause.span)
        ruleset.callValues[index].group = groupKey(group).node
      default: continue
      }
    }
    refusePersonalGroup(index)
    return true
  }

  /// The result prints a total for each group, under the group's name.
  private mutating func refusePersonalGroup(_ index: Int) {
    let value = ruleset.callValues[index]
    guard !value.isInternal, revealsPersonal(value.group) else { return }
    let span = ruleset.nodes[Int(value.group)].span
    report(.personalGroup(source.text(span)), at: span)
  }

  private mutating func fillCallValue(
    _ index: Int, _ aggregate: Aggregate, _ steps: [PathStep], _ filter: Expression?,
    _ clause: RoundingClause?, at span: SourceSpan
  ) {
    let scope = scope(of: 0)
    var type = NumberType(.plain(unit: nil), decimals: 0, range: .atLeast(.zero))
    if !steps.isEmpty {
      let element = exact(
        required(checkPath(steps, scope, Facts(), at: span), at: span), at: span)
      guard let number = element.number else {
        if !element.isUnknown {
          report(.operatorNotApplicable(.aggregate, word(element.type)), at: span)
        }
        return
      }
      type = number
      type.range = aggregate == .sum ? number.range.multiplied(by: .atLeast(.zero)) : number.range
      ruleset.callValues[index].element = element.node
    } else if aggregate != .count {
      return report(.operatorNotApplicable(.aggregate, .record(ruleset.records[0].name)), at: span)
    }
    if let filter {
      let test = checkTest(filter, scope, Facts())
      guard !test.isUnknown else { return }
      ruleset.callValues[index].filter = test.node
    }
    if filter != nil, aggregate != .sum, aggregate != .count {
      // No application may be left: the smallest of nothing does not exist.
      return report(.emptyList(ruleset.records[0].name), at: span)
    }
    // The application that reads the count is itself counted.
    if aggregate == .count, filter == nil { type.range = .atLeast(.one) }
    if aggregate == .mean, clause == nil { return report(.divisionNotRounded, at: span) }
    if let clause {
      guard let rounding = rounding(clause, type) else { return }
      ruleset.callValues[index].rounding = rounding
      switch rounding.target {
      case .decimals(let count):
        if aggregate != .mean, let decimals = type.decimals, decimals <= count {
          report(.uselessRounding, at: clause.span)
        }
        type.decimals = count
      case .multiple(let step): type.decimals = step.decimals
      }
      type.range = roundedRange(type.range, rounding)
    }
    ruleset.callValues[index].aggregate = aggregate
    ruleset.callValues[index].type = .number(type)
  }
}
