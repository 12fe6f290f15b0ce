import Rules
import Scoring

/// Finds which column of a record each column of a table gives.
struct HeaderMatcher {
  private let layout: FactLayout
  private let record: Int
  private let file: Int
  private(set) var problems: [LoadProblem] = []
  private var unknown: [String] = []

  private init(_ layout: FactLayout, _ record: Int, _ file: Int) {
    self.layout = layout
    self.record = record
    self.file = file
  }

  /// Matches the columns of a table from one on; those before it are not the record's.
  ///
  /// `given` are columns of the record that come from elsewhere, so that none is asked for.
  static func match(
    _ document: CSVDocument, _ layout: FactLayout, record: Int, from first: Int, file: Int,
    given: Set<Int>
  ) -> (header: TableHeader, problems: [LoadProblem]) {
    var matcher = HeaderMatcher(layout, record, file)
    let row = Int(document.headerRow?.number ?? 0)
    var header = TableHeader(record: record, targets: [], names: [], row: row)
    for cell in 0..<document.columnCount {
      let title = Self.shortened(CSVDocument.trimmed(document.header(cell)))
      header.names.append(String(decoding: title, as: UTF8.self))
      guard cell >= first else {
        header.targets.append(-1)
        continue
      }
      let target = matcher.target(Array(title), document, header, cell, row)
      header.targets.append(target)
    }
    matcher.askForMissing(header, row, given)
    if let problem = matcher.foreignTitles(header, document) {
      header.isForeign = true
      return (header, [LoadProblem(problem, file: file, row: row)])
    }
    return (header, matcher.problems)
  }

  /// The longest title that is looked at whole; no field has one that long.
  private static let longestTitle = 10_000

  /// A title, cut where it is so long that keeping copies of it would fill the memory.
  private static func shortened(_ title: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    title.count > longestTitle ? title.prefix(longestTitle) : title
  }

  private mutating func target(
    _ title: [UInt8], _ document: CSVDocument, _ header: TableHeader, _ cell: Int, _ row: Int
  ) -> Int {
    if title.isEmpty {
      let hasValues = (0..<document.rowCount).contains {
        !CSVDocument.trimmed(document.cell(row: $0, column: cell)).isEmpty
      }
      if hasValues {
        problems.append(LoadProblem(.unnamedColumn, file: file, row: row, cell: cell))
      }
      return -1
    }
    let name = String(decoding: title, as: UTF8.self)
    var found = layout.match(title, record: record)
    switch found {
    case .unknown, .marks, .ballots, .ambiguous:
      if let compound = compoundColumn(title) { found = .column(compound) }
    case .column: break
    }
    switch found {
    case .column(let column):
      if header.targets.contains(column) {
        report(.duplicateColumn(name), row, cell, column: column)
        return -1
      }
      return column
    case .ambiguous(let columns):
      report(.ambiguousKey(name, columns: columns), row, cell)
    case .marks, .ballots, .unknown:
      unknown.append(name)
      report(.unknownKey(name), row, cell)
    }
    return -1
  }

  /// A mark named with its grid, or a ballot named with its vote: `dynamique territoire`.
  private func compoundColumn(_ title: [UInt8]) -> Int? {
    guard record == 0 else { return nil }
    let wanted = foldedKey(title).filter { $0 != UInt8(ascii: ".") }
    for grid in layout.ruleset.grids {
      for criterion in grid.criteria where criterion.computed < 0 {
        for spelling in [criterion.name, criterion.label ?? criterion.name]
        where foldedKey(grid.name) + foldedKey(spelling) == wanted {
          return criterion.column
        }
      }
    }
    for vote in layout.ruleset.votes {
      for (number, member) in vote.members.enumerated()
      where foldedKey(vote.name) + foldedKey(member).filter({ $0 != 0x2E }) == wanted {
        return vote.firstColumn + number
      }
    }
    return nil
  }

  /// What titles are, that are not those of the record: of a list, or no titles at all.
  ///
  /// One sentence is then worth more than one for each column that is missing.
  private func foreignTitles(_ header: TableHeader, _ document: CSVDocument) -> FileProblem? {
    guard record < layout.ruleset.records.count, problems.contains(where: { !$0.isNotice }) else {
      return nil
    }
    if let title = TitleSearch.misread(unknown) { return .titlesMisread(title) }
    let identifier = layout.ruleset.records.first?.identifier ?? -1
    let own = header.targets.count { $0 >= 0 && (record > 0 || $0 != identifier) }
    if record == 0, hasMarkTitles(header) { return .looksLikeMarks }
    if record == 0, let list = likelyList(header, own) { return .looksLikeList(list) }
    let isUnnamed = own == 0 && !header.targets.contains(identifier)
    guard isUnnamed || record > 0 && own == 0 else { return nil }
    let expected = layout.columns(of: record).filter { column in
      if case .list = column.type { return false }
      if case .fact = column.role { return true }
      return false
    }
    let row = TitleSearch.row(document) { title in
      if case .column = layout.match(title, record: record) { return true }
      return false
    }
    return .titlesExpected(expected.prefix(4).map { $0.label ?? $0.name }, row: row)
  }

  /// Whether titles that are of no field are those of a criterion and its mark.
  private func hasMarkTitles(_ header: TableHeader) -> Bool {
    let strange = zip(header.names, header.targets).filter { $0.1 < 0 }
    let keys = strange.map { String(decoding: foldedKey($0.0), as: UTF8.self) }
    return (keys.contains("critere") || keys.contains("criterion"))
      && (keys.contains("note") || keys.contains("mark"))
  }

  /// The list whose fields most titles are, and more of them than are the application's own.
  private func likelyList(_ header: TableHeader, _ own: Int) -> String? {
    // The first column of a list names the application.
    let titles = header.names.dropFirst().map { Array($0.utf8) }
    for column in layout.ruleset.records[0].columns {
      guard case .list(let subject) = column.type else { continue }
      let theirs = titles.count { title in
        if case .column = layout.match(title, record: subject) { return true }
        return false
      }
      if theirs > own, theirs * 2 >= titles.count { return column.name }
    }
    return nil
  }

  private mutating func askForMissing(_ header: TableHeader, _ row: Int, _ given: Set<Int>) {
    for (number, column) in layout.columns(of: record).enumerated() {
      guard case .fact = column.role, !column.isOptional, !column.isCheckbox,
        !header.targets.contains(number), !given.contains(number)
      else { continue }
      var near = nearest(column.name, unknown).first
      if near == nil, let label = column.label { near = nearest(label, unknown).first }
      if near == nil { near = unknown.first { isTitle(TitleSearch.bare(Array($0.utf8)), number) } }
      report(.columnMissing(nearest: near), row, -1, column: number)
    }
  }

  private func isTitle(_ title: [UInt8], _ column: Int) -> Bool {
    !title.isEmpty && layout.match(title, record: record) == .column(column)
  }

  private mutating func report(
    _ kind: FactProblem.Kind, _ row: Int, _ cell: Int, column: Int = -1
  ) {
    var place = FactPlace(file: file, row: row)
    place.record = record
    place.column = column
    problems.append(LoadProblem(.fact(kind), at: place, cell: cell))
  }
}
