import Rules

/// What an evaluation reads and writes: the facts of a chunk, and where the bindings stand.
struct Workspace: Sendable {
  var store: FactStore
  /// The row on which each binding stands.
  var rows: [RowID]
  /// The fractions of the expression at hand.
  var ratios: [Ratio] = []

  init(_ store: consuming FactStore, bindings: Int) {
    self.store = store
    rows = [RowID](repeating: 0, count: bindings)
  }

  /// Gives up the store, so that whoever takes it writes to it where it lies.
  mutating func releaseStore() -> FactStore {
    var released = FactStore()
    swap(&released, &store)
    return released
  }

  /// Forgets the fractions of the last expression, of which there mostly are none.
  @inline(__always)
  mutating func forgetRatios() {
    if !ratios.isEmpty { ratios.removeAll(keepingCapacity: true) }
  }

  /// A fraction as a value; a number where it is one.
  mutating func value(_ ratio: Ratio?) -> Value {
    guard let ratio else { return .overflow }
    ratios.append(ratio)
    return Value(ratios.count - 1, .ratio)
  }

  /// A numeric value as a fraction.
  func ratio(_ value: Value) -> Ratio? {
    value.kind == .ratio ? ratios[value.payload] : Ratio(value.number)
  }

  // MARK: Cells

  @inline(__always)
  mutating func number(_ row: RowID, _ cell: Cell) -> Value {
    let bits = store.bits(row, cell)
    let scale = Int(bits & 63)
    if scale <= 36 {
      let shift: Int64 = cell.width == 32 ? 32 : 0
      let mantissa = (Int64(bitPattern: bits) &<< shift) &>> (shift &+ 6)
      if let number = Number(short: mantissa, scale: scale) { return Value(number) }
    }
    return unusual(bits)
  }

  /// A number cell that holds a state, a fraction or a number too wide for it.
  private mutating func unusual(_ bits: UInt64) -> Value {
    let index = Int(truncatingIfNeeded: bits >> 6)
    switch bits & 63 {
    case CellCode.scaleWide where index < store.wides.count: return Value(store.wides[index])
    case CellCode.scaleRatio where index < store.ratios.count: return value(store.ratios[index])
    case CellCode.scaleAbsent: return .absent
    case CellCode.scaleOverflow: return .overflow
    default: return .missing
    }
  }

  /// The value of a cell, whatever its kind.
  mutating func value(_ row: RowID, _ cell: Cell) -> Value {
    let bits = store.bits(row, cell)
    switch cell.kind {
    case .number: return number(row, cell)
    case .text: return text(bits)
    case .truth: return bits < CellCode.known ? state(bits) : Value(truth: bits == 3)
    case .choice: return bits < CellCode.known ? state(bits) : Value(Int(bits) - 2, .choice)
    case .day:
      return bits < CellCode.known ? state(bits) : Value(Int(bits) - CellCode.dayShift, .day)
    case .choices: return choices(row, cell)
    case .list, .discarded: return .missing
    }
  }

  @inline(__always)
  func state(_ bits: UInt64) -> Value { bits == CellCode.absent ? .absent : .missing }

  func text(_ bits: UInt64) -> Value {
    if bits == CellCode.textMissing { return .missing }
    if bits == CellCode.textAbsent { return .absent }
    return Value(
      low: bits & ((1 << CellCode.offsetBits) - 1), high: bits >> CellCode.offsetBits, .text)
  }

  func choices(_ row: RowID, _ cell: Cell) -> Value {
    let bits = store.bits(row, cell)
    if bits & 3 < CellCode.known { return state(bits & 3) }
    if cell.width < 128 { return Value(low: bits >> 2, high: 0, .choices) }
    let high = store.heap[row + Int(cell.word) + 1]
    return Value(low: bits >> 2 | high << 62, high: high >> 2, .choices)
  }

  /// Writes a derived value to its cell.
  mutating func write(_ value: Value, _ row: RowID, _ cell: Cell) {
    if cell.kind == .number, value.kind == .number {
      store.setBits(row, cell, store.packing(value.number, width: cell.width))
      return
    }
    if cell.kind == .discarded { return }
    store.setBits(row, cell, bits(value, cell))
    if cell.kind == .choices, cell.width == 128, value.kind == .choices {
      store.heap[row + Int(cell.word) + 1] = value.high << 2 | value.low >> 62
    }
  }

  private mutating func bits(_ value: Value, _ cell: Cell) -> UInt64 {
    switch value.kind {
    case .missing: return cell.blank(false)
    case .absent: return cell.blank(true)
    case .overflow: return cell.kind == .number ? CellCode.scaleOverflow : cell.blank(false)
    case .truth where cell.kind == .truth: return value.isTrue ? 3 : 2
    case .number where cell.kind == .number:
      return store.packing(value.number, width: cell.width)
    case .ratio where cell.kind == .number:
      store.ratios.append(ratios[value.payload])
      return UInt64(store.ratios.count - 1) << 6 | CellCode.scaleRatio
    case .day where cell.kind == .day: return UInt64(value.payload + CellCode.dayShift)
    case .choice where cell.kind == .choice: return UInt64(value.payload) + CellCode.known
    case .choices where cell.kind == .choices: return value.low << 2 | CellCode.known
    case .text where cell.kind == .text:
      return value.high << CellCode.offsetBits | value.low
    case .literal where cell.kind == .text: return cell.blank(false)
    case .truth, .number, .ratio, .day, .choice, .choices, .text, .literal:
      return cell.blank(false)
    }
  }
}
