import Rules
import Scoring

/// The last row of a table, where it may sum up the others instead of being one of them.
struct LastRow: Sendable {
  /// The row as a spreadsheet numbers it.
  var line: Int
  /// What its identifier, or its first text where that is empty, says; nil for no word of a sum.
  var word: String?
  /// Whether it has no identifier.
  var isNameless: Bool
  /// The column of identifiers.
  var cell: Int
}

extension CallLoader {
  /// The words that a row that sums up begins with, folded.
  private static let words: Set<String> = [
    "total", "totaux", "soustotal", "soustotaux", "moyenne", "moyennes", "subtotal", "subtotals",
    "totals", "average", "averages", "mean",
  ]

  /// Notes the last row of a table where it is called like a sum, or has no identifier.
  mutating func noteLastRow(_ table: InputTable, _ row: Int, _ line: Int, identifier: Int) {
    guard row == table.document.rowCount - 1, row > 0 else { return }
    let written = table.text(row, identifier)
    var words = [written]
    if written.isEmpty {
      words = (0..<table.document.columnCount).map { table.text(row, $0) }
    }
    let word = words.first { Self.isSum($0) }
    guard word != nil || written.isEmpty else { return }
    lastRows[table.file] = LastRow(
      line: line, word: word.map { String(decoding: $0, as: UTF8.self) },
      isNameless: written.isEmpty, cell: identifier)
  }

  private static func isSum(_ text: [UInt8]) -> Bool {
    guard let first = text.split(separator: 0x20).first else { return false }
    let letters = foldedKey(Array(first)).filter { $0 != UInt8(ascii: ":") }
    return words.contains(String(decoding: letters, as: UTF8.self))
  }

  /// The problems, those of a last row that sums up the others told as one.
  ///
  /// A row that is read all the same stays, as nothing is left out, and is worth a notice.
  func withoutTotals(_ found: [LoadProblem]) -> [LoadProblem] {
    var problems = found
    for (file, last) in lastRows.sorted(by: { $0.key < $1.key }) {
      let own = problems.indices.filter {
        problems[$0].place.file == file && problems[$0].place.row == last.line
      }
      let isWrong = own.contains { !problems[$0].isNotice }
      let kind: FileProblem
      switch (last.word, isWrong) {
      case (let word?, true): kind = .totalRow(word)
      case (let word?, false):
        guard files[file].role == .applications else { continue }
        kind = .likelyTotalRow(word)
      case (nil, true):
        guard let place = own.first(where: { problems[$0].isIdentifierMissing }) else { continue }
        problems[place] = LoadProblem(
          .lastRowWithoutIdentifier, file: file, row: last.line, cell: last.cell)
        continue
      case (nil, false): continue
      }
      let place = own.first ?? problems.firstIndex { $0.place.file > file } ?? problems.count
      let rest = Set(own)
      let told = LoadProblem(kind, file: file, row: last.line, cell: last.cell)
      var result = problems.indices.prefix(place).filter { !rest.contains($0) }.map { problems[$0] }
      result.append(told)
      result += problems.indices.dropFirst(place).filter { !rest.contains($0) }.map { problems[$0] }
      problems = result
    }
    return problems
  }
}
