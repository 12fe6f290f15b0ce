/// An input cut into elements: the coarsest pieces that no cell of the table tells apart.
///
/// Numbers and dates become the segments between neighbouring limits of the table, in ascending
/// order; choices stay as they are. Absence, where allowed, is the last element. A set of values is
/// then a set of element indexes.
struct CompressedAxis: Sendable {
  /// A piece of the line between two places.
  struct Segment: Sendable {
    let start: Cut
    let end: Cut
  }

  /// The input as declared.
  let axis: Region.Axis
  /// The values of a numeric input.
  let grid: Grid
  /// The segments of a numeric input, ascending.
  let segments: [Segment]
  /// How many elements stand for values, absence left out.
  let presentCount: Int

  /// How many elements there are.
  var count: Int { presentCount + (axis.optional ? 1 : 0) }

  /// Whether neighbouring elements are neighbouring values.
  var isOrdered: Bool {
    switch axis.kind {
    case .numbers, .days: true
    case .choices, .truth: false
    }
  }

  /// Cuts an input at every limit that a column of the table mentions.
  init(_ axis: Region.Axis, column: [Region.Cell]) {
    self.axis = axis
    switch axis.kind {
    case .numbers(let domain, let step):
      grid = Grid(step: step)
      segments = Self.segments(of: domain, on: grid, column: column)
      presentCount = segments.count
    case .days(let domain):
      grid = Grid(step: Number(1))
      segments = Self.segments(of: domain, on: grid, column: column)
      presentCount = segments.count
    case .choices(let count):
      grid = Grid(step: nil)
      segments = []
      // A count beyond any list of choices only has to stay summable; the table is then refused.
      presentCount = min(max(0, count), 1 << 30)
    case .truth:
      grid = Grid(step: nil)
      segments = []
      presentCount = 2
    }
  }

  private static func segments(
    of domain: Interval, on grid: Grid, column: [Region.Cell]
  ) -> [Segment] {
    let from = grid.start(of: domain)
    let to = grid.end(of: domain)
    guard from < to else { return [] }
    var cuts = [from, to]
    for case .intervals(let intervals, _) in column {
      for interval in intervals {
        for cut in [grid.start(of: interval), grid.end(of: interval)] where from < cut && cut < to {
          cuts.append(cut)
        }
      }
    }
    cuts.sort()
    var segments: [Segment] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) where start < end {
      // Two limits can be so close that no number fits between them; such a piece is no value.
      if grid.witness(from: start, to: end) != nil {
        segments.append(Segment(start: start, end: end))
      }
    }
    return segments
  }

  /// The runs of elements that a cell holds.
  func ranges(of cell: Region.Cell) -> [Range<Int>] {
    switch cell {
    case .any: [0..<count]
    case .absent: absence
    case .intervals(let intervals, let orAbsent):
      (isOrdered ? intervals.map(range) : []) + (orAbsent ? absence : [])
    case .members(let members, let orAbsent):
      (isOrdered ? [] : members.compactMap(range)) + (orAbsent ? absence : [])
    }
  }

  private var absence: [Range<Int>] {
    axis.optional ? [presentCount..<count] : []
  }

  private func range(of interval: Interval) -> Range<Int> {
    let first = firstSegment(from: grid.start(of: interval))
    let last = firstSegment(from: grid.end(of: interval))
    return first..<max(first, last)
  }

  private func range(of member: Int) -> Range<Int>? {
    member >= 0 && member < presentCount ? member..<member + 1 : nil
  }

  /// The index of the first segment that does not start below a place.
  private func firstSegment(from cut: Cut) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start < cut { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The cell that holds some runs of elements, written as simply as possible.
  func cell(of runs: [Range<Int>]) -> Region.Cell {
    if runs.count == 1, runs[0] == 0..<count { return .any }
    let present = runs.map { $0.clamped(to: 0..<presentCount) }.filter { !$0.isEmpty }
    let hasAbsence = axis.optional && runs.last?.contains(presentCount) == true
    if present.isEmpty, hasAbsence { return .absent }
    if isOrdered { return .intervals(present.map(interval), orAbsent: hasAbsence) }
    return .members(present.flatMap { Array($0) }, orAbsent: hasAbsence)
  }

  private func interval(of run: Range<Int>) -> Interval {
    guard let first = segments[run].first, let last = segments[run].last else { return .empty }
    return grid.interval(from: first.start, to: last.end)
  }

  /// A value of a run of elements, the one a reader would pick.
  func witness(of run: Range<Int>) -> Region.Point {
    let present = run.clamped(to: 0..<presentCount)
    guard let index = present.first else { return .absent }
    switch axis.kind {
    case .numbers: return number(of: present).map(Region.Point.number) ?? .absent
    case .days: return number(of: present).map(Region.Point.day) ?? .absent
    case .choices: return .choice(index)
    case .truth: return .truth(index == 1)
    }
  }

  private func number(of run: Range<Int>) -> Number? {
    guard let first = segments[run].first, let last = segments[run].last else { return nil }
    return grid.witness(from: first.start, to: last.end)
  }
}
