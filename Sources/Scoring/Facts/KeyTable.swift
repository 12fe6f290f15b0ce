import Rules

/// Spellings of keys or choices, as bytes, with a number for each.
///
/// It learns: a spelling met for the first time is matched the slow way, then found here. Looking up
/// compares a fingerprint, then the bytes, so that a chance equality does no harm.
struct KeyTable: Sendable {
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)
  private var fingerprints: [UInt64] = []
  private var targets: [Int32] = []
  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []

  /// The most spellings that are learned, so that hostile files cannot make the table grow.
  static let limit = 4096

  init() {}

  var isFull: Bool { targets.count >= Self.limit }

  /// The number of the spelling that a reader stands on; nil where it is not known.
  @inline(__always)
  func find(_ text: JSONText, in reader: borrowing JSONReader) -> Int32? {
    let print = reader.fingerprint(of: text)
    var slot = Int(truncatingIfNeeded: print) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if fingerprints[entry] == print, isEntry(entry, text, reader) { return targets[entry] }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  private func isEntry(
    _ entry: Int, _ text: JSONText, _ reader: borrowing JSONReader
  ) -> Bool {
    let spelling = bytes.span.extracting(starts[entry]..<starts[entry &+ 1])
    return !text.hasEscapes && reader.matches(text, spelling)
  }

  /// The number of a spelling; nil where it is not known.
  func find(_ text: Span<UInt8>) -> Int32? {
    let print = JSONReader.fingerprint(of: text)
    var slot = Int(truncatingIfNeeded: print) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if fingerprints[entry] == print, isEqual(entry, text) { return targets[entry] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isEqual(_ entry: Int, _ text: Span<UInt8>) -> Bool {
    let start = starts[entry]
    guard text.count == starts[entry + 1] - start else { return false }
    for index in text.indices where text[index] != bytes[start + index] { return false }
    return true
  }

  /// Adds a spelling that is not known.
  mutating func insert(_ text: [UInt8], _ target: Int32) {
    if isFull || find(text.span) != nil { return }
    fingerprints.append(JSONReader.fingerprint(of: text.span))
    targets.append(target)
    bytes.append(contentsOf: text)
    starts.append(bytes.count)
    if targets.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for entry in targets.indices { place(entry) }
    } else {
      place(targets.count - 1)
    }
  }

  private mutating func place(_ entry: Int) {
    var slot = Int(truncatingIfNeeded: fingerprints[entry]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }
}
