/// The options of all commands, by their English long name.
enum OptionName: String, Sendable, CaseIterable {
  case lang, output, envelope, quiet, color, receipt, strict, help, version
  case format, explain, check, to, coverage, mutate, suggest, id, with
  case register, author, reason, corrects, head
  case view, freeze, frozen
  case whyNot = "why-not"
  case compare
}
