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
    letter.addReplaced()
    if letter.isRequest { letter.addRequest() } else { letter.addDecision() }
    letter.addSignature()
    letter.page.addDecisionReference()
    var notices = letter.insisted.map { Messages.saidInLetter($0) }
    if !letter.blanks.isEmpty { notices.append(Messages.letterBlanks(letter.blanks)) }
    notices += letter.page.noticesBeforeSending(withMarks: !letter.isRequest)
    return (letter.page.blocks, notices)
  }

  /// Whether nothing is decided yet: what is sent then asks for what is missing, or says to wait.
  var isRequest: Bool { page.status == "incomplete" }

  private mutating func addDecision() {
    addWithdrawal()
    addWhy()
    addReserveList()
    addAmounts()
    addMarks()
    addRank()
    addChoices()
    addMet()
    addFacts()
    addTreatment()
    addAppeal()
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
    page.addDraftMention()
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
    let subject = subject()
    paragraph(say("Objet\u{A0}: \(subject)", "Subject: \(subject)"))
    if isRequest { addRequestOpening() } else { paragraph(opening(application)) }
  }

  /// What the letter is about: the decision that it notifies, or the application that waits.
  private mutating func subject() -> String {
    let call = trace["ruleset"]?.list("documents").first?["title"]?.string
    let name = call.map { page.quoted($0) } ?? blank("le nom de l'appel", "the name of the call")
    if !isRequest {
      return say(
        "Notification de la décision sur votre candidature à \(name)",
        "Notification of the decision on your application to \(name)")
    }
    return hasToSend
      ? say("Ce qui manque à votre candidature à \(name)", "What your application to \(name) lacks")
      : say("Votre candidature à \(name)", "Your application to \(name)")
  }

  /// The outcome, which the letter opens with.
  private var outcome: String {
    switch page.status {
    case "selected":
      page.partial == nil
        ? say("Votre candidature est retenue", "Your application is selected")
        : say(
          "Votre candidature est retenue partiellement", "Your application is selected in part")
    case "waiting":
      say(
        "Votre candidature est sur la liste complémentaire",
        "Your application is on the reserve list")
    case "not_selected":
      say("Votre candidature n'est pas retenue", "Your application is not selected")
    case "eliminated":
      say(
        "Votre candidature est éliminée par \(page.eliminatedBy)",
        "Your application is eliminated by \(page.eliminatedBy)")
    case "ineligible":
      say("Votre candidature n'est pas éligible", "Your application is not eligible")
    case "incomplete":
      hasToSend
        ? say("Votre candidature est incomplète", "Your application is incomplete")
        : say("Votre candidature est en cours d'examen", "Your application is being examined")
    default: page.statusWords
    }
  }

  /// The decision, which is that of an act to name: the letter only notifies it.
  private mutating func opening(_ application: JSONNode) -> String {
    let act = blank(
      "l'acte qui décide et sa date, délibération ou arrêté",
      "the act that decides and its date, a deliberation or an order")
    let authority = header("authority", "l'autorité", "the authority")
    let decided = decided(isRankSaid ? page.position(application) : "")
    return say("Par \(act) (\(authority)), \(decided)", "By \(act) (\(authority)), \(decided)")
  }

  private func decided(_ place: String) -> String {
    let failed = page.decisiveRules("failed").count
    switch page.status {
    case "selected":
      if let partial = page.partial {
        return say(
          "votre candidature est retenue partiellement\(place), pour un montant de"
            + " \(partial.awarded) sur les \(partial.requested) demandés.",
          "your application is selected in part\(place), for an amount of \(partial.awarded) of"
            + " the \(partial.requested) requested.")
      }
      let amount = trace["selection"]?["awarded"]?["text"]?.string
      let awarded = amount.map { say(", pour un montant de \($0)", ", for an amount of \($0)") }
      return say(
        "votre candidature est retenue\(place)\(awarded ?? "").",
        "your application is selected\(place)\(awarded ?? "").")
    case "waiting":
      return say(
        "votre candidature est inscrite sur la liste complémentaire\(place).",
        "your application is put on the reserve list\(place).")
    case "ineligible":
      return failed > 1
        ? say(
          "votre candidature n'est pas éligible\u{A0}: \(failed) conditions ne sont pas remplies.",
          "your application is not eligible: \(failed) conditions are not met.")
        : say(
          "votre candidature n'est pas éligible\u{A0}: une condition n'est pas remplie.",
          "your application is not eligible: one condition is not met.")
    case "eliminated":
      return say(
        "votre candidature est éliminée par \(page.eliminatedBy).",
        "your application is eliminated by \(page.eliminatedBy).")
    default:
      return say(
        "votre candidature n'est pas retenue\(place).", "your application is not selected\(place).")
    }
  }

  /// Whether the rank may be said: it always is where it is what decides.
  var isRankSaid: Bool {
    trace["ranking"]?.text("letter") != "without_mention" || page.status == "waiting"
      || page.status == "not_selected"
  }
}
