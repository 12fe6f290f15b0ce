import Foundation
import Glibc
import Rules
import Testing

@testable import Workbench

/// The command's forms of result, its statuses and its files.
@Suite struct RankCommandTests {
  static let call = ThinPathTests.call

  @Test func csvIsForSpreadsheetsOfTheCountry() throws {
    let french = try runBareme(["rank", Self.call, "--format", "csv"])
    let rows = french.out.split(separator: "\r\n").map(String.init)
    #expect(french.outBytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(rows[0] == "\u{FEFF}Rang;Identifiant;Nom;Décision;Note;Demandé;Attribué;Motifs")
    #expect(rows[1] == "1;38001;Alpha;retenu;8,25;13172,84;13172,84;")
    #expect(rows.count == 6)
    let english = try runBareme(["rank", Self.call, "--format", "csv", "--lang", "en"])
    #expect(english.out.contains("1,38001,Alpha,selected,8.25,13172.84,13172.84,\r\n"))
  }

  /// Rows have no place for it: a notice says it, once, unless all notices are left out.
  @Test(arguments: ["csv", "jsonl"]) func whatIsIllustrativeIsNoticed(_ format: String) throws {
    let run = try runBareme(["rank", Self.call, "--format", format])
    let notices = run.err.split(separator: "\n").filter { $0.contains("illustratives") }
    #expect(
      notices == [
        "remarque : parties illustratives, qui ne sont pas de l'appel : classement — L'appel ne dit"
          + " pas l'ordre des critères. ; sélection — L'appel n'imprime pas d'enveloppe."
      ])
    let quiet = try runBareme(["rank", Self.call, "--format", format, "--quiet"])
    #expect(quiet.err.isEmpty)
    for other in ["text", "json"] {
      let told = try runBareme(["rank", Self.call, "--format", other])
      #expect(!told.err.contains("illustratives"))
    }
  }

  /// Nobody applied: that is an outcome too, in every form, entered in a register and read again.
  @Test func aCallThatNobodyAnsweredIsRanked() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ruleset = folder.appendingPathComponent("appel.bareme")
    try Data(RegisterCall().ruleset).write(to: ruleset)
    let file = folder.appendingPathComponent("écoles.csv")
    try Data("uai;nom;élèves;devis\n".utf8).write(to: file)
    for format in ["text", "csv", "json", "jsonl"] {
      let run = try runBareme(["rank", ruleset.path, file.path, "--format", format])
      #expect(run.status == 0, "\(format): \(run.err)")
    }
    let register = folder.appendingPathComponent("registre").path
    let entered = try runBareme(["rank", ruleset.path, file.path, "--register", register])
    #expect(entered.status == 0)
    #expect(entered.err.contains("0001-"))
    #expect(try runBareme(["verify", register]).status == 0)
    let asked = try runBareme(["explain", ruleset.path, file.path, "--id", "A1"])
    #expect(asked.status == 2)
    #expect(try runBareme(["diff", ruleset.path, ruleset.path, file.path]).status == 0)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@sum", "'@sum"), ("+33 6", "'+33 6"), ("-5", "-5"), ("-x", "'-x"),
    ("\ta", "'\ta"), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("\ra", "\"'\ra\""), ("é", "é"),
  ])
  func formulasAreNeutralised(_ text: String, _ cell: String) {
    var writer = CSVWriter(.french)
    writer.text(text)
    #expect(Array(writer.bytes.dropFirst(3)) == Array(cell.utf8))
  }

  @Test(arguments: [
    ("0,25", "0,4", true), ("0,25", "40", false), ("0,25 %", "0,4", false), ("0", "0", false),
    ("25", "40", false), ("0.25", "", true),
  ])
  func ratesMeantAsProportionsAreNoticed(_ one: String, _ other: String, _ isTold: Bool) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("appel.bareme")
    try """
    barème essai
      version 1 du 02/03/2026

    dossier projet « Projet »
      code  texte identifiant
      part  taux 0 % à 100 % « Part »

    """.write(to: file, atomically: true, encoding: .utf8)
    let run = try runBareme(
      ["rank", file.path, "-"], stdin: Array("code;Part\nA;\(one)\nB;\(other)\n".utf8))
    #expect(run.status == 0, "\(run.err)")
    #expect(run.err.contains("toutes les valeurs de « Part » sont inférieures à 1 %") == isTold)
  }

  @Test func theReasonShownFirstIsTheOneThatDecides() throws {
    // N-07 is flagged for its cost, which decides nothing, and then eliminated by its marks.
    let run = try runBareme(
      ["rank", "rulesets/northmoor-digital-schools-2021", "--envelope", "1000"],
      directory: ConsoleBlocksTests.root)
    let lines = run.out.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("N-07") })
    // A flag is no further reason.
    #expect(line.contains("eliminatory (") && !line.hasSuffix("more reason)"))
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func linesAreInRankOrder() throws {
    let run = try runBareme(["rank", Self.call, "--format", "jsonl"])
    let ids = try run.out.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String
    }
    #expect(ids == ["38001", "38002", "38003", "38004", "38005"])
  }

  @Test func outputIsWrittenWholeOrNotAtAll() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("résultat.json")
    let run = try runBareme(["rank", Self.call, "--format", "json", "-o", file.path])
    let direct = try runBareme(["rank", Self.call, "--format", "json"])
    #expect(run.status == 0 && run.outBytes.isEmpty)
    #expect([UInt8](try Data(contentsOf: file)) == direct.outBytes)
    let bad = try BadCases.callFolder("nombre-lettres")
    defer { try? FileManager.default.removeItem(at: bad) }
    let other = folder.appendingPathComponent("autre.json")
    #expect(try runBareme(["rank", bad.path, "-o", other.path]).status == 3)
    #expect(!FileManager.default.fileExists(atPath: other.path))
    let input = bad.appendingPathComponent("applications/communes.csv").path
    let kept = try Data(contentsOf: URL(fileURLWithPath: input))
    #expect(try runBareme(["rank", bad.path, "-o", input]).status != 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: input)) == kept)
  }

  @Test func rulesetErrorsStopWithStatusOne() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("x.bareme")
    try "barème x\n\nvaleur a = b\n".write(to: file, atomically: true, encoding: .utf8)
    let run = try runBareme(["rank", file.path, "-"])
    #expect(run.status == 1)
    #expect(run.outBytes.isEmpty)
    #expect(run.err.contains("le barème a des erreurs : rien n'a été décidé"))
  }

  @Test func missingFilesAreTheSystemsRefusal() throws {
    let run = try runBareme(["rank", Self.call + "/mini.bareme", "/nulle/part.csv"])
    #expect(run.status == 4)
    #expect(try runBareme(["rank", "/nulle/part"]).status == 4)
    #expect(try runBareme(["rank", Self.call + "/mini.bareme"]).status == 2)
  }

  @Test func aReaderThatLeavesIsNoFailure() throws {
    guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
    let run = try runProgram(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "'\(binary.path)' rank '\(Self.call)' --format json -q | true; echo done"])
    #expect(run.out == "done\n")
    #expect(run.err.isEmpty)
  }
}
