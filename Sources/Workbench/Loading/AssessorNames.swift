import Rules
import Scoring

/// Finds assessors met for one application only whose name is nearly that of another: probably a slip.
struct AssessorNames {
  private struct Met {
    var name: [UInt8] = []
    var count = 0
    var place: FactPlace?
    /// The part and the row of the first application met.
    var first: (part: Int, row: RowID)
    var hasSeveral = false
  }

  private var met: [[UInt8]: Met] = [:]
  private var order: [[UInt8]] = []

  init(_ parts: [InputPart]) {
    for (number, part) in parts.enumerated() {
      for mark in part.writer?.store.assessorMarks ?? [] where !mark.assessor.isEmpty {
        let key = mark.assessorKey
        if met[key] == nil { order.append(key) }
        var known = met[key] ?? Met(name: mark.assessor, first: (number, mark.application))
        known.count += 1
        if known.first != (number, mark.application) { known.hasSeveral = true }
        if known.place == nil {
          known.place = mark.source.map { FactPlace(file: $0.file, row: $0.row) }
        }
        met[key] = known
      }
    }
  }

  /// The keys of the names that another name is probably a slip for.
  var misspelt: Set<[UInt8]> { Set(slips.flatMap { $0.near }) }

  /// The keys of the names that are probably another's, with those they are near to.
  private var slips: [(key: [UInt8], near: [[UInt8]])] {
    // Names that are each somebody's, in thousands, are not slips, and comparing them takes long.
    if order.count > 1_000 { return [] }
    var found: [(key: [UInt8], near: [[UInt8]])] = []
    for key in order where met[key].map({ !$0.hasSeveral && $0.place != nil }) ?? false {
      let near = order.filter { other in
        guard other != key, let known = met[other], let own = met[key] else { return false }
        // One mark among several of an application is a slip as much as one application is.
        return known.count > 1 && (known.hasSeveral || own.count == 1) && Self.areNear(key, other)
      }
      if !near.isEmpty { found.append((key, near)) }
    }
    return found
  }

  /// A notice for each name that is probably another's.
  ///
  /// `cell` gives the column of assessors of a file.
  func problems(_ cell: (_ file: Int) -> Int) -> [LoadProblem] {
    var found: [LoadProblem] = []
    for (key, near) in slips {
      guard let once = met[key], let place = once.place else { continue }
      let kind = FileProblem.loneAssessor(
        String(decoding: once.name, as: UTF8.self), count: once.count,
        near: near.prefix(3).map { String(decoding: met[$0]?.name ?? $0, as: UTF8.self) })
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
