/// The known names nearest to one that is not known: at most three, by distance, then by name.
package func nearest(_ written: String, _ known: [String]) -> [String] {
  let word = Array(foldedName(written))
  guard !word.isEmpty, word.count <= 64 else { return [] }
  let limit = max(1, (word.count + 1) / 3)
  var ranked: [(distance: Int, name: String)] = []
  for name in known where !ranked.contains(where: { $0.name == name }) {
    let candidate = Array(foldedName(name))
    guard abs(candidate.count - word.count) <= limit else { continue }
    let distance = editDistance(word, candidate)
    // A word of which nothing is left is another word.
    if distance <= limit, distance < word.count { ranked.append((distance, name)) }
  }
  ranked.sortStably { left, right in
    left.distance != right.distance
      ? left.distance < right.distance
      : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
  return ranked.prefix(3).map { $0.name }
}

/// The edits between two words: insertions, deletions, substitutions, swaps of neighbours.
package func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var before = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in 0..<right.count {
      let cost = left[row] == right[column] ? 0 : 1
      var best = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, before[column - 1] + 1)
      }
      current.append(best)
    }
    before = previous
    previous = current
  }
  return previous[right.count]
}
