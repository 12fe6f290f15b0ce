import Testing

@testable import Rules

/// Tables made by hand, with the findings worked out on paper.
@Suite struct TableFindingsTests {
  private func number(_ text: Int, _ decimals: Int = 0) -> Number {
    Number(mantissa: Int128(text), scale: decimals) ?? Number(0)
  }

  private func span(_ low: Int, _ high: Int) -> Region.Cell {
    .intervals([.closed(Number(low), Number(high))])
  }

  private let classes = Region.Axis(.numbers(domain: .atLeast(Number(1)), step: Number(1)))

  /// The quota of the Isère call: 1 to 6 classes, 7 to 12 … 43 to 48, 49 or more.
  private func quota() -> [Region.Row] {
    (0..<8).map { Region.Row([span(6 * $0 + 1, 6 * $0 + 6)], outcome: $0 + 2) }
      + [Region.Row([.intervals([.atLeast(Number(49))])], outcome: 10)]
  }

  private func one(_ rows: [Region.Row], axis: Region.Axis? = nil) -> TableFindings {
    Region.analyse(axes: [axis ?? classes], rows: rows)
  }

  private func expectSilent(_ findings: TableFindings) {
    #expect(findings.gaps.items.isEmpty)
    #expect(findings.overlaps.items.isEmpty)
    #expect(findings.subsumed.items.isEmpty)
    #expect(findings.masked.items.isEmpty)
    #expect(findings.mergeable.items.isEmpty)
    #expect(findings.misfits.items.isEmpty)
    #expect(findings.emptyRows.isEmpty)
    #expect(!findings.incomplete)
  }

  @Test func theQuotaTableIsComplete() { expectSilent(one(quota())) }

  @Test func aMissingRowIsAGap() {
    var rows = quota()
    rows.remove(at: 2)
    let findings = one(rows)
    #expect(findings.gaps.items.map(\.cells) == [[span(13, 18)]])
    #expect(findings.gaps.items.map(\.witness) == [[.number(Number(13))]])
    #expect(findings.overlaps.total == 0)
  }

