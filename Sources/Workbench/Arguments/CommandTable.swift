/// The commands and options of the program: parsing, help and completion all read this table.
enum CommandTable {
  /// Every command, in the order of help.
  static let commands: [CommandSpecification] = [
    check, format, test, rank, explain, appeal, diff, verify, prove, demo, help, completion,
  ]

  /// The command of that name.
  static func command(_ name: CommandName) -> CommandSpecification {
    switch name {
    case .check: check
    case .format: format
    case .test: test
    case .rank: rank
    case .explain: explain
    case .appeal: appeal
    case .diff: diff
    case .verify: verify
    case .prove: prove
    case .demo: demo
    case .help: help
    case .completion: completion
    }
  }

  /// Options that every command accepts, so that a script may pass the same ones to all.
  static let commonOptions: [OptionSpecification] = [
    OptionSpecification(
      .lang, french: "langue", .choice(["fr", "en"]),
      Phrase("langue des messages et des rapports", "language of messages and reports")),
    OptionSpecification(
      .output, french: "sortie", letter: "o", .path,
      Phrase(
        "écrit le résultat dans ce fichier, en entier ou pas du tout",
        "writes the result to this file, whole or not at all")),
    OptionSpecification(
      .envelope, french: "enveloppe", .text(Phrase("MONTANT", "AMOUNT")),
      Phrase(
        "remplace l'enveloppe du barème, et le résultat le dit",
        "replaces the ruleset's envelope, and the result says so")),
    OptionSpecification(
      .receipt, french: "reçu",
      Phrase(
        "ajoute au reçu de lecture l'empreinte de chaque fichier",
        "adds the hash of each file to the reading receipt")),
    OptionSpecification(
      .strict,
      Phrase("traite les avertissements comme des erreurs", "treats warnings as errors")),
    OptionSpecification(
      .quiet, french: "silencieux", letter: "q",
      Phrase(
        "n'affiche ni remarque ni progression", "shows neither notices nor progress")),
    OptionSpecification(
      .color, french: "couleur", .choice(ColourPolicy.allCases.map(\.rawValue)),
      Phrase(
        "couleurs : selon le terminal, toujours, jamais",
        "colours: as the terminal allows, always, never")),
    OptionSpecification(
      .help, french: "aide", letter: "h", Phrase("affiche cette aide", "shows this help")),
    OptionSpecification(
      .version, Phrase("affiche la version du programme", "shows the program's version")),
  ]

  /// The choice of output formats of a command; the first is the default.
  static func formatOption(_ formats: [OutputFormat]) -> OptionSpecification {
    let first = formats.first?.rawValue ?? OutputFormat.text.rawValue
    return OptionSpecification(
      .format, .choice(formats.map(\.rawValue)),
      Phrase("forme du résultat (\(first) par défaut)", "form of the result (\(first) by default)"))
  }
}

/// The forms a result can take, over all commands.
enum OutputFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, csv, junit, markdown, html

  /// The form that files of an extension have; nil for an extension that tells none.
  init?(fileExtension: String) {
    switch fileExtension {
    case "txt": self = .text
    case "json": self = .json
    case "jsonl": self = .jsonl
    case "csv": self = .csv
    case "xml": self = .junit
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }
}
