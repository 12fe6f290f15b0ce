import Rules
import Scoring

/// Expressions of a checked ruleset as a ruleset would write them, in the report's language.
///
/// It is written from the meaning and not from the text of the file, so that a French ruleset and
/// its translation are quoted alike.
struct NodeText {
  let side: RulesetSide

  /// How tightly a piece of an expression holds together.
  enum Level: Int { case any, all, not, comparison, arithmetic, sum, product, primary }

  var ruleset: CheckedRuleset { side.ruleset }
  var words: KeywordTable { KeywordTable(ruleset.language) }
  var facts: FactText { FactText(ruleset: ruleset) }
  var isFrench: Bool { ruleset.language == .french }

  /// An expression as a ruleset writes it; `isOwn` as in `NodeKey`.
  func text(
    _ id: NodeID, _ scope: [Int], _ least: Level = .any, isOwn: Bool = false
  ) -> String {
    guard id >= 0, Int(id) < ruleset.nodes.count else { return "…" }
    if !isOwn, let name = side.parameter(id) { return name }
    let node = ruleset.nodes[Int(id)]
    let (text, level) = bare(node, ruleset.types[Int(id)], scope)
    return level.rawValue < least.rawValue ? "(" + text + ")" : text
  }

  private func bare(_ node: Node, _ type: ValueType, _ scope: [Int]) -> (String, Level) {
    switch node.operation {
    case .number, .day, .text, .truth, .choice, .column, .callValue, .lookup, .table, .dated:
      return (leaf(node, type, scope), .primary)
    case .sum, .difference, .product, .quotient, .negation, .rounding, .minimum, .maximum,
      .marginalBrackets, .wholeBrackets, .daysBetween, .monthsBetween, .yearsBetween, .shift:
      return arithmetic(node, scope)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .among, .amongTexts,
      .contains, .present, .listed:
      return (test(node, scope), .comparison)
    case .all: return (chain(node, .and, scope), .all)
    case .any: return (chain(node, .or, scope), .any)
    case .not: return (words.canonical(.not) + " " + text(node.a, scope, .primary), .not)
    case .conditional: return (conditional(node, scope), .any)
    case .forEach, .atLeastOne: return (quantified(node, scope), .any)
    case .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver:
      return (aggregate(node, scope), node.c >= 0 ? .any : .primary)
    case .countChoices:
      return (linked(.countOf, text(node.a, scope, .primary)), .primary)
    case .monthOf:
      return (linked(.monthOf, text(node.a, scope, .primary)), .primary)
    case .quarterOf:
      return (linked(.quarterOf, text(node.a, scope, .primary)), .primary)
    }
  }

  // MARK: Leaves

  private func leaf(_ node: Node, _ type: ValueType, _ scope: [Int]) -> String {
    switch node.operation {
    case .number: return facts.number(ruleset.numbers[Int(node.a)], type)
    case .day: return Day(number: Int(node.a)).map { dayText($0, ruleset.language) } ?? "…"
    case .text: return FactText.quoted(ruleset.texts[Int(node.a)], ruleset.language)
    case .truth: return words.canonical(node.a == 0 ? .no : .yes)
    case .choice: return facts.text(.choice(Int(node.a)), .choice(Int(node.b)))
    case .column: return column(node, scope)
    case .callValue:
      return side.renames.name(.callValue, ruleset.callValues[Int(node.a)].name)
    case .lookup:
      let reference = ruleset.references[Int(node.a)]
      return side.renames.name(.reference, reference.name) + "[" + text(node.b, scope) + "]."
        + reference.columns[Int(node.c)].name
    case .table: return ruleset.tables[Int(node.a)].name
    case .dated: return ruleset.datedParameters[Int(node.a)].name
    default: return "…"
    }
  }

  /// A column by the row it is read of; a second loop over the same rows is told by a prime.
  private func column(_ node: Node, _ scope: [Int]) -> String {
    let binding = Int(node.a)
    let record = binding < scope.count ? scope[binding] : 0
    guard record > 0 else { return side.qualifiedName(Int(node.b), in: record) }
    let earlier = scope[..<binding].count { $0 == record }
    return side.name(ofRecord: record) + String(repeating: "′", count: earlier) + "."
      + side.name(ofColumn: Int(node.b), in: record)
  }

  // MARK: Arithmetic

