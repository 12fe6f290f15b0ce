import Rules

/// Rows of cells laid out in columns of a terminal, by the width that characters take there.
struct TextTable {
  /// On which side a column's cells are filled up.
  enum Alignment { case left, right }

  /// The space between two columns.
  private static let gap = "  "

  private let alignments: [Alignment]
  private var rows: [[String]] = []
  private var widths: [Int]

  init(_ alignments: [Alignment]) {
    self.alignments = alignments
    widths = [Int](repeating: 0, count: alignments.count)
  }

  /// The columns that the widest row takes.
  var width: Int {
    let used = widths.filter { $0 > 0 }
    return used.reduce(0, +) + Self.gap.count * max(used.count - 1, 0)
  }

  /// Adds a row; it has as many cells as the table has columns.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
    for (column, cell) in cells.enumerated() where column < widths.count {
      widths[column] = max(widths[column], displayWidth(cell))
    }
  }

  /// A row's text without spaces at its end; a column that is empty throughout is left out.
  ///
  /// `paint` gives a cell its look once its width is settled.
  func line(_ index: Int, paint: (_ column: Int, _ text: String) -> String) -> String {
    guard index < rows.count else { return "" }
    var parts: [String] = []
    let used = widths.indices.filter { widths[$0] > 0 }
    // What is empty to the end of the row takes no room there.
    let last = used.last { $0 < rows[index].count && !rows[index][$0].isEmpty }
    for column in used where column <= last ?? -1 {
      let cell = column < rows[index].count ? rows[index][column] : ""
      let fill = String(repeating: " ", count: max(0, widths[column] - displayWidth(cell)))
      let text = cell.isEmpty ? "" : paint(column, cell)
      let isLast = column == last
      switch alignments[column] {
      case .left: parts.append(text + (isLast ? "" : fill))
      case .right: parts.append(fill + text)
      }
    }
    return parts.joined(separator: Self.gap)
  }

  /// A text cut to a width, an ellipsis at its end where something is cut.
  static func cut(_ text: String, to width: Int) -> String {
    if displayWidth(text) <= width { return text }
    var short = ""
    for character in text {
      if displayWidth(short) + displayWidth(String(character)) > width - 1 { break }
      short.append(character)
    }
    return short + "…"
  }
}
