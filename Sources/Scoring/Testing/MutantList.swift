import Rules

/// Lists what can be changed in a ruleset, one thing at a time, in the order of the text.
struct MutantList {
  let ruleset: CheckedRuleset
  var mutants: [Mutant] = []
  private var seen: Set<NodeID> = []
  private var tables: Set<Int> = []
  private var dated: Set<Int> = []

  private init(_ ruleset: CheckedRuleset) { self.ruleset = ruleset }

  /// Every mutant of a ruleset.
  static func make(_ ruleset: CheckedRuleset) -> [Mutant] {
    var list = MutantList(ruleset)
    list.addRules()
    list.addGrids()
    list.addRanking()
    list.addSelection()
    list.addVotes()
    let order = list.mutants.indices.sorted { left, right in
      let (one, other) = (list.mutants[left].span.start, list.mutants[right].span.start)
      return one == other ? left < right : one < other
    }
    return order.map { list.mutants[$0] }
  }

  mutating func add(_ change: Mutant.Change, _ span: SourceSpan, _ type: ValueType = .unknown) {
    mutants.append(Mutant(change, span, type))
  }

  private mutating func addRules() {
    for derivation in ruleset.derivations { visit(derivation.node) }
    for (number, condition) in ruleset.conditions.enumerated() {
      add(.condition(number), condition.provenance.span)
      if condition.when >= 0 { add(.scope(number), condition.provenance.span) }
      let severity: Severity = condition.severity == .blocking ? .flag : .blocking
      add(.severity(number, to: severity), condition.provenance.span)
      visit(condition.when)
      visit(condition.requirement)
    }
    for grid in ruleset.grids {
      for criterion in grid.criteria { visit(criterion.computed) }
    }
    for value in ruleset.callValues {
      for node in [value.element, value.filter, value.group] { visit(node) }
    }
    for key in ruleset.ranking?.keys ?? [] { visit(key.node) }
    if let selection = ruleset.selection {
      visit(selection.consumed)
      for part in selection.subEnvelopes { visit(part.filter) }
      for limit in selection.groupLimits { visit(limit.by) }
    }
  }

  // MARK: Expressions

  /// Lists what can be changed in an expression and in what it reads.
  private mutating func visit(_ id: NodeID, under parent: NodeID = -1) {
    guard id >= 0, Int(id) < ruleset.nodes.count, seen.insert(id).inserted else { return }
    let node = ruleset.nodes[Int(id)]
    addNode(id, node, parent)
    for operand in ruleset.operands(of: node) { visit(operand, under: id) }
    if node.operation == .table, tables.insert(Int(node.a)).inserted { addTable(Int(node.a)) }
    if node.operation == .dated, dated.insert(Int(node.a)).inserted { addDated(Int(node.a)) }
    if node.operation == .marginalBrackets || node.operation == .wholeBrackets {
      addBrackets(Int(node.b), ruleset.types[Int(node.a)])
    }
  }

  private mutating func addNode(_ id: NodeID, _ node: Node, _ parent: NodeID) {
    let type = ruleset.types[Int(id)]
    switch node.operation {
    case .number: addNumber(id, node, parent, type)
    case .day:
      for days in [1, -1] {
        if let day = Day(number: Int(node.a))?.adding(days: days) {
          add(.day(id, to: day), node.span, type)
        }
      }
    case .truth: add(.truth(id, to: node.a == 0), node.span, type)
    case .choice:
      let count =
        Int(node.b) < ruleset.choiceDomains.count && node.b >= 0
        ? ruleset.choiceDomains[Int(node.b)].count : 0
      if count > 1 { add(.choice(id, to: (Int(node.a) + 1) % count), node.span, type) }
    case .among: addMembers(id, node)
    case .rounding:
      guard node.b >= 0, Int(node.b) < ruleset.roundings.count else { return }
      var rounding = ruleset.roundings[Int(node.b)]
      rounding.mode = rounding.mode == .down ? .halfUp : .down
      add(.rounding(id, to: rounding), node.span, type)
    case .minimum, .maximum, .not: add(.leftOut(id), node.span, type)
    case .present: add(.presence(id), node.span, type)
    case .shift:
      guard node.b >= 0, Int(node.b) < ruleset.shifts.count else { return }
      for days in [1, -1] { add(.shift(id, days: days), node.span, type) }
    case .conditional: add(.branches(id), node.span, type)
    case .sumOver, .countOver, .minimumOver, .maximumOver, .meanOver:
      if node.c >= 0 { add(.filter(id), node.span, type) }
      fallthrough
    default:
      if let other = opposite(node) { add(.operation(id, to: other), node.span, type) }
    }
  }

