import Rules

/// Sentences about the command line.
extension Messages {
  /// What is wrong, with the nearest names where a name is unknown.
  static func usage(_ error: UsageError) -> Phrase {
    switch error {
    case .missingCommand: Phrase("il manque une commande", "a command is missing")
    case .unknownCommand(let word, let near):
      unknown(Phrase("commande inconnue", "unknown command"), word, near)
    case .unknownOption(let word, let near):
      unknown(Phrase("option inconnue", "unknown option"), word, near)
    case .optionBeforeCommand(let option):
      Phrase(
        "l'option \(option) se place après la commande",
        "the option \(option) goes after the command")
    case .missingValue(let option):
      Phrase("l'option \(option) attend une valeur", "the option \(option) needs a value")
    case .unexpectedValue(let option):
      Phrase("l'option \(option) n'a pas de valeur", "the option \(option) takes no value")
    case .unknownValue(let option, let value, let accepted, let near):
      unknownValue(option, value, accepted, near)
    case .repeatedOption(let option):
      Phrase("l'option \(option) est donnée deux fois", "the option \(option) is given twice")
    case .unquotedAmount(let option, let amount):
      Phrase(
        "un montant avec des espaces se met entre guillemets : \(option) \"\(amount)\"",
        "an amount with spaces stands between quotation marks: \(option) \"\(amount)\"")
    case .missingOption(let option):
      Phrase(
        "il manque l'option \(Self.option(option).french)", "the option \(option) is missing")
    case .missingArgument(let name):
      Phrase("il manque l'argument \(name.french)", "the argument \(name.english) is missing")
    case .unexpectedArgument(let word):
      Phrase(
        "argument en trop : \(quoted(word).french)", "too many arguments: \(quoted(word).english)")
    case .unknownArgument(let word, let accepted, let near):
      Phrase(
        "\(quoted(word).french) n'est pas possible ici : \(alternatives(accepted).french)"
          + suggestion(near).french,
        "\(quoted(word).english) is not possible here: \(alternatives(accepted).english)"
          + suggestion(near).english)
    case .unwritableFormat(let file, let format, let offered):
      Phrase(
        "\(quoted(file).french) s'appelle comme un fichier \(format), que cette commande n'écrit pas :"
          + " donnez un autre nom, ou --format (\(alternatives(offered).french))",
        "\(quoted(file).english) is named as a \(format) file, which this command does not write:"
          + " give another name, or --format (\(alternatives(offered).english))")
    case .repeatedStandardInput:
      Phrase(
        "l'entrée standard (-) ne peut être lue qu'une fois",
        "standard input (-) can be read only once")
    }
  }

  /// Where to find help, after a usage error.
  static func seeHelp(_ command: CommandSpecification?) -> Phrase {
    guard let command else {
      return Phrase("Voir « bareme --help ».", "See ‘bareme --help’.")
    }
    return Phrase(
      "Voir « bareme \(command.french) --help ».", "See ‘bareme \(command.name.rawValue) --help’.")
  }

  /// A value of `--envelope` that is not an amount.
  static func unreadableAmount(_ option: OptionName, _ value: String) -> Phrase {
    Phrase(
      "l'option \(Self.option(option).french) attend un montant, pas \(quoted(value).french)",
      "the option --\(option.rawValue) needs an amount, not \(quoted(value).english)")
  }

  /// An option by its long spelling in each language.
  static func option(_ spelling: String) -> Phrase {
    let options = CommandTable.commands.flatMap { $0.allOptions }
    let found = options.first { $0.matches(spelling) }
    return Phrase(
      found?.spellings(.french).first ?? spelling, found?.spellings(.english).first ?? spelling)
  }

  /// An option by its name, in each language.
  static func option(_ name: OptionName) -> Phrase { option("--\(name.rawValue)") }

  private static func unknown(_ what: Phrase, _ word: String, _ near: [String]) -> Phrase {
    Phrase(
      "\(what.french) : \(quoted(word).french)\(suggestion(near).french)",
      "\(what.english): \(quoted(word).english)\(suggestion(near).english)")
  }

  private static func unknownValue(
    _ option: String, _ value: String, _ accepted: [String], _ near: [String]
  ) -> Phrase {
    Phrase(
      "l'option \(option) n'admet pas \(quoted(value).french)\(suggestion(near).french)"
        + " Valeurs possibles : \(accepted.joined(separator: ", ")).",
      "the option \(option) does not take \(quoted(value).english)\(suggestion(near).english)"
        + " Possible values: \(accepted.joined(separator: ", ")).")
  }

  /// "Did you mean", or the full stop alone.
  private static func suggestion(_ near: [String]) -> Phrase {
    if near.isEmpty { return Phrase(".", ".") }
    let names = alternatives(near)
    return Phrase(
      ". Vouliez-vous dire \(names.french) ?", ". Did you mean \(names.english)?")
  }
}
