/// The commands that decide about applications.
extension CommandTable {
  private static let call = CommandSpecification.Positional(
    placeholder: Phrase("APPEL", "CALL"), kind: .path, minimum: 1, maximum: 1,
    help: Phrase(
      "un fichier de barème, ou un dossier d'appel : un *.bareme, applications/, marks/",
      "a ruleset file, or a call folder: one *.bareme, applications/, marks/"))

  private static let applications = CommandSpecification.Positional(
    placeholder: Phrase("DOSSIERS", "APPLICATIONS"), kind: .path, minimum: 0, maximum: nil,
    help: Phrase(
      "fichiers CSV, JSON ou JSON Lines ; - pour l'entrée standard",
      "CSV, JSON or JSON Lines files; - for standard input"))

  /// The main job.
  static let rank = CommandSpecification(
    .rank, french: "classer",
    summary: Phrase(
      "décide, classe et sélectionne les dossiers d'un appel",
      "decides, ranks and selects the applications of a call"),
    positionals: [call, applications],
    options: [formatOption([.text, .json, .jsonl, .csv])] + registerOptions,
    examples: [
      .init(
        arguments: Phrase("appel/", "call/"),
        help: Phrase(
          "classe les dossiers d'un dossier d'appel", "ranks the applications of a call folder")),
      .init(
        arguments: Phrase(
          "--format json --sortie résultat.json appel.bareme communes.csv",
          "--format json --output result.json call.bareme communes.csv"),
        help: Phrase("écrit le résultat complet en JSON", "writes the complete result as JSON")),
    ])

  /// One decision explained.
  static let explain = CommandSpecification(
    .explain, french: "expliquer",
    summary: Phrase(
      "explique la décision prise sur un dossier", "explains the decision on one application"),
    positionals: [call, applications],
    options: [
      OptionSpecification(
        .id, french: "identifiant", .text(Phrase("ID", "ID")),
        Phrase("le dossier à expliquer (obligatoire)", "the application to explain (required)")),
      OptionSpecification(
        .view, french: "vue", .words(ExplanationView.allCases.map { $0.words }),
        Phrase(
          "pour qui : lettre au demandeur, tableau d'instruction, relevé d'audit, fiche du code"
            + " des relations",
          "for whom: letter to the applicant, table of the case officer, auditor's listing, sheet"
            + " of the law")),
      OptionSpecification(
        .whyNot, french: "pourquoi-pas",
        Phrase(
          "cherche les plus petits changements qui auraient changé la décision",
          "looks for the smallest changes that would have changed the decision")),
      OptionSpecification(
        .compare, french: "comparer", .pair(Phrase("A B", "A B")),
        Phrase(
          "dit ce qui sépare deux dossiers, et ce qui les inverserait ; remplace --identifiant",
          "says what parts two applications, and what would reverse them; replaces --id")),
      formatOption([.text, .markdown, .html, .json]),
    ],
    required: [.id], instead: .compare,
    examples: [
      .init(
        arguments: Phrase("appel/ --identifiant 38185", "call/ --id 38185"),
        help: Phrase(
          "dit quelle règle a joué, avec quelles données",
          "says which rules applied, and to which facts")),
      .init(
        arguments: Phrase(
          "appel/ --identifiant 38185 --vue lettre --format html",
          "call/ --id 38185 --view letter --format html"),
        help: Phrase("écrit la lettre au demandeur", "writes the letter to the applicant")),
    ])

  /// A decision made again with what an appeal corrects.
  static let appeal = CommandSpecification(
    .appeal, french: "recours",
    summary: Phrase(
      "redécide avec les données ou les notes qu'un recours corrige",
      "decides again with the facts or marks that an appeal corrects"),
    positionals: [call, applications],
    options: [
      OptionSpecification(
        .id, french: "identifiant", .text(Phrase("ID", "ID")),
        Phrase("le dossier du recours (obligatoire)", "the application of the appeal (required)")),
      OptionSpecification(
        .with, french: "avec", .text(Phrase("CHAMP=VALEUR", "FIELD=VALUE")),
        Phrase(
          "une donnée ou une note corrigée ; l'option se répète (obligatoire)",
          "a corrected fact or mark; the option may be repeated (required)"),
        isRepeatable: true),
      formatOption([.text, .markdown, .html, .json]),
    ],
    required: [.id, .with],
    examples: [
      .init(
        arguments: Phrase(
          "appel/ --identifiant 38185 --avec 'écoles[2].débit = 22 Mb/s'",
          "call/ --id 38185 --with 'schools[2].speed = 22 Mb/s'"),
        help: Phrase(
          "dit si cette erreur change la décision, pour ce dossier et pour les autres",
          "says whether this error changes the decision, for this application and the others"))
    ])

  /// The shipped call.
  static let demo = CommandSpecification(
    .demo, french: "démo",
    summary: Phrase(
      "classe un appel livré avec le programme et dit où regarder",
      "ranks a call shipped with the program and says where to look"),
    options: [formatOption([.text])],
    examples: [
      .init(
        arguments: Phrase("", ""),
        help: Phrase("montre l'essentiel en une minute", "shows the main points in a minute"))
    ])
}
