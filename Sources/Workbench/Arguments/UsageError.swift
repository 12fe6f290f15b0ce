/// What is wrong with a command line; every case ends the program with status 2.
enum UsageError: Error, Sendable, Equatable {
  case missingCommand
  case unknownCommand(String, near: [String])
  case unknownOption(String, near: [String])
  case optionBeforeCommand(String)
  case missingValue(option: String)
  case unexpectedValue(option: String)
  case unknownValue(option: String, value: String, accepted: [String], near: [String])
  case repeatedOption(String)
  /// An amount cut at its spaces by the shell; as it was meant.
  case unquotedAmount(option: String, amount: String)
  case missingOption(String)
  case missingArgument(Phrase)
  case unexpectedArgument(String)
  case unknownArgument(String, accepted: [String], near: [String])
  case repeatedStandardInput
  /// A file whose name announces a form that the command does not write.
  case unwritableFormat(file: String, format: String, offered: [String])
}
