import Rules

/// A ruleset made ready to run: instructions over cells, in the order of evaluation.
///
/// It is made once for a call, never changes, and is shared by the threads. It is a class because a
/// structure of this size would be copied whole each time that one of its parts is looked at.
final class Program: Sendable {
  let ruleset: CheckedRuleset
  let layout: FactLayout
  let instructions: [Instruction]
  /// The node that each instruction comes from.
  let sources: [NodeID]
  let operands: [Int32]
  let cells: [Cell]
  let constants: [Value]
  /// The bytes of the texts that constants name.
  let literals: [UInt8]
  let choiceSets: [(low: UInt64, high: UInt64)]
  /// The steps of all loops, and those of each.
  let steps: [LoopCell]
  let loops: [Range<Int>]
  let ranges: [FlatRange]
  let tests: [FlatTest]
  let tables: [FlatTable]
  let brackets: [[FlatBracket]]
  let dated: [FlatDated]

  /// The instruction of each derivation, -1 for those of grids and votes.
  let derivations: [Int32]
  let conditions: [ConditionCode]
  /// The tests of rows that a condition leaves out, with the steps of its loop before each.
  let leftOut: [[(steps: Int, code: Int32)]]
  /// The instruction of each part of a condition's sentences, -1 for a part that is text.
  let sentences: [(refusal: [Int32], request: [Int32])]
  let consistencies: [Int32]
  let consistencyMessages: [[Int32]]
  /// The instruction of each computed criterion, by grid then criterion.
  let computedMarks: [[Int32]]
  let callValues: [CallValueCode]
  let keys: [Int32]
  let consumed: Int32
  let groupLimits: [Int32]
  let subEnvelopes: [Int32]
  /// The columns that instructions read, by record; the instruction is -1 for a loop over a list.
  let reads: [(instruction: Int32, record: Int, column: Int)]
  /// For each instruction, its place in `reads`; -1 for one that reads no column.
  private let loads: [Int32]
  /// The passes over all applications after which each derivation is known: 0 for most.
  let derivationPass: [Int]
  let callValuePass: [Int]

  /// Fixes what a compiler has made.
  init(_ draft: ProgramDraft) {
    ruleset = draft.ruleset
    layout = draft.layout
    instructions = draft.instructions
    sources = draft.sources
    operands = draft.operands
    cells = draft.cells
    constants = draft.constants
    literals = draft.literals
    choiceSets = draft.choiceSets
    steps = draft.steps
    loops = draft.loops
    ranges = draft.ranges
    tests = draft.tests
    tables = draft.tables
    brackets = draft.brackets
    dated = draft.dated
    derivations = draft.derivations
    conditions = draft.conditions
    leftOut = draft.leftOut
    sentences = draft.sentences
    consistencies = draft.consistencies
    consistencyMessages = draft.consistencyMessages
    computedMarks = draft.computedMarks
    callValues = draft.callValues
    keys = draft.keys
    consumed = draft.consumed
    groupLimits = draft.groupLimits
    subEnvelopes = draft.subEnvelopes
    reads = draft.reads
    derivationPass = draft.derivationPass
    callValuePass = draft.callValuePass
    var loads = [Int32](repeating: -1, count: draft.instructions.count)
    for (place, read) in draft.reads.enumerated() where read.instruction >= 0 {
      loads[Int(read.instruction)] = Int32(place)
    }
    self.loads = loads
    passes = (draft.callValuePass.max() ?? -1) + 1
  }

  /// The column that an instruction reads; nil for one that computes.
  func column(readBy instruction: Int32) -> (record: Int, column: Int)? {
    let place = Int(loads[Int(instruction)])
    return place < 0 ? nil : (reads[place].record, reads[place].column)
  }

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
  let passes: Int
}
