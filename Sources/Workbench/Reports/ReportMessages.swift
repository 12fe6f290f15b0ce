import Rules

/// Words of the reports on a ranking.
extension Messages {
  /// What was decided on an application, in a word.
  static func status(_ status: OutcomeStatus) -> Phrase {
    switch status {
    case .eligible: Phrase("éligible", "eligible")
    case .selected: Phrase("retenu", "selected")
    case .waiting: Phrase("liste d'attente", "reserve list")
    case .notSelected: Phrase("non retenu", "not selected")
    case .eliminated: Phrase("éliminé", "eliminated")
    case .ineligible: Phrase("inéligible", "ineligible")
    case .incomplete: Phrase("incomplet", "incomplete")
    }
  }

  /// How many applications have a status.
  static func statusCount(_ status: OutcomeStatus, _ count: Int) -> Phrase {
    let word = Self.status(status)
    let plural =
      switch status {
      case .waiting: word.french
      case .notSelected: "non retenus"
      case .eligible, .selected, .eliminated, .ineligible, .incomplete: word.french + "s"
      }
    return Phrase("\(count) \(count > 1 ? plural : word.french)", "\(count) \(word.english)")
  }

  static let rankTitle = Phrase("Rang", "Rank")
  static let decisionTitle = Phrase("Décision", "Decision")
  static let totalTitle = Phrase("Note", "Total")
  static let requestedTitle = Phrase("Montant", "Amount")
  static let awardedTitle = Phrase("Attribué", "Awarded")
  static let reasonsTitle = Phrase("Motifs", "Reasons")
  static let identifierTitle = Phrase("Identifiant", "Identifier")

  static let envelope = Phrase("Enveloppe", "Envelope")
  static let overridden = Phrase(
    " (remplacée par --enveloppe)", " (replaced by --envelope)")
  static let consumed = Phrase("Consommé", "Consumed")
  static let remaining = Phrase("Reste", "Remaining")
  static let callTotals = Phrase("Totaux", "Totals")
  static let unranked = Phrase("Non classés", "Not ranked")
  static let illustrative = Phrase("Parties illustratives", "Illustrative parts")
  static let recordedChoices = Phrase(
    "Choix retenus dans le silence du texte", "Readings chosen where the call is silent")

  /// How many applications there are, before how many of each status.
  static func applicationCount(_ count: Int) -> Phrase {
    count < 2
      ? Phrase("\(count) dossier", count == 1 ? "1 application" : "0 applications")
      : Phrase("\(count) dossiers", "\(count) applications")
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

  /// A ruleset with errors, which `check` explains.
  static let rulesetRefused = Phrase(
    "le barème a des erreurs : rien n'a été décidé", "the ruleset has errors: nothing was decided")

  /// A result that fails its own check.
  static func resultRefused(_ property: String) -> Phrase {
    Phrase(
      "le résultat ne passe pas son propre contrôle (\(property)) : rien n'a été écrit"
        + " (défaut du programme, à signaler)",
      "the result fails its own check (\(property)): nothing was written"
        + " (a defect of the program, please report it)")
  }

  /// The label of the progress line.
  static let reading = Phrase("Lecture", "Reading")

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
    let unit =
      isFrench ? (receipt.rows < 2 ? "ligne" : "lignes") : (receipt.rows == 1 ? "row" : "rows")
    var text = (isFrench ? "lu " : "read ") + name + (isFrench ? " : " : ": ") + count + " " + unit
    let sums = receipt.sums.map { sum in
      sum.name + " = " + sumText(sum, language)
    }
    if !sums.isEmpty {
      text += (isFrench ? " ; sommes : " : "; sums: ") + sums.joined(separator: ", ")
    }
    if let hash { text += isFrench ? " ; SHA-256 \(hash)" : "; SHA-256 \(hash)" }
    return text
  }

  private static func sumText(_ sum: FileReceipt.Sum, _ language: Language) -> String {
    switch sum.type.quantity {
    case .amount: amountText(sum.value, language)
    case .rate: rateText(sum.value, language)
    case .plain(let unit):
      numberText(sum.value, language) + (unit.map { "\u{A0}" + $0 } ?? "")
    }
  }
}
