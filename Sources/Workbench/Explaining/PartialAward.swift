import Scoring

/// What an application asked for and what it is awarded, in words, where that is less.
struct PartialAward {
  /// What it asked for.
  let requested: String
  /// What it receives.
  let awarded: String

  /// Reads a node with both amounts; nil where either is not there, where they are the same, or
  /// where nothing is awarded because what was worked out is below zero.
  init?(_ node: JSONNode) {
    guard let requested = node["requested"], let awarded = node["awarded"],
      let asked = requested["value"]?.string, let given = awarded["value"]?.string, asked != given,
      !asked.hasPrefix("-")
    else { return nil }
    self.requested = requested.text("text")
    self.awarded = awarded.text("text")
  }
}
