import Foundation
import Testing

/// `bareme explain`, run as a program.
@Suite struct ExplainCommandTests {
  static let call = "rulesets/isere-pac-2023"

  static func explain(_ arguments: [String]) throws -> ProgramRun {
    try runBareme(["explain"] + arguments, directory: ConsoleBlocksTests.root)
  }

  static func json(_ id: String) throws -> [String: Any] {
    let run = try explain([call, "--id", id, "--format", "json"])
    #expect(run.status == 0)
    let value = try plainJSON(run.outBytes)
    return try #require(value as? [String: Any])
  }

  @Test("the JSON of every kind of decision fits the published schema")
  func schema() throws {
    let file = ConsoleBlocksTests.root.appendingPathComponent(
      "docs/schemas/explanation.schema.json")
    let schema = try plainJSON([UInt8](Data(contentsOf: file)))
    let validator = SchemaValidator(try #require(schema as? [String: Any]))
    for id in ["38958", "38959", "38951", "38953", "38956", "38957", "38908", "38960", "38917"] {
      let faults = validator.faults(try Self.json(id))
      #expect(faults.isEmpty, "\(id): \(faults.prefix(3))")
    }
    var spoilt = try Self.json("38907")
    spoilt["rank"] = "1"
    spoilt["inputs"] = nil
    #expect(validator.faults(spoilt).count == 2)
  }

  @Test("a refusal is told with the fact, the threshold and the source")
  func refusal() throws {
    let run = try Self.explain([Self.call, "--id", "38907"])
    #expect(run.status == 0)
    // 19,9 Mb/s in ecoles.csv against the 20 Mb/s of the call.
    #expect(run.out.contains("École du Vieux-Pont dispose de 19,9\u{A0}Mb/s"))
    #expect(run.out.contains("19,9\u{A0}Mb/s, inférieur à 20\u{A0}Mb/s"))
    #expect(run.out.contains("il fallait au moins 20\u{A0}Mb/s"))
    #expect(run.out.contains("AMI « Prérequis nécessaire au dépôt »"))
    #expect(run.out.contains("communes.csv, ligne 8"))
  }

  static let small = "docs/examples/ecoles-2026/ecoles-2026.bareme"

  /// The first mark of an explanation of the small call.
  static func firstMark(_ arguments: [String], _ id: String) throws -> [String: Any] {
    let run = try explain([small] + arguments + ["--id", id, "--format", "json"])
    #expect(run.status == 0, "\(run.err)")
    let trace = try #require(try plainJSON(run.outBytes) as? [String: Any])
    let grids = try #require(trace["grids"] as? [[String: Any]])
    return try #require((grids.first?["marks"] as? [[String: Any]])?.first)
  }

  @Test("in JSON a mark's place is its key, in a table of applications its column")
  func marksElsewhere() throws {
    let nested = try Self.firstMark(["docs/examples/ecoles-2026-json/porteurs.json"], "210000003")
    let assessors = try #require(nested["assessors"] as? [[String: Any]])
    #expect(assessors.first?["file"] as? String == "porteurs.json")
    #expect(assessors.first?["row"] as? Int == 2)
    #expect(assessors.first?["column"] as? String == "projet.pédagogie.Évaluateur 1")
    let page = try Self.explain(
      [Self.small, "docs/examples/ecoles-2026-json/porteurs.json", "--id", "210000003"])
    #expect(page.out.contains("Évaluateur 1\u{A0}: 9 (porteurs.json, dossier n°\u{A0}2)"))
    #expect(page.out.contains("porteurs.json\u{A0}: 4 dossiers"))
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let head = "Numéro SIREN;Nom;Date de dépôt;Publics;Part payée par la commune"
    try """
    \(head);territoire;Intérêt pour les élèves;entretien
    1;Alpha;12/05/2026;REP;25;4;7,5;3

    """.write(
      to: folder.appendingPathComponent("porteurs.csv"), atomically: true, encoding: .utf8)
    try "Commune;École;Débit;Fermeture prévue;Coût\n1;A;30;;1000\n".write(
      to: folder.appendingPathComponent("écoles.csv"), atomically: true, encoding: .utf8)
    let own = try Self.firstMark([folder.path], "1")
    #expect((own["assessors"] as? [Any])?.isEmpty == true)
    #expect(own["value"] as? String == "7.5")
    #expect(own["file"] as? String == "porteurs.csv")
    #expect(own["row"] as? Int == 2)
    #expect(own["column"] as? String == "Intérêt pour les élèves")
  }

  @Test("what is missing is asked for, with what it has to be")
  func missing() throws {
    let run = try Self.explain([Self.call, "--id", "38908"])
    let text = ThinPathTests.plainSpaces(run.out)
    #expect(text.contains("\nCe qui manque pour décider\n"))
    #expect(text.contains("« Débit de l'accès Internet » à fournir (il faut au moins 20 Mb/s)\n"))
    // A date that has only to be there is asked for without more.
    let date = ThinPathTests.plainSpaces(try Self.explain([Self.call, "--id", "38947"]).out)
    #expect(date.contains("Date du dernier plan : à fournir\n"))
  }

  /// Isère's call in a folder of its own, with a text of its applications replaced.
  static func altered(_ old: String, _ new: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.copyItem(
      at: ConsoleBlocksTests.root.appendingPathComponent(call), to: folder)
    let file = folder.appendingPathComponent("applications/communes.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new)
      .write(to: file, atomically: true, encoding: .utf8)
    return folder
  }

  @Test("a fact that only the ranking waits for is named, in the list and in the explanation")
  func missingKey() throws {
    let row = "38901;Valmurne;20/01/2023;oui;oui;2;non;;"
    let folder = try Self.altered(row + "REP, REP+", row)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Self.explain([folder.path, "--id", "38901"])
    let text = ThinPathTests.plainSpaces(run.out)
    #expect(
      text.contains(
        "\nCe qui manque pour décider\n  Classement, Public fragile : « Fragilités des publics »"
          + " à fournir (« aucun » s'il n'y en a pas)\n"))
    let rank = try runBareme(["rank", folder.path], directory: ConsoleBlocksTests.root)
    #expect(
      ThinPathTests.plainSpaces(rank.out).contains(
        "n° 3, « Public fragile » : à fournir, « Fragilités des publics »"))
  }

