/// Turns a syntax tree into a checked ruleset, collecting every problem on the way.
///
/// One cause gives one message: what could not be checked has the type `unknown`, which fits
/// everywhere, so that its users say nothing more.
package struct Checker {
  /// How deep definitions may lean on one another before the checker gives up.
  static let dependencyLimit = 200

  let source: SourceText
  let syntax: RulesetSyntax
  let words: KeywordTable
  var ruleset: CheckedRuleset
  var diagnostics: [Diagnostic] = []

  /// Everything that a bare name can mean.
  var globals: [String: Entity] = [:]
  /// Names in the order of declaration, for suggestions and for the check of twins.
  var declaredNames: [(name: Name, kind: NameKind)] = []
  /// For each record, its columns by name.
  var members: [[String: Int]] = []
  var recordNames: [String: Int] = [:]
  /// The declarations that give derived columns, and how far each has been checked.
  var pending: [Pending] = []
  var parameterStates: [ParameterState] = []
  var callValueSyntax: [CallValueState] = []
  var gridSyntax: [Declaration] = []
  var voteSyntax: [Declaration] = []
  var acknowledgements: [(code: Name, on: Name?)] = []
  var exampleModels: [(name: Name, example: Int)] = []
  var reasonNames: [Name] = []
  var rankModels: [(names: [Name], example: Int)] = []
  var dependencyDepth = 0
  /// The names being checked, outermost first, to show a cycle whole.
  var openNames: [String] = []
  var usedColumns: Set<ColumnKey> = []
  var usedNames: Set<String> = []
  var numberIDs: [Number: Int32] = [:]
  var textIDs: [String: Int32] = [:]

  /// What a bare name means.
  enum Entity {
    /// A column of the application.
    case column(Int)
    case record(Int)
    case parameter(Int)
    case reference(Int)
    case grid(Int)
    case callValue(Int)
  }

  struct ColumnKey: Hashable {
    var record: Int
    var column: Int
  }

  /// A derived column that waits to be checked.
  struct Pending {
    enum Work {
      case declaration(Declaration)
      case table(Declaration)
      case grid(Int)
      case vote(Int)
      /// One share of a group: the declaration, the row of the share among the rows.
      case share(Declaration, row: Int)
    }
    enum State { case waiting, open, done }
    var work: Work
    var record: Int
    var column: Int
    var provenance: Provenance
    var state: State
  }

  struct CallValueState {
    var declaration: Declaration
    var isOpen = false
    var isDone = false
  }

  struct ParameterState {
    var declaration: Declaration
    var provenance: Provenance
    var isOpen = false
    var result: Checked?
    /// The derived column of a dated parameter.
    var column: Int?
  }

  /// Checks a tree.
  package static func check(
    _ syntax: RulesetSyntax, _ source: SourceText
  ) -> (ruleset: CheckedRuleset, diagnostics: [Diagnostic]) {
    var checker = Checker(syntax, source)
    checker.run()
    return (checker.ruleset, checker.diagnostics)
  }

  private init(_ syntax: RulesetSyntax, _ source: SourceText) {
    self.syntax = syntax
    self.source = source
    words = KeywordTable(syntax.language)
    ruleset = CheckedRuleset(language: syntax.language)
  }

  /// The phases, in order.
  private mutating func run() {
    let declarations = located()
    for (declaration, _) in declarations where declaration.kind == .ruleset {
      checkHeader(declaration)
    }
    checkHeaderPresence(declarations)
    declareRecords(declarations)
    declareNames(declarations)
    checkTwins()
    checkDerived()
    for (declaration, provenance) in declarations { checkRule(declaration, provenance) }
    checkSelectionCoherence(declarations)
    checkImplications()
    checkUsage()
    applyAcknowledgements()
  }

  /// The declarations with the headings above each.
  private func located() -> [(Declaration, Provenance)] {
    var headings: [(level: Int, text: String)] = []
    var result: [(Declaration, Provenance)] = []
    for item in syntax.items {
      switch item {
      case .heading(let heading):
        headings.removeAll { $0.level >= heading.level }
        headings.append((heading.level, heading.text))
      case .quotation: continue
      case .declaration(let declaration):
        var provenance = Provenance()
        provenance.span = declaration.span
        provenance.line = source.line(of: declaration.span.start) + 1
        provenance.headings = headings.map { $0.text }
        for clause in declaration.clauses {
          if case .source(let citation) = clause.body { provenance.source = cite(citation) }
          if case .illustrative(let why) = clause.body { provenance.illustrative = why.text }
        }
        result.append((declaration, provenance))
      }
    }
    return result
  }

  private func cite(_ citation: Citation) -> String {
    let quoted =
      syntax.language == .french ? "« \(citation.text.text) »" : "\"\(citation.text.text)\""
    guard let document = citation.document else { return quoted }
    return document.text + " " + quoted
  }

  // MARK: Problems

  mutating func report(
    _ finding: Finding, at span: SourceSpan, related: [RelatedPlace] = [], fixes: [Fix] = []
  ) {
    diagnostics.append(Diagnostic(finding, at: span, related: related, fixes: fixes))
  }

  /// Reports an unknown name with the known ones nearest to it.
  mutating func reportUnknown(_ name: Name, _ kind: NameKind, among known: [String]) {
    let suggestions = nearest(name.text, known)
    report(
      .unknownName(name.text, kind, suggestions: suggestions), at: name.span,
      fixes: suggestions.prefix(1).map { .replace(name.span, with: $0, .review) })
  }

  // MARK: The arena

  /// Adds a node and its type.
  mutating func node(
    _ operation: Node.Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0,
    at span: SourceSpan, type: ValueType
  ) -> NodeID {
    ruleset.nodes.append(Node(operation, a, b, c, at: span))
    ruleset.types.append(type)
    return Int32(truncatingIfNeeded: ruleset.nodes.count - 1)
  }

  mutating func numberNode(
    _ value: Number, _ quantity: NumberType.Quantity, at span: SourceSpan
  ) -> Checked {
    let id: Int32
    if let known = numberIDs[value] {
      id = known
    } else {
      id = Int32(truncatingIfNeeded: ruleset.numbers.count)
      ruleset.numbers.append(value)
      numberIDs[value] = id
    }
    let type = ValueType.number(
      NumberType(quantity, decimals: value.decimals, range: .point(value)))
    return Checked(node(.number, id, at: span, type: type), type)
  }

  mutating func textID(_ text: String) -> Int32 {
    if let known = textIDs[text] { return known }
    let id = Int32(truncatingIfNeeded: ruleset.texts.count)
    ruleset.texts.append(text)
    textIDs[text] = id
    return id
  }

  /// A range of operands: its start and count.
  mutating func operandRange(_ nodes: [NodeID]) -> (start: Int32, count: Int32) {
    let start = Int32(truncatingIfNeeded: ruleset.operands.count)
    ruleset.operands.append(contentsOf: nodes)
    return (start, Int32(truncatingIfNeeded: nodes.count))
  }

  mutating func roundingID(_ rounding: Rounding) -> Int32 {
    if let known = ruleset.roundings.firstIndex(of: rounding) {
      return Int32(truncatingIfNeeded: known)
    }
    ruleset.roundings.append(rounding)
    return Int32(truncatingIfNeeded: ruleset.roundings.count - 1)
  }

  mutating func loopID(_ steps: [LoopStep]) -> Int32 {
    for step in steps { ruleset.bindingCount = max(ruleset.bindingCount, step.binding + 1) }
    if let known = ruleset.loops.firstIndex(of: steps) {
      return Int32(truncatingIfNeeded: known)
    }
    ruleset.loops.append(steps)
    return Int32(truncatingIfNeeded: ruleset.loops.count - 1)
  }

  mutating func choiceDomain(_ texts: [String]) -> Int {
    if let known = ruleset.choiceDomains.firstIndex(of: texts) { return known }
    ruleset.choiceDomains.append(texts)
    return ruleset.choiceDomains.count - 1
  }
}

