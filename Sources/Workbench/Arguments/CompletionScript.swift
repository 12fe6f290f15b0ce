import Rules

/// The completion scripts, generated from the table.
///
/// Commands complete in both languages; descriptions are in one.
enum CompletionScript {
  /// The script for a shell.
  static func script(_ shell: Shell, _ language: Language) -> String {
    switch shell {
    case .bash: bash()
    case .zsh: zsh(language)
    case .fish: fish(language)
    }
  }

  /// Every spelling of every command.
  static var commandWords: [String] {
    CommandTable.commands.flatMap { $0.spellings(.english) }
  }

  /// The common options that no command ignores.
  static var alwaysUseful: [OptionSpecification] {
    CommandTable.commonOptions.filter { option in
      CommandTable.commands.allSatisfy { !$0.ignored.contains(option.name) }
    }
  }

  /// The spellings of options, letters included.
  static func optionWords(_ options: [OptionSpecification]) -> [String] {
    options.flatMap { option in
      (option.letter.map { ["-\($0)"] } ?? []) + option.spellings(.english)
    }
  }

  /// The spellings of the options that take some words after them.
  static func words(taking count: Int) -> [String] {
    var words: [String] = []
    let options = CommandTable.commonOptions + CommandTable.commands.flatMap { $0.options }
    for option in options where option.value.count == count {
      for word in optionWords([option]) where !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// A word in single quotes for a shell of the Bourne family.
  static func quote(_ text: String) -> String {
    let escaped = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + escaped.joined(separator: "'\\''") + "'"
  }

  /// The names of a command as a pattern of `case`.
  static func pattern(_ command: CommandSpecification) -> String {
    // A name without accents is accepted too.
    var names = command.spellings(.english)
    for name in names where !names.contains(foldingAccents(name)) {
      names.append(foldingAccents(name))
    }
    return names.joined(separator: "|")
  }
}
