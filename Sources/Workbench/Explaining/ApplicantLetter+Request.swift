import Scoring

/// What is sent while an application is incomplete, which is no decision.
extension ApplicantLetter {
  /// The conditions that wait for something the applicant has to send.
  private var waiting: [JSONNode] {
    trace.list("rules").filter { rule in
      let isOpen = rule.text("outcome") == "failed" || rule.text("outcome") == "unknown"
      guard isOpen, rule.text("severity") != "flag" else { return false }
      let own = missing.filter { $0.text("rule") == rule.text("name") }
      return own.isEmpty || own.contains { isToSend($0) }
    }
  }

  private var missing: [JSONNode] {
    trace.list("changes").filter { !$0.list("facts").isEmpty || !$0.list("needed").isEmpty }
  }

  /// What is missing beyond the conditions: a fact that the ranking or the selection reads.
  private var others: [JSONNode] {
    let rules = trace.list("rules").map { $0.text("name") }
    return missing.filter { !rules.contains($0.text("rule")) && isToSend($0) }
  }

  /// Whether a missing fact is one that an applicant can send: the votes of members are not.
  private func isToSend(_ change: JSONNode) -> Bool {
    let votes = trace.list("facts").filter { $0["role"]?.digits != nil }.map { $0.text("name") }
    let facts = change.list("facts")
    return facts.isEmpty || facts.contains { !votes.contains($0.text("name")) }
  }

  /// Whether there is anything to ask the applicant for.
  var hasToSend: Bool { !waiting.isEmpty || !others.isEmpty }

  /// That nothing is decided, which comes first.
  mutating func addRequestOpening() {
    let nature =
      withdraws
      ? ""
      : hasToSend
        ? say("\u{A0}; ce n'est pas une décision", "; it is not a decision")
        : say(" Ce courrier n'est pas une décision.", " This letter is not a decision.")
    paragraph(
      hasToSend
        ? say(
          "Votre candidature sera examinée une fois complète. Ce courrier vous demande ce qui manque"
            + "\(nature).",
          "Your application will be examined once it is complete. This letter asks you for what is"
            + " missing\(nature).")
        : say(
          "L'administration doit encore recueillir des notes ou des avis sur votre candidature\u{A0}:"
            + " vous n'avez rien à faire.\(nature)",
          "The administration has yet to gather marks or opinions on your application: you have"
            + " nothing to do.\(nature)"))
  }

  /// What to send, to whom and by when; nothing where nothing is to be sent.
  ///
  /// Where the application had been granted something, taking it back is a decision all the same.
  mutating func addRequest() {
    if hasToSend { addDocuments() }
    guard withdraws else { return }
    addWithdrawal()
    addTreatment()
    addAppeal()
  }

  private mutating func addDocuments() {
    heading(say("Ce qu'il faut envoyer", "What is to be sent"))
    for rule in waiting { add(request: rule) }
    for change in others { page.addChange(change) }
    let day = blank("la date limite", "the last day")
    let service = header("service", "le service", "the department")
    let contact = header("contact", "le contact", "the contact")
    let law =
      page.isUnderFrenchLaw
      ? say(
        " (article L. 114-5 du code des relations entre le public et l'administration)",
        " (article L. 114-5 of the French code of relations between the public and the administration)"
      ) : ""
    paragraph(
      say(
        "Envoyez-le avant le \(day) à\u{A0}: \(service), \(contact)\(law).",
        "Send it before \(day) to: \(service), \(contact)\(law)."))
    heading(say("Le texte de l'appel", "The text of the call"))
    addLaw()
    addFacts()
  }

  private mutating func add(request rule: JSONNode) {
    if rule.text("letter") == "without_mention" { insisted.append(rule.title) }
    for test in rule.list("tests") where test.text("outcome") != "satisfied" {
      if let message = test["letter_message"]?.string { item(message) }
      for comparison in test.list("comparisons")
      where comparison["outcome"]?.isTrue != true && !page.disclosure.hidesEither(comparison) {
        cite(comparison)
      }
    }
    for change in missing where change.text("rule") == rule.text("name") {
      let start = page.blocks.count
      page.addChange(change)
      for number in page.blocks.indices.dropFirst(start) {
        if case .item(let text, _) = page.blocks[number] {
          page.blocks[number] = .item(text, depth: 1)
        }
      }
    }
    item(page.fullOrigin(rule), 1)
  }
}
