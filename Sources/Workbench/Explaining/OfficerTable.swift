import Scoring

/// The page of the case officer: every rule, every fact and every mark in a table of its own.
struct OfficerTable {
  var page: ExplanationReport

  private init(_ trace: JSONNode) {
    page = ExplanationReport(trace)
    page.isPlaced = true
  }

  /// The page.
  static func blocks(_ trace: JSONNode) -> [ReportBlock] {
    var table = OfficerTable(trace)
    table.page.addOutcome()
    table.addToLookAt()
    table.addRules()
    table.addFigures()
    table.addFacts()
    table.addMarks()
    table.addNeighbours()
    return table.page.blocks
  }

  func say(_ french: String, _ english: String) -> String { page.say(french, english) }

  private mutating func add(_ heading: String, _ table: ReportTable) {
    guard !table.rows.isEmpty else { return }
    var table = table
    table.isDrawn = true
    page.blocks.append(.heading(heading))
    page.blocks.append(.table(table))
  }

  // MARK: What a person must look at

  private mutating func addToLookAt() {
    page.blocks.append(.heading(say("À regarder", "To look at")))
    let before = page.blocks.count
    for rule in page.trace.list("rules")
    where rule.text("outcome") != "satisfied" && rule.text("outcome") != "not_applicable" {
      page.addReason(rule)
    }
    addTurn()
    for grid in page.trace.list("grids") { addToLookAt(grid) }
    for choice in page.trace.list("choices") where choice["decisive"]?.isTrue == true {
      let text = say(
        choice["ground"]?.isTrue == true
          ? "choix consigné \(page.quoted(choice.title))"
          : "lecture retenue dans cette partie \(page.quoted(choice.title))",
        choice["ground"]?.isTrue == true
          ? "recorded choice \(page.quoted(choice.title))"
          : "reading kept in this part \(page.quoted(choice.title))")
      page.blocks.append(.item("\(text), \(page.origin(choice))", depth: 0))
    }
    for part in page.trace.list("illustrative") {
      let text = say(
        "partie illustrative \(page.quoted(part.title))",
        "illustrative part \(page.quoted(part.title))")
      page.blocks.append(.item("\(text), \(page.origin(part))", depth: 0))
    }
    if page.blocks.count == before {
      page.blocks.append(.item(say("Rien de particulier.", "Nothing in particular."), depth: 0))
    }
  }

  private mutating func addToLookAt(_ grid: JSONNode) {
    for mark in grid.list("marks") {
      let name = "\(grid.title), \(page.criterion(mark))"
      if mark["spread_flagged"]?.isTrue == true {
        look(name, say("les notes des évaluateurs s'écartent", "the assessors' marks differ"))
      }
      if mark["value"]?.isNull != false { look(name, say("note manquante", "mark missing")) }
      if mark["eliminatory"]?.isTrue == true {
        look(name, say("note éliminatoire", "eliminatory mark"))
      }
      if mark["near_bound"]?.isTrue == true {
        look(name, near(mark, mark.text("text")))
      }
    }
    if grid["near_bound"]?.isTrue == true {
      look(grid.title + say(", total", ", total"), near(grid, grid["total"]?.text("text") ?? ""))
    }
  }

  private mutating func look(_ name: String, _ text: String) {
    page.blocks.append(.item(page.colon(name, text), depth: 0))
  }

  /// A mark or a total that one step less would have made eliminatory.
  private func near(_ node: JSONNode, _ value: String) -> String {
    let bound = node.text("eliminatory_bound")
    return say(
      "\(value) sur \(page.figure(node, "maximum")), à un pas au plus de l'élimination (\(bound))",
      "\(value) out of \(page.figure(node, "maximum")), a step at most from elimination (\(bound))")
  }

  // MARK: Tables

  private mutating func addRules() {
    var table = ReportTable(
      caption: "",
      columns: [
        say("Règle", "Rule"), say("Résultat", "Outcome"), say("Valeurs", "Values"),
        say("Source", "Source"),
      ])
    for rule in page.trace.list("rules") {
      let values = rule.list("tests").flatMap { test -> [String] in
        let head = test["of"]?.string.map { page.colon(page.record($0, test.text("at")), "") } ?? ""
        return page.comparisons(test, onlyDecisive: false).map { head + $0 }
      }
      table.rows.append([
        rule.title, page.outcomeWord(rule), values.joined(separator: "\n"),
        page.fullOrigin(rule),
      ])
    }
    add(say("Conditions", "Conditions"), table)
  }

