import Rules
import Scoring

/// A line of a rule: what people read, and what it is compared by.
struct RuleLine: Hashable {
  var text: String
  var key: String
  /// What the line is: the word of its operation, or of its clause.
  var aspect: String
  /// The expression behind it; -1 for none.
  var node: NodeID = -1
}

/// The lines of an amount, each with the operation it adds to what stands above it.
struct AmountLines {
  private(set) var lines: [RuleLine] = []

  init(_ side: RulesetSide, _ derivation: Derivation) {
    let text = NodeText(side: side)
    let key = NodeKey(side: side)
    let scope = side.scope(of: derivation.record)
    var previous: NodeID = -1
    for step in derivation.steps where step >= 0 {
      defer { previous = step }
      guard previous >= 0 else {
        lines.append(
          RuleLine(
            text: text.text(step, scope), key: key.key(step, scope), aspect: "base", node: step))
        continue
      }
      if let line = Self.operation(step, on: previous, scope, text, key) {
        lines.append(line)
      } else if key.key(step, scope) != key.key(previous, scope) {
        let whole = text.text(step, scope)
        lines.append(RuleLine(text: whole, key: key.key(step, scope), aspect: "base", node: step))
      }
    }
  }

  /// The line that makes a node out of the one before it; nil where it is made otherwise.
  private static func operation(
    _ step: NodeID, on previous: NodeID, _ scope: [Int], _ text: NodeText, _ key: NodeKey
  ) -> RuleLine? {
    let node = text.ruleset.nodes[Int(step)]
    let operands = text.side.ruleset.operands(of: node)
    guard operands.first == previous else { return nil }
    let other = operands.count > 1 ? operands[1] : -1
    func line(_ word: String, _ aspect: String, _ level: NodeText.Level = .product) -> RuleLine {
      RuleLine(
        text: word + " " + text.text(other, scope, level), key: aspect + key.key(other, scope),
        aspect: aspect, node: other)
    }
    switch node.operation {
    case .sum where operands.count == 2: return line("+", "add")
    case .difference: return line("−", "subtract")
    case .product: return line("×", "rate", .primary)
    case .quotient: return line("÷", "divisor", .primary)
    case .minimum: return line(text.words.canonical(.capped), "cap", .any)
    case .maximum: return line(text.words.canonical(.atLeast), "floor", .any)
    case .rounding:
      return RuleLine(
        text: text.rounding(node),
        key: "rounding" + NodeKey.key(text.ruleset.roundings[Int(node.b)]), aspect: "rounding")
    case .marginalBrackets, .wholeBrackets:
      let brackets = text.ruleset.brackets[Int(node.b)].map { bracket in
        NodeKey.key(bracket.range) + "→" + key.key(bracket.rate, [0])
      }
      return RuleLine(
        text: text.brackets(node),
        key: "\(node.operation)" + brackets.joined(separator: "|"), aspect: "brackets",
        node: step)
    default: return nil
    }
  }
}

/// What a condition asks for.
struct ConditionText {
  /// `pour chaque école où … : école.débit ≥ débit_minimal`.
  let requirement: String
  /// The test alone, for the differences within it, and the scope it stands in.
  let body: NodeID
  let scope: [Int]
  let scopeKey: String
  let requirementKey: String
  let signature: String
  let when: String
  let refusal: String
  let request: String

  init(_ side: RulesetSide, _ condition: CheckedCondition) {
    let text = NodeText(side: side)
    let key = NodeKey(side: side)
    let scope = side.scope([0], after: condition.loop)
    self.scope = scope
    let (filters, body) = Self.parts(side, condition)
    self.body = body
    let filter = filters.map { node in
      " " + text.words.canonical(.whereWord) + " " + text.text(node, scope, .not)
    }
    requirement =
      text.opening(condition.loop, .forEach, [0], filter: filter.joined())
      + text.text(body, scope)
    requirementKey =
      key.loopKey(condition.loop, [0]) + " " + key.key(condition.requirement, scope)
      + condition.leftOut.map { " \($0.steps)" + key.key($0.node, scope) }.joined()
    scopeKey = key.key(condition.when, [0])
    when = condition.when >= 0 ? text.text(condition.when, [0]) : ""
    refusal = text.template(condition.refusal, scope)
    request = text.template(condition.request, scope)
    signature = [
      "\(condition.severity)", scopeKey, requirementKey, key.key(condition.refusal, scope),
      key.key(condition.request, scope),
    ].joined(separator: " | ")
  }

  /// The filters of `où`, and what is asked of the rows that pass them.
  private static func parts(
    _ side: RulesetSide, _ condition: CheckedCondition
  ) -> (filters: [NodeID], body: NodeID) {
    let nodes = side.ruleset.nodes
    let whole = condition.requirement
    guard !condition.leftOut.isEmpty, whole >= 0, nodes[Int(whole)].operation == .any else {
      return ([], whole)
    }
    let operands = side.ruleset.operands(of: nodes[Int(whole)])
    let left = condition.leftOut.map { $0.node }
    guard operands.count == left.count + 1, Array(operands.dropLast()) == left,
      left.allSatisfy({ nodes[Int($0)].operation == .not })
    else { return ([], whole) }
    return (left.map { nodes[Int($0)].a }, operands[operands.count - 1])
  }
}

