/// Sentences of the command that explains.
extension Messages {
  /// An identifier that no application has.
  static func unknownApplication(_ id: String, _ near: [String]) -> Phrase {
    let french = near.isEmpty ? "" : " ; vouliez-vous dire \(alternatives(near).french) ?"
    let english = near.isEmpty ? "" : "; did you mean \(alternatives(near).english)?"
    return Phrase(
      "aucun dossier n'a l'identifiant \(quoted(id).french)\(french)",
      "no application has the identifier \(quoted(id).english)\(english)")
  }
}
