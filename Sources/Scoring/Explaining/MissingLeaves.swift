import Rules

/// Finds the facts for want of which a formula has no value, through the values derived from them.
struct MissingLeaves {
  /// A fact that is missing: where it stands.
  struct Leaf: Equatable {
    var row: RowID
    var record: Int
    var column: Int
  }

  private let evaluator: Evaluator
  private var found: [Leaf] = []

  /// Derived values lie this deep at most, whatever a ruleset says.
  private static let deepest = 64

  private init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  /// The missing facts that instructions wait for, each once, in the order of the formulas.
  ///
  /// The bindings are where they were once it returns.
  static func of(
    _ codes: [Int32], _ evaluator: Evaluator, _ work: inout Workspace
  ) -> [Leaf] {
    var finder = MissingLeaves(evaluator)
    let rows = work.rows
    for code in codes {
      finder.visit(code, &work, 0)
      work.rows = rows
    }
    return finder.found
  }

  /// What a condition waits for on the row at hand, after as many steps of its loop.
  ///
  /// Where that is not all of them, the next list is what is missing.
  static func of(
    condition number: Int, steps: Int, _ evaluator: Evaluator, _ work: inout Workspace
  ) -> [Leaf] {
    let program = evaluator.program
    let code = program.conditions[number]
    let loop = program.ruleset.conditions[number].loop
    if code.loop >= 0, loop >= 0, steps < program.loops[Int(code.loop)].count {
      let declared = program.ruleset.loops[Int(loop)]
      let owner = declared[steps].owner
      let record = declared.first { $0.binding == owner }?.record ?? 0
      let cell = program.steps[program.loops[Int(code.loop)].lowerBound + steps]
      return [
        Leaf(row: work.rows[Int(cell.owner)], record: record, column: declared[steps].column)
      ]
    }
    return of([code.when, code.requirement], evaluator, &work)
  }

  private mutating func visit(_ code: Int32, _ work: inout Workspace, _ depth: Int) {
    guard code >= 0, depth < Self.deepest else { return }
    var recorder = TraceRecorder(evaluator.program, rows: work.rows)
    _ = evaluator.value(code, &work, &recorder)
    if !recorder.trace.steps.isEmpty { visit(recorder.trace, 0, &work, depth) }
  }

  private mutating func visit(
    _ trace: Trace, _ number: Int, _ work: inout Workspace, _ depth: Int
  ) {
    let step = trace.steps[number]
    if step.value.kind != .missing { return }
    if let read = evaluator.program.column(readBy: step.instruction) {
      missing(Leaf(row: step.row, record: read.record, column: read.column), &work, depth)
      return
    }
    let open = step.children.filter { trace.steps[$0].value.kind == .missing }
    for child in open { visit(trace, child, &work, depth) }
    if open.isEmpty { missingList(step) }
  }

  private mutating func missing(_ leaf: Leaf, _ work: inout Workspace, _ depth: Int) {
    let ruleset = evaluator.program.ruleset
    switch ruleset.records[leaf.record].columns[leaf.column].role {
    case .fact, .ballot: note(leaf)
    case .mark(let grid, let criterion):
      let computed = evaluator.program.computedMarks[grid][criterion]
      if computed >= 0 { visit(computed, &work, depth + 1) } else { note(leaf) }
    case .derived(let number):
      let rows = work.rows
      evaluator.stand(leaf.row, record: leaf.record, &work)
      visit(evaluator.program.derivations[number], &work, depth + 1)
      work.rows = rows
    }
  }

  private mutating func note(_ leaf: Leaf) {
    if !found.contains(leaf) { found.append(leaf) }
  }

  /// A loop that has no value while every row of it has one goes over a list that is not given.
  private mutating func missingList(_ step: Trace.Step) {
    let program = evaluator.program
    let code = program.instructions[Int(step.instruction)]
    switch code.operation {
    case .forEach, .atLeastOne, .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver: break
    default: return
    }
    let steps = program.loops[Int(code.a)]
    guard steps.count == 1 else { return }
    let list = program.steps[steps.lowerBound]
    guard list.owner == 0 else { return }
    for (number, column) in program.ruleset.records[0].columns.enumerated() {
      guard case .list = column.type else { continue }
      let cell = program.layout.records[0].cells[number]
      if cell.word == list.list.word, cell.shift == list.list.shift {
        note(Leaf(row: step.row, record: 0, column: number))
      }
    }
  }
}

extension Evaluator {
  /// Stands the bindings on a row and on those above it.
  func stand(_ row: RowID, record: Int, _ work: inout Workspace) {
    var (row, record) = (row, record)
    while true {
      work.rows[program.ruleset.records[record].depth] = row
      guard let parent = program.ruleset.records[record].parent else { return }
      row = work.store.parent(row)
      record = parent
    }
  }

  /// What people call a row: its first text, else that of the row above; nil for the application.
  func title(_ row: RowID, record: Int, _ work: borrowing Workspace) -> String? {
    guard let parent = program.ruleset.records[record].parent else { return nil }
    for (number, column) in program.ruleset.records[record].columns.enumerated()
    where column.type == .text && column.role == .fact && !column.isPersonal {
      let cell = program.layout.records[record].cells[number]
      let bytes = work.store.text(work.store.bits(row, cell))
      if cell.kind == .text, !bytes.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    }
    return title(work.store.parent(row), record: parent, work)
  }
}
