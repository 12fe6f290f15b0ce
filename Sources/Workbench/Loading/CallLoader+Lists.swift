import Rules
import Scoring

/// Reading the files of lists and of marks into the applications read before.
extension CallLoader {
  /// Reads the lists, those of records before those of what the records hold, then the marks.
  mutating func readListsAndMarks() {
    var lists: [(file: Int, record: Int, column: Int)] = []
    var marks: [Int] = []
    for number in files.indices where files[number].format == .csv {
      switch files[number].role {
      case .list(let record, let column): lists.append((number, record, column))
      case .marks: marks.append(number)
      case .applications, .reference: break
      }
    }
    if lists.isEmpty && marks.isEmpty { return }
    let index = IdentifierIndex(parts, damaged: damaged, isPartial: hasLostRows)
    refuseListsGivenTwice(lists)
    let depths = ruleset.records.map { $0.depth }
    for depth in 0...(depths.max() ?? 0) {
      for list in lists where depths[list.record] == depth {
        readList(list.file, list.record, list.column, index)
      }
      closeLists(lists.filter { depths[$0.record] == depth })
    }
    let given = marksGivenWithApplications(marks)
    for number in marks { readMarks(number, index, given) }
    if !marks.isEmpty {
      for number in parts.indices { parts[number].writer?.finishMarks() }
    }
  }

  /// A list that an application holds itself cannot come in a file too: their order is not known.
  private mutating func refuseListsGivenTwice(
    _ lists: [(file: Int, record: Int, column: Int)]
  ) {
    for list in lists {
      let name = ruleset.records[list.record].columns[list.column].name
      for number in parts.indices {
        guard let writer = parts[number].writer else { continue }
        var owners = writer.store.applications
        if list.record > 0 { owners = rows(of: list.record, writer) }
        guard
          let owner = owners.first(where: {
            !writer.isMissing(list: list.column, of: list.record, under: $0)
          })
        else { continue }
        let row = list.record == 0 ? writer.store.sourceRow(of: owner) + parts[number].rowBase : 0
        problems.append(LoadProblem(.listGivenTwice(name), file: parts[number].file, row: row))
      }
    }
  }

  /// All rows of a record in a writer, in the order of the applications.
  private func rows(of record: Int, _ writer: FactWriter) -> [RowID] {
    guard let parent = ruleset.records[record].parent else { return writer.store.applications }
    var found: [RowID] = []
    for owner in rows(of: parent, writer) {
      for (column, declared) in ruleset.records[parent].columns.enumerated()
      where declared.type == .list(record) {
        found += writer.rows(list: column, of: parent, under: owner)
      }
    }
    return found
  }

  /// Makes the list empty for those without a row in its file, and checks every count.
  private mutating func closeLists(_ lists: [(file: Int, record: Int, column: Int)]) {
    var done: Set<[Int]> = []
    for list in lists where done.insert([list.record, list.column]).inserted {
      let bounds = ruleset.records[list.record].columns[list.column].bounds
      for number in parts.indices {
        guard var writer = parts[number].writer else { continue }
        parts[number].writer = nil
        writer.noteGiven(list.column, of: list.record)
        for owner in rows(of: list.record, writer) {
          writer.resume(owner, of: list.record)
          if writer.isMissing(list: list.column, of: list.record, under: owner) {
            writer.setNone(list.column)
          }
          let count = writer.rows(list: list.column, of: list.record, under: owner).count
          if !bounds.contains(Number(count)), list.record == 0 || count > 0 {
            writer.reportList(list.column, count: count)
          }
        }
        parts[number].writer = writer
      }
    }
  }

  // MARK: One list

  private mutating func readList(
    _ number: Int, _ record: Int, _ column: Int, _ index: IdentifierIndex
  ) {
    guard case .list(let subject) = ruleset.records[record].columns[column].type else { return }
    let table = InputTable(files[number], file: number)
    problems += table.problems
    guard table.hasHeader else { return }
    let (header, found) = HeaderMatcher.match(
      table.document, plan.layout, record: subject, from: 1, file: number,
      given: listFiles(record: subject))
    headers[number] = header
    if let problem = firstColumnProblem(header, subject, table, number) {
      problems.append(problem)
      return
    }
    problems += found
    let before = listSums()
    var resolver = ParentResolver(ruleset, index)
    var read = 0
    var rates = RateWatch(header, plan.layout.columns(of: subject))
    table.eachRow(progress) { row, line, isUsable in
      guard isUsable else { return }
      read += 1
      rates.look(table, row)
      switch resolver.resolve(table.text(row, 0), record: record, parts) {
      case .damaged: break
      case .problem(let kind):
        var place = FactPlace(file: number, row: line)
        place.record = subject
        problems.append(LoadProblem(kind, at: place, cell: 0))
      case .found(let entry):
        parts[entry.part].writer?.source = (number, line)
        parts[entry.part].writer?.beginRow(list: column, of: record, under: entry.row)
        write(table, row, header, part: entry.part)
        parts[entry.part].writer?.source = nil
      }
    }
    problems += rates.problems(header, file: number)
    rows[number] = read
    sums[number] = zip(listSums(), before).map { $0.subtracting($1) ?? .zero }
  }

  private mutating func write(_ table: InputTable, _ row: Int, _ header: TableHeader, part: Int) {
    // Taken out and put back, so that the writer is changed in place and never copied.
    guard var writer = parts[part].writer else { return }
    parts[part].writer = nil
    table.write(row, header, into: &writer)
    parts[part].writer = writer
  }

  /// The first column names the parent; one that is a field of the list shows a file without it.
  private func firstColumnProblem(
    _ header: TableHeader, _ subject: Int, _ table: InputTable, _ number: Int
  ) -> LoadProblem? {
    let title = Array(CSVDocument.trimmed(table.document.header(0)))
    guard case .column = plan.layout.match(title, record: subject),
      let identifier = ruleset.records.first?.identifier
    else { return nil }
    if plan.layout.match(title, record: 0) == .column(identifier) { return nil }
    let row = Int(table.document.headerRow?.number ?? 0)
    return LoadProblem(
      .parentColumnExpected(
        header: header.names.first ?? "", identifier: ruleset.records[0].columns[identifier].name),
      file: number, row: row, cell: 0)
  }

  // MARK: Sums

  /// The sums over all applications, of which a file of a list makes only some grow.
  private func listSums() -> [Number] {
    var total: [Number] = []
    for part in parts {
      guard let writer = part.writer else { continue }
      total =
        total.isEmpty ? writer.sums : zip(total, writer.sums).map { $0.adding($1) ?? $0 }
    }
    return total
  }
}
