import Scoring

/// What is said to an applicant instead of what would name somebody else.
extension ExplanationReport {
  /// What stands for a value that another application could be known by.
  var notDisclosed: String { say("non communiqué", "not disclosed") }

  /// The sentence of a test or of the selection, as the reader may be told it.
  func sentence(_ node: JSONNode) -> String? {
    (disclosure.isPrivate ? node["letter_message"] : node["message"])?.string
  }

  /// What an assessor gave, under the number that stands for the name.
  func assessorByRole(_ assessor: JSONNode) -> String {
    let name = role(assessor)
    if assessor["recused"]?.isTrue == true {
      return colon(name, say("n'a pas pris part à la notation", "took no part in the marking"))
    }
    var text = colon(name, assessor["text"]?.string ?? say("pas de note", "no mark"))
    let why = withoutNames(assessor.text("justification"))
    if !why.isEmpty { text += ", " + quoted(why) }
    return text
  }

  /// `évaluateur n° 1`; without a number, one of the assessors.
  func role(_ assessor: JSONNode) -> String {
    guard let number = assessor["role"]?.digits else { return say("évaluateur", "assessor") }
    return say("évaluateur n°\u{A0}\(number)", "assessor no.\u{A0}\(number)")
  }

  /// A text in which the names of the assessors give way to their numbers.
  func withoutNames(_ text: String) -> String {
    var result = Array(text.utf8)
    for grid in trace.list("grids") {
      for mark in grid.list("marks") {
        for assessor in mark.list("assessors") where !assessor.text("assessor").isEmpty {
          result = Self.replacing(
            Array(assessor.text("assessor").utf8), by: Array(role(assessor).utf8), in: result)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func replacing(
    _ name: [UInt8], by other: [UInt8], in text: [UInt8]
  ) -> [UInt8] {
    // A name of a letter or two is more often a word.
    guard name.count > 2 else { return text }
    var result: [UInt8] = []
    var place = 0
    while place < text.count {
      let end = place + name.count
      if text[place...].starts(with: name), !isLetter(place - 1, text), !isLetter(end, text) {
        result += other
        place = end
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  private static func isLetter(_ place: Int, _ text: [UInt8]) -> Bool {
    guard text.indices.contains(place) else { return false }
    let byte = text[place]
    return byte >= 0x80 || byte >= 0x30 && byte <= 0x39
      || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// A neighbour in the ranking: its rank, and the key that parts the two; nil where saying so would
  /// tell a value of the neighbour's.
  func neighbourByRank(_ neighbour: JSONNode, isAbove: Bool, _ ranking: JSONNode) -> String? {
    guard areNeighboursSaid(ranking) else { return nil }
    let rank = neighbour["rank"]?.digits ?? ""
    let who =
      isAbove
      ? say(
        "Le dossier classé juste avant, au rang \(rank),",
        "The application just above, ranked \(rank),")
      : say(
        "Le dossier classé juste après, au rang \(rank),",
        "The application just below, ranked \(rank),")
    guard let key = neighbour["key"]?.digits else {
      return say(
        "\(who) est à égalité jusqu'au dernier critère ; \(lastResort(ranking)) départage.",
        "\(who) is equal up to the last key; \(lastResort(ranking)) parts them.")
    }
    let keys = ranking.list("keys")
    let number = (Int(key) ?? 0) - 1
    let title = keys.indices.contains(number) ? " (\(self.title(keys[number])))" : ""
    return say(
      "\(who) en est départagé par le critère \(key)\(title).",
      "\(who) is parted from it by key \(key)\(title).")
  }

  /// Whether the keys that part neighbours may be named to an applicant.
  ///
  /// Beside the reader's own yes or no, the name of a key tells the other's. To name the other keys
  /// only would tell it as well, by elimination; so does a tie on all of them.
  private func areNeighboursSaid(_ ranking: JSONNode) -> Bool {
    !ranking.list("keys").contains { isGuessable($0) || isHidden($0) }
  }

  /// Whether a key has so few values that naming it tells the other's.
  private func isGuessable(_ key: JSONNode) -> Bool {
    switch key.text("type") {
    case "truth", "choice", "choices": true
    default: false
    }
  }

  /// Whether the reader is not told a key, or not its value.
  private func isHidden(_ key: JSONNode) -> Bool {
    disclosure.isSilent(key) || disclosure.hides(key) && !isOwnTotal(key)
  }

  /// Whether a key is the total of a grid, which is the applicant's own whatever it was computed from.
  func isOwnTotal(_ key: JSONNode) -> Bool {
    trace.list("grids").contains { $0.text("name") == key.text("name") }
  }

  /// Whether what was left of the envelope may be told: the award of one other would be known from it.
  var isLeftSaid: Bool {
    if !disclosure.isPrivate { return true }
    return (trace["selection"]?["consumers_before"]?.digits.flatMap { Int($0) } ?? 0) >= 2
  }
}
