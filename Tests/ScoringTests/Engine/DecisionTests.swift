import Rules
import Testing

@testable import Scoring

@Suite struct DecisionTests {
  /// A condition without a document to ask for names the facts that it waits for.
  ///
  /// They are those that values read too, with the record of each, or a list that is not given. No
  /// rule reads the schools' names: they are not kept, and the place says which school is meant.
  @Test func anUnknownConditionNamesWhatIsMissing() throws {
    let text = """
      dossier d
        code    texte identifiant
        budget  montant, à partir de 0 € « Budget »
        écoles  liste de école « Écoles »

      fiche école « École »
        nom     texte
        classes entier « Classes »
        salles  liste de salle facultatif

      fiche salle « Salle »
        surface entier « Surface »

      valeur places = somme des école.classes

      condition taille « Taille »
        exige places ≥ 10 et budget ≥ 1 €
        sinon « Trop petit. »

      condition surfaces « Surfaces »
        exige pour chaque école : pour chaque salle : salle.surface ≥ 20
        sinon « Trop étroit. »

      """
    let document = try document(
      text,
      #"{"code": "A", "écoles": [{"nom": "Pont", "classes": 4, "salles": []}, "#
        + #"{"nom": "Gare", "salles": [{"surface": 30}, {}]}]}"#,
      #"{"code": "B", "budget": 5}"#)
    let missing = "Une information manque pour vérifier la condition «\u{A0}"
    #expect(
      try document.messages(of: "A") == [
        missing
          + "Taille\u{A0}»\u{A0}: à fournir, «\u{A0}Classes\u{A0}» (écoles n°\u{A0}2), «\u{A0}Budget\u{A0}».",
        missing
          + "Surfaces\u{A0}»\u{A0}: à fournir, «\u{A0}Surface\u{A0}» (écoles n°\u{A0}2, salles n°\u{A0}2).",
      ])
    #expect(
      try document.messages(of: "B") == [
        missing + "Taille\u{A0}»\u{A0}: à fournir, «\u{A0}Écoles\u{A0}».",
        missing + "Surfaces\u{A0}»\u{A0}: à fournir, «\u{A0}Écoles\u{A0}».",
      ])
  }

  static let conditions = """
    dossier d
      code texte identifiant
      dépôt date
      écoles liste de école, au moins 1

    fiche école
      nom texte
      débit nombre
      bâtiments liste de bâtiment

    fiche bâtiment
      accessible oui/non

    condition débit « Accès Internet suffisant »
      exige pour chaque école : école.débit ≥ 20
      sinon « {école.nom} dispose de {école.débit}. »
      inconnu demander « attestation de débit de {école.nom} »

    condition délai « Dossier déposé à temps »
      exige dépôt ≤ 17/02/2023
      sinon « Déposé le {dépôt}. »

    condition accès
      exige pour chaque école : pour chaque bâtiment : bâtiment.accessible
      sinon « Un bâtiment de {école.nom} n'est pas accessible. »
      gravité signalement
    """

  static func application(_ code: String, _ day: String, _ schools: String) -> String {
    #"{"code": "\#(code)", "dépôt": \#(day), "écoles": [\#(schools)]}"#
  }

  static func school(_ name: String, _ speed: String, _ buildings: String = "") -> String {
    #"{"nom": "\#(name)", "débit": \#(speed), "bâtiments": [\#(buildings)]}"#
  }

  @Test func everyFailureHasItsReasonInOrder() throws {
    let schools = [
      Self.school("Ferry", "12"),
      Self.school("Curie", "1234.5", #"{"accessible": true}, {"accessible": false}"#),
      Self.school("Moulin", "19.9"),
    ]
    let line = Self.application("A", #""2023-02-18""#, schools.joined(separator: ", "))
    let document = try document(Self.conditions, line)
    #expect(try document.member("status") == "ineligible")
    #expect(
      try document.reasons() == [
        "failed débit écoles[1]", "failed débit écoles[3]", "failed délai",
        "flag accès écoles[2].bâtiments[2]",
      ])
    #expect(
      try document.messages() == [
        "Ferry dispose de 12.", "Moulin dispose de 19,9.", "Déposé le 18/02/2023.",
        "Un bâtiment de Curie n'est pas accessible.",
      ])
  }

  @Test func aMissingFactIsAskedFor() throws {
    let line = Self.application("A", #""2023-02-17""#, Self.school("Ferry", "null"))
    let document = try document(Self.conditions, line)
    #expect(try document.member("status") == "incomplete")
    #expect(try document.reasons() == ["unknown débit écoles[1]"])
    #expect(try document.messages() == ["À fournir\u{A0}: attestation de débit de Ferry."])
  }

  @Test func aFailureWinsOverWhatIsUnknown() throws {
    let schools = Self.school("Ferry", "null") + ", " + Self.school("Curie", "2")
    let document = try document(Self.conditions, Self.application("A", "null", schools))
    #expect(try document.member("status") == "ineligible")
    #expect(
      try document.reasons() == [
        "unknown débit écoles[1]", "failed débit écoles[2]", "unknown délai",
      ])
  }

  @Test func aFlagDoesNotChangeTheStatus() throws {
    let line = Self.application(
      "A", #""2023-02-17""#, Self.school("Ferry", "20", #"{"accessible": null}"#))
    let document = try document(Self.conditions, line)
    #expect(try document.member("status") == "selected")
    #expect(try document.reasons() == ["flag accès écoles[1].bâtiments[1]"])
  }

  // MARK: Grids

  static let grid = """
    dossier d
      code texte identifiant

    grille avis « Avis du jury » sur 20
      | critère   | libellé  | sur | coefficient | pas | éliminatoire |
      | usage     | Usages   | 5   | 2           | 0,5 | moins de 2   |
      | équilibre | Équilibre | 10 | 1           | 0,5 |              |
      total éliminatoire moins de 8
      évaluateurs médiane arrondie à 1 décimale
      écart signalé plus de 2 points

    classement
      d'abord avis décroissant
      en dernier ressort code croissant
    """

  @Test(
    arguments: [
      // usage, équilibre, total (usage counts twice), status, reasons.
      ("3.5", "6", "13", "selected", []),
      ("2", "4", "8", "selected", []),
      ("2", "3.5", "7.5", "eliminated", ["eliminatory avis"]),
      ("1.5", "10", "13", "eliminated", ["eliminatory usage"]),
      ("1.5", "0", "3", "eliminated", ["eliminatory usage", "eliminatory avis"]),
      ("null", "6", "null", "incomplete", ["unknown usage"]),
    ] as [(String, String, String, String, [String])])
  func marks(
    _ use: String, _ balance: String, _ total: String, _ status: String, _ reasons: [String]
  ) throws {
    let line = #"{"code": "A", "avis": {"usage": \#(use), "équilibre": \#(balance)}}"#
    let document = try document(Self.grid, line)
    #expect(try document.member("total") == total)
    #expect(try document.member("status") == status)
    #expect(try document.reasons() == reasons)
  }

  @Test func assessorsArePutTogether() throws {
    let line = """
      {"code": "A", "notes": {"usage": {"x": 5, "y": 2.5, "z": {"note": 0, "récusé": true}}, \
      "Équilibre": {"x": 4, "y": 6, "z": 5}}}
      """
    let document = try document(Self.grid, line)
    // Medians: 3.75 rounded to 3.8, and 5: 2 × 3.8 + 5 is 12.6. 5 − 2.5 is more than 2 points.
    #expect(try document.member("total") == "12.6")
    #expect(try document.reasons() == ["flag usage"])
  }

  @Test(arguments: [
    (#"{"usage": 5.5}"#, "above"), (#"{"usage": 2.3}"#, "step"), (#"{"usage": -1}"#, "bounds"),
    (#"{"autre": 1}"#, "criterion"), (#"{"usage": "abc"}"#, "number"),
    (#"{"usage": {"x": 1, "x": 2}}"#, "twice"),
  ])
  func unreadableMarks(_ marks: String, _ kind: String) throws {
    let found = try problems(Self.grid, #"{"code": "A", "avis": \#(marks)}"#)
    let kinds = found.compactMap { problem -> String? in
      switch problem.kind {
      case .markAboveMaximum: "above"
      case .markOffStep: "step"
      case .outOfBounds: "bounds"
      case .unknownCriterion: "criterion"
      case .notANumber: "number"
      case .duplicateMark: "twice"
      default: nil
      }
    }
    #expect(kinds == [kind])
  }

  // MARK: Call values and votes

  @Test func valuesAcrossApplications() throws {
    let text = """
      dossier d
        code texte identifiant
        zone parmi « nord », « sud »
        coût montant HT, à partir de 0 €

      valeur d'appel total = somme des dossiers.coût
      valeur d'appel par_zone = somme des dossiers.coût
        par zone
      valeur d'appel nombre_de_dossiers = nombre de dossiers

      valeur reste = par_zone − coût
      """
    let document = try document(
      text, #"{"code": "A", "zone": "nord", "coût": 10}"#,
      #"{"code": "B", "zone": "sud", "coût": 5.5}"#, #"{"code": "C", "zone": "nord", "coût": 1}"#)
    #expect(Document.text(document.root["totals"]?["total"]) == "16.50")
    #expect(Document.text(document.root["totals"]?["par_zone"]?["nord"]) == "11.00")
    #expect(Document.text(document.root["totals"]?["par_zone"]?["sud"]) == "5.50")
    #expect(Document.text(document.root["totals"]?["nombre_de_dossiers"]) == "3")
    #expect(try document.value("reste", of: "A") == "1.00")
    #expect(try document.value("reste", of: "B") == "0.00")
    #expect(try document.value("reste", of: "C") == "10.00")
  }

  @Test(arguments: [
    ("unanimité", "pour", "pour", "pour", "true"), ("unanimité", "pour", "contre", "pour", "false"),
    // The abstention does not count, the absence counts against.
    ("unanimité", "pour", "abstention", "pour", "true"),
    ("unanimité", "pour", "pour", "absent", "false"),
    ("majorité simple", "pour", "abstention", "absent", "false"),
    ("majorité simple", "pour", "pour", "absent", "true"),
    ("majorité absolue", "pour", "abstention", "abstention", "false"),
    ("majorité absolue", "pour", "pour", "contre", "true"),
    ("majorité des deux tiers", "pour", "pour", "contre", "true"),
    ("majorité des deux tiers", "pour", "contre", "abstention", "false"),
    // Two members are needed.
    ("majorité simple", "pour", "absent", "absent", "false"),
  ])
  func votes(_ rule: String, _ x: String, _ y: String, _ z: String, _ expected: String) throws {
    let text = """
      dossier d
        code texte identifiant

      vote accord
        membres « X », « Y », « Z »
        règle \(rule)
        quorum 2
        abstention ne compte pas
        absence compte contre

      valeur adopté = accord
      """
    let line = #"{"code": "A", "accord.X": "\#(x)", "accord.Y": "\#(y)", "accord.Z": "\#(z)"}"#
    #expect(try document(text, line).value("adopté") == expected)
  }
}
