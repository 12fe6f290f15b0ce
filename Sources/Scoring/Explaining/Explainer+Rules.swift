import Rules

extension Explainer {
  /// Every condition tried, satisfied or not, on every record it concerns.
  func rulesNode() -> JSONNode {
    var rules: [JSONNode] = []
    for number in ruleset.conditions.indices { rules.append(rule(number)) }
    return ExplanationNodes.array(rules)
  }

  /// One try of a condition: the rows it stands on, and what came out.
  private struct Test {
    var row: RowID
    var record: Int
    var outcome: Value
    var trace: Trace
    /// How many steps of the loop stand on a row, and where all bindings do.
    var steps: Int
    var bindings: [RowID]
  }

  private func rule(_ number: Int) -> JSONNode {
    let condition = ruleset.conditions[number]
    let code = evaluator.program.conditions[number]
    work.rows[0] = application
    var applies = Value(truth: true)
    if code.when >= 0 {
      let trace = trace(code.when)
      noteConstants(of: condition.name, condition.label, condition.provenance, trace)
      applies = trace.value
    }
    var tests: [Test] = []
    if !applies.isFalse {
      let steps = code.loop >= 0 ? evaluator.program.loops[Int(code.loop)] : 0..<0
      unroll(number, 0, steps, &tests)
    }
    var worst = "satisfied"
    var nodes: [JSONNode] = []
    for test in tests {
      var outcome = test.outcome
      if !applies.isTrue, !outcome.isTrue { outcome = .missing }
      let word = Self.word(outcome)
      if word != "satisfied", worst != "failed" { worst = word }
      noteConstants(of: condition.name, condition.label, condition.provenance, test.trace)
      nodes.append(node(test, word, number))
    }
    if applies.isFalse { worst = "not_applicable" }
    if worst == "failed" || worst == "unknown" {
      note(condition.name, condition.provenance)
    }
    return ExplanationNodes.object(
      [
        ("name", ExplanationNodes.text(condition.name)),
        ("label", ExplanationNodes.text(condition.label)),
        ("severity", ExplanationNodes.text(Self.word(condition.severity))),
        ("outcome", ExplanationNodes.text(worst)),
        (
          "as_written",
          ExplanationNodes.text(quoted(ruleset.nodes[Int(condition.requirement)].span))
        ),
        ("tests", ExplanationNodes.array(nodes)),
      ] + provenance(condition.provenance))
  }

  static func word(_ outcome: Value) -> String {
    outcome.isTrue ? "satisfied" : outcome.isFalse ? "failed" : "unknown"
  }

  static func word(_ severity: Severity) -> String {
    switch severity {
    case .blocking: "blocking"
    case .toComplete: "to_complete"
    case .flag: "flag"
    }
  }

  private func unroll(
    _ number: Int, _ depth: Int, _ steps: Range<Int>, _ tests: inout [Test]
  ) {
    let loop = ruleset.conditions[number].loop
    let records = loop >= 0 ? ruleset.loops[Int(loop)] : []
    let program = evaluator.program
    if depth == steps.count {
      let trace = trace(program.conditions[number].requirement)
      var test = Test(
        row: application, record: 0, outcome: trace.value, trace: trace, steps: depth,
        bindings: work.rows)
      if let last = records.last, let step = steps.last {
        test.row = work.rows[Int(program.steps[step].binding)]
        test.record = last.record
      }
      tests.append(test)
      return
    }
    let cell = program.steps[steps.lowerBound + depth]
    let owner = work.rows[Int(cell.owner)]
    var row = work.store.first(owner, cell.list)
    if row < 0 {
      if evaluator.isLeftOut(number, steps: depth, &work) { return }
      let record = depth > 0 ? records[depth - 1].record : 0
      tests.append(
        Test(
          row: owner, record: record, outcome: .missing, trace: Trace(), steps: depth,
          bindings: work.rows))
      return
    }
    while row > 0 {
      work.rows[Int(cell.binding)] = row
      unroll(number, depth + 1, steps, &tests)
      row = work.store.next(row)
    }
  }

  private func node(_ test: Test, _ outcome: String, _ number: Int) -> JSONNode {
    let place = path(test.row, record: test.record)
    var comparisons: [JSONNode] = []
    if !test.trace.steps.isEmpty {
      compare(0, wanted: true, isAlternative: false, test.trace, &comparisons) { _ in }
    }
    var message: Sentence?
    var letter: Sentence?
    if outcome != "satisfied" {
      message = sentence(test, outcome, number, isLetter: false)
      letter = sentence(test, outcome, number, isLetter: true)
      note(test, outcome, number, place)
    }
    return ExplanationNodes.object([
      ("at", ExplanationNodes.text(place.isEmpty ? nil : place)),
      ("of", ExplanationNodes.text(title(test.row, record: test.record))),
      ("outcome", ExplanationNodes.text(outcome)),
      ("message", ExplanationNodes.text(message?.text)),
      ("ruleset_words", ExplanationNodes.text(message?.rulesetWords)),
      ("letter_message", ExplanationNodes.text(letter?.text)),
      ("letter_words", ExplanationNodes.text(letter?.rulesetWords)),
      ("comparisons", ExplanationNodes.array(comparisons)),
      ("tried", tried(test.trace)),
    ])
  }

  // MARK: Sentences

  /// A sentence, and the part of it that the ruleset writes, in the ruleset's language.
  private struct Sentence {
    var text: String
    var rulesetWords: String?
  }

