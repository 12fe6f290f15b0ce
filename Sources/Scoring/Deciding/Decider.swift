import Rules

/// Decides each application of a chunk: derived values, conditions, grids, then its standing.
///
/// A chunk is decided by itself, so that chunks may be decided on several threads; nothing here
/// knows about the other applications but the totals over all of them, once they are known.
struct Decider: Sendable {
  var evaluator: Evaluator
  private let checks: [Check]
  /// The list cells of the record above that hold the rows of each record.
  private let lists: [[Cell]]
  private let bindings: Int

  private enum Check: Sendable {
    case condition(Int)
    case grid(Int)
  }

  var program: Program { evaluator.program }
  private var ruleset: CheckedRuleset { evaluator.program.ruleset }

  init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
    let ruleset = evaluator.program.ruleset
    bindings = max(ruleset.bindingCount, ruleset.records.count) + 1
    var placed: [(start: UInt32, check: Check)] = []
    for (number, condition) in ruleset.conditions.enumerated() {
      placed.append((condition.provenance.span.start, .condition(number)))
    }
    for (number, grid) in ruleset.grids.enumerated() {
      placed.append((grid.provenance.span.start, .grid(number)))
    }
    let order = placed.indices.sorted {
      placed[$0].start == placed[$1].start ? $0 < $1 : placed[$0].start < placed[$1].start
    }
    checks = order.map { placed[$0].check }
    lists = ruleset.records.indices.map { record in
      guard let parent = ruleset.records[record].parent else { return [] }
      var cells: [Cell] = []
      for (index, column) in ruleset.records[parent].columns.enumerated()
      where column.type == .list(record) {
        cells.append(evaluator.program.layout.records[parent].cells[index])
      }
      return cells
    }
  }

  // MARK: A chunk

  /// A workspace over the facts of a chunk.
  func workspace(_ store: FactStore) -> Workspace { Workspace(store, bindings: bindings) }

  /// Computes what is known after a number of passes over all applications.
  func derive(pass: Int, _ work: inout Workspace, _ problems: inout [FactProblem]) {
    for application in work.store.applications {
      derive(application, pass: pass, &work, &problems)
    }
  }

  private func derive(
    _ application: RowID, pass: Int, _ work: inout Workspace, _ problems: inout [FactProblem]
  ) {
    work.rows[0] = application
    for index in program.derivations.indices where program.derivationPass[index] == pass {
      let record = ruleset.derivations[index].record
      if record == 0 {
        derive(index, application, &work, &problems)
      } else {
        eachRow(of: record, &work) { derive(index, $1, &$0, &problems) }
      }
    }
  }

  /// Stands the bindings on each row of a record, in record order.
  func eachRow(
    of record: Int, _ work: inout Workspace, _ body: (inout Workspace, RowID) -> Void
  ) {
    guard let parent = ruleset.records[record].parent else {
      body(&work, work.rows[0])
      return
    }
    eachRow(of: parent, &work) { work, owner in
      for list in lists[record] {
        var row = work.store.first(owner, list)
        while row > 0 {
          work.rows[ruleset.records[record].depth] = row
          body(&work, row)
          row = work.store.next(row)
        }
      }
    }
  }

  private func derive(
    _ index: Int, _ row: RowID, _ work: inout Workspace, _ problems: inout [FactProblem]
  ) {
    let derivation = ruleset.derivations[index]
    let cell = program.layout.records[derivation.record].cells[derivation.column]
    var recorder = NoRecorder()
    work.ratios.removeAll(keepingCapacity: true)
    let result: Value
    switch derivation.kind {
    case .gridTotal: result = total(of: derivation.subject, row, &work)
    case .vote: result = vote(derivation.subject, row, &work)
    case .value, .amount, .table, .share, .payment, .priority, .dated:
      let code = program.derivations[index]
      result = code >= 0 ? evaluator.value(code, &work, &recorder) : .missing
    }
    if result.kind == .overflow {
      problems.append(FactProblem(.overflow(derivation.name), at: place(work)))
    }
    if result.kind == .literal {
      let bits = work.store.adding(text: evaluator.bytes(result, work.store))
      work.write(work.text(bits), row, cell)
    } else {
      work.write(result, row, cell)
    }
  }

  /// The place of the application at hand.
  func place(_ work: borrowing Workspace) -> FactPlace {
    FactPlace(file: work.store.file, row: work.store.sourceRow(of: work.rows[0]))
  }

  // MARK: Standing

  /// Decides the applications of a chunk whose every value is known.
  func decide(_ work: inout Workspace, _ problems: inout [FactProblem]) -> ChunkOutcome {
    var outcome = ChunkOutcome()
    var spread = 0
    for (number, application) in work.store.applications.enumerated() {
      work.rows[0] = application
      checkConsistencies(&work, &problems)
      var standing = Standing.ranked
      for check in checks {
        let result: Standing
        switch check {
        case .condition(let number):
          result = decide(condition: number, &work, &outcome, &problems)
        case .grid(let number): result = decide(grid: number, application, &work, &outcome)
        }
        if result.rawValue < standing.rawValue { standing = result }
      }
      flagSpreads(application, &spread, work, &outcome)
      if standing == .ranked, !rank(number, &work, &outcome, &problems) { standing = .incomplete }
      outcome.close(standing)
    }
    return outcome
  }

  private func checkConsistencies(_ work: inout Workspace, _ problems: inout [FactProblem]) {
    var recorder = NoRecorder()
    for (number, code) in program.consistencies.enumerated() {
      work.ratios.removeAll(keepingCapacity: true)
      if evaluator.value(code, &work, &recorder).isFalse {
        problems.append(FactProblem(.inconsistent(number), at: place(work)))
      }
    }
  }

  /// What a truth means for a condition of a severity: a reason, and where it leaves one.
  static func verdict(_ truth: Value, _ severity: Severity) -> (Reason.Kind, Standing)? {
    if truth.isTrue { return nil }
    switch severity {
    case .blocking: return truth.isFalse ? (.failed, .ineligible) : (.unknown, .incomplete)
    case .toComplete: return (.unknown, .incomplete)
    case .flag: return (.flag, .ranked)
    }
  }

  private func decide(
    condition number: Int, _ work: inout Workspace, _ outcome: inout ChunkOutcome,
    _ problems: inout [FactProblem]
  ) -> Standing {
    let code = program.conditions[number]
    var recorder = NoRecorder()
    work.ratios.removeAll(keepingCapacity: true)
    var isCertain = true
    if code.when >= 0 {
      let applies = evaluator.value(code.when, &work, &recorder)
      if applies.isFalse { return .ranked }
      isCertain = applies.isTrue
    }
    var standing = Standing.ranked
    if code.loop < 0 {
      conclude(number, isCertain, [], &standing, &work, &outcome, &problems)
    } else {
      var rows: [RowID] = []
      unroll(number, 0, isCertain, &rows, &standing, &work, &outcome, &problems)
    }
    return standing
  }

  private func unroll(
    _ number: Int, _ step: Int, _ isCertain: Bool, _ rows: inout [RowID],
    _ standing: inout Standing, _ work: inout Workspace, _ outcome: inout ChunkOutcome,
    _ problems: inout [FactProblem]
  ) {
    let loop = program.loops[Int(program.conditions[number].loop)]
    if step == loop.count {
      conclude(number, isCertain, rows, &standing, &work, &outcome, &problems)
      return
    }
    var row = work.store.first(work.rows[Int(loop[step].owner)], loop[step].list)
    if row < 0 {
      note(number, .missing, rows, &standing, &outcome)
      return
    }
    while row > 0 {
      work.rows[Int(loop[step].binding)] = row
      rows.append(row)
      unroll(number, step + 1, isCertain, &rows, &standing, &work, &outcome, &problems)
      rows.removeLast()
      row = work.store.next(row)
    }
  }

  private func conclude(
    _ number: Int, _ isCertain: Bool, _ rows: [RowID], _ standing: inout Standing,
    _ work: inout Workspace, _ outcome: inout ChunkOutcome, _ problems: inout [FactProblem]
  ) {
    var recorder = NoRecorder()
    var result = evaluator.value(program.conditions[number].requirement, &work, &recorder)
    if result.isTrue { return }
    if result.kind == .overflow {
      problems.append(FactProblem(.overflow(ruleset.conditions[number].name), at: place(work)))
    }
    // Where it is not known whether the condition applies, it is not known whether it fails.
    if !isCertain { result = .missing }
    note(number, result, rows, &standing, &outcome)
  }

  private func note(
    _ number: Int, _ result: Value, _ rows: [RowID], _ standing: inout Standing,
    _ outcome: inout ChunkOutcome
  ) {
    guard let (kind, effect) = Self.verdict(result, ruleset.conditions[number].severity)
    else { return }
    let first = UInt32(truncatingIfNeeded: outcome.rows.count)
    outcome.rows.append(contentsOf: rows)
    outcome.reasons.append(
      Reason(
        kind: kind, subject: .condition, number: Int32(number), firstRow: first,
        rowCount: UInt8(clamping: rows.count)))
    if effect.rawValue < standing.rawValue { standing = effect }
  }

  // MARK: Ranking

  /// Notes what ranks an application and what it asks for; false where something is unknown.
  private func rank(
    _ number: Int, _ work: inout Workspace, _ outcome: inout ChunkOutcome,
    _ problems: inout [FactProblem]
  ) -> Bool {
    let start = outcome.words.count
    var recorder = NoRecorder()
    for (index, key) in program.keys.enumerated() {
      work.ratios.removeAll(keepingCapacity: true)
      let value = evaluator.value(key, &work, &recorder)
      guard value.isKnown else {
        return refuse(value, .key, index, start, &work, &outcome, &problems)
      }
      outcome.words.append(word(value, &work))
    }
    let needs = (program.consumed >= 0 ? [program.consumed] : []) + program.groupLimits
    for (index, code) in needs.enumerated() {
      work.ratios.removeAll(keepingCapacity: true)
      let value = evaluator.value(code, &work, &recorder)
      guard value.isKnown else {
        return refuse(value, .selection, index, start, &work, &outcome, &problems)
      }
      outcome.words.append(word(value, &work))
    }
    if !program.subEnvelopes.isEmpty {
      var chosen: UInt64 = 0
      for (index, code) in program.subEnvelopes.enumerated() where chosen == 0 {
        let value = evaluator.value(code, &work, &recorder)
        guard value.kind == .truth else {
          return refuse(value, .selection, index, start, &work, &outcome, &problems)
        }
        if value.isTrue { chosen = UInt64(index) + 1 }
      }
      outcome.words.append(chosen)
    }
    outcome.ranked.append(UInt32(truncatingIfNeeded: number))
    return true
  }

  /// The words noted for each ranked application.
  var wordsPerApplication: Int {
    program.keys.count + (program.consumed >= 0 ? 1 : 0) + program.groupLimits.count
      + (program.subEnvelopes.isEmpty ? 0 : 1)
  }

  private func refuse(
    _ value: Value, _ subject: Reason.Subject, _ number: Int, _ start: Int,
    _ work: inout Workspace, _ outcome: inout ChunkOutcome, _ problems: inout [FactProblem]
  ) -> Bool {
    outcome.words.removeLast(outcome.words.count - start)
    if value.kind == .overflow {
      problems.append(FactProblem(.overflow(""), at: place(work)))
    }
    outcome.reasons.append(Reason(kind: .unknown, subject: subject, number: Int32(number)))
    return false
  }

  /// A known value as one word, from which `KeyColumn` makes keys that sort.
  private func word(_ value: Value, _ work: inout Workspace) -> UInt64 {
    switch value.kind {
    case .number: return work.store.packing(value.number, width: 64)
    case .ratio:
      work.store.ratios.append(work.ratios[value.payload])
      return UInt64(work.store.ratios.count - 1) << 6 | CellCode.scaleRatio
    case .text: return value.high << CellCode.offsetBits | value.low
    case .literal: return work.store.adding(text: evaluator.bytes(value, work.store))
    case .truth, .day, .choice, .choices, .missing, .absent, .overflow:
      return work.store.packing(value.number, width: 64)
    }
  }
}
