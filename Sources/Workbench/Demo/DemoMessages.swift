/// Sentences of the demonstration.
extension Messages {
  /// A folder that the demonstration did not make.
  static func demoFolderOccupied(_ path: String) -> Phrase {
    Phrase(
      "\(quoted(path).french) existe déjà et ne vient pas de la démonstration : rien n'y est écrit ;"
        + " --sortie DOSSIER en choisit un autre",
      "\(quoted(path).english) exists already and is not the demonstration's: nothing is written"
        + " there; --output FOLDER chooses another")
  }

  /// A folder of the demonstration that somebody worked in.
  static func demoFolderChanged(_ path: String, _ names: [String]) -> Phrase {
    let list = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? "…" : "")
    return Phrase(
      "\(quoted(path).french) n'est plus tel que la démonstration l'a laissé (\(list)) : rien n'y est"
        + " écrit ; --sortie DOSSIER en choisit un autre",
      "\(quoted(path).english) is no longer as the demonstration left it (\(list)): nothing is"
        + " written there; --output FOLDER chooses another")
  }

  /// `--output -`.
  static let demoNeedsFolder = Phrase(
    "la démonstration écrit un dossier : --sortie demande son nom",
    "the demonstration writes a folder: --output asks for its name")

  /// What was done, before the list of files.
  static func demoDone(_ applications: Int, _ folder: String) -> Phrase {
    Phrase(
      "\(applications) dossiers (communes et chiffres inventés) de l'appel de l'Isère, lus,"
        + " décidés, classés et sélectionnés dans \(folder) :",
      "\(applications) applications (invented communes and figures) of the Isère call, read,"
        + " decided, ranked and selected in \(folder):")
  }

  /// What each file of the demonstration is.
  static let demoCall = Phrase(
    "l'appel : le barème, les dossiers, les notes",
    "the call: the ruleset, the applications, the marks")
  /// The ranking as text.
  static let demoText = Phrase("le classement, à lire", "the ranking, to read")
  /// The ranking for a spreadsheet.
  static let demoCSV = Phrase("le classement, pour un tableur", "the ranking, for a spreadsheet")
  /// The ranking for programs.
  static let demoJSON = Phrase(
    "le résultat complet, pour un programme", "the complete result, for programs")
  /// The explanation.
  static let demoExplanation = Phrase("un refus expliqué", "a refusal explained")
  /// The same explanation, for a browser.
  static let demoPage = Phrase(
    "le même, à ouvrir dans un navigateur", "the same, to open in a browser")
  /// Before the commands to try.
  static let demoNext = Phrase("À essayer ensuite :", "To try next:")
}
