extension Region {
  /// Finds what is wrong, or could be simpler, in the coverage of a table.
  ///
  /// The time taken is bounded whatever the table: each search stops when its share of work is done
  /// and says so in its ``Capped/complete``. What is reported is true even then.
  /// - Parameters:
  ///   - axes: the inputs, in the order of the columns.
  ///   - rows: the rows, in the order in which they are written.
  ///   - limit: how many findings of each kind are told; the others are only counted.
  ///   - effort: the work allowed to each search, in machine words looked at.
  /// - Returns: The findings; all lists are empty and incomplete for a table too large to lay out.
  package static func analyse(
    axes: [Axis], rows: [Row], limit: Int = 20, effort: Int = 8_000_000
  ) -> TableFindings {
    let misfits = Capped(misfits(axes: axes, rows: rows), limit: limit, complete: true)
    guard let space = RegionSpace(axes: axes, rows: rows) else {
      return TableFindings(
        gaps: .none, overlaps: .none, subsumed: .none, masked: .none, mergeable: .none,
        misfits: misfits, emptyRows: [])
    }
    var pairBudget = Budget(effort)
    let (pairs, allPairs) = space.pairs(budget: &pairBudget)
    return TableFindings(
      gaps: space.gaps(limit: limit, effort: effort),
      overlaps: space.overlaps(pairs, limit: limit, complete: allPairs),
      subsumed: space.subsumptions(pairs, limit: limit, complete: allPairs),
      masked: space.masks(pairs, limit: limit, effort: effort, complete: allPairs),
      mergeable: space.merges(pairs, limit: limit, effort: effort, complete: allPairs),
      misfits: misfits,
      emptyRows: rows.indices.filter { space.isEmpty(row: $0) })
  }
}

extension Capped {
  /// What a search that was not made has found.
  static var none: Capped { Capped([], limit: 0, complete: false) }

  /// The same counts with each told finding put another way.
  func map<Other: Sendable>(_ transform: (Item) -> Other) -> Capped<Other> {
    Capped<Other>(items: items.map(transform), total: total, complete: complete)
  }
}

extension RegionSpace {
  fileprivate func gaps(limit: Int, effort: Int) -> Capped<TableFindings.Gap> {
    guard axes.allSatisfy({ $0.count > 0 }) else { return Capped([], limit: limit, complete: true) }
    var budget = Budget(effort)
    let found = uncovered(of: whole, by: liveRows, firstOnly: false, budget: &budget)
    let isPartial = budget.isSpent
    // Tidying has a budget of its own, so that a search cut short still shows what it found.
    var tidying = Budget(effort)
    let boxes = tidied(found, budget: &tidying)
    return Capped(boxes, limit: limit, complete: !isPartial && !tidying.isSpent).map {
      TableFindings.Gap(cells: cells(of: $0), witness: witness(of: $0))
    }
  }

  fileprivate func overlaps(
    _ pairs: [RowPair], limit: Int, complete: Bool
  ) -> Capped<TableFindings.Overlap> {
    let plain = pairs.filter { !$0.firstIsInside && !$0.secondIsInside }
    return Capped(plain, limit: limit, complete: complete).map { pair in
      let common = intersection(pair.first, pair.second)
      return TableFindings.Overlap(
        first: pair.first, second: pair.second,
        sameOutcome: outcomes[pair.first] == outcomes[pair.second],
        cells: cells(of: common), witness: witness(of: common))
    }
  }

  fileprivate func subsumptions(
    _ pairs: [RowPair], limit: Int, complete: Bool
  ) -> Capped<TableFindings.Subsumption> {
    let nested = pairs.compactMap(nesting).stablySorted {
      ($0.inner, $0.outer) < ($1.inner, $1.outer)
    }
    return Capped(nested, limit: limit, complete: complete).map { inner, outer in
      TableFindings.Subsumption(
        inner: inner, outer: outer, sameOutcome: outcomes[inner] == outcomes[outer],
        witness: witness(of: box(inner)))
    }
  }

  /// Which row of a pair lies in the other, if one does; of equal rows, the later lies in the first.
  private func nesting(_ pair: RowPair) -> (inner: Int, outer: Int)? {
    if pair.secondIsInside { return (pair.second, pair.first) }
    return pair.firstIsInside ? (pair.first, pair.second) : nil
  }

  fileprivate func masks(
    _ pairs: [RowPair], limit: Int, effort: Int, complete: Bool
  ) -> Capped<TableFindings.Mask> {
    var budget = Budget(effort)
    let covers = masks(among: pairs, budget: &budget)
    return Capped(covers, limit: limit, complete: complete && !budget.isSpent).map { cover in
      TableFindings.Mask(
        row: cover.row, by: cover.by,
        sameOutcome: cover.by.allSatisfy { outcomes[$0] == outcomes[cover.row] },
        witness: witness(of: box(cover.row)))
    }
  }

  fileprivate func merges(
    _ pairs: [RowPair], limit: Int, effort: Int, complete: Bool
  ) -> Capped<TableFindings.Merge> {
    var isInner = [Bool](repeating: false, count: outcomes.count)
    for pair in pairs.compactMap(nesting) { isInner[pair.inner] = true }
    var budget = Budget(effort)
    let unions = merges(without: isInner, budget: &budget)
    return Capped(unions, limit: limit, complete: complete && !budget.isSpent).map { union in
      let runs = union.set.runs(in: union.set.indices)
      return TableFindings.Merge(
        rows: union.rows, axis: union.axis, cell: axes[union.axis].cell(of: runs))
    }
  }

  /// Whether a row holds no value.
  fileprivate func isEmpty(row: Int) -> Bool {
    axes.indices.contains { extent(row, $0).isEmpty }
  }
}
