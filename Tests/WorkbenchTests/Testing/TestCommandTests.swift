import Foundation
import Testing

/// `bareme test`, run as a program.
@Suite struct TestCommandTests {
  static let example = "docs/examples/sorties-2026.bareme"

  static func test(_ arguments: String...) throws -> ProgramRun {
    try runBareme(["test"] + arguments, directory: ConsoleBlocksTests.root)
  }

  @Test(
    "the report in each form",
    arguments: [
      ("report.txt", ["--coverage", "--mutate", "--suggest"]),
      ("report.json", ["--coverage", "--mutate", "--suggest", "--format", "json"]),
      ("report.xml", ["--coverage", "--format", "junit"]),
      ("report-en.txt", ["--coverage", "--mutate", "--lang", "en"]),
    ])
  func golden(_ name: String, _ options: [String]) throws {
    let run = try runBareme(
      ["test", Self.example] + options, directory: ConsoleBlocksTests.root)
    // One example of the file expects the contrary of what the call says.
    #expect(run.status == 1)
    #expect(run.err.isEmpty)
    try expectGolden(run.out, "Testing/\(name)")
  }

  @Test("a property contradicted shows both sides, on the record that fails, and the facts read")
  func propertyFigures() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = """
      barème b
        version 1

      dossier d
        code   texte identifiant
        taux   taux de 0 % à 100 %
        postes liste de poste, au moins 1

      fiche poste
        coût montant à partir de 0 €

      montant poste.aide
        poste.coût × taux
        arrondi au centime

      modèle m
        code = « A », taux = 40 %, postes[1].coût = 100 €, postes[2].coût = 1 500,50 €

      propriété « Jamais plus de 500 € »
        toujours pour chaque poste : poste.aide ≤ 500 €

      """
    let file = folder.appendingPathComponent("b.bareme")
    try Data(text.utf8).write(to: file)
    // 40 % of 1 500,50 € is 600,20 €; the first record, at 40 €, holds.
    let run = try runBareme(["test", file.path])
    #expect(run.status == 1)
    #expect(
      run.out.replacingOccurrences(of: "\u{A0}", with: " ").contains(
        """
          partant de m : poste.aide = 600,20 €
          données lues : taux = 40 %, postes[1].coût = 100 €, postes[2].coût = 1 500,50 €

        """))
  }

  /// Bounds of 0 and 100; the model has 6.
  @Test(
    "a property is tried at the ends and the figures that it depends on",
    arguments: [
      ("n ≤ 99", "n = 100"), ("n ≠ 50", "n = 50"), ("n ≥ 1", "n = 0"), ("double < 20", "n = "),
      ("n ≠ 71", "n = 71"),
    ])
  func propertyExtremes(_ test: String, _ found: String) throws {
    let run = try Self.properties(
      """
      n entier de 0 à 100
      """, "n = 6", test)
    #expect(run.status == 1, "\(test)")
    #expect(run.out.contains("contredite"), "\(run.out)")
    #expect(run.out.contains("avec " + found), "\(run.out)")
    let holds = try Self.properties("n entier de 0 à 100", "n = 6", "n ≤ 100")
    #expect(holds.status == 0)
    #expect(holds.out.contains("tenue sur"))
  }

  /// 50 % of 1 000 € is 500 €; and two facts at once, neither of which is enough alone.
  @Test func propertiesOfAmountsAndOfPairs() throws {
    let amount = try Self.properties(
      "coût montant de 0 € à 1 000 €", "coût = 100 €", "aide ≤ 400 €",
      "montant aide\n  coût\n  × 50 %\n  arrondi au centime\n")
    #expect(amount.out.contains("avec coût = "), "\(amount.out)")
    #expect(amount.status == 1)
    let pair = try Self.properties(
      "n entier de 0 à 100\n  m entier de 0 à 100", "n = 6, m = 6", "ensemble ≤ 150",
      "valeur ensemble = n + m\n")
    #expect(pair.status == 1)
    #expect(pair.out.contains("avec n = 100, m = 100"), "\(pair.out)")
  }

  private static func properties(
    _ fields: String, _ facts: String, _ test: String, _ rules: String = ""
  ) throws -> ProgramRun {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let double =
      fields.contains("m entier") || fields.contains("coût") ? "" : "valeur double = 2 × n\n\n"
    let text = """
      barème b
        version 1

      dossier d
        code texte identifiant
        \(fields)

      \(double)\(rules)
      modèle m1
        code = « A », \(facts)

      propriété « p »
        toujours \(test)

      """
    let file = folder.appendingPathComponent("b.bareme")
    try Data(text.utf8).write(to: file)
    return try runBareme(["test", file.path])
  }

  @Test("the JSON fits the published schema")
  func schema() throws {
    let file = ConsoleBlocksTests.root.appendingPathComponent("docs/schemas/test.schema.json")
    let schema = try plainJSON([UInt8](Data(contentsOf: file)))
    let validator = SchemaValidator(try #require(schema as? [String: Any]))
    let runs = [
      try Self.test(Self.example, "--format", "json"),
      try Self.test(
        Self.example, "rulesets/tne-doubs-2022", "--format", "json", "--coverage", "--mutate",
        "--suggest"),
    ]
    for run in runs {
      let faults = validator.faults(try plainJSON(run.outBytes))
      #expect(faults.isEmpty, "\(faults.prefix(3))")
    }
    var spoilt = try #require(try plainJSON(runs[0].outBytes) as? [String: Any])
    spoilt["rulesets"] = nil
    spoilt["more"] = 1
    #expect(validator.faults(spoilt).count == 2)
  }

  @Test("the same report wherever and however it is made")
  func determinism() throws {
    let here = try Self.test(Self.example, "--mutate", "--suggest")
    let there = try runBareme(
      ["test", ConsoleBlocksTests.root.appendingPathComponent(Self.example).path]
        + ["--mutate", "--suggest"],
      environment: ["LANG": "en_GB.UTF-8", "TZ": "Asia/Tokyo", "LC_ALL": "en_GB.UTF-8"])
    #expect(here.outBytes == there.outBytes)
  }

  @Test("every shipped ruleset does what its examples say")
  func shipped() throws {
    let folder = ConsoleBlocksTests.root.appendingPathComponent("rulesets").path
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let run = try Self.test("rulesets/" + name, "--format", "json")
      let report = try plainJSON(run.outBytes) as? [String: Any]
      let tested = try #require((report?["rulesets"] as? [[String: Any]])?.first, "\(name)")
      let examples = try #require(tested["examples"] as? [[String: Any]])
      #expect(!examples.isEmpty, "\(name)")
      for example in examples where example["passed"] as? Bool != true {
        Issue.record("\(name): \(example)")
      }
    }
  }

  @Test("JUnit's XML is well formed, and counts what failed")
  func junit() throws {
    let run = try Self.test(Self.example, "--format", "junit")
    let parser = XMLCounter()
    try parser.read(run.outBytes)
    #expect(parser.counts["testcase"] == 4)
    #expect(parser.counts["failure"] == 1)
  }

  /// The example file with its failing example put right.
  static func mended() throws -> String {
    let file = ConsoleBlocksTests.root.appendingPathComponent(example)
    return try String(contentsOf: file, encoding: .utf8).replacingOccurrences(
      of: "dépôt = 01/04/2026\n  attendu éligible",
      with: "dépôt = 01/04/2026\n  attendu inéligible, motif délai")
  }

  @Test("suggested examples pass once pasted, in the formatter's layout")
  func suggestions() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.bareme")
    // A name that starts with a vowel is elided: partant d'école_type.
    let mended = try Self.mended().replacing("modèle sortie", with: "modèle école_type")
      .replacing("partant de sortie", with: "partant d'école_type")
    try mended.write(to: file, atomically: true, encoding: .utf8)
    let first = try runBareme(["test", file.path, "--suggest"])
    #expect(first.status == 0)
    let start = try #require(first.out.range(of: "## Exemples proposés"))
    try (mended + "\n" + first.out[start.lowerBound...]).write(
      to: file, atomically: true, encoding: .utf8)
    let second = try runBareme(["test", file.path, "--coverage", "--strict"])
    #expect(second.status == 0, "\(second.out)\(second.err)")
    #expect(second.out.contains("100\u{A0}%"))
    let layout = try runBareme(["format", "--check", file.path])
    #expect(layout.status == 0, "\(layout.out)\(layout.err)")
    #expect(first.out.contains("partant d'école_type"))
  }

  /// The shipped rulesets whose suggestions take seconds, and not minutes, to find.
  private static let quick = [
    "bouches-du-rhone-2017", "colleges-laboratoires-2017", "colleges-numeriques-2016-v1",
    "colleges-numeriques-2016-v2", "nord-pas-de-calais-2013", "northmoor-digital-schools-2021",
    "paca-feder-react-2021", "tne-doubs-2022", "tne-vienne-2022",
  ]

  @Test("what is suggested for a shipped ruleset is accepted once pasted", arguments: quick)
  func pastes(_ name: String) throws {
    let folder = try temporaryFolder().appendingPathComponent(name)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try FileManager.default.copyItem(
      at: ConsoleBlocksTests.root.appendingPathComponent("rulesets/" + name), to: folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let file = folder.appendingPathComponent(try #require(files.first { $0.hasSuffix(".bareme") }))
    try Self.paste(file)
  }

  @Test("a rank that waits for a fact has no reason to name")
  func pastesWithoutRanking() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.bareme")
    try """
    barème essai
      version 1
    dossier d
      code   texte identifiant
      dépôt  date
      n      entier, de 0 à 10

    condition assez
      exige n ≥ 3
      sinon « Trop peu. »

    classement
      d'abord dépôt croissant
      en dernier ressort code croissant

    modèle m
      code = « A », dépôt = 01/03/2026, n = 5

    exemple « Rang »
      partant de m
      attendu éligible

    """.replacing("dossier d", with: "\ndossier d").write(
      to: file, atomically: true, encoding: .utf8)
    try Self.paste(file)
  }

  /// Pastes what is suggested at the end of a ruleset, which must be accepted and pass.
  private static func paste(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let first = try runBareme(["test", file.path, "--suggest"])
    #expect(first.status == 0, "\(first.err)")
    guard
      let start = first.out.range(of: "## Exemples proposés")
        ?? first.out.range(of: "## Suggested examples")
    else { return }
    try (text + "\n" + first.out[start.lowerBound...]).write(
      to: file, atomically: true, encoding: .utf8)
    let second = try runBareme(["test", file.path])
    #expect(second.status == 0, "\(second.out)\(second.err)")
  }

  @Test("what is not covered is a failure under --strict alone")
  func strict() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.bareme")
    try Self.mended().write(to: file, atomically: true, encoding: .utf8)
    for option in ["--coverage", "--mutate"] {
      #expect(try Self.test(file.path, option).status == 0)
      #expect(try Self.test(file.path, option, "--strict").status == 1)
    }
  }

  @Test("a ruleset without examples says so")
  func noExample() throws {
    let run = try Self.test("docs/examples/tablettes-2026.bareme")
    #expect(run.status == 0)
    #expect(run.out == "tablettes-2026.bareme : aucun exemple\n")
  }

  @Test("a ruleset with errors is refused, and the others are tested all the same")
  func refused() throws {
    let run = try Self.test("docs/examples/avec-erreurs.bareme", Self.example)
    #expect(run.status == 1)
    #expect(run.out.hasPrefix("sorties-2026.bareme : 3 exemples, 1 échoue\n"))
    #expect(run.err.contains("T012"))
  }
}

/// Counts the elements of a text of XML.
private final class XMLCounter {
  var counts: [String: Int] = [:]

  /// Reads a text; elements must be balanced and attributes quoted.
  func read(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    var open: [String] = []
    for piece in text.split(separator: "<").dropFirst() {
      let tag = try #require(piece.split(separator: ">", maxSplits: 1).first)
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == String(tag.dropFirst()))
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      counts[name, default: 0] += 1
      #expect(tag.count { $0 == "\"" }.isMultiple(of: 2))
      if !tag.hasSuffix("/") { open.append(name) }
    }
    #expect(open.isEmpty)
  }
}
