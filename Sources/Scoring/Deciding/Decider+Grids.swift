import Rules

extension Decider {
  /// Computes the marks that rules give, then the total of a grid; missing where a mark is.
  func total(of grid: Int, _ application: RowID, _ work: inout Workspace) -> Value {
    var recorder = NoRecorder()
    var total = Value(Number.zero)
    for item in code.grids[grid].criteria {
      // Field by field: a criterion holds a range, which would be copied for each mark.
      var mark: Value
      if code.criteria[item].code >= 0 {
        mark = evaluator.value(code.criteria[item].code, &work, &recorder)
        work.write(mark, application, code.criteria[item].cell)
      } else {
        mark = work.number(application, code.criteria[item].cell)
      }
      if code.criteria[item].isWeighted, mark.isNumeric {
        mark = evaluator.product(mark, Value(code.criteria[item].coefficient), &work)
      }
      total = evaluator.adding(total, mark, isSubtracted: false, &work)
    }
    return total
  }

  /// Notes the marks and the total that eliminate, and the marks that are missing.
  func decide(
    grid number: Int, _ application: RowID, _ work: inout Workspace,
    _ outcome: inout ChunkOutcome
  ) -> Standing {
    let grid = code.grids[number]
    var standing = Standing.ranked
    work.forgetRatios()
    for place in grid.criteria {
      let item = Int32(place - grid.criteria.lowerBound)
      let mark = work.number(application, code.criteria[place].cell)
      if mark.isNumeric {
        guard code.criteria[place].isEliminatory,
          isWithin(mark, code.criteria[place].eliminatory, work)
        else { continue }
        outcome.reasons.append(
          Reason(kind: .eliminatory, subject: .criterion, number: Int32(number), item: item))
        standing = .eliminated
      } else {
        outcome.reasons.append(
          Reason(kind: .unknown, subject: .criterion, number: Int32(number), item: item))
        if standing == .ranked { standing = .incomplete }
      }
    }
    let total = work.number(application, grid.total)
    if grid.isEliminatory, total.isNumeric, isWithin(total, grid.eliminatory, work) {
      outcome.reasons.append(
        Reason(kind: .eliminatory, subject: .grid, number: Int32(number)))
      standing = .eliminated
    }
    return standing
  }

  /// The total of a grid, from its column.
  func total(read grid: Int, _ application: RowID, _ work: inout Workspace) -> Value {
    work.number(application, code.grids[grid].total)
  }

  private func isWithin(
    _ value: Value, _ limit: FlatRange, _ work: borrowing Workspace
  ) -> Bool {
    if value.kind == .number { return limit.contains(value.number) }
    if limit.hasUpper {
      let order = evaluator.order(value, Value(limit.upper), work)
      if order > 0 || (order == 0 && !limit.includesUpper) { return false }
    }
    if limit.hasLower {
      let order = evaluator.order(value, Value(limit.lower), work)
      if order < 0 || (order == 0 && !limit.includesLower) { return false }
    }
    return true
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
      guard
        case .mark(let grid, let criterion) = evaluator.program.ruleset.records[0].columns[column]
          .role
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
    let vote = evaluator.program.ruleset.votes[number]
    var favour = 0
    var against = 0
    var present = 0
    for member in vote.members.indices {
      let value = work.value(
        application, evaluator.program.layout.records[0].cells[vote.firstColumn + member])
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
