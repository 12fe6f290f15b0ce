/// JSON written before that a packed word alone decides, to be written again as bytes.
///
/// A grid has few marks that differ, and a priority two values, so that most of what a large result
/// repeats is copied and not laid out anew. It is bounded, and what it has no room for is laid out.
struct ResultMemo {
  private struct Entry {
    var subject: Int32 = -1
    var length: Int32 = 0
    var start = 0
    var bits: UInt64 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 1024)
  private var count = 0
  private var bytes: [UInt8] = []

  /// The first of the places where what was kept of a subject may be.
  @inline(__always)
  private func slot(_ subject: Int32, _ bits: UInt64) -> Int {
    let mixed = (bits ^ UInt64(UInt32(bitPattern: subject)) << 40) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 54)
  }

  /// The place of a subject for some bits, or the free place where it would go.
  @inline(__always)
  private func place(_ subject: Int32, _ bits: UInt64) -> Int {
    var place = slot(subject, bits)
    // Half the places stay free, so that the search ends.
    while entries[place].subject >= 0,
      entries[place].subject != subject || entries[place].bits != bits
    {
      place = (place &+ 1) & 1023
    }
    return place
  }

  /// Writes what was kept of a subject for some bits; false, with nothing written, for none.
  @inline(__always)
  func write(_ subject: Int32, _ bits: UInt64, into writer: inout JSONWriter) -> Bool {
    let entry = entries[place(subject, bits)]
    if entry.subject < 0 { return false }
    writer.fragment(bytes.span.extracting(entry.start..<entry.start &+ Int(entry.length)))
    return true
  }

  /// Keeps what is to be written of a subject for some bits, where `hasRoom` said so.
  mutating func keep(_ subject: Int32, _ bits: UInt64, _ json: ArraySlice<UInt8>) {
    entries[place(subject, bits)] = Entry(
      subject: subject, length: Int32(json.count), start: bytes.count, bits: bits)
    count += 1
    bytes += json
  }

  /// Whether something may still be kept, for bits that mean the same wherever they stand.
  ///
  /// Some name the place of a number in a table of the chunk's own.
  func hasRoom(_ bits: UInt64) -> Bool {
    bits & 63 != CellCode.scaleWide && bits & 63 != CellCode.scaleRatio && count < 512
      && bytes.count < 1 << 17
  }
}
