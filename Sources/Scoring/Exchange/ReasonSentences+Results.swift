import Rules

extension CallResult {
  /// Why the application at a position was passed over, or receives nothing although it is served;
  /// nil for any other.
  ///
  /// `closer` is what `closer` gives: it is the same for every application.
  func selectionSentence(
    _ position: Int, _ closer: (id: String, rank: Int)?, _ sentences: ReasonSentences,
    tellsLeft: Bool = true
  ) -> String? {
    var text: [UInt8] = []
    appendSelectionSentence(position, closer, sentences, tellsLeft: tellsLeft, to: &text)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// Appends `selectionSentence`; nothing for an application that it has nothing to say of.
  func appendSelectionSentence(
    _ position: Int, _ closer: (id: String, rank: Int)?, _ sentences: ReasonSentences,
    tellsLeft: Bool = true, to text: inout [UInt8]
  ) {
    switch selection.causes[position] {
    case .none:
      if selection.asksBelowZero(at: position) {
        sentences.appendBelowZero(asked: asked(at: position), to: &text)
      }
      return
    case .envelope:
      sentences.appendEnvelope(
        asked: asked(at: position), left: tellsLeft ? selection.remainder(at: position) : nil,
        isSetAside: !selection.partsGiven.isEmpty, to: &text)
    case .closed: text.append(contentsOf: sentences.closed(closer).utf8)
    case .places: text.append(contentsOf: sentences.places().utf8)
    case .group: text.append(contentsOf: sentences.group().utf8)
    }
    if selection.statuses[position] == .notSelected,
      let size = plan.ruleset.selection?.reserve, size > 0
    {
      text.append(0x20)
      text.append(contentsOf: sentences.reserveFull(size).utf8)
    }
  }

  /// The application that closed the envelope; nil where none did, or where parts close by turns.
  var closer: (id: String, rank: Int)? {
    guard let rules = plan.ruleset.selection, rules.subEnvelopes.isEmpty,
      let position = selection.closing(partial: rules.overflow == .partial),
      entries.indices.contains(position)
    else { return nil }
    return (String(decoding: identifier(entries[position]), as: UTF8.self), position + 1)
  }
}

extension ReasonSentences {
  /// What is missing to rank an application or to select it, with the facts to provide.
  func unknown(
    _ reason: Reason, _ evaluator: Evaluator, _ work: inout Workspace
  ) -> String {
    let (program, number) = (evaluator.program, Int(reason.number))
    let isKey = reason.subject == .key
    let codes = isKey ? [program.keys[number]] : program.selectionCodes
    let facts = names(MissingLeaves.of(codes, evaluator, &work), evaluator, work)
    guard isKey else { return selectionUnknown(facts) }
    let title = program.ruleset.ranking.flatMap { program.ruleset.label(of: $0.keys[number].node) }
    return keyUnknown(number + 1, title, facts)
  }

  /// What is missing to check a condition on the row at hand, with the facts to provide.
  ///
  /// `steps` is how many steps of the condition's loop stand on a row.
  func unknown(
    condition number: Int, steps: Int, _ evaluator: Evaluator, _ work: inout Workspace
  ) -> String {
    let condition = evaluator.program.ruleset.conditions[number]
    let leaves = MissingLeaves.of(condition: number, steps: steps, evaluator, &work)
    return unknown(condition.label ?? condition.name, names(leaves, evaluator, work))
  }

  /// What is missing to compute a criterion's mark, with the facts to provide.
  func unknown(
    grid: Int, criterion number: Int, _ evaluator: Evaluator, _ work: inout Workspace
  ) -> String {
    let criterion = evaluator.program.ruleset.grids[grid].criteria[number]
    let code = evaluator.program.computedMarks[grid][number]
    let leaves = MissingLeaves.of([code], evaluator, &work)
    return computedMarkMissing(criterion.label ?? criterion.name, names(leaves, evaluator, work))
  }

  /// The facts to provide as people know them, each once.
  private func names(
    _ leaves: [MissingLeaves.Leaf], _ evaluator: Evaluator, _ work: borrowing Workspace
  ) -> [String] {
    let program = evaluator.program
    var facts: [String] = []
    for leaf in leaves {
      let column = program.ruleset.records[leaf.record].columns[leaf.column]
      var owner = evaluator.title(leaf.row, record: leaf.record, work)
      if owner == nil, leaf.record > 0 {
        let place = work.store.place(
          of: leaf.row, record: leaf.record, work.rows[0], program.layout)
        owner = self.place(program.ruleset.lists(place.path))
      }
      let fact = fact(column.label ?? column.name, of: owner, isList: column.type.isChoices)
      if !facts.contains(fact) { facts.append(fact) }
    }
    return facts
  }
}

extension CheckedRuleset {
  /// The lists that a path goes down, by name.
  func lists(_ path: [FactStep]) -> [(list: String, position: Int)] {
    var record = 0
    var found: [(list: String, position: Int)] = []
    for step in path {
      let column = records[record].columns[step.column]
      found.append((column.name, step.position))
      if case .list(let inner) = column.type { record = inner }
    }
    return found
  }
}

extension Program {
  /// What a selection asks of an application: an amount, groups, sub-envelopes.
  var selectionCodes: [Int32] { [consumed] + groupLimits + subEnvelopes }
}

extension ValueType {
  /// Whether it is a list of choices, which may be none.
  var isChoices: Bool {
    if case .choices = self { return true }
    return false
  }
}
