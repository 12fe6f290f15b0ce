import Rules

/// Sentences about what a verification finds.
extension Messages {
  /// A problem after the entry that it is in.
  static func registerProblem(
    _ problem: RegisterProblem, _ subject: Verification.Subject
  ) -> Phrase {
    let sentence = sentence(problem.kind, subject)
    guard let entry = problem.entry else { return sentence }
    return Phrase("\(entry) : \(sentence.french)", "\(entry): \(sentence.english)")
  }

  private static func sentence(
    _ kind: RegisterProblem.Kind, _ subject: Verification.Subject
  ) -> Phrase {
    switch kind {
    case .empty: Phrase("aucune décision dans ce dossier", "no decision in this folder")
    case .notARegister:
      Phrase("ce n'est pas un registre", "this is no register")
    case .stray(let name): stray(name)
    case .entryMissing(let number):
      Phrase("la décision n° \(number) manque", "decision no. \(number) is missing")
    case .numberTwice(let number): numberTwice(number)
    case .unknownHead: unknownHead(subject)
    case .notAManifest: notWritten("manifest.json")
    case .sealBroken: sealBroken
    case .misnamed(let expected):
      Phrase(
        "le dossier devrait s'appeler \(quoted(expected).french)",
        "the folder should be called \(quoted(expected).english)")
    case .wrongPrevious: wrongPrevious
    case .wrongCorrection(let number): wrongCorrection(number)
    case .unexplained: unexplained
    case .missing(let name):
      Phrase("\(quoted(name).french) manque", "\(quoted(name).english) is missing")
    case .changed(let name): changed(name)
    case .wrongSize(let name, let stated, let size): wrongSize(name, stated, size)
    case .link(let name): link(name)
    case .notAList: notWritten("contents.json")
    case .notSalts: notWritten("salts")
    case .wrongCount(let salts, let rows, let stated): wrongCount(salts, rows, stated)
    case .wrongRoot:
      Phrase(
        "la racine des lignes n'est pas celle qui est inscrite",
        "the root of the rows is not the one entered")
    case .notDecidable(let obstacle): obstacleSentence(obstacle)
    case .otherRuleset: otherRuleset
    case .row(let id, let differences): rowSentence(id, differences)
    case .rowPlace(let expected, let found): placeSentence(expected, found)
    case .resultLine(let line):
      Phrase(
        "result.json, ligne \(line) : autre chose que ce que donne le recalcul",
        "result.json, line \(line): something else than what deciding again gives")
    case .notAProof:
      Phrase(
        "ce fichier n'est pas une preuve (bareme.proof/1)",
        "this file is no proof (bareme.proof/1)")
    case .proofRow: Phrase("la ligne n'est pas un résultat", "the row is no result")
    case .proofManifest: proofManifest
    case .proofPath: proofPath
    }
  }

  // MARK: The register and its chain

  private static func stray(_ name: String) -> Phrase {
    Phrase(
      "\(quoted(name).french) n'a pas été inscrit : il est de trop",
      "\(quoted(name).english) was never entered: it should not be there")
  }

  private static func numberTwice(_ number: Int) -> Phrase {
    Phrase(
      "le numéro \(number) est déjà celui d'une autre décision",
      "number \(number) is already that of another decision")
  }

  private static func unknownHead(_ subject: Verification.Subject) -> Phrase {
    switch subject {
    case .register:
      Phrase(
        "l'empreinte donnée n'est celle d'aucune décision : ce registre a été récrit,"
          + " ou la décision qui la portait a été enlevée, ou l'empreinte est celle d'un autre",
        "the hash given is that of no decision: this register was rewritten,"
          + " or the decision that had it was taken away, or the hash is that of another one")
    case .entry, .proof:
      Phrase(
        "l'empreinte donnée n'est pas celle de ce manifeste ; celle d'une autre décision ne se"
          + " retrouve que dans le registre",
        "the hash given is not that of this manifest; that of another decision can be found in the"
          + " register only")
    }
  }

  private static let sealBroken = Phrase(
    "manifest.json ou manifest.sha256 a été modifié : l'un n'est pas l'empreinte de l'autre",
    "manifest.json or manifest.sha256 was changed: one is not the hash of the other")