  private mutating func addFigures() {
    var table = ReportTable(
      caption: "",
      columns: [
        say("Règle", "Rule"), say("Valeur", "Value"), say("Calcul", "Calculation"),
        say("Source", "Source"),
      ], figures: [1])
    for key in ["values", "tables", "amounts", "priorities"] as [StaticString] {
      for node in page.trace.list(key) {
        table.rows.append([
          page.name(ofRule: node), node.text("text"), calculation(node), page.fullOrigin(node),
        ])
      }
    }
    for grid in page.trace.list("grids") {
      table.rows.append([grid.title, page.total(grid), "", page.fullOrigin(grid)])
    }
    if let selection = page.trace["selection"], selection["cause"]?.isNull == false {
      let asked = selection["requested"]?["text"]?.string ?? ""
      let turn = selection["message"]?.string ?? ""
      table.rows.append([
        say("Sélection", "Selection"), asked, turn,
        page.fullOrigin(selection),
      ])
    }
    add(say("Valeurs, montants et priorités", "Values, amounts and priorities"), table)
  }

  /// The lines of a calculation, or the row of a table that applied.
  private func calculation(_ node: JSONNode) -> String {
    let rows = node.list("rows").map { $0.text("as_written") }
    let steps = node.list("steps").map { step in
      let (operation, isWhole) = page.calculation(step)
      return isWhole ? operation : "\(operation) = \(step.text("text"))"
    }
    return (rows + steps).joined(separator: "\n")
  }

  private mutating func addFacts() {
    var table = ReportTable(
      caption: "",
      columns: [
        say("Donnée", "Fact"), say("Valeur", "Value"), say("Fichier", "File"),
        say("Ligne", "Row"), say("Colonne", "Column"),
      ], figures: [3])
    for fact in page.trace.list("facts") {
      table.rows.append([
        page.name(ofFact: fact), fact.text("text"),
        fact["file"]?.string ?? say("entrée standard", "standard input"),
        fact["row"]?.digits ?? "", fact.text("column"),
      ])
    }
    add(say("Données", "Facts"), table)
  }

  private mutating func addMarks() {
    for grid in page.trace.list("grids") {
      var table = ReportTable(
        caption: "",
        columns: [
          say("Critère", "Criterion"), say("Évaluateur", "Assessor"), say("Note", "Mark"),
          say("Sur", "Out of"), say("Justification", "Justification"), say("Lieu", "Place"),
        ], figures: [2, 3], note: "\(page.total(grid)), \(page.fullOrigin(grid))")
      for mark in grid.list("marks") { add(mark, &table) }
      add(say("Notes\u{A0}: \(grid.title)", "Marks: \(grid.title)"), table)
    }
  }

  private func add(_ mark: JSONNode, _ table: inout ReportTable) {
    let isRule = mark.text("given_by") == "rule"
    let by = isRule ? say("calculée par le barème", "computed by the ruleset") : ""
    table.rows.append([
      page.criterion(mark), by, mark.text("text"), page.figure(mark, "maximum"), "",
      page.source(mark) ?? "",
    ])
    for assessor in mark.list("assessors") {
      let isRecused = assessor["recused"]?.isTrue == true
      let given = isRecused ? say("récusé", "recused") : assessor["text"]?.string ?? "…"
      table.rows.append([
        "", assessor.text("assessor"), given, "", assessor.text("justification"),
        page.source(assessor) ?? "",
      ])
    }
  }

  private mutating func addNeighbours() {
    guard let ranking = page.trace["ranking"], ranking["rank"]?.digits != nil else { return }
    var table = ReportTable(
      caption: "",
      columns: [
        say("Rang", "Rank"), say("Dossier", "Application"), say("Départagé par", "Parted by"),
        say("Sa valeur", "Its value"), say("Ce dossier", "This application"),
      ], figures: [0], note: page.fullOrigin(ranking))
    for side in ["above", "below"] as [StaticString] {
      guard let neighbour = ranking[side], !neighbour.isNull else { continue }
      let name = neighbour["name"]?.string.map { " (\($0))" } ?? ""
      table.rows.append([
        neighbour["rank"]?.digits ?? "", neighbour.text("id") + name,
        partingKey(neighbour, ranking), neighbour["other"]?.text("text") ?? "",
        neighbour["own"]?.text("text") ?? "",
      ])
    }
    let rank = ranking["rank"]?.digits ?? ""
    add(say("Voisins du rang \(rank)", "Neighbours of rank \(rank)"), table)
  }

  private func partingKey(_ neighbour: JSONNode, _ ranking: JSONNode) -> String {
    let keys = ranking.list("keys")
    guard let number = neighbour["key"]?.digits.flatMap({ Int($0) }),
      keys.indices.contains(number - 1)
    else { return page.lastResort(ranking) }
    return "\(number). \(page.title(keys[number - 1]))"
  }
}
