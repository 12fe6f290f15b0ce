import Rules

/// A ruleset made ready to run: instructions over cells, in the order of evaluation.
///
/// It is made once for a call, never changes, and is shared by the threads.
struct Program: Sendable {
  let ruleset: CheckedRuleset
  let layout: FactLayout
  var instructions: [Instruction] = []
  /// The node that each instruction comes from.
  var sources: [NodeID] = []
  var operands: [Int32] = []
  var cells: [Cell] = []
  var constants: [Value] = []
  /// The bytes of the texts that constants name.
  var literals: [UInt8] = []
  var choiceSets: [(low: UInt64, high: UInt64)] = []
  /// The steps of all loops, and those of each.
  var steps: [LoopCell] = []
  var loops: [Range<Int>] = []
  var ranges: [FlatRange] = []
  var tests: [FlatTest] = []
  var tables: [FlatTable] = []
  var brackets: [[FlatBracket]] = []
  var dated: [FlatDated] = []

  /// The instruction of each derivation, -1 for those of grids and votes.
  var derivations: [Int32] = []
  var conditions: [ConditionCode] = []
  /// The tests of rows that a condition leaves out, with the steps of its loop before each.
  var leftOut: [[(steps: Int, code: Int32)]] = []
  /// The instruction of each part of a condition's sentences, -1 for a part that is text.
  var sentences: [(refusal: [Int32], request: [Int32])] = []
  var consistencies: [Int32] = []
  var consistencyMessages: [[Int32]] = []
  /// The instruction of each computed criterion, by grid then criterion.
  var computedMarks: [[Int32]] = []
  var callValues: [CallValueCode] = []
  var keys: [Int32] = []
  var consumed: Int32 = -1
  var groupLimits: [Int32] = []
  var subEnvelopes: [Int32] = []
  /// The columns that instructions read, by record; the instruction is -1 for a loop over a list.
  var reads: [(instruction: Int32, record: Int, column: Int)] = []
  /// The passes over all applications after which each derivation is known: 0 for most.
  var derivationPass: [Int] = []
  var callValuePass: [Int] = []

  struct ConditionCode: Sendable {
    var when: Int32
    var loop: Int32
    var requirement: Int32
    var severity: Severity
  }

  struct CallValueCode: Sendable {
    var element: Int32
    var filter: Int32
    var group: Int32
  }

  /// The number of passes over all applications before conditions can be evaluated.
  var passes: Int { (callValuePass.max() ?? -1) + 1 }
}
