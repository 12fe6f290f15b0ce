import Scoring

/// What the letter of a correction says of the decision that it replaces.
extension ApplicantLetter {
  /// The decision that this one replaces; nil where the decision corrects none.
  var replaced: JSONNode? {
    guard let node = trace["decision"]?["corrects"], !node.isNull else { return nil }
    return node
  }

  /// Whether the correction takes away what the decision before had granted.
  var withdraws: Bool { replaced?["withdraws"]?.isTrue ?? false }

  /// Says which decision this one replaces, and what that one had decided.
  mutating func addReplaced() {
    guard let replaced else { return }
    let number = replaced["sequence"]?.digits ?? ""
    guard let time = replaced["time"]?.string else {
      let what = blank(
        "ce que la décision n°\u{A0}\(number) avait décidé de cette candidature, et sa date",
        "what decision no.\u{A0}\(number) had decided of this application, and its date")
      paragraph(
        say(
          "Cette décision remplace la décision n°\u{A0}\(number) du registre\u{A0}: \(what).",
          "This decision replaces decision no.\u{A0}\(number) of the register: \(what)."))
      return
    }
    let day = page.day(String(time.prefix(10)))
    let earlier = say(
      "la décision n°\u{A0}\(number) du registre, inscrite le \(day)",
      "decision no.\u{A0}\(number) of the register, entered on \(day)")
    guard replaced["status"]?.string != nil else {
      paragraph(
        say(
          "Cette décision remplace \(earlier), qui ne portait pas sur votre candidature.",
          "This decision replaces \(earlier), which did not concern your application."))
      return
    }
    let had = page.earlierOutcome(replaced)
    let own = unchanged(replaced)
    paragraph(
      say(
        "Cette décision remplace \(earlier), qui \(had).\(own)",
        "This decision replaces \(earlier), which \(had).\(own)"))
    guard improves(replaced) else { return }
    let answer = blank(
      "la suite donnée à votre recours et ses motifs",
      "what was decided on your appeal, and why")
    item(
      page.colon(say("Si vous aviez formé un recours", "If you had lodged an appeal"), answer))
  }

