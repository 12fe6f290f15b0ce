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
    let status = result.status(entry)
    var found: [ResultRow.Reason] = []
    for index in outcome.reasons(of: Int(entry.application)) {
      let reason = outcome.reasons[index]
      found.append(
        ResultRow.Reason(
          place: reason.rowCount > 0 ? path(reason, chunk) : nil,
          message: message(reason, chunk), rulesetWords: rulesetWords(reason, chunk),
          isDecisive: Self.isDecisive(reason.kind, status),
          isFlag: reason.kind == .flag))
    }
    if entry.position >= 0, let sentence = selectionSentence(entry) {
      let isServed = status == .selected
      found.append(
        ResultRow.Reason(
          place: nil, message: sentence, isDecisive: !isServed, isFlag: isServed))
    }
    return found
  }

  /// Whether a status rests on reasons of a kind.
  private static func isDecisive(_ kind: Reason.Kind, _ status: OutcomeStatus) -> Bool {
    switch kind {
    case .failed: status == .ineligible
    case .eliminatory: status == .eliminated
    case .unknown: status == .incomplete
    case .flag: false
    }
  }

  private mutating func writeCondition(
    _ reason: Reason, _ chunk: Int, into writer: inout JSONWriter
  ) {
    let (number, kind) = (Int(reason.number), Int(reason.kind.rawValue))
    if reason.rowCount > 0 {
      writer.begin(pieces.bytes.span.extracting(pieces.conditions[number].placed[kind]))
      var text: [UInt8] = []
      swap(&text, &scratch)
      text.removeAll(keepingCapacity: true)
      appendPath(reason, chunk, to: &text)
      writer.string(text.span)
      swap(&text, &scratch)
      writer.resume(pieces.bytes.span.extracting(pieces.conditions[number].middle))
    } else {
      writer.begin(pieces.bytes.span.extracting(pieces.conditions[number].unplaced[kind]))
    }
    var text: [UInt8] = []
    swap(&text, &scratch)
    text.removeAll(keepingCapacity: true)
    appendMessage(reason, chunk, to: &text)
    writer.string(text.span)
    swap(&text, &scratch)
    writer.end(pieces.bytes.span.extracting(pieces.conditions[number].ending))
  }

  /// The word of a kind of reason in results.
  static func word(_ kind: Reason.Kind) -> StaticString {
    switch kind {
    case .failed: "failed"
    case .unknown: "unknown"
    case .flag: "flag"
    case .eliminatory: "eliminatory"
    }
  }

  private mutating func write(
    _ reason: Reason, _ chunk: Int, into writer: inout JSONWriter
  ) {
    if reason.subject == .condition {
      writeCondition(reason, chunk, into: &writer)
    } else if reason.kind == .eliminatory {
      // A mark or a total that eliminates is all that its reason says.
      let (mark, grid) = (pieces.mark(of: reason), Int(reason.number))
      let cell = mark.map { pieces.marks[$0].cell } ?? pieces.grids[grid].total
      let bits = works[chunk].store.bits(works[chunk].rows[0], cell)
      let subject = pieces.marks.count &+ pieces.priorities.count
      write(subject &+ (mark ?? pieces.marks.count &+ grid), bits, into: &writer) {
        $0.layOut(reason, chunk, into: &$1)
      }
    } else {
      layOut(reason, chunk, into: &writer)
    }
  }

  private mutating func layOut(
    _ reason: Reason, _ chunk: Int, into writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("kind")
    writer.string(Self.word(reason.kind))
    writer.key("rule")
    writer.string(rule(reason))
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
    var text: [UInt8] = []
    appendPath(reason, chunk, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func appendPath(_ reason: Reason, _ chunk: Int, to text: inout [UInt8]) {
    let loop = ruleset.conditions[Int(reason.number)].loop
    guard loop >= 0 else { return }
    let last = min(Int(reason.rowCount), ruleset.loops[Int(loop)].count) - 1
    guard last >= 0 else { return }
    let row = result.chunks[chunk].outcome.rows[Int(reason.firstRow) + last]
    appendPath(row, ruleset.loops[Int(loop)][last].record, chunk, to: &text)
  }

  /// Appends the path of a row: the name of its list and its place in it, from the top.
  private func appendPath(_ row: RowID, _ record: Int, _ chunk: Int, to text: inout [UInt8]) {
    guard let parent = ruleset.records[record].parent else { return }
    let owner = result.chunks[chunk].store.parent(row)
    if ruleset.records[parent].parent != nil {
      appendPath(owner, parent, chunk, to: &text)
      text.append(0x2E)
    }
    for index in lists[record].indices {
      // Where two lists hold the same record, the one that has the row is meant.
      guard
        let place = result.chunks[chunk].store.place(
          of: row, in: lists[record][index].cell, of: owner)
      else { continue }
      text.append(contentsOf: lists[record][index].name)
      text.append(0x5B)
      Number(place).appendCanonical(to: &text)
      text.append(0x5D)
      return
    }
  }

  // MARK: Sentences

  private mutating func message(_ reason: Reason, _ chunk: Int) -> String {
    let number = Int(reason.number)
    switch reason.subject {
    case .condition:
      var text: [UInt8] = []
      appendMessage(reason, chunk, to: &text)
      return String(decoding: text, as: UTF8.self)
    case .key, .selection:
      return sentences.unknown(reason, evaluator, &works[chunk])
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
    case .unknown, .failed:
      if criterion.computed >= 0 {
        return sentences.unknown(
          grid: Int(reason.number), criterion: Int(reason.item), evaluator, &works[chunk])
      }
      let pending = works[chunk].store.assessorsPending(works[chunk].rows[0], criterion.column)
      return sentences.markMissing(name, pending.map { String(decoding: $0, as: UTF8.self) })
    case .eliminatory:
      let cell = result.plan.layout.records[0].cells[criterion.column]
      let mark = works[chunk].number(works[chunk].rows[0], cell)
      return sentences.markEliminatory(
        shown(mark, chunk), criterion.maximum, name, criterion.eliminatory ?? .unbounded)
    }
  }

  /// Appends the sentence of a condition's reason.
  private mutating func appendMessage(_ reason: Reason, _ chunk: Int, to text: inout [UInt8]) {
    let number = Int(reason.number)
    let code = evaluator.program.conditions[number]
    if reason.rowCount > 0, code.loop >= 0 {
      let steps = evaluator.program.loops[Int(code.loop)]
      for step in 0..<min(Int(reason.rowCount), steps.count) {
        let binding = Int(evaluator.program.steps[steps.lowerBound + step].binding)
        works[chunk].rows[binding] = result.chunks[chunk].outcome.rows[Int(reason.firstRow) + step]
      }
    }
    if let (parts, isRequest) = template(of: reason) {
      guard isRequest else { return appendFilled(parts, chunk, to: &text) }
      var request: [UInt8] = []
      appendFilled(parts, chunk, to: &request)
      let sentence = sentences.request(String(decoding: request, as: UTF8.self))
      text.append(contentsOf: sentence.utf8)
      return
    }
    let name = ruleset.conditions[number].label ?? ruleset.conditions[number].name
    let sentence =
      reason.kind == .unknown
      ? sentences.unknown(
        condition: number, steps: Int(reason.rowCount), evaluator, &works[chunk])
      : sentences.failed(name)
    text.append(contentsOf: sentence.utf8)
  }

  /// The ruleset's own sentence for a condition's reason, and whether it names what to provide; nil
  /// where the program words it.
  private func template(
    of reason: Reason
  ) -> (parts: [ResultPieces.SentencePart], isRequest: Bool)? {
    let number = Int(reason.number)
    let code = evaluator.program.conditions[number]
    guard
      code.loop < 0 || Int(reason.rowCount) == evaluator.program.loops[Int(code.loop)].count
    else { return nil }
    if reason.kind == .unknown, let parts = pieces.conditions[number].request {
      return (parts, true)
    }
    guard reason.kind == .failed || code.severity != .blocking,
      let parts = pieces.conditions[number].refusal
    else { return nil }
    return (parts, false)
  }

  /// The part of a reason's sentence that the ruleset writes: the whole, what to provide, or a label.
  private mutating func rulesetWords(_ reason: Reason, _ chunk: Int) -> String? {
    switch reason.subject {
    case .key, .selection, .grid: return nil
    case .criterion:
      let criterion = ruleset.grids[Int(reason.number)].criteria[Int(reason.item)]
      return criterion.label ?? criterion.name
    case .condition:
      let condition = ruleset.conditions[Int(reason.number)]
      guard let (parts, _) = template(of: reason) else { return condition.label ?? condition.name }
      var words: [UInt8] = []
      // The rows are those of the sentence, which was made just before.
      appendFilled(parts, chunk, to: &words)
      return String(decoding: words, as: UTF8.self)
    }
  }

  /// Appends a sentence of the ruleset with its values put in.
  private mutating func appendFilled(
    _ sentence: [ResultPieces.SentencePart], _ chunk: Int, to text: inout [UInt8]
  ) {
    for part in sentence {
      switch part {
      case .text(let plain): text.append(contentsOf: plain)
      case .value(let code, let type):
        var recorder = NoRecorder()
        let value = evaluator.value(code, &works[chunk], &recorder)
        if value.kind == .text {
          // The bytes are taken where they lie: a copy of the workspace would count its arrays.
          let range = result.chunks[chunk].store.textRange(value)
          for index in range { text.append(result.chunks[chunk].store.texts[index]) }
        } else if value.kind == .missing {
          text.append(contentsOf: ownText.missing(type, works[chunk]).utf8)
        } else if !ownText.appendPlain(value, type, to: &text) {
          text.append(contentsOf: ownText.text(value, type, works[chunk]).utf8)
        }
      }
    }
  }

  // MARK: Selection

  private mutating func writeSelection(
    _ entry: CallResult.Entry, into writer: inout JSONWriter
  ) {
    let position = Int(entry.position)
    if result.selection.causes[position] == .none, !result.selection.asksBelowZero(at: position) {
      return
    }
    writer.begin(pieces.bytes.span.extracting(pieces.selection.opening))
    scratch.removeAll(keepingCapacity: true)
    result.appendSelectionSentence(Int(entry.position), closer, sentences, to: &scratch)
    writer.string(scratch.span)
    writer.end(pieces.bytes.span.extracting(pieces.selection.ending))
  }

  /// Why a ranked application was passed over, or receives nothing; nil for any other.
  private func selectionSentence(_ entry: CallResult.Entry) -> String? {
    result.selectionSentence(Int(entry.position), closer, sentences)
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
