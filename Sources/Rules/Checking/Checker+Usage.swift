extension Checker {
  /// Warns of what nothing uses, and of rules without a source.
  mutating func checkUsage() {
    // A file with errors has uses the checker could not see.
    guard !hasErrors else { return }
    for record in ruleset.records.indices {
      for (index, column) in ruleset.records[record].columns.enumerated() {
        let key = ColumnKey(record: record, column: index)
        guard !usedColumns.contains(key), ruleset.records[record].identifier != index else {
          continue
        }
        switch column.role {
        case .fact:
          // Text describes; a personal field may be there for the letter alone.
          guard column.type != .text, !column.isPersonal else { continue }
          report(.unused(column.name, .field), at: column.span)
        case .derived(let derivation) where derivation >= 0:
          guard let kind = unusedKind(ruleset.derivations[derivation]) else { continue }
          report(.unused(column.name, kind), at: column.span)
        case .derived, .mark, .ballot: continue
        }
      }
    }
    for state in parameterStates where state.column == nil {
      guard let name = state.declaration.name, !usedNames.contains(name.text) else { continue }
      report(.unused(name.text, .parameter), at: name.span)
    }
    for reference in ruleset.references where !usedNames.contains(reference.name) {
      report(.unused(reference.name, .reference), at: reference.provenance.span)
    }
    checkSources()
    checkRelativeKeys()
  }

  /// What a derived column that nothing reads is, if that matters: what prints serves by itself.
  private func unusedKind(_ item: Derivation) -> NameKind? {
    switch item.kind {
    case .table: return .table
    case .dated: return .parameter
    case .priority:
      // A priority prints, and decides nothing: who writes one means it to rank.
      let hasPoints = ruleset.priorities.contains { $0.name == item.name && $0.points != nil }
      return hasPoints && usesPriorityPoints ? nil : .priority
    case .value, .amount, .share, .payment, .gridTotal, .vote:
      return item.isInternal ? .value : nil
    }
  }

  /// Whether the ruleset is already refused.
  var hasErrors: Bool {
    hasSyntaxErrors || diagnostics.contains { $0.code.severity == .error }
  }

  // MARK: Sources

  private mutating func checkSources() {
    for item in syntax.items {
      guard case .declaration(let declaration) = item, Self.needsSource(declaration.kind) else {
        continue
      }
      if declaration.kind == .choice, declaration.label == nil, let name = declaration.name {
        report(.readingMissing(name.text), at: name.span)
      }
      let isSourced = declaration.clauses.contains { clause in
        switch clause.body {
        case .source, .illustrative: true
        default: false
        }
      }
      guard !isSourced else { continue }
      let name = declaration.name ?? Name("", declaration.keyword)
      report(.sourceMissing(declaration.kind, name.text), at: name.span)
    }
  }

  static func needsSource(_ kind: DeclarationKind) -> Bool {
    switch kind {
    case .parameter, .table, .condition, .amount, .shares, .payments, .priority, .grid, .vote,
      .ranking, .selection, .choice:
      true
    case .ruleset, .application, .record, .reference, .value, .callValue, .model, .example,
      .property, .consistency, .note:
      false
    }
  }

  // MARK: Relative keys

  /// A key that depends on the other applications can reverse ranks when one withdraws.
  private mutating func checkRelativeKeys() {
    guard let ranking = ruleset.ranking else { return }
    var relative = [Bool](repeating: false, count: ruleset.derivations.count)
    for (index, derivation) in ruleset.derivations.enumerated() {
      var nodes = [derivation.node]
      if derivation.kind == .gridTotal {
        nodes = ruleset.grids[derivation.subject].criteria.map { $0.computed }
      }
      relative[index] = nodes.contains { leansOnOthers($0, relative) }
    }
    for key in ranking.keys where leansOnOthers(key.node, relative) {
      report(.relativeKey(source.text(key.span)), at: key.span)
    }
  }

  /// Whether a node reads a value over all applications, directly or through derived columns.
  private func leansOnOthers(_ root: NodeID, _ relative: [Bool]) -> Bool {
    var stack = [root]
    while let id = stack.popLast() {
      guard id >= 0 else { continue }
      let node = ruleset.nodes[Int(id)]
      switch node.operation {
      case .callValue: return true
      case .column:
        let record = Int(nodeRecords[Int(id)])
        guard record >= 0 else { continue }
        if case .derived(let index) = ruleset.records[record].columns[Int(node.b)].role,
          index >= 0, relative[index]
        {
          return true
        }
        if record == 0, let grid = computedMarks[Int(node.b)],
          relative.indices.contains(ruleset.grids[grid].derivation),
          relative[ruleset.grids[grid].derivation]
        {
          return true
        }
      case .table:
        let table = ruleset.tables[Int(node.a)]
        stack += table.inputs + table.rows.map { $0.outcome }
      default: stack += children(node)
      }
    }
    return false
  }

  /// The nodes a node is made of.
  func children(_ node: Node) -> [NodeID] {
    switch NodeShape.of(node.operation) {
    case .leaf: []
    case .range: Array(ruleset.operands[Int(node.a)..<Int(node.a + node.b)])
    case .one: [node.a]
    case .two: [node.a, node.b]
    case .three: [node.a, node.b, node.c]
    case .keyed: [node.b]
    case .loop: node.operation == .countOver ? [node.c] : [node.b, node.c]
    }
  }

  // MARK: Acknowledgements

  /// A `choix` that names a code answers for the warnings of that code.
  mutating func applyAcknowledgements() {
    dropAnsweredDoubts()
    guard !acknowledgements.isEmpty else { return }
    var places: [String: [SourceSpan]] = [:]
    for item in syntax.items {
      guard case .declaration(let declaration) = item, let name = declaration.name else {
        continue
      }
      places[name.text, default: []].append(declaration.span)
    }
    var byCode: [String: [Int]] = [:]
    for (index, diagnostic) in diagnostics.enumerated()
    where diagnostic.code.severity == .warning {
      byCode[diagnostic.code.rawValue, default: []].append(index)
    }
    var answered: Set<Int> = []
    let isRefused = hasErrors
    var unused: [Name] = []
    for (code, name) in acknowledgements {
      let spans = name.map { places[$0.text] ?? [] }
      let found = (byCode[code.text] ?? []).filter { index in
        let start = diagnostics[index].span.start
        return spans?.contains { $0.start <= start && start <= $0.end } ?? true
      }
      answered.formUnion(found)
      if found.isEmpty, !isRefused { unused.append(code) }
    }
    diagnostics = diagnostics.indices.filter { !answered.contains($0) }.map { diagnostics[$0] }
    for code in unused { report(.acknowledgementUnused(code.text), at: code.span) }
  }
}
