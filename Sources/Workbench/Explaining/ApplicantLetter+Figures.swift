import Scoring

extension ApplicantLetter {
  /// The amounts, each as a calculation that can be done again by hand.
  mutating func addAmounts() {
    let amounts = trace.list("amounts").filter { $0.text("letter") != "without_mention" }
    guard !amounts.isEmpty else { return }
    heading(page.amountsHeading)
    for amount in amounts { add(amount: amount, isLast: amount == amounts.last) }
  }

  private mutating func add(amount: JSONNode, isLast: Bool) {
    let operands = amount.list("steps").flatMap { $0.list("operands") }
    let isAcross = amount["across"]?.isTrue == true
    let isHidden = operands.contains { page.disclosure.hides($0) }
    if amount.text("letter") == "full", !isAcross, !isHidden {
      for operand in operands { cite(operand) }
      page.addAmount(amount)
      return
    }
    let name = amount.title + page.owner(amount)
    // What is made of others' data is said where it is this application's own sum.
    let requested = trace["selection"]?["requested"]?["value"]?.string
    let isOwn = requested.map { $0 == amount["value"]?.string } ?? isLast
    let isSaid = !isAcross || isOwn
    item(page.colon(name, isSaid ? amount.text("text") : page.notDisclosed))
    item(
      say(
        "calcul non détaillé ici, \(page.fullOrigin(amount))",
        "not detailed here, \(page.fullOrigin(amount))"), 1)
  }

  /// The marks by criterion and by the number of each assessor, and the total.
  mutating func addMarks() {
    for grid in trace.list("grids") {
      switch grid.text("letter") {
      case "full": page.addGrid(grid)
      case "without_detail":
        heading(say("Notes\u{A0}: \(grid.title)", "Marks: \(grid.title)"))
        item("\(page.total(grid)), \(page.fullOrigin(grid))")
      default: continue
      }
    }
  }

  /// The rank, what parts it from its neighbours, and the envelope at its turn.
  mutating func addRank() {
    if let ranking = trace["ranking"], ranking["rank"]?.digits != nil {
      switch ranking.text("letter") {
      case "full": page.addRanking()
      default: break
      }
    }
    if trace["selection"]?.text("letter") == "full" { page.addSelection() }
  }
}
