/// The two languages that rulesets are written in and that messages and reports are printed in.
public enum Language: UInt8, Sendable, CaseIterable {
  /// French: decimal comma, day first.
  case french
  /// English: decimal point, ISO dates.
  case english

  /// The language's two-letter code, as written in file headers and command-line options.
  public var code: String {
    switch self {
    case .french: "fr"
    case .english: "en"
    }
  }
}
