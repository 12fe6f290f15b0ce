import Foundation
import Testing

/// `bareme appeal`, run as a program on the call of the page about appeals.
///
/// The expected standings are worked out by hand: an envelope of 20 000 €, aid at 60 % of costs, the
/// public at risk first, then the mean of two assessors' totals.
@Suite struct AppealCommandTests {
  static let call = "docs/examples/recours-2026"

  static func run(_ id: String, _ corrections: [String], _ more: [String] = []) throws -> ProgramRun
  {
    let with = corrections.flatMap { ["--with", $0] }
    return try runBareme(
      ["appeal", call, "--id", id] + with + more, directory: ConsoleBlocksTests.root)
  }

  static func document(_ id: String, _ corrections: String...) throws -> [String: Any] {
    let run = try run(id, corrections, ["--format", "json"])
    #expect(run.status == 0, "\(run.err)")
    return try #require(try plainJSON(run.outBytes) as? [String: Any])
  }

  /// `status rank awarded` of a part of the document.
  static func standing(_ document: [String: Any], _ key: String) throws -> String {
    let node = try #require(document[key] as? [String: Any])
    let status = try #require(node["status"] as? String)
    let rank = (node["rank"] as? NSNumber)?.stringValue ?? "-"
    return "\(status) \(rank) \(node["awarded"] as? String ?? "-")"
  }

  static func others(_ document: [String: Any]) throws -> [String] {
    let others = try #require(document["others"] as? [[String: Any]])
    return try others.map {
      "\($0["id"] as? String ?? "") \(try standing($0, "before")) > \(try standing($0, "after"))"
    }
  }

