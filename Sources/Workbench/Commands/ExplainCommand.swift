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
    switch OpenedCall.open(path, invocation, &console) {
    case .stopped(let status): return status
    case .opened(let opened):
      if let pair = invocation.pair { return compare(pair, opened, invocation, &console) }
      guard let wanted = invocation.identifier else { return .usage }
      return invocation.has(.whyNot)
        ? whyNot(wanted, opened, invocation, &console)
        : explain(wanted, opened, invocation, &console)
    }
  }

  private static func explain(
    _ wanted: String, _ opened: OpenedCall, _ invocation: Invocation, _ console: inout Console
  ) -> ExitStatus {
    guard let index = index(of: wanted, opened.call, invocation, &console) else {
      return .usage
    }
    let tree = ExplainedCall.tree(
      opened.call, index, opened.ruleset.source, entry: opened.entry)
    if opened.entry == nil, invocation.view == .letter || invocation.view == .sheet {
      console.report(.notice, Messages.filesNotRegistered)
    }
    for notice in ExplainedCall.page(tree, invocation.view).notices {
      console.report(.notice, notice)
    }
    return opened.deliver(tree, invocation, &console) {
      ExplainedCall.page($0, invocation.view).blocks
    }
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
