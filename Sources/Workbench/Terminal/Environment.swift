import Glibc
import Rules

/// The environment variables that the program consults; none of them can change a result.
struct Environment: Sendable {
  private let variables: [String: String]

  /// An environment of known variables, for tests.
  init(_ variables: [String: String]) {
    self.variables = variables
  }

  /// The process's variables, of which only those that the program uses are read.
  static func current() -> Environment {
    let names = [
      "BAREME_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS",
    ]
    var variables: [String: String] = [:]
    for name in names {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    return Environment(variables)
  }

  subscript(name: String) -> String? { variables[name] }

  /// The language of help and usage messages where `--lang` is not given.
  ///
  /// French, unless `BAREME_LANG` or the first locale variable that is set starts with `en`. Results
  /// never depend on it.
  var language: Language {
    for name in ["BAREME_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variables[name], !value.isEmpty {
        return value.lowercased().hasPrefix("en") ? .english : .french
      }
    }
    return .french
  }
}
