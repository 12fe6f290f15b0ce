extension CSVDocument {
  /// Reads a CSV file; whatever its bytes, it gives a document and what is wrong with it.
  ///
  /// Unless every problem is a notice, the document is there to be looked at, not to be used.
  static func read(_ bytes: [UInt8]) -> (document: CSVDocument, problems: [CSVProblem]) {
    let nothing = CSVDocument(
      encoding: .utf8, delimiter: nil, text: [], cells: [], records: [])
    if CSVDecoding.isUTF16(bytes) { return (nothing, [CSVProblem(.utf16)]) }
    let tooLarge = (nothing, [CSVProblem(.fileTooLarge(bytes: bytes.count))])
    if bytes.count > Int(Int32.max) { return tooLarge }
    let decoding = CSVDecoding(bytes)
    if decoding.text.count > Int(Int32.max) { return tooLarge }
    var reader = CSVReader(decoding)
    reader.readRows()
    return reader.finish(decoding.encoding)
  }
}

/// Cuts a text into rows and cells, going on after whatever is wrong.
///
/// A quote opens a quoted cell only as the first byte of the cell; elsewhere it is text. Within
/// quotes, two quotes are one, and line ends are text. CR LF, LF and CR end lines alike.
private struct CSVReader {
  private let text: [UInt8]
  private let delimiter: UInt8?
  private let marks: [CSVDecoding.Mark]
  private var index: Int
  private var line: Int
  private var number = 0
  private var cells: [CSVDocument.Cell] = []
  private var records: [CSVDocument.Row] = []
  /// The indices of the cells whose doubled quotes are still doubled.
  private var doubled: [Int] = []
  private var problems = CSVProblemList()
  private var nextMark = 0
  /// The offset of the next mark, so that a cell is compared with one number.
  private var nextMarkOffset: Int
  private var isStopped = false

  init(_ decoding: CSVDecoding) {
    let dialect = CSVDialect.detect(decoding.text, from: decoding.start)
    text = decoding.text
    marks = decoding.marks
    delimiter = dialect.delimiter
    index = dialect.start
    line = 1 + dialect.lines
    nextMarkOffset = marks.first?.offset ?? Int.max
    problems.count(further: decoding.surplus)
  }

  mutating func readRows() {
    while index < text.count && !isStopped {
      readRow()
    }
  }

  /// The document and its problems, doubled quotes made single in the text itself.
  func finish(
    _ encoding: CSVDocument.Encoding
  ) -> (document: CSVDocument, problems: [CSVProblem]) {
    var problems = problems
    if records.isEmpty && !isStopped {
      problems.add(CSVProblem(.noHeader))
    }
    var text = text
    var cells = cells
    for cell in doubled where cell < cells.count {
      cells[cell] = Self.undouble(cells[cell], &text)
    }
    let document = CSVDocument(
      encoding: encoding, delimiter: delimiter, text: text, cells: cells, records: records)
    return (document, problems.all)
  }

  /// The shorter cell left when each pair of quotes in it has become one.
  private static func undouble(
    _ cell: CSVDocument.Cell, _ text: inout [UInt8]
  ) -> CSVDocument.Cell {
    var source = cell.range.lowerBound
    var target = source
    while source < cell.range.upperBound {
      text[target] = text[source]
      source += text[source] == 0x22 ? 2 : 1
      target += 1
    }
    return CSVDocument.Cell(
      offset: cell.offset, length: Int32(truncatingIfNeeded: target) - cell.offset)
  }

  // MARK: Rows

  private mutating func readRow() {
    number += 1
    let firstLine = line
    let firstCell = cells.count
    var hasMore = true
    while hasMore && !isStopped {
      hasMore = readCell(column: cells.count - firstCell + 1)
    }
    if isStopped || isBlank(from: firstCell) {
      cells.removeLast(cells.count - firstCell)
      return
    }
    let count = cells.count - firstCell
    if let header = records.first {
      if count != Int(header.cellCount) {
        let kind = CSVProblem.Kind.raggedRow(cells: count, expected: Int(header.cellCount))
        problems.add(CSVProblem(kind, row: number, line: firstLine))
      }
    } else if count > CSVDocument.columnLimit {
      problems.add(CSVProblem(.tooManyColumns(count), row: number, line: firstLine))
      cells.removeLast(count)
      isStopped = true
      return
    }
    records.append(
      CSVDocument.Row(
        firstCell: Int32(truncatingIfNeeded: firstCell),
        cellCount: Int32(truncatingIfNeeded: count),
        number: Int32(truncatingIfNeeded: number),
        line: Int32(truncatingIfNeeded: firstLine)))
  }

