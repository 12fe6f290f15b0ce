/// The choice of `--color`.
enum ColourPolicy: String, Sendable, CaseIterable {
  case auto, always, never

  /// Whether a stream gets colour.
  ///
  /// Automatic means a terminal that can show it, and a user who did not set `NO_COLOR`.
  func usesColour(isTerminal: Bool, environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}
