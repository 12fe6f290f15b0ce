import Foundation
import Rules
import Testing

@testable import Workbench

/// What is said of one change in a ruleset, written by hand.
@Suite struct ComparisonSentencesTests {
  static let base = "docs/examples/tablettes-2026.bareme"

  struct Case: CustomTestStringConvertible {
    let edits: [(String, String)]
    let french: [String]
    var english: [String]?

    init(_ edits: [(String, String)], _ french: [String], _ english: [String]? = nil) {
      self.edits = edits
      self.french = french
      self.english = english
    }

    var testDescription: String { edits.map { $0.1 }.joined(separator: ", ") }
  }

  static let table = "la table plafond (« Aide au plus, selon la taille de l'école ») : "
  static let delay = "la condition délai (« Dossier déposé à temps ») : "
  static let aid = "le montant aide (« Aide ») : "

  static let cases: [Case] = [
    // Tables, by what they answer.
    Case(
      [("| 50 à 149    | 4 000 € |", "| 50 à 149    | 4 500 € |")],
      [table + "pour 50 à 149 élèves, « aide » passe de 4 000 € à 4 500 €"],
      [
        "the table plafond (‘Aide au plus, selon la taille de l'école’): "
          + "for 50 to 149 élèves, ‘aide’ goes from 4 000 € to 4 500 €"
      ]),
    Case(
      [("| 1 à 49 ", "| 1 à 59 "), ("| 50 à 149 ", "| 60 à 149 ")],
      [table + "pour 50 à 59 élèves, « aide » passe de 4 000 € à 2 000 €"]),
    Case(
      [
        (
          "  | 50 à 149    | 4 000 € |\n",
          "  | 100 à 149   | 4 000 € |\n  | 50 à 99     | 4 000 € |\n"
        )
      ], []),
    Case(
      [("| 150 ou plus | 6 000 € |", "| 150 à 299 | 6 000 € |\n  | 300 ou plus | 7 000 € |")],
      [table + "pour 300 élèves ou plus, « aide » passe de 6 000 € à 7 000 €"]),
    // Conditions: operator and bound.
    Case(
      [("exige dépôt ≤ 30/04/2026", "exige dépôt < 30/04/2026")],
      [
        delay + "l'exigence passe de « dépôt ≤ 30/04/2026 » à « dépôt < 30/04/2026 »"
          + " (« < » au lieu de « ≤ »)"
      ]),
    Case(
      [("exige dépôt ≤ 30/04/2026", "exige dépôt ≤ 31/05/2026")],
      [
        delay + "l'exigence passe de « dépôt ≤ 30/04/2026 » à « dépôt ≤ 31/05/2026 »"
          + " (« 31/05/2026 » au lieu de « 30/04/2026 »)"
      ]),
    Case(
      [("exige dépôt ≤ 30/04/2026", "exige dépôt ≤ 30/04/2026 et élèves ≥ 10")],
      [
        delay + "l'exigence passe de « dépôt ≤ 30/04/2026 » à"
          + " « dépôt ≤ 30/04/2026 et élèves ≥ 10 » (« élèves ≥ 10 » en plus)"
      ]),
    Case(
      [("  exige dépôt", "  gravité signalement\n  exige dépôt")],
      [delay + "la gravité passe de « bloquante » à « signalement »"]),
    // Amounts, step by step.
    Case([("× 60 %", "× 65 %")], [aid + "le taux passe de « × 60 % » à « × 65 % »"]),
    Case(
      [("  plafonné à plafond\n", "  plafonné à plafond\n  au moins 100 €\n")],
      [aid + "la ligne « au moins 100 € » est ajoutée après « plafonné à plafond »"]),
    Case(
      [
        (
          "  arrondi au centime\n  plafonné à plafond\n",
          "  plafonné à plafond\n  arrondi au centime\n"
        )
      ],
      [
        aid + "l'ordre passe de « devis ; × 60 % ; arrondi au centime ; plafonné à plafond » à"
          + " « devis ; × 60 % ; plafonné à plafond ; arrondi au centime »"
      ]),
    Case(
      [("arrondi au centime", "arrondi au centime par défaut")],
      [aid + "l'arrondi passe de « arrondi au centime » à « arrondi au centime par défaut »"]),
    // Fields.
    Case(
      [("à partir de 0 €  «", "à partir de 100 €  «")],
      [
        "le champ devis (« Devis des tablettes ») : les bornes passent de 0 € ou plus à 100 € ou plus"
      ]),
    Case(
      [
        ("équipée", "dotée"), ("jamais_dotée", "jamais_équipée"), ("Déjà dotée", "Déjà équipée"),
        ("École jamais dotée", "École jamais équipée"), ("écoles dotées", "écoles équipées"),
      ],
      ["le champ dotée (« Déjà équipée de tablettes ») s'appelait « équipée »"],
      ["the field dotée (‘Déjà équipée de tablettes’) was called ‘équipée’"]),
    Case(
      [
        ("dossier école «", "dossier site «"),
        (
          "  équipée  oui/non                       «",
          "  nuits    entier à partir de 0          « Nuits »\n  équipée  oui/non                       «"
        ),
        ("  devis\n", "  devis + nuits × 2 €\n"),
      ],
      [
        "la fiche site (« École ») s'appelait « école »",
        "le champ nuits (« Nuits ») est nouveau : « entier, 0 ou plus »",
        aid + "la ligne passe de « devis » à « devis + nuits × 2 € » (« nuits × 2 € » en plus)",
      ]),
    // Ranking and selection.
    Case(
      [("puis dépôt croissant", "puis dépôt décroissant")],
      [
        "le classement : le sens passe de dépôt (la plus ancienne d'abord) à"
          + " dépôt (la plus tardive d'abord)"
      ]),
    Case(
      [("enveloppe 12 000 €", "enveloppe 15 000 €")],
      ["la sélection : l'enveloppe passe de 12 000 € à 15 000 €"]),
    Case(
      [
        ("passer au suivant", "arrêter"),
        ("liste complémentaire illimitée", "liste complémentaire 3"),
      ],
      [
        "la sélection : la règle au dépassement passe de « passer au suivant » à « arrêter »",
        "la sélection : la liste complémentaire passe de « illimitée » à « 3 »",
      ]),
    // What is said around the rules.
    Case(
      [("  selon APPEL « article 3 »", "  selon APPEL « article 4 »")],
      [delay + "la source passe de APPEL « article 3 » à APPEL « article 4 »"]),
    Case(
      [("version     1 du 02/03/2026", "version     2 du 09/04/2026")],
      ["l'en-tête : la version passe de 1 du 02/03/2026 à 2 du 09/04/2026"]),
    // Layout, comments, headings' order.
    Case([("  × 60 %", "  -- le taux\n      ×   60 %")], []),
  ]

