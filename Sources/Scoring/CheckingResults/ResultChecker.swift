import Rules

/// Checks a result before it is given, by ways that share as little as they can with those that
/// made it: plain sums and comparisons over the facts, without packed keys or running accounts.
struct ResultChecker: Sendable {
  let result: CallResult
  let ruleset: CheckedRuleset
  private let stride: Int
  /// Whether each ranking key is a text.
  private let textKeys: [Bool]
  /// The criteria of each grid, the cell of its total and the totals that eliminate.
  let criteria: [[Criterion]]
  let totals: [Cell]
  let limits: [Interval?]

  init(_ result: CallResult) {
    self.result = result
    ruleset = result.plan.ruleset
    stride = result.plan.decider.wordsPerApplication
    let types = result.plan.ruleset.types
    textKeys = (result.plan.ruleset.ranking?.keys ?? []).map {
      $0.node >= 0 && types[Int($0.node)] == .text
    }
    let (ruleset, cells) = (result.plan.ruleset, result.plan.layout.records[0].cells)
    criteria = ruleset.grids.map { grid in
      grid.criteria.map {
        Criterion(
          cell: cells[$0.column], coefficient: $0.coefficient, maximum: $0.maximum,
          eliminatory: $0.eliminatory, isAssigned: $0.computed < 0)
      }
    }
    totals = ruleset.grids.map { grid in
      grid.derivation >= 0 ? cells[ruleset.derivations[grid.derivation].column] : Cell()
    }
    limits = ruleset.grids.map { $0.eliminatory }
  }

  /// Tells what is wrong with a result.
  ///
  /// - Parameters:
  ///   - result: the result.
  ///   - spread: how the properties, which are independent, are spread over threads.
  /// - Returns: the properties that do not hold; none for a right result.
  static func faults(in result: CallResult, _ spread: WorkSpread = .serial) -> [ResultFault] {
    let checker = ResultChecker(result)
    let properties = ResultFault.Property.allCases
    let holds = spread.answers(properties.count) { checker.holds(properties[$0]) }
    return zip(properties, holds).filter { !$0.1 }.map { ResultFault($0.0) }
  }

  private func holds(_ property: ResultFault.Property) -> Bool {
    switch property {
    case .everyApplicationOnce: everyApplicationOnce()
    case .inputsAddUp: inputsAddUp()
    case .unrankedInInputOrder: unrankedInInputOrder()
    case .ranksFollowEachOther: ranksFollowEachOther()
    case .standingsHaveReasons: standingsHaveReasons()
    case .orderRespectsKeys: orderRespectsKeys()
    case .totalsAddUp: totalsAddUp()
    case .totalsEliminate: totalsEliminate()
    case .marksWithinMaximum: marksWithinMaximum()
    case .envelopeNotExceeded: envelopeNotExceeded()
    case .consumptionAddsUp: consumptionAddsUp()
    case .placesNotExceeded: placesNotExceeded()
    case .groupsNotExceeded: groupsNotExceeded()
    case .partialAwardsAreLess: partialAwardsAreLess()
    case .unservedHaveCauses: unservedHaveCauses()
    case .reserveFollowsOrder: reserveFollowsOrder()
    case .policyFollowed: policyFollowed()
    }
  }

  // MARK: Everyone is there

  private func everyApplicationOnce() -> Bool {
    var seen = result.chunks.map { [Bool](repeating: false, count: $0.store.applications.count) }
    for entry in result.entries {
      let (chunk, number) = (Int(entry.chunk), Int(entry.application))
      guard chunk < seen.count, number < seen[chunk].count, !seen[chunk][number] else {
        return false
      }
      seen[chunk][number] = true
    }
    return seen.allSatisfy { $0.allSatisfy { $0 } }
  }

  private func inputsAddUp() -> Bool {
    let rows = result.inputs.reduce(0) { $0 + ($1.role == .applications ? $1.rows : 0) }
    let counted = result.counts.reduce(0) { $0 + $1.count }
    return counted == result.entries.count && (result.inputs.isEmpty || rows == counted)
  }

