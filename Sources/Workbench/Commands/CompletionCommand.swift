/// The command that writes a shell's completion script.
enum CompletionCommand {
  /// Runs the command.
  static func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
    // The parser accepts no other word than a shell's name.
    guard let shell = invocation.positionals.first.flatMap({ Shell(rawValue: $0.text) }) else {
      return .usage
    }
    let script = CompletionScript.script(shell, console.language)
    if let failure = console.deliver(Array(script.utf8), for: invocation) {
      return console.report(failure)
    }
    return .done
  }
}
