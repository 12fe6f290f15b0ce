/// The command that rewrites rulesets in their normal layout.
enum FormatCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    console.report(.error, Messages.notAvailable(CommandTable.command(invocation.command)))
    return .usage
  }
}
