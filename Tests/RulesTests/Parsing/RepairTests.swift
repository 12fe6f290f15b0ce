import Testing

@testable import Rules

/// The repairs that messages propose, applied: the line then says what was meant.
@Suite struct RepairTests {
  /// A line with a mistake, and the same once the first repair is made.
  struct Repair: CustomTestStringConvertible {
    var lines: String
    var mended: String
    var code: String
    var testDescription: String { lines }

    init(_ lines: String, _ mended: String, _ code: String) {
      self.lines = lines
      self.mended = mended
      self.code = code
    }
  }

  static let header = """
    barème essai
      version 1

    dossier commune
      code  texte identifiant
      jour  date
      coût  montant HT, à partir de 0 €
      n     entier, de 1 à 9
      v     oui/non
      zone  texte
      lots  liste de lot

    fiche lot
      prix  montant HT, à partir de 0 €


    """

  static let words: [Repair] = [
    Repair(
      "condition c\n  exige pour chaques lot : lot.prix > 3 €",
      "condition c\n  exige pour chaque lot : lot.prix > 3 €", "G005"),
    Repair("valeur a = some des lot.prix", "valeur a = somme des lot.prix", "G005"),
    Repair("montant a\n  200.000 €", "montant a\n  200 000 €", "L008"),
    Repair("montant a\n  200.00 €", "montant a\n  200,00 €", "L008"),
    Repair("montant a\n  0.125 €", "montant a\n  0,125 €", "L008"),
    Repair("priorité a = v ett n > 3", "priorité a = v et n > 3", "G005"),
    Repair("priorité a = v ouu n > 3", "priorité a = v ou n > 3", "G005"),
    Repair("valeur a = coût x 50 %", "valeur a = coût × 50 %", "G005"),
    Repair("valeur a = n arondi à 2 décimales", "valeur a = n arrondi à 2 décimales", "G005"),
    Repair(
      "classement\n  d'abord n decroisant", "classement\n  d'abord n décroissant", "G005"),
    Repair(
      "condition c\n  exige v\n  gravité bloquant", "condition c\n  exige v\n  gravité bloquante",
      "G004"),
    Repair(
      "sélection\n  au dépassement passer aux suivants",
      "sélection\n  au dépassement passer au suivant", "G004"),
    Repair(
      "exemple « E »\n  attendu inéligble", "exemple « E »\n  attendu inéligible", "G004"),
    Repair(
      "montant a\n  coût\n  arondi au centime", "montant a\n  coût\n  arrondi au centime", "G019"),
    Repair("montant a\n  coût\n  plafond 5 €", "montant a\n  coût\n  plafonné à 5 €", "G019"),
    Repair("montant a\n  coût\n  au plus 5 €", "montant a\n  coût\n  plafonné à 5 €", "G019"),
    Repair("priorité a b = v", "priorité a_b = v", "G005"),
    Repair("condition c-d « C »", "condition c_d « C »", "G005"),
    Repair(
      "condition c\n  exige v sinon « N »", "condition c\n  exige v \n  sinon « N »", "G005"),
    Repair(
      "priorité a = jour ≤ 17-02-2023", "priorité a = jour ≤ 17/02/2023", "L007"),
    Repair("priorité a = jour ≤ 2023/2/7", "priorité a = jour ≤ 07/02/2023", "L007"),
    Repair("priorité a = prix > 3 €", "priorité a = lot.prix > 3 €", "N001"),
  ]

  static let gaps: [Repair] = [
    Repair(
      "table t\n  selon n\n  | n | p |\n  | 1 à 6 | 2 |\n  | 8 à 9 | 3 |",
      "table t\n  selon n\n  | n | p |\n  | 1 à 7 | 2 |\n  | 8 à 9 | 3 |", "T012"),
    // Nothing stands below the gap: the row above it is extended.
    Repair(
      "table t\n  selon n\n  | n | p |\n  | 3 à 6 | 2 |\n  | 7 à 9 | 3 |",
      "table t\n  selon n\n  | n | p |\n  | 1 à 6 | 2 |\n  | 7 à 9 | 3 |", "T012"),
    // The row that answers for the same values of the other input.
    Repair(
      """
      table t
        selon n
        selon v
        | n     | v   | p |
        | 1 à 6 | oui | 2 |
        | 7 à 9 | oui | 3 |
        | 1 à 6 | non | 4 |
        | 8 à 9 | non | 5 |
      """,
      """
      table t
        selon n
        selon v
        | n     | v   | p |
        | 1 à 6 | oui | 2 |
        | 7 à 9 | oui | 3 |
        | 1 à 7 | non | 4 |
        | 8 à 9 | non | 5 |
      """, "T012"),
    Repair(
      "montant a\n  coût\n  par tranches\n  | c | t |\n  | jusqu'à 9 € | 1 % |\n  | plus de 20 € | 2 % |",
      "montant a\n  coût\n  par tranches\n  | c | t |\n  | au plus 20 € | 1 % |\n  | plus de 20 € | 2 % |",
      "A005"),
  ]

