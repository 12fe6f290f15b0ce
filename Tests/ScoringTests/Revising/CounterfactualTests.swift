import Rules
import Testing

@testable import Scoring

/// What the answers to "why not" and "why him" hold, on calls small enough to work out by hand.
@Suite struct CounterfactualTests {
  static func result(_ text: String, _ lines: [String]) throws -> CallResult {
    var options = CallOptions()
    options.keepsAllFacts = true
    return try run(try checked(text), lines: [lines.joined(separator: "\n")], options).decide()
      .get()
  }

  static func tree(_ result: CallResult, _ id: String) throws -> JSONNode {
    let index = try #require(result.index(of: Array(id.utf8)))
    return try #require(Counterfactual.tree(result, index: index))
  }

  static func levels(_ tree: JSONNode) throws -> [JSONNode] {
    guard case .array(let levels)? = tree["levels"]?.value else { return [] }
    return levels
  }

  static func text(_ tree: JSONNode) -> String {
    String(decoding: Explainer.document(tree), as: UTF8.self)
  }

  static let shares = """
    dossier commune
      code   texte identifiant
      prime  montant, à partir de 0 €, modifiable

    valeur d'appel total = somme des dossiers.prime

    condition part
      exige prime × 2 ≤ total
      sinon « non »

    classement
      d'abord prime décroissant
      en dernier ressort code croissant

    sélection
      places 3
    """

  /// 2 p ≤ p + 40 + 50 for p ≤ 90: the total moves with the fact, and the whole call is decided.
  @Test func aTotalOfTheCallMoves() throws {
    let result = try Self.result(
      Self.shares,
      [
        "{\"code\": \"A\", \"prime\": 100}", "{\"code\": \"B\", \"prime\": 40}",
        "{\"code\": \"C\", \"prime\": 50}",
      ])
    let index = try #require(result.index(of: [0x41]))
    let search = ChangeSearch(result, index: index, aim: .better)
    #expect(search.judge.decidesCall)
    let text = Self.text(try Self.tree(result, "A"))
    #expect(text.contains("\"to\": {\"value\": \"90.00\"") || text.contains("\"value\": \"90.00\""))
    let levels = try Self.levels(Self.tree(result, "A"))
    let level = try #require(levels.first)
    #expect(level["found"] == ExplanationNodes.integer(1))
  }

  static let persons = """
    dossier commune
      code    texte identifiant
      nom     texte
      maire   texte personnel
      revenu  entier de 0 à 100, personnel, modifiable
      points  entier de 0 à 10, modifiable
      élèves  entier de 0 à 10

    condition seuil « Assez d'élèves »
      exige élèves ≥ 2
      sinon « {nom} : {élèves} »

    classement
      d'abord revenu croissant
      puis points décroissant
      en dernier ressort code croissant

    sélection
      places 1
    """

  static let towns = [
    "{\"code\": \"A\", \"nom\": \"Kanari1\", \"maire\": \"Kanari2\", \"revenu\": 61, \"points\": 4, \"élèves\": 7}",
    "{\"code\": \"B\", \"nom\": \"Kanari3\", \"maire\": \"Kanari4\", \"revenu\": 73, \"points\": 8, \"élèves\": 9}",
    "{\"code\": \"C\", \"nom\": \"Kanari5\", \"maire\": \"Kanari6\", \"revenu\": 61, \"points\": 3, \"élèves\": 5}",
    "{\"code\": \"D\", \"nom\": \"Kanari7\", \"maire\": \"Kanari8\", \"revenu\": 12, \"points\": 1, \"élèves\": 1}",
  ]

  static func pair(_ one: String, _ other: String) throws -> JSONNode {
    let result = try result(persons, towns)
    let text = "barème essai\n  version 1\n\n" + persons
    let first = try #require(result.index(of: Array(one.utf8)))
    let second = try #require(result.index(of: Array(other.utf8)))
    let source = SourceText(name: "essai.bareme", text: text)
    return try #require(PairComparison.tree(result, first, second, source: source))
  }

  @Test func aPairTellsNothingPersonal() throws {
    for (one, other) in [("A", "B"), ("B", "A"), ("A", "C"), ("A", "D"), ("D", "B")] {
      let text = Self.text(try Self.pair(one, other))
      #expect(!text.contains("Kanari"))
      #expect(!text.contains("61") && !text.contains("73"), "\(one), \(other)")
    }
    // The key that parts A from B is a personal fact: it is named, and its values are not.
    let first = try Self.pair("A", "B")
    #expect(first["parted_by"] == ExplanationNodes.text("key"))
    #expect(first["key"]?["values"] == ExplanationNodes.null)
    // A and C have the same income: 4 points against 3. C needs 4 points, and then the code parts
    // them, so 5.
    let second = Self.text(try Self.pair("A", "C"))
    #expect(second.contains("\"values\": [\"4\", \"3\"]"))
    #expect(second.contains("\"value\": \"5\""))
    let third = try Self.pair("D", "B")
    #expect(third["parted_by"] == ExplanationNodes.text("status"))
    #expect(third["ahead"] == ExplanationNodes.text("B"))
    #expect(Self.text(third).contains("Assez d'élèves"))
  }

  /// Missing facts may be provided, whether the ruleset lets them change or not.
  @Test func whatIsMissingIsProvided() throws {
    var towns = Self.towns
    towns[1] =
      "{\"code\": \"B\", \"nom\": \"b\", \"maire\": \"b\", \"revenu\": 1, \"points\": 8, \"élèves\": null}"
    let result = try Self.result(Self.persons, towns)
    let tree = try Self.tree(result, "B")
    let text = Self.text(tree)
    #expect(text.contains("\"name\": \"élèves\""))
    // The least number of pupils that the condition admits, which nothing nearer does.
    #expect(text.contains("\"value\": \"2\""))
    #expect(text.contains("\"status\": \"selected\""))
  }

  /// The first value of a scale does, and there is none before it to try.
  @Test func theLeastValueIsProvided() throws {
    let rules = Self.persons.replacing("élèves ≥ 2", with: "élèves ≤ 6")
    var towns = Self.towns
    towns[1] =
      "{\"code\": \"B\", \"nom\": \"b\", \"maire\": \"b\", \"revenu\": 1, \"points\": 8, \"élèves\": null}"
    let text = Self.text(try Self.tree(try Self.result(rules, [towns[1], towns[3]]), "B"))
    #expect(text.contains("\"value\": \"0\""))
  }

  /// With nothing changeable and no mark, nothing is tried, and it is said.
  @Test func nothingMayChange() throws {
    let rules = Self.persons.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix(", modifiable") ? String(line.dropLast(12)) : String(line)
    }.joined(separator: "\n")
    let tree = try Self.tree(try Self.result(rules, Self.towns), "D")
    #expect(tree["facts_allowed"] == ExplanationNodes.truth(false))
    #expect(tree["variables"] == ExplanationNodes.integer(0))
  }
}
