import Foundation
import Testing

@testable import Workbench

/// One small call from files to result, against a document worked out by hand in `expected.md`.
@Suite struct ThinPathTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Thin")
  static let call = folder.appendingPathComponent("appel").path

  /// The expected document, with the ruleset's hash from another program and the inputs given.
  ///
  /// No-break spaces are plain in it: which one stands where is tested with the formatter of numbers.
  static func expected(inputs: String) throws -> String {
    let text = try String(
      contentsOf: folder.appendingPathComponent("expected.json"), encoding: .utf8)
    let hash = try runProgram(
      URL(fileURLWithPath: "/usr/bin/sha256sum"), [call + "/mini.bareme"])
    return text.replacingOccurrences(of: "SHA256", with: String(hash.out.prefix(64)))
      .replacingOccurrences(of: "INPUTS", with: inputs)
  }

  static func plainSpaces(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar == "\u{A0}" || scalar == "\u{202F}" ? " " : scalar
        }))
  }

  @Test func rulesetIsClean() throws {
    let run = try runBareme(["check", Self.call])
    #expect(run.status == 0)
    #expect(run.out == "aucune erreur\n")
  }

  @Test func tablesListsAndMarksGiveTheResultByHand() throws {
    let run = try runBareme(["rank", Self.call, "--format", "json"])
    #expect(run.status == 0, "\(run.err)")
    let inputs = """
      [
          {"file": "communes.csv", "rows": 5},
          {"file": "écoles.csv", "rows": 7, "role": "list"},
          {"file": "alice.csv", "rows": 10, "role": "marks"},
          {"file": "bruno.csv", "rows": 3, "role": "marks"}
        ]
      """
    #expect(Self.plainSpaces(run.out) == Self.plainSpaces(try Self.expected(inputs: inputs)))
  }

  @Test(arguments: [false, true])
  func jsonGivesTheSameResult(_ isPiped: Bool) throws {
    let file = Self.folder.appendingPathComponent("communes.json")
    let bytes = isPiped ? [UInt8](try Data(contentsOf: file)) : []
    let run = try runBareme(
      ["rank", Self.call + "/mini.bareme", isPiped ? "-" : file.path, "--format", "json"],
      stdin: bytes)
    #expect(run.status == 0, "\(run.err)")
    let name = isPiped ? "-" : "communes.json"
    let inputs = "[\n    {\"file\": \"\(name)\", \"rows\": 5}\n  ]"
    #expect(Self.plainSpaces(run.out) == Self.plainSpaces(try Self.expected(inputs: inputs)))
  }

  @Test func receiptAddsUp() throws {
    let run = try runBareme(["rank", Self.call, "--receipt"])
    let text = Self.plainSpaces(run.err)
    // 6 + 3 + 5 + 2 + 4 + 6 + 4; 30 + 20.5 + 25 + 50 + 18.5 + 20;
    // 10000 + 12345.67 + 11111.11 + 5000 + 4000 + 8000 + 3000.
    #expect(text.contains("communes.csv : 5 lignes ; sommes : Programmes demandés = 10 ; SHA-256 "))
    #expect(
      text.contains(
        "sommes : classes = 30, débit = 164 Mb/s, coût = 53 456,78 €"))
    let quiet = try runBareme(["rank", Self.call, "--quiet"])
    #expect(quiet.err.isEmpty)
  }

  @Test func textShowsTheCutOffAndTheAccounts() throws {
    let run = try runBareme(["rank", Self.call])
    let lines = Self.plainSpaces(run.out).split(separator: "\n").map(String.init)
    let cut = lines.firstIndex { $0.hasPrefix("───") }
    #expect(cut != nil)
    if let cut {
      #expect(lines[cut - 1].contains("38001") && lines[cut - 1].hasSuffix("13 172,84 €"))
      #expect(lines[cut + 1].contains("38002") && lines[cut + 1].contains("liste complémentaire"))
    }
    #expect(lines.contains("Enveloppe  20 000,00 €"))
    #expect(lines.contains("Reste       6 827,16 €"))
    // What the second asks for, and 20 000 - 13 172,84: the first question after the table.
    #expect(lines.contains("Classés et non retenus"))
    #expect(
      lines.contains {
        $0.hasPrefix("2  38002")
          && $0.hasSuffix("dépasse ce qui restait de l'enveloppe à son tour, 6 827,16 €.")
      })
    #expect(lines.contains("Ordre du classement"))
    #expect(lines.contains { $0.hasPrefix("  1. ") })
    #expect(
      lines.contains(
        "38003  Gamma    inéligible  écoles n° 2 : Gamma B dispose de 18,5 Mb/s ; il faut au moins 20 Mb/s."
      ))
    #expect(lines.contains("  classement — L'appel ne dit pas l'ordre des critères."))
    #expect(!run.out.contains("\u{1B}"))
  }

  @Test func coloursAreOnlyForTerminals() throws {
    let run = try runBareme(["rank", Self.call, "--color", "always"])
    #expect(run.out.contains("\u{1B}[1;32mretenu\u{1B}[0m"))
  }

  @Test func anEnvelopeOnTheCommandLineIsSaid() throws {
    let run = try runBareme([
      "rank", Self.call, "--format", "json", "--enveloppe", "20 950,62 €",
    ])
    // 13172.84 + 7777.78 = 20950.62: exactly enough for both.
    #expect(
      run.out.contains(
        #""envelope": {"amount": "20950.62", "consumed": "20950.62", "remaining": "0.00", "overridden": true}"#
      ))
    #expect(run.out.contains(#""selected": 2, "waiting": 0"#))
    let text = try runBareme(["rank", Self.call, "--envelope", "20950.61"])
    #expect(text.out.contains("(remplacée par --enveloppe)"))
    #expect(text.out.contains("1 retenu ; 1 sur la liste complémentaire"))
  }

  @Test(arguments: ["abc", "-5", "", "1.000,5"])
  func badEnvelopesAreWrongUsage(_ amount: String) throws {
    let run = try runBareme(["rank", Self.call, "--envelope=" + amount])
    #expect(run.status == 2)
    #expect(run.outBytes.isEmpty)
  }
}