  static func edited(_ edits: [(String, String)]) throws -> SourceText {
    var text = String(decoding: try ComparisonCompletenessTests.read(base).bytes, as: UTF8.self)
    for (old, new) in edits {
      #expect(text.contains(old), "\(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    return SourceText(name: "new.bareme", text: text)
  }

  @Test(arguments: cases)
  func sentences(_ change: Case) throws {
    let old = try ComparisonCompletenessTests.read(Self.base)
    let new = try Self.edited(change.edits)
    let pair = (
      try ComparisonCompletenessTests.checked(old), try ComparisonCompletenessTests.checked(new)
    )
    let found = RulesetComparison.compare((pair.0, old), (pair.1, new), .french)
    #expect(found.changes.map { $0.sentence.french } == change.french)
    guard let english = change.english else { return }
    let translated = RulesetComparison.compare((pair.0, old), (pair.1, new), .english)
    #expect(translated.changes.map { $0.sentence.english } == english)
  }

  @Test("brackets are told by the amounts that meet another rate")
  func brackets() throws {
    func source(_ rows: String) throws -> SourceText {
      try Self.edited([("  × 60 %\n", "  par tranches\n  | tranche | taux |\n" + rows)])
    }
    let old = try source("  | jusqu'à 1 000 € | 80 % |\n  | plus de 1 000 € | 60 % |\n")
    let new = try source("  | jusqu'à 1 500 € | 80 % |\n  | plus de 1 500 € | 50 % |\n")
    let pair = (
      try ComparisonCompletenessTests.checked(old), try ComparisonCompletenessTests.checked(new)
    )
    let found = RulesetComparison.compare((pair.0, old), (pair.1, new), .french)
    #expect(
      found.changes.map { $0.sentence.french } == [
        Self.aid + "dans la tranche « plus de 1 000 € à 1 500 € », le taux passe de 60 % à 80 %",
        Self.aid + "dans la tranche « plus de 1 500 € », le taux passe de 60 % à 50 %",
      ])
  }

  @Test("a declaration added and one removed are told with what they say")
  func declarations() throws {
    let old = try ComparisonCompletenessTests.read(Self.base)
    let new = try Self.edited([
      (
        "## Aide\n",
        "condition taille « École assez grande »\n  exige élèves ≥ 5\n  sinon « {élèves} élèves. »\n"
          + "  selon APPEL « article 4 »\n\n## Aide\n"
      )
    ])
    let pair = (
      try ComparisonCompletenessTests.checked(old), try ComparisonCompletenessTests.checked(new)
    )
    let added = RulesetComparison.compare((pair.0, old), (pair.1, new), .french)
    #expect(
      added.changes.map { $0.sentence.french } == [
        "la condition taille (« École assez grande ») est nouvelle : « élèves ≥ 5 »"
      ])
    let removed = RulesetComparison.compare((pair.1, new), (pair.0, old), .english)
    #expect(
      removed.changes.map { $0.sentence.english } == [
        "the condition taille (‘École assez grande’) is removed: ‘élèves ≥ 5’"
      ])
    #expect(removed.changes.map { $0.group } == [["Recevabilité"]])
  }
}
