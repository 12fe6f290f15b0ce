import Rules

/// One option as the table declares it.
struct OptionSpecification: Sendable {
  /// What follows the option.
  enum Value: Sendable, Equatable {
    /// Nothing: the option is there or not.
    case none
    /// One of a few words.
    case choice([String])
    /// One of a few words, each with its French twin.
    case words([Phrase])
    /// A path.
    case path
    /// Free text, shown in help under a word of each language.
    case text(Phrase)
    /// Two words, shown in help under two words of each language.
    case pair(Phrase)

    /// How many words follow.
    var count: Int {
      switch self {
      case .none: 0
      case .choice, .words, .path, .text: 1
      case .pair: 2
      }
    }

    /// The words that may follow, those of every language; nil where anything may.
    var accepted: [String]? {
      switch self {
      case .choice(let words): words
      case .words(let pairs): pairs.map { $0.english } + pairs.map { $0.french }
      case .none, .path, .text, .pair: nil
      }
    }
  }

  let name: OptionName
  /// The French long name, without dashes; nil where it is the English one.
  let french: String?
  /// A letter, without its dash.
  let letter: String?
  let value: Value
  let help: Phrase
  /// Whether it may be given several times, each with a value of its own.
  let isRepeatable: Bool

  init(
    _ name: OptionName, french: String? = nil, letter: String? = nil, _ value: Value,
    _ help: Phrase, isRepeatable: Bool = false
  ) {
    self.isRepeatable = isRepeatable
    self.name = name
    self.french = french
    self.letter = letter
    self.value = value
    self.help = help
  }

  /// An option without a value.
  init(_ name: OptionName, french: String? = nil, letter: String? = nil, _ help: Phrase) {
    self.init(name, french: french, letter: letter, .none, help)
  }

  /// The option as it is written, in English.
  var spelling: String { "--\(name.rawValue)" }

  /// Every long spelling, that of the language first.
  func spellings(_ language: Language) -> [String] {
    guard let french else { return [spelling] }
    return language == .french ? ["--\(french)", spelling] : [spelling, "--\(french)"]
  }

  /// Whether a word given on the command line is this option.
  func matches(_ word: String) -> Bool {
    if let letter, word == "-\(letter)" { return true }
    guard word.hasPrefix("--") else { return false }
    let folded = foldingAccents(word)
    return spellings(.english).contains { foldingAccents($0) == folded }
  }

  /// The word that stands for the value in help; nil for an option without one.
  func placeholder(_ language: Language) -> String? {
    switch value {
    case .none: nil
    case .choice(let words): words.joined(separator: "|")
    case .words(let pairs): pairs.map { $0.text(language) }.joined(separator: "|")
    case .path: language == .french ? "CHEMIN" : "PATH"
    case .text(let word), .pair(let word): word.text(language)
    }
  }
}
