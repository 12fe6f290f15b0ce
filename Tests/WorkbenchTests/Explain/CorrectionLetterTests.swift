import Foundation
import Scoring
import Testing

/// What is written of a decision that corrects another one.
///
/// Fontclaire's school has 10 Mb/s and not 6: with 6 600 € it goes before Bellerive, whose 10 800 €
/// no longer fit into what is left of 20 000 €, and Combe-Haute is served.
@Suite struct CorrectionLetterTests {
  struct Register {
    let folder: URL

    func bareme(_ arguments: String..., status: Int32 = 0) throws -> ProgramRun {
      let run = try runBareme(arguments, directory: folder)
      #expect(run.status == status, "\(arguments): \(run.err)")
      return run
    }

    func letter(_ id: String, _ language: String = "fr", entry: String = "0002") throws -> String {
      try bareme(
        "explain", "registre/\(entry)-recours-2026", "--id", id, "--view", "letter", "--lang",
        language, "-q"
      ).out
    }
  }

  /// Runs the body on a register whose second entry corrects the first.
  static func withCorrection(
    _ file: String = "applications/écoles.csv",
    _ edit: (String, String) = ("École du Plateau;6;", "École du Plateau;10;"),
    ruleset: [(String, String)] = [],
    _ body: (Register) throws -> Void
  ) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = Register(folder: folder)
    let call = folder.appendingPathComponent("recours-2026")
    try FileManager.default.copyItem(
      at: ConsoleBlocksTests.root.appendingPathComponent(AppealCommandTests.call), to: call)
    for (old, new) in ruleset {
      try PublishedVersionTests.edit(call.appendingPathComponent("recours-2026.bareme"), old, new)
    }
    _ = try register.bareme("rank", "recours-2026", "--register", "registre")
    try PublishedVersionTests.edit(call.appendingPathComponent(file), edit.0, edit.1)
    _ = try register.bareme(
      "rank", "recours-2026", "--register", "registre", "--corrects", "1", "--author",
      "Canari-auteur", "--reason", "Canari-motif")
    try body(register)
  }

  static func day(_ register: Register) throws -> String {
    let file = register.folder.appendingPathComponent("registre/0001-recours-2026/manifest.json")
    let tree = try plainJSON([UInt8](Data(contentsOf: file))) as? [String: Any]
    return String(try #require(tree?["time"] as? String).prefix(10))
  }

  @Test("who loses an award is told which decision granted it, and on what ground it is withdrawn")
  func loser() throws {
    try Self.withCorrection { register in
      let day = try Self.day(register)
      let french = ThinPathTests.plainSpaces(try register.letter("210000022"))
      let written = day.split(separator: "-").reversed().joined(separator: "/")
      #expect(
        french.contains(
          "Cette décision remplace la décision n° 1 du registre, inscrite le \(written), qui retenait"
            + " votre candidature, pour un montant de 10 800,00 €."))
      for word in [
        "Le retrait de la décision précédente", "vous accordait 10 800,00 €", "L. 242-1",
        "quatre mois", "L. 211-2, 4°", "L. 121-1", "L. 122-1", "L. 241-2", "L. 242-2, 2°",
        "L. 242-4",
        "[à compléter : en quoi la décision retirée était illégale, ou l'article qui permet",
      ] { #expect(french.contains(word), "\(word)") }
      let english = ThinPathTests.plainSpaces(try register.letter("210000022", "en"))
      #expect(
        english.contains(
          "This decision replaces decision no. 1 of the register, entered on \(day), which selected"
            + " your application, for an amount of €10,800.00."))
      for word in ["L. 242-1", "within four months", "why the decision withdrawn was unlawful"] {
        #expect(english.contains(word), "\(word)")
      }
      // Who corrects and why is not for every applicant, nor who else is concerned.
      for word in ["Canari", "Fontclaire", "210000066"] {
        #expect(!french.contains(word) && !english.contains(word), "\(word)")
      }
    }
  }

  @Test("who gains, and who keeps the same, is told so, and nothing is withdrawn")
  func others() throws {
    try Self.withCorrection { register in
      for (id, words) in [
        ("210000066", "qui déclarait votre candidature non éligible."),
        ("210000033", "qui inscrivait votre candidature sur la liste complémentaire."),
        ("210000011", "pour un montant de 7 200,00 €. Pour vous, l'issue est la même."),
        ("210000044", "qui ne retenait pas votre candidature. Votre rang passe de 4 à 5."),
        ("210000055", "qui éliminait votre candidature. Pour vous, l'issue est la même."),
      ] {
        let letter = ThinPathTests.plainSpaces(try register.letter(id))
        #expect(letter.contains(words), "\(id): \(letter.prefix(1_200))")
        #expect(!letter.contains("L. 242-1"), "\(id)")
      }
      // Only who is better off may have won an appeal.
      let answer = "Si vous aviez formé un recours : [à compléter : la suite donnée à votre recours"
      for (id, isTold) in [
        ("210000066", true), ("210000033", true), ("210000022", false), ("210000011", false),
      ] {
        let letter = ThinPathTests.plainSpaces(try register.letter(id))
        #expect(letter.contains(answer) == isTold, "\(id)")
      }
      // The first decision replaces none.
      #expect(!(try register.letter("210000022", entry: "0001").contains("remplace")))
    }
  }

  /// Of 19 000 €, Fontclaire's 6 600 € leave 5 200 €: too little for Bellerive, who now waits before
  /// Combe-Haute, and for Combe-Haute's 5 400 €.
  @Test("who waits before and after is told how rank and place move")
  func places() throws {
    try Self.withCorrection(
      ruleset: [
        ("enveloppe 20 000 €", "enveloppe 19 000 €"), ("complémentaire 1", "complémentaire 3"),
      ]
    ) { register in
      let french = ThinPathTests.plainSpaces(try register.letter("210000033"))
      #expect(
        french.contains(
          "qui inscrivait votre candidature sur la liste complémentaire. Votre rang passe de 3 à 4,"
            + " votre place sur la liste complémentaire de 1 à 2."))
      let english = try register.letter("210000033", "en")
      #expect(
        english.contains(
          "Your rank goes from 3 to 4, your place on the reserve list from 1 to 2."))
      #expect(!french.contains("issue est la même") && !english.contains("is the same"))
    }
  }

  /// The day of deposit missing makes the first of the ranking incomplete.
  @Test("an award that is taken back because something is missing is withdrawn all the same")
  func incomplete() throws {
    try Self.withCorrection(
      "applications/porteurs.csv", ("Aubrac-le-Vieux;02/06/2026", "Aubrac-le-Vieux;")
    ) { register in
      let letter = ThinPathTests.plainSpaces(try register.letter("210000011"))
      #expect(letter.contains("Votre candidature est incomplète"))
      #expect(letter.contains("pour un montant de 7 200,00 €."))
      for word in ["L. 242-1", "L. 114-5", "R. 421-5", "CADA"] {
        #expect(letter.contains(word), "\(word)")
      }
      #expect(!letter.contains("ce n'est pas une décision"))
      #expect(letter.contains("Examen n° 2 du registre"))
    }
  }

  @Test("a decision that was corrected since says so in every view, in a proof and in an appeal")
  func superseded() throws {
    try Self.withCorrection { register in
      let entry = "registre/0001-recours-2026"
      let line = "Décision corrigée depuis par la décision n° 2 du registre."
      let notice = "cette décision a été corrigée depuis par la décision n° 2 du registre"
      var commands: [[String]] = [
        ["explain", entry, "--id", "210000022"],
        ["explain", entry, "--id", "210000066", "--why-not"],
        ["explain", entry, "--compare", "210000022", "210000033"],
        ["appeal", entry, "--id", "210000066", "--with", "écoles[2].débit = 10 Mb/s"],
      ]
      for view in ["letter", "sheet", "officer", "audit"] {
        commands.append(["explain", entry, "--id", "210000022", "--view", view])
      }
      for command in commands {
        let run = try runBareme(command + ["--lang", "fr"], directory: register.folder)
        let page = ThinPathTests.plainSpaces(run.out).components(separatedBy: "\n")
        #expect(page.count > 2 && page[2] == line, "\(command): \(page.prefix(3))")
        #expect(ThinPathTests.plainSpaces(run.err).contains(notice), "\(command): \(run.err)")
      }
      let proof = try runBareme(
        ["prove", entry, "--id", "210000022", "--lang", "fr"], directory: register.folder)
      #expect(ThinPathTests.plainSpaces(proof.err).contains(notice))
      let later = try runBareme(
        ["prove", "registre/0002-recours-2026", "--id", "210000022", "--lang", "fr"],
        directory: register.folder)
      #expect(!later.err.contains("corrigée"))
      #expect(!(try register.letter("210000022")).contains("corrigée depuis"))
      // A correction of the correction is the one in force for both.
      _ = try register.bareme(
        "rank", "recours-2026", "--register", "registre", "--corrects", "2", "--author", "A",
        "--reason", "B")
      for number in ["0001", "0002"] {
        let letter = ThinPathTests.plainSpaces(try register.letter("210000022", entry: number))
        #expect(letter.contains("corrigée depuis par la décision n° 3 du registre."), "\(number)")
      }
    }
  }

  @Test("an application that was incomplete before the correction and after has no decision")
  func stillIncomplete() throws {
    try Self.withCorrection { register in
      let letter = ThinPathTests.plainSpaces(try register.letter("210000077", entry: "0001"))
      #expect(letter.contains("ce n'est pas une décision"))
      #expect(letter.contains("Examen n° 1 du registre, inscrit le "))
      #expect(!letter.contains("Décision n° 1"))
    }
  }

  @Test("an entry away from its register cannot say what was decided before, and leaves a blank")
  func alone() throws {
    try Self.withCorrection { register in
      let files = FileManager.default
      try files.createDirectory(
        at: register.folder.appendingPathComponent("seul"), withIntermediateDirectories: true)
      try files.copyItem(
        at: register.folder.appendingPathComponent("registre/0002-recours-2026"),
        to: register.folder.appendingPathComponent("seul/0002-recours-2026"))
      let run = try register.bareme(
        "explain", "seul/0002-recours-2026", "--id", "210000022", "--view", "letter")
      let text = ThinPathTests.plainSpaces(run.out)
      #expect(text.contains("[à compléter : ce que la décision n° 1 avait décidé"))
      #expect(run.err.contains("ce que la décision n°\u{A0}1 avait décidé"))
    }
  }

  @Test("every document about a registered decision names the entry, and fits its schema")
  func documents() throws {
    try Self.withCorrection { register in
      let entry = "registre/0002-recours-2026"
      let bytes = try Data(
        contentsOf: register.folder.appendingPathComponent(entry + "/manifest.json"))
      let hash = SHA256.hexadecimal([UInt8](bytes))
      for (name, arguments) in [
        ("explanation", ["--id", "210000022"]),
        ("counterfactual", ["--id", "210000022", "--why-not"]),
        ("pair", ["--compare", "210000022", "210000033"]),
      ] {
        for path in [entry, "recours-2026"] {
          let run = try runBareme(
            ["explain", path, "--format", "json"] + arguments, directory: register.folder)
          let tree = try #require(try plainJSON(run.outBytes) as? [String: Any])
          #expect(try WhyNotTests.validator(name).faults(tree) == [], "\(name)")
          let decision = tree["decision"] as? [String: Any]
          #expect(decision?["manifest_sha256"] as? String == (path == entry ? hash : nil))
          #expect((decision?["sequence"] as? NSNumber)?.intValue == (path == entry ? 2 : nil))
        }
        let page = try runBareme(["explain", entry] + arguments, directory: register.folder)
        #expect(page.out.contains(hash), "\(name)")
      }
      let run = try register.bareme(
        "explain", entry, "--id", "210000022", "--format", "json", "-q")
      let tree = try #require(try plainJSON(run.outBytes) as? [String: Any])
      let corrects = try #require(
        (tree["decision"] as? [String: Any])?["corrects"] as? [String: Any])
      #expect(corrects["status"] as? String == "selected")
      #expect((corrects["awarded"] as? [String: Any])?["value"] as? String == "10800.00")
      #expect(corrects["withdraws"] as? Bool == true)
    }
  }

  @Test("verify says in JSON what a correction changes, awards included")
  func verification() throws {
    try Self.withCorrection { register in
      let run = try register.bareme("verify", "registre", "--format", "json")
      let tree = try #require(try plainJSON(run.outBytes) as? [String: Any])
      #expect(try WhyNotTests.validator("verification").faults(tree) == [])
      let entries = try #require(tree["entries"] as? [[String: Any]])
      #expect(entries[0]["correction"] is NSNull)
      let effect = try #require(entries[1]["correction"] as? [String: Any])
      #expect((effect["corrects"] as? NSNumber)?.intValue == 1)
      let files = try #require(effect["files"] as? [[String: String]])
      #expect(files == [["role": "list", "name": "écoles.csv", "change": "changed"]])
      let outcomes = try #require(effect["outcomes"] as? [[String: Any]])
      let told = try outcomes.map { outcome in
        "\(outcome["id"] as? String ?? "") \(try AppealCommandTests.standing(outcome, "before"))"
          + " > \(try AppealCommandTests.standing(outcome, "after"))"
      }
      #expect(
        told.sorted() == [
          "210000022 selected 2 10800.00 > waiting 3 -",
          "210000033 waiting 3 - > selected 4 5400.00",
          "210000044 not_selected 4 - > not_selected 5 -",
          "210000066 ineligible - - > selected 2 6600.00",
        ])
    }
  }
}
