import Rules
import Scoring

/// Words of the reports on a ranking.
extension Messages {
  /// What was decided on an application, in a word.
  static func status(_ status: OutcomeStatus) -> Phrase {
    switch status {
    case .eligible: Phrase("éligible", "eligible")
    case .selected: Phrase("retenu", "selected")
    case .waiting: Phrase("liste complémentaire", "reserve list")
    case .notSelected: Phrase("non retenu", "not selected")
    case .eliminated: Phrase("éliminé", "eliminated")
    case .ineligible: Phrase("inéligible", "ineligible")
    case .incomplete: Phrase("incomplet", "incomplete")
    }
  }

  /// What is said of an application that is selected and receives less than it asked for.
  static let partlySelected = Phrase("retenu partiellement", "selected in part")

  /// The same with both amounts.
  static func partlySelected(_ awarded: String, of requested: String) -> Phrase {
    Phrase(
      "\(partlySelected.french), \(awarded) sur \(requested)",
      "\(partlySelected.english), \(awarded) of \(requested)")
  }

  /// The decision on an application, in a word or three.
  static func decision(_ status: OutcomeStatus, isPartial: Bool) -> Phrase {
    isPartial && status == .selected ? partlySelected : Self.status(status)
  }

  /// How many of those selected receive less than they asked for, after their count.
  static func partlyAmong(_ count: Int) -> Phrase {
    Phrase(" (dont \(count) partiellement)", " (\(count) of them in part)")
  }

  /// How many applications have a status.
  static func statusCount(_ status: OutcomeStatus, _ count: Int) -> Phrase {
    let word = Self.status(status)
    switch status {
    case .waiting:
      let place = Phrase("sur la liste complémentaire", "on the reserve list")
      return counted(count, place, place)
    case .notSelected:
      return counted(count, word, Phrase("non retenus", word.english))
    case .eligible, .selected, .eliminated, .ineligible, .incomplete:
      return counted(count, word, Phrase(word.french + "s", word.english))
    }
  }

  static let rankTitle = Phrase("Rang", "Rank")
  static let decisionTitle = Phrase("Décision", "Decision")
  static let totalTitle = Phrase("Note", "Total")
  /// The amount in a table that is read; it is what was asked, unless the decision says less.
  static let amountTitle = Phrase("Montant", "Amount")
  /// The amount asked for, beside the one awarded.
  static let requestedTitle = Phrase("Demandé", "Requested")
  static let awardedTitle = Phrase("Attribué", "Awarded")
  static let reasonsTitle = Phrase("Motifs", "Reasons")
  static let identifierTitle = Phrase("Identifiant", "Identifier")

  static let envelope = Phrase("Enveloppe", "Envelope")
  static let overridden = Phrase(
    " (remplacée par --enveloppe)", " (replaced by --envelope)")
  static let consumed = Phrase("Consommé", "Consumed")

  /// What is set aside of the envelope, by its name.
  static func subEnvelope(_ name: String) -> Phrase {
    Phrase("Sous-enveloppe\u{A0}: \(name)", "Sub-envelope: \(name)")
  }

  /// What those for whom a sum is set aside received of it.
  static func used(_ amount: String) -> Phrase {
    Phrase(", dont \(amount) utilisés", ", \(amount) used")
  }

  static let remaining = Phrase("Reste", "Remaining")
  /// Before the reasons of those who are ranked and not selected.
  static let notServed = Phrase("Classés et non retenus", "Ranked and not selected")
  /// Before what is only to be looked at among those ranked, and the word for it.
  static let flags = Phrase("Signalements, sans effet sur la décision", "Flags, without effect")
  static let flagged = Phrase("Signalement", "Flag")
  /// Before the keys of the ranking.
  static let rankingKeys = Phrase("Ordre du classement", "Order of the ranking")
  /// What parts those whom every key leaves equal.
  static func lastResort(_ resort: LastResort) -> Phrase {
    switch resort {
    case .identifier(let isDescending):
      isDescending
        ? Phrase(
          "en dernier ressort, l'identifiant, décroissant",
          "as a last resort, the identifier, descending")
        : Phrase("en dernier ressort, l'identifiant", "as a last resort, the identifier")
    case .draw(let seed):
      Phrase(
        "en dernier ressort, un tirage au sort (\(quoted(seed).french))",
        "as a last resort, a draw (\(quoted(seed).english))")
    }
  }

