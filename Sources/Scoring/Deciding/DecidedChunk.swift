import Rules

/// A chunk of applications with everything decided that one application alone decides.
package struct DecidedChunk: Sendable {
  /// The facts, and what is derived from them.
  package internal(set) var store: FactStore
  var outcome = ChunkOutcome()
  /// What is wrong with the facts, or could not be computed.
  package internal(set) var problems: [FactProblem]
  /// The columns that the chunk's file gave, by slot.
  package internal(set) var seen: [Bool]
  /// How many rows of each record it has.
  var rowCounts: [Int]
  /// The sum of each numeric column as read, by slot.
  package internal(set) var sums: [Number]
  /// A fingerprint of each identifier, in which case does not count.
  var fingerprints: [UInt64] = []
  /// Whether an identifier has a letter beyond ASCII, which another may look like.
  var hasForeignIdentifiers = false
  /// The cell that identifies an application.
  var identifier: Cell

  /// Gives up the store, so that whoever takes it writes to it where it lies.
  mutating func releaseStore() -> FactStore {
    var released = FactStore()
    swap(&released, &store)
    return released
  }
}

extension FactStore {
  /// The number of a packed word of 64 bits; nil for a fraction or a state.
  func number(_ word: UInt64) -> Number? {
    let scale = Int(word & 63)
    if scale <= 36 {
      return Number(short: Int64(bitPattern: word) >> 6, scale: scale)
    }
    let index = Int(truncatingIfNeeded: word >> 6)
    return word & 63 == CellCode.scaleWide && index < wides.count ? wides[index] : nil
  }

  /// The fraction of a packed word of 64 bits.
  func ratio(_ word: UInt64) -> Ratio? {
    let index = Int(truncatingIfNeeded: word >> 6)
    if word & 63 == CellCode.scaleRatio { return index < ratios.count ? ratios[index] : nil }
    return number(word).flatMap { Ratio($0) }
  }
}
