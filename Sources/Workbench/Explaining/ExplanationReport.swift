import Rules
import Scoring

/// The explanation of one decision for people, made from its JSON trace and from nothing else.
struct ExplanationReport {
  let trace: JSONNode
  let language: Language
  /// What the reader of the page may be told.
  var disclosure = Disclosure()
  /// Whether rules are placed by their heading and their choices too.
  var isPlaced = false
  var blocks: [ReportBlock] = []

  init(_ trace: JSONNode) {
    self.trace = trace
    language = Self.language(trace)
  }

  /// The language of a trace.
  static func language(_ trace: JSONNode) -> Language {
    trace.text("language") == "en" ? .english : .french
  }

  /// The whole report.
  static func blocks(_ trace: JSONNode) -> [ReportBlock] {
    var report = ExplanationReport(trace)
    report.addOutcome()
    report.addReasons()
    report.addChanges()
    report.addAmounts()
    report.addGrids()
    report.addRanking()
    report.addSelection()
    report.addRules()
    report.addValues()
    report.addFacts()
    report.addChoices()
    report.addFiles()
    report.addDecisionReference()
    return report.blocks
  }

  func say(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  func colon(_ left: String, _ right: String) -> String {
    left + say("\u{A0}: ", ": ") + right
  }

  func quoted(_ text: String) -> String { Messages.quoted(text).text(language) }

  // MARK: Outcome

  var status: String { trace["application"]?.text("status") ?? "" }

  /// The status in words.
  var statusWords: String {
    switch status {
    case "selected":
      (partial == nil ? Messages.status(.selected) : Messages.partlySelected).text(language)
    case "waiting": say("sur la liste complémentaire", "on the reserve list")
    case "not_selected": say("non retenu", "not selected")
    case "eliminated": say("éliminé", "eliminated")
    case "ineligible": say("inéligible", "ineligible")
    case "incomplete": say("incomplet", "incomplete")
    default: status
    }
  }

  /// What was asked for and what is awarded, in words; nil unless that is less.
  var partial: PartialAward? { trace["selection"].flatMap { PartialAward($0) } }

  mutating func addOutcome() {
    guard let application = trace["application"], let ruleset = trace["ruleset"] else { return }
    let id = application.text("id")
    let name = application["name"]?.string.map { "\($0) (\(id))" } ?? id
    blocks.append(.title(colon(name, statusWords)))
    blocks.append(.paragraph(outcomeSentence(application)))
    let version = ruleset.text("version")
    let authority = ruleset["authority"]?.string.map { ", \($0)" } ?? ""
    blocks.append(
      .paragraph(
        say(
          "Barème \(ruleset.text("name")), version \(version)\(authority).",
          "Ruleset \(ruleset.text("name")), version \(version)\(authority).")))
    if let basis = ruleset["legal_basis"]?.string {
      let text = say("Base légale\u{A0}: \(basis).", "Legal basis: \(basis).")
      blocks.append(.paragraph(text + legalBasisRemark()))
    }
  }

  /// That the legal basis is the ruleset's choice, where a choice of that name says so.
  func legalBasisRemark() -> String {
    let choice = trace.list("choices").first {
      $0.text("name") == "base_légale" || $0.text("name") == "legal_basis"
    }
    guard let choice else { return "" }
    let silence = choice["silence"]?.string.map { say("\u{A0}: ", ": ") + $0 } ?? "."
    return say(" C'est un choix du barème", " This is the ruleset's choice") + silence
  }

  func outcomeSentence(_ application: JSONNode) -> String {
    let place = position(application)
    let failed = decisiveRules("failed").count
    switch status {
    case "selected":
      guard let partial else {
        return say("Le dossier est retenu\(place).", "The application is selected\(place).")
      }
      return say(
        "Le dossier est retenu partiellement\(place)\u{A0}: \(partial.awarded) accordés sur"
          + " \(partial.requested) demandés.",
        "The application is selected in part\(place): \(partial.awarded) awarded of"
          + " \(partial.requested) requested.")
    case "waiting":
      return say(
        "Le dossier est sur la liste complémentaire\(place).",
        "The application is on the reserve list\(place).")
    case "not_selected":
      return say("Le dossier n'est pas retenu\(place).", "The application is not selected\(place).")
    case "ineligible":
      return failed > 1
        ? say(
          "Le dossier n'est pas éligible : \(failed) conditions ne sont pas remplies.",
          "The application is not eligible: \(failed) conditions are not met.")
        : say(
          "Le dossier n'est pas éligible : une condition n'est pas remplie.",
          "The application is not eligible: one condition is not met.")
    case "eliminated":
      return say(
        "Le dossier est éliminé par \(eliminatedBy).",
        "The application is eliminated by \(eliminatedBy).")
    case "incomplete":
      return say(
        "Le dossier est incomplet : la décision attend ce qui manque ci-dessous.",
        "The application is incomplete: the decision waits for what is missing below.")
    default: return statusWords
    }
  }

  /// What eliminates: marks, totals, or both.
  var eliminatedBy: String {
    let grids = trace.list("grids")
    let marks = grids.flatMap { $0.list("marks") }.count { $0["eliminatory"]?.isTrue == true }
    let totals = grids.count { $0["eliminatory"]?.isTrue == true }
    let named = [
      marks > 1 ? say("des notes", "marks") : marks == 1 ? say("une note", "a mark") : nil,
      totals > 1 ? say("des totaux", "totals") : totals == 1 ? say("un total", "a total") : nil,
    ].compactMap { $0 }.joined(separator: say(" et ", " and "))
    // In French a total among them makes the whole masculine.
    let low = marks + totals > 1 ? (totals > 0 ? "trop bas" : "trop basses") : "trop basse"
    let isOneTotal = marks == 0 && totals == 1
    return say(
      "\(named) \(isOneTotal ? "trop bas" : low)",
      "\(named) that \(marks + totals > 1 ? "are" : "is") too low")
  }

  func position(_ application: JSONNode) -> String {
    guard let rank = application["rank"]?.digits, let all = application["ranked"]?.digits else {
      return ""
    }
    if all == "1" {
      return say(", seul dossier classé", ", the only one ranked")
    }
    return say(
      ", au rang \(rank) sur \(all) dossiers classés", ", ranked \(rank) of \(all) applications")
  }

  /// The rules with an outcome that count: what is only to be looked at does not.
  func decisiveRules(_ outcome: String) -> [JSONNode] {
    trace.list("rules").filter {
      $0.text("outcome") == outcome && $0.text("severity") == "blocking"
    }
  }

  // MARK: Places

  /// A path in words: `écoles[2].programmes[1]` is `écoles n° 2, programmes n° 1`.
  func place(_ path: String) -> String { RecordPath.words(path, language) }

  /// The record of a node with a title: `École du Pont`, and where it stands within that.
  func record(_ title: String, _ path: String) -> String {
    let inner = path.split(separator: ".").dropFirst()
    return inner.isEmpty ? title : title + ", " + place(inner.joined(separator: "."))
  }

  /// The record that a derived value is of, after a comma; nothing for the application.
  func owner(_ node: JSONNode) -> String {
    guard let title = node["of"]?.string else { return "" }
    let path = node.text("name").split(separator: ".").dropLast().joined(separator: ".")
    return ", " + record(title, path)
  }

  /// Whether a file is a document of JSON, by its name.
  static func isDocument(_ file: String) -> Bool { file.lowercased().hasSuffix(".json") }

  /// `notes.csv, ligne 12`.
  func source(_ node: JSONNode) -> String? {
    guard let file = node["file"]?.string, let row = node["row"]?.digits else { return nil }
    // A document of JSON has no rows: what is counted there is applications.
    if Self.isDocument(file) {
      return say("\(file), dossier n°\u{A0}\(row)", "\(file), application no.\u{A0}\(row)")
    }
    return say("\(file), ligne \(row)", "\(file), row \(row)")
  }

  /// `selon AMI « … », ligne 120 du barème`.
  func origin(_ rule: JSONNode) -> String {
    if isPlaced { return fullOrigin(rule) }
    let line = rule["line"]?.digits ?? ""
    let place = say("ligne \(line) du barème", "line \(line) of the ruleset")
    guard let source = rule["source"]?.string else { return place }
    return say("selon \(source), \(place)", "according to \(source), \(place)")
  }
}
