import Rules

/// The command that rewrites rulesets in their normal layout.
enum FormatCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    if invocation.output != nil, invocation.positionals.count > 1 {
      console.report(.error, Messages.oneOutput)
      return .usage
    }
    var status = ExitStatus.done
    for path in invocation.positionals {
      let found: ExitStatus
      switch RulesetFile.read(path) {
      case .failure(let failure):
        found = console.report(failure)
      case .ambiguous(let names):
        console.report(.error, Messages.rulesetCount(path.text, names))
        found = .usage
      case .success(let file):
        found = format(file, invocation, &console)
      }
      if found != .done, status == .done || status == .found { status = found }
    }
    return status
  }

  private static func format(
    _ file: RulesetFile, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    switch RulesetFormatter.format(file.source, to: invocation.targetLanguage) {
    case .refused(let diagnostics):
      let language = invocation.language ?? Parser.detectLanguage(file.source.bytes)
      let style: DiagnosticStyle = console.errorStyle.usesColour ? .ansi : .plain
      let text = TextRenderer(file.source, language, style: style)
        .render(DiagnosticList(diagnostics))
      console.error.write(text)
      return .found
    case .unsound:
      console.report(.error, Messages.unsoundLayout(file.path.text))
      return .invariant
    case .formatted(let bytes):
      return deliver(bytes, file, invocation, &console)
    }
  }

  /// Writes the new text in place, or to `--output`; standard input goes to standard output.
  private static func deliver(
    _ bytes: [UInt8], _ file: RulesetFile, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    let isChanged = bytes != file.source.bytes
    if invocation.has(.check) {
      guard isChanged else { return .done }
      console.output.write(console.outputStyle.show(file.path.text) + "\n")
      return .found
    }
    if invocation.output != nil || file.path.isStandardStream {
      if let failure = console.deliver(bytes, for: invocation) { return console.report(failure) }
      return .done
    }
    guard isChanged else { return .done }
    do throws(SystemFailure) {
      try writeAtomically(file.path, bytes, inputs: [])
    } catch {
      return console.report(error)
    }
    console.report(.notice, Messages.reformatted(file.path.text))
    return .done
  }
}
