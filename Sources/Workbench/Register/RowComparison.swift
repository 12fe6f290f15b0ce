import Scoring

/// The comparison of a stored result with the one that is decided again, row by row.
enum RowComparison {
  /// What differs, in the order of the stored file; nothing where the bytes are the same.
  ///
  /// Where the rows agree, the first line that differs elsewhere is told.
  static func problems(stored: [UInt8], decided: [UInt8]) -> [RegisterProblem.Kind] {
    if stored == decided { return [] }
    let found = ResultRows.rows(stored)
    let expected = ResultRows.rows(decided)
    var problems: [RegisterProblem.Kind] = []
    if found != expected { problems = rowProblems(found, expected) }
    if problems.isEmpty {
      let (left, right) = (ResultRows.lines(stored), ResultRows.lines(decided))
      let same = zip(left, right).prefix { $0.elementsEqual($1) }.count
      problems.append(.resultLine(same + 1))
    }
    return problems
  }

  private static func rowProblems(
    _ found: [[UInt8]], _ expected: [[UInt8]]
  ) -> [RegisterProblem.Kind] {
    var problems: [RegisterProblem.Kind] = []
    for index in 0..<max(found.count, expected.count) {
      let old = index < found.count ? found[index] : nil
      let new = index < expected.count ? expected[index] : nil
      if old == new { continue }
      let (oldID, newID) = (
        old.flatMap { ResultRows.identifier($0) }, new.flatMap { ResultRows.identifier($0) }
      )
      guard let old, let new, let oldID, oldID == newID else {
        // What follows a row too many or too few is out of place throughout: saying it once is enough.
        problems.append(.rowPlace(expected: newID, found: oldID ?? old.map { _ in "?" }))
        return problems
      }
      problems.append(.row(oldID, keys: keys(old, new)))
    }
    return problems
  }

  /// The keys of two rows whose values differ.
  private static func keys(_ old: [UInt8], _ new: [UInt8]) -> [String] {
    guard case .object(let left)? = JSONNode.document(old)?.value,
      case .object(let right)? = JSONNode.document(new)?.value
    else { return [] }
    var keys: [[UInt8]] = []
    for member in right + left where !keys.contains(member.key) {
      let one = left.first { $0.key == member.key }
      let other = right.first { $0.key == member.key }
      if let one, let other, one.node.isSameValue(as: other.node) { continue }
      keys.append(member.key)
    }
    return keys.map { String(decoding: $0, as: UTF8.self) }
  }
}