  private func opposite(_ node: Node) -> Node.Operation? {
    switch node.operation {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .lessOrEqual
    case .lessOrEqual: .less
    case .greater: .greaterOrEqual
    case .greaterOrEqual: .greater
    case .all where node.b > 1: .any
    case .any where node.b > 1: .all
    case .sum where node.b == 2: .difference
    case .difference: .sum
    case .forEach: .atLeastOne
    case .atLeastOne: .forEach
    case .minimumOver: .maximumOver
    case .maximumOver: .minimumOver
    default: nil
    }
  }

  private mutating func addMembers(_ id: NodeID, _ node: Node) {
    guard case .choice(let domain) = ruleset.types[Int(node.a)],
      node.b >= 0, Int(node.b) < ruleset.choiceSets.count
    else { return }
    let set = ruleset.choiceSets[Int(node.b)]
    for member in ruleset.choiceDomains[domain].indices where member / 64 < set.count {
      if set[member / 64] >> UInt64(member % 64) & 1 == 1 {
        add(.member(id, member), node.span, .choice(domain))
      }
    }
  }

  private mutating func addNumber(
    _ id: NodeID, _ node: Node, _ parent: NodeID, _ type: ValueType
  ) {
    guard case .number(let kind) = type, node.a >= 0, Int(node.a) < ruleset.numbers.count,
      isWritten(node)
    else { return }
    let value = ruleset.numbers[Int(node.a)]
    let step = self.step(value, kind, parent, id)
    if let more = value.adding(step) { add(.number(id, to: more), node.span, type) }
    // A rate is not a limit: one change shows whether anything depends on it.
    if case .rate = kind.quantity, !isCompared(parent) { return }
    if let less = value.subtracting(step) { add(.number(id, to: less), node.span, type) }
  }

  /// Whether a number stands in the text; one that a clause implies has the clause's place.
  private func isWritten(_ node: Node) -> Bool {
    !ruleset.nodes.contains { other in
      other.span.start >= node.span.start && other.span.end <= node.span.end
        && other.span.length < node.span.length
    }
  }

  private func isCompared(_ parent: NodeID) -> Bool {
    guard parent >= 0 else { return false }
    switch ruleset.nodes[Int(parent)].operation {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return true
    default: return false
    }
  }

  /// The smallest change that a value of a kind can have, as far as the text tells.
  private func step(
    _ value: Number, _ kind: NumberType, _ parent: NodeID, _ id: NodeID
  ) -> Number {
    switch kind.quantity {
    case .amount: return Self.unit(2)
    case .rate: return Self.unit(max(2, value.decimals))
    case .plain:
      guard isCompared(parent) else { return Self.unit(value.decimals) }
      let node = ruleset.nodes[Int(parent)]
      guard case .number(let other) = ruleset.types[Int(node.a == id ? node.b : node.a)]
      else { return Self.unit(value.decimals) }
      return Self.unit(other.decimals ?? value.decimals + 1)
    }
  }

  /// One unit of a decimal.
  static func unit(_ decimals: Int) -> Number {
    Number(mantissa: 1, scale: min(max(0, decimals), 18)) ?? .one
  }

  private mutating func addTable(_ index: Int) {
    let table = ruleset.tables[index]
    for input in table.inputs { visit(input) }
    for row in table.rows { visit(row.outcome) }
    addTableBounds(index, table)
  }

  private mutating func addDated(_ index: Int) {
    let parameter = ruleset.datedParameters[index]
    visit(parameter.date)
    visit(parameter.initially)
    for (number, step) in parameter.steps.enumerated() {
      visit(step.value)
      let span = step.value >= 0 ? ruleset.nodes[Int(step.value)].span : parameter.provenance.span
      for days in [1, -1] {
        if let day = step.from.adding(days: days) {
          add(.dated(parameter: index, step: number, to: day), span, .date)
        }
      }
    }
  }

  private mutating func addBrackets(_ index: Int, _ type: ValueType) {
    guard index >= 0, index < ruleset.brackets.count else { return }
    for bracket in ruleset.brackets[index] { visit(bracket.rate) }
    addBracketBounds(index, type)
  }
}
