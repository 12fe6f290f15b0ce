import Rules

extension Explainer {
  /// Notes a rule that decided, and its heading.
  func note(_ name: String, _ place: Provenance) {
    decisive.append(place.headings)
    decisiveRules.append((name, place.headings))
  }

  /// Whether a choice is recorded on a rule of its own heading that decided, which it names.
  func isGround(_ choice: CheckedChoice) -> Bool {
    let named = choice.acknowledged.compactMap { $0.on }
    return decisiveRules.contains { rule in
      rule.headings == choice.provenance.headings && named.contains(rule.name)
    }
  }

  /// Notes what a rule writes in figures, dates or lists, where it was looked at; each once.
  ///
  /// The cells of a table are left out: the trace has the row that applied.
  func noteConstants(
    of name: String, _ label: String?, _ place: Provenance, _ trace: Trace
  ) {
    var left = trace.steps.isEmpty ? [] : [0]
    while let number = left.popLast() {
      let step = trace.steps[number]
      let operation = evaluator.program.instructions[Int(step.instruction)].operation
      if operation == .table { left += step.children.prefix(inputs(of: step)).reversed() }
      if operation != .table { left += step.children.reversed() }
      let id = node(step)
      guard id >= 0, !constantNodes.contains(id), self.name(step) == nil else { continue }
      guard let pair = constant(step, operation, id) else { continue }
      constantNodes.append(id)
      let span = ruleset.nodes[Int(id)].span
      var own = place
      own.line = source.line(of: span.start) + 1
      constants.append(
        ExplanationNodes.object(
          [
            ("name", ExplanationNodes.text(name)),
            ("label", ExplanationNodes.text(label)),
            ("as_written", ExplanationNodes.text(quoted(span))),
          ] + pair + provenance(own)))
    }
  }

  /// How many of a table's steps are its inputs.
  private func inputs(of step: Trace.Step) -> Int {
    let id = node(step)
    guard id >= 0 else { return 0 }
    return ruleset.tables[Int(ruleset.nodes[Int(id)].a)].inputs.count
  }

  /// The value that a step writes itself; nil for one that is read or worked out.
  private func constant(
    _ step: Trace.Step, _ operation: Instruction.Operation, _ id: NodeID
  ) -> [(StaticString, JSONNode)]? {
    switch operation {
    case .constant:
      switch step.value.kind {
      case .number, .ratio, .day, .choice, .choices, .text, .literal:
        return pair(step.value, type(step))
      case .truth, .missing, .absent, .overflow: return nil
      }
    case .among, .amongTexts, .marginalBrackets, .wholeBrackets:
      return [
        ("value", ExplanationNodes.null),
        ("text", ExplanationNodes.text(words(id))),
      ]
    default: return nil
    }
  }
}
