/// How the parts of a message are decorated: the only place of the messages with escape codes.
package enum DiagnosticStyle: Sendable {
  /// Text as it is.
  case plain
  /// Colours and weights of a terminal.
  case ansi

  enum Part { case error, warning, headline, gutter, related }

  func paint(_ part: Part, _ text: String) -> String {
    guard self == .ansi, !text.isEmpty else { return text }
    let code =
      switch part {
      case .error: "1;31"
      case .warning: "1;33"
      case .headline: "1"
      case .gutter: "34"
      case .related: "36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  static func part(_ severity: DiagnosticSeverity) -> Part {
    switch severity {
    case .error: .error
    case .warning: .warning
    }
  }
}
