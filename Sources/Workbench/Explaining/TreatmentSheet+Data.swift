import Scoring

extension TreatmentSheet {
  /// The data, and where each comes from.
  mutating func addData() {
    heading(say("2. Données traitées et leurs sources", "2. Data processed and their sources"))
    for fact in trace.list("facts") {
      let by = fact["provided_by"]?.string.map {
        say(", fournie par \($0)", ", provided by \($0)")
      }
      item(
        "\(page.colon(page.name(ofFact: fact), fact.text("text"))) (\(page.place(ofFact: fact))\(by ?? ""))"
      )
    }
    for grid in trace.list("grids") {
      for mark in grid.list("marks") where mark.text("given_by") == "assessors" { add(mark, grid) }
    }
    for list in trace.list("references") {
      item(
        say(
          "Référentiel \(page.quoted(list.title)), fichier \(list.text("file")), \(page.fullOrigin(list))",
          "Reference list \(page.quoted(list.title)), file \(list.text("file")), \(page.fullOrigin(list))"
        ))
    }
    let count = trace["application"]?["applications"]?.digits ?? ""
    for value in trace.list("call_values") {
      let text = page.disclosure.hides(value) ? page.notDisclosed : value.text("text")
      item(
        page.colon(value.title, text)
          + say(
            " (sur les \(count) dossiers de l'appel, \(page.fullOrigin(value)))",
            " (over the \(count) applications of the call, \(page.fullOrigin(value)))"))
    }
  }

  /// A mark that people gave: by whom, how many points, why.
  private mutating func add(_ mark: JSONNode, _ grid: JSONNode) {
    let name = say("Note humaine", "Human mark") + ", \(grid.title), \(page.criterion(mark))"
    let value = mark["value"]?.isNull == false ? mark.text("text") : say("pas de note", "no mark")
    let place = page.source(mark).map { " (\($0), \(page.quoted(mark.text("column"))))" } ?? ""
    item(page.colon(name, value) + place)
    for assessor in mark.list("assessors") {
      let row = assessor["row"]?.digits.map {
        say(" (fichier de notes, ligne \($0))", " (file of marks, row \($0))")
      }
      item(page.assessorByRole(assessor) + (row ?? ""), 1)
    }
  }

  // MARK: 3. Parameters

  /// The parameters, and what each weighs for this application.
  mutating func addParameters() {
    heading(
      say(
        "3. Paramètres du traitement et leur pondération, appliqués à la situation du dossier",
        "3. Parameters of the treatment and their weights, applied to the situation"))
    if let ruleset = trace["ruleset"] {
      item(
        say(
          "Barème \(ruleset.text("name")), version \(ruleset.text("version")), empreinte SHA-256"
            + " \(ruleset.text("sha256"))",
          "Ruleset \(ruleset.text("name")), version \(ruleset.text("version")), SHA-256"
            + " \(ruleset.text("sha256"))"))
    }
    for parameter in trace.list("parameters") {
      item("\(page.colon(parameter.title, parameter.text("text"))), \(page.fullOrigin(parameter))")
    }
    for table in trace.list("tables") where !page.disclosure.hides(table) {
      for row in table.list("rows") {
        let cells = page.cells(row.text("as_written")).joined(separator: "\u{A0}; ")
        item("\(page.colon(table.title, cells)), \(page.fullOrigin(table))")
      }
    }
    var said: [String] = []
    for constant in trace.list("constants") {
      let name = page.colon(constant.title, page.withOuterMarks(constant.text("text")))
      let line = "\(name), \(page.fullOrigin(constant, withChoices: false))"
      // A line may write a value twice.
      if !said.contains(line) { item(line) }
      said.append(line)
    }
    for grid in trace.list("grids") { addWeights(grid) }
    addKeys()
    addEnvelope()
    let start = page.blocks.count
    page.addGroundsAndReadings()
    demoteHeadings(from: start)
  }

  private mutating func addWeights(_ grid: JSONNode) {
    item(
      say(
        "\(grid.title), sur \(page.figure(grid, "maximum"))",
        "\(grid.title), out of \(page.figure(grid, "maximum"))")
        + limit(grid) + ", " + page.fullOrigin(grid))
    if let rule = grid["assessor_rule"], !rule.isNull {
      let method =
        rule.text("method") == "median" ? say("médiane", "median") : say("moyenne", "mean")
      let rounding = rule["rounding"]?.string.map { ", " + $0 } ?? ""
      item(
        page.colon(
          say("Notes de plusieurs évaluateurs", "Marks of several assessors"),
          method + rounding), 1)
    }
    for mark in grid.list("marks") {
      let weight = page.figure(mark, "coefficient")
      let hasStep = mark["step"]?.isNull == false
      let step =
        hasStep
        ? say(", pas \(page.figure(mark, "step"))", ", step \(page.figure(mark, "step"))") : ""
      item(
        say(
          "\(page.criterion(mark)), sur \(page.figure(mark, "maximum")), coefficient \(weight)",
          "\(page.criterion(mark)), out of \(page.figure(mark, "maximum")), coefficient \(weight)")
          + step + limit(mark), 1)
    }
  }

