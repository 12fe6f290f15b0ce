import Rules

/// The row of an application or of a nested record: where its words start in a store.
package typealias RowID = Int

/// A mark that one assessor gave.
package struct AssessorMark: Sendable {
  /// The application's row.
  package var application: RowID
  /// The mark's column in the application.
  package var column: Int
  /// The assessor's name, as it prints.
  package let assessor: [UInt8]
  /// The name as assessors are told apart, in which case and spaces do not count.
  package let assessorKey: [UInt8]
  /// The mark; nil where the assessor gave none yet.
  package var mark: Number?
  /// Whether the assessor takes no part in this application.
  package var isRecused: Bool
  /// Why the assessor gave that mark; empty where nothing is said.
  package var justification: [UInt8]
  /// Where it was read, when that is not with the application: a file and a row of it.
  package var source: (file: Int, row: Int)?
  /// Whether no row says it: the assessor marked the rest of the grid, and is waited for.
  package var isImplied = false

  /// Makes a mark.
  package init(
    application: RowID, column: Int, assessor: [UInt8], mark: Number?, isRecused: Bool,
    justification: [UInt8], source: (file: Int, row: Int)? = nil
  ) {
    self.application = application
    self.column = column
    let name = CaseFolding.tidied(assessor)
    self.assessor = name
    let key = CaseFolding.folded(name[...])
    assessorKey = key == name ? name : key
    self.mark = mark
    self.isRecused = isRecused
    self.justification = justification
    self.source = source
  }
}

/// The facts of a chunk of applications, packed, with what is derived from them.
///
/// Rows are runs of 64-bit words in one heap: an application's words, then those of the records it
/// holds, so that what is evaluated together lies together. A row names the next one of its list
/// and the row that holds the list. Nothing here is counted by reference for each application.
package struct FactStore: Sendable {
  /// The file that the chunk was read from, by its number in the call.
  package var file = 0
  /// What to add to the row numbers noted, where the chunk does not begin its file.
  package var rowBase = 0
  /// The rows of the applications, in input order.
  package internal(set) var applications: [RowID] = []
  var heap: [UInt64] = [0]
  var texts: [UInt8] = []
  /// Numbers that do not fit their cell.
  var wides: [Number] = []
  /// Fractions that no number equals.
  var ratios: [Ratio] = []
  /// The raw marks, in the order read.
  package internal(set) var assessorMarks: [AssessorMark] = []
  /// Marks whose assessors differ enough to be flagged: application and column.
  var spreads: [(application: RowID, column: Int)] = []

  /// Marks that assessors have yet to give, in the order of applications, then of columns.
  var pendingMarks: [(application: RowID, column: Int, assessor: [UInt8])] = []

  /// Where nested rows were read that did not come with their application, in row order.
  var sources: [(row: RowID, file: Int, line: Int)] = []

  /// Makes an empty store.
  package init() {}

  // MARK: Rows

  /// The row number, in its file, of an application.
  package func sourceRow(of application: RowID) -> Int {
    rowBase + Int(truncatingIfNeeded: heap[application])
  }

  /// The next row of the same list; zero after the last.
  @inline(__always)
  func next(_ row: RowID) -> RowID { Int(heap[row] & 0xFFFF_FFFF) }

  /// The row that holds the list of a nested row.
  func parent(_ row: RowID) -> RowID { Int(heap[row] >> 32) }

  /// The first row of a list: zero where it is empty, -1 where it is missing.
  @inline(__always)
  func first(_ row: RowID, _ cell: Cell) -> RowID {
    let bits = heap[row &+ Int(cell.word)]
    return bits == CellCode.listMissing ? -1 : Int(bits & 0xFFFF_FFFF)
  }

  /// The one-based position of a row in its list.
  func position(of row: RowID, in list: Cell, of owner: RowID) -> Int {
    var index = 1
    var other = first(owner, list)
    while other > 0, other != row {
      other = next(other)
      index += 1
    }
    return index
  }

  // MARK: Cells

  @inline(__always)
  func bits(_ row: RowID, _ cell: Cell) -> UInt64 {
    heap[row &+ Int(cell.word)] &>> UInt64(cell.shift) & cell.mask
  }

  @inline(__always)
  mutating func setBits(_ row: RowID, _ cell: Cell, _ bits: UInt64) {
    let index = row &+ Int(cell.word)
    let shift = UInt64(cell.shift)
    heap[index] = heap[index] & ~(cell.mask &<< shift) | (bits & cell.mask) &<< shift
  }

  /// The bytes of a text that a cell names.
  func text(_ bits: UInt64) -> ArraySlice<UInt8> { texts[textRange(bits)] }

  /// Where the bytes of a text that a cell names are.
  func textRange(_ bits: UInt64) -> Range<Int> {
    guard bits < CellCode.textAbsent else { return 0..<0 }
    let offset = Int(bits & ((1 << CellCode.offsetBits) - 1))
    let length = Int(bits >> CellCode.offsetBits)
    guard offset + length <= texts.count else { return 0..<0 }
    return offset..<(offset + length)
  }

  /// Where the bytes of a text of the facts are.
  func textRange(_ text: Value) -> Range<Int> {
    textRange(text.high << CellCode.offsetBits | text.low)
  }

  /// The bits that name a text, once it is added to the texts.
  mutating func adding(text: some Collection<UInt8>) -> UInt64 {
    let offset = UInt64(texts.count)
    texts.append(contentsOf: text)
    return (UInt64(texts.count) - offset) << CellCode.offsetBits | offset
  }

  /// The bits of a number for a cell of 32 or 64 bits.
  @inline(__always)
  mutating func packing(_ number: Number, width: UInt8) -> UInt64 {
    let mantissa = Int64(truncatingIfNeeded: number.mantissa)
    if Int128(mantissa) == number.mantissa,
      let bits = Self.packing(mantissa, scale: number.scale, width: width)
    {
      return bits
    }
    return packingWide(number)
  }

  /// The bits of a short number for a cell of 32 or 64 bits; nil where it is too long.
  @inline(__always)
  static func packing(_ mantissa: Int64, scale: Int, width: UInt8) -> UInt64? {
    let room: Int64 = width == 32 ? 64 - 26 : 64 - 58
    guard (mantissa &<< room) &>> room == mantissa else { return nil }
    return UInt64(bitPattern: mantissa) &<< 6 | UInt64(truncatingIfNeeded: scale)
  }

  private mutating func packingWide(_ number: Number) -> UInt64 {
    wides.append(number)
    return UInt64(wides.count - 1) << 6 | CellCode.scaleWide
  }
}
