/// The bytes of a CSV file brought to UTF-8.
struct CSVDecoding {
  /// Something to report about a byte, to be placed in its row and column once they are known.
  struct Mark: Equatable {
    /// The offset in `text`.
    let offset: Int
    /// What is to be reported.
    let kind: CSVProblem.Kind
  }

  /// How the bytes were understood.
  private(set) var encoding = CSVDocument.Encoding.utf8
  /// The text in UTF-8, a byte order mark included.
  private(set) var text: [UInt8]
  /// Where the text begins, after a byte order mark.
  private(set) var start = 0
  /// What to report, in the order of the text.
  private(set) var marks: [Mark] = []
  /// How many further bytes would have been marked.
  private(set) var surplus = 0

  /// Decodes a file that is not in UTF-16.
  ///
  /// What is UTF-8 throughout is UTF-8. Otherwise the file is Windows-1252, unless it has a mark, or
  /// an accent of French as UTF-8 writes it, or more good sequences of UTF-8 than bad bytes: then it
  /// is UTF-8 that was damaged, and reading it otherwise would garble accents in silence.
  init(_ bytes: [UInt8]) {
    text = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .markedUTF8
      start = 3
    }
    if (try? UTF8Span(validating: bytes.span)) == nil {
      let census = Self.census(bytes)
      if encoding == .markedUTF8 || census.isSure || census.sequences > census.strays {
        repair(bytes)
      } else {
        encoding = .windows1252
        convert(bytes)
      }
    } else if bytes.contains(0) {
      for (offset, byte) in bytes.enumerated() where byte == 0 {
        mark(.nulByte, at: offset)
      }
    }
  }

  /// Whether a file is in UTF-16: by its mark, or by a zero byte among its first two.
  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let isMarked =
      (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)
    return isMarked || (bytes[0] == 0) != (bytes[1] == 0)
  }

  private mutating func mark(_ kind: CSVProblem.Kind, at offset: Int) {
    if marks.count < CSVProblemList.limit {
      marks.append(Mark(offset: offset, kind: kind))
    } else {
      surplus += 1
    }
  }

  /// The length of the UTF-8 sequence at an index, or zero where none is.
  private static func sequenceLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest && second <= highest else { return 0 }
    for place in 2..<max(length, 2) where bytes[index + place] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// How many sequences of two bytes or more are good UTF-8, and how many bytes belong to none.
  ///
  /// A sequence is sure where Windows-1252 would make of it what nobody writes, as `Ã©` or `â€™`. It
  /// is not where a capital with an accent stands before a quotation mark, as `É »` does.
  private static func census(
    _ bytes: [UInt8]
  ) -> (sequences: Int, strays: Int, isSure: Bool) {
    var sequences = 0
    var strays = 0
    var isSure = false
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(bytes, index)
      sequences += length > 1 ? 1 : 0
      strays += length == 0 ? 1 : 0
      let first = bytes[index]
      if length == 2, first == 0xC2 || first == 0xC3 || first == 0xC5 { isSure = true }
      if length == 3, first == 0xE2 { isSure = true }
      index += max(length, 1)
    }
    return (sequences, strays, isSure)
  }

  /// Replaces the bytes that break UTF-8.
  private mutating func repair(_ bytes: [UInt8]) {
    text = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = Self.sequenceLength(bytes, index)
      if length == 0 {
        mark(.invalidUTF8(bytes[index]), at: text.count)
        text += Self.replacement
      } else {
        if bytes[index] == 0 {
          mark(.nulByte, at: text.count)
        }
        text += bytes[index..<index + length]
      }
      index += max(length, 1)
    }
  }

  /// Converts from Windows-1252.
  private mutating func convert(_ bytes: [UInt8]) {
    text = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    var isAnnounced = false
    for byte in bytes {
      if byte < 0x80 {
        if byte == 0 {
          mark(.nulByte, at: text.count)
        }
        text.append(byte)
        continue
      }
      if !isAnnounced {
        isAnnounced = true
        mark(.readAsWindows1252, at: text.count)
      }
      let scalar = byte < 0xA0 ? Self.windows1252[Int(byte) - 0x80] : UInt16(byte)
      if scalar == 0 {
        mark(.undefinedByte(byte), at: text.count)
        text += Self.replacement
      } else if scalar < 0x800 {
        text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      } else {
        text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        text.append(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
        text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
      }
    }
  }

  /// U+FFFD.
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The scalars of the bytes 0x80 to 0x9F, zero for the five that have none.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
