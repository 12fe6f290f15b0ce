import Rules

/// An operation of the engine: a node of the ruleset with its columns resolved to cells.
///
/// Operands are instruction numbers unless said otherwise; a range is a start in `a` and a count in
/// `b`, in `Program.operands`.
struct Instruction: Sendable {
  enum Operation: UInt8, Sendable {
    /// Constant `a`.
    case constant
    // The cell `b` of the row on which binding `a` stands.
    case loadTruth, loadChoice, loadDay, loadNumber, loadSmallNumber, loadChoices, loadText
    /// A cell whose value is read by the general path.
    case load
    /// Call value `a`, of the group that instruction `b` gives, or -1.
    case callValue
    /// Column `c` of reference list `a` at key `b`; whether the list has the key.
    case lookup, listed
    case sum, difference, product, quotient, negation, rounding, minimum, maximum
    case marginalBrackets, wholeBrackets
    // Instruction `a` with instruction `b`.
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    // Column of a cell against a constant, the commonest tests.
    case among, amongTexts, contains, present
    case all, any, not, conditional
    // Loop `a`, body `b`, filter `c` or -1.
    case forEach, atLeastOne, sumOver, countOver, minimumOver, maximumOver, meanOver
    case countChoices
    case daysBetween, monthsBetween, yearsBetween, monthOf, quarterOf, shift
    case table, dated
    /// What could not be compiled; it is missing.
    case nothing
  }

  var operation: Operation
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// A cell of a record's row, as instructions name it.
struct LoopCell: Sendable {
  var owner: Int32
  var binding: Int32
  var list: Cell
}

/// A range of numbers or days, laid flat so that a test is two comparisons.
struct FlatRange: Sendable {
  var lower = Number.zero
  var upper = Number.zero
  var hasLower = false
  var hasUpper = false
  var includesLower = false
  var includesUpper = false

  init(_ interval: Interval) {
    if let bound = interval.lower {
      (lower, hasLower, includesLower) = (bound.value, true, bound.inclusive)
    }
    if let bound = interval.upper {
      (upper, hasUpper, includesUpper) = (bound.value, true, bound.inclusive)
    }
  }

  @inline(__always)
  func contains(_ number: Number) -> Bool {
    if hasLower {
      let order = number.compared(to: lower)
      if order < 0 || (order == 0 && !includesLower) { return false }
    }
    if hasUpper {
      let order = number.compared(to: upper)
      if order > 0 || (order == 0 && !includesUpper) { return false }
    }
    return true
  }
}

/// What an input must be for a row of a table to apply.
struct FlatTest: Sendable {
  var acceptsAnything = false
  var acceptsAbsent = false
  /// A stretch of `Program.ranges`.
  var ranges: Range<Int> = 0..<0
  /// Choices by number, or 0 and 1 for no and yes, as bits.
  var lowMembers: UInt64 = 0
  var highMembers: UInt64 = 0
}

/// A table whose rows and tests are stretches of flat arrays.
struct FlatTable: Sendable {
  var inputs: Range<Int>
  /// The first test of the first row; each row has one test an input.
  var firstTest: Int
  /// The outcome of each row.
  var outcomes: Range<Int>
  var isSummed: Bool
}

/// One bracket of an amount.
struct FlatBracket: Sendable {
  var range: FlatRange
  var rate: Int32
}

/// A parameter whose value depends on a date.
struct FlatDated: Sendable {
  var date: Int32
  var initially: Int32
  var steps: [(from: Int, value: Int32)]
}