/// What a grid says, criterion by criterion.
struct GridText {
  /// The criteria, each with what is said of it.
  let criteria: [(name: String, label: String?, parts: [RuleLine], text: String)]
  /// What is said of the whole.
  let parts: [RuleLine]

  var signature: String {
    (parts.map { $0.key } + criteria.map { $0.name + $0.parts.map { $0.key }.joined() })
      .joined(separator: "|")
  }

  init(_ side: RulesetSide, _ grid: CheckedGrid) {
    let text = NodeText(side: side)
    let key = NodeKey(side: side)
    let plain = ValueType.number(NumberType(.plain(unit: nil), decimals: nil))
    func number(_ value: Number?) -> String { value.map { text.facts.number($0, plain) } ?? "" }
    func bound(_ range: Interval?) -> String { range.map { text.interval($0, plain) } ?? "" }
    criteria = grid.criteria.map { criterion in
      var parts = [
        RuleLine(
          text: number(criterion.maximum), key: criterion.maximum.canonicalText, aspect: "maximum"),
        RuleLine(
          text: number(criterion.step), key: criterion.step?.canonicalText ?? "", aspect: "step"),
        RuleLine(
          text: number(criterion.coefficient), key: criterion.coefficient.canonicalText,
          aspect: "coefficient"),
        RuleLine(
          text: bound(criterion.eliminatory),
          key: criterion.eliminatory.map(NodeKey.key) ?? "", aspect: "eliminatory"),
      ]
      parts.append(
        RuleLine(
          text: criterion.computed >= 0 ? text.quoted(text.text(criterion.computed, [0])) : "",
          key: criterion.computed >= 0 ? key.key(criterion.computed, [0]) : "",
          aspect: "computed", node: criterion.computed))
      let line = "| " + ([criterion.name] + parts.map { $0.text }).joined(separator: " | ") + " |"
      return (criterion.name, criterion.label, parts, line)
    }
    parts = [
      RuleLine(text: number(grid.total), key: grid.total.canonicalText, aspect: "total"),
      RuleLine(
        text: bound(grid.eliminatory), key: grid.eliminatory.map(NodeKey.key) ?? "",
        aspect: "eliminatory_total"),
      RuleLine(
        text: Self.assessors(grid.assessors, text),
        key: grid.assessors.map { "\($0.method) " + ($0.rounding.map(NodeKey.key) ?? "") } ?? "",
        aspect: "assessors"),
      RuleLine(
        text: bound(grid.spread), key: grid.spread.map(NodeKey.key) ?? "", aspect: "spread"),
    ]
  }

  private static func assessors(_ rule: AssessorRule?, _ text: NodeText) -> String {
    guard let rule else { return "" }
    let words = text.words
    let method = words.canonical(rule.method == .mean ? .mean : .median)
    guard let rounding = rule.rounding else { return text.quoted(method) }
    return text.quoted(
      method + " " + words.canonical(.rounded) + " "
        + text.target(rounding.target, .number(NumberType(.plain(unit: nil), decimals: nil)))
        + " " + words.word(rounding.mode))
  }
}

/// What a vote says.
struct VoteText {
  let parts: [RuleLine]

  init(_ side: RulesetSide, _ vote: CheckedVote) {
    let text = NodeText(side: side)
    let members = vote.members.map { FactText.quoted($0, side.ruleset.language) }
    let plain = ValueType.number(NumberType(.plain(unit: nil), decimals: 0))
    let rule: Keyword =
      switch vote.rule {
      case .unanimity: .unanimity
      case .simpleMajority: .simpleMajority
      case .absoluteMajority: .absoluteMajority
      case .twoThirds: .twoThirds
      }
    parts = [
      RuleLine(
        text: members.joined(separator: ", "),
        key: vote.members.map(NodeKey.key).sorted().joined(), aspect: "members"),
      RuleLine(
        text: text.quoted(text.words.canonical(rule)), key: "\(vote.rule)", aspect: "vote_rule"),
      RuleLine(
        text: vote.quorum.map { text.facts.number($0, plain) } ?? "",
        key: vote.quorum?.canonicalText ?? "", aspect: "quorum"),
      Self.treatment(vote.abstention, "abstention", text),
      Self.treatment(vote.absence, "absence", text),
    ]
  }

  private static func treatment(
    _ treatment: VoteTreatment, _ aspect: String, _ text: NodeText
  ) -> RuleLine {
    let keyword: Keyword =
      switch treatment {
      case .against: .against
      case .ignored: .ignored
      case .inFavour: .inFavour
      }
    return RuleLine(
      text: text.quoted(text.words.canonical(keyword)), key: "\(treatment)", aspect: aspect)
  }
}

extension NodeText {
  /// Words of a ruleset within a sentence.
  func quoted(_ text: String) -> String { Messages.quoted(text).text(ruleset.language) }
}
