import Rules
import Scoring

/// Sentences about changes of facts and marks, from the trace of a search.
struct ChangeSentences {
  let language: Language
  /// Whether the trace's ruleset lets some fact change.
  let allowsFacts: Bool

  init(_ trace: JSONNode) {
    language = ExplanationReport.language(trace)
    allowsFacts = trace["facts_allowed"]?.isTrue == true
  }

  func say(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  func quoted(_ text: String) -> String { Messages.quoted(text).text(language) }

  // MARK: Changes

  /// `« Débit » (École du Pont) à 20 Mb/s au lieu de 12 Mb/s`.
  func change(_ change: JSONNode) -> String {
    let subject = subject(change)
    guard let from = change["from"], let to = change["to"] else { return subject }
    if isNothing(to) {
      return say(
        "\(subject) non renseigné au lieu de \(words(from))",
        "\(subject) left out instead of \(words(from))")
    }
    if isNothing(from) {
      let before = from.text("text")
      return say(
        "\(subject) à \(words(to)) (\(before) à présent)",
        "\(subject) at \(words(to)) (\(before) at present)")
    }
    return say(
      "\(subject) \(at(to)) au lieu \(of(from))",
      "\(subject) at \(words(to)) instead of \(words(from))")
  }

  private func at(_ value: JSONNode) -> String {
    value.text("type") == "date" ? "au \(words(value))" : "à \(words(value))"
  }

  private func of(_ value: JSONNode) -> String {
    value.text("type") == "date" ? "du \(words(value))" : "de \(words(value))"
  }

  private func isNothing(_ value: JSONNode) -> Bool {
    value["value"]?.isNull == true
  }

  private func words(_ value: JSONNode) -> String {
    switch value.text("type") {
    case "choice", "choices", "truth", "text": quoted(value.text("text"))
    default: value.text("text")
    }
  }

  /// What is changed: a fact and its record, or a mark, its grid and who gave it.
  func subject(_ change: JSONNode) -> String {
    let title = quoted(change.title)
    if change.text("kind") == "mark" {
      let assessor =
        change["role"]?.digits.map {
          say(" de l'évaluateur n°\u{A0}\($0)", " by assessor no.\u{A0}\($0)")
        } ?? ""
      return say("la note\(assessor) pour \(title)", "the mark\(assessor) for \(title)")
    }
    return change["of"]?.string.map { "\(title) (\($0))" } ?? title
  }

  /// The changes of a set, joined.
  func changes(_ answer: JSONNode) -> String {
    let parts = answer.list("changes").map { change($0) }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + say(" et ", " and ") + last
  }

  /// The value that does as well on the other side of the present one, as a clause.
  func otherwise(_ answer: JSONNode) -> String {
    guard let other = answer.list("changes").first?["otherwise"], !other.isNull else { return "" }
    return say(" ; de même \(at(other))", "; so does \(words(other))")
  }

  /// `retenu, au rang 3`.
  func outcome(_ answer: JSONNode) -> String {
    let rank =
      answer["rank"]?.digits.map { say(", au rang \($0)", ", ranked \($0)") } ?? ""
    switch answer.text("status") {
    case "selected":
      guard let partial = PartialAward(answer) else { return say("retenu", "selected") + rank }
      return Messages.partlySelected(partial.awarded, of: partial.requested).text(language) + rank
    case "waiting": return say("sur la liste complémentaire", "on the reserve list") + rank
    case "not_selected":
      return say("classé sans être retenu", "ranked without being selected") + rank
    case "eliminated": return say("éliminé", "eliminated")
    case "ineligible": return say("inéligible", "ineligible")
    default: return say("incomplet", "incomplete")
    }
  }

  // MARK: Sizes

  /// `d'une seule donnée ou note`, `de deux données ou notes`.
  func size(_ count: Int) -> String {
    switch count {
    case 1: say("d'une seule donnée ou note", "of a single fact or mark")
    case 2: say("de deux données ou notes", "of two facts or marks")
    default: say("de trois données ou notes", "of three facts or marks")
    }
  }

  /// That nothing of a size was found, as far as it was tried.
  func nothing(_ level: JSONNode) -> String {
    let size = size(Self.count(level, "changes"))
    if Self.count(level, "sets") == 0 {
      return say(
        "Aucun changement \(size) ne peut suffire\u{A0}: ce qui fait obstacle dépend d'autres"
          + " données.",
        "No change \(size) can suffice: what stands in the way rests on other facts.")
    }
    switch level.text("extent") {
    case "all_values":
      return say("Aucun changement \(size) ne suffit.", "No change \(size) suffices.")
    case "thresholds":
      return say(
        "Aucun changement \(size) ne suffit parmi les valeurs essayées, prises aux seuils des"
          + " règles et de plus en plus loin.",
        "No change \(size) suffices among the values tried, taken at the thresholds of the rules"
          + " and ever further away.")
    default:
      return say(
        "Aucun changement \(size) n'a été trouvé\u{A0}; la recherche a été arrêtée avant d'avoir"
          + " tout essayé.",
        "No change \(size) was found; the search was stopped before everything was tried.")
    }
  }

  /// That the other sets of the size of an answer do, or do not.
  func rest(_ level: JSONNode) -> String {
    let size = size(Self.count(level, "changes"))
    let isWhole = level.text("extent") == "all_values"
    let tried =
      isWhole
      ? say(" ne suffit.", " suffices.")
      : say(" ne suffit parmi les valeurs essayées.", " suffices among the values tried.")
    return say("Aucun autre changement \(size)", "No other change \(size)") + tried
  }

  /// What was tried, for who wants to know how far the answer goes.
  func extent(_ level: JSONNode) -> String {
    let size = size(Self.count(level, "changes"))
    let sets = level["sets"]?.digits ?? "0"
    let tries = level["tries"]?.digits ?? "0"
    let how =
      switch level.text("extent") {
      case "all_values": say("toutes les valeurs", "all values")
      case "thresholds":
        say(
          "toutes les valeurs où elles sont peu nombreuses, sinon celles des seuils et de proche en proche",
          "all values where they are few, else those at thresholds and at growing distances")
      default:
        say(
          "une partie seulement, la recherche étant bornée", "a part only, as the search is bounded"
        )
      }
    return say(
      "changements \(size)\u{A0}: \(sets) choix de données, \(tries) essais\u{A0}; \(how)",
      "changes \(size): \(sets) choices of facts, \(tries) tries; \(how)")
  }

  static func count(_ node: JSONNode, _ key: StaticString) -> Int {
    node[key]?.digits.flatMap { Int($0) } ?? 0
  }
}
