import Rules
import Testing

@testable import Scoring

/// What examples show of the rules, counted by hand.
@Suite struct CoverageTests {
  static let rules = """
    dossier commune
      code texte identifiant
      dépôt date
      classes entier à partir de 1
      signé oui/non à cocher
      dernier date facultatif
      plan oui/non
      coût montant HT, à partir de 0 €

    condition petite
      exige classes ≤ 6
      sinon « Grande. »
    condition signature
      exige signé
      sinon « Pas signé. »
    condition ancien
      quand dernier présent
      exige dernier présent et dernier ≤ 31/12/2017
      sinon « Trop récent. »

    paramètre taux
      à la date dépôt
      au départ : 50 %
      à partir du 01/01/2023 : 60 %

    table plafond
      selon classes, à partir de 1
      | classes | plafond |
      | 1 à 3 | 2 |
      | 4 à 6 | 2 |
      | 7 ou plus | 4 |

    montant aide
      coût
      par tranches
      | tranche | taux |
      | jusqu'à 1 000 € | 20 % |
      | plus de 1 000 € | 20 % |
      arrondi au centime
    montant prime
      coût
      × taux
      arrondi au centime

    priorité nouveau = non plan

    grille note sur 8
      | critère | sur | pas | éliminatoire |
      | un | 4 | 0,5 | moins de 1 |
      | deux | 4 | 1 | au plus 1 |
      total éliminatoire moins de 3

    modèle type
      code = « M », dépôt = 31/01/2023, classes = 2, signé = oui, plan = oui, coût = 100 €
      note.un = 1, note.deux = 2


    """

  static func coverage(_ examples: [String]) throws -> Coverage {
    var text = rules
    for (number, changes) in examples.enumerated() {
      text += "exemple « \(number) »\n  partant de type\n"
      if !changes.isEmpty { text += "  avec \(changes)\n" }
      text += "  attendu code = « M »\n\n"
    }
    return ExampleRunner(try checked(text)).coverage()
  }

  /// The points that are not shown, by a short name of their own.
  static func uncovered(_ examples: String...) throws -> [String] {
    try coverage(examples).points.filter { $0.count == 0 }.map { name($0.subject) }
  }

  static func name(_ subject: CoveragePoint.Subject) -> String {
    switch subject {
    case .condition(let number, let answer): "condition \(number) \(answer)"
    case .row(_, let row): "row \(row)"
    case .dated(_, let step): "dated \(step)"
    case .bracket(_, let bracket): "bracket \(bracket)"
    case .priority(_, let truth): "priority \(truth)"
    case .bound(_, let criterion, .bound(let value)): "bound \(criterion) \(value.canonicalText)"
    case .bound(_, let criterion, .next(let value)): "next \(criterion) \(value.canonicalText)"
    case .bound(_, let criterion, .other(let value)): "other \(criterion) \(value.canonicalText)"
    }
  }

  @Test("every point of a small ruleset, none of them shown")
  func points() throws {
    let coverage = try Self.coverage([])
    // petite: three answers. signature: a box is never unknown. ancien: its date is optional and
    // guarded, and it may not apply. A total goes by 0,5, the common step of 0,5 and 1.
    #expect(
      coverage.points.map { Self.name($0.subject) } == [
        "condition 0 satisfied", "condition 0 failed", "condition 0 unknown",
        "condition 1 satisfied", "condition 1 failed",
        "condition 2 satisfied", "condition 2 failed", "condition 2 notApplicable",
        "dated -1", "dated 0", "row 0", "row 1", "row 2", "bracket 0", "bracket 1",
        "bound -1 3", "next -1 2.5", "bound 0 1", "next 0 0.5", "bound 1 1", "next 1 2",
        "priority true", "priority false",
      ])
    #expect(coverage.tally() == (0, 23))
    #expect(coverage.tally(.conditions) == (0, 8))
    #expect(coverage.tally(.bounds) == (0, 6))
  }

  @Test("what the model alone shows")
  func model() throws {
    // Classes 2 is in the first row only, though two rows have one outcome; 100 € is in the first
    // bracket; marks 1 and 2 make the total 3.
    #expect(
      try Self.uncovered("") == [
        "condition 0 failed", "condition 0 unknown", "condition 1 failed",
        "condition 2 satisfied", "condition 2 failed", "dated -1", "row 1", "row 2", "bracket 1",
        "next -1 2.5", "next 0 0.5", "bound 1 1", "priority true",
      ])
  }

  @Test("examples add up to everything")
  func everything() throws {
    let examples = [
      "", "classes = 7, signé = non, plan = non, coût = 1 000,01 €, dépôt = 31/12/2022",
      "classes absent, dernier = 31/12/2017, note.un = 0,5, note.deux = 2",
      "classes = 4, dernier = 01/01/2018, note.deux = 1",
    ]
    #expect(try Self.coverage(examples).tally() == (23, 23))
    #expect(try Self.uncovered(examples[1]).contains("row 2") == false)
  }

  @Test("an amount on the limit of two brackets is in the lower one alone")
  func bracket() throws {
    #expect(try Self.uncovered("coût = 1 000 €").contains("bracket 1"))
    // From one cent above it, a part of the amount lies in each.
    let above = try Self.uncovered("coût = 1 000,01 €")
    #expect(!above.contains("bracket 1") && !above.contains("bracket 0"))
  }

  @Test("shares are rounded down, so that only the whole is 100 %")
  func shares() {
    #expect(Coverage.permille((999, 1000)) == 999)
    #expect(Coverage.permille((9999, 10000)) == 999)
    #expect(Coverage.permille((2, 3)) == 666)
    #expect(Coverage.permille((3, 3)) == 1000)
    #expect(Coverage.permille((0, 7)) == 0)
  }
}
