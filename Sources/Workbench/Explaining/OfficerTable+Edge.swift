import Scoring

/// What an officer must look at of an application at the edge of the selection.
extension OfficerTable {
  /// Says where the application stands when its neighbours in the ranking are decided otherwise.
  mutating func addTurn() {
    guard let selection = page.trace["selection"], !selection.isNull,
      let ranking = page.trace["ranking"],
      let rank = ranking["rank"]?.digits
    else { return }
    let lines = page.status == "selected" ? served(selection, rank) : unserved(selection)
    for line in lines { page.blocks.append(.item(line, depth: 0)) }
  }

  private func count(_ node: JSONNode, _ key: StaticString) -> Int {
    node[key]?.digits.flatMap { Int($0) } ?? 0
  }

  private func served(_ selection: JSONNode, _ rank: String) -> [String] {
    var lines: [String] = []
    let passed = count(selection, "passed_above")
    if passed > 0 {
      lines.append(
        passed == 1
          ? say(
            "retenu au rang \(rank), alors qu'un dossier mieux classé ne l'est pas",
            "selected at rank \(rank), while one ranked better is not")
          : say(
            "retenu au rang \(rank), alors que \(passed) dossiers mieux classés ne le sont pas",
            "selected at rank \(rank), while \(passed) ranked better are not"))
    }
    let ranked = page.trace["ranking"]?["ranked"]?.digits ?? rank
    if let last = selection["cut_off"], last["rank"]?.digits == rank, rank != ranked || passed > 0 {
      let rest = last["remaining"]?["text"]?.string
      lines.append(
        say("dernier dossier retenu", "the last one selected")
          + (rest.map { say(", il reste \($0) de l'enveloppe", ", \($0) of the envelope remains") }
            ?? ""))
    }
    return lines
  }

  private func unserved(_ selection: JSONNode) -> [String] {
    var lines: [String] = []
    if selection["reserve"]?["place"]?.digits == "1" {
      lines.append(say("premier de la liste complémentaire", "first on the reserve list"))
    } else if count(selection, "passed_above") == 0 {
      lines.append(say("premier des dossiers non retenus", "first of those not selected"))
    }
    let below = count(selection, "served_below")
    if below > 0 {
      lines.append(
        below == 1
          ? say(
            "un dossier moins bien classé est retenu", "one ranked lower is selected")
          : say(
            "\(below) dossiers moins bien classés sont retenus",
            "\(below) ranked lower are selected"))
    }
    if let gap = selection["shortfall"]?["text"]?.string {
      lines.append(
        say(
          "il manquait \(gap) à l'enveloppe à son tour", "the envelope was \(gap) short at its turn"
        ))
    }
    return lines
  }
}