/// The outcome of checking an expression.
struct Checked {
  var node: NodeID
  var type: ValueType
  /// The value may be absent: it must be guarded before it is used.
  var optionalName: String?
  /// What is known of the facts where the expression, a test, is true, and where it is false.
  var whenTrue = Facts()
  var whenFalse = Facts()
  /// Whether the test always has the same answer.
  var constantTruth: Bool?

  init(_ node: NodeID, _ type: ValueType) {
    self.node = node
    self.type = type
  }

  /// What stands for an expression already reported.
  static let unknown = Checked(-1, .unknown)

  var isUnknown: Bool {
    if case .unknown = type { return true }
    return false
  }

  var number: NumberType? {
    if case .number(let number) = type { return number }
    return nil
  }
}

/// What has been tested on the way to an expression.
struct Facts {
  /// A place whose content can be known: a column of a bound row, or a key of a list.
  enum Place: Hashable {
    case column(binding: Int, column: Int)
    case key(reference: Int, binding: Int, column: Int)
  }
  var present: Set<Place> = []
  var ranges: [Place: Interval] = [:]

  /// Both sets of facts hold.
  func and(_ other: Facts) -> Facts {
    if other.present.isEmpty, other.ranges.isEmpty { return self }
    var result = self
    result.present.formUnion(other.present)
    for (place, range) in other.ranges {
      result.ranges[place] = result.ranges[place]?.intersection(range) ?? range
    }
    return result
  }

  /// Only what both sets say holds.
  func or(_ other: Facts) -> Facts {
    var result = Facts()
    result.present = present.intersection(other.present)
    for (place, range) in ranges {
      if let second = other.ranges[place] { result.ranges[place] = range.hull(second) }
    }
    return result
  }
}

/// The rows that stand bound where an expression is evaluated.
struct Scope {
  /// For each binding, the name that reads it and its record; the application is the first.
  var bindings: [(name: String, record: Int)]

  func binding(_ name: String) -> Int? {
    bindings.lastIndex { $0.name == name }
  }
}
