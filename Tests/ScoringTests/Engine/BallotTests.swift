import Rules
import Testing

@testable import Scoring

/// Ballots as applications in JSON give them.
@Suite struct BallotTests {
  private static let text = """
    dossier d
      code texte identifiant

    vote accord « Décision du groupement »
      membres « Région », « Département du Nord », « Académie »
      règle majorité absolue
      abstention ne compte pas
      absence ne compte pas

    vote avis
      membres « Région », « Académie »
      règle unanimité
      abstention compte contre
      absence compte contre
    """

  /// Two votes in favour of three are more than half; one is not.
  @Test(arguments: [
    (#""accord.Région": "pour", "accord.Académie": "pour""#, "true"),
    (#""accord": {"Région": "pour", "Académie": "pour"}"#, "true"),
    (#""accord": {"région": "Pour", "departement_du_nord": "pour"}"#, "true"),
    (#""Décision du groupement": {"Région": "pour", "Académie": "pour"}"#, "true"),
    (#""accord": {"Région": "pour"}, "accord.Académie": "pour""#, "true"),
    (#""accord": {"Région": "pour", "Académie": "abstention"}"#, "false"),
    (#""accord": {"Région": "pour", "Académie": null}"#, "false"),
    (#""accord": {"Région": "pour"}"#, "false"),
    (#""accord": {}"#, "false"),
    (#""accord": null"#, "false"),
    (#""avis": {"Région": "pour", "Académie": "pour"}"#, "false"),
  ])
  func ballotsStandUnderTheVote(_ members: String, _ carries: String) throws {
    let line = #"{"code": "A", \#(members)}"#
    #expect(try document(Self.text, line).value("accord") == carries)
    var whole = CallRun(
      CallPlan(try checked(Self.text)), inputs: [CallInput(name: "dossiers.json")])
    whole.add(json: Array("[\(line)]".utf8).span, file: 0)
    #expect(try Document(try whole.decide().get()).value("accord") == carries)
  }

  @Test func eachVoteHasItsOwnBallots() throws {
    let line = """
      {"code": "A", "accord": {"Région": "contre", "Académie": "contre"}, \
      "avis": {"Région": "pour", "Académie": "pour"}}
      """
    let document = try document(Self.text, line)
    #expect(try document.value("accord") == "false")
    #expect(try document.value("avis") == "true")
  }

  @Test(arguments: [
    (#""accord": {"Régions": "pour"}"#, "member Régions"),
    (#""accord": {"Région": "oui"}"#, "choice"),
    (#""accord": {"Région": {"vote": "pour"}}"#, "shape"),
    (#""accord": {"Région": 1}"#, "choice"),
    (#""accord": ["pour"]"#, "shape"),
    (#""accord": "pour""#, "shape"),
    (#""accord": {"Région": "pour", "région": "contre"}"#, "twice"),
    (#""accord": {"Région": "pour"}, "accord.Région": "contre""#, "twice"),
  ])
  func whatIsNoBallotIsRefused(_ members: String, _ kind: String) throws {
    let found = try problems(Self.text, #"{"code": "A", \#(members)}"#)
    let kinds = found.compactMap { problem -> String? in
      switch problem.kind {
      case .unknownMember(let name, vote: 0): "member " + name
      case .notAChoice: "choice"
      case .wrongShape: "shape"
      case .duplicateColumn: "twice"
      default: nil
      }
    }
    #expect(kinds == [kind])
  }
}
