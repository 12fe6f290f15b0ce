import Rules
import Scoring

/// Finds the rows of a list's file that say again what an earlier row of the same parent says.
///
/// A row pasted twice would be counted, and paid, twice: the same cells are an error. The same name
/// with other values is only worth a notice, as a commune may have two schools of one name. Where
/// rows have no text to tell them apart, as the sizes of rooms, one notice counts those alike.
struct RowTwins {
  private struct Key: Hashable {
    var part: Int
    var parent: RowID
    var text: [UInt8]
  }

  private let file: Int
  private let record: Int
  /// The first text of a row, by its cell; nil where the rows have none.
  private let nameCell: Int?
  private var lines: [Key: Int] = [:]
  private var names: [Key: Int] = [:]
  private var nameless: [Int] = []

  init(_ header: TableHeader, _ columns: [Column], record: Int, file: Int) {
    self.file = file
    self.record = record
    nameCell = header.targets.indices.first { cell in
      let target = header.targets[cell]
      return columns.indices.contains(target) && columns[target].type == .text
    }
  }

  /// Looks at a row of a parent, and gives what is to be said of it.
  mutating func look(
    _ table: InputTable, _ row: Int, line: Int, parent: IdentifierIndex.Entry
  ) -> LoadProblem? {
    var text: [UInt8] = []
    for cell in 1..<max(1, table.document.columnCount) {
      text += table.text(row, cell)
      text.append(0x1F)
    }
    let place = place(line)
    if let first = note(Key(part: parent.part, parent: parent.row, text: text), line, in: \.lines) {
      if nameCell != nil {
        return LoadProblem(.fact(.duplicateRow(first: self.place(first))), at: place)
      }
      nameless.append(line)
    }
    guard let nameCell else { return nil }
    let name = table.text(row, nameCell)
    let key = Key(part: parent.part, parent: parent.row, text: foldedKey(name))
    guard !name.isEmpty, let first = note(key, line, in: \.names) else { return nil }
    let shown = String(decoding: name, as: UTF8.self)
    return LoadProblem(.file(.sameName(shown, firstRow: first)), at: place, cell: nameCell)
  }

  /// The notice on rows alike that have no name; none where there are no such rows.
  var problems: [LoadProblem] {
    nameless.isEmpty ? [] : [LoadProblem(.sameRows(nameless), file: file)]
  }

  private mutating func note(
    _ key: Key, _ line: Int, in table: WritableKeyPath<RowTwins, [Key: Int]>
  ) -> Int? {
    if let first = self[keyPath: table][key] { return first }
    self[keyPath: table][key] = line
    return nil
  }

  private func place(_ line: Int) -> FactPlace {
    var place = FactPlace(file: file, row: line)
    place.record = record
    return place
  }
}
