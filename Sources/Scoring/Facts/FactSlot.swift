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
  /// Whether the column tells applications, or the rows of a list, apart.
  var isKey = false
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
  /// The same limits in 64 bits, for the numbers that most facts are.
  var short = ShortLimits()
}

/// What a number may be, counted in ten-thousandths, where that is exact.
struct ShortLimits: Sendable {
  private var least = Int64.min
  private var most = Int64.max
  /// What a number must be a multiple of.
  private var unit: Int64 = 1

  private static let scale = 4
  /// The longest mantissa, with which no product and no sum of a few goes beyond 64 bits.
  private static let longest: Int64 = 10_000_000_000_000

  /// No limit.
  init() {}

  /// The limits of a column; what cannot be counted so admits nothing.
  init(_ column: Column, _ criterion: CheckedCriterion?) {
    var range = criterion == nil ? column.bounds : .unbounded
    if let criterion {
      range = .closed(.zero, criterion.maximum)
      if let step = criterion.step, !step.isZero { unit = Self.count(step.magnitude) ?? 0 }
    }
    if let lower = range.lower {
      least = Self.count(lower.value).map { lower.inclusive ? $0 : $0 + 1 } ?? .max
    }
    if let upper = range.upper {
      most = Self.count(upper.value).map { upper.inclusive ? $0 : $0 - 1 } ?? .min
    }
    if unit == 0 { (least, most, unit) = (.max, .min, 1) }
  }

  /// A number in ten-thousandths; nil where that is not exact, or long.
  private static func count(_ number: Number) -> Int64? {
    let value = number.trimmed
    guard let mantissa = Int64(exactly: value.mantissa) else { return nil }
    return count(mantissa, scale: value.scale)
  }

  @inline(__always)
  private static func count(_ mantissa: Int64, scale: Int) -> Int64? {
    guard scale <= Self.scale, mantissa < longest, mantissa > -longest else { return nil }
    var value = mantissa
    for _ in scale..<Self.scale { value &*= 10 }
    return value
  }

  /// A number in ten-thousandths, where it is short and within the limits.
  @inline(__always)
  func admitted(_ mantissa: Int64, scale: Int) -> Int64? {
    guard let value = Self.count(mantissa, scale: scale), value >= least, value <= most else {
      return nil
    }
    return unit == 1 || value % unit == 0 ? value : nil
  }

  /// A sum of what was admitted.
  static func number(_ sum: Int64) -> Number {
    Number(mantissa: Int128(sum), scale: scale) ?? .zero
  }
}

/// The slots of all columns, laid flat, record after record.
struct SlotTable {
  var slots: [FactSlot] = []
  var limits: [FactLimits] = []
  /// The first slot of each record, then the end of the last.
  var starts: [Int] = []

  init(_ ruleset: CheckedRuleset, _ records: [RowLayout]) {
    let keys = ruleset.listKeys
    for (number, record) in ruleset.records.enumerated() {
      starts.append(slots.count)
      for (index, column) in record.columns.enumerated() {
        add(column, records[number].cells[index], Self.criterion(column, ruleset))
        slots[slots.count - 1].isKey =
          number == 0 && record.identifier == index
          || keys.contains { $0.record == number && $0.column == index }
      }
    }
    for (number, reference) in ruleset.references.enumerated() {
      let cells = records[ruleset.records.count + number].cells
      starts.append(slots.count)
      for (index, column) in ([reference.key] + reference.columns).enumerated() {
        add(column, cells[index], nil)
        slots[slots.count - 1].isKey = index == 0
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
    limit.short = ShortLimits(column, criterion)
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
