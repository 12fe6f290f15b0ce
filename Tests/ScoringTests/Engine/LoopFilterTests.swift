import Rules
import Testing

@testable import Scoring

/// Loops within loops, each with its filter: rows left out ask for nothing.
@Suite struct LoopFilterTests {
  /// A ruleset with one condition over the buildings of schools.
  private static func ruleset(_ requirement: String) -> String {
    """
    dossier d
      code texte identifiant
      écoles liste de école

    fiche école
      nom texte
      publique oui/non
      bâtiments liste de bâtiment

    fiche bâtiment
      ouvert oui/non
      accessible oui/non

    condition accès « Bâtiments accessibles »
      exige \(requirement)
      sinon « {école.nom} : un bâtiment n'est pas accessible. »
    """
  }

  private static func school(_ isPublic: String, _ buildings: String) -> String {
    #"{"nom": "Ferry", "publique": \#(isPublic), "bâtiments": \#(buildings)}"#
  }

  private static func decide(_ requirement: String, _ schools: String...) throws -> [String] {
    let list = schools.joined(separator: ", ")
    let document = try document(
      ruleset(requirement), #"{"code": "A", "écoles": [\#(list)]}"#)
    return [try document.member("status") ?? "none"] + (try document.reasons())
  }

  private static let outer =
    "pour chaque école où école.publique : (pour chaque bâtiment : bâtiment.accessible)"

  @Test func aMissingListOfARowLeftOutAsksForNothing() throws {
    #expect(try Self.decide(Self.outer, Self.school("false", "null")) == ["selected"])
  }

  @Test func aMissingListOfARowKeptIsUnknown() throws {
    #expect(
      try Self.decide(Self.outer, Self.school("true", "null")) == [
        "incomplete", "unknown accès écoles[1]",
      ])
  }

  @Test func aMissingListOfARowThatMayBeKeptIsUnknown() throws {
    #expect(
      try Self.decide(Self.outer, Self.school("null", "null")) == [
        "incomplete", "unknown accès écoles[1]",
      ])
  }

  @Test func otherRowsAreStillRead() throws {
    let shut = #"[{"ouvert": true, "accessible": true}, {"ouvert": true, "accessible": false}]"#
    #expect(
      try Self.decide(Self.outer, Self.school("false", "null"), Self.school("true", shut)) == [
        "ineligible", "failed accès écoles[2].bâtiments[2]",
      ])
    #expect(
      try Self.decide(Self.outer, Self.school("true", "null"), Self.school("false", shut)) == [
        "incomplete", "unknown accès écoles[1]",
      ])
  }

  @Test func aFilterOfInnerRowsSaysNothingOfAMissingList() throws {
    let inner =
      "pour chaque école : (pour chaque bâtiment où bâtiment.ouvert : bâtiment.accessible)"
    #expect(
      try Self.decide(inner, Self.school("false", "null")) == [
        "incomplete", "unknown accès écoles[1]",
      ])
    let closed = #"[{"ouvert": false, "accessible": false}, {"ouvert": null, "accessible": true}]"#
    #expect(try Self.decide(inner, Self.school("true", closed)) == ["selected"])
    let doubtful = #"[{"ouvert": null, "accessible": false}]"#
    #expect(
      try Self.decide(inner, Self.school("true", doubtful)) == [
        "incomplete", "unknown accès écoles[1].bâtiments[1]",
      ])
  }

  @Test func bothFiltersAreReadEachWhereItStands() throws {
    let both =
      "pour chaque école où école.publique : "
      + "(pour chaque bâtiment où bâtiment.ouvert : bâtiment.accessible)"
    #expect(try Self.decide(both, Self.school("false", "null")) == ["selected"])
    #expect(
      try Self.decide(both, Self.school("true", "null")) == [
        "incomplete", "unknown accès écoles[1]",
      ])
    let shut = #"[{"ouvert": true, "accessible": false}]"#
    #expect(
      try Self.decide(both, Self.school("true", shut)) == [
        "ineligible", "failed accès écoles[1].bâtiments[1]",
      ])
  }

  /// A loop that goes down two records in one go has one filter, read on the last.
  @Test func aFilterAfterTwoStepsSaysNothingOfTheFirst() throws {
    let straight = "pour chaque bâtiment où bâtiment.ouvert : bâtiment.accessible"
    #expect(
      try Self.decide(straight, Self.school("false", "null")) == [
        "incomplete", "unknown accès écoles[1]",
      ])
  }

  @Test func anExplanationTriesNoRowLeftOut() throws {
    let source = SourceText(
      name: "essai.bareme", text: "barème essai\n  version 1\n\n" + Self.ruleset(Self.outer))
    let checked = try #require(RulesetPipeline.check(source).ruleset)
    var options = CallOptions()
    options.keepsAllFacts = true
    let line = #"{"code": "A", "écoles": [\#(Self.school("false", "null"))]}"#
    let decided = try run(checked, lines: [line], options).decide().get()
    let tree = Explainer.tree(decided, index: 0, source: source)
    guard case .array(let rules)? = tree["rules"]?.value else {
      Issue.record("no rules")
      return
    }
    #expect(rules.map { Document.text($0["outcome"]) } == ["satisfied"])
  }
}
