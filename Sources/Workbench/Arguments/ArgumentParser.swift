import Rules

/// What a command line asks for.
enum Request: Sendable {
  case run(Invocation)
  /// Help about one command, or about the program.
  case help(CommandName?)
  case version
}

/// The reading of a command line against the table.
struct ArgumentParser {
  /// The words after the program's name, as the system gives them.
  private let words: [FilePath]
  private var position = 0
  private var command: CommandSpecification?
  private var positionals: [FilePath] = []
  private var values: [OptionName: [FilePath]] = [:]

  private init(_ words: [FilePath]) {
    self.words = words
  }

  /// Reads a command line.
  ///
  /// Help and the version win over an error elsewhere on the line, except an unknown command: whoever
  /// asks for help is often unsure of the rest.
  static func parse(_ words: [FilePath]) -> Result<Request, UsageFailure> {
    var parser = ArgumentParser(words)
    do throws(UsageError) {
      try parser.readAll()
      return .success(try parser.request())
    } catch {
      if case .unknownCommand = error {
      } else if let request = parser.helpAnywhere() {
        return .success(request)
      }
      return .failure(UsageFailure(error: error, command: parser.command?.name))
    }
  }

  /// The language that `--lang` asks for, read even where the rest of the line is wrong.
  static func language(_ words: [FilePath]) -> Language? {
    for (index, word) in words.enumerated() {
      if word.text == "--" { return nil }
      let (name, value) = split(word)
      guard CommandTable.commonOptions.contains(where: { $0.name == .lang && $0.matches(name) })
      else { continue }
      switch value?.text ?? (index + 1 < words.count ? words[index + 1].text : "") {
      case "fr": return .french
      case "en": return .english
      default: return nil
      }
    }
    return nil
  }

  private mutating func readAll() throws(UsageError) {
    var optionsEnded = false
    while position < words.count {
      let word = words[position]
      position += 1
      if optionsEnded || word.isStandardStream || word.bytes.first != 0x2D {
        try readPositional(word)
      } else if word.text == "--" {
        optionsEnded = true
      } else {
        try readOption(word)
      }
    }
  }

  private mutating func readPositional(_ word: FilePath) throws(UsageError) {
    guard command != nil else {
      command = try commandNamed(word)
      return
    }
    if word.isStandardStream, positionals.contains(where: \.isStandardStream) {
      throw .repeatedStandardInput
    }
    positionals.append(word)
  }

  private func commandNamed(_ word: FilePath) throws(UsageError) -> CommandSpecification {
    if let found = CommandTable.commands.first(where: { $0.matches(word.text) }) { return found }
    let names = CommandTable.commands.flatMap { $0.spellings(.english) }
    throw .unknownCommand(word.text, near: nearNames(word.text, among: names))
  }

  private mutating func readOption(_ word: FilePath) throws(UsageError) {
    let (name, attached) = ArgumentParser.split(word)
    // Before the command is known, only what all commands share can be understood.
    let known = command?.allOptions ?? CommandTable.commonOptions
    guard let option = known.first(where: { $0.matches(name) }) else {
      if command == nil, CommandTable.commands.contains(where: { $0.accepts(name) }) {
        throw .optionBeforeCommand(name)
      }
      let names = known.flatMap { $0.spellings(.english) }
      throw .unknownOption(name, near: nearNames(name, among: names))
    }
    if option.value == .none {
      if attached != nil { throw .unexpectedValue(option: name) }
      values[option.name] = [""]
      return
    }
    if values[option.name] != nil, !option.isRepeatable { throw .repeatedOption(name) }
    values[option.name, default: []].append(try value(attached, of: option, written: name))
    if case .pair = option.value {
      values[option.name, default: []].append(try value(nil, of: option, written: name))
    }
  }

