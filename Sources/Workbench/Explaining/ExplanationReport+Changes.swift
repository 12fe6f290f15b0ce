import Scoring

extension ExplanationReport {
  /// The thresholds that were not reached, and what was missing.
  mutating func addChanges() {
    let changes = trace.list("changes")
    guard !changes.isEmpty else { return }
    let isOpen = status == "incomplete"
    blocks.append(
      .heading(
        isOpen
          ? say("Ce qui manque pour décider", "What is missing to decide")
          : say("Ce qui aurait changé la décision", "What would have changed the decision")))
    if changes.count > 1, !isOpen {
      blocks.append(
        .paragraph(say("Tous ces points étaient à remplir :", "All of these had to be met:")))
    }
    for change in changes { addChange(change) }
  }

  private mutating func addChange(_ change: JSONNode) {
    let spot = change["of"]?.string.map { ", " + record($0, change.text("at")) } ?? ""
    switch change.text("kind") {
    case "envelope":
      let gap = change["shortfall"]?.text("text") ?? ""
      blocks.append(
        .item(
          say(
            "\(gap) de plus dans l'enveloppe quand vint son tour, ou une demande moindre d'autant.",
            "\(gap) more in the envelope when its turn came, or a request that much smaller."),
          depth: 0))
    case "mark":
      blocks.append(
        .item(
          say(
            "\(change.title)\u{A0}: \(change.text("text"))\u{A0}; \(change.text("eliminatory_bound")) élimine.",
            "\(change.title): \(change.text("text")); \(change.text("eliminatory_bound")) eliminates."
          ),
          depth: 0))
    default:
      let needed = change.list("needed").compactMap { need($0) }
      let isChoice =
        change.list("needed").count > 1
        && change.list("needed").allSatisfy { $0["one_of"]?.isTrue == true }
      let separator = isChoice ? say(", ou bien ", ", or else ") : "\u{A0}; "
      let text =
        needed.isEmpty ? say("à fournir", "to be provided") : needed.joined(separator: separator)
      blocks.append(.item(colon(change.title + spot, text), depth: 0))
    }
  }

  private func need(_ needed: JSONNode) -> String? {
    if needed.text("operator") == "written" { return quoted(bare(needed.text("as_written"))) }
    guard let left = needed["left"] else { return nil }
    let subject = left.title
    let isMissing = left["value"]?.isNull == true
    let current = isMissing ? say("non renseigné", "not given") : left.text("text")
    let wanted = wantedWords(needed)
    if isMissing, status == "incomplete" {
      if needed.text("operator") == "present" {
        return say("\(subject)\u{A0}: à fournir", "\(subject): to be provided")
      }
      return say(
        "\(subject), \(current)\u{A0}: à fournir (il faut \(wanted))",
        "\(subject), \(current): to be provided (\(wanted) is needed)")
    }
    return say(
      "\(subject), \(current)\u{A0}: il fallait \(wanted)",
      "\(subject), \(current): \(wanted) was needed")
  }

  /// What the ruleset writes, without the brackets around the whole of it.
  private func bare(_ written: String) -> String {
    guard written.hasPrefix("("), written.hasSuffix(")") else { return written }
    let inner = written.dropFirst().dropLast()
    var depth = 0
    for scalar in inner.unicodeScalars {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth < 0 { return written }
    }
    return String(inner)
  }

  private func wantedWords(_ needed: JSONNode) -> String {
    guard let right = needed["right"], !right.isNull else {
      switch needed.text("operator") {
      case "holds": return say("oui", "yes")
      case "not_holds": return say("non", "no")
      case "present": return say("une valeur", "a value")
      case "absent": return say("aucune valeur", "no value")
      default: return quoted(needed.text("as_written"))
      }
    }
    let value = right.text("text")
    let isDate = right.text("type") == "date"
    switch needed.text("operator") {
    case "equal": return value
    case "not_equal": return say("autre chose que \(value)", "other than \(value)")
    case "less" where !isDate: return say("moins de \(value)", "less than \(value)")
    case "greater" where !isDate: return say("plus de \(value)", "more than \(value)")
    default: return relationWords(needed.text("operator"), right)
    }
  }
}
