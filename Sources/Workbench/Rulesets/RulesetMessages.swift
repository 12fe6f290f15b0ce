/// Sentences about ruleset files.
extension Messages {
  /// A call folder without its one ruleset.
  static func rulesetCount(_ folder: String, _ names: [String]) -> Phrase {
    guard !names.isEmpty else {
      return Phrase(
        "le dossier \(quoted(folder).french) ne contient aucun fichier .bareme",
        "the folder \(quoted(folder).english) holds no .bareme file")
    }
    let list = names.joined(separator: ", ")
    return Phrase(
      "le dossier \(quoted(folder).french) contient plusieurs barèmes (\(list)) : nommez le fichier",
      "the folder \(quoted(folder).english) holds several rulesets (\(list)): name the file")
  }

  /// A code that no diagnostic has.
  static func unknownCode(_ code: String, _ near: [String]) -> Phrase {
    let french = near.isEmpty ? "" : " ; vouliez-vous dire \(alternatives(near).french) ?"
    let english = near.isEmpty ? "" : "; did you mean \(alternatives(near).english)?"
    return Phrase(
      "aucun diagnostic n'a le code \(quoted(code).french)\(french)",
      "no diagnostic has the code \(quoted(code).english)\(english)")
  }

  /// `--output` with several rulesets.
  static let oneOutput = Phrase(
    "--sortie ne va qu'avec un seul barème", "--output goes with one ruleset only")

  /// A layout that would have changed the meaning; it is never written.
  static func unsoundLayout(_ path: String) -> Phrase {
    Phrase(
      "la mise en page de \(quoted(path).french) en changerait le sens : rien n'a été écrit"
        + " (défaut du programme, à signaler)",
      "the layout of \(quoted(path).english) would change its meaning: nothing was written"
        + " (a defect of the program, please report it)")
  }

  /// A file rewritten.
  static func reformatted(_ path: String) -> Phrase {
    Phrase("\(quoted(path).french) remis en page", "\(quoted(path).english) rewritten")
  }
}
