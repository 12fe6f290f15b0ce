import Rules
import Scoring

/// What parts two applications, for people, made from its trace and from nothing else.
struct PairReport {
  private let trace: JSONNode
  private let sentences: ChangeSentences
  private let ids: [String]
  private var blocks: [ReportBlock] = []

  /// The whole report.
  static func blocks(_ trace: JSONNode) -> [ReportBlock] {
    var report = PairReport(trace)
    report.add()
    return report.blocks
  }

  private init(_ trace: JSONNode) {
    self.trace = trace
    sentences = ChangeSentences(trace)
    ids = trace.list("applications").map { $0.text("id") }
  }

  private func say(_ french: String, _ english: String) -> String {
    sentences.say(french, english)
  }

  private mutating func add() {
    guard ids.count == 2 else { return }
    blocks.append(
      .title(say("\(ids[0]) et \(ids[1])", "\(ids[0]) and \(ids[1])")))
    for application in trace.list("applications") {
      blocks.append(.item(state(application), depth: 0))
    }
    addParting()
    addReversals()
    var registered = ExplanationReport(trace)
    registered.addDecisionReference()
    blocks += registered.blocks
  }

  private func state(_ application: JSONNode) -> String {
    "\(application.text("id"))\(say("\u{A0}: ", ": "))\(sentences.outcome(application))"
  }

  private mutating func addParting() {
    blocks.append(.heading(say("Ce qui les sépare", "What parts them")))
    let ahead = trace["ahead"]?.string ?? ""
    switch trace.text("parted_by") {
    case "key": addKey(ahead)
    case "last_resort":
      blocks.append(
        .paragraph(
          say(
            "Tous les critères du classement sont égaux\u{A0}: seul le dernier ressort place"
              + " \(ahead) devant.",
            "All ranking keys are equal: only the last resort places \(ahead) before the other.")))
    case "selection":
      addKey(nil)
      blocks.append(
        .paragraph(
          say(
            "Le classement place l'autre dossier avant \(ahead), mais la sélection ne l'a pas servi.",
            "The ranking places the other before \(ahead), but the selection did not serve it.")))
    case "status":
      blocks.append(
        .paragraph(
          say(
            "\(ahead) est classé\u{A0}; l'autre ne l'est pas.",
            "\(ahead) is ranked; the other is not.")))
    default:
      blocks.append(
        .paragraph(
          say(
            "Aucun des deux n'est classé\u{A0}: ils n'ont pas d'ordre entre eux.",
            "Neither is ranked: there is no order between them.")))
    }
    for application in trace.list("applications") {
      for reason in application.list("reasons") {
        let source = reason["source"]?.string.map { say(", selon \($0)", ", according to \($0)") }
        blocks.append(
          .item(
            "\(application.text("id"))\(say("\u{A0}: ", ": "))\(label(reason))\(source ?? "")",
            depth: 0))
      }
      if let cause = cause(application["cause"]?.string) {
        blocks.append(
          .item("\(application.text("id"))\(say("\u{A0}: ", ": "))\(cause)", depth: 0))
      }
    }
  }

  private func label(_ reason: JSONNode) -> String {
    sentences.quoted(reason["label"]?.string ?? reason.text("rule"))
  }

  private func cause(_ word: String?) -> String? {
    switch word {
    case "envelope":
      say(
        "sa demande dépasse ce qui restait de l'enveloppe",
        "its request exceeds what was left of the envelope")
    case "closed":
      say("l'enveloppe était fermée à son tour", "the envelope was closed at its turn")
    case "places": say("toutes les places étaient prises", "all places were taken")
    case "group":
      say("son groupe avait tout ce qu'il peut avoir", "its group had all that it can have")
    default: nil
    }
  }

