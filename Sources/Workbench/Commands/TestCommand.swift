import Rules
import Scoring

/// The command that runs the examples of rulesets.
enum TestCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    var status = ExitStatus.done
    var tested: [TestedRuleset] = []
    for path in invocation.positionals {
      switch TestedRuleset.test(path, invocation, &console) {
      case .stopped(let reason): status = worse(status, reason)
      case .tested(let ruleset):
        tested.append(ruleset)
        if ruleset.failureCount > 0 || invocation.isStrict && ruleset.hasGaps {
          status = worse(status, .found)
        }
      }
    }
    let bytes = render(tested, invocation, &console)
    let inputs = tested.map { $0.file.path }
    if let failure = console.deliver(bytes, for: invocation, inputs: inputs) {
      return console.report(failure)
    }
    return status
  }

  /// The status to end with where several rulesets give several.
  private static func worse(_ one: ExitStatus, _ other: ExitStatus) -> ExitStatus {
    one.rawValue >= other.rawValue ? one : other
  }

  private static func render(
    _ tested: [TestedRuleset], _ invocation: Invocation, _ console: inout Console
  ) -> [UInt8] {
    switch invocation.format {
    case .json: return TestJSON.render(tested)
    case .junit: return TestJUnit.render(tested)
    case .text, .jsonl, .csv, .markdown, .html:
      let isFile = invocation.output.map { !$0.isStandardStream } ?? false
      let style = isFile ? Style.plain : console.outputStyle
      return Array(tested.map { TestReport.render($0, style) }.joined(separator: "\n").utf8)
    }
  }
}