  /// Which values of a ranking key come first.
  static func direction(_ type: ValueType, isDescending: Bool) -> Phrase {
    switch type {
    case .truth:
      isDescending ? Phrase("oui d'abord", "yes first") : Phrase("non d'abord", "no first")
    case .date:
      isDescending
        ? Phrase("la plus tardive d'abord", "latest first")
        : Phrase("la plus ancienne d'abord", "earliest first")
    case .number:
      isDescending ? Phrase("décroissant", "highest first") : Phrase("croissant", "lowest first")
    case .text, .choice, .choices, .duration, .list, .record, .unknown:
      isDescending ? Phrase("décroissant", "descending") : Phrase("croissant", "ascending")
    }
  }

  static let callTotals = Phrase(
    "Totaux, sur tous les dossiers lus", "Totals, over all applications read")
  static let unranked = Phrase("Non classés", "Not ranked")
  static let illustrative = Phrase("Parties illustratives", "Illustrative parts")
  /// What a result made of rows has no place to say.
  static func illustrativeParts(_ sentences: [String]) -> Phrase {
    Phrase(
      "parties illustratives, qui ne sont pas de l'appel : \(sentences.joined(separator: " ; "))",
      "illustrative parts, which are not the call's own: \(sentences.joined(separator: "; "))")
  }

  static let recordedChoices = Phrase(
    "Choix retenus dans le silence du texte", "Readings chosen where the call is silent")

  /// How many applications there are, before how many of each status.
  static func applicationCount(_ count: Int) -> Phrase {
    counted(count, Phrase("dossier", "application"), Phrase("dossiers", "applications"))
  }

  /// What a further count of reasons adds to the first one.
  static func moreReasons(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(" (et 1 autre motif)", " (and 1 more reason)")
      : Phrase(" (et \(count) autres motifs)", " (and \(count) more reasons)")
  }

  // MARK: The command

  /// `rank` with a ruleset file and no applications.
  static let applicationsNeeded = Phrase(
    "nommez les fichiers de dossiers après le barème, ou - pour l'entrée standard",
    "name the files of applications after the ruleset, or - for standard input")

  /// An envelope on the command line that is no amount.
  static func badEnvelope(_ text: String) -> Phrase {
    Phrase(
      "--enveloppe attend un montant positif, comme 2000000 ou 2 000 000,50 : \(quoted(text).french) n'en est pas un",
      "--envelope takes a positive amount, such as 2000000 or 2000000.50: \(quoted(text).english) is none"
    )
  }

  /// An envelope where the ruleset shares none out.
  static let noEnvelope = Phrase(
    "--enveloppe est sans objet : la sélection de ce barème ne consomme pas d'enveloppe",
    "--envelope is of no use: the selection of this ruleset consumes no envelope")

  /// An envelope given that is less than what the ruleset sets aside of it.
  static func smallEnvelope(_ amount: Number, _ setAside: Number, _ symbol: String) -> Phrase {
    func text(_ number: Number, _ language: Language) -> String {
      amountText(number, symbol: symbol, language)
    }
    return Phrase(
      "l'enveloppe donnée, \(text(amount, .french)), est inférieure à la somme des sous-enveloppes,"
        + " \(text(setAside, .french))\u{A0}: rien n'est ouvert à tous",
      "the envelope given, \(text(amount, .english)), is less than the sub-envelopes together,"
        + " \(text(setAside, .english)): nothing is open to all")
  }

  /// A ruleset with errors, which `check` explains.
  static let rulesetRefused = Phrase(
    "le barème a des erreurs : rien n'a été décidé", "the ruleset has errors: nothing was decided")

  /// A result that fails its own check.
  static func resultRefused(_ property: ResultFault.Property) -> Phrase {
    let what = Self.property(property)
    return Phrase(
      "le résultat ne passe pas son propre contrôle (\(what.french)) : rien n'a été écrit"
        + " (défaut du programme, à signaler)",
      "the result fails its own check (\(what.english)): nothing was written"
        + " (a defect of the program, please report it)")
  }

