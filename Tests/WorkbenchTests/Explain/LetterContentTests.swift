import Foundation
import Testing

/// What a letter or a sheet says, and what it must not.
@Suite struct LetterContentTests {
  private static func view(
    _ view: String, _ id: String, _ call: String = LetterTests.call
  ) throws -> (text: String, notices: String) {
    let run = try LetterTests.view(view, id, "fr", call: call)
    #expect(run.status == 0, "\(run.err)")
    return (ThinPathTests.plainSpaces(run.out), ThinPathTests.plainSpaces(run.err))
  }

  @Test("an incomplete application gets a request, and no decision")
  func request() throws {
    let letter = try Self.view("letter", "210000005").text
    for word in [
      "attestation de débit de École du Tertre", "L. 114-5", "ce n'est pas une décision",
    ] {
      #expect(letter.contains(word), "\(word)")
    }
    for word in [
      "Cette décision", "tribunal", "recours", "Notes :", "Calcul des montants", "Total", "€",
    ] {
      #expect(!letter.contains(word), "\(word)")
    }
  }

  @Test("where only the administration's marks are missing, nothing is asked for")
  func nothingToSend() throws {
    let letter = try Self.view("letter", "38956", "rulesets/isere-pac-2023").text
    #expect(letter.contains("vous n'avez rien à faire"))
    for word in ["Envoyez", "Ce qu'il faut", "Cette décision", "tribunal", "incomplète"] {
      #expect(!letter.contains(word), "\(word)")
    }
  }

  @Test("what is left of the envelope after one other is not told, nor the value of a yes or no")
  func neighbour() throws {
    // One better ranked application took 13 350,30 € of 20 000 €.
    for view in ["letter", "sheet"] {
      let page = try Self.view(view, "210000003").text
      #expect(page.contains("ce qui restait de l'enveloppe ne suffisait pas"))
      #expect(!page.contains("6 649,70"))
      #expect(!page.contains("2 530,30"))
      // The first key is a yes or no: to name the others would tell it by elimination.
      #expect(!page.contains("départagé"))
    }
    // Grésivole is fifth: four others were served, and a total of marks parts it.
    let fifth = try Self.view("letter", "38915", "rulesets/isere-pac-2023").text
    #expect(fifth.contains("restait à son tour"))
  }

  /// Completion is not certified, so that the rest is not due; and no row of a table is a sentence.
  @Test("a letter quotes no formula: an instalment not yet due is said with its share")
  func instalments() throws {
    let path = "rulesets/northmoor-digital-schools-2021"
    let rank = try runBareme(
      ["rank", path, "--format", "jsonl", "-q"], directory: ConsoleBlocksTests.root)
    let rows = rank.out.split(separator: "\n")
    #expect(rows.count == 8)
    var detailed = 0
    for row in rows {
      let tree = try plainJSON([UInt8](row.utf8)) as? [String: Any]
      let id = try #require(tree?["id"] as? String)
      let letter = try Self.view("letter", id, path).text
      #expect(!letter.contains("|"), "\(id)")
      let isDetailed = letter.contains("On certified completion")
      #expect(letter.contains("0,00 € (the rest, pas encore dû)") == isDetailed, "\(id)")
      if isDetailed { detailed += 1 }
      #expect(!(try Self.view("sheet", id, path).text.contains("|")), "\(id)")
    }
    #expect(detailed > 3)
  }

  @Test("the sheet gives every figure that rules write, with the line that writes it")
  func constants() throws {
    let sheet = try Self.view("sheet", "210000002").text
    let parts = sheet.components(separatedBy: "\n4. ")
    let third = parts[0].components(separatedBy: "\n3. ").last ?? ""
    for (figure, line) in [
      ("30/06/2026", 32), ("20 %", 37), ("8 Mb/s", 42), ("60 %", 56), ("15 000,00 €", 62),
    ] {
      let found = third.split(separator: "\n").contains {
        $0.contains(": \(figure), ") && $0.contains("ligne \(line) du barème")
      }
      #expect(found, "\(figure)")
    }
  }

  @Test("the sheet says what was done for this application only, and by whom")
  func hands() throws {
    let ranked = try Self.view("sheet", "210000003").text
    #expect(ranked.contains("notes mises ensemble ; classement ; sélection."))
    // The second assessor is recused there.
    #expect(ranked.contains("Notes données par des personnes, évaluateur n° 1 : "))
    let refused = try Self.view("sheet", "210000004").text
    #expect(refused.contains("conditions vérifiées, 4"))
    #expect(!refused.contains("; classement"))
  }

