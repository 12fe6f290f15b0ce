import Rules

extension Mutant {
  /// Makes the change.
  func apply(to ruleset: inout CheckedRuleset) {
    switch change {
    case .number, .day, .truth, .choice, .operation, .branches, .leftOut, .rounding, .member,
      .presence, .shift, .filter:
      applyToNode(&ruleset)
    case .condition, .scope, .severity, .table, .brackets, .tableMember, .dated, .eliminatory,
      .coefficient:
      applyToRule(&ruleset)
    case .direction, .order, .lastResort: applyToRanking(&ruleset)
    case .places, .envelope, .subEnvelope, .spillOver, .groupLimit, .overflow, .reserve:
      applyToSelection(&ruleset)
    case .voteRule, .quorum, .abstention, .absence: applyToVote(&ruleset)
    }
  }

  private func applyToNode(_ ruleset: inout CheckedRuleset) {
    switch change {
    case .number(let node, let value):
      ruleset.numbers.append(value)
      ruleset.nodes[Int(node)].a = Int32(truncatingIfNeeded: ruleset.numbers.count - 1)
    case .day(let node, let day): ruleset.nodes[Int(node)].a = day.number
    case .truth(let node, let value): ruleset.nodes[Int(node)].a = value ? 1 : 0
    case .choice(let node, let choice):
      ruleset.nodes[Int(node)].a = Int32(truncatingIfNeeded: choice)
    case .operation(let node, let operation): change(node, to: operation, &ruleset)
    case .branches(let node):
      let old = ruleset.nodes[Int(node)]
      ruleset.nodes[Int(node)].b = old.c
      ruleset.nodes[Int(node)].c = old.b
    case .leftOut(let node):
      ruleset.nodes[Int(node)] = ruleset.nodes[Int(ruleset.nodes[Int(node)].a)]
    case .rounding(let node, let rounding):
      ruleset.roundings.append(rounding)
      ruleset.nodes[Int(node)].b = Int32(truncatingIfNeeded: ruleset.roundings.count - 1)
    case .member(let node, let member):
      var set = ruleset.choiceSets[Int(ruleset.nodes[Int(node)].b)]
      if member / 64 < set.count { set[member / 64] &= ~(1 << UInt64(member % 64)) }
      ruleset.choiceSets.append(set)
      ruleset.nodes[Int(node)].b = Int32(truncatingIfNeeded: ruleset.choiceSets.count - 1)
    case .presence(let node):
      ruleset.nodes[Int(node)].b = ruleset.nodes[Int(node)].b == 0 ? 1 : 0
    case .shift(let node, let days):
      var shift = ruleset.shifts[Int(ruleset.nodes[Int(node)].b)]
      shift.days += days
      ruleset.shifts.append(shift)
      ruleset.nodes[Int(node)].b = Int32(truncatingIfNeeded: ruleset.shifts.count - 1)
    case .filter(let node): ruleset.nodes[Int(node)].c = -1
    default: break
    }
  }

  /// Changes an operation; a sum of two and a difference hold their operands differently.
  private func change(
    _ id: NodeID, to operation: Node.Operation, _ ruleset: inout CheckedRuleset
  ) {
    let old = ruleset.nodes[Int(id)]
    switch (old.operation, operation) {
    case (.sum, .difference):
      ruleset.nodes[Int(id)].a = ruleset.operands[Int(old.a)]
      ruleset.nodes[Int(id)].b = ruleset.operands[Int(old.a) + 1]
    case (.difference, .sum):
      ruleset.nodes[Int(id)].a = Int32(truncatingIfNeeded: ruleset.operands.count)
      ruleset.operands += [old.a, old.b]
      ruleset.nodes[Int(id)].b = 2
    default: break
    }
    ruleset.nodes[Int(id)].operation = operation
  }

  private func applyToRule(_ ruleset: inout CheckedRuleset) {
    switch change {
    case .condition(let number):
      let span = ruleset.conditions[number].provenance.span
      ruleset.nodes.append(Node(.truth, 1, at: span))
      ruleset.types.append(.truth)
      ruleset.conditions[number].requirement = NodeID(
        truncatingIfNeeded: ruleset.nodes.count - 1)
    case .scope(let number): ruleset.conditions[number].when = -1
    case .severity(let number, let severity): ruleset.conditions[number].severity = severity
    case .table(let table, let ends, let step):
      for end in ends {
        let old = ruleset.tables[table].rows[end.row].tests[end.input].ranges[end.range]
        ruleset.tables[table].rows[end.row].tests[end.input].ranges[end.range] =
          old.moving(end, by: step)
      }
    case .brackets(let set, let ends, let step):
      for end in ends {
        let old = ruleset.brackets[set][end.row].range
        ruleset.brackets[set][end.row].range = old.moving(end, by: step)
      }
    case .tableMember(let table, let row, let input, let member):
      ruleset.tables[table].rows[row].tests[input].members.removeAll { $0 == member }
    case .dated(let parameter, let step, let day):
      ruleset.datedParameters[parameter].steps[step].from = day
    case .eliminatory(let grid, let criterion, let limit):
      if criterion < 0 {
        ruleset.grids[grid].eliminatory = limit
      } else {
        ruleset.grids[grid].criteria[criterion].eliminatory = limit
      }
    case .coefficient(let grid, let criterion, let value):
      ruleset.grids[grid].criteria[criterion].coefficient = value
    default: break
    }
  }

  private func applyToRanking(_ ruleset: inout CheckedRuleset) {
    switch change {
    case .direction(let key): ruleset.ranking?.keys[key].isDescending.toggle()
    case .order(let key): ruleset.ranking?.keys.swapAt(key, key + 1)
    case .lastResort:
      if case .identifier(let isDescending)? = ruleset.ranking?.lastResort {
        ruleset.ranking?.lastResort = .identifier(isDescending: !isDescending)
      }
    default: break
    }
  }

  private func applyToSelection(_ ruleset: inout CheckedRuleset) {
    switch change {
    case .places(let value): ruleset.selection?.places = value
    case .envelope(let value): ruleset.selection?.envelope = value
    case .subEnvelope(let number, let value):
      ruleset.selection?.subEnvelopes[number].amount = value
    case .spillOver(let number): ruleset.selection?.subEnvelopes[number].spillsOver.toggle()
    case .groupLimit(let number, let value):
      ruleset.selection?.groupLimits[number].limit = value
    case .overflow(let policy): ruleset.selection?.overflow = policy
    case .reserve(let count): ruleset.selection?.reserve = count
    default: break
    }
  }

  private func applyToVote(_ ruleset: inout CheckedRuleset) {
    switch change {
    case .voteRule(let vote, let rule): ruleset.votes[vote].rule = rule
    case .quorum(let vote, let quorum): ruleset.votes[vote].quorum = quorum
    case .abstention(let vote, let treatment): ruleset.votes[vote].abstention = treatment
    case .absence(let vote, let treatment): ruleset.votes[vote].absence = treatment
    default: break
    }
  }
}

extension Interval {
  /// The interval with one of its ends moved; as it was where the new end does not fit.
  func moving(_ end: Mutant.End, by step: Number) -> Interval {
    guard let old = end.isUpper ? upper : lower, let value = old.value.adding(step) else {
      return self
    }
    let bound: Bound = old.inclusive ? .including(value) : .excluding(value)
    return end.isUpper ? Interval(lower: lower, upper: bound) : Interval(lower: bound, upper: upper)
  }
}
