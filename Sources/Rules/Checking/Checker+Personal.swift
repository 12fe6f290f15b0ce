/// Personal data, and what would show it to others than the applicant.
extension Checker {
  /// Whether a value is a fact that is personal, or a copy of one.
  ///
  /// What is worked out from one (an age, a bracket) is another value, which results may show.
  func revealsPersonal(_ id: NodeID, depth: Int = 0) -> Bool {
    guard id >= 0, depth < 64 else { return false }
    let node = ruleset.nodes[Int(id)]
    switch node.operation {
    case .column:
      let record = Int(nodeRecords[Int(id)])
      return record >= 0 && ruleset.records[record].columns[Int(node.b)].isPersonal
    case .conditional:
      return revealsPersonal(node.b, depth: depth + 1) || revealsPersonal(node.c, depth: depth + 1)
    case .minimum, .maximum:
      return revealsPersonal(node.a, depth: depth + 1) || revealsPersonal(node.b, depth: depth + 1)
    case .rounding, .negation, .shift: return revealsPersonal(node.a, depth: depth + 1)
    case .minimumOver, .maximumOver: return revealsPersonal(node.b, depth: depth + 1)
    default: return false
    }
  }
}
