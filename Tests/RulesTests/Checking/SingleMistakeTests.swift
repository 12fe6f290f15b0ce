import Foundation
import Testing

@testable import Rules

/// One cause, one message: a shipped ruleset with one mistake put in says it once.
@Suite struct SingleMistakeTests {
  /// A mistake: the text replaced where it first stands, and the codes that must be found.
  ///
  /// Where the message stands elsewhere, each use of what was changed has its own: a code then
  /// stands for one or more messages in a row, however many examples the ruleset has.
  struct Mistake: CustomTestStringConvertible {
    var old: String
    var new: String
    var codes: [String]
    /// Whether the message stands elsewhere than on the line that was changed.
    var isElsewhere = false
    var testDescription: String { "\(old) → \(new)" }

    init(_ old: String, _ new: String, _ codes: String..., elsewhere: Bool = false) {
      self.old = old
      self.new = new
      self.codes = codes
      isElsewhere = elsewhere
    }
  }

  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("rulesets/isere-pac-2023/isere-pac-2023.bareme")

  @Test func theRulesetHasNoMistake() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(RulesetPipeline.check(SourceText(name: "isere", text: text)).diagnostics.isEmpty)
  }

  @Test(arguments: mistakes)
  func isSaidOnce(_ mistake: Mistake) throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let place = try #require(text.range(of: mistake.old), "the ruleset has changed")
    let changed = text.replacingCharacters(in: place, with: mistake.new)
    let line = text[..<place.lowerBound].count { $0 == "\n" }
    let source = SourceText(name: "isere", text: changed)
    let diagnostics = RulesetPipeline.check(source).diagnostics
    let found = diagnostics.map {
      "\($0.code.rawValue) line \(source.line(of: $0.span.start) + 1): \(source.text($0.span))"
    }
    var codes: [String] = []
    for code in diagnostics.map({ $0.code.rawValue })
    where !mistake.isElsewhere || codes.last != code {
      codes.append(code)
    }
    #expect(codes == mistake.codes, "\(found)")
    guard !mistake.isElsewhere, let first = diagnostics.first else { return }
    let lines = line...(line + mistake.new.count { $0 == "\n" })
    #expect(lines.contains(source.line(of: first.span.start)), "\(found)")
  }
}
