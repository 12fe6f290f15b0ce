/// The look of text on one stream: the only place that knows escape codes.
struct Style: Sendable, Equatable {
  /// What a piece of text is, from which its look follows.
  enum Role: Sendable { case heading, emphasis, error, warning, notice, success, place, faint }

  /// Whether roles are shown by colour and weight.
  let usesColour: Bool
  /// Whether the stream is a terminal, which would obey control characters.
  let isTerminal: Bool

  /// The style that changes nothing.
  static let plain = Style(usesColour: false, isTerminal: false)

  /// Text in a role; control characters in it are shown, not obeyed, on a terminal.
  func paint(_ role: Role, _ text: String) -> String {
    let shown = show(text)
    return usesColour ? "\u{1B}[\(code(role))m\(shown)\u{1B}[0m" : shown
  }

  /// Text as it may be written to this stream: untouched in a pipe, made visible on a terminal.
  ///
  /// Line feeds and tabs are kept.
  func show(_ text: String) -> String {
    isTerminal ? Style.visible(text) : text
  }

  private func code(_ role: Role) -> String {
    switch role {
    case .heading, .emphasis: "1"
    case .error: "1;31"
    case .warning: "1;33"
    case .notice: "1;34"
    case .success: "1;32"
    case .place: "36"
    case .faint: "2"
    }
  }

  /// Text whose control and direction characters are written out, as in `\u{1B}`.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isObeyed(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a terminal would act on the scalar, or reorder the text around it.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