  private mutating func addKey(_ ahead: String?) {
    guard let key = trace["key"], !key.isNull else { return }
    let number = key["number"]?.digits ?? ""
    let name = sentences.quoted(key["label"]?.string ?? key.text("as_written"))
    let values = key.list("values").compactMap { $0.string }
    let shown =
      values.count == 2
      ? say(
        "\(values[0]) pour \(ids[0]), \(values[1]) pour \(ids[1])",
        "\(values[0]) for \(ids[0]), \(values[1]) for \(ids[1])")
      : say(
        "les valeurs reposent sur une donnée personnelle et ne sont pas montrées",
        "the values rest on personal data and are not shown")
    let order =
      key.text("direction") == "descending"
      ? say("le plus grand, ou oui, d'abord", "the greatest, or yes, first")
      : say("le plus petit d'abord", "the least first")
    blocks.append(
      .paragraph(
        say(
          "Le premier critère qui les sépare est le n°\u{A0}\(number), \(name)\u{A0}: \(shown)"
            + " (\(order)).",
          "The first key that parts them is no.\u{A0}\(number), \(name): \(shown) (\(order)).")))
    if let ahead {
      blocks.append(
        .paragraph(say("Il place \(ahead) devant.", "It places \(ahead) first.")))
    }
  }

  // MARK: Reversals

  private mutating func addReversals() {
    let reversals = trace.list("reversals")
    if reversals.isEmpty { return }
    blocks.append(.heading(say("Ce qui les inverserait", "What would reverse them")))
    for reversal in reversals { addReversal(reversal) }
    if sentences.allowsFacts {
      blocks.append(
        .paragraph(
          say(
            "Seules ont varié les données que le barème déclare modifiables, et les notes.",
            "Only facts that the ruleset declares changeable varied, and marks.")))
    } else {
      blocks.append(
        .paragraph(
          say(
            "Le barème ne laisse varier aucune donnée\u{A0}: seules les notes ont été essayées."
              + " Pour qu'une donnée puisse varier, son champ se déclare «\u{A0}modifiable\u{A0}».",
            "The ruleset lets no fact vary: only marks were tried. For a fact to vary, its field"
              + " is declared “changeable”.")))
    }
  }

  private mutating func addReversal(_ reversal: JSONNode) {
    let id = reversal.text("id")
    let reached = reversal.list("levels").last { ChangeSentences.count($0, "found") > 0 }
    guard let level = reached, let answer = level.list("answers").first else {
      if ChangeSentences.count(reversal, "variables") == 0 {
        blocks.append(
          .item(
            say(
              "\(id)\u{A0}: rien ne peut y être changé", "\(id): nothing of it can be changed"),
            depth: 0))
        return
      }
      blocks.append(
        .item(say("\(id)\u{A0}: rien n'a été trouvé", "\(id): nothing was found"), depth: 0))
      for level in reversal.list("levels") {
        blocks.append(.item(sentences.nothing(level), depth: 1))
      }
      return
    }
    blocks.append(
      .item(
        say(
          "\(id)\u{A0}: avec \(sentences.changes(answer)), \(effect(reversal, answer))"
            + " (\(sentences.outcome(answer)))\(sentences.otherwise(answer))",
          "\(id): with \(sentences.changes(answer)), \(effect(reversal, answer))"
            + " (\(sentences.outcome(answer)))\(sentences.otherwise(answer))"), depth: 0))
    let others = ChangeSentences.count(level, "found") - 1
    let size = sentences.size(ChangeSentences.count(level, "changes"))
    blocks.append(
      .item(
        others == 0
          ? sentences.rest(level)
          : say(
            "autres changements \(size) qui suffisent\u{A0}: \(others)",
            "other changes \(size) that suffice: \(others)"), depth: 1))
  }

  private func effect(_ reversal: JSONNode, _ answer: JSONNode) -> String {
    if reversal.text("aim") == "after", answer["rank"]?.digits == nil {
      return say("il ne serait plus classé", "it would no longer be ranked")
    }
    switch reversal.text("aim") {
    case "before": return say("il passerait devant", "it would come first")
    case "after": return say("il passerait derrière", "it would come second")
    case "lost": return say("il n'aurait pas été retenu", "it would not have been selected")
    default: return say("il aurait eu une meilleure issue", "it would have had a better outcome")
    }
  }
}
