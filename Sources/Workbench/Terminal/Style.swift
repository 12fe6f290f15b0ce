/// The look of text on one stream: the only place that knows escape codes.
struct Style: Sendable, Equatable {
  /// What a piece of text is, from which its look follows.
  enum Role: Sendable { case heading, emphasis, error, warning, notice, success, place, faint }

  /// Whether roles are shown by colour and weight.
  let usesColour: Bool

  /// The style without colour or weight.
  static let plain = Style(usesColour: false)

  /// Text in a role; control characters in it are shown, not obeyed.
  func paint(_ role: Role, _ text: String) -> String {
    let shown = show(text)
    return usesColour ? "\u{1B}[\(code(role))m\(shown)\u{1B}[0m" : shown
  }

  /// A piece of a line as it may be written for people, its control characters written out.
  ///
  /// Line feeds too, for a value must not look like lines of the report. Whether the stream is a
  /// terminal changes nothing: what a pipe carries ends on one, as in `| less -R`.
  func show(_ text: String) -> String {
    Style.visible(text)
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
  ///
  /// Line ends and tabs stay where the text is a whole page, whose own they are.
  static func visible(_ text: String, isPage: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isObeyed) else { return text }
    var result = ""
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      let ends = scalar.value == 0x0A || scalar.value == 0x0D && next?.value == 0x0A
      if !isObeyed(scalar) || isPage && (ends || scalar.value == 0x09) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return result
  }

  /// Whether a terminal would act on the scalar, or reorder the text around it.
  static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
