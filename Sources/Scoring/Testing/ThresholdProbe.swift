import Rules

/// Notes how far each compared value is from what it is compared with.
///
/// Two probes of an application, before and after one fact is changed, tell which fact value would
/// bring a comparison to its bound, however the compared value is worked out.
struct ThresholdProbe: Recorder {
  /// One comparison that was made.
  struct Key: Hashable {
    /// The instruction; below zero for the total of a grid.
    var instruction: Int32
    /// How many times the instruction had been met before: once for each row of a loop.
    var occurrence: Int
    /// Which of the bounds of a table, of brackets or of a limit.
    var bound = 0
  }

  /// The distance to the bound of each comparison between numbers or days.
  private(set) var distances: [Key: Number] = [:]
  /// The comparisons in the order first met.
  private(set) var keys: [Key] = []
  private let program: Program
  private var operands: [[Value]] = [[]]
  private var occurrences: [Int32: Int] = [:]

  init(_ program: Program) { self.program = program }

  mutating func enter(_ instruction: Int32) { operands.append([]) }

  mutating func leave(_ instruction: Int32, _ value: Value) {
    let values = operands.popLast() ?? []
    if !operands.isEmpty { operands[operands.count - 1].append(value) }
    let code = program.instructions[Int(instruction)]
    switch code.operation {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .minimum, .maximum:
      guard values.count == 2, let one = Self.number(values[0]), let other = Self.number(values[1])
      else { return }
      note(instruction, [one.subtracting(other)])
    case .table:
      let table = program.tables[Int(code.a)]
      note(instruction, bounds(table, Array(values.prefix(table.inputs.count))))
    case .marginalBrackets, .wholeBrackets:
      guard let base = values.first.flatMap({ Self.number($0) }) else { return }
      let ranges = program.brackets[Int(code.b)].map { $0.range }
      note(instruction, ranges.flatMap { Self.distances(base, $0) })
    default: break
    }
  }

  mutating func stand(_ binding: Int, on row: RowID) {}

  /// Notes the total of a grid, which no instruction works out.
  mutating func note(total: Value, of grid: Int, limit: Interval) {
    guard let total = Self.number(total) else { return }
    note(-1 - Int32(truncatingIfNeeded: grid), Self.distances(total, FlatRange(limit)))
  }

  private mutating func note(_ instruction: Int32, _ found: [Number?]) {
    let occurrence = occurrences[instruction, default: 0]
    occurrences[instruction] = occurrence + 1
    for (bound, distance) in found.enumerated() {
      guard let distance else { continue }
      let key = Key(instruction: instruction, occurrence: occurrence, bound: bound)
      distances[key] = distance
      keys.append(key)
    }
  }

  private func bounds(_ table: FlatTable, _ inputs: [Value]) -> [Number?] {
    var found: [Number?] = []
    var test = table.firstTest
    for _ in table.outcomes {
      for input in inputs.indices {
        let place = test + input
        guard place < program.tests.count, let value = Self.number(inputs[input]) else { continue }
        for range in program.tests[place].ranges {
          found += Self.distances(value, program.ranges[range])
        }
      }
      test += table.inputs.count
    }
    return found
  }

  private static func distances(_ value: Number, _ range: FlatRange) -> [Number?] {
    [
      range.hasLower ? value.subtracting(range.lower) : nil,
      range.hasUpper ? value.subtracting(range.upper) : nil,
    ]
  }

  private static func number(_ value: Value) -> Number? {
    value.kind == .number || value.kind == .day ? value.number : nil
  }
}

extension RuleWalk where R == ThresholdProbe {
  /// The comparisons made for an application, those of consistencies among them where asked.
  static func probe(_ call: SmallCall, consistencies: Bool = false) -> ThresholdProbe {
    var walk = RuleWalk(call, ThresholdProbe(call.result.plan.decider.evaluator.program))
    walk.derive()
    if consistencies { walk.holdTogether() }
    let ruleset = walk.evaluator.program.ruleset
    for number in ruleset.conditions.indices { _ = walk.answers(number) }
    for (number, grid) in ruleset.grids.enumerated() {
      guard let limit = grid.eliminatory else { continue }
      let total = call.result.plan.decider.total(read: number, call.row, &walk.work)
      walk.recorder.note(total: total, of: number, limit: limit)
    }
    return walk.recorder
  }
}