  /// What is said where the outcome stays: that it is the same, or which rank and place move.
  private func unchanged(_ replaced: JSONNode) -> String {
    if replaced["changes_outcome"]?.isTrue == true { return "" }
    var moves: [String] = []
    func add(_ before: JSONNode?, _ after: JSONNode?, _ french: String, _ english: String) {
      guard let one = before?.digits, let other = after?.digits, one != other else { return }
      moves.append(say("\(french) de \(one) à \(other)", "\(english) from \(one) to \(other)"))
    }
    if isRankSaid {
      add(
        replaced["rank"], trace["application"]?["rank"], "votre rang passe",
        "your rank goes")
    }
    let reserve = trace["selection"]?["reserve"]
    add(
      replaced["reserve_place"], reserve?["place"],
      "votre place sur la liste complémentaire\(moves.isEmpty ? " passe" : "")",
      "your place on the reserve list\(moves.isEmpty ? " goes" : "")")
    if moves.isEmpty {
      // A rank that the letter does not mention may have moved all the same.
      let isSame = replaced["rank"]?.digits == trace["application"]?["rank"]?.digits
      return isSame
        ? say(" Pour vous, l'issue est la même.", " For you the outcome is the same.") : ""
    }
    let sentence = moves.joined(separator: ", ")
    return " " + sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  /// Whether the correction gives more than the decision before did, as an appeal that is won does.
  private func improves(_ replaced: JSONNode) -> Bool {
    guard replaced["changes_outcome"]?.isTrue == true, !withdraws else { return false }
    let steps = ["not_selected", "waiting", "selected"]
    let before = steps.firstIndex(of: replaced.text("status")) ?? -1
    let after = steps.firstIndex(of: page.status) ?? -1
    return after > before || after == before && page.status == "selected"
  }

  /// Why a decision that granted something may be withdrawn, which the authority has to fill in.
  mutating func addWithdrawal() {
    guard withdraws, let replaced else { return }
    heading(
      say("Le retrait de la décision précédente", "The withdrawal of the decision before"))
    let granted =
      replaced["awarded"]?["text"]?.string
      ?? say("le bénéfice de la sélection", "the benefit of the selection")
    paragraph(
      page.isUnderFrenchLaw
        ? say(
          "La décision remplacée vous accordait \(granted)\u{A0}: elle a créé des droits. De sa propre"
            + " initiative ou à la demande d'un tiers, l'administration ne peut la retirer que si elle"
            + " était illégale, et dans les quatre mois qui suivent le jour où elle a été prise (article"
            + " L. 242-1 du code des relations entre le public et l'administration). Cette règle ne vaut"
            + " pas en cas de fraude (article L. 241-2), ni si vous demandez vous-même une décision plus"
            + " favorable qui ne lèse pas les droits d'un tiers (article L. 242-4), ni si les conditions"
            + " mises à l'octroi d'une subvention n'ont pas été respectées (article L. 242-2, 2°)\u{A0};"
            + " aucun délai ne s'applique alors. Le retrait est motivé (article L. 211-2, 4°). Il"
            + " n'intervient qu'après que vous avez pu présenter des observations écrites et, si vous le"
            + " demandez, orales, avec l'aide d'un conseil ou par un mandataire (articles L. 121-1 et"
            + " L. 122-1).",
          "The decision replaced granted you \(granted): it created rights. Of its own motion or at the"
            + " request of a third party, the administration may withdraw it only if it was unlawful, and"
            + " within four months of the day on which it was taken (article L. 242-1 of the French code"
            + " of relations between the public and the administration). This rule does not hold in case"
            + " of fraud (article L. 241-2), nor where you yourself ask for a more favourable decision"
            + " that harms the rights of no third party (article L. 242-4), nor where the conditions on"
            + " which a grant was awarded were not met (article L. 242-2, 2°): there is then no time"
            + " limit. The withdrawal is reasoned (article L. 211-2, 4°). It comes only after you could"
            + " submit written observations and, if you ask for it, oral ones, with the help of counsel"
            + " or through a representative (articles L. 121-1 and L. 122-1).")
        : say(
          "La décision remplacée vous accordait \(granted).",
          "The decision replaced granted you \(granted)."))
    let unlawful =
      page.isUnderFrenchLaw
      ? blank(
        "en quoi la décision retirée était illégale, ou l'article qui permet sinon de la retirer",
        "why the decision withdrawn was unlawful, or the article that otherwise allows it")
      : blank(
        "la règle de droit qui permet de retirer cette décision",
        "the rule of law that allows this decision to be withdrawn")
    item(page.colon(say("Motif du retrait", "Ground of the withdrawal"), unlawful))
    guard page.isUnderFrenchLaw else { return }
    let taken = blank(
      "la date à laquelle la décision retirée a été prise",
      "the day on which the decision withdrawn was taken")
    let last = blank(
      "la date quatre mois après la décision retirée",
      "the date four months after the decision withdrawn")
    item(
      say(
        "Décision prise le \(taken)\u{A0}: le retrait pour illégalité est possible jusqu'au \(last)",
        "Decision taken on \(taken): it can be withdrawn as unlawful until \(last)"))
    let heard = blank(
      "la date à laquelle le demandeur a été invité à présenter ses observations",
      "the day on which the applicant was invited to submit observations")
    item(page.colon(say("Observations demandées le", "Observations asked for on"), heard))
  }
}

extension ExplanationReport {
  /// Whether what the law of France asks of a decision is what this one has to say.
  ///
  /// A ruleset in French is a French authority's, unless somebody edits the letter; one in English
  /// may be anybody's, so that its letters leave the remedies to fill in.
  var isUnderFrenchLaw: Bool { trace["ruleset"]?.text("language") != "en" }

  /// What an earlier decision had made of the application, as the end of a sentence.
  func earlierOutcome(_ replaced: JSONNode) -> String {
    switch replaced.text("status") {
    case "selected":
      let amount = replaced["awarded"]?["text"]?.string
      return say("retenait votre candidature", "selected your application")
        + (amount.map { say(", pour un montant de \($0)", ", for an amount of \($0)") } ?? "")
    case "waiting":
      return say(
        "inscrivait votre candidature sur la liste complémentaire",
        "put your application on the reserve list")
    case "not_selected":
      return say("ne retenait pas votre candidature", "did not select your application")
    case "eliminated": return say("éliminait votre candidature", "eliminated your application")
    case "ineligible":
      return say(
        "déclarait votre candidature non éligible", "declared your application not eligible")
    default:
      return say(
        "laissait votre candidature incomplète, sans rien décider",
        "left your application incomplete, and decided nothing")
    }
  }
}
