import Scoring

extension ExplanationReport {
  /// Why: the conditions not met, then what is to be looked at.
  mutating func addReasons() {
    blocks.append(.heading(say("Pourquoi", "Why")))
    let rules = trace.list("rules")
    let open = rules.filter { $0.text("outcome") == "failed" || $0.text("outcome") == "unknown" }
    for rule in open where rule.text("severity") != "flag" { addReason(rule) }
    for grid in trace.list("grids") { addElimination(grid) }
    for change in trace.list("changes") {
      if let message = change["message"]?.string { blocks.append(.item(message, depth: 0)) }
    }
    addTurn()
    // What is only to be looked at is no condition of the call.
    let satisfied = rules.filter {
      $0.text("outcome") == "satisfied" && $0.text("severity") != "flag"
    }.count
    let flags = open.filter { $0.text("severity") == "flag" }
    addSatisfied(satisfied, isAll: open.count == flags.count)
    // What is to be looked at is a note of those who examine, and not for the applicant.
    guard !flags.isEmpty, !disclosure.isPrivate else { return }
    blocks.append(
      .heading(say("À regarder, sans effet sur la décision", "To look at, without effect")))
    for rule in flags { addReason(rule) }
  }

  /// What the envelope made of it, where it was ranked.
  mutating func addTurn() {
    guard let selection = trace["selection"] else { return }
    if let message = sentence(selection) {
      blocks.append(.item(message, depth: 0))
      addReserve(selection)
      return
    }
    guard status == "selected", let asked = selection["requested"]?["text"]?.string,
      let left = selection["left_before"]?["text"]?.string
    else { return }
    let awarded = selection["awarded"]?["text"]?.string ?? asked
    if !isLeftSaid {
      blocks.append(
        .item(
          awarded == asked
            ? say(
              "\(asked) demandés, que l'enveloppe permettait à son tour.",
              "\(asked) requested, which the envelope allowed at its turn.")
            : say(
              "\(asked) demandés, \(awarded) accordés\u{A0}: ce qui restait de l'enveloppe ne"
                + " suffisait pas.",
              "\(asked) requested, \(awarded) awarded: what was left of the envelope was not enough."
            ),
          depth: 0))
      return
    }
    blocks.append(
      .item(
        awarded == asked
          ? say(
            "\(asked) demandés, quand il restait \(left) dans l'enveloppe à son tour.",
            "\(asked) requested, when \(left) was left in the envelope at its turn.")
          : say(
            "\(asked) demandés, \(awarded) accordés\u{A0}: il restait \(left) dans l'enveloppe à son tour.",
            "\(asked) requested, \(awarded) awarded: \(left) was left in the envelope at its turn."
          ),
        depth: 0))
  }

  /// The place on the reserve list of one that waits.
  mutating func addReserve(_ selection: JSONNode) {
    guard let reserve = selection["reserve"], let place = reserve["place"]?.digits else { return }
    let size = reserve["size"]?.digits
    blocks.append(
      .item(
        say(
          "Place \(place)\(size.map { " sur \($0)" } ?? "") de la liste complémentaire.",
          "Place \(place)\(size.map { " of \($0)" } ?? "") on the reserve list."), depth: 0))
  }

  mutating func addSatisfied(_ count: Int, isAll: Bool) {
    if count == 0 { return }
    var text = say(
      "Conditions remplies par ailleurs\u{A0}: \(count).", "Conditions met besides: \(count).")
    if isAll {
      text =
        count == 1
        ? say("La condition de l'appel est remplie.", "The one condition of the call is met.")
        : say(
          "Les \(count) conditions de l'appel sont remplies.",
          "All \(count) conditions of the call are met.")
    }
    blocks.append(.item(text, depth: 0))
  }

  mutating func addReason(_ rule: JSONNode) {
    blocks.append(.item("\(rule.title), \(origin(rule))", depth: 0))
    for test in rule.list("tests") where test.text("outcome") != "satisfied" {
      if let message = sentence(test) { blocks.append(.item(message, depth: 1)) }
      for line in comparisons(test, onlyDecisive: true) { blocks.append(.item(line, depth: 2)) }
    }
  }

  mutating func addElimination(_ grid: JSONNode) {
    for mark in grid.list("marks") where mark["eliminatory"]?.isTrue == true {
      let text = say(
        "Note de \(mark.text("text")) sur \(figure(mark, "maximum"))"
          + " pour \(quoted(criterion(mark)))\u{A0}: \(mark.text("eliminatory_bound"))"
          + " est éliminatoire, \(origin(grid))",
        "Mark of \(mark.text("text")) out of \(figure(mark, "maximum"))"
          + " for \(quoted(criterion(mark))): \(mark.text("eliminatory_bound"))"
          + " is eliminatory, \(origin(grid))")
      blocks.append(.item(text, depth: 0))
    }
    for mark in grid.list("marks") where mark["value"]?.isNull != false {
      blocks.append(
        .item(
          say(
            "La note du critère \(quoted(criterion(mark))) manque.",
            "The mark of the criterion \(quoted(criterion(mark))) is missing."), depth: 0))
    }
    guard grid["eliminatory"]?.isTrue == true, let total = grid["total"] else { return }
    let text = say(
      "Total de \(total.text("text")) sur \(figure(grid, "maximum"))\u{A0}:"
        + " \(grid.text("eliminatory_bound")) est éliminatoire, \(origin(grid))",
      "Total of \(total.text("text")) out of \(figure(grid, "maximum")):"
        + " \(grid.text("eliminatory_bound")) is eliminatory, \(origin(grid))")
    blocks.append(.item(text, depth: 0))
  }

