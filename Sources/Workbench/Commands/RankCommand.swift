import Rules
import Scoring

/// The command that decides, ranks and selects.
enum RankCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard let path = invocation.positionals.first else { return .usage }
    var registration: Registration?
    switch Registration.asked(invocation, &console) {
    case .refused: return .usage
    case .none: registration = nil
    case .asked(let asked): registration = asked
    }
    if let status = RegisteredCall.refuseRegister(path, &console) { return status }
    switch CheckedCall.open(path, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let file, let ruleset):
      if registration != nil {
        switch PublishedCheck.standing(file, ruleset, &console) {
        case .stopped(let status): return status
        case .usable(let isPublished): registration?.isPublished = isPublished
        }
      }
      if let folder = registration?.folder,
        let refusal = refusalToWriteAmongInputs(folder, inputs: [file.path], isFolder: true)
      {
        return console.report(refusal)
      }
      // A table names its applications, which no rule does.
      let isTable = invocation.format == .text || invocation.format == .csv
      switch DecidedCall.load(file, ruleset, path, keepsAllFacts: isTable, invocation, &console) {
      case .stopped(let status): return status
      case .loaded(let call):
        tellRegistered(path, call, &console)
        return finish(call, file, registration, invocation, &console)
      }
    }
  }

  /// Says of an entry ranked as a call that nothing was verified, and what was decided with.
  private static func tellRegistered(
    _ path: FilePath, _ call: LoadedCall, _ console: inout Console
  ) {
    guard RegisteredCall.isEntry(path) else { return }
    console.report(.notice, Messages.rankedUnverified(path.text))
    guard let manifest = RegisteredCall.manifest(path),
      manifest.envelope != call.result.plan.options.envelope?.canonicalText
    else { return }
    let symbol = call.result.plan.ruleset.currency
    guard let written = manifest.envelope,
      case .value(let amount, _) = readNumber(Array(written.utf8), notation: .decimalPoint)
    else {
      console.report(.notice, Messages.otherRecordedEnvelope(nil))
      return
    }
    console.report(
      .notice,
      Messages.otherRecordedEnvelope(
        (
          amountText(amount, symbol: symbol, .french), amountText(amount, symbol: symbol, .english)
        )))
  }

  /// Enters the decision in its register, where one is named, then delivers the result.
  ///
  /// In this order a result that anyone saw is in the register.
  private static func finish(
    _ call: LoadedCall, _ file: RulesetFile, _ registration: Registration?,
    _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    guard let registration else { return deliver(call, file, invocation, &console) }
    let inputs = call.context.files.map { $0.path } + [file.path]
    if let output = invocation.output, !output.isStandardStream,
      let refusal = refusalToOverwrite(output, inputs: inputs)
        ?? registration.refusal(toWrite: output)
    {
      return console.report(refusal)
    }
    let ruleset = call.result.plan.ruleset.name
    let earlier = registration.alreadyDecided(ruleset)
    switch registration.enter(call, file, &console) {
    case .failure(let stopped): return stopped.status
    case .success(let receipt):
      let status = deliver(call, file, invocation, &console)
      let isCorrection = registration.corrects != nil
      console.report(
        .notice, Messages.entered(receipt, isCorrection: isCorrection), isAsked: true)
      if !earlier.isEmpty {
        console.report(.notice, Messages.alreadyDecided(earlier, ruleset), isAsked: true)
      }
      console.report(
        .notice, Messages.newHead(receipt.head), isAsked: true, details: Messages.headUse)
      if let effect = registration.effect(of: receipt, call) {
        console.report(.notice, effect.sentence, isAsked: true)
      }
      return status
    }
  }

  private static func deliver(
    _ call: LoadedCall, _ file: RulesetFile, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    if invocation.format == .csv || invocation.format == .jsonl {
      reportWhatRowsCannot(call.result, &console)
    }
    LoadReport.report(call.receipts, withHashes: invocation.showsReceipt, &console)
    let inputs = call.context.files.map { $0.path } + [file.path]
    let failure: SystemFailure?
    if invocation.format == .jsonl {
      let lines = ResultLines(call.result)
      failure = console.deliver(
        pieces: lines.count, for: invocation, inputs: inputs, LoadTuning()
      ) { lines.worker() }
    } else {
      let isFile = invocation.output.map { !$0.isStandardStream } ?? false
      let look = (style: isFile ? Style.plain : console.outputStyle, width: console.width)
      let bytes = console.withProgress(Messages.writing) { _ in
        render(call, file.source, invocation.format, look.style, look.width)
      }
      failure = console.deliver(bytes, for: invocation, inputs: inputs)
    }
    if let failure {
      return console.report(failure)
    }
    return .done
  }

  /// Says what rows have no place for: a table of another envelope, or of parts that the call does
  /// not have, must not pass for the real one.
  private static func reportWhatRowsCannot(_ result: CallResult, _ console: inout Console) {
    if let envelope = result.plan.options.envelope {
      let symbol = result.plan.ruleset.currency
      console.report(
        .notice,
        Messages.otherEnvelope(
          amountText(envelope, symbol: symbol, .french),
          amountText(envelope, symbol: symbol, .english)))
    }
    let parts = result.plan.ruleset.illustrativeParts
    if !parts.isEmpty {
      console.report(.notice, Messages.illustrativeParts(parts.map { $0.sentence }))
    }
  }

  private static func render(
    _ call: LoadedCall, _ source: SourceText, _ format: OutputFormat, _ style: Style, _ width: Int
  ) -> [UInt8] {
    let language = call.result.plan.language
    switch format {
    case .json: return ResultWriter.document(call.result)
    case .jsonl: return ResultWriter.lines(call.result)
    case .csv: return RankCSV.render(call.result, language)
    case .text, .junit, .markdown, .html:
      let text = RankReport.render(call.result, source, language, style, width: width)
      return Array(text.utf8)
    }
  }
}
