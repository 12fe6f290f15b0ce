/// The pages of `docs/diagnostics`, in the program itself so that one file is all there is to ship.
enum DiagnosticPages {
  /// The page of a code, in Markdown; nil where no diagnostic has the code.
  static func page(_ code: String) -> String? {
    pages.first { $0.code == code }?.text
  }

  static let pages: [(code: String, text: String)] = []
}
