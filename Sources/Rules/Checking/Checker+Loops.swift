extension Checker {
  // MARK: Quantifiers

  mutating func checkQuantified(
    _ quantifier: Quantifier, _ variable: Name, _ list: Name?, _ filter: Expression?,
    _ body: Expression, _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    guard let place = quantifiedRows(variable, list, scope) else { return .unknown }
    let inner = quantifiedBody(quantifier, filter, body, place.scope, facts)
    guard !inner.isUnknown else { return .unknown }
    let operation: Node.Operation = quantifier == .forEach ? .forEach : .atLeastOne
    return Checked(
      node(operation, loopID(place.loops), inner.node, at: span, type: .truth), .truth)
  }

  /// What must hold of a row: `où filter : body` is "not filter, or body" for each row, and
  /// "filter, and body" for at least one.
  mutating func quantifiedBody(
    _ quantifier: Quantifier, _ filter: Expression?, _ body: Expression, _ scope: Scope,
    _ facts: Facts
  ) -> Checked {
    guard let filter else { return checkTest(body, scope, facts) }
    let kind: Expression.Kind =
      quantifier == .forEach
      ? .any([Expression(.not(filter), filter.span), body]) : .all([filter, body])
    return checkTest(Expression(kind, filter.span.union(body.span)), scope, facts)
  }

  /// The rows that `pour chaque école dans écoles` goes through.
  mutating func quantifiedRows(_ variable: Name, _ list: Name?, _ scope: Scope) -> Place? {
    guard let record = recordNames[variable.text], record != 0 else {
      reportUnknown(variable, .record, among: ruleset.records.dropFirst().map { $0.name })
      return nil
    }
    guard let list else { return rows(of: record, scope, variable) }
    for binding in scope.bindings.indices.reversed() {
      let owner = scope.bindings[binding].record
      guard let column = members[owner][list.text] else { continue }
      guard ruleset.records[owner].columns[column].type == .list(record) else {
        report(
          .typeMismatch(
            expected: .list(of: variable.text),
            found: word(ruleset.records[owner].columns[column].type)),
          at: list.span)
        return nil
      }
      usedColumns.insert(ColumnKey(record: owner, column: column))
      var place = Place(loops: [], scope: scope, binding: binding, record: owner)
      let position = scope.bindings.count
      place.loops = [
        LoopStep(owner: binding, column: column, record: record, binding: position)
      ]
      place.scope.bindings.append((variable.text, record))
      place.binding = position
      place.record = record
      return place
    }
    reportUnknown(list, .list, among: visibleNames(scope))
    return nil
  }

  // MARK: Aggregates

  mutating func checkAggregate(
    _ aggregate: Aggregate, _ operand: Expression, _ filter: Expression?, _ scope: Scope,
    _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    if aggregate == .count, filter == nil, let set = choiceSet(operand, scope, facts) {
      guard !set.isUnknown else { return .unknown }
      return countOfChoices(set, at: span)
    }
    guard let rows = aggregatedRows(operand, scope) else { return .unknown }
    var known = facts
    var filterNode: NodeID = -1
    if let filter {
      guard !swallows(filter, rows.scope, facts, of: span) else { return .unknown }
      let checked = checkTest(filter, rows.scope, facts)
      guard !checked.isUnknown else { return .unknown }
      filterNode = checked.node
      known = known.and(checked.whenTrue)
    }
    if aggregate == .count {
      guard rows.column == nil else {
        report(.operatorNotApplicable(.aggregate, .unknown), at: operand.span)
        return .unknown
      }
      let type = ValueType.number(
        NumberType(
          .plain(unit: nil), decimals: 0, range: countRange(rows, isFiltered: filter != nil)))
      return Checked(
        node(.countOver, loopID(rows.loops), 0, filterNode, at: span, type: type), type)
    }
    let element = elementValue(operand, rows, known)
    guard let type = element.number else {
      if !element.isUnknown {
        report(.operatorNotApplicable(.aggregate, word(element.type)), at: operand.span)
      }
      return .unknown
    }
    return aggregated(
      aggregate, element, type, rows, filterNode, at: span, operandSpan: operand.span)
  }

  private mutating func choiceSet(
    _ operand: Expression, _ scope: Scope, _ facts: Facts
  ) -> Checked? {
    guard case .path(let steps) = operand.kind, let place = peekColumn(steps, scope),
      case .choices = place
    else { return nil }
    return required(check(operand, scope, facts), at: operand.span)
  }

  /// The type a path reads, where it reads one bound column; nothing is reported.
  private func peekColumn(_ steps: [PathStep], _ scope: Scope) -> ValueType? {
    guard let head = steps.first else { return nil }
    if steps.count == 1, case .column(let column)? = globals[head.name.text] {
      return ruleset.records[0].columns[column].type
    }
    guard steps.count == 2, let binding = scope.binding(head.name.text) else { return nil }
    let record = scope.bindings[binding].record
    return members[record][steps[1].name.text].map { ruleset.records[record].columns[$0].type }
  }

  private mutating func countOfChoices(_ set: Checked, at span: SourceSpan) -> Checked {
    guard case .choices(let domain) = set.type else { return .unknown }
    let count = ruleset.choiceDomains[domain].count
    let type = ValueType.number(
      NumberType(
        .plain(unit: nil), decimals: 0, range: .closed(.zero, Number(count))))
    return Checked(node(.countChoices, set.node, at: span, type: type), type)
  }

  /// The rows an aggregate goes through: those of the path, or of the record its formula names.
  private mutating func aggregatedRows(_ operand: Expression, _ scope: Scope) -> Place? {
    if case .path(let steps) = operand.kind {
      guard var place = follow(steps, scope) else { return nil }
      if let column = place.column,
        case .list(let record) = ruleset.records[place.record].columns[column].type
      {
        standOnList(&place, column, record)
      }
      if let column = place.column,
        ruleset.records[place.record].columns[column].type == .unknown
      {
        return nil
      }
      guard !place.loops.isEmpty else {
        report(.outsideLoop(record: ruleset.records[place.record].name), at: operand.span)
        return nil
      }
      return place
    }
    for name in NameCollector.heads(operand) {
      if let record = recordNames[name.text], record != 0, scope.binding(name.text) == nil {
        return rows(of: record, scope, name)
      }
    }
    report(.operatorNotApplicable(.aggregate, .unknown), at: operand.span)
    return nil
  }

  private mutating func standOnList(_ place: inout Place, _ column: Int, _ record: Int) {
    let binding = place.scope.bindings.count
    place.loops.append(
      LoopStep(owner: place.binding, column: column, record: record, binding: binding))
    place.scope.bindings.append((ruleset.records[record].name, record))
    place.binding = binding
    place.record = record
    place.column = nil
  }

  private mutating func elementValue(
    _ operand: Expression, _ rows: Place, _ facts: Facts
  ) -> Checked {
    guard case .path = operand.kind else {
      return exact(
        required(check(operand, rows.scope, facts), at: operand.span), at: operand.span)
    }
    guard let column = rows.column else {
      report(
        .operatorNotApplicable(.aggregate, .record(ruleset.records[rows.record].name)),
        at: operand.span)
      return .unknown
    }
    return required(
      read(rows.binding, rows.record, column, facts, at: operand.span), at: operand.span)
  }

  private mutating func aggregated(
    _ aggregate: Aggregate, _ element: Checked, _ type: NumberType, _ rows: Place,
    _ filter: NodeID, at span: SourceSpan, operandSpan: SourceSpan
  ) -> Checked {
    var result = type
    let operation: Node.Operation
    switch aggregate {
    case .sum, .count:
      operation = .sumOver
      result.range = sumRange(type.range, countRange(rows, isFiltered: filter >= 0))
    case .minimum: operation = .minimumOver
    case .maximum: operation = .maximumOver
    case .mean:
      operation = .meanOver
      result.isExact = false
      result.decimals = nil
    }
    if aggregate != .sum, !countRange(rows, isFiltered: filter >= 0).isAboveZero {
      report(.emptyList(ruleset.records[rows.record].name), at: operandSpan)
      return .unknown
    }
    return Checked(
      node(
        operation, loopID(rows.loops), element.node, filter, at: span, type: .number(result)),
      .number(result))
  }

  /// How many rows the loops can go through.
  private func countRange(_ rows: Place, isFiltered: Bool) -> Interval {
    var range = Interval.point(.one)
    for step in rows.loops {
      let owner =
        step.owner < rows.scope.bindings.count ? rows.scope.bindings[step.owner].record : 0
      let bounds = ruleset.records[owner].columns[step.column].bounds
      let isOptional = ruleset.records[owner].columns[step.column].isOptional
      let count = bounds.intersection(.atLeast(.zero))
      range = range.multiplied(by: isOptional ? count.hull(.point(.zero)) : count)
    }
    return isFiltered ? range.hull(.point(.zero)) : range
  }

  private func sumRange(_ element: Interval, _ count: Interval) -> Interval {
    let product = element.multiplied(by: count)
    return count.isAboveZero ? product : product.hull(.point(.zero))
  }
}
