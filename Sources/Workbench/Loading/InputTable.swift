import Rules
import Scoring

/// A CSV file read as a table, with the rows that can be used.
struct InputTable {
  let document: CSVDocument
  let file: Int
  /// The rows, as a spreadsheet numbers them, whose text is damaged.
  private let damaged: Set<Int>
  /// What is wrong with the text of the table.
  let problems: [LoadProblem]

  init(_ input: InputFile, file: Int) {
    let read = CSVDocument.read(input.contents.array)
    document = read.document
    self.file = file
    var damaged: Set<Int> = []
    var problems = read.problems.map { LoadProblem($0, file: file) }
    for problem in read.problems where !problem.isNotice { damaged.insert(problem.row) }
    self.damaged = damaged
    // A quotation mark never closed swallows the separators of its row, which need no second word.
    let open = read.problems.filter { $0.kind == .unterminatedQuote }.map { $0.row }
    problems.removeAll { problem in
      if case .table(.raggedRow) = problem.kind { return open.contains(problem.place.row) }
      return false
    }
    let blank = Self.blankRows(read.document)
    if blank > 0 { problems.append(LoadProblem(.blankRows(blank), file: file)) }
    self.problems = problems
  }

  /// Whether a quotation mark that is never closed took the rows below it.
  var isCutShort: Bool {
    problems.contains { problem in
      if case .table(.unterminatedQuote) = problem.kind { return true }
      return false
    }
  }

  /// What is wrong with the text, where titles are told: rows are not what the titles are not.
  func problems(under header: TableHeader) -> [LoadProblem] {
    guard header.isForeign else { return problems }
    return problems.filter { problem in
      if case .table(.raggedRow) = problem.kind { return false }
      return true
    }
  }

  /// Whether the table has columns to match at all.
  var hasHeader: Bool {
    guard let header = document.headerRow else { return false }
    return !damaged.contains(Int(header.number))
  }

  /// The rows left out because nothing is in them; those after the last one do not count.
  private static func blankRows(_ document: CSVDocument) -> Int {
    guard let header = document.headerRow, let last = document.row(document.rowCount - 1) else {
      return 0
    }
    return Int(last.number) - Int(header.number) - document.rowCount
  }

  /// Calls `body` with each row below the header; `isUsable` is false for one that is damaged.
  func eachRow(
    _ progress: Progress? = nil, _ body: (_ index: Int, _ number: Int, _ isUsable: Bool) -> Void
  ) {
    progress?.restart()
    for index in 0..<document.rowCount {
      if index & 1023 == 1023 { progress?.update(done: index, total: document.rowCount) }
      guard let row = document.row(index) else { continue }
      body(index, Int(row.number), !damaged.contains(Int(row.number)))
    }
  }

  /// Calls `body` with the bytes of a cell.
  func withCell(_ row: Int, _ column: Int, _ body: (Span<UInt8>) -> Void) {
    guard let range = document.range(row: row, column: column) else { return }
    body(document.text.span.extracting(range))
  }

  /// A cell without the spaces around it.
  func text(_ row: Int, _ column: Int) -> [UInt8] {
    Array(CSVDocument.trimmed(document.cell(row: row, column: column)))
  }

  /// Writes the cells of a row to the row at hand of a writer.
  func write(_ row: Int, _ header: TableHeader, into writer: inout FactWriter) {
    for (cell, target) in header.targets.enumerated() where target >= 0 {
      guard let range = document.range(row: row, column: cell) else { continue }
      _ = writer.take(target)
      writer.setText(target, document.text.span.extracting(range))
    }
  }
}