  /// Whether every cell from an index on has nothing but spaces.
  private func isBlank(from firstCell: Int) -> Bool {
    for cell in cells[firstCell...] where cell.length > 0 {
      let first = text[Int(cell.offset)]
      // Spaces begin with these bytes and no others, which settles nearly every row at once.
      guard first <= 0x20 || first == 0xC2 || first == 0xE2 else { return false }
      guard CSVDocument.trimmed(text[cell.range]).isEmpty else { return false }
    }
    return true
  }

  // MARK: Cells

  /// Reads a cell and what ends it; tells whether the row has another.
  private mutating func readCell(column: Int) -> Bool {
    guard cells.count < CSVDocument.cellLimit else {
      problems.add(CSVProblem(.tooManyCells, row: number, line: line))
      isStopped = true
      return false
    }
    let cellLine = line
    if index < text.count && text[index] == 0x22 {
      readQuoted(column: column)
    } else {
      let start = index
      index = endOfPlain(from: start)
      append(start, index)
    }
    if nextMarkOffset < index {
      report(column: column, line: cellLine)
    }
    return passEnd()
  }

  /// The index of the next delimiter or line end, or of the end of the text.
  private func endOfPlain(from start: Int) -> Int {
    let bytes = text.span
    let delimiter = delimiter ?? 0x0A
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      index &+= 1
    }
    return index
  }

  /// Reads a quoted cell, up to the delimiter or line end that should follow its closing quote.
  private mutating func readQuoted(column: Int) {
    let start = index + 1
    let openingLine = line
    let run = quotedRun(from: start)
    line += run.lines
    if run.hasDoubled {
      doubled.append(cells.count)
    }
    guard let end = run.end else {
      problems.add(
        CSVProblem(.unterminatedQuote, row: number, line: openingLine, column: column))
      append(start, text.count)
      index = text.count
      return
    }
    append(start, end)
    index = endOfPlain(from: end + 1)
    if index > end + 1 {
      problems.add(CSVProblem(.textAfterQuote, row: number, line: line, column: column))
    }
  }

  /// What was found between an opening quote and its closing one, or the end of the text.
  private struct QuotedRun {
    var end: Int?
    var lines = 0
    var hasDoubled = false
  }

  /// Finds the quote that closes the one before an index.
  private func quotedRun(from start: Int) -> QuotedRun {
    let bytes = text.span
    var run = QuotedRun()
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        guard index + 1 < bytes.count && bytes[index + 1] == 0x22 else {
          run.end = index
          return run
        }
        run.hasDoubled = true
        index += 1
      } else if byte == 0x0A {
        run.lines += 1
      } else if byte == 0x0D {
        let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
        run.lines += isPair ? 0 : 1
      }
      index += 1
    }
    return run
  }

  private mutating func append(_ start: Int, _ end: Int) {
    cells.append(
      CSVDocument.Cell(
        offset: Int32(truncatingIfNeeded: start),
        length: Int32(truncatingIfNeeded: end - start)))
  }

  /// Passes over what ends a cell; tells whether it was a delimiter.
  private mutating func passEnd() -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    index += 1
    if byte == delimiter { return true }
    if byte == 0x0D && index < text.count && text[index] == 0x0A {
      index += 1
    }
    line += 1
    return false
  }

  /// Reports the marked bytes before the current index, all of them in the cell just read.
  private mutating func report(column: Int, line: Int) {
    while nextMark < marks.count && marks[nextMark].offset < index {
      problems.add(
        CSVProblem(marks[nextMark].kind, row: number, line: line, column: column))
      nextMark += 1
    }
    nextMarkOffset = nextMark < marks.count ? marks[nextMark].offset : Int.max
  }
}
