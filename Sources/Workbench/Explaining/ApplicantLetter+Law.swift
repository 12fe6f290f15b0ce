import Scoring

/// What the law asks of every notification.
extension ApplicantLetter {
  /// That the decision rests on an algorithmic treatment, its purpose, and the right to its rules.
  mutating func addTreatment() {
    heading(
      say(
        "Une décision prise sur le fondement d'un traitement algorithmique",
        "A decision that rests on an algorithmic treatment"))
    let purpose = header("purpose", "l'objet de l'appel", "the purpose of the call")
    paragraph(
      say(
        "Cette décision est prise sur le fondement d'un traitement algorithmique. Sa finalité"
          + "\u{A0}: \(purpose). Il applique les règles publiées de l'appel \(inputs)\u{A0}; il aide à"
          + " décider, et l'autorité décide.",
        "This decision is taken on the basis of an algorithmic treatment. Its purpose: \(purpose)."
          + " It applies the published rules of the call \(inputs); it helps to decide, and the"
          + " authority decides."))
    let authority = header("authority", "l'autorité", "the authority")
    let service = header("service", "le service", "the department")
    let contact = header("contact", "le contact", "the contact")
    guard page.isUnderFrenchLaw else {
      paragraph(
        say(
          "Vous pouvez demander les règles de ce traitement et comment il a été mis en œuvre, à\u{A0}:"
            + " \(authority), \(service), \(contact).",
          "You can ask for the rules of this treatment and how it was applied. Ask: \(authority),"
            + " \(service), \(contact)."))
      return
    }
    paragraph(
      say(
        "Vous avez le droit d'obtenir communication des règles qui définissent ce traitement et des"
          + " principales caractéristiques de sa mise en œuvre (articles L. 311-3-1, R. 311-3-1-1 et"
          + " R. 311-3-1-2 du code des relations entre le public et l'administration). Demandez-la"
          + " à\u{A0}: \(authority), \(service), \(contact).",
        "You have the right to be given the rules that define this treatment and the main"
          + " characteristics of how it was applied (articles L. 311-3-1, R. 311-3-1-1 and"
          + " R. 311-3-1-2 of the French code of relations between the public and the administration)."
          + " Ask: \(authority), \(service), \(contact)."))
    paragraph(
      say(
        "Un mois sans réponse vaut refus. Vous avez deux mois après un refus pour saisir la"
          + " Commission d'accès aux documents administratifs (CADA, www.cada.fr)\u{A0}; la saisir est"
          + " obligatoire avant d'aller devant le juge (articles R. * 311-12, R. 311-13, R. 311-15,"
          + " R. 343-1 et L. 342-1 du même code).",
        "One month without an answer is a refusal. You have two months after a refusal to refer to the"
          + " commission for access to administrative documents (CADA, www.cada.fr), which you must do"
          + " before going to court (articles R. * 311-12, R. 311-13, R. 311-15, R. 343-1 and"
          + " L. 342-1 of the same code)."))
  }

  /// What the treatment was applied to.
  private var inputs: String {
    let isMarked = trace.list("grids").flatMap { $0.list("marks") }.contains {
      $0.text("given_by") == "assessors"
    }
    let isVoted = trace.list("facts").contains { $0["role"]?.digits != nil }
    let hands =
      switch (isMarked, isVoted) {
      case (true, true):
        say(
          ", aux notes que des évaluateurs ont données et aux votes",
          ", to the marks that assessors gave and to the votes")
      case (true, false):
        say(
          " et aux notes que des évaluateurs ont données", " and to the marks that assessors gave")
      case (false, true): say(" et aux votes", " and to the votes")
      case (false, false): ""
      }
    return say("aux données de votre dossier", "to the facts of your application") + hands
  }

  /// What the reserve list is, the place on it, until when it stands and what may come next.
  mutating func addReserveList() {
    guard page.status == "waiting" else { return }
    heading(say("La liste complémentaire", "The reserve list"))
    paragraph(
      say(
        "Cette liste range, dans l'ordre du classement, les candidatures qui ne sont pas retenues et"
          + " qui pourront l'être si des crédits ou une place se libèrent.",
        "This list holds, in the order of the ranking, the applications that are not selected and that"
          + " may be if money or a place comes free."))
    if let selection = trace["selection"] { page.addReserve(selection) }
    let day = blank("la date de fin de la liste complémentaire", "the day the reserve list ends")
    item(
      say(
        "La liste vaut jusqu'au \(day). Si votre tour vient d'ici là, une nouvelle décision sera prise"
          + " et vous sera notifiée\u{A0}; sinon, votre candidature n'est pas retenue.",
        "The list stands until \(day). If your turn comes by then, a new decision will be taken and"
          + " notified to you; otherwise your application is not selected."))
  }