  @Test func missingFirstAndLastRows() {
    let findings = one(Array(quota()[1..<8]))
    #expect(
      findings.gaps.items.map(\.cells) == [[span(1, 6)], [.intervals([.atLeast(Number(49))])]])
    #expect(findings.gaps.items.map(\.witness) == [[.number(Number(1))], [.number(Number(49))]])
  }

  @Test func aShortRowLeavesOneValue() {
    var rows = quota()
    rows[2] = Region.Row([span(13, 17)], outcome: 4)
    #expect(one(rows).gaps.items.map(\.cells) == [[span(18, 18)]])
  }

  @Test func aShiftedRowOverlapsAndLeavesAGap() {
    var rows = quota()
    rows[2] = Region.Row([span(12, 17)], outcome: 4)
    let findings = one(rows)
    #expect(findings.gaps.items.map(\.cells) == [[span(18, 18)]])
    let overlap = findings.overlaps.items.first
    #expect(findings.overlaps.total == 1)
    #expect(overlap?.first == 1 && overlap?.second == 2 && overlap?.sameOutcome == false)
    #expect(overlap?.cells == [span(12, 12)])
    #expect(overlap?.witness == [.number(Number(12))])
  }

  @Test func aCapKeepsTheFirstGapsAndCountsAll() {
    let rows = (0..<50).map { Region.Row([span(2 * $0 + 2, 2 * $0 + 2)], outcome: $0) }
    let findings = Region.analyse(axes: [classes], rows: rows, limit: 3)
    // Gaps: 1, 3, …, 99, then 101 or more.
    #expect(findings.gaps.total == 51)
    #expect(findings.gaps.items.map(\.cells) == [[span(1, 1)], [span(3, 3)], [span(5, 5)]])
    #expect(findings.gaps.complete)
  }

  @Test func integersTouchWhereNumbersLeaveAGap() {
    let rows = [Region.Row([span(1, 6)], outcome: 0), Region.Row([span(7, 12)], outcome: 1)]
    let domain = Interval.closed(Number(1), Number(12))
    #expect(one(rows, axis: Region.Axis(.numbers(domain: domain, step: Number(1)))).gaps.total == 0)
    let dense = one(rows, axis: Region.Axis(.numbers(domain: domain, step: nil)))
    let open = Interval(lower: .excluding(Number(6)), upper: .excluding(Number(7)))
    #expect(dense.gaps.items.map(\.cells) == [[.intervals([open])]])
    #expect(dense.gaps.items.map(\.witness) == [[.number(number(61, 1))]])
    let cents = one(rows, axis: Region.Axis(.numbers(domain: domain, step: number(1, 2))))
    let toTheCent = Interval.closed(number(601, 2), number(699, 2))
    #expect(cents.gaps.items.map(\.cells) == [[.intervals([toTheCent])]])
    #expect(cents.gaps.items.map(\.witness) == [[.number(number(601, 2))]])
  }

  @Test func noNumberLiesBetweenTheFinestNeighbours() {
    // A number has 36 decimals at most, so nothing can fall between 1 and 2 units of the last.
    let axis = Region.Axis(.numbers(domain: .unbounded, step: nil))
    let below = Region.Row([.intervals([.atMost(number(1, 36))])], outcome: 0)
    let above = Region.Row([.intervals([.atLeast(number(2, 36))])], outcome: 1)
    expectSilent(one([below, above], axis: axis))
    let further = Region.Row([.intervals([.atLeast(number(3, 36))])], outcome: 1)
    let gaps = one([below, further], axis: axis).gaps.items
    #expect(gaps.map(\.witness) == [[.number(number(2, 36))]])
  }

  @Test func openAndClosedEndsOverNumbers() {
    let axis = Region.Axis(.numbers(domain: .unbounded, step: nil))
    let below = Region.Row([.intervals([.lessThan(Number(10))])], outcome: 0)
    let above = Region.Row([.intervals([.moreThan(Number(10))])], outcome: 1)
    let findings = one([below, above], axis: axis)
    #expect(findings.gaps.items.map(\.cells) == [[span(10, 10)]])
    let atMost = Region.Row([.intervals([.atMost(Number(10))])], outcome: 0)
    expectSilent(one([atMost, above], axis: axis))
    let atLeast = Region.Row([.intervals([.atLeast(Number(10))])], outcome: 1)
    let both = one([atMost, atLeast], axis: axis)
    #expect(both.overlaps.items.map(\.cells) == [[span(10, 10)]])
    #expect(both.gaps.total == 0)
    #expect(one([above], axis: axis).gaps.items.map(\.witness) == [[.number(Number(0))]])
    let low = Region.Row([.intervals([.atLeast(Number(-5))])], outcome: 0)
    #expect(one([low], axis: axis).gaps.items.map(\.witness) == [[.number(Number(-6))]])
  }

  @Test func choicesByIntervals() {
    // Sector public (0), private (1), other (2) by 1 to 5 and 6 to 10; private 6 to 10 is missing.
    let axes = [
      Region.Axis(.choices(count: 3)),
      Region.Axis(.numbers(domain: .closed(Number(1), Number(10)), step: Number(1))),
    ]
    let rows = [
      Region.Row([.members([0]), .any], outcome: 0),
      Region.Row([.members([1]), span(1, 5)], outcome: 1),
    ]
    let gaps = Region.analyse(axes: axes, rows: rows).gaps.items
    // Left: private × 6–10, other × 1–10, cut along the first input.
    #expect(gaps.map(\.cells) == [[.members([1]), span(6, 10)], [.members([2]), .any]])
    #expect(
      gaps.map(\.witness) == [
        [.choice(1), .number(Number(6))], [.choice(2), .number(Number(1))],
      ])
  }

  @Test func absenceIsAValueOfAnOptionalInput() {
    let axis = Region.Axis(
      .numbers(domain: .closed(Number(0), Number(9)), step: Number(1)), optional: true)
    let all = [Region.Row([span(0, 9)], outcome: 0)]
    #expect(one(all, axis: axis).gaps.items.map(\.cells) == [[.absent]])
    #expect(one(all, axis: axis).gaps.items.map(\.witness) == [[.absent]])
    #expect(one([Region.Row([.any], outcome: 0)], axis: axis).gaps.total == 0)
    let rest = one([Region.Row([.absent], outcome: 0)], axis: axis)
    #expect(rest.gaps.items.map(\.cells) == [[span(0, 9)]])
    let both = one(all + [Region.Row([.absent], outcome: 0)], axis: axis)
    #expect(both.mergeable.items.map(\.cell) == [.any])
    #expect(one([], axis: axis).gaps.items.map(\.cells) == [[.any]])
    let required = Region.Axis(.truth)
    #expect(one([Region.Row([.absent], outcome: 0)], axis: required).emptyRows == [0])
  }

  @Test func datesAreDaysAndKeepTheirSort() {
    // Day numbers 17 200 and on; « until 17 531 » then « from 17 533 ».
    let axis = Region.Axis(.days(domain: .atLeast(Number(17_200))))
    let rows = [
      Region.Row([.intervals([.atMost(Number(17_531))])], outcome: 0),
      Region.Row([.intervals([.atLeast(Number(17_533))])], outcome: 1),
    ]
    let findings = one(rows, axis: axis)
    #expect(findings.gaps.items.map(\.cells) == [[span(17_532, 17_532)]])
    #expect(findings.gaps.items.map(\.witness) == [[.day(Number(17_532))]])
    #expect(findings.misfits.total == 0)
  }

  @Test func aRowMaskedByTwoOthers() {
    let rows = [
      Region.Row([span(1, 6)], outcome: 0), Region.Row([span(4, 9)], outcome: 1),
      Region.Row([.intervals([.atLeast(Number(7))])], outcome: 2),
    ]
    let findings = one(rows)
    #expect(findings.masked.items.map(\.row) == [1])
    #expect(findings.masked.items.map(\.by) == [[0, 2]])
    #expect(findings.masked.items.map(\.sameOutcome) == [false])
    #expect(findings.overlaps.items.map { [$0.first, $0.second] } == [[0, 1], [1, 2]])
  }

  @Test func aRowInsideAnotherIsNotAPlainOverlap() {
    let rows = [
      Region.Row([span(2, 3)], outcome: 0), Region.Row([.any], outcome: 0),
      Region.Row([.any], outcome: 1),
    ]
    let findings = one(rows)
    #expect(findings.subsumed.items.map { [$0.inner, $0.outer] } == [[0, 1], [0, 2], [2, 1]])
    #expect(findings.subsumed.items.map(\.sameOutcome) == [true, false, false])
    #expect(findings.overlaps.total == 0 && findings.masked.total == 0)
  }

  @Test func rowsThatCouldBeOne() {
    let axes = [Region.Axis(.choices(count: 4)), classes]
    let high = Region.Cell.intervals([.atLeast(Number(13))])
    let rows = [
      Region.Row([.members([0]), span(1, 6)], outcome: 7),
      Region.Row([.members([0]), span(7, 12)], outcome: 7),
      Region.Row([.members([0]), high], outcome: 8),
      Region.Row([.members([1]), high], outcome: 8),
      Region.Row([.members([3]), high], outcome: 8),
      Region.Row([.members([2]), high], outcome: 9),
    ]
    let merges = Region.analyse(axes: axes, rows: rows).mergeable.items
    #expect(merges.map(\.rows) == [[0, 1], [2, 3, 4]])
    #expect(merges.map(\.axis) == [1, 0])
    #expect(merges.map(\.cell) == [span(1, 12), .members([0, 1, 3])])
    let apart = [Region.Row([span(1, 6)], outcome: 7), Region.Row([span(8, 12)], outcome: 7)]
    #expect(one(apart).mergeable.total == 0)
  }

  @Test func constantsOutsideTheDomain() {
    let axis = Region.Axis(.numbers(domain: .closed(Number(1), Number(100)), step: Number(1)))
    let cells: [Region.Cell] = [
      span(0, 6), span(101, 200), .intervals([.atLeast(Number(49))]), span(6, 5),
      .intervals([.lessThan(Number(101))]), .intervals([.atMost(Number(200))]),
      .intervals([span(1, 2), span(150, 160)].flatMap(intervals)), .members([1]),
      .intervals([Interval(lower: .excluding(Number(3)), upper: .excluding(Number(4)))]),
    ]
    let findings = one(cells.enumerated().map { Region.Row([$1], outcome: $0) }, axis: axis)
    typealias Extent = TableFindings.Misfit.Extent
    #expect(findings.misfits.items.map(\.row) == [0, 1, 3, 5, 6, 7, 8])
    #expect(findings.misfits.items.map(\.part) == [0, 0, 0, 0, 1, 0, 0])
    let extents: [Extent] = [.partly, .wholly, .empty, .partly, .wholly, .wholly, .empty]
    #expect(findings.misfits.items.map(\.extent) == extents)
    #expect(findings.emptyRows == [1, 3, 7, 8])
  }

  private func intervals(_ cell: Region.Cell) -> [Interval] {
    if case .intervals(let intervals, _) = cell { intervals } else { [] }
  }

  @Test func aTableWithoutInputs() {
    let row = Region.Row([], outcome: 0)
    #expect(Region.analyse(axes: [], rows: []).gaps.items.map(\.cells) == [[]])
    expectSilent(Region.analyse(axes: [], rows: [row]))
    #expect(Region.analyse(axes: [], rows: [row, row]).subsumed.items.map(\.inner) == [1])
  }

  @Test func anInputWithoutValues() {
    let findings = one(
      [Region.Row([.any], outcome: 0)], axis: Region.Axis(.choices(count: 0)))
    #expect(findings.gaps.total == 0)
    #expect(findings.emptyRows == [0])
  }
}
