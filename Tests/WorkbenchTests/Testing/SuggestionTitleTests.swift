import Foundation
import Testing

/// The titles of suggested examples, as a ruleset's own labels make them.
@Suite struct SuggestionTitleTests {
  /// The titles that the program suggests for a ruleset, in their order.
  static func titles(_ text: String) throws -> [String] {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.bareme")
    try Data(text.utf8).write(to: file)
    let run = try runBareme(["test", file.path, "--suggest"])
    #expect(run.status == 0, "\(run.out)\(run.err)")
    return run.out.split(separator: "\n").compactMap { line in
      guard let word = ["exemple « ", "example \""].first(where: { line.hasPrefix($0) })
      else { return nil }
      return String(line.dropFirst(word.count).dropLast(word.hasSuffix("\"") ? 1 : 2))
    }
  }

  static let french = """
    barème essai
      version 1

    dossier commune « Commune »
      code     texte identifiant
      dépôt    date                      « Date de dépôt »
      classes  entier à partir de 1      « Classes de la commune »
      coût     montant à partir de 0 €   « Coût du projet »
      plan     oui/non                   « Projet d'école joint »
      secteur  parmi « public », « privé »  « Secteur »
      écoles   liste d'école, au moins 1 « Écoles »

    fiche école « École »
      débit    nombre, 1 décimale        « Débit »

    table quota « Quota »
      selon classes, à partir de 1
      | classes   | programmes |
      | 1 à 12    | 3          |
      | 13 ou plus | 4         |

    montant aide « Aide »
      coût
      × 50 %
      arrondi au centime

    condition délai « Dossier déposé à temps »
      exige dépôt ≤ 31/03/2026
      sinon « Déposé le {dépôt}, après le 31/03/2026. »

    condition projet « Projet de chaque école »
      exige plan
      sinon « Le projet manque. »

    condition débit « Accès suffisant »
      exige pour chaque école : école.débit ≥ 20
      sinon « Trop lent. »
      gravité signalement

    modèle m « Une école »
      code = « A », dépôt = 01/02/2026, classes = 5, coût = 100 €, plan = oui, secteur = « public »
      écoles[1].débit = 30

    exemple « Une école »
      partant de m
      attendu éligible, aide = 50 €, quota = 3

    """

  @Test("in French: counts, days, rows, flags, refusals that quote their figures")
  func french() throws {
    let titles = try Self.titles(Self.french)
    for title in [
      "Date de dépôt sans réponse : incomplet (dossier déposé à temps)",
      "Déposé le 01/04/2026, après le 31/03/2026 : inéligible",
      "Dépôt le 31/03/2026 : dossier déposé à temps",
      "13 classes de la commune : quota de 4",
      "12 classes de la commune : quota de 3",
      "Projet d'école joint, non : inéligible (projet de chaque école)",
      "École 1, débit 19,9 : éligible, signalé (accès suffisant)",
      "Coût du projet 100,01 € : aide de 50,01 €",
    ] {
      #expect(titles.contains(title), "\(title)\n\(titles)")
    }
    #expect(Set(titles).count == titles.count)
  }

  @Test("in English, with the same labels in its words")
  func english() throws {
    let titles = try Self.titles(
      """
      ruleset trial
        version 1

      application town "Town"
        code     text identifier
        filed    date                       "Date of filing"
        pupils   integer from 1             "Pupils to equip"
        fund     yes/no                     "National Fund asked"

      table cap "Cap of the grant"
        by pupils, from 1
        | pupils    | cap     |
        | 1 to 12   | 3 000 € |
        | 13 or more | 4 000 € |

      condition in_time "Filed in time"
        requires filed ≤ 2026-03-31
        otherwise "Filed on {filed}, after 2026-03-31."

      condition fund "No national fund"
        requires not fund
        otherwise "Another fund was asked."

      model m "A town"
        code = "A", filed = 2026-02-01, pupils = 5, fund = no

      example "A town"
        starting from m
        expected eligible, cap = 3 000 €

      """)
    for title in [
      "Date of filing not given: incomplete (filed in time)",
      "Filed on 2026-04-01, after 2026-03-31: ineligible",
      "Filing on 2026-03-31: filed in time",
      "13 pupils to equip: cap of the grant of 4 000 €",
      "National Fund asked: ineligible (no national fund)",
    ] {
      #expect(titles.contains(title), "\(title)\n\(titles)")
    }
    #expect(Set(titles).count == titles.count)
  }
}
