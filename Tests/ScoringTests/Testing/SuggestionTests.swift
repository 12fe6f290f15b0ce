import Testing

@testable import Rules
@testable import Scoring

/// What is tried to find the examples that a ruleset lacks.
@Suite struct SuggestionTests {
  @Test("a date counted by quarters is tried in each quarter of its year")
  func quarters() throws {
    let text = """
      dossier d
        code texte identifiant
        réunions liste de réunion, au moins 1

      fiche réunion
        date date

      valeur premier = nombre de réunions où trimestre de réunion.date = 1
      valeur troisième = nombre de réunions où trimestre de réunion.date = 3
      valeur quatrième = nombre de réunions où trimestre de réunion.date = 4

      condition trimestres
        exige premier ≥ 1 et troisième ≥ 1 et quatrième ≥ 1
        sinon « Non. »

      modèle m
        code = « A », réunions[1].date = 15/02/2026, réunions[2].date = 15/08/2026
        réunions[3].date = 15/11/2026

      exemple « Tout »
        partant de m
        attendu éligible

      """
    let runner = ExampleRunner(try checked(text))
    // What requires the meetings of the third and of the fourth quarter is noticed without one.
    let zeros = runner.mutations().filter {
      MutationTests.name($0.mutant.change) == "number 0" && $0.noticedBy == nil
    }
    #expect(zeros.count == 3)
    for zero in zeros {
      let suggestion = try #require(zero.suggestion)
      #expect(suggestion.status == .ineligible)
      #expect(suggestion.reasons == ["trimestres"])
    }
    // Each meeting in turn leaves its quarter; the others stay where they are.
    #expect(zeros.map { $0.suggestion?.changes.last?.place.steps.first?.row } == [0, 1, 2])
    // Every mutant of the three counts has an example that notices it.
    #expect(runner.mutations().allSatisfy { $0.noticedBy != nil || $0.suggestion != nil })
  }

  @Test("a date from which months are counted is tried on the day that completes them")
  func elapsed() throws {
    let text = """
      dossier d
        code texte identifiant
        début date
        réunions liste de réunion, au moins 1

      fiche réunion
        date date

      valeur réunion.mois = mois révolus de début à réunion.date

      valeur troisième = nombre de réunions où réunion.mois ≥ 6 et réunion.mois < 9

      condition un_trimestre
        exige troisième ≥ 1
        sinon « Non. »

      modèle m
        code = « A », début = 15/09/2017, réunions[1].date = 20/04/2018

      exemple « Tout »
        partant de m
        attendu éligible

      """
    let runner = ExampleRunner(try checked(text))
    // Six months are complete on 15 March, nine on 15 June; each day before, they are not.
    let facts = ExampleFacts(runner.plan.ruleset.models[0])
    let tried = FactVariations(runner.plan).changes(facts).compactMap { change -> String? in
      guard case .day(let day) = change.value, change.place.record == 1 else { return nil }
      return day.isoText
    }
    for day in ["2018-03-14", "2018-03-15", "2018-06-14", "2018-06-15"] {
      #expect(tried.contains(day), "\(day)")
    }
    // So that every change of the count has an example that notices it.
    #expect(runner.mutations().allSatisfy { $0.noticedBy != nil || $0.suggestion != nil })
  }

  @Test("a bound before a cap is found, and one behind another test by two changes")
  func furtherBounds() throws {
    let text = """
      dossier d
        code texte identifiant
        habitants entier à partir de 1
        isolée oui/non
        coût montant HT, à partir de 0 €

      condition rurale
        exige habitants < 2000 ou (habitants < 5000 et isolée)
        sinon « Non. »

      montant moitié
        coût
        × 50 %
        arrondi au centime
        plafonné à 7 000 €

      montant aide
        si moitié < 2 000 € alors 0 € sinon moitié

      modèle m
        code = « A », habitants = 900, isolée = oui, coût = 10 000 €

      exemple « Tout »
        partant de m
        attendu éligible, moitié = 5 000 €, aide = 5 000 €

      """
    let outcomes = ExampleRunner(try checked(text)).mutations()
    func value(_ change: String) -> Number? {
      let outcome = outcomes.first { MutationTests.name($0.mutant.change) == change }
      guard case .number(let value)? = outcome?.suggestion?.changes.last?.value else { return nil }
      return value
    }
    // Half of 3 999,99 is 1 999,995, which rounds to 2 000: below 2 000,01 and not below 2 000.
    #expect(value("number 2000.01") == Number(mantissa: 399_999, scale: 2))
    // With 5 000 inhabitants even an isolated town is too large; with 4 999 it is not.
    #expect(value("number 5001") == Number(5000))
    #expect(value("number 4999") == Number(4999))
  }

  @Test("a month, a text compared and an eliminatory mark are tried on their other side")
  func otherSides() throws {
    let text = """
      dossier d
        code texte identifiant
        zone texte
        dépôt date

      condition zone
        exige zone = « Nord »
        sinon « Hors zone. »

      condition automne
        exige mois de dépôt ≥ 9
        sinon « Trop tôt. »

      grille avis sur 10
        | critère | sur | pas | éliminatoire |
        | qualité | 10  | 0,5 | moins de 2   |

      modèle m
        code = « A », zone = « Nord », dépôt = 20/11/2026, avis.qualité = 7

      exemple « Tout »
        partant de m
        attendu éligible

      """
    let runner = ExampleRunner(try checked(text))
    let coverage = runner.coverage()
    let found = runner.suggestions(coverage, []).compactMap { $0.changes.last?.value }
    // The first day of January is before September; 2 keeps the application, 1,5 eliminates it.
    let half = try #require(Number(mantissa: 15, scale: 1))
    let day = try #require(Day(year: 2026, month: 1, day: 1))
    for value in [FactValue.text("autre"), .day(day), .number(Number(2)), .number(half)] {
      #expect(found.contains { $0.isEqual(to: value) }, "\(value)")
    }
  }
}
