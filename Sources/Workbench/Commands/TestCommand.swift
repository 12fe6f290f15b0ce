/// The command that runs a ruleset's examples.
enum TestCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    console.report(.error, Messages.notAvailable(CommandTable.command(invocation.command)))
    return .usage
  }
}
