import Rules
import Testing

@testable import Scoring

/// Examples run and compared with what they expect.
@Suite struct ExampleRunnerTests {
  static let rules = """
    dossier commune
      code texte identifiant
      nom texte facultatif
      dépôt date
      classes entier à partir de 1
      coût montant HT, à partir de 0 €
      plan oui/non
      secteur parmi « public », « privé »
      besoins plusieurs parmi « REP », « QPV »
      écoles liste de école, au moins 1

    fiche école
      débit nombre
      lots liste de lot

    fiche lot
      pièces entier

    condition délai
      exige dépôt ≤ 17/02/2023
      sinon « Trop tard. »
    condition débit
      exige pour chaque école : école.débit ≥ 20
      sinon « Trop lent. »
    condition petite
      exige classes ≤ 6
      gravité signalement
      sinon « Grande. »

    valeur école.total = somme des lot.pièces
    valeur pièces = somme des école.total

    montant aide
      coût
      × 40 %
      arrondi au centime
      plafonné à 1000 €

    valeur quotient = coût × 50 %

    grille note sur 4
      | critère | sur | pas | éliminatoire |
      | qualité | 4 | 0,5 | moins de 1 |

    classement
      d'abord plan
      puis note décroissant
      en dernier ressort code croissant

    modèle type
      code = « M », dépôt = 31/01/2023, classes = 5, coût = 100 €, plan = oui
      secteur = « public », besoins = « REP »
      écoles[1].débit = 40, écoles[1].lots[1].pièces = 2, écoles[1].lots[2].pièces = 3
      note.qualité = 3

    modèle autre
      code = « A », dépôt = 31/01/2023, classes = 5, coût = 100 €, plan = oui
      secteur = « public », besoins = « REP »
      écoles[1].débit = 40, écoles[1].lots[1].pièces = 2
      note.qualité = 2


    """

  /// The failures of one example, as `place expected found`.
  static func failures(_ example: String) throws -> [String] {
    let runner = ExampleRunner(try checked(rules + example + "\n"))
    let outcome = try #require(runner.run().last)
    #expect(runner.isPassed(0, runner.plan) == outcome.isPassed)
    return outcome.failures.map { failure, _ in
      switch failure {
      case .status(let expected, let found): "\(expected) \(found)"
      case .reason(let name): "motif \(name)"
      case .noReason(let name): "sans motif \(name ?? "-")"
      case .awarded(let expected, let found):
        "attribué \(expected ?? "-") \(found ?? "-")".replacing("\u{A0}", with: " ")
      case .value(let place, let expected, let found):
        "\(place) \(expected) \(found)".replacing("\u{A0}", with: " ")
      case .rank(let expected, let found, let count):
        "rang \(expected) \(found.map { "\($0)" } ?? "-") \(count)"
      case .unusable(let problems): "unusable \(problems.count)"
      }
    }
  }

