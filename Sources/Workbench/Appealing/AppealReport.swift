import Rules
import Scoring

/// The report on an appeal for people, made from its document and from nothing else.
struct AppealReport {
  let tree: JSONNode
  let language: Language
  private let currency: String
  var blocks: [ReportBlock] = []

  /// How many of the others are named where only their rank changes.
  private static let mostRanks = 10

  private init(_ tree: JSONNode, currency: String) {
    self.tree = tree
    self.currency = currency
    language = ExplanationReport.language(tree)
  }

  /// The whole report: the answer first, then what it rests on.
  static func blocks(_ tree: JSONNode, currency: String) -> [ReportBlock] {
    var report = AppealReport(tree, currency: currency)
    report.addAnswer()
    report.addCorrections()
    report.addOwn()
    report.addOthers()
    report.addEnvelope()
    report.addWithdrawals()
    report.addHumanReasons()
    report.addSources()
    return report.blocks
  }

  func say(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  func colon(_ left: String, _ right: String) -> String {
    left + say("\u{A0}: ", ": ") + right
  }

  func amount(_ node: JSONNode?) -> String? {
    guard let text = node?.string,
      case .value(let number, _) = readNumber(Array(text.utf8), notation: .decimalPoint)
    else { return nil }
    return amountText(number, symbol: currency, language)
  }

  // MARK: The answer

  var id: String { tree["application"]?.text("id") ?? "" }

  var who: String {
    tree["application"]?["name"]?.string.map { "\($0) (\(id))" } ?? id
  }

  private var changesOwn: Bool { tree["changes_own_outcome"]?.isTrue ?? false }

  private mutating func addAnswer() {
    let own = standing(tree["before"])
    let new = standing(tree["after"])
    if changesOwn {
      blocks.append(
        .title(
          say(
            "Oui, cette correction change la décision\u{A0}: \(who) passe de «\u{A0}\(own)\u{A0}» à «\u{A0}\(new)\u{A0}»",
            "Yes, this correction changes the decision: \(who) goes from ‘\(own)’ to ‘\(new)’")))
    } else if tree["changes_decision"]?.isTrue ?? false {
      blocks.append(
        .title(
          say(
            "Oui, cette correction change la décision, mais pour d'autres\u{A0}: \(who) reste «\u{A0}\(own)\u{A0}»",
            "Yes, this correction changes the decision, but for others: \(who) stays ‘\(own)’")))
    } else {
      blocks.append(
        .title(
          say(
            "Non, cette correction ne change pas la décision\u{A0}: \(who) reste «\u{A0}\(own)\u{A0}»",
            "No, this correction does not change the decision: \(who) stays ‘\(own)’")))
    }
    blocks.append(.paragraph(summary()))
    blocks.append(
      .paragraph(
        say(
          "Le barème, les autres dossiers et leurs notes sont ceux de la décision\u{A0}; seules les données ci-dessous diffèrent.",
          "The ruleset, the other applications and their marks are those of the decision; only the facts below differ."
        )))
  }

  /// A status in words, with the award where there is one.
  func standing(_ node: JSONNode?) -> String {
    let status = word(node?.text("status") ?? "")
    guard let award = amount(node?["awarded"]) else { return status }
    guard isPartial(node), let asked = amount(node?["requested"]) else {
      return "\(status), \(award)"
    }
    return Messages.partlySelected(award, of: asked).text(language)
  }

  /// Whether less is awarded than was asked for.
  private func isPartial(_ node: JSONNode?) -> Bool {
    guard let awarded = node?["awarded"]?.string, let asked = node?["requested"]?.string else {
      return false
    }
    return awarded != asked && !asked.hasPrefix("-")
  }

  /// The decision of a standing, without its amounts.
  private func decision(_ node: JSONNode) -> String {
    isPartial(node)
      ? Messages.partlySelected.text(language) : word(node.text("status"))
  }

  private func word(_ status: String) -> String {
    let known: [OutcomeStatus] = [
      .selected, .waiting, .notSelected, .eliminated, .ineligible, .incomplete, .eligible,
    ]
    for one in known where JSONWriter.bytes(of: ResultRenderer.word(one)) == Array(status.utf8) {
      return Messages.status(one).text(language)
    }
    return status
  }

  /// How many others are concerned, in a sentence.
  private func summary() -> String {
    let moved = tree.list("others").filter { $0["changes_outcome"]?.isTrue ?? false }
    let ranks = tree.list("others").count - moved.count
    if moved.isEmpty, ranks == 0 {
      return say(
        "Rien ne change pour les autres dossiers.", "Nothing changes for the other applications.")
    }
    var parts: [String] = []
    func add(_ concerned: [JSONNode], _ one: Phrase, _ several: Phrase) {
      guard !concerned.isEmpty else { return }
      let names = concerned.prefix(3).map { $0.text("id") }.joined(separator: ", ")
      let more = concerned.count > 3 ? say(" et d'autres", " and others") : ""
      let count = Messages.counted(concerned.count, one, several).text(language)
      parts.append("\(count) (\(names)\(more))")
    }
    add(
      moved.filter { loses($0) },
      Phrase("autre dossier perd sa place", "other application loses its place"),
      Phrase("autres dossiers perdent leur place", "other applications lose their place"))
    add(
      moved.filter { gains($0) },
      Phrase("autre dossier prend une place", "other application gains a place"),
      Phrase("autres dossiers prennent une place", "other applications gain a place"))
    add(
      moved.filter { !loses($0) && !gains($0) },
      Phrase(
        "autre dossier change de décision ou de montant",
        "other application changes decision or amount"),
      Phrase(
        "autres dossiers changent de décision ou de montant",
        "other applications change decision or amount"))
    if moved.isEmpty {
      parts.append(
        say("aucun autre dossier ne change de décision", "no other application changes decision"))
    }
    if ranks > 0 {
      parts.append(
        Messages.counted(
          ranks, Phrase("ne change que de rang", "changes rank only"),
          Phrase("ne changent que de rang", "change rank only")
        ).text(language))
    }
    let sentence = parts.joined(separator: say("\u{A0}; ", "; "))
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  private func loses(_ other: JSONNode) -> Bool {
    other["before"]?.text("status") == "selected" && other["after"]?.text("status") != "selected"
  }

  private func gains(_ other: JSONNode) -> Bool {
    other["before"]?.text("status") != "selected" && other["after"]?.text("status") == "selected"
  }

  // MARK: Corrections

  private mutating func addCorrections() {
    blocks.append(.heading(say("Ce qui est corrigé", "What is corrected")))
    for correction in tree.list("corrections") {
      let label = correction["label"]?.string
      let place = correction.text("place")
      let title = label.map { "\($0) (\(place))" } ?? place
      let of = correction["of"]?.string.map { ", \($0)" } ?? ""
      let nothing = say("rien", "nothing")
      let before = correction["before"]?.string ?? nothing
      let after = correction["after"]?.string ?? nothing
      blocks.append(.item(colon(title + of, "\(before) → \(after)"), depth: 0))
      if let rows = correction["added_to"]?.digits {
        blocks.append(
          .item(
            say(
              "ligne ajoutée\u{A0}: la liste du dossier en avait \(rows)",
              "row added: the list of the application had \(rows)"), depth: 1))
      } else if let source = source(correction) {
        blocks.append(.item(colon(say("valeur retenue lue", "value read"), source), depth: 1))
      }
    }
  }

  private func source(_ node: JSONNode) -> String? {
    guard let file = node["file"]?.string, let row = node["row"]?.digits else { return nil }
    let column = node["column"]?.string.map { say(", colonne \($0)", ", column \($0)") } ?? ""
    // A document of JSON has no rows: what is counted there is applications.
    if ExplanationReport.isDocument(file) {
      return say("\(file), dossier n°\u{A0}\(row)", "\(file), application no.\u{A0}\(row)") + column
    }
    return say("\(file), ligne \(row)", "\(file), row \(row)") + column
  }

  // MARK: The appellant

  private mutating func addOwn() {
    guard let before = tree["before"], let after = tree["after"] else { return }
    blocks.append(.heading(say("Pour ce dossier", "For this application")))
    var table = ReportTable(
      caption: say("Avant et après la correction", "Before and after the correction"),
      columns: ["", say("Décision prise", "As decided"), say("Avec la correction", "As corrected")])
    func add(_ title: String, _ one: String?, _ other: String?) {
      guard one != nil || other != nil else { return }
      let none = say("sans objet", "none")
      let (left, right) = (one ?? none, other ?? none)
      table.add([title, left, right], colon(title, left == right ? left : "\(left) → \(right)"))
    }
    add(
      Messages.decisionTitle.text(language), decision(before), decision(after))
    add(Messages.rankTitle.text(language), before["rank"]?.digits, after["rank"]?.digits)
    add(Messages.totalTitle.text(language), total(before), total(after))
    add(
      Messages.requestedTitle.text(language), amount(before["requested"]),
      amount(after["requested"]))
    add(Messages.awardedTitle.text(language), amount(before["awarded"]), amount(after["awarded"]))
    blocks.append(.table(table))
    addReasons(
      say("Motifs qui tombent", "Reasons that no longer hold"), of: before, notIn: after)
    addReasons(say("Motifs nouveaux", "New reasons"), of: after, notIn: before)
    addReasons(say("Motifs qui demeurent", "Reasons that remain"), of: before, alsoIn: after)
  }

  private func total(_ node: JSONNode) -> String? {
    guard let text = node["total"]?.string,
      case .value(let number, _) = readNumber(Array(text.utf8), notation: .decimalPoint)
    else { return nil }
    return numberText(number, language)
  }

  private mutating func addReasons(_ title: String, of one: JSONNode, notIn other: JSONNode) {
    let reasons = one.list("reasons").filter { !other.list("reasons").contains($0) }
    add(reasons, title)
  }

  private mutating func addReasons(_ title: String, of one: JSONNode, alsoIn other: JSONNode) {
    add(one.list("reasons").filter { other.list("reasons").contains($0) }, title)
  }

  private mutating func add(_ reasons: [JSONNode], _ title: String) {
    if reasons.isEmpty { return }
    blocks.append(.item(title, depth: 0))
    for reason in reasons {
      let message = reason.text("message")
      let place = reason["at"]?.string.map { RecordPath.words($0, language) }
      blocks.append(.item(place.map { colon($0, message) } ?? message, depth: 1))
    }
  }

  // MARK: The others

  private mutating func addOthers() {
    blocks.append(.heading(say("Pour les autres dossiers", "For the other applications")))
    let others = tree.list("others")
    let moved = others.filter { $0["changes_outcome"]?.isTrue ?? false }
    let ranked = others.filter { !($0["changes_outcome"]?.isTrue ?? false) }
    if others.isEmpty {
      blocks.append(
        .paragraph(
          say(
            "Aucun ne change de décision, de montant ni de rang.",
            "None changes decision, amount or rank.")))
      return
    }
    if moved.isEmpty {
      blocks.append(
        .paragraph(
          say("Aucun ne change de décision ni de montant.", "None changes decision or amount.")))
    }
    for other in moved { blocks.append(.item(moveText(other), depth: 0)) }
    if ranked.isEmpty { return }
    blocks.append(.item(say("Changent de rang seulement", "Change rank only"), depth: 0))
    for other in ranked.prefix(Self.mostRanks) {
      blocks.append(.item(colon(other.text("id"), rankText(other)), depth: 1))
    }
    if ranked.count > Self.mostRanks {
      let rest = ranked.count - Self.mostRanks
      blocks.append(.item(say("et \(rest) de plus", "and \(rest) more"), depth: 1))
    }
  }

  private func rankText(_ other: JSONNode) -> String {
    let none = say("sans rang", "no rank")
    let before = other["before"]?["rank"]?.digits ?? none
    let after = other["after"]?["rank"]?.digits ?? none
    return before == after ? before : "\(before) → \(after)"
  }

  /// What becomes of another application: whether it loses or gains its place.
  private func moveText(_ other: JSONNode) -> String {
    let change = "\(standing(other["before"])) → \(standing(other["after"]))"
    let words: String
    if loses(other) {
      words = say("perd sa place", "loses its place")
    } else if gains(other) {
      words = say("prend une place", "gains a place")
    } else if other["before"]?.text("status") == "waiting" {
      words = say("quitte la liste complémentaire", "leaves the reserve list")
    } else if other["after"]?.text("status") == "waiting" {
      words = say("entre sur la liste complémentaire", "enters the reserve list")
    } else if other["before"]?.text("status") == other["after"]?.text("status") {
      words = say("change de montant", "changes amount")
    } else {
      words = say("change de décision", "changes decision")
    }
    let rank = say("rang ", "rank ") + rankText(other)
    return colon(other.text("id"), "\(words) (\(change)" + say("\u{A0}; ", "; ") + "\(rank))")
  }

  // MARK: The envelope

  private mutating func addEnvelope() {
    if let envelope = tree["envelope"], !envelope.isNull {
      blocks.append(.heading(Messages.envelope.text(language)))
      if let whole = amount(envelope["amount"]) {
        blocks.append(.item(colon(Messages.envelope.text(language), whole), depth: 0))
      }
      let before = amount(envelope["consumed_before"]) ?? ""
      let after = amount(envelope["consumed_after"]) ?? ""
      blocks.append(
        .item(
          colon(
            Messages.consumed.text(language), before == after ? before : "\(before) → \(after)"),
          depth: 0))
      if let rest = amount(envelope["remaining_after"]) {
        blocks.append(
          .item(
            colon(say("Reste, avec la correction", "Remaining, as corrected"), rest), depth: 0))
      }
    }
    let totals = tree.list("totals")
    if totals.isEmpty { return }
    blocks.append(.heading(Messages.callTotals.text(language)))
    for total in totals {
      let group = total["group"]?.string.map { ", \($0)" } ?? ""
      blocks.append(
        .item(
          colon(
            total.title + group,
            "\(total["before"]?.text("text") ?? "") → \(total["after"]?.text("text") ?? "")"),
          depth: 0))
    }
  }

  // MARK: Sources

  private mutating func addSources() {
    guard let ruleset = tree["ruleset"] else { return }
    blocks.append(.heading(say("Sources", "Sources")))
    let version = ruleset.text("version")
    blocks.append(
      .item(
        say(
          "Barème \(ruleset.text("name")), version \(version)",
          "Ruleset \(ruleset.text("name")), version \(version)"), depth: 0))
    blocks.append(
      .item(colon(say("empreinte (SHA-256)", "hash (SHA-256)"), ruleset.text("sha256")), depth: 1))
    if let entry = tree["decision"], !entry.isNull {
      let number = entry["sequence"]?.digits ?? ""
      blocks.append(
        .item(
          say(
            "Décision n°\u{A0}\(number) du registre", "Decision no.\u{A0}\(number) of the register"),
          depth: 0))
      blocks.append(
        .item(
          colon(say("empreinte (SHA-256)", "hash (SHA-256)"), entry.text("manifest_sha256")),
          depth: 1))
    } else {
      blocks.append(
        .item(
          say(
            "Le dossier d'appel, et non une décision enregistrée\u{A0}: rien ne garantit que ces fichiers soient ceux de la décision.",
            "The call folder, and not a registered decision: nothing guarantees that these files are those of the decision."
          ), depth: 0))
    }
    for input in tree.list("inputs") { blocks.append(.item(input.text("file"), depth: 0)) }
  }
}
