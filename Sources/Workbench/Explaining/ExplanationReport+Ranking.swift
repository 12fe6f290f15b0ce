import Rules
import Scoring

extension ExplanationReport {
  /// The marks, who gave them, and the total.
  mutating func addGrids() {
    for grid in trace.list("grids") { addGrid(grid) }
  }

  /// The marks of one grid.
  mutating func addGrid(_ grid: JSONNode) {
    let caption = total(grid)
    blocks.append(.heading(say("Notes\u{A0}: \(grid.title)", "Marks: \(grid.title)")))
    let note = "\(caption), \(origin(grid))"
    var table = ReportTable(
      caption: caption,
      columns: [
        say("Critère", "Criterion"), say("Note", "Mark"), say("Sur", "Out of"),
        say("Donnée par", "Given by"),
      ], figures: [1, 2], note: origin(grid))
    for mark in grid.list("marks") { add(mark, &table) }
    table.items.append(.item(note, depth: 0))
    blocks.append(.table(table))
  }

  /// The total of a grid, or that there is none.
  func total(_ grid: JSONNode) -> String {
    guard let total = grid["total"], !(total["value"]?.isNull ?? true) else {
      return say(
        "Pas de total sur \(figure(grid, "maximum"))\u{A0}: une note manque",
        "No total out of \(figure(grid, "maximum")): a mark is missing")
    }
    return say(
      "Total\u{A0}: \(total.text("text")) sur \(figure(grid, "maximum"))",
      "Total: \(total.text("text")) out of \(figure(grid, "maximum"))")
  }

  /// A number that the trace writes for programs, as people write it.
  func figure(_ node: JSONNode, _ key: StaticString) -> String {
    let text = node.text(key)
    return language == .french ? text.split(separator: ".").joined(separator: ",") : text
  }

  func add(_ mark: JSONNode, _ table: inout ReportTable) {
    var name = criterion(mark)
    if mark.text("coefficient") != "1" { name += " × \(figure(mark, "coefficient"))" }
    var bound = ""
    if let limit = mark["eliminatory_bound"]?.string {
      bound = say(" (éliminatoire\u{A0}: \(limit))", " (eliminatory: \(limit))")
    }
    var lines = mark.list("assessors").map { assessor($0) }
    if let place = source(mark) { lines.append(place) }
    // The sheet lists every operation; elsewhere the marks beside the one they made are enough.
    if disclosure.isPrivate, !disclosure.isLetter, let together = mark["together"],
      together.list("counted").count > 1
    {
      lines.append(self.together(together, mark.text("text")))
    }
    if mark.text("given_by") == "rule" {
      let computed = say("calculée par le barème", "computed by the ruleset")
      let rule = disclosure.isPrivate && !disclosure.hides(mark) ? mark["rule"] : nil
      lines.append(rule.map { colon(computed, operandWords($0)) } ?? computed)
    }
    if mark["spread_flagged"]?.isTrue == true, !disclosure.isPrivate {
      lines.append(
        say(
          "Les notes des évaluateurs s'écartent : à regarder.",
          "The assessors' marks differ: to look at."))
    }
    let isGiven = mark["value"]?.isNull == false
    let maximum = figure(mark, "maximum")
    let given = isGiven ? mark.text("text") : say("pas de note", "no mark")
    table.add(
      [name + bound, given, maximum, lines.joined(separator: "\n")],
      colon(name, isGiven ? "\(given) / \(maximum)" : given) + bound)
    for line in lines { table.items.append(.item(line, depth: 1)) }
  }

  /// What an assessor gave, why, and where it was read.
  func assessor(_ assessor: JSONNode) -> String {
    if disclosure.isPrivate { return assessorByRole(assessor) }
    let name = assessor.text("assessor")
    let mark = assessor["text"]?.string ?? say("pas de note", "no mark")
    let isRecused = assessor["recused"]?.isTrue == true
    let given = isRecused ? say("récusé", "recused") : mark
    var text = name.isEmpty ? given : colon(name, given)
    let why = assessor.text("justification")
    if !why.isEmpty { text += ", " + quoted(why) }
    if let place = source(assessor) { text += " (\(place))" }
    return text
  }

  /// The rank, its keys and the two neighbours.
  mutating func addRanking() {
    guard let ranking = trace["ranking"], let rank = ranking["rank"]?.digits else { return }
    blocks.append(.heading(say("Rang \(rank)", "Rank \(rank)")))
    var table = ReportTable(
      caption: say("Critères de classement", "Ranking keys"),
      columns: [
        say("Critère", "Key"), say("Ce dossier", "This application"), say("Sens", "Order"),
      ])
    for (number, key) in ranking.list("keys").enumerated() {
      if disclosure.isSilent(key) { continue }
      let name = "\(number + 1). \(title(key))"
      let value = disclosure.hides(key) && !isOwnTotal(key) ? notDisclosed : key.text("text")
      table.add([name, value, direction(key)], colon(name, value))
    }
    if !table.rows.isEmpty { blocks.append(.table(table)) }
    addNeighbour(ranking["above"], isAbove: true, ranking)
    addNeighbour(ranking["below"], isAbove: false, ranking)
    blocks.append(.item(origin(ranking), depth: 0))
  }

