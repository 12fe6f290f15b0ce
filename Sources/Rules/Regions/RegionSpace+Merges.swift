extension RegionSpace {
  /// Rows that could be written as one, with the input on which they differ and what it would say.
  struct Union: Sendable {
    let rows: [Int]
    let axis: Int
    let set: BitBox
  }

  /// The rows with one answer that differ on one input only and join there into one natural cell.
  ///
  /// Rows inside another are left out, since deleting them says more than joining them.
  func merges(without inner: [Bool], budget: inout Budget) -> [Union] {
    let rows = liveRows.filter { !inner[$0] }
    var found: [Union] = []
    for axis in axes.indices {
      let work = rows.count.multipliedReportingOverflow(by: width + 1)
      guard !work.overflow, budget.spend(work.partialValue) else { break }
      for group in groups(of: rows, apartFrom: axis) where group.count > 1 {
        found += unions(of: group, on: axis, budget: &budget)
      }
    }
    return found.stablySorted {
      ($0.rows[0], $0.axis, $0.rows[1]) < ($1.rows[0], $1.axis, $1.rows[1])
    }
  }

  /// The rows put together with those that answer the same and differ on one input at most.
  private func groups(of rows: [Int], apartFrom axis: Int) -> [[Int]] {
    struct Key: Hashable {
      let rest: BitBox
      let outcome: Int
    }
    var groups: [[Int]] = []
    var places: [Key: Int] = [:]
    for row in rows {
      var rest = box(row)
      for index in words(axis) { rest[index] = 0 }
      let key = Key(rest: rest, outcome: outcomes[row])
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// The joins of the rows of a group; a row that reaches into two of them belongs to neither.
  private func unions(of group: [Int], on axis: Int, budget: inout Budget) -> [Union] {
    var rows = group
    while rows.count > 1, budget.spend(rows.count * (words(axis).count + 1)) {
      let union = union(of: rows, on: axis)
      let parts = naturalParts(of: union[...], on: axis, budget: &budget)
      if parts.isEmpty { break }
      let homes = homes(of: rows, among: parts, on: axis)
      let kept = homes.reduce(0) { $0 + $1.count }
      if kept == rows.count {
        return zip(homes, parts).compactMap { home, part in
          home.count > 1 ? Union(rows: home, axis: axis, set: part) : nil
        }
      }
      rows = homes.flatMap { $0 }.sorted()
    }
    return []
  }

  /// The rows that lie wholly in each of the disjoint sets into which the union of all is parted.
  private func homes(of rows: [Int], among parts: [BitBox], on axis: Int) -> [[Int]] {
    let width = words(axis).count
    var owners = [Int](repeating: 0, count: width * 64)
    for (part, set) in parts.enumerated() {
      for run in set.runs(in: 0..<width) {
        for element in run { owners[element] = part }
      }
    }
    var homes = [[Int]](repeating: [], count: parts.count)
    for row in rows {
      guard let word = extent(row, axis).first else { continue }
      let bit = self.word(row, word).trailingZeroBitCount
      let owner = owners[(word - offsets[axis]) * 64 + bit]
      if holds(parts[owner], row, on: axis) { homes[owner].append(row) }
    }
    return homes
  }

  private func union(of rows: [Int], on axis: Int) -> BitBox {
    var set = BitBox(repeating: 0, count: words(axis).count)
    for row in rows {
      for (position, index) in words(axis).enumerated() { set[position] |= word(row, index) }
    }
    return set
  }

  private func holds(_ set: BitBox, _ row: Int, on axis: Int) -> Bool {
    for (position, index) in words(axis).enumerated() where word(row, index) & ~set[position] != 0 {
      return false
    }
    return true
  }
}
