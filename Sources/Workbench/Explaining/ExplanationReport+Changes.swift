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

  mutating func addChange(_ change: JSONNode) {
    let spot = change["of"]?.string.map { ", " + record($0, change.text("at")) } ?? ""
    switch change.text("kind") {
    case "envelope": addEnvelope(change)
    case "mark":
      blocks.append(
        .item(
          say(
            "\(change.title)\u{A0}: \(change.text("text"))\u{A0}; \(change.text("eliminatory_bound")) élimine.",
            "\(change.title): \(change.text("text")); \(change.text("eliminatory_bound")) eliminates."
          ),
          depth: 0))
    default:
      let facts = change.list("facts")
      if !facts.isEmpty {
        let texts = facts.map { fact($0, change) }
        blocks.append(.item(colon(subject(change), texts.joined(separator: "\u{A0}; ")), depth: 0))
        return
      }
      let needed = change.list("needed").filter { !disclosure.hidesEither($0) }
        .compactMap { need($0) }
      let isChoice =
        change.list("needed").count > 1
        && change.list("needed").allSatisfy { $0["one_of"]?.isTrue == true }
      let separator = isChoice ? say(", ou bien ", ", or else ") : "\u{A0}; "
      let text =
        needed.isEmpty ? say("à fournir", "to be provided") : needed.joined(separator: separator)
      blocks.append(.item(colon(change.title + spot, text), depth: 0))
    }
  }

  /// What a change is about: a rule on a record, or a ranking key.
  func subject(_ change: JSONNode) -> String {
    let spot = change["of"]?.string.map { ", " + record($0, change.text("at")) } ?? ""
    guard change["message"]?.string != nil else { return change.title + spot }
    guard let key = change["label"]?.string else { return say("Sélection", "Selection") }
    return say("Classement, \(key)", "Ranking, \(key)")
  }

  /// A fact to provide, with what it has to be where nothing else would do.
  func fact(_ fact: JSONNode, _ change: JSONNode) -> String {
    // The record is said again only where the rule is not tried on that very record.
    let path = fact.text("name").split(separator: ".").dropLast().joined(separator: ".")
    let isElsewhere = path != change.text("at")
    let owner = isElsewhere ? fact["of"]?.string.map { ", " + record($0, path) } ?? "" : ""
    let sole = change.list("needed").first {
      $0["left"]?.text("name") == fact.text("name") && $0["one_of"]?.isTrue != true
        && $0.text("operator") != "present" && $0["right"]?["value"]?.isNull != true
        && !disclosure.hidesEither($0)
    }
    let subject = quoted(fact.title) + owner
    if fact.text("type") == "choices" {
      return say(
        "\(subject) à fournir («\u{A0}aucun\u{A0}» s'il n'y en a pas)",
        "\(subject) to be provided (\u{201C}none\u{201D} if there is none)")
    }
    guard let sole else { return say("\(subject) à fournir", "\(subject) to be provided") }
    let wanted = wantedWords(sole)
    return say(
      "\(subject) à fournir (il faut \(wanted))", "\(subject) to be provided (\(wanted) is needed)")
  }

  /// What more money, or asking for less, would have done.
  mutating func addEnvelope(_ change: JSONNode) {
    if let left = change["left"], let value = left["value"]?.string, value != "0.00" {
      blocks.append(
        .item(
          say(
            "Une demande d'au plus \(left.text("text")) tenait dans ce qui restait à son tour.",
            "A request of at most \(left.text("text")) fitted in what was left at its turn."),
          depth: 0))
    }
    guard let least = change["least_envelope"], !least.isNull else {
      blocks.append(
        .item(
          say(
            "Une enveloppe plus grande sert d'abord les dossiers mieux classés\u{A0}:"
              + " celle qui aurait suffi n'a pas été trouvée.",
            "A larger envelope serves the better ranked first:"
              + " one that would have sufficed was not found."), depth: 0))
      return
    }
    blocks.append(
      .item(
        say(
          "La plus petite enveloppe qui aurait couvert toute sa demande, toutes choses égales par ailleurs,"
            + " est de \(least.text("text"))\u{A0}: une enveloppe plus grande sert d'abord les mieux"
            + " classés.",
          "The least envelope that would have covered its whole request, all else equal, is"
            + " \(least.text("text")): a larger envelope serves the better ranked first."),
        depth: 0))
  }

  func need(_ needed: JSONNode) -> String? {
    if needed.text("operator") == "written" {
      let reads = needed.list("reads").map { colon($0.title, $0.text("text")) }
      let values = reads.isEmpty ? "" : " (" + reads.joined(separator: "\u{A0}; ") + ")"
      return quoted(needed.title) + values
    }
    guard let left = needed["left"] else { return nil }
    let subject = left.title
    let isMissing = left["value"]?.isNull == true
    let current = isMissing ? say("non renseigné", "not given") : left.text("text")
    // What it had to be compared with may itself be unknown.
    if needed["right"]?["value"]?.isNull == true {
      return say("\(subject), \(current)", "\(subject), \(current)")
    }
    let wanted = wantedWords(needed)
    if isMissing, status == "incomplete" {
      let isAsked = needed.text("operator") == "present" || needed["one_of"]?.isTrue == true
      if isAsked {
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

  func wantedWords(_ needed: JSONNode) -> String {
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
