import Rules

/// Finds the rows on which a consistency is broken, and the facts that break it there.
///
/// It is asked only once a consistency is known to be broken, so that checking one costs nothing more.
struct ContradictionFinder {
  /// A fact that a test reads: where it stands.
  struct Fact: Equatable {
    var row: RowID
    var record: Int
    var column: Int
  }

  /// A row that breaks a consistency, and what was read of it and of the rows that hold it.
  struct Broken {
    var row: RowID
    var record: Int
    var facts: [Fact]
  }

  private let evaluator: Evaluator
  private let program: Program

  init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
    program = evaluator.program
  }

  /// The rows that make a test false, each once, in the order of the test, then of the lists.
  func rows(breaking code: Int32, _ work: inout Workspace) -> [Broken] {
    let application = Broken(row: work.rows[0], record: 0, facts: [])
    var found: [Broken] = []
    for broken in search(code, for: false, at: application, &work) {
      if let place = found.firstIndex(where: { $0.row == broken.row }) {
        Self.note(broken.facts, in: &found[place].facts)
      } else {
        found.append(broken)
      }
    }
    return found
  }

  /// What makes a test have the truth that it has, on a row or on those that it goes through.
  private func search(
    _ code: Int32, for truth: Bool, at here: Broken, _ work: inout Workspace
  ) -> [Broken] {
    let instruction = program.instructions[Int(code)]
    switch instruction.operation {
    case .not: return search(instruction.a, for: !truth, at: here, &work)
    case .all, .any:
      let start = Int(instruction.a)
      let operands = program.operands[start..<(start + Int(instruction.b))]
      let parts = operands.filter { has($0, truth, &work) }.map {
        search($0, for: truth, at: here, &work)
      }
      // One false part is enough against all of them; it takes them all together to be no one.
      let isEnough = truth == (instruction.operation == .any)
      return isEnough ? parts.flatMap { $0 } : Self.together(parts, at: here)
    case .conditional:
      let test = Broken(
        row: here.row, record: here.record, facts: facts(instruction.a, at: here, &work))
      let branch = has(instruction.a, true, &work) ? instruction.b : instruction.c
      return Self.together([[test], search(branch, for: truth, at: here, &work)], at: here)
    case .forEach where !truth, .atLeastOne where truth:
      let rows = loop(code, for: truth, at: here, &work)
      if !rows.isEmpty { return rows }
    default: break
    }
    return [Broken(row: here.row, record: here.record, facts: facts(code, at: here, &work))]
  }

  private func has(_ code: Int32, _ truth: Bool, _ work: inout Workspace) -> Bool {
    var recorder = NoRecorder()
    let value = evaluator.value(code, &work, &recorder)
    return truth ? value.isTrue : value.isFalse
  }

  /// Puts together parts all of which it took: rows further down than this one are the ones meant.
  private static func together(_ parts: [[Broken]], at here: Broken) -> [Broken] {
    var own = here.facts
    for broken in parts.joined() where broken.row == here.row { note(broken.facts, in: &own) }
    var below = parts.joined().filter { $0.row != here.row }
    if below.isEmpty { return [Broken(row: here.row, record: here.record, facts: own)] }
    for index in below.indices { note(own, in: &below[index].facts) }
    return below
  }

  private static func note(_ facts: [Fact], in list: inout [Fact]) {
    for fact in facts where !list.contains(fact) { list.append(fact) }
  }

  // MARK: Rows

  private func loop(
    _ code: Int32, for truth: Bool, at here: Broken, _ work: inout Workspace
  ) -> [Broken] {
    let instruction = program.instructions[Int(code)]
    let node = program.ruleset.nodes[Int(program.sources[Int(code)])]
    let steps = program.loops[Int(instruction.a)]
    guard node.a >= 0, Int(node.a) < program.ruleset.loops.count,
      program.ruleset.loops[Int(node.a)].count == steps.count
    else { return [] }
    let records = program.ruleset.loops[Int(node.a)].map { $0.record }
    var found: [Broken] = []
    let bindings = work.rows
    unroll(instruction, steps, records[...], truth, here, &found, &work)
    work.rows = bindings
    return found
  }

  private func unroll(
    _ loop: Instruction, _ steps: Range<Int>, _ records: ArraySlice<Int>, _ truth: Bool,
    _ here: Broken, _ found: inout [Broken], _ work: inout Workspace
  ) {
    guard let record = records.first else {
      if loop.c >= 0, !has(loop.c, true, &work) { return }
      guard has(loop.b, truth, &work) else { return }
      var row = here
      if loop.c >= 0 { Self.note(facts(loop.c, at: here, &work), in: &row.facts) }
      found += search(loop.b, for: truth, at: row, &work)
      return
    }
    let step = program.steps[steps.lowerBound]
    var row = work.store.first(work.rows[Int(step.owner)], step.list)
    while row > 0 {
      work.rows[Int(step.binding)] = row
      let below = Broken(row: row, record: record, facts: here.facts)
      let rest = steps.lowerBound + 1..<steps.upperBound
      unroll(loop, rest, records.dropFirst(), truth, below, &found, &work)
      row = work.store.next(row)
    }
  }

  // MARK: Facts

  /// The facts of a row, and of those that hold it, that a test reads; what is derived is none.
  private func facts(_ code: Int32, at here: Broken, _ work: inout Workspace) -> [Fact] {
    var recorder = TraceRecorder(program, rows: work.rows)
    _ = evaluator.value(code, &work, &recorder)
    var above = [here.row]
    var record = here.record
    while let parent = program.ruleset.records[record].parent, let last = above.last {
      above.append(work.store.parent(last))
      record = parent
    }
    var found = here.facts
    for step in recorder.trace.steps where above.contains(step.row) {
      guard let read = program.column(readBy: step.instruction) else { continue }
      switch program.ruleset.records[read.record].columns[read.column].role {
      case .fact, .mark, .ballot:
        let fact = Fact(row: step.row, record: read.record, column: read.column)
        Self.note([fact], in: &found)
      case .derived: break
      }
    }
    return found
  }
}
