import Rules
import Testing

/// Decisions, ranks and selections of the second evaluator, worked out by hand.
@Suite struct OracleCallTests {
  /// The applications A…: points, amount asked and group; null points are missing.
  private static let facts: [(String, String?, String, String)] = [
    ("A", "5", "600", "x"), ("B", "9", "500", "x"), ("C", "9", "400", "y"), ("D", "2", "100", "x"),
    ("E", nil, "100", "y"),
  ]

  private static func statuses(_ rules: String) -> [String] {
    let text = """
      barème essai
        version 1 du 05/01/2026

      dossier d
        code texte identifiant
        points entier, de 0 à 10
        demande montant, à partir de 0 €
        groupe parmi « x », « y »

      montant aide
        demande

      \(rules)
      """
    let checked = RulesetPipeline.check(SourceText(name: "essai", text: text))
    let errors = checked.diagnostics.filter { $0.code.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { $0.code })")
    let trees = facts.map { code, points, asked, group in
      FactTree.object([
        FactTree.Member(key: "code", value: .text(code)),
        FactTree.Member(key: "points", value: points.map { .number($0) } ?? .null),
        FactTree.Member(key: "demande", value: .number(asked)),
        FactTree.Member(key: "groupe", value: .text(group)),
      ])
    }
    return OracleCall(checked.syntax, trees).result().verdicts.map {
      $0.id + " " + $0.status + ($0.awarded.map { " " + $0 } ?? "")
    }
  }

  private static let ranking = """
    classement
      d'abord points décroissant
      en dernier ressort code décroissant

    """

  @Test func ranksWithoutSelection() {
    #expect(
      Self.statuses(Self.ranking) == [
        "C selected", "B selected", "A selected", "D selected", "E incomplete",
      ])
  }

  /// C takes 400 and B 500 of 1 000: A asks for 600.
  @Test(arguments: [
    ("arrêter", ["C selected", "B selected", "A not_selected", "D not_selected"]),
    ("passer au suivant", ["C selected", "B selected", "A not_selected", "D selected"]),
    ("attribuer en partie", ["C selected", "B selected", "A selected 100", "D not_selected"]),
  ])
  func envelope(_ policy: String, _ expected: [String]) {
    let rules =
      Self.ranking + """
        sélection
          enveloppe 1 000 € consommée par aide
          au dépassement \(policy)

        """
    #expect(Self.statuses(rules) == expected + ["E incomplete"])
  }

  @Test func groupLimitsAndReserve() {
    let rules =
      Self.ranking + """
        sélection
          places 3
          au plus 1 par groupe
          liste complémentaire 1

        """
    #expect(
      Self.statuses(rules) == [
        "C selected", "B selected", "A waiting", "D not_selected", "E incomplete",
      ])
  }

  /// The 300 € set aside for y go first to C, who draws 100 on the 700 left; B's 500 then fit.
  @Test func subEnvelope() {
    let rules =
      Self.ranking + """
        sélection
          enveloppe 1 000 € consommée par aide
          sous-enveloppe s 300 € pour groupe = « y »
          au dépassement passer au suivant

        """
    #expect(
      Self.statuses(rules) == [
        "C selected", "B selected", "A not_selected", "D selected", "E incomplete",
      ])
  }

  /// D fails; E is unknown; a flag changes nothing.
  @Test(arguments: [
    ("", "D ineligible", "E incomplete"), ("gravité à compléter", "D incomplete", "E incomplete"),
    ("gravité signalement", "D selected", "E selected"),
  ])
  func severities(_ severity: String, _ failed: String, _ unknown: String) {
    let rules = """
      condition assez
        exige points ≥ 3
        sinon « Non. »
        \(severity.isEmpty ? "-- bloquante" : severity)

      """
    #expect(
      Self.statuses(rules) == ["A selected", "B selected", "C selected", failed, unknown])
  }

  /// The mark of D is 2 of 10 and eliminates; that of E is missing.
  @Test func eliminatoryMarks() {
    let rules = """
      grille g sur 20
        | critère | libellé | sur | coefficient | éliminatoire | calcul |
        | un      | Un      | 10  | 2           | au plus 2    | points |

      classement
        d'abord g croissant
        en dernier ressort code croissant

      """
    #expect(
      Self.statuses(rules) == [
        "A selected", "B selected", "C selected", "D eliminated", "E incomplete",
      ])
  }

  /// The digests of nothing and of "abc" are those that FIPS 180-4's examples give.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ])
  func digests(_ message: String, _ expected: String) {
    let digits = OracleDigest.sha256(Array(message.utf8)).map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count < 2 ? "0" + text : text
    }
    #expect(digits.joined() == expected)
  }

  /// Numbers of forty digits: (10²⁰ + 1)² = 10⁴⁰ + 2·10²⁰ + 1.
  @Test func integersWithoutBounds() {
    let number = Fraction.power(20) + BigInteger(1)
    let square = number * number
    #expect(square.text == "10000000000000000000200000000000000000001")
    let (quotient, rest) = (square + BigInteger(5)).divided(by: number)
    #expect(quotient == number)
    #expect(rest == BigInteger(5))
    #expect((square - square).isZero)
  }
}