  /// The means and the time limits of appeal.
  mutating func addAppeal() {
    heading(say("Si vous contestez cette décision", "If you contest this decision"))
    guard page.isUnderFrenchLaw else { return addRemediesToFillIn() }
    let notified = blank("la date de notification", "the date of notification")
    let last = blank(
      "la date deux mois après la notification", "the date two months after notification")
    paragraph(
      say(
        "Vous avez deux mois à compter du jour où cette décision vous est notifiée (\(notified)),"
          + " donc jusqu'au \(last), pour\u{A0}:",
        "You have two months from the day on which this decision is notified to you (\(notified)),"
          + " that is until \(last), to:"))
    let authority = header("authority", "l'autorité", "the authority")
    item(
      say(
        "demander que la décision soit revue, en écrivant à l'autorité qui l'a prise, \(authority)"
          + " (recours gracieux), ou à celle qui est au-dessus d'elle, s'il y en a une (recours"
          + " hiérarchique). Fait dans les deux"
          + " mois, ce recours interrompt le délai\u{A0}: vous aurez de nouveau deux mois pour aller"
          + " devant le tribunal à compter de la réponse. Deux mois de silence valent rejet, et les deux"
          + " mois pour saisir le tribunal courent alors de ce rejet (articles L. 411-2 et L. 411-7 du"
          + " code des relations entre le public et l'administration, article R. 421-2 du code de"
          + " justice administrative)\u{A0};",
        "ask for the decision to be reviewed, by writing to the authority that took it, \(authority), or to"
          + " the one above it, if there is one. Made"
          + " within the two months, this appeal interrupts the time limit: you have again two months"
          + " to go to court, from the answer. Two months of silence are a rejection, and the two months"
          + " to go to court then run from that rejection (articles L. 411-2 and L. 411-7 of the French"
          + " code of relations between the public and the administration, article R. 421-2 of the"
          + " French code of administrative justice);"))
    let court = blank("la ville du tribunal administratif", "the town of the administrative court")
    item(
      say(
        "saisir le tribunal administratif de \(court), par courrier ou sur www.telerecours.fr"
          + " (articles R. 421-1 et R. 421-5 du code de justice administrative). Une personne publique,"
          + " autre qu'une commune de moins de 3\u{A0}500 habitants, doit saisir le tribunal par"
          + " Télérecours, de même qu'un avocat et qu'un organisme privé chargé de la gestion permanente"
          + " d'un service public (article R. 414-1 du même code).",
        "refer to the administrative court of \(court), by post or on www.telerecours.fr (articles"
          + " R. 421-1 and R. 421-5 of the French code of administrative justice). A public body, other"
          + " than a commune of fewer than 3,500 inhabitants, has to go to the court through Télérecours,"
          + " as have lawyers and private bodies that run a public service permanently (article"
          + " R. 414-1 of the same code)."))
    paragraph(
      say(
        "Qui examine votre recours ne peut pas se fonder seulement sur le traitement algorithmique"
          + " (Conseil constitutionnel, décision n° 2018-765 DC).",
        "Whoever decides on your appeal may not rely on the algorithmic treatment alone (French"
          + " constitutional council, decision no. 2018-765 DC)."))
  }

  /// The remedies of a law that the program does not know.
  private mutating func addRemediesToFillIn() {
    let authority = header("authority", "l'autorité", "the authority")
    let remedies = blank(
      "les voies de recours contre cette décision", "the remedies against this decision")
    let limits = blank(
      "leurs délais et à partir de quand ils courent",
      "their time limits and from when they run")
    let court = blank(
      "l'autorité ou le tribunal à saisir, et son adresse",
      "the body or court to turn to, and its address")
    item(page.colon(say("Recours", "Remedies"), remedies))
    item(page.colon(say("Délais", "Time limits"), limits))
    item(
      page.colon(
        say("À qui s'adresser", "Where to turn"), "\(authority)\(say("\u{A0}; ", "; "))\(court)"))
    paragraph(
      say(
        "Une personne, et non le seul traitement algorithmique, décide d'un recours.",
        "A person, and not the algorithmic treatment alone, decides on an appeal."))
  }

  /// Who signs: first name, name and capacity.
  mutating func addSignature() {
    heading(say("Signature", "Signature"))
    let place = blank("le lieu et la date", "the place and the date")
    paragraph(say("Fait à \(place)", "Done at \(place)"))
    let name = blank(
      "le prénom et le nom du signataire", "the first name and name of the signatory")
    let capacity = blank("la qualité du signataire", "the capacity of the signatory")
    item(page.colon(say("Prénom et nom", "First name and name"), name))
    item(page.colon(say("Qualité", "Capacity"), capacity))
    item(page.colon(say("Signature", "Signature"), "………………………………"))
  }
}
