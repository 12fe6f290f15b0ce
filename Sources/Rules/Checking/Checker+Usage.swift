extension Checker {
  /// Warns of what nothing uses, and of rules without a source.
  mutating func checkUsage() {
    checkExampleNames()
    resolveModels()
    // A file with errors has uses the checker could not see.
    guard !diagnostics.contains(where: { $0.code.severity == .error }) else { return }
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
          let item = ruleset.derivations[derivation]
          guard item.isInternal || item.kind == .table || item.kind == .dated else { continue }
          report(
            .unused(
              column.name, item.kind == .table ? .table : item.kind == .dated ? .parameter : .value),
            at: column.span)
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

  // MARK: Sources

  private mutating func checkSources() {
    for item in syntax.items {
      guard case .declaration(let declaration) = item, Self.needsSource(declaration.kind) else {
        continue
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
      .ranking, .selection:
      true
    case .ruleset, .application, .record, .reference, .value, .callValue, .choice, .model,
      .example, .property, .consistency, .note:
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
        for record in ruleset.records.indices {
          let columns = ruleset.records[record].columns
          guard Int(node.b) < columns.count,
            ruleset.records[record].depth == Int(node.a) || Int(node.a) > 0
          else { continue }
          if case .derived(let index) = columns[Int(node.b)].role, index >= 0, relative[index],
            Int(node.a) > 0 || record == 0
          {
            return true
          }
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
    for (code, name) in acknowledgements {
      let before = diagnostics.count
      let kept = diagnostics.filter { diagnostic in
        !(diagnostic.code.rawValue == code.text && diagnostic.code.severity == .warning
          && (name.map { isAbout(diagnostic, $0.text) } ?? true))
      }
      diagnostics = kept
      if diagnostics.count == before,
        !diagnostics.contains(where: { $0.code.severity == .error })
      {
        report(.acknowledgementUnused(code.text), at: code.span)
      }
    }
  }

  /// Whether a diagnostic stands in the declaration of a name.
  private func isAbout(_ diagnostic: Diagnostic, _ name: String) -> Bool {
    for item in syntax.items {
      guard case .declaration(let declaration) = item, declaration.name?.text == name else {
        continue
      }
      if declaration.span.start <= diagnostic.span.start,
        diagnostic.span.start <= declaration.span.end
      {
        return true
      }
    }
    return false
  }
}