  @Test(arguments: words + gaps + habits + spoken + signs)
  func mendsTheLine(_ repair: Repair) throws {
    let source = SourceText(name: "x", text: Self.header + repair.lines + "\n")
    let found = RulesetPipeline.check(source).diagnostics.filter {
      $0.code.rawValue == repair.code
    }
    #expect(found.count == 1)
    let fix = try #require(found.first?.fixes.first)
    #expect(fix.grade == .review)
    var bytes = source.bytes
    for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == Self.header + repair.mended + "\n")
    let left = RulesetPipeline.check(SourceText(name: "x", bytes: bytes)).diagnostics
    #expect(!left.contains { $0.code.rawValue == repair.code })
  }

  /// What is said as one speaks has one message, which says how it is written.
  @Test(arguments: unmended)
  func saysHowItIsWritten(_ lines: String) {
    let source = SourceText(name: "x", text: Self.header + lines + "\n")
    let errors = RulesetPipeline.check(source).diagnostics.filter { $0.code.severity == .error }
    #expect(errors.count == 1)
    guard case .spokenText? = errors.first?.finding else {
      Issue.record("\(errors.map { $0.finding })")
      return
    }
  }

  /// Each reading that is offered for a sum is one: it raises no doubt of its own.
  @Test(arguments: [
    "12.000 €": ["12 000 €", "12 €"], "12,000 €": ["12 000 €", "12 €"],
    "12 000,000 €": ["12 000 €", "12 000 000 €"], "12 000.000 €": ["12 000 €", "12 000 000 €"],
    "12,500 €": ["12 500 €", "12,50 €"], "12.345 €": ["12 345 €"], "12 000,0000 €": ["12 000 €"],
    "12.50 €": ["12,50 €"], "0,500 €": ["0,50 €"],
  ])
  func offersSumsThatAreRight(_ written: String, _ readings: [String]) {
    let text = Self.header + "montant a\n  \(written)\n"
    let source = SourceText(name: "x", text: text)
    let doubts = ["L008", "L010"]
    let found = RulesetPipeline.check(source).diagnostics.filter {
      doubts.contains($0.code.rawValue)
    }
    let mended = found.flatMap { $0.fixes }.map { fix in
      var bytes = source.bytes
      for edit in fix.edits { bytes.replaceSubrange(edit.span.range, with: Array(edit.text.utf8)) }
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(mended == readings.map { Self.header + "montant a\n  \($0)\n" })
    for text in mended {
      let left = RulesetPipeline.check(SourceText(name: "x", text: text)).diagnostics
      #expect(!left.contains { doubts.contains($0.code.rawValue) }, "\(text)")
    }
  }

  /// A number that multiplies is not always a share without its sign.
  @Test(arguments: counts)
  func leavesCountsAlone(_ lines: String) {
    let source = SourceText(name: "x", text: Self.header + lines + "\n")
    let found = RulesetPipeline.check(source).diagnostics
    #expect(!found.contains { $0.code == .rateAboveWhole })
  }

  /// A blank line within a record has one message, and its fields are read all the same.
  @Test(arguments: ["\n", "\n\n  \n", "\n-- les prix\n\n"])
  func readsOnAfterABlankLine(_ gap: String) throws {
    let start = "barème essai\n  version 1\n\ndossier d\n  code texte identifiant\n"
    let end = "  prix montant\n\nmontant a\n  prix\n  selon « article 1 »\n"
    let source = SourceText(name: "x", text: start + gap + end)
    let found = RulesetPipeline.check(source).diagnostics.filter { $0.code.severity == .error }
    #expect(found.map { $0.code.rawValue } == ["G013"])
    let fixes = try #require(found.first).fixes
    if gap.contains("--") {
      #expect(fixes.isEmpty)
    } else {
      var bytes = source.bytes
      for edit in try #require(fixes.first).edits {
        bytes.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
      }
      #expect(String(decoding: bytes, as: UTF8.self) == start + end)
    }
  }

  /// A word far from any of the language is offered none.
  @Test(arguments: [
    "priorité a = v ici", "priorité a = v ou non", "condition c\n  exige v inclus",
    "condition c\n  exige v\n  gravité zzz",
  ])
  func offersNothingWhereNothingIsNear(_ lines: String) {
    let source = SourceText(name: "x", text: Self.header + lines + "\n")
    let errors = RulesetPipeline.check(source).diagnostics.filter { $0.code.severity == .error }
    for diagnostic in errors where diagnostic.code != .clauseMissing {
      #expect(diagnostic.fixes.isEmpty, "\(diagnostic.finding)")
    }
  }
}