  @Test("a condition met at last takes the place that the order of merit gives")
  func ineligible() throws {
    let page = try Self.document("210000066", "écoles[2].débit = 10 Mb/s")
    #expect(try Self.standing(page, "before") == "ineligible - -")
    // 60 % of 11 000 €; 15 points, filed after the 15 points of the first.
    #expect(try Self.standing(page, "after") == "selected 2 6600.00")
    #expect(page["changes_decision"] as? Bool == true)
    // 7 200 + 6 600 leaves 6 200 €: too little for 10 800 €, enough for 5 400 €, not for 4 800 € more.
    #expect(
      try Self.others(page) == [
        "210000022 selected 2 10800.00 > waiting 3 -",
        "210000033 waiting 3 - > selected 4 5400.00",
        "210000044 not_selected 4 - > not_selected 5 -",
      ])
    let envelope = try #require(page["envelope"] as? [String: Any])
    #expect(envelope["consumed_before"] as? String == "18000.00")
    #expect(envelope["consumed_after"] as? String == "19200.00")
  }

  @Test("what is provided at last may still not be enough")
  func incomplete() throws {
    let page = try Self.document("210000077", "écoles[1].débit = 9 Mb/s")
    #expect(try Self.standing(page, "before") == "incomplete - -")
    #expect(try Self.standing(page, "after") == "not_selected 5 -")
    #expect(try Self.others(page) == [])
  }

  @Test("the mark of one assessor moves the mean")
  func eliminated() throws {
    let page = try Self.document("210000055", "projet.pédagogie[Évaluateur 2] = 5")
    #expect(try Self.standing(page, "before") == "eliminated - -")
    #expect(try Self.standing(page, "after") == "not_selected 5 -")
    // (3.5 + 5) / 2 + (4 + 4.5) / 2 + (3 + 2.5) / 2
    #expect((page["after"] as? [String: Any])?["total"] as? String == "11.25")
    let correction = try #require((page["corrections"] as? [[String: Any]])?.first)
    #expect(correction["before"] as? String == "2")
    #expect(correction["file"] as? String == "notes.csv")
    #expect((correction["row"] as? NSNumber)?.intValue == 29)
  }

  @Test("a better rank takes the place of another, and what that leaves pays for a third")
  func waiting() throws {
    let page = try Self.document("210000033", "projet.territoire[Évaluateur 2] = 6")
    #expect(try Self.standing(page, "after") == "selected 2 5400.00")
    #expect(
      try Self.others(page) == [
        "210000022 selected 2 10800.00 > waiting 3 -",
        "210000044 not_selected 4 - > selected 4 4800.00",
      ])
  }

  @Test("an error may change nothing")
  func notSelected() throws {
    let page = try Self.document("210000044", "dépôt = 01/06/2026")
    #expect(page["changes_decision"] as? Bool == false)
    #expect(try Self.standing(page, "after") == "not_selected 4 -")
    #expect(try Self.others(page) == [])
  }

  @Test("an error in one's favour gives the place to the next ones")
  func selected() throws {
    let page = try Self.document("210000022", "autofinancement = 15 %")
    #expect(try Self.standing(page, "before") == "selected 2 10800.00")
    #expect(try Self.standing(page, "after") == "ineligible - -")
    #expect(
      try Self.others(page) == [
        "210000033 waiting 3 - > selected 2 5400.00",
        "210000044 not_selected 4 - > selected 3 4800.00",
      ])
  }

  @Test("several corrections are made together")
  func several() throws {
    let page = try Self.document(
      "210000066", "écoles[2].débit = 10 Mb/s", "autofinancement = 10 %")
    #expect(try Self.standing(page, "after") == "ineligible - -")
    let reasons = (page["after"] as? [String: Any])?["reasons"] as? [[String: Any]]
    #expect(reasons?.count == 1)
  }

  @Test("the document fits the published schema")
  func schema() throws {
    let file = ConsoleBlocksTests.root.appendingPathComponent("docs/schemas/appeal.schema.json")
    let schema = try plainJSON([UInt8](Data(contentsOf: file)))
    let validator = SchemaValidator(try #require(schema as? [String: Any]))
    for (id, correction) in [
      ("210000066", "écoles[2].débit = 10 Mb/s"),
      ("210000055", "projet.pédagogie[Évaluateur 2] = 5"),
      ("210000044", "dépôt = 01/06/2026"),
    ] {
      #expect(validator.faults(try Self.document(id, correction)) == [])
    }
    var spoilt = try Self.document("210000044", "dépôt = 01/06/2026")
    spoilt["others"] = nil
    #expect(validator.faults(spoilt).count == 1)
  }

  @Test(arguments: [
    ("dépat = 01/06/2026", "vouliez-vous dire « Date de dépôt » (dépôt) ?"),
    ("dépôt = 31/06/2026", "n'existe pas"),
    ("écoles[1].débit = 9 Go", "« Débit » (écoles[n].débit) attend un nombre en Mb/s"),
    ("écoles[4].débit = 9 Mb/s", "une seule peut s'ajouter"),
    ("siren = « 1 »", "l'identifiant désigne le dossier"),
    ("subvention = 1 €", "corrigez ce dont il dépend : « Coût » (écoles[n].coût)"),
    ("écoles[1].aide = 1 €", "« Aide à l'école » (écoles[n].aide) est calculé par le barème"),
    ("public_fragile = oui", "corrigez ce dont il dépend : « Publics » (publics)"),
    ("Qualité du projet = 15", "« Intérêt pour les élèves » (projet.pédagogie)"),
    ("Débit = 9 Mb/s", "dites laquelle : écoles[1].débit (École du Four)"),
    ("écoles.débit = 9 Mb/s", "dites quelle ligne et quelle donnée"),
    ("délai = oui", "« Dossier déposé à temps » est une règle du barème"),
    ("rang = 1", "peuvent se corriger : « Nom » (nom), « Date de dépôt » (dépôt)"),
    ("publics = ZEP", "pour « Publics » (publics) : « REP », « REP+ » ou « QPV »"),
    ("publics = REP ; ZEP", "« ZEP » n'est pas une réponse prévue"),
    ("autofinancement = 120 %", "(autofinancement) attend un taux, comme 25 %"),
    ("dépôt = 1er juin", "(dépôt) attend une date, comme 17/02/2026"),
    ("écoles[0].débit = 9", "dites quelle ligne"), ("dépôt[1] = 01/06/2026", "sans crochets"),
    ("projet.pédagogie = 5", "« Évaluateur 1 » ou « Évaluateur 2 »"),
    ("projet.pédagogie[Évaluateur 9] = 5", "« Évaluateur 9 » n'a pas noté"),
    ("projet.pédagogie[Évaluateur 1] = 11", "une note de 0 à 10, de 0,5 en 0,5"),
    ("projet.pédagogie[Évaluateur 1] = 4,2", "(limite"),
    ("publics = « ZUP »", "ZUP"), ("dépôt", "avec"), ("", "--with"), ("dépôt =", "s'écrit"),
    ("dépôt = 01/06/2026\nattendu rang 1", "une correction s'écrit"),
  ])
  func badCorrection(_ correction: String, _ told: String) throws {
    let run = try Self.run("210000044", [correction])
    #expect(run.status == 2, "\(run.out)\(run.err)")
    #expect(run.out.isEmpty)
    #expect(run.err.contains(told), "\(run.err)")
  }

  /// What is written on the left is read as what is written on the right.
  @Test(
    "a fact is named by its label too, and a value written as people write it",
    arguments: [
      ("Date de dépôt = 01/06/2026", "dépôt = 01/06/2026"),
      ("date de depot=2026-06-01", "dépôt = 01/06/2026"),
      ("Commune.dépôt = 01/06/2026", "dépôt = 01/06/2026"),
      ("Part payée par la commune = 25", "autofinancement = 25 %"),
      ("écoles[1].Débit = 9", "écoles[1].débit = 9 Mb/s"),
      ("Écoles[1].débit = 9 Mb/s", "écoles[1].débit = 9 Mb/s"),
      ("publics = rep, qpv", "publics = « REP », « QPV »"),
      ("publics = REP ; QPV", "publics = « REP », « QPV »"),
      ("publics = aucun", "publics = aucun"), ("nom = Durandole-Haut", "nom = « Durandole-Haut »"),
      (
        "Qualité du projet.Intérêt pour les élèves[Évaluateur 1] = 5",
        "projet.pédagogie[Évaluateur 1] = 5"
      ),
      ("Intérêt pour les élèves[« Évaluateur 1 »] = 5", "projet.pédagogie[Évaluateur 1] = 5"),
      ("territoire[Évaluateur 2] = 2,5", "projet.territoire[Évaluateur 2] = 2,5"),
    ])
  func asPeopleWrite(_ written: String, _ plain: String) throws {
    let one = try Self.run("210000044", [written], ["--format", "json"])
    let other = try Self.run("210000044", [plain], ["--format", "json"])
    #expect(one.status == 0 && other.status == 0, "\(one.err)\(other.err)")
    #expect(one.outBytes == other.outBytes)
  }

  @Test("every award that the correction takes back is told, with the law, and no other")
  func withdrawals() throws {
    // Fontclaire's place is Bellerive's; Bellerive's own error is its own.
    for (id, correction, loser) in [
      ("210000066", "écoles[2].débit = 10 Mb/s", "210000022"),
      ("210000022", "autofinancement = 15 %", "Bellerive-sur-Orle (210000022)"),
    ] {
      let french = try Self.run(id, [correction]).out
      #expect(french.contains("Décisions à retirer"))
      #expect(french.contains("L. 242-1") && french.contains("quatre mois"))
      #expect(french.contains("  \(loser)\u{A0}: retenu, 10\u{202F}800,00\u{A0}€ → "), "\(french)")
      let english = try Self.run(id, [correction], ["--lang", "en"]).out
      #expect(english.contains("L. 242-1") && english.contains("within four months"))
    }
    for (id, correction) in [
      ("210000077", "écoles[1].débit = 9 Mb/s"), ("210000044", "dépôt = 01/06/2026"),
    ] {
      #expect(!(try Self.run(id, [correction]).out.contains("L. 242-1")))
    }
    let page = try Self.document("210000066", "écoles[2].débit = 10 Mb/s")
    #expect(page["withdraws"] as? Bool == false)
    let others = try #require(page["others"] as? [[String: Any]])
    #expect(others.map { $0["withdraws"] as? Bool } == [true, false, false])
  }

  @Test("a correction that gives the value already there is noticed")
  func void() throws {
    let run = try Self.run("210000044", ["dépôt = 12/06/2026"])
    #expect(run.status == 0)
    #expect(run.err.contains("redonnent les valeurs déjà retenues"))
    #expect(run.out.hasPrefix("Non, cette correction ne change pas la décision"))
  }

  @Test("a row that the application does not have is added aloud, and a place is corrected once")
  func addedRow() throws {
    let run = try Self.run("210000044", ["écoles[2].débit = 4 Mb/s"])
    #expect(run.status == 0)
    #expect(run.err.contains("ajoute une ligne à une liste qui en a 1"))
    #expect(run.out.contains("ligne ajoutée\u{A0}: la liste du dossier en avait 1"))
    let twice = try Self.run("210000044", ["dépôt = 01/06/2026", "dépôt = 02/06/2026"])
    #expect(twice.status == 2)
    #expect(twice.err.contains("déjà corrigée"))
  }

  @Test("an unknown application is wrong usage, and what is missing is said")
  func usage() throws {
    let unknown = try Self.run("210000045", ["dépôt = 12/06/2026"])
    #expect(unknown.status == 2)
    #expect(unknown.err.contains("210000044"))
    let none = try runBareme(
      ["appeal", Self.call, "--id", "210000044"], directory: ConsoleBlocksTests.root)
    #expect(none.status == 2)
  }

  @Test(arguments: ["markdown", "html"])
  func otherForms(_ format: String) throws {
    let run = try Self.run("210000066", ["écoles[2].débit = 10 Mb/s"], ["--format", format])
    #expect(run.status == 0)
    #expect(run.out.contains(format == "html" ? "<h1>Oui, cette" : "# Oui, cette"))
  }
}
