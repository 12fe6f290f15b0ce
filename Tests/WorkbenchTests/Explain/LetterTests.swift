import Foundation
import Testing

/// The four views of a decision.
@Suite struct LetterTests {
  static let call = "docs/examples/ecoles-2026"

  static func view(
    _ view: String, _ id: String, _ language: String, format: String = "text", call: String = call
  ) throws -> ProgramRun {
    try runBareme(
      ["explain", call, "--id", id, "--view", view, "--lang", language, "--format", format],
      directory: ConsoleBlocksTests.root)
  }

  /// Selected with marks of two assessors, ineligible, incomplete.
  static let decisions = ["210000002", "210000004", "210000005"]

  @Test("each view of each kind of decision is the one that was read", arguments: ["fr", "en"])
  func goldens(_ language: String) throws {
    for id in Self.decisions {
      for name in ["letter", "officer", "audit", "sheet"] {
        let run = try Self.view(name, id, language)
        #expect(run.status == 0)
        try expectGolden(run.out, "explain/views/\(id).\(name).\(language).txt")
      }
    }
    let page = try Self.view("letter", "210000004", language, format: "html")
    try expectGolden(page.out, "explain/views/210000004.letter.\(language).html")
    let table = try Self.view("officer", "210000004", language, format: "markdown")
    try expectGolden(table.out, "explain/views/210000004.officer.\(language).md")
  }

  @Test("every page is well formed, fetches nothing and runs nothing")
  func html() throws {
    for id in Self.decisions + ["210000003"] {
      for name in ["letter", "officer", "audit", "sheet"] {
        let page = try Self.view(name, id, "fr", format: "html").out
        #expect(try ExplainHTMLTests.unclosed(page).isEmpty)
        for word in ["<script", "http://", "https://", "<img", "<link", "url(", "<iframe"] {
          #expect(!page.contains(word), "\(name) \(id): \(word)")
        }
      }
    }
  }

  @Test("every letter has what the law asks of a notification", arguments: ["fr", "en"])
  func law(_ language: String) throws {
    for id in ["210000002", "210000004", "210000003"] {
      let run = try Self.view("letter", id, language)
      let text = ThinPathTests.plainSpaces(run.out)
      let common = [
        "L. 311-3-1", "R. 311-3-1-1", "R. 311-3-1-2", "CADA", "R. 343-1", "L. 342-1", "R. 421-1",
        "R. 421-5", "R. 421-2", "R. 414-1", "L. 411-2", "L. 411-7",
        "Communauté de communes d'Exemple",
        "Direction de l'éducation", "education@exemple.invalid", "Délibération 2026-22",
        "Choisir les communes aidées",
      ]
      let words =
        language == "fr"
        ? [
          "prise sur le fondement d'un traitement algorithmique", "droit d'obtenir",
          "Notification de la décision", "Par [à compléter : l'acte qui décide",
          "deux mois à compter du jour", "tribunal administratif de [à compléter",
          "Prénom et nom : [à compléter", "Qualité : [à compléter",
        ]
        : [
          "on the basis of an algorithmic treatment", "the right to be given the rules",
          "Notification of the decision", "By [to fill in: the act that decides",
          "two months from the day", "administrative court of [to fill in",
          "First name and name: [to fill in", "Capacity: [to fill in",
        ]
      for word in common + words { #expect(text.contains(word), "\(id): \(word)") }
      #expect(run.err.contains(language == "fr" ? "à compléter" : "to fill in"))
    }
  }

  @Test("the sheet has exactly the four parts of the law", arguments: ["fr", "en"])
  func parts(_ language: String) throws {
    for id in Self.decisions {
      let page = try Self.view("sheet", id, language, format: "markdown").out
      let parts = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
      #expect(parts.map { $0.prefix(5) } == ["## 1.", "## 2.", "## 3.", "## 4."])
    }
  }

  @Test("what the header does not say is a blank, and is told")
  func blanks() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ruleset = """
      barème nu
        version 1

      dossier d
        code texte identifiant
        n    entier à partir de 0 « Nombre »

      condition assez « Assez »
        exige n ≥ 5
        sinon « {n} : il faut 5. »
        selon « règlement »
      """
    let file = folder.appendingPathComponent("nu.bareme")
    try ruleset.write(to: file, atomically: true, encoding: .utf8)
    let data = folder.appendingPathComponent("d.csv")
    try "code;n\na;4\n".write(to: data, atomically: true, encoding: .utf8)
    let run = try runBareme(
      ["explain", file.path, data.path, "--id", "a", "--vue", "lettre"])
    #expect(run.status == 0)
    for blank in ["l'autorité", "le service", "le contact", "l'objet de l'appel", "la base légale"]
    {
      #expect(ThinPathTests.plainSpaces(run.out).contains("[à compléter : \(blank)]"), "\(blank)")
      #expect(run.err.contains(blank), "\(blank)")
    }
  }

