/// Proves what is true of all facts, by going through every region that the tests tell apart.
///
/// The facts that a few tests mention are cut at every constant they are compared with; between
/// two cuts all values give the same answers, so one region stands for them all. What cannot be
/// cut (a sum compared with another) is taken as a yes/no of its own, which loses proofs and never
/// makes a wrong one.
struct Prover {
  /// Beyond this much work, in parts of tests looked at over all regions, nothing is said.
  static let effortLimit = 100_000
  /// Tests deeper than this are taken as a yes/no of their own.
  static let depthLimit = 32

  /// One fact, or one quantity worked out from facts, and the regions its values fall in.
  struct Dimension {
    enum Kind {
      case truth
      case choice(count: Int)
      /// Cut at constants: region 2i is below cut i, region 2i + 1 is the cut itself.
      case number(range: Interval, step: Number?)
      /// Only whether it is present matters.
      case presence
    }
    var kind: Kind
    var isOptional: Bool
    var cuts: [Number] = []
  }

  let ruleset: CheckedRuleset
  private var dimensions: [Dimension] = []
  private var byKey: [[UInt8]: Int] = [:]
  private let signature: (NodeID) -> [UInt8]
  /// The dimension of each node met, so that its signature is worked out once.
  private var slots: [NodeID: Int] = [:]
  /// How many parts the tests have.
  private var size = 0

  init(_ ruleset: CheckedRuleset, signature: @escaping (NodeID) -> [UInt8]) {
    self.ruleset = ruleset
    self.signature = signature
  }

  /// Whether a goal is true wherever the premises are; nil where that cannot be settled.
  mutating func implies(_ premises: [NodeID], _ goal: NodeID) -> Bool? {
    for node in premises + [goal] { gather(node) }
    var isProved = true
    let isComplete = forEachRegion { values in
      for premise in premises where truth(premise, values) != true { return true }
      if truth(goal, values) != true {
        isProved = false
        return false
      }
      return true
    }
    return isComplete ? isProved : nil
  }

  /// Whether the premises can all be true at once; nil where that cannot be settled.
  mutating func isSatisfiable(_ premises: [NodeID]) -> Bool? {
    for node in premises { gather(node) }
    var isFound = false
    let isComplete = forEachRegion { values in
      // What is unknown for want of a guard may still be true.
      if premises.allSatisfy({ truth($0, values) != false }) {
        isFound = true
        return false
      }
      return true
    }
    return isComplete ? isFound : nil
  }

  /// What a test depends on, as signatures.
  mutating func subjects(of node: NodeID) -> Set<[UInt8]> {
    gather(node)
    return Set(byKey.keys)
  }

  // MARK: Gathering

  /// The node behind a column that is only another name for an expression.
  private func resolved(_ id: NodeID) -> NodeID {
    var id = id
    for _ in 0..<64 {
      let node = ruleset.nodes[Int(id)]
      guard node.operation == .column, node.a == 0,
        case .derived(let index) = ruleset.records[0].columns[Int(node.b)].role, index >= 0,
        ruleset.derivations[index].node >= 0
      else { return id }
      id = ruleset.derivations[index].node
    }
    return id
  }

  private mutating func gather(_ root: NodeID, _ depth: Int = 0) {
    size += 1
    guard size <= Self.effortLimit else { return }
    let id = resolved(root)
    let node = ruleset.nodes[Int(id)]
    guard depth < Self.depthLimit else { return add(id, .truth) }
    switch node.operation {
    case .all, .any:
      for operand in ruleset.operands[Int(node.a)..<Int(node.a + node.b)] {
        gather(operand, depth + 1)
      }
    case .not: gather(node.a, depth + 1)
    case .truth: break
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let (subject, value, _) = cut(id) else { return add(id, .truth) }
      addCut(subject, value)
    case .among, .present:
      let subject = resolved(node.a)
      add(subject, kind(subject))
    default: add(id, .truth)
    }
  }

  /// A comparison of something with a constant: the thing, the constant, and whether it was
  /// written the other way round.
  private func cut(_ id: NodeID) -> (subject: NodeID, value: Number, isMirrored: Bool)? {
    let node = ruleset.nodes[Int(id)]
    if let value = constant(node.b) { return (resolved(node.a), value, false) }
    if let value = constant(node.a) { return (resolved(node.b), value, true) }
    return nil
  }

  private func constant(_ id: NodeID) -> Number? {
    let node = ruleset.nodes[Int(id)]
    switch node.operation {
    case .number: return ruleset.numbers[Int(node.a)]
    case .day, .choice, .truth: return Number(Int(node.a))
    default: return nil
    }
  }

  private func kind(_ id: NodeID) -> Dimension.Kind {
    let column = column(id)
    return switch column?.type ?? ruleset.types[Int(id)] {
    case .truth: .truth
    case .choice(let domain): .choice(count: ruleset.choiceDomains[domain].count)
    case .number(let type):
      .number(
        range: type.range,
        step: type.decimals.flatMap { $0 <= 9 ? Number(mantissa: 1, scale: $0) : nil })
    case .date: .number(range: column?.bounds ?? .unbounded, step: .one)
    default: .presence
    }
  }

  /// The column of the application that a node reads.
  ///
  /// Its declared type is wider than the node's, which what was tested before may have narrowed.
  private func column(_ id: NodeID) -> Column? {
    let node = ruleset.nodes[Int(id)]
    guard node.operation == .column, node.a == 0 else { return nil }
    return ruleset.records[0].columns[Int(node.b)]
  }

