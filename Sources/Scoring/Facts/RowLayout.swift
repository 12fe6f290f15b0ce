import Rules

/// How the rows of one record are packed in words: a header, then the columns' cells.
///
/// The header holds the next row of the same list, and above it the row that holds the list; an
/// application, which has neither, holds its row number in the file.
struct RowLayout: Sendable {
  /// Words in a row.
  var stride = 1
  var cells: [Cell] = []
  /// A row that nothing was written to.
  var blank: [UInt64] = [0]

  /// Packs columns: whole words first, then smaller cells where they fit.
  ///
  /// - Parameters:
  ///   - columns: the record's columns.
  ///   - domains: the number of choices of each domain.
  ///   - isKept: whether each column is kept; the others are checked when read, then dropped.
  init(_ columns: [Column], domains: [Int], isKept: [Bool]) {
    cells = columns.indices.map { index in
      var cell = Self.shape(columns[index], domains)
      cell.isOptional = columns[index].isOptional
      if index < isKept.count, !isKept[index] { cell.kind = .discarded }
      return cell
    }
    var used = 64
    for width: UInt8 in [128, 64, 32, 16, 8, 4, 2] {
      for index in cells.indices
      where cells[index].kind != .discarded && cells[index].width == width {
        if used + Int(width) > 64 {
          stride += 1
          used = 0
        }
        cells[index].word = Int32(truncatingIfNeeded: stride - 1)
        cells[index].shift = UInt8(truncatingIfNeeded: used)
        used += Int(width)
        if width == 128 { stride += 1 }
      }
    }
    blank = [UInt64](repeating: 0, count: stride)
    for (cell, column) in zip(cells, columns) where cell.kind != .discarded {
      // A box to tick that nothing is written to says no, as an empty one does.
      let state = column.isCheckbox ? CellCode.known : cell.blank(cell.isOptional)
      let bits = state & cell.mask
      blank[Int(cell.word)] |= bits << UInt64(cell.shift)
    }
  }

  private static func shape(_ column: Column, _ domains: [Int]) -> Cell {
    var cell = Cell()
    switch column.type {
    case .truth: (cell.kind, cell.width) = (.truth, 2)
    case .text: (cell.kind, cell.width) = (.text, 64)
    case .date: (cell.kind, cell.width) = (.day, 32)
    case .number(let type): (cell.kind, cell.width) = (.number, isSmall(type, column) ? 32 : 64)
    case .choice(let domain):
      (cell.kind, cell.width) = (.choice, rounded(bits(domains, domain), least: 4))
    case .choices(let domain):
      let count = domain < domains.count ? domains[domain] : 0
      (cell.kind, cell.width) = (.choices, rounded(count + 2, least: 4))
    case .list: (cell.kind, cell.width) = (.list, 64)
    case .duration, .record, .unknown: break
    }
    return cell
  }

  /// Whether the bounds keep the mantissa within 26 bits; a value beyond goes to the wide table.
  private static func isSmall(_ type: NumberType, _ column: Column) -> Bool {
    guard let decimals = type.decimals, decimals <= 3 else { return false }
    let limit = Number(33_000)
    for interval in [column.bounds, type.range] {
      guard let low = interval.lower?.value, let high = interval.upper?.value else { continue }
      if low >= Number(-33_000), high <= limit { return true }
    }
    return false
  }

  private static func bits(_ domains: [Int], _ domain: Int) -> Int {
    let codes = (domain < domains.count ? domains[domain] : 0) + 2
    return Int.bitWidth - codes.leadingZeroBitCount
  }

  private static func rounded(_ bits: Int, least: UInt8) -> UInt8 {
    for width: UInt8 in [2, 4, 8, 16, 32, 64] where width >= least && bits <= Int(width) {
      return width
    }
    return 128
  }
}
