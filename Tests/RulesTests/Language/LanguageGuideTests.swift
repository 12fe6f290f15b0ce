import Foundation
import Testing

@testable import Rules

/// Runs every example of the language reference, so that the page cannot drift from the program.
@Suite("The language reference")
struct LanguageGuideTests {
  /// A fenced block of the page: what the fence says of it, and its text.
  struct Block: CustomTestStringConvertible, Sendable {
    var line: Int
    var words: [String]
    var text: String

    var testDescription: String { "line \(line): \(words.joined(separator: " "))" }
    var isPart: Bool { words.contains("part") }
    /// The code a bad example must give.
    var badCode: String? {
      guard let at = words.firstIndex(of: "bad"), at + 1 < words.count else { return nil }
      return words[at + 1]
    }

    /// The block as a file: a fragment gets the header it leaves out.
    var file: String {
      let opens = text.split(separator: "\n").contains { line in
        line.hasPrefix("barème ") || line.hasPrefix("ruleset ")
      }
      if opens { return text }
      return (words.contains("english") ? "ruleset x\n" : "barème x\n") + "  version 1\n\n" + text
    }
  }

  static let page = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/language.md")

  static let blocks: [Block] = {
    guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
    var blocks: [Block] = []
    var open: Block?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("```") {
        if let block = open {
          if block.words.first == "bareme" { blocks.append(block) }
          open = nil
        } else {
          let words = line.dropFirst(3).split(separator: " ").map(String.init)
          open = Block(line: number + 1, words: words, text: "")
        }
      } else if open != nil {
        open?.text += line + "\n"
      }
    }
    return blocks
  }()

  @Test("The page has its examples, in both languages")
  func hasExamples() {
    #expect(Self.blocks.count { $0.badCode != nil } >= 10)
    let parts = Self.blocks.filter(\.isPart)
    #expect(parts.count { $0.file.contains("ruleset ") } >= 20)
    #expect(parts.count { $0.file.contains("barème ") } >= 20)
    #expect(Self.blocks.contains { !$0.isPart && $0.badCode == nil })
  }

  @Test("Every fragment parses", arguments: blocks.filter { $0.isPart })
  func parses(_ block: Block) {
    let source = SourceText(name: "guide", text: block.file)
    let found = Parser.parse(source).diagnostics
    #expect(found.map { "\($0.code.rawValue) \($0.finding)" } == [])
  }

  @Test(
    "Every whole ruleset checks clean",
    arguments: blocks.filter { !$0.isPart && $0.badCode == nil })
  func checksClean(_ block: Block) {
    let outcome = RulesetPipeline.check(SourceText(name: "guide", text: block.file))
    #expect(outcome.diagnostics.map { "\($0.code.rawValue) \($0.finding)" } == [])
    #expect(outcome.ruleset != nil)
  }

  @Test("Every bad example gives its code", arguments: blocks.filter { $0.badCode != nil })
  func refuses(_ block: Block) throws {
    let code = try #require(block.badCode)
    let outcome = RulesetPipeline.check(SourceText(name: "guide", text: block.file))
    #expect(outcome.diagnostics.map(\.code.rawValue).contains(code))
  }

  @Test("Every code the page links to exists")
  func linkedCodesExist() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for link in text.split(separator: "(diagnostics/").dropFirst() {
      let code = String(link.prefix(4))
      #expect(DiagnosticCode(rawValue: code) != nil, "\(code)")
    }
  }
}
