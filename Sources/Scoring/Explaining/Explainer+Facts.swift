import Rules

extension Explainer {
  /// Every fact of the application with its value and the place it was read from.
  func factsNode() -> JSONNode {
    var facts: [JSONNode] = []
    for (number, record) in ruleset.records.enumerated() {
      for row in rows(of: number) {
        for column in record.columns.indices where isFact(record.columns[column]) {
          facts.append(fact(row, number, column))
        }
      }
    }
    return ExplanationNodes.array(facts)
  }

  private func isFact(_ column: Column) -> Bool {
    if case .list = column.type { return false }
    switch column.role {
    case .fact, .ballot: return true
    case .mark, .derived: return false
    }
  }

  private func fact(_ row: RowID, _ record: Int, _ number: Int) -> JSONNode {
    let column = ruleset.records[record].columns[number]
    var own = work
    let value = own.value(row, result.plan.layout.records[record].cells[number])
    let path = path(row, record: record)
    let state: String
    switch value.kind {
    case .missing, .overflow: state = "missing"
    case .absent: state = "absent"
    case .truth, .number, .ratio, .day, .choice, .choices, .text, .literal: state = "given"
    }
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.text(path.isEmpty ? column.name : path + "." + column.name)),
        ("label", ExplanationNodes.text(column.label)),
        ("of", ExplanationNodes.text(title(row, record: record))),
        ("state", ExplanationNodes.text(state)),
      ] + pair(value, column.type) + [
        ("personal", ExplanationNodes.truth(column.isPersonal)),
        ("provided_by", ExplanationNodes.text(column.providedBy)),
        ("role", Self.member(column)),
      ] + place(row, record: record) + [
        (
          "column",
          ExplanationNodes.text(
            columnTitle?(file(row, record: record), record, number) ?? column.name)
        )
      ])
  }

  /// The number of the member whose vote a fact is; null for any other.
  private static func member(_ column: Column) -> JSONNode {
    guard case .ballot(_, let member) = column.role else { return ExplanationNodes.null }
    return ExplanationNodes.integer(member + 1)
  }

  /// The file and the row that a fact was read from.
  private func place(_ row: RowID, record: Int) -> [(StaticString, JSONNode)] {
    let file = file(row, record: record)
    let name = file >= 0 && file < result.inputs.count ? result.inputs[file].name : nil
    let line = source(row, record: record)?.row ?? work.store.sourceRow(of: application)
    return [("file", ExplanationNodes.text(name)), ("row", ExplanationNodes.integer(line))]
  }

  /// The number of the file that a row was read from.
  private func file(_ row: RowID, record: Int) -> Int {
    source(row, record: record)?.file ?? work.store.file
  }

  /// Where a nested row was read, when that was not with its application.
  private func source(_ row: RowID, record: Int) -> (file: Int, row: Int)? {
    if let own = work.store.ownSource(of: row) { return own }
    guard let parent = ruleset.records[record].parent else { return nil }
    return source(work.store.parent(row), record: parent)
  }

  /// The parameters of the ruleset, which are the same for every application.
  func parametersNode() -> JSONNode {
    ExplanationNodes.array(
      ruleset.parameters.map { parameter in
        ExplanationNodes.object(
          [
            ("name", ExplanationNodes.text(parameter.name)),
            ("label", ExplanationNodes.text(parameter.label)),
          ] + pair(constant(parameter.node), ruleset.types[Int(parameter.node)])
            + provenance(parameter.provenance))
      })
  }

  /// The value of a node that is a constant; missing where it is computed.
  private func constant(_ id: NodeID) -> Value {
    let node = ruleset.nodes[Int(id)]
    switch node.operation {
    case .number: return Value(ruleset.numbers[Int(node.a)])
    case .day: return Value(Int(node.a), .day)
    case .truth: return Value(truth: node.a != 0)
    case .choice: return Value(Int(node.a), .choice)
    default: return .missing
    }
  }

  // MARK: Choices and illustrative parts

  /// The recorded choices; `decisive` tells those of a part of the call that decided here.
  func choicesNode() -> JSONNode {
    ExplanationNodes.array(
      ruleset.choices.map { choice in
        ExplanationNodes.object(
          [
            ("name", ExplanationNodes.text(choice.name)),
            ("label", ExplanationNodes.text(choice.label)),
            ("silence", ExplanationNodes.text(choice.silence)),
            ("decided_by", ExplanationNodes.text(choice.decidedBy)),
            ("decided_on", ExplanationNodes.text(choice.decidedOn?.isoText)),
            (
              "decisive",
              ExplanationNodes.truth(decisive.contains(choice.provenance.headings))
            ),
            ("settles", settled(by: choice)),
            (
              "names",
              ExplanationNodes.array(
                choice.acknowledged.compactMap { $0.on }.map { ExplanationNodes.text($0) })
            ),
            ("ground", ExplanationNodes.truth(isGround(choice))),
          ] + provenance(choice.provenance))
      })
  }

  /// The parts of the ruleset that are not the call's own.
  func illustrativeNode() -> JSONNode {
    ExplanationNodes.array(
      ruleset.illustrativeParts.map { part in
        ExplanationNodes.object(
          [
            ("name", ExplanationNodes.text(part.name)),
            ("label", ExplanationNodes.text(part.label)),
            ("why", ExplanationNodes.text(part.why)),
          ] + provenance(part.provenance))
      })
  }
}
