import Rules

/// The sentences of reasons that the ruleset does not write, in both languages.
struct ReasonSentences {
  let language: Language
  let currency: String

  private func say(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  private func quoted(_ text: String) -> String {
    say("«\u{A0}\(text)\u{A0}»", "\u{201C}\(text)\u{201D}")
  }

  func failed(_ rule: String) -> String {
    say(
      "La condition \(quoted(rule)) n'est pas remplie.", "The condition \(quoted(rule)) is not met."
    )
  }

  /// What is missing to check a condition; `facts` is what to provide.
  func unknown(_ rule: String, _ facts: [String]) -> String {
    say(
      "Une information manque pour vérifier la condition \(quoted(rule))",
      "A fact is missing to check the condition \(quoted(rule))") + provided(facts)
  }

  func request(_ document: String) -> String {
    say("À fournir\u{A0}: \(document).", "To be provided: \(document).")
  }

  /// A mark that is not there, and the assessors who have yet to give it where they are known.
  func markMissing(_ criterion: String, _ assessors: [String]) -> String {
    let who = assessors.joined(separator: ", ")
    if who.isEmpty {
      return say(
        "La note du critère \(quoted(criterion)) manque.",
        "The mark of the criterion \(quoted(criterion)) is missing.")
    }
    return say(
      "La note du critère \(quoted(criterion)) manque\u{A0}: à donner par \(who).",
      "The mark of the criterion \(quoted(criterion)) is missing: to be given by \(who).")
  }

  /// What is missing to compute a mark; `facts` is what to provide.
  func computedMarkMissing(_ criterion: String, _ facts: [String]) -> String {
    say(
      "Une information manque pour calculer la note du critère \(quoted(criterion))",
      "A fact is missing to compute the mark of the criterion \(quoted(criterion))")
      + provided(facts)
  }

  func markEliminatory(_ mark: Number, _ maximum: Number, _ criterion: String, _ limit: Interval)
    -> String
  {
    let (value, top) = (numberText(mark, language), numberText(maximum, language))
    return say(
      "Note de \(value) sur \(top) pour \(quoted(criterion))\u{A0}: éliminatoire (\(bound(limit))).",
      "Mark of \(value) out of \(top) for \(quoted(criterion)): eliminatory (\(bound(limit))).")
  }

  func totalEliminatory(_ total: Number, _ maximum: Number, _ limit: Interval) -> String {
    let (value, top) = (numberText(total, language), numberText(maximum, language))
    return say(
      "Total de \(value) sur \(top)\u{A0}: éliminatoire (\(bound(limit))).",
      "Total of \(value) out of \(top): eliminatory (\(bound(limit))).")
  }

  func spread(_ criterion: String) -> String {
    say(
      "Les notes des évaluateurs s'écartent trop pour \(quoted(criterion)).",
      "The assessors' marks differ too much for \(quoted(criterion)).")
  }

  /// What is missing for a ranking key; `title` is what the key reads, `facts` what to provide.
  func keyUnknown(_ number: Int, _ title: String?, _ facts: [String]) -> String {
    let name = title.map { ", " + quoted($0) } ?? ""
    return say(
      "Une information manque pour le critère de classement n° \(number)\(name)",
      "A fact is missing for ranking key no. \(number)\(name)") + provided(facts)
  }

  func selectionUnknown(_ facts: [String]) -> String {
    say("Une information manque pour la sélection", "A fact is missing for the selection")
      + provided(facts)
  }

  /// How many facts a sentence names; the explanation names them all.
  private static let mostFacts = 4

  private func provided(_ facts: [String]) -> String {
    if facts.isEmpty { return "." }
    let named = facts.prefix(Self.mostFacts).joined(separator: ", ")
    let more = facts.count > Self.mostFacts ? say(", entre autres", ", among others") : ""
    return say("\u{A0}: à fournir, \(named)\(more).", ": to be provided, \(named)\(more).")
  }

  /// The place of a record in its lists: `écoles n° 2, salles n° 1`.
  func place(_ steps: [(list: String, position: Int)]) -> String {
    steps.map { step in
      say("\(step.list) n°\u{A0}\(step.position)", "\(step.list) no.\u{A0}\(step.position)")
    }.joined(separator: ", ")
  }

  /// A fact to provide: its label, the record it is of, and how to say that a list has nothing.
  func fact(_ label: String, of title: String?, isList: Bool) -> String {
    let owner = title.map { " (\($0))" } ?? ""
    let name = quoted(label) + owner
    guard isList else { return name }
    return name
      + say(" (« aucun » s'il n'y en a pas)", " (\u{201C}none\u{201D} if there is none)")
  }

  /// Why an application that was passed over is not on the reserve list either.
  func reserveFull(_ size: Int) -> String {
    size == 1
      ? say(
        "La seule place de la liste complémentaire va à un dossier mieux classé.",
        "The one place of the reserve list goes to a better ranked application.")
      : say(
        "Les \(size) places de la liste complémentaire vont à des dossiers mieux classés.",
        "The \(size) places of the reserve list go to better ranked applications.")
  }

  /// Appends why a request does not fit: as bytes, since a large call has many and no two alike.
  ///
  /// `isSetAside` says that a part of the envelope is kept for others.
  func appendEnvelope(
    asked: Number, left: Number?, isSetAside: Bool, to text: inout [UInt8]
  ) {
    text.append(contentsOf: say("La demande de ", "The request of ").utf8)
    appendAmountText(asked, symbol: currency, language, to: &text)
    guard let left else {
      let end =
        isSetAside
        ? say(
          " n'est pas servie\u{A0}: ce qui restait, hors des sommes réservées à d'autres, ne"
            + " suffisait pas.",
          " is not served: what was left, apart from what is set aside for others, was not enough.")
        : say(
          " n'est pas servie\u{A0}: ce qui restait de l'enveloppe ne suffisait pas.",
          " is not served: what was left of the envelope was not enough.")
      text.append(contentsOf: end.utf8)
      return
    }
    let middle =
      isSetAside
      ? say(
        " dépasse ce qui restait à son tour, hors des sommes réservées à d'autres, ",
        " exceeds what was left at its turn, apart from what is set aside for others, ")
      : say(
        " dépasse ce qui restait de l'enveloppe à son tour, ",
        " exceeds what was left of the envelope at its turn, ")
    text.append(contentsOf: middle.utf8)
    appendAmountText(left, symbol: currency, language, to: &text)
    text.append(0x2E)
  }

  /// Appends why an application that is served receives nothing.
  func appendBelowZero(asked: Number, to text: inout [UInt8]) {
    text.append(
      contentsOf: say("L'aide calculée est négative, ", "The aid worked out is negative, ").utf8)
    appendAmountText(asked, symbol: currency, language, to: &text)
    let end = say(
      "\u{A0}: rien n'est prélevé sur l'enveloppe et rien n'est attribué.",
      ": nothing is drawn on the envelope and nothing is awarded.")
    text.append(contentsOf: end.utf8)
  }

  /// Why nothing was left to give; `closer` is the application that closed the envelope.
  func closed(_ closer: (id: String, rank: Int)?) -> String {
    guard let closer else {
      return say(
        "L'enveloppe est close depuis une demande mieux classée qui n'y tenait pas.",
        "The envelope is closed since a better ranked request did not fit.")
    }
    return say(
      "L'enveloppe est close depuis la demande de \(closer.id), au rang \(closer.rank),"
        + " qui n'y tenait pas.",
      "The envelope is closed since the request of \(closer.id), ranked \(closer.rank),"
        + " did not fit.")
  }

  func places() -> String {
    say(
      "Toutes les places vont à des dossiers mieux classés.",
      "All places go to better ranked applications.")
  }

  func group() -> String {
    say(
      "Le nombre maximum de dossiers de son groupe est atteint.",
      "The most applications of its group are already selected.")
  }

  /// An interval in words: `moins de 10`, `de 1 à 6`.
  func bound(_ interval: Interval) -> String {
    let lower = interval.lower.map { (numberText($0.value, language), $0.inclusive) }
    let upper = interval.upper.map { (numberText($0.value, language), $0.inclusive) }
    switch (lower, upper) {
    case (nil, nil): return say("toute valeur", "any value")
    case (nil, let upper?):
      return upper.1
        ? say("au plus ", "at most ") + upper.0 : say("moins de ", "less than ") + upper.0
    case (let lower?, nil):
      return lower.1
        ? say("au moins ", "at least ") + lower.0 : say("plus de ", "more than ") + lower.0
    case (let lower?, let upper?):
      if lower.0 == upper.0 { return lower.0 }
      let start = lower.1 ? "" : say("plus de ", "more than ")
      let end = upper.1 ? "" : say("moins de ", "less than ")
      return start + lower.0 + say(" à ", " to ") + end + upper.0
    }
  }
}