  /// Which values of a key come first.
  func direction(_ key: JSONNode) -> String {
    let isDescending = key.text("direction") == "descending"
    if case .truth? = key["value"]?.value {
      return isDescending ? say("oui d'abord", "yes first") : say("non d'abord", "no first")
    }
    return isDescending ? say("décroissant", "descending") : say("croissant", "ascending")
  }

  func title(_ key: JSONNode) -> String { key["label"]?.string ?? key.text("as_written") }

  mutating func addNeighbour(
    _ neighbour: JSONNode?, isAbove: Bool, _ ranking: JSONNode
  ) {
    guard let neighbour, !neighbour.isNull else { return }
    if disclosure.isPrivate {
      if let text = neighbourByRank(neighbour, isAbove: isAbove, ranking) {
        blocks.append(.item(text, depth: 0))
      }
      return
    }
    let side = isAbove ? say("Juste avant", "Just above") : say("Juste après", "Just below")
    let rank = neighbour["rank"]?.digits ?? ""
    let name = neighbour["name"]?.string.map { ", \($0)" } ?? ""
    let who = say(
      "\(side), au rang \(rank)\u{A0}: \(neighbour.text("id"))\(name)",
      "\(side), ranked \(rank): \(neighbour.text("id"))\(name)")
    guard let key = neighbour["key"]?.digits, let own = neighbour["own"],
      let other = neighbour["other"]
    else {
      blocks.append(
        .item(
          who
            + say(
              ", à égalité jusqu'au dernier critère ; \(lastResort(ranking)) départage.",
              ", equal up to the last key; \(lastResort(ranking)) parts them."), depth: 0))
      return
    }
    let keys = ranking.list("keys")
    let number = (Int(key) ?? 0) - 1
    let title =
      keys.indices.contains(number) ? self.title(keys[number]) : neighbour.text("as_written")
    blocks.append(
      .item(
        who
          + say(
            ", départagé par le critère \(key) (\(title))\u{A0}: \(other.text("text")),"
              + " contre \(own.text("text")) ici.",
            ", parted by key \(key) (\(title)): \(other.text("text")),"
              + " against \(own.text("text")) here."),
        depth: 0))
  }

  func lastResort(_ ranking: JSONNode) -> String {
    ranking["last_resort"]?.text("kind") == "draw"
      ? say("le tirage au sort", "the draw") : say("l'identifiant", "the identifier")
  }

  /// What an envelope that replaces the ruleset's is called for an applicant.
  static let fixedEnvelope = Phrase(
    "enveloppe fixée pour cette décision", "envelope fixed for this decision")

  /// The envelope when the turn came.
  mutating func addSelection() {
    guard let selection = trace["selection"], let envelope = selection["envelope"],
      !envelope.isNull, let before = selection["consumed_before"], !before.isNull
    else { return }
    blocks.append(.heading(say("Enveloppe", "Envelope")))
    let isReplaced = selection["overridden"]?.isTrue == true
    var table = ReportTable(
      caption: say("L'enveloppe à son tour", "The envelope at its turn"),
      columns: [say("Poste", "Item"), say("Montant", "Amount")], figures: [1])
    func add(_ key: StaticString, _ french: String, _ english: String) {
      guard let amount = selection[key]?["text"]?.string else { return }
      let name = say(french, english)
      table.add([name, amount], colon(name, amount))
    }
    switch (isReplaced, disclosure.isPrivate) {
    case (false, _): add("envelope", "enveloppe", "envelope")
    case (true, true): add("envelope", Self.fixedEnvelope.french, Self.fixedEnvelope.english)
    case (true, false):
      add("envelope", "enveloppe, donnée à la commande", "envelope, given on the command line")
    }
    addSetAside(selection, &table)
    if !disclosure.isPrivate {
      add(
        "consumed_before", "consommé par les dossiers mieux classés", "used by better ranked ones")
    }
    if isLeftSaid { add("left_before", "restait à son tour", "left when its turn came") }
    add("requested", "demandé", "requested")
    add("awarded", "accordé", "awarded")
    if !disclosure.isPrivate, let own = selection["set_aside"]?["own_awarded"]?["text"]?.string {
      let name = say("dont sur la sous-enveloppe", "of which from the sub-envelope")
      table.add([name, own], colon(name, own))
    }
    if isLeftSaid {
      add("left_after", "reste ensuite", "left afterwards")
      add("shortfall", "manque", "short of")
    }
    blocks.append(.table(table))
    if let last = selection["cut_off"], !last.isNull, disclosure.isPrivate {
      let rank = last["rank"]?.digits ?? ""
      blocks.append(
        .item(
          say("Dernier rang retenu\u{A0}: \(rank)", "Last rank selected: \(rank)"), depth: 0))
      addPassedOver(last)
    } else if let last = selection["cut_off"], !last.isNull {
      let rest = last["remaining"]?.text("text") ?? ""
      blocks.append(
        .item(
          say(
            "Dernier dossier retenu\u{A0}: \(last.text("id")), rang \(last["rank"]?.digits ?? "")"
              + " ; non attribué\u{A0}: \(rest)",
            "Last one selected: \(last.text("id")), rank \(last["rank"]?.digits ?? "")"
              + "; not attributed: \(rest)"), depth: 0))
      addPassedOver(last)
    }
    // The ruleset's own envelope is not the one of this decision, and is not cited for it.
    if !(isReplaced && disclosure.isPrivate) {
      blocks.append(.item(origin(selection), depth: 0))
    }
  }

