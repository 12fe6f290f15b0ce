import Rules

extension Explainer {
  /// Goes down a test to the comparisons that were made, and tells those that would have to be
  /// otherwise for the test to be satisfied.
  ///
  /// `wanted` is what the step has to be for the test to be satisfied; `isAlternative` tells
  /// whether another part could satisfy it instead.
  func compare(
    _ number: Int, wanted: Bool, isAlternative: Bool, _ trace: Trace,
    _ comparisons: inout [JSONNode], _ change: (JSONNode) -> Void
  ) {
    let step = trace.steps[number]
    let code = evaluator.program.instructions[Int(step.instruction)]
    switch code.operation {
    case .all, .any:
      let isJoined = (code.operation == .any) == wanted && step.children.count > 1
      // `où filter : body` is "not filter, or body": the filter is no way out.
      let ways = step.children.filter { !isNegation($0, trace) }
      let isEither = isJoined && ways.count != 1
      for child in step.children {
        let isFilter = isJoined && isNegation(child, trace)
        // An alternative of several parts is quoted whole: they were not all looked at.
        let isCompound = isEither && isJunction(child, trace)
        let isMet = trace.steps[child].value.kind == .truth && trace.steps[child].value.isTrue
        if isCompound, !(wanted && isMet) { change(whole(child, trace)) }
        compare(
          child, wanted: wanted, isAlternative: isAlternative || isEither, trace, &comparisons
        ) { if !isFilter, !isCompound { change($0) } }
      }
    case .not:
      for child in step.children {
        compare(
          child, wanted: !wanted, isAlternative: isAlternative, trace, &comparisons, change)
      }
    case .conditional:
      for child in step.children.dropFirst() {
        compare(child, wanted: wanted, isAlternative: isAlternative, trace, &comparisons, change)
      }
    case .forEach, .atLeastOne:
      for child in step.children {
        compare(child, wanted: wanted, isAlternative: isAlternative, trace, &comparisons, change)
      }
    default:
      let node = comparison(number, trace, wanted: wanted, isAlternative: isAlternative)
      comparisons.append(node.made)
      let isAsWanted = step.value.kind == .truth && step.value.isTrue == wanted
      if !isAsWanted { change(node.needed) }
    }
  }

  private func isNegation(_ number: Int, _ trace: Trace) -> Bool {
    evaluator.program.instructions[Int(trace.steps[number].instruction)].operation == .not
  }

  private func isJunction(_ number: Int, _ trace: Trace) -> Bool {
    let code = evaluator.program.instructions[Int(trace.steps[number].instruction)]
    return code.operation == .all || code.operation == .any
  }

  /// An alternative of several parts, as the ruleset writes it.
  private func whole(_ number: Int, _ trace: Trace) -> JSONNode {
    let node = node(trace.steps[number])
    return ExplanationNodes.object([
      ("as_written", ExplanationNodes.text(node >= 0 ? quoted(ruleset.nodes[Int(node)].span) : "")),
      ("label", ExplanationNodes.text(words(node))),
      ("left", ExplanationNodes.null),
      ("operator", ExplanationNodes.text("written")),
      ("right", ExplanationNodes.null),
      ("reads", ExplanationNodes.array(reads(below: number, in: trace))),
      ("one_of", ExplanationNodes.truth(true)),
    ])
  }

  /// One comparison, as made and as it would have to be.
  private func comparison(
    _ number: Int, _ trace: Trace, wanted: Bool, isAlternative: Bool
  ) -> (made: JSONNode, needed: JSONNode) {
    let step = trace.steps[number]
    let operation = evaluator.program.instructions[Int(step.instruction)].operation
    let word = Self.word(operation, step, evaluator.program)
    let isTruth = word == "holds"
    let left = isTruth ? number : step.children.first ?? number
    let right = isTruth ? nil : step.children.dropFirst().first
    let outcome =
      step.value.kind == .truth ? ExplanationNodes.truth(step.value.isTrue) : ExplanationNodes.null
    let node = node(step)
    let written = node >= 0 ? quoted(ruleset.nodes[Int(node)].span) : ""
    func members(_ word: String) -> [(StaticString, JSONNode)] {
      [
        ("as_written", ExplanationNodes.text(written)),
        ("left", operand(left, in: trace)),
        ("operator", ExplanationNodes.text(word)),
        ("right", right.map { operand($0, in: trace) } ?? ExplanationNodes.null),
      ]
    }
    return (
      ExplanationNodes.object(members(word) + [("outcome", outcome)]),
      ExplanationNodes.object(
        members(wanted ? word : Self.opposite(word)) + [
          ("one_of", ExplanationNodes.truth(isAlternative))
        ])
    )
  }

  private static func word(
    _ operation: Instruction.Operation, _ step: Trace.Step, _ program: Program
  ) -> String {
    switch operation {
    case .equal: return "equal"
    case .notEqual: return "not_equal"
    case .less: return "less"
    case .lessOrEqual: return "less_or_equal"
    case .greater: return "greater"
    case .greaterOrEqual: return "greater_or_equal"
    case .among, .amongTexts: return "among"
    case .contains: return "contains"
    case .present:
      return program.instructions[Int(step.instruction)].b == 0 ? "absent" : "present"
    default: return "holds"
    }
  }

  /// What is said of a comparison that does not hold, in the words of the trace.
  package static func opposite(_ word: String) -> String {
    switch word {
    case "equal": "not_equal"
    case "not_equal": "equal"
    case "less": "greater_or_equal"
    case "less_or_equal": "greater"
    case "greater": "less_or_equal"
    case "greater_or_equal": "less"
    case "among": "not_among"
    case "contains": "not_contains"
    case "present": "absent"
    case "absent": "present"
    default: "not_holds"
    }
  }
}
