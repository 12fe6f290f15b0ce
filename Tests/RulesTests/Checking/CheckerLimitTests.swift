import Testing

@testable import Rules

/// What leans on too much to be walked is refused once, whichever declaration it is.
@Suite struct CheckerLimitTests {
  static let application =
    "barème x\n  version 1\n\ndossier c\n  code texte identifiant\n  n entier\n"

  /// Declarations that lean each on the next, and the last one on the first.
  private static func circle(_ count: Int, _ line: (Int, Int) -> String) -> String {
    application + "\n" + (0..<count).map { line($0, ($0 + 1) % count) }.joined()
  }

  static let chain: [String] = [
    application + "\nvaleur v = n" + String(repeating: " + n", count: 256) + "\n",
    application + "\nvaleur v = n" + String(repeating: " × n", count: 256) + "\n",
    circle(80) { "paramètre p\($0) = p\($1) + 1\n" },
    circle(80) { "valeur v\($0) = v\($1) + 1\n" },
    application + "\n"
      + (0..<80).map {
        "valeur d'appel a\($0) = nombre de dossiers où a\($0 + 1) > 3\n"
      }.joined() + "valeur d'appel a80 = nombre de dossiers\n",
  ]

  @Test(arguments: chain)
  func isRefusedOnce(_ text: String) {
    let diagnostics = RulesetPipeline.check(SourceText(name: "x", text: text)).diagnostics
    #expect(diagnostics.filter { $0.code.severity == .error }.map { $0.code.rawValue } == ["G006"])
  }

  /// A sum as long as the limit is read.
  @Test func theLimitItselfIsRead() {
    let text = Self.application + "\nvaleur v = n" + String(repeating: " + n", count: 255) + "\n"
    #expect(!RulesetPipeline.check(SourceText(name: "x", text: text)).hasErrors)
  }
}
