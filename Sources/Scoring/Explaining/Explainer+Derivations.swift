import Rules

extension Explainer {
  /// Every derived value of some kinds, on every row, with the operations that made it.
  func derivationsNode(_ isWanted: (Derivation.Kind) -> Bool) -> JSONNode {
    var nodes: [JSONNode] = []
    for number in ordered(isWanted) {
      let derivation = ruleset.derivations[number]
      for row in rows(of: derivation.record) { nodes.append(derived(number, row)) }
    }
    return ExplanationNodes.array(nodes)
  }

  /// Derivations in the order in which they are declared.
  private func ordered(_ isWanted: (Derivation.Kind) -> Bool) -> [Int] {
    let found = ruleset.derivations.indices.filter { isWanted(ruleset.derivations[$0].kind) }
    return found.stablySorted {
      let one = ruleset.derivations[$0].provenance.span.start
      let other = ruleset.derivations[$1].provenance.span.start
      return one == other ? $0 < $1 : one < other
    }
  }

  private func name(_ derivation: Derivation, _ row: RowID) -> String {
    let path = path(row, record: derivation.record)
    return path.isEmpty ? derivation.name : path + "." + derivation.name
  }

  private func derived(_ number: Int, _ row: RowID) -> JSONNode {
    let derivation = ruleset.derivations[number]
    stand(row, record: derivation.record)
    let column = ruleset.records[derivation.record].columns[derivation.column]
    let cell = result.plan.layout.records[derivation.record].cells[derivation.column]
    let value = work.value(row, cell)
    var steps: [JSONNode] = []
    var tried = ExplanationNodes.array([])
    let code = evaluator.program.derivations[number]
    if code >= 0 {
      let trace = trace(code)
      noteConstants(of: derivation.name, derivation.label, derivation.provenance, trace)
      steps = self.steps(derivation, trace)
      tried = self.tried(trace)
    }
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.text(name(derivation, row))),
        ("label", ExplanationNodes.text(derivation.label)),
        ("of", ExplanationNodes.text(title(row, record: derivation.record))),
        ("kind", ExplanationNodes.text(Self.word(derivation.kind))),
        ("internal", ExplanationNodes.truth(derivation.isInternal)),
        ("across", ExplanationNodes.truth(across.derivations[number])),
      ] + pair(value, column.type) + [
        ("steps", ExplanationNodes.array(steps)), ("tried", tried),
      ]
        + provenance(derivation.provenance))
  }

  static func word(_ kind: Derivation.Kind) -> String {
    switch kind {
    case .value: "value"
    case .amount: "amount"
    case .table: "table"
    case .share: "share"
    case .payment: "payment"
    case .priority: "priority"
    case .gridTotal: "grid"
    case .vote: "vote"
    case .dated: "parameter"
    }
  }

  // MARK: Steps

  /// The lines of an amount, one operation each; a value is one step.
  private func steps(_ derivation: Derivation, _ trace: Trace) -> [JSONNode] {
    if trace.steps.isEmpty { return [] }
    if derivation.steps.isEmpty { return [step(0, before: nil, trace)] }
    var nodes: [JSONNode] = []
    var before: NodeID?
    for line in derivation.steps {
      guard let number = trace.steps.indices.first(where: { node(trace.steps[$0]) == line })
      else { continue }
      nodes.append(step(number, before: before, trace))
      before = line
    }
    return nodes
  }

  /// One operation: how it is written, what it takes besides the line before, and what it gives.
  private func step(_ number: Int, before: NodeID?, _ trace: Trace) -> JSONNode {
    let step = trace.steps[number]
    let id = node(step)
    let span = id >= 0 ? ruleset.nodes[Int(id)].span : .none
    let operation = evaluator.program.instructions[Int(step.instruction)].operation
    let isSum = operation == .sum
    var operands = step.children.filter { before == nil || node(trace.steps[$0]) != before }
    // A first line that adds is shown term by term; any other is one operand, as it is written.
    if before == nil, !isSum { operands = [number] }
    let listed = operands.map { operand($0, in: trace) }
    return ExplanationNodes.object(
      [
        ("operation", ExplanationNodes.text(Self.word(operation, isFirst: before == nil))),
        ("as_written", ExplanationNodes.text(quoted(span))),
        ("line", ExplanationNodes.integer(source.line(of: span.start) + 1)),
        ("label", ExplanationNodes.text(rounding(step))),
        ("operands", ExplanationNodes.array(listed)),
        ("brackets", ExplanationNodes.array(brackets(step, trace))),
      ] + pair(step.value, type(step)))
  }

  private static func word(_ operation: Instruction.Operation, isFirst: Bool) -> String {
    if isFirst { return "start" }
    switch operation {
    case .sum: return "add"
    case .difference: return "subtract"
    case .product: return "multiply"
    case .quotient: return "divide"
    case .rounding: return "round"
    case .minimum: return "cap"
    case .maximum: return "floor"
    case .marginalBrackets, .wholeBrackets: return "brackets"
    default: return "compute"
    }
  }

  // MARK: Tables

  /// Every table looked up: the inputs' values, and the row that applied.
  func tablesNode() -> JSONNode {
    var nodes: [JSONNode] = []
    for number in ordered({ $0 == .table }) {
      for row in rows(of: ruleset.derivations[number].record) {
        if let node = table(number, row) { nodes.append(node) }
      }
    }
    return ExplanationNodes.array(nodes)
  }

  private func table(_ number: Int, _ row: RowID) -> JSONNode? {
    let derivation = ruleset.derivations[number]
    let code = evaluator.program.derivations[number]
    guard code >= 0 else { return nil }
    stand(row, record: derivation.record)
    let trace = trace(code)
    guard
      let place = trace.steps.indices.first(where: {
        evaluator.program.instructions[Int(trace.steps[$0].instruction)].operation == .table
      }), node(trace.steps[place]) >= 0
    else { return nil }
    noteConstants(of: derivation.name, derivation.label, derivation.provenance, trace)
    let table = ruleset.tables[Int(ruleset.nodes[Int(node(trace.steps[place]))].a)]
    let children = trace.steps[place].children
    let outcomes = children.dropFirst(table.inputs.count).map { node(trace.steps[$0]) }
    let rows = table.rows.filter { outcomes.contains($0.outcome) }
    let column = ruleset.records[derivation.record].columns[derivation.column]
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.text(name(derivation, row))),
        ("label", ExplanationNodes.text(derivation.label)),
        ("of", ExplanationNodes.text(title(row, record: derivation.record))),
        ("across", ExplanationNodes.truth(across.derivations[number])),
        (
          "inputs",
          ExplanationNodes.array(
            children.prefix(table.inputs.count).map { operand($0, in: trace) })
        ),
        (
          "rows",
          ExplanationNodes.array(
            rows.map {
              ExplanationNodes.object([
                ("as_written", ExplanationNodes.text(quoted($0.span))),
                ("line", ExplanationNodes.integer(source.line(of: $0.span.start) + 1)),
              ])
            })
        ),
      ] + pair(trace.value, column.type) + provenance(derivation.provenance))
  }
}
