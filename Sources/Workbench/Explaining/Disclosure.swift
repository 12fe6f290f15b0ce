import Scoring

/// What the reader of a page may be told.
///
/// A page that goes to an applicant says nothing of another one, and calls assessors by a number; a
/// letter leaves out besides what the ruleset says that letters leave out.
struct Disclosure: Sendable {
  /// Whether the page goes to the applicant.
  var isPrivate = false
  /// Whether the page is the letter.
  var isLetter = false
  /// The names of what the letter does not mention.
  var silent: Set<String> = []

  init() {}

  /// The disclosure of a page to the applicant; with `trims`, of the letter.
  init(_ trace: JSONNode, trims: Bool) {
    isPrivate = true
    isLetter = trims
    guard trims else { return }
    for key in Self.declarations {
      for node in trace.list(key) where node.text("letter") == "without_mention" {
        silent.insert(node.text("name"))
      }
    }
  }

  private static let declarations: [StaticString] = [
    "parameters", "call_values", "values", "tables", "rules", "amounts", "priorities", "grids",
  ]

  /// Whether a value is not to be said, of itself or for what it reads.
  func hides(_ node: JSONNode) -> Bool {
    if !isPrivate { return false }
    if node["across"]?.isTrue == true || isSilent(node) { return true }
    return (node.list("reads") + node.list("terms")).contains { isSilent($0) }
  }

  /// Whether a node is of a declaration that the letter does not mention.
  func isSilent(_ node: JSONNode) -> Bool {
    node["name"]?.string.map { silent.contains($0) } ?? false
  }

  /// Whether a comparison has a side that is not to be said.
  func hidesEither(_ comparison: JSONNode) -> Bool {
    let sides = [comparison["left"], comparison["right"]].compactMap { $0 }
    return (sides + [comparison]).contains { hides($0) }
  }
}
