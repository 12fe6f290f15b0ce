/// The repairs of a gap: a row beside it made longer, or a row of its own.
extension Checker {
  /// A cell that could be made to reach over a gap.
  struct Extension {
    /// The row of the cell, from 0.
    var row: Int
    var axis: Int
    /// The values of the cell and of the gap together.
    var values: Interval
    /// Whether the cell comes before the gap.
    var isBelow: Bool
  }

  /// The cell that stops where a gap starts or, failing that, starts where it stops; the row must
  /// answer for the values of the gap, and no others, on the other inputs.
  func extended(
    over gap: TableFindings.Gap, _ rows: [[Region.Cell]], _ axes: [Region.Axis]
  ) -> Extension? {
    var above: Extension?
    for (axis, cell) in gap.cells.enumerated() where axis < axes.count {
      guard case .intervals(let parts, false) = cell, parts.count == 1, let part = parts.first
      else { continue }
      for (index, row) in rows.enumerated() {
        guard case .intervals(let own, false) = row[axis], own.count == 1, let range = own.first,
          zip(row, gap.cells).enumerated().allSatisfy({ place, pair in
            // A row that answers for more than the gap would there meet another row.
            place == axis || pair.0 == pair.1
          })
        else { continue }
        let values = range.hull(part)
        if Self.meet(range, part, step(axes[axis])) {
          return Extension(row: index, axis: axis, values: values, isBelow: true)
        }
        if above == nil, Self.meet(part, range, step(axes[axis])) {
          above = Extension(row: index, axis: axis, values: values, isBelow: false)
        }
      }
    }
    return above
  }

  /// The distance between neighbouring values of an input; nil where there is none.
  private func step(_ axis: Region.Axis) -> Number? {
    switch axis.kind {
    case .numbers(_, let step): step
    case .days: .one
    case .choices, .truth: nil
    }
  }

  /// Whether a range is followed by another, with no value between the two.
  private static func meet(_ first: Interval, _ second: Interval, _ step: Number?) -> Bool {
    guard let end = first.upper, let start = second.lower, end.value <= start.value else {
      return false
    }
    let between = Interval(
      lower: end.inclusive ? .excluding(end.value) : .including(end.value),
      upper: start.inclusive ? .excluding(start.value) : .including(start.value))
    return between.isEmpty(step: step)
  }

  /// The two repairs of a gap: the longer cell where there is one, and the row to add.
  func gapFixes(
    _ extended: Extension?, _ text: (Interval) -> String, row: String, _ syntax: [RowSyntax]
  ) -> [Fix] {
    guard let last = syntax.last else { return [] }
    var place = last.span.end
    var fixes: [Fix] = []
    if let extended, extended.row < syntax.count,
      extended.axis < syntax[extended.row].cells.count
    {
      let cell = syntax[extended.row].cells[extended.axis]
      fixes.append(.replace(cell.span, with: text(extended.values), .review))
      if extended.isBelow { place = syntax[extended.row].span.end }
    }
    fixes.append(.replace(SourceSpan(place, place), with: "\n  " + row, .shown))
    return fixes
  }
}
