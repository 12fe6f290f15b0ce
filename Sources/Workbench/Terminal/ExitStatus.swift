/// The statuses that the program ends with; no other is ever returned.
///
/// A pipe that its reader closes early is not a failure: nothing is said, and the command's own
/// status stands, because what the reader chose not to read changes nothing to what was found.
enum ExitStatus: Int32, Sendable {
  /// Done, nothing to report.
  case done = 0
  /// Done, and something was found: a ruleset error, a failing example, a mismatch.
  case found = 1
  /// Wrong usage: unknown command, option, value or identifier.
  case usage = 2
  /// The applications or the marks could not be read; every problem is listed, no result written.
  case unreadable = 3
  /// The system refused: a file is missing, the disk is full, permission is denied.
  case refused = 4
  /// The result checker or an internal invariant failed; nothing was written.
  case invariant = 70
}
