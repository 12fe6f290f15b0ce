/// The names nearest to a misspelt word, at most three, by distance and then by name.
///
/// A name more than a third of the word away is no suggestion. The word is cut to 64 scalars first,
/// so that a very long argument costs nothing.
func nearNames(_ word: String, among candidates: [String]) -> [String] {
  let wanted = Array(foldingAccents(word).unicodeScalars.prefix(64))
  let limit = max(1, wanted.count / 3)
  var found: [(distance: Int, name: String)] = []
  for name in candidates {
    let distance = editDistance(wanted, Array(foldingAccents(name).unicodeScalars.prefix(64)))
    if distance <= limit { found.append((distance, name)) }
  }
  found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
  return found.prefix(3).map(\.name)
}

/// The insertions, deletions, substitutions and swaps of neighbours from one word to another.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var twoBack: [Int] = []
  var previous = Array(0...right.count)
  for (row, scalar) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var best = previous[column] + (scalar == other ? 0 : 1)
      best = min(best, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
        best = min(best, twoBack[column - 1] + 1)
      }
      current.append(best)
    }
    twoBack = previous
    previous = current
  }
  return previous[right.count]
}

/// A word without the accents of French, composed or not, and in lower case.
///
/// Command lines are typed on all keyboards: `verifier` is `vérifier`.
func foldingAccents(_ word: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in word.lowercased().unicodeScalars {
    switch scalar {
    case "à", "â", "ä": folded.append("a")
    case "é", "è", "ê", "ë": folded.append("e")
    case "î", "ï": folded.append("i")
    case "ô", "ö": folded.append("o")
    case "ù", "û", "ü": folded.append("u")
    case "ç": folded.append("c")
    case "\u{300}"..."\u{36F}": continue
    default: folded.append(scalar)
    }
  }
  return String(folded)
}