  @Test("with the least envelope it is selected, with a cent less it is not")
  func leastEnvelope() throws {
    let object = try Self.json("38959")
    let changes = try #require(object["changes"] as? [[String: Any]])
    let least = try #require(changes.first?["least_envelope"] as? [String: Any])
    // 2 000 000 € and the 75 652,32 € it lacks: those ranked above it are all served already.
    #expect(least["value"] as? String == "2075652.32")
    for (envelope, status) in [("2075652.32", "retenu"), ("2075652.31", "liste complémentaire")] {
      let run = try Self.explain([Self.call, "--id", "38959", "--envelope", envelope])
      #expect(run.out.split(separator: "\n").first?.hasSuffix(status) == true, "\(envelope)")
    }
  }

  @Test("one that the reserve list has no place for is told so")
  func reserveFull() throws {
    let run = try Self.explain([Self.call, "--id", "38952", "--envelope", "500000"])
    #expect(run.out.contains("Les 10 places de la liste complémentaire vont à des dossiers mieux"))
    let waiting = try Self.explain([Self.call, "--id", "38959"])
    #expect(waiting.out.contains("Place 1 sur 10 de la liste complémentaire."))
  }

  @Test("the choices that the amount and the rank rest on are listed")
  func usedChoices() throws {
    let object = try Self.json("38952")
    let choices = try #require(object["choices"] as? [[String: Any]])
    let used = choices.filter { $0["decisive"] as? Bool == true }.map { $0["name"] as? String }
    #expect(used == ["limite_200000", "priorités_emboîtées", "liste_des_fragilités"])
  }

