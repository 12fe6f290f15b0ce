import Rules

/// Fills a store with the facts of applications, cell by cell, and checks each as it comes.
///
/// It is the one place where cells become typed values, whatever the file's format. Readers call
/// `beginApplication`, a setter for each cell, `beginRow` and `endRow` around each nested record,
/// then `endApplication`. A cell that cannot be read is left as it was and its problem noted.
package struct FactWriter: Sendable {
  /// How facts are matched and packed.
  package let layout: FactLayout
  /// What has been written.
  package var store = FactStore()
  /// What is wrong, in the order met.
  package internal(set) var problems: [FactProblem] = []
  /// The sum of each numeric column, by slot, for the reading receipt.
  package var sums: [Number] {
    longSums.indices.map {
      longSums[$0].adding(ShortLimits.number(shortSums[$0])) ?? longSums[$0]
    }
  }
  /// The sums of what was added as a number, and of what was added in ten-thousandths.
  var longSums: [Number]
  var shortSums: [Int64]
  /// How many rows of each record were written.
  var rowCounts: [Int]
  /// Where what is being written was read, when that is not the application's own row.
  package var source: (file: Int, row: Int)?
  /// The rows being written, each within the one before.
  var frames: [Frame] = [] {
    didSet { frame = frames.last }
  }
  /// The innermost row being written.
  private(set) var frame: Frame?
  /// The rows that nothing was written to, one after the other, and where each record's begins.
  private var blanks: [UInt64] = []
  private var blankStarts: [Int] = [0]
  /// For each column of each record, the last row in which it was given.
  private var stamps: [RowID]

  struct Frame: Sendable {
    var record: Int
    var row: RowID
    /// The list's column in the record above; -1 for an application.
    var column: Int
    /// The first slot of the record.
    var start: Int
  }

  func newFrame(_ record: Int, _ row: RowID, _ column: Int = -1) -> Frame {
    Frame(record: record, row: row, column: column, start: layout.slotStarts[record])
  }

  /// Makes a writer for one file or a part of it.
  package init(_ layout: FactLayout, file: Int) {
    self.layout = layout
    store.file = file
    longSums = [Number](repeating: .zero, count: layout.slots.count)
    shortSums = [Int64](repeating: 0, count: layout.slots.count)
    rowCounts = [Int](repeating: 0, count: layout.records.count)
    stamps = [RowID](repeating: 0, count: layout.slots.count)
    for record in layout.records {
      blanks += record.blank
      blankStarts.append(blanks.count)
    }
  }

  /// Gives up the store, so that whoever takes it writes to it where it lies.
  mutating func releaseStore() -> FactStore {
    var released = FactStore()
    swap(&released, &store)
    return released
  }

  // MARK: Rows

  /// Begins an application found at a row of the file; rows are counted from one.
  package mutating func beginApplication(row: Int) {
    frames.removeAll(keepingCapacity: true)
    let id = addRow(of: 0, header: UInt64(truncatingIfNeeded: row))
    store.applications.append(id)
    frames.append(newFrame(0, id))
  }

  /// Ends the application begun last.
  package mutating func endApplication() {
    guard let frame = frames.first else { return }
    if let identifier = layout.ruleset.records.first?.identifier {
      let cell = layout.slot(0, identifier).cell
      // A problem in the cell itself has been told already.
      let isBlank = store.bits(frame.row, cell) == cell.blank(cell.isOptional) & cell.mask
      if isBlank, stamps[identifier] != -frame.row { report(.identifierMissing, identifier) }
    }
    frames.removeAll(keepingCapacity: true)
  }

  /// Begins a row of a list of the row at hand.
  package mutating func beginRow(list column: Int) {
    guard let frame else { return }
    begin(list: column, under: frame.row, of: frame.record)
  }

  /// Begins a row of a list of a row written earlier, for lists that come in files of their own.
  package mutating func beginRow(list column: Int, of record: Int, under parent: RowID) {
    frames.removeAll(keepingCapacity: true)
    frames.append(newFrame(record, parent))
    begin(list: column, under: parent, of: record)
  }

  private mutating func begin(list column: Int, under parent: RowID, of record: Int) {
    let slot = layout.slot(record, column)
    guard slot.kind == .list else { return }
    let id = addRow(of: Int(slot.subject), header: UInt64(parent) << 32)
    let index = parent + Int(slot.cell.word)
    let bits = store.heap[index]
    if bits == CellCode.listMissing || bits == 0 {
      store.heap[index] = UInt64(id) << 32 | UInt64(id)
    } else {
      let last = Int(bits >> 32)
      store.heap[last] = store.heap[last] & ~0xFFFF_FFFF | UInt64(id)
      store.heap[index] = bits & 0xFFFF_FFFF | UInt64(id) << 32
    }
    frames.append(newFrame(Int(slot.subject), id, column))
  }

  /// Ends the nested row begun last.
  package mutating func endRow() {
    if frames.count > 1 { frames.removeLast() }
  }

  /// Begins a row of a reference list and gives its place in the store.
  package mutating func beginReferenceRow(reference: Int, row: Int) -> RowID {
    frames.removeAll(keepingCapacity: true)
    let record = layout.record(ofReference: reference)
    let id = addRow(of: record, header: UInt64(truncatingIfNeeded: row))
    frames.append(newFrame(record, id))
    return id
  }

  private mutating func addRow(of record: Int, header: UInt64) -> RowID {
    let id = store.heap.count
    if UInt64(id) > 0xFFF0_0000 { report(.tooLarge, -1) }
    rowCounts[record] += 1
    // Word by word: the blank row is shared by all threads, and is not to be counted for each row.
    store.heap.append(header)
    for word in blankStarts[record] &+ 1..<blankStarts[record &+ 1] {
      store.heap.append(blanks[word])
    }
    if let source { store.sources.append((id, source.file, source.row)) }
    return id
  }

  /// The row at hand.
  package var row: RowID { frame?.row ?? 0 }

  // MARK: Cells

  /// Notes that a column is given in the row at hand, and tells whether it is for the first time.
  package mutating func take(_ column: Int) -> Bool {
    guard let frame else { return false }
    let slot = frame.start &+ column
    if stamps[slot] == frame.row { return false }
    stamps[slot] = frame.row
    return true
  }

  /// Whether a column, by slot, was given in a row.
  @inline(__always)
  func isGiven(_ slot: Int, in row: RowID) -> Bool { stamps[slot] == row }

  /// Notes that a column, by slot, is given in a row.
  @inline(__always)
  mutating func noteGiven(_ slot: Int, in row: RowID) { stamps[slot] = row }

  /// Notes that a column is given, though no row of the store does so itself.
  ///
  /// A list in a file of its own is given for every application, those without rows included.
  package mutating func noteGiven(_ column: Int, of record: Int) {
    let slot = layout.slotStarts[record] &+ column
    if stamps[slot] == 0 { stamps[slot] = -1 }
  }

  /// Whether some row of the store gave each column, by slot.
  package var seen: [Bool] { stamps.map { $0 != 0 } }

  /// Writes an empty cell: absent, missing, or no for a box to tick.
  package mutating func setEmpty(_ column: Int) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    if slot.kind == .checkbox { set(slot, frame.row, CellCode.known) }
  }

  /// Writes a list, or a set of choices, that holds nothing.
  package mutating func setNone(_ column: Int) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    switch slot.kind {
    case .list: set(slot, frame.row, 0)
    case .choices: setChoices(slot, frame.row, low: 0, high: 0)
    case .text, .truth, .checkbox, .number, .rate, .date, .choice, .closed:
      report(.wrongShape(found: .array), column)
    }
  }

  /// Writes yes or no.
  package mutating func setTruth(_ column: Int, _ value: Bool) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    guard slot.kind == .truth || slot.kind == .checkbox else {
      report(.wrongShape(found: .truth), column)
      return
    }
    set(slot, frame.row, value ? CellCode.known + 1 : CellCode.known)
  }

  /// Writes a day.
  package mutating func setDay(_ column: Int, _ day: Day) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    if slot.hasBounds, !limits(column).bounds.contains(Number(Int(day.number))) {
      report(.outOfBounds(day.isoText, bounds(of: column, frame.record)), column)
      return
    }
    set(slot, frame.row, UInt64(Int(day.number) + CellCode.dayShift))
  }

  /// Writes a choice by its number in the domain.
  package mutating func setChoice(_ column: Int, _ choice: Int) {
    guard let frame else { return }
    let slot = layout.slots[frame.start &+ column]
    set(slot, frame.row, UInt64(choice) + CellCode.known)
  }

  /// Writes the choices given by number.
  package mutating func setChoices(_ column: Int, _ choices: [Int]) {
    guard let frame else { return }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for choice in choices where choice >= 0 && choice < 126 {
      if choice < 64 { low |= 1 << UInt64(choice) } else { high |= 1 << UInt64(choice - 64) }
    }
    setChoices(layout.slot(frame.record, column), frame.row, low: low, high: high)
  }

  mutating func setChoices(_ slot: FactSlot, _ row: RowID, low: UInt64, high: UInt64) {
    set(slot, row, low << 2 | CellCode.known)
    if slot.cell.width == 128 {
      store.heap[row + Int(slot.cell.word) + 1] = high << 2 | low >> 62
    }
  }

  @inline(__always)
  mutating func set(_ slot: FactSlot, _ row: RowID, _ bits: UInt64) {
    if slot.cell.kind != .discarded { store.setBits(row, slot.cell, bits) }
  }

  // MARK: Problems

  /// Notes a problem of the row at hand.
  package mutating func report(_ kind: FactProblem.Kind, _ column: Int, offset: Int = -1) {
    var place = self.place
    place.column = column
    place.offset = offset
    problems.append(FactProblem(kind, at: place))
    if column >= 0, frames.count == 1, let frame = frames.first, frame.record == 0,
      column == layout.ruleset.records.first?.identifier
    {
      stamps[column] = -frame.row
    }
  }

  /// Notes that a list holds more or fewer rows than declared.
  package mutating func reportList(_ column: Int, count: Int) {
    guard let frame else { return }
    report(.listOutOfBounds(count: count, bounds(of: column, frame.record)), column)
  }

  /// The place of the row at hand.
  package var place: FactPlace {
    guard let first = frames.first else {
      return source.map { FactPlace(file: $0.file, row: $0.row) } ?? FactPlace(file: store.file)
    }
    var place = FactPlace(file: store.file, row: store.sourceRow(of: first.row))
    for (above, frame) in zip(frames, frames.dropFirst()) {
      let list = layout.slot(above.record, frame.column).cell
      let position = store.position(of: frame.row, in: list, of: above.row)
      place.path.append(FactStep(column: frame.column, position: position))
    }
    place.record = frame?.record ?? 0
    if let source {
      place.file = source.file
      place.row = source.row
    }
    return place
  }

  /// What a column of the row at hand may be.
  func limits(_ column: Int) -> FactLimits {
    layout.limits[(frame?.start ?? 0) &+ column]
  }

  func bounds(of column: Int, _ record: Int) -> Interval {
    layout.columns(of: record)[column].bounds
  }
}
