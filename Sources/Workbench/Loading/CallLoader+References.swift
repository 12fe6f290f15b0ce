import Rules
import Scoring

/// Reading the reference lists that stand beside the ruleset.
extension CallLoader {
  /// Reads every reference list, tells the keys that are there twice, then makes the plan that knows them.
  mutating func readReferences() {
    if ruleset.references.isEmpty { return }
    // One reader fills one writer with all lists, whatever the format of each.
    var reader = plan.reader(file: -1)
    var lists: [[RowID]] = []
    var keys: [RowID: [UInt8]] = [:]
    for number in ruleset.references.indices {
      let file = files.firstIndex { $0.role == .reference(number) }
      lists.append(file.map { readReference(number, $0, &reader, &keys) } ?? [])
    }
    problems += reader.writer.problems.map { LoadProblem($0) }
    let references = ReferenceLists(reader.writer, rows: lists)
    for duplicate in references.duplicates {
      let key = keys[duplicate.row].map { String(decoding: $0, as: UTF8.self) }
      refuse(duplicate, key ?? duplicate.key, reader.writer.store)
    }
    options.references = references
    plan = CallPlan(ruleset, options)
  }

  /// Tells that a row has the key of an earlier row, however each is spelt.
  private mutating func refuse(
    _ twin: ReferenceLists.Duplicate, _ key: String, _ store: borrowing FactStore
  ) {
    guard let file = files.firstIndex(where: { $0.role == .reference(twin.list) }) else { return }
    let first = store.sourceRow(of: twin.first)
    problems.append(
      LoadProblem(
        .duplicateReferenceKey(key, firstRow: first, isElement: files[file].format == .json),
        file: file, row: store.sourceRow(of: twin.row), cell: headers[file]?.cell(of: 0) ?? -1))
  }

  private mutating func readReference(
    _ reference: Int, _ number: Int, _ reader: inout ApplicationsJSON,
    _ keys: inout [RowID: [UInt8]]
  ) -> [RowID] {
    switch files[number].format {
    case .csv: readTable(reference, number, &reader.writer, &keys)
    case .json: readArray(reference, number, &reader)
    case .jsonLines, .spreadsheet, .unknown: []
    }
  }

  /// Reads a list that is an array of objects, whose keys are matched as titles are.
  private mutating func readArray(
    _ reference: Int, _ number: Int, _ reader: inout ApplicationsJSON
  ) -> [RowID] {
    let told = reader.writer.problems.count
    let read = files[number].contents.withBytes {
      reader.readReference(reference, file: number, $0)
    }
    let record = plan.layout.record(ofReference: reference)
    for row in read.keyless {
      problems.append(LoadProblem(.referenceKeyMissing, file: number, row: row))
    }
    // Where elements could not be read at all, what they lack is not known.
    let isBroken = reader.writer.problems[told...].contains { $0.place.column < 0 && !$0.isNotice }
    let unknown = reader.writer.problems[told...].compactMap { problem in
      if case .unknownKey(let key) = problem.kind { return key }
      return nil
    }
    let columns = plan.layout.columns(of: record)
    for column in read.absent where !columns[column].isOptional && !isBroken {
      var place = FactPlace(file: number)
      (place.record, place.column) = (record, column)
      let near = nearest(columns[column].name, unknown).first
      problems.append(LoadProblem(FactProblem(.columnMissing(nearest: near), at: place)))
    }
    rows[number] = read.rows.count
    return read.rows
  }

  private mutating func readTable(
    _ reference: Int, _ number: Int, _ writer: inout FactWriter, _ keys: inout [RowID: [UInt8]]
  ) -> [RowID] {
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
