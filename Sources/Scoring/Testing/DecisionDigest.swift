import Rules

/// All that an example can say of a decision, so that two decisions can be compared.
struct DecisionDigest {
  enum Item: Hashable {
    case value(UInt8, Number)
    case ratio(Ratio)
    case text([UInt8])
  }

  let status: OutcomeStatus
  let reasons: [String]
  /// The derived values and marks, each with its place.
  let values: [(place: FactAddress, item: Item)]

  init(_ call: SmallCall) {
    status = call.result.status(call.entry)
    reasons = ExampleJudge(call).reasonNames()
    var reader = DigestReader(call)
    reader.read(record: 0, row: call.row, steps: [])
    values = reader.values
  }

  /// The places whose values differ; nil where the decisions have not the same places.
  func differences(from other: DecisionDigest) -> [FactAddress] {
    var places: [FactAddress] = []
    for (one, two) in zip(values, other.values) where one.item != two.item {
      places.append(one.place)
    }
    return places
  }

  /// The reasons that another decision has not.
  func lost(in other: DecisionDigest) -> [String] {
    reasons.filter { !other.reasons.contains($0) }
  }

  /// Whether an example of this decision would fail on the other.
  func differs(from other: DecisionDigest) -> Bool {
    status != other.status || !lost(in: other).isEmpty || !other.lost(in: self).isEmpty
      || !differences(from: other).isEmpty
  }
}

/// Reads what was derived, row by row.
private struct DigestReader {
  let call: SmallCall
  let evaluator: Evaluator
  var work: Workspace
  var values: [(place: FactAddress, item: DecisionDigest.Item)] = []

  init(_ call: SmallCall) {
    self.call = call
    evaluator = call.evaluator
    work = call.workspace()
  }

  mutating func read(record: Int, row: RowID, steps: [FactAddress.Step]) {
    let ruleset = call.result.plan.ruleset
    let cells = call.result.plan.layout.records[record].cells
    for (column, declared) in ruleset.records[record].columns.enumerated() {
      if case .list(let inner) = declared.type {
        var next = work.store.first(row, cells[column])
        var position = 0
        while next > 0 {
          let step = FactAddress.Step(column: column, row: position)
          read(record: inner, row: next, steps: steps + [step])
          next = work.store.next(next)
          position += 1
        }
        continue
      }
      switch declared.role {
      case .fact, .ballot: continue
      case .mark, .derived:
        let place = FactAddress(steps: steps, record: record, column: column)
        values.append((place, item(work.value(row, cells[column]))))
      }
    }
  }

  private func item(_ value: Value) -> DecisionDigest.Item {
    switch value.kind {
    case .text, .literal: .text(Array(evaluator.bytes(value, work.store)))
    case .ratio: .ratio(work.ratios[value.payload])
    case .missing, .absent, .overflow, .truth, .number, .day, .choice, .choices:
      .value(value.kind.rawValue, value.number)
    }
  }
}
