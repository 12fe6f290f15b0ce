import Rules

/// What a key or a column's title in a file stands for.
package enum KeyMatch: Sendable, Equatable {
  /// A column of the record, by number.
  case column(Int)
  /// An object of marks: of one grid, or of any where nil.
  case marks(grid: Int?)
  /// An object of the ballots of a vote, by member.
  case ballots(vote: Int)
  /// Several columns could be meant, which is an error.
  case ambiguous([Int])
  /// No column is meant, which is a notice.
  case unknown
}

/// How facts are matched to columns, checked and packed; made once for a ruleset.
///
/// It is a class because all that reads facts holds it, and its size is a ruleset's.
package final class FactLayout: Sendable {
  /// The ruleset.
  package let ruleset: CheckedRuleset
  /// The rows of each record, then those of each reference list.
  let records: [RowLayout]
  /// What reading each column takes, by record.
  let slots: [FactSlot]
  let limits: [FactLimits]
  /// The first slot of each record, then the end of the last.
  let slotStarts: [Int]
  /// The folded name, label and column names of each column, by record.
  private let keys: [[(key: [UInt8], column: Int)]]
  /// The folded texts of each choice domain.
  private let choiceKeys: [[[UInt8]]]
  /// How many parts between commas the longest choice of each domain has.
  private let choiceLengths: [Int]
  /// The words of ballots in the other language, by domain; none for other domains.
  private let ballotKeys: [[[UInt8]]]
  private let gridKeys: [[UInt8]]

  /// Lays out the columns that a ruleset declares.
  ///
  /// - Parameters:
  ///   - ruleset: the ruleset.
  ///   - isKept: whether a column of a record is kept; one that is not is checked and dropped.
  init(_ ruleset: CheckedRuleset, isKept: (_ record: Int, _ column: Int) -> Bool) {
    self.ruleset = ruleset
    let domains = ruleset.choiceDomains.map { $0.count }
    var records: [RowLayout] = []
    var keys: [[(key: [UInt8], column: Int)]] = []
    for (number, record) in ruleset.records.enumerated() {
      let kept = record.columns.indices.map { isKept(number, $0) }
      records.append(RowLayout(record.columns, domains: domains, isKept: kept))
      keys.append(Self.keys(record.columns))
    }
    for reference in ruleset.references {
      let columns = [reference.key] + reference.columns
      records.append(RowLayout(columns, domains: domains, isKept: []))
      keys.append(Self.keys(columns))
    }
    let table = SlotTable(ruleset, records)
    (slots, limits, slotStarts) = (table.slots, table.limits, table.starts)
    self.records = records
    self.keys = keys
    choiceKeys = ruleset.choiceDomains.map { $0.map { foldedKey($0) } }
    choiceLengths = ruleset.choiceDomains.map { texts in
      texts.map { Self.parts(Array($0.utf8)) }.max() ?? 1
    }
    ballotKeys = Self.ballotKeys(ruleset)
    gridKeys = ruleset.grids.map { foldedKey($0.name) }
  }

  private static func keys(_ columns: [Column]) -> [(key: [UInt8], column: Int)] {
    var result: [(key: [UInt8], column: Int)] = []
    for (number, column) in columns.enumerated() {
      switch column.role {
      case .fact, .ballot: break
      case .mark, .derived: continue
      }
      let spellings = [column.name] + (column.label.map { [$0] } ?? []) + column.columnNames
      for spelling in spellings { result.append((foldedKey(spelling), number)) }
    }
    return result
  }

  /// How many parts the commas that a space follows make of a text.
  private static func parts(_ text: [UInt8]) -> Int {
    1 + zip(text, text.dropFirst()).count { $0 == UInt8(ascii: ",") && $1 == 0x20 }
  }

  /// Ballots are counted in either language, as yes and no are.
  private static func ballotKeys(_ ruleset: CheckedRuleset) -> [[[UInt8]]] {
    var keys = [[[UInt8]]](repeating: [], count: ruleset.choiceDomains.count)
    for column in ruleset.records.first?.columns ?? [] {
      guard case .ballot = column.role, case .choice(let domain) = column.type else { continue }
      let other: Language = ruleset.language == .french ? .english : .french
      keys[domain] = CheckedVote.ballots(other).map { foldedKey($0) }
    }
    return keys
  }

  /// Lays out a ruleset: all columns, or only those that a rule or a sentence reads.
  static func make(_ ruleset: CheckedRuleset, keepsAllFacts: Bool) -> FactLayout {
    let whole = FactLayout(ruleset) { _, _ in true }
    if keepsAllFacts { return whole }
    var read = ruleset.records.map { [Bool](repeating: false, count: $0.columns.count) }
    for place in Compiler.compile(ruleset, whole).reads { read[place.record][place.column] = true }
    let keyed = ruleset.listKeys
    return FactLayout(ruleset) { record, column in
      let declared = ruleset.records[record].columns[column]
      if case .fact = declared.role {
        if case .list = declared.type { return true }
        if keyed.contains(where: { $0.record == record && $0.column == column }) { return true }
        return read[record][column] || ruleset.records[record].identifier == column
      }
      return true
    }
  }

  /// The columns of a record, the application being record 0 and reference lists coming last.
  package func columns(of record: Int) -> [Column] {
    if record < ruleset.records.count { return ruleset.records[record].columns }
    let reference = ruleset.references[record - ruleset.records.count]
    return [reference.key] + reference.columns
  }

  /// The record number of a reference list.
  package func record(ofReference reference: Int) -> Int { ruleset.records.count + reference }

  /// Finds what a key of a file means in a record.
  ///
  /// A column is meant by its name, its label or a declared column name; a mark by its criterion's
  /// name, where no other column is meant.
  package func match(_ key: [UInt8], record: Int) -> KeyMatch {
    let folded = foldedKey(key)
    if folded.isEmpty || record >= keys.count { return .unknown }
    var found: [Int] = []
    for entry in keys[record] where entry.key == folded && !found.contains(entry.column) {
      found.append(entry.column)
    }
    if found.count == 1 { return .column(found[0]) }
    if found.count > 1 { return .ambiguous(found) }
    guard record == 0 else { return .unknown }
    if let vote = vote(named: folded) { return .ballots(vote: vote) }
    if ruleset.grids.isEmpty { return .unknown }
    if let grid = gridKeys.firstIndex(of: folded) { return .marks(grid: grid) }
    if folded == foldedKey("notes") || folded == foldedKey("marks") { return .marks(grid: nil) }
    return matchMark(folded)
  }

  private func matchMark(_ folded: [UInt8]) -> KeyMatch {
    let found = criteria(named: folded, grid: nil)
    if found.count > 1 { return .ambiguous(found) }
    return found.first.map { .column($0) } ?? .unknown
  }

  /// The mark columns of the criteria that a folded key names, in one grid or in all.
  package func criteria(named folded: [UInt8], grid: Int?) -> [Int] {
    var found: [Int] = []
    for (number, candidate) in ruleset.grids.enumerated() where grid == nil || grid == number {
      for criterion in candidate.criteria where criterion.computed < 0 {
        let isNamed =
          foldedKey(criterion.name) == folded || criterion.label.map { foldedKey($0) } == folded
        if isNamed { found.append(criterion.column) }
      }
    }
    return found
  }

  /// The vote that a folded key names, by its name or its label.
  private func vote(named folded: [UInt8]) -> Int? {
    ruleset.votes.firstIndex { vote in
      foldedKey(vote.name) == folded || vote.label.map { foldedKey($0) } == folded
    }
  }

  /// The ballot's column of the member of a vote that a folded key names.
  package func ballot(named folded: [UInt8], vote: Int) -> Int? {
    let found = ruleset.votes[vote].members.firstIndex { foldedKey($0) == folded }
    return found.map { ruleset.votes[vote].firstColumn + $0 }
  }

  /// The grid that a folded key names.
  package func grid(named folded: [UInt8]) -> Int? { gridKeys.firstIndex(of: folded) }

  /// The choice that a text names in a domain; nil for none or several.
  func choice(_ text: [UInt8], domain: Int) -> Int? {
    guard domain >= 0, domain < choiceKeys.count else { return nil }
    let folded = foldedKey(text)
    var found: Int?
    for (number, key) in choiceKeys[domain].enumerated() where key == folded {
      // Two choices that fold alike are told apart by their exact text.
      if found != nil {
        let exact = normalizedNFC(text)
        return ruleset.choiceDomains[domain].firstIndex { Array($0.utf8) == exact }
      }
      found = number
    }
    return found ?? ballotKeys[domain].firstIndex(of: folded)
  }

  /// Whether a choice of a domain has a comma, so that a text may be one choice or several.
  func hasCommas(domain: Int) -> Bool { longestChoice(domain: domain) > 1 }

  /// How many parts between commas the longest choice of a domain has.
  func longestChoice(domain: Int) -> Int {
    choiceLengths.indices.contains(domain) ? choiceLengths[domain] : 1
  }
}

extension CheckedRuleset {
  /// The fields by which lists tell their rows apart.
  var listKeys: [(record: Int, column: Int)] {
    var keys: [(record: Int, column: Int)] = []
    for record in records {
      for column in record.columns where column.listKey >= 0 {
        if case .list(let inner) = column.type { keys.append((inner, column.listKey)) }
      }
    }
    return keys
  }
}
