extension Checker {
  /// What a path leads to: rows to loop over, then a column of the last row, or the rows alone.
  struct Place {
    /// The loops to stand on the rows, in order; empty where the row is already bound.
    var loops: [LoopStep]
    var scope: Scope
    /// The binding whose row holds the column, and its record.
    var binding: Int
    var record: Int
    /// The column; nil where the path names the rows themselves.
    var column: Int?
  }

  /// Follows a path; nil, with a message, where it leads nowhere.
  mutating func follow(_ steps: [PathStep], _ scope: Scope) -> Place? {
    guard let head = steps.first else { return nil }
    guard var place = start(head, scope) else { return nil }
    for step in steps.dropFirst() {
      guard enterRows(&place, before: step) else { return nil }
      guard let column = members[place.record][step.name.text] else {
        reportUnknownMember(step.name, of: place.record)
        return nil
      }
      place.column = column
    }
    for step in steps where step.subscriptValue != nil {
      report(.unexpectedText("["), at: step.name.span)
      return nil
    }
    if let column = place.column {
      usedColumns.insert(ColumnKey(record: place.record, column: column))
    }
    return place
  }

  /// Where the first name of a path stands.
  private mutating func start(_ head: PathStep, _ scope: Scope) -> Place? {
    if let binding = scope.binding(head.name.text) {
      return Place(
        loops: [], scope: scope, binding: binding, record: scope.bindings[binding].record)
    }
    if case .column(let column)? = globals[head.name.text], !scope.bindings.isEmpty {
      return Place(loops: [], scope: scope, binding: 0, record: 0, column: column)
    }
    if let record = recordNames[head.name.text], record != 0, !scope.bindings.isEmpty {
      return rows(of: record, scope, head.name)
    }
    // A constant stands above all applications, which a fact or a value does not.
    if scope.bindings.isEmpty,
      members[0][head.name.text] != nil || recordNames[head.name.text] != nil
    {
      report(.constantNeeded, at: head.name.span)
      return nil
    }
    let isNew = unknownNames[head.name.text] == nil
    // A member of a record is named after it: `école.débit`.
    let owners = members.indices.dropFirst().filter { members[$0][head.name.text] != nil }
    var meant = owners.prefix(3).map { ruleset.records[$0].name + "." + head.name.text }
    // Where one grid gives marks, « the mark » is its total.
    if meant.isEmpty, ruleset.grids.count == 1, let grid = ruleset.grids.first,
      ["note", "notes", "mark", "marks", "score"].contains(head.name.text)
    {
      meant = [grid.name]
    }
    reportUnknown(
      head.name, .anything, among: isNew ? visibleNames(scope) : [], meant: isNew ? meant : [])
    return nil
  }

  /// Stands loops on the rows of a record that no binding stands on yet.
  mutating func rows(of record: Int, _ scope: Scope, _ name: Name) -> Place? {
    var chain = [record]
    var at = ruleset.records[record].parent
    var owner: Int?
    while let current = at, chain.count <= ruleset.records.count {
      if let binding = scope.bindings.lastIndex(where: { $0.record == current }) {
        owner = binding
        break
      }
      chain.append(current)
      at = ruleset.records[current].parent
    }
    guard let owner else {
      // A parameter stands above all applications: it has no rows to go through.
      report(.outsideLoop(record: ruleset.records[record].name), at: name.span)
      return nil
    }
    var place = Place(
      loops: [], scope: scope, binding: owner, record: scope.bindings[owner].record)
    for record in chain.reversed() {
      guard let list = onlyList(of: record, in: place.record, name) else { return nil }
      place.column = list
      stand(&place, on: list, rowsOf: record)
    }
    return place
  }

  /// The one list of a record within its parent; a message where there are several.
  private mutating func onlyList(of record: Int, in parent: Int, _ name: Name) -> Int? {
    let lists = ruleset.records[parent].columns.indices.filter {
      ruleset.records[parent].columns[$0].type == .list(record)
    }
    guard lists.count > 1 else { return lists.first }
    let names = lists.map { ruleset.records[parent].columns[$0].name }
    report(
      .severalLists(record: ruleset.records[record].name, lists: names), at: name.span)
    return nil
  }

