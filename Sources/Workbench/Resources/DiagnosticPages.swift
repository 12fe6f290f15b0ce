/// The pages of `docs/diagnostics`, in the program itself so that one file is all there is to ship.
enum DiagnosticPages {
  /// The page of a code, in Markdown; nil where no diagnostic has the code.
  static func page(_ code: String) -> String? {
    for page in pages where page.code.description == code { return page.text.description }
    return nil
  }
}