  private static let wrongPrevious = Phrase(
    "la chaîne est rompue : le manifeste ne suit pas celui de la décision qui précède",
    "the chain is broken: the manifest does not follow that of the decision before")

  private static func wrongCorrection(_ number: Int) -> Phrase {
    Phrase(
      "la correction renvoie à la décision n° \(number), qui ne la précède pas",
      "the correction names decision no. \(number), which does not come before it")
  }

  private static let unexplained = Phrase(
    "la correction ne dit pas qui l'a faite, ou pourquoi",
    "the correction does not say who made it, or why")

  // MARK: The files of an entry

  /// A file of the entry's own whose text is not one that the program writes.
  private static func notWritten(_ name: String) -> Phrase {
    Phrase(
      "\(quoted(name).french) n'a pas la forme que le programme lui donne",
      "\(quoted(name).english) has not the form that the program gives it")
  }

  private static func changed(_ name: String) -> Phrase {
    Phrase(
      "\(quoted(name).french) a été modifié : son empreinte n'est pas celle qui est inscrite",
      "\(quoted(name).english) was changed: its hash is not the one entered")
  }

  private static func wrongSize(_ name: String, _ stated: Int, _ size: Int) -> Phrase {
    Phrase(
      "\(quoted(name).french) : contents.json lui donne \(stated) octets, il en a \(size) ; son empreinte"
        + " est la bonne",
      "\(quoted(name).english): contents.json gives it \(stated) bytes, it has \(size); its hash is the"
        + " right one")
  }

  private static func link(_ name: String) -> Phrase {
    Phrase(
      "\(quoted(name).french) est un lien symbolique : un registre n'a que des fichiers et des dossiers"
        + " ordinaires",
      "\(quoted(name).english) is a symbolic link: a register has ordinary files and folders only")
  }

  private static func wrongCount(_ salts: Int, _ rows: Int, _ stated: Int) -> Phrase {
    Phrase(
      "\(stated) lignes inscrites, \(rows) au recalcul, \(salts) sels",
      "\(stated) rows entered, \(rows) when decided again, \(salts) salts")
  }

  // MARK: What deciding again gives

  private static let otherRuleset = Phrase(
    "le manifeste nomme un autre barème que celui qui est conservé",
    "the manifest names another ruleset than the one that is kept")

  private static func obstacleSentence(_ obstacle: RegisterProblem.Obstacle) -> Phrase {
    let reason: Phrase
    switch obstacle {
    case .fileMissing: reason = Phrase("un fichier manque", "a file is missing")
    case .rulesetRefused:
      reason = Phrase("le barème conservé a des erreurs", "the ruleset kept has errors")
    case .envelope:
      reason = Phrase("l'enveloppe inscrite ne se lit pas", "the envelope entered cannot be read")
    case .unreadable:
      reason = Phrase(
        "les dossiers ou les notes conservés ne se lisent pas",
        "the applications or marks kept cannot be read")
    case .fault:
      reason = Phrase(
        "le résultat ne passe pas le contrôle du programme",
        "the result fails the program's own check")
    }
    return Phrase(
      "la décision ne peut pas être recalculée : \(reason.french)",
      "the decision cannot be made again: \(reason.english)")
  }

  private static func rowSentence(
    _ id: String, _ differences: [RegisterProblem.RowDifference]
  ) -> Phrase {
    guard !differences.isEmpty else {
      return Phrase(
        "dossier \(quoted(id).french) : le recalcul donne autre chose",
        "application \(quoted(id).english): deciding again gives something else")
    }
    let limit = 4
    var parts = differences.prefix(limit).map { differenceWords($0) }
    if differences.count > limit {
      let more = counted(
        differences.count - limit, Phrase("autre écart", "other difference"),
        Phrase("autres écarts", "other differences"))
      parts.append(Phrase("et \(more.french)", "and \(more.english)"))
    }
    return Phrase(
      "dossier \(quoted(id).french) : " + parts.map(\.french).joined(separator: " ; "),
      "application \(quoted(id).english): " + parts.map(\.english).joined(separator: "; "))
  }

