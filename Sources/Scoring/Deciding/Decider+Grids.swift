import Rules

extension Decider {
  /// Computes the marks that rules give, then the total of a grid; missing where a mark is.
  func total(of grid: Int, _ application: RowID, _ work: inout Workspace) -> Value {
    let criteria = program.ruleset.grids[grid].criteria
    var recorder = NoRecorder()
    var total = Value(Number.zero)
    for (number, criterion) in criteria.enumerated() {
      let cell = program.layout.records[0].cells[criterion.column]
      let code = program.computedMarks[grid][number]
      var mark: Value
      if code >= 0 {
        mark = evaluator.value(code, &work, &recorder)
        work.write(mark, application, cell)
      } else {
        mark = work.number(application, cell)
      }
      if mark.isNumeric { mark = evaluator.product(mark, Value(criterion.coefficient), &work) }
      total = evaluator.adding(total, mark, isSubtracted: false, &work)
    }
    return total
  }

  /// Notes the marks and the total that eliminate, and the marks that are missing.
  func decide(
    grid number: Int, _ application: RowID, _ work: inout Workspace,
    _ outcome: inout ChunkOutcome
  ) -> Standing {
    let grid = program.ruleset.grids[number]
    var standing = Standing.ranked
    work.ratios.removeAll(keepingCapacity: true)
    for (item, criterion) in grid.criteria.enumerated() {
      let mark = work.number(application, program.layout.records[0].cells[criterion.column])
      if mark.isNumeric {
        guard let limit = criterion.eliminatory, isWithin(mark, limit, work) else { continue }
        outcome.reasons.append(
          Reason(
            kind: .eliminatory, subject: .criterion, number: Int32(number), item: Int32(item)))
        standing = .eliminated
      } else {
        outcome.reasons.append(
          Reason(kind: .unknown, subject: .criterion, number: Int32(number), item: Int32(item)))
        if standing == .ranked { standing = .incomplete }
      }
    }
    let total = total(read: number, application, &work)
    if total.isNumeric, let limit = grid.eliminatory, isWithin(total, limit, work) {
      outcome.reasons.append(
        Reason(kind: .eliminatory, subject: .grid, number: Int32(number)))
      standing = .eliminated
    }
    return standing
  }

  /// The total of a grid, from its column.
  func total(read grid: Int, _ application: RowID, _ work: inout Workspace) -> Value {
    let derivation = program.ruleset.grids[grid].derivation
    guard derivation >= 0, derivation < program.ruleset.derivations.count else { return .missing }
    let column = program.ruleset.derivations[derivation].column
    return work.number(application, program.layout.records[0].cells[column])
  }

  private func isWithin(_ value: Value, _ limit: Interval, _ work: borrowing Workspace) -> Bool {
    if value.kind == .number { return FlatRange(limit).contains(value.number) }
    let below = limit.upper.map { bound in
      let order = evaluator.order(value, Value(bound.value), work)
      return order < 0 || (order == 0 && bound.inclusive)
    }
    let above = limit.lower.map { bound in
      let order = evaluator.order(value, Value(bound.value), work)
      return order > 0 || (order == 0 && bound.inclusive)
    }
    return (below ?? true) && (above ?? true)
  }

  /// Notes the marks on which the assessors differ more than the grid admits.
  func flagSpreads(
    _ application: RowID, _ next: inout Int, _ work: borrowing Workspace,
    _ outcome: inout ChunkOutcome
  ) {
    // Both run in the order of the rows, so that one pass over the spreads is enough.
    while next < work.store.spreads.count, work.store.spreads[next].application == application {
      let column = work.store.spreads[next].column
      next += 1
      guard case .mark(let grid, let criterion) = program.ruleset.records[0].columns[column].role
      else { continue }
      outcome.reasons.append(
        Reason(
          kind: .flag, subject: .criterion, number: Int32(grid), item: Int32(criterion)))
    }
  }

  // MARK: Votes

  private enum Ballot: Int { case infavour, against, abstention, absent }

  /// The outcome of a vote; an empty ballot is an absence.
  ///
  /// The quorum counts the members present, those who abstain included; below it nothing is
  /// adopted. An absolute majority is more than half of all members, whether they voted or not.
  func vote(_ number: Int, _ application: RowID, _ work: inout Workspace) -> Value {
    let vote = program.ruleset.votes[number]
    var favour = 0
    var against = 0
    var present = 0
    for member in vote.members.indices {
      let value = work.value(
        application, program.layout.records[0].cells[vote.firstColumn + member])
      let ballot = value.kind == .choice ? Ballot(rawValue: value.payload) : .absent
      switch ballot {
      case .infavour?: favour += 1
      case .against?: against += 1
      case .abstention?: count(vote.abstention, &favour, &against)
      case .absent?, nil: count(vote.absence, &favour, &against)
      }
      if ballot != .absent, ballot != nil { present += 1 }
    }
    if let quorum = vote.quorum, Number(present) < quorum { return Value(truth: false) }
    switch vote.rule {
    case .unanimity: return Value(truth: favour > 0 && against == 0)
    case .simpleMajority: return Value(truth: favour > against)
    case .absoluteMajority: return Value(truth: favour * 2 > vote.members.count)
    case .twoThirds: return Value(truth: favour > 0 && favour * 3 >= (favour + against) * 2)
    }
  }

  private func count(_ treatment: VoteTreatment, _ favour: inout Int, _ against: inout Int) {
    switch treatment {
    case .against: against += 1
    case .ignored: break
    case .inFavour: favour += 1
    }
  }
}
