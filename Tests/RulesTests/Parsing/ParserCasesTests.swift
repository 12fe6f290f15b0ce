import Testing

@testable import Rules

/// Small fragments with one mistake each, and every message the parser has for them.
///
/// The lists are exact: a mistake gives one message, at its own line, and what follows it is read.
@Suite struct ParserCasesTests {
  /// A fragment and its messages.
  struct Fragment: CustomTestStringConvertible {
    var text: String
    /// `LINE CODE`, lines counted from 1 after the header; with what was expected, for G004.
    var messages: [String]
    var language: Language?

    var testDescription: String { text }
  }

  /// French, under a header and a blank line.
  static func french(_ text: String, _ messages: String...) -> Fragment {
    Fragment(text: text, messages: messages, language: .french)
  }

  /// English, under a header and a blank line.
  static func english(_ text: String, _ messages: String...) -> Fragment {
    Fragment(text: text, messages: messages, language: .english)
  }

  /// A whole file, without a header of ours.
  static func file(_ text: String, _ messages: String...) -> Fragment {
    Fragment(text: text, messages: messages, language: nil)
  }

  @Test(arguments: headers + fields + declarations)
  func declarationsAreRead(_ fragment: Fragment) { check(fragment) }

  @Test(arguments: clauses + amounts + rows)
  func clausesAreRead(_ fragment: Fragment) { check(fragment) }

  @Test(arguments: decisions + examples)
  func decisionsAreRead(_ fragment: Fragment) { check(fragment) }

  @Test(arguments: expressions + literals + marks + nesting)
  func expressionsAreRead(_ fragment: Fragment) { check(fragment) }

  @Test(arguments: readings)
  func whatIsRightIsRead(_ fragment: Fragment) { check(fragment) }

  private func check(_ fragment: Fragment) {
    let header =
      switch fragment.language {
      case .french: "barème essai\n\n"
      case .english: "ruleset trial\n\n"
      case nil: ""
      }
    let source = SourceText(name: "essai.bareme", text: header + fragment.text)
    let firstLine = header.isEmpty ? 1 : -1
    let found = Parser.parse(source).diagnostics.map { diagnostic in
      let place = "\(source.line(of: diagnostic.span.start) + firstLine)"
      guard case .expected(let thing, _) = diagnostic.finding else {
        return "\(place) \(diagnostic.code.rawValue)"
      }
      return "\(place) G004 \(thing)"
    }
    #expect(found == fragment.messages)
  }
}
