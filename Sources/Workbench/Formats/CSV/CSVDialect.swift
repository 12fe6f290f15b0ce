/// The delimiter of a CSV file, found by looking at its first lines.
enum CSVDialect {
  /// Finds the delimiter and where the header begins.
  ///
  /// A first line `sep=;`, which Excel writes and hides, decides. Otherwise the most frequent of
  /// semicolon, tab and comma in the header line outside quotes does, the first in that order when
  /// two are equally frequent: a French header may well hold a comma, seldom a semicolon. A header
  /// with none of them makes a file of one column, whose cells may hold any of them.
  static func detect(
    _ text: [UInt8], from start: Int
  ) -> (delimiter: UInt8?, start: Int, lines: Int) {
    if let announced = separatorLine(text, from: start) {
      return (announced.delimiter, announced.end, 1)
    }
    return (headerDelimiter(text, from: start), start, 0)
  }

  /// Reads a line `sep=` followed by a delimiter.
  private static func separatorLine(
    _ text: [UInt8], from start: Int
  ) -> (delimiter: UInt8, end: Int)? {
    let prefix: [UInt8] = [0x73, 0x65, 0x70, 0x3D]
    let after = start + prefix.count
    guard after < text.count else { return nil }
    for (place, letter) in prefix.enumerated() where text[start + place] | 0x20 != letter | 0x20 {
      return nil
    }
    let delimiter = text[after]
    guard [0x3B, 0x09, 0x2C, 0x7C].contains(delimiter) else { return nil }
    var end = after + 1
    if end == text.count { return (delimiter, end) }
    if text[end] == 0x0D {
      end += 1
      if end < text.count && text[end] == 0x0A {
        end += 1
      }
      return (delimiter, end)
    }
    return text[end] == 0x0A ? (delimiter, end + 1) : nil
  }

  /// Where a byte of the header stands.
  private enum Position {
    case cellStart
    case plain
    case quoted
    case afterQuote
  }

  private static func headerDelimiter(_ text: [UInt8], from start: Int) -> UInt8? {
    var semicolons = 0
    var tabs = 0
    var commas = 0
    var position = Position.cellStart
    let header = text[start...].drop { $0 == 0x0A || $0 == 0x0D }
    for byte in header {
      if position == .quoted {
        position = byte == 0x22 ? .afterQuote : .quoted
        continue
      }
      if byte == 0x0A || byte == 0x0D { break }
      if byte == 0x22 {
        // A quote right after one that seemed to close makes both one quote of the text.
        position = position == .plain ? .plain : .quoted
        continue
      }
      semicolons += byte == 0x3B ? 1 : 0
      tabs += byte == 0x09 ? 1 : 0
      commas += byte == 0x2C ? 1 : 0
      let isDelimiter = byte == 0x3B || byte == 0x09 || byte == 0x2C
      position = isDelimiter ? .cellStart : .plain
    }
    let most = max(semicolons, tabs, commas)
    if most == 0 { return nil }
    return semicolons == most ? 0x3B : tabs == most ? 0x09 : 0x2C
  }
}