  /// The sentence of a test that is not satisfied, as results write it; that of a letter leaves out
  /// what is known from other applications.
  private func sentence(
    _ test: Test, _ outcome: String, _ number: Int, isLetter: Bool
  ) -> Sentence {
    let condition = ruleset.conditions[number]
    let codes = evaluator.program.sentences[number]
    work.rows = test.bindings
    let isUnknown = outcome == "unknown" || condition.severity == .toComplete
    if !test.trace.steps.isEmpty {
      if isUnknown, condition.severity != .flag, let request = condition.request {
        let words = fill(request, codes.request, isLetter)
        return Sentence(text: sentences.request(words), rulesetWords: words)
      }
      if outcome == "failed" || condition.severity != .blocking, let refusal = condition.refusal {
        let words = fill(refusal, codes.refusal, isLetter)
        return Sentence(text: words, rulesetWords: words)
      }
    }
    let name = condition.label ?? condition.name
    return Sentence(
      text: isUnknown
        ? sentences.unknown(condition: number, steps: test.steps, evaluator, &work)
        : sentences.failed(name), rulesetWords: name)
  }

  private func fill(
    _ template: MessageTemplate, _ codes: [Int32], _ isLetter: Bool
  ) -> String {
    var text = ""
    for (index, part) in template.parts.enumerated() {
      switch part {
      case .text(let plain): text += plain
      case .value(let node):
        guard index < codes.count, codes[index] >= 0 else { continue }
        if isLetter, across.holds(codes[index]) {
          text += ruleset.language == .french ? "[non communiqué]" : "[not disclosed]"
          continue
        }
        var recorder = NoRecorder()
        let value = evaluator.value(codes[index], &work, &recorder)
        let type = ruleset.types[Int(node)]
        text +=
          value.kind == .missing
          ? ownTexts.missing(type, work) : ownTexts.text(value, type, work)
      }
    }
    return text
  }

  // MARK: What would have changed the outcome

  private func note(
    _ test: Test, _ outcome: String, _ number: Int, _ place: String
  ) {
    let condition = ruleset.conditions[number]
    if condition.severity == .flag { return }
    let head: [(StaticString, JSONNode)] = [
      ("kind", ExplanationNodes.text(outcome == "failed" ? "rule" : "missing")),
      ("rule", ExplanationNodes.text(condition.name)),
      ("label", ExplanationNodes.text(condition.label)),
      ("at", ExplanationNodes.text(place.isEmpty ? nil : place)),
      ("of", ExplanationNodes.text(title(test.row, record: test.record))),
    ]
    var needed: [JSONNode] = []
    var comparisons: [JSONNode] = []
    if !test.trace.steps.isEmpty {
      compare(0, wanted: true, isAlternative: false, test.trace, &comparisons) {
        needed.append($0)
      }
    }
    var facts: [JSONNode] = []
    if outcome == "unknown" {
      work.rows = test.bindings
      facts = missing(
        MissingLeaves.of(condition: number, steps: test.steps, evaluator, &work))
    }
    changes.append(
      ExplanationNodes.object(
        head + [
          ("needed", ExplanationNodes.array(needed)), ("facts", ExplanationNodes.array(facts)),
        ]))
  }

  /// The facts to provide, each with the record that it is of.
  func missing(_ leaves: [MissingLeaves.Leaf]) -> [JSONNode] {
    leaves.map { leaf in
      let column = ruleset.records[leaf.record].columns[leaf.column]
      let path = path(leaf.row, record: leaf.record)
      return ExplanationNodes.object([
        ("name", ExplanationNodes.text(path.isEmpty ? column.name : path + "." + column.name)),
        ("label", ExplanationNodes.text(column.label)),
        ("of", ExplanationNodes.text(title(leaf.row, record: leaf.record))),
        ("type", ExplanationNodes.text(Self.word(column.type))),
      ])
    }
  }

  /// Notes what is missing to rank the application or to select it.
  func noteOpenRank() {
    let chunk = result.chunks[Int(entry.chunk)]
    for index in chunk.outcome.reasons(of: Int(entry.application)) {
      let reason = chunk.outcome.reasons[index]
      let isKey = reason.subject == .key
      guard isKey || reason.subject == .selection else { continue }
      work.rows[0] = application
      let program = evaluator.program
      let codes = isKey ? [program.keys[Int(reason.number)]] : program.selectionCodes
      let leaves = MissingLeaves.of(codes, evaluator, &work)
      let place = isKey ? ruleset.ranking?.provenance : ruleset.selection?.provenance
      let own = ruleset.language == .french
      let name = isKey ? (own ? "classement" : "ranking") : own ? "sélection" : "selection"
      if let place { note(name, place) }
      let isFrench = texts.language == .french
      let key = isKey ? ruleset.ranking?.keys[Int(reason.number)] : nil
      let word =
        isKey ? (isFrench ? "classement" : "ranking") : isFrench ? "sélection" : "selection"
      changes.append(
        ExplanationNodes.object([
          ("kind", ExplanationNodes.text("missing")), ("rule", ExplanationNodes.text(word)),
          ("label", ExplanationNodes.text(key.map { ruleset.title(of: $0, source) })),
          ("at", ExplanationNodes.null), ("of", ExplanationNodes.null),
          ("message", ExplanationNodes.text(sentences.unknown(reason, evaluator, &work))),
          ("needed", ExplanationNodes.array([])),
          ("facts", ExplanationNodes.array(missing(leaves))),
        ]))
    }
  }
}
