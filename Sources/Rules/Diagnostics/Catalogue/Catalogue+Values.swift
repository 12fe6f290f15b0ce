/// Sentences about what values are, missing facts and rounding (codes V, M, R).
extension Catalogue {
  func typeMismatch(_ expected: TypeWord, _ found: TypeWord) -> Entry {
    Entry(
      french: Sentences(
        "on attend ici \(typeName(expected).french), et non \(typeName(found).french)",
        annotation: "c'est \(typeName(found).french)",
        help: "Corrigez le calcul, ou ce que contient le champ."),
      english: Sentences(
        "expected \(typeName(expected).english) here, not \(typeName(found).english)",
        annotation: "this is \(typeName(found).english)",
        help: "Correct the calculation, or what the field holds."))
  }

  func choiceAlone(_ text: String) -> Entry {
    Entry(
      french: Sentences(
        "le texte \(fr(text)) ne répond pas par oui ou par non",
        annotation: "comparé à rien",
        help: """
          Pour plusieurs textes, écrivez le champ une fois, puis \(fr(.among)) et les textes, séparés \
          par des virgules.
          """),
      english: Sentences(
        "the text \(en(text)) does not answer yes or no",
        annotation: "compared with nothing",
        help: """
          For several texts write the field once, then \(en(.among)) and the texts, with commas \
          between them.
          """))
  }

