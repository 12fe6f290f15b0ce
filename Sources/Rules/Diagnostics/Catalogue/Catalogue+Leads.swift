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
      (
        "Ce mot se tait ici : ce qui le touche se lit seul.",
        "This word is left out here: what stands beside it is read alone."
      )
    case .inWords:
      (
        "Ce calcul s'écrit avec des mots, par exemple \(fr(wordsExample)).",
        "This calculation is written in words, for example \(en(wordsExample))."
      )
    case .signOfSum, .signOfComparison, .limitInWords, .joinedTests, .lineForEach, .twoTests,
      .percentSign, .currencyAfter, .equalForColon, .withoutSign, .withoutEnd, .elseOnTheLine,
      .roundingMode, .memberOfRecord, .rangeInWords, .requiredAlready, .presentDay, .roundingAfter,
      .calculationBelow, .notInWords, .yearInDates, .loopInWords, .quotationMarks,
      .conditionFirst, .exceptWhen:
      helpOnForms(lead)
    case .withoutOf:
      ("Le nombre suit sans autre mot.", "The number follows without another word.")
    case .perUnit:
      (
        """
        Une somme par unité est une multiplication, par exemple \
        \(fr(isFrench ? "20 € × école.élèves" : "20 € × school.pupils")) ou \(fr(perRowExample)).
        """,
        """
        A sum per unit is a multiplication, for example \
        \(en(isFrench ? "20 € × école.élèves" : "20 € × school.pupils")) or \(en(perRowExample)).
        """
      )
    }
  }

  /// How a sign, a line or a limit is written.
  private func helpOnForms(_ lead: WritingLead) -> WordPair {
    switch lead {
    case .signOfSum:
      (
        "Un calcul s'écrit avec les signes +, −, × et ÷.",
        "A calculation is written with the signs +, −, × and ÷."
      )
    case .signOfComparison:
      (
        "Une comparaison s'écrit avec un signe : =, ≠, <, ≤, > ou ≥ (au clavier : <>, <=, >=).",
        "A comparison is written with a sign: =, ≠, <, ≤, > or ≥ (on a keyboard: <>, <=, >=)."
      )
    case .limitInWords:
      (
        "Une limite s'écrit en mots, par exemple \(fr("\(k(.moreThan)) 500")).",
        "A limit is written in words, for example \(en("\(k(.moreThan)) 500"))."
      )
    case .joinedTests:
      (
        "Deux tests se relient par \(fr(.and)) ou par \(fr(.or)).",
        "Two tests are joined by \(en(.and)) or by \(en(.or))."
      )
    case .lineForEach:
      (
        "Dans un montant, chaque opération a sa propre ligne.",
        "In an amount, each operation has a line of its own."
      )
    case .twoTests:
      (
        "Deux limites font deux tests, par exemple \(fr(twoTestsExample)).",
        "Two limits make two tests, for example \(en(twoTestsExample))."
      )
    case .percentSign:
      ("Un pourcentage s'écrit avec le signe %.", "A percentage is written with the sign %.")
    case .currencyAfter:
      ("Le signe de la monnaie suit le nombre.", "The sign of the currency follows the number.")
    case .equalForColon:
      ("La valeur suit ici le signe =.", "The value follows the sign = here.")
    case .withoutSign:
      ("Ce signe ne s'écrit pas ici.", "This sign is not written here.")
    default: helpOnWords(lead)
    }
  }

  private func helpOnWords(_ lead: WritingLead) -> WordPair {
    switch lead {
    case .withoutEnd:
      (
        "Aucun mot ne ferme une déclaration : elle finit où la suivante commence.",
        "No word closes a declaration: it ends where the next one starts."
      )
    case .elseOnTheLine:
      (
        """
        Aucune ligne ne commence par \(fr(.elseWord)) : mettez-le sur la ligne de \(fr(.thenWord)), au \
        besoin à la fin.
        """,
        """
        No line starts with \(en(.elseWord)): put it on the line of \(en(.thenWord)), at its end if \
        need be.
        """
      )
    case .roundingMode:
      (
        "Le sens d'un arrondi s'écrit \(fr(.down)) (vers le bas) ou \(fr(.up)) (vers le haut).",
        "The way of rounding is written \(en(.down)) or \(en(.up))."
      )
    case .memberOfRecord:
      (
        "Le champ d'une fiche se lit après un point, par exemple \(fr(memberExample)).",
        "A field of a record follows a point, for example \(en(memberExample))."
      )
    case .rangeInWords:
      (
        "Une plage s'écrit en mots, par exemple \(fr("101 \(k(.rangeTo)) 500")) ; un tiret serait une soustraction.",
        "A range is written in words, for example \(en("101 \(k(.rangeTo)) 500")); a dash would subtract."
      )
    case .requiredAlready:
      (
        "Tout champ est obligatoire, sauf s'il est \(fr(.optional)).",
        "Every field is required, unless it is \(en(.optional))."
      )
    default: helpOnSpokenForms(lead)
    }
  }

  private func helpOnSpokenForms(_ lead: WritingLead) -> WordPair {
    switch lead {
    case .presentDay:
      (
        "Un barème ne lit jamais le jour présent : écrivez une date, ou déclarez un champ \(fr(.typeDate)).",
        "A ruleset never reads the present day: write a date, or declare a \(en(.typeDate)) field."
      )
    case .roundingAfter:
      (
        "L'arrondi suit le calcul, par exemple \(fr(laterRoundingExample)).",
        "Rounding follows the calculation, for example \(en(laterRoundingExample))."
      )
    case .calculationBelow:
      (
        "Le calcul d'un montant commence à la ligne suivante, sans « = ».",
        "The calculation of an amount starts on the next line, without \"=\"."
      )
    case .notInWords:
      ("La négation s'écrit \(fr(.not)).", "The negation is written \(en(.not)).")
    case .yearInDates:
      (
        "Une année se compare par deux dates, par exemple \(fr(yearExample)).",
        "A year is compared with two dates, for example \(en(yearExample))."
      )
    case .loopInWords:
      (
        "Les fiches se passent en revue ainsi : \(fr(eachExample)), ou \(fr(k(.forAtLeastOne))).",
        "Records are gone through like this: \(en(eachExample)), or \(en(k(.forAtLeastOne)))."
      )
    case .quotationMarks:
      (
        "Un texte se met entre « » ou \" \".",
        "A text stands between quotation marks."
      )
    case .conditionFirst:
      (
        "Ce qui dépend d'un test s'écrit ainsi : \(fr(conditionalExample)).",
        "What depends on a test is written like this: \(en(conditionalExample))."
      )
    case .exceptWhen:
      (
        "Une exception s'écrit par la ligne \(fr(exceptionExample)).",
        "An exception is written as the line \(en(exceptionExample))."
      )
    default: ("", "")
    }
  }

  private var laterRoundingExample: String {
    isFrench ? "habitants ÷ 3 arrondi à l'unité" : "pupils ÷ 3 rounded to the unit"
  }

  private var conditionalExample: String {
    isFrench ? "× si rural alors 70 % sinon 60 %" : "× if rural then 70% else 60%"
  }

  private var exceptionExample: String { "\(k(.when)) \(k(.not)) (…)" }

  private var yearExample: String {
    isFrench
      ? "dépôt ≥ 01/01/2027 et dépôt ≤ 31/12/2027"
      : "submitted ≥ 2027-01-01 and submitted ≤ 2027-12-31"
  }

  private var eachExample: String {
    isFrench ? "pour chaque école : école.classes > 1" : "for each school: school.classes > 1"
  }

  private var twoTestsExample: String {
    isFrench ? "habitants ≥ 100 et habitants ≤ 500" : "pupils ≥ 100 and pupils ≤ 500"
  }

  private var perRowExample: String {
    isFrench ? "200 € × nombre d'écoles" : "200 € × number of schools"
  }

  private var memberExample: String {
    isFrench ? "somme des école.classes" : "sum of school.classes"
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
