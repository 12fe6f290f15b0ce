import Rules
import Testing

/// Faults that the comparison has found, each with the answer that the language's page gives.
@Suite struct FoundByDifferenceTests {
  private static let header = """
    barème essai
      version 1 du 05/01/2026

    dossier d
      code texte identifiant
      aide montant, de 0 € à 90 000 €
      autre montant, de 0 € à 90 000 €, facultatif
      signé oui/non à cocher
      canton parmi « nord », « sud »


    """

  private static func statuses(_ rules: String, _ applications: [FactTree]) -> [String] {
    let trial = DifferentialCase(text: header + rules, applications: applications, parts: 1)
    guard case .equal(let result) = trial.outcome() else { return ["not decided alike"] }
    return result.verdicts.map { $0.status }
  }

  private static func application(_ code: String, _ more: [FactTree.Member]) -> FactTree {
    .object(
      [
        FactTree.Member(key: "code", value: .text(code)),
        FactTree.Member(key: "aide", value: .number("100")),
        FactTree.Member(key: "autre", value: .null),
        FactTree.Member(key: "canton", value: .text("nord")),
      ] + more)
  }

  /// A presence tested twice is a warning; the condition around it stays in force.
  @Test func aUselessTestOfPresenceLosesNoRule() {
    let rules = """
      condition c
        exige (si autre présent alors (si autre présent alors aide sinon autre) sinon aide) < 1 €
        sinon « Non. »

      """
    #expect(Self.statuses(rules, [Self.application("A", [])]) == ["ineligible"])
  }

  /// Nobody of the canton signed: its count is zero, and known.
  @Test func aGroupThatAFilterEmptiesHasATotal() {
    let rules = """
      valeur d'appel signés = nombre de dossiers où signé
        par canton

      condition c
        exige signés = 0
        sinon « Non. »

      """
    #expect(Self.statuses(rules, [Self.application("A", [])]) == ["selected"])
  }

  /// A box to tick whose key is not written says no, as an empty one does.
  @Test func aBoxWithoutAKeySaysNo() {
    let rules = """
      condition c
        exige signé
        sinon « Non. »

      """
    let ticked = Self.application("B", [FactTree.Member(key: "signé", value: .truth(true))])
    let applications = [Self.application("A", []), ticked]
    #expect(Self.statuses(rules, applications) == ["ineligible", "selected"])
  }

  /// A total by date names its groups by days, not by their numbers.
  @Test func groupsOfDatesAreDays() throws {
    let text = """
      barème essai
        version 1 du 05/01/2026

      dossier d
        code texte identifiant
        jour date

      valeur d'appel dossiers_du_jour = nombre de dossiers
        par jour

      """
    let ruleset = try #require(
      RulesetPipeline.check(SourceText(name: "essai", text: text)).ruleset)
    let application = FactTree.object([
      FactTree.Member(key: "code", value: .text("A")),
      FactTree.Member(key: "jour", value: .text("2023-02-03")),
    ])
    guard case .decided(let result) = EngineRun.run(ruleset, [application], parts: 1) else {
      Issue.record("not decided")
      return
    }
    #expect(result.totals == ["dossiers_du_jour": ["2023-02-03": "1"]])
  }
}
