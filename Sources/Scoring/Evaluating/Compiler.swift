import Rules

/// Turns the nodes of a checked ruleset into instructions.
///
/// Each root is compiled by itself, because a column's cell depends on the record that its binding
/// stands on, which the root's record and the loops around tell.
struct Compiler {
  var program: ProgramDraft
  private let ruleset: CheckedRuleset
  private let layout: FactLayout
  /// The record of each binding.
  private var records: [Int]
  /// The instructions of the nodes of the root at hand.
  private var known: [NodeID: Int32] = [:]
  private var literalStarts: [Int] = []

  init(_ ruleset: CheckedRuleset, _ layout: FactLayout) {
    self.ruleset = ruleset
    self.layout = layout
    records = [Int](repeating: 0, count: max(ruleset.bindingCount, ruleset.records.count) + 1)
    program = ProgramDraft(ruleset: ruleset, layout: layout)
    for text in ruleset.texts {
      literalStarts.append(program.literals.count)
      program.literals.append(contentsOf: normalizedNFC(Array(text.utf8)))
    }
    literalStarts.append(program.literals.count)
    for set in ruleset.choiceSets {
      program.choiceSets.append((set.first ?? 0, set.count > 1 ? set[1] : 0))
    }
  }

  /// Compiles a whole ruleset.
  static func compile(_ ruleset: CheckedRuleset, _ layout: FactLayout) -> Program {
    var compiler = Compiler(ruleset, layout)
    compiler.compileRoots()
    compiler.findPasses()
    return Program(compiler.program)
  }

  private mutating func compileRoots() {
    for derivation in ruleset.derivations {
      program.derivations.append(root(derivation.node, record: derivation.record))
    }
    for condition in ruleset.conditions {
      let when = root(condition.when, record: 0)
      begin(record: 0)
      let loop = condition.loop >= 0 ? self.loop(condition.loop) : -1
      let requirement = instruction(condition.requirement)
      program.conditions.append(
        Program.ConditionCode(
          when: when, loop: loop, requirement: requirement, severity: condition.severity))
      var leftOut: [(steps: Int, code: Int32)] = []
      for test in condition.leftOut { leftOut.append((test.steps, instruction(test.node))) }
      program.leftOut.append(leftOut)
      program.sentences.append((template(condition.refusal), template(condition.request)))
    }
    for consistency in ruleset.consistencies {
      program.consistencies.append(root(consistency.node, record: 0))
      program.consistencyMessages.append(template(consistency.message))
    }
    for grid in ruleset.grids {
      var marks: [Int32] = []
      for criterion in grid.criteria { marks.append(root(criterion.computed, record: 0)) }
      program.computedMarks.append(marks)
    }
    for value in ruleset.callValues {
      program.callValues.append(
        Program.CallValueCode(
          element: root(value.element, record: 0), filter: root(value.filter, record: 0),
          group: root(value.group, record: 0)))
    }
    for key in ruleset.ranking?.keys ?? [] { program.keys.append(root(key.node, record: 0)) }
    guard let selection = ruleset.selection else { return }
    program.consumed = root(selection.consumed, record: 0)
    for limit in selection.groupLimits { program.groupLimits.append(root(limit.by, record: 0)) }
    for part in selection.subEnvelopes { program.subEnvelopes.append(root(part.filter, record: 0)) }
  }

  /// Compiles the values of a sentence, which are evaluated only when it is written.
  private mutating func template(_ template: MessageTemplate?) -> [Int32] {
    var codes: [Int32] = []
    for part in template?.parts ?? [] {
      if case .value(let node) = part {
        codes.append(instruction(node))
      } else {
        codes.append(-1)
      }
    }
    return codes
  }

  private mutating func begin(record: Int) {
    known.removeAll(keepingCapacity: true)
    var ancestor: Int? = record
    while let current = ancestor, current >= 0, current < ruleset.records.count {
      let depth = ruleset.records[current].depth
      if depth >= 0, depth < records.count { records[depth] = current }
      ancestor = ruleset.records[current].parent
    }
  }

  private mutating func root(_ node: NodeID, record: Int) -> Int32 {
    if node < 0 { return -1 }
    begin(record: record)
    return instruction(node)
  }

  // MARK: Nodes

  private mutating func emit(
    _ operation: Instruction.Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0,
    from node: NodeID
  ) -> Int32 {
    program.instructions.append(Instruction(operation: operation, a: a, b: b, c: c))
    program.sources.append(node)
    return Int32(truncatingIfNeeded: program.instructions.count - 1)
  }

  private mutating func instruction(_ node: NodeID) -> Int32 {
    if node < 0 { return -1 }
    if let known = known[node] { return known }
    guard Int(node) < ruleset.nodes.count else { return emit(.nothing, from: -1) }
    let result = compiled(ruleset.nodes[Int(node)], node)
    known[node] = result
    return result
  }