  private mutating func stand(_ place: inout Place, on list: Int, rowsOf record: Int) {
    let binding = place.scope.bindings.count
    usedColumns.insert(ColumnKey(record: place.record, column: list))
    place.loops.append(
      LoopStep(owner: place.binding, column: list, record: record, binding: binding))
    place.scope.bindings.append((ruleset.records[record].name, record))
    place.binding = binding
    place.record = record
    place.column = nil
  }

  /// Goes from a list column to its rows, so that a member can be named.
  private mutating func enterRows(_ place: inout Place, before step: PathStep) -> Bool {
    guard let column = place.column else { return true }
    guard case .list(let record) = ruleset.records[place.record].columns[column].type else {
      let type = ruleset.records[place.record].columns[column].type
      if type != .unknown {
        report(.operatorNotApplicable(.lookup, word(type)), at: step.name.span)
      }
      return false
    }
    stand(&place, on: column, rowsOf: record)
    return true
  }

  mutating func reportUnknownMember(_ name: Name, of record: Int) {
    reportUnknownMember(
      name, of: ruleset.records[record].name,
      among: ruleset.records[record].columns.map { $0.name })
  }

  /// The names that may open a path here, in the order of declaration.
  func visibleNames(_ scope: Scope) -> [String] {
    guard unknownNames.count <= Self.suggestionLimit else { return [] }
    var names = scope.bindings.map { $0.name }
    names += declaredNames.map { $0.name.text }
    names += [words.canonical(.yes), words.canonical(.no)]
    return names
  }

  // MARK: Reading a path as a value

  /// Checks a path as a value.
  mutating func checkPath(
    _ steps: [PathStep], _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    guard let head = steps.first else { return .unknown }
    usedNames.insert(head.name.text)
    if scope.binding(head.name.text) == nil {
      switch globals[head.name.text] {
      case .parameter(let index) where steps.count == 1: return parameter(index, at: span)
      case .callValue(let index) where steps.count == 1: return callValue(index, scope, at: span)
      case .reference(let index): return lookup(index, steps, scope, facts, at: span)
      case .grid(let grid) where !scope.bindings.isEmpty:
        return gridPath(grid, steps, at: span)
      case .column, .record, .parameter, .callValue, .grid, nil: break
      }
    }
    guard let place = follow(steps, scope) else { return .unknown }
    guard let column = place.column else {
      report(.outsideLoop(record: ruleset.records[place.record].name), at: span)
      return .unknown
    }
    guard place.loops.isEmpty else {
      report(.outsideLoop(record: ruleset.records[place.record].name), at: span)
      return .unknown
    }
    return read(place.binding, place.record, column, facts, at: span)
  }

  /// Reads a column of a bound row.
  mutating func read(
    _ binding: Int, _ record: Int, _ column: Int, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    if case .derived(let index) = ruleset.records[record].columns[column].role, index < 0,
      !ensureChecked(-1 - index)
    {
      reportCycle(qualifiedName(record, column), at: span)
      return .unknown
    }
    let definition = ruleset.records[record].columns[column]
    var type = definition.type
    if type == .unknown { return .unknown }
    let place = Facts.Place.column(binding: binding, column: column)
    if let range = facts.ranges[place], case .number(var number) = type {
      number.range = number.range.intersection(range)
      type = .number(number)
    }
    let isNonZero = facts.nonZero.contains(place)
    if isNonZero, case .number(var number) = type {
      number.range = number.range.withoutZeroAtItsEnds
      type = .number(number)
    }
    var result = Checked(
      node(
        .column, Int32(truncatingIfNeeded: binding), Int32(truncatingIfNeeded: column), at: span,
        type: type), type)
    nodeRecords[Int(result.node)] = Int32(truncatingIfNeeded: record)
    result.isNonZero = isNonZero
    if definition.isOptional, !facts.present.contains(place) {
      result.optionalName = qualifiedName(record, column)
    }
    return result
  }