  private static func differenceWords(_ difference: RegisterProblem.RowDifference) -> Phrase {
    let key: Phrase
    switch difference.key {
    case "status": key = Phrase("statut", "status")
    case "rank": key = Phrase("rang", "rank")
    case "reasons": key = Phrase("motifs", "reasons")
    default: key = Phrase(difference.key, difference.key)
    }
    if difference.isList {
      return Phrase(
        "\(key.french) : le recalcul en donne d'autres",
        "\(key.english): deciding again gives others")
    }
    let isStatus = difference.key == "status"
    let stored = valueWords(difference.stored, isStatus: isStatus)
    let decided = valueWords(difference.decided, isStatus: isStatus)
    return Phrase(
      "\(key.french) enregistré \(stored.french), recalculé \(decided.french)",
      "\(key.english) entered \(stored.english), decided again \(decided.english)")
  }

  private static func valueWords(_ value: String?, isStatus: Bool) -> Phrase {
    guard let value else { return Phrase("vide", "empty") }
    let words = isStatus ? statusWords(value) : Phrase(value, value)
    return Phrase(quoted(words.french).french, quoted(words.english).english)
  }

  /// The words for a status as results write it.
  static func statusWords(_ code: String) -> Phrase {
    switch code {
    case "eligible": status(.eligible)
    case "selected": status(.selected)
    case "waiting": status(.waiting)
    case "not_selected": status(.notSelected)
    case "eliminated": status(.eliminated)
    case "ineligible": status(.ineligible)
    case "incomplete": status(.incomplete)
    default: Phrase(code, code)
    }
  }

  private static func placeSentence(_ expected: String?, _ found: String?) -> Phrase {
    switch (expected, found) {
    case (let expected?, let found?):
      Phrase(
        "au lieu du dossier \(quoted(expected).french), result.json a \(quoted(found).french)",
        "instead of application \(quoted(expected).english), result.json has"
          + " \(quoted(found).english)")
    case (let expected?, nil):
      Phrase(
        "le dossier \(quoted(expected).french) manque dans result.json",
        "application \(quoted(expected).english) is missing from result.json")
    case (nil, let found):
      Phrase(
        "le dossier \(quoted(found ?? "?").french) est de trop dans result.json",
        "application \(quoted(found ?? "?").english) should not be in result.json")
    }
  }

  // MARK: Proofs

  private static let proofManifest = Phrase(
    "le manifeste n'est pas celui que la preuve annonce",
    "the manifest is not the one that the proof states")

  private static let proofPath = Phrase(
    "la ligne, le sel ou le chemin a été modifié : ils ne mènent pas à la racine",
    "the row, the salt or the path was changed: they do not lead to the root")

  // MARK: Around the report

  /// The label of the progress line.
  static let verifying = Phrase("Contrôle", "Verifying")

  /// What a difference may come from where another version of the program decided.
  static func otherVersion(_ entry: String, _ version: String) -> Phrase {
    Phrase(
      "\(entry) : décidé par la version \(version) du programme, recalculé par la version"
        + " \(ProgramVersion.current) : l'écart peut venir de là ; recommencez avec la version \(version)",
      "\(entry): decided by version \(version) of the program, made again by version"
        + " \(ProgramVersion.current): the difference may come from that; try again with version"
        + " \(version)")
  }

  /// A value of `--head` that is no hash.
  static func badHead(_ written: String) -> Phrase {
    Phrase(
      "l'option --tête attend une empreinte de 64 chiffres hexadécimaux, pas"
        + " \(quoted(written).french)",
      "the option --head needs a hash of 64 hexadecimal digits, not \(quoted(written).english)")
  }

  /// A decision whose rows cannot be proved.
  static func nothingToProve(_ path: String) -> Phrase {
    Phrase(
      "les lignes de \(quoted(path).french) ne sont pas celles qui ont été inscrites ;"
        + " « bareme contrôler » dit ce qui ne va pas",
      "the rows of \(quoted(path).english) are not those that were entered;"
        + " ‘bareme verify’ says what is wrong")
  }

  /// A path that is no entry of a register.
  static func notADecision(_ path: String) -> Phrase {
    Phrase(
      "\(quoted(path).french) n'est pas une décision d'un registre : donnez un dossier comme"
        + " « registre/0001-appel »",
      "\(quoted(path).english) is no decision of a register: give a folder such as"
        + " ‘register/0001-call’")
  }
}
