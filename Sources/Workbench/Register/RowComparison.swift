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
      problems.append(.row(oldID, differences(old, new)))
    }
    return problems
  }

  /// What differs in two rows, key by key.
  private static func differences(
    _ old: [UInt8], _ new: [UInt8]
  ) -> [RegisterProblem.RowDifference] {
    guard let left = JSONNode.document(old), let right = JSONNode.document(new) else { return [] }
    return differences(left, right, under: "")
  }

  private static func differences(
    _ old: JSONNode, _ new: JSONNode, under prefix: String
  ) -> [RegisterProblem.RowDifference] {
    guard case .object(let left) = old.value, case .object(let right) = new.value else { return [] }
    var keys: [[UInt8]] = []
    for member in right + left where !keys.contains(member.key) { keys.append(member.key) }
    var found: [RegisterProblem.RowDifference] = []
    for key in keys {
      let one = left.first { $0.key == key }?.node
      let other = right.first { $0.key == key }?.node
      if let one, let other, one.isSameValue(as: other) { continue }
      let name = prefix + String(decoding: key, as: UTF8.self)
      if let one, let other, case .object = one.value, case .object = other.value {
        found += differences(one, other, under: name + ".")
        continue
      }
      let nodes = [one, other].compactMap { $0 }
      found.append(
        RegisterProblem.RowDifference(
          key: name, stored: one?.scalarText, decided: other?.scalarText,
          isList: nodes.contains { $0.isCompound }))
    }
    return found
  }
}

extension JSONNode {
  /// A text, a number or a truth as written; nil for null, and for what holds other values.
  var scalarText: String? {
    switch value {
    case .string(let bytes), .number(let bytes): String(decoding: bytes, as: UTF8.self)
    case .truth(let truth): truth ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// Whether it holds other values.
  fileprivate var isCompound: Bool {
    switch value {
    case .array, .object: true
    case .null, .truth, .number, .string: false
    }
  }
}
