import Rules
import Testing

@testable import Scoring

/// The trace of a decision, against figures worked out by hand.
@Suite struct ExplainerTests {
  static let ruleset = """
    barème essai
      version 1 du 02/03/2026
      document D « Appel »

    dossier projet « Projet »
      code   texte identifiant « Code »
      zone   parmi « A », « B » « Zone »
      coût   montant TTC à partir de 0 € « Coût »
      lieux  liste de lieu

    fiche lieu « Lieu »
      nom    texte
      places entier à partir de 0 « Places »

    paramètre seuil « Seuil » = 5
      selon D « article 1 »

    condition taille « Assez de places »
      exige pour chaque lieu : lieu.places ≥ seuil
      sinon « {lieu.nom} : {lieu.places} places. »
      selon D « article 1 »

    condition lieu_ou_zone « Zone A, ou peu coûteux »
      exige zone = « A » ou coût ≤ 1000 €
      sinon « Ni en zone A, ni peu coûteux. »
      selon D « article 1 »

    montant aide « Aide »
      coût
      × 33 %
      arrondi au centime
      plafonné à 500 €
      selon D « article 1 »
    """

  /// The explanation of one application.
  static func explain(_ json: String, _ id: String) throws -> JSONNode {
    let source = SourceText(name: "essai.bareme", text: ruleset + "\n")
    let outcome = RulesetPipeline.check(source)
    let ruleset = try #require(outcome.ruleset, "\(outcome.diagnostics)")
    var options = CallOptions()
    options.keepsAllFacts = true
    options.rulesetHash = "abc"
    var run = CallRun(CallPlan(ruleset, options), inputs: [CallInput(name: "essai.json")])
    let bytes = Array(json.utf8)
    run.add(json: bytes.span, file: 0)
    let result = try run.decide().get()
    let index = try #require(result.index(of: Array(id.utf8)))
    return Explainer.tree(result, index: index, source: source)
  }

  static let applications = """
    [{"code": "p1", "zone": "B", "coût": "1234.56",
      "lieux": [{"nom": "Salle", "places": 5}, {"nom": "Cour", "places": 4}]},
     {"code": "p2", "zone": "A", "coût": "2000", "lieux": []},
     {"code": "p3", "coût": "2000", "lieux": []}]
    """

  private func text(_ node: JSONNode?) -> String? {
    guard case .string(let bytes)? = node?.value else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func list(_ node: JSONNode?) -> [JSONNode] {
    guard case .array(let elements)? = node?.value else { return [] }
    return elements
  }

  @Test("each record gets its test, and the one that fails its sentence")
  func tests() throws {
    let tree = try Self.explain(Self.applications, "p1")
    let rules = list(tree["rules"])
    let rule = try #require(rules.first)
    #expect(text(rule["outcome"]) == "failed")
    let tests = list(rule["tests"])
    #expect(tests.map { text($0["at"]) } == ["lieux[1]", "lieux[2]"])
    #expect(tests.map { text($0["outcome"]) } == ["satisfied", "failed"])
    #expect(text(tests.last?["message"]) == "Cour : 4 places.")
    let comparisons = list(tests.last?["comparisons"])
    let comparison = try #require(comparisons.first)
    #expect(text(comparison["left"]?["name"]) == "lieux[2].places")
    #expect(text(comparison["left"]?["value"]) == "4")
    #expect(text(comparison["operator"]) == "greater_or_equal")
    #expect(text(comparison["right"]?["name"]) == "seuil")
    #expect(text(comparison["right"]?["value"]) == "5")
  }

  @Test("what would have changed the outcome: every failing rule, alternatives told apart")
  func changes() throws {
    let tree = try Self.explain(Self.applications, "p1")
    let changes = list(tree["changes"])
    #expect(changes.map { text($0["rule"]) } == ["taille", "lieu_ou_zone"])
    let needed = list(changes.last?["needed"])
    #expect(needed.map { text($0["operator"]) } == ["equal", "less_or_equal"])
    #expect(needed.allSatisfy { $0["one_of"]?.value == .truth(true) })
    #expect(list(changes.first?["needed"]).first?["one_of"]?.value == .truth(false))
  }

  @Test("an amount goes line by line, exact until it is rounded")
  func amount() throws {
    // 1234,56 × 33 % = 407,4048, rounded to 407,40, below the cap; 2000 × 33 % = 660, capped.
    let first = list(try Self.explain(Self.applications, "p1")["amounts"])
    let one = try #require(first.first)
    #expect(
      list(one["steps"]).map { text($0["value"]) } == ["1234.56", "407.4048", "407.40", "407.40"])
    #expect(
      list(one["steps"]).map { text($0["operation"]) } == ["start", "multiply", "round", "cap"])
    let second = list(try Self.explain(Self.applications, "p2")["amounts"])
    let two = try #require(second.first)
    #expect(
      list(two["steps"]).map { text($0["value"]) } == ["2000.00", "660.00", "660.00", "500.00"])
  }

  @Test("a fact that is missing leaves its rule unknown, and is named")
  func missing() throws {
    let tree = try Self.explain(Self.applications, "p3")
    #expect(text(tree["application"]?["status"]) == "incomplete")
    let rules = list(tree["rules"])
    let rule = try #require(rules.last)
    #expect(text(rule["outcome"]) == "unknown")
    let zone = list(tree["facts"]).first { text($0["name"]) == "zone" }
    #expect(text(zone?["state"]) == "missing")
    #expect(text(list(tree["changes"]).first?["kind"]) == "missing")
  }

  @Test("facts carry the file and the row they were read from, in declared order")
  func facts() throws {
    let facts = list(try Self.explain(Self.applications, "p1")["facts"])
    #expect(
      facts.map { text($0["name"]) } == [
        "code", "zone", "coût", "lieux[1].nom", "lieux[1].places", "lieux[2].nom",
        "lieux[2].places",
      ])
    #expect(facts.allSatisfy { text($0["file"]) == "essai.json" })
  }

  @Test("what was written reads back as the same tree")
  func roundTrip() throws {
    let tree = try Self.explain(Self.applications, "p1")
    let read = try JSONTree.read(Explainer.document(tree))
    #expect(read.isSameValue(as: tree))
  }
}
