import Foundation
import Testing

/// The examples of the rulesets that the two pages of the language print whole, run as a reader
/// would: each must pass, and the formatter must leave each page's ruleset its meaning.
@Suite struct GuideExamplesTests {
  /// A ruleset printed whole: what its fence says, and its text.
  struct Printed: CustomTestStringConvertible, Sendable {
    var page: String
    var line: Int
    var text: String
    var testDescription: String { "\(page), line \(line)" }
  }

  static let header = """
    barème recette
      autorité    « Région type »
      service     « Service du numérique »
      contact     « Le service du numérique »
      objet       « Aider l'équipement des écoles »
      base légale « Délibération du conseil régional »
      version     1
      document    APPEL « Appel à projets »


    """

  static let printed = ["docs/langage.md", "docs/language.md"].flatMap(read)

  static func read(_ page: String) -> [Printed] {
    let file = ConsoleBlocksTests.root.appendingPathComponent(page)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var found: [Printed] = []
    var words: [Substring]?
    var block = ""
    var start = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```"), let fence = words {
        words = nil
        let isWhole = fence.first == "bareme" && !fence.contains("part") && !fence.contains("bad")
        guard isWhole, block.contains("\nexemple ") || block.contains("\nexample ")
        else { continue }
        let isRecipe = fence.contains("recipe")
        found.append(Printed(page: page, line: start, text: (isRecipe ? header : "") + block))
      } else if line.hasPrefix("```") {
        (words, block, start) = (line.dropFirst(3).split(separator: " "), "", number + 1)
      } else {
        block += line + "\n"
      }
    }
    return found
  }

  @Test("each page prints rulesets with examples: the recipes, and a ruleset that counts quarters")
  func hasExamples() {
    #expect(Self.printed.count { $0.page == "docs/langage.md" } >= 9)
    #expect(Self.printed.contains { $0.text.contains("trimestre de") })
    #expect(Self.printed.contains { $0.text.contains("quarter of") })
  }

  @Test("every example that the pages print passes", arguments: printed)
  func passes(_ ruleset: Printed) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.bareme")
    try Data(ruleset.text.utf8).write(to: file)
    let run = try runBareme(["test", file.path])
    #expect(run.status == 0, "\(run.out)\(run.err)")
  }
}
