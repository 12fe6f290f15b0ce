/// Sentences of the command that explains.
extension Messages {
  /// What a letter leaves to fill in.
  static func letterBlanks(_ blanks: [Phrase]) -> Phrase {
    Phrase(
      "à compléter dans la lettre avant de l'envoyer : "
        + blanks.map { $0.french }.joined(separator: ", "),
      "to fill in before the letter is sent: " + blanks.map { $0.english }.joined(separator: ", "))
  }

  /// That a letter says what the ruleset would not mention, for it decides.
  static func saidInLetter(_ name: String) -> Phrase {
    Phrase(
      "\(quoted(name).french) décide ici : la lettre en donne le motif, malgré « courrier sans mention »",
      "\(quoted(name).english) decides here: the letter gives the reason, in spite of ‘letter without"
        + " mention’")
  }

  /// That a page shows parts that are not the call's own.
  static func illustrativeShown(_ titles: [String]) -> Phrase {
    let list = Phrase(
      titles.map { quoted($0).french }.joined(separator: ", "),
      titles.map { quoted($0).english }.joined(separator: ", "))
    return Phrase(
      "illustratif, et non de l'appel : \(list.french) ; à vérifier avant d'envoyer",
      "illustrative, and not of the call: \(list.english); to check before sending")
  }

  /// That nobody can be reached with what the ruleset gives as contact.
  static let contactUnreachable = Phrase(
    "le contact du barème ne donne ni adresse, ni téléphone, ni courriel : à compléter avant"
      + " d'envoyer",
    "the contact in the ruleset gives no address, telephone or e-mail: to complete before sending")

  /// That justifications are shown as they were written, but for the names of the assessors.
  static let justificationsShown = Phrase(
    "relisez les justifications des notes avant d'envoyer : les noms qui y sont écrits n'en sont pas"
      + " retirés",
    "reread the justifications of the marks before sending: the names written in them are not"
      + " removed")

  /// That a page for people was asked for as data.
  static func viewWithoutJSON(_ view: ExplanationView) -> Phrase {
    Phrase(
      "la vue \(quoted(view.words.french).french) se lit en text, markdown ou html ; en JSON, la"
        + " trace complète s'obtient sans --vue",
      "the view \(quoted(view.words.english).english) comes as text, markdown or html; in JSON, the"
        + " complete trace comes without --view")
  }

  /// That notices on the reading are not shown beside what is sent to an applicant.
  static func noticesKept(_ count: Int) -> Phrase {
    let head = counted(
      count, Phrase("remarque sur les fichiers n'est", "notice about the files is"),
      Phrase("remarques sur les fichiers ne sont", "notices about the files are"))
    return Phrase(
      "\(head.french) pas \(count < 2 ? "montrée" : "montrées") ici ; bareme classer les montre",
      "\(head.english) not shown here; bareme rank shows them")
  }

  /// An identifier that no application has.
  static func unknownApplication(_ id: String, _ near: [String]) -> Phrase {
    let french = near.isEmpty ? "" : " ; vouliez-vous dire \(alternatives(near).french) ?"
    let english = near.isEmpty ? "" : "; did you mean \(alternatives(near).english)?"
    return Phrase(
      "aucun dossier n'a l'identifiant \(quoted(id).french)\(french)",
      "no application has the identifier \(quoted(id).english)\(english)")
  }
}
