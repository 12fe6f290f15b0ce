import Rules

extension CallResult {
  /// Why the application at a position was passed over; nil for one that was not.
  ///
  /// `closer` is what `closer` gives: it is the same for every application.
  func selectionSentence(
    _ position: Int, _ closer: (id: String, rank: Int)?, _ sentences: ReasonSentences
  ) -> String? {
    var sentence: String
    switch selection.causes[position] {
    case .none: return nil
    case .envelope:
      sentence = sentences.envelope(
        asked: asked(at: position), left: selection.remainder(at: position))
    case .closed: sentence = sentences.closed(closer)
    case .places: sentence = sentences.places()
    case .group: sentence = sentences.group()
    }
    if selection.statuses[position] == .notSelected,
      let size = plan.ruleset.selection?.reserve, size > 0
    {
      sentence += " " + sentences.reserveFull(size)
    }
    return sentence
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
  func unknown(_ reason: Reason, _ evaluator: Evaluator, _ work: Workspace) -> String {
    let (program, number) = (evaluator.program, Int(reason.number))
    let isKey = reason.subject == .key
    let codes = isKey ? [program.keys[number]] : program.selectionCodes
    var facts: [String] = []
    for leaf in codes.flatMap({ MissingLeaves.of($0, evaluator, work) }) {
      let column = program.ruleset.records[leaf.record].columns[leaf.column]
      let fact = fact(
        column.label ?? column.name, of: evaluator.title(leaf.row, record: leaf.record, work),
        isList: column.type.isChoices)
      if !facts.contains(fact) { facts.append(fact) }
    }
    guard isKey else { return selectionUnknown(facts) }
    let title = program.ruleset.ranking.flatMap { program.ruleset.label(of: $0.keys[number].node) }
    return keyUnknown(number + 1, title, facts)
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
