import Rules
import Scoring

/// One of two rulesets compared: what it says, in the words and numbers of the report's language.
struct RulesetSide {
  let ruleset: CheckedRuleset
  /// The text of the file, from which the lines of fields and rows follow.
  let source: SourceText?
  /// The names of this ruleset that the other one has changed, and what it calls them.
  var renames = Renames()
  /// The parameter that each node is the value of.
  private let parameterNames: [NodeID: String]

  init(_ ruleset: CheckedRuleset, _ source: SourceText?, _ language: Language) {
    self.source = source
    var shown = ruleset
    shown.language = language
    // The answers of a vote belong to the language of the file and not to the rules.
    let answers = Self.ballots(.french), twins = Self.ballots(.english)
    shown.choiceDomains = ruleset.choiceDomains.map { domain in
      domain == answers || domain == twins ? Self.ballots(language) : domain
    }
    self.ruleset = shown
    var names: [NodeID: String] = [:]
    for parameter in ruleset.parameters where names[parameter.node] == nil {
      names[parameter.node] = parameter.name
    }
    parameterNames = names
  }

  /// The one-based line of a place; 0 without a text.
  func line(_ span: SourceSpan) -> Int { source?.position(of: span.start).line ?? 0 }

  private static func ballots(_ language: Language) -> [String] {
    switch language {
    case .french: ["pour", "contre", "abstention", "absent"]
    case .english: ["for", "against", "abstention", "absent"]
    }
  }

  // MARK: Names

  /// The name of a record, as the newer ruleset has it.
  func name(ofRecord record: Int) -> String {
    renames.name(.record, ruleset.records[record].name)
  }

  /// The name of a column without that of its record, as the newer ruleset has it.
  func name(ofColumn column: Int, in record: Int) -> String {
    let name = ruleset.records[record].columns[column].name
    return renames.column(name, of: record == 0 ? nil : ruleset.records[record].name)
  }

  /// The name by which rules read a column: `dépôt`, `école.débit`.
  func qualifiedName(_ column: Int, in record: Int) -> String {
    let own = name(ofColumn: column, in: record)
    return record == 0 ? own : name(ofRecord: record) + "." + own
  }

  /// The parameter whose value a node is.
  func parameter(_ node: NodeID) -> String? {
    parameterNames[node].map { renames.name(.parameter, $0) }
  }

  /// The records that stand bound where something is worked out for each row of a record.
  func scope(of record: Int) -> [Int] {
    var chain = [record]
    while let last = chain.last, let parent = ruleset.records[last].parent,
      chain.count <= ruleset.records.count
    {
      chain.append(parent)
    }
    return chain.reversed()
  }

  /// A scope after a loop has stood its bindings.
  func scope(_ scope: [Int], after loop: Int32) -> [Int] {
    guard loop >= 0, Int(loop) < ruleset.loops.count else { return scope }
    var result = scope
    for step in ruleset.loops[Int(loop)] {
      while result.count <= step.binding { result.append(0) }
      result[step.binding] = step.record
    }
    return result
  }
}

/// What things of a ruleset are called in the one it is compared with.
struct Renames {
  private var names: [String: String] = [:]

  /// Whether nothing has another name.
  var isEmpty: Bool { names.isEmpty }

  /// The name that something has in the other ruleset.
  func name(_ kind: RuleKind, _ name: String) -> String {
    names[kind.rawValue + "|" + name] ?? name
  }

  /// The name that a column has there; `owner` is its record, nil for the application.
  func column(_ name: String, of owner: String?) -> String {
    names["column|" + (owner ?? "") + "|" + name] ?? name
  }

  mutating func add(_ kind: RuleKind, _ old: String, _ new: String) {
    names[kind.rawValue + "|" + old] = new
  }

  mutating func addColumn(_ old: String, of owner: String?, _ new: String) {
    names["column|" + (owner ?? "") + "|" + old] = new
  }
}
