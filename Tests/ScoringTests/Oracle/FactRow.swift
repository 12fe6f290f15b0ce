import Rules

/// An application or one of its records, with dictionaries keyed by name.
final class FactRow {
  let record: String
  let parent: FactRow?
  /// `écoles[2]`, from the application down; empty for the application.
  let place: String
  var facts: [String: Answer] = [:]
  /// The rows of each list that was given; a list that is missing has no entry.
  var lists: [String: [FactRow]] = [:]
  /// The marks and ballots as they were given.
  let tree: FactTree
  /// What was worked out already, by name.
  var found: [String: Answer] = [:]

  init(record: String, parent: FactRow?, place: String, tree: FactTree) {
    self.record = record
    self.parent = parent
    self.place = place
    self.tree = tree
  }
}

/// Where an expression is read: an application, and the records that stand, by name.
struct FactScope {
  var application: FactRow
  var standing: [String: FactRow] = [:]

  func standing(on row: FactRow, list: String?) -> FactScope {
    var scope = self
    var current: FactRow? = row
    while let each = current, each.parent != nil {
      scope.standing[each.record] = each
      current = each.parent
    }
    if let list { scope.standing[list] = row }
    return scope
  }
}

extension OracleRuleset {
  /// Reads a tree of facts as the record declares them.
  func row(_ tree: FactTree, record: String, parent: FactRow? = nil, place: String = "")
    -> FactRow
  {
    let row = FactRow(record: record, parent: parent, place: place, tree: tree)
    for field in fields[record] ?? [] {
      let given = tree[field.name.text] ?? .null
      if case .list(let inner) = field.type.kind {
        guard case .array(let items) = given else { continue }
        let prefix = (place.isEmpty ? "" : place + ".") + field.name.text
        row.lists[field.name.text] = items.enumerated().map { index, item in
          self.row(item, record: inner.text, parent: row, place: "\(prefix)[\(index + 1)]")
        }
      } else {
        row.facts[field.name.text] = fact(given, field.type.kind, isOptional: isOptional(field))
      }
    }
    return row
  }

  /// Reads one fact of a declared type.
  func fact(_ given: FactTree, _ type: TypeSyntax.Kind, isOptional: Bool) -> Answer {
    switch given {
    case .null:
      if case .checkbox = type { return .truth(false) }
      return isOptional ? .absent : .missing
    case .truth(let value): return .truth(value)
    case .number(let digits):
      guard let value = Fraction(digits) else { return .missing }
      switch type {
      case .rate: return .number(value / .hundred, .rate)
      case .amount: return .number(value, .amount)
      case .number(let unit?): return .number(value, .unit(unit.text))
      default: return .plain(value)
      }
    case .text(let text):
      if case .date = type {
        guard case .value(let day) = Day.read(Array(text.utf8)) else { return .missing }
        return .day(Int(day.number))
      }
      if text.isEmpty { return isOptional ? .absent : .missing }
      return .text(text)
    case .array(let items):
      return .choices(
        items.compactMap {
          if case .text(let text) = $0 { return text }
          return nil
        })
    case .object: return .missing
    }
  }

  func isOptional(_ field: FieldSyntax) -> Bool {
    field.attributes.contains {
      if case .optional = $0.kind { return true }
      return false
    }
  }
}
