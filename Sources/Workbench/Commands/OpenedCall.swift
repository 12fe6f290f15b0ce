import Rules
import Scoring

/// A decided call as commands look at it: that of a folder or files, or a registered decision.
struct OpenedCall {
  let call: LoadedCall
  let ruleset: RulesetFile
  /// The entry of the register that holds the decision; nil for a call that is not registered.
  var entry: StoredEntry?

  /// What became of a path.
  enum Opening {
    case opened(OpenedCall)
    /// What stands in the way has been said.
    case stopped(ExitStatus)
  }

  /// Opens an entry of a register as it was decided, or reads and decides a call, every fact kept.
  static func open(
    _ path: FilePath, _ invocation: Invocation, _ console: inout Console
  ) -> Opening {
    switch RegisteredCall.open(path, invocation, &console) {
    case .stopped(let status): return .stopped(status)
    case .opened(let opened): return .opened(opened)
    case .none: break
    }
    switch CheckedCall.open(path, invocation, &console) {
    case .stopped(let status): return .stopped(status)
    case .opened(let file, let ruleset):
      switch DecidedCall.load(file, ruleset, path, keepsAllFacts: true, invocation, &console) {
      case .stopped(let status): return .stopped(status)
      case .loaded(let call): return .opened(OpenedCall(call: call, ruleset: file))
      }
    }
  }

  /// Delivers the page that `blocks` makes of a document about the call, or the document.
  func deliver(
    _ tree: JSONNode, _ invocation: Invocation, _ console: inout Console,
    _ blocks: (JSONNode) -> [ReportBlock]
  ) -> ExitStatus {
    let inputs = call.context.files.map { $0.path } + [ruleset.path]
    if let number = tree["decision"]?["corrected_by"]?.whole {
      console.report(.notice, Messages.correctedSince(number))
    }
    let bytes = ExplainedCall.render(tree, invocation.format) {
      ExplainedCall.headed(blocks($0), $0)
    }
    if let failure = console.deliver(bytes, for: invocation, inputs: inputs) {
      return console.report(failure)
    }
    return .done
  }
}
