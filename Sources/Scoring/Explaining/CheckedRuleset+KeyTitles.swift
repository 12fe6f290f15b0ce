import Rules

extension CheckedRuleset {
  /// The title of a ranking key for people: the label of what it reads, else how it is written.
  package func title(of key: CheckedRanking.Key, _ source: SourceText) -> String {
    if let label = label(of: key.node) { return label }
    return key.node >= 0 ? source.onOneLine(nodes[Int(key.node)].span) : ""
  }

  /// The label of what a key reads, where it is a column; nil for a formula.
  func label(of node: NodeID) -> String? {
    guard node >= 0, nodes[Int(node)].operation == .column else { return nil }
    let column = records[0].columns[Int(nodes[Int(node)].b)]
    if let label = column.label { return label }
    if case .derived(let number) = column.role { return derivations[number].label }
    return nil
  }
}
