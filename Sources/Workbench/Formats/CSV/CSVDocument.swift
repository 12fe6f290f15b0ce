/// A CSV file as a header and rows of cells, decoded to UTF-8 and stored flat.
///
/// A cell is a range of `text`: a million rows cost a few arrays and no allocation a cell.
struct CSVDocument: Sendable {
  /// How the bytes of the file were understood.
  enum Encoding: UInt8, Sendable {
    /// UTF-8.
    case utf8
    /// UTF-8 with a byte order mark, which is no part of the first cell.
    case markedUTF8
    /// Windows-1252, converted.
    case windows1252
  }

  /// A cell: a range of `text`.
  struct Cell: Equatable, Sendable {
    /// Where the cell's text begins.
    let offset: Int32
    /// How many bytes it has.
    let length: Int32

    /// The range of `text`.
    var range: Range<Int> { Int(offset)..<Int(offset) + Int(length) }
  }

  /// A row: a run of `cells`, with its two numbers.
  struct Row: Equatable, Sendable {
    /// The index of the row's first cell.
    let firstCell: Int32
    /// How many cells the row has, whatever the header has.
    let cellCount: Int32
    /// The row as a spreadsheet numbers it, from one: rows left out are counted, `sep=` is not.
    let number: Int32
    /// The line of the file where the row begins, from one, as an editor numbers it.
    let line: Int32
  }

  /// The greatest number of columns, as in the spreadsheets these files come from.
  static let columnLimit = 16_384
  /// The greatest number of cells, the header's included.
  static let cellLimit = 10_000_000

  /// How the bytes were understood.
  let encoding: Encoding
  /// The byte between cells, or nil for a file of one column.
  let delimiter: UInt8?
  /// The text that cells are ranges of; what lies between them means nothing.
  let text: [UInt8]
  /// All the cells, row after row, the header's first.
  let cells: [Cell]
  /// The header, then every row that is not blank.
  private let records: [Row]

  /// Makes a document from its parts.
  init(
    encoding: Encoding, delimiter: UInt8?, text: [UInt8], cells: [Cell], records: [Row]
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.text = text
    self.cells = cells
    self.records = records
  }

  /// The number of columns that the header names.
  var columnCount: Int { records.isEmpty ? 0 : Int(records[0].cellCount) }

  /// The number of rows below the header.
  var rowCount: Int { max(records.count - 1, 0) }

  /// The header's numbers, or nil in a file without one.
  var headerRow: Row? { records.first }

  /// A row's numbers, rows counted from zero below the header.
  func row(_ index: Int) -> Row? {
    index >= 0 && index < rowCount ? records[index + 1] : nil
  }

  /// The name of a column, from zero; empty beyond the last.
  func header(_ column: Int) -> ArraySlice<UInt8> {
    headerRow.map { slice($0, column) } ?? []
  }

  /// The cell of a row and a column, both from zero; empty where the row has no such cell.
  func cell(row: Int, column: Int) -> ArraySlice<UInt8> {
    self.row(row).map { slice($0, column) } ?? []
  }

  /// The same as a range of `text`, which costs no reference count; nil where there is no cell.
  func range(row: Int, column: Int) -> Range<Int>? {
    guard let row = self.row(row), column >= 0, column < Int(row.cellCount) else { return nil }
    return cells[Int(row.firstCell) + column].range
  }

  private func slice(_ row: Row, _ column: Int) -> ArraySlice<UInt8> {
    guard column >= 0, column < Int(row.cellCount) else { return [] }
    return text[cells[Int(row.firstCell) + column].range]
  }
}

extension CSVDocument {
  /// A cell without the spaces around it: space, tab, line ends, and the no-break spaces U+00A0,
  /// U+2007 and U+202F.
  static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = cell
    while let length = leadingSpace(rest) {
      rest = rest.dropFirst(length)
    }
    while let length = trailingSpace(rest) {
      rest = rest.dropLast(length)
    }
    return rest
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The length of the space that a text begins with, or nil.
  private static func leadingSpace(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if isSpace(first) { return 1 }
    return noBreakSpaces.first { text.starts(with: $0) }?.count
  }

  /// The length of the space that a text ends with, or nil.
  private static func trailingSpace(_ text: ArraySlice<UInt8>) -> Int? {
    guard let last = text.last else { return nil }
    if isSpace(last) { return 1 }
    return noBreakSpaces.first { text.suffix($0.count).elementsEqual($0) }?.count
  }

  private static let noBreakSpaces: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x87],
  ]
}
