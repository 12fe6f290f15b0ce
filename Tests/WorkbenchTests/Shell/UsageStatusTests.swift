import Foundation
import Rules
import Scoring
import Testing

@testable import Workbench

/// Statuses and sentences that every command shares.
@Suite struct UsageStatusTests {
  /// A folder with a ruleset of each name.
  static func folder(_ names: [String]) throws -> URL {
    let folder = try temporaryFolder()
    for name in names {
      try "barème essai\n".write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return folder
  }

  static let commands = [["check"], ["format"], ["rank"], ["explain", "--id", "1"]]

  @Test(arguments: commands)
  func aFolderOfSeveralRulesetsIsWrongUsage(_ command: [String]) throws {
    let folder = try Self.folder(["a.bareme", "b.bareme"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try runBareme(command + [folder.path])
    #expect(run.status == 2)
    #expect(run.outBytes.isEmpty)
    #expect(run.err.contains("plusieurs barèmes (a.bareme, b.bareme) : nommez le fichier"))
  }

  @Test(arguments: commands)
  func aFolderWithoutARulesetIsWrongUsage(_ command: [String]) throws {
    let folder = try Self.folder([])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try runBareme(command + [folder.path, "--lang", "en"])
    #expect(run.status == 2)
    #expect(run.err.contains("holds no .bareme file"))
  }

  @Test(arguments: [
    (OutcomeStatus.selected, 1, "1 retenu", "1 selected"),
    (.selected, 18, "18 retenus", "18 selected"),
    (.waiting, 5, "5 sur la liste complémentaire", "5 on the reserve list"),
    (.notSelected, 2, "2 non retenus", "2 not selected"),
    (.ineligible, 0, "0 inéligible", "0 ineligible"),
    (.incomplete, 3, "3 incomplets", "3 incomplete"),
  ])
  func countsHaveTheirPlural(
    _ status: OutcomeStatus, _ count: Int, _ french: String, _ english: String
  ) {
    let phrase = Messages.statusCount(status, count)
    #expect(phrase.french == french)
    #expect(phrase.english == english)
  }

  @Test func everyFaultOfAResultIsNamedInWords() {
    let words = ResultFault.Property.allCases.map { Messages.property($0) }
    #expect(Set(words.map(\.french)).count == words.count)
    #expect(Set(words.map(\.english)).count == words.count)
    for (property, phrase) in zip(ResultFault.Property.allCases, words) {
      #expect(phrase.french.contains(" ") && !phrase.english.contains(property.rawValue))
    }
  }

  @Test func recordsAreNamedInWords() {
    #expect(
      RecordPath.words("écoles[2].programmes[1]", .french)
        == "écoles n°\u{A0}2, programmes n°\u{A0}1")
    #expect(RecordPath.words("schools[12]", .english) == "schools no.\u{A0}12")
  }

  @Test func aContradictionIsToldWithItsValues() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("appel.bareme")
    try Self.contradictory.write(to: file, atomically: true, encoding: .utf8)
    let run = try runBareme(
      ["rank", file.path, "-"], stdin: Array("code;demandé;coût\nA1;1 200,5;1000\n".utf8))
    #expect(run.status == 3)
    let text = run.err.replacingOccurrences(of: "\u{A0}", with: " ")
      .replacingOccurrences(of: "\u{202F}", with: " ")
    #expect(text.contains("Demandé 1 200,50 €, pour un coût de 1 000,00 €."))
    #expect(!text.contains("…"))
  }

  static let contradictory = """
    barème essai
      version 1 du 02/03/2026
      document D « Appel »

    dossier projet « Projet »
      code     texte identifiant
      demandé  montant à partir de 0 €
      coût     montant à partir de 0 €

    cohérence demande « Demande couverte par le coût » = demandé ≤ coût
      sinon « Demandé {demandé}, pour un coût de {coût}. »
      selon D « article 1 »

    """
}
