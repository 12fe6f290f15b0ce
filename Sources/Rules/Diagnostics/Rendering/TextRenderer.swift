/// Shows diagnostics to a person: the sentence, the place, the line underlined, and what to do.
package struct TextRenderer: Sendable {
  private let source: SourceText
  private let language: Language
  private let file: Language
  private let style: DiagnosticStyle
  private let outline: HeadingOutline

  /// How many lines are shown before the one at fault.
  private static let contextLines = 2
  /// The columns that paragraphs are wrapped at.
  private static let paragraphWidth = 98

  /// Prepares to show the diagnostics of one file in the reader's language.
  package init(_ source: SourceText, _ language: Language, style: DiagnosticStyle = .plain) {
    self.source = source
    self.language = language
    self.style = style
    file = Parser.detectLanguage(source.bytes)
    outline = HeadingOutline(source)
  }

  /// Every diagnostic that is shown, a blank line after each, then the summary.
  package func render(_ list: DiagnosticList) -> String {
    list.shown.map { render($0) + "\n" }.joined() + summary(list) + "\n"
  }

  /// One diagnostic, each of its lines ended.
  package func render(_ diagnostic: Diagnostic) -> String {
    let sentences = sentences(diagnostic.finding, language, file: file)
    var lines = [headline(diagnostic.code, sentences.headline)]
    lines += picture(diagnostic, sentences.annotation)
    if let help = sentences.help { lines += paragraph(help) }
    lines += fixes(diagnostic)
    return lines.map { $0 + "\n" }.joined()
  }

  /// How many errors and warnings there are, as the closing line.
  package func summary(_ list: DiagnosticList) -> String {
    let catalogue = Catalogue(file: language)
    let isFrench = language == .french
    var parts: [String] = []
    if list.errors == 0 {
      parts.append(isFrench ? "aucune erreur" : "no error")
    } else {
      parts.append(
        isFrench
          ? catalogue.frenchCount(list.errors, "erreur")
          : catalogue.englishCount(list.errors, "error"))
    }
    if list.warnings > 0 {
      parts.append(
        isFrench
          ? catalogue.frenchCount(list.warnings, "avertissement")
          : catalogue.englishCount(list.warnings, "warning"))
    }
    let count = parts.joined(separator: ", ")
    guard list.cut > 0 else { return count }
    let shown = list.shown.count
    return isFrench
      ? "\(count) ; seuls \(shown) messages sont affichés"
      : "\(count); only \(shown) messages are shown"
  }

  // MARK: Parts

  private func headline(_ code: DiagnosticCode, _ text: String) -> String {
    let isFrench = language == .french
    let word =
      switch code.severity {
      case .error: isFrench ? "erreur" : "error"
      case .warning: isFrench ? "avertissement" : "warning"
      }
    let opening = style.paint(DiagnosticStyle.part(code.severity), "\(word) \(code.rawValue)")
    return opening + (isFrench ? " : " : ": ") + style.paint(.headline, text)
  }

  private func picture(_ diagnostic: Diagnostic, _ annotation: String?) -> [String] {
    let main = source.line(of: diagnostic.span.start)
    let lines = [main] + diagnostic.related.map { source.line(of: $0.span.start) }
    let gutter = String((lines.max() ?? 0) + 1).utf8.count
    var result = [place(diagnostic.span, gutter)]
    result += excerpt(diagnostic, annotation, main, gutter)
    for related in diagnostic.related {
      let line = source.line(of: related.span.start)
      let shown = Excerpt(source, line: line, span: related.span)
      if line != main {
        result.append(margin(nil, gutter, "┆"))
        result.append(margin(line, gutter) + shown.text)
      }
      result.append(
        margin(nil, gutter) + underline(shown, "-", .related, sentence(related.note, language)))
    }
    return result
  }

  private func place(_ span: SourceSpan, _ gutter: Int) -> String {
    let position = source.position(of: span.start)
    var chain = outline.breadcrumb(of: span.start)
    // The title of the whole page says nothing about the place.
    if chain.count > 1 { chain.removeFirst() }
    let crumbs = chain.isEmpty ? "" : " · " + chain.joined(separator: " › ")
    let name = plainText(source.name)
    return String(repeating: " ", count: gutter + 1)
      + style.paint(.gutter, "┌─") + " \(name):\(position.line):\(position.column)\(crumbs)"
  }

  private func excerpt(
    _ diagnostic: Diagnostic, _ annotation: String?, _ main: Int, _ gutter: Int
  ) -> [String] {
    let shown = Excerpt(source, line: main, span: diagnostic.span)
    guard !shown.isBlank || diagnostic.span.length > 0 else { return [] }
    var before = (max(0, main - Self.contextLines)..<main).map { line in
      (line, Excerpt(source, line: line, span: SourceSpan(source.lineStarts[line], 0)))
    }
    while let first = before.first, first.1.isBlank { before.removeFirst() }
    var result = before.map { margin($0.0, gutter) + $0.1.text }
    result.append(margin(main, gutter) + shown.text)
    let part = DiagnosticStyle.part(diagnostic.code.severity)
    result.append(margin(nil, gutter) + underline(shown, "^", part, annotation))
    return result.map { trimmed($0) }
  }

  private func underline(
    _ shown: Excerpt, _ mark: Character, _ part: DiagnosticStyle.Part, _ text: String?
  ) -> String {
    let marks = String(repeating: mark, count: shown.width)
    let indent = String(repeating: " ", count: shown.indent)
    return indent + style.paint(part, text.map { "\(marks) \($0)" } ?? marks)
  }

  /// The margin of a line, with its number where it is one of the file.
  private func margin(_ line: Int?, _ width: Int, _ bar: String = "│") -> String {
    let number = line.map { String($0 + 1) } ?? ""
    let padding = String(repeating: " ", count: max(0, width - number.utf8.count))
    return style.paint(.gutter, "\(padding)\(number) \(bar)") + (bar == "│" ? " " : "")
  }

  private func fixes(_ diagnostic: Diagnostic) -> [String] {
    let titles = diagnostic.fixes.map { title(of: $0, in: source, language) }
    let isFrench = language == .french
    guard let only = titles.first else { return [] }
    if titles.count == 1 {
      return ["  " + (isFrench ? "pour corriger : " : "to correct: ") + only]
    }
    let opening = "  " + (isFrench ? "pour corriger, au choix :" : "to correct, one of:")
    return [opening] + titles.enumerated().map { "    \($0.offset + 1). \($0.element)" }
  }

  /// Text wrapped between words, two columns in.
  private func paragraph(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in wrappableWords(text) {
      let added = displayWidth(word)
      if width > 0, width + 1 + added > Self.paragraphWidth {
        lines.append("  " + line)
        line = ""
        width = 0
      }
      line += width > 0 ? " " + word : word
      width += added + (width > 0 ? 1 : 0)
    }
    if width > 0 { lines.append("  " + line) }
    return lines
  }

  /// Words, with the French signs that stand beside a space kept to the word they belong to.
  private func wrappableWords(_ text: String) -> [String] {
    var words: [String] = []
    var sticks = false
    for part in text.split(separator: " ") {
      let closes = ["»", ":", ";", "?", "!"].contains(part.prefix(1))
      if sticks || closes, let last = words.popLast() {
        words.append(last + " " + part)
      } else {
        words.append(String(part))
      }
      sticks = part == "«"
    }
    return words
  }

  private func trimmed(_ line: String) -> String {
    var bytes = Array(line.utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
