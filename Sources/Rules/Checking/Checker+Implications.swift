extension Checker {
  /// What the facts' own consistency proves: priorities that others contain, conditions that
  /// nothing can fail or meet.
  mutating func checkImplications() {
    guard !hasErrors else { return }
    let consistent = Consistent(
      ruleset.consistencies.map { node in
        var prover = prover()
        return (node.node, prover.subjects(of: node.node))
      })
    checkPriorities(consistent)
    checkConditions(consistent)
    checkContradictions(consistent)
    checkSettledTests()
    checkConsumption()
    checkRests()
  }

  /// What is always true of the facts, found by the facts it is about.
  private struct Consistent {
    /// More premises than this make more cases than a proof may go through.
    static let limit = 16

    private let tests: [(node: NodeID, subjects: Set<[UInt8]>)]
    private var bySubject: [[UInt8]: [Int]] = [:]

    init(_ tests: [(node: NodeID, subjects: Set<[UInt8]>)]) {
      self.tests = tests
      for (index, test) in tests.enumerated() {
        for subject in test.subjects { bySubject[subject, default: []].append(index) }
      }
    }

    /// The tests that say something of some facts, or of facts that those tests tie to them.
    ///
    /// The others change no proof, and would multiply the cases to go through.
    func relevant(to subjects: Set<[UInt8]>) -> [NodeID] {
      found(from: subjects).sorted().map { tests[$0].node }
    }

    /// Some facts, and those that the tests tie to them.
    func tied(to subjects: Set<[UInt8]>) -> Set<[UInt8]> {
      found(from: subjects).reduce(into: subjects) { $0.formUnion(tests[$1].subjects) }
    }

    private func found(from subjects: Set<[UInt8]>) -> Set<Int> {
      var found: Set<Int> = []
      var open = Array(subjects)
      while let subject = open.popLast() {
        for index in bySubject[subject] ?? [] where found.count < Self.limit {
          if found.insert(index).inserted { open += tests[index].subjects }
        }
        guard found.count < Self.limit else { break }
      }
      return found
    }
  }

  private func relevant(_ consistent: Consistent, to nodes: [NodeID]) -> [NodeID] {
    var subjects: Set<[UInt8]> = []
    for node in nodes {
      var prover = prover()
      subjects.formUnion(prover.subjects(of: node))
    }
    return consistent.relevant(to: subjects)
  }

  private func prover() -> Prover {
    let frozen = self
    return Prover(ruleset) { frozen.signature($0) }
  }

  /// A priority that another one always brings with it adds nothing to it.
  private mutating func checkPriorities(_ consistent: Consistent) {
    let priorities = ruleset.priorities
    var bySubject: [[UInt8]: [Int]] = [:]
    var compared = 0
    for (index, later) in priorities.enumerated() {
      // Two priorities that nothing ties together say nothing of one another.
      let subjects = tied(consistent, to: ruleset.derivations[later.derivation].node)
      let tied = Set(subjects.flatMap { bySubject[$0] ?? [] }).sorted()
      for subject in subjects { bySubject[subject, default: []].append(index) }
      for other in tied {
        guard compared < Self.comparisonLimit else {
          return report(
            .pairsNotCompared(.priority, limit: Self.comparisonLimit),
            at: nameSpan(later.provenance, later.name))
        }
        compared += 1
        comparePriorities(priorities[other], later, consistent)
      }
    }
  }

  /// Beyond this many pairs, comparing would take longer than reading the file.
  static let comparisonLimit = 5_000

  /// What a test depends on, and what the facts' consistency ties to it.
  private func tied(_ consistent: Consistent, to node: NodeID) -> Set<[UInt8]> {
    var prover = prover()
    let subjects = prover.subjects(of: node)
    return consistent.tied(to: subjects)
  }

  private mutating func comparePriorities(
    _ earlier: CheckedPriority, _ later: CheckedPriority, _ consistent: Consistent
  ) {
    let first = ruleset.derivations[earlier.derivation].node
    let second = ruleset.derivations[later.derivation].node
    let consistent = relevant(consistent, to: [first, second])
    if impliedWithin(consistent, first, second) {
      report(
        .priorityImplied(later.name, by: earlier.name),
        at: nameSpan(later.provenance, later.name),
        related: [RelatedPlace(span: earlier.provenance.span, note: .declaredHere)])
    } else if impliedWithin(consistent, second, first) {
      report(
        .priorityImplied(earlier.name, by: later.name),
        at: nameSpan(earlier.provenance, earlier.name),
        related: [RelatedPlace(span: later.provenance.span, note: .declaredHere)])
    }
  }

  private func impliedWithin(_ consistent: [NodeID], _ premise: NodeID, _ goal: NodeID) -> Bool {
    var possible = prover()
    guard possible.isSatisfiable(consistent + [premise]) == true else { return false }
    var prover = prover()
    return prover.implies(consistent + [premise], goal) == true
  }

  private mutating func checkConditions(_ consistent: Consistent) {
    let reported = diagnostics.compactMap { diagnostic -> UInt32? in
      switch diagnostic.code {
      case .neverFails, .neverSatisfied: diagnostic.span.start
      default: nil
      }
    }
    let isReported = Set(reported)
    for condition in ruleset.conditions {
      let span = ruleset.nodes[Int(condition.requirement)].span
      guard !isReported.contains(requirementStart(condition)) else { continue }
      let when = condition.when >= 0 ? [condition.when] : []
      let premises = relevant(consistent, to: when + [condition.requirement]) + when
      var always = prover()
      if always.implies(premises, condition.requirement) == true {
        report(.neverFails(condition.name), at: span)
        continue
      }
      var never = prover()
      if never.isSatisfiable(premises + [condition.requirement]) == false {
        report(.neverSatisfied(condition.name), at: span)
      }
    }
  }

  // MARK: Contradictions

  /// Two blocking conditions that no application meets together refuse all those they both concern.
  ///
  /// Only conditions that read a fact in common are compared, and the first that contradicts one
  /// is named; a message says where the limit of comparisons is reached.
  private mutating func checkContradictions(_ consistent: Consistent) {
    var bySubject: [[UInt8]: [Int]] = [:]
    var compared = 0
    let conditions = ruleset.conditions
    for (index, later) in conditions.enumerated()
    where later.severity == .blocking && later.loop < 0 {
      var prover = prover()
      let subjects = prover.subjects(of: later.requirement)
      let near = Set(subjects.flatMap { bySubject[$0] ?? [] }).sorted()
      for subject in subjects { bySubject[subject, default: []].append(index) }
      for other in near {
        guard compared < Self.comparisonLimit else {
          return report(
            .pairsNotCompared(.condition, limit: Self.comparisonLimit),
            at: nameSpan(later.provenance, later.name))
        }
        compared += 1
        guard contradict(conditions[other], later, consistent) else { continue }
        let first = ruleset.nodes[Int(conditions[other].requirement)].span
        report(
          .conditionsContradict(later.name, with: conditions[other].name),
          at: ruleset.nodes[Int(later.requirement)].span,
          related: [RelatedPlace(span: first, note: .alsoHere)])
        break
      }
    }
  }

  /// Whether each of two conditions can be met where both apply, and never both.
  private func contradict(
    _ one: CheckedCondition, _ two: CheckedCondition, _ consistent: Consistent
  ) -> Bool {
    let cases = [one.when, two.when].filter { $0 >= 0 }
    let requirements = [one.requirement, two.requirement]
    let premises = relevant(consistent, to: cases + requirements) + cases
    return canHold(premises + requirements) == false
      && requirements.allSatisfy { canHold(premises + [$0]) == true }
  }

  private func canHold(_ tests: [NodeID]) -> Bool? {
    var prover = prover()
    return prover.isSatisfiable(tests)
  }

  /// Where the test of a condition starts, its loops included.
  private func requirementStart(_ condition: CheckedCondition) -> UInt32 {
    requirementStarts[condition.name] ?? 0
  }

  /// The place of a declared name, for a diagnostic about the declaration.
  private func nameSpan(_ provenance: Provenance, _ name: String) -> SourceSpan {
    for item in syntax.items {
      if case .declaration(let declaration) = item, declaration.span == provenance.span {
        return declaration.name?.span ?? declaration.keyword
      }
    }
    return provenance.span
  }
}
