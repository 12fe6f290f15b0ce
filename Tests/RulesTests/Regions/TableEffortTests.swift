import Testing

@testable import Rules

/// Tables large or hostile enough to hang a careless search.
@Suite struct TableEffortTests {
  private func cell(_ low: Int, _ high: Int) -> Region.Cell {
    .intervals([.closed(Number(low), Number(high))])
  }

  /// 200 rows over four inputs: 5 × 5 bands of ten numbers, 4 choices, yes or no.
  private func grid() -> (axes: [Region.Axis], rows: [Region.Row]) {
    let numbers = Region.Axis(.numbers(domain: .closed(Number(0), Number(49)), step: Number(1)))
    let axes = [numbers, numbers, Region.Axis(.choices(count: 4)), Region.Axis(.truth)]
    let rows = (0..<200).map { index in
      let (a, b, c, d) = (index / 40, index / 8 % 5, index / 2 % 4, index % 2)
      let cells = [
        cell(10 * a, 10 * a + 9), cell(10 * b, 10 * b + 9), .members([c]), .members([d]),
      ]
      return Region.Row(cells, outcome: index)
    }
    return (axes, rows)
  }

  @Test func aFullGridOfTwoHundredRows() {
    let (axes, rows) = grid()
    let findings = Region.analyse(axes: axes, rows: rows)
    #expect(!findings.incomplete)
    #expect(findings.gaps.total == 0 && findings.overlaps.total == 0)
    #expect(findings.subsumed.total == 0 && findings.masked.total == 0)
    #expect(findings.mergeable.total == 0)
  }

  @Test func oneRowTakenOutOfAGrid() {
    var (axes, rows) = grid()
    let removed = rows.remove(at: 117)
    let findings = Region.analyse(axes: axes, rows: rows)
    axes.removeAll()
    #expect(findings.gaps.items.map(\.cells) == [removed.cells])
    // 117 = 2 × 40 + 4 × 8 + 2 × 2 + 1.
    let witness: [Region.Point] = [
      .number(Number(20)), .number(Number(40)), .choice(2), .truth(true),
    ]
    #expect(findings.gaps.items.map(\.witness) == [witness])
  }

  @Test func aLongBracketTableIsFollowedToItsEnd() {
    let axis = Region.Axis(.numbers(domain: .atLeast(Number(0)), step: Number(1)))
    let rows = (0..<2_000).map { Region.Row([cell(3 * $0, 3 * $0 + 1)], outcome: $0) }
    let findings = Region.analyse(axes: [axis], rows: rows, limit: 2)
    #expect(!findings.incomplete)
    #expect(findings.gaps.total == 2_000)
    #expect(findings.gaps.items.map(\.cells) == [[cell(2, 2)], [cell(5, 5)]])
  }

  /// Random slabs over many inputs leave exponentially many pieces; the search has to give up.
  @Test(arguments: [1, 2, 3] as [UInt64]) func hostileTablesStop(seed: UInt64) {
    var random = Seeded(seed: seed)
    let axes = (0..<24).map { _ in
      Region.Axis(.numbers(domain: .closed(Number(0), Number(999)), step: Number(1)))
    }
    let rows = (0..<300).map { index in
      let cells = axes.map { _ in
        let low = Int.random(in: 0...500, using: &random)
        return cell(low, Int.random(in: low...999, using: &random))
      }
      return Region.Row(cells, outcome: index % 3)
    }
    let findings = Region.analyse(axes: axes, rows: rows, limit: 5, effort: 400_000)
    #expect(findings.incomplete)
    #expect(findings.gaps.items.count <= 5)
    // What is told is true all the same.
    for gap in findings.gaps.items {
      #expect(!rows.contains { row in zip(row.cells, gap.witness).allSatisfy(holds) })
    }
  }

  private func holds(_ cell: Region.Cell, _ point: Region.Point) -> Bool {
    guard case .intervals(let intervals, _) = cell, case .number(let number) = point else {
      return false
    }
    return intervals.contains { $0.contains(number) }
  }

  @Test func equalRowsWithoutEnd() {
    let rows = [Region.Row](repeating: Region.Row([.any], outcome: 0), count: 5_000)
    let findings = Region.analyse(axes: [Region.Axis(.truth)], rows: rows, limit: 1)
    #expect(findings.gaps.complete && findings.gaps.total == 0)
    #expect(!findings.subsumed.complete)
    #expect(findings.subsumed.items.count == 1)
  }

  @Test func cellsOfVeryManyIntervals() {
    let axis = Region.Axis(.numbers(domain: .atLeast(Number(0)), step: Number(1)))
    let odd = (0..<20_000).map { Interval.point(Number(4 * $0 + 1)) }
    let even = (0..<20_000).map { Interval.point(Number(4 * $0 + 3)) }
    let rows = [odd, even].map { Region.Row([.intervals($0)], outcome: 0) }
    let findings = Region.analyse(axes: [axis], rows: rows, limit: 1)
    // 40 000 gaps of 1 251 words each are more than the work allowed.
    #expect(!findings.gaps.complete)
    #expect(findings.overlaps.complete && findings.overlaps.total == 0)
  }

  @Test func absurdSizesAreRefused() {
    for count in [Int.max, Int.min, 1 << 33] {
      let axes = [Region.Axis(.choices(count: count)), Region.Axis(.choices(count: count))]
      let rows = [Region.Row([.members([Int.max, -1, Int.min]), .any], outcome: 0)]
      let findings = Region.analyse(axes: axes, rows: rows)
      #expect(findings.incomplete == (count > 0))
    }
    let huge = Number(mantissa: .max, scale: 0) ?? Number(0)
    let tiny = Number(mantissa: 1, scale: 36) ?? Number(0)
    for step in [Number(1), tiny, huge, Number(0), Number(-1)] {
      let axis = Region.Axis(.numbers(domain: .unbounded, step: step))
      let cells: [Region.Cell] = [
        .intervals([.moreThan(huge)]), .intervals([.closed(tiny, huge)]),
        .intervals([Interval(lower: .excluding(tiny), upper: .excluding(huge))]),
      ]
      let rows = cells.enumerated().map { Region.Row([$1], outcome: $0) }
      let findings = Region.analyse(axes: [axis], rows: rows)
      #expect(findings.gaps.total > 0)
    }
  }
}