  private func limit(_ node: JSONNode) -> String {
    guard let bound = node["eliminatory_bound"]?.string else { return "" }
    return say(", éliminatoire\u{A0}: \(bound)", ", eliminatory: \(bound)")
  }

  private mutating func addKeys() {
    guard let ranking = trace["ranking"], !ranking.isNull else { return }
    item(
      say("Ordre du classement, ", "Order of ranking, ")
        + page.fullOrigin(ranking))
    for (number, key) in ranking.list("keys").enumerated() {
      item("\(number + 1). \(page.title(key)), \(page.direction(key))", 1)
    }
    item(say("en dernier ressort, ", "as a last resort, ") + page.lastResort(ranking), 1)
  }

  /// What limits the selection: money, places, and the list of those who wait.
  private mutating func addEnvelope() {
    guard let selection = trace["selection"], !selection.isNull else { return }
    let origin = page.fullOrigin(selection)
    if let envelope = selection["envelope"]?["text"]?.string {
      // A figure of the command is not the call's, and nothing of the call is cited for it.
      let isReplaced = selection["overridden"]?.isTrue == true
      if isReplaced {
        let name = say(
          "Enveloppe fixée pour cette décision", "Envelope fixed for this decision")
        item(page.colon(name, envelope))
      } else {
        item(page.colon(say("Enveloppe", "Envelope"), envelope) + ", " + origin)
      }
      item(page.colon(say("Au dépassement", "On overflow"), overflow(selection)) + ", " + origin)
    }
    if let places = selection["places"]?.string {
      item(page.colon(say("Places", "Places"), places) + ", " + origin)
    }
    if let reserve = selection["reserve"], !reserve.isNull {
      let size =
        reserve["size"]?.digits.map { count in
          count == "1"
            ? say("1 dossier", "1 application")
            : say("\(count) dossiers au plus", "\(count) applications at most")
        } ?? say("illimitée", "unlimited")
      item(page.colon(say("Liste complémentaire", "Reserve list"), size) + ", " + origin)
    }
  }

  /// What happens where a request does not fit in what is left of the envelope.
  private func overflow(_ selection: JSONNode) -> String {
    switch selection.text("overflow") {
    case "skip": say("le suivant est servi s'il y tient", "the next one is served if it fits")
    case "partial":
      say("le dossier reçoit ce qui reste", "the application is awarded what is left")
    default: say("la sélection s'arrête", "the selection stops")
    }
  }

  // MARK: 4. Operations

  /// What was done, in order, so that it can be done again by hand.
  mutating func addOperations() {
    heading(
      say("4. Opérations effectuées par le traitement", "4. Operations performed by the treatment"))
    let start = page.blocks.count
    page.addReasons()
    page.addRules()
    addDerived()
    page.addGrids()
    page.addRanking()
    page.addSelection()
    demoteHeadings(from: start)
  }

  /// The sheet has four parts: what would be a part of another page is one of theirs.
  private mutating func demoteHeadings(from start: Int) {
    for number in page.blocks.indices.dropFirst(start) {
      if case .heading(let text) = page.blocks[number] { page.blocks[number] = .subheading(text) }
    }
  }

  private mutating func addDerived() {
    for table in trace.list("tables") {
      let isSaid = !page.disclosure.hides(table)
      item(page.colon(page.name(ofRule: table), isSaid ? table.text("text") : page.notDisclosed))
      for input in table.list("inputs") where !page.disclosure.hides(input) {
        item(page.colon(input.title, input.text("text")), 1)
      }
      item(page.fullOrigin(table), 1)
    }
    for key in ["values", "amounts", "priorities"] as [StaticString] {
      for node in trace.list(key) {
        if page.disclosure.hides(node) || node.list("steps").isEmpty {
          addWritten(node)
        } else {
          page.addAmount(node)
        }
      }
    }
  }

  /// A calculation that reads other applications: what is done, without the figures.
  private mutating func addWritten(_ node: JSONNode) {
    let name = page.name(ofRule: node)
    let requested = trace["selection"]?["requested"]?["value"]?.string
    let isOwn = requested != nil && requested == node["value"]?.string
    let isSaid = !page.disclosure.hides(node) || isOwn
    item(page.colon(name, isSaid ? node.text("text") : page.notDisclosed))
    for step in node.list("steps") { item(step.text("as_written"), 1) }
    item(page.fullOrigin(node), 1)
  }
}
