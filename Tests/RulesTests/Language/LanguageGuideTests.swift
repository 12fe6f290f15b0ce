import Foundation
import Testing

@testable import Rules

/// Runs every example of the language reference, in its English page and in its French one, so that
/// neither can drift from the program.
@Suite("The language reference")
struct LanguageGuideTests {
  /// A fenced block of the page: what the fence says of it, and its text.
  struct Block: CustomTestStringConvertible, Sendable {
    var page: String
    var line: Int
    var words: [String]
    var text: String

    var testDescription: String { "\(page), line \(line): \(words.joined(separator: " "))" }
    var isPart: Bool { words.contains("part") }
    /// A ruleset that leaves out only its header, which every recipe of the page shares.
    var isRecipe: Bool { words.contains("recipe") }
    /// The code a bad example must give.
    var badCode: String? {
      guard let at = words.firstIndex(of: "bad"), at + 1 < words.count else { return nil }
      return words[at + 1]
    }

    var isFrench: Bool { !file.split(separator: "\n").contains { $0.hasPrefix("ruleset ") } }

    /// The block as a file: a fragment gets the header it leaves out.
    var file: String {
      let opens = text.split(separator: "\n").contains { line in
        line.hasPrefix("barème ") || line.hasPrefix("ruleset ")
      }
      if opens { return text }
      if isRecipe { return LanguageGuideTests.recipeHeader + text }
      return (words.contains("english") ? "ruleset x\n" : "barème x\n") + "  version 1\n\n" + text
    }
  }

  /// The header a recipe is put under: whole, so that no warning of its own hides another.
  static let recipeHeader = """
    barème recette
      autorité    « Région type »
      service     « Service du numérique »
      contact     « Le service du numérique »
      objet       « Aider l'équipement des écoles »
      base légale « Délibération du conseil régional »
      version     1
      document    APPEL « Appel à projets »


    """

  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")

  static let english = read("language.md")
  static let french = read("langage.md")
  static let blocks = english + french

  static func read(_ page: String) -> [Block] {
    let place = folder.appending(path: page)
    guard let text = try? String(contentsOf: place, encoding: .utf8) else { return [] }
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
          open = Block(page: page, line: number + 1, words: words, text: "")
        }
      } else if open != nil {
        open?.text += line + "\n"
      }
    }
    return blocks
  }

  @Test("The page has its examples, in both languages")
  func hasExamples() {
    #expect(Self.english.count { $0.badCode != nil } >= 10)
    let parts = Self.english.filter(\.isPart)
    #expect(parts.count { !$0.isFrench } >= 20)
    #expect(parts.count { $0.isFrench } >= 20)
    #expect(Self.english.contains { !$0.isPart && $0.badCode == nil })
  }

  @Test("The French page has the French examples, in their order, and recipes besides")
  func frenchPageFollows() {
    let shared = Self.french.filter { !$0.isRecipe }
    #expect(shared.map(\.text) == Self.english.filter(\.isFrench).map(\.text))
    #expect(shared.map(\.words) == Self.english.filter(\.isFrench).map(\.words))
    #expect(Self.french.count { $0.isRecipe } == 7)
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

  @Test("Every code the pages link to exists", arguments: ["language.md", "langage.md"])
  func linkedCodesExist(_ page: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: page), encoding: .utf8)
    for link in text.split(separator: "(diagnostics/").dropFirst() {
      let code = String(link.prefix(4))
      #expect(DiagnosticCode(rawValue: code) != nil, "\(code)")
    }
  }
}
