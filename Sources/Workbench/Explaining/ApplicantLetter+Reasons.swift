import Scoring

extension ApplicantLetter {
  /// Why: the rules of law, then for each condition that decides, what it says and what was found.
  mutating func addWhy() {
    heading(say("Motifs\u{A0}: les règles et les faits", "Reasons: the rules and the facts"))
    addLaw()
    let rules = trace.list("rules")
    let open = rules.filter {
      ($0.text("outcome") == "failed" || $0.text("outcome") == "unknown")
        && $0.text("severity") != "flag"
    }
    for rule in open { add(reason: rule) }
    for grid in trace.list("grids") { add(elimination: grid) }
    for change in trace.list("changes") {
      if let message = change["message"]?.string { item(message) }
    }
    addTurn()
    addMet(rules.filter { $0.text("outcome") == "satisfied" && $0.text("severity") != "flag" })
  }

  private mutating func addLaw() {
    guard let ruleset = trace["ruleset"] else { return }
    let basis = header("legal_basis", "la base légale", "the legal basis")
    let day = ruleset["day"]?.string.map { say(" du \(page.day($0))", " of \(page.day($0))") } ?? ""
    let version = ruleset.text("version")
    item(
      say(
        "Base légale\u{A0}: \(basis)\u{A0}; barème \(ruleset.text("name")), version \(version)\(day)",
        "Legal basis: \(basis); ruleset \(ruleset.text("name")), version \(version)\(day)"))
    for document in ruleset.list("documents") {
      item(page.colon(document.text("name"), document.text("title")))
    }
  }

  private mutating func add(reason rule: JSONNode) {
    if rule.text("letter") == "without_mention" { insisted.append(rule.title) }
    item("\(rule.title), \(page.fullOrigin(rule))")
    for test in rule.list("tests") where test.text("outcome") != "satisfied" {
      if let message = test["letter_message"]?.string { item(message, 1) }
      guard rule.text("letter") == "full" else { continue }
      for line in page.comparisons(test, onlyDecisive: true) { item(line, 2) }
      for comparison in test.list("comparisons")
      where comparison["outcome"]?.isTrue != true && !page.disclosure.hidesEither(comparison) {
        cite(comparison)
      }
    }
  }

  private mutating func add(elimination grid: JSONNode) {
    let before = page.blocks.count
    page.addElimination(grid)
    if page.blocks.count > before, grid.text("letter") == "without_mention" {
      insisted.append(grid.title)
    }
  }

  /// What the envelope made of it, without what others asked for.
  private mutating func addTurn() {
    guard let selection = trace["selection"] else { return }
    let isSilent = selection.text("letter") == "without_mention"
    if let message = selection["letter_message"]?.string {
      if isSilent { insisted.append(say("Sélection", "Selection")) }
      item(message)
      item(page.fullOrigin(selection), 1)
      page.addReserve(selection)
      return
    }
    guard page.status == "selected", !isSilent, selection.text("letter") == "full" else { return }
    page.addTurn()
  }

  private mutating func addMet(_ met: [JSONNode]) {
    let named = met.filter { $0.text("letter") != "without_mention" }
    if named.isEmpty { return }
    item(say("Conditions remplies\u{A0}:", "Conditions met:"))
    for rule in named {
      item("\(rule.title), \(page.fullOrigin(rule, withChoices: false))", 1)
    }
  }

  /// Notes the facts that a comparison, an operand or a formula reads.
  mutating func cite(_ node: JSONNode) {
    for side in [node["left"], node["right"], node].compactMap({ $0 }) {
      for read in [side] + side.list("reads") + side.list("terms") {
        guard let name = read["name"]?.string, !cited.contains(name) else { continue }
        cited.append(name)
      }
    }
  }

  // MARK: What to provide

  /// What an application that waits has to be completed with, and by when.
  mutating func addToProvide() {
    guard page.status == "incomplete" else { return }
    let changes = trace.list("changes").filter { $0.text("kind") == "missing" }
    let asked = changes.filter { !$0.list("facts").isEmpty || !$0.list("needed").isEmpty }
    heading(say("Ce qu'il faut fournir", "What is to be provided"))
    let day = blank("la date limite", "the last day")
    for change in asked { page.addChange(change) }
    for rule in trace.list("rules")
    where rule.text("outcome") != "satisfied" && rule.text("severity") == "to_complete" {
      for test in rule.list("tests") {
        if let message = test["letter_message"]?.string { item(message) }
      }
    }
    let waits = trace.list("grids").flatMap { $0.list("marks") }.contains {
      $0["value"]?.isNull != false
    }
    if waits {
      item(
        say(
          "Les notes qui manquent sont à donner par les évaluateurs\u{A0}: vous n'avez rien à faire.",
          "The marks that are missing are for the assessors to give: you have nothing to do."))
    }
    paragraph(
      say(
        "Envoyez ce qui manque avant le \(day) au service nommé en tête. La décision sera prise ensuite.",
        "Send what is missing before \(day) to the department named above. The decision comes after."
      ))
  }

  // MARK: Sources

  /// The choices that settle what the call does not say, and the parts that are not its own.
  mutating func addChoices() { page.addChoices() }

  /// Where the facts that the letter cites were read.
  mutating func addFacts() {
    let facts = trace.list("facts").filter { cited.contains($0.text("name")) }
    guard !facts.isEmpty else { return }
    heading(
      say("Données citées, et où elles ont été lues", "Facts cited, and where they were read"))
    for fact in facts {
      item(
        "\(page.colon(page.name(ofFact: fact), fact.text("text"))) (\(page.place(ofFact: fact)))")
    }
  }
}
