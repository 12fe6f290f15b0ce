import Rules
import Scoring

/// The answer to "why not" for people, made from its trace and from nothing else.
struct CounterfactualReport {
  private let trace: JSONNode
  private let sentences: ChangeSentences
  private var blocks: [ReportBlock] = []

  /// The whole report.
  static func blocks(_ trace: JSONNode) -> [ReportBlock] {
    var report = CounterfactualReport(trace)
    report.add()
    return report.blocks
  }

  private init(_ trace: JSONNode) {
    self.trace = trace
    sentences = ChangeSentences(trace)
  }

  private func say(_ french: String, _ english: String) -> String {
    sentences.say(french, english)
  }

  private var isLoss: Bool { trace.text("wanted") == "lost" }

  private mutating func add() {
    guard let application = trace["application"] else { return }
    let id = application.text("id")
    blocks.append(
      .title(
        isLoss
          ? say(
            "Dossier \(id)\u{A0}: ce qui l'aurait fait perdre",
            "Application \(id): what would have lost it")
          : say("Dossier \(id)\u{A0}: pourquoi pas\u{A0}?", "Application \(id): why not?")))
    let ranked = application["ranked"]?.digits ?? ""
    let place =
      application["rank"]?.digits == nil
      ? "" : say(" sur \(ranked) dossiers classés", " of \(ranked)")
    blocks.append(
      .paragraph(
        say(
          "Le dossier est \(sentences.outcome(application))\(place).",
          "The application is \(sentences.outcome(application))\(place).")))
    addAnswers()
    addLimits()
    var registered = ExplanationReport(trace)
    registered.addDecisionReference()
    blocks += registered.blocks
  }

  // MARK: Answers

  private mutating func addAnswers() {
    let levels = trace.list("levels")
    if ChangeSentences.count(trace, "variables") == 0 {
      blocks.append(
        .paragraph(
          say(
            "Rien ne peut être changé\u{A0}: aucune donnée n'est modifiable et personne ne note ce"
              + " dossier.",
            "Nothing can be changed: no fact is changeable and nobody marks this application.")))
      return
    }
    blocks.append(
      .heading(
        isLoss
          ? say("Ce qui l'aurait fait perdre", "What would have lost it")
          : say("Ce qui aurait changé la décision", "What would have changed the decision")))
    // The best outcome is said first; what smaller sets reach short of it, after.
    let reached = levels.filter { ChangeSentences.count($0, "found") > 0 }
    guard let best = reached.last else {
      if levels.allSatisfy({ ChangeSentences.count($0, "sets") == 0 }) {
        blocks.append(
          .paragraph(
            say(
              "Aucun changement de ce qui peut varier ne suffit\u{A0}: ce qui fait obstacle dépend"
                + " d'autres données.",
              "No change of what can vary suffices: what stands in the way rests on other facts.")))
        return
      }
      for level in levels { blocks.append(.paragraph(sentences.nothing(level))) }
      if let last = levels.last, ChangeSentences.count(last, "changes") == 3 {
        blocks.append(
          .paragraph(
            say(
              "Les changements de plus de trois données ou notes n'ont pas été essayés.",
              "Changes of more than three facts or marks were not tried.")))
      }
      return
    }
    addAnswers(of: best)
    for level in levels
    where ChangeSentences.count(level, "changes") < ChangeSentences.count(best, "changes") {
      if ChangeSentences.count(level, "found") == 0 {
        blocks.append(.paragraph(sentences.nothing(level)))
      } else {
        blocks.append(
          .paragraph(
            say(
              "Avec moins de changements, sans aller aussi loin\u{A0}:",
              "With fewer changes, not as far:")))
        addAnswers(of: level)
      }
    }
  }

  private mutating func addAnswers(of level: JSONNode) {
    let answers = level.list("answers")
    guard let first = answers.first else { return }
    blocks.append(.paragraph(sentence(first)))
    let found = ChangeSentences.count(level, "found")
    if found == 1 {
      blocks.append(.paragraph(sentences.rest(level)))
      return
    }
    let size = sentences.size(ChangeSentences.count(level, "changes"))
    let others = found - 1
    blocks.append(
      .paragraph(
        others == 1
          ? say(
            "Un autre changement \(size) suffit aussi\u{A0}:",
            "One other change \(size) suffices too:")
          : say(
            "\(others) autres changements \(size) suffisent aussi\u{A0}:",
            "\(others) other changes \(size) suffice too:")))
    for answer in answers.dropFirst() {
      blocks.append(
        .item(
          sentences.changes(answer) + "\(say("\u{A0}: ", ": "))\(sentences.outcome(answer))"
            + sentences.otherwise(answer), depth: 0))
    }
    let hidden = found - answers.count
    if hidden > 0 {
      blocks.append(.item(say("et \(hidden) de plus", "and \(hidden) more"), depth: 0))
    }
  }

  private func sentence(_ answer: JSONNode) -> String {
    say(
      "Avec \(sentences.changes(answer)), le dossier aurait été \(sentences.outcome(answer))"
        + "\(sentences.otherwise(answer)).",
      "With \(sentences.changes(answer)), the application would have been"
        + " \(sentences.outcome(answer))\(sentences.otherwise(answer)).")
  }

  // MARK: Limits

  private mutating func addLimits() {
    blocks.append(.heading(say("Ce qui a été essayé", "What was tried")))
    if !sentences.allowsFacts {
      blocks.append(
        .item(
          say(
            "Le barème ne laisse varier aucune donnée\u{A0}: seules les notes ont été essayées."
              + " Pour qu'une donnée puisse varier, son champ se déclare «\u{A0}modifiable\u{A0}».",
            "The ruleset lets no fact vary: only marks were tried. For a fact to vary, its field"
              + " is declared “changeable”."), depth: 0))
    } else {
      blocks.append(
        .item(
          say(
            "Seules ont varié les données que le barème déclare modifiables, et les notes.",
            "Only facts that the ruleset declares changeable varied, and marks."), depth: 0))
    }
    for level in trace.list("levels") where ChangeSentences.count(level, "sets") > 0 {
      blocks.append(.item(sentences.extent(level), depth: 0))
    }
    let texts = trace.list("left_out").map { sentences.subject($0) }
    if !texts.isEmpty {
      blocks.append(
        .item(
          say("textes qui n'ont pas varié\u{A0}: ", "texts that did not vary: ")
            + texts.joined(separator: ", "), depth: 0))
    }
    if !trace.list("levels").contains(where: { ChangeSentences.count($0, "found") > 0 }) { return }
    blocks.append(
      .item(
        say(
          "Chaque réponse a été décidée de nouveau par le moteur entier, toutes choses égales par"
            + " ailleurs, et un pas de moins n'y suffit pas.",
          "Each answer was decided again by the whole engine, all else equal, and one step less"
            + " does not suffice."), depth: 0))
  }
}
