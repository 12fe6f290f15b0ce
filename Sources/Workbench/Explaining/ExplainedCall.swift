import Rules
import Scoring

/// A call read with every fact kept, as explanations need it.
enum ExplainedCall {
  enum Loading {
    case loaded(LoadedCall)
    /// What stands in the way has been said.
    case stopped(ExitStatus)
  }

  /// Reads and decides the applications of a call whose ruleset was checked.
  static func load(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ call: FilePath, _ invocation: Invocation,
    _ console: inout Console
  ) -> Loading {
    var options = CallOptions()
    options.language = invocation.language
    options.rulesetHash = SHA256.hexadecimal(file.source.bytes)
    options.keepsAllFacts = true
    if let written = invocation.envelope {
      guard ruleset.selection.map({ $0.consumed >= 0 }) ?? false else {
        console.report(.error, Messages.noEnvelope)
        return .stopped(.usage)
      }
      guard let amount = RankCommand.amount(written) else {
        console.report(.error, Messages.badEnvelope(written))
        return .stopped(.usage)
      }
      options.envelope = amount
    }
    let named = Array(invocation.positionals.dropFirst())
    switch CallFiles.find(call: call, ruleset: file.path, named: named) {
    case .failure(let failure): return .stopped(console.report(failure))
    case .applicationsNeeded:
      console.report(.error, Messages.applicationsNeeded)
      return .stopped(.usage)
    case .found(let files):
      let outcome = console.withProgress(Messages.reading) { progress in
        CallLoader.load(ruleset, files, options, progress: progress)
      }
      return finish(outcome, invocation, &console)
    }
  }

  private static func finish(
    _ outcome: CallLoader.Outcome, _ invocation: Invocation, _ console: inout Console
  ) -> Loading {
    switch outcome {
    case .failure(let failure): return .stopped(console.report(failure))
    case .unreadable(let problems, let context):
      LoadReport.report(problems, context, &console)
      return .stopped(.unreadable)
    case .fault(let faults):
      for fault in faults.prefix(3) {
        console.report(.error, Messages.resultRefused(fault.property.rawValue))
      }
      return .stopped(.invariant)
    case .loaded(let call):
      LoadReport.report(notices: call.notices, call.context, &console)
      return .loaded(call)
    }
  }

  /// The explanation of one result as a tree, with columns as the files spell them.
  static func tree(_ call: LoadedCall, _ index: Int, _ source: SourceText) -> JSONNode {
    let headers = call.context.headers
    return Explainer.tree(call.result, index: index, source: source) { file, record, column in
      guard let header = headers[file], header.record == record,
        let cell = header.cell(of: column), cell < header.names.count
      else { return nil }
      return header.names[cell]
    }
  }

  /// The explanation in one of its forms.
  static func render(_ tree: JSONNode, _ format: OutputFormat) -> [UInt8] {
    switch format {
    case .json: Explainer.document(tree)
    case .markdown: Array(ReportLayout.markdown(ExplanationReport.blocks(tree)).utf8)
    case .text, .html, .jsonl, .csv, .junit:
      Array(ReportLayout.text(ExplanationReport.blocks(tree)).utf8)
    }
  }
}
