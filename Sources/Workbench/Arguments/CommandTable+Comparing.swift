/// The command that compares two rulesets.
extension CommandTable {
  /// What changed between two rulesets.
  static let diff = CommandSpecification(
    .diff, french: "comparer",
    summary: Phrase(
      "dit ce qui a changé entre deux barèmes, et pour qui",
      "says what changed between two rulesets, and for whom"),
    positionals: [
      .init(
        placeholder: Phrase("ANCIEN", "OLD"), kind: .path, minimum: 1, maximum: 1,
        help: Phrase(
          "un fichier de barème ou un dossier d'appel", "a ruleset file or a call folder")),
      .init(
        placeholder: Phrase("NOUVEAU", "NEW"), kind: .path, minimum: 1, maximum: 1,
        help: Phrase("le barème qui le remplace", "the ruleset that replaces it")),
      .init(
        placeholder: Phrase("DOSSIERS", "APPLICATIONS"), kind: .path, minimum: 0, maximum: nil,
        help: Phrase(
          "les dossiers à décider par les deux barèmes ; sans eux, ceux du dossier d'appel",
          "the applications to decide by both; without them, those of the call folder")),
    ],
    options: [formatOption([.text, .markdown, .json])],
    examples: [
      .init(
        arguments: Phrase("appel-v1.bareme appel-v2.bareme", "call-v1.bareme call-v2.bareme"),
        help: Phrase("dit quelles règles ont changé", "says which rules changed")),
      .init(
        arguments: Phrase("appel-v1.bareme appel/", "call-v1.bareme call/"),
        help: Phrase(
          "dit aussi quels dossiers reçus changent de statut, de rang ou de montant",
          "says also which received applications change status, rank or amount")),
    ])
}
