/// The commands that work on rulesets alone.
extension CommandTable {
  private static let rulesets = CommandSpecification.Positional(
    placeholder: Phrase("BARÈME", "RULESET"), kind: .path, minimum: 1, maximum: nil,
    help: Phrase(
      "fichiers de barème ; - pour l'entrée standard", "ruleset files; - for standard input"))

  /// Static checks.
  static let check = CommandSpecification(
    .check, french: "vérifier",
    summary: Phrase(
      "vérifie des barèmes sans aucun dossier", "checks rulesets without any application"),
    positionals: [rulesets],
    options: [
      formatOption([.text, .json]),
      OptionSpecification(
        .explain, french: "expliquer", .text(Phrase("CODE", "CODE")),
        Phrase("explique un code de diagnostic", "explains a diagnostic code")),
      OptionSpecification(
        .freeze, french: "publier",
        Phrase(
          "note la version comme publiée, et garde une copie du texte",
          "records the version as published, and keeps a copy of the text")),
      OptionSpecification(
        .frozen, french: "publié",
        Phrase(
          "refuse une version publiée dont le texte a changé",
          "refuses a published version whose text has changed")),
    ],
    standalone: .explain,
    examples: [
      .init(
        arguments: Phrase("appel/appel.bareme", "call/call.bareme"),
        help: Phrase("liste les erreurs et les avertissements", "lists errors and warnings")),
      .init(
        arguments: Phrase("--expliquer T012", "--explain T012"),
        help: Phrase(
          "dit ce que signifie T012 et comment le corriger",
          "says what T012 means and how to fix it")
      ),
    ])

  /// The formatter.
  static let format = CommandSpecification(
    .format, french: "formater",
    summary: Phrase(
      "réécrit des barèmes dans leur mise en page normale",
      "rewrites rulesets in their normal layout"),
    positionals: [rulesets],
    options: [
      OptionSpecification(
        .check, french: "vérifier",
        Phrase(
          "n'écrit rien, et finit par 1 si un fichier changerait",
          "writes nothing, and ends with 1 if a file would change")),
      OptionSpecification(
        .to, french: "vers", .choice(["fr", "en"]),
        Phrase(
          "traduit les mots-clés vers cette langue", "translates the keywords to this language")),
      formatOption([.text]),
    ],
    examples: [
      .init(
        arguments: Phrase("appel.bareme", "call.bareme"),
        help: Phrase("réécrit le fichier sur place", "rewrites the file in place")),
      .init(
        arguments: Phrase(
          "--vers en --sortie call.bareme appel.bareme", "--to fr --output appel.bareme call.bareme"
        ),
        help: Phrase(
          "écrit la traduction anglaise dans un autre fichier",
          "writes the French translation to another file")),
    ])

  /// The ruleset's examples.
  static let test = CommandSpecification(
    .test, french: "tester",
    summary: Phrase("exécute les exemples des barèmes", "runs the rulesets' examples"),
    positionals: [rulesets],
    options: [
      formatOption([.text, .json, .junit]),
      OptionSpecification(
        .coverage, french: "couverture",
        Phrase(
          "liste les règles qu'aucun exemple n'exerce", "lists the rules that no example exercises")
      ),
      OptionSpecification(
        .mutate, french: "mutations",
        Phrase(
          "altère chaque règle et dit quelles altérations passent inaperçues",
          "alters each rule and says which alterations go unnoticed")),
      OptionSpecification(
        .suggest, french: "proposer",
        Phrase("propose les exemples qui manquent", "suggests the examples that are missing")),
    ],
    examples: [
      .init(
        arguments: Phrase("--couverture appel.bareme", "--coverage call.bareme"),
        help: Phrase(
          "exécute les exemples et montre ce qu'ils laissent de côté",
          "runs the examples and shows what they leave out")),
      .init(
        arguments: Phrase(
          "--mutations --proposer appel.bareme", "--mutate --suggest call.bareme"),
        help: Phrase(
          "dit quels changements passeraient inaperçus, et écrit les exemples qui manquent",
          "says which changes would go unnoticed, and writes the missing examples")),
    ])
}
