import Rules
import Scoring

/// Finds the row that a file of a list means by its first column.
///
/// For a list of the application it is the identifier. For a list of a nested record it is the
/// identifier, a slash and the record's place in its own list, from one; the identifier alone where
/// there is one such record only. Where the application has several lists of that record the key
/// names the list too, before the place: `38001/annexes/2`.
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
    let lists = lists(of: record, in: parent)
    if let (head, number) = Self.split(key) {
      if let (owner, list) = named(head, lists, parent) {
        switch resolve(owner, record: parent, parts) {
        case .found(let owner): return at(number, of: list, owner, parent, key, parts)
        case .damaged: return .damaged
        case .altered(let entry, let key): return .altered(entry, key)
        case .problem: break
        }
      }
      switch resolve(head, record: parent, parts) {
      case .found(let owner):
        guard let only = lists.first, lists.count == 1 else {
          return .problem(notNamed(head, number, parent, lists))
        }
        return at(number, of: only, owner, parent, key, parts)
      case .damaged: return .damaged
      case .altered(let entry, let key): return .altered(entry, key)
      case .problem: break
      }
    }
    if let (head, list) = named(key, lists, parent),
      case .found(let owner) = resolve(head, record: parent, parts)
    {
      return only(of: [list], owner, parent, key, parts)
    }
    switch resolve(key, record: parent, parts) {
    case .found(let owner): return only(of: lists, owner, parent, key, parts)
    case .damaged: return .damaged
    case .altered(let entry, let key): return .altered(entry, key)
    case .problem(let kind): return .problem(kind)
    }
  }

  /// The row of a list at a place, from one.
  private mutating func at(
    _ number: Int, of list: Int, _ owner: IdentifierIndex.Entry, _ parent: Int, _ key: [UInt8],
    _ parts: [InputPart]
  ) -> Answer {
    let rows = rows(of: list, owner, parent, parts)
    guard number >= 1, number <= rows.count else {
      return .problem(.file(.parentRowUnknown(text(key), count: rows.count)))
    }
    return .found(IdentifierIndex.Entry(part: owner.part, row: rows[number - 1]))
  }

  /// The one row of some lists, where they have one in all.
  private mutating func only(
    of lists: [Int], _ owner: IdentifierIndex.Entry, _ parent: Int, _ key: [UInt8],
    _ parts: [InputPart]
  ) -> Answer {
    var found: [RowID] = []
    for list in lists { found += rows(of: list, owner, parent, parts) }
    if let row = found.first, found.count == 1 {
      return .found(IdentifierIndex.Entry(part: owner.part, row: row))
    }
    if lists.count > 1, !found.isEmpty { return .problem(notNamed(key, 1, parent, lists)) }
    return .problem(.file(.parentRowNeeded(text(key), count: found.count)))
  }

  /// The keys that would name the row at a place of an application's lists.
  private func notNamed(
    _ key: [UInt8], _ number: Int, _ parent: Int, _ lists: [Int]
  ) -> LoadProblem.Kind {
    let keys = lists.map {
      text(key) + "/" + ruleset.records[parent].columns[$0].name + "/" + String(number)
    }
    return .file(.unclear(.listNotNamed(text(key), keys: keys)))
  }

  /// The columns of a parent that are lists of a record.
  private func lists(of record: Int, in parent: Int) -> [Int] {
    let columns = ruleset.records[parent].columns
    return columns.indices.filter { columns[$0].type == .list(record) }
  }

  /// The part before the last slash and the list that the part after it names.
  private func named(
    _ key: [UInt8], _ lists: [Int], _ parent: Int
  ) -> (head: [UInt8], list: Int)? {
    guard let slash = key.lastIndex(of: UInt8(ascii: "/")), slash > 0 else { return nil }
    let written = foldedKey(Array(key[(slash + 1)...]))
    let list = lists.first { list in
      let column = ruleset.records[parent].columns[list]
      return foldedKey(column.name) == written || column.label.map { foldedKey($0) } == written
    }
    return list.map { (Array(key[..<slash]), $0) }
  }

  private mutating func rows(
    of column: Int, _ owner: IdentifierIndex.Entry, _ parent: Int, _ parts: [InputPart]
  ) -> [RowID] {
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
