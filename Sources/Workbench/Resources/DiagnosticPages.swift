import Rules

/// The pages of `docs/diagnostics`, in the program itself so that one file is all there is to ship.
enum DiagnosticPages {
  /// The page of a code, in Markdown; nil where no diagnostic has the code.
  static func page(_ code: String) -> String? {
    for page in pages where page.code.description == code { return page.text.description }
    return nil
  }

  /// The page of a code in one language; nil where no diagnostic has the code.
  ///
  /// A page is in French and ends with its English. The examples are the same in both: they are the
  /// ones that the tests run.
  static func page(_ code: String, _ language: Language) -> String? {
    guard let page = page(code) else { return nil }
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    guard let turn = lines.firstIndex(of: "## In English") else { return page }
    switch language {
    case .french:
      return lines[..<turn].joined(separator: "\n")
    case .english:
      return english(code, Array(lines[(turn + 1)...]), Array(lines[..<turn]))
    }
  }

  /// The English page: its title, which opens the English text in bold, that text, the examples.
  private static func english(
    _ code: String, _ paragraph: [Substring], _ french: [Substring]
  ) -> String {
    let text = Array(paragraph.filter { !$0.isEmpty }.joined(separator: "\n").utf8)
    let mark = Array(".**".utf8)
    var end = text.count
    for index in text.indices.dropLast(2) where Array(text[index..<(index + 3)]) == mark {
      end = index
      break
    }
    let title = String(decoding: text[..<end].dropFirst(2), as: UTF8.self)
    let rest = text[end...].dropFirst(3).drop { $0 == 0x20 || $0 == 0x0A }
    var page = "# \(code): \(title)\n\n\(String(decoding: rest, as: UTF8.self))\n"
    for (kind, heading) in [("bad", "Example to correct"), ("good", "Example corrected")] {
      guard let block = block(kind, french) else { continue }
      page += "\n## \(heading)\n\n\(block)\n"
    }
    return page
  }

  /// An example of a page with its fences.
  private static func block(_ kind: String, _ lines: [Substring]) -> String? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("```bareme \(kind)") }),
      let end = lines[(start + 1)...].firstIndex(of: "```")
    else { return nil }
    return lines[start...end].joined(separator: "\n")
  }
}
