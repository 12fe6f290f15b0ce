import Rules

extension ReportLayout {
  /// One page that stands alone: no script, nothing fetched, readable printed or read aloud.
  ///
  /// `foreign` is the language of the words that `ForeignWords` marked; nil where none are.
  static func html(
    _ blocks: [ReportBlock], _ language: Language, foreign: Language? = nil
  ) -> String {
    var page = HTMLPage(language, foreign)
    for block in blocks { page.write(block) }
    return page.finished()
  }
}

/// An HTML page as it is written.
private struct HTMLPage {
  private let language: Language
  private let foreign: Language?
  private var title = ""
  private var body = ""
  /// The lists that are open, one within the other; each has an item open.
  private var openLists = 0
  private var sections = 0
  private var isSectionOpen = false

  init(_ language: Language, _ foreign: Language?) {
    self.language = language
    self.foreign = foreign
  }

  mutating func write(_ block: ReportBlock) {
    if case .item(let text, let depth) = block { return writeItem(text, depth) }
    closeLists(to: 0)
    switch block {
    case .title(let text):
      title = text
      body += "<h1>\(shown(text))</h1>\n"
    case .heading(let text):
      closeSection()
      sections += 1
      isSectionOpen = true
      body += "<section aria-labelledby=\"s\(sections)\">\n"
      body += "<h2 id=\"s\(sections)\">\(shown(text))</h2>\n"
    case .subheading(let text): body += "<h3>\(shown(text))</h3>\n"
    case .paragraph(let text): body += "<p>\(shown(text))</p>\n"
    case .table(let table): writeTable(table)
    case .item: break
    }
  }

  private mutating func writeItem(_ text: String, _ depth: Int) {
    closeLists(to: depth + 1)
    if openLists == depth + 1 { body += "</li>\n" }
    while openLists < depth + 1 {
      body += "<ul>\n"
      openLists += 1
      // A line without the one above it still needs an item to stand in.
      if openLists < depth + 1 { body += "<li>" }
    }
    body += "<li>\(shown(text))"
  }

  private mutating func closeLists(to count: Int) {
    while openLists > count {
      body += "</li>\n</ul>\n"
      openLists -= 1
    }
  }

  private mutating func closeSection() {
    if isSectionOpen { body += "</section>\n" }
    isSectionOpen = false
  }

  private mutating func writeTable(_ table: ReportTable) {
    body += "<div class=\"table\"><table>\n"
    if !table.caption.isEmpty { body += "<caption>\(shown(table.caption))</caption>\n" }
    body += "<thead><tr>"
    for (number, column) in table.columns.enumerated() {
      body += "<th scope=\"col\"\(style(number, table))>\(shown(column))</th>"
    }
    body += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      body += "<tr>"
      for (number, cell) in row.enumerated() {
        let text = shown(cell)
        body +=
          number == 0
          ? "<th scope=\"row\"\(style(number, table))>\(text)</th>"
          : "<td\(style(number, table))>\(text)</td>"
      }
      body += "</tr>\n"
    }
    body += "</tbody>\n</table></div>\n"
    if !table.note.isEmpty { body += "<p class=\"note\">\(shown(table.note))</p>\n" }
  }

  private func style(_ column: Int, _ table: ReportTable) -> String {
    table.figures.contains(column) ? " class=\"figure\"" : ""
  }

  /// The whole page.
  consuming func finished() -> String {
    closeLists(to: 0)
    closeSection()
    return """
      <!DOCTYPE html>
      <html lang="\(language.code)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Self.escaped(title.unicodeScalars.filter { !isMark($0) }))</title>
      <style>
      \(Self.sheet)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  /// The look of the page, on a screen and on paper.
  private static let sheet = """
    body { margin: 0; color: #1b1b1b; background: #fff; font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #767676; }
    h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
    h1 + p { font-size: 1.15rem; font-weight: 600; }
    ul { margin: .25rem 0; padding-left: 1.5rem; }
    .table { overflow-x: auto; }
    table { border-collapse: collapse; margin: .75rem 0 .25rem; width: 100%; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; white-space: pre-line; }
    thead th { background: #eee; }
    tbody th { font-weight: 400; }
    .figure { text-align: right; font-variant-numeric: tabular-nums; }
    .note { margin: 0 0 1rem; color: #4a4a4a; font-size: .9rem; }
    @page { margin: 2cm; }
    @media print {
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      .table { overflow: visible; }
      h2, h3, caption { break-after: avoid; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """

  // MARK: Text

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    foreign != nil && (scalar == ForeignWords.opening || scalar == ForeignWords.closing)
  }

  /// Text as HTML shows it, each run in another language in an element that says so.
  private func shown(_ text: String) -> String {
    guard let foreign, text.unicodeScalars.contains(ForeignWords.opening) else {
      return Self.escaped(text.unicodeScalars)
    }
    var result = ""
    var run = String.UnicodeScalarView()
    // Marks within marks are of the same language: only the outermost are elements.
    var depth = 0
    for scalar in text.unicodeScalars {
      guard isMark(scalar) else {
        run.append(scalar)
        continue
      }
      result += Self.escaped(run)
      run.removeAll()
      let isOpening = scalar == ForeignWords.opening
      if isOpening, depth == 0 { result += "<span lang=\"\(foreign.code)\">" }
      if !isOpening, depth == 1 { result += "</span>" }
      depth = max(0, depth + (isOpening ? 1 : -1))
    }
    return result + Self.escaped(run) + (depth > 0 ? "</span>" : "")
  }

  /// Text as HTML shows it: no character of it is markup, and none is a control character.
  private static func escaped(_ text: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case ForeignWords.opening, ForeignWords.closing: result.append("\u{FFFD}")
      // Neither what ends a page nor what turns the reading direction round.
      case _ where Style.isObeyed(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