  func criterion(_ mark: JSONNode) -> String {
    mark["label"]?.string ?? mark.text("criterion")
  }

  /// Every rule that was tried, with the values it was tried on.
  mutating func addRules() {
    let rules = trace.list("rules").filter {
      !disclosure.isPrivate || $0.text("severity") != "flag"
    }
    if rules.isEmpty { return }
    blocks.append(.heading(say("Toutes les conditions vérifiées", "All conditions checked")))
    var table = ReportTable(
      caption: say("Conditions et valeurs comparées", "Conditions and the values compared"),
      columns: [
        say("Condition", "Condition"), say("Résultat", "Outcome"),
        say("Valeurs comparées", "Values compared"), say("Source", "Source"),
      ])
    for rule in rules {
      let outcome = outcomeWord(rule)
      let tests = rule.list("tests").compactMap { test in
        let lines = comparisons(test, onlyDecisive: false)
        if lines.isEmpty { return String?.none }
        let head = test["of"]?.string.map { colon(record($0, test.text("at")), "") } ?? ""
        return head + lines.joined(separator: "\u{A0}; ")
      }
      table.add(
        [rule.title, outcome, tests.joined(separator: "\n"), origin(rule)],
        "\(colon(rule.title, outcome)), \(origin(rule))")
      for test in tests { table.items.append(.item(test, depth: 1)) }
    }
    blocks.append(.table(table))
  }

  /// The outcome of a rule in a word; what is only to be looked at is raised or not.
  func outcomeWord(_ rule: JSONNode) -> String {
    outcomeWord(rule.text("outcome"), isFlag: rule.text("severity") == "flag")
  }

  func outcomeWord(_ outcome: String, isFlag: Bool) -> String {
    switch outcome {
    case "satisfied" where isFlag: say("rien à signaler", "nothing to flag")
    case "failed" where isFlag: say("signalé", "flagged")
    case "satisfied": say("remplie", "met")
    case "failed": say("non remplie", "not met")
    case "unknown": say("non vérifiable", "not known")
    default: say("sans objet", "does not apply")
    }
  }

  // MARK: Comparisons in words

  /// The comparisons of a test, each in words; those that were not met, or all.
  func comparisons(_ test: JSONNode, onlyDecisive: Bool) -> [String] {
    let made = test.list("comparisons").filter { !disclosure.hidesEither($0) }
    let wrong = made.filter { $0["outcome"]?.isTrue != true }
    // A value may be looked at twice, first for being there: it is said once.
    var lines: [String] = []
    for line in (onlyDecisive ? wrong : made).compactMap({ words($0) })
    where !lines.contains(line) {
      lines.append(line)
    }
    return lines
  }

  func words(_ comparison: JSONNode) -> String? {
    guard let left = comparison["left"] else { return nil }
    let value = left.text("text")
    let title = operandTitle(left)
    if left["value"]?.isNull == true, comparison["right"]?.isNull == false {
      return colon(title, value)
    }
    guard let right = comparison["right"], !right.isNull else {
      return colon(title, value)
    }
    var relation = comparison.text("operator")
    if comparison["outcome"]?.isTrue != true { relation = Explainer.opposite(relation) }
    if relation == "equal", right.text("text") == value { return colon(title, value) }
    let named = right["label"]?.isNull == false ? " (\(operandTitle(right)))" : ""
    return colon(title, "\(value), \(relationWords(relation, right))\(named)")
  }

  func relationWords(_ relation: String, _ right: JSONNode) -> String {
    let value = right.text("text")
    let isDate = right.text("type") == "date"
    switch relation {
    case "equal": return say("égal à \(value)", "equal to \(value)")
    case "not_equal": return say("différent de \(value)", "other than \(value)")
    case "less":
      return isDate
        ? say("avant le \(value)", "before \(value)")
        : say("inférieur à \(value)", "less than \(value)")
    case "less_or_equal":
      return isDate
        ? say("au plus tard le \(value)", "no later than \(value)")
        : say("au plus \(value)", "at most \(value)")
    case "greater":
      return isDate
        ? say("après le \(value)", "after \(value)")
        : say("supérieur à \(value)", "more than \(value)")
    case "greater_or_equal":
      return isDate
        ? say("au plus tôt le \(value)", "no earlier than \(value)")
        : say("au moins \(value)", "at least \(value)")
    case "contains": return say("dont \(value)", "with \(value)")
    case "not_contains": return say("sans \(value)", "without \(value)")
    default: return value
    }
  }
}
