import Rules
import Scoring

/// Finds the row that a file of a list means by its first column.
///
/// For a list of the application it is the identifier. For a list of a nested record it is the
/// identifier, a slash and the record's place in its own list, from one; the identifier alone where
/// there is one such record only.
struct ParentResolver {
  enum Answer {
    case found(IdentifierIndex.Entry)
    /// The parent's identifier is written in two ways: in its own file, and as given here.
    case altered(IdentifierIndex.Entry, [UInt8])
    /// The parent is in a row that could not be used, which was told already.
    case damaged
    case problem(LoadProblem.Kind)
  }

  private let ruleset: CheckedRuleset
  private let index: IdentifierIndex
  /// The rows of lists asked for before: rows of one parent follow each other.
  private var known: (part: Int, owner: RowID, column: Int, rows: [RowID])?

  init(_ ruleset: CheckedRuleset, _ index: IdentifierIndex) {
    self.ruleset = ruleset
    self.index = index
  }

  /// Finds the row of a record that a key means.
  mutating func resolve(_ key: [UInt8], record: Int, _ parts: [InputPart]) -> Answer {
    if key.isEmpty { return .problem(.fact(.identifierMissing)) }
    guard let parent = ruleset.records[record].parent else {
      if let entry = index.find(key) { return .found(entry) }
      if index.isDamaged(key) { return .damaged }
      if let entry = index.altered(key) { return .altered(entry, key) }
      return .problem(index.absence(of: key))
    }
    if let (head, number) = Self.split(key) {
      switch resolve(head, record: parent, parts) {
      case .found(let owner):
        let rows = rows(of: record, owner, parent, parts)
        guard number >= 1, number <= rows.count else {
          return .problem(.file(.parentRowUnknown(text(key), count: rows.count)))
        }
        return .found(IdentifierIndex.Entry(part: owner.part, row: rows[number - 1]))
      case .damaged: return .damaged
      case .altered(let entry, let key): return .altered(entry, key)
      case .problem: break
      }
    }
    return resolveAlone(key, record, parent, parts)
  }

  private mutating func resolveAlone(
    _ key: [UInt8], _ record: Int, _ parent: Int, _ parts: [InputPart]
  ) -> Answer {
    switch resolve(key, record: parent, parts) {
    case .found(let owner):
      let rows = rows(of: record, owner, parent, parts)
      guard rows.count == 1 else {
        return .problem(.file(.parentRowNeeded(text(key), count: rows.count)))
      }
      return .found(IdentifierIndex.Entry(part: owner.part, row: rows[0]))
    case .damaged: return .damaged
    case .altered(let entry, let key): return .altered(entry, key)
    case .problem(let kind): return .problem(kind)
    }
  }

  private mutating func rows(
    of record: Int, _ owner: IdentifierIndex.Entry, _ parent: Int, _ parts: [InputPart]
  ) -> [RowID] {
    let columns = ruleset.records[parent].columns
    guard let column = columns.firstIndex(where: { $0.type == .list(record) }) else { return [] }
    if let known, known.part == owner.part, known.owner == owner.row, known.column == column {
      return known.rows
    }
    let rows =
      parts[owner.part].writer?.rows(list: column, of: parent, under: owner.row) ?? []
    known = (owner.part, owner.row, column, rows)
    return rows
  }

  /// The part before the last slash and the number after it.
  private static func split(_ key: [UInt8]) -> (head: [UInt8], number: Int)? {
    guard let slash = key.lastIndex(of: UInt8(ascii: "/")), slash > 0,
      let number = Int(String(decoding: key[(slash + 1)...], as: UTF8.self))
    else { return nil }
    return (Array(key[..<slash]), number)
  }

  private func text(_ key: [UInt8]) -> String { String(decoding: key, as: UTF8.self) }
}
