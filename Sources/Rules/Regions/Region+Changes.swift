extension Region {
  /// Values to which two tables answer differently.
  package struct Change: Sendable, Hashable {
    /// The values, as the cells of a row that would hold them all.
    package let cells: [Cell]
    /// The outcome in the first table; nil where no row of it holds the values.
    package let old: Int?
    /// The outcome in the second table; nil where no row of it holds the values.
    package let new: Int?
  }

  /// Finds the values to which two tables answer differently, whatever rows say so.
  ///
  /// Rows that were split, joined, moved or put in another order change nothing here. Outcomes of
  /// both tables are compared by their numbers.
  /// - Parameters:
  ///   - axes: the inputs, over all values that either table may be asked about.
  ///   - old: the rows of the first table, of which one applies to a value.
  ///   - new: the rows of the second.
  ///   - effort: the work allowed, in machine words looked at.
  /// - Returns: The changes in the order of their values; nil where the effort was not enough.
  package static func changes(
    axes: [Axis], from old: [Row], to new: [Row], effort: Int = 40_000_000
  ) -> [Change]? {
    guard let space = RegionSpace(axes: axes, rows: old + new) else { return nil }
    var budget = Budget(effort)
    let first = space.liveRows.filter { $0 < old.count }
    let second = space.liveRows.filter { $0 >= old.count }
    var parts = ChangedParts()
    for row in first {
      for other in second where space.outcomes[row] != space.outcomes[other] {
        guard budget.spend(max(1, space.width)) else { return nil }
        if space.intersects(row, other) {
          let box = space.intersection(row, other)
          parts.add(box, space.outcomes[row], space.outcomes[other])
        }
      }
      for box in space.uncovered(of: space.box(row), by: second, firstOnly: false, budget: &budget)
      {
        parts.add(box, space.outcomes[row], nil)
      }
    }
    for row in second {
      for box in space.uncovered(of: space.box(row), by: first, firstOnly: false, budget: &budget) {
        parts.add(box, nil, space.outcomes[row])
      }
    }
    guard !budget.isSpent else { return nil }
    return space.changes(parts, budget: &budget)
  }
}

/// The boxes of values that change, put together by what they change from and to.
private struct ChangedParts {
  struct Group {
    let old: Int?
    let new: Int?
    var boxes: [BitBox]
  }
  var groups: [Group] = []

  mutating func add(_ box: BitBox, _ old: Int?, _ new: Int?) {
    guard let place = groups.firstIndex(where: { $0.old == old && $0.new == new }) else {
      groups.append(Group(old: old, new: new, boxes: [box]))
      return
    }
    if !groups[place].boxes.contains(box) { groups[place].boxes.append(box) }
  }
}

extension RegionSpace {
  fileprivate func changes(_ parts: ChangedParts, budget: inout Budget) -> [Region.Change]? {
    var found: [(box: BitBox, change: Region.Change)] = []
    for group in parts.groups {
      for box in tidied(group.boxes, budget: &budget) {
        found.append(
          (box, Region.Change(cells: cells(of: box), old: group.old, new: group.new)))
      }
    }
    guard !budget.isSpent else { return nil }
    return found.stablySorted { precedes($0.box, $1.box) }.map { $0.change }
  }
}
