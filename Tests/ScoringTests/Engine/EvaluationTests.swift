import Rules
import Testing

@testable import Scoring

/// One expression, the facts it reads and what it must be, worked out by hand.
struct EvaluationCase: Sendable, CustomTestStringConvertible {
  var fields: String
  var expression: String
  var facts: String
  /// Nil for a value that is not known, and so not printed.
  var expected: String?

  init(_ fields: String, _ expression: String, _ facts: String, _ expected: String?) {
    self.fields = fields
    self.expression = expression
    self.facts = facts
    self.expected = expected
  }

  var testDescription: String { expression + " with " + facts }

  func value() throws -> String? {
    let lines = fields.split(separator: "|").map { "  \($0)\n" }.joined()
    let text = """
      dossier d
        code texte identifiant
      \(lines)
      valeur x = \(expression)
      """
    return try document(text, "{\"code\": \"A\"\(facts.isEmpty ? "" : ", " + facts)}").value("x")
  }
}

@Suite struct EvaluationTests {
  @Test(arguments: [
    EvaluationCase("a entier|b entier", "a + b − 1", #""a": 2, "b": 3"#, "4"),
    EvaluationCase("a entier|b entier", "a + b", #""a": 2, "b": null"#, nil),
    EvaluationCase("a nombre|b nombre", "a × b", #""a": 1.5, "b": "0,25""#, "0.375"),
    EvaluationCase("a nombre", "−a", #""a": 2.50"#, "-2.5"),
    EvaluationCase("a entier", "(a ÷ 3) arrondi à 2 décimales", #""a": 2"#, "0.67"),
    EvaluationCase("a entier", "(a ÷ 8) arrondi à 2 décimales", #""a": 1"#, "0.13"),
    EvaluationCase("a entier", "(a ÷ 8) arrondi à 2 décimales demi au pair", #""a": 1"#, "0.12"),
    EvaluationCase(
      "a entier", "(a ÷ 8) arrondi à 2 décimales demi vers le bas", #""a": 1"#, "0.12"),
    EvaluationCase("a entier", "(a ÷ 3) arrondi à l'unité par excès", #""a": 4"#, "2"),
    EvaluationCase("a entier", "(a ÷ 3) arrondi à l'unité par défaut", #""a": 5"#, "1"),
    EvaluationCase("a entier", "(a ÷ 8) arrondi à 2 décimales", #""a": -1"#, "-0.13"),
    // A third and a third and a third are one: the fraction is kept until the rounding.
    EvaluationCase(
      "a entier", "(a ÷ 3 + a ÷ 3 + a ÷ 3) arrondi à 6 décimales", #""a": 1"#, "1"),
    EvaluationCase("a entier|b entier", "minimum(a, b)", #""a": 2, "b": 3"#, "2"),
    EvaluationCase("a entier|b entier", "maximum(a, b)", #""a": 2, "b": 3"#, "3"),
    EvaluationCase("a entier", "si a ≥ 2 alors 10 sinon 20", #""a": 2"#, "10"),
    EvaluationCase("a entier", "si a ≥ 2 alors 10 sinon 20", #""a": 1"#, "20"),
    EvaluationCase("a entier", "si a ≥ 2 alors 10 sinon 20", #""a": null"#, nil),
    EvaluationCase(
      "a entier facultatif", "si a présent alors a sinon 7", #""a": null"#, "7"),
    EvaluationCase("a entier facultatif", "si a présent alors a sinon 7", #""a": 3"#, "3"),
    EvaluationCase(
      "a date|b date", "jours de a à b", #""a": "2024-02-28", "b": "01/03/2024""#, "2"),
    EvaluationCase(
      "a date|b date", "mois révolus de a à b", #""a": "2023-01-31", "b": "2023-02-28""#, "1"),
    EvaluationCase(
      "a date|b date", "années révolues de a à b", #""a": "2000-02-29", "b": "2023-02-28""#, "23"),
    EvaluationCase(
      "a date", "a + 1 mois ramené au dernier jour", #""a": "2023-01-31""#, "2023-02-28"),
    EvaluationCase(
      "a date", "a + 1 mois reporté au premier jour suivant", #""a": "2023-01-31""#, "2023-03-01"),
    EvaluationCase("a date", "a + 10 jours", #""a": "2023-12-25""#, "2024-01-04"),
    EvaluationCase("s parmi « b », « c »", "s = « c »", #""s": "C""#, "true"),
    EvaluationCase("s parmi « a », « b », « c »", "s parmi « a », « c »", #""s": "b""#, "false"),
    EvaluationCase("s plusieurs parmi « REP », « REP+ »", "nombre de s", #""s": []"#, "0"),
    EvaluationCase(
      "s plusieurs parmi « REP », « REP+ »", "nombre de s", #""s": "REP; REP+""#, "2"),
    EvaluationCase(
      "s plusieurs parmi « REP », « REP+ »", "s contient « REP+ »", #""s": ["REP"]"#, "false"),
    EvaluationCase("s plusieurs parmi « REP », « REP+ »", "nombre de s", #""s": "aucun""#, "0"),
    EvaluationCase("s plusieurs parmi « REP », « REP+ »", "nombre de s", #""s": """#, nil),
    EvaluationCase("t texte", "t = « École »", "\"t\": \"E\u{301}cole\"", "true"),
    EvaluationCase("t texte", "t ≠ « école »", #""t": "École""#, "true"),
    EvaluationCase("t taux", "t", #""t": 12.5"#, "0.125"),
    EvaluationCase("o oui/non à cocher", "o", #""o": """#, "false"),
    EvaluationCase("o oui/non à cocher", "o", #""o": "X""#, "true"),
  ])
  func expressions(_ test: EvaluationCase) throws {
    #expect(try test.value() == test.expected)
  }

  /// The three-valued tables of `et` and `ou`: 0 is no, 1 yes, nil unknown.
  @Test(
    arguments: [
      (0, 0, 0, 0), (0, 1, 0, 1), (1, 0, 0, 1), (1, 1, 1, 1),
      (0, nil, 0, nil), (nil, 0, 0, nil), (1, nil, nil, 1), (nil, 1, nil, 1), (nil, nil, nil, nil),
    ] as [(Int?, Int?, Int?, Int?)])
  func unknowns(_ left: Int?, _ right: Int?, _ all: Int?, _ any: Int?) throws {
    func fact(_ value: Int?) -> String { value.map { $0 == 1 ? "true" : "false" } ?? "null" }
    func word(_ value: Int?) -> String? { value.map { $0 == 1 ? "true" : "false" } }
    let facts = "\"a\": \(fact(left)), \"b\": \(fact(right))"
    let fields = "a oui/non|b oui/non"
    #expect(try EvaluationCase(fields, "a et b", facts, nil).value() == word(all))
    #expect(try EvaluationCase(fields, "a ou b", facts, nil).value() == word(any))
    #expect(try EvaluationCase(fields, "non a", facts, nil).value() == word(left.map { 1 - $0 }))
  }

  static let schools = """
    dossier d
      code texte identifiant
      écoles liste de école

    fiche école
      classes entier à partir de 0
      public  oui/non

    valeur total = somme des école.classes
    valeur publiques = somme des école.classes où école.public
    valeur petites = nombre de écoles où école.classes ≤ 3
    valeur toutes = pour chaque école : école.classes ≥ 2
    valeur une = pour au moins un école : école.classes ≥ 9
    """

  @Test(
    arguments: [
      // classes and public of each school, then total, publiques, petites, toutes, une.
      (#"[]"#, ["0", "0", "0", "true", "false"]),
      (
        #"[{"classes": 2, "public": true}, {"classes": 9, "public": false}]"#,
        ["11", "2", "1", "true", "true"]
      ),
      // A missing fact leaves the sum unknown, but a school that fails settles `pour chaque`.
      (
        #"[{"classes": null, "public": true}, {"classes": 1, "public": true}]"#,
        [nil, nil, nil, "false", nil]
      ),
      (
        #"[{"classes": null, "public": false}, {"classes": 9, "public": true}]"#,
        [nil, "9", nil, nil, "true"]
      ),
      (#"[{"classes": 4, "public": null}]"#, ["4", nil, "0", "true", "false"]),
      (#"null"#, [nil, nil, nil, nil, nil]),
    ] as [(String, [String?])])
  func loops(_ schools: String, _ expected: [String?]) throws {
    let document = try document(Self.schools, #"{"code": "A", "écoles": \#(schools)}"#)
    for (name, value) in zip(["total", "publiques", "petites", "toutes", "une"], expected) {
      #expect(try document.value(name) == value, "\(name)")
    }
  }

  @Test(arguments: [
    (0, "0.00"), (10_000, "5000.00"), (10_000.01, "5000.00"), (30_000, "11000.00"),
    (50_000, "17000.00"), (60_000, "18000.00"),
  ])
  func marginalBrackets(_ spending: Double, _ expected: String) throws {
    let text = """
      dossier d
        code texte identifiant
        dépense montant HT, à partir de 0 €

      montant aide
        dépense
        par tranches
        | dépense                     | taux |
        | jusqu'à 10 000 €            | 50 % |
        | plus de 10 000 € à 50 000 € | 30 % |
        | plus de 50 000 €            | 10 % |
        arrondi au centime
      """
    let document = try document(text, #"{"code": "A", "dépense": \#(spending)}"#)
    #expect(try document.value("aide") == expected)
  }

  @Test(arguments: [(10_000, "5000.00"), (10_001, "3000.30")])
  func wholeBrackets(_ spending: Int, _ expected: String) throws {
    let text = """
      dossier d
        code texte identifiant
        dépense montant HT, à partir de 0 €

      montant aide
        dépense
        au taux de la tranche atteinte
        | dépense          | taux |
        | jusqu'à 10 000 € | 50 % |
        | plus de 10 000 € | 30 % |
        arrondi au centime
      """
    let document = try document(text, #"{"code": "A", "dépense": \#(spending)}"#)
    #expect(try document.value("aide") == expected)
  }

  @Test(arguments: [(1, "2"), (6, "2"), (7, "3"), (13, "4"), (900, "4")])
  func tables(_ classes: Int, _ expected: String) throws {
    let text = """
      dossier d
        code texte identifiant
        classes entier à partir de 1

      table quota
        selon classes, à partir de 1
        | classes    | programmes |
        | 1 à 6      | 2 |
        | 7 à 12     | 3 |
        | 13 ou plus | 4 |

      valeur x = quota
      """
    #expect(try document(text, #"{"code": "A", "classes": \#(classes)}"#).value("x") == expected)
  }

  @Test func linesOfAnAmountActInOrder() throws {
    let text = """
      dossier d
        code texte identifiant
        coût montant HT, à partir de 0 €

      montant aide
        coût + 0,05 €
        × 70 %
        arrondi au centime
        au moins 10 €
        plafonné à 100 €
      """
    // (0.02 + 0.05) × 0.7 is 0.049, so 0.05, raised to 10; (100 + 0.05) × 0.7 is 70.035.
    #expect(try document(text, #"{"code": "A", "coût": 0.02}"#).value("aide") == "10.00")
    #expect(try document(text, #"{"code": "A", "coût": 100}"#).value("aide") == "70.04")
    #expect(try document(text, #"{"code": "A", "coût": 1000}"#).value("aide") == "100.00")
  }

  @Test func overflowIsAnError() throws {
    let text = """
      dossier d
        code texte identifiant
        a nombre

      valeur x = a × a × a × a
      """
    let large = "9" + String(repeating: "9", count: 30)
    let run = run(try checked(text), lines: [#"{"code": "A", "a": \#(large)}"#])
    guard case .failure(.problems(let problems)) = run.decide() else {
      Issue.record("an overflow went through")
      return
    }
    #expect(
      problems.contains {
        if case .overflow("x") = $0.kind { return true }
        return false
      })
  }
}
