import Foundation
import Testing

/// Letters of calls of other kinds: votes without marks, sub-envelopes, a ruleset in English.
@Suite struct LetterCasesTests {
  /// Runs the body on a ruleset and one file of applications.
  static func withCall(
    _ ruleset: String, _ applications: String, _ body: ([String], URL) throws -> Void
  ) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("appel.bareme")
    try ruleset.write(to: file, atomically: true, encoding: .utf8)
    let data = folder.appendingPathComponent("dossiers.jsonl")
    try applications.write(to: data, atomically: true, encoding: .utf8)
    try body([file.path, data.path], folder)
  }

  static func explain(_ call: [String], _ id: String, _ language: String, _ more: [String]) throws
    -> String
  {
    let run = try runBareme(["explain"] + call + ["--id", id, "--lang", language, "-q"] + more)
    #expect(run.status == 0, "\(run.err)")
    return ThinPathTests.plainSpaces(run.out)
  }

  static let votes = """
    barème avis-2026
      autorité    « Groupement d'Exemple »
      service     « Secrétariat »
      contact     « groupement@exemple.invalid »
      objet       « Choisir les projets communs »
      base légale « Convention du groupement »
      version     1 du 02/03/2026
      document    APPEL « Appel du groupement »

    dossier projet « Projet »
      code texte identifiant
      nom  texte « Nom »

    vote accord « Décision du groupement »
      membres    « Région », « Rectorat », « Ville »
      règle      unanimité
      abstention compte pour
      absence    compte contre
      selon      APPEL « article 2 »

    condition accordé « Accord du groupement »
      exige accord
      sinon « Le groupement n'a pas donné son accord. »
      selon APPEL « article 2 »

    """

  /// One member against; all for.
  static let ballots = """
    {"code": "P1", "nom": "Kiosque", "accord": {"Région": "pour", "Rectorat": "contre", "Ville": "pour"}}
    {"code": "P2", "nom": "Verger", "accord": {"Région": "pour", "Rectorat": "pour", "Ville": "pour"}}

    """

  @Test(
    "a decision that rests on votes alone says so, and names no member", arguments: ["fr", "en"])
  func votesOnly(_ language: String) throws {
    try Self.withCall(Self.votes, Self.ballots) { call, _ in
      let isFrench = language == "fr"
      let refused = try Self.explain(call, "P1", language, ["--view", "letter"])
      #expect(refused.contains("Le groupement n'a pas donné son accord."))
      #expect(
        refused.contains(
          isFrench
            ? "une condition n'est pas remplie" : "one condition is not met"))
      let chosen = try Self.explain(call, "P2", language, ["--view", "letter"])
      #expect(
        chosen.hasPrefix(
          isFrench ? "Votre candidature est retenue" : "Your application is selected"))
      for (id, letter) in [("P1", refused), ("P2", chosen)] {
        for word in ["Région", "Rectorat", "Ville"] {
          #expect(!letter.contains(word), "\(id): \(word)")
        }
        // No marks, no amount, no rank: none of their headings is there, empty.
        for word in [
          "Notes :", "Marks:", "Calcul des montants", "How the amounts", "Rang ", "Rank ",
        ] { #expect(!letter.contains("\n" + word), "\(id): \(word)") }
      }
      let votes =
        isFrench ? "de votre dossier et aux votes ;" : "your application and to the votes;"
      for letter in [refused, chosen] {
        #expect(letter.contains("R. 421-5"))
        #expect(letter.contains(votes))
      }
    }
  }

  static let mountains = """
    barème montagne-2026
      autorité    « Région type »
      service     « Service des écoles »
      contact     « ecoles@exemple.invalid »
      objet       « Aider les écoles »
      base légale « Délibération du conseil »
      version     1 du 02/03/2026
      document    APPEL « Appel »

    dossier école « École »
      code         texte identifiant
      en_montagne  oui/non « En montagne »
      devis        montant à partir de 0 € « Devis »
      points       entier de 0 à 20 « Points »

    montant aide « Aide »
      devis
      selon APPEL « article 2 »

    classement
      d'abord points décroissant
      en dernier ressort code croissant
      selon APPEL « article 3 »

    sélection
      enveloppe 1 000 € consommée par aide
      sous-enveloppe montagne « Écoles de montagne » 400 € pour en_montagne
      au dépassement passer au suivant
      liste complémentaire illimitée
      selon APPEL « article 4 »

    """

  /// Four schools that share 1 000 €.
  ///
  /// 600 € are open to all. A takes 500 €; B asks 300 € of the 100 € left; C, in the mountains, takes
  /// 350 € of the 400 € kept for them; D, there too, finds 50 € and 100 € and asks 200 €.
  static let schools = """
    {"code": "A", "en_montagne": false, "devis": 500, "points": 18}
    {"code": "B", "en_montagne": false, "devis": 300, "points": 15}
    {"code": "C", "en_montagne": true, "devis": 350, "points": 12}
    {"code": "D", "en_montagne": true, "devis": 200, "points": 9}

    """

  @Test("an application served by its sub-envelope is told the figures of its turn")
  func subEnvelope() throws {
    try Self.withCall(Self.mountains, Self.schools) { call, _ in
      let ranked = try runBareme(["rank"] + call + ["--format", "json", "-q"])
      let tree = try #require(try plainJSON(ranked.outBytes) as? [String: Any])
      let rows = try #require(tree["results"] as? [[String: Any]])
      #expect(
        rows.map { "\($0["id"] as? String ?? "") \($0["status"] as? String ?? "")" } == [
          "A selected", "B waiting", "C selected", "D waiting",
        ])
      let french = try Self.explain(call, "C", "fr", ["--view", "letter"])
      #expect(french.contains("au rang 3 sur 4 dossiers classés, pour un montant de 350,00 €."))
      let english = try Self.explain(call, "C", "en", ["--view", "letter"])
      #expect(english.contains("ranked 3 of 4 applications, for an amount of €350.00."))
      // Nobody else's figures or names.
      for letter in [french, english] {
        for word in ["500,00", "500.00", "300,00", "300.00", "200,00 €", "€200.00"] {
          #expect(!letter.contains(word), "\(word)")
        }
      }
      try expectGolden(french, "explain/letters/sub-envelope.fr.txt")
      try expectGolden(english, "explain/letters/sub-envelope.en.txt")
      for language in ["fr", "en"] {
        let waiting = try Self.explain(call, "D", language, ["--view", "letter"])
        try expectGolden(waiting, "explain/letters/sub-envelope-waiting.\(language).txt")
      }
    }
  }

  @Test("a letter of a ruleset in English claims no law of France, in either language")
  func anotherLaw() throws {
    let call = ["rulesets/northmoor-digital-schools-2021"]
    let ranked = try runBareme(
      ["rank"] + call + ["--format", "json", "-q"], directory: ConsoleBlocksTests.root)
    let tree = try #require(try plainJSON(ranked.outBytes) as? [String: Any])
    let rows = try #require(tree["results"] as? [[String: Any]])
    for row in rows {
      let id = try #require(row["id"] as? String)
      for view in ["letter", "sheet"] {
        for language in ["fr", "en"] {
          let run = try runBareme(
            ["explain"] + call + ["--id", id, "--view", view, "--lang", language],
            directory: ConsoleBlocksTests.root)
          for word in [
            "L. 311", "R. 311", "CADA", "R. 421", "L. 411", "L. 114", "L. 242", "Télérecours",
            "tribunal administratif", "administrative court", "French", "2018-765",
          ] { #expect(!run.out.contains(word), "\(id), \(view): \(word)") }
          guard view == "letter", row["status"] as? String != "incomplete" else { continue }
          let text = ThinPathTests.plainSpaces(run.out)
          #expect(
            text.contains(
              language == "fr"
                ? "Recours : [à compléter : les voies de recours contre cette décision]"
                : "Remedies: [to fill in: the remedies against this decision]"))
          #expect(run.err.contains(language == "fr" ? "les voies de recours" : "the remedies"))
        }
      }
    }
  }
}
