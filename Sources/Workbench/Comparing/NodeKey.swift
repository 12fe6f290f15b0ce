import Rules
import Scoring

/// The meaning of an expression as text that is equal where, and only where, the operations are.
///
/// It depends on neither language nor layout: it is what two rulesets are compared by, never what
/// people read.
struct NodeKey {
  let side: RulesetSide

  private var ruleset: CheckedRuleset { side.ruleset }

  /// The key of a node; `isOwn` looks through the name of a parameter, which its own value is not.
  func key(_ id: NodeID, _ scope: [Int], isOwn: Bool = false) -> String {
    guard id >= 0, Int(id) < ruleset.nodes.count else { return "-" }
    if !isOwn, let name = side.parameter(id) { return "parameter:" + name }
    let node = ruleset.nodes[Int(id)]
    let head = "\(node.operation)"
    switch NodeShape.of(node.operation) {
    case .leaf: return head + ":" + leaf(node, ruleset.types[Int(id)], scope)
    case .loop: return loop(node, head, scope)
    case .range, .one, .two, .three, .keyed:
      let parts = ruleset.operands(of: node).map { key($0, scope) }
      return "(" + head + payload(node) + " " + parts.joined(separator: " ") + ")"
    }
  }

  private func loop(_ node: Node, _ head: String, _ scope: [Int]) -> String {
    let inner = side.scope(scope, after: node.a)
    let parts = ruleset.operands(of: node).map { key($0, inner) }
    return "(" + head + "[" + loopKey(node.a, scope) + "] " + parts.joined(separator: " ") + ")"
  }

  /// The rows that a loop goes through.
  func loopKey(_ loop: Int32, _ scope: [Int]) -> String {
    guard loop >= 0, Int(loop) < ruleset.loops.count else { return "-" }
    let inner = side.scope(scope, after: loop)
    return ruleset.loops[Int(loop)].map { step in
      let owner = step.owner < inner.count ? inner[step.owner] : 0
      return "\(step.owner)." + side.name(ofColumn: step.column, in: owner) + ">\(step.binding)"
    }.joined(separator: ",")
  }

  private func leaf(_ node: Node, _ type: ValueType, _ scope: [Int]) -> String {
    switch node.operation {
    case .number: return Self.key(ruleset.numbers[Int(node.a)], type)
    case .text: return Self.key(ruleset.texts[Int(node.a)])
    case .choice: return choice(Int(node.a), Int(node.b))
    case .column:
      let record = Int(node.a) < scope.count ? scope[Int(node.a)] : 0
      return "\(node.a)." + side.qualifiedName(Int(node.b), in: record)
    case .table: return side.renames.column(ruleset.tables[Int(node.a)].name, of: nil)
    case .dated:
      return side.renames.name(.parameter, ruleset.datedParameters[Int(node.a)].name)
    default: return "\(node.a)"
    }
  }

  /// A number with what it counts, which a bare number does not say.
  static func key(_ number: Number, _ type: ValueType) -> String {
    guard case .number(let kind) = type else { return number.canonicalText }
    switch kind.quantity {
    case .amount: return number.canonicalText + "¤"
    case .rate: return number.canonicalText + "%"
    case .plain(let unit): return number.canonicalText + (unit.map { "'" + $0 } ?? "")
    }
  }

  /// A text that cannot be taken for what stands around it.
  static func key(_ text: String) -> String { "\(text.utf8.count)\"" + text + "\"" }

  private func choice(_ index: Int, _ domain: Int) -> String {
    guard domain >= 0, domain < ruleset.choiceDomains.count, index >= 0,
      index < ruleset.choiceDomains[domain].count
    else { return "\(index)" }
    return Self.key(ruleset.choiceDomains[domain][index])
  }

  /// What a node holds besides its operands.
  private func payload(_ node: Node) -> String {
    switch node.operation {
    case .rounding: return ":" + Self.key(ruleset.roundings[Int(node.b)])
    case .marginalBrackets, .wholeBrackets: return ":" + brackets(Int(node.b))
    case .among: return ":" + members(node)
    case .amongTexts:
      let range = Int(node.b)..<Int(node.b) + max(0, Int(node.c))
      let texts = ruleset.operands[range.clamped(to: 0..<ruleset.operands.count)]
      return ":" + texts.map { Self.key(ruleset.texts[Int($0)]) }.sorted().joined(separator: ",")
    case .present: return node.b == 0 ? ":absent" : ":present"
    case .shift: return ":\(ruleset.shifts[Int(node.b)])"
    case .callValue:
      return ":" + side.renames.name(.callValue, ruleset.callValues[Int(node.a)].name)
    case .lookup:
      let reference = ruleset.references[Int(node.a)]
      return ":" + side.renames.name(.reference, reference.name) + "."
        + reference.columns[Int(node.c)].name
    case .listed:
      return ":" + side.renames.name(.reference, ruleset.references[Int(node.a)].name)
    default: return ""
    }
  }

  static func key(_ rounding: Rounding) -> String {
    switch rounding.target {
    case .decimals(let count): "\(rounding.mode) \(count)"
    case .multiple(let step): "\(rounding.mode) ×" + step.canonicalText
    }
  }

  private func brackets(_ set: Int) -> String {
    ruleset.brackets[set].map { bracket in
      Self.key(bracket.range) + "→" + key(bracket.rate, [0])
    }.joined(separator: "|")
  }

  static func key(_ interval: Interval) -> String {
    let lower = interval.lower.map { ($0.inclusive ? "[" : "]") + $0.value.canonicalText } ?? "-"
    let upper = interval.upper.map { $0.value.canonicalText + ($0.inclusive ? "]" : "[") } ?? "-"
    return lower + ";" + upper
  }

  private func members(_ node: Node) -> String {
    guard case .choice(let domain) = ruleset.types[Int(node.a)] else { return "?" }
    return choices(ruleset.choiceSets[Int(node.b)], domain).map(Self.key).sorted()
      .joined(separator: ",")
  }

  /// The texts of a set of choices, in declared order.
  func choices(_ set: [UInt64], _ domain: Int) -> [String] {
    ruleset.choiceDomains[domain].enumerated().compactMap { index, text in
      index / 64 < set.count && set[index / 64] >> UInt64(index % 64) & 1 == 1 ? text : nil
    }
  }

  /// A sentence with values put in.
  func key(_ template: MessageTemplate?, _ scope: [Int]) -> String {
    guard let template else { return "-" }
    return template.parts.map { part in
      switch part {
      case .text(let text): return Self.key(text)
      case .value(let node): return "{" + key(node, scope) + "}"
      }
    }.joined()
  }
}
