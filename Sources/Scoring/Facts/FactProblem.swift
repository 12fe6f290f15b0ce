import Rules

/// A step from a row to one of the records it holds.
package struct FactStep: Sendable, Equatable {
  /// The list's column in the record that holds it.
  package var column: Int
  /// The one-based position in the list.
  package var position: Int
}

/// A place among the facts.
package struct FactPlace: Sendable, Equatable {
  /// The file, by its number in the call; -1 for none.
  package var file = -1
  /// The one-based row or line in the file; 0 for the whole file.
  package var row = 0
  /// The way down the nested lists.
  package var path: [FactStep] = []
  /// The record; reference lists come after the records.
  package var record = 0
  /// The column in its record; -1 for the whole row.
  package var column = -1
  /// The byte offset in the file, where it is known; -1 otherwise.
  package var offset = -1

  /// Makes the place of a file.
  package init(file: Int = -1, row: Int = 0) {
    self.file = file
    self.row = row
  }
}

extension FactPlace {
  /// Counts the row from the beginning of its file; a row of another file is counted so already.
  mutating func shift(rows: Int, of file: Int) {
    if self.file == file, row > 0 { row += rows }
  }
}

/// What is wrong with applications or marks as given; each is an error unless it says notice.
package struct FactProblem: Sendable {
  /// The problem, with what a sentence needs.
  package enum Kind: Sendable {
    case notANumber(String, NumberFailure)
    /// Another unit than the declared one follows a number.
    case otherUnit(String, found: String)
    case tooManyDecimals(String, limit: Int)
    /// Three digits after the only separator, more than the column may have: probably thousands.
    case thousands(String, limit: Int)
    case outOfBounds(String, Interval)
    case notADate(String, DayFailure)
    case notATruth(String)
    case notAChoice(String, domain: Int)
    /// A text that was a long number before a spreadsheet wrote it in scientific notation.
    case spoiledNumber(String)
    /// What tells rows apart, or a name, has a character that nobody sees.
    case hiddenCharacter(String, UInt32)
    /// A text may be one choice or several, as one of the choices has a comma.
    case severalReadings(String)
    /// An object that is no application has several arrays, by their keys.
    case severalArrays([String])
    /// A text where a list stands, an object where a number stands…
    case wrongShape(found: JSONKind)
    case textTooLong(Int)
    /// Notice: a text has the signs that a wrong encoding leaves behind.
    case lostCharacters(String)
    /// A row says the same as an earlier one of its list, a text that names it included.
    case duplicateRow(first: FactPlace)
    /// A row has what tells the rows of its list apart in common with an earlier one.
    case duplicateKey(String, first: FactPlace)
    case identifierMissing
    /// The identifier is the same as an earlier one's, but for case.
    case duplicateIdentifier(String, first: FactPlace)
    /// No key of the file means a required column; the nearest one is named.
    case columnMissing(nearest: String?)
    case ambiguousKey(String, columns: [Int])
    /// Two keys or columns of a row mean the same column.
    case duplicateColumn(String)
    /// Notice: a key means no column.
    case unknownKey(String)
    case unknownCriterion(String)
    /// No member of a vote is so named.
    case unknownMember(String, vote: Int)
    case markOffStep(String, step: Number)
    case markAboveMaximum(String, maximum: Number)
    /// Several assessors marked a criterion of a grid that does not say how to put them together.
    case severalAssessors
    case duplicateMark(assessor: String)
    case listOutOfBounds(count: Int, Interval)
    /// A nested row names a parent that no application has.
    case unknownParent(String)
    case malformedJSON(JSONError)
    /// A consistency of the ruleset is broken: its number, the ruleset's sentence with the values,
    /// and the facts that it read of the row and of those that hold it.
    case inconsistent(Int, message: String, facts: [FactPlace])
    /// A number grew beyond what can be held exactly, in a derivation or condition so named.
    case overflow(String)
    case tooLarge
  }
  package var kind: Kind
  package var place: FactPlace

  /// Makes a problem at a place.
  package init(_ kind: Kind, at place: FactPlace) {
    self.kind = kind
    self.place = place
  }

  /// Counts the rows of a file from its beginning, where they were counted from that of a part.
  mutating func shift(rows: Int, of file: Int) {
    place.shift(rows: rows, of: file)
    switch kind {
    case .inconsistent(let number, let message, var facts):
      for index in facts.indices { facts[index].shift(rows: rows, of: file) }
      kind = .inconsistent(number, message: message, facts: facts)
    case .duplicateRow(var first):
      first.shift(rows: rows, of: file)
      kind = .duplicateRow(first: first)
    case .duplicateKey(let text, var first):
      first.shift(rows: rows, of: file)
      kind = .duplicateKey(text, first: first)
    default: break
    }
  }

  /// Whether it is only worth a notice, so that results are still written.
  package var isNotice: Bool {
    switch kind {
    case .unknownKey, .lostCharacters: return true
    default: return false
    }
  }
}
