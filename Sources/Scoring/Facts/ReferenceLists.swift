import Rules

/// The reference lists of a ruleset, as read from the files beside it.
package final class ReferenceLists: Sendable {
  /// The rows, all lists together.
  let store: FactStore
  /// The row of each key, by list.
  private let rows: [[[UInt8]: RowID]]
  private let cells: [[Cell]]
  /// The rows whose key an earlier row of the list has, with that row.
  package let duplicates: [(list: Int, row: RowID, first: RowID)]

  /// Makes lists that hold nothing.
  package init() {
    store = FactStore()
    rows = []
    cells = []
    duplicates = []
  }

  /// Takes the rows that a writer has filled: for each list, the rows begun in it.
  package init(_ writer: FactWriter, rows lists: [[RowID]]) {
    let evaluator = Evaluator(
      Program(ProgramDraft(ruleset: writer.layout.ruleset, layout: writer.layout)))
    var work = Workspace(writer.store, bindings: 0)
    var rows: [[[UInt8]: RowID]] = []
    var cells: [[Cell]] = []
    var duplicates: [(list: Int, row: RowID, first: RowID)] = []
    for (number, list) in lists.enumerated() {
      let layout = writer.layout.records[writer.layout.record(ofReference: number)]
      cells.append(layout.cells)
      var table: [[UInt8]: RowID] = [:]
      for row in list {
        let key = work.value(row, layout.cells[0])
        guard key.isKnown else { continue }
        let text = evaluator.groupKey(key, work.store)
        if let first = table[text] {
          duplicates.append((number, row, first))
        } else {
          table[text] = row
        }
      }
      rows.append(table)
    }
    store = work.store
    self.rows = rows
    self.cells = cells
    self.duplicates = duplicates
  }

  func row(_ key: [UInt8], in list: Int) -> RowID? { list < rows.count ? rows[list][key] : nil }

  /// The value of a column, counted without the key, copied where it is a text.
  func value(_ row: RowID, _ list: Int, column: Int, _ work: inout Workspace) -> Value {
    guard list < cells.count, column + 1 < cells[list].count else { return .missing }
    var own = Workspace(store, bindings: 0)
    let found = own.value(row, cells[list][column + 1])
    switch found.kind {
    case .text:
      let bits = work.store.adding(
        text: store.texts[Int(found.low)..<Int(found.low) + Int(found.high)])
      return work.text(bits)
    case .ratio: return work.value(own.ratios[found.payload])
    case .missing, .absent, .overflow, .truth, .number, .day, .choice, .choices, .literal:
      return found
    }
  }
}
