import Rules
import Scoring

/// The opening of a call's ruleset, which must be free of errors before anything is decided.
enum CheckedCall {
  enum Opening {
    case opened(RulesetFile, CheckedRuleset)
    /// What stands in the way has been said.
    case stopped(ExitStatus)
  }

  /// Reads and checks the ruleset of a call; what is said from then on is in its language.
  static func open(
    _ path: FilePath, _ invocation: Invocation, _ console: inout Console
  ) -> Opening {
    switch RulesetFile.read(path) {
    case .failure(let failure): return .stopped(console.report(failure))
    case .ambiguous(let names):
      console.report(.error, Messages.rulesetCount(path.text, names))
      return .stopped(.usage)
    case .success(let file):
      let outcome = RulesetPipeline.check(file.source)
      let language = invocation.language ?? outcome.syntax.language
      console.speak(language)
      let list = DiagnosticList(outcome.diagnostics)
      let isRefused = list.errors > 0 || invocation.isStrict && list.warnings > 0
      guard let ruleset = outcome.ruleset, !isRefused else {
        let decoration: DiagnosticStyle = console.errorStyle.usesColour ? .ansi : .plain
        console.error.write(TextRenderer(file.source, language, style: decoration).render(list))
        console.report(.error, Messages.rulesetRefused)
        return .stopped(.found)
      }
      return .opened(file, ruleset)
    }
  }
}
