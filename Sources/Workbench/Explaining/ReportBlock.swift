/// A piece of a report, before it is laid out as text, Markdown or HTML.
enum ReportBlock: Sendable {
  /// The title of the whole.
  case title(String)
  /// The title of a part.
  case heading(String)
  /// The title of a part of a part.
  case subheading(String)
  /// A sentence or two.
  case paragraph(String)
  /// A line of a list, by its depth from 0.
  case item(String, depth: Int)
  /// A table, which is a list in text and in Markdown.
  case table(ReportTable)

  /// The block as text and Markdown have it, with nothing in it that a terminal would obey.
  var asList: [ReportBlock] {
    if case .table(let table) = self, !table.isDrawn { return table.items.map { $0.shown } }
    return [shown]
  }

  private var shown: ReportBlock {
    switch self {
    case .title(let text): .title(ReportLayout.line(text))
    case .heading(let text): .heading(ReportLayout.line(text))
    case .subheading(let text): .subheading(ReportLayout.line(text))
    case .paragraph(let text): .paragraph(ReportLayout.line(text))
    case .item(let text, let depth): .item(ReportLayout.line(text), depth: depth)
    case .table(let table): .table(table.shown)
    }
  }
}

/// Lays reports out.
enum ReportLayout {
  /// A sentence on one line: line ends and tabs of a value are spaces, other controls written out.
  ///
  /// An address typed over several lines stays legible, and no value can pass for lines of a report.
  static func line(_ text: String) -> String {
    Style.visible(flat(text) { $0 == "\n" || $0 == "\r" || $0 == "\t" })
  }

  /// The text of a cell, whose line feeds begin new lines of the cell.
  static func cell(_ text: String) -> String {
    Style.visible(flat(text) { $0 == "\r" || $0 == "\t" }, isPage: true)
  }

  /// Text with a space for each scalar that is blank; a carriage return before a line feed goes.
  private static func flat(_ text: String, _ isBlank: (Unicode.Scalar) -> Bool) -> String {
    guard text.unicodeScalars.contains(where: isBlank) else { return text }
    var result = String.UnicodeScalarView()
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if scalar == "\r", next == "\n" { continue }
      result.append(isBlank(scalar) ? " " : scalar)
    }
    return String(result)
  }

  /// Plain text: titles underlined by their place, lists indented.
  static func text(_ blocks: [ReportBlock]) -> String {
    var result = ""
    for block in blocks.flatMap({ $0.asList }) {
      switch block {
      case .title(let text):
        result += text + "\n" + String(repeating: "=", count: text.unicodeScalars.count) + "\n"
      case .heading(let text): result += "\n" + text + "\n"
      case .subheading(let text): result += "\n  " + text + "\n"
      case .paragraph(let text): result += text + "\n"
      case .item(let text, let depth):
        result += String(repeating: "  ", count: depth + 1) + text + "\n"
      case .table(let table): result += Self.text(table)
      }
    }
    return result
  }

  /// Markdown, with what would be markup in it made plain.
  static func markdown(_ blocks: [ReportBlock]) -> String {
    var result = ""
    var isAfterItem = false
    for block in blocks.flatMap({ $0.asList }) {
      var isItem = false
      switch block {
      case .title(let text): result += "# " + plain(text) + "\n"
      case .heading(let text): result += "\n## " + plain(text) + "\n\n"
      case .subheading(let text): result += "\n### " + plain(text) + "\n\n"
      case .paragraph(let text): result += (isAfterItem ? "\n" : "") + plain(text) + "\n\n"
      case .item(let text, let depth):
        result += String(repeating: "  ", count: depth) + "- " + plain(text) + "\n"
        isItem = true
      case .table(let table): result += (isAfterItem ? "\n" : "") + markdown(table) + "\n"
      }
      if case .title = block { result += "\n" }
      isAfterItem = isItem
    }
    return collapsing(result)
  }

  /// No two empty lines follow each other.
  private static func collapsing(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false)
    where !(line.isEmpty && lines.last?.isEmpty == true) {
      lines.append(line)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "<", ">", "[", "]", "#", "|":
        result.append("\\")
        result.append(scalar)
      case "\n", "\r": result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
