import Rules

/// Which facts can change what a rule answers.
///
/// A trial that changes another fact tells no more of a changed rule than what it starts from.
struct RuleReads {
  /// A column of a record.
  struct Place: Hashable {
    var record: Int
    var column: Int
  }

  /// Something evaluated by itself: a derivation, a condition, a computed mark.
  private struct Root {
    var nodes: Set<NodeID> = []
    /// The facts it reads, through whatever is derived.
    var facts: Set<Place> = []
    /// Whether it reads a value over all applications, through whatever is derived.
    var readsCall = false
  }

  private let program: Program
  private let columns: [Int32: Place]
  private var roots: [Root] = []
  /// The first root of the conditions.
  private var conditions = 0

  init(_ program: Program) {
    self.program = program
    var columns: [Int32: Place] = [:]
    for read in program.reads where read.instruction >= 0 {
      columns[read.instruction] = Place(record: read.record, column: read.column)
    }
    self.columns = columns
    for root in program.derivations { roots.append(self.root([root])) }
    conditions = roots.count
    for condition in program.conditions {
      roots.append(root([condition.when, condition.requirement]))
    }
    for marks in program.computedMarks {
      for mark in marks { roots.append(root([mark])) }
    }
    roots.append(root([program.consumed] + program.groupLimits + program.subEnvelopes))
    roots.append(root(program.keys))
    for value in program.callValues {
      roots.append(root([value.element, value.filter, value.group]))
    }
  }

  private func root(_ instructions: [Int32]) -> Root {
    var root = Root()
    var stack = instructions.map { (id: $0, isOwn: true) }
    follow(&stack, &root)
    return root
  }

