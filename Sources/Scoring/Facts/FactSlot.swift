import Rules

/// All that reading one column takes, laid flat: its type, its limits and its cell.
struct FactSlot: Sendable {
  enum Kind: UInt8, Sendable {
    case text, truth, checkbox, number, rate, date, choice, choices, list
    /// The column is derived, or of a type that no file gives.
    case closed
  }

  var kind = Kind.closed
  var isMark = false
  var hasBounds = false
  /// The most decimals that a value may have; -1 where nothing limits them.
  var decimals: Int16 = -1
  /// The choice domain, or the record of a list.
  var subject: Int32 = -1
  var cell = Cell()

  init(_ column: Column, cell: Cell, isMark: Bool) {
    self.cell = cell
    hasBounds = !isMark && (column.bounds.lower != nil || column.bounds.upper != nil)
    if case .derived = column.role { return }
    switch column.type {
    case .text: kind = .text
    case .truth: kind = column.isCheckbox ? .checkbox : .truth
    case .date: kind = .date
    case .number(let type):
      kind = type.quantity == .rate ? .rate : .number
      decimals = isMark ? -1 : Int16(clamping: type.decimals ?? -1)
    case .choice(let domain): (kind, subject) = (.choice, Int32(domain))
    case .choices(let domain): (kind, subject) = (.choices, Int32(domain))
    case .list(let record): (kind, subject) = (.list, Int32(record))
    case .duration, .record, .unknown: break
    }
    self.isMark = isMark
  }
}

/// What a number, a day or a count of rows may be, and the maximum and step of a mark.
struct FactLimits: Sendable {
  var bounds = FlatRange(.unbounded)
  var maximum = Number.zero
  var step = Number.zero
}

/// The slots of all columns, laid flat, record after record.
struct SlotTable {
  var slots: [FactSlot] = []
  var limits: [FactLimits] = []
  /// The first slot of each record, then the end of the last.
  var starts: [Int] = []

  init(_ ruleset: CheckedRuleset, _ records: [RowLayout]) {
    for (number, record) in ruleset.records.enumerated() {
      starts.append(slots.count)
      for (index, column) in record.columns.enumerated() {
        add(column, records[number].cells[index], Self.criterion(column, ruleset))
      }
    }
    for (number, reference) in ruleset.references.enumerated() {
      let cells = records[ruleset.records.count + number].cells
      starts.append(slots.count)
      for (index, column) in ([reference.key] + reference.columns).enumerated() {
        add(column, cells[index], nil)
      }
    }
    starts.append(slots.count)
  }

  private mutating func add(_ column: Column, _ cell: Cell, _ criterion: CheckedCriterion?) {
    slots.append(FactSlot(column, cell: cell, isMark: criterion != nil))
    var limit = FactLimits()
    limit.bounds = FlatRange(column.bounds)
    limit.maximum = criterion?.maximum ?? .zero
    limit.step = criterion?.step ?? .zero
    limits.append(limit)
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

extension FactLayout {
  /// The slot of a column.
  @inline(__always)
  func slot(_ record: Int, _ column: Int) -> FactSlot { slots[slotStarts[record] &+ column] }
}