  private mutating func add(_ id: NodeID, _ kind: Dimension.Kind) {
    guard slots[id] == nil else { return }
    let key = signature(id)
    if let known = byKey[key] {
      slots[id] = known
      return
    }
    slots[id] = dimensions.count
    let node = ruleset.nodes[Int(id)]
    var isOptional = false
    if node.operation == .column, node.a == 0 {
      isOptional = ruleset.records[0].columns[Int(node.b)].isOptional
    } else if node.operation == .column || node.operation == .lookup {
      isOptional = true
    }
    byKey[key] = dimensions.count
    dimensions.append(Dimension(kind: kind, isOptional: isOptional))
  }

  private mutating func addCut(_ subject: NodeID, _ value: Number) {
    add(subject, kind(subject))
    guard let index = slots[subject] else { return }
    if !dimensions[index].cuts.contains(value) {
      dimensions[index].cuts.append(value)
      dimensions[index].cuts.sort()
    }
  }

  // MARK: Regions

  /// The regions of a dimension: numbers as `gather` describes them, −1 for absent.
  private func regions(_ dimension: Dimension) -> [Int] {
    var result: [Int] = dimension.isOptional ? [-1] : []
    switch dimension.kind {
    case .truth: result += [0, 1]
    case .choice(let count): result += Array(0..<count)
    case .presence: result.append(0)
    case .number(let range, let step):
      let cuts = dimension.cuts
      for index in 0...cuts.count {
        let between = Interval(
          lower: index > 0 ? .excluding(cuts[index - 1]) : nil,
          upper: index < cuts.count ? .excluding(cuts[index]) : nil)
        if !between.intersection(range).isEmpty(step: step) { result.append(2 * index) }
        if index < cuts.count, !Interval.point(cuts[index]).intersection(range).isEmpty(step: step)
        {
          result.append(2 * index + 1)
        }
      }
    }
    return result
  }

  /// Calls a body with every combination of regions; false where there are too many.
  private func forEachRegion(_ body: ([Int]) -> Bool) -> Bool {
    let choices = dimensions.map(regions)
    var combinations = 1
    for choice in choices {
      combinations *= max(choice.count, 1)
      guard combinations <= Self.effortLimit / max(size, 1) else { return false }
    }
    guard !choices.contains(where: { $0.isEmpty }) else { return true }
    var indexes = [Int](repeating: 0, count: choices.count)
    var values = choices.map { $0[0] }
    while true {
      guard body(values) else { return true }
      var position = 0
      while position < indexes.count {
        indexes[position] += 1
        if indexes[position] < choices[position].count { break }
        indexes[position] = 0
        values[position] = choices[position][0]
        position += 1
      }
      guard position < indexes.count else { return true }
      values[position] = choices[position][indexes[position]]
    }
  }

  // MARK: Evaluation

  /// The answer of a test in a region; nil where a fact it reads is absent.
  private func truth(_ root: NodeID, _ values: [Int], _ depth: Int = 0) -> Bool? {
    let id = resolved(root)
    let node = ruleset.nodes[Int(id)]
    guard depth < Self.depthLimit else { return value(id, values).map { $0 == 1 } }
    switch node.operation {
    case .all, .any:
      let wins = node.operation == .any
      var result: Bool? = !wins
      for operand in ruleset.operands[Int(node.a)..<Int(node.a + node.b)] {
        let part = truth(operand, values, depth + 1)
        if part == wins { return wins }
        if part == nil { result = nil }
      }
      return result
    case .not: return truth(node.a, values, depth + 1).map { !$0 }
    case .truth: return node.a == 1
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard cut(id) != nil else { return value(id, values).map { $0 == 1 } }
      return comparison(id, values)
    case .among:
      guard let choice = value(resolved(node.a), values) else { return nil }
      return ruleset.choiceSets[Int(node.b)][choice / 64] >> UInt64(choice % 64) & 1 == 1
    case .present: return (value(resolved(node.a), values) != nil) == (node.b == 1)
    default: return value(id, values).map { $0 == 1 }
    }
  }

  /// The region of a dimension; nil for absent.
  private func value(_ id: NodeID, _ values: [Int]) -> Int? {
    guard let index = slots[id] else { return nil }
    return values[index] < 0 ? nil : values[index]
  }

  private func comparison(_ id: NodeID, _ values: [Int]) -> Bool? {
    guard let (subject, constant, isMirrored) = cut(id),
      let index = slots[subject], let region = value(subject, values)
    else { return nil }
    let order: Int
    switch dimensions[index].kind {
    case .truth, .choice, .presence:
      let number = Int(clamping: constant.int64 ?? -1)
      order = region < number ? -1 : region == number ? 0 : 1
    case .number:
      guard let position = dimensions[index].cuts.firstIndex(of: constant) else { return nil }
      order = region < 2 * position + 1 ? -1 : region == 2 * position + 1 ? 0 : 1
    }
    let sign = isMirrored ? -order : order
    switch ruleset.nodes[Int(id)].operation {
    case .equal: return sign == 0
    case .notEqual: return sign != 0
    case .less: return sign < 0
    case .lessOrEqual: return sign <= 0
    case .greater: return sign > 0
    default: return sign >= 0
    }
  }
}
