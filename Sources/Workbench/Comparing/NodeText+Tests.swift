import Rules
import Scoring

/// Tests, chains and loops.
extension NodeText {
  func test(_ node: Node, _ scope: [Int]) -> String {
    switch node.operation {
    case .among:
      return text(node.a, scope, .primary) + " " + words.canonical(.among) + " "
        + choices(node).map { FactText.quoted($0, ruleset.language) }.joined(separator: ", ")
    case .amongTexts:
      let range = Int(node.b)..<Int(node.b) + max(0, Int(node.c))
      let texts = ruleset.operands[range.clamped(to: 0..<ruleset.operands.count)]
      return text(node.a, scope, .primary) + " " + words.canonical(.among) + " "
        + texts.map { FactText.quoted(ruleset.texts[Int($0)], ruleset.language) }
        .joined(separator: ", ")
    case .contains:
      return text(node.a, scope, .primary) + " " + words.canonical(.contains) + " "
        + text(node.b, scope, .primary)
    case .present:
      return text(node.a, scope, .primary) + " "
        + words.canonical(node.b == 0 ? .absent : .present)
    case .listed:
      return text(node.b, scope, .primary) + " " + words.canonical(.listedIn) + " "
        + side.renames.name(.reference, ruleset.references[Int(node.a)].name)
    default:
      return text(node.a, scope, .arithmetic) + " " + (words.sign(node.operation) ?? "") + " "
        + text(node.b, scope, .arithmetic)
    }
  }

  private func choices(_ node: Node) -> [String] {
    guard case .choice(let domain) = ruleset.types[Int(node.a)] else { return [] }
    return NodeKey(side: side).choices(ruleset.choiceSets[Int(node.b)], domain)
  }

  func chain(_ node: Node, _ keyword: Keyword, _ scope: [Int]) -> String {
    ruleset.operands(of: node).map { text($0, scope, .not) }
      .joined(separator: " " + words.canonical(keyword) + " ")
  }

  func conditional(_ node: Node, _ scope: [Int]) -> String {
    words.canonical(.ifWord) + " " + text(node.a, scope, .any) + " "
      + words.canonical(.thenWord) + " " + text(node.b, scope, .all) + " "
      + words.canonical(.elseWord) + " " + text(node.c, scope, .any)
  }

  // MARK: Loops

  func quantified(_ node: Node, _ scope: [Int]) -> String {
    let keyword: Keyword = node.operation == .forEach ? .forEach : .forAtLeastOne
    return opening(node.a, keyword, scope)
      + text(node.b, side.scope(scope, after: node.a), .any)
  }

  /// `pour chaque école : pour chaque programme : `, the list named where the record has several.
  func opening(_ loop: Int32, _ keyword: Keyword, _ scope: [Int], filter: String = "") -> String {
    guard loop >= 0, Int(loop) < ruleset.loops.count else { return "" }
    let colon = isFrench ? " : " : ": "
    let inner = side.scope(scope, after: loop)
    let steps = ruleset.loops[Int(loop)]
    var result = ""
    for (place, step) in steps.enumerated() {
      let earlier = inner[..<step.binding].count { $0 == step.record }
      result += words.canonical(keyword) + " " + side.name(ofRecord: step.record)
      result += String(repeating: "′", count: earlier)
      if hasSeveralLists(step.record) {
        let owner = step.owner < inner.count ? inner[step.owner] : 0
        result += " " + words.canonical(.inList) + " " + side.name(ofColumn: step.column, in: owner)
      }
      if place == steps.count - 1 { result += filter }
      result += colon
    }
    return result
  }

  /// Whether the rows of a record come in more than one list.
  private func hasSeveralLists(_ record: Int) -> Bool {
    ruleset.records.reduce(0) { $0 + $1.columns.count { $0.type == .list(record) } } > 1
  }

