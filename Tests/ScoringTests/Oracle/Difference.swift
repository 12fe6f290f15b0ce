import Rules
import Scoring

/// One ruleset and its applications, decided twice.
struct DifferentialCase {
  var text: String
  var applications: [FactTree]
  var parts: Int
  /// The rows of the reference lists, by name.
  var references: [String: [FactTree]] = [:]
  /// An envelope that replaces the ruleset's, in cents.
  var envelope: Int?
  /// Whether the ruleset's English form is decided too.
  var isTranslated = false

  enum Outcome {
    case refused
    case equal(OracleResult)
    case different(String)
  }

  /// Decides twice and tells the first difference in words.
  func outcome() -> Outcome {
    let checked = RulesetPipeline.check(SourceText(name: "essai.bareme", text: text))
    guard let ruleset = checked.ruleset else { return .refused }
    var result = outcome(checked.syntax, ruleset, applications, nil)
    if isTranslated, case .equal = result {
      guard let english = Self.translated(text) else { return .different("no English form") }
      let facts = applications.map { $0.english }
      result = outcome(checked.syntax, english, facts, .english)
    }
    return result
  }

  /// The checked form of a ruleset's English translation; nil where there is none.
  private static func translated(_ text: String) -> CheckedRuleset? {
    let source = SourceText(name: "essai.bareme", text: text)
    guard case .formatted(let bytes) = RulesetFormatter.format(source, to: .english) else {
      return nil
    }
    return RulesetPipeline.check(SourceText(name: "essai.bareme", bytes: bytes)).ruleset
  }

  private func outcome(
    _ syntax: RulesetSyntax, _ ruleset: CheckedRuleset, _ facts: [FactTree], _ language: Language?
  ) -> Outcome {
    let prefix = language == nil ? "" : "in English, "
    // An envelope is given only to a ruleset that has one.
    let envelope = ruleset.selection.map { $0.consumed >= 0 } == true ? self.envelope : nil
    let call = OracleCall(
      syntax, applications, references: references, envelope: envelope, sentences: language)
    let answer = EngineRun.run(
      ruleset, facts, parts: parts, references: references, envelope: envelope)
    if !call.inconsistent.isEmpty {
      if case .unreadable = answer { return .equal(OracleResult()) }
      return .different(
        prefix + "the engine accepts inconsistent applications \(call.inconsistent)")
    }
    let expected = normalised(call.result())
    switch answer {
    case .unreadable(let problems):
      return .different(prefix + "the engine refuses the input: \(problems)")
    case .fault(let fault): return .different(prefix + "the engine faults: \(fault)")
    case .decided(let result):
      let found = normalised(result)
      if found == expected { return .equal(expected) }
      return .different(prefix + Self.difference(expected, found))
    }
  }

  /// What both must say alike: all but the reasons of selection.
  private func normalised(_ result: OracleResult) -> OracleResult {
    var result = result
    for index in result.verdicts.indices {
      var verdict = result.verdicts[index]
      verdict.reasons = verdict.reasons.filter { $0.kind != "envelope" }
      if verdict.grids.count < 2 { verdict.grids = [:] }
      result.verdicts[index] = verdict
    }
    return result
  }

  private static func difference(_ expected: OracleResult, _ found: OracleResult) -> String {
    if expected.envelope != found.envelope {
      return "envelope: \(expected.envelope ?? "none") expected, \(found.envelope ?? "none") found"
    }
    if expected.totals != found.totals {
      return "totals: \(expected.totals) expected, \(found.totals) found"
    }
    for (one, other) in zip(expected.verdicts, found.verdicts) where one != other {
      let (left, right) = (String(describing: one), String(describing: other))
      return "verdict:\n  expected \(left)\n  found    \(right)\n  members  \(parts(one, other))"
    }
    return "\(expected.verdicts.count) verdicts expected, \(found.verdicts.count) found"
  }

  private static func parts(_ one: OracleVerdict, _ other: OracleVerdict) -> String {
    var parts: [String] = []
    if one.id != other.id { parts.append("id") }
    if one.status != other.status { parts.append("status") }
    if one.rank != other.rank { parts.append("rank") }
    if one.total != other.total { parts.append("total") }
    if one.marks != other.marks { parts.append("marks") }
    if one.priorities != other.priorities { parts.append("priorities") }
    for (name, value) in one.values where other.values[name] != value { parts.append(name) }
    for (name, value) in other.values where one.values[name] == nil {
      parts.append(name + "+" + value)
    }
    for (name, value) in one.amounts where other.amounts[name] != value { parts.append(name) }
    for (name, value) in other.amounts where one.amounts[name] == nil {
      parts.append(name + "+" + value)
    }
    if one.reasons != other.reasons { parts.append("reasons") }
    return parts.sorted().joined(separator: ", ")
  }

  /// A smaller case that still differs: applications and lines are dropped while it does.
  func shrunk() -> DifferentialCase {
    var best = self
    best.kind = best.difference
    var wasReduced = true
    while wasReduced {
      wasReduced = false
      for index in best.applications.indices.reversed() {
        var tried = best
        tried.applications.remove(at: index)
        if tried.isDifferent { (best, wasReduced) = (tried, true) }
      }
      var blocks = best.text.split(separator: "\n\n", omittingEmptySubsequences: true).map(
        String.init)
      for index in blocks.indices.reversed() where index > 0 {
        var tried = best
        var fewer = blocks
        fewer.remove(at: index)
        tried.text = fewer.joined(separator: "\n\n") + "\n"
        if tried.isDifferent { (best, blocks, wasReduced) = (tried, fewer, true) }
      }
      var lines = best.text.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      for index in lines.indices.reversed() where index > 2 && !lines[index].isEmpty {
        var tried = best
        var fewer = lines
        fewer.remove(at: index)
        tried.text = fewer.joined(separator: "\n")
        if tried.isDifferent { (best, lines, wasReduced) = (tried, fewer, true) }
      }
    }
    best.applications = best.applications.map { $0.pruned(to: best.text) }
    return best.isDifferent ? best : self
  }

  /// What sort of difference is kept while shrinking.
  private var kind: String?

  private var isDifferent: Bool {
    guard let difference else { return false }
    return difference == kind
  }

  /// The first word of the difference.
  private var difference: String? {
    guard case .different(let text) = outcome() else { return nil }
    return String(text.prefix(14))
  }

  init(
    text: String, applications: [FactTree], parts: Int, references: [String: [FactTree]] = [:],
    envelope: Int? = nil, isTranslated: Bool = false
  ) {
    self.text = text
    self.applications = applications
    self.parts = parts
    self.references = references
    self.envelope = envelope
    self.isTranslated = isTranslated
  }
}
