/// Writes diagnostics for programs: one JSON object on one line, keys always in the same order.
package struct JSONRenderer: Sendable {
  /// The name and version of the format; a key that changes its meaning changes the number.
  package static let format = "bareme.diagnostics/1"

  private let source: SourceText
  private let language: Language
  private let file: Language
  private let outline: HeadingOutline

  /// Prepares to write the diagnostics of one file with sentences in a language.
  package init(_ source: SourceText, _ language: Language) {
    self.source = source
    self.language = language
    file = Parser.detectLanguage(source.bytes)
    outline = HeadingOutline(source)
  }

  /// The whole list, ended by a line feed.
  package func render(_ list: DiagnosticList) -> String {
    var output = ""
    JSONPart.object([
      ("format", .text(Self.format)),
      ("file", .text(source.name)),
      ("errors", .number(list.errors)),
      ("warnings", .number(list.warnings)),
      ("diagnostics", .array(list.shown.map { part($0) })),
    ]).write(to: &output)
    return output + "\n"
  }

  private func part(_ diagnostic: Diagnostic) -> JSONPart {
    let sentences = sentences(diagnostic.finding, language, file: file)
    let start = source.position(of: diagnostic.span.start)
    let end = source.position(of: diagnostic.span.end)
    return .object([
      ("code", .text(diagnostic.code.rawValue)),
      ("severity", .text(diagnostic.code.severity == .error ? "error" : "warning")),
      ("line", .number(start.line)),
      ("column", .number(start.column)),
      ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)),
      ("breadcrumb", .array(outline.breadcrumb(of: diagnostic.span.start).map { .text($0) })),
      ("message", .text(sentences.headline)),
      ("annotation", sentences.annotation.map { .text($0) } ?? .null),
      ("help", sentences.help.map { .text($0) } ?? .null),
      ("related", .array(diagnostic.related.map { part($0) })),
      ("fixes", .array(diagnostic.fixes.map { part($0) })),
    ])
  }

  private func part(_ related: RelatedPlace) -> JSONPart {
    let start = source.position(of: related.span.start)
    let end = source.position(of: related.span.end)
    return .object([
      ("line", .number(start.line)),
      ("column", .number(start.column)),
      ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)),
      ("message", .text(sentence(related.note, language))),
    ])
  }

  private func part(_ fix: Fix) -> JSONPart {
    .object([
      ("title", .text(title(of: fix, in: source, language))),
      ("grade", .text(name(fix.grade))),
      (
        "edits",
        .array(
          fix.edits.map { edit in
            .object([
              ("start", place(edit.span.start)),
              ("end", place(edit.span.end)),
              ("text", .text(edit.text)),
            ])
          })
      ),
    ])
  }

  private func place(_ offset: UInt32) -> JSONPart {
    let position = source.position(of: offset)
    return .object([("line", .number(position.line)), ("column", .number(position.column))])
  }

  private func name(_ grade: FixGrade) -> String {
    switch grade {
    case .safe: "safe"
    case .review: "review"
    case .shown: "shown"
    }
  }
}

/// A JSON value to be written, with its keys in order.
private indirect enum JSONPart {
  case null
  case number(Int)
  case text(String)
  case array([JSONPart])
  case object([(String, JSONPart)])

  func write(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .number(let value): output += String(value)
    case .text(let text): Self.write(text, to: &output)
    case .array(let items):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += "," }
        item.write(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        Self.write(member.0, to: &output)
        output += ":"
        member.1.write(to: &output)
      }
      output += "}"
    }
  }

  /// Writes a text, escaping what JSON asks for and what a terminal might obey.
  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x0A: output += "\\n"
      case 0x0D: output += "\\r"
      case 0x09: output += "\\t"
      case let value where value <= 0xFFFF && isHiddenControl(value): escape(value, to: &output)
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }

  private static func escape(_ value: UInt32, to output: inout String) {
    let digits = String(value, radix: 16)
    output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
