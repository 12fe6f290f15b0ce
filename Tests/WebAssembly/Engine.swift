import Rules
import Scoring

/// The engine as a page sees it: bytes in, one JSON document out.
///
/// It reads no file, so that its documents call what it was given by the names below.
enum Engine {
  static let rulesetName = "ruleset.bareme"
  static let applicationsName = "applications.jsonl"

  /// The diagnostics of a ruleset, as `bareme check --format json` writes them.
  static func diagnostics(_ ruleset: [UInt8], _ language: Language?) -> [UInt8] {
    let source = SourceText(name: rulesetName, bytes: ruleset)
    let outcome = RulesetPipeline.check(source)
    let renderer = JSONRenderer(source, language ?? outcome.syntax.language)
    return Array(renderer.render(DiagnosticList(outcome.diagnostics)).utf8)
  }

  /// The result of a call, as `bareme rank --format json` writes it, or the problems where the
  /// ruleset or the applications are refused.
  static func ranking(
    _ ruleset: [UInt8], _ applications: [UInt8], envelope: [UInt8], _ language: Language?
  ) -> [UInt8] {
    var options = CallOptions()
    options.language = language
    switch decide(ruleset, applications, envelope, options) {
    case .refused(let document): return document
    case .decided(let result, _): return ResultWriter.document(result)
    }
  }

  /// The explanation of one decision, as `bareme explain --format json` writes it, or what
  /// `ranking` gives instead of a result.
  static func explanation(
    _ ruleset: [UInt8], _ applications: [UInt8], identifier: [UInt8], envelope: [UInt8],
    _ language: Language?
  ) -> [UInt8] {
    var options = CallOptions()
    options.language = language
    options.keepsAllFacts = true
    switch decide(ruleset, applications, envelope, options) {
    case .refused(let document): return document
    case .decided(let result, let source):
      guard let index = result.index(of: identifier) else { return ProblemsDocument.identifier }
      let hash = SHA256.hexadecimal(applications)
      return Explainer.document(
        Explainer.tree(result, index: index, source: source, fileHash: { _ in hash }))
    }
  }

  /// What became of a call.
  private enum Outcome {
    case decided(CallResult, SourceText)
    /// The document that tells why there is no result.
    case refused([UInt8])
  }

  private static func decide(
    _ ruleset: [UInt8], _ applications: [UInt8], _ envelope: [UInt8], _ given: CallOptions
  ) -> Outcome {
    let source = SourceText(name: rulesetName, bytes: ruleset)
    let outcome = RulesetPipeline.load(source)
    guard let checked = outcome.ruleset else {
      return .refused(ProblemsDocument.document(outcome.diagnostics, source))
    }
    var options = given
    options.rulesetHash = SHA256.hexadecimal(ruleset)
    if !envelope.isEmpty {
      guard let selection = checked.selection, selection.consumed >= 0,
        case .value(let amount, _) = readNumber(envelope, notation: .either), !amount.isNegative
      else { return .refused(ProblemsDocument.envelope) }
      options.envelope = amount
    }
    let plan = CallPlan(checked, options)
    var run = CallRun(plan, inputs: [CallInput(name: applicationsName)])
    run.add(jsonLines: applications.span, file: 0)
    switch run.decide() {
    case .success(let result): return .decided(result, source)
    case .failure(.problems(let problems)):
      return .refused(ProblemsDocument.document(problems, plan))
    case .failure(.fault(let faults)): return .refused(ProblemsDocument.document(faults))
    }
  }
}
