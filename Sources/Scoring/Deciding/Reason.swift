import Rules

/// Why an application stands where it does, held as numbers; its sentence is written on demand.
struct Reason: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable { case failed, unknown, flag, eliminatory }

  /// What the reason is about.
  enum Subject: UInt8, Sendable {
    /// Condition `number`.
    case condition
    /// Criterion `item` of grid `number`.
    case criterion
    /// The total of grid `number`.
    case grid
    /// Ranking key `number`.
    case key
    /// What the selection needs: the amount, a group or a sub-envelope.
    case selection
  }

  var kind: Kind
  var subject: Subject
  var number: Int32
  var item: Int32 = 0
  /// The rows on which the condition's loop stands, in `ChunkOutcome.rows`; none where empty.
  var firstRow: UInt32 = 0
  var rowCount: UInt8 = 0
}

/// Where an application stands before selection, the worst first.
enum Standing: UInt8, Sendable { case ineligible, eliminated, incomplete, ranked }

/// What was decided for a chunk of applications, before they are ranked among all.
struct ChunkOutcome: Sendable {
  /// The standing of each application, in input order.
  var standings: [Standing] = []
  /// The end of each application's reasons.
  private var reasonEnds: [UInt32] = []
  var reasons: [Reason] = []
  var rows: [RowID] = []
  /// The ranked applications, by their number in the chunk.
  var ranked: [UInt32] = []
  /// For each ranked application, `stride` words: keys, amount, groups, sub-envelope.
  var words: [UInt64] = []

  /// The reasons of an application.
  func reasons(of application: Int) -> Range<Int> {
    guard application < reasonEnds.count else { return 0..<0 }
    let start = application > 0 ? Int(reasonEnds[application - 1]) : 0
    return start..<Int(reasonEnds[application])
  }

  mutating func close(_ standing: Standing) {
    standings.append(standing)
    reasonEnds.append(UInt32(truncatingIfNeeded: reasons.count))
  }

  /// Puts what was decided anew of one application in the place of what was decided before.
  ///
  /// - Parameters:
  ///   - application: its number in the chunk.
  ///   - own: the outcome of that application alone, over the same store.
  ///   - stride: the words noted for each ranked application.
  mutating func replace(_ application: Int, _ own: ChunkOutcome, stride: Int) {
    guard let standing = own.standings.first else { return }
    let before = reasons(of: application)
    let firstRow = UInt32(truncatingIfNeeded: rows.count)
    rows.append(contentsOf: own.rows)
    reasons.replaceSubrange(
      before,
      with: own.reasons.map { reason in
        var moved = reason
        moved.firstRow += firstRow
        return moved
      })
    for later in application..<reasonEnds.count {
      let end = Int(reasonEnds[later]) - before.count + own.reasons.count
      reasonEnds[later] = UInt32(truncatingIfNeeded: end)
    }
    standings[application] = standing
    let place = ranked.firstIndex { Int($0) >= application } ?? ranked.count
    if place < ranked.count, Int(ranked[place]) == application {
      ranked.remove(at: place)
      words.removeSubrange(place * stride..<(place + 1) * stride)
    }
    if standing == .ranked {
      ranked.insert(UInt32(truncatingIfNeeded: application), at: place)
      words.insert(contentsOf: own.words, at: place * stride)
    }
  }
}
