/// Two rows that share a value, the first one earlier in the table.
struct RowPair: Sendable {
  let first: Int
  let second: Int
  /// Whether every value of the first row belongs to the second.
  let firstIsInside: Bool
  /// Whether every value of the second row belongs to the first.
  let secondIsInside: Bool
}

extension RegionSpace {
  /// The most pairs that are kept; a table with more has one fault many times over.
  private static var largestPairCount: Int { 1 << 16 }

  /// The pairs of rows that share a value, in order of rows, and whether these are all.
  ///
  /// Rows are taken in the order in which they start on the input that tells most apart, and each is
  /// compared only with those that start before it stops.
  func pairs(budget: inout Budget) -> (pairs: [RowPair], complete: Bool) {
    guard let axis = axes.indices.max(by: { axes[$0].count < axes[$1].count }) else {
      return everyPair(budget: &budget)
    }
    let spans = liveRows.map { row -> (row: Int, low: Int, high: Int) in
      let extent = extent(row, axis)
      let low = extent.first.map { $0 * 64 + word(row, $0).trailingZeroBitCount } ?? 0
      let high = extent.last.map { $0 * 64 + 63 - word(row, $0).leadingZeroBitCount } ?? 0
      return (row, low, high)
    }.stablySorted { ($0.low, $0.row) < ($1.low, $1.row) }
    var found: [RowPair] = []
    search: for (position, span) in spans.enumerated() {
      for other in spans[(position + 1)...] {
        guard other.low <= span.high else { break }
        guard found.count < Self.largestPairCount, budget.spend(axes.count) else { break search }
        guard intersects(span.row, other.row) else { continue }
        guard budget.spend(width) else { break search }
        found.append(pair(min(span.row, other.row), max(span.row, other.row)))
      }
    }
    let complete = !budget.isSpent && found.count < Self.largestPairCount
    return (found.stablySorted { ($0.first, $0.second) < ($1.first, $1.second) }, complete)
  }

  private func pair(_ first: Int, _ second: Int) -> RowPair {
    RowPair(
      first: first, second: second, firstIsInside: isInside(first, second),
      secondIsInside: isInside(second, first))
  }

  /// All pairs of a table without inputs, where every row applies to the only combination there is.
  private func everyPair(budget: inout Budget) -> (pairs: [RowPair], complete: Bool) {
    var found: [RowPair] = []
    for (position, first) in liveRows.enumerated() {
      for second in liveRows[(position + 1)...] {
        guard found.count < Self.largestPairCount, budget.spend(1) else { return (found, false) }
        found.append(pair(first, second))
      }
    }
    return (found, true)
  }
}
