/// A table of a report, with the list that stands for it where tables do not show.
struct ReportTable: Sendable {
  /// What the table is about.
  var caption: String
  /// The titles of its columns; the first names the rows.
  var columns: [String]
  /// The cells, row by row; a line feed in a cell begins a new line of it.
  var rows: [[String]] = []
  /// The columns of figures, which line up on the right.
  var figures: Set<Int> = []
  /// What is said below the table, as the source of a rule.
  var note = ""
  /// The same as a list, for text and Markdown.
  var items: [ReportBlock] = []
  /// Whether text and Markdown draw the table too, instead of the list.
  var isDrawn = false

  /// Adds a row that is also a line of the list.
  mutating func add(_ row: [String], _ line: String, depth: Int = 0) {
    rows.append(row)
    items.append(.item(line, depth: depth))
  }

  /// The table with nothing in it that a terminal would obey.
  var shown: ReportTable {
    var table = self
    table.caption = ReportLayout.line(caption)
    table.columns = columns.map { ReportLayout.cell($0) }
    table.rows = rows.map { row in row.map { ReportLayout.cell($0) } }
    table.note = ReportLayout.line(note)
    return table
  }
}
