import Testing

@testable import Rules

/// What is shown, and what is not, of the amount that an envelope pays.
@Suite struct ConsumptionTests {
  /// The codes that a ruleset raises with an amount, other rules, and what the envelope pays.
  static func codes(_ amount: String, _ rules: String = "", paid: String = "aide") -> [String] {
    let text = """
      barème essai
        version 1

      dossier commune
        code     texte identifiant
        coût     montant HT, à partir de 0 €
        recettes montant HT, à partir de 0 €
        libre    montant HT
        taux     taux, de 0 % à 100 %
        élevé    taux, de 0 % à 200 %
        aidée    oui/non
        lots     liste de lot

      fiche lot
        prix     montant HT, à partir de 0 €
        remise   montant HT, à partir de 0 €

      montant aide
      \(amount.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

      \(rules)

      classement
        d'abord coût croissant
        en dernier ressort code croissant

      sélection
        enveloppe 100 € consommée par \(paid)
        au dépassement arrêter
      """
    let outcome = RulesetPipeline.check(SourceText(name: "essai.bareme", text: text))
    let silent = ["S001", "S004", "N006"]
    return outcome.diagnostics.map { $0.code.rawValue }.filter { !silent.contains($0) }
  }

  /// Other amounts: rounded to the cent and to the euro, and one for each lot.
  static let others = """
    montant part
      coût × taux
      arrondi au centime

    montant gros
      coût × taux
      arrondi à l'euro

    montant lot.net
      lot.prix
      − lot.remise
    """

  @Test(arguments: [
    "coût", "coût\n− minimum(coût, recettes)", "coût\n− coût × taux\narrondi au centime",
    "coût\n− recettes\nau moins 0 €", "maximum(coût − recettes, 0 €)",
    "si recettes ≤ coût alors coût − recettes sinon 0 €",
    "si recettes > coût alors 0 € sinon coût − recettes",
    "si non (recettes ≤ coût) alors 0 € sinon coût − recettes",
    "si aidée et recettes < coût alors coût − recettes sinon 0 €",
    "coût\n+ recettes\n− coût", "maximum(coût, recettes)\n− recettes", "somme des lot.prix",
    "coût\n− part", "coût\nplafonné à recettes",
  ])
  func shown(_ amount: String) {
    #expect(Self.codes(amount, Self.others) == [])
  }

  @Test(arguments: [
    "coût\n− recettes", "libre", "coût\n− coût × élevé\narrondi au centime",
    "coût\nplafonné à libre", "si recettes ≥ coût alors coût − recettes sinon 0 €",
    "si aidée ou recettes < coût alors coût − recettes sinon 0 €", "coût\n− 100 €",
    "coût\n− gros", "somme des lot.net", "−1 × coût",
  ])
  func notShown(_ amount: String) {
    #expect(Self.codes(amount, Self.others) == ["O011"])
  }

  /// Only applications that meet every condition draw on the envelope.
  @Test(arguments: [
    ("cohérence k « K » = recettes ≤ coût", true),
    ("cohérence k « K » = aidée et non (coût < recettes)", true),
    ("cohérence k « K » = aidée ou recettes ≤ coût", false),
    ("condition c\n  exige recettes ≤ coût\n  sinon « x »", true),
    ("condition c\n  exige recettes ≤ coût\n  sinon « x »\n  gravité à compléter", true),
    ("condition c\n  exige recettes ≤ coût\n  sinon « x »\n  gravité signalement", false),
    ("condition c\n  quand aidée\n  exige recettes ≤ coût\n  sinon « x »", false),
    ("condition c\n  exige recettes ≤ coût ou aidée\n  sinon « x »", false),
    ("condition c\n  exige coût ≤ recettes\n  sinon « x »", false),
  ])
  func conditionsAndConsistencies(_ rules: String, _ isShown: Bool) {
    #expect(Self.codes("coût\n− recettes", rules) == (isShown ? [] : ["O011"]))
  }

  /// What is said of every lot is known of each lot that a sum goes through.
  @Test(arguments: [
    ("cohérence k « K » = pour chaque lot : lot.remise ≤ lot.prix", "somme des lot.net", true),
    (
      "condition c\n  exige pour chaque lot : lot.remise ≤ lot.prix\n  sinon « x »",
      "somme des lot.net", true
    ),
    (
      "condition c\n  exige pour au moins un lot : lot.remise ≤ lot.prix\n  sinon « x »",
      "somme des lot.net", false
    ),
    ("cohérence k « K » = pour chaque lot : lot.prix ≤ lot.remise", "somme des lot.net", false),
    ("", "somme des lot.net où lot.remise ≤ lot.prix", true),
    ("", "somme des lot.net où lot.remise ≥ lot.prix", false),
  ])
  func rowsOfAList(_ rules: String, _ amount: String, _ isShown: Bool) {
    let rest = Self.others + "\n\n" + rules
    #expect(Self.codes(amount, rest) == (isShown ? [] : ["O011"]))
  }

  /// Two lists of one record: what is said of one is not known of the other.
  @Test func severalListsOfARecord() {
    let text = """
      barème essai
        version 1

      dossier commune
        code   texte identifiant
        neufs  liste de lot
        vieux  liste de lot

      fiche lot
        prix   montant HT, à partir de 0 €
        remise montant HT, à partir de 0 €

      cohérence k « K » = pour chaque lot dans neufs : lot.remise ≤ lot.prix

      montant lot.net
        lot.prix
        − lot.remise

      montant aide
        somme des vieux.net

      classement
        en dernier ressort code croissant

      sélection
        enveloppe 100 € consommée par aide
        au dépassement arrêter
      """
    let outcome = RulesetPipeline.check(SourceText(name: "essai.bareme", text: text))
    #expect(!outcome.hasErrors)
    #expect(outcome.diagnostics.contains { $0.code == .consumptionBelowZero })
  }

  @Test func aConditionOnTheAmountItself() {
    let rules = "condition c\n  exige aide ≥ 0 €\n  sinon « x »"
    #expect(Self.codes("coût\n− recettes", rules) == [])
  }

  /// What is offered, once written, leaves nothing to say.
  @Test(arguments: ["aide", "libre", "aide − 5 €"])
  func theFixMends(_ paid: String) throws {
    let text = """
      barème essai
        version 1

      dossier commune
        code  texte identifiant
        libre montant HT

      montant aide
        libre
        × 50 %
        arrondi au centime

      classement
        d'abord libre croissant
        en dernier ressort code croissant

      sélection
        enveloppe 100 € consommée par \(paid)
        au dépassement arrêter
      """
    let source = SourceText(name: "essai.bareme", text: text)
    let outcome = RulesetPipeline.check(source)
    let doubt = try #require(outcome.diagnostics.first { $0.code == .consumptionBelowZero })
    let edit = try #require(doubt.fixes.first?.edits.first)
    var bytes = source.bytes
    bytes.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
    let mended = RulesetPipeline.check(SourceText(name: "essai.bareme", bytes: bytes))
    #expect(!mended.hasErrors)
    #expect(!mended.diagnostics.contains { $0.code == .consumptionBelowZero })
  }
}
