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
  /// The criteria of each grid whose mark may eliminate.
  let eliminatory: [[Int]]
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
          cell: cells[$0.column], coefficient: $0.coefficient, isWeighted: $0.coefficient != .one,
          maximum: $0.maximum, eliminatory: $0.eliminatory, isAssigned: $0.computed < 0)
      }
    }
    eliminatory = ruleset.grids.map { grid in
      grid.criteria.indices.filter { grid.criteria[$0].eliminatory != nil }
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
    // What is asked of every grid is asked at once, over a few parts, while its facts are at hand.
    let grids: [ResultFault.Property] = [.totalsAddUp, .totalsEliminate, .marksWithinMaximum]
    let others = ResultFault.Property.allCases.filter { !grids.contains($0) }
    let parts = 4
    let answers = spread.answers(others.count + parts) { number in
      number < parts
        ? checker.gridsHold(number, of: parts) : checker.holds(others[number - parts])
    }
    var broken = zip(others, answers.dropFirst(parts)).filter { !$0.1 }.map { $0.0 }
    if answers.prefix(parts).contains(false) { broken += grids.filter { !checker.holds($0) } }
    return ResultFault.Property.allCases.filter { broken.contains($0) }.map { ResultFault($0) }
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
    case .nothingBelowZero: nothingBelowZero()
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
    // Positions are taken in stretches, and the identifiers of each looked for beforehand: there,
    // nothing waits for anything else, and the order of merit scatters them over memory.
    var names: [Name] = []
    for start in Swift.stride(from: 1, to: references.count, by: 64) {
      names.removeAll(keepingCapacity: true)
      let end = min(start + 64, references.count)
      for position in start - 1..<end { names.append(name(references[position])) }
      for index in names.indices { names[index].first = firstBytes(names[index]) }
      for position in start..<end {
        let (above, below) = (references[position - 1], references[position])
        var order = 0
        for key in descending.indices where order == 0 {
          order = compare(above, below, key, isDescending: descending[key])
        }
        if order == 0 {
          order = compareLast(names[position - start], names[position - start + 1], ranking)
        }
        if order >= 0 { return false }
      }
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
    // The same bits are the same number, but for those that name a place in a chunk's own tables.
    if one == other, !textKeys[key], one & 63 <= 36 { return 0 }
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

  /// Where an identifier is, and its first eight bytes as a number that sorts as they do.
  private struct Name {
    var chunk: Int
    var range: Range<Int>
    var first: UInt64 = 0
  }

  private func name(_ reference: RankedReference) -> Name {
    let chunk = Int(reference.chunk)
    let number = Int(result.chunks[chunk].outcome.ranked[Int(reference.number)])
    let row = result.chunks[chunk].store.applications[number]
    let bits = result.chunks[chunk].store.bits(row, result.chunks[chunk].identifier)
    return Name(chunk: chunk, range: result.chunks[chunk].store.textRange(bits))
  }

  private func firstBytes(_ name: Name) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<8 {
      let index = name.range.lowerBound + place
      let byte = index < name.range.upperBound ? result.chunks[name.chunk].store.texts[index] : 0
      word = word << 8 | UInt64(byte)
    }
    return word
  }

  private func identifier(_ name: Name) -> ArraySlice<UInt8> {
    result.chunks[name.chunk].store.texts[name.range]
  }

  private func compareLast(_ above: Name, _ below: Name, _ ranking: CheckedRanking) -> Int {
    switch ranking.lastResort {
    case .identifier(let isDescending):
      let order =
        above.first == below.first
        ? KeyColumn.compare(identifier(above), identifier(below))
        : above.first < below.first ? -1 : 1
      return isDescending ? -order : order
    case .draw(let seed):
      let start = Array(seed.utf8) + [0]
      return KeyColumn.compare(
        SHA256.digest(start + identifier(above))[...],
        SHA256.digest(start + identifier(below))[...])
    }
  }
}
