/// Reads a command line, runs what it asks for, and gives the status to end with.
func dispatch(_ words: [FilePath], _ console: inout Console) -> ExitStatus {
  if let language = ArgumentParser.language(words) { console.speak(language) }
  switch ArgumentParser.parse(words) {
  case .failure(let failure):
    return explainUsage(failure, &console)
  case .success(.help(let command)):
    return HelpCommand.run(command, &console)
  case .success(.version):
    console.output.write("bareme \(ProgramVersion.current)\n")
    return .done
  case .success(.run(let invocation)):
    console.follow(invocation)
    return run(invocation, &console)
  }
}

private func run(_ invocation: Invocation, _ console: inout Console) -> ExitStatus {
  switch invocation.command {
  case .check: CheckCommand.run(invocation, &console)
  case .format: FormatCommand.run(invocation, &console)
  case .test: TestCommand.run(invocation, &console)
  case .rank: RankCommand.run(invocation, &console)
  case .explain: ExplainCommand.run(invocation, &console)
  case .appeal: AppealCommand.run(invocation, &console)
  case .diff: DiffCommand.run(invocation, &console)
  case .verify: VerifyCommand.run(invocation, &console)
  case .prove: ProveCommand.run(invocation, &console)
  case .demo: DemoCommand.run(invocation, &console)
  case .help: HelpCommand.run(nil, &console)
  case .completion: CompletionCommand.run(invocation, &console)
  }
}

private func explainUsage(_ failure: UsageFailure, _ console: inout Console) -> ExitStatus {
  console.report(.error, Messages.usage(failure.error))
  let command = failure.command.map(CommandTable.command)
  console.error.write(Messages.seeHelp(command).text(console.language) + "\n")
  return .usage
}

/// The program's version.
enum ProgramVersion {
  /// The version that `--version` prints and that results may carry.
  static let current = "0.1.0"
}
