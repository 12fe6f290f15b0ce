import Rules

/// The rows of a reference list by their key: a table of words, laid out once and shared by threads.
///
/// Finding a row reads a few words and compares bytes where they lie. Nothing is allocated, and
/// nothing is counted by reference for a row.
struct ReferenceIndex: Sendable {
  /// The values of the rows, each row's one after the other, its key first.
  private let values: [Value]
  /// The columns of a row, its key included.
  private let width: Int
  /// For each place of the table the hash of a key, then its row from one; 0 for none.
  private let table: [UInt64]

  /// The rows whose key an earlier row has, with that row, both counted from 0.
  let duplicates: [(row: Int, first: Int)]

  /// Lays out rows whose values are given, the texts among them lying in `texts`.
  init(_ values: [Value], width: Int, texts: [UInt8]) {
    let count = values.count / max(width, 1)
    var size = 8
    while size < count * 2 { size *= 2 }
    var table = [UInt64](repeating: 0, count: size)
    var duplicates: [(row: Int, first: Int)] = []
    for row in 0..<count where values[row * width].isKnown {
      let key = values[row * width]
      let hash = Self.hash(key, in: texts)
      var place = Int(hash) & (size - 1)
      var first: Int?
      while table[place] != 0, first == nil {
        let other = Int(table[place] & 0xFFFF_FFFF) - 1
        if table[place] >> 32 == hash,
          Self.areEqual(key, texts, values[other * width], texts)
        {
          first = other
        }
        place = (place + 1) & (size - 1)
      }
      if let first {
        duplicates.append((row, first))
      } else {
        table[place] = hash << 32 | UInt64(row + 1)
      }
    }
    self.values = values
    self.width = width
    self.table = table
    self.duplicates = duplicates
  }

  /// The row, from 0, of a key whose text, if it is one, lies in `bytes`; nil for none.
  func row(_ key: Value, in bytes: borrowing [UInt8], texts: borrowing [UInt8]) -> Int? {
    let hash = Self.hash(key, in: bytes)
    var place = Int(hash) & (table.count - 1)
    while table[place] != 0 {
      let row = Int(table[place] & 0xFFFF_FFFF) - 1
      if table[place] >> 32 == hash, Self.areEqual(key, bytes, values[row * width], texts) {
        return row
      }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  /// The value of a row in a column, the key being column 0; missing beyond the last column.
  func value(_ row: Int, column: Int) -> Value {
    column < width ? values[row * width + column] : .missing
  }

  // MARK: Keys

  private static func isText(_ value: Value) -> Bool {
    value.kind == .text || value.kind == .literal
  }

  /// 32 bits of a key that are the same for keys that are equal.
  private static func hash(_ key: Value, in bytes: borrowing [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    if isText(key) {
      let start = Int(key.low)
      for place in start..<(start + Int(key.high)) {
        hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
      }
    } else {
      let number = key.number.trimmed
      hash = (hash ^ UInt64(truncatingIfNeeded: number.mantissa)) &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ hash >> 32 ^ UInt64(number.scale)) &* 0x9E37_79B9_7F4A_7C15
    }
    return hash >> 32
  }

  private static func areEqual(
    _ one: Value, _ oneBytes: borrowing [UInt8], _ other: Value, _ otherBytes: borrowing [UInt8]
  ) -> Bool {
    guard isText(one) else { return !isText(other) && one.number == other.number }
    guard isText(other), one.high == other.high else { return false }
    let (start, otherStart) = (Int(one.low), Int(other.low))
    for place in 0..<Int(one.high) where oneBytes[start + place] != otherBytes[otherStart + place] {
      return false
    }
    return true
  }
}
