import Foundation
import Rules
import Testing

/// Reference lists beside a ruleset, from the file to the decision.
@Suite struct ReferenceListTests {
  private static let ruleset = """
    barème listes
      version 1 du 01/01/2026
      unité   Mb/s « mégabits par seconde »

    dossier commune « Commune »
      code  texte identifiant
      rang  nombre
      jour  date

    référentiel zones « Communes de montagne »
      fichier « zones.csv »
      clé     insee texte
      colonne massif texte
      colonne plafond montant
      colonne part taux
      colonne débit nombre en Mb/s
      colonne ouvert oui/non
      colonne depuis date
      colonne genre parmi « haut », « bas »

    référentiel jours
      fichier « jours.csv »
      clé     jour date

    référentiel rangs
      fichier « rangs.csv »
      clé     rang nombre
      colonne points entier

    condition montagne
      exige code dans zones
      sinon « {code} n'est pas en montagne. »

    condition ouvré
      exige non (jour dans jours)
      sinon « Le {jour} est férié. »

    valeur massif = si zones[code].massif présent alors zones[code].massif sinon « aucun »
    valeur points = si rangs[rang].points présent alors rangs[rang].points sinon 0
    valeur débit = si zones[code].débit présent alors zones[code].débit sinon 0 Mb/s
    valeur haut = zones[code].genre présent et zones[code].genre = « haut »
    valeur récent = zones[code].depuis présent et zones[code].depuis ≥ 01/01/2020
    valeur ouvert = zones[code].ouvert présent et zones[code].ouvert
    montant aide
      si zones[code].plafond présent alors zones[code].plafond sinon 0 €
      × si zones[code].part présent alors zones[code].part sinon 100 %
      arrondi au centime

    """

  private static func folder(_ applications: (name: String, text: String)) throws -> URL {
    let folder = try temporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("applications"), withIntermediateDirectories: true)
    let files = [
      ("listes.bareme", ruleset), ("applications/" + applications.name, applications.text),
      (
        "zones.csv",
        """
        Genre;INSEE;Massif;Plafond;Part;Débit;Ouvert;Depuis
        Haut;38001;Chartreuse;1 250,55 €;12,5 %;20 Mb/s;oui;02/01/2023
        bas;01004;Bugey;300;;8,5;non;2019-12-31

        """
      ),
      ("jours.csv", "jour;fête\n14/07/2026;nationale\n2026-11-11;armistice\n"),
      ("rangs.csv", "rang,points\n1,10\n\"2,50\",20\n"),
    ]
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return folder
  }

  /// By hand: 1 250,55 € × 12,5 % = 156,318 75 €; the part of 01004 is missing, and so is its aid;
  /// 1004 is not 01004.
  private static let expected = [
    "38001 selected {aide=156.32, débit=20, haut=true, massif=Chartreuse, ouvert=true, "
      + "points=20, récent=true}",
    "01004 ineligible {débit=8.5, haut=false, massif=Bugey, ouvert=false, points=10, récent=false}"
      + " Le 14/07/2026 est férié.",
    "1004 ineligible {aide=0.00, débit=0, haut=false, massif=aucun, ouvert=false, points=0, "
      + "récent=false} 1004 n'est pas en montagne. Le 11/11/2026 est férié.",
  ]

  /// The list of zones as JSON: the same values, in the other forms that JSON has for them.
  private static let zones = """
    [
      {"genre": "haut", "INSEE": "38001", "Massif": "Chartreuse", "plafond": 1250.55,
       "part": 12.5, "débit": "20 Mb/s", "ouvert": true, "depuis": "2023-01-02"},
      {"insee": "01004", "massif": "Bugey", "plafond": "300", "part": null, "débit": 8.5,
       "ouvert": "non", "depuis": "31/12/2019", "genre": "Bas"}
    ]
    """

  @Test func aListMayBeAnArrayOfJSON() throws {
    let table = "code;rang;jour\n38001;2,5;01/01/2026\n01004;1;14/07/2026\n1004;3;11/11/2026\n"
    #expect(
      try Self.decide(("communes.csv", table)) { folder in
        let ruleset = folder.appendingPathComponent("listes.bareme")
        try Self.ruleset.replacingOccurrences(of: "zones.csv", with: "zones.json")
          .write(to: ruleset, atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(at: folder.appendingPathComponent("zones.csv"))
        try Self.zones.write(
          to: folder.appendingPathComponent("zones.json"), atomically: true, encoding: .utf8)
      } == Self.expected)
  }

  private static func decide(
    _ applications: (name: String, text: String), _ change: (URL) throws -> Void = { _ in }
  ) throws -> [String] {
    let folder = try folder(applications)
    defer { try? FileManager.default.removeItem(at: folder) }
    try change(folder)
    let run = try runBareme(["rank", folder.path, "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(run.outBytes)) as? [String: Any]
    let results = try #require(object?["results"] as? [[String: Any]], "\(run.err)")
    return results.map { result in
      let values = result["values"] as? [String: Any] ?? [:]
      let amounts = result["amounts"] as? [String: Any] ?? [:]
      let shown = values.merging(amounts) { $1 }.sorted { $0.key < $1.key }.map { name, value in
        if let text = value as? String { return "\(name)=\(text)" }
        return "\(name)=\(value as? Bool == true ? "true" : "false")"
      }
      let reasons = (result["reasons"] as? [[String: Any]] ?? []).compactMap { $0["message"] }
      return
        (["\(result["id"] ?? "")", "\(result["status"] ?? "")"]
        + ["{" + shown.joined(separator: ", ") + "}"] + reasons.map { "\($0)" })
        .joined(separator: " ")
    }
  }

  @Test func valuesAreFoundByTheirKey() throws {
    let table = """
      code;rang;jour
      38001;2,5;01/01/2026
      01004;1;14/07/2026
      1004;3;11/11/2026

      """
    #expect(try Self.decide(("communes.csv", table)) == Self.expected)
    let lines = """
      {"code": "38001", "rang": 2.5, "jour": "2026-01-01"}
      {"code": "01004", "rang": 1.0, "jour": "2026-07-14"}
      {"code": 1004, "rang": "3", "jour": "11/11/2026"}

      """
    #expect(try Self.decide(("communes.jsonl", lines)) == Self.expected)
    let array = "[" + lines.split(separator: "\n").joined(separator: ",") + "]"
    #expect(try Self.decide(("communes.json", array)) == Self.expected)
  }

  @Test func aListThatIsNotThereIsNamed() throws {
    let folder = try Self.folder(("communes.csv", "code;rang;jour\n38001;1;01/01/2026\n"))
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.removeItem(at: folder.appendingPathComponent("jours.csv"))
    let run = try runBareme(["rank", folder.path])
    #expect(run.status == 4)
    #expect(run.err.contains("jours.csv"))
  }
}