  @Test("a part of a condition is told by its labels, with what was found")
  func words() throws {
    let run = try Self.explain([Self.call, "--id", "38934"])
    let text = ThinPathTests.plainSpaces(run.out)
    #expect(
      text.contains(
        "« Matériel mobile des élèves = “tablettes” et Ordinateurs portables des élèves"))
    let why = text.components(separatedBy: "Calcul des montants").first ?? ""
    #expect(!why.contains("programme."))
    let nine = ThinPathTests.plainSpaces(try Self.explain([Self.call, "--id", "38929"]).out)
    #expect(nine.contains("Tablettes des élèves, 9 : il fallait au moins 10\n"))
  }

  @Test("those passed over are told that lower ranked requests fitted")
  func passedOver() throws {
    // 38950, ranked 22, asks for 60 992,19 of the 124 347,68 that 38959, ranked 18, left.
    let waiting = try Self.explain([Self.call, "--id", "38959"]).out
    #expect(waiting.contains("Des dossiers moins bien classés sont retenus"))
    #expect(waiting.contains("Juste avant, au rang 17\u{A0}: 38904"))
    #expect(waiting.contains("(Dynamique de territoire)\u{A0}: 14, contre 13,25 ici."))
    let last = try Self.explain([Self.call, "--id", "38952"]).out
    #expect(!last.contains("moins bien classés sont retenus"))
  }

  @Test("an amount is worked out line by line, unrounded then rounded")
  func amount() throws {
    // 97 936,44 × 70 % = 68 555,508, rounded to 68 555,51; the second school reached the base, so
    // 98 901,46 × 50 % = 49 450,73; the third is 67 219,62 × 70 % = 47 053,734, to 47 053,73.
    let amounts = try #require(try Self.json("38907")["amounts"] as? [[String: Any]])
    let steps = try #require(amounts.first?["steps"] as? [[String: Any]])
    #expect(
      steps.compactMap { $0["value"] as? String }
        == ["97936.44", "97936.44", "68555.508", "68555.51"])
    #expect(
      steps.compactMap { $0["operation"] as? String } == ["start", "subtract", "multiply", "round"])
    let values = amounts.compactMap { $0["value"] as? String }
    // 68 555,51 + 47 053,73 = 115 609,24 below the cap; with 49 450,73, 165 059,97.
    #expect(values == ["68555.51", "49450.73", "47053.73", "115609.24", "165059.97"])
  }

  @Test("a request that the envelope cannot serve is told with the accounts of its turn")
  func envelope() throws {
    let trace = try Self.json("38959")
    let selection = try #require(trace["selection"] as? [String: Any])
    func amount(_ key: String) -> String? {
      (selection[key] as? [String: Any])?["value"] as? String
    }
    // The 17 selected before it consume 1 875 652,32; its cap is 200 000.
    #expect(amount("consumed_before") == "1875652.32")
    #expect(amount("left_before") == "124347.68")
    #expect(amount("requested") == "200000.00")
    #expect(amount("shortfall") == "75652.32")
    #expect((selection["cut_off"] as? [String: Any])?["id"] as? String == "38950")
  }

  @Test("the two neighbours of a tie are told with what parts them")
  func neighbours() throws {
    // 38901, 38902 and 38903 are the same but for their code and, for the last, the deposit.
    let ranking = try #require(try Self.json("38902")["ranking"] as? [String: Any])
    let above = try #require(ranking["above"] as? [String: Any])
    let below = try #require(ranking["below"] as? [String: Any])
    #expect(above["id"] as? String == "38901")
    #expect(above["key"] is NSNull)
    #expect(below["id"] as? String == "38903")
    #expect(below["key"] as? Int == 6)
    #expect((below["other"] as? [String: Any])?["value"] as? String == "2023-01-21")
  }

  @Test("each form is the same wherever and however it is made")
  func determinism() throws {
    let here = try Self.explain([Self.call, "--id", "38960", "--format", "json"])
    let there = try runBareme(
      ["explain", ConsoleBlocksTests.root.appendingPathComponent(Self.call).path]
        + ["--id", "38960", "--format", "json"],
      environment: ["LANG": "fr_FR.UTF-8", "TZ": "Asia/Tokyo", "LC_ALL": "fr_FR.UTF-8"])
    #expect(here.outBytes == there.outBytes)
  }

  @Test("an unknown identifier is wrong usage, and the nearest ones are named")
  func unknownIdentifier() throws {
    let run = try Self.explain([Self.call, "--id", "3890"])
    #expect(run.status == 2)
    #expect(run.out.isEmpty)
    #expect(run.err.contains("« 38901 », « 38902 » ou « 38903 »"))
  }

  @Test("a mark is told with the file and the row of each assessor")
  func marks() throws {
    // Rows of 38959 and the criterion "innovation" in the three files, counted as spreadsheets do.
    let grids = try #require(try Self.json("38959")["grids"] as? [[String: Any]])
    let marks = try #require(grids.first?["marks"] as? [[String: Any]])
    var checked = 0
    for mark in marks {
      let criterion = try #require(mark["criterion"] as? String)
      let assessors = try #require(mark["assessors"] as? [[String: Any]])
      #expect(mark["file"] is NSNull && mark["row"] is NSNull)
      for assessor in assessors {
        let file = try #require(assessor["file"] as? String)
        let row = try #require(assessor["row"] as? Int)
        #expect(assessor["column"] as? String == "note")
        let url = ConsoleBlocksTests.root.appendingPathComponent("\(Self.call)/marks/\(file)")
        let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
        let cells = lines[row - 1].components(separatedBy: ";")
        #expect(cells[0] == "38959" && cells[3] == criterion)
        let given = try #require(assessor["text"] as? String)
        #expect(ReceiptTests.decimal(cells[4]) == ReceiptTests.decimal(given))
        checked += 1
      }
    }
    #expect(checked == 12)
    let page = try Self.explain([Self.call, "--id", "38959"])
    #expect(page.out.contains("Évaluateur A\u{A0}: 3 (evaluateur-a.csv, ligne "))
  }

  @Test("English words come with --lang en, and Markdown has its headings")
  func english() throws {
    let run = try Self.explain(
      [Self.call, "--id", "38907", "--lang", "en", "--format", "markdown"])
    #expect(run.out.hasPrefix("# Corvelin (38907): ineligible\n"))
    #expect(run.out.contains("\n## What would have changed the decision\n"))
    #expect(run.out.contains("at least 20\u{A0}Mb/s was needed"))
  }

  @Test("applications that cannot be read give no explanation")
  func unreadable() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.csv")
    try "code_insee;pac_demandés\n38901;beaucoup\n".write(
      to: file, atomically: true, encoding: .utf8)
    let run = try Self.explain(
      ["\(Self.call)/isere-pac-2023.bareme", file.path, "--id", "38901"])
    #expect(run.status == 3)
    #expect(run.out.isEmpty)
  }
}
