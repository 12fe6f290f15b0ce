import Rules

/// Explains the decision on one application, as a tree that is self-contained.
///
/// It evaluates the application again with the evaluator that decided, recording every step; nothing
/// here computes a value of its own.
package final class Explainer {
  let result: CallResult
  let source: SourceText
  let entry: CallResult.Entry
  let decider: Decider
  let sentences: ReasonSentences
  let texts: ValueText
  /// The ruleset's own sentences show values in its own language.
  let ownTexts: ValueText
  let application: RowID
  var work: Workspace
  /// The record and column that each loading instruction reads.
  let reads: [Int32: (record: Int, column: Int)]
  /// The parameter whose value each node is.
  let parameters: [NodeID: Int]
  /// What would have to be otherwise, gathered while rules are tried.
  var changes: [JSONNode] = []
  /// How files spell the columns that facts were read from.
  let columnTitle: ColumnTitle?
  /// Headings under which something decided.
  var decisive: [[String]] = []
  /// The rules that decided, by name and heading.
  var decisiveRules: [(name: String, headings: [String])] = []
  /// What is written in figures or dates in the rules that were tried, in order.
  var constants: [JSONNode] = []
  var constantNodes: [NodeID] = []
  /// What depends on other applications.
  let across: AcrossReads
  /// The assessors of the application, whose places here stand for their names.
  let assessorNames: [[UInt8]]
  /// The fingerprints of the files read, by number.
  let fileHash: FileHash?

  var ruleset: CheckedRuleset { result.plan.ruleset }
  var evaluator: Evaluator { decider.evaluator }

  /// The title of a column in its file: by file, record and column; nil where that is not known.
  package typealias ColumnTitle = (_ file: Int, _ record: Int, _ column: Int) -> String?

  /// The SHA-256 of a file, by its number; nil where that is not known.
  package typealias FileHash = (_ file: Int) -> String?

  /// The text of an explanation's tree, with a line feed at its end.
  package static func document(_ tree: JSONNode) -> [UInt8] {
    var writer = JSONWriter(.pretty, reserving: 65_536)
    writer.value(tree)
    writer.endLine()
    return writer.output.bytes
  }

  /// The explanation of the result at an index, as the tree that its texts are written from.
  ///
  /// Rules are quoted from `source`, the ruleset's text; columns are named by `columnTitle`, files
  /// are known again by `fileHash`.
  package static func tree(
    _ result: CallResult, index: Int, source: SourceText, columnTitle: ColumnTitle? = nil,
    fileHash: FileHash? = nil
  ) -> JSONNode {
    let explainer = Explainer(result, result.entries[index], source, columnTitle, fileHash)
    return explainer.tree()
  }

  private init(
    _ result: CallResult, _ entry: CallResult.Entry, _ source: SourceText,
    _ columnTitle: ColumnTitle?, _ fileHash: FileHash?
  ) {
    self.columnTitle = columnTitle
    self.fileHash = fileHash
    self.result = result
    self.entry = entry
    self.source = source
    var decider = result.plan.decider
    decider.evaluator.totals = result.totals
    self.decider = decider
    let ruleset = result.plan.ruleset
    let evaluator = decider.evaluator
    let language = result.plan.language
    sentences = ReasonSentences(language: language, currency: ruleset.currency)
    texts = ValueText(evaluator: evaluator, language: language)
    ownTexts = ValueText(evaluator: evaluator, language: ruleset.language)
    let chunk = result.chunks[Int(entry.chunk)]
    application = chunk.store.applications[Int(entry.application)]
    work = decider.workspace(chunk.store)
    work.rows[0] = application
    var reads: [Int32: (record: Int, column: Int)] = [:]
    for read in evaluator.program.reads where read.instruction >= 0 {
      reads[read.instruction] = (read.record, read.column)
    }
    self.reads = reads
    across = AcrossReads(evaluator.program)
    assessorNames = Self.assessors(application, chunk.store)
    var parameters: [NodeID: Int] = [:]
    for (number, parameter) in ruleset.parameters.enumerated() {
      parameters[parameter.node] = number
    }
    self.parameters = parameters
  }

  /// Every part, in the fixed order of the format.
  private func tree() -> JSONNode {
    let tables = tablesNode()
    let rules = rulesNode()
    let values = derivationsNode { $0 == .value || $0 == .vote || $0 == .dated }
    let amounts = derivationsNode { $0 == .amount || $0 == .share || $0 == .payment }
    let priorities = derivationsNode { $0 == .priority }
    let grids = gridsNode()
    let selection = selectionNode()
    noteOpenRank()
    noteUsedHeadings()
    return ExplanationNodes.object([
      ("format", ExplanationNodes.text("bareme.explanation/1")),
      ("language", ExplanationNodes.text(texts.language == .french ? "fr" : "en")),
      ("ruleset", rulesetNode()),
      ("application", applicationNode()),
      ("facts", factsNode()),
      ("parameters", parametersNode()),
      ("call_values", callValuesNode()),
      ("references", referencesNode()),
      ("constants", ExplanationNodes.array(constants)),
      ("values", values),
      ("tables", tables),
      ("rules", rules),
      ("amounts", amounts),
      ("priorities", priorities),
      ("grids", grids),
      ("ranking", rankingNode()),
      ("selection", selection),
      ("changes", ExplanationNodes.array(changes)),
      ("choices", choicesNode()),
      ("illustrative", illustrativeNode()),
      ("inputs", inputsNode()),
      // Whoever holds the register puts it there.
      ("decision", ExplanationNodes.null),
    ])
  }

  // MARK: Head

  private func rulesetNode() -> JSONNode {
    let header = ruleset.header
    return ExplanationNodes.object([
      ("name", ExplanationNodes.text(ruleset.name)),
      ("version", ExplanationNodes.text(ruleset.version)),
      ("sha256", ExplanationNodes.text(result.plan.options.rulesetHash)),
      ("language", ExplanationNodes.text(ruleset.language == .french ? "fr" : "en")),
      ("day", ExplanationNodes.text(ruleset.versionDay?.isoText)),
      ("authority", ExplanationNodes.text(header.authority)),
      ("service", ExplanationNodes.text(header.service)),
      ("contact", ExplanationNodes.text(header.contact)),
      ("purpose", ExplanationNodes.text(header.purpose)),
      ("legal_basis", ExplanationNodes.text(header.legalBasis)),
      (
        "documents",
        ExplanationNodes.array(
          ruleset.documents.map {
            ExplanationNodes.object([
              ("name", ExplanationNodes.text($0.name)),
              ("title", ExplanationNodes.text($0.title)),
            ])
          })
      ),
    ])
  }

  private func applicationNode() -> JSONNode {
    let rank = entry.position >= 0
    return ExplanationNodes.object([
      ("id", ExplanationNodes.text(String(decoding: result.identifier(entry), as: UTF8.self))),
      ("name", ExplanationNodes.text(displayName())),
      (
        "status", JSONNode(.string(JSONWriter.bytes(of: ResultRenderer.word(result.status(entry)))))
      ),
      ("rank", rank ? ExplanationNodes.integer(Int(entry.position) + 1) : ExplanationNodes.null),
      ("ranked", ExplanationNodes.integer(result.order.references.count)),
      ("applications", ExplanationNodes.integer(result.count)),
    ])
  }

  /// The first text of the application that is not its identifier, which is what people call it.
  private func displayName() -> String? { displayName(entry) }

  func displayName(_ entry: CallResult.Entry) -> String? {
    let store = result.chunks[Int(entry.chunk)].store
    let row = store.applications[Int(entry.application)]
    for (number, column) in ruleset.records[0].columns.enumerated() {
      guard column.type == .text, case .fact = column.role, !column.isPersonal,
        ruleset.records[0].identifier != number
      else { continue }
      let cell = result.plan.layout.records[0].cells[number]
      let bytes = store.text(store.bits(row, cell))
      return cell.kind == .text && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
    }
    return nil
  }

  private func inputsNode() -> JSONNode {
    ExplanationNodes.array(
      result.inputs.enumerated().map { number, input in
        ExplanationNodes.object([
          ("file", ExplanationNodes.text(input.name)),
          ("rows", ExplanationNodes.integer(input.rows)),
          ("sha256", ExplanationNodes.text(fileHash?(number))),
        ])
      })
  }

  // MARK: Shared

  /// What the ruleset writes between two places, with its line ends as spaces.
  func quoted(_ span: SourceSpan) -> String { source.onOneLine(span) }

  /// The members that say where a rule stands and where it comes from.
  func provenance(_ provenance: Provenance) -> [(StaticString, JSONNode)] {
    [
      ("headings", ExplanationNodes.array(provenance.headings.map { ExplanationNodes.text($0) })),
      ("source", ExplanationNodes.text(provenance.source)),
      ("line", ExplanationNodes.integer(provenance.line)),
      ("letter", ExplanationNodes.text(Self.word(provenance.letter))),
    ]
  }

  private static func word(_ letter: LetterDetail) -> String {
    switch letter {
    case .full: "full"
    case .withoutDetail: "without_detail"
    case .withoutMention: "without_mention"
    }
  }

  /// The members `value`, as results write it, and `text`, as people read it.
  func pair(_ value: Value, _ type: ValueType) -> [(StaticString, JSONNode)] {
    [
      ("value", raw(value, type)),
      ("text", ExplanationNodes.text(texts.text(value, type, work))),
    ]
  }

  /// A value as results write it; null where there is none.
  func raw(_ value: Value, _ type: ValueType) -> JSONNode {
    switch value.kind {
    case .missing, .absent, .overflow: return ExplanationNodes.null
    case .truth: return ExplanationNodes.truth(value.isTrue)
    case .number: return number(value.number, type)
    case .ratio:
      guard let exact = work.ratios[value.payload].exactNumber else {
        return ExplanationNodes.null
      }
      return number(exact, type)
    case .day: return ExplanationNodes.text(Day(number: value.payload)?.isoText)
    case .text, .literal:
      return JSONNode(.string(Array(evaluator.bytes(value, work.store))))
    case .choice: return ExplanationNodes.text(ownTexts.text(value, type, work))
    case .choices: return choices(value, type)
    }
  }

  private func choices(_ value: Value, _ type: ValueType) -> JSONNode {
    guard case .choices(let domain) = type, domain < ruleset.choiceDomains.count else {
      return ExplanationNodes.array([])
    }
    var chosen: [JSONNode] = []
    for (number, text) in ruleset.choiceDomains[domain].enumerated()
    where Evaluator.holds(low: value.low, high: value.high, number) {
      chosen.append(ExplanationNodes.text(text))
    }
    return ExplanationNodes.array(chosen)
  }

  /// A number as results write it: amounts with at least two decimals, none hidden.
  func number(_ number: Number, _ type: ValueType) -> JSONNode {
    var bytes: [UInt8] = []
    if let decimals = ResultRenderer.decimals(type),
      number.appendFixed(decimals: decimals, to: &bytes)
    {
      return JSONNode(.string(bytes))
    }
    number.appendCanonical(to: &bytes)
    return JSONNode(.string(bytes))
  }

  /// An amount in euros, or the call's currency, as a number and in words.
  func amount(_ value: Number) -> JSONNode {
    ExplanationNodes.amount(value, ruleset.currency, texts.language)
  }
}
