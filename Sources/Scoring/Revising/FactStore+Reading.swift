import Rules

extension FactStore {
  /// The row that an address leads to from an application's; nil where a list has fewer rows.
  func row(
    of address: FactAddress, from application: RowID, _ layout: FactLayout
  ) -> RowID? {
    var row = application
    var record = 0
    for step in address.steps {
      var next = first(row, layout.slot(record, step.column).cell)
      var position = 0
      while next > 0, position < step.row {
        next = self.next(next)
        position += 1
      }
      guard next > 0 else { return nil }
      row = next
      guard case .list(let inner) = layout.ruleset.records[record].columns[step.column].type
      else { return nil }
      record = inner
    }
    return row
  }
}

extension Workspace {
  /// The fact in a cell; nil where a required one is missing, or where nothing was kept.
  mutating func fact(_ row: RowID, _ cell: Cell) -> FactValue? {
    let value = value(row, cell)
    switch value.kind {
    case .absent: return .absent
    case .truth: return .truth(value.isTrue)
    case .number: return .number(value.number)
    case .day: return Day(number: value.payload).map { .day($0) }
    case .text: return .text(String(decoding: store.text(store.bits(row, cell)), as: UTF8.self))
    case .choice: return .choice(value.payload)
    case .choices:
      return .choices((0..<126).filter { Evaluator.holds(low: value.low, high: value.high, $0) })
    case .missing, .overflow, .ratio, .literal: return nil
    }
  }
}
