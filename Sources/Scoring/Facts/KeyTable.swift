import Rules

/// Spellings of keys or choices, as bytes, with a number for each, in several separate spaces.
///
/// It learns: a spelling met for the first time is matched the slow way, then found here. Looking up
/// compares a fingerprint, then the bytes, so that a chance equality does no harm.
struct KeyTable: Sendable {
  private var slots: [Int32] = [Int32](repeating: -1, count: 16)
  private var fingerprints: [UInt64] = []
  /// The first and the last eight bytes of each spelling.
  private var ends: [(first: UInt64, last: UInt64)] = []
  private var targets: [Int32] = []
  private var spaces: [Int32] = []
  private var starts: [Int] = [0]
  private var bytes: [UInt8] = []

  /// The most spellings that are learned, so that hostile files cannot make the table grow.
  static let limit = 16_384

  init() {}

  /// A fingerprint that differs from one space to another.
  @inline(__always)
  private static func mixed(_ print: UInt64, _ space: Int) -> UInt64 {
    let turned = print ^ UInt64(truncatingIfNeeded: space) &* 0x9E37_79B9_7F4A_7C15
    return turned ^ turned >> 31
  }

  var isFull: Bool { targets.count >= Self.limit }

  /// The number of the spelling that a reader stands on; nil where it is not known.
  @inline(__always)
  func find(_ text: JSONText, in reader: borrowing JSONReader, space: Int) -> Int32? {
    if text.hasEscapes { return nil }
    let ends = reader.ends(of: text)
    let print = Self.mixed(JSONReader.fingerprint(ends, length: text.length), space)
    var slot = Int(truncatingIfNeeded: print) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if fingerprints[entry] == print, spaces[entry] == Int32(truncatingIfNeeded: space),
        self.ends[entry].first == ends.first, self.ends[entry].last == ends.last,
        isEntry(entry, text, reader)
      {
        return targets[entry]
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// Whether an entry whose ends are those of a text is that text.
  @inline(__always)
  private func isEntry(
    _ entry: Int, _ text: JSONText, _ reader: borrowing JSONReader
  ) -> Bool {
    let length = starts[entry &+ 1] &- starts[entry]
    guard text.length == length else { return false }
    // Eight bytes from each end are the whole of most spellings.
    return length <= 16
      || reader.matches(text, bytes.span.extracting(starts[entry]..<starts[entry &+ 1]))
  }

  /// The number of a spelling; nil where it is not known.
  func find(_ text: Span<UInt8>, space: Int) -> Int32? {
    let print = Self.mixed(JSONReader.fingerprint(of: text), space)
    var slot = Int(truncatingIfNeeded: print) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if fingerprints[entry] == print, spaces[entry] == Int32(truncatingIfNeeded: space),
        isEqual(entry, text)
      {
        return targets[entry]
      }
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
  mutating func insert(_ text: [UInt8], _ target: Int32, space: Int) {
    if isFull || find(text.span, space: space) != nil { return }
    fingerprints.append(Self.mixed(JSONReader.fingerprint(of: text.span), space))
    ends.append(JSONReader.ends(of: text.span))
    spaces.append(Int32(truncatingIfNeeded: space))
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
