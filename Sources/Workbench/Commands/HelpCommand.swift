/// The help page of a command, or of the program.
enum HelpCommand {
  /// Writes the page to standard output.
  static func run(_ command: CommandName?, _ console: inout Console) -> ExitStatus {
    let page = HelpText.page(
      command, console.language, style: console.outputStyle, width: console.width)
    console.output.write(page)
    return .done
  }
}
