/// Makes rulesets that the checker mostly accepts, in every form of the language that bears on a
/// decision, and applications whose facts stand near the constants of the rules.
struct CallGenerator {
  var dice: OracleDice
  var lines: [String] = []
  var counter = 0

  /// What expressions may be.
  enum Sort: Hashable { case integer, amount, taxed, speed, rate, date, truth }

  struct Field {
    var name: String
    var kind: Kind
    var isOptional = false
    var least = 0
    var most = 0

    enum Kind: Equatable {
      case text, truth, checkbox, integer, number, speed, amount, taxed, rate, date
      case choice, choices
      /// The record of a list.
      case list(String)
    }
  }

  /// The fields of the application and of records, by record.
  var records: [(name: String, fields: [Field])] = []
  /// Declared names that may be read anywhere, by sort.
  var names: [Sort: [String]] = [:]
  /// Declared members of records that may be read where the record stands.
  var members: [String: [Sort: [String]]] = [:]
  /// Constants met in the rules, near which facts stand.
  var constants: [Sort: [Int]] = [
    .integer: [0, 1, 5], .amount: [0, 100_000], .rate: [50], .date: [19_400],
  ]
  var grids: [(name: String, criteria: [Criterion], assessed: Bool)] = []

  struct Criterion {
    var name: String
    var maximum: Int
    /// Halves where true, else whole marks.
    var hasHalves: Bool
    var threshold: Int?
  }

  var votes: [String] = []

  /// A reference list with its rows.
  struct Reference {
    var name: String
    var key: Field
    var columns: [Field]
    var rows: [FactTree]
  }

  var references: [Reference] = []
  /// What the amounts of the application are declared to be.
  var taxBasis = ""

  let choiceTexts = ["rouge", "vert", "bleu", "mauve"]

  init(seed: UInt64) { dice = OracleDice(seed: seed) }

  mutating func fresh(_ stem: String) -> String {
    counter += 1
    return stem + String(counter)
  }

  // MARK: Constants

  mutating func integer() -> String {
    let value = dice.pick([0, 1, 2, 3, 5, 7, 10, 12, 20])
    constants[.integer]?.append(value)
    return String(value)
  }

  /// An amount in cents.
  mutating func amount() -> String {
    let cents = dice.pick([0, 1, 50_000, 99_999, 100_000, 123_456, 250_050, 1_000_000, 33_333])
    constants[.amount]?.append(cents)
    return Self.euros(cents)
  }

  static func euros(_ cents: Int) -> String {
    let rest = cents % 100
    return rest == 0
      ? "\(cents / 100) €" : "\(cents / 100),\(rest < 10 ? "0" : "")\(rest) €"
  }

  mutating func rate() -> String {
    let percent = dice.pick(["0", "10", "12,5", "33,33", "50", "70", "80", "100"])
    return percent + " %"
  }

  mutating func date() -> String {
    let number = 19_300 + dice.below(12) * 31
    constants[.date]?.append(number)
    return Self.day(number)
  }

  static func day(_ number: Int, iso: Bool = false) -> String {
    let parts = OracleCalendar.civil(number)
    let (month, day) = (two(parts.month), two(parts.day))
    return iso ? "\(parts.year)-\(month)-\(day)" : "\(day)/\(month)/\(parts.year)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  mutating func text() -> String { "« " + dice.pick(choiceTexts) + " »" }

  mutating func rounding(_ sort: Sort) -> String {
    let target: String =
      switch sort {
      case .amount, .taxed:
        dice.pick([
          "au centime", "au centime", "à l'euro", "au multiple de 50 €", "au multiple de 0,05 €",
        ])
      case .rate, .speed: dice.pick(["à l'unité", "à 1 décimale", "à 2 décimales"])
      default: dice.pick(["à l'unité", "à 1 décimale", "au multiple de 3", "à 2 décimales"])
      }
    let mode = dice.pick([
      "", "", " demi au pair", " demi vers le bas", " par excès", " par défaut",
      " demi vers le haut",
    ])
    return "arrondi " + target + mode
  }

  // MARK: The whole

  /// A whole ruleset.
  mutating func ruleset() -> String {
    lines = [
      "barème essai", "  autorité « A »", "  version 1 du 05/01/2026", "  document D « D »",
      "  unité Mb/s « mégabits par seconde »", "",
    ]
    taxBasis = dice.pick(["", " HT"])
    writeRecords()
    if dice.chance(60) { writeReferences() }
    for _ in 0..<2 + dice.below(3) { writeParameter() }
    let count = 8 + dice.below(10)
    for _ in 0..<count { writeDeclaration() }
    if dice.chance(50) { writePayments() }
    if dice.chance(60) { writeGrids() }
    for _ in 0..<1 + dice.below(3) { writeCondition() }
    if dice.chance(85) { writeRanking() }
    return lines.joined(separator: "\n") + "\n"
  }

  mutating func declare(_ parts: [String]) {
    lines.append(contentsOf: parts)
    lines.append("  selon D « article »")
    lines.append("")
  }

  private mutating func writeDeclaration() {
    switch dice.below(14) {
    case 0, 1, 2: writeValue()
    case 3: writeMemberValue()
    case 4, 5: writeAmount()
    case 6: writeMemberAmount()
    case 7, 8: writeTable()
    case 9: writePriority()
    case 10: writeCallValue()
    case 11: writeConsistency()
    case 12: if dice.chance(50) { writeParameter() } else { writeVote() }
    default: writeCondition()
    }
  }
}
