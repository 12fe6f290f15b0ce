extension Checker {
  /// Numbers everything that has a name, so that rules may stand in any order.
  mutating func declareNames(_ declarations: [(Declaration, Provenance)]) {
    for (declaration, provenance) in declarations {
      switch declaration.kind {
      case .parameter: declareParameter(declaration, provenance)
      case .reference: declareReference(declaration, provenance)
      case .value: declareDerived(declaration, provenance, .declaration(declaration), .value)
      case .amount: declareDerived(declaration, provenance, .declaration(declaration), .amount)
      case .priority: declareDerived(declaration, provenance, .declaration(declaration), .priority)
      case .table: declareDerived(declaration, provenance, .table(declaration), .table)
      case .grid: declareGrid(declaration, provenance)
      case .vote: declareVote(declaration, provenance)
      case .shares, .payments: declareShares(declaration, provenance)
      case .callValue:
        guard let name = declaration.name, claim(name, .callValue) else { continue }
        globals[name.text] = .callValue(callValueSyntax.count)
        callValueSyntax.append(CallValueState(declaration: declaration))
        ruleset.callValues.append(
          CheckedCallValue(
            name: name.text, label: declaration.label?.text, aggregate: .sum, element: -1,
            filter: -1, group: -1, rounding: nil, type: .unknown, isInternal: false,
            provenance: provenance))
      case .ruleset, .application, .record, .condition, .choice, .ranking, .selection, .model,
        .example, .property, .consistency, .note:
        continue
      }
    }
    for (index, column) in ruleset.records[0].columns.enumerated() {
      if case .fact = column.role, globals[column.name] == nil {
        globals[column.name] = .column(index)
      }
    }
  }

  /// Takes a name for a declaration; false, with a message, where it is taken.
  mutating func claim(_ name: Name, _ kind: NameKind) -> Bool {
    let taken = globals[name.text] != nil || members[0][name.text] != nil
    if taken {
      let first = declaredNames.prefix(10_000).first { $0.name.text == name.text }
      report(
        .duplicateName(name.text), at: name.span,
        related: first.map { [RelatedPlace(span: $0.name.span, note: .firstDeclaredHere)] } ?? [])
      return false
    }
    declaredNames.append((name, kind))
    return true
  }

  /// Adds a derived column to a record and puts its work on the list.
  @discardableResult
  mutating func addDerived(
    _ name: String, _ label: String?, record: Int, _ work: Pending.Work,
    _ provenance: Provenance, at span: SourceSpan
  ) -> Int {
    let index = ruleset.records[record].columns.count
    ruleset.records[record].columns.append(
      Column(
        name: name, label: label, type: .unknown, role: .derived(-1 - pending.count), span: span))
    members[record][name] = index
    pending.append(
      Pending(
        work: work, record: record, column: index, provenance: provenance, state: .waiting))
    return index
  }

  private mutating func declareDerived(
    _ declaration: Declaration, _ provenance: Provenance, _ work: Pending.Work, _ kind: NameKind
  ) {
    guard let name = declaration.name else { return }
    var record = 0
    if let owner = declaration.owner {
      guard let known = recordNames[owner.text] else {
        return reportUnknown(owner, .record, among: ruleset.records.map { $0.name })
      }
      record = known
    }
    if record == 0 {
      guard claim(name, kind) else { return }
    } else if members[record][name.text] != nil {
      return report(.duplicateName(name.text), at: name.span)
    } else {
      declaredNames.append((name, kind))
    }
    let column = addDerived(
      name.text, declaration.label?.text, record: record, work, provenance, at: name.span)
    if record == 0 { globals[name.text] = .column(column) }
  }

  private mutating func declareParameter(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name, claim(name, .parameter) else { return }
    globals[name.text] = .parameter(parameterStates.count)
    var state = ParameterState(declaration: declaration, provenance: provenance)
    if case .none = declaration.head {
      state.column = addDerived(
        name.text, declaration.label?.text, record: 0, .declaration(declaration), provenance,
        at: name.span)
    }
    parameterStates.append(state)
  }

  private mutating func declareReference(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name, claim(name, .reference) else { return }
    globals[name.text] = .reference(ruleset.references.count)
    var file: String?
    var key: Column?
    var columns: [Column] = []
    for clause in declaration.clauses {
      switch clause.body {
      case .file(let text): file = text.text
      case .key(let name, let type):
        key = Column(name: name.text, type: columnType(type), role: .fact, span: name.span)
      case .column(let name, let type):
        if columns.contains(where: { $0.name == name.text }) || key?.name == name.text {
          report(.duplicateName(name.text), at: name.span)
        }
        columns.append(
          Column(name: name.text, type: columnType(type), role: .fact, span: name.span))
      default: continue
      }
    }
    let isWhole = !hasUnreadable(declaration)
    if file == nil, isWhole {
      report(.clauseMissing(.file, of: .reference), at: declaration.keyword)
    }
    if key == nil, isWhole { report(.clauseMissing(.key, of: .reference), at: declaration.keyword) }
    ruleset.references.append(
      CheckedReference(
        name: name.text, label: declaration.label?.text, file: file ?? "",
        key: key ?? Column(name: "", type: .unknown, role: .fact), columns: columns,
        provenance: provenance))
  }

  // MARK: Twins

  /// Two names that differ only by accents or case would be read as one.
  mutating func checkTwins() {
    var seen: [[UInt8]: Name] = [:]
    for (name, _) in declaredNames { checkTwin(name, &seen) }
    checkTwins(of: [.condition])
    checkTwins(of: [.choice])
    checkTwins(of: [.model])
    for declaration in gridSyntax { checkCriteriaTwins(declaration) }
  }

  /// Declarations that have a namespace of their own.
  private mutating func checkTwins(of kinds: Set<DeclarationKind>) {
    var seen: [[UInt8]: Name] = [:]
    for item in syntax.items {
      guard case .declaration(let declaration) = item, kinds.contains(declaration.kind),
        let name = declaration.name
      else { continue }
      checkTwin(name, &seen)
      if declaration.kind == .condition { conditionNames.insert(name.text) }
    }
  }

  private mutating func checkCriteriaTwins(_ grid: Declaration) {
    var seen: [[UInt8]: Name] = [:]
    for clause in grid.clauses {
      guard case .row(let row) = clause.body else { continue }
      for cell in row.cells {
        if case .name(let name) = cell.kind { checkTwin(name, &seen) }
      }
    }
  }

  private mutating func checkTwin(_ name: Name, _ seen: inout [[UInt8]: Name]) {
    let key = foldedName(name.text)
    guard let other = seen[key] else {
      seen[key] = name
      return
    }
    guard other.text != name.text else { return }
    report(
      .namesTooAlike(name.text, other: other.text), at: name.span,
      related: [RelatedPlace(span: other.span, note: .firstDeclaredHere)])
  }

  // MARK: Order of work

  /// Checks every derived column, those it leans on first.
  mutating func checkDerived() {
    for index in parameterOrder() { _ = parameter(index, at: .none) }
    for index in orderOfWork() { _ = ensureChecked(index) }
    for index in callValueSyntax.indices { _ = checkCallValue(index) }
  }

  /// An order in which what a declaration mentions comes before it, as far as names tell, so that
  /// checking on demand never nests deeply.
  private func orderOfWork() -> [Int] {
    var byName: [String: [Int]] = [:]
    for (index, item) in pending.enumerated() {
      let name = ruleset.records[item.record].columns[item.column].name
      byName[name, default: []].append(index)
    }
    return ordered(pending.count) { needs($0, byName) }
  }

  /// The parameters, those they mention first.
  private func parameterOrder() -> [Int] {
    var byName: [String: Int] = [:]
    for (index, state) in parameterStates.enumerated() where state.column == nil {
      if let name = state.declaration.name { byName[name.text] = index }
    }
    let order = ordered(parameterStates.count) { index in
      var names: [String] = []
      NameCollector.collect(parameterStates[index].declaration, &names)
      return names.compactMap { byName[$0] }.filter { $0 != index }
    }
    return order.filter { parameterStates[$0].column == nil }
  }

  /// Numbers put after those that they need, by a walk that keeps its own stack.
  private func ordered(_ count: Int, _ needs: (Int) -> [Int]) -> [Int] {
    var state = [UInt8](repeating: 0, count: count)
    var order: [Int] = []
    order.reserveCapacity(count)
    for start in 0..<count where state[start] == 0 {
      var stack = [(index: start, next: 0, needs: needs(start))]
      state[start] = 1
      while let top = stack.last {
        if top.next < top.needs.count {
          stack[stack.count - 1].next += 1
          let need = top.needs[top.next]
          guard state[need] == 0 else { continue }
          state[need] = 1
          stack.append((need, 0, needs(need)))
        } else {
          order.append(top.index)
          stack.removeLast()
        }
      }
    }
    return order
  }

  private func needs(_ index: Int, _ byName: [String: [Int]]) -> [Int] {
    let declaration: Declaration
    switch pending[index].work {
    case .declaration(let value), .table(let value), .share(let value, _): declaration = value
    case .grid(let grid): declaration = gridSyntax[grid]
    case .vote: return []
    }
    // What is too long is refused, and its order does not matter.
    if case .share = pending[index].work, declaration.clauses.count > 2 * Self.chainLimit {
      return []
    }
    var names: [String] = []
    NameCollector.collect(declaration, &names)
    var result: [Int] = []
    for name in names {
      let candidates = byName[name] ?? []
      // A name that many records share says little: what it means is checked when it is read.
      guard candidates.count <= 16 else { continue }
      for candidate in candidates where candidate != index { result.append(candidate) }
    }
    return result
  }

  /// Checks a derived column where that is not done; false where it is being checked: a cycle.
  mutating func ensureChecked(_ index: Int) -> Bool {
    switch pending[index].state {
    case .done: return true
    case .open: return false
    case .waiting: break
    }
    let item = pending[index]
    let name = qualifiedName(item.record, item.column)
    guard dependencyDepth < Self.dependencyLimit else {
      report(.nestingTooDeep(limit: Self.dependencyLimit), at: item.provenance.span)
      pending[index].state = .done
      return true
    }
    pending[index].state = .open
    openNames.append(name)
    dependencyDepth += 1
    defer {
      dependencyDepth -= 1
      openNames.removeLast()
      pending[index].state = .done
    }
    switch item.work {
    case .declaration(let declaration): checkDerivation(declaration, item)
    case .table(let declaration): checkTable(declaration, item)
    case .grid(let grid): finishGrid(grid, item)
    case .vote(let vote): finishVote(vote, item)
    case .share(let declaration, let row): checkShare(declaration, row, item)
    }
    return true
  }

  func qualifiedName(_ record: Int, _ column: Int) -> String {
    let name = ruleset.records[record].columns[column].name
    return record == 0 ? name : ruleset.records[record].name + "." + name
  }

  /// Reports a cycle through a name, shown whole.
  mutating func reportCycle(_ name: String, at span: SourceSpan) {
    let start = openNames.firstIndex(of: name) ?? 0
    report(.cycle(Array(openNames[start...]) + [name]), at: span)
  }

  /// The bindings of a record's own expressions: the application, the records above, its row.
  func scope(of record: Int) -> Scope {
    var chain: [Int] = []
    var at: Int? = record
    while let current = at, chain.count <= ruleset.records.count {
      chain.append(current)
      at = current == 0 ? nil : ruleset.records[current].parent
    }
    return Scope(bindings: chain.reversed().map { (ruleset.records[$0].name, $0) })
  }

  /// Records a derivation as complete: everything it reads has been recorded before it.
  mutating func complete(
    _ item: Pending, _ kind: Derivation.Kind, node: NodeID, type: ValueType, subject: Int = -1,
    isInternal: Bool = false, steps: [NodeID] = [], isOptional: Bool = false
  ) {
    let column = ruleset.records[item.record].columns[item.column]
    ruleset.records[item.record].columns[item.column].type = type
    ruleset.records[item.record].columns[item.column].isOptional = isOptional
    // An amount is the decision itself; a value that repeats a personal fact is as personal.
    if kind == .value {
      ruleset.records[item.record].columns[item.column].isPersonal = revealsPersonal(node)
    }
    ruleset.records[item.record].columns[item.column].role = .derived(ruleset.derivations.count)
    ruleset.derivations.append(
      Derivation(
        kind: kind, name: column.name, label: column.label, record: item.record,
        column: item.column, node: node, subject: subject, isInternal: isInternal,
        provenance: item.provenance, steps: steps))
  }
}
