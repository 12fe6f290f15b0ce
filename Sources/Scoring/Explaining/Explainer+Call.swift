import Rules

extension Explainer {
  /// The values over all applications, with that of the application's own group.
  func callValuesNode() -> JSONNode {
    work.rows[0] = application
    var nodes: [JSONNode] = []
    for (number, value) in ruleset.callValues.enumerated() {
      nodes.append(
        ExplanationNodes.object(
          [
            ("name", ExplanationNodes.text(value.name)),
            ("label", ExplanationNodes.text(value.label)),
            ("aggregate", ExplanationNodes.text(Self.word(value.aggregate))),
            ("across", ExplanationNodes.truth(value.aggregate != .count)),
          ] + pair(total(number), value.type) + provenance(value.provenance)))
    }
    return ExplanationNodes.array(nodes)
  }

  private static func word(_ aggregate: Aggregate) -> String {
    switch aggregate {
    case .sum: "sum"
    case .count: "count"
    case .mean: "mean"
    case .minimum: "minimum"
    case .maximum: "maximum"
    }
  }

  private func total(_ number: Int) -> Value {
    guard result.totals.indices.contains(number) else { return .missing }
    let code = evaluator.program.callValues[number].group
    guard code >= 0 else { return work.value(of: result.totals[number].value) }
    var recorder = NoRecorder()
    let group = evaluator.value(code, &work, &recorder)
    guard group.isKnown else { return .missing }
    return work.value(of: result.totals[number].value(of: evaluator.groupKey(group, work.store)))
  }

  /// The reference lists of the ruleset, and the file each is read from.
  func referencesNode() -> JSONNode {
    ExplanationNodes.array(
      ruleset.references.map { list in
        ExplanationNodes.object(
          [
            ("name", ExplanationNodes.text(list.name)),
            ("label", ExplanationNodes.text(list.label)),
            ("file", ExplanationNodes.text(list.file)),
          ] + provenance(list.provenance))
      })
  }

  // MARK: Everything that was tried

  /// What was worked out on the way to a value, in order: what was not looked at is not there.
  func tried(_ trace: Trace) -> JSONNode {
    var nodes: [JSONNode] = []
    var left = trace.steps.isEmpty ? [] : [(step: 0, depth: 0)]
    while let (number, depth) = left.popLast() {
      let step = trace.steps[number]
      let id = node(step)
      // A constant says itself where it stands.
      let isSaid = id >= 0 && !isConstant(step)
      if isSaid { nodes.append(tried(step, id, depth)) }
      for child in step.children.reversed() { left.append((child, isSaid ? depth + 1 : depth)) }
    }
    return ExplanationNodes.array(nodes)
  }

  private func isConstant(_ step: Trace.Step) -> Bool {
    let operation = evaluator.program.instructions[Int(step.instruction)].operation
    return operation == .constant || operation == .nothing
  }

  private func tried(_ step: Trace.Step, _ id: NodeID, _ depth: Int) -> JSONNode {
    let read = reads[step.instruction]
    return ExplanationNodes.object(
      [
        ("depth", ExplanationNodes.integer(depth)),
        ("as_written", ExplanationNodes.text(quoted(ruleset.nodes[Int(id)].span))),
        ("of", ExplanationNodes.text(read.flatMap { title(step.row, record: $0.record) })),
      ] + pair(step.value, type(step)))
  }

  // MARK: What choices settle

  /// The declarations that a choice settles: those it names, else those under its heading.
  func settled(by choice: CheckedChoice) -> JSONNode {
    let named = choice.acknowledged.compactMap { $0.on }
    if !named.isEmpty { return ExplanationNodes.array(named.map { ExplanationNodes.text($0) }) }
    var found: [String] = []
    for (name, place) in declared
    where place.headings == choice.provenance.headings && !found.contains(name) {
      found.append(name)
    }
    return ExplanationNodes.array(found.map { ExplanationNodes.text($0) })
  }

  /// Every rule of the ruleset with its place, in the order of the file.
  private var declared: [(name: String, place: Provenance)] {
    var all: [(name: String, place: Provenance)] = []
    all += ruleset.parameters.map { ($0.name, $0.provenance) }
    all += ruleset.derivations.map { ($0.name, $0.provenance) }
    all += ruleset.callValues.map { ($0.name, $0.provenance) }
    all += ruleset.conditions.map { ($0.name, $0.provenance) }
    let isFrench = ruleset.language == .french
    if let ranking = ruleset.ranking {
      all.append((isFrench ? "classement" : "ranking", ranking.provenance))
    }
    if let selection = ruleset.selection {
      all.append((isFrench ? "sélection" : "selection", selection.provenance))
    }
    return all.stablySorted { $0.place.span.start < $1.place.span.start }
  }
}
