/// The commands, by their English name.
enum CommandName: String, Sendable, CaseIterable {
  case check, format, test, rank, explain, diff, verify, prove, demo, help, completion
}
