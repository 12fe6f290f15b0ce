import Rules
import Testing

/// The second evaluator against answers worked out by hand, so that it can be trusted as a judge.
@Suite struct OracleCaseTests {
  /// The value that a ruleset gives `v`, as text; "missing" where it gives none.
  static func value(_ rules: String, _ facts: [FactTree.Member]) -> String {
    let text = """
      barème essai
        version 1 du 05/01/2026

      dossier d
        code texte identifiant
        n entier, de 0 à 100
        m nombre
        a montant, à partir de 0 €
        t taux
        jour date
        dernier date facultatif
        vrai_ oui/non
        coche oui/non à cocher
        besoins plusieurs parmi « x », « y »
        c parmi « x », « y »
        fiches liste de f, au moins 1

      fiche f
        k entier, de 0 à 100
        p oui/non

      \(rules)
      """
    let checked = RulesetPipeline.check(SourceText(name: "essai", text: text))
    let errors = checked.diagnostics.filter { $0.code.severity == .error }
    #expect(errors.isEmpty, "\(errors.map { $0.code })")
    let tree = FactTree.object([FactTree.Member(key: "code", value: .text("A"))] + facts)
    let verdict = OracleCall(checked.syntax, [tree]).result().verdicts[0]
    return verdict.values["v"] ?? verdict.amounts["v"] ?? "missing"
  }

  static func fact(_ key: String, _ value: FactTree) -> FactTree.Member {
    FactTree.Member(key: key, value: value)
  }

  static let rows = fact(
    "fiches",
    .array([
      .object([fact("k", .number("3")), fact("p", .truth(true))]),
      .object([fact("k", .number("8")), fact("p", .truth(false))]),
      .object([fact("k", .number("4")), fact("p", .null)]),
    ]))

  /// Expressions over n = 7, m = 2.5, a = 100.05, t = 12.5 %, jour = 2023-01-31, c = x.
  @Test(arguments: [
    ("n + 1", "8"), ("n − 10", "-3"), ("n × m", "17.5"), ("−n", "-7"),
    ("(n ÷ 2) arrondi à l'unité", "4"), ("(n ÷ 2) arrondi à l'unité demi au pair", "4"),
    ("((n − 2) ÷ 2) arrondi à l'unité demi au pair", "2"),
    ("(n ÷ 2) arrondi à l'unité demi vers le bas", "3"),
    ("(−n ÷ 2) arrondi à l'unité", "-4"), ("(−n ÷ 2) arrondi à l'unité par défaut", "-3"),
    ("(n ÷ 3) arrondi à 2 décimales", "2.33"), ("(n ÷ 3) arrondi à 2 décimales par excès", "2.34"),
    ("n arrondi au multiple de 5", "5"), ("n arrondi au multiple de 5 par excès", "10"),
    ("(a × t) arrondi au centime", "12.51"), ("(a × t) arrondi à l'euro", "13"),
    // 12.5 % / 3 is 4.1666… %: a rate is rounded in percent.
    ("(t ÷ 3) arrondi à 1 décimale", "0.042"), ("t arrondi à l'unité", "0.13"),
    ("jour + 1 mois ramené au dernier jour", "2023-02-28"),
    ("jour + 1 mois reporté au premier jour suivant", "2023-03-01"),
    ("jour + 1 jours", "2023-02-01"), ("jour − 1 ans ramené au dernier jour", "2022-01-31"),
    ("mois de 31/12/2023", "12"), ("mois de 01/01/2024", "1"), ("trimestre du 31/03/2023", "1"),
    ("trimestre du 01/04/2023", "2"), ("trimestre de 30/09/2023", "3"),
    ("trimestre de (30/09/2023 + 1 jour)", "4"), ("mois de 29/02/2024 × 2", "4"),
    ("mois révolus de 31/01/2023 à 28/02/2023", "1"), ("jours de jour à 31/01/2024", "365"),
    ("années révolues de jour à 30/01/2024", "0"), ("minimum(n, 3, m)", "2.5"),
    ("maximum(n, 3)", "7"), ("si n > 6 alors 1 sinon 2", "1"), ("n = 7 et c ≠ « y »", "true"),
    ("c parmi « y »", "false"), ("besoins contient « y »", "true"), ("nombre de besoins", "1"),
    ("dernier absent", "true"), ("dernier absent ou dernier ≤ 01/01/2020", "true"),
    ("coche", "false"), ("somme des f.k", "15"), ("nombre de fiches", "3"),
    ("maximum des f.k", "8"), ("(moyenne des f.k) arrondi à l'unité", "5"),
    ("somme des f.k où f.k < 8", "7"), ("nombre de f où f.k > 100", "0"),
  ])
  func expressions(_ expression: String, _ expected: String) {
    let facts = [
      Self.fact("n", .number("7")), Self.fact("m", .number("2.5")),
      Self.fact("a", .number("100.05")), Self.fact("t", .number("12.5")),
      Self.fact("jour", .text("2023-01-31")), Self.fact("c", .text("x")),
      Self.fact("besoins", .array([.text("y")])), Self.rows,
    ]
    #expect(Self.value("valeur v = \(expression)", facts) == expected)
  }