  /// What of the envelope is set aside, and what this application found of it at its turn.
  private func addSetAside(_ selection: JSONNode, _ table: inout ReportTable) {
    guard let parts = selection["set_aside"], !parts.isNull else { return }
    func add(_ key: StaticString, _ name: String) {
      guard let amount = parts[key]?["text"]?.string else { return }
      table.add([name, amount], colon(name, amount))
    }
    add("total", say("dont réservé à des sous-enveloppes", "of which set aside in sub-envelopes"))
    if let label = parts["label"]?.string {
      add(
        "amount",
        say(
          "sous-enveloppe \u{AB}\u{A0}\(label)\u{A0}\u{BB}", "sub-envelope \u{201C}\(label)\u{201D}"
        ))
    }
    // What others took of these sums is not for another applicant to know.
    if disclosure.isPrivate { return }
    add(
      "own_before",
      say("restait de la sous-enveloppe à son tour", "left of the sub-envelope at its turn"))
    add("open_before", say("restait ouvert à tous à son tour", "left open to all at its turn"))
  }

  /// Why money went further down than this application, which is what an appeal asks first.
  mutating func addPassedOver(_ last: JSONNode) {
    guard status == "waiting" || status == "not_selected",
      let own = trace["application"]?["rank"]?.digits.flatMap({ Int($0) }),
      let lowest = last["rank"]?.digits.flatMap({ Int($0) }), own < lowest
    else { return }
    let isSetAside = trace["selection"]?["set_aside"].map { !$0.isNull } ?? false
    blocks.append(
      .item(
        isSetAside
          ? say(
            "Des dossiers moins bien classés sont retenus\u{A0}: leur demande tenait dans ce qui"
              + " restait, ou dans une somme réservée à des dossiers comme le leur.",
            "Some ranked lower are selected: their request fitted in what was left, or in a sum set"
              + " aside for applications like theirs.")
          : say(
            "Des dossiers moins bien classés sont retenus\u{A0}: leur demande tenait dans ce qui"
              + " restait.",
            "Some ranked lower are selected: their request fitted in what was left."), depth: 0))
  }

  /// The recorded choices under whose headings something decided, and the illustrative parts.
  mutating func addChoices() {
    let choices = trace.list("choices")
    let decisive = choices.filter { $0["decisive"]?.isTrue == true }
    if !choices.isEmpty {
      blocks.append(.heading(say("Choix d'interprétation", "Recorded choices")))
    }
    for choice in decisive { addChoice(choice) }
    let others = choices.count - decisive.count
    if others > 0 {
      blocks.append(
        .item(
          say(
            decisive.isEmpty
              ? "Choix consignés au barème, sans effet relevé ici\u{A0}: \(others)."
              : "Autres choix consignés au barème\u{A0}: \(others).",
            decisive.isEmpty
              ? "Choices recorded in the ruleset, without effect noted here: \(others)."
              : "Other choices recorded in the ruleset: \(others)."), depth: 0))
    }
    addIllustrative()
  }

  /// One recorded choice, with what the call does not say and who settled it.
  mutating func addChoice(_ choice: JSONNode) {
    blocks.append(.item("\(choice.title), \(origin(choice))", depth: 0))
    if let silence = choice["silence"]?.string { blocks.append(.item(silence, depth: 1)) }
    if let by = choice["decided_by"]?.string {
      blocks.append(.item(say("Retenu par \(by)", "Decided by \(by)"), depth: 1))
    }
  }

  /// The choices recorded on what decided, then the other readings of the same parts of the call.
  mutating func addGroundsAndReadings() {
    let used = trace.list("choices").filter { $0["decisive"]?.isTrue == true }
    let grounds = used.filter { $0["ground"]?.isTrue == true }
    let readings = used.filter { $0["ground"]?.isTrue != true }
    if !grounds.isEmpty {
      blocks.append(.heading(say("Choix d'interprétation", "Recorded choices")))
    }
    for choice in grounds { addChoice(choice) }
    if !readings.isEmpty {
      blocks.append(
        .heading(say("Lectures retenues dans cette partie", "Readings kept in this part")))
    }
    for choice in readings { addChoice(choice) }
    addIllustrative()
  }

  /// The parts that are not the call's own.
  mutating func addIllustrative() {
    let illustrative = trace.list("illustrative")
    guard !illustrative.isEmpty else { return }
    blocks.append(
      .heading(say("Parties illustratives, qui ne sont pas de l'appel", "Illustrative parts")))
    for part in illustrative {
      blocks.append(.item("\(colon(part.title, part.text("why"))) (\(origin(part)))", depth: 0))
    }
  }
}