  private mutating func compiled(_ node: Node, _ id: NodeID) -> Int32 {
    switch node.operation {
    case .number, .day, .text, .truth, .choice: return constant(node, id)
    case .column: return column(node, id)
    case .callValue: return emit(.callValue, node.a, instruction(group(node)), from: id)
    case .lookup: return emit(.lookup, node.a, instruction(node.b), node.c, from: id)
    case .listed: return emit(.listed, node.a, instruction(node.b), from: id)
    case .sum, .all, .any: return ranged(node, id)
    case .difference, .product, .quotient, .negation, .minimum, .maximum: return pair(node, id)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return pair(node, id)
    case .contains, .not, .countChoices, .daysBetween, .monthsBetween, .yearsBetween, .monthOf,
      .quarterOf:
      return pair(node, id)
    case .rounding: return emit(.rounding, instruction(node.a), node.b, from: id)
    case .marginalBrackets, .wholeBrackets: return brackets(node, id)
    case .among: return emit(.among, instruction(node.a), node.b, from: id)
    case .amongTexts: return amongTexts(node, id)
    case .present: return emit(.present, instruction(node.a), node.b, from: id)
    case .conditional:
      return emit(
        .conditional, instruction(node.a), instruction(node.b), instruction(node.c), from: id)
    case .forEach, .atLeastOne, .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver:
      return loopNode(node, id)
    case .shift: return emit(.shift, instruction(node.a), node.b, from: id)
    case .table: return table(node, id)
    case .dated: return datedParameter(node, id)
    }
  }

  private func group(_ node: Node) -> NodeID {
    let index = Int(node.a)
    guard index >= 0, index < ruleset.callValues.count, ruleset.callValues[index].group >= 0
    else { return -1 }
    return node.b
  }

  private mutating func constant(_ node: Node, _ id: NodeID) -> Int32 {
    let index = Int(node.a)
    let value: Value
    switch node.operation {
    case .number where index >= 0 && index < ruleset.numbers.count:
      value = Value(ruleset.numbers[index])
    case .day: value = Value(index, .day)
    case .truth: value = Value(truth: node.a != 0)
    case .choice: value = Value(index, .choice)
    case .text where index >= 0 && index + 1 < literalStarts.count: value = literal(index)
    default: value = .missing
    }
    program.constants.append(value)
    return emit(.constant, Int32(program.constants.count - 1), from: id)
  }

  private func literal(_ index: Int) -> Value {
    let start = literalStarts[index]
    return Value(
      low: UInt64(start), high: UInt64(literalStarts[index + 1] - start), .literal)
  }

  private mutating func column(_ node: Node, _ id: NodeID) -> Int32 {
    let binding = Int(node.a)
    guard binding >= 0, binding < records.count else { return emit(.nothing, from: id) }
    let record = layout.records[records[binding]]
    guard node.b >= 0, Int(node.b) < record.cells.count else { return emit(.nothing, from: id) }
    let cell = record.cells[Int(node.b)]
    program.cells.append(cell)
    let index = Int32(program.cells.count - 1)
    let result = emit(Self.loading(cell), node.a, index, node.b, from: id)
    let owner = records[binding]
    program.reads.append((instruction: result, record: owner, column: Int(node.b)))
    return result
  }

  private static func loading(_ cell: Cell) -> Instruction.Operation {
    switch cell.kind {
    case .truth: .loadTruth
    case .choice: .loadChoice
    case .day: .loadDay
    case .number: cell.width == 32 ? .loadSmallNumber : .loadNumber
    case .choices: .loadChoices
    case .text: .loadText
    case .list, .discarded: .nothing
    }
  }

  private mutating func pair(_ node: Node, _ id: NodeID) -> Int32 {
    let unary =
      [.negation, .not, .countChoices, .monthOf, .quarterOf].contains(node.operation)
    let first = instruction(node.a)
    return emit(Self.operation(node.operation), first, unary ? -1 : instruction(node.b), from: id)
  }

  private mutating func ranged(_ node: Node, _ id: NodeID) -> Int32 {
    var parts: [Int32] = []
    for place in range(node.a, node.b) { parts.append(instruction(ruleset.operands[place])) }
    let start = Int32(program.operands.count)
    program.operands.append(contentsOf: parts)
    return emit(Self.operation(node.operation), start, Int32(parts.count), from: id)
  }

  private func range(_ start: Int32, _ count: Int32) -> Range<Int> {
    let all = 0..<ruleset.operands.count
    return (Int(start)..<Int(start) + max(0, Int(count))).clamped(to: all)
  }

  private mutating func amongTexts(_ node: Node, _ id: NodeID) -> Int32 {
    let start = Int32(program.constants.count)
    for place in range(node.b, node.c) {
      let text = Int(ruleset.operands[place])
      guard text >= 0, text + 1 < literalStarts.count else { continue }
      program.constants.append(literal(text))
    }
    let count = Int32(program.constants.count) - start
    return emit(.amongTexts, instruction(node.a), start, count, from: id)
  }

  // MARK: Loops, tables, brackets

