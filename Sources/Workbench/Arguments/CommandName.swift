/// The commands, by their English name.
enum CommandName: String, Sendable, CaseIterable {
  case check, format, test, rank, explain, appeal, diff, verify, prove, demo, help, completion
}
