import Rules

/// An application of a decided call, some facts or marks of which are changed to decide it again.
///
/// The facts are changed in a copy of the part of the call that holds them, where they lie: what is
/// not changed keeps its value and the place it was read from, and nothing is read again. The rules,
/// the other applications and their marks are those of the call.
package struct RevisedApplication: Sendable {
  let result: CallResult
  /// The part that holds the application, and its number there.
  let chunk: Int
  let number: Int
  /// The application's row.
  let row: RowID
  private(set) var writer: FactWriter

  /// Takes the application of the result at an index, as it was decided.
  ///
  /// The call has to keep all facts (`CallOptions.keepsAllFacts`), or a fact that no rule reads
  /// cannot be seen.
  package init(_ result: CallResult, index: Int) {
    let entry = result.entries[index]
    self.result = result
    chunk = Int(entry.chunk)
    number = Int(entry.application)
    let store = result.chunks[chunk].store
    row = store.applications[number]
    writer = FactWriter(result.plan.layout, file: store.file)
    writer.store = store
  }

  private var layout: FactLayout { result.plan.layout }
  var records: [CheckedRecord] { result.plan.ruleset.records }

  // MARK: Reading

  /// The value at a place; nil where it is missing, or where the place is not there.
  package func value(_ place: RevisedPlace) -> FactValue? {
    switch place {
    case .fact(let address):
      guard let row = writer.store.row(of: address, from: row, layout) else { return nil }
      var work = result.plan.decider.workspace(writer.store)
      return work.fact(row, layout.slot(address.record, address.column).cell)
    case .mark(let column, let assessor):
      if let index = markIndex(column, assessor) {
        return writer.store.assessorMarks[index].mark.map { .number($0) }
      }
      if !assessor.isEmpty || !assessors(column).isEmpty { return nil }
      var work = result.plan.decider.workspace(writer.store)
      return work.fact(row, layout.slot(0, column).cell)
    }
  }

  /// How many rows a list of the application has; nil where nothing is said of it.
  package func rowCount(_ list: FactAddress) -> Int? {
    guard let owner = writer.store.row(of: list, from: row, layout),
      !writer.isMissing(list: list.column, of: list.record, under: owner)
    else { return nil }
    return writer.rows(list: list.column, of: list.record, under: owner).count
  }

  /// How many rows a list has where a place is in the next one, which a change would add; else nil.
  package func rowAdded(by place: RevisedPlace) -> Int? {
    guard case .fact(let address) = place,
      writer.store.row(of: address, from: row, layout) == nil, let last = address.steps.last
    else { return nil }
    var record = 0
    for step in address.steps.dropLast() {
      guard case .list(let inner) = records[record].columns[step.column].type else { return nil }
      record = inner
    }
    let list = FactAddress(
      steps: Array(address.steps.dropLast()), record: record, column: last.column)
    return rowCount(list) ?? 0
  }

  /// The assessors who mark a criterion of the application, recused ones left out, in file order.
  package func assessors(_ column: Int) -> [[UInt8]] {
    var names: [[UInt8]] = []
    for mark in writer.store.assessorMarks
    where mark.application == row && mark.column == column && !mark.isRecused {
      if !names.contains(mark.assessor) { names.append(mark.assessor) }
    }
    return names
  }

  /// Whether an assessor takes no part in marking a criterion of the application.
  func isRecused(_ column: Int) -> Bool {
    writer.store.assessorMarks.contains {
      $0.application == row && $0.column == column && $0.isRecused
    }
  }

  private func markIndex(_ column: Int, _ assessor: [UInt8]) -> Int? {
    let key = CaseFolding.folded(assessor[...])
    return writer.store.assessorMarks.firstIndex {
      $0.application == row && $0.column == column && $0.assessorKey == key && !$0.isRecused
    }
  }

  // MARK: Changing

  /// Changes a fact or a mark; the application is as it was where that cannot be done.
  ///
  /// An absent value makes a required fact missing and a mark not given yet. A row that a list does
  /// not have is added where it is the next one. A mark is given by its place, or as a fact of its
  /// column where one person at most marks the criterion.
  package mutating func set(
    _ place: RevisedPlace, _ value: FactValue
  ) throws(RevisionFailure) {
    let before = writer
    do throws(RevisionFailure) {
      switch place {
      case .fact(let address): try set(address, value)
      case .mark(let column, let assessor): try setMark(column, assessor, value)
      }
    } catch {
      writer = before
      throw error
    }
  }

  private mutating func set(
    _ address: FactAddress, _ value: FactValue
  ) throws(RevisionFailure) {
    let column = records[address.record].columns[address.column]
    switch column.role {
    case .derived: throw .computed
    case .mark:
      let names = assessors(address.column)
      if names.count > 1 { throw .assessorNeeded(names) }
      return try setMark(address.column, names.first ?? [], value)
    case .fact, .ballot: break
    }
    if address.record == 0, records[0].identifier == address.column { throw .identifier }
    let row = try self.row(address)
    writer.resume(row, of: address.record)
    let problems = writer.problems.count
    writer.replace(address.column, value)
    if writer.problems.count > problems, let last = writer.problems.last {
      throw .refused(last.kind)
    }
  }

  /// The row of an address; a row that comes just after the last of its list is added.
  private mutating func row(_ address: FactAddress) throws(RevisionFailure) -> RowID {
    if let row = writer.store.row(of: address, from: row, layout) { return row }
    var owner = row
    var record = 0
    for (depth, step) in address.steps.enumerated() {
      guard case .list(let inner) = records[record].columns[step.column].type else { continue }
      let rows = writer.rows(list: step.column, of: record, under: owner)
      if step.row < rows.count {
        owner = rows[step.row]
      } else {
        let list = FactAddress(
          steps: Array(address.steps[..<depth]), record: record, column: step.column)
        guard step.row == rows.count else { throw .noSuchRow(list, count: rows.count) }
        let bounds = records[record].columns[step.column].bounds
        if !bounds.contains(Number(rows.count + 1)) {
          throw .refused(.listOutOfBounds(count: rows.count + 1, bounds))
        }
        writer.beginRow(list: step.column, of: record, under: owner)
        owner = writer.row
      }
      record = inner
    }
    return owner
  }

  private mutating func setMark(
    _ column: Int, _ assessor: [UInt8], _ value: FactValue
  ) throws(RevisionFailure) {
    guard case .mark(let grid, let criterion) = records[0].columns[column].role,
      result.plan.ruleset.grids[grid].criteria[criterion].computed < 0
    else { throw .computed }
    var mark: Number?
    if case .number(let number) = value { mark = number }
    if let mark, let problem = writer.markProblem(layout.limits[column], mark) {
      throw .refused(problem)
    }
    if let index = markIndex(column, assessor) {
      writer.store.assessorMarks[index].mark = mark
      // A corrected mark is given, though no row said it before.
      writer.store.assessorMarks[index].isImplied = false
      writer.finishMarks()
      return
    }
    let known = assessors(column)
    guard known.isEmpty, assessor.isEmpty else {
      throw .unknownAssessor(assessor, known: known)
    }
    writer.resume(row, of: 0)
    writer.replace(column, value)
  }

  // MARK: Deciding

  /// What the application alone decides of itself, or what is wrong with its facts.
  ///
  /// Values over all applications are those of the call as it was decided.
  func decidedAlone() -> (part: DecidedChunk, own: ChunkOutcome, problems: [FactProblem]) {
    var part = result.chunks[chunk]
    var decider = result.plan.decider
    decider.evaluator.totals = result.totals
    var problems = writer.problems
    let applications = writer.store.applications
    let spreads = writer.store.spreads
    var store = writer.store
    store.applications = [row]
    store.spreads = spreads.filter { $0.application == row }
    var work = decider.workspace(store)
    decider.derive(pass: 0, &work, &problems)
    for pass in 0..<decider.evaluator.program.passes {
      decider.derive(pass: pass + 1, &work, &problems)
    }
    let own = decider.decide(&work, &problems)
    part.store = work.releaseStore()
    part.store.applications = applications
    part.store.spreads = spreads
    return (part, own, problems)
  }

  /// The decision on every application of the call, this one changed.
  ///
  /// - Parameter verifies: whether the result is checked as one of `rank` is; a search that tries
  ///   many changes checks the one that it keeps.
  /// - Returns: the whole result, or what makes the changed facts unusable.
  package func decided(verifies: Bool = true) -> Result<CallResult, CallFailure> {
    var (part, own, problems) = decidedAlone()
    problems.removeAll { $0.isNotice }
    guard problems.isEmpty else { return .failure(.problems(problems)) }
    part.outcome.replace(number, own, stride: result.plan.decider.wordsPerApplication)
    var run = CallRun(redeciding: result)
    run.replace(chunk, part)
    let totals = run.settle()
    let late = run.chunks.flatMap { $0.problems }.filter { !$0.isNotice }
    guard late.isEmpty else { return .failure(.problems(late)) }
    let revised = CallResult(
      plan: result.plan, inputs: result.inputs, chunks: run.chunks, totals: totals,
      notices: result.notices)
    let faults = verifies ? ResultChecker.faults(in: revised) : []
    return faults.isEmpty ? .success(revised) : .failure(.fault(faults))
  }
}
