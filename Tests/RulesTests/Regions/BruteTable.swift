@testable import Rules

/// A small table written as sets of points, and the answers found by looking at every point.
///
/// Input `a` takes the values `0..<sizes[a]`, and absence (written −1) where it is optional.
struct BruteTable {
  var axes: [Region.Axis] = []
  var rows: [Region.Row] = []
  /// The values of each input.
  var values: [[Int]] = []
  /// The values that each row accepts on each input.
  var accepted: [[Set<Int>]] = []

  /// Makes a table at random: up to three inputs of up to eight values, up to seven rows.
  init(using random: inout Seeded) {
    for _ in 0..<Int.random(in: 1...3, using: &random) { addAxis(using: &random) }
    for _ in 0..<Int.random(in: 0...7, using: &random) { addRow(using: &random) }
  }

  private mutating func addAxis(using random: inout Seeded) {
    let optional = Int.random(in: 0..<4, using: &random) == 0
    var size = Int.random(in: 1...8, using: &random)
    let kind: Region.Axis.Kind
    switch Int.random(in: 0..<4, using: &random) {
    case 0: kind = .choices(count: size)
    case 1:
      kind = .truth
      size = 2
    case 2: kind = .days(domain: .closed(Number(0), Number(size - 1)))
    default: kind = .numbers(domain: .closed(Number(0), Number(size - 1)), step: Number(1))
    }
    axes.append(Region.Axis(kind, optional: optional))
    values.append(Array(0..<size) + (optional ? [-1] : []))
  }

  private mutating func addRow(using random: inout Seeded) {
    var cells: [Region.Cell] = []
    var sets: [Set<Int>] = []
    for index in axes.indices {
      let (cell, set) = cell(index, using: &random)
      cells.append(cell)
      sets.append(set.intersection(values[index]))
    }
    rows.append(Region.Row(cells, outcome: Int.random(in: 0..<2, using: &random)))
    accepted.append(sets)
  }

  /// A cell and the values it means, some of them outside the domain.
  private func cell(_ axis: Int, using random: inout Seeded) -> (Region.Cell, Set<Int>) {
    let choice = Int.random(in: 0..<8, using: &random)
    if choice == 0 { return (.any, Set(values[axis])) }
    if choice == 1, axes[axis].optional { return (.absent, [-1]) }
    let orAbsent = axes[axis].optional && Int.random(in: 0..<3, using: &random) == 0
    var set: Set<Int> = orAbsent ? [-1] : []
    switch axes[axis].kind {
    case .choices, .truth:
      let members = (0..<9).filter { _ in Bool.random(using: &random) }
      return (.members(members, orAbsent: orAbsent), set.union(members))
    case .numbers, .days:
      var intervals: [Interval] = []
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let (interval, members) = interval(using: &random)
        intervals.append(interval)
        set.formUnion(members)
      }
      return (.intervals(intervals, orAbsent: orAbsent), set)
    }
  }

  /// An interval over integers, its ends inclusive, exclusive or open, and the integers in it.
  private func interval(using random: inout Seeded) -> (Interval, [Int]) {
    let low = Int.random(in: -1...8, using: &random)
    let high = low + Int.random(in: 0...5, using: &random)
    let lower = end(low, using: &random)
    let upper = end(high, using: &random)
    // −1 stands for absence, so the integers below the domain are left out.
    let members = (0..<20).filter { value in
      (lower.map { $0.inclusive ? value >= low : value > low } ?? true)
        && (upper.map { $0.inclusive ? value <= high : value < high } ?? true)
    }
    return (Interval(lower: lower, upper: upper), members)
  }

  private func end(_ value: Int, using random: inout Seeded) -> Bound? {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: nil
    case 1: .excluding(Number(value))
    default: .including(Number(value))
    }
  }
}

extension BruteTable {
  /// Every combination of values.
  var points: [[Int]] {
    values.reduce([[]]) { points, next in points.flatMap { point in next.map { point + [$0] } } }
  }

  /// Whether a row applies to a combination.
  func applies(_ row: Int, _ point: [Int]) -> Bool {
    zip(accepted[row], point).allSatisfy { $0.contains($1) }
  }

  /// The combinations to which a row applies.
  func extent(_ row: Int) -> Set<[Int]> { Set(points.filter { applies(row, $0) }) }

  /// The combinations that a list of cells holds, read from the cells alone.
  func extent(_ cells: [Region.Cell]) -> Set<[Int]> {
    Set(
      points.filter { point in
        axes.indices.allSatisfy { holds(cells[$0], point[$0]) }
      })
  }

  private func holds(_ cell: Region.Cell, _ value: Int) -> Bool {
    switch cell {
    case .any: true
    case .absent: value == -1
    case .intervals(let intervals, let orAbsent):
      value == -1 ? orAbsent : intervals.contains { $0.contains(Number(value)) }
    case .members(let members, let orAbsent):
      value == -1 ? orAbsent : members.contains(value)
    }
  }

  /// The combination that a witness names, or nil if it is of the wrong sort for its input.
  func point(_ witness: [Region.Point]) -> [Int]? {
    guard witness.count == axes.count else { return nil }
    var point: [Int] = []
    for (axis, value) in zip(axes, witness) {
      switch (axis.kind, value) {
      case (.numbers, .number(let number)), (.days, .day(let number)):
        guard let integer = (-2..<20).first(where: { Number($0) == number }) else { return nil }
        point.append(integer)
      case (.choices, .choice(let index)): point.append(index)
      case (.truth, .truth(let flag)): point.append(flag ? 1 : 0)
      case (_, .absent): point.append(-1)
      default: return nil
      }
    }
    return point
  }
}
