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

  /// A neighbour in the ranking: its rank, and the key that parts the two.
  func neighbourByRank(_ neighbour: JSONNode, isAbove: Bool, _ ranking: JSONNode) -> String {
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
    if keys.indices.contains(number), isGuessable(keys[number]) {
      // Beside the reader's own yes or no, the name of the key would tell the other's.
      return say(
        "\(who) en est départagé par un critère du classement.",
        "\(who) is parted from it by a ranking key.")
    }
    let isNamed = keys.indices.contains(number) && !disclosure.isSilent(keys[number])
    let title = isNamed ? " (\(self.title(keys[number])))" : ""
    return say(
      "\(who) en est départagé par le critère \(key)\(title).",
      "\(who) is parted from it by key \(key)\(title).")
  }

  /// Whether the key that parts a neighbour has so few values that naming it tells the other's.
  private func isGuessable(_ key: JSONNode) -> Bool {
    switch key.text("type") {
    case "truth", "choice", "choices": true
    default: false
    }
  }

  /// Whether what was left of the envelope may be told: the award of one other would be known from it.
  var isLeftSaid: Bool {
    if !disclosure.isPrivate { return true }
    return (trace["selection"]?["consumers_before"]?.digits.flatMap { Int($0) } ?? 0) >= 2
  }
}
