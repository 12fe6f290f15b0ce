import Rules
import Scoring

/// The command that decides, ranks and selects.
enum RankCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard let path = invocation.positionals.first else { return .usage }
    let file: RulesetFile
    switch CheckedCall.open(path, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let found, let ruleset):
      file = found
      return rank(file, ruleset, path, invocation, &console)
    }
  }

  private static func rank(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ call: FilePath, _ invocation: Invocation,
    _ console: inout Console
  ) -> ExitStatus {
    var options = CallOptions()
    options.language = invocation.language
    options.rulesetHash = SHA256.hexadecimal(file.source.bytes)
    // A table names its applications, which no rule does.
    options.keepsAllFacts = invocation.format == .text || invocation.format == .csv
    if let written = invocation.envelope {
      guard ruleset.selection.map({ $0.consumed >= 0 }) ?? false else {
        console.report(.error, Messages.noEnvelope)
        return .usage
      }
      guard let amount = amount(written) else {
        console.report(.error, Messages.badEnvelope(written))
        return .usage
      }
      options.envelope = amount
    }
    let named = Array(invocation.positionals.dropFirst())
    switch CallFiles.find(call: call, ruleset: file.path, named: named) {
    case .failure(let failure): return console.report(failure)
    case .applicationsNeeded:
      console.report(.error, Messages.applicationsNeeded)
      return .usage
    case .found(let files):
      let outcome = console.withProgress(Messages.reading) { progress in
        CallLoader.load(ruleset, files, options, progress: progress)
      }
      return finish(outcome, file.path, invocation, &console)
    }
  }

  /// An amount given on the command line; nil where it is none, or negative.
  static func amount(_ written: String) -> Number? {
    var text = Array(written.utf8)
    for suffix in ["€", "EUR"] where written.hasSuffix(suffix) {
      text.removeLast(suffix.utf8.count)
    }
    let trimmed = CSVDocument.trimmed(text[...])
    guard case .value(let number, _) = readNumber(Array(trimmed), notation: .either),
      !number.isNegative
    else { return nil }
    return number
  }

  private static func finish(
    _ outcome: CallLoader.Outcome, _ ruleset: FilePath, _ invocation: Invocation,
    _ console: inout Console
  ) -> ExitStatus {
    switch outcome {
    case .failure(let failure): return console.report(failure)
    case .unreadable(let problems, let context):
      LoadReport.report(problems, context, &console)
      return .unreadable
    case .fault(let faults):
      for fault in faults.prefix(3) {
        console.report(.error, Messages.resultRefused(fault.property.rawValue))
      }
      return .invariant
    case .loaded(let call):
      LoadReport.report(notices: call.notices, call.context, &console)
      LoadReport.report(call.receipts, withHashes: invocation.showsReceipt, &console)
      let pieces = render(call, invocation, &console)
      let inputs = call.context.files.map { $0.path } + [ruleset]
      if let failure = console.deliver(pieces, for: invocation, inputs: inputs) {
        return console.report(failure)
      }
      return .done
    }
  }

  private static func render(
    _ call: LoadedCall, _ invocation: Invocation, _ console: inout Console
  ) -> [[UInt8]] {
    let language = call.result.plan.language
    switch invocation.format {
    case .json: return [ResultWriter.document(call.result)]
    case .jsonl: return ResultLines.render(call.result)
    case .csv: return [RankCSV.render(call.result, language)]
    case .text, .junit, .markdown, .html:
      let isFile = invocation.output.map { !$0.isStandardStream } ?? false
      let style = isFile ? Style.plain : console.outputStyle
      return [Array(RankReport.render(call.result, language, style, width: console.width).utf8)]
    }
  }
}

/// The results of a call, one object a line, written by several threads.
enum ResultLines {
  /// Applications in the stretch that one thread writes.
  private static let stretch = 8192

  /// The lines in the order of results, in pieces.
  static func render(_ result: CallResult, tuning: LoadTuning = LoadTuning()) -> [[UInt8]] {
    let count = (result.count + stretch - 1) / stretch
    return Parallel.map(count, tuning) { number in
      let start = number * stretch
      var writer = JSONWriter(.compact, reserving: stretch * 256)
      ResultWriter.lines(result, start..<min(start + stretch, result.count), into: &writer)
      return writer.output.bytes
    }
  }
}
