import Scoring

/// One file of a call, read and recognised.
struct InputFile: Sendable {
  /// What a file is for.
  enum Role: Sendable, Equatable {
    case applications
    /// The rows of a list: the record that has the list, and the list's column in it.
    case list(record: Int, column: Int)
    case marks
    /// A reference list, by number.
    case reference(Int)

    /// What results say that the file gave.
    var inResults: CallInput.Role {
      switch self {
      case .applications: .applications
      case .list: .list
      case .marks: .marks
      case .reference: .reference
      }
    }
  }

  let path: FilePath
  var role: Role
  let contents: FileContents
  let format: InputFormat

  /// The name that messages and results give.
  var name: String { path.baseName.text }
}

/// How the columns of a table were understood, for messages about its cells.
struct TableHeader: Sendable {
  /// The record that rows of the table are.
  var record: Int
  /// For each column of the table, the column of the record; -1 for none.
  var targets: [Int]
  /// The names of the table's columns.
  var names: [String]
  /// The row of the header, as a spreadsheet numbers it.
  var row: Int
  /// Whether the titles are not those of the record: no row of the table is one.
  var isForeign = false
  /// In a file of marks, the column that the marks stand in.
  var markCell: Int?
  /// In a file of marks, the column that the assessors stand in.
  var assessorCell: Int?
  /// In a file of marks, the column that the identifiers stand in.
  var identifierCell: Int?
  /// In a file of marks, the column that the criteria stand in.
  var criterionCell: Int?

  /// The table's column that gives a column of the record.
  func cell(of column: Int) -> Int? { column < 0 ? nil : targets.firstIndex(of: column) }
}
