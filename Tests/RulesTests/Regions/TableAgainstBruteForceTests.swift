import Testing

@testable import Rules

/// The analysis against a look at every point of small random tables.
@Suite struct TableAgainstBruteForceTests {
  static let seeds: [UInt64] = Array(1...40)
  static let tablesPerSeed = 25

  private func forEachTable(
    seed: UInt64, _ body: (BruteTable, TableFindings) throws -> Void
  ) rethrows {
    var random = Seeded(seed: seed)
    for _ in 0..<Self.tablesPerSeed {
      let table = BruteTable(using: &random)
      try body(table, Region.analyse(axes: table.axes, rows: table.rows, limit: 10_000))
    }
  }

  @Test(arguments: seeds) func gapsTileWhatNoRowCovers(seed: UInt64) throws {
    try forEachTable(seed: seed) { table, findings in
      #expect(!findings.incomplete)
      let bare = Set(
        table.points.filter { point in !table.rows.indices.contains { table.applies($0, point) } })
      let boxes = findings.gaps.items.map { table.extent($0.cells) }
      #expect(boxes.reduce(0) { $0 + $1.count } == bare.count)
      #expect(boxes.reduce(into: Set()) { $0.formUnion($1) } == bare)
      #expect(findings.gaps.total == boxes.count)
      for (gap, box) in zip(findings.gaps.items, boxes) {
        let witness = try #require(table.point(gap.witness))
        #expect(box.contains(witness))
      }
    }
  }

  @Test(arguments: seeds) func pairsThatShareValues(seed: UInt64) throws {
    try forEachTable(seed: seed) { table, findings in
      let extents = table.rows.indices.map { table.extent($0) }
      var overlaps: [[Int]] = []
      var subsumptions: [[Int]] = []
      for second in extents.indices {
        for first in 0..<second where !extents[first].isDisjoint(with: extents[second]) {
          if extents[second].isSubset(of: extents[first]) {
            subsumptions.append([second, first])
          } else if extents[first].isSubset(of: extents[second]) {
            subsumptions.append([first, second])
          } else {
            overlaps.append([first, second])
          }
        }
      }
      let byRow: ([Int], [Int]) -> Bool = { $0.lexicographicallyPrecedes($1) }
      #expect(findings.overlaps.items.map { [$0.first, $0.second] } == overlaps.sorted(by: byRow))
      #expect(
        findings.subsumed.items.map { [$0.inner, $0.outer] } == subsumptions.sorted(by: byRow))
      for overlap in findings.overlaps.items {
        let common = extents[overlap.first].intersection(extents[overlap.second])
        #expect(table.extent(overlap.cells) == common)
        let witness = try #require(table.point(overlap.witness))
        #expect(common.contains(witness))
        let rows = (table.rows[overlap.first], table.rows[overlap.second])
        #expect(overlap.sameOutcome == (rows.0.outcome == rows.1.outcome))
      }
      for nested in findings.subsumed.items {
        let witness = try #require(table.point(nested.witness))
        #expect(extents[nested.inner].contains(witness))
      }
      #expect(findings.emptyRows == extents.indices.filter { extents[$0].isEmpty })
    }
  }

  @Test(arguments: seeds) func masks(seed: UInt64) throws {
    try forEachTable(seed: seed) { table, findings in
      let extents = table.rows.indices.map { table.extent($0) }
      let masked = extents.indices.filter { row in
        let others = extents.indices.filter { $0 != row }
        let union = others.reduce(into: Set()) { $0.formUnion(extents[$1]) }
        return !extents[row].isEmpty && extents[row].isSubset(of: union)
          && !others.contains { extents[row].isSubset(of: extents[$0]) }
      }
      #expect(findings.masked.items.map(\.row) == masked)
      for mask in findings.masked.items {
        let union = mask.by.reduce(into: Set()) { $0.formUnion(extents[$1]) }
        #expect(!mask.by.contains(mask.row))
        #expect(extents[mask.row].isSubset(of: union))
        for needless in mask.by {
          let fewer = mask.by.filter { $0 != needless }
          let rest = fewer.reduce(into: Set()) { $0.formUnion(extents[$1]) }
          #expect(!extents[mask.row].isSubset(of: rest))
        }
        let witness = try #require(table.point(mask.witness))
        #expect(extents[mask.row].contains(witness))
      }
    }
  }

  /// Each merge is right, and each pair of rows that could be merged is in one.
  @Test(arguments: seeds) func merges(seed: UInt64) throws {
    forEachTable(seed: seed) { table, findings in
      let inner = Set(findings.subsumed.items.map(\.inner) + findings.emptyRows)
      for merge in findings.mergeable.items {
        #expect(merge.rows.count > 1 && merge.rows == merge.rows.sorted())
        #expect(Set(merge.rows.map { table.rows[$0].outcome }).count == 1)
        var cells = [Region.Cell](repeating: .any, count: table.axes.count)
        cells[merge.axis] = merge.cell
        let parts = merge.rows.map { table.accepted[$0] }
        let union = parts.reduce(into: Set()) { $0.formUnion($1[merge.axis]) }
        let written = table.points.filter { union.contains($0[merge.axis]) }
        #expect(table.extent(cells) == Set(written))
        for axis in table.axes.indices where axis != merge.axis {
          #expect(Set(parts.map { $0[axis] }).count == 1)
        }
      }
      for second in table.rows.indices where !inner.contains(second) {
        for first in 0..<second where !inner.contains(first) {
          guard let axis = table.mergeableAxis(first, second) else { continue }
          let isTold = findings.mergeable.items.contains {
            $0.axis == axis && $0.rows.contains(first) && $0.rows.contains(second)
          }
          #expect(isTold, "rows \(first) and \(second) on input \(axis) of \(table.rows)")
        }
      }
    }
  }
}

extension BruteTable {
  /// The input on which two rows with one answer join into one run, one set, or everything.
  func mergeableAxis(_ first: Int, _ second: Int) -> Int? {
    guard rows[first].outcome == rows[second].outcome else { return nil }
    let apart = axes.indices.filter { accepted[first][$0] != accepted[second][$0] }
    guard apart.count == 1, let axis = apart.first else { return nil }
    let union = accepted[first][axis].union(accepted[second][axis])
    if union == Set(values[axis]) { return axis }
    if union.contains(-1) { return nil }
    switch axes[axis].kind {
    case .choices, .truth: return axis
    case .numbers, .days:
      guard let low = union.min(), let high = union.max() else { return nil }
      return union.count == high - low + 1 ? axis : nil
    }
  }
}
