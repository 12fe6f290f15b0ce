import Testing

@testable import Rules

/// Where the front end stops reading, and how it says so.
@Suite("Limits of the front end")
struct FrontEndLimitTests {
  /// A text made to pass a limit, and the one message it must give.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: @Sendable () -> String
    var code: String
    var line: Int
    var headline: String

    var testDescription: String { name }
  }

  private static func value(_ expression: String) -> String {
    "barème x\n  version 1\n\nvaleur y = \(expression)\n"
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// A parenthesis opens an expression within the expression of the value: 64 levels in all.
  static let cases: [Case] = [
    Case(
      name: "parentheses", text: { value(repeated("(", 64) + "1" + repeated(")", 64)) },
      code: "G006", line: 4, headline: "plus de 64 parenthèses ou « si » sont emboîtés"),
    Case(
      name: "parentheses without number", text: { value(repeated("(", 100_000)) },
      code: "G006", line: 4, headline: "plus de 64 parenthèses ou « si » sont emboîtés"),
    Case(
      name: "negations", text: { value(repeated("non ", 100_000) + "oui") },
      code: "G006", line: 4, headline: "plus de 64 parenthèses ou « si » sont emboîtés"),
    Case(
      name: "signs", text: { value(repeated("−", 100_000) + "1") },
      code: "G006", line: 4, headline: "plus de 64 parenthèses ou « si » sont emboîtés"),
    Case(
      name: "indexes", text: { value(repeated("a[", 100_000)) },
      code: "G006", line: 4, headline: "plus de 64 parenthèses ou « si » sont emboîtés"),
    Case(
      name: "conditionals", text: { value(repeated("si oui alors ", 100_000)) },
      code: "G006", line: 4, headline: "plus de 64 parenthèses ou « si » sont emboîtés"),
    Case(
      name: "size", text: { repeated("#", Parser.sizeLimit + 1) },
      code: "L006", line: 1, headline: "le fichier dépasse 16 Mio"),
    Case(
      name: "declarations",
      text: { "barème x\n  version 1\n" + repeated("remarque « a »\n", Parser.declarationLimit) },
      code: "G007", line: 250_002, headline: "le fichier compte plus de 250 000 déclarations"
    ),
    Case(
      name: "digits", text: { value(repeated("9", 100_000)) },
      code: "L009", line: 4, headline: "le nombre « 999"),
  ]

  @Test("One limit passed gives one message", arguments: cases)
  func passed(_ limit: Case) {
    let source = SourceText(name: "x", text: limit.text())
    let errors = Parser.parse(source).diagnostics.filter { $0.code.severity == .error }
    #expect(errors.map { $0.code.rawValue } == [limit.code])
    guard let error = errors.first else { return }
    #expect(source.position(of: error.span.start).line == limit.line)
    #expect(sentences(error.finding, .french).headline.hasPrefix(limit.headline))
    let list = DiagnosticList(errors)
    #expect(JSONShape.isValid(Array(JSONRenderer(source, .english).render(list).utf8)))
    // Even of a line of thousands of characters, a screen's width is shown.
    #expect(TextRenderer(source, .english).render(list).utf8.count < 4_000)
  }

  @Test("Just below each limit nothing is said")
  func notPassed() {
    for text in [
      Self.value(Self.repeated("(", 63) + "1" + Self.repeated(")", 63)),
      Self.repeated("#", Parser.sizeLimit),
      Self.value(Self.repeated("9", 38)),
    ] {
      let source = SourceText(name: "x", text: text)
      #expect(Parser.parse(source).diagnostics.map { $0.code.rawValue } == [])
    }
  }

  @Test("A hundred messages are shown of a thousand")
  func messages() {
    // Each line opens with a character that stands nowhere in the language.
    let text = "barème x\n" + Self.repeated("\n# Titre\n\n=\n", 1_000)
    let source = SourceText(name: "x", text: text)
    let list = DiagnosticList(Parser.parse(source).diagnostics)
    #expect(list.errors == 1_000)
    #expect(list.warnings == 0)
    #expect(list.shown.count == 100)
    #expect(
      list.shown.map { source.position(of: $0.span.start).line } == (1...100).map { $0 * 4 + 1 })
    let summary = TextRenderer(source, .english).summary(list)
    #expect(summary.contains("1,000 errors") && summary.contains("100"))
  }
}
