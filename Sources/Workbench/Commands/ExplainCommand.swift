import Rules
import Scoring

/// The command that explains one decision.
enum ExplainCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    guard let path = invocation.positionals.first else { return .usage }
    if let view = invocation.view, invocation.format == .json {
      console.report(.error, Messages.viewWithoutJSON(view))
      return .usage
    }
    switch RegisteredCall.open(path, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let call, let file, let entry):
      return answer(call, file, entry, invocation, &console)
    case .none: break
    }
    switch CheckedCall.open(path, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let file, let ruleset):
      switch DecidedCall.load(file, ruleset, path, keepsAllFacts: true, invocation, &console) {
      case .stopped(let status): return status
      case .loaded(let call): return answer(call, file, nil, invocation, &console)
      }
    }
  }

  /// Answers what is asked of a decided call; `entry` is nil where it is no registered decision.
  private static func answer(
    _ call: LoadedCall, _ file: RulesetFile, _ entry: StoredEntry?, _ invocation: Invocation,
    _ console: inout Console
  ) -> ExitStatus {
    if let pair = invocation.pair {
      return compare(pair, call, file, invocation, &console)
    }
    guard let wanted = invocation.identifier else { return .usage }
    return invocation.has(.whyNot)
      ? whyNot(wanted, call, file, invocation, &console)
      : explain(wanted, call, file, entry, invocation, &console)
  }

  private static func explain(
    _ wanted: String, _ call: LoadedCall, _ file: RulesetFile, _ entry: StoredEntry?,
    _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    guard let index = index(of: wanted, call, invocation, &console) else { return .usage }
    let tree = ExplainedCall.tree(call, index, file.source, entry: entry)
    if entry == nil, invocation.view == .letter || invocation.view == .sheet {
      console.report(.notice, Messages.filesNotRegistered)
    }
    let inputs = call.context.files.map { $0.path } + [file.path]
    let page = ExplainedCall.page(tree, invocation.view)
    for notice in page.notices { console.report(.notice, notice) }
    let bytes = ExplainedCall.render(tree, page.blocks, invocation.format)
    if let failure = console.deliver(bytes, for: invocation, inputs: inputs) {
      return console.report(failure)
    }
    return .done
  }

  /// The index of an identifier's result; nil where none has it, which is said.
  static func index(
    of wanted: String, _ call: LoadedCall, _ invocation: Invocation, _ console: inout Console
  ) -> Int? {
    // Whoever writes a letter may show what is said here to its applicant.
    let isPrivate = invocation.view?.isForApplicant ?? false
    return DecidedCall.index(of: wanted, call, namesNearest: !isPrivate, &console)
  }
}
