/// The commands about the program itself.
extension CommandTable {
  /// Help as a command.
  static let help = CommandSpecification(
    .help, french: "aide",
    summary: Phrase("affiche l'aide d'une commande", "shows the help of a command"),
    positionals: [
      .init(
        placeholder: Phrase("COMMANDE", "COMMAND"), kind: .command, minimum: 0, maximum: 1,
        help: Phrase("la commande à décrire", "the command to describe"))
    ],
    examples: [
      .init(
        arguments: Phrase("classer", "rank"),
        help: Phrase("décrit la commande de classement", "describes the ranking command"))
    ])

  /// Completion scripts.
  static let completion = CommandSpecification(
    .completion, french: "complétion",
    summary: Phrase(
      "écrit le script de complétion d'un interpréteur", "writes a shell's completion script"),
    positionals: [
      .init(
        placeholder: Phrase("INTERPRÉTEUR", "SHELL"),
        kind: .choice(Shell.allCases.map(\.rawValue)), minimum: 1, maximum: 1,
        help: Phrase("bash, zsh ou fish", "bash, zsh or fish"))
    ],
    examples: [
      .init(
        arguments: Phrase(
          "bash > ~/.local/share/bash-completion/completions/bareme",
          "bash > ~/.local/share/bash-completion/completions/bareme"),
        help: Phrase("installe la complétion pour bash", "installs completion for bash"))
    ])
}

/// The shells that completion is written for.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish
}
