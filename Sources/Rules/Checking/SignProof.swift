/// Shows that a number is never below zero, from declared limits and from comparisons known to hold.
///
/// It follows what a number is made of, and gives up rather than search: what it shows is true of
/// every application that meets its premises, and what it does not show may be true as well. The rows
/// of a record are all spoken of at once: a column is told by its record, and never by the row.
struct SignProof {
  let ruleset: CheckedRuleset
  private let signature: (NodeID) -> [UInt8]
  /// What is known: the first is at most the second, each as a signature; and whether the first is
  /// by its type never below zero.
  private var known: [(low: [UInt8], high: [UInt8], isLowPositive: Bool)] = []
  /// How many steps are left before giving up.
  private var steps = 2_000
  /// For each node that reads a column, the record of the row.
  private let nodeRecords: [Int32]
  /// The records of which one row is spoken of.
  private var standing: Set<Int> = [0]

  /// - Parameters:
  ///   - ruleset: the ruleset that the nodes are of.
  ///   - premises: tests that hold of the application and, within a loop that may come with one, of
  ///     each of its rows.
  ///   - nodeRecords: for each node that reads a column, the record of the row.
  ///   - signature: the bytes that two nodes share when they say the same thing of the same rows.
  init(
    _ ruleset: CheckedRuleset, premises: [(node: NodeID, loop: Int32)], nodeRecords: [Int32],
    signature: @escaping (NodeID) -> [UInt8]
  ) {
    self.ruleset = ruleset
    self.nodeRecords = nodeRecords
    self.signature = signature
    for premise in premises where premise.loop < 0 || reachesAllRows(premise.loop) {
      learn(premise.node, isTrue: true)
    }
  }

  /// Whether a loop goes through every row of its records: each is in one list only.
  private func reachesAllRows(_ loop: Int32) -> Bool {
    ruleset.loops[Int(loop)].allSatisfy { step in
      guard let parent = ruleset.records[step.record].parent else { return false }
      return ruleset.records[parent].columns.count { $0.type == .list(step.record) } == 1
    }
  }

  // MARK: Premises

  /// Takes in the comparisons that a test makes sure of, by being true or by being false.
  private mutating func learn(_ id: NodeID, isTrue: Bool) {
    steps -= 1
    guard steps > 0 else { return }
    let id = resolved(id)
    let node = ruleset.nodes[Int(id)]
    switch (node.operation, isTrue) {
    case (.all, true), (.any, false):
      for part in ruleset.operands(of: node) { learn(part, isTrue: isTrue) }
    case (.not, _): learn(node.a, isTrue: !isTrue)
    case (.forEach, true): if reachesAllRows(node.a) { learn(node.b, isTrue: true) }
    case (.less, true), (.lessOrEqual, true), (.greater, false), (.greaterOrEqual, false):
      learn(node.a, atMost: node.b)
    case (.greater, true), (.greaterOrEqual, true), (.less, false), (.lessOrEqual, false):
      learn(node.b, atMost: node.a)
    case (.equal, true):
      learn(node.a, atMost: node.b)
      learn(node.b, atMost: node.a)
    default: break
    }
  }

  private mutating func learn(_ low: NodeID, atMost high: NodeID) {
    let isPositive = range(low)?.isNeverNegative ?? false
    known.append((signature(resolved(low)), signature(resolved(high)), isPositive))
  }

  // MARK: Proofs

  /// Whether a number is shown to be zero at least.
  mutating func isNeverNegative(_ root: NodeID) -> Bool {
    steps -= 1
    guard steps > 0, root >= 0 else { return false }
    if range(root)?.isNeverNegative == true { return true }
    let id = resolved(root)
    if id != root, range(id)?.isNeverNegative == true { return true }
    if isKnownPositive(id) { return true }
    let node = ruleset.nodes[Int(id)]
    switch node.operation {
    case .difference: return isAtMost(node.b, node.a)
    case .rounding, .marginalBrackets: return isNeverNegative(node.a)
    case .sum, .product, .quotient, .minimum:
      for part in ruleset.operands(of: node) where !isNeverNegative(part) { return false }
      return true
    case .maximum: return isNeverNegative(node.a) || isNeverNegative(node.b)
    case .conditional:
      return under(node.a, isTrue: true) { $0.isNeverNegative(node.b) }
        && under(node.a, isTrue: false) { $0.isNeverNegative(node.c) }
    case .sumOver, .minimumOver, .maximumOver, .meanOver:
      return overRows(of: node.a) { proof in
        guard node.c >= 0 else { return proof.isNeverNegative(node.b) }
        return proof.under(node.c, isTrue: true) { $0.isNeverNegative(node.b) }
      }
    default: return false
    }
  }

