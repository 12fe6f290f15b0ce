import Rules

extension ResultRenderer {
  /// Writes why an application stands where it does.
  mutating func writeReasons(_ entry: CallResult.Entry, into writer: inout JSONWriter) {
    let chunk = Int(entry.chunk)
    writer.beginArray()
    for index in result.chunks[chunk].outcome.reasons(of: Int(entry.application)) {
      let reason = result.chunks[chunk].outcome.reasons[index]
      write(reason, chunk, into: &writer)
    }
    if entry.position >= 0 { writeSelection(entry, into: &writer) }
    writer.endArray()
  }

  /// Why an application stands where it does, as sentences.
  mutating func reasons(of entry: CallResult.Entry) -> [ResultRow.Reason] {
    let chunk = Int(entry.chunk)
    let outcome = result.chunks[chunk].outcome
    var found: [ResultRow.Reason] = []
    for index in outcome.reasons(of: Int(entry.application)) {
      let reason = outcome.reasons[index]
      found.append(
        ResultRow.Reason(
          place: reason.rowCount > 0 ? path(reason, chunk) : nil,
          message: message(reason, chunk)))
    }
    if entry.position >= 0, let sentence = selectionSentence(entry) {
      found.append(ResultRow.Reason(place: nil, message: sentence))
    }
    return found
  }

  private mutating func write(
    _ reason: Reason, _ chunk: Int, into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("kind")
    switch reason.kind {
    case .failed: writer.string("failed")
    case .unknown: writer.string("unknown")
    case .flag: writer.string("flag")
    case .eliminatory: writer.string("eliminatory")
    }
    writer.key("rule")
    writer.string(rule(reason))
    if reason.rowCount > 0 {
      writer.key("at")
      writer.string(path(reason, chunk))
    }
    writer.key("message")
    writer.string(message(reason, chunk))
    writeSource(source(reason), into: &writer)
    writer.endObject()
  }

  private mutating func writeSource(_ source: String?, into writer: inout JSONWriter) {
    writer.key("source")
    if let source { writer.string(source) } else { writer.null() }
  }

  private func rule(_ reason: Reason) -> String {
    let number = Int(reason.number)
    switch reason.subject {
    case .condition: return ruleset.conditions[number].name
    case .criterion: return ruleset.grids[number].criteria[Int(reason.item)].name
    case .grid: return ruleset.grids[number].name
    case .key: return ruleset.language == .french ? "classement" : "ranking"
    case .selection: return selectionWord
    }
  }

  private var selectionWord: String {
    ruleset.language == .french ? "sélection" : "selection"
  }

  private func source(_ reason: Reason) -> String? {
    switch reason.subject {
    case .condition: ruleset.conditions[Int(reason.number)].provenance.source
    case .criterion, .grid: ruleset.grids[Int(reason.number)].provenance.source
    case .key: ruleset.ranking?.provenance.source
    case .selection: ruleset.selection?.provenance.source
    }
  }

  // MARK: Places

  /// The path of the row that a reason concerns.
  private func path(_ reason: Reason, _ chunk: Int) -> String {
    let loop = evaluator.program.conditions[Int(reason.number)].loop
    guard loop >= 0 else { return "" }
    let steps = ruleset.loops[Int(ruleset.conditions[Int(reason.number)].loop)]
    let last = min(Int(reason.rowCount), steps.count) - 1
    let row = result.chunks[chunk].outcome.rows[Int(reason.firstRow) + last]
    return path(row, steps[last], chunk)
  }

  /// The path of a row that a loop's step stands on: the list's name and its place, from the top.
  private func path(_ row: RowID, _ step: LoopStep, _ chunk: Int) -> String {
    guard let parent = ruleset.records[step.record].parent else { return "" }
    return path(row, record: step.record, in: parent, result.chunks[chunk].store)
  }

  private func path(
    _ row: RowID, record: Int, in parent: Int, _ store: borrowing FactStore
  ) -> String {
    let owner = store.parent(row)
    var prefix = ""
    if let above = ruleset.records[parent].parent {
      prefix = path(owner, record: parent, in: above, store) + "."
    }
    for (index, column) in ruleset.records[parent].columns.enumerated()
    where column.type == .list(record) {
      let cell = result.plan.layout.records[parent].cells[index]
      // Where two lists hold the same record, the one that has the row is meant.
      if let position = store.place(of: row, in: cell, of: owner) {
        return prefix + column.name + "[" + String(position) + "]"
      }
    }
    return prefix
  }

  // MARK: Sentences

