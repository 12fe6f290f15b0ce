/// Sentences about what people write as they speak (codes G005 and L007).
extension Catalogue {
  func spokenText(_ written: String, _ lead: WritingLead) -> Entry {
    let help = help(lead)
    return Entry(
      french: Sentences("\(fr(written)) ne se lit pas ici", help: help.french),
      english: Sentences("\(en(written)) cannot be read here", help: help.english))
  }

  private func help(_ lead: WritingLead) -> WordPair {
    switch lead {
    case .dateInDigits:
      (
        "Une date s'écrit en chiffres, par exemple \(fr(dateExample)).",
        "A date is written in digits, for example \(en(dateExample))."
      )
    case .allDigits:
      (
        "Un nombre s'écrit avec tous ses chiffres, par exemple \(fr("1 000 000 €")).",
        "A number is written with all its digits, for example \(en("1 000 000 €"))."
      )
    case .signOfTest:
      (
        """
        Dans un test, la comparaison s'écrit avec un signe : ≤ (jusqu'au, ce jour compris), < \
        (avant), ≥ (à partir du), > (après). Les mots servent aux limites des champs et des tables.
        """,
        """
        In a test the comparison is written with a sign: ≤ (up to, that day included), < (before), \
        ≥ (from), > (after). The words are for the limits of fields and tables.
        """
      )
    case .shareOf:
      ("Une part se prend par une multiplication, ×.", "A share is taken by multiplying, with ×.")
    case .onItsOwnLine:
      (
        "Après \(fr(.amongNames)) ne viennent que des modèles : mettez le reste sur sa propre ligne.",
        "Only models follow \(en(.amongNames)): put the rest on a line of its own."
      )
    case .awardedAlone:
      (
        "Ce que d'autres ont déjà reçu a sa propre ligne : \(awardedLine)",
        "What others have already been given has a line of its own: \(awardedLine)"
      )
    case .reasonName:
      (
        "Un motif porte le seul nom de la condition, du critère ou de la grille, sans point.",
        "A reason has the name of the condition, the criterion or the grid alone, without a point."
      )
    case .withoutReason:
      (
        "L'absence de motif s'écrit \(fr(.noReason)), seul ou suivi du nom d'une condition.",
        "The lack of a reason is written \(en(.noReason)), alone or before the name of a condition."
      )
    case .withoutArticle:
      ("Un nom s'écrit ici sans article.", "A name is written here without an article.")
    case .inWords:
      (
        "Ce calcul s'écrit avec des mots, par exemple \(fr(wordsExample)).",
        "This calculation is written in words, for example \(en(wordsExample))."
      )
    case .withoutOf:
      ("Le nombre suit sans autre mot.", "The number follows without another word.")
    case .perUnit:
      (
        """
        Une somme par unité est une multiplication, par exemple \
        \(fr(isFrench ? "20 € × école.élèves" : "20 € × school.pupils")).
        """,
        """
        A sum per unit is a multiplication, for example \
        \(en(isFrench ? "20 € × école.élèves" : "20 € × school.pupils")).
        """
      )
    }
  }

  private var awardedLine: String { "\(k(.alreadyAwarded)) 300 000 €" }

  private var wordsExample: String {
    "\(k(.quarterOf)) \(isFrench ? "dépôt" : "submitted")"
  }

  func shortYear(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "l'année de \(fr(written)) n'a que deux chiffres",
        help: "Écrivez les quatre chiffres de l'année, par exemple \(fr(dateExample))."),
      english: Sentences(
        "the year of \(en(written)) has two digits only",
        help: "Write the four digits of the year, for example \(en(dateExample))."))
  }
}
