import Scoring

extension ExplanationReport {
  /// The marks, who gave them, and the total.
  mutating func addGrids() {
    for grid in trace.list("grids") {
      let total = grid["total"]?.text("text") ?? ""
      blocks.append(.heading(say("Notes\u{A0}: \(grid.title)", "Marks: \(grid.title)")))
      for mark in grid.list("marks") { addMark(mark) }
      blocks.append(
        .item(
          say(
            "Total\u{A0}: \(total) sur \(grid.text("maximum")), \(origin(grid))",
            "Total: \(total) out of \(grid.text("maximum")), \(origin(grid))"), depth: 0))
    }
  }

  private mutating func addMark(_ mark: JSONNode) {
    var text = colon(criterion(mark), "\(mark.text("text")) / \(mark.text("maximum"))")
    if mark.text("coefficient") != "1" { text += " × \(mark.text("coefficient"))" }
    if let bound = mark["eliminatory_bound"]?.string {
      text += say(" (éliminatoire\u{A0}: \(bound))", " (eliminatory: \(bound))")
    }
    blocks.append(.item(text, depth: 0))
    let assessors = mark.list("assessors").map { assessor -> String in
      let name = assessor.text("assessor")
      if assessor["recused"]?.isTrue == true { return "\(name) (\(say("récusé", "recused")))" }
      return colon(name, assessor["text"]?.string ?? say("pas de note", "no mark"))
    }
    if assessors.count > 1 {
      blocks.append(.item(assessors.joined(separator: "\u{A0}; "), depth: 1))
    }
    if mark["spread_flagged"]?.isTrue == true {
      blocks.append(
        .item(
          say(
            "Les notes des évaluateurs s'écartent : à regarder.",
            "The assessors' marks differ: to look at."), depth: 1))
    }
  }

  /// The rank, its keys and the two neighbours.
  mutating func addRanking() {
    guard let ranking = trace["ranking"], let rank = ranking["rank"]?.digits else { return }
    blocks.append(.heading(say("Rang \(rank)", "Rank \(rank)")))
    for (number, key) in ranking.list("keys").enumerated() {
      let name = key["label"]?.string ?? key.text("as_written")
      blocks.append(.item("\(number + 1). \(colon(name, key.text("text")))", depth: 0))
    }
    addNeighbour(ranking["above"], isAbove: true)
    addNeighbour(ranking["below"], isAbove: false)
    blocks.append(.item(origin(ranking), depth: 0))
  }

  private mutating func addNeighbour(_ neighbour: JSONNode?, isAbove: Bool) {
    guard let neighbour, !neighbour.isNull else { return }
    let side = isAbove ? say("Juste avant", "Just above") : say("Juste après", "Just below")
    let id = neighbour.text("id")
    guard let key = neighbour["key"]?.digits, let own = neighbour["own"],
      let other = neighbour["other"]
    else {
      blocks.append(
        .item(
          say(
            "\(side)\u{A0}: \(id), à égalité jusqu'au dernier critère ; le dernier ressort départage.",
            "\(side): \(id), equal up to the last key; the last resort parts them."), depth: 0))
      return
    }
    let written = neighbour.text("as_written")
    blocks.append(
      .item(
        say(
          "\(side)\u{A0}: \(id), départagé par le critère \(key)"
            + " (\(written))\u{A0}: \(other.text("text")), contre \(own.text("text")) ici.",
          "\(side): \(id), parted by key \(key)"
            + " (\(written)): \(other.text("text")), against \(own.text("text")) here."),
        depth: 0))
  }

  /// The envelope when the turn came.
  mutating func addSelection() {
    guard let selection = trace["selection"], let envelope = selection["envelope"],
      !envelope.isNull, let before = selection["consumed_before"], !before.isNull
    else { return }
    blocks.append(.heading(say("Enveloppe", "Envelope")))
    func add(_ key: StaticString, _ french: String, _ english: String) {
      guard let amount = selection[key]?["text"]?.string else { return }
      blocks.append(.item(colon(say(french, english), amount), depth: 0))
    }
    add("envelope", "enveloppe", "envelope")
    if selection["overridden"]?.isTrue == true {
      blocks.append(
        .item(say("montant donné à la commande", "amount given on the command line"), depth: 1))
    }
    add("consumed_before", "consommé par les dossiers mieux classés", "used by better ranked ones")
    add("left_before", "restait à son tour", "left when its turn came")
    add("requested", "demandé", "requested")
    add("awarded", "accordé", "awarded")
    add("left_after", "reste ensuite", "left afterwards")
    add("shortfall", "manque", "short of")
    if let last = selection["cut_off"], !last.isNull {
      let rest = last["remaining"]?.text("text") ?? ""
      blocks.append(
        .item(
          say(
            "Dernier dossier retenu\u{A0}: \(last.text("id")), rang \(last["rank"]?.digits ?? "")"
              + " ; non attribué\u{A0}: \(rest)",
            "Last one selected: \(last.text("id")), rank \(last["rank"]?.digits ?? "")"
              + "; not attributed: \(rest)"), depth: 0))
    }
    blocks.append(.item(origin(selection), depth: 0))
  }

  /// The recorded choices under whose headings something decided, and the illustrative parts.
  mutating func addChoices() {
    let choices = trace.list("choices")
    let decisive = choices.filter { $0["decisive"]?.isTrue == true }
    if !choices.isEmpty {
      blocks.append(.heading(say("Choix d'interprétation", "Recorded choices")))
    }
    for choice in decisive {
      blocks.append(.item("\(choice.title), \(origin(choice))", depth: 0))
      if let silence = choice["silence"]?.string { blocks.append(.item(silence, depth: 1)) }
      if let by = choice["decided_by"]?.string {
        blocks.append(.item(say("Retenu par \(by)", "Decided by \(by)"), depth: 1))
      }
    }
    let others = choices.count - decisive.count
    if others > 0 {
      blocks.append(
        .item(
          say(
            "Autres choix consignés au barème\u{A0}: \(others).",
            "Other choices recorded in the ruleset: \(others)."), depth: 0))
    }
    let illustrative = trace.list("illustrative")
    guard !illustrative.isEmpty else { return }
    blocks.append(
      .heading(say("Parties illustratives, qui ne sont pas de l'appel", "Illustrative parts")))
    for part in illustrative {
      blocks.append(.item("\(colon(part.title, part.text("why"))) (\(origin(part)))", depth: 0))
    }
  }
}
