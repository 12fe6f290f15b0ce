import Rules
import Scoring

/// Something wrong with the files of a call, or worth a notice, and where.
struct LoadProblem: Sendable {
  /// What was found.
  enum Kind: Sendable {
    /// A fact, a mark or a text of JSON that cannot be read.
    case fact(FactProblem.Kind)
    /// The text of a CSV file.
    case table(CSVProblem.Kind)
    /// A file as a whole, or how files go together.
    case file(FileProblem)
  }

  let kind: Kind
  let place: FactPlace
  /// The column of a table, from zero; -1 where the whole row or file is meant.
  let cell: Int
  /// The path of what is no file of the call, as a folder where a file should be.
  var path: FilePath?
  /// In a file of marks, whose mark the row is; nil for what stands elsewhere.
  var mark: MarkSubject?
  /// Other rows of the file of which the same is to be said.
  var alsoRows: [Int] = []

  init(_ kind: Kind, at place: FactPlace, cell: Int = -1) {
    self.kind = kind
    self.place = place
    self.cell = cell
  }

  init(_ problem: FileProblem, path: FilePath) {
    self.init(.file(problem), at: FactPlace())
    self.path = path
  }

  init(_ problem: FactProblem) {
    self.init(.fact(problem.kind), at: problem.place)
  }

  init(_ problem: FileProblem, file: Int, row: Int = 0, cell: Int = -1) {
    self.init(.file(problem), at: FactPlace(file: file, row: row), cell: cell)
  }

  init(_ problem: CSVProblem, file: Int) {
    self.init(
      .table(problem.kind), at: FactPlace(file: file, row: problem.row), cell: problem.column - 1)
  }

  /// Whether a column that was looked for is not there.
  var isMissingColumn: Bool {
    switch kind {
    case .fact(.columnMissing), .file(.marksColumnMissing): true
    case .fact, .table, .file: false
    }
  }

  /// Whether a row has no identifier.
  var isIdentifierMissing: Bool {
    if case .fact(.identifierMissing) = kind { return true }
    return false
  }

  /// Whether what was read well cannot be calculated.
  var isOverflow: Bool {
    if case .fact(.overflow) = kind { return true }
    return false
  }

  /// Whether it is a title or a key that means no field.
  var isUnknownTitle: Bool {
    if case .fact(.unknownKey) = kind { return true }
    return false
  }

  /// Whether results are written all the same.
  var isNotice: Bool {
    switch kind {
    case .fact(let kind):
      return FactProblem(kind, at: place).isNotice
    case .table(let kind): return kind == .readAsWindows1252
    case .file(let problem): return problem.isNotice
    }
  }
}

/// What can be wrong with a file as a whole, or with how files go together.
enum FileProblem: Sendable, Equatable {
  case spreadsheet(String)
  case unknownFormat(String)
  /// A folder among the files of applications.
  case subfolder
  /// Notice: a folder of a call folder that nothing is read from; the name that is read, if near.
  case unknownFolder(near: String?)
  /// A call folder without `applications`, or with nothing in it.
  case noApplications
  /// A file without an application, while lists or marks have rows for some.
  case noApplicationInFile
  /// Marks in another format than CSV.
  case tableExpected
  /// A reference list that is neither a table nor an array of JSON.
  case referenceExpected
  /// Notice: nobody marked anything, though a grid waits for marks.
  case noMarks(String)
  /// Notice: a column with values and without a name.
  case unnamedColumn
  /// No title is that of a field; the first of those expected are named, and the row that has them.
  case titlesExpected([String], row: Int?)
  /// Titles whose letters were read in another encoding; one of them.
  case titlesMisread(String)
  /// A file of marks with a column for each criterion; one of them.
  case marksInColumns(String)
  /// A last row that sums up the others instead of being one of them.
  case totalRow(String)
  /// Notice: a last row that is read as an application, and is called as a sum is.
  case likelyTotalRow(String)
  /// A last row without an identifier, as a sum has none.
  case lastRowWithoutIdentifier
  /// A file of applications has the titles of a list.
  case looksLikeList(String)
  /// A file of applications has the titles of a file of marks.
  case looksLikeMarks
  /// Notice: two rows of one parent have the same name.
  case sameName(String, firstRow: Int)
  /// Notice: rows without a name that say again what another row of the same parent says.
  case sameRows([Int])
  /// Notice: an assessor met for one application only, whose name is nearly that of others.
  case loneAssessor(String, count: Int, near: [String])
  /// Notice: an assessor who left out a few of the applications that others marked.
  case applicationsUnmarked(String, marked: Int, of: Int, missing: [String])
  /// Notice: an assessor recused for some criteria of a grid, whose other marks count.
  case partialRecusal(String)
  /// An identifier that lists or marks write otherwise, as a spreadsheet alters it.
  case identifierAltered(String, named: String)
  /// Notice: rates that are all below one percent, as proportions would be.
  case ratesBelowOne(String)
  /// Notice: rows with nothing in them.
  case blankRows(Int)
  /// A file's name means the lists of several records.
  case ambiguousList([String])
  /// The first column of a list's file is a field of the list, and not the parent's identifier.
  case parentColumnExpected(header: String, identifier: String)
  /// Several rows could be the parent: which one is not said.
  case parentRowNeeded(String, count: Int)
  /// The parent has fewer rows than the number given.
  case parentRowUnknown(String, count: Int)
  /// A list that comes both inside the application and in a file.
  case listGivenTwice(String)
  /// No application has an identifier; the nearest ones are named.
  case unknownIdentifier(String, near: [String])
  case unknownGrid(String)
  /// A criterion of several grids, where the row names none.
  case severalGrids(String)
  case assessorMissing
  case notARecusal(String)
  /// A mark that comes both with the application and in a file of marks.
  case markGivenTwice
  /// A file of marks lacks a column.
  case marksColumnMissing(String, nearest: String?)
  case duplicateReferenceKey(String, firstRow: Int, isElement: Bool)
  case referenceKeyMissing
  case unclear(UnclearInput)

  var isNotice: Bool {
    switch self {
    case .unnamedColumn, .blankRows, .ratesBelowOne, .unknownFolder, .sameName, .sameRows, .noMarks,
      .loneAssessor, .applicationsUnmarked, .partialRecusal, .likelyTotalRow:
      true
    case .spreadsheet, .unknownFormat, .subfolder, .noApplications, .noApplicationInFile,
      .tableExpected, .referenceExpected, .ambiguousList,
      .titlesExpected, .titlesMisread, .marksInColumns, .totalRow, .lastRowWithoutIdentifier,
      .looksLikeList, .looksLikeMarks, .identifierAltered,
      .parentColumnExpected, .parentRowNeeded, .parentRowUnknown, .listGivenTwice,
      .unknownIdentifier, .unknownGrid,
      .severalGrids, .assessorMissing, .notARecusal, .markGivenTwice, .marksColumnMissing,
      .duplicateReferenceKey, .referenceKeyMissing:
      false
    case .unclear(let input):
      input.isNotice
    }
  }
}
