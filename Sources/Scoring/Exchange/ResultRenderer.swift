import Rules

/// Writes the results of applications as JSON objects, one at a time and in any order.
///
/// It holds a copy of nothing: each thread makes its own over the same result.
package struct ResultRenderer {
  let result: CallResult
  let ruleset: CheckedRuleset
  let evaluator: Evaluator
  let sentences: ReasonSentences
  /// The ruleset's own sentences show values in its own language.
  let ownText: ValueText
  var works: [Workspace]
  private let values: [Output]
  private let amounts: [Output]
  let pieces: ResultPieces
  /// The grid whose total results give: the first that ranks, or else the first.
  let rankedGrid: Int?
  let lists: [[(cell: Cell, name: [UInt8])]]
  /// The application that closed the envelope, which sentences name.
  let closer: (id: String, rank: Int)?
  var scratch: [UInt8] = []
  private var memo = ResultMemo()
  /// What `fetch` makes of what it looks at, so that it is not left out.
  private var fetched: UInt64 = 0
  private let layout: JSONWriter.Layout
  let showsPersonal: Bool

  /// A derived column that results print.
  struct Output {
    var name: [UInt8]
    var record: Int
    var cell: Cell
    var type: ValueType
    /// Whether it repeats a personal fact, which results do not show.
    var isHidden = false
  }

  /// Makes a renderer over a result.
  ///
  /// - Parameters:
  ///   - result: the result.
  ///   - layout: the layout of the writer that it is to be used with.
  ///   - showsPersonal: whether it gives personal facts, as what only the applicant and the service
  ///     read may; what is published says that they are personal instead.
  package init(
    _ result: CallResult, _ layout: JSONWriter.Layout = .compact, showsPersonal: Bool = false
  ) {
    self.showsPersonal = showsPersonal
    self.result = result
    self.layout = layout
    ruleset = result.plan.ruleset
    var evaluator = result.plan.decider.evaluator
    evaluator.totals = result.totals
    self.evaluator = evaluator
    sentences = ReasonSentences(language: result.plan.language, currency: ruleset.currency)
    ownText = ValueText(evaluator: evaluator, language: ruleset.language)
    works = result.chunks.map { result.plan.decider.workspace($0.store) }
    values = Self.outputs(result.plan) { $0 == .value || $0 == .vote }
    amounts = Self.outputs(result.plan) { $0 == .amount || $0 == .share || $0 == .payment }
    pieces = ResultPieces(result.plan, layout, showsPersonal: showsPersonal)
    rankedGrid = Self.rankedGrid(ruleset)
    lists = ruleset.records.indices.map { Self.lists(result.plan, of: $0) }
    closer = result.closer
  }

  static func output(_ plan: CallPlan, _ index: Int) -> Output? {
    guard index >= 0, index < plan.ruleset.derivations.count else { return nil }
    let derivation = plan.ruleset.derivations[index]
    let column = plan.ruleset.records[derivation.record].columns[derivation.column]
    return Output(
      name: Array(derivation.name.utf8), record: derivation.record,
      cell: plan.layout.records[derivation.record].cells[derivation.column], type: column.type,
      isHidden: column.isPersonal)
  }

  /// The columns of some kinds of derivation, in the order in which they are declared.
  private static func outputs(
    _ plan: CallPlan, _ isWanted: (Derivation.Kind) -> Bool
  ) -> [Output] {
    let derivations = plan.ruleset.derivations
    let wanted = derivations.indices.filter {
      !derivations[$0].isInternal && isWanted(derivations[$0].kind)
    }
    let order = wanted.stablySorted {
      let (one, other) = (derivations[$0].provenance.span, derivations[$1].provenance.span)
      return one.start == other.start ? $0 < $1 : one.start < other.start
    }
    return order.compactMap { output(plan, $0) }
  }

  private static func lists(_ plan: CallPlan, of record: Int) -> [(cell: Cell, name: [UInt8])] {
    guard let parent = plan.ruleset.records[record].parent else { return [] }
    var result: [(cell: Cell, name: [UInt8])] = []
    for (index, column) in plan.ruleset.records[parent].columns.enumerated()
    where column.type == .list(record) {
      result.append((plan.layout.records[parent].cells[index], Array(column.name.utf8)))
    }
    return result
  }

  // MARK: One application

  /// Looks at the facts of a few results that are to be written next.
  ///
  /// Results stand in the order of merit, which scatters their facts over memory. Here nothing
  /// waits for anything else, so that the processor fetches several at once.
  package mutating func fetch(_ indices: Range<Int>) {
    for index in indices {
      let (chunk, number) = (Int(result.entries[index].chunk), result.entries[index].application)
      let row = result.chunks[chunk].store.applications[Int(number)]
      fetched &+= result.chunks[chunk].store.heap[row]
      let bits = result.chunks[chunk].store.bits(row, result.chunks[chunk].identifier)
      let text = result.chunks[chunk].store.textRange(bits)
      if !text.isEmpty { fetched &+= UInt64(result.chunks[chunk].store.texts[text.lowerBound]) }
    }
  }

  /// Writes the result at an index, in the order of results.
  package mutating func write(_ index: Int, into writer: inout JSONWriter) {
    let entry = result.entries[index]
    let chunk = Int(entry.chunk)
    let row = result.chunks[chunk].store.applications[Int(entry.application)]
    works[chunk].rows[0] = row
    works[chunk].forgetRatios()
    writer.beginObject(inline: true)
    writer.key("id")
    writeText(result.chunks[chunk].store.bits(row, result.chunks[chunk].identifier), chunk, &writer)
    writer.key("status")
    writer.string(Self.word(result.status(entry)))
    writer.key("rank")
    if entry.position >= 0 { writer.integer(Int(entry.position) + 1) } else { writer.null() }
    writeTotals(row, chunk, into: &writer)
    writeMarks(row, chunk, into: &writer)
    writePriorities(row, chunk, into: &writer)
    writer.key("values")
    write(values, row, chunk, into: &writer)
    writer.key("amounts")
    write(amounts, row, chunk, into: &writer)
    if entry.position >= 0, let award = result.selection.award(at: Int(entry.position)) {
      writer.key("awarded")
      write(award, decimals: 2, into: &writer)
    }
    writer.key("reasons")
    writeReasons(entry, into: &writer)
    writer.endObject()
  }

  /// Writes a text of the facts.
  ///
  /// It is short, and its bytes are taken one by one: lending them would count their array, whose
  /// count all threads share.
  private mutating func writeText(_ bits: UInt64, _ chunk: Int, _ writer: inout JSONWriter) {
    scratch.removeAll(keepingCapacity: true)
    for index in result.chunks[chunk].store.textRange(bits) {
      scratch.append(result.chunks[chunk].store.texts[index])
    }
    writer.string(scratch.span)
  }

  /// The word of a status in results.
  package static func word(_ status: OutcomeStatus) -> StaticString {
    switch status {
    case .eligible: "eligible"
    case .selected: "selected"
    case .waiting: "waiting"
    case .notSelected: "not_selected"
    case .eliminated: "eliminated"
    case .ineligible: "ineligible"
    case .incomplete: "incomplete"
    }
  }

  private static func rankedGrid(_ ruleset: CheckedRuleset) -> Int? {
    if ruleset.grids.isEmpty { return nil }
    for key in ruleset.ranking?.keys ?? [] where key.node >= 0 {
      let node = ruleset.nodes[Int(key.node)]
      guard node.operation == .column, node.a == 0 else { continue }
      let column = Int(node.b)
      for (number, grid) in ruleset.grids.enumerated() where grid.derivation >= 0 {
        if ruleset.derivations[grid.derivation].column == column { return number }
      }
    }
    return 0
  }

  private mutating func writeTotals(_ row: RowID, _ chunk: Int, into writer: inout JSONWriter) {
    writer.key("total")
    guard let ranked = rankedGrid else {
      writer.null()
      return
    }
    writeTotal(of: ranked, row, chunk, into: &writer)
    if ruleset.grids.count < 2 { return }
    writer.key("grids")
    writer.beginObject()
    for grid in ruleset.grids.indices {
      writer.key(ruleset.grids[grid].name.utf8Span.span)
      writeTotal(of: grid, row, chunk, into: &writer)
    }
    writer.endObject()
  }

  private mutating func writeTotal(
    of grid: Int, _ row: RowID, _ chunk: Int, into writer: inout JSONWriter
  ) {
    let total = works[chunk].number(row, pieces.grids[grid].total)
    if !write(total, decimals: nil, chunk, into: &writer) { writer.null() }
  }

  private mutating func writeMarks(_ row: RowID, _ chunk: Int, into writer: inout JSONWriter) {
    writer.key("marks")
    writer.beginArray()
    for index in pieces.marks.indices { writeMark(index, row, chunk, into: &writer) }
    writer.endArray()
  }

  /// Writes an object that a cell's bits decide: again where they came before, or else by `body`.
  mutating func write(
    _ subject: Int, _ bits: UInt64, into writer: inout JSONWriter,
    _ body: (inout ResultRenderer, inout JSONWriter) -> Void
  ) {
    let subject = Int32(truncatingIfNeeded: subject)
    if memo.write(subject, bits, into: &writer) { return }
    guard memo.hasRoom(bits) else { return body(&self, &writer) }
    var draft = JSONWriter(layout)
    draft.beginArray(inline: true)
    let start = draft.output.count
    body(&self, &draft)
    let json = draft.output.bytes[start...]
    memo.keep(subject, bits, json)
    writer.fragment(json.span)
  }

  private mutating func writeMark(
    _ index: Int, _ row: RowID, _ chunk: Int, into writer: inout JSONWriter
  ) {
    let bits = works[chunk].store.bits(row, pieces.marks[index].cell)
    write(index, bits, into: &writer) { renderer, writer in
      renderer.layOutMark(index, row, chunk, into: &writer)
    }
  }

  private mutating func layOutMark(
    _ index: Int, _ row: RowID, _ chunk: Int, into writer: inout JSONWriter
  ) {
    let mark = works[chunk].number(row, pieces.marks[index].cell)
    writer.begin(pieces.bytes.span.extracting(pieces.marks[index].opening))
    if !write(mark, decimals: nil, chunk, into: &writer) { writer.null() }
    writer.resume(pieces.bytes.span.extracting(pieces.marks[index].middle))
    writer.truth(
      pieces.marks[index].isEliminatory && mark.kind == .number
        && pieces.marks[index].eliminatory.contains(mark.number))
    writer.end(pieces.bytes.span.extracting(ResultPieces.brace))
  }

  private mutating func writePriorities(
    _ row: RowID, _ chunk: Int, into writer: inout JSONWriter
  ) {
    writer.key("priorities")
    writer.beginArray()
    for index in pieces.priorities.indices {
      let cell = pieces.priorities[index].cell
      if cell.kind == .truth {
        let bits = works[chunk].store.bits(row, cell)
        write(pieces.marks.count &+ index, bits, into: &writer) { renderer, writer in
          renderer.layOutPriority(index, row, chunk, into: &writer)
        }
      } else {
        layOutPriority(index, row, chunk, into: &writer)
      }
    }
    writer.endArray()
  }

  private mutating func layOutPriority(
    _ index: Int, _ row: RowID, _ chunk: Int, into writer: inout JSONWriter
  ) {
    writer.begin(pieces.bytes.span.extracting(pieces.priorities[index].opening))
    let value = works[chunk].value(row, pieces.priorities[index].cell)
    if value.kind == .truth {
      writer.truth(value.isTrue)
    } else if !write(value, pieces.priorities[index].type, chunk, into: &writer) {
      writer.null()
    }
    writer.end(pieces.bytes.span.extracting(ResultPieces.brace))
  }

  // MARK: Values

  private mutating func write(
    _ outputs: [Output], _ row: RowID, _ chunk: Int, into writer: inout JSONWriter
  ) {
    writer.beginObject()
    for output in outputs {
      if output.record == 0 {
        writeMember(output.name, output, row, chunk, into: &writer)
      } else {
        eachRow(of: output.record, row, chunk, []) { renderer, nested, path in
          let name = path + [0x2E] + output.name
          renderer.writeMember(name, output, nested, chunk, into: &writer)
        }
      }
    }
    writer.endObject()
  }

  /// Goes through the rows of a record with the path of each: `écoles[1].bâtiments[2]`.
  private mutating func eachRow(
    of record: Int, _ application: RowID, _ chunk: Int, _ path: [UInt8],
    _ body: (inout ResultRenderer, RowID, [UInt8]) -> Void
  ) {
    guard let parent = ruleset.records[record].parent else {
      body(&self, application, path)
      return
    }
    eachRow(of: parent, application, chunk, path) { renderer, owner, above in
      for list in renderer.lists[record] {
        var row = renderer.works[chunk].store.first(owner, list.cell)
        var position = 1
        while row > 0 {
          var inner = above
          if !inner.isEmpty { inner.append(0x2E) }
          inner += list.name
          inner.append(0x5B)
          inner += Array(String(position).utf8)
          inner.append(0x5D)
          body(&renderer, row, inner)
          row = renderer.works[chunk].store.next(row)
          position += 1
        }
      }
    }
  }

  private mutating func writeMember(
    _ name: [UInt8], _ output: Output, _ row: RowID, _ chunk: Int,
    into writer: inout JSONWriter
  ) {
    let value = works[chunk].value(row, output.cell)
    guard canWrite(value, chunk) else { return }
    writer.key(name.span)
    if output.isHidden, !showsPersonal {
      writer.string(ResultPieces.personalCover(ruleset.language))
      return
    }
    _ = write(value, output.type, chunk, into: &writer)
  }

  private func canWrite(_ value: Value, _ chunk: Int) -> Bool {
    value.kind == .ratio ? works[chunk].ratios[value.payload].exactNumber != nil : value.isKnown
  }

  /// Writes a value; false, with nothing written, where it could not be computed.
  mutating func write(
    _ value: Value, _ type: ValueType, _ chunk: Int, into writer: inout JSONWriter
  ) -> Bool {
    switch value.kind {
    case .missing, .absent, .overflow: return false
    case .truth: writer.truth(value.isTrue)
    case .number, .ratio:
      return write(value, decimals: Self.decimals(type), chunk, into: &writer)
    case .day: writer.string(Day(number: value.payload)?.isoText ?? "")
    case .text, .literal: writer.string(Array(evaluator.bytes(value, works[chunk].store)))
    case .choice: writer.string(ownText.text(value, type, works[chunk]))
    case .choices:
      writer.beginArray()
      if case .choices(let domain) = type {
        for (number, text) in ruleset.choiceDomains[domain].enumerated()
        where Evaluator.holds(low: value.low, high: value.high, number) {
          writer.string(text)
        }
      }
      writer.endArray()
    }
    return true
  }

  /// Writes a numeric value; false, with nothing written, for any other.
  private mutating func write(
    _ value: Value, decimals: Int?, _ chunk: Int, into writer: inout JSONWriter
  ) -> Bool {
    if value.kind == .number {
      write(value.number, decimals: decimals, into: &writer)
      return true
    }
    guard value.kind == .ratio, let number = works[chunk].ratios[value.payload].exactNumber else {
      return false
    }
    write(number, decimals: decimals, into: &writer)
    return true
  }

  static func decimals(_ type: ValueType) -> Int? {
    if case .number(let number) = type, number.isAmount { return 2 }
    return nil
  }

  /// Writes a number as a string, with a fixed count of decimals where that hides none.
  mutating func write(_ number: Number, decimals: Int?, into writer: inout JSONWriter) {
    let narrow = Int64(truncatingIfNeeded: number.mantissa)
    let limit: Int64 = 1_000_000_000_000_000
    if Int128(narrow) == number.mantissa, narrow < limit, narrow > -limit, number.scale <= 18 {
      writeNarrow(narrow, number.scale, decimals: decimals ?? 0, into: &writer)
      return
    }
    scratch.removeAll(keepingCapacity: true)
    if let decimals, number.appendFixed(decimals: decimals, to: &scratch) {
      writer.string(scratch.span)
    } else {
      number.appendCanonical(to: &scratch)
      writer.string(scratch.span)
    }
  }

  /// Writes a short number without superfluous zeros, but for the decimals that it must have.
  private func writeNarrow(
    _ mantissa: Int64, _ scale: Int, decimals: Int, into writer: inout JSONWriter
  ) {
    var (value, places) = (mantissa, scale)
    while places > decimals, value % 10 == 0 {
      value /= 10
      places &-= 1
    }
    // A number under 10¹⁵ has room for the two decimals of an amount.
    while places < decimals {
      value &*= 10
      places &+= 1
    }
    writer.string(decimal: value, scale: places)
  }
}