  private mutating func loop(_ index: Int32) -> Int32 {
    guard index >= 0, Int(index) < ruleset.loops.count else { return -1 }
    var cells: [LoopCell] = []
    for step in ruleset.loops[Int(index)] {
      guard step.owner < records.count, step.binding < records.count,
        step.column < layout.records[records[step.owner]].cells.count
      else { return -1 }
      program.reads.append(
        (instruction: -1, record: records[step.owner], column: step.column))
      cells.append(
        LoopCell(
          owner: Int32(step.owner), binding: Int32(step.binding),
          list: layout.records[records[step.owner]].cells[step.column]))
      records[step.binding] = step.record
    }
    let start = program.steps.count
    program.steps.append(contentsOf: cells)
    program.loops.append(start..<program.steps.count)
    return Int32(program.loops.count - 1)
  }

  private mutating func loopNode(_ node: Node, _ id: NodeID) -> Int32 {
    let saved = records
    let loop = self.loop(node.a)
    let body = node.operation == .countOver ? -1 : instruction(node.b)
    let hasFilter = ![.forEach, .atLeastOne].contains(node.operation)
    let filter = hasFilter ? instruction(node.c) : -1
    records = saved
    if loop < 0 { return emit(.nothing, from: id) }
    return emit(Self.operation(node.operation), loop, body, filter, from: id)
  }

  private mutating func brackets(_ node: Node, _ id: NodeID) -> Int32 {
    guard node.b >= 0, Int(node.b) < ruleset.brackets.count else {
      return emit(.nothing, from: id)
    }
    var flat: [FlatBracket] = []
    for bracket in ruleset.brackets[Int(node.b)] {
      flat.append(
        FlatBracket(range: FlatRange(bracket.range), rate: instruction(bracket.rate)))
    }
    program.brackets.append(flat)
    let index = Int32(program.brackets.count - 1)
    return emit(Self.operation(node.operation), instruction(node.a), index, from: id)
  }

  private mutating func table(_ node: Node, _ id: NodeID) -> Int32 {
    guard node.a >= 0, Int(node.a) < ruleset.tables.count else {
      return emit(.nothing, from: id)
    }
    let table = ruleset.tables[Int(node.a)]
    var inputs: [Int32] = []
    for input in table.inputs { inputs.append(instruction(input)) }
    var outcomes: [Int32] = []
    let firstTest = program.tests.count
    for row in table.rows {
      for place in inputs.indices {
        program.tests.append(place < row.tests.count ? flat(row.tests[place]) : FlatTest())
      }
      outcomes.append(instruction(row.outcome))
    }
    let start = program.operands.count
    program.operands.append(contentsOf: inputs)
    program.operands.append(contentsOf: outcomes)
    let middle = start + inputs.count
    program.tables.append(
      FlatTable(
        inputs: start..<middle, firstTest: firstTest,
        outcomes: middle..<(middle + outcomes.count), isSummed: table.isSummed))
    return emit(.table, Int32(program.tables.count - 1), from: id)
  }

  private mutating func flat(_ test: CellTest) -> FlatTest {
    var flat = FlatTest()
    flat.acceptsAnything = test.anything
    flat.acceptsAbsent = test.absent
    let start = program.ranges.count
    for range in test.ranges { program.ranges.append(FlatRange(range)) }
    flat.ranges = start..<program.ranges.count
    for member in test.members where member >= 0 && member < 128 {
      if member < 64 {
        flat.lowMembers |= 1 << UInt64(member)
      } else {
        flat.highMembers |= 1 << UInt64(member - 64)
      }
    }
    return flat
  }

  private mutating func datedParameter(_ node: Node, _ id: NodeID) -> Int32 {
    guard node.a >= 0, Int(node.a) < ruleset.datedParameters.count else {
      return emit(.nothing, from: id)
    }
    let parameter = ruleset.datedParameters[Int(node.a)]
    let date = instruction(parameter.date)
    let initially = instruction(parameter.initially)
    var steps: [(from: Int, value: Int32)] = []
    for step in parameter.steps {
      steps.append((Int(step.from.number), instruction(step.value)))
    }
    program.dated.append(FlatDated(date: date, initially: initially, steps: steps))
    return emit(.dated, Int32(program.dated.count - 1), from: id)
  }

  private static func operation(_ operation: Node.Operation) -> Instruction.Operation {
    switch operation {
    case .sum: .sum
    case .difference: .difference
    case .product: .product
    case .quotient: .quotient
    case .negation: .negation
    case .minimum: .minimum
    case .maximum: .maximum
    case .marginalBrackets: .marginalBrackets
    case .wholeBrackets: .wholeBrackets
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .contains: .contains
    case .all: .all
    case .any: .any
    case .not: .not
    case .forEach: .forEach
    case .atLeastOne: .atLeastOne
    case .sumOver: .sumOver
    case .countOver: .countOver
    case .minimumOver: .minimumOver
    case .maximumOver: .maximumOver
    case .meanOver: .meanOver
    case .countChoices: .countChoices
    case .daysBetween: .daysBetween
    case .monthsBetween: .monthsBetween
    case .yearsBetween: .yearsBetween
    case .monthOf: .monthOf
    case .quarterOf: .quarterOf
    case .number, .day, .text, .truth, .choice, .column, .callValue, .lookup, .listed, .rounding,
      .among, .amongTexts, .present, .conditional, .shift, .table, .dated:
      .nothing
    }
  }
}
