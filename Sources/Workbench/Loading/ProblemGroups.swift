import Scoring

/// Puts together problems of one cause, so that whoever mends the file reads each cause once.
enum ProblemGroups {
  /// Rows of one kind that are still told one by one.
  private static let toldAlone = 3

  private enum Cause: Hashable {
    /// Rows that name an application that is not there.
    case unknownIdentifier(String)
    case repeatedRow
    case repeatedName
    /// Rows of lists or of marks that do not name their application.
    case missingParent
    /// Bytes that are no letters in the encoding of the file.
    case encoding
  }

  private struct Key: Hashable {
    var file: Int
    var cell: Int
    var cause: Cause
  }

  /// The problems in their order, the first of each group with the rows of the others.
  static func grouped(_ problems: [LoadProblem]) -> [LoadProblem] {
    var members: [Key: [Int]] = [:]
    for (index, problem) in problems.enumerated() {
      guard let key = key(problem) else { continue }
      members[key, default: []].append(index)
    }
    var result: [LoadProblem] = []
    for (index, problem) in problems.enumerated() {
      guard let key = key(problem), let group = members[key], isTogether(key, group.count) else {
        result.append(problem)
        continue
      }
      guard group.first == index else { continue }
      var first = problem
      first.alsoRows = group.dropFirst().map { problems[$0].place.row }
      // The first row's assessor and criterion are not those of the others.
      first.mark = nil
      result.append(first)
    }
    return result
  }

  /// An identifier is one cause wherever it stands; rows that are each another one, from some on.
  private static func isTogether(_ key: Key, _ count: Int) -> Bool {
    switch key.cause {
    case .unknownIdentifier, .missingParent, .encoding: count > 1
    case .repeatedRow, .repeatedName: count > toldAlone
    }
  }

  private static func key(_ problem: LoadProblem) -> Key? {
    // Only rows of tables are counted as spreadsheets do.
    guard problem.place.file >= 0, problem.place.row > 0, problem.place.path.isEmpty else {
      return nil
    }
    let cause: Cause
    var cell = problem.cell
    switch problem.kind {
    case .file(.unknownIdentifier(let text, _)): cause = .unknownIdentifier(text)
    case .fact(.duplicateRow): cause = .repeatedRow
    case .file(.sameName): cause = .repeatedName
    case .fact(.identifierMissing) where problem.cell >= 0: cause = .missingParent
    case .table(.undefinedByte), .table(.invalidUTF8):
      cause = .encoding
      cell = -1
    case .fact, .table, .file: return nil
    }
    return Key(file: problem.place.file, cell: cell, cause: cause)
  }
}
