import Rules

/// What a compiler has made of a ruleset so far; `Program` tells what each part is.
struct ProgramDraft {
  let ruleset: CheckedRuleset
  let layout: FactLayout
  var instructions: [Instruction] = []
  var sources: [NodeID] = []
  var operands: [Int32] = []
  var cells: [Cell] = []
  var constants: [Value] = []
  var literals: [UInt8] = []
  var choiceSets: [(low: UInt64, high: UInt64)] = []
  var steps: [LoopCell] = []
  var loops: [Range<Int>] = []
  var ranges: [FlatRange] = []
  var tests: [FlatTest] = []
  var tables: [FlatTable] = []
  var brackets: [[FlatBracket]] = []
  var dated: [FlatDated] = []
  var derivations: [Int32] = []
  var conditions: [Program.ConditionCode] = []
  var leftOut: [[(steps: Int, code: Int32)]] = []
  var sentences: [(refusal: [Int32], request: [Int32])] = []
  var consistencies: [Int32] = []
  var consistencyMessages: [[Int32]] = []
  var computedMarks: [[Int32]] = []
  var callValues: [Program.CallValueCode] = []
  var keys: [Int32] = []
  var consumed: Int32 = -1
  var groupLimits: [Int32] = []
  var subEnvelopes: [Int32] = []
  var reads: [(instruction: Int32, record: Int, column: Int)] = []
  var derivationPass: [Int] = []
  var callValuePass: [Int] = []
}
