import Scoring

/// The auditor's listing: everything that the trace holds, in the order in which it was worked out.
struct AuditListing {
  private var page: ExplanationReport

  private init(_ trace: JSONNode) {
    page = ExplanationReport(trace)
    page.isPlaced = true
  }

  /// The listing.
  static func blocks(_ trace: JSONNode) -> [ReportBlock] {
    var audit = AuditListing(trace)
    audit.page.addOutcome()
    audit.addHeader()
    audit.page.addReasons()
    audit.page.addChanges()
    audit.addFacts()
    audit.addParameters()
    audit.addRules()
    audit.addDerived()
    audit.addMarks()
    audit.page.addRanking()
    audit.page.addSelection()
    audit.addChoices()
    audit.page.addFiles(withHashes: true)
    audit.page.addDecisionReference()
    return audit.page.blocks
  }

  private func say(_ french: String, _ english: String) -> String { page.say(french, english) }

  private mutating func item(_ text: String, _ depth: Int = 0) {
    page.blocks.append(.item(text, depth: depth))
  }

  private mutating func heading(_ french: String, _ english: String) {
    page.blocks.append(.heading(say(french, english)))
  }

  private mutating func addHeader() {
    guard let ruleset = page.trace["ruleset"] else { return }
    heading("Barème", "Ruleset")
    let none = say("non renseigné", "not given")
    let lines: [(StaticString, String)] = [
      ("name", say("nom", "name")), ("version", say("version", "version")),
      ("day", say("du", "of")), ("sha256", say("empreinte SHA-256", "SHA-256")),
      ("authority", say("autorité", "authority")), ("service", say("service", "department")),
      ("contact", say("contact", "contact")), ("purpose", say("objet", "purpose")),
      ("legal_basis", say("base légale", "legal basis")),
    ]
    for (key, name) in lines { item(page.colon(name, ruleset[key]?.string ?? none)) }
    for document in ruleset.list("documents") {
      item(page.colon(document.text("name"), document.text("title")))
    }
  }

  private mutating func addFacts() {
    heading("Données, avec le lieu de chacune", "Facts, with the place of each")
    for fact in page.trace.list("facts") {
      let by = fact["provided_by"]?.string.map { say(", fournie par \($0)", ", provided by \($0)") }
      item(
        "\(fact.text("name")), \(page.colon(page.name(ofFact: fact), fact.text("text")))"
          + " (\(page.place(ofFact: fact))\(by ?? ""))")
    }
    for list in page.trace.list("references") {
      item(
        say("référentiel ", "reference list ")
          + "\(list.text("name")), \(list.text("file")), \(page.fullOrigin(list))")
    }
  }

  private mutating func addParameters() {
    let parameters = page.trace.list("parameters")
    let totals = page.trace.list("call_values")
    if parameters.isEmpty, totals.isEmpty { return }
    heading(
      "Paramètres, et valeurs sur tous les dossiers", "Parameters, and values over all applications"
    )
    for node in parameters + totals {
      item(
        "\(node.text("name")), \(page.colon(node.title, node.text("text"))), \(page.fullOrigin(node))"
      )
    }
  }

  // MARK: Rules

  private mutating func addRules() {
    guard !page.trace.list("rules").isEmpty else { return }
    heading("Conditions, et tout ce qui a été essayé", "Conditions, and everything that was tried")
    for rule in page.trace.list("rules") {
      let outcome = page.outcomeWord(rule)
      item(
        "\(page.colon("\(rule.text("name")), \(rule.title)", outcome)), \(page.fullOrigin(rule))")
      item(rule.text("as_written"), 1)
      for test in rule.list("tests") {
        let owner = test["of"]?.string.map { page.record($0, test.text("at")) }
        let name = owner ?? say("ce dossier", "this application")
        item(
          page.colon(
            name, page.outcomeWord(test.text("outcome"), isFlag: rule.text("severity") == "flag")),
          1)
        if let message = test["message"]?.string { item(message, 2) }
        addTried(test, 2)
      }
    }
  }

