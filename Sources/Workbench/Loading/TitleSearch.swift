import Rules
import Scoring

/// Looks for the titles of a table below its first row, where a person put a heading above them.
struct TitleSearch {
  /// Rows that are looked at below the first one.
  private static let depth = 20

  /// The row, as a spreadsheet numbers it, of which most cells are titles; nil for none.
  static func row(_ document: CSVDocument, isTitle: ([UInt8]) -> Bool) -> Int? {
    for index in 0..<min(depth, document.rowCount) {
      guard let row = document.row(index) else { continue }
      let cells = cells(document, index, Int(row.cellCount)).filter { !$0.isEmpty }
      let titles = cells.count { isTitle($0) }
      if titles > 0, titles * 2 >= cells.count { return Int(row.number) }
    }
    return nil
  }

  /// The cells of a row; a table whose first row has no separator has them all in one cell.
  private static func cells(_ document: CSVDocument, _ row: Int, _ count: Int) -> [[UInt8]] {
    if count > 1 {
      return (0..<count).map { Array(CSVDocument.trimmed(document.cell(row: row, column: $0))) }
    }
    let whole = document.cell(row: row, column: 0)
    for separator in [UInt8(ascii: ";"), 0x09, UInt8(ascii: ",")] where whole.contains(separator) {
      return whole.split(separator: separator).map { Array(CSVDocument.trimmed($0)) }
    }
    return [Array(CSVDocument.trimmed(whole))]
  }

  /// A title whose letters were read in another encoding; nil where none were.
  ///
  /// What an old encoding of DOS or of the Macintosh has for accented letters reads in Windows-1252
  /// as signs that no French or English word holds.
  static func misread(_ titles: [String]) -> String? {
    titles.first { title in
      Messages.looksMisread(title)
        || title.unicodeScalars.contains { scalar in
          "‚ƒ„†‡ˆ‰Š‹Ž‘“”•˜™š›žŸ".unicodeScalars.contains(scalar)
        }
    }
  }

  /// A title without what people add to it: a unit between brackets, a star, a colon.
  static func bare(_ title: [UInt8]) -> [UInt8] {
    let end = title.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    var text = title[..<(end ?? title.endIndex)]
    while let last = text.last, [0x20, UInt8(ascii: ":"), UInt8(ascii: "*")].contains(last) {
      text = text.dropLast()
    }
    return Array(CSVDocument.trimmed(text))
  }
}