  @Test("a choice is a ground only where it names the rule that decided, and by its title")
  func choices() throws {
    let call = "rulesets/isere-pac-2023"
    let letter = try Self.view("letter", "38901", call).text
    #expect(letter.contains("Les priorités se lisent dans l'ordre du texte"))
    #expect(!letter.contains("Les fragilités sont les six que le texte nomme"))
    #expect(!letter.contains("Autres choix"))
    let sheet = try Self.view("sheet", "38901", call).text
    let readings = sheet.components(separatedBy: "Lectures retenues dans cette partie").last ?? ""
    #expect(readings.contains("Les fragilités sont les six que le texte nomme"))
    for page in [letter, sheet] { #expect(!page.contains("choix consigné « priorit")) }
  }

  @Test("the list of a waiting application is explained, with the place and a blank for its end")
  func waiting() throws {
    let letter = try Self.view("letter", "210000003")
    #expect(letter.text.contains("Place 1 sur 5 de la liste complémentaire."))
    #expect(letter.text.contains("La liste vaut jusqu'au [à compléter"))
    #expect(letter.notices.contains("la date de fin de la liste complémentaire"))
  }

  @Test("the mark that eliminates is cited with the rows where it was read")
  func elimination() throws {
    let letter = try Self.view("letter", "38951", "rulesets/isere-pac-2023").text
    let cited = letter.components(separatedBy: "Données citées").last ?? ""
    #expect(cited.contains("Note, Communauté éducative mobilisée, publique et privée : 0,75"))
    #expect(cited.contains("fichier de notes, ligne "))
  }

  @Test("what is to be checked before sending is told, a notice each")
  func notices() throws {
    let letter = try Self.view("letter", "38951", "rulesets/isere-pac-2023")
    #expect(letter.notices.contains("illustratif, et non de l'appel"))
    #expect(letter.notices.contains("ni adresse, ni téléphone, ni courriel"))
    let small = try Self.view("letter", "210000002")
    #expect(!small.notices.contains("illustratif"))
    #expect(!small.notices.contains("ni adresse"))
    #expect(small.notices.contains("les noms qui y sont écrits n'en sont pas retirés"))
  }

  @Test("reports of what would change a decision call assessors by number")
  func assessorsByNumber() throws {
    let run = try runBareme(
      ["explain", "docs/examples/ecoles-2026", "--compare", "210000002", "210000003"],
      directory: ConsoleBlocksTests.root)
    #expect(run.status == 0)
    #expect(!run.out.contains("Évaluateur"))
  }

  @Test("the sheet gives the rounding of the mean, the steps, what overflows and the reserve list")
  func parameters() throws {
    let sheet = try Self.view("sheet", "210000002").text
    let parts = sheet.components(separatedBy: "\n4. ")
    let third = parts[0].components(separatedBy: "\n3. ").last ?? ""
    for line in [
      "Notes de plusieurs évaluateurs : moyenne, arrondi à 2 décimales",
      "Intérêt pour les élèves, sur 10, coefficient 1, pas 0,5",
      "Enveloppe : 20 000,00 €, selon APPEL « article 7 »",
      "Au dépassement : le suivant est servi s'il y tient, selon APPEL « article 7 »",
      "Liste complémentaire : 5 dossiers au plus, selon APPEL « article 7 »",
    ] {
      #expect(third.contains(line), "\(line)")
    }
    // 8 and 7 make 7,5: the operation stands beside its result.
    #expect(parts[1].contains("moyenne : (8 + 7) ÷ 2, arrondi à 2 décimales = 7,5"))
    #expect(!(try Self.view("letter", "210000002").text.contains("÷ 2")))
  }

  @Test("an envelope of the command is not the call's", arguments: ["fr", "en"])
  func otherEnvelope(_ language: String) throws {
    let run = try runBareme(
      [
        "explain", LetterTests.call, "--id", "210000002", "--view", "sheet", "--envelope", "1",
        "--lang", language,
      ], directory: ConsoleBlocksTests.root)
    let lines = ThinPathTests.plainSpaces(run.out).split(separator: "\n").map(String.init)
    let start =
      language == "fr"
      ? "  Enveloppe fixée pour cette décision : 1,00 €"
      : "  Envelope fixed for this decision: €1.00"
    let line = try #require(lines.first { $0.hasPrefix(start) })
    // Neither the command nor the ruleset's own envelope is named.
    #expect(line == start)
  }

  @Test("what no register holds is marked as a draft, at its head", arguments: ["letter", "sheet"])
  func draft(_ view: String) throws {
    let page = try Self.view(view, "210000002").text.split(separator: "\n")
    #expect(page[2].hasPrefix("Projet : aucune décision inscrite à un registre"))
    let english = try LetterTests.view(view, "210000002", "en").out.split(separator: "\n")
    #expect(english[2].hasPrefix("Draft: no decision entered in a register"))
  }

  @Test("an application selected below others that are not is told to the officer")
  func edge() throws {
    func look(_ id: String, _ language: String) throws -> String {
      let page = try LetterTests.view(
        "officer", id, language, call: "rulesets/isere-pac-2023"
      ).out
      return page.components(separatedBy: "\nConditions").first ?? ""
    }
    // Ranks 18 to 21 are on the reserve list: what they ask for does not fit.
    #expect(
      try look("38950", "fr").contains(
        "retenu au rang 22, alors que 4 dossiers mieux classés ne le sont pas"))
    #expect(
      try look("38950", "en").contains("selected at rank 22, while 4 ranked better are not"))
    #expect(try look("38950", "fr").contains("dernier dossier retenu"))
    #expect(!(try look("38915", "fr").contains("mieux classé")))
  }

  /// Steps of 0,5; a mark below 1 and a total below 10 eliminate.
  private static let bounds = """
    barème bornes
      version 1
      document D « Appel »

    dossier école « École »
      uai  texte identifiant

    grille projet « Projet » sur 20
      | critère | libellé | sur | pas | éliminatoire |
      | a       | Alpha   | 10  | 0,5 | moins de 1   |
      | b       | Bêta    | 10  | 0,5 | moins de 1   |
      total éliminatoire moins de 10
      selon D « article 1 »

    """

  private static func bounded(
    _ marks: String, _ view: String, _ language: String
  ) throws -> String {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ruleset = folder.appendingPathComponent("b.bareme")
    let rows = folder.appendingPathComponent("b.json")
    try Data(bounds.utf8).write(to: ruleset)
    try Data("[{\"uai\": \"A\", \"projet\": {\(marks)}}]".utf8).write(to: rows)
    let run = try runBareme(
      [
        "explain", ruleset.path, rows.path, "--id", "A", "--view", view, "--lang", language,
      ])
    #expect(run.status == 0, "\(run.err)")
    return ThinPathTests.plainSpaces(run.out)
  }

  @Test("marks and totals within a step of a bound that eliminates are told to the officer")
  func nearBounds() throws {
    let near = try Self.bounded("\"a\": 1, \"b\": 9", "officer", "fr")
    #expect(near.contains("Alpha : 1 sur 10, à un pas au plus de l'élimination (moins de 1)"))
    #expect(near.contains("total : 10 sur 20, à un pas au plus de l'élimination (moins de 10)"))
    #expect(!near.contains("Bêta : 9 sur 10, à un pas"))
    let english = try Self.bounded("\"a\": 1, \"b\": 9", "officer", "en")
    #expect(english.contains("Alpha: 1 out of 10, a step at most from elimination"))
    // 1,5 − 0,5 is 1 and 10,5 − 0,5 is 10: neither would eliminate.
    let far = try Self.bounded("\"a\": 1.5, \"b\": 9", "officer", "fr")
    #expect(!far.contains("à un pas au plus"))
  }

  @Test(
    "a letter says whether a mark or the total eliminates",
    arguments: [
      ("\"a\": 4, \"b\": 4", "par un total trop bas", "by a total that is too low"),
      ("\"a\": 0.5, \"b\": 10", "par une note trop basse", "by a mark that is too low"),
      (
        "\"a\": 0.5, \"b\": 4", "par une note et un total trop bas",
        "by a mark and a total that are too low"
      ),
    ])
  func eliminated(_ marks: String, _ french: String, _ english: String) throws {
    let letter = try Self.bounded(marks, "letter", "fr")
    #expect(letter.hasPrefix("Votre candidature est éliminée \(french)\n"))
    #expect(letter.contains("votre candidature est éliminée \(french)."))
    #expect(try Self.bounded(marks, "letter", "en").contains("is eliminated \(english)"))
  }

  /// The schools without the base have all of the award: the other sum, of nothing, is left out.
  @Test("a sum is said of the label in quotation marks, and a letter leaves out one of nothing")
  func sums() throws {
    let sheet = try Self.view("sheet", "38950", "rulesets/isere-pac-2023").text
    #expect(sheet.contains("somme de « Aide à l'école » où « Socle numérique de base atteint »"))
    #expect(!sheet.contains("somme des Aide"))
    let letter = try Self.view("letter", "38950", "rulesets/isere-pac-2023").text
    #expect(!letter.contains("somme de") && !letter.contains("+ 0,00 €"))
  }
}
