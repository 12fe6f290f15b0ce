import Foundation
import Testing

/// `bareme diff`, run as a program.
@Suite struct DiffCommandTests {
  static let versions = [
    "rulesets/colleges-numeriques-2016-v1", "rulesets/colleges-numeriques-2016-v2",
  ]

  static func diff(_ arguments: String...) throws -> ProgramRun {
    try runBareme(["diff"] + arguments, directory: ConsoleBlocksTests.root)
  }

  @Test(
    "the two versions of the national call of 2016, in each form",
    arguments: [
      ("colleges.txt", []), ("colleges-en.txt", ["--lang", "en"]),
      ("colleges.md", ["--format", "markdown"]), ("colleges.json", ["--format", "json"]),
    ])
  func golden(_ name: String, _ options: [String]) throws {
    let run = try runBareme(
      ["diff"] + Self.versions + options, directory: ConsoleBlocksTests.root)
    #expect(run.status == 1)
    try expectGolden(run.out, "diff/\(name)")
  }

  @Test("the JSON fits the published schema, with and without applications")
  func schema() throws {
    let file = ConsoleBlocksTests.root.appendingPathComponent("docs/schemas/comparison.schema.json")
    let schema = try plainJSON([UInt8](Data(contentsOf: file)))
    let validator = SchemaValidator(try #require(schema as? [String: Any]))
    let runs = [
      try Self.diff(Self.versions[0], Self.versions[1], "--format", "json"),
      try Self.diff(
        Self.versions[0] + "/colleges-numeriques-2016.bareme",
        Self.versions[1] + "/colleges-numeriques-2016.bareme", "--format", "json"),
    ]
    for run in runs {
      let faults = validator.faults(try plainJSON(run.outBytes))
      #expect(faults.isEmpty, "\(faults.prefix(3))")
    }
    var spoilt = try #require(try plainJSON(runs[0].outBytes) as? [String: Any])
    spoilt["changes"] = nil
    spoilt["more"] = 1
    #expect(validator.faults(spoilt).count == 2)
  }

  @Test("the effect on applications, by hand")
  func effect() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try String(
      contentsOf: ConsoleBlocksTests.root.appendingPathComponent(
        "docs/examples/tablettes-2026.bareme"), encoding: .utf8
    ).replacingOccurrences(of: "enveloppe 12 000 €", with: "enveloppe 9 900 €")
    let old = folder.appendingPathComponent("old.bareme")
    let new = folder.appendingPathComponent("new.bareme")
    try text.write(to: old, atomically: true, encoding: .utf8)
    try text.replacingOccurrences(of: "× 60 %", with: "× 65 %")
      .write(to: new, atomically: true, encoding: .utf8)
    let csv = folder.appendingPathComponent("dossiers.csv")
    // A is capped at 2 000 € by both; B goes from 1 800 € to 1 950 €; C is capped at 6 000 €, and
    // 2 000 + 1 950 + 6 000 = 9 950 € no longer fit in the envelope.
    try """
    uai;nom;dépôt;élèves;devis;équipée
    A;Un;01/03/2026;30;5000;non
    B;Deux;02/03/2026;100;3000;non
    C;Trois;03/03/2026;200;10000;non

    """.write(to: csv, atomically: true, encoding: .utf8)
    let run = try runBareme(["diff", old.path, new.path, csv.path, "--format", "json"])
    #expect(run.status == 1)
    let document = try #require(try plainJSON(run.outBytes) as? [String: Any])
    let effect = try #require(document["effect"] as? [String: Any])
    #expect(effect["applications"] as? Int == 3)
    #expect(effect["changed"] as? Int == 2)
    let amounts = try #require(effect["amounts"] as? [String: Any])
    #expect(amounts["asked"] as? [String: String] == ["old": "9800.00", "new": "9950.00"])
    #expect(amounts["given"] as? [String: String] == ["old": "9800.00", "new": "3950.00"])
    let report = try runBareme(["diff", old.path, new.path, csv.path])
    #expect(report.out.contains("  B Deux : retenu ; montant 1 800,00 € → 1 950,00 €\n".spaced))
    #expect(
      report.out.contains(
        "  C Trois : retenu → liste complémentaire ; attribué 6 000,00 € → rien\n".spaced))
    #expect(report.out.contains("la décision change pour 2 dossiers sur 3"))
  }

  @Test("applications that neither ruleset can decide are not said to be unaffected")
  func undecided() throws {
    let folder = try temporaryFolder()
    let old = ConsoleBlocksTests.root.appendingPathComponent("docs/examples/tablettes-2026.bareme")
    let csv = folder.appendingPathComponent("dossiers.csv")
    let head = "uai;nom;dépôt;élèves;devis;équipée\n"
    // Without its estimate, B has no amount to rank or to award.
    try (head + "A;Un;01/03/2026;30;500;non\nB;Deux;02/03/2026;100;;non\n")
      .write(to: csv, atomically: true, encoding: .utf8)
    let run = try runBareme(["diff", old.path, old.path, csv.path])
    #expect(
      run.out.contains("aucun effet sur 2 dossiers ; 1 est incomplet avec les deux barèmes"),
      "\(run.out)")
    #expect(run.out.contains("1 dossier incomplet avec les deux barèmes"), "\(run.out)")
    try (head + "B;Deux;02/03/2026;100;;non\n").write(to: csv, atomically: true, encoding: .utf8)
    let none = try runBareme(["diff", old.path, old.path, csv.path])
    #expect(none.out.contains("effet inconnu : aucun dossier sur 1 n'est complet"), "\(none.out)")
    #expect(!none.out.contains("aucun effet") && !none.out.contains("aucun dossier ne change"))
  }

  @Test("exit statuses")
  func statuses() throws {
    #expect(try Self.diff(Self.versions[0], Self.versions[0]).status == 0)
    #expect(try Self.diff(Self.versions[0]).status == 2)
    #expect(try Self.diff("-", "-").status == 2)
    #expect(try Self.diff(Self.versions[0], "absent.bareme").status == 4)
    #expect(try Self.diff(Self.versions[0], "docs/examples/avec-erreurs.bareme").status == 1)
    // The newer ruleset asks for a field that the older applications lack.
    let unreadable = try Self.diff(
      Self.versions[0], Self.versions[1] + "/colleges-numeriques-2016.bareme")
    #expect(unreadable.status == 3)
    #expect(unreadable.out.isEmpty)
  }
}

extension String {
  /// The text with the spaces of printed numbers.
  fileprivate var spaced: String {
    replacingOccurrences(of: " 800,", with: "\u{202F}800,")
      .replacingOccurrences(of: " 950,", with: "\u{202F}950,")
      .replacingOccurrences(of: " 000,", with: "\u{202F}000,")
      .replacingOccurrences(of: " €", with: "\u{A0}€")
  }
}
