import Rules

/// The command that checks rulesets.
enum CheckCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    if let code = invocation.value(.explain) { return explain(code, invocation, &console) }
    var status = ExitStatus.done
    var result = ""
    var inputs: [FilePath] = []
    var sound: [(file: RulesetFile, ruleset: CheckedRuleset)] = []
    for path in invocation.positionals {
      switch RulesetFile.read(path) {
      case .failure(let failure):
        status = console.report(failure)
      case .ambiguous(let names):
        console.report(.error, Messages.rulesetCount(path.text, names))
        status = .usage
      case .success(let file):
        inputs.append(file.path)
        let outcome = RulesetPipeline.check(file.source)
        let found = show(outcome, of: file, invocation, console.outputStyle, &result)
        if found, status == .done { status = .found }
        if !found, let ruleset = outcome.ruleset { sound.append((file, ruleset)) }
      }
    }
    if let failure = console.deliver(Array(result.utf8), for: invocation, inputs: inputs) {
      return console.report(failure)
    }
    // Only what has no error is looked at as published, or published.
    for (file, ruleset) in sound {
      let answer = publishing(file, ruleset, invocation, &console)
      if answer.rawValue > status.rawValue { status = answer }
    }
    return status
  }

  /// What `--freeze` and `--frozen` ask of a ruleset without errors.
  private static func publishing(
    _ file: RulesetFile, _ ruleset: CheckedRuleset, _ invocation: Invocation,
    _ console: inout Console
  ) -> ExitStatus {
    guard invocation.has(.freeze) || invocation.has(.frozen) else { return .done }
    console.speak(invocation.language ?? ruleset.language)
    return invocation.has(.freeze)
      ? PublishedCheck.freeze(file, ruleset, invocation, &console)
      : PublishedCheck.verify(file, ruleset, invocation, &console)
  }

  /// Adds what is to be shown of one file, and tells whether it was refused.
  private static func show(
    _ outcome: RulesetPipeline.Outcome, of file: RulesetFile, _ invocation: Invocation,
    _ style: Style,
    _ result: inout String
  ) -> Bool {
    let language = invocation.language ?? outcome.syntax.language
    let list = DiagnosticList(outcome.diagnostics)
    if invocation.format == .json {
      result += JSONRenderer(file.source, language).render(list)
    } else {
      let decoration: DiagnosticStyle = style.usesColour ? .ansi : .plain
      result += TextRenderer(file.source, language, style: decoration).render(list)
    }
    return list.errors > 0 || invocation.isStrict && list.warnings > 0
  }

  /// Shows the page of a code.
  private static func explain(
    _ code: String, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    let wanted = code.uppercased()
    let found =
      invocation.language.map { DiagnosticPages.page(wanted, $0) } ?? DiagnosticPages.page(wanted)
    guard let page = found else {
      let known = DiagnosticCode.allCases.map { $0.rawValue }
      console.report(.error, Messages.unknownCode(code, nearest(wanted, known)))
      return .usage
    }
    if let failure = console.deliver(Array(page.utf8), for: invocation) {
      return console.report(failure)
    }
    return .done
  }
}
