import Rules
import Scoring

/// Reading the reference lists that stand beside the ruleset.
extension CallLoader {
  /// Reads every reference list, tells the keys that are there twice, then makes the plan that knows them.
  mutating func readReferences() {
    if ruleset.references.isEmpty { return }
    var writer = plan.writer(file: -1)
    var lists: [[RowID]] = []
    var keys: [RowID: [UInt8]] = [:]
    for number in ruleset.references.indices {
      let file = files.firstIndex { $0.role == .reference(number) }
      lists.append(file.map { readReference(number, $0, &writer, &keys) } ?? [])
    }
    problems += writer.problems.map { LoadProblem($0) }
    let references = ReferenceLists(writer, rows: lists)
    for duplicate in references.duplicates {
      let key = keys[duplicate.row] ?? []
      refuse(duplicate.row, key, of: duplicate.list, as: duplicate.first, writer.store)
    }
    options.references = references
    plan = CallPlan(ruleset, options)
  }

  /// Tells that a row has the key of an earlier row, however each is spelt.
  private mutating func refuse(
    _ row: RowID, _ key: [UInt8], of reference: Int, as first: RowID, _ store: borrowing FactStore
  ) {
    guard let file = files.firstIndex(where: { $0.role == .reference(reference) }) else { return }
    problems.append(
      LoadProblem(
        .duplicateReferenceKey(
          String(decoding: key, as: UTF8.self), firstRow: store.sourceRow(of: first)),
        file: file, row: store.sourceRow(of: row), cell: headers[file]?.cell(of: 0) ?? -1))
  }

  private mutating func readReference(
    _ reference: Int, _ number: Int, _ writer: inout FactWriter, _ keys: inout [RowID: [UInt8]]
  ) -> [RowID] {
    guard files[number].format == .csv else { return [] }
    let table = InputTable(files[number], file: number)
    problems += table.problems
    guard table.hasHeader else { return [] }
    let record = plan.layout.record(ofReference: reference)
    let (header, found) = HeaderMatcher.match(
      table.document, plan.layout, record: record, from: 0, file: number, given: [])
    problems += found
    headers[number] = header
    guard let key = header.cell(of: 0) else { return [] }
    var result: [RowID] = []
    table.eachRow { row, line, isUsable in
      guard isUsable else { return }
      let text = table.text(row, key)
      if text.isEmpty {
        problems.append(
          LoadProblem(.referenceKeyMissing, file: number, row: line, cell: key))
        return
      }
      writer.source = (number, line)
      let id = writer.beginReferenceRow(reference: reference, row: line)
      result.append(id)
      keys[id] = text
      table.write(row, header, into: &writer)
      writer.source = nil
    }
    rows[number] = result.count
    return result
  }
}
