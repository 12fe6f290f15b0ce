import Foundation
import Rules
import Testing

@testable import Workbench

/// The help pages, against golden files and through the program.
@Suite struct HelpTests {
  @Test(arguments: CommandName.allCases, Language.allCases)
  func commandPage(_ command: CommandName, _ language: Language) throws {
    try expectGolden(
      HelpText.page(command, language), "help/\(command.rawValue).\(language.code).txt")
  }

  @Test(arguments: Language.allCases) func programPage(_ language: Language) throws {
    try expectGolden(HelpText.page(nil, language), "help/bareme.\(language.code).txt")
  }

  @Test(arguments: [40, 60, 80, 100], Language.allCases)
  func linesKeepToTheWidth(_ width: Int, _ language: Language) {
    for command in CommandName.allCases {
      let lines = HelpText.page(command, language, width: width).split(separator: "\n")
      // Terms, synopses and examples are never cut; sentences always are.
      let sentences = lines.filter { $0.hasPrefix("      ") }
      #expect(sentences.allSatisfy { $0.count <= width })
      #expect(!sentences.isEmpty)
    }
  }

  @Test func everyCommandHasAnExampleThatParses() throws {
    for command in CommandTable.commands {
      #expect(!command.examples.isEmpty)
      for example in command.examples {
        for language in Language.allCases {
          let name = command.spellings(language).first ?? ""
          let words =
            [name] + example.arguments.text(language).split(separator: " ").map(String.init)
          let shell = words.prefix { $0 != ">" }
          let parsed = ArgumentParser.parse(shell.map { FilePath($0) })
          #expect(throws: Never.self) { try parsed.get() }
        }
      }
    }
  }

  @Test func noTwoOptionsOfACommandShareASpelling() {
    for command in CommandTable.commands {
      let words = CompletionScript.optionWords(command.allOptions).map(foldingAccents)
      #expect(Set(words).count == words.count, "\(command.name)")
    }
  }

  @Test(arguments: [
    ([:], "Usage\n  bareme classer"), (["LANG": "en_GB.UTF-8"], "Usage\n  bareme rank"),
    (["LANG": "en_GB", "LC_ALL": "fr_FR"], "Usage\n  bareme classer"),
    (["LC_ALL": "fr_FR", "BAREME_LANG": "en"], "Usage\n  bareme rank"),
  ])
  func languageFollowsTheEnvironment(_ environment: [String: String], _ expected: String) throws {
    let run = try runBareme(["rank", "--help"], environment: environment)
    #expect(run.status == 0)
    #expect(run.out.contains(expected))
    #expect(run.err.isEmpty)
  }

  @Test func theOptionWinsOverTheEnvironment() throws {
    let run = try runBareme(["--lang", "fr", "help", "rank"], environment: ["BAREME_LANG": "en"])
    #expect(run.out.contains("bareme classer"))
  }
}
