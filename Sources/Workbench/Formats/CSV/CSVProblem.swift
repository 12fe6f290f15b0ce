/// What is wrong, or worth saying, about a CSV file, and where.
struct CSVProblem: Equatable, Sendable {
  /// What was found.
  enum Kind: Equatable, Sendable {
    /// The file is in UTF-16, which is refused; nothing was read.
    case utf16
    /// The file has this many bytes, more than can be addressed; nothing was read.
    case fileTooLarge(bytes: Int)
    /// Notice: the file is not UTF-8 and was read as Windows-1252; the place is the first proof.
    case readAsWindows1252
    /// A byte that means nothing in Windows-1252; it was read as U+FFFD.
    case undefinedByte(UInt8)
    /// A byte that breaks a file otherwise in UTF-8; it was read as U+FFFD.
    case invalidUTF8(UInt8)
    /// A zero byte.
    case nulByte
    /// A row with another number of cells than the header.
    case raggedRow(cells: Int, expected: Int)
    /// A quote opened in this cell that nothing closes; the cell runs to the end of the file.
    case unterminatedQuote
    /// Text between a closing quote and the next delimiter; it was left out.
    case textAfterQuote
    /// A header of this many columns, beyond `CSVDocument.columnLimit`; nothing more was read.
    case tooManyColumns(Int)
    /// More cells than `CSVDocument.cellLimit`; reading stopped at this row.
    case tooManyCells
    /// The file has no row with anything in it.
    case noHeader
    /// This many further problems were found and are not listed.
    case more(Int)
  }

  /// What was found.
  let kind: Kind
  /// The row as a spreadsheet numbers it, from one; zero where the whole file is meant.
  let row: Int
  /// The line of the file as an editor numbers it, from one; zero where the whole file is meant.
  let line: Int
  /// The column, from one; zero where the whole row is meant.
  let column: Int

  /// Whether the document can be used all the same.
  var isNotice: Bool { kind == .readAsWindows1252 }

  /// Makes a problem that concerns the whole file unless a place is given.
  init(_ kind: Kind, row: Int = 0, line: Int = 0, column: Int = 0) {
    self.kind = kind
    self.row = row
    self.line = line
    self.column = column
  }
}

/// Problems in the order found, the first of them kept and the rest counted.
///
/// A damaged file may have millions, which would help nobody and fill the memory.
struct CSVProblemList: Sendable {
  /// How many problems are kept.
  static let limit = 10_000

  private var kept: [CSVProblem] = []
  private var surplus = 0

  /// Adds a problem.
  mutating func add(_ problem: CSVProblem) {
    if kept.count < Self.limit {
      kept.append(problem)
    } else {
      surplus += 1
    }
  }

  /// Counts problems that were found and not kept.
  mutating func count(further problems: Int) { surplus += problems }

  /// The problems, the last of them saying how many more there are.
  var all: [CSVProblem] { surplus == 0 ? kept : kept + [CSVProblem(.more(surplus))] }
}
