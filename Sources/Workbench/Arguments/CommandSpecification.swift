import Rules

/// One command as the table declares it.
struct CommandSpecification: Sendable {
  /// What a positional argument stands for.
  struct Positional: Sendable {
    /// What completion offers for it.
    enum Kind: Sendable, Equatable { case path, command, choice([String]) }

    let placeholder: Phrase
    let kind: Kind
    let minimum: Int
    /// The most that may be given; nil for any number.
    let maximum: Int?
    let help: Phrase
  }

  /// A command line to imitate.
  struct Example: Sendable {
    /// What follows the command's name, in each language's spelling.
    let arguments: Phrase
    let help: Phrase
  }

  let name: CommandName
  /// The French name; the same as the English one where there is no other.
  let french: String
  /// One line, without a full stop.
  let summary: Phrase
  let positionals: [Positional]
  let options: [OptionSpecification]
  /// Options that must be given.
  let required: [OptionName]
  /// An option that makes those unnecessary.
  let instead: OptionName?
  /// An option that makes the positional arguments unnecessary.
  let standalone: OptionName?
  let examples: [Example]

  init(
    _ name: CommandName, french: String, summary: Phrase, positionals: [Positional] = [],
    options: [OptionSpecification] = [], required: [OptionName] = [],
    instead: OptionName? = nil, standalone: OptionName? = nil, examples: [Example]
  ) {
    self.name = name
    self.french = french
    self.summary = summary
    self.positionals = positionals
    self.options = options
    self.required = required
    self.instead = instead
    self.standalone = standalone
    self.examples = examples
  }

  /// The command's names, that of the language first, without repetition.
  func spellings(_ language: Language) -> [String] {
    if french == name.rawValue { return [french] }
    return language == .french ? [french, name.rawValue] : [name.rawValue, french]
  }

  /// Common options that the command accepts and that change nothing of what it does.
  var ignored: [OptionName] {
    switch name {
    case .check, .test: [.envelope, .receipt]
    case .format: [.envelope, .receipt, .strict]
    case .verify, .prove: [.envelope, .receipt, .strict]
    case .diff: [.receipt]
    case .rank, .explain, .appeal, .demo, .help, .completion: []
    }
  }

  /// The command's own options, then the common ones.
  var allOptions: [OptionSpecification] { options + CommandTable.commonOptions }

  /// Every option that does something here: what help and completion show.
  var usefulOptions: [OptionSpecification] { options + usefulCommonOptions }

  /// The common options that change something of what the command does.
  var usefulCommonOptions: [OptionSpecification] {
    CommandTable.commonOptions.filter { !ignored.contains($0.name) }
  }

  /// Whether a word given on the command line is one of this command's options.
  func accepts(_ word: String) -> Bool {
    allOptions.contains { $0.matches(word) }
  }

  /// Whether a word given on the command line is this command; accents may be left out.
  func matches(_ word: String) -> Bool {
    let folded = foldingAccents(word)
    return spellings(.english).contains { foldingAccents($0) == folded }
  }

  /// The fewest and the most positional arguments; no maximum where one repeats.
  var arity: (minimum: Int, maximum: Int?) {
    let minimum = positionals.reduce(0) { $0 + $1.minimum }
    var maximum: Int? = 0
    for positional in positionals {
      guard let most = positional.maximum, let sum = maximum else {
        maximum = nil
        break
      }
      maximum = sum + most
    }
    return (minimum, maximum)
  }
}
