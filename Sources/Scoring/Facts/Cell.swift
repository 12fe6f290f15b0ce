import Rules

/// What a cell of a packed row holds.
enum CellKind: UInt8, Sendable {
  /// Two bits: missing, absent, no, yes.
  case truth
  /// Missing, absent, then the choice's number plus two.
  case choice
  /// Missing, absent, then days since 1 January of year 1, plus two.
  case day
  /// A mantissa above six bits of scale; scales that no number has are states.
  case number
  /// Two bits of state, then a bit for each choice.
  case choices
  /// Twenty-eight bits of length above thirty-six bits of offset in the texts.
  case text
  /// The first row of the list, and the last above it.
  case list
  /// Nothing is kept: no rule reads the column.
  case discarded
}

/// Where a column stands in the words of a row, and how it is packed.
struct Cell: Sendable {
  var word: Int32 = 0
  var shift: UInt8 = 0
  /// Bits taken: 1 to 64, or 128 for a large set of choices.
  var width: UInt8 = 0 {
    didSet { mask = width >= 64 ? .max : (1 << UInt64(width)) &- 1 }
  }
  var kind = CellKind.discarded
  /// Whether an empty cell is absent, and not missing.
  var isOptional = false

  /// The bits of one word that the cell takes, moved down to zero; kept, as each access needs them.
  private(set) var mask: UInt64 = 0
}

/// The codes of states in packed cells.
enum CellCode {
  static let missing: UInt64 = 0
  static let absent: UInt64 = 1
  static let known: UInt64 = 2
  /// Scales that stand for states of a number cell.
  static let scaleRatio: UInt64 = 58
  static let scaleWide: UInt64 = 59
  static let scaleMissing: UInt64 = 60
  static let scaleAbsent: UInt64 = 61
  static let scaleOverflow: UInt64 = 62
  static let textMissing = UInt64.max
  static let textAbsent = UInt64.max - 1
  static let listMissing = UInt64.max
  /// The longest text that a cell can name.
  static let longestText = (1 << 28) - 2
  static let offsetBits: UInt64 = 36
  /// Moves the first day that can be held to two, past the states.
  static let dayShift: Int = 719_162 + 2
}

extension Cell {
  /// The bits of a cell that nothing was written to.
  func blank(_ isAbsent: Bool) -> UInt64 {
    switch kind {
    case .truth, .choice, .day, .choices: isAbsent ? CellCode.absent : CellCode.missing
    case .number: (isAbsent ? CellCode.scaleAbsent : CellCode.scaleMissing)
    case .text: (isAbsent ? CellCode.textAbsent : CellCode.textMissing)
    case .list: CellCode.listMissing
    case .discarded: 0
    }
  }
}
