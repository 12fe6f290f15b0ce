import Rules

/// What results repeat for every application, laid out once: names, sources, sentences.
struct ResultPieces: Sendable {
  /// The pieces, one after the other; the first ends an object.
  private(set) var bytes: [UInt8] = [0x7D]
  private(set) var marks: [Mark] = []
  private(set) var priorities: [Priority] = []
  /// The first mark of each grid, and the cell of its total.
  private(set) var grids: [(firstMark: Int, total: Cell)] = []
  /// What is written of the reasons of each condition.
  private(set) var conditions: [Condition] = []
  /// The reason of an application that was passed over: up to the sentence, and from it on.
  private(set) var selection = (opening: 0..<0, ending: 0..<0)
  private let layout: JSONWriter.Layout
  /// The values that sentences do not give, and what stands in their place.
  private let hidden: [NodeID]
  private let cover: [UInt8]

  /// What public results show in the place of personal data.
  static func personalCover(_ language: Language) -> String {
    language == .french ? "(donnée personnelle)" : "(personal data)"
  }

  /// The piece that ends an object.
  static let brace = 0..<1

  /// A mark.
  struct Mark: Sendable {
    /// Up to the mark.
    var opening: Range<Int>
    /// From the mark to whether it eliminates.
    var middle: Range<Int>
    var cell: Cell
    var eliminatory: FlatRange
    var isEliminatory: Bool
  }

  /// A priority.
  struct Priority: Sendable {
    /// Up to the value.
    var opening: Range<Int>
    var cell: Cell
    var type: ValueType
  }

  /// A condition's reasons, but for the place and the sentence.
  struct Condition: Sendable {
    /// Up to the place, by kind of reason.
    var placed: [Range<Int>] = []
    /// Up to the sentence of a reason without a place, by kind.
    var unplaced: [Range<Int>] = []
    /// From the place to the sentence.
    var middle = 0..<0
    /// From the sentence to the end.
    var ending = 0..<0
    /// The sentences that the ruleset writes; nil for one that it does not.
    var refusal: [SentencePart]?
    var request: [SentencePart]?
  }

  /// A part of a sentence.
  enum SentencePart: Sendable {
    case text([UInt8])
    /// What an instruction gives, shown as a type is.
    case value(Int32, ValueType)
  }

  /// - Parameters:
  ///   - plan: the ruleset made ready.
  ///   - layout: the layout of the writer that the pieces are for.
  ///   - showsPersonal: whether sentences give the personal facts that they quote.
  init(_ plan: CallPlan, _ layout: JSONWriter.Layout, showsPersonal: Bool) {
    self.layout = layout
    hidden = showsPersonal ? [] : plan.ruleset.personalNodes
    cover = Array(Self.personalCover(plan.ruleset.language).utf8)
    let cells = plan.layout.records[0].cells
    for (number, grid) in plan.ruleset.grids.enumerated() {
      grids.append((marks.count, plan.decider.code.grids[number].total))
      for criterion in grid.criteria { addMark(grid.name, criterion, cells[criterion.column]) }
    }
    for priority in plan.ruleset.priorities { addPriority(priority, plan) }
    let codes = plan.decider.evaluator.program.sentences
    for (condition, codes) in zip(plan.ruleset.conditions, codes) {
      var added = pieces(condition)
      let types = plan.ruleset.types
      added.refusal = condition.refusal.map { parts($0, codes.refusal, types) }
      added.request = condition.request.map { parts($0, codes.request, types) }
      conditions.append(added)
    }
    selection.opening = add { writer in
      writer.beginObject()
      writer.key("kind")
      writer.string("envelope")
      writer.key("rule")
      writer.string(plan.ruleset.language == .french ? "sélection" : "selection")
      writer.key("message")
    }
    selection.ending = ending(plan.ruleset.selection?.provenance.source)
  }

  /// The mark that a reason is about; nil for one about a total.
  func mark(of reason: Reason) -> Int? {
    reason.subject == .criterion
      ? grids[Int(reason.number)].firstMark &+ Int(reason.item) : nil
  }

  private mutating func addMark(_ grid: String, _ criterion: CheckedCriterion, _ cell: Cell) {
    let opening = add { writer in
      writer.beginObject()
      writer.key("grid")
      writer.string(grid)
      writer.key("criterion")
      writer.string(criterion.name)
      writer.key("mark")
    }
    let middle = add(after: { $0.null() }) { writer in
      writer.key("maximum")
      writer.string(criterion.maximum.canonicalText)
      writer.key("eliminatory")
    }
    marks.append(
      Mark(
        opening: opening, middle: middle, cell: cell,
        eliminatory: FlatRange(criterion.eliminatory ?? .unbounded),
        isEliminatory: criterion.eliminatory != nil))
  }

  private mutating func addPriority(_ priority: CheckedPriority, _ plan: CallPlan) {
    guard let output = ResultRenderer.output(plan, priority.derivation) else { return }
    let opening = add { writer in
      writer.beginObject()
      writer.key("name")
      writer.string(output.name)
      writer.key("value")
    }
    priorities.append(Priority(opening: opening, cell: output.cell, type: output.type))
  }

  private mutating func pieces(_ condition: CheckedCondition) -> Condition {
    var result = Condition()
    for kind in Reason.Kind.allCases {
      for key: StaticString in ["at", "message"] {
        let piece = add { writer in
          writer.beginObject()
          writer.key("kind")
          writer.string(ResultRenderer.word(kind))
          writer.key("rule")
          writer.string(condition.name)
          writer.key(key)
        }
        if result.placed.count == result.unplaced.count {
          result.placed.append(piece)
        } else {
          result.unplaced.append(piece)
        }
      }
    }
    result.middle = add(after: { $0.null() }) { $0.key("message") }
    result.ending = ending(condition.provenance.source)
    return result
  }

  /// Adds what ends a reason after its sentence.
  private mutating func ending(_ source: String?) -> Range<Int> {
    let open: (inout JSONWriter) -> Void = { writer in
      writer.beginObject()
      writer.null()
    }
    return add(after: open) { writer in
      writer.key("source")
      if let source { writer.string(source) } else { writer.null() }
      writer.endObject()
    }
  }

  private func parts(
    _ template: MessageTemplate, _ codes: [Int32], _ types: [ValueType]
  ) -> [SentencePart] {
    var parts: [SentencePart] = []
    for (part, code) in zip(template.parts, codes) {
      switch part {
      case .text(let plain): parts.append(.text(Array(plain.utf8)))
      case .value(let node):
        if hidden.contains(node) {
          parts.append(.text(cover))
        } else if code >= 0 {
          parts.append(.value(code, types[Int(node)]))
        }
      }
    }
    return parts
  }

  /// Adds what a body writes within an object that is on one line.
  ///
  /// - Parameters:
  ///   - before: what is written before, and left out.
  ///   - body: what the piece is.
  /// - Returns: the stretch of `bytes` that holds the piece.
  private mutating func add(
    after before: (inout JSONWriter) -> Void = { _ in }, _ body: (inout JSONWriter) -> Void
  ) -> Range<Int> {
    var writer = JSONWriter(layout)
    writer.beginArray(inline: true)
    before(&writer)
    let start = writer.output.count
    body(&writer)
    let first = bytes.count
    bytes += writer.output.bytes[start...]
    return first..<bytes.count
  }
}