  private func follow(_ stack: inout [(id: Int32, isOwn: Bool)], _ root: inout Root) {
    let edges = program.edges
    var seen: Set<Int32> = []
    while let (next, isOwn) = stack.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      if isOwn { root.nodes.insert(program.sources[Int(next)]) }
      for operand in edges.operands(of: program.instructions[Int(next)]) {
        stack.append((operand, isOwn))
      }
      if program.instructions[Int(next)].operation == .callValue { root.readsCall = true }
      if let place = columns[next] { enter(place, &stack, &root) }
    }
  }

  /// Adds a fact, or what a derived column is worked out from.
  private func enter(
    _ place: Place, _ stack: inout [(id: Int32, isOwn: Bool)], _ root: inout Root
  ) {
    switch program.ruleset.records[place.record].columns[place.column].role {
    case .fact, .ballot: root.facts.insert(place)
    case .mark(let grid, let criterion):
      root.facts.insert(place)
      stack.append((program.computedMarks[grid][criterion], false))
    case .derived(let index):
      stack.append((program.derivations[index], false))
      root.facts.formUnion(structure(of: index))
      for mark in marks(of: index) { stack.append((mark, false)) }
    }
  }

  /// The marks or ballots behind a total or a vote, which no instruction reads.
  private func structure(of derivation: Int) -> [Place] {
    let declared = program.ruleset.derivations[derivation]
    guard declared.subject >= 0 else { return [] }
    switch declared.kind {
    case .gridTotal:
      return program.ruleset.grids[declared.subject].criteria.map {
        Place(record: 0, column: $0.column)
      }
    case .vote:
      let vote = program.ruleset.votes[declared.subject]
      return vote.members.indices.map { Place(record: 0, column: vote.firstColumn + $0) }
    case .value, .amount, .table, .share, .payment, .priority, .dated: return []
    }
  }

  private func marks(of derivation: Int) -> [Int32] {
    let declared = program.ruleset.derivations[derivation]
    guard declared.kind == .gridTotal, declared.subject >= 0 else { return [] }
    return program.computedMarks[declared.subject]
  }

  /// The columns that an instruction reads itself, worked out from facts or not.
  static func columns(of instruction: Int32, in program: Program) -> Set<Place> {
    var columns: [Int32: Place] = [:]
    for read in program.reads where read.instruction >= 0 {
      columns[read.instruction] = Place(record: read.record, column: read.column)
    }
    let edges = program.edges
    var found: Set<Place> = []
    var seen: Set<Int32> = []
    var stack = [instruction]
    while let next = stack.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      if let place = columns[next] { found.insert(place) }
      stack += edges.operands(of: program.instructions[Int(next)])
    }
    return found
  }

  /// The facts that columns are, or are worked out from.
  func facts(behind places: Set<Place>) -> Set<Place> {
    var root = Root()
    var stack: [(id: Int32, isOwn: Bool)] = []
    for place in places { enter(place, &stack, &root) }
    follow(&stack, &root)
    return root.facts
  }

  // MARK: Figures

  /// The numbers and the days that an expression writes itself, in the order of reading.
  static func figures(of instruction: Int32, in program: Program) -> [Value] {
    let edges = program.edges
    var found: [Value] = []
    var seen: Set<Int32> = []
    var stack = [instruction]
    while let next = stack.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      found += figure(program.instructions[Int(next)], in: program)
      stack += edges.operands(of: program.instructions[Int(next)]).reversed()
    }
    return found
  }

  /// The numbers and the days that the rules behind columns write, through whatever is derived.
  func figures(behind places: Set<Place>) -> [Value] {
    var root = Root()
    var stack: [(id: Int32, isOwn: Bool)] = []
    let ordered = places.sorted { ($0.record, $0.column) < ($1.record, $1.column) }
    for place in ordered { enter(place, &stack, &root) }
    var found: [Value] = []
    let edges = program.edges
    var seen: Set<Int32> = []
    while let (next, _) = stack.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      found += Self.figure(program.instructions[Int(next)], in: program)
      for operand in edges.operands(of: program.instructions[Int(next)]) {
        stack.append((operand, false))
      }
      if let place = columns[next] { enter(place, &stack, &root) }
    }
    return found
  }

  private static func figure(_ code: Instruction, in program: Program) -> [Value] {
    guard code.operation == .constant else { return [] }
    let value = program.constants[Int(code.a)]
    return value.kind == .number || value.kind == .day ? [value] : []
  }

  // MARK: Decisions

  /// The facts behind a condition.
  func facts(ofCondition number: Int) -> Set<Place> { roots[conditions + number].facts }

  /// The marks of a grid, and the facts behind those that are computed.
  func facts(ofGrid number: Int) -> Set<Place> { total(of: number) }

  /// The facts behind one mark of a grid: the mark itself where somebody gives it.
  func facts(ofMark criterion: Int, of grid: Int) -> Set<Place> {
    let computed = program.computedMarks[grid][criterion]
    if computed >= 0 { return root([computed]).facts }
    return [Place(record: 0, column: program.ruleset.grids[grid].criteria[criterion].column)]
  }

  /// The facts behind the ranking keys and what selection needs.
  func factsOfRank() -> Set<Place> { rank.facts }

  /// The facts behind one ranking key.
  func facts(ofKey number: Int) -> Set<Place> { root([program.keys[number]]).facts }

  private var rank: Root {
    root(program.keys + [program.consumed] + program.groupLimits + program.subEnvelopes)
  }

  /// The facts behind a consistency.
  func facts(ofConsistency number: Int) -> Set<Place> {
    root([program.consistencies[number]]).facts
  }

  /// Whether values over all applications enter into what is decided of one.
  func decisionsReadCall() -> Bool {
    if program.callValues.isEmpty { return false }
    if rank.readsCall { return true }
    for number in program.conditions.indices where roots[conditions + number].readsCall {
      return true
    }
    return program.computedMarks.contains { marks in root(marks).readsCall }
  }

  // MARK: Mutants

  /// The facts that matter to a mutant.
  func facts(_ mutant: Mutant) -> Set<Place> {
    switch mutant.change {
    case .number(let node, _), .day(let node, _), .truth(let node, _), .choice(let node, _),
      .operation(let node, _), .branches(let node), .leftOut(let node), .rounding(let node, _),
      .member(let node, _), .presence(let node), .shift(let node, _),
      .filter(let node):
      return facts { $0.nodes.contains(node) }
    case .condition(let number), .scope(let number), .severity(let number, _):
      return roots[conditions + number].facts
    case .table(let table, _, _), .tableMember(let table, _, _, _):
      return facts { has(.table, Int32(table), $0) }
    case .brackets(let set, _, _):
      return facts { root in
        root.nodes.contains { node in
          guard let found = self.node(node) else { return false }
          return (found.operation == .marginalBrackets || found.operation == .wholeBrackets)
            && Int(found.b) == set
        }
      }
    case .dated(let parameter, _, _): return facts { has(.dated, Int32(parameter), $0) }
    case .eliminatory(let grid, _, _), .coefficient(let grid, _, _):
      return total(of: grid)
    case .voteRule(let vote, _), .quorum(let vote, _), .abstention(let vote, _),
      .absence(let vote, _):
      let declared = program.ruleset.votes[vote]
      return Set(
        declared.members.indices.map { Place(record: 0, column: declared.firstColumn + $0) })
    case .direction(let key): return root([program.keys[key]]).facts
    case .order(let key): return root([program.keys[key], program.keys[key + 1]]).facts
    case .lastResort: return []
    case .places, .envelope, .subEnvelope, .spillOver, .groupLimit, .overflow, .reserve: return []
    }
  }

  private func total(of grid: Int) -> Set<Place> {
    var places = Set(
      program.ruleset.grids[grid].criteria.map { Place(record: 0, column: $0.column) })
    for mark in program.computedMarks[grid] where mark >= 0 {
      places.formUnion(root([mark]).facts)
    }
    return places
  }

  private func facts(_ isMeant: (Root) -> Bool) -> Set<Place> {
    var places: Set<Place> = []
    for root in roots where isMeant(root) { places.formUnion(root.facts) }
    return places
  }

  private func has(_ operation: Node.Operation, _ index: Int32, _ root: Root) -> Bool {
    root.nodes.contains { node in
      self.node(node).map { $0.operation == operation && $0.a == index } ?? false
    }
  }

  private func node(_ id: NodeID) -> Node? {
    id >= 0 && Int(id) < program.ruleset.nodes.count ? program.ruleset.nodes[Int(id)] : nil
  }
}
