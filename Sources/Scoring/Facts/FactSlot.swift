import Rules

/// All that reading one column takes, laid flat: its type, its limits and its cell.
struct FactSlot: Sendable {
  enum Kind: UInt8, Sendable {
    case text, truth, checkbox, number, rate, date, choice, choices, list
    /// The column is derived, or of a type that no file gives.
    case closed
  }

  var kind = Kind.closed
  var cell = Cell()
  var isIdentifier = false
  var isMark = false
  /// The most decimals that a value may have; -1 where nothing limits them.
  var decimals = -1
  var bounds: FlatRange?
  /// The choice domain, or the record of a list.
  var subject = -1
  /// The maximum and the step of a mark.
  var maximum = Number.zero
  var step = Number.zero

  init(_ column: Column, cell: Cell, isIdentifier: Bool, criterion: CheckedCriterion?) {
    self.cell = cell
    self.isIdentifier = isIdentifier
    if column.bounds.lower != nil || column.bounds.upper != nil {
      bounds = FlatRange(column.bounds)
    }
    if case .derived = column.role { return }
    switch column.type {
    case .text: kind = .text
    case .truth: kind = column.isCheckbox ? .checkbox : .truth
    case .date: kind = .date
    case .number(let type):
      kind = type.quantity == .rate ? .rate : .number
      decimals = type.decimals ?? -1
    case .choice(let domain): (kind, subject) = (.choice, domain)
    case .choices(let domain): (kind, subject) = (.choices, domain)
    case .list(let record): (kind, subject) = (.list, record)
    case .duration, .record, .unknown: break
    }
    guard let criterion else { return }
    isMark = true
    decimals = -1
    bounds = nil
    maximum = criterion.maximum
    step = criterion.step ?? .zero
  }
}

extension FactLayout {
  /// The slots of each record's columns.
  static func slots(_ ruleset: CheckedRuleset, _ records: [RowLayout]) -> [[FactSlot]] {
    var result: [[FactSlot]] = []
    for (number, record) in ruleset.records.enumerated() {
      result.append(
        record.columns.indices.map { index in
          FactSlot(
            record.columns[index], cell: records[number].cells[index],
            isIdentifier: number == 0 && record.identifier == index,
            criterion: criterion(record.columns[index], ruleset))
        })
    }
    for (number, reference) in ruleset.references.enumerated() {
      let cells = records[ruleset.records.count + number].cells
      let columns = [reference.key] + reference.columns
      result.append(
        columns.indices.map {
          FactSlot(columns[$0], cell: cells[$0], isIdentifier: $0 == 0, criterion: nil)
        })
    }
    return result
  }

  private static func criterion(
    _ column: Column, _ ruleset: CheckedRuleset
  ) -> CheckedCriterion? {
    guard case .mark(let grid, let criterion) = column.role, grid >= 0,
      grid < ruleset.grids.count, criterion >= 0,
      criterion < ruleset.grids[grid].criteria.count
    else { return nil }
    return ruleset.grids[grid].criteria[criterion]
  }
}
