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
