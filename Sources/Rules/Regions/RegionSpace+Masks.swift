extension RegionSpace {
  /// A row covered by several others, and those.
  struct Cover: Sendable {
    let row: Int
    let by: [Int]
  }

  /// The most rows among which the needless ones are looked for.
  private static var largestTrimmedCover: Int { 32 }

  /// The rows that others cover together though none does alone, given all pairs that share values.
  ///
  /// The covering rows are trimmed from the last to the first until each of them is needed.
  func masks(among pairs: [RowPair], budget: inout Budget) -> [Cover] {
    var neighbours = [[Int]](repeating: [], count: outcomes.count)
    var isInsideOne = [Bool](repeating: false, count: outcomes.count)
    for pair in pairs {
      neighbours[pair.first].append(pair.second)
      neighbours[pair.second].append(pair.first)
      if pair.firstIsInside { isInsideOne[pair.first] = true }
      if pair.secondIsInside { isInsideOne[pair.second] = true }
    }
    var found: [Cover] = []
    for row in liveRows where !isInsideOne[row] && neighbours[row].count > 1 {
      let others = neighbours[row].sorted()
      guard isCovered(row, by: others, budget: &budget) else { continue }
      found.append(Cover(row: row, by: trimmed(others, covering: row, budget: &budget)))
    }
    return found
  }

  /// Whether some rows cover another for certain: a spent budget is no proof.
  private func isCovered(_ row: Int, by others: [Int], budget: inout Budget) -> Bool {
    let rest = uncovered(of: box(row), by: others, firstOnly: true, budget: &budget)
    return rest.isEmpty && !budget.isSpent
  }

  private func trimmed(_ others: [Int], covering row: Int, budget: inout Budget) -> [Int] {
    guard others.count <= Self.largestTrimmedCover else { return others }
    var kept = others
    for candidate in others.reversed() {
      let fewer = kept.filter { $0 != candidate }
      if isCovered(row, by: fewer, budget: &budget) { kept = fewer }
    }
    return kept
  }
}
