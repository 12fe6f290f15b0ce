import Rules

/// Decides each application of a chunk: derived values, conditions, grids, then its standing.
///
/// A chunk is decided by itself, so that chunks may be decided on several threads; nothing here
/// knows about the other applications but the totals over all of them, once they are known.
struct Decider: Sendable {
  var evaluator: Evaluator
  let code: DecisionCode
  private let bindings: Int

  init(_ evaluator: Evaluator) {
    self.evaluator = evaluator
    code = DecisionCode(evaluator.program)
    let ruleset = evaluator.program.ruleset
    bindings = max(ruleset.bindingCount, ruleset.records.count) + 1
  }

  // MARK: A chunk

  /// A workspace over the facts of a chunk.
  func workspace(_ store: consuming FactStore) -> Workspace {
    Workspace(store, bindings: bindings)
  }

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
    for index in code.derived.indices where code.derived[index].pass == pass {
      let record = code.derived[index].record
      if record == 0 {
        derive(index, application, &work, &problems)
      } else {
        let chain = code.chainRanges[record]
        deriveRows(index, chain.lowerBound, chain.upperBound, application, &work, &problems)
      }
    }
  }

  /// Derives a column for each row of a record: goes down the records that hold it, in order.
  ///
  /// No closure is used: one would copy the whole decider for each application.
  private func deriveRows(
    _ index: Int, _ level: Int, _ end: Int, _ owner: RowID, _ work: inout Workspace,
    _ problems: inout [FactProblem]
  ) {
    if level == end {
      derive(index, owner, &work, &problems)
      return
    }
    let record = code.chains[level]
    for list in code.lists[record] {
      var row = work.store.first(owner, code.listCells[list])
      while row > 0 {
        work.rows[code.depths[record]] = row
        if level + 1 == end {
          derive(index, row, &work, &problems)
        } else {
          deriveRows(index, level + 1, end, row, &work, &problems)
        }
        row = work.store.next(row)
      }
    }
  }

  private func derive(
    _ index: Int, _ row: RowID, _ work: inout Workspace, _ problems: inout [FactProblem]
  ) {
    let derived = code.derived[index]
    let cell = derived.cell
    var recorder = NoRecorder()
    work.forgetRatios()
    let result: Value
    switch derived.kind {
    case .gridTotal: result = total(of: derived.subject, row, &work)
    case .vote: result = vote(derived.subject, row, &work)
    case .value, .amount, .table, .share, .payment, .priority, .dated:
      result = derived.code >= 0 ? evaluator.value(derived.code, &work, &recorder) : .missing
    }
    if result.kind == .overflow {
      let name = evaluator.program.ruleset.derivations[index].name
      problems.append(FactProblem(.overflow(name), at: place(work)))
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
      for check in code.checks {
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
    let code = evaluator.program.conditions[number]
    var recorder = NoRecorder()
    work.forgetRatios()
    var isCertain = true
    if code.when >= 0 {
      let applies = evaluator.value(code.when, &work, &recorder)
      if applies.isFalse { return .ranked }
      isCertain = applies.isTrue
    }
    var standing = Standing.ranked
    if code.loop < 0 {
      conclude(number, isCertain, 0..<0, &standing, &work, &outcome, &problems)
    } else {
      let steps = evaluator.program.loops[Int(code.loop)]
      unroll(number, steps.lowerBound, steps, isCertain, &standing, &work, &outcome, &problems)
    }
    return standing
  }

  private func unroll(
    _ number: Int, _ step: Int, _ steps: Range<Int>, _ isCertain: Bool,
    _ standing: inout Standing, _ work: inout Workspace, _ outcome: inout ChunkOutcome,
    _ problems: inout [FactProblem]
  ) {
    if step == steps.upperBound {
      conclude(number, isCertain, steps, &standing, &work, &outcome, &problems)
      return
    }
    let cell = evaluator.program.steps[step]
    var row = work.store.first(work.rows[Int(cell.owner)], cell.list)
    if row < 0 {
      if evaluator.isLeftOut(number, steps: step - steps.lowerBound, &work) { return }
      note(number, .missing, steps.lowerBound..<step, &standing, work, &outcome)
      return
    }
    while row > 0 {
      work.rows[Int(cell.binding)] = row
      if step + 1 == steps.upperBound {
        conclude(number, isCertain, steps, &standing, &work, &outcome, &problems)
      } else {
        unroll(number, step + 1, steps, isCertain, &standing, &work, &outcome, &problems)
      }
      row = work.store.next(row)
    }
  }

  private func conclude(
    _ number: Int, _ isCertain: Bool, _ steps: Range<Int>, _ standing: inout Standing,
    _ work: inout Workspace, _ outcome: inout ChunkOutcome, _ problems: inout [FactProblem]
  ) {
    var recorder = NoRecorder()
    var result = evaluator.value(
      evaluator.program.conditions[number].requirement, &work, &recorder)
    if result.isTrue { return }
    if result.kind == .overflow {
      let name = evaluator.program.ruleset.conditions[number].name
      problems.append(FactProblem(.overflow(name), at: place(work)))
    }
    // Where it is not known whether the condition applies, it is not known whether it fails.
    if !isCertain { result = .missing }
    note(number, result, steps, &standing, work, &outcome)
  }

  private func note(
    _ number: Int, _ result: Value, _ steps: Range<Int>, _ standing: inout Standing,
    _ work: borrowing Workspace, _ outcome: inout ChunkOutcome
  ) {
    let severity = evaluator.program.conditions[number].severity
    guard let (kind, effect) = Self.verdict(result, severity) else { return }
    let first = UInt32(truncatingIfNeeded: outcome.rows.count)
    for step in steps {
      outcome.rows.append(work.rows[Int(evaluator.program.steps[step].binding)])
    }
    outcome.reasons.append(
      Reason(
        kind: kind, subject: .condition, number: Int32(number), firstRow: first,
        rowCount: UInt8(clamping: steps.count)))
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
    for index in evaluator.program.keys.indices {
      work.forgetRatios()
      let value = evaluator.value(evaluator.program.keys[index], &work, &recorder)
      guard value.isKnown else {
        return refuse(value, .key, index, start, &work, &outcome, &problems)
      }
      outcome.words.append(word(value, &work))
    }
    for index in code.needs.indices {
      work.forgetRatios()
      let value = evaluator.value(code.needs[index], &work, &recorder)
      guard value.isKnown else {
        return refuse(value, .selection, index, start, &work, &outcome, &problems)
      }
      outcome.words.append(word(value, &work))
    }
    if !evaluator.program.subEnvelopes.isEmpty {
      var chosen: UInt64 = 0
      for index in evaluator.program.subEnvelopes.indices where chosen == 0 {
        let value = evaluator.value(evaluator.program.subEnvelopes[index], &work, &recorder)
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
    evaluator.program.keys.count + code.needs.count
      + (evaluator.program.subEnvelopes.isEmpty ? 0 : 1)
  }

  private func refuse(
    _ value: Value, _ subject: Reason.Subject, _ number: Int, _ start: Int,
    _ work: inout Workspace, _ outcome: inout ChunkOutcome, _ problems: inout [FactProblem]
  ) -> Bool {
    outcome.words.removeLast(outcome.words.count - start)
    if value.kind == .overflow {
      problems.append(FactProblem(.overflow(name(subject, number)), at: place(work)))
    }
    outcome.reasons.append(Reason(kind: .unknown, subject: subject, number: Int32(number)))
    return false
  }

  /// What people call a ranking key, or the selection.
  private func name(_ subject: Reason.Subject, _ number: Int) -> String {
    let ruleset = evaluator.program.ruleset
    let isFrench = ruleset.language == .french
    guard subject == .key, let ranking = ruleset.ranking, number < ranking.keys.count else {
      return isFrench ? "sélection" : "selection"
    }
    return ruleset.label(of: ranking.keys[number].node) ?? (isFrench ? "classement" : "ranking")
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
