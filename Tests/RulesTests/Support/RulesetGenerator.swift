/// Writes random rulesets that are right in syntax and odd in layout, in either language.
///
/// A seed determines the text entirely. Names and values mean nothing: what is exercised is every
/// clause and every form of expression, with spaces, comments, line breaks and keyboard spellings
/// wherever the language allows them.
struct RulesetGenerator {
  let isFrench: Bool
  var random: Seeded
  private var lines: [String] = []
  /// Whether the line before ends a record, which only a blank line can do.
  private var afterRecord = false

  /// A space between thousands and a place where the line may end, until the text is roughened.
  static let numberSpace = "\u{1}"
  static let lineBreak = "\u{2}"

  init(seed: UInt64, isFrench: Bool) {
    self.isFrench = isFrench
    random = Seeded(seed: seed)
  }

  /// A whole file, its header first.
  static func file(seed: UInt64, isFrench: Bool, declarations: Int = 8) -> String {
    var generator = RulesetGenerator(seed: seed, isFrench: isFrench)
    generator.writeHeader()
    for _ in 0..<declarations { generator.writeItem() }
    let ending = generator.pick(["\n", "\r\n", "\n", "\r"])
    var text = generator.lines.map { generator.roughened($0) }.joined(separator: "\n")
    if generator.chance(80) { text += "\n" }
    if generator.chance(20) { text += "\n\n" }
    if generator.chance(10) { text = "\u{FEFF}" + text }
    return ending == "\n"
      ? text
      : text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending)
  }

  // MARK: Chance

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  /// One of the spellings of the file's language.
  mutating func word(_ french: [String], _ english: [String]) -> String {
    pick(isFrench ? french : english)
  }

  mutating func word(_ french: String, _ english: String) -> String {
    isFrench ? french : english
  }

  // MARK: Lines

  /// Writes the first line of a declaration or another line at the margin.
  mutating func margin(_ text: String) {
    if afterRecord { lines.append("") }
    afterRecord = false
    while chance(35) { lines.append(chance(70) ? "" : "   ") }
    while chance(15) { lines.append(pick(["", "  "]) + comment()) }
    if chance(10) { lines.append("") }
    let isProse = text.hasPrefix("#") || text.hasPrefix(">")
    lines.append(text + (!isProse && chance(12) ? trailing() : ""))
  }

  /// Writes a clause, at any indent.
  mutating func clause(_ text: String) {
    while chance(12) { lines.append(chance(50) ? "" : pick(["", " ", "    "]) + comment()) }
    lines.append(pick(["", " ", "  ", "\t", "      "]) + text + (chance(12) ? trailing() : ""))
  }

  /// Writes a field: no line of a record is blank, save those that hold a comment.
  mutating func field(_ text: String) {
    while chance(10) { lines.append(pick(["", " ", "    "]) + comment()) }
    lines.append(pick(["", "  ", "\t"]) + text + (chance(12) ? trailing() : ""))
    afterRecord = true
  }

  mutating func endRecord() { afterRecord = true }

  mutating func comment() -> String {
    pick([
      "-- note", "--serré", "-- « ouvert", "-- à revoir : 10 000 € | non", "----------", "--",
      "-- \"x", "-- # pas un titre   ", "-- remarque n° \(below(50))",
    ])
  }

  private mutating func trailing() -> String { pick([" ", "  ", "\t", ""]) + comment() }

  // MARK: Roughening

  /// Spaces made odd outside quotation marks, and line breaks where they are allowed.
  private mutating func roughened(_ line: String) -> String {
    if line.hasPrefix("#") || line.hasPrefix(">") { return line }
    var result = ""
    var closing: Character?
    var scalars = Array(line)[...]
    while let character = scalars.popFirst() {
      if let end = closing {
        result.append(character)
        if character == end { closing = nil }
        continue
      }
      if character == "-", scalars.first == "-" { return result + "-" + String(scalars) }
      switch character {
      case "\"": closing = "\""
      case "«": closing = "»"
      case "“": closing = "”"
      default: break
      }
      switch String(character) {
      case " " where scalars.first == "\u{2}": break
      case " ": result += pick([" ", " ", " ", "  ", "\t", "\u{A0}", "   "])
      case Self.numberSpace: result += " "
      case Self.lineBreak: result += brokenLine()
      default: result.append(character)
      }
    }
    return result
  }

  private mutating func brokenLine() -> String {
    guard chance(12) else { return " " }
    var result = chance(20) ? "  " + comment() : ""
    if chance(15) { result += "\n   " + comment() }
    return result + "\n" + pick(["", "    ", "\t"])
  }

  // MARK: Names and texts

  static let names = [
    "école", "débit", "coût", "aide", "effectif", "île", "hauteur", "x1", "taille", "ouvrage",
    "Œuvre", "n_2", "e\u{301}tage", "yeux", "Zoé", "prix_ht",
  ]

  mutating func name() -> String { pick(Self.names) }

  mutating func text() -> String {
    let content = pick([
      "Aide", "L'école d'à côté", "", "Débit de l’accès", "dit « oui »", "5\" d'écran",
      " bords ", "a | b", "a -- b", "{nom} : {débit} Mb/s ; au moins {x}", "100 % à 3,5 €",
      "Un texte assez long pour que la ligne qui le porte dépasse la largeur d'une page",
    ])
    let isEdged = content.hasPrefix(" ")
    switch below(3) {
    case 0 where !content.contains("»") && !isEdged:
      return "«" + pick([" ", "", "\u{A0}", "\u{202F}"]) + content
        + pick([" ", "", "\u{A0}"]) + "»"
    case 1 where !isEdged && !content.isEmpty: return "“" + content + "”"
    default:
      return "\""
        + content.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }

  mutating func texts() -> String {
    (0...below(3)).map { _ in text() }.joined(separator: ", ")
  }
}