  /// What was worked out on the way, each part with its value.
  private mutating func addTried(_ node: JSONNode, _ depth: Int) {
    for step in node.list("tried") {
      let below = step["depth"]?.digits.flatMap { Int($0) } ?? 0
      let owner = step["of"]?.string.map { " (\($0))" } ?? ""
      item("\(step.text("as_written"))\(owner) = \(figure(step))", depth + below)
    }
  }

  /// A value as people read it, and as programs do where that says more.
  private func figure(_ node: JSONNode) -> String {
    let text = node.text("text")
    guard let exact = node["value"]?.string, exact != text else { return text }
    return "\(text) [\(exact)]"
  }

  private mutating func addDerived() {
    let sections: [(StaticString, String)] = [
      ("values", say("Valeurs", "Values")), ("tables", say("Tables", "Tables")),
      ("amounts", say("Montants", "Amounts")), ("priorities", say("Priorités", "Priorities")),
    ]
    for (key, title) in sections where !page.trace.list(key).isEmpty {
      page.blocks.append(.heading(title))
      for node in page.trace.list(key) { addDerived(node) }
    }
  }

  private mutating func addDerived(_ node: JSONNode) {
    let name = "\(node.text("name")), \(page.name(ofRule: node))"
    item("\(page.colon(name, figure(node))), \(page.fullOrigin(node))")
    for input in node.list("inputs") { item("\(input.text("as_written")) = \(figure(input))", 1) }
    for row in node.list("rows") {
      let line = row["line"]?.digits ?? ""
      item(say("ligne \(line)", "line \(line)") + ", " + row.text("as_written"), 1)
    }
    for step in node.list("steps") {
      let line = step["line"]?.digits ?? ""
      item(
        page.colon(say("ligne \(line)", "line \(line)"), step.text("as_written"))
          + " = \(figure(step))", 1)
    }
    addTried(node, 2)
  }

  // MARK: Marks

  private mutating func addMarks() {
    for grid in page.trace.list("grids") {
      page.blocks.append(.heading(say("Notes\u{A0}: \(grid.title)", "Marks: \(grid.title)")))
      for mark in grid.list("marks") { add(mark) }
      item("\(page.total(grid)), \(page.fullOrigin(grid))")
    }
  }

  private mutating func add(_ mark: JSONNode) {
    let value = mark["value"]?.isNull == false ? figure(mark) : say("pas de note", "no mark")
    let bound = mark["eliminatory_bound"]?.string.map {
      say(", éliminatoire\u{A0}: \($0)", ", eliminatory: \($0)")
    }
    let weight = page.figure(mark, "coefficient")
    item(
      "\(page.colon("\(mark.text("criterion")), \(page.criterion(mark))", value))"
        + " / \(page.figure(mark, "maximum")), "
        + say("coefficient \(weight)", "coefficient \(weight)") + (bound ?? ""))
    for assessor in mark.list("assessors") {
      item(page.assessor(assessor) + " [\(page.role(assessor))]", 1)
    }
    if let place = page.source(mark) { item(place, 1) }
    if let together = mark["together"], !together.isNull { item(page.together(together, value), 1) }
    if let rule = mark["rule"], !rule.isNull {
      item("\(rule.text("as_written")) = \(page.operandWords(rule))", 1)
    }
  }

  // MARK: Choices

  private mutating func addChoices() {
    for choice in page.trace.list("choices") {
      if choice == page.trace.list("choices").first {
        heading("Choix consignés", "Recorded choices")
      }
      let isDecisive = choice["decisive"]?.isTrue == true
      let isGround = choice["ground"]?.isTrue == true
      let part = say(", lecture retenue dans cette partie", ", reading kept in this part")
      let used = isGround ? say(", joue ici", ", plays a part here") : isDecisive ? part : ""
      item("\(choice.text("name")), \(choice.title), \(page.origin(choice))\(used)")
      if let silence = choice["silence"]?.string { item(silence, 1) }
      if let by = choice["decided_by"]?.string {
        let day = choice["decided_on"]?.string.map { say(" le ", " on ") + page.day($0) } ?? ""
        item(say("Retenu par \(by)", "Decided by \(by)") + day, 1)
      }
      let settled = choice.list("settles").compactMap { $0.string }.joined(separator: ", ")
      if !settled.isEmpty { item(page.colon(say("règle", "settles"), settled), 1) }
    }
    page.addIllustrative()
  }
}