  /// A value after `=`, or the next word unless it is itself an option.
  private mutating func value(
    _ attached: FilePath?, of option: OptionSpecification, written name: String
  ) throws(UsageError) -> FilePath {
    var value = attached
    if value == nil, position < words.count, !words[position].bytes.starts(with: [0x2D, 0x2D]) {
      value = words[position]
      position += 1
    }
    guard let value, !value.bytes.isEmpty else { throw .missingValue(option: name) }
    if option.name == .envelope, let rest = restOfAmount() {
      throw .unquotedAmount(option: name, amount: value.text + rest)
    }
    if let accepted = option.value.accepted, !accepted.contains(value.text) {
      throw .unknownValue(
        option: name, value: value.text, accepted: accepted,
        near: nearNames(value.text, among: accepted))
    }
    return value
  }

  /// The words after an amount that belong to it: groups of three digits, the sign of the currency.
  private func restOfAmount() -> String? {
    var rest = ""
    for word in words[position...] {
      let bytes = word.bytes
      let isGroup =
        bytes.count >= 3 && bytes.prefix(3).allSatisfy { 0x30...0x39 ~= $0 }
        && (bytes.count == 3 || bytes[3] == UInt8(ascii: ",") || bytes[3] == UInt8(ascii: "."))
        && bytes.dropFirst(4).allSatisfy { 0x30...0x39 ~= $0 }
      let isCurrency = ["€", "EUR", "euros"].contains(word.text)
      guard isGroup || isCurrency else { break }
      rest += " " + word.text
    }
    return rest.isEmpty ? nil : rest
  }

  /// The name and the value of `--name=value`.
  private static func split(_ word: FilePath) -> (name: String, value: FilePath?) {
    guard let equals = word.bytes.firstIndex(of: 0x3D), word.bytes.starts(with: [0x2D, 0x2D]) else {
      return (word.text, nil)
    }
    return (
      String(decoding: word.bytes[..<equals], as: UTF8.self),
      FilePath(bytes: Array(word.bytes[(equals + 1)...]))
    )
  }

  /// Help or version, if a word before `--` asks for it on a line that is wrong elsewhere.
  private func helpAnywhere() -> Request? {
    let named = command ?? words.lazy.compactMap(ArgumentParser.commandWord).first
    for word in words.prefix(while: { $0.text != "--" }) {
      for option in CommandTable.commonOptions where option.matches(word.text) {
        if option.name == .help { return .help(named?.name) }
        if option.name == .version { return .version }
      }
    }
    return nil
  }

  private static func commandWord(_ word: FilePath) -> CommandSpecification? {
    CommandTable.commands.first { $0.matches(word.text) }
  }

  private func request() throws(UsageError) -> Request {
    if values[.help] != nil { return .help(command?.name) }
    if values[.version] != nil { return .version }
    guard let command else { throw .missingCommand }
    try checkPositionals(command)
    for option in command.options
    where command.required.contains(option.name) && values[option.name] == nil
      && !(command.instead.map { values[$0] != nil } ?? false)
    {
      throw .missingOption(option.spelling)
    }
    if command.name == .help {
      guard let word = positionals.first else { return .help(nil) }
      return .help(try commandNamed(word).name)
    }
    let invocation = Invocation(command.name, positionals: positionals, values: values)
    if let format = invocation.unwritableFormat, let output = invocation.output {
      throw .unwritableFormat(
        file: output.text, format: format.rawValue,
        offered: invocation.offeredFormats.map(\.rawValue))
    }
    return .run(invocation)
  }

  private func checkPositionals(_ command: CommandSpecification) throws(UsageError) {
    let (minimum, maximum) = command.arity
    if let maximum, positionals.count > maximum {
      throw .unexpectedArgument(positionals[maximum].text)
    }
    for (word, positional) in zip(positionals, command.positionals) {
      if case .choice(let accepted) = positional.kind, !accepted.contains(word.text) {
        throw .unknownArgument(
          word.text, accepted: accepted, near: nearNames(word.text, among: accepted))
      }
    }
    let isExempt = command.standalone.map { values[$0] != nil } ?? false
    if positionals.count < minimum, !isExempt {
      let missing = command.positionals[min(positionals.count, command.positionals.count - 1)]
      throw .missingArgument(missing.placeholder)
    }
  }
}

/// A usage error, with the command whose help would have avoided it.
struct UsageFailure: Error, Sendable, Equatable {
  let error: UsageError
  let command: CommandName?
}
