import Rules

/// What the evaluator did for one expression: each instruction with its value, as a tree.
struct Trace: Sendable {
  struct Step: Sendable {
    var instruction: Int32
    var value: Value
    var children: [Int] = []
    /// The row that a loaded cell belongs to; for others the row of the innermost binding.
    var row: RowID
  }

  /// The steps in the order in which they were begun; the first is the whole expression.
  var steps: [Step] = []
  /// The whole expression's value.
  var value: Value { steps.first?.value ?? .missing }
}

/// Records every instruction that the evaluator goes through.
struct TraceRecorder: Recorder {
  private(set) var trace = Trace()
  private let program: Program
  private var rows: [RowID]
  private var open: [Int] = []

  /// Begins a recording with the bindings where they stand.
  init(_ program: Program, rows: [RowID]) {
    self.program = program
    self.rows = rows
  }

  mutating func enter(_ instruction: Int32) {
    let code = program.instructions[Int(instruction)]
    var row = rows.first ?? 0
    switch code.operation {
    case .loadTruth, .loadChoice, .loadDay, .loadNumber, .loadSmallNumber, .loadChoices,
      .loadText, .load:
      row = rows[Int(code.a)]
    default: break
    }
    let number = trace.steps.count
    trace.steps.append(Trace.Step(instruction: instruction, value: .missing, row: row))
    if let above = open.last { trace.steps[above].children.append(number) }
    open.append(number)
  }

  mutating func leave(_ instruction: Int32, _ value: Value) {
    if let number = open.popLast() { trace.steps[number].value = value }
  }

  mutating func stand(_ binding: Int, on row: RowID) { rows[binding] = row }
}
