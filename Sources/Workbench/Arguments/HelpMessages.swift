/// Sentences of the help pages.
enum HelpMessages {
  static let program = Phrase(
    "bareme : les règles d'un appel à projets, vérifiées, appliquées et expliquées",
    "bareme: the rules of a call for projects, checked, applied and explained")
  static let usage = Phrase("Usage", "Usage")
  static let alias = Phrase("ou, en anglais : bareme", "or, in French: bareme")
  static let commandPlaceholder = Phrase("COMMANDE", "COMMAND")
  static let commands = Phrase("Commandes", "Commands")
  static let arguments = Phrase("Arguments", "Arguments")
  static let options = Phrase("Options", "Options")
  static let commonOptions = Phrase("Options communes", "Common options")
  static let examples = Phrase("Exemples", "Examples")
  static let statuses = Phrase("Statut de fin", "Exit status")
  static let more = Phrase(
    "« bareme aide COMMANDE » décrit une commande. La langue de l'aide suit --langue, sinon "
      + "BAREME_LANG, sinon LC_ALL, LC_MESSAGES et LANG.",
    "‘bareme help COMMAND’ describes a command. The language of help follows --lang, else "
      + "BAREME_LANG, else LC_ALL, LC_MESSAGES and LANG.")

  /// What each status means.
  static let exitStatuses: [(ExitStatus, Phrase)] = [
    (.done, Phrase("terminé", "done")),
    (
      .found,
      Phrase(
        "terminé, et quelque chose a été trouvé : erreur, exemple en échec, écart",
        "done, and something was found: an error, a failing example, a mismatch")
    ),
    (.usage, Phrase("mauvais usage de la commande", "wrong usage of the command")),
    (
      .unreadable,
      Phrase(
        "dossiers ou notes illisibles, aucun résultat écrit",
        "unreadable applications or marks, no result written")
    ),
    (
      .refused,
      Phrase(
        "refus du système : fichier absent, disque plein, permission",
        "refusal by the system: missing file, full disk, permission")
    ),
    (
      .invariant,
      Phrase(
        "contrôle interne en échec, rien n'a été écrit",
        "an internal check failed, nothing was written")
    ),
  ]
}
