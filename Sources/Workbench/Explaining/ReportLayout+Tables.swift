import Rules

/// Tables drawn in plain text and in Markdown.
extension ReportLayout {
  /// The widest that a column of text gets before its cells go on over lines.
  private static let widest = 36

  /// A table in columns that line up, its long cells over several lines.
  static func text(_ table: ReportTable) -> String {
    var grid = TextTable(
      table.columns.indices.map { table.figures.contains($0) ? .right : .left })
    var lines = 0
    for row in [table.columns] + table.rows {
      let cells = row.map { wrapped($0) }
      for number in 0..<(cells.map(\.count).max() ?? 0) {
        grid.add(cells.map { number < $0.count ? $0[number] : "" })
        lines += 1
      }
      if lines == 1 {
        grid.add(table.columns.map { String(repeating: "-", count: displayWidth($0)) })
        lines += 1
      }
    }
    var result = table.caption.isEmpty ? "" : table.caption + "\n"
    for line in 0..<lines { result += "  " + grid.line(line) { _, text in text } + "\n" }
    return result + (table.note.isEmpty ? "" : "  " + table.note + "\n")
  }

  /// The lines of a cell: a word that does not fit goes to the next one.
  private static func wrapped(_ cell: String) -> [String] {
    var lines: [String] = []
    for part in cell.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in part.split(separator: " ") {
        if !line.isEmpty, displayWidth(line) + displayWidth(String(word)) >= widest {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line)
    }
    return lines
  }

  /// A table between bars, its caption above it.
  static func markdown(_ table: ReportTable) -> String {
    var result = table.caption.isEmpty ? "" : plain(table.caption) + "\n\n"
    result += bars(table.columns)
    result += bars(
      table.columns.indices.map { table.figures.contains($0) ? "--:" : "---" }, isPlain: true)
    for row in table.rows { result += bars(row) }
    return result + (table.note.isEmpty ? "" : "\n" + plain(table.note) + "\n")
  }

  private static func bars(_ cells: [String], isPlain: Bool = false) -> String {
    let texts = cells.map { cell in
      isPlain
        ? cell
        : cell.split(separator: "\n").map { plain(String($0)) }.joined(separator: "<br>")
    }
    return "| " + texts.joined(separator: " | ") + " |\n"
  }
}
