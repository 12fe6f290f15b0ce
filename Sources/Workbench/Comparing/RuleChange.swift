import Rules

/// What a rule is, in the words of the JSON comparison.
enum RuleKind: String, Sendable, CaseIterable {
  case header, record, field, reference, parameter, value
  case callValue = "call_value"
  case table, condition, amount, share, payment, priority, grid, vote, ranking, selection
  case choice, consistency, note
}

/// One difference between two rulesets, as a sentence and as the facts behind it.
struct RuleChange: Sendable {
  /// What became of the rule.
  enum Effect: String, Sendable { case added, removed, renamed, changed }

  /// A rule in one of the rulesets.
  struct Place: Sendable {
    /// One-based line.
    var line: Int
    /// Its headings, outermost first.
    var headings: [String]
    /// Where the rule comes from in the call, as cited.
    var source: String?

    init(line: Int) {
      self.line = line
      headings = []
    }

    init(_ provenance: Provenance) {
      line = provenance.line
      headings = provenance.headings
      source = provenance.source
    }
  }

  var kind: RuleKind
  /// The declared name; nil for the header, the ranking and the selection.
  var name: String?
  var effect: Effect
  /// What changed in the rule, as the JSON comparison names it: requirement, rate, outcome.
  var aspect: String
  /// The rule as the subject of a sentence.
  var subject: Phrase
  /// What is said of it.
  var predicate: Phrase
  /// Whether what is said starts with its verb, and not with something of the rule.
  var isVerb = false
  /// What the older ruleset says there; nil where the rule is new.
  var before: String?
  /// What the newer ruleset says there; nil where the rule is gone.
  var after: String?
  var old: Place?
  var new: Place?

  /// The headings under which the change is told: those of the newer ruleset where it has the rule.
  var headings: [String] { new?.headings ?? old?.headings ?? [] }

  /// The headings without that of the whole file, which says nothing of where a rule stands.
  var group: [String] { headings.count > 1 ? Array(headings.dropFirst()) : headings }

  /// The whole sentence.
  var sentence: Phrase { Messages.of(subject, predicate, isVerb: isVerb) }

  /// Whether both are about one rule.
  func isAbout(_ other: RuleChange) -> Bool {
    kind == other.kind && name == other.name && group == other.group
  }
}
