import Rules
import Scoring

/// The command that decides, ranks and selects.
enum RankCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard let path = invocation.positionals.first else { return .usage }
    switch CheckedCall.open(path, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let file, let ruleset):
      // A table names its applications, which no rule does.
      let isTable = invocation.format == .text || invocation.format == .csv
      switch DecidedCall.load(file, ruleset, path, keepsAllFacts: isTable, invocation, &console) {
      case .stopped(let status): return status
      case .loaded(let call): return deliver(call, file, invocation, &console)
      }
    }
  }

  private static func deliver(
    _ call: LoadedCall, _ file: RulesetFile, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    LoadReport.report(call.receipts, withHashes: invocation.showsReceipt, &console)
    let pieces = render(call, file.source, invocation, &console)
    let inputs = call.context.files.map { $0.path } + [file.path]
    if let failure = console.deliver(pieces, for: invocation, inputs: inputs) {
      return console.report(failure)
    }
    return .done
  }

  private static func render(
    _ call: LoadedCall, _ source: SourceText, _ invocation: Invocation, _ console: inout Console
  ) -> [[UInt8]] {
    let language = call.result.plan.language
    switch invocation.format {
    case .json: return [ResultWriter.document(call.result)]
    case .jsonl: return ResultLines.render(call.result)
    case .csv: return [RankCSV.render(call.result, language)]
    case .text, .junit, .markdown, .html:
      let isFile = invocation.output.map { !$0.isStandardStream } ?? false
      let style = isFile ? Style.plain : console.outputStyle
      let text = RankReport.render(call.result, source, language, style, width: console.width)
      return [Array(text.utf8)]
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