  /// What is missing: n, and `p` of the third row.
  @Test(arguments: [
    ("n + 1", "missing"), ("n > 3", "missing"), ("n > 3 et oui", "missing"),
    ("n > 3 et non", "false"), ("n > 3 ou oui", "true"), ("non (n > 3)", "missing"),
    ("si n > 3 alors 1 sinon 1", "missing"), ("minimum(n, 0)", "missing"),
    ("pour chaque f : f.p", "false"), ("pour au moins un f : f.p", "true"),
    ("pour chaque f où f.k < 4 : f.p", "true"), ("pour au moins un f où f.k > 4 : f.p", "false"),
    ("nombre de f où f.p", "missing"), ("somme des f.k où non f.p ou f.k < 5", "15"),
    ("dernier présent et dernier > jour", "false"),
  ])
  func missing(_ expression: String, _ expected: String) {
    #expect(Self.value("valeur v = \(expression)", [Self.rows]) == expected)
  }

  /// Amounts, line by line, over a = 1 500.
  @Test(arguments: [
    (["a", "− 500 €", "× 70 %", "arrondi au centime"], "700"),
    (["a", "plafonné à 1 000 €", "× 50 %", "arrondi au centime"], "500"),
    (["a", "× 50 %", "arrondi au centime", "plafonné à 1 000 €"], "750"),
    (["a", "× 1 %", "arrondi au centime", "au moins 500 €"], "500"),
    // 500 € at 50 % and 1 000 € at 10 %.
    (
      [
        "a", "par tranches", "| b | t |", "| jusqu'à 500 € | 50 % |", "| plus de 500 € | 10 % |",
        "arrondi au centime",
      ], "350"
    ),
    (
      [
        "a", "au taux de la tranche atteinte", "| b | t |", "| moins de 1 500 € | 50 % |",
        "| 1 500 € ou plus | 10 % |", "arrondi au centime",
      ], "150"
    ),
    (
      [
        "a − 2 000 €", "par tranches", "| b | t |", "| jusqu'à 500 € | 50 % |",
        "| plus de 500 € | 10 % |", "arrondi au centime",
      ], "0"
    ),
  ])
  func amounts(_ lines: [String], _ expected: String) {
    let rules = (["montant v"] + lines).joined(separator: "\n  ")
    #expect(Self.value(rules, [Self.fact("a", .number("1500"))]) == expected)
  }

  /// A table over n and c, and the same rows added up.
  @Test(arguments: [
    ("7", "x", "", "2"), ("6", "x", "", "1"), ("7", "y", "", "3"),
    ("7", "x", "lignes additionnées", "2"), ("3", "y", "lignes additionnées", "1"),
  ])
  func tables(_ number: String, _ choice: String, _ mode: String, _ expected: String) {
    let rules = """
      table points
        selon n
        selon c
        \(mode.isEmpty ? "-- une seule ligne" : mode)
        | n          | c     | r |
        | 0 à 6      | tous  | 1 |
        | 7 ou plus  | « x » | 2 |
        | plus de 6  | « y » | 3 |

      valeur v = points
      """
    let facts = [Self.fact("n", .number(number)), Self.fact("c", .text(choice))]
    #expect(Self.value(rules, facts) == expected)
  }

  /// A third of 100 € to the cent twice, and the rest.
  @Test(arguments: [("un", "33.33"), ("deux", "33.33"), ("trois", "33.34"), ("zéro", "0")])
  func shares(_ name: String, _ expected: String) {
    let rules = """
      montant base
        100 €

      répartition r de base
        | nom   | libellé | part     |
        | un    | N       | 33,33 %  |
        | deux  | N       | 33,33 %  |
        | trois | N       | le reste |
        arrondi au centime

      échéancier e de base
        | nom   | libellé | part     | quand |
        | zéro  | N       | 50 %     | a > 5 € |
        | autre | N       | le reste | oui   |
        arrondi au centime

      valeur v = \(name)
      """
    #expect(Self.value(rules, [Self.fact("a", .number("5"))]) == expected)
  }

  /// A rate that changes on 1 March: the day itself has the new one.
  @Test(arguments: [("2023-02-28", "0.6"), ("2023-03-01", "0.7"), ("2024-01-01", "0.8")])
  func datedParameters(_ day: String, _ expected: String) {
    let rules = """
      paramètre p
        à la date jour
        au départ : 60 %
        à partir du 01/03/2023 : 70 %
        à partir du 01/01/2024 : 80 %

      valeur v = p
      """
    #expect(Self.value(rules, [Self.fact("jour", .text(day))]) == expected)
  }
}
