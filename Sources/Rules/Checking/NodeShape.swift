/// Which of a node's three numbers are nodes.
package enum NodeShape: Sendable {
  case leaf
  /// `a` and `b` are a range of nodes.
  case range
  /// `a` is a node.
  case one
  /// `a` and `b` are nodes.
  case two
  case three
  /// `b` is a node, `a` and `c` are not.
  case keyed
  /// `a` is a loop, `b` a node, `c` a filter.
  case loop

  package static func of(_ operation: Node.Operation) -> NodeShape {
    switch operation {
    case .number, .day, .text, .truth, .choice, .column, .table, .dated: .leaf
    case .sum, .all, .any: .range
    case .negation, .rounding, .marginalBrackets, .wholeBrackets, .among, .amongTexts, .present,
      .not, .countChoices, .shift, .monthOf, .quarterOf:
      .one
    case .difference, .product, .quotient, .minimum, .maximum, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .contains, .daysBetween, .monthsBetween,
      .yearsBetween:
      .two
    case .conditional: .three
    case .callValue, .lookup, .listed: .keyed
    case .forEach, .atLeastOne, .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver: .loop
    }
  }
}

extension CheckedRuleset {
  /// The nodes that a node is made from, in order.
  package func operands(of node: Node) -> [NodeID] {
    switch NodeShape.of(node.operation) {
    case .leaf: return []
    case .range:
      let range = Int(node.a)..<Int(node.a) + max(0, Int(node.b))
      return Array(operands[range.clamped(to: 0..<operands.count)])
    case .one: return [node.a]
    case .two: return [node.a, node.b]
    case .three: return [node.a, node.b, node.c]
    case .keyed: return [node.b]
    case .loop:
      let element = node.operation == .countOver ? [] : [node.b]
      let isTest = node.operation == .forEach || node.operation == .atLeastOne
      return element + (isTest || node.c < 0 ? [] : [node.c])
    }
  }
}
