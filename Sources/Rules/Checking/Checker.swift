/// Turns a syntax tree into a checked ruleset, collecting every problem on the way.
///
/// One cause gives one message: what could not be checked has the type `unknown`, which fits
/// everywhere, so that its users say nothing more.
package struct Checker {
  /// How deep definitions may lean on one another before the checker gives up.
  static let dependencyLimit = 60
  /// The longest chain of operations that lean on one another in one expression.
  static let chainLimit = 256
  /// Beyond this many unknown names, none is looked for that resembles them.
  static let suggestionLimit = 200

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
  var modelNumbers: [String: Int] = [:]
  var modelNames: [Name] = []
  /// What each model gives, row by row.
  var modelRows: [ExampleRows] = []
  /// The names that a reason of an example may have.
  var reasons: Set<String> = []
  /// The columns of the application that hold marks and ballots, by name.
  var markColumns: [String: Int] = [:]
  var dependencyDepth = 0
  /// The names being checked, outermost first, to show a cycle whole.
  var openNames: [String] = []
  var usedColumns: Set<ColumnKey> = []
  var usedNames: Set<String> = []
  /// Whether the sum of the points of priorities is read somewhere.
  var usesPriorityPoints = false
  var numberIDs: [Number: Int32] = [:]
  var textIDs: [String: Int32] = [:]
  var roundingIDs: [Rounding: Int32] = [:]
  var loopIDs: [[LoopStep]: Int32] = [:]
  var choiceDomainIDs: [[String]: Int] = [:]
  /// For each node that reads a column, the record of the row; −1 for the others.
  var nodeRecords: [Int32] = []
  /// Whether the text has mistakes that hide parts of it from the checker.
  let hasSyntaxErrors: Bool
  /// The lines that could not be read: a name that stands on one of them may be declared there.
  let unread: UnreadLines
  /// The unknown names already reported, with the place of the message among the diagnostics.
  var unknownNames: [String: Int] = [:]
  /// What amounts are multiplied by, with its value where it is a bracket's: looked at in the end.
  var multipliers: [(value: Expression, rate: Number?)] = []
  /// A field is a list of a record that is not known.
  var hasUnknownList = false
  /// The lines that the reader has already found fault with.
  let unreadLines: Set<Int>
  /// Grids of which a criterion could not be read.
  var brokenGrids: Set<Int> = []
  /// The columns of marks that are computed from facts.
  var computedMarks: [Int: Int] = [:]
  /// What a declaration of shares divides, checked once; absent while it is being checked.
  var shareBases: [UInt32: Checked] = [:]
  /// The declarations of shares whose rounding has been found missing.
  var unroundedShares: Set<UInt32> = []
  /// The names of the conditions, whether they could be checked or not.
  var conditionNames: Set<String> = []
  var conditionSpans: [String: SourceSpan] = [:]
  var requirementStarts: [String: UInt32] = [:]

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
  ///
  /// `problems` are those of the reader: what they hide is not reported a second time.
  package static func check(
    _ syntax: RulesetSyntax, _ source: SourceText, after problems: [Diagnostic] = [],
    doubts: (inout Checker, DoubtStage) -> Void = { $0.checkDoubts($1) }
  ) -> (ruleset: CheckedRuleset, diagnostics: [Diagnostic]) {
    var checker = Checker(syntax, source, problems)
    checker.run(doubts)
    return (checker.ruleset, checker.diagnostics)
  }

  private init(_ syntax: RulesetSyntax, _ source: SourceText, _ problems: [Diagnostic]) {
    self.syntax = syntax
    self.source = source
    words = KeywordTable(syntax.language)
    ruleset = CheckedRuleset(language: syntax.language)
    let errors = problems.filter { $0.code.severity == .error }
    hasSyntaxErrors = !errors.isEmpty
    unread = UnreadLines(errors, source)
    unreadLines = Set(errors.map { source.line(of: $0.span.start) })
  }

  /// Whether a place stands on a line that could not be read whole.
  func isUnread(_ span: SourceSpan) -> Bool {
    hasSyntaxErrors && unreadLines.contains(source.line(of: span.start))
  }

  /// Whether a byte may belong to a name.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  /// The phases, in order.
  private mutating func run(_ doubts: (inout Checker, DoubtStage) -> Void) {
    let declarations = located()
    var isFirst = true
    for (declaration, _) in declarations where declaration.kind == .ruleset {
      checkHeader(declaration, isFirst: isFirst)
      isFirst = false
    }
    checkHeaderPresence(declarations)
    checkCompleteness(declarations)
    // Without facts no rule has a meaning: the missing record is the only thing to say.
    guard declareRecords(declarations) else { return }
    checkColumnTitles()
    declareNames(declarations)
    checkTwins()
    checkDerived()
    nameReasons()
    for (declaration, provenance) in declarations { checkRule(declaration, provenance) }
    doubts(&self, .trials(declarations))
    if !hasSyntaxErrors { checkSelectionCoherence(declarations) }
    doubts(&self, .rules)
    doubts(&self, .answers)
  }

  /// When is looked at what is no business of who decides: what tries the rules, and what warns.
  package enum DoubtStage {
    /// Properties, models and examples, once the rules have a meaning.
    case trials([(Declaration, Provenance)])
    /// Once the rules are checked, and before models are.
    case rules
    /// Once everything is: the choices that answer for doubts take them away.
    case answers
  }

  /// What tries the rules, and what deserves a look without being refused.
  mutating func checkDoubts(_ stage: DoubtStage) {
    switch stage {
    case .trials(let declarations): checkTrials(declarations)
    case .rules:
      for (value, rate) in multipliers {
        if let rate { checkShareWritten(value, rate) } else { checkShareWritten(value) }
      }
      checkImplications()
      checkUsage()
    case .answers:
      checkModelsAreComplete()
      applyAcknowledgements()
    }
  }

  /// Properties, models, and the examples that stand on models.
  private mutating func checkTrials(_ declarations: [(Declaration, Provenance)]) {
    for (declaration, provenance) in declarations where declaration.kind == .property {
      checkProperty(declaration, provenance)
    }
    for (declaration, provenance) in declarations where declaration.kind == .model {
      checkModel(declaration, provenance)
    }
    for (declaration, provenance) in declarations where declaration.kind == .example {
      checkExample(declaration, provenance)
    }
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
          if case .source(let citation) = clause.body {
            let text = cite(citation)
            provenance.source = provenance.source.map { $0 + " ; " + text } ?? text
          }
          if case .illustrative(let why) = clause.body { provenance.illustrative = why.text }
          if case .letter(let detail) = clause.body { provenance.letter = detail }
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
    _ finding: Finding, at span: SourceSpan, related: [RelatedPlace] = [], fixes: [Fix] = [],
    file: StaticString = #fileID, line: Int = #line
  ) {
    // A line that the reader refused has its message: what follows from it is not another.
    guard !Mutation.silences(file, line), !isUnread(span) else { return }
    let repairs = fixes.isEmpty ? currencyFix(finding, at: span) : fixes
    diagnostics.append(Diagnostic(finding, at: span, related: related, fixes: repairs))
  }

  /// Reports an unknown name with the known ones nearest to it, once for all its uses.
  mutating func reportUnknown(
    _ name: Name, _ kind: NameKind, among known: [String], meant: [String] = []
  ) {
    guard
      !unread.explain(Diagnostic(.unknownName(name.text, kind, suggestions: []), at: name.span)),
      isFirstUse(of: name, in: "")
    else { return }
    let suggestions = meant.isEmpty ? resembling(name.text, known) : meant
    let place = diagnostics.count
    report(
      .unknownName(name.text, kind, suggestions: suggestions), at: name.span,
      fixes: suggestions.prefix(1).map { .replace(name.span, with: $0, .review) })
    rememberUse(of: name, in: "", place)
  }

  /// Reports an unknown member of a record, a grid or a reference list, once for all its uses.
  mutating func reportUnknownMember(
    _ name: Name, of owner: String, among known: [String]
  ) {
    guard
      !unread.explain(
        Diagnostic(.unknownMember(name.text, of: owner, suggestions: []), at: name.span)),
      isFirstUse(of: name, in: owner + ".")
    else { return }
    let suggestions = resembling(name.text, known)
    let place = diagnostics.count
    report(
      .unknownMember(name.text, of: owner, suggestions: suggestions), at: name.span,
      fixes: suggestions.prefix(1).map { .replace(name.span, with: $0, .review) })
    rememberUse(of: name, in: owner + ".", place)
  }

  /// The known names nearest to one; none once a file has shown that it is full of unknown names.
  private func resembling(_ name: String, _ known: [String]) -> [String] {
    unknownNames.count > Self.suggestionLimit ? [] : nearest(name, known)
  }

  /// Whether an unknown name is to be reported here; a later use joins the message of the first.
  private mutating func isFirstUse(of name: Name, in owner: String) -> Bool {
    guard let known = unknownNames[owner + name.text] else { return true }
    var other = name.span
    if other.start < diagnostics[known].span.start {
      swap(&other, &diagnostics[known].span)
      diagnostics[known].fixes = diagnostics[known].fixes.map { fix in
        Fix(fix.edits.map { Edit(span: name.span, text: $0.text) }, fix.grade)
      }
    }
    if diagnostics[known].related.count < 8, other != diagnostics[known].span {
      diagnostics[known].related.append(RelatedPlace(span: other, note: .alsoHere))
    }
    return false
  }

  /// Keeps where an unknown name was reported, if it was: on a line that could not be read whole
  /// nothing is reported, and there is no message for a later use to join.
  private mutating func rememberUse(of name: Name, in owner: String, _ place: Int) {
    if place < diagnostics.count { unknownNames[owner + name.text] = place }
  }

  // MARK: The arena

  /// Adds a node and its type.
  mutating func node(
    _ operation: Node.Operation, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0,
    at span: SourceSpan, type: ValueType
  ) -> NodeID {
    ruleset.nodes.append(Node(operation, a, b, c, at: span))
    ruleset.types.append(type)
    nodeRecords.append(-1)
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
    if let known = roundingIDs[rounding] { return known }
    let id = Int32(truncatingIfNeeded: ruleset.roundings.count)
    ruleset.roundings.append(rounding)
    roundingIDs[rounding] = id
    return id
  }

  mutating func loopID(_ steps: [LoopStep]) -> Int32 {
    for step in steps { ruleset.bindingCount = max(ruleset.bindingCount, step.binding + 1) }
    if let known = loopIDs[steps] { return known }
    let id = Int32(truncatingIfNeeded: ruleset.loops.count)
    ruleset.loops.append(steps)
    loopIDs[steps] = id
    return id
  }

  mutating func choiceDomain(_ texts: [String]) -> Int {
    if let known = choiceDomainIDs[texts] { return known }
    ruleset.choiceDomains.append(texts)
    choiceDomainIDs[texts] = ruleset.choiceDomains.count - 1
    return ruleset.choiceDomains.count - 1
  }
}
