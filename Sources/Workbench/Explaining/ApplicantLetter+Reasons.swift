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
  }

  mutating func addLaw() {
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

  mutating func add(reason rule: JSONNode) {
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
      // What replaces the ruleset's envelope is not what the ruleset cites.
      if selection["overridden"]?.isTrue != true { item(page.fullOrigin(selection), 1) }
      return
    }
    guard page.status == "selected", !isSilent, selection.text("letter") == "full" else { return }
    page.addTurn()
  }

  /// The conditions met, after the reasons and the figures: a line each.
  mutating func addMet() {
    let named = trace.list("rules").filter {
      $0.text("outcome") == "satisfied" && $0.text("severity") != "flag"
        && $0.text("letter") != "without_mention"
    }
    if named.isEmpty { return }
    heading(say("Conditions remplies", "Conditions met"))
    for rule in named {
      let source = rule["source"]?.string.map { " (\($0))" } ?? ""
      item(rule.title + source)
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

  // MARK: Sources

  /// The choices that are recorded on a rule that decided; what else a part of the ruleset settles is
  /// no reason of this decision.
  mutating func addChoices() {
    let grounds = trace.list("choices").filter { $0["ground"]?.isTrue == true }
    if !grounds.isEmpty { heading(say("Choix d'interprétation", "Recorded choices")) }
    for choice in grounds { page.addChoice(choice) }
    page.addIllustrative()
  }

  /// Where the facts that the letter cites were read, the marks that eliminate included.
  mutating func addFacts() {
    let facts = trace.list("facts").filter { cited.contains($0.text("name")) }
    let marks = isRequest ? [] : eliminatingMarks
    guard !facts.isEmpty || !marks.isEmpty else { return }
    heading(
      say("Données citées, et où elles ont été lues", "Facts cited, and where they were read"))
    for fact in facts {
      item(
        "\(page.colon(page.name(ofFact: fact), fact.text("text"))) (\(page.place(ofFact: fact)))")
    }
    for mark in marks {
      let place = page.source(mark).map { " (\($0))" } ?? ""
      item(page.colon(say("Note", "Mark") + ", " + page.criterion(mark), mark.text("text")) + place)
      for assessor in mark.list("assessors") where assessor["mark"]?.isNull == false {
        let row = assessor["row"]?.digits.map {
          say(" (fichier de notes, ligne \($0))", " (file of marks, row \($0))")
        }
        item(
          page.colon(page.role(assessor), assessor.text("text")) + (row ?? ""), 1)
      }
    }
  }

  /// The marks that eliminate, and those of a total that does.
  private var eliminatingMarks: [JSONNode] {
    trace.list("grids").flatMap { grid in
      let isTotal = grid["eliminatory"]?.isTrue == true
      return grid.list("marks").filter { isTotal || $0["eliminatory"]?.isTrue == true }
    }
  }
}
