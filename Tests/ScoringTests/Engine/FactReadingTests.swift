import Rules
import Testing

@testable import Scoring

/// What is wrong with a fact, without the details that each test does not look at.
private func name(_ problem: FactProblem) -> String {
  switch problem.kind {
  case .notANumber: "number"
  case .otherUnit: "unit"
  case .tooManyDecimals: "decimals"
  case .thousands: "thousands"
  case .lostCharacters: "lost"
  case .duplicateRow: "twin"
  case .duplicateKey: "key"
  case .outOfBounds: "bounds"
  case .notADate: "date"
  case .notATruth: "truth"
  case .notAChoice: "choice"
  case .spoiledNumber: "spoiled"
  case .hiddenCharacter: "hidden"
  case .severalReadings: "readings"
  case .severalArrays: "arrays"
  case .wrongShape: "shape"
  case .textTooLong: "long"
  case .identifierMissing: "identifier"
  case .duplicateIdentifier: "duplicate"
  case .columnMissing(let nearest): "missing" + (nearest.map { " " + $0 } ?? "")
  case .ambiguousKey: "ambiguous"
  case .duplicateColumn: "twice"
  case .unknownKey(let key): "unknown " + key
  case .unknownCriterion: "criterion"
  case .unknownMember: "member"
  case .markOffStep: "step"
  case .markAboveMaximum: "maximum"
  case .severalAssessors: "assessors"
  case .duplicateMark: "mark"
  case .listOutOfBounds: "list"
  case .unknownParent: "parent"
  case .malformedJSON: "json"
  case .inconsistent: "inconsistent"
  case .overflow: "overflow"
  case .tooLarge: "large"
  }
}

@Suite struct FactReadingTests {
  static let text = """
    dossier demande
      code_insee texte identifiant
      débit nombre en Mbps, à partir de 0 Mbps « Débit de l'accès »
      classes entier de 1 à 60
      coût montant HT, à partir de 0 €
      part taux de 0 % à 100 %
      jour date
      public oui/non
      secteur parmi « REP », « REP+ »
      zones plusieurs parmi « Nord-Est », « Sud », « a, b »

    valeur d = débit
    valeur c = classes
    valeur m = coût
    valeur p = part
    valeur j = jour
    valeur o = public
    valeur s = secteur = « REP+ »
    valeur n = nombre de zones
    """