  private mutating func message(_ reason: Reason, _ chunk: Int) -> String {
    let number = Int(reason.number)
    switch reason.subject {
    case .condition: return conditionMessage(reason, chunk)
    case .key: return sentences.keyUnknown(number + 1)
    case .selection: return sentences.selectionUnknown()
    case .criterion: return criterionMessage(reason, chunk)
    case .grid:
      let grid = ruleset.grids[number]
      let total = result.plan.decider.total(read: number, works[chunk].rows[0], &works[chunk])
      return sentences.totalEliminatory(
        shown(total, chunk), grid.total, grid.eliminatory ?? .unbounded)
    }
  }

  private func shown(_ value: Value, _ chunk: Int) -> Number {
    if value.kind == .number { return value.number }
    guard value.kind == .ratio else { return .zero }
    return works[chunk].ratios[value.payload].rounded(.decimals(6)) ?? .zero
  }

  private mutating func criterionMessage(_ reason: Reason, _ chunk: Int) -> String {
    let criterion = ruleset.grids[Int(reason.number)].criteria[Int(reason.item)]
    let name = criterion.label ?? criterion.name
    switch reason.kind {
    case .flag: return sentences.spread(name)
    case .unknown, .failed: return sentences.markMissing(name)
    case .eliminatory:
      let cell = result.plan.layout.records[0].cells[criterion.column]
      let mark = works[chunk].number(works[chunk].rows[0], cell)
      return sentences.markEliminatory(
        shown(mark, chunk), criterion.maximum, name, criterion.eliminatory ?? .unbounded)
    }
  }

  private mutating func conditionMessage(_ reason: Reason, _ chunk: Int) -> String {
    let condition = ruleset.conditions[Int(reason.number)]
    let code = evaluator.program.conditions[Int(reason.number)]
    if reason.rowCount > 0, code.loop >= 0 {
      let steps = evaluator.program.steps[evaluator.program.loops[Int(code.loop)]]
      for step in 0..<min(Int(reason.rowCount), steps.count) {
        works[chunk].rows[Int(steps[steps.startIndex + step].binding)] =
          result.chunks[chunk].outcome.rows[Int(reason.firstRow) + step]
      }
    }
    let isWhole =
      code.loop < 0 || Int(reason.rowCount) == evaluator.program.loops[Int(code.loop)].count
    if reason.kind == .unknown, let request = condition.request, isWhole {
      return sentences.request(
        fill(request, evaluator.program.sentences[Int(reason.number)].request, chunk))
    }
    let isKnown = reason.kind == .failed || condition.severity != .blocking
    if isKnown, let refusal = condition.refusal, isWhole {
      return fill(refusal, evaluator.program.sentences[Int(reason.number)].refusal, chunk)
    }
    let name = condition.label ?? condition.name
    return reason.kind == .unknown ? sentences.unknown(name) : sentences.failed(name)
  }

  /// A sentence of the ruleset with its values put in.
  mutating func fill(_ template: MessageTemplate, _ codes: [Int32], _ chunk: Int) -> String {
    var text = ""
    for (index, part) in template.parts.enumerated() {
      switch part {
      case .text(let plain): text += plain
      case .value(let node):
        guard index < codes.count, codes[index] >= 0 else { continue }
        var recorder = NoRecorder()
        let value = evaluator.value(codes[index], &works[chunk], &recorder)
        text += ownText.text(value, ruleset.types[Int(node)], works[chunk])
      }
    }
    return text
  }

  // MARK: Selection

  private mutating func writeSelection(
    _ entry: CallResult.Entry, into writer: inout JSONWriter
  ) {
    guard let message = selectionSentence(entry) else { return }
    writer.beginObject()
    writer.key("kind")
    writer.string("envelope")
    writer.key("rule")
    writer.string(selectionWord)
    writer.key("message")
    writer.string(message)
    writeSource(ruleset.selection?.provenance.source, into: &writer)
    writer.endObject()
  }

  /// Why a ranked application was passed over; nil for one that was not.
  private func selectionSentence(_ entry: CallResult.Entry) -> String? {
    let position = Int(entry.position)
    switch result.selection.causes[position] {
    case .none: return nil
    case .envelope:
      return sentences.envelope(
        asked: result.asked(at: position), left: result.selection.remainder(at: position))
    case .closed: return sentences.closed()
    case .places: return sentences.places()
    case .group: return sentences.group()
    }
  }
}

extension CallResult {
  /// What the application at a position of the order of merit asks for.
  func asked(at position: Int) -> Number {
    guard let rules = plan.ruleset.selection else { return .zero }
    return Selection.request(
      position, chunks, order, rules, plan.ruleset, plan.decider.wordsPerApplication
    ).amount
  }
}

extension FactStore {
  /// The one-based position of a row in a list; nil where it is not in it.
  func place(of row: RowID, in list: Cell, of owner: RowID) -> Int? {
    var index = 1
    var other = first(owner, list)
    while other > 0 {
      if other == row { return index }
      other = next(other)
      index += 1
    }
    return nil
  }
}
