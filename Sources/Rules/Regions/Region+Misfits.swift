extension Region {
  /// The parts of cells that ask for values their input never takes, by row, then input, then part.
  static func misfits(axes: [Axis], rows: [Row]) -> [TableFindings.Misfit] {
    var found: [TableFindings.Misfit] = []
    for (rowIndex, row) in rows.enumerated() {
      for (axisIndex, axis) in axes.enumerated() {
        for (part, extent) in misfits(of: row.cell(axisIndex), on: axis) {
          found.append(
            TableFindings.Misfit(row: rowIndex, axis: axisIndex, part: part, extent: extent))
        }
      }
    }
    return found
  }

  private typealias Flaw = (part: Int?, extent: TableFindings.Misfit.Extent)

  private static func misfits(of cell: Cell, on axis: Axis) -> [Flaw] {
    switch cell {
    case .any: return []
    case .absent: return axis.optional ? [] : [(nil, .wholly)]
    case .intervals(let intervals, let orAbsent):
      let flaws: [Flaw] = intervals.enumerated().compactMap { part, interval in
        extent(of: interval, on: axis).map { (part, $0) }
      }
      return flaws + misfits(parts: intervals.count, orAbsent: orAbsent, on: axis)
    case .members(let members, let orAbsent):
      let flaws: [Flaw] = members.enumerated().compactMap { part, member in
        takes(member, on: axis) ? nil : (part, .wholly)
      }
      return flaws + misfits(parts: members.count, orAbsent: orAbsent, on: axis)
    }
  }

  private static func misfits(parts: Int, orAbsent: Bool, on axis: Axis) -> [Flaw] {
    if orAbsent { return axis.optional ? [] : [(nil, parts == 0 ? .wholly : .partly)] }
    return parts == 0 ? [(nil, .empty)] : []
  }

  private static func takes(_ member: Int, on axis: Axis) -> Bool {
    switch axis.kind {
    case .choices(let count): member >= 0 && member < count
    case .truth: member == 0 || member == 1
    case .numbers, .days: false
    }
  }

  private static func extent(
    of interval: Interval, on axis: Axis
  ) -> TableFindings.Misfit.Extent? {
    switch axis.kind {
    case .choices, .truth: .wholly
    case .numbers(let domain, let step): extent(of: interval, in: domain, on: Grid(step: step))
    case .days(let domain): extent(of: interval, in: domain, on: Grid(step: Number(1)))
    }
  }

  private static func extent(
    of interval: Interval, in domain: Interval, on grid: Grid
  ) -> TableFindings.Misfit.Extent? {
    let start = grid.start(of: interval)
    let end = grid.end(of: interval)
    if start >= end { return .empty }
    let floor = grid.start(of: domain)
    let ceiling = grid.end(of: domain)
    if max(start, floor) >= min(end, ceiling) { return .wholly }
    // An end left open asks for nothing: only a limit that is written can be beyond the domain.
    let isBelow = interval.lower != nil && (start < floor || start >= ceiling)
    let isAbove = interval.upper != nil && (end > ceiling || end <= floor)
    return isBelow || isAbove ? .partly : nil
  }
}
