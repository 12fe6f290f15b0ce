import Testing

@testable import Rules

/// The differences of two tables, against a look at every point of small random ones.
@Suite struct RegionChangesTests {
  /// What a point changes from and to.
  struct Move: Hashable {
    let old: Int?
    let new: Int?
  }

  @Test(arguments: Array(UInt64(1)...40))
  func changesAreThoseOfEveryPoint(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    for _ in 0..<25 {
      let table = BruteTable(using: &random)
      let cut = Int.random(in: 0...table.rows.count, using: &random)
      let found = try #require(
        Region.changes(
          axes: table.axes, from: Array(table.rows[..<cut]), to: Array(table.rows[cut...])))
      var expected: [Move: Set<[Int]>] = [:]
      for point in table.points {
        for move in Self.moves(at: point, table, cut) { expected[move, default: []].insert(point) }
      }
      var told: [Move: Set<[Int]>] = [:]
      for change in found {
        told[Move(old: change.old, new: change.new), default: []]
          .formUnion(table.extent(change.cells))
      }
      #expect(told == expected)
    }
  }

  /// What the two halves of a table answer differently at a point, row by row.
  private static func moves(at point: [Int], _ table: BruteTable, _ cut: Int) -> Set<Move> {
    let applying = table.rows.indices.filter { table.applies($0, point) }
    let old = applying.filter { $0 < cut }.map { table.rows[$0].outcome }
    let new = applying.filter { $0 >= cut }.map { table.rows[$0].outcome }
    var moves: Set<Move> = []
    for one in old {
      if new.isEmpty { moves.insert(Move(old: one, new: nil)) }
      for other in new where other != one { moves.insert(Move(old: one, new: other)) }
    }
    if old.isEmpty { for other in new { moves.insert(Move(old: nil, new: other)) } }
    return moves
  }

  @Test func splitAndMovedRowsChangeNothing() throws {
    let axis = Region.Axis(.numbers(domain: .atLeast(Number(1)), step: Number(1)))
    let whole = [
      Region.Row([.intervals([.closed(Number(1), Number(18))])], outcome: 4),
      Region.Row([.intervals([.atLeast(Number(19))])], outcome: 10),
    ]
    let split = [
      Region.Row([.intervals([.atLeast(Number(19))])], outcome: 10),
      Region.Row([.intervals([.closed(Number(7), Number(18))])], outcome: 4),
      Region.Row([.intervals([.closed(Number(1), Number(6))])], outcome: 4),
    ]
    #expect(Region.changes(axes: [axis], from: whole, to: split) == [])
    var raised = split
    raised[1] = Region.Row(split[1].cells, outcome: 5)
    // Only 7 to 18 changes, in one piece.
    #expect(
      Region.changes(axes: [axis], from: whole, to: raised)
        == [
          Region.Change(cells: [.intervals([.closed(Number(7), Number(18))])], old: 4, new: 5)
        ])
  }

  @Test func tooMuchWorkIsSaidToBe() {
    let axis = Region.Axis(.numbers(domain: .unbounded, step: nil))
    let rows = [Region.Row([.any], outcome: 1)]
    let other = [Region.Row([.any], outcome: 2)]
    #expect(Region.changes(axes: [axis], from: rows, to: other, effort: 0) == nil)
  }
}
