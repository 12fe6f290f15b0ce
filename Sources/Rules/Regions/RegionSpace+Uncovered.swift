/// The rows that still matter to a box, while the rows are taken away from it.
private struct Remainder {
  var box: BitBox
  var rows: [Int]
}

extension RegionSpace {
  /// The parts of a box that no row of a list holds, as boxes that do not overlap.
  ///
  /// The search cuts the box along the edges of one row at a time and forgets, in each piece, the
  /// rows that do not reach it. It stops at the first part found where that is all that is asked,
  /// and returns what it has when the budget is spent.
  func uncovered(
    of box: BitBox, by rows: [Int], firstOnly: Bool, budget: inout Budget
  ) -> [BitBox] {
    var found: [BitBox] = []
    var pending = [Remainder(box: box, rows: rows)]
    while var piece = pending.popLast() {
      guard budget.spend((piece.rows.count + 1) * max(1, width)) else { return found }
      piece.rows.removeAll { !intersects($0, piece.box) }
      switch reduce(&piece) {
      case .covered: continue
      case .bare:
        found.append(piece.box)
        if firstOnly { return found }
      case .again: pending.append(piece)
      case .cut(let row, let axis):
        let (inside, outside) = split(piece.box, along: row, on: axis)
        pending.append(Remainder(box: outside, rows: piece.rows))
        pending.append(Remainder(box: inside, rows: piece.rows))
      }
    }
    return found
  }

  private enum Step {
    /// Some rows hold the whole piece.
    case covered
    /// No row reaches the piece.
    case bare
    /// The piece got smaller, and fewer rows may reach it.
    case again
    /// The piece has to be cut in two along a row on an input.
    case cut(row: Int, axis: Int)
  }

  /// Takes away from a piece the rows that span it on all inputs but one, and says what is next.
  ///
  /// Such a row leaves a single box behind, so taking it away costs no cut. The row chosen for a
  /// cut is the one that needs the fewest, because its inside is then the soonest done.
  private func reduce(_ piece: inout Remainder) -> Step {
    var best: (row: Int, axis: Int, partial: Int)?
    for row in piece.rows {
      let (axis, partial) = unspanned(row, piece.box, atMost: best?.partial ?? .max)
      if partial == 0 { return .covered }
      if partial == 1 {
        guard subtract(row, from: &piece.box, on: axis) else { return .covered }
      } else if partial < best?.partial ?? .max {
        best = (row, axis, partial)
      }
    }
    guard let best else { return .bare }
    // What was taken away may have left the chosen row outside, or spanning more than before.
    guard intersects(best.row, piece.box), !covers(best.row, piece.box, on: best.axis) else {
      return .again
    }
    return .cut(row: best.row, axis: best.axis)
  }

  /// The first input on which a row does not hold a whole box, and how many there are of those.
  ///
  /// Counting stops at a number that is of no use any more, though never before two.
  private func unspanned(_ row: Int, _ box: BitBox, atMost most: Int) -> (axis: Int, count: Int) {
    var first = 0
    var count = 0
    for axis in axes.indices where !covers(row, box, on: axis) {
      if count == 0 { first = axis }
      count += 1
      if count > 1 && count >= most { break }
    }
    return (first, count)
  }

  /// Takes the values of a row on one input away from a box, and tells whether some are left.
  private func subtract(_ row: Int, from box: inout BitBox, on axis: Int) -> Bool {
    var left: UInt64 = 0
    for index in words(axis) {
      box[index] &= ~word(row, index)
      left |= box[index]
    }
    return left != 0
  }

  private func split(
    _ box: BitBox, along row: Int, on axis: Int
  ) -> (inside: BitBox, outside: BitBox) {
    var inside = box
    var outside = box
    for index in words(axis) {
      inside[index] &= word(row, index)
      outside[index] &= ~word(row, index)
    }
    return (inside, outside)
  }
}
