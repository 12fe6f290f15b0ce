/// What became of a file that was to be formatted.
package enum FormatOutcome: Sendable {
  /// The file in its canonical layout.
  case formatted([UInt8])
  /// The file has errors of syntax, and is not rewritten.
  case refused([Diagnostic])
  /// The formatted text would not say what the file says; it is not handed out.
  case unsound
}

/// Writes rulesets in their one canonical layout, in the file's language or in the other one.
package enum RulesetFormatter {
  /// Formats a ruleset.
  ///
  /// Keywords, numbers, dates and quotation marks are translated where another language is asked
  /// for; names, texts and comments never are. Before the text is handed out it is read again, and
  /// its tree and its comments are compared with those of the source.
  package static func format(
    _ source: SourceText, to language: Language? = nil
  ) -> FormatOutcome {
    let (syntax, diagnostics) = Parser.parse(source)
    guard !diagnostics.contains(where: { $0.code.severity == .error }) else {
      return .refused(diagnostics)
    }
    let written = DocumentLayout.layOut(syntax, source, language ?? syntax.language)
    let result = SourceText(name: source.name, bytes: written)
    let (again, problems) = Parser.parse(result)
    guard !problems.contains(where: { $0.code.severity == .error }),
      SyntaxFingerprint.bytes(of: syntax, in: source)
        == SyntaxFingerprint.bytes(of: again, in: result)
    else { return .unsound }
    return .formatted(written)
  }
}
