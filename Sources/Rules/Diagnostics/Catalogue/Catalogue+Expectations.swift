/// What sentences call the things that were expected, with an example of each.
extension Catalogue {
  /// A thing that was expected, with its article.
  func expectation(_ thing: ExpectedThing) -> WordPair {
    switch thing {
    case .name: ("un nom", "a name")
    case .fieldName: ("un nom de champ", "a field name")
    case .text: ("un texte entre guillemets", "a text between quotation marks")
    case .expression: ("une valeur ou un calcul", "a value or a calculation")
    case .number: ("un nombre", "a number")
    case .date: ("une date", "a date")
    case .type: ("ce que contient le champ", "what the field holds")
    case .unit: ("une unité", "a unit")
    case .version: ("un numéro de version", "a version number")
    case .attribute: ("une précision sur le champ", "a qualifier of the field")
    case .clause: ("un mot qui ouvre une clause", "a word that opens a clause")
    case .closingParenthesis: ("une parenthèse fermante", "a closing parenthesis")
    case .closingBracket: ("un crochet fermant", "a closing bracket")
    case .colon: ("le signe « : »", "the sign \":\"")
    case .comma: ("une virgule", "a comma")
    case .equalSign, .givenValue, .expectedValue: ("le signe « = »", "the sign \"=\"")
    case .bar: ("une barre « | »", "a bar \"|\"")
    case .roundingTarget: ("la précision de l'arrondi", "the precision of the rounding")
    case .thenWord: words([.thenWord])
    case .elseWord: words([.elseWord])
    case .rangeTo: words([.rangeTo])
    case .outOf: words([.outOf])
    case .of: words([.of])
    case .severity: words([.blocking, .toComplete, .flag])
    case .draw: words([.draw])
    case .assessorMethod: words([.mean, .median])
    case .increasesOrDecreases: words([.increases, .decreases])
    case .neverDecreasesOrIncreases: words([.neverDecreases, .neverIncreases])
    case .perGroup: words([.perGroup])
    case .overflowPolicy: words([.stop, .skip, .partial])
    case .consumedBy: words([.consumedBy])
    case .forThose: words([.forThose])
    case .spillOver: words([.spillOver])
    case .voteRule: words([.unanimity, .simpleMajority, .absoluteMajority, .twoThirds])
    case .outcome: words(Parser.statuses.map { $0.0 })
    case .voteTreatment: words([.against, .ignored, .inFavour])
    case .limitWord: words([.lessThan, .atMost, .moreThan, .atLeast])
    case .overApplications:
      (
        "un calcul sur tous les \(fr(.applications))",
        "a calculation over all \(en(.applications))"
      )
    }
  }

  private func words(_ keywords: [Keyword]) -> WordPair {
    let spellings = keywords.map { k($0) }
    return (frenchList(spellings), englishList(spellings))
  }

  /// A line in the file's language that has the expected thing; nil where none would help.
  func sample(_ thing: ExpectedThing) -> String? {
    let pair = samplePair(thing)
    guard let line = isFrench ? pair?.french : pair?.english else { return nil }
    return line
  }

  private func samplePair(_ thing: ExpectedThing) -> WordPair? {
    switch thing {
    case .name, .clause, .closingParenthesis, .closingBracket, .expression, .number, .comma: nil
    case .fieldName, .type: ("écoles_équipées nombre", "equipped_schools number")
    case .text: ("« Accès suffisant »", "\"Sufficient access\"")
    case .date: ("17/02/2027", "2027-02-17")
    case .unit: ("débit nombre en Mb/s", "bandwidth number in Mb/s")
    case .version: ("version 1 du 09/01/2027", "version 1 of 2027-01-09")
    case .attribute: ("dernier_plan date facultatif", "last_plan date optional")
    case .colon: ("pour chaque école : école.débit ≥ 20", "for each school: school.bandwidth ≥ 20")
    case .equalSign: ("paramètre seuil = 20", "parameter threshold = 20")
    case .draw:
      (
        "en dernier ressort tirage graine « date de la commission »",
        "as a last resort draw seed \"date of the committee\""
      )
    case .givenValue: ("avec classes = 12", "with classes = 12")
    case .expectedValue:
      (
        "attendu éligible, aide = 500 €, ou attendu inéligible, motif délai",
        "expected eligible, aid = 500 €, or expected ineligible, reason deadline"
      )
    case .bar: ("| 1 à 6 | 2 |", "| 1 to 6 | 2 |")
    case .roundingTarget:
      (
        "arrondi au centime, ou arrondi à 2 décimales",
        "rounded to the cent, or rounded to 2 decimals"
      )
    case .thenWord, .elseWord: ("si socle alors 50 % sinon 70 %", "if basic then 50% else 70%")
    case .rangeTo: ("de 1 à 6", "from 1 to 6")
    case .outOf: ("grille qualité sur 20", "grid quality out of 20")
    case .of: ("répartition parts de subvention", "shares parts of grant")
    case .severity: ("gravité à compléter", "severity to complete")
    case .assessorMethod:
      ("évaluateurs moyenne arrondie à 2 décimales", "assessors mean rounded to 2 decimals")
    case .increasesOrDecreases, .neverDecreasesOrIncreases:
      (
        "quand classes augmente, plafond ne baisse jamais",
        "when classes increases, quota never decreases"
      )
    case .perGroup: ("au plus 3 par département", "at most 3 per department")
    case .overflowPolicy: ("au dépassement passer au suivant", "on overflow try the next")
    case .consumedBy:
      ("enveloppe 200 000 € consommée par subvention", "envelope 200 000 € consumed by grant")
    case .forThose:
      (
        "sous-enveloppe rurale 50 000 € pour commune_rurale",
        "sub-envelope rural 50 000 € for rural_town"
      )
    case .spillOver:
      (
        "sous-enveloppe rurale 50 000 € pour commune_rurale, reliquat reversé",
        "sub-envelope rural 50 000 € for rural_town, leftover returned"
      )
    case .outcome: ("attendu éligible, aide = 500 €", "expected eligible, aid = 500 €")
    case .voteRule: ("règle majorité simple", "rule simple majority")
    case .voteTreatment: ("abstention ne compte pas", "abstention does not count")
    case .limitWord:
      ("total éliminatoire moins de 10", "eliminatory total less than 10")
    case .overApplications:
      (
        "valeur d'appel total = somme des dossiers.coût",
        "call value total = sum of applications.cost"
      )
    }
  }
}
