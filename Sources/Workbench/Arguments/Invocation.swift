import Rules

/// A command line that was understood.
struct Invocation: Sendable {
  let command: CommandName
  /// The arguments that are not options, in order.
  let positionals: [FilePath]
  /// The values given, by option and in order; one empty value for an option that takes none.
  private let values: [OptionName: [FilePath]]

  init(
    _ command: CommandName, positionals: [FilePath] = [], values: [OptionName: [FilePath]] = [:]
  ) {
    self.command = command
    self.positionals = positionals
    self.values = values
  }

  /// Whether an option was given.
  func has(_ option: OptionName) -> Bool { values[option] != nil }

  /// An option's value as text; nil where it was not given.
  func value(_ option: OptionName) -> String? { values[option]?.first?.text }

  /// Every value of an option that may be repeated, in order.
  func allValues(_ option: OptionName) -> [String] { values[option, default: []].map(\.text) }

  /// An option's value as a path; nil where it was not given.
  func path(_ option: OptionName) -> FilePath? { values[option]?.first }

  /// The language of `--lang`; nil leaves it to the ruleset.
  var language: Language? { languageCode(.lang) }

  /// The language of `format --to`.
  var targetLanguage: Language? { languageCode(.to) }

  /// The form of the result: `--format`, else that of the file's name, else the command's first.
  var format: OutputFormat {
    if let chosen = value(.format).flatMap(OutputFormat.init(rawValue:)) { return chosen }
    let offered = offeredFormats
    if let named = formatOfOutput, offered.contains(named) { return named }
    return offered.first ?? .text
  }

  /// The forms that the command writes, its usual one first; none where it has no choice.
  var offeredFormats: [OutputFormat] {
    // A command with one form only writes a ruleset or a folder, whatever its name.
    let option = CommandTable.command(command).options.first { $0.name == .format }
    guard case .choice(let words)? = option?.value, words.count > 1 else { return [] }
    return words.compactMap { OutputFormat(rawValue: $0) }
  }

  /// The form that the end of the output file's name announces; nil for one that announces none.
  private var formatOfOutput: OutputFormat? {
    guard let output, !output.isStandardStream else { return nil }
    return OutputFormat(fileExtension: output.fileExtension)
  }

  /// The form announced by the output file's name that the command cannot write; nil where all is well.
  var unwritableFormat: OutputFormat? {
    guard !has(.format), let named = formatOfOutput, !offeredFormats.isEmpty,
      !offeredFormats.contains(named)
    else { return nil }
    return named
  }

  /// Where to write the result; nil or `-` is standard output.
  var output: FilePath? { values[.output]?.first }

  /// The envelope of `--envelope` as written; the command reads it with the grammar of numbers.
  var envelope: String? { value(.envelope) }

  /// The application that `--id` names.
  var identifier: String? { value(.id) }

  /// The page of `--view`; nil is the report for whoever asks.
  var view: ExplanationView? { value(.view).flatMap(ExplanationView.init(word:)) }

  /// The two applications that `--compare` names.
  var pair: (String, String)? {
    let names = allValues(.compare)
    return names.count == 2 ? (names[0], names[1]) : nil
  }

  /// The policy of `--color`.
  var colour: ColourPolicy { value(.color).flatMap(ColourPolicy.init(rawValue:)) ?? .auto }

  /// Whether notices and progress are left out.
  var isQuiet: Bool { has(.quiet) }

  /// Whether warnings count as errors.
  var isStrict: Bool { has(.strict) }

  /// Whether the reading receipt has the files' hashes.
  var showsReceipt: Bool { has(.receipt) }

  private func languageCode(_ option: OptionName) -> Language? {
    switch value(option) {
    case "fr": .french
    case "en": .english
    default: nil
    }
  }
}