  static func line(_ key: String, _ value: String) -> String {
    let facts = [
      "code_insee": "\"A\"", "débit": "1", "classes": "1", "coût": "1", "part": "1",
      "jour": "\"2023-01-01\"", "public": "true", "secteur": "\"REP\"", "zones": "[]",
    ]
    let order = [
      "code_insee", "débit", "classes", "coût", "part", "jour", "public", "secteur", "zones",
    ]
    let members = order.map { "\"\($0)\": " + ($0 == key ? value : facts[$0] ?? "null") }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static var header: String {
    "barème essai\n  version 1\n  unité Mbps « mégabits par seconde »\n\n"
  }

  @Test(
    arguments: [
      ("débit", "12.50", "d", "12.5"), ("débit", #""12,5 Mbps""#, "d", "12.5"),
      ("débit", #"" 1\u202f234,5 mégabits par seconde ""#, "d", "1234.5"),
      ("classes", #""12""#, "c", "12"), ("classes", "60.0", "c", "60"),
      ("coût", #""1 234,5 €""#, "m", "1234.50"), ("coût", #""1234.50 euros""#, "m", "1234.50"),
      ("part", "80", "p", "0.8"), ("part", #""12,5 %""#, "p", "0.125"),
      ("jour", #""17/02/2023""#, "j", "2023-02-17"),
      ("jour", #""2023-02-17T23:30:00+02:00""#, "j", "2023-02-17"),
      ("public", #""Oui""#, "o", "true"), ("public", #""FAUX""#, "o", "false"),
      ("public", #""x""#, "o", "true"), ("secteur", #""rep+""#, "s", "true"),
      ("secteur", #""Rep""#, "s", "false"), ("zones", #"["nord est", "SUD"]"#, "n", "2"),
      ("zones", #""Nord-Est, Sud""#, "n", "2"), ("zones", #""a, b""#, "n", "1"),
      ("zones", #""sud|nord_est\na, b""#, "n", "3"), ("zones", #""None""#, "n", "0"),
      ("débit", "null", "d", nil), ("débit", #""  ""#, "d", nil), ("zones", "null", "n", nil),
    ] as [(String, String, String, String?)])
  func cells(_ key: String, _ value: String, _ name: String, _ expected: String?) throws {
    let decided = run(try checked(Self.header + Self.text), lines: [Self.line(key, value)]).decide()
    guard case .success(let result) = decided else {
      #expect(expected == nil)
      return
    }
    #expect(try Document(result).value(name) == expected)
  }

  @Test(arguments: [
    ("débit", #""abc""#, "number"), ("débit", #""12 km""#, "unit"), ("débit", "-1", "bounds"),
    ("débit", #""1.234,5""#, "number"), ("débit", "1e3", "number"), ("débit", "true", "shape"),
    ("débit", "[1]", "shape"), ("débit", #"{"a": 1}"#, "shape"), ("classes", "1.5", "decimals"),
    ("classes", "61", "bounds"), ("coût", "0.001", "decimals"), ("part", "101", "bounds"),
    ("jour", #""2023-02-30""#, "date"), ("jour", #""17/02/23""#, "date"),
    ("jour", "20230217", "shape"),
    ("public", #""peut-être""#, "truth"), ("public", "1", "shape"),
    ("secteur", #""REP++""#, "choice"), ("zones", #"["Nord", "Sud"]"#, "choice"),
    ("zones", #""Sud; ailleurs""#, "choice"), ("code_insee", #"" ""#, "identifier"),
    ("code_insee", "null", "identifier"),
  ])
  func unreadableCells(_ key: String, _ value: String, _ kind: String) throws {
    let found = try problems(Self.header + Self.text, Self.line(key, value))
    #expect(found.map { name($0) } == [kind])
    #expect(found.first?.place.row == 1)
  }

  static let small = """
    dossier d
      code texte identifiant « Code INSEE »
      date_dépôt date
      écoles liste de école, au moins 1

    fiche école
      nom texte
      type texte facultatif, colonne « nature », « genre »

    valeur n = nombre de écoles
    """

  @Test(
    arguments: [
      (
        #"{"code insee": "A", "DATE-DEPOT": "2023-01-01", "Ecoles": [{"NOM": "x", "Genre": "y"}]}"#,
        []
      ),
      (#"{"code": "A", "date_dépôt": null, "écoles": []}"#, ["list"]),
      (
        #"{"code": "A", "date_depo": null, "écoles": [{"nom": "x"}]}"#,
        ["unknown date_depo", "missing date_depo"]
      ),
      (
        #"{"code": "A", "date_dépôt": null, "écoles": [{"nome": "x"}]}"#,
        ["unknown nome", "missing nome"]
      ),
      (
        #"{"code": "A", "code insee": "A", "date_dépôt": null, "écoles": [{"nom": "x"}]}"#,
        ["twice"]
      ),
      (
        #"{"code": "A", "date_dépôt": null, "écoles": [{"nom": "x", "nature": "a", "genre": "b"}]}"#,
        ["twice"]
      ),
      (#"{"code": "A", "date_dépôt": null, "écoles": ["x"]}"#, ["shape"]),
      (#"["A"]"#, ["shape"]), (#"{"code": "A", "date_dépôt": }"#, ["json"]),
    ] as [(String, [String])])
  func objects(_ line: String, _ kinds: [String]) throws {
    #expect(try problems(Self.small, line).map { name($0) } == kinds)
  }

  @Test func identifiersAreComparedWithoutCase() throws {
    let school = #", "date_dépôt": null, "écoles": [{"nom": "x"}]}"#
    let found = try problems(
      Self.small, "{\"code\": \"É1\"" + school, "{\"code\": \"b\"" + school,
      "{\"code\": \" e\u{301}1 \"" + school)
    #expect(found.map { name($0) } == ["duplicate"])
    #expect(found.first?.place.row == 3)
    guard case .duplicateIdentifier("é1", let first)? = found.first?.kind else {
      Issue.record("the identifier is not as it was read")
      return
    }
    #expect(first.row == 1)
  }

  @Test func everyProblemHasItsPlace() throws {
    let text = Self.small + "\nvaleur t = pour chaque école : école.nom ≠ « z »\n"
    let bad = #"{"code": "A", "date_dépôt": "x", "écoles": [{"nom": "x"}, {"nom": {}}]}"#
    let found = run(try checked(text), lines: [bad + "\n\n" + bad]).problems()
    #expect(found.map { $0.place.row } == [1, 1, 3, 3, 3])
    #expect(found[1].place.path == [FactStep(column: 2, position: 2)])
    #expect(found[1].place.record == 1 && found[1].place.column == 0)
  }

  @Test func documentsOfEveryShape() throws {
    let ruleset = try checked("dossier d\n  code texte identifiant\n  a entier\n\nvaleur x = a\n")
    for (text, expected) in [
      (#"[{"code": "A", "a": 1}, {"code": "B", "a": 2}]"#, ["A", "B"]),
      (#"{"total": 1, "dossiers": [{"code": "B", "a": 2}]}"#, ["B"]),
      (#"{"a": 1, "code": "A"}"#, ["A"]), ("[]", []),
    ] {
      var run = CallRun(CallPlan(ruleset), inputs: [CallInput(name: "a.json")])
      run.add(json: Array(text.utf8).span, file: 0)
      #expect(try Document(try run.decide().get()).order == expected)
    }
    for text in ["3", "", "[1", #"{"a": [], "b": []}"#] {
      var run = CallRun(CallPlan(ruleset), inputs: [CallInput(name: "a.json")])
      run.add(json: Array(text.utf8).span, file: 0)
      #expect(!run.problems().isEmpty, "\(text)")
    }
  }

  @Test func consistenciesAreChecked() throws {
    let text = """
      dossier d
        code texte identifiant
        a oui/non
        b date facultatif

      cohérence jamais = a ou b absent
      """
    let found = try problems(
      text, #"{"code": "A", "a": false, "b": null}"#,
      #"{"code": "B", "a": false, "b": "2023-01-01"}"#)
    #expect(found.map { name($0) } == ["inconsistent"])
    #expect(found.first?.place.row == 2)
  }

  /// Rows are counted from the beginning of the file, and each nested row that is wrong is told.
  @Test func aConsistencyNamesTheRowsThatBreakIt() throws {
    let text = """
      dossier d
        code texte identifiant
        plafond entier
        écoles liste de école

      fiche école
        nom texte
        classes entier

      cohérence borne = pour chaque école où école.nom ≠ « x » : école.classes ≤ plafond
      """
    let school = { (name: String, classes: Int) in
      #"{"nom": "\#(name)", "classes": \#(classes)}"#
    }
    let schools = [school("a", 3), school("b", 2), school("x", 9), school("c", 4)]
    let parts = [
      #"{"code": "A", "plafond": 5, "écoles": []}"# + "\n",
      "\n" + #"{"code": "B", "plafond": 2, "écoles": [\#(schools.joined(separator: ", "))]}"#,
    ]
    let found = run(try checked(text), lines: parts).problems()
    #expect(found.map { $0.place.row } == [3, 3])
    #expect(found.map { $0.place.path.map { $0.position } } == [[1], [4]])
    for problem in found {
      guard case .inconsistent(_, _, let facts) = problem.kind else {
        Issue.record("\(problem.kind)")
        continue
      }
      // The name that the filter reads, the classes, and the limit of the application.
      #expect(facts.map { $0.row } == [3, 3, 3])
      #expect(facts.map { $0.record } == [1, 1, 0])
    }
  }
}