  private func unrankedInInputOrder() -> Bool {
    var last: (chunk: UInt32, application: UInt32)?
    for entry in result.entries {
      if entry.position >= 0 {
        if last != nil { return false }
        continue
      }
      if let last, (last.chunk, last.application) >= (entry.chunk, entry.application) {
        return false
      }
      last = (entry.chunk, entry.application)
    }
    return true
  }

  private func ranksFollowEachOther() -> Bool {
    var next: Int32 = 0
    for entry in result.entries where entry.position >= 0 {
      if entry.position != next { return false }
      next += 1
    }
    return Int(next) == result.order.references.count
  }

  // MARK: Standings

  private func standingsHaveReasons() -> Bool {
    for chunk in result.chunks.indices {
      for number in result.chunks[chunk].outcome.standings.indices {
        let standing = result.chunks[chunk].outcome.standings[number]
        var (failed, eliminatory, unknown) = (false, false, false)
        for index in result.chunks[chunk].outcome.reasons(of: number) {
          switch result.chunks[chunk].outcome.reasons[index].kind {
          case .failed: failed = true
          case .eliminatory: eliminatory = true
          case .unknown: unknown = true
          case .flag: break
          }
        }
        let expected: Standing =
          failed ? .ineligible : eliminatory ? .eliminated : unknown ? .incomplete : .ranked
        if standing != expected { return false }
      }
    }
    return true
  }

  // MARK: Order

  private func orderRespectsKeys() -> Bool {
    guard let ranking = ruleset.ranking else { return result.order.references.isEmpty }
    let references = result.order.references
    let descending = ranking.keys.map { $0.isDescending }
    for position in references.indices.dropFirst() {
      let (above, below) = (references[position - 1], references[position])
      var order = 0
      for key in descending.indices where order == 0 {
        order = compare(above, below, key, isDescending: descending[key])
      }
      if order == 0 { order = compareLast(above, below, ranking.lastResort) }
      if order >= 0 { return false }
    }
    return true
  }

  private func word(_ reference: RankedReference, _ place: Int) -> UInt64 {
    result.chunks[Int(reference.chunk)].outcome.words[Int(reference.number) * stride + place]
  }

  private func compare(
    _ above: RankedReference, _ below: RankedReference, _ key: Int, isDescending: Bool
  ) -> Int {
    let one = word(above, key)
    let other = word(below, key)
    let order: Int
    if textKeys[key] {
      order = KeyColumn.compare(
        result.chunks[Int(above.chunk)].store.text(one),
        result.chunks[Int(below.chunk)].store.text(other))
    } else if let first = result.chunks[Int(above.chunk)].store.number(one),
      let second = result.chunks[Int(below.chunk)].store.number(other)
    {
      order = first.compared(to: second)
    } else if let first = result.chunks[Int(above.chunk)].store.ratio(one),
      let second = result.chunks[Int(below.chunk)].store.ratio(other)
    {
      order = first.compared(to: second)
    } else {
      order = 0
    }
    return isDescending ? -order : order
  }

  private func compareLast(
    _ above: RankedReference, _ below: RankedReference, _ resort: LastResort
  ) -> Int {
    let one = identifier(above)
    let other = identifier(below)
    switch resort {
    case .identifier(let isDescending):
      return isDescending ? KeyColumn.compare(other, one) : KeyColumn.compare(one, other)
    case .draw(let seed):
      let start = Array(seed.utf8) + [0]
      return KeyColumn.compare(
        SHA256.digest(start + one)[...], SHA256.digest(start + other)[...])
    }
  }

  private func identifier(_ reference: RankedReference) -> ArraySlice<UInt8> {
    let number = result.chunks[Int(reference.chunk)].outcome.ranked[Int(reference.number)]
    return result.identifier(
      CallResult.Entry(chunk: reference.chunk, application: number, position: 0))
  }
}
