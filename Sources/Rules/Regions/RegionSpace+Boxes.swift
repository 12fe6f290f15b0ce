/// Boxes made fit for a reader: each cell natural, neighbours joined, in a fixed order.
///
/// A cell is natural when it is one run of numbers, any set of choices, absence alone, or
/// everything. So a box can be read as one row of a table.
extension RegionSpace {
  /// The same values as a list of boxes that do not overlap, in fewer boxes with natural cells.
  ///
  /// Returns fewer values where the budget is spent.
  func tidied(_ boxes: [BitBox], budget: inout Budget) -> [BitBox] {
    var result: [BitBox] = []
    for box in boxes {
      result += natural(box, budget: &budget)
    }
    // Each pass that changes something removes a box; a few passes do what a reader would notice.
    for _ in 0..<8 {
      let count = result.count
      for axis in axes.indices.reversed() {
        guard budget.spend(result.count * max(1, width)) else { break }
        result = joined(result, on: axis, budget: &budget)
      }
      if result.count == count { break }
    }
    return result.stablySorted(by: precedes)
  }

  /// The natural sets of which a set of elements of an input is made, ascending.
  ///
  /// There are none where the budget does not allow for them.
  func naturalParts(
    of set: ArraySlice<UInt64>, on axis: Int, budget: inout Budget
  ) -> [BitBox] {
    let size = set.count
    let runs = BitBox(set).runs(in: 0..<size)
    let input = axes[axis]
    // Counted beforehand: a set of very many runs would take more memory than the table itself.
    guard budget.spend((input.isOrdered ? runs.count : 1) * size) else { return [] }
    if runs.count == 1, runs[0] == 0..<input.count { return [BitBox(set)] }
    var parts: [BitBox] = []
    var values = BitBox(repeating: 0, count: size)
    for run in runs {
      let present = run.clamped(to: 0..<input.presentCount)
      if present.isEmpty { continue }
      values.insert(present, at: 0)
      if input.isOrdered {
        parts.append(values)
        values = BitBox(repeating: 0, count: size)
      }
    }
    if !input.isOrdered, values.contains(where: { $0 != 0 }) { parts.append(values) }
    if let last = runs.last, last.upperBound > input.presentCount {
      var absence = BitBox(repeating: 0, count: size)
      absence.insert(input.presentCount..<input.count, at: 0)
      parts.append(absence)
    }
    return parts
  }

  /// A box as boxes with natural cells.
  private func natural(_ box: BitBox, budget: inout Budget) -> [BitBox] {
    var result = [box]
    for axis in axes.indices {
      let parts = naturalParts(of: box[words(axis)], on: axis, budget: &budget)
      let pieces = result.count.multipliedReportingOverflow(by: parts.count)
      let work = pieces.partialValue.multipliedReportingOverflow(by: max(1, width))
      guard !pieces.overflow, !work.overflow, budget.spend(work.partialValue) else { return [] }
      if parts.count == 1 { continue }
      var next: [BitBox] = []
      for piece in result {
        for part in parts { next.append(replacing(axis, of: piece, with: part)) }
      }
      result = next
    }
    return result
  }

  /// The box that differs on one input only.
  private func replacing(_ axis: Int, of box: BitBox, with set: BitBox) -> BitBox {
    var result = box
    for (index, word) in zip(words(axis), set) { result[index] = word }
    return result
  }

  /// The boxes after those that differ on one input only are joined, where the join is natural.
  private func joined(_ boxes: [BitBox], on axis: Int, budget: inout Budget) -> [BitBox] {
    let words = words(axis)
    let blank = BitBox(repeating: 0, count: words.count)
    var groups: [(rest: BitBox, set: BitBox)] = []
    var places: [BitBox: Int] = [:]
    for box in boxes {
      let rest = replacing(axis, of: box, with: blank)
      if let place = places[rest] {
        for (index, word) in zip(blank.indices, box[words]) { groups[place].set[index] |= word }
      } else {
        places[rest] = groups.count
        groups.append((rest, BitBox(box[words])))
      }
    }
    var result: [BitBox] = []
    for group in groups {
      let parts = naturalParts(of: group.set[...], on: axis, budget: &budget)
      result += parts.map { replacing(axis, of: group.rest, with: $0) }
    }
    return result
  }

  /// Whether a box comes before another: by the least value where they differ, then by all values.
  func precedes(_ left: BitBox, _ right: BitBox) -> Bool {
    for axis in axes.indices {
      let first = lowest(of: left, on: axis)
      let second = lowest(of: right, on: axis)
      if first != second { return first < second }
    }
    return left.lexicographicallyPrecedes(right)
  }

  private func lowest(of box: BitBox, on axis: Int) -> Int {
    for (position, index) in words(axis).enumerated() where box[index] != 0 {
      return position * 64 + box[index].trailingZeroBitCount
    }
    return .max
  }
}