  @Test("the views come in no JSON, and by their French names too")
  func plumbing() throws {
    let refused = try Self.view("letter", "210000004", "fr", format: "json")
    #expect(refused.status == 2)
    #expect(refused.out.isEmpty)
    let french = try Self.view("fiche", "210000004", "fr")
    #expect(french.out == (try Self.view("sheet", "210000004", "fr").out))
    #expect(try Self.view("lettres", "210000004", "fr").status == 2)
  }

  /// The small call in a folder of its own, with clauses added to its rules.
  static func trimmed(_ edits: [(after: String, clause: String)]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.copyItem(
      at: ConsoleBlocksTests.root.appendingPathComponent(call), to: folder)
    let file = folder.appendingPathComponent("ecoles-2026.bareme")
    var text = try String(contentsOf: file, encoding: .utf8)
    for edit in edits {
      try #require(text.contains(edit.after))
      text = text.replacingOccurrences(of: edit.after, with: edit.after + "\n  " + edit.clause)
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    return folder
  }

  @Test("what the ruleset trims is left out of the letter, and of nothing else")
  func trimming() throws {
    let folder = try Self.trimmed([
      ("sinon « Déposé le {dépôt}, après le 30/06/2026. »", "courrier sans mention"),
      ("  × 60 %\n  arrondi au centime", "courrier sans détail"),
      ("évaluateurs moyenne arrondie à 2 décimales", "courrier sans détail"),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let letter = ThinPathTests.plainSpaces(
      try Self.view("letter", "210000002", "fr", call: folder.path).out)
    #expect(!letter.contains("Dossier déposé à temps"))
    #expect(letter.contains("Aide à l'école, École du Lavoir : 7 470,30 €"))
    #expect(!letter.contains("× 60 %"))
    #expect(!letter.contains("Intérêt pour les élèves"))
    #expect(letter.contains("Total : 15,25 sur 20"))
    for name in ["officer", "audit", "sheet"] {
      let page = ThinPathTests.plainSpaces(
        try Self.view(name, "210000002", "fr", call: folder.path).out)
      for word in ["Dossier déposé à temps", "× 60 %", "Intérêt pour les élèves"] {
        #expect(page.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test("a reason that decides is said, whatever the ruleset trims, and that is told")
  func decisive() throws {
    let folder = try Self.trimmed([
      ("inconnu demander « attestation de débit de {école.nom} »", "courrier sans mention")
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let refused = try Self.view("letter", "210000004", "fr", call: folder.path)
    let text = ThinPathTests.plainSpaces(refused.out)
    #expect(text.contains("École de la Source dispose de 4 Mb/s ; il faut 8 Mb/s au moins."))
    #expect(refused.err.contains("Accès Internet suffisant dans chaque école"))
    #expect(refused.err.contains("courrier sans mention"))
    let selected = try Self.view("letter", "210000002", "fr", call: folder.path)
    #expect(!selected.out.contains("Accès Internet"))
    #expect(!selected.err.contains("Accès Internet"))
  }

  @Test("the mean of several marks is told unrounded and rounded")
  func mean() throws {
    // 4,5 and 5 make 4,75 at 210000002.
    let audit = ThinPathTests.plainSpaces(try Self.view("audit", "210000002", "fr").out)
    #expect(audit.contains("moyenne : (4,5 + 5) ÷ 2, arrondi à 2 décimales = 4,75"))
  }
}
