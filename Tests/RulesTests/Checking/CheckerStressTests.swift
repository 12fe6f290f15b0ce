import Testing

@testable import Rules

/// Rulesets no one would write: the checker neither stops nor goes astray on them.
///
/// Each would exhaust the stack, or take time with the square of its length, if a walk were
/// recursive or a search linear.
@Suite struct CheckerStressTests {
  private func codes(_ rules: String) -> [String] {
    let head = """
      barème e
        version 1

      dossier c
        code texte identifiant
        n entier à partir de 1
        v oui/non
        w oui/non


      """
    let outcome = RulesetPipeline.check(SourceText(name: "e", text: head + rules))
    let found = outcome.diagnostics.map { $0.code.rawValue }
    return found.filter { !["S001", "S004", "N006"].contains($0) }
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n") + "\n"
  }

  @Test func longChainsOfDefinitionsAreFollowed() {
    let parameters = lines(5_000) { "paramètre p\($0) = p\($0 + 1) + 1" } + "paramètre p5000 = 1\n"
    #expect(codes(parameters).isEmpty)
    let values = lines(5_000) { "valeur p\($0) = p\($0 + 1) + 1" } + "valeur p5000 = n\n"
    #expect(codes(values).isEmpty)
    let logic =
      lines(5_000) { "valeur p\($0) = p\($0 + 1) et v" }
      + "valeur p5000 = w\n\ncondition x\n  exige p0\n  sinon « Non. »\n"
    #expect(codes(logic).isEmpty)
  }

  @Test func longCirclesAreRefused() {
    #expect(codes(lines(30) { "valeur p\($0) = p\(($0 + 1) % 30) + 1" }) == ["N005"])
    let codes = Set(codes(lines(5_000) { "paramètre p\($0) = p\(($0 + 1) % 5_000) + 1" }))
    #expect(codes.isSubset(of: ["N005", "G006"]))
    #expect(!codes.isEmpty)
  }

  @Test func longLinesAreRefused() {
    let sum = Array(repeating: "n", count: 5_000).joined(separator: " + ")
    #expect(codes("valeur s = \(sum)\n") == ["G006"])
    let short = Array(repeating: "n", count: 256).joined(separator: " + ")
    #expect(codes("valeur s = \(short)\n").isEmpty)
    let branches = (0..<5_000).map { "si n = \($0 + 1) alors 1 sinon " }.joined()
    #expect(codes("valeur s = \(branches)0\n") == ["G006"])
    let operations = lines(5_000) { _ in "  − 1 €" }
    #expect(codes("montant m\n  1 000 €\n" + operations) == ["G006"])
  }

  @Test func branchingProofsAreGivenUp() {
    let graph = lines(60) { "valeur b\($0) = (b\($0 + 1) et v) ou (b\($0 + 1) et w)" }
    let rules = graph + "valeur b60 = v\n\ncondition x\n  exige b0\n  sinon « Non. »\n"
    #expect(codes(rules).isEmpty)
  }

  @Test func manyProofsAreMade() {
    let facts = lines(500) { "cohérence k\($0) = v ou n > \($0 + 1)" }
    let conditions = lines(500) {
      "condition c\($0)\n  exige v ou n > \($0 + 1)\n  sinon « Non. »\n"
    }
    #expect(Set(codes(facts + conditions)).isSubset(of: ["C001", "C004"]))
  }

  @Test func prioritiesAreComparedHoweverMany() {
    let apart = lines(70) { "priorité p\($0) = n = \($0 + 1)" }
    #expect(codes(apart).isEmpty)
    #expect(codes(apart + "priorité q = n = 3 ou n = 200\n") == ["C003"])
  }

  /// 120 priorities of one field make 7 140 pairs, more than are compared.
  @Test func prioritiesThatAreNotComparedAreSaid() {
    #expect(codes(lines(120) { "priorité p\($0) = n = \($0 + 1)" }) == ["C004"])
  }

  /// 120 conditions of one field make 7 140 pairs, of which the comparison says that it stopped.
  @Test func conditionsThatAreNotComparedAreSaid() {
    let conditions = { (count: Int) in
      lines(count) { "condition c\($0)\n  exige n ≥ \($0 + 2)\n  sinon « Non. »\n" }
    }
    #expect(codes(conditions(120)) == ["C004"])
    #expect(codes(conditions(90)).isEmpty)
  }

  /// A model that skips to a far row is refused without a word for each row skipped.
  @Test func skippedRowsOfAModelAreNotAllListed() {
    let list = """
      fiche lot
        prix entier à partir de 1

      valeur total = somme des lot.prix

      """
    let models = lines(300) { "modèle m\($0)\n  code = « A », lots[10000].prix = 1\n" }
    let head = """
      barème e
        version 1

      dossier c
        code texte identifiant
        lots liste de lot


      """
    let outcome = RulesetPipeline.check(SourceText(name: "e", text: head + list + "\n" + models))
    let missing = outcome.diagnostics.compactMap { diagnostic -> [String]? in
      if case .modelIncomplete(let missing) = diagnostic.finding { return missing }
      return nil
    }
    #expect(missing.count == 300)
    #expect(missing.first?.first == "lots[1].prix")
    #expect(missing.first?.last == "lots[100].prix")
  }

  /// Priorities that share no field are not compared, however many they are.
  @Test func prioritiesOfDifferentFactsAreLeftAlone() {
    let priorities = lines(200) {
      $0 % 2 == 0 ? "valeur x\($0) = n + \($0)" : "priorité p\($0) = x\($0 - 1) > \($0 + 500)"
    }
    #expect(!codes(priorities).contains("C004"))
  }

  /// 300 rows of random ranges over 24 inputs leave more pieces than are looked at.
  @Test func aTableTooLargeToAnalyseIsSaid() {
    var random = Seeded(seed: 1)
    let inputs = (0..<24).map { "x\($0)" }
    let fields = inputs.map { "  \($0) entier de 0 à 999\n" }.joined()
    var table = "\ntable t\n" + inputs.map { "  selon \($0)\n" }.joined()
    table += "  | " + inputs.joined(separator: " | ") + " | réponse |\n"
    for row in 0..<300 {
      let cells = inputs.map { _ in
        let low = Int.random(in: 0...500, using: &random)
        return "\(low) à \(Int.random(in: low...999, using: &random))"
      }
      table += "  | " + cells.joined(separator: " | ") + " | \(row % 3) |\n"
    }
    let head = "barème e\n  version 1\n\ndossier c\n  code texte identifiant\n"
    let outcome = RulesetPipeline.check(SourceText(name: "e", text: head + fields + table))
    #expect(outcome.diagnostics.count { $0.code == .analysisIncomplete } == 1)
  }

  @Test func oneUnknownNameIsOneMessage() {
    #expect(codes(lines(2_000) { "valeur b\($0) = inconnu" }) == ["N001"])
    #expect(codes(lines(1_000) { "valeur b\($0) = inconnu\($0)" }).count == 1_000)
  }

  @Test func choicesBeyondWhatASetHoldsAreRefused() {
    let head = "barème e\n  version 1\n\ndossier c\n  code texte identifiant\n  s parmi "
    for (count, expected) in [(120, 0), (121, 1)] {
      let texts = (0..<count).map { "« t\($0) »" }.joined(separator: ", ")
      let outcome = RulesetPipeline.check(SourceText(name: "e", text: head + texts + "\n"))
      #expect(outcome.diagnostics.count { $0.code == .tooManyDeclarations } == expected)
    }
  }
}
