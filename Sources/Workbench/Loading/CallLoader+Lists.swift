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
    let isEmpty = noteLostRows()
    let index = IdentifierIndex(parts, damaged: damaged, isPartial: hasLostRows)
    for file in files where file.format != .csv {
      if case .list(let record, let column) = file.role { brokenLists.insert([record, column]) }
    }
    refuseListsGivenTwice(lists)
    let depths = ruleset.records.map { $0.depth }
    for depth in 0...(depths.max() ?? 0) {
      for list in lists where depths[list.record] == depth {
        readList(list.file, list.record, list.column, index)
      }
      closeLists(lists.filter { depths[$0.record] == depth }, index)
    }
    let given = marksGivenWithApplications(marks)
    for number in marks { readMarks(number, index, given) }
    if !marks.isEmpty {
      noticeMarks()
      let criteria = criteriaOfAssessors()
      for number in parts.indices {
        parts[number].writer?.awaitMarks(criteria)
        parts[number].writer?.finishMarks()
      }
    }
    reportAlteredIdentifiers()
    if isEmpty, (lists.map { $0.file } + marks).contains(where: { rows[$0, default: 0] > 0 }) {
      reportNoApplications()
    }
  }

  /// Notes whether applications were lost, so that the rows that name them are passed over.
  ///
  /// True where no file has any application at all: that is told once, and not for every row.
  private mutating func noteLostRows() -> Bool {
    let isDamaged = parts.contains { part in
      part.writer?.problems.contains { problem in
        switch problem.kind {
        case .malformedJSON: true
        case .wrongShape: problem.place.column < 0 && problem.place.path.isEmpty
        default: false
        }
      } ?? false
    }
    if isDamaged { hasLostRows = true }
    let isEmpty =
      !hasLostRows && damaged.isEmpty
      && parts.allSatisfy { $0.writer?.store.applications.isEmpty ?? true }
    if isEmpty { hasLostRows = true }
    return isEmpty
  }

  private mutating func reportNoApplications() {
    for number in files.indices where files[number].role == .applications {
      problems.append(LoadProblem(.noApplicationInFile, file: number))
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
  ///
  /// Too few rows are a consequence, and not told, where rows of the file were lost, or where the
  /// application's own identifier is what keeps them from it.
  private mutating func closeLists(
    _ lists: [(file: Int, record: Int, column: Int)], _ index: IdentifierIndex
  ) {
    var done: Set<[Int]> = []
    for list in lists where done.insert([list.record, list.column]).inserted {
      let bounds = ruleset.records[list.record].columns[list.column].bounds
      let isBroken = brokenLists.contains([list.record, list.column])
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
          let isShort = bounds.lower.map { Number(count) < $0.value } ?? false
          let isOwn = list.record == 0 && isReachable(owner, number, writer, index)
          if isShort, isBroken || list.record == 0 && !isOwn { continue }
          if !bounds.contains(Number(count)), list.record == 0 || count > 0 {
            writer.reportList(list.column, count: count)
          }
        }
        parts[number].writer = writer
      }
    }
  }

  /// Whether rows of lists could find an application: its identifier is whole and its own.
  private func isReachable(
    _ row: RowID, _ part: Int, _ writer: FactWriter, _ index: IdentifierIndex
  ) -> Bool {
    let identifier = writer.identifier(of: row)
    guard !identifier.isEmpty, let entry = index.find(identifier) else { return false }
    let isAltered = altered[IdentifierIndex.Place(part: part, row: row)] != nil
    // The writer at hand is the only one taken out, so that its part is known by its number.
    return entry.part == part && entry.row == row && !isAltered
  }

  /// Tells once, where it stands, each identifier that rows of other files nearly name.
  private mutating func reportAlteredIdentifiers() {
    let identifier = ruleset.records.first?.identifier ?? -1
    let order = altered.keys.sorted { ($0.part, $0.row) < ($1.part, $1.row) }
    for entry in order {
      guard let named = altered[entry], let writer = parts[entry.part].writer else { continue }
      var place = FactPlace(
        file: parts[entry.part].file,
        row: writer.store.sourceRow(of: entry.row) + parts[entry.part].rowBase)
      place.column = identifier
      let text = String(decoding: writer.identifier(of: entry.row), as: UTF8.self)
      problems.append(
        LoadProblem(
          .file(.identifierAltered(text, named: String(decoding: named, as: UTF8.self))), at: place)
      )
    }
  }

  /// Tells what the committee probably did not mean.
  private mutating func noticeMarks() {
    let names = AssessorNames(parts)
    let column = { (file: Int) in headers[file]?.assessorCell ?? -1 }
    problems += names.problems(column)
    // A row that could not be read leaves out a mark that its assessor gave.
    guard problems.allSatisfy({ $0.isNotice }) else { return }
    let habits = MarkHabits(parts, ruleset)
    problems += habits.partialRecusals(column)
    problems += habits.leftOut(besides: names.misspelt)
  }

  /// The criteria that each assessor marks anywhere in the call.
  private func criteriaOfAssessors() -> [[UInt8]: Set<Int>] {
    var criteria: [[UInt8]: Set<Int>] = [:]
    for part in parts {
      for mark in part.writer?.store.assessorMarks ?? [] {
        criteria[mark.assessorKey, default: []].insert(mark.column)
      }
    }
    return criteria
  }

  // MARK: One list

  private mutating func readList(
    _ number: Int, _ record: Int, _ column: Int, _ index: IdentifierIndex
  ) {
    guard case .list(let subject) = ruleset.records[record].columns[column].type else { return }
    let table = InputTable(files[number], file: number)
    if table.problems.contains(where: { !$0.isNotice }) { brokenLists.insert([record, column]) }
    guard table.hasHeader else {
      problems += table.problems
      brokenLists.insert([record, column])
      return
    }
    let (header, found) = HeaderMatcher.match(
      table.document, plan.layout, record: subject, from: 1, file: number,
      given: listFiles(record: subject))
    headers[number] = header
    problems += table.problems(under: header)
    if let problem = firstColumnProblem(header, subject, table, number) {
      problems.append(problem)
      brokenLists.insert([record, column])
      return
    }
    problems += found
    if header.isForeign {
      brokenLists.insert([record, column])
      return
    }
    let before = listSums()
    var resolver = ParentResolver(ruleset, index)
    var read = 0
    var rates = RateWatch(header, plan.layout.columns(of: subject))
    var twins = RowTwins(header, plan.layout.columns(of: subject), record: subject, file: number)
    let key = ruleset.records[record].columns[column].listKey
    let keyCell = key >= 0 ? header.cell(of: key) : nil
    table.eachRow(progress) { row, line, isUsable in
      guard isUsable else { return }
      read += 1
      rates.look(table, row)
      noteLastRow(table, row, line, identifier: 0)
      switch resolver.resolve(table.text(row, 0), record: record, parts) {
      case .damaged: brokenLists.insert([record, column])
      case .problem(let kind):
        brokenLists.insert([record, column])
        if isConsequence(kind, record) { return }
        var place = FactPlace(file: number, row: line)
        place.record = subject
        problems.append(LoadProblem(kind, at: place, cell: 0))
      case .altered(let entry, let key):
        if altered[entry] == nil { altered[entry] = key }
      case .found(let entry):
        // A key tells rows apart better than their whole text does, where it is given.
        let isTold = keyCell.map { !table.text(row, $0).isEmpty } ?? false
        if !isTold, let twin = twins.look(table, row, line: line, parent: entry) {
          problems.append(twin)
        }
        parts[entry.part].writer?.source = (number, line)
        parts[entry.part].writer?.beginRow(list: column, of: record, under: entry.row)
        write(table, row, header, part: entry.part)
        parts[entry.part].writer?.source = nil
      }
    }
    problems += rates.problems(header, file: number) + twins.problems
    rows[number] = read
    sums[number] = zip(listSums(), before).map { $0.subtracting($1) ?? .zero }
  }

  /// Whether a place in a list cannot be found because rows of that list were lost.
  private func isConsequence(_ kind: LoadProblem.Kind, _ record: Int) -> Bool {
    guard case .file(.parentRowUnknown(_, let count)) = kind,
      let parent = ruleset.records[record].parent
    else { return false }
    let columns = ruleset.records[parent].columns
    let lists = columns.indices.filter { columns[$0].type == .list(record) }
    // Where the list has no file at all, that it is missing has been told.
    let isGiven =
      !listFiles(record: parent).isDisjoint(with: lists) || files.contains { $0.format != .csv }
    return lists.contains { brokenLists.contains([parent, $0]) } || count == 0 && !isGiven
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
