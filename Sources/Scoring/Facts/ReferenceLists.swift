import Rules

/// The reference lists of a ruleset, as read from the files beside it.
package final class ReferenceLists: Sendable {
  /// A row whose key an earlier row of its list has.
  package struct Duplicate: Sendable {
    /// The list's number.
    package var list: Int
    /// The two rows in the writer.
    package var row: RowID
    package var first: RowID
    /// The key that they share, as reports show it.
    package var key: String
  }

  /// The rows whose key an earlier row of the list has, with that row.
  package let duplicates: [Duplicate]
  /// The texts of the values, all lists together.
  private let texts: [UInt8]
  private let lists: [ReferenceIndex]

  /// Makes lists that hold nothing.
  package init() {
    duplicates = []
    texts = []
    lists = []
  }

  /// Takes the rows that a writer has filled: for each list, the rows begun in it.
  package init(_ writer: FactWriter, rows lists: [[RowID]]) {
    let ruleset = writer.layout.ruleset
    let evaluator = Evaluator(
      Program(ProgramDraft(ruleset: ruleset, layout: writer.layout)))
    let shown = ValueText(evaluator: evaluator, language: ruleset.language)
    var work = Workspace(writer.store, bindings: 0)
    var indexes: [ReferenceIndex] = []
    var duplicates: [Duplicate] = []
    for (number, rows) in lists.enumerated() {
      let record = writer.layout.record(ofReference: number)
      let cells = writer.layout.records[record].cells
      var values: [Value] = []
      values.reserveCapacity(rows.count * cells.count)
      for row in rows {
        for cell in cells { values.append(work.value(row, cell)) }
      }
      let index = ReferenceIndex(values, width: cells.count, texts: work.store.texts)
      let type = writer.layout.columns(of: record)[0].type
      for twin in index.duplicates {
        duplicates.append(
          Duplicate(
            list: number, row: rows[twin.row], first: rows[twin.first],
            key: shown.text(index.value(twin.row, column: 0), type, work)))
      }
      indexes.append(index)
    }
    self.duplicates = duplicates
    self.lists = indexes
    texts = work.store.texts
  }

  /// The row of a key in a list; `literals` holds the texts that the ruleset writes.
  func row(
    _ key: Value, in list: Int, _ work: borrowing Workspace, literals: borrowing [UInt8]
  ) -> Int? {
    guard list < lists.count else { return nil }
    return key.kind == .literal
      ? lists[list].row(key, in: literals, texts: texts)
      : lists[list].row(key, in: work.store.texts, texts: texts)
  }

  /// The value of a column, counted without the key, copied where it is a text.
  func value(_ row: Int, _ list: Int, column: Int, _ work: inout Workspace) -> Value {
    guard list < lists.count else { return .missing }
    let found = lists[list].value(row, column: column + 1)
    guard found.kind == .text else { return found }
    let start = Int(found.low)
    return work.text(work.store.adding(text: texts[start..<(start + Int(found.high))]))
  }
}