  func aggregate(_ node: Node, _ scope: [Int]) -> String {
    let keyword: Keyword =
      switch node.operation {
      case .countOver: .countOf
      case .minimumOver: .minimumOf
      case .maximumOver: .maximumOf
      case .meanOver: .meanOf
      default: .sumOf
      }
    let inner = side.scope(scope, after: node.a)
    let steps =
      node.a >= 0 && Int(node.a) < ruleset.loops.count ? ruleset.loops[Int(node.a)] : []
    var text: String
    if node.operation == .countOver {
      text = linked(keyword, steps.last.map { path($0, inner) } ?? "…")
    } else if let last = steps.last, hasSeveralLists(last.record) {
      text = linked(keyword, self.text(node.b, inner, .primary)) + " " + words.canonical(.inList)
      text += " " + path(last, inner)
    } else {
      text = linked(keyword, self.text(node.b, inner, .primary))
    }
    if node.c >= 0 { text += " " + words.canonical(.whereWord) + " " + self.text(node.c, inner) }
    return text
  }

  private func path(_ step: LoopStep, _ scope: [Int]) -> String {
    let owner = step.owner < scope.count ? scope[step.owner] : 0
    return side.qualifiedName(step.column, in: owner)
  }

  // MARK: Bounds and cells

  /// A range as a clerk writes it: `1 à 6`, `49 ou plus`, `avant le 01/01/2018`.
  func interval(_ interval: Interval, _ type: ValueType) -> String {
    let isDate = type == .date
    func end(_ bound: Bound) -> String { facts.number(bound.value, type) }
    func word(_ keyword: Keyword) -> String {
      switch (keyword, isDate, isFrench) {
      case (.moreThan, true, true): return "après le "
      case (.moreThan, true, false): return "after "
      case (.lessThan, true, true): return "avant le "
      case (.lessThan, true, false): return "before "
      case (.atMost, true, true): return "jusqu'au "
      case (.atMost, true, false): return "until "
      case (.from, true, true): return "à partir du "
      case (.from, true, false): return "from "
      case (.rangeTo, true, true): return "au "
      default: return words.canonical(keyword) + " "
      }
    }
    switch (interval.lower, interval.upper) {
    case (nil, nil): return words.canonical(.anything)
    case (let lower?, nil):
      if !lower.inclusive { return word(.moreThan) + end(lower) }
      return isDate ? word(.from) + end(lower) : end(lower) + " " + words.canonical(.orMore)
    case (nil, let upper?): return word(upper.inclusive ? .atMost : .lessThan) + end(upper)
    case (let lower?, let upper?):
      if lower.value == upper.value { return end(lower) }
      let start = lower.inclusive ? (isDate && isFrench ? "du " : "") : word(.moreThan)
      let less = upper.inclusive ? "" : words.canonical(.lessThan) + " "
      return start + end(lower) + " "
        + (less.isEmpty
          ? word(.rangeTo)
          : words.canonical(.rangeTo)
            + " " + less) + end(upper)
    }
  }

  /// What a cell of a table holds, for an input of a type.
  func cell(_ cell: Region.Cell, _ type: ValueType) -> String {
    var parts: [String] = []
    var admitsAbsence = false
    switch cell {
    case .any: return words.canonical(.anything)
    case .absent: return words.canonical(.absent)
    case .intervals(let ranges, let orAbsent):
      parts = ranges.map { interval($0, type) }
      admitsAbsence = orAbsent
    case .members(let members, let orAbsent):
      parts = members.map { member in
        if case .choice = type { return facts.text(.choice(member), type) }
        return words.canonical(member == 1 ? .yes : .no)
      }
      admitsAbsence = orAbsent
    }
    if admitsAbsence { parts.append(words.canonical(.absent)) }
    return parts.joined(separator: ", ")
  }

  /// A sentence with the names of its values, as the ruleset writes it.
  func template(_ template: MessageTemplate?, _ scope: [Int]) -> String {
    guard let template else { return "" }
    return template.parts.map { part in
      switch part {
      case .text(let text): return text
      case .value(let node): return "{" + self.text(node, scope) + "}"
      }
    }.joined()
  }
}