  @Test(arguments: [
    "attendu éligible, aide = 40 €, note = 3, note.qualité = 3",
    "attendu retenu, classes = 5, plan = oui, secteur = « public », dépôt = 31/01/2023",
    "attendu quotient = 50 €, nom absent",
    "attendu pièces = 5, écoles[1].lots[2].pièces = 3",
    "avec coût = 2500,01 €\n  attendu aide = 1000 €",
    "avec écoles[1].débit = 19\n  attendu inéligible, motif débit",
    "avec écoles[2].débit = 19\n  attendu inéligible, motif débit",
    "avec écoles[1].débit absent\n  attendu incomplet, motif débit",
    "avec écoles[1].lots = aucun\n  attendu éligible, pièces = 0",
    "avec note.qualité = 0,5\n  attendu éliminé, motif qualité",
    "avec note.qualité absent\n  attendu incomplet, note absent",
    "avec classes = 7\n  attendu éligible, motif petite",
    "avec classes = 6\n  attendu éligible, sans motif petite, sans motif débit",
    "avec classes = 6\n  attendu sans motif",
    "avec classes = 7\n  attendu éligible, sans motif délai, motif petite",
    "attendu rang 1 parmi autre",
    "attendu rang 1 parmi type, autre",
    "avec note.qualité = 1\n  attendu rang 2 parmi type, autre",
  ])
  func passes(_ clauses: String) throws {
    #expect(
      try Self.failures("exemple « x »\n  partant de type\n  \(clauses)").isEmpty)
  }

  @Test(arguments: [
    ("attendu inéligible", ["ineligible selected"]),
    ("attendu motif débit", ["motif débit"]),
    ("avec classes = 7\n  attendu sans motif petite", ["sans motif petite"]),
    ("avec classes = 7\n  attendu sans motif, sans motif débit", ["sans motif -"]),
    ("avec classes absent\n  attendu sans motif petite", ["sans motif petite"]),
    ("attendu aide = 40,01 €, note = 4", ["aide 40,01 € 40,00 €", "note 4 3"]),
    ("attendu classes absent", ["classes absent 5"]),
    ("attendu secteur = « privé »", ["secteur privé public"]),
    ("attendu écoles[2].débit = 40", ["écoles[2].débit 40 non renseigné"]),
    ("attendu plan = non, nom = « x »", ["plan non oui", "nom x absent"]),
    ("avec note.qualité = 1\n  attendu rang 1 parmi autre", ["rang 1 2 2"]),
    ("avec dépôt = 18/02/2023\n  attendu rang 1 parmi autre", ["rang 1 - 2"]),
    ("avec dépôt = 18/02/2023\n  attendu éligible", ["eligible ineligible"]),
    ("avec écoles = aucun\n  attendu éligible", ["unusable 1"]),
  ])
  func fails(_ clauses: String, _ expected: [String]) throws {
    #expect(
      try Self.failures("exemple « x »\n  partant de type\n  \(clauses)") == expected)
  }

  @Test("an example without a model starts from nothing")
  func withoutModel() throws {
    #expect(try Self.failures("exemple « x »\n  attendu incomplet, aide absent").isEmpty)
  }

  @Test("the reasons found come with the sentences that applicants read")
  func reasons() throws {
    let text = """
      exemple « x »
        partant de type
        avec dépôt = 18/02/2023, note.qualité = 0,5
        attendu éligible

      """
    let outcome = try #require(ExampleRunner(try checked(Self.rules + text)).run().first)
    #expect(outcome.status == .ineligible)
    #expect(outcome.reasons.map { $0.name } == ["délai", "qualité"])
    #expect(outcome.reasons.last?.message.contains("moins de 1") ?? false)
  }

  @Test("facts that contradict a consistency decide nothing")
  func inconsistent() throws {
    let text = """
      dossier d
        code texte identifiant
        a entier
        b entier

      cohérence ordre = a ≤ b
      exemple « x »
        avec code = « A », a = 2, b = 1
        attendu éligible

      """
    let outcome = try #require(ExampleRunner(try checked(text)).run().first)
    guard case .unusable(let problems)? = outcome.failures.first?.failure else {
      Issue.record("\(outcome)")
      return
    }
    guard case .inconsistent? = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
    #expect(outcome.status == nil)
  }

  /// Two models of 60 € each, and the one that examples start from, which asks for 50 €.
  static let money = """
    dossier projet
      code texte identifiant
      coût montant HT, à partir de 0 €

    classement
      en dernier ressort code croissant

    modèle a
      code = « A », coût = 60 €

    modèle b
      code = « B », coût = 60 €

    modèle type
      code = « C », coût = 50 €

    """

  static func moneyFailures(_ policy: String, _ clauses: String) throws -> [String] {
    let selection = """
      sélection
        enveloppe 150 € consommée par coût
        au dépassement \(policy)

      exemple « x »
        partant de type

      """
    let runner = ExampleRunner(try checked(money + selection + clauses + "\n"))
    return try #require(runner.run().last).failures.map { failure, _ in
      switch failure {
      case .awarded(let expected, let found):
        "\(expected ?? "-") \(found ?? "-")".replacing("\u{A0}", with: " ")
      case .status(let expected, let found): "\(expected) \(found)"
      default: "other"
      }
    }
  }

  // 150 − 60 − 60 = 30: in part, C has 30 of its 50; where 10 were given before, 20.
  @Test(
    arguments: [
      ("attribuer en partie", "attendu retenu, attribué = 50 €", []),
      ("attribuer en partie", "attendu retenu, attribué = 30 €\n  attendu rang 3 parmi a, b", []),
      (
        "attribuer en partie", "attendu attribué = 50 €\n  attendu rang 3 parmi a, b",
        ["50,00 € 30,00 €"]
      ),
      (
        "attribuer en partie",
        "déjà attribué 10 €\n  attendu retenu, attribué = 20 €\n  attendu rang 3 parmi a, b", []
      ),
      (
        "attribuer en partie",
        "déjà attribué 30 €\n  attendu non retenu, attribué absent\n  attendu rang 3 parmi a, b", []
      ),
      ("arrêter", "attendu attribué = 0 €\n  attendu rang 3 parmi a, b", ["0,00 € -"]),
      ("arrêter", "déjà attribué 100 €\n  attendu retenu, attribué = 50 €", []),
      ("arrêter", "déjà attribué 100,01 €\n  attendu retenu", ["selected notSelected"]),
      ("arrêter", "déjà attribué 150 €\n  attendu attribué absent", []),
      // 150 − 41 = 109: A takes 60, B does not fit in 49, and neither does C.
      (
        "passer au suivant",
        "avec coût = 49 €\n  déjà attribué 41 €\n  attendu retenu\n  attendu rang 3 parmi a, b", []
      ),
      (
        "passer au suivant",
        "avec coût = 49,01 €\n  déjà attribué 41 €\n  attendu non retenu\n  attendu rang 3 parmi a, b",
        []
      ),
      (
        "arrêter",
        "avec coût = 49 €\n  déjà attribué 41 €\n  attendu non retenu\n  attendu rang 3 parmi a, b",
        []
      ),
    ] as [(String, String, [String])])
  func money(_ policy: String, _ clauses: String, _ failures: [String]) throws {
    #expect(try Self.moneyFailures(policy, clauses) == failures)
  }

  // The second row that says « é1 », whatever its case; a blank key is compared with nothing.
  @Test(arguments: [
    ("écoles[1].uai = « é1 », écoles[2].uai = « é2 »", 0),
    ("écoles[1].uai = « é1 », écoles[2].uai = « É1 »", 1),
    ("écoles[1].uai = « é1 », écoles[2].uai = « é1 », écoles[3].uai = « é1 »", 2),
    ("écoles[1].places = 3, écoles[2].places = 3", 0),
    ("écoles[1].lots[1].nature = « a », écoles[2].lots[1].nature = « a »", 0),
    ("écoles[1].lots[1].nature = « a », écoles[1].lots[2].nature = « a »", 1),
    ("écoles[1].lots[1].nature = « a », écoles[1].lots[2].nature = « b »", 0),
  ])
  func listKeys(_ facts: String, _ problems: Int) throws {
    let text = """
      dossier commune
        code texte identifiant
        écoles liste de école

      fiche école
        uai texte
        places entier
        lots liste de lot

      fiche lot
        nature parmi « a », « b »

      exemple « x »
        avec code = « A », \(facts)
        attendu éligible

      """
    // The checker refuses such an example: the keys are declared behind its back.
    var ruleset = try checked(text)
    for record in ruleset.records.indices {
      for (index, column) in ruleset.records[record].columns.enumerated() {
        if case .list = column.type { ruleset.records[record].columns[index].listKey = 0 }
      }
    }
    let outcome = try #require(ExampleRunner(ruleset).run().first)
    if problems == 0 {
      #expect(outcome.isPassed)
    } else if case .unusable(let found)? = outcome.failures.first?.failure {
      #expect(found.count == problems)
      for problem in found {
        guard case .duplicateKey(_, let first) = problem.kind else {
          Issue.record("\(problem)")
          continue
        }
        #expect(first.path.last?.position == 1)
        #expect(problem.place.path.last?.position != 1)
      }
    } else {
      Issue.record("\(outcome)")
    }
  }
}
