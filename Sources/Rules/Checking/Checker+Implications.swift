extension Checker {
  /// What the facts' own consistency proves: priorities that others contain, conditions that
  /// nothing can fail or meet.
  mutating func checkImplications() {
    guard !diagnostics.contains(where: { $0.code.severity == .error }) else { return }
    let consistent = ruleset.consistencies.map { $0.node }
    checkPriorities(consistent)
    checkConditions(consistent)
  }

  private func prover() -> Prover {
    let frozen = self
    return Prover(ruleset) { frozen.signature($0) }
  }

  /// A priority that another one always brings with it adds nothing to it.
  private mutating func checkPriorities(_ consistent: [NodeID]) {
    let priorities = ruleset.priorities
    for (index, later) in priorities.enumerated() {
      for earlier in priorities.prefix(index) {
        let first = ruleset.derivations[earlier.derivation].node
        let second = ruleset.derivations[later.derivation].node
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
    }
  }

  private func impliedWithin(_ consistent: [NodeID], _ premise: NodeID, _ goal: NodeID) -> Bool {
    var possible = prover()
    guard possible.isSatisfiable(consistent + [premise]) == true else { return false }
    var prover = prover()
    return prover.implies(consistent + [premise], goal) == true
  }

  private mutating func checkConditions(_ consistent: [NodeID]) {
    for condition in ruleset.conditions {
      let span = ruleset.nodes[Int(condition.requirement)].span
      let isReported = diagnostics.contains { diagnostic in
        (diagnostic.code == .neverFails || diagnostic.code == .neverSatisfied)
          && condition.provenance.span.start <= diagnostic.span.start
          && diagnostic.span.start <= condition.provenance.span.end
      }
      guard !isReported else { continue }
      let premises = consistent + (condition.when >= 0 ? [condition.when] : [])
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
