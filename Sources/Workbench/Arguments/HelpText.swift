import Rules

/// The help pages, laid out from the table.
struct HelpText {
  private let language: Language
  private let style: Style
  /// Columns, kept between what stays readable and what the terminal has.
  private let width: Int
  private var text = ""

  private init(_ language: Language, style: Style, width: Int) {
    self.language = language
    self.style = style
    self.width = min(max(width, 40), 100)
  }

  /// The page of one command, or of the program.
  static func page(
    _ command: CommandName?, _ language: Language, style: Style = .plain, width: Int = 80
  ) -> String {
    var help = HelpText(language, style: style, width: width)
    if let command {
      help.writeCommand(CommandTable.command(command))
    } else {
      help.writeProgram()
    }
    return help.text
  }

  private mutating func writeProgram() {
    paragraph(HelpMessages.program)
    heading(HelpMessages.usage)
    text += "  bareme \(HelpMessages.commandPlaceholder.text(language)) …\n"
    heading(HelpMessages.commands)
    rows(
      CommandTable.commands.map { command in
        (command.spellings(language).joined(separator: ", "), command.summary.text(language))
      })
    heading(HelpMessages.commonOptions)
    optionRows(CommandTable.commonOptions)
    heading(HelpMessages.statuses)
    rows(HelpMessages.exitStatuses.map { ("\($0.0.rawValue)", $0.1.text(language)) })
    text += "\n"
    paragraph(HelpMessages.more)
  }

  private mutating func writeCommand(_ command: CommandSpecification) {
    let names = command.spellings(language)
    let name = names.first ?? command.name.rawValue
    paragraph(
      Phrase(
        "bareme \(name) : \(command.summary.french)", "bareme \(name): \(command.summary.english)"))
    heading(HelpMessages.usage)
    let arguments = command.positionals.map { synopsis($0) }.joined()
    text += "  bareme \(name) [OPTIONS]\(arguments)\n"
    if names.count > 1 { text += "  \(HelpMessages.alias.text(language)) \(names[1])\n" }
    if !command.positionals.isEmpty {
      heading(HelpMessages.arguments)
      rows(
        command.positionals.map { ($0.placeholder.text(language), $0.help.text(language)) })
    }
    if !command.options.isEmpty {
      heading(HelpMessages.options)
      optionRows(command.options)
    }
    heading(HelpMessages.commonOptions)
    optionRows(command.usefulCommonOptions)
    heading(HelpMessages.examples)
    for example in command.examples {
      let arguments = example.arguments.text(language)
      let line = arguments.isEmpty ? "bareme \(name)" : "bareme \(name) \(arguments)"
      text += "  \(style.paint(.emphasis, line))\n"
      wrap(example.help.text(language), indent: 6)
    }
  }

  /// How a positional argument shows in the usage line.
  private func synopsis(_ positional: CommandSpecification.Positional) -> String {
    let repeated = positional.maximum == nil ? "…" : ""
    let name = positional.placeholder.text(language) + repeated
    return positional.minimum == 0 ? " [\(name)]" : " \(name)"
  }

  private mutating func optionRows(_ options: [OptionSpecification]) {
    rows(
      options.map { option in
        var names = option.spellings(language)
        if let letter = option.letter { names.insert("-\(letter)", at: 0) }
        let placeholder = option.placeholder(language).map { " \($0)" } ?? ""
        return (names.joined(separator: ", ") + placeholder, option.help.text(language))
      }, column: 26)
  }

  private mutating func heading(_ phrase: Phrase) {
    text += "\n\(style.paint(.heading, phrase.text(language)))\n"
  }

  private mutating func paragraph(_ phrase: Phrase) {
    wrap(phrase.text(language), indent: 0)
  }

  /// A list of terms, each with its meaning beside it, or below where the term is long.
  private mutating func rows(_ rows: [(String, String)], column fixed: Int? = nil) {
    let column = fixed ?? 4 + (rows.map(\.0.count).max() ?? 0)
    for (term, meaning) in rows {
      text += "  \(style.paint(.emphasis, term))"
      if term.count <= column - 4 {
        let gap = String(repeating: " ", count: column - 2 - term.count)
        wrap(meaning, indent: column, first: gap)
      } else {
        text += "\n"
        wrap(meaning, indent: column)
      }
    }
  }

  /// Writes words on lines of at most `width` columns; `first` replaces the first indentation.
  private mutating func wrap(_ sentence: String, indent: Int, first: String? = nil) {
    let margin = String(repeating: " ", count: indent)
    var line = ""
    var lines: [String] = []
    for word in unbreakableWords(sentence) {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " \(word)"
    }
    lines.append(line)
    for (index, line) in lines.enumerated() {
      text += (index == 0 ? first ?? margin : margin) + line + "\n"
    }
  }

  /// The words of a sentence, French punctuation kept with the word it belongs to.
  private func unbreakableWords(_ sentence: String) -> [String] {
    var words: [String] = []
    var opens = false
    for piece in sentence.split(separator: " ") {
      let closes = [":", ";", "!", "?", "»", "».", "»,"].contains(String(piece))
      if let last = words.last, opens || closes {
        words[words.count - 1] = "\(last) \(piece)"
      } else {
        words.append(String(piece))
      }
      opens = piece == "«"
    }
    return words
  }
}