  private func arithmetic(_ node: Node, _ scope: [Int]) -> (String, Level) {
    func two(_ sign: String, _ left: Level, _ right: Level) -> String {
      text(node.a, scope, left) + " " + sign + " " + text(node.b, scope, right)
    }
    switch node.operation {
    case .sum:
      let terms = ruleset.operands(of: node).enumerated().map {
        text($1, scope, $0 == 0 ? .sum : .product)
      }
      return (terms.joined(separator: " + "), .sum)
    case .difference: return (two("−", .sum, .product), .sum)
    case .product: return (two("×", .product, .primary), .product)
    case .quotient: return (two("÷", .product, .primary), .product)
    case .negation: return ("−" + text(node.a, scope, .primary), .product)
    case .rounding:
      return (text(node.a, scope, .product) + " " + rounding(node), .arithmetic)
    case .minimum, .maximum:
      let word = words.canonical(node.operation == .minimum ? .minimum : .maximum)
      return (word + "(" + text(node.a, scope) + ", " + text(node.b, scope) + ")", .primary)
    case .marginalBrackets, .wholeBrackets:
      return (text(node.a, scope, .product) + " " + brackets(node), .arithmetic)
    case .shift: return (text(node.a, scope, .sum) + shift(node), .sum)
    default:
      let keyword: Keyword =
        node.operation == .daysBetween
        ? .daysElapsed : node.operation == .monthsBetween ? .monthsElapsed : .yearsElapsed
      let start = linked(keyword, text(node.a, scope, .primary))
      let to = words.canonical(.elapsedTo)
      return (start + " " + to + " " + text(node.b, scope, .primary), .arithmetic)
    }
  }

  /// `arrondi au centime par défaut`.
  func rounding(_ node: Node) -> String {
    let rounding = ruleset.roundings[Int(node.b)]
    let type = ruleset.types[Int(node.a)]
    var text = words.canonical(.rounded) + " " + target(rounding.target, type)
    switch rounding.mode {
    case .halfUp: break
    case .halfEven: text += " " + words.canonical(.halfEven)
    case .halfDown: text += " " + words.canonical(.halfDown)
    case .up: text += " " + words.canonical(.up)
    case .down: text += " " + words.canonical(.down)
    }
    return text
  }

  func target(_ target: RoundingTarget, _ type: ValueType) -> String {
    var isAmount = false, shift = 0
    if case .number(let number) = type {
      isAmount = number.isAmount
      shift = number.quantity == .rate ? 2 : 0
    }
    switch target {
    case .decimals(2) where isAmount: return words.canonical(.toCent)
    case .decimals(0) where isAmount: return words.canonical(.toCurrencyUnit)
    case .decimals(let count) where count == shift: return words.canonical(.toWhole)
    case .decimals(let count):
      let decimals = Number(count - shift)
      let spellings = words.spellings(.decimalPlaces)
      let isOne = count - shift == 1
      return words.canonical(.toDecimals) + " " + facts.number(decimals, .unknown) + " "
        + (isOne ? spellings.last ?? "" : spellings.first ?? "")
    case .multiple(let step): return words.canonical(.toMultiple) + " " + facts.number(step, type)
    }
  }

  /// `par tranches (…)`.
  func brackets(_ node: Node) -> String {
    let word = words.canonical(
      node.operation == .marginalBrackets ? .marginalBrackets : .wholeBrackets)
    let type = ruleset.types[Int(node.a)]
    let rows = ruleset.brackets[Int(node.b)].map { bracket in
      interval(bracket.range, type) + (isFrench ? " : " : ": ") + text(bracket.rate, [0])
    }
    return word + " (" + rows.joined(separator: isFrench ? " ; " : "; ") + ")"
  }

  private func shift(_ node: Node) -> String {
    let shift = ruleset.shifts[Int(node.b)]
    var text = ""
    for (count, keyword) in [
      (shift.years, Keyword.years), (shift.months, .months), (shift.days, .days),
    ]
    where count != 0 {
      let size = count.magnitude
      let spellings = words.spellings(keyword)
      let word = size > 1 || spellings.count < 2 ? spellings.first ?? "" : spellings[1]
      text += (count < 0 ? " − " : " + ") + "\(size) " + word
    }
    switch shift.overflow {
    case .lastDay: text += " " + words.canonical(.toLastDay)
    case .nextMonth: text += " " + words.canonical(.toNextMonth)
    case .refuse: break
    }
    return text
  }

  // MARK: Small words

  /// A word that ends with `de` and what it is put before: `nombre d'écoles`.
  func linked(_ keyword: Keyword, _ operand: String) -> String {
    let word = words.canonical(keyword)
    guard isFrench, word.utf8.suffix(3).elementsEqual(" de".utf8),
      Self.startsWithVowel(operand)
    else { return word + " " + operand }
    return String(word.dropLast(1)) + "'" + operand
  }

  static func startsWithVowel(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "aeiouAEIOUàâäéèêëîïôöùûüœÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ".unicodeScalars.contains(first)
  }
}