  /// A proof about any row of a loop; none where another row of the same record is spoken of.
  private mutating func overRows(
    of loop: Int32, _ proof: (inout SignProof) -> Bool
  ) -> Bool {
    let records = ruleset.loops[Int(loop)].map { $0.record }
    guard standing.isDisjoint(with: records) else { return false }
    let before = standing
    standing.formUnion(records)
    let result = proof(&self)
    standing = before
    return result
  }

  /// Whether one number is shown to be no more than another.
  private mutating func isAtMost(_ first: NodeID, _ second: NodeID) -> Bool {
    steps -= 1
    guard steps > 0 else { return false }
    let (low, high) = (resolved(first), resolved(second))
    let (one, other) = (signature(low), signature(high))
    if one == other || known.contains(where: { $0.low == one && $0.high == other }) { return true }
    if let top = range(first)?.upper, let bottom = range(second)?.lower,
      top.value <= bottom.value
    {
      return true
    }
    return isLowered(low, below: high) || isRaised(high, above: low)
  }

  /// Whether what the smaller number is made of keeps it below the other.
  private mutating func isLowered(_ low: NodeID, below high: NodeID) -> Bool {
    let node = ruleset.nodes[Int(low)]
    switch node.operation {
    case .minimum: return isAtMost(node.a, high) || isAtMost(node.b, high)
    case .maximum: return isAtMost(node.a, high) && isAtMost(node.b, high)
    case .difference: return isNeverNegative(node.b) && isAtMost(node.a, high)
    case .product:
      let whole = Interval.closed(.zero, .one)
      for (part, factor) in [(node.a, node.b), (node.b, node.a)] {
        guard let rate = range(factor), whole.contains(rate) else { continue }
        if isNeverNegative(part), isAtMost(part, high) { return true }
      }
      return false
    case .rounding:
      // No rounding passes a number that is itself one of those it may give.
      guard case .decimals(let count) = ruleset.roundings[Int(node.b)].target,
        case .number(let type) = ruleset.types[Int(high)], let decimals = type.decimals,
        decimals <= count
      else { return false }
      return isAtMost(node.a, high)
    case .conditional:
      return under(node.a, isTrue: true) { $0.isAtMost(node.b, high) }
        && under(node.a, isTrue: false) { $0.isAtMost(node.c, high) }
    default: return false
    }
  }

  /// Whether what the larger number is made of keeps it above the other.
  private mutating func isRaised(_ high: NodeID, above low: NodeID) -> Bool {
    let node = ruleset.nodes[Int(high)]
    switch node.operation {
    case .maximum: return isAtMost(low, node.a) || isAtMost(low, node.b)
    case .minimum: return isAtMost(low, node.a) && isAtMost(low, node.b)
    case .sum:
      let parts = ruleset.operands(of: node)
      for (place, part) in parts.enumerated() where isAtMost(low, part) {
        let others = parts.indices.filter { $0 != place }
        if others.allSatisfy({ isNeverNegative(parts[$0]) }) { return true }
      }
      return false
    default: return false
    }
  }

  /// Whether a premise says that a number is no less than one of zero or more.
  private func isKnownPositive(_ id: NodeID) -> Bool {
    let own = signature(id)
    return known.contains { $0.isLowPositive && $0.high == own }
  }

  /// A proof that knows, besides, the answer of a test.
  private mutating func under(
    _ test: NodeID, isTrue: Bool, _ proof: (inout SignProof) -> Bool
  ) -> Bool {
    let count = known.count
    learn(test, isTrue: isTrue)
    let result = proof(&self)
    known.removeLast(known.count - count)
    return result
  }

  // MARK: Nodes

  private func range(_ id: NodeID) -> Interval? {
    guard id >= 0, case .number(let type) = ruleset.types[Int(id)] else { return nil }
    return type.range
  }

  /// The node behind a column that is only another name for an expression.
  private func resolved(_ id: NodeID) -> NodeID {
    var id = id
    for _ in 0..<64 {
      guard id >= 0 else { return id }
      let node = ruleset.nodes[Int(id)]
      guard node.operation == .column, nodeRecords[Int(id)] >= 0,
        case .derived(let index) =
          ruleset.records[Int(nodeRecords[Int(id)])].columns[Int(node.b)].role,
        index >= 0, ruleset.derivations[index].node >= 0
      else { return id }
      id = ruleset.derivations[index].node
    }
    return id
  }
}
