import Rules
import Scoring

/// The smallest thing that differs between two expressions: a bound, an operator, a piece.
struct NodeDifference: Hashable {
  let before: String
  let after: String

  /// What differs between two expressions; empty where nothing smaller than the whole does.
  static func find(
    _ one: (side: RulesetSide, node: NodeID, scope: [Int]),
    _ other: (side: RulesetSide, node: NodeID, scope: [Int])
  ) -> [NodeDifference] {
    var search = NodeSearch(old: one.side, new: other.side)
    search.compare(one.node, one.scope, other.node, other.scope, isWhole: true)
    return search.found.count > 3 || search.isWhole ? [] : search.found
  }
}

/// The walk through two expressions at once.
private struct NodeSearch {
  let old: RulesetSide
  let new: RulesetSide
  var found: [NodeDifference] = []
  var isWhole = false

  mutating func compare(
    _ one: NodeID, _ oneScope: [Int], _ other: NodeID, _ otherScope: [Int], isWhole: Bool = false
  ) {
    let keys = (NodeKey(side: old), NodeKey(side: new))
    guard keys.0.key(one, oneScope) != keys.1.key(other, otherScope) else { return }
    guard one >= 0, other >= 0, !isNamed(one, other) else {
      return add(one, oneScope, other, otherScope, isWhole)
    }
    let (first, second) = (old.ruleset.nodes[Int(one)], new.ruleset.nodes[Int(other)])
    let (left, right) = (old.ruleset.operands(of: first), new.ruleset.operands(of: second))
    if compareChain(one, oneScope, other, otherScope) { return }
    guard left.count == right.count, !left.isEmpty else {
      return add(one, oneScope, other, otherScope, isWhole)
    }
    let scopes = (inner(first, oneScope, old), inner(second, otherScope, new))
    let isSame = zip(left, right).allSatisfy {
      keys.0.key($0, scopes.0) == keys.1.key($1, scopes.1)
    }
    if first.operation != second.operation {
      guard isSame, let before = NodeText(side: old).words.sign(first.operation),
        let after = NodeText(side: new).words.sign(second.operation)
      else { return add(one, oneScope, other, otherScope, isWhole) }
      return found.append(NodeDifference(before: before, after: after))
    }
    // What the operation itself holds has changed: a rounding, a set of choices, a duration.
    if isSame { return add(one, oneScope, other, otherScope, isWhole) }
    for (one, other) in zip(left, right) { compare(one, scopes.0, other, scopes.1) }
  }

  /// Two chains of one operator: the parts that one has and the other has not.
  ///
  /// What is no chain is one of a single part: `a` has become `a et b`.
  private mutating func compareChain(
    _ one: NodeID, _ oneScope: [Int], _ other: NodeID, _ otherScope: [Int]
  ) -> Bool {
    let chains: Set<Node.Operation> = [.all, .any, .sum]
    let used = Set([
      old.ruleset.nodes[Int(one)].operation, new.ruleset.nodes[Int(other)].operation,
    ]).intersection(chains)
    guard used.count == 1, let operation = used.first else { return false }
    let (left, right) = (Self.chain(one, operation, old), Self.chain(other, operation, new))
    guard left.count != right.count else { return false }
    let before = left.map { NodeKey(side: old).key($0, oneScope) }
    let after = right.map { NodeKey(side: new).key($0, otherScope) }
    let edits = LineEdits(before, after)
    guard edits.added.isEmpty || edits.removed.isEmpty else { return false }
    for place in edits.removed { add(left[place], oneScope, -1, otherScope, false) }
    for place in edits.added { add(-1, oneScope, right[place], otherScope, false) }
    return true
  }

  /// The parts of a chain of an operation; the node alone where it is none.
  private static func chain(
    _ node: NodeID, _ operation: Node.Operation, _ side: RulesetSide
  ) -> [NodeID] {
    var head = node
    var parts: [NodeID] = []
    while side.ruleset.nodes[Int(head)].operation == operation {
      let operands = side.ruleset.operands(of: side.ruleset.nodes[Int(head)])
      guard let first = operands.first, first >= 0 else { break }
      parts.insert(contentsOf: operands.dropFirst(), at: 0)
      head = first
      // Sums hold to the left; the parts of `et` and `ou` stand side by side.
      if operation != .sum { break }
    }
    return [head] + parts
  }

  private func inner(_ node: Node, _ scope: [Int], _ side: RulesetSide) -> [Int] {
    NodeShape.of(node.operation) == .loop ? side.scope(scope, after: node.a) : scope
  }

  /// Whether one of the two is read by the name of a parameter, which is then what changed.
  private func isNamed(_ one: NodeID, _ other: NodeID) -> Bool {
    old.parameter(one) != nil || new.parameter(other) != nil
  }

  private mutating func add(
    _ one: NodeID, _ oneScope: [Int], _ other: NodeID, _ otherScope: [Int], _ isWhole: Bool
  ) {
    if isWhole { self.isWhole = true }
    found.append(
      NodeDifference(
        before: one < 0 ? "" : NodeText(side: old).text(one, oneScope),
        after: other < 0 ? "" : NodeText(side: new).text(other, otherScope)))
  }
}
