import Rules
import Scoring

/// The sheet on the treatment that an applicant may ask for.
///
/// Its four parts are those that the French code of relations between the public and the
/// administration lists, in article R. 311-3-1-2.
struct TreatmentSheet {
  var page: ExplanationReport

  private init(_ trace: JSONNode) {
    page = ExplanationReport(trace)
    page.isPlaced = true
    page.disclosure = Disclosure(trace, trims: false)
  }

  /// The sheet, and what is to be said of it to whoever sends it.
  static func page(_ trace: JSONNode) -> (blocks: [ReportBlock], notices: [Phrase]) {
    var sheet = TreatmentSheet(trace)
    sheet.addTitle()
    sheet.addContribution()
    sheet.addData()
    sheet.addParameters()
    sheet.addOperations()
    sheet.page.addDecisionReference()
    return (sheet.page.blocks, sheet.page.noticesBeforeSending(withMarks: true))
  }

  var trace: JSONNode { page.trace }

  func say(_ french: String, _ english: String) -> String { page.say(french, english) }

  mutating func heading(_ text: String) { page.blocks.append(.heading(text)) }

  mutating func item(_ text: String, _ depth: Int = 0) {
    page.blocks.append(.item(text, depth: depth))
  }

  private mutating func addTitle() {
    guard let application = trace["application"], let ruleset = trace["ruleset"] else { return }
    let id = application.text("id")
    page.blocks.append(
      .title(
        say(
          "Traitement algorithmique du dossier \(id)\u{A0}: \(page.statusWords)",
          "Algorithmic treatment of the application \(id): \(page.statusWords)")))
    page.addDraftMention()
    let by = [ruleset["authority"]?.string, ruleset["service"]?.string, ruleset["contact"]?.string]
      .compactMap { $0 }.joined(separator: ", ")
    let law =
      page.isUnderFrenchLaw
      ? nil
      : say(
        "Informations communiquées sous réserve des secrets protégés par la loi.",
        "Information given subject to the secrets that the law protects.")
    page.blocks.append(
      .paragraph(
        law
          ?? say(
            "Informations communiquées selon l'article R. 311-3-1-2 du code des relations entre le"
              + " public et l'administration, sous réserve des secrets protégés par la loi.",
            "Information given under article R. 311-3-1-2 of the French code of relations between the"
              + " public and the administration, subject to the secrets that the law protects.")))
    if !by.isEmpty { page.blocks.append(.paragraph(by)) }
  }

  // MARK: 1. Degree and mode

  private mutating func addContribution() {
    heading(
      say(
        "1. Degré et mode de contribution du traitement à la décision",
        "1. Degree and mode of contribution of the treatment to the decision"))
    guard let application = trace["application"], let ruleset = trace["ruleset"] else { return }
    item(page.outcomeSentence(application))
    if let purpose = ruleset["purpose"]?.string {
      item(page.colon(say("Finalité", "Purpose"), purpose))
    }
    item(
      say(
        "Le traitement aide à décider\u{A0}: il applique à chaque dossier les règles publiées de"
          + " l'appel, toutes et dans le même ordre. Il n'apprend rien et ne change pas ses règles.",
        "The treatment helps to decide: it applies the published rules of the call to each application,"
          + " all of them and in the same order. It learns nothing and does not change its rules."))
    addHands()
    item(
      say(
        "L'autorité compétente prend la décision, et une personne nommée la signe.",
        "The competent authority takes the decision, and a named person signs it."))
  }

  /// What people did, and what the treatment did.
  private mutating func addHands() {
    for grid in trace.list("grids") {
      let marks = grid.list("marks")
      let human = marks.filter {
        $0.text("given_by") == "assessors" && $0["value"]?.isNull == false
      }
      let awaited = marks.filter {
        $0.text("given_by") == "assessors" && $0["value"]?.isNull != false
      }
      if !awaited.isEmpty {
        let names = awaited.map { page.quoted(page.criterion($0)) }.joined(separator: ", ")
        item(
          say(
            "Notes que des personnes doivent encore donner\u{A0}: \(names) (\(grid.title)).",
            "Marks that people have yet to give: \(names) (\(grid.title))."))
      }
      if !human.isEmpty {
        let names = human.map { page.quoted(page.criterion($0)) }.joined(separator: ", ")
        item(
          say(
            "Notes données par des personnes, \(assessors(of: human))\u{A0}: \(names) (\(grid.title)).",
            "Marks given by people, \(assessors(of: human)): \(names) (\(grid.title))."))
      }
      let computed = marks.filter { $0.text("given_by") == "rule" }
      if !computed.isEmpty {
        let names = computed.map { page.quoted(page.criterion($0)) }.joined(separator: ", ")
        item(
          say(
            "Notes calculées par le traitement\u{A0}: \(names) (\(grid.title)).",
            "Marks computed by the treatment: \(names) (\(grid.title))."))
      }
    }
    addDone()
  }

  /// What the treatment did for this application: it ranks and selects some only.
  private mutating func addDone() {
    let tried = trace.list("rules").filter {
      $0.text("outcome") != "not_applicable" && $0.text("severity") != "flag"
    }.count
    let amounts = trace.list("amounts").filter { $0["value"]?.isNull == false }.count
    var done = [say("conditions vérifiées, \(tried)", "conditions checked, \(tried)")]
    if amounts > 0 {
      done.append(say("montants calculés, \(amounts)", "amounts computed, \(amounts)"))
    }
    if trace.list("grids").contains(where: { $0["total"]?["value"]?.isNull == false }) {
      done.append(say("notes mises ensemble", "marks put together"))
    }
    if trace["ranking"]?["rank"]?.digits != nil {
      done.append(say("classement", "ranking"))
      if trace["selection"]?.isNull == false { done.append(say("sélection", "selection")) }
    }
    let list = done.joined(separator: say("\u{A0}; ", "; "))
    item(
      say(
        "Fait par le traitement pour ce dossier\u{A0}: \(list).",
        "Done by the treatment for this application: \(list)."))
  }

  private func assessors(of marks: [JSONNode]) -> String {
    var names: [String] = []
    for assessor in marks.flatMap({ $0.list("assessors") })
    where assessor["recused"]?.isTrue != true && assessor["mark"]?.isNull == false
      && !names.contains(page.role(assessor))
    {
      names.append(page.role(assessor))
    }
    return names.isEmpty ? page.role(JSONNode(.null)) : names.joined(separator: ", ")
  }
}
