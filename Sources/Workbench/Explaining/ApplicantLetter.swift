import Rules
import Scoring

/// The letter to the applicant, made from the trace of the decision and from nothing else.
///
/// What the ruleset's header does not say is left blank to fill in, and is told to whoever wrote the
/// letter; it is never invented.
struct ApplicantLetter {
  /// The words and the parts that all pages share.
  var page: ExplanationReport
  /// What is left to fill in.
  var blanks: [Phrase] = []
  /// What the ruleset would not mention, and what decides all the same.
  var insisted: [String] = []
  /// The facts that the letter cites, by name.
  var cited: [String] = []

  init(_ trace: JSONNode) {
    page = ExplanationReport(trace)
    page.isPlaced = true
    page.disclosure = Disclosure(trace, trims: true)
  }

  /// The letter, and what is to be said of it to whoever wrote it.
  static func page(_ trace: JSONNode) -> (blocks: [ReportBlock], notices: [Phrase]) {
    var letter = ApplicantLetter(trace)
    letter.addHead()
    letter.addWhy()
    letter.addToProvide()
    letter.addAmounts()
    letter.addMarks()
    letter.addRank()
    letter.addChoices()
    letter.addFacts()
    letter.addTreatment()
    letter.addAppeal()
    letter.addSignature()
    letter.page.addDecisionReference()
    var notices = letter.insisted.map { Messages.saidInLetter($0) }
    if !letter.blanks.isEmpty { notices.append(Messages.letterBlanks(letter.blanks)) }
    return (letter.page.blocks, notices)
  }

  var trace: JSONNode { page.trace }

  func say(_ french: String, _ english: String) -> String { page.say(french, english) }

  mutating func paragraph(_ text: String) { page.blocks.append(.paragraph(text)) }

  mutating func heading(_ text: String) { page.blocks.append(.heading(text)) }

  mutating func item(_ text: String, _ depth: Int = 0) {
    page.blocks.append(.item(text, depth: depth))
  }

  /// What is to be filled in, where nobody has said it.
  mutating func blank(_ french: String, _ english: String) -> String {
    let phrase = Phrase(french, english)
    if !blanks.contains(phrase) { blanks.append(phrase) }
    return say("[à compléter\u{A0}: \(french)]", "[to fill in: \(english)]")
  }

  /// What the header says, or a blank.
  mutating func header(_ key: StaticString, _ french: String, _ english: String) -> String {
    if let text = trace["ruleset"]?[key]?.string { return text }
    return blank(french, english)
  }

  // MARK: Head

  private mutating func addHead() {
    guard let application = trace["application"] else { return }
    page.blocks.append(.title(outcome))
    let authority = header("authority", "l'autorité", "the authority")
    let service = header("service", "le service", "the department")
    paragraph("\(authority), \(service)")
    let name = application["name"]?.string.map { ", \($0)" } ?? ""
    let who = blank(
      "nom et adresse du destinataire", "name and address of the person written to")
    paragraph(
      say(
        "À l'attention de \(who), pour le dossier \(application.text("id"))\(name)",
        "To \(who), for the application \(application.text("id"))\(name)"))
    let purpose = header("purpose", "l'objet de l'appel", "the purpose of the call")
    paragraph(say("Objet\u{A0}: \(purpose)", "Subject: \(purpose)"))
    paragraph(opening(application))
  }

  /// The outcome, which the letter opens with.
  private var outcome: String {
    switch page.status {
    case "selected": say("Votre dossier est retenu", "Your application is selected")
    case "waiting":
      say(
        "Votre dossier est sur la liste complémentaire", "Your application is on the reserve list")
    case "not_selected": say("Votre dossier n'est pas retenu", "Your application is not selected")
    case "eliminated":
      say(
        "Votre dossier est éliminé par une note trop basse",
        "Your application is eliminated by a mark that is too low")
    case "ineligible":
      say("Votre dossier n'est pas éligible", "Your application is not eligible")
    case "incomplete": say("Votre dossier est incomplet", "Your application is incomplete")
    default: page.statusWords
    }
  }

  private func opening(_ application: JSONNode) -> String {
    guard page.status == "selected", let selection = trace["selection"],
      let awarded = selection["awarded"]?["text"]?.string
    else { return page.outcomeSentence(isRankSaid ? application : withoutRank(application)) }
    let place = isRankSaid ? page.position(application) : ""
    return say(
      "Le dossier est retenu\(place), pour un montant de \(awarded).",
      "The application is selected\(place), for an amount of \(awarded).")
  }

  /// Whether the rank may be said: it always is where it is what decides.
  var isRankSaid: Bool {
    trace["ranking"]?.text("letter") != "without_mention" || page.status == "waiting"
      || page.status == "not_selected"
  }

  private func withoutRank(_ application: JSONNode) -> JSONNode {
    guard case .object(let members) = application.value else { return application }
    return JSONNode(.object(members.filter { $0.key != Array("rank".utf8) }))
  }
}
