import Rules

extension Explainer {
  /// Stands the bindings on a row and on those above it.
  func stand(_ row: RowID, record: Int) {
    evaluator.stand(row, record: record, &work)
  }

  /// The rows of a record in the application, in the order given.
  func rows(of record: Int) -> [RowID] {
    guard let parent = ruleset.records[record].parent else { return [application] }
    var found: [RowID] = []
    for owner in rows(of: parent) {
      for (number, column) in ruleset.records[parent].columns.enumerated()
      where column.type == .list(record) {
        var row = work.store.first(owner, result.plan.layout.records[parent].cells[number])
        while row > 0 {
          found.append(row)
          row = work.store.next(row)
        }
      }
    }
    return found
  }

  /// The path of a row, `écoles[1].programmes[2]`; empty for the application.
  func path(_ row: RowID, record: Int) -> String {
    guard let parent = ruleset.records[record].parent else { return "" }
    let owner = work.store.parent(row)
    let above = path(owner, record: parent)
    let prefix = above.isEmpty ? "" : above + "."
    for (number, column) in ruleset.records[parent].columns.enumerated()
    where column.type == .list(record) {
      let cell = result.plan.layout.records[parent].cells[number]
      if let position = work.store.place(of: row, in: cell, of: owner) {
        return prefix + column.name + "[" + String(position) + "]"
      }
    }
    return above
  }

  /// What people call a row: its first text, else that of the row above; nil for the application.
  func title(_ row: RowID, record: Int) -> String? {
    evaluator.title(row, record: record, work)
  }

  /// Evaluates an instruction as the decision did, and gives every step of it.
  func trace(_ instruction: Int32) -> Trace {
    var recorder = TraceRecorder(evaluator.program, rows: work.rows)
    _ = evaluator.value(instruction, &work, &recorder)
    return recorder.trace
  }

  // MARK: Operands

  /// The node that a step comes from; -1 where there is none.
  func node(_ step: Trace.Step) -> NodeID { evaluator.program.sources[Int(step.instruction)] }

  /// The type of a step's value.
  func type(_ step: Trace.Step) -> ValueType {
    let node = node(step)
    return node >= 0 ? ruleset.types[Int(node)] : .unknown
  }

  /// The name and the label of what a step reads: a column of a row, or a parameter.
  func name(_ step: Trace.Step) -> (name: String, label: String?)? {
    if let read = reads[step.instruction] {
      let column = ruleset.records[read.record].columns[read.column]
      let path = path(step.row, record: read.record)
      return (path.isEmpty ? column.name : path + "." + column.name, label(of: column))
    }
    let node = node(step)
    if let number = parameters[node] {
      return (ruleset.parameters[number].name, ruleset.parameters[number].label)
    }
    if node >= 0, ruleset.nodes[Int(node)].operation == .callValue {
      let value = ruleset.callValues[Int(ruleset.nodes[Int(node)].a)]
      return (value.name, value.label)
    }
    return nil
  }

  /// A column's label; that of the derivation where it is derived.
  func label(of column: Column) -> String? {
    if let label = column.label { return label }
    if case .derived(let number) = column.role { return ruleset.derivations[number].label }
    return nil
  }

  /// A step as an operand: its name, how the ruleset writes it, and its value.
  func operand(_ number: Int, in trace: Trace) -> JSONNode {
    let step = trace.steps[number]
    let name = name(step)
    let node = node(step)
    let written = node >= 0 ? quoted(ruleset.nodes[Int(node)].span) : ""
    let reads = name == nil ? reads(below: number, in: trace) : []
    let terms = terms(step, in: trace)
    // A formula is called by what it reads; a constant has no other name than its value.
    let isFormula = name == nil && !(reads.isEmpty && terms.isEmpty)
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.text(name?.name)),
        ("label", ExplanationNodes.text(isFormula ? words(node) : name?.label)),
        ("as_written", ExplanationNodes.text(written)),
        ("type", ExplanationNodes.text(Self.word(type(step)))),
        ("across", ExplanationNodes.truth(across.holds(step.instruction))),
      ] + pair(step.value, type(step)) + [
        ("terms", ExplanationNodes.array(terms)), ("reads", ExplanationNodes.array(reads)),
      ])
  }

  static func word(_ type: ValueType) -> String {
    switch type {
    case .truth: return "truth"
    case .text: return "text"
    case .number(let number):
      switch number.quantity {
      case .plain: return "number"
      case .amount: return "amount"
      case .rate: return "rate"
      }
    case .date: return "date"
    case .choice: return "choice"
    case .choices: return "choices"
    case .duration, .list, .record, .unknown: return "other"
    }
  }

  /// What an aggregate goes over, or what is added, when that is not plain from the operand itself.
  private func terms(_ step: Trace.Step, in trace: Trace) -> [JSONNode] {
    let code = evaluator.program.instructions[Int(step.instruction)]
    switch code.operation {
    case .sumOver, .minimumOver, .maximumOver, .meanOver:
      return step.children.compactMap { child in
        if trace.steps[child].instruction == code.b { return term(trace.steps[child]) }
        // A row that is not known to count is part of the sum, and of no known value.
        let isOpenFilter =
          trace.steps[child].instruction == code.c && trace.steps[child].value.kind == .missing
        return isOpenFilter ? openTerm(child, in: trace) : nil
      }
    default: return []
    }
  }

  /// The facts, derived values and parameters that a formula reads, each once; none for an
  /// aggregate, whose terms say it.
  func reads(below number: Int, in trace: Trace) -> [JSONNode] {
    if !terms(trace.steps[number], in: trace).isEmpty { return [] }
    var found: [JSONNode] = []
    var names: [String] = []
    var left = Array(trace.steps[number].children.reversed())
    while let next = left.popLast() {
      let step = trace.steps[next]
      if let name = name(step) {
        if !names.contains(name.name) {
          names.append(name.name)
          found.append(term(step))
        }
      } else {
        left.append(contentsOf: step.children.reversed())
      }
    }
    return found
  }

  /// A row of which it is not known whether it counts.
  private func openTerm(_ filter: Int, in trace: Trace) -> JSONNode {
    var left = [filter]
    var title: String?
    while let next = left.popLast(), title == nil {
      let step = trace.steps[next]
      if let read = reads[step.instruction] { title = self.title(step.row, record: read.record) }
      left.append(contentsOf: step.children)
    }
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.null), ("label", ExplanationNodes.null),
        ("of", ExplanationNodes.text(title)),
      ] + pair(.missing, type(trace.steps[filter])))
  }

  private func term(_ step: Trace.Step) -> JSONNode {
    let name = name(step)
    let record = reads[step.instruction]?.record
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.text(name?.name)),
        ("label", ExplanationNodes.text(name?.label)),
        ("of", ExplanationNodes.text(record.flatMap { title(step.row, record: $0) })),
      ] + pair(step.value, type(step)))
  }
}
