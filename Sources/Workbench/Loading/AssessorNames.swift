import Rules
import Scoring

/// Finds assessors met once only whose name is nearly that of another: probably a slip.
struct AssessorNames {
  private struct Met {
    var count = 0
    var place: FactPlace?
  }

  private var met: [[UInt8]: Met] = [:]
  private var order: [[UInt8]] = []

  init(_ parts: [InputPart]) {
    for part in parts {
      for mark in part.writer?.store.assessorMarks ?? [] where !mark.assessor.isEmpty {
        if met[mark.assessor] == nil { order.append(mark.assessor) }
        met[mark.assessor, default: Met()].count += 1
        let place = mark.source.map { FactPlace(file: $0.file, row: $0.row) }
        met[mark.assessor]?.place = place
      }
    }
  }

  /// A notice for each name that is probably another's.
  ///
  /// `cell` gives the column of assessors of a file.
  func problems(_ cell: (_ file: Int) -> Int) -> [LoadProblem] {
    var found: [LoadProblem] = []
    // Names that are each somebody's, in thousands, are not slips, and comparing them takes long.
    if order.count > 1_000 { return [] }
    for name in order {
      guard let once = met[name], once.count == 1, let place = once.place else { continue }
      let near = order.filter { other in
        other != name && (met[other]?.count ?? 0) > 1 && Self.areNear(name, other)
      }
      if near.isEmpty { continue }
      let kind = FileProblem.loneAssessor(
        String(decoding: name, as: UTF8.self),
        near: near.prefix(3).map { String(decoding: $0, as: UTF8.self) })
      found.append(LoadProblem(.file(kind), at: place, cell: cell(place.file)))
    }
    return found
  }

  /// Whether two names differ by accents and spaces only, or by one letter.
  ///
  /// A last letter or digit that differs is not a slip: it is what tells assessors A and B apart.
  static func areNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let left = Array(String(decoding: foldedKey(one), as: UTF8.self).unicodeScalars)
    let right = Array(String(decoding: foldedKey(other), as: UTF8.self).unicodeScalars)
    if left == right { return true }
    guard abs(left.count - right.count) <= 1, min(left.count, right.count) > 2 else { return false }
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var end = 0
    while end < left.count - start, end < right.count - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    {
      end += 1
    }
    let changed = (left.count - start - end, right.count - start - end)
    if changed == (1, 1) { return end > 0 }
    return changed == (1, 0) || changed == (0, 1)
  }
}
