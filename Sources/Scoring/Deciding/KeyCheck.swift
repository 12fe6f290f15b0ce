import Rules

/// Finds the rows of a list that share the field by which they should be told apart.
struct KeyCheck {
  private let evaluator: Evaluator
  private let layout: FactLayout
  private var problems: [FactProblem] = []
  /// Where the row being looked at is.
  private var place = FactPlace()

  private init(_ evaluator: Evaluator, _ layout: FactLayout) {
    self.evaluator = evaluator
    self.layout = layout
  }

  /// The rows of every application of a workspace that share a key with an earlier one.
  ///
  /// A row whose key is blank is left to what asks for it. Texts are compared but for case, as
  /// identifiers are.
  static func problems(
    _ evaluator: Evaluator, _ layout: FactLayout, _ work: inout Workspace
  ) -> [FactProblem] {
    if layout.ruleset.listKeys.isEmpty { return [] }
    var check = KeyCheck(evaluator, layout)
    for application in work.store.applications {
      check.place = FactPlace(
        file: work.store.file, row: work.store.sourceRow(of: application))
      check.look(into: application, of: 0, &work)
    }
    return check.problems
  }

  private mutating func look(into row: RowID, of record: Int, _ work: inout Workspace) {
    for (number, column) in layout.ruleset.records[record].columns.enumerated() {
      guard case .list(let inner) = column.type else { continue }
      let above = place
      var seen: [Key: FactPlace] = [:]
      var next = work.store.first(row, layout.records[record].cells[number])
      var position = 1
      while next > 0 {
        place = above
        place.path.append(FactStep(column: number, position: position))
        place.record = inner
        if let source = work.store.ownSource(of: next) {
          (place.file, place.row) = source
        }
        if column.listKey >= 0 { compare(next, column.listKey, &seen, &work) }
        look(into: next, of: inner, &work)
        next = work.store.next(next)
        position += 1
      }
      place = above
    }
  }

  private enum Key: Hashable {
    case text([UInt8])
    case number(UInt8, Number)
  }

  private mutating func compare(
    _ row: RowID, _ column: Int, _ seen: inout [Key: FactPlace], _ work: inout Workspace
  ) {
    let value = work.value(row, layout.records[place.record].cells[column])
    guard value.isKnown else { return }
    let key: Key
    switch value.kind {
    case .text, .literal:
      key = .text(CaseFolding.folded(evaluator.bytes(value, work.store)))
    case .number, .day, .choice: key = .number(value.kind.rawValue, value.number)
    case .missing, .absent, .overflow, .truth, .choices, .ratio: return
    }
    var place = place
    place.column = column
    guard let first = seen[key] else {
      seen[key] = place
      return
    }
    let ruleset = layout.ruleset
    let texts = ValueText(evaluator: evaluator, language: ruleset.language)
    let type = ruleset.records[place.record].columns[column].type
    problems.append(
      FactProblem(.duplicateKey(texts.text(value, type, work), first: first), at: place))
  }
}