  /// What every result must be, in words.
  static func property(_ property: ResultFault.Property) -> Phrase {
    switch property {
    case .everyApplicationOnce:
      Phrase("chaque dossier y est une fois", "every application is there once")
    case .inputsAddUp:
      Phrase(
        "il y a autant de décisions que de lignes lues", "there are as many decisions as rows read")
    case .unrankedInInputOrder:
      Phrase(
        "les non classés suivent l'ordre des fichiers", "the unranked follow the order of the files"
      )
    case .ranksFollowEachOther: Phrase("les rangs se suivent", "ranks follow each other")
    case .standingsHaveReasons:
      Phrase("chaque décision a son motif", "every decision has its reason")
    case .orderRespectsKeys:
      Phrase("l'ordre suit les critères de classement", "the order follows the ranking keys")
    case .totalsAddUp:
      Phrase("les totaux sont la somme des notes", "totals are the sum of the marks")
    case .totalsEliminate:
      Phrase("les notes éliminatoires éliminent", "eliminatory marks eliminate")
    case .marksWithinMaximum:
      Phrase("aucune note ne dépasse son maximum", "no mark exceeds its maximum")
    case .envelopeNotExceeded:
      Phrase("l'enveloppe n'est pas dépassée", "the envelope is not exceeded")
    case .consumptionAddsUp:
      Phrase(
        "le consommé est la somme des attributions",
        "what is consumed is the sum of the awards")
    case .nothingBelowZero:
      Phrase(
        "aucune attribution ni consommation n'est négative",
        "no award and no consumption is below zero")
    case .placesNotExceeded:
      Phrase("les places ne sont pas dépassées", "the places are not exceeded")
    case .groupsNotExceeded:
      Phrase("aucun groupe ne dépasse son maximum", "no group exceeds its limit")
    case .partialAwardsAreLess:
      Phrase(
        "une attribution partielle est moindre que la demande",
        "a partial award is less than the request")
    case .unservedHaveCauses:
      Phrase("chaque dossier non servi a une cause", "everyone who is not served has a cause")
    case .reserveFollowsOrder:
      Phrase("la liste complémentaire suit l'ordre", "the reserve list follows the order")
    case .policyFollowed:
      Phrase("l'enveloppe est servie dans l'ordre", "the envelope is spent in order")
    }
  }

  /// The label of the progress line.
  static let reading = Phrase("Lecture", "Reading")
  /// The label of the line once everything is read.
  static let deciding = Phrase("Décision et classement", "Deciding and ranking")
  /// The label of the line while the result is put into its form.
  static let writing = Phrase("Mise en forme du résultat", "Writing the result")

  /// One file of the reading receipt.
  static func receipt(_ receipt: FileReceipt, hash: String?) -> Phrase {
    Phrase(receiptText(receipt, hash, .french), receiptText(receipt, hash, .english))
  }

  private static func receiptText(
    _ receipt: FileReceipt, _ hash: String?, _ language: Language
  ) -> String {
    let isFrench = language == .french
    let name =
      receipt.name == "-" ? (isFrench ? "entrée standard" : "standard input") : receipt.name
    let count = numberText(Number(receipt.rows), language)
    let units =
      receipt.isDocument
      ? Phrase(
        receipt.rows < 2 ? "dossier" : "dossiers",
        receipt.rows == 1 ? "application" : "applications")
      : Phrase(receipt.rows < 2 ? "ligne" : "lignes", receipt.rows == 1 ? "row" : "rows")
    let unit = units.text(language)
    var text = (isFrench ? "lu " : "read ") + name + (isFrench ? " : " : ": ") + count + " " + unit
    let sums = receipt.sums.map { sum in
      sum.name + " = " + sumText(sum, language)
    }
    if !sums.isEmpty {
      text += (isFrench ? " ; sommes : " : "; sums: ") + sums.joined(separator: ", ")
    }
    if !receipt.absent.isEmpty {
      let fields = receipt.absent.joined(separator: ", ")
      text += (isFrench ? " ; colonnes absentes : " : "; columns not there: ") + fields
    }
    if let hash { text += isFrench ? " ; SHA-256 \(hash)" : "; SHA-256 \(hash)" }
    return text
  }

  private static func sumText(_ sum: FileReceipt.Sum, _ language: Language) -> String {
    switch sum.type.quantity {
    case .amount: amountText(sum.value, symbol: sum.currency, language)
    case .rate: rateText(sum.value, language)
    case .plain(let unit):
      numberText(sum.value, language) + (unit.map { "\u{A0}" + $0 } ?? "")
    }
  }
}