  /// A column of a reference list: absent where the key is not in the list.
  private mutating func lookup(
    _ index: Int, _ steps: [PathStep], _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    let reference = ruleset.references[index]
    guard steps.count == 2, let key = steps[0].subscriptValue else {
      report(.expected(.closingBracket, found: reference.name), at: span)
      return .unknown
    }
    guard let column = reference.columns.firstIndex(where: { $0.name == steps[1].name.text })
    else {
      reportUnknownMember(
        steps[1].name, of: reference.name, among: reference.columns.map { $0.name })
      return .unknown
    }
    let checked = required(check(key, scope, facts, expected: reference.key.type), at: key.span)
    guard !checked.isUnknown else { return .unknown }
    guard compatible(checked.type, reference.key.type) else {
      report(
        .typeMismatch(expected: word(reference.key.type), found: word(checked.type)), at: key.span)
      return .unknown
    }
    let type = reference.columns[column].type
    var result = Checked(
      node(
        .lookup, Int32(truncatingIfNeeded: index), checked.node, Int32(truncatingIfNeeded: column),
        at: span, type: type), type)
    if !isFound(index, column, checked.node, facts) {
      result.optionalName = reference.name + "[…]." + steps[1].name.text
    }
    return result
  }

  /// Whether what has been tested proves that a list has a value at a key.
  private func isFound(_ reference: Int, _ field: Int, _ node: NodeID, _ facts: Facts) -> Bool {
    guard case .column(let binding, let column)? = factPlace(node) else { return false }
    return facts.present.contains(.key(reference: reference, binding: binding, column: column))
      || facts.present.contains(
        .found(reference: reference, field: field, binding: binding, column: column))
  }

  /// The place a node reads, where it reads one.
  func factPlace(_ node: NodeID) -> Facts.Place? {
    guard node >= 0 else { return nil }
    let value = ruleset.nodes[Int(node)]
    switch value.operation {
    case .column: return .column(binding: Int(value.a), column: Int(value.b))
    case .lookup:
      guard case .column(let binding, let column)? = factPlace(value.b) else { return nil }
      return .found(
        reference: Int(value.a), field: Int(value.c), binding: binding, column: column)
    default: return nil
    }
  }

  /// What a column can be, where a node reads one: the bounds of its declaration.
  func columnBounds(_ node: NodeID) -> Interval? {
    guard node >= 0, ruleset.nodes[Int(node)].operation == .column else { return nil }
    let record = Int(nodeRecords[Int(node)])
    guard record >= 0 else { return nil }
    return ruleset.records[record].columns[Int(ruleset.nodes[Int(node)].b)].bounds
  }

  // MARK: Parameters

  /// The value of a parameter, checked when first read.
  mutating func parameter(_ index: Int, at span: SourceSpan) -> Checked {
    if let column = parameterStates[index].column {
      return read(0, 0, column, Facts(), at: span)
    }
    if let known = parameterStates[index].result { return known }
    let state = parameterStates[index]
    let name = state.declaration.name?.text ?? ""
    guard !state.isOpen else {
      reportCycle(name, at: span)
      return .unknown
    }
    guard case .value(let value) = state.declaration.head else { return .unknown }
    guard dependencyDepth < Self.dependencyLimit else {
      report(.nestingTooDeep(limit: Self.dependencyLimit), at: state.provenance.span)
      parameterStates[index].result = .unknown
      return .unknown
    }
    parameterStates[index].isOpen = true
    openNames.append(name)
    dependencyDepth += 1
    let scope = Scope(bindings: [])
    let checked = storable(
      exact(required(check(value, scope, Facts()), at: value.span), at: value.span),
      at: value.span)
    dependencyDepth -= 1
    openNames.removeLast()
    parameterStates[index].result = checked
    guard !checked.isUnknown else { return .unknown }
    ruleset.parameters.append(
      CheckedParameter(
        name: name, label: state.declaration.label?.text, node: checked.node,
        provenance: state.provenance))
    return checked
  }
}
