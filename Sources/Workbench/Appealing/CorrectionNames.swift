import Rules
import Scoring

/// The names and labels that corrections are written with, and what is said where they do not fit.
struct CorrectionNames {
  /// A column of a record.
  struct Place: Equatable {
    var record: Int
    var column: Int
  }

  let plan: CallPlan
  /// The facts of the application as its explanation names them, with the record each is of.
  let facts: () -> [(name: String, of: String?)]

  var ruleset: CheckedRuleset { plan.ruleset }

  static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
  private static let marks: Set<Character> = ["«", "»", "\"", "“", "”"]

  /// A text without the quotation marks around it.
  static func unquoted(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, marks.contains(first) || spaces.contains(first) {
      text.removeFirst()
    }
    while let last = text.last, marks.contains(last) || spaces.contains(last) { text.removeLast() }
    return String(text)
  }

  // MARK: Comparing

  /// A name as comparisons see it: without case, accents, spaces, hyphens and underscores.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in foldingAccents(text).unicodeScalars {
      switch scalar {
      case " ", "_", "-", "\u{A0}", "\u{202F}": continue
      case "’": folded.append("'")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  func isSame(_ written: String, _ name: String, _ label: String?) -> Bool {
    let wanted = Self.folded(written)
    return wanted == Self.folded(name) || label.map { wanted == Self.folded($0) } ?? false
  }

  /// The columns of a record that a word names; an exact name is the only answer.
  func columns(_ written: String, in record: Int) -> [Place] {
    let columns = ruleset.records[record].columns
    let named = columns.indices.filter { !isBallot(columns[$0]) }
    if let exact = named.first(where: { columns[$0].name == written }) {
      return [Place(record: record, column: exact)]
    }
    let wanted = Self.folded(written)
    let found = named.filter { number in
      let name = columns[number].name
      // The name of a mark begins with that of its grid, which need not be said.
      let own = isMark(columns[number]) ? name.split(separator: ".").last.map(String.init) : nil
      return isSame(written, name, columns[number].label)
        || own.map { Self.folded($0) == wanted } ?? false
    }
    return found.map { Place(record: record, column: $0) }
  }

  private func isBallot(_ column: Column) -> Bool {
    if case .ballot = column.role { return true }
    return false
  }

  private func isMark(_ column: Column) -> Bool {
    if case .mark = column.role { return true }
    return false
  }

  func isApplication(_ written: String) -> Bool {
    isSame(written, ruleset.records[0].name, ruleset.records[0].label)
  }

  /// The record of a list that a word names.
  func record(_ written: String) -> Int? {
    ruleset.records.indices.dropFirst().first {
      isSame(written, ruleset.records[$0].name, ruleset.records[$0].label)
        && columns(written, in: 0).isEmpty
    }
  }

  func grid(_ written: String) -> Int? {
    ruleset.grids.firstIndex { isSame(written, $0.name, $0.label) }
  }

  func vote(_ written: String) -> Int? {
    ruleset.votes.firstIndex { isSame(written, $0.name, $0.label) }
  }

  // MARK: Showing

  /// `« Débit » (écoles[n].débit)`.
  func shown(_ place: Place) -> Phrase {
    let column = ruleset.records[place.record].columns[place.column]
    let path = pattern(place.record) + column.name
    guard let label = column.label else { return Messages.quoted(path) }
    let quoted = Messages.quoted(label)
    return Phrase("\(quoted.french) (\(path))", "\(quoted.english) (\(path))")
  }

  /// Where the rows of a record stand: `écoles[n].`.
  private func pattern(_ record: Int) -> String {
    guard let parent = ruleset.records[record].parent else { return "" }
    let list = ruleset.records[parent].columns.first { $0.type == .list(record) }
    return pattern(parent) + (list?.name ?? "") + "[n]."
  }

  /// What may be corrected in a record: facts, marks that people give; never the identifier.
  func correctable(in record: Int) -> [Place] {
    let columns = ruleset.records[record].columns
    return columns.indices.filter { number in
      if record == 0, ruleset.records[0].identifier == number { return false }
      switch columns[number].role {
      case .fact: return true
      case .mark(let grid, let criterion):
        return ruleset.grids[grid].criteria[criterion].computed < 0
      case .ballot, .derived: return false
      }
    }.map { Place(record: record, column: $0) }
  }

  /// What may be corrected in any record.
  var allCorrectable: [Place] {
    ruleset.records.indices.flatMap { correctable(in: $0) }.filter { place in
      if case .list = ruleset.records[place.record].columns[place.column].type { return false }
      return true
    }
  }

  /// The names and labels nearest to a word.
  func near(_ written: String, _ places: [Place]) -> [Phrase] {
    var found: [Phrase] = []
    for place in places {
      let column = ruleset.records[place.record].columns[place.column]
      let last = column.name.split(separator: ".").last.map(String.init) ?? column.name
      let words = [column.name, last] + (column.label.map { [$0] } ?? [])
      if !nearNames(written, among: words).isEmpty { found.append(shown(place)) }
    }
    return Array(found.prefix(3))
  }

  // MARK: What cannot be corrected

  /// That the ruleset works a value out, and what from.
  func computed(_ place: Place) -> Phrase {
    let behind = plan.factsBehind(record: place.record, column: place.column)
      .map { Place(record: $0.record, column: $0.column) }
      .filter { other in
        if case .list = ruleset.records[other.record].columns[other.column].type { return false }
        return other != place
      }
    return Messages.computedFact(shown(place), behind.map { shown($0) })
  }

  /// A fact of the rows of a list, where no row was named.
  func misplaced(_ place: Place) -> Phrase {
    if case .derived = ruleset.records[place.record].columns[place.column].role {
      return computed(place)
    }
    guard let parent = ruleset.records[place.record].parent,
      let list = ruleset.records[parent].columns.firstIndex(where: {
        $0.type == .list(place.record)
      })
    else { return Messages.correctionForm }
    return rowNeeded(Place(record: parent, column: list), place.record, place)
  }

  /// That a row of a list has to be named, with those of the application.
  func rowNeeded(_ list: Place, _ inner: Int, _ field: Place?) -> Phrase {
    let name = field.map { ruleset.records[inner].columns[$0.column].name }
    let prefix = ruleset.records[list.record].columns[list.column].name + "["
    let rows = facts().filter { fact in
      guard let name else { return fact.name.hasPrefix(prefix) }
      return fact.name.hasSuffix("].\(name)") && fact.name.contains(prefix)
    }
    let named = rows.prefix(8).map { row in row.name + (row.of.map { " (\($0))" } ?? "") }
    return Messages.rowNeeded(field.map { shown($0) }, shown(list), named, rows.count)
  }

  /// What is said of a word that is no fact, but a rule.
  func rule(_ written: String) -> Phrase? {
    for condition in ruleset.conditions where isSame(written, condition.name, condition.label) {
      return Messages.ruleIsNoFact(condition.label ?? condition.name)
    }
    for parameter in ruleset.parameters where isSame(written, parameter.name, parameter.label) {
      return Messages.ruleIsNoFact(parameter.label ?? parameter.name)
    }
    for value in ruleset.callValues where isSame(written, value.name, value.label) {
      return Messages.ruleIsNoFact(value.label ?? value.name)
    }
    for grid in ruleset.grids where isSame(written, grid.name, grid.label) {
      let marks = grid.criteria.filter { $0.computed < 0 }.map {
        shown(Place(record: 0, column: $0.column))
      }
      return Messages.computedFact(Messages.quoted(grid.label ?? grid.name), marks)
    }
    return nil
  }
}