  func filterSwallows(_ rest: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(rest)) est lu comme la suite de la condition",
        annotation: "appartient à la condition",
        help: """
          Tout ce qui suit \(fr(.whereWord)) est sa condition. Mettez entre parenthèses le compte ou \
          la somme, de son premier mot à la fin de sa condition.
          """),
      english: Sentences(
        "\(en(rest)) is read as the rest of the condition",
        annotation: "belongs to the condition",
        help: """
          All that follows \(en(.whereWord)) is its condition. Put the count or the sum between \
          parentheses, from its first word to the end of its condition.
          """))
  }

  func unitMismatch(_ left: String, _ right: String) -> Entry {
    Entry(
      french: Sentences(
        "on ne peut pas réunir \(unitName(left).french) et \(unitName(right).french)",
        help: """
          Des valeurs ne s'additionnent et ne se comparent que dans la même unité. Écrivez \
          l'unité après le nombre, ou corrigez celle du champ.
          """),
      english: Sentences(
        "\(unitName(left).english) and \(unitName(right).english) cannot be put together",
        help: """
          Values are added and compared only in one unit. Write the unit after the number, or \
          correct that of the field.
          """))
  }

  func taxMismatch() -> Entry {
    Entry(
      french: Sentences(
        "un montant HT est mêlé à un montant TTC",
        help: """
          Hors taxes et toutes taxes comprises ne s'additionnent ni ne se comparent. Prenez les \
          deux sur la même base.
          """),
      english: Sentences(
        "an amount before tax is mixed with one with tax",
        help: "The two can be neither added nor compared. Take both on the same basis."))
  }

  func incomparable(_ left: TypeWord, _ right: TypeWord) -> Entry {
    Entry(
      french: Sentences(
        "on ne peut pas comparer \(typeName(left).french) à \(typeName(right).french)",
        help: "Comparez deux valeurs du même genre."),
      english: Sentences(
        "\(typeName(left).english) cannot be compared to \(typeName(right).english)",
        help: "Compare two values of the same kind."))
  }

  func notAChoice(_ written: String, _ known: [String], _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) n'est pas une des réponses prévues",
        help: frenchSuggestion(suggestions) ?? frenchKnown("Réponses prévues", known)),
      english: Sentences(
        "\(en(written)) is not one of the answers provided for",
        help: englishSuggestion(suggestions) ?? englishKnown("Answers provided for", known)))
  }

  func operatorNotApplicable(_ operation: OperatorWord, _ type: TypeWord) -> Entry {
    Entry(
      french: Sentences(
        "\(operatorName(operation).french) ne s'applique pas à \(typeName(type).french)",
        annotation: "c'est \(typeName(type).french)",
        help: "Prenez une valeur du bon genre, ou une autre opération."),
      english: Sentences(
        "\(operatorName(operation).english) does not apply to \(typeName(type).english)",
        annotation: "this is \(typeName(type).english)",
        help: "Take a value of the right kind, or another operation."))
  }

  func constantNeeded() -> Entry {
    Entry(
      french: Sentences(
        "il faut ici une valeur fixe",
        annotation: "dépend du dossier",
        help: """
          Cette valeur doit être la même pour tous les dossiers. Écrivez un nombre, une date ou \
          le nom d'un paramètre.
          """),
      english: Sentences(
        "a fixed value is needed here",
        annotation: "depends on the application",
        help: """
          This value must be the same for all applications. Write a number, a date or the name \
          of a parameter.
          """))
  }

  func divisorMayBeZero() -> Entry {
    Entry(
      french: Sentences(
        "on risque ici une division par zéro",
        annotation: "peut valoir zéro",
        help: """
          Donnez au champ une limite qui exclut zéro, par exemple \(fr("\(k(.from)) 1")), ou ne \
          divisez que là où un test l'exclut : \(fr("\(k(.ifWord)) n > 0 \(k(.thenWord)) … ÷ n")).
          """),
      english: Sentences(
        "this may divide by zero",
        annotation: "may be zero",
        help: """
          Give the field a limit that excludes zero, for example \(en("\(k(.from)) 1")), or divide \
          only where a test excludes it: \(en("\(k(.ifWord)) n > 0 \(k(.thenWord)) … ÷ n")).
          """))
  }

  func ambiguousMonths() -> Entry {
    Entry(
      french: Sentences(
        "on ne sait pas où tombe ce délai en fin de mois",
        help: """
          Un mois après le 31 janvier, il n'y a pas de 31. Ajoutez après le délai \
          \(frenchList([k(.toLastDay), k(.toNextMonth)])).
          """),
      english: Sentences(
        "it is not said where this delay falls at the end of a month",
        help: """
          One month after 31 January there is no 31st. Add, after the delay, \
          \(englishList([k(.toLastDay), k(.toNextMonth)])).
          """))
  }

  func currencyMismatch(_ written: String, _ declared: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) n'est pas la monnaie du barème",
        help: """
          Le barème compte en \(fr(declared)). Écrivez cette monnaie, ou changez la ligne \
          \(fr(.currency)) de l'en-tête.
          """),
      english: Sentences(
        "\(en(written)) is not the currency of the ruleset",
        help: """
          The ruleset counts in \(en(declared)). Write that currency, or change the \
          \(en(.currency)) line of the header.
          """))
  }

  func badBound() -> Entry {
    Entry(
      french: Sentences(
        "ce nombre doit être plus grand que zéro",
        help: """
          Un pas, un multiple ou un nombre de places de zéro ne laisserait rien de possible. \
          Corrigez le nombre.
          """),
      english: Sentences(
        "this number must be greater than zero",
        help: """
          A step, a multiple or a number of places of zero would leave nothing possible. Correct \
          the number.
          """))
  }

  func unguardedOptional(_ name: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(name)) est facultatif, et ce calcul n'en tient pas compte",
        annotation: "peut être absent",
        help: """
          Dites ce qui s'applique quand il est absent, par exemple \
          \(fr("\(name) \(k(.absent)) \(k(.or)) …")) ou \
          \(fr("\(name) \(k(.present)) \(k(.and)) …")).
          """),
      english: Sentences(
        "\(en(name)) is optional, and this calculation overlooks it",
        annotation: "may be absent",
        help: """
          Say what applies when it is absent, for example \
          \(en("\(name) \(k(.absent)) \(k(.or)) …")) or \
          \(en("\(name) \(k(.present)) \(k(.and)) …")).
          """))
  }

  func uselessPresence(_ name: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(name)) n'est pas facultatif : ce test ne sert à rien",
        help: """
          Tant que ce champ n'est pas rempli, le dossier est incomplet, sans qu'il faille le \
          tester. Supprimez le test, ou ajoutez \(fr(.optional)) au champ.
          """),
      english: Sentences(
        "\(en(name)) is not optional: this test serves nothing",
        help: """
          As long as this field is empty the application is incomplete, without any test. Delete \
          the test, or add \(en(.optional)) to the field.
          """))
  }

  func emptyList(_ list: String) -> Entry {
    Entry(
      french: Sentences(
        "il peut n'y avoir aucune fiche \(fr(list))",
        help: """
          Sans aucune fiche, il n'y a ni moyenne, ni minimum, ni maximum. Ajoutez \
          \(fr("\(k(.atLeast)) 1")) au champ qui les contient.
          """),
      english: Sentences(
        "there may be no \(en(list)) record at all",
        help: """
          Without any record there is no mean, no minimum and no maximum. Add \
          \(en("\(k(.atLeast)) 1")) to the field that holds them.
          """))
  }

  func divisionNotRounded() -> Entry {
    Entry(
      french: Sentences(
        "cette division n'est pas arrondie",
        help: """
          Un quotient peut avoir des décimales sans fin. Pour comparer, multipliez plutôt que de \
          diviser : \(fr("a > b × 50 %")) est exact. Sinon ajoutez l'arrondi voulu, par exemple \
          \(fr(roundingExample)).
          """),
      english: Sentences(
        "this division is not rounded",
        help: """
          A quotient may have endless decimals. To compare, multiply rather than divide: \
          \(en("a > b × 50 %")) is exact. Otherwise add the rounding that is meant, for example \
          \(en(roundingExample)).
          """))
  }

  func amountNotExact(_ decimals: Int?) -> Entry {
    Entry(
      french: Sentences(
        "ce montant peut ne pas tomber sur un centime",
        annotation: decimals.map { "jusqu'à \(frenchCount($0, "décimale"))" },
        help: """
          Rien n'est arrondi sans être écrit. Ajoutez une ligne \
          \(fr("\(k(.rounded)) \(k(.toCent))")), là où le texte de l'appel le veut.
          """),
      english: Sentences(
        "this amount may not fall on a cent",
        annotation: decimals.map { "up to \(englishCount($0, "decimal"))" },
        help: """
          Nothing is rounded unless it is written. Add a line \
          \(en("\(k(.rounded)) \(k(.toCent))")), where the call wants it.
          """))
  }

  func uselessRounding() -> Entry {
    Entry(
      french: Sentences(
        "cet arrondi ne change jamais rien",
        help: """
          La valeur a déjà cette précision. Supprimez l'arrondi, ou vérifiez qu'il est à la \
          bonne ligne.
          """),
      english: Sentences(
        "this rounding never changes anything",
        help: """
          The value already has this precision. Delete the rounding, or check that it stands on \
          the right line.
          """))
  }
}
