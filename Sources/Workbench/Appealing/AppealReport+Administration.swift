import Scoring

/// What the administration has to decide and to write itself.
extension AppealReport {
  /// A line to fill in by hand.
  private static let blank = "........................................"

  /// A ruleset in English may be that of any authority, whose law the program does not know.
  private var isUnderFrenchLaw: Bool { ExplanationReport(tree).isUnderFrenchLaw }

  /// The awards that the correction would take back, each a decision that created rights.
  mutating func addWithdrawals() {
    var lines: [String] = []
    func add(_ who: String, _ node: JSONNode) {
      guard node["withdraws"]?.isTrue ?? false else { return }
      lines.append(
        colon(
          who, "\(standing(node["before"])) → \(standing(node["after"]))"))
    }
    add(who, tree)
    for other in tree.list("others") { add(other.text("id"), other) }
    if lines.isEmpty { return }
    blocks.append(.heading(say("Décisions à retirer", "Decisions to withdraw")))
    blocks.append(
      .paragraph(
        isUnderFrenchLaw
          ? say(
            "Une aide accordée crée des droits, pour l'auteur du recours comme pour les autres. D'office ou à la demande d'un tiers, elle ne peut être retirée que si la décision qui l'accorde est illégale, et dans les quatre mois qui suivent le jour où elle a été prise (article L. 242-1 du code des relations entre le public et l'administration). Sinon l'aide reste acquise, même si elle n'aurait pas dû être accordée, sauf si elle a été obtenue par fraude (article L. 241-2), si les conditions mises à l'octroi de la subvention n'ont pas été respectées (article L. 242-2, 2°), sans délai dans ces deux cas, ou si le bénéficiaire demande lui-même une décision plus favorable qui ne lèse pas un tiers (article L. 242-4). Le retrait est motivé (article L. 211-2, 4°), et l'intéressé présente d'abord des observations écrites et, s'il le demande, orales, avec un conseil ou par un mandataire (articles L. 121-1 et L. 122-1).",
            "An award creates rights, for whoever appeals and for the others alike. Of the authority's own motion or at the request of a third party, it may be withdrawn only if the decision that grants it is unlawful, and within four months of the day on which it was taken (article L. 242-1 of the French code of relations between the public and the administration). Otherwise the award stands, even if it should not have been granted, unless it was obtained by fraud (article L. 241-2) or the conditions on which the grant was awarded were not met (article L. 242-2, 2°), without a time limit in these two cases, or its holder asks for a more favourable decision that harms no third party (article L. 242-4). The withdrawal is reasoned (article L. 211-2, 4°), and whoever it concerns first submits written observations and, on request, oral ones, with counsel or through a representative (articles L. 121-1 and L. 122-1)."
          )
          : say(
            "Une aide déjà accordée ne se retire que dans les cas et les délais que la loi prévoit.",
            "An award already granted is withdrawn only in the cases and within the time limits that the law allows."
          )))
    for line in lines {
      blocks.append(.item(line, depth: 0))
      blocks.append(
        .item(
          say(
            "décision illégale\u{A0}? en quoi\u{A0}? sinon, quel article permet de la retirer\u{A0}? ",
            "unlawful decision? in what? if not, which article allows its withdrawal? ")
            + Self.blank,
          depth: 1))
      blocks.append(
        .item(
          colon(
            say(
              "prise le, et retrait pour illégalité possible jusqu'au",
              "taken on, and can be withdrawn as unlawful until"),
            Self.blank), depth: 1))
    }
  }

  mutating func addHumanReasons() {
    blocks.append(
      .heading(
        say(
          "Motifs de l'administration, à remplir", "The administration's reasons, to be filled in"))
    )
    blocks.append(
      .paragraph(
        isUnderFrenchLaw
          ? say(
            "Un recours ne se décide pas sur le seul fondement d'un traitement algorithmique (décision n° 2018-765 DC du 12 juin 2018)\u{A0}: sans ces lignes, remplies et signées, cette page n'est pas une décision.",
            "An appeal may not be decided by an algorithmic treatment alone (French Constitutional Council, decision 2018-765 DC of 12 June 2018): without these lines, filled in and signed, this page is not a decision."
          )
          : say(
            "Un recours ne se décide pas sur le seul fondement d'un traitement algorithmique\u{A0}: sans ces lignes, remplies et signées, cette page n'est pas une décision.",
            "An appeal is not decided by an algorithmic treatment alone: without these lines, filled in and signed, this page is not a decision."
          )))
    let lines = [
      say(
        "La correction est-elle établie, et par quelle pièce\u{A0}?",
        "Is the correction established, and by which document?"),
      say(
        "Ce que la personne qui décide retient du dossier, au-delà du calcul",
        "What the person who decides finds in the application, beyond the calculation"),
      say("Suite donnée au recours, et pourquoi", "What is decided on the appeal, and why"),
      say(
        "Ce qui est fait pour les autres dossiers concernés",
        "What is done for the other applications concerned"),
      say("Prénom, nom et qualité de l'auteur", "First name, name and capacity of the author"),
      say("Date et signature", "Date and signature"),
    ]
    for line in lines {
      // A question has its own mark already.
      let opening = line.hasSuffix("?") ? line + " " : colon(line, "")
      blocks.append(.item(opening + Self.blank, depth: 0))
    }
  }
}
