/// Sentences about amounts and grids (codes A, K).
extension Catalogue {
  func cliff(_ at: String, _ below: String, _ above: String) -> Entry {
    Entry(
      french: Sentences(
        "le montant saute d'un coup à \(shown(at))",
        annotation: "\(shown(below)) juste avant, \(shown(above)) juste après",
        help: """
          Le taux atteint s'applique à tout le montant. Pour que chaque tranche garde son taux, \
          écrivez \(fr(.marginalBrackets)) ; si le saut est voulu, dites-le dans un choix : \
          \(k(.acknowledges)) A001.
          """),
      english: Sentences(
        "the amount jumps at \(shown(at))",
        annotation: "\(shown(below)) just before, \(shown(above)) just after",
        help: """
          The rate reached applies to the whole amount. For each bracket to keep its own rate, \
          write \(en(.marginalBrackets)); if the jump is meant, say so in a choice: \
          \(k(.acknowledges)) A001.
          """))
  }

  func sharesTotal(_ total: String) -> Entry {
    Entry(
      french: Sentences(
        "les parts atteignent déjà \(shown(total)) avant le reste",
        help: "Il ne resterait rien, ou moins que rien, pour la dernière. Corrigez une part."),
      english: Sentences(
        "the shares already reach \(shown(total)) before the rest",
        help: "Nothing, or less than nothing, would be left for the last one. Correct a share."))
  }

  func remainderMisplaced() -> Entry {
    Entry(
      french: Sentences(
        "\(fr(.remainder)) n'est pas sur la dernière ligne",
        help: """
          Le reste se calcule quand toutes les autres parts sont connues. Placez-le en dernier, \
          une seule fois.
          """),
      english: Sentences(
        "\(en(.remainder)) is not in the last row",
        help: """
          The rest is calculated once all other shares are known. Put it last, and only once.
          """))
  }

  func remainderMissing() -> Entry {
    Entry(
      french: Sentences(
        "il manque \(fr(.remainder)) à la dernière part",
        help: """
          Une fois les parts arrondies, un centime peut manquer ou rester. La dernière part, \
          écrite \(fr(.remainder)), le reçoit.
          """),
      english: Sentences(
        "the last share is not \(en(.remainder))",
        help: """
          Once shares are rounded, a cent may be missing or left. The last share, written \
          \(en(.remainder)), takes it.
          """))
  }

  func bracketGap(_ place: String) -> Entry {
    Entry(
      french: Sentences(
        "les tranches ne se suivent pas : aucune ne contient \(shown(place))",
        help: """
          Chaque montant doit tomber dans une tranche. Prolongez l'une d'elles, ou ajoutez celle \
          qui manque.
          """),
      english: Sentences(
        "the brackets leave a gap: none holds \(shown(place))",
        help: "Each amount must fall in one bracket. Extend one of them, or add the missing one."))
  }

  func bracketOverlap(_ place: String) -> Entry {
    Entry(
      french: Sentences(
        "deux tranches se chevauchent",
        annotation: "\(shown(place)) est dans les deux",
        help: """
          Chaque montant doit tomber dans une seule tranche. Faites commencer l'une où l'autre \
          finit.
          """),
      english: Sentences(
        "two brackets overlap",
        annotation: "\(shown(place)) is in both",
        help: "Each amount must fall in one bracket only. Make one start where the other ends."))
  }

  func capBelowFloor() -> Entry {
    Entry(
      french: Sentences(
        "le plafond est plus bas que le plancher",
        help: """
          Les deux lignes ne peuvent pas être respectées ensemble. Corrigez l'un des deux \
          nombres.
          """),
      english: Sentences(
        "the cap is lower than the floor",
        help: "The two lines cannot both be respected. Correct one of the two numbers."))
  }

  func capNeverReached() -> Entry {
    Entry(
      french: Sentences(
        "ce plafond n'est jamais atteint",
        help: """
          Les limites déclarées gardent le montant en dessous. Vérifiez le nombre, ou supprimez \
          la ligne.
          """),
      english: Sentences(
        "this cap is never reached",
        help: """
          The declared limits keep the amount below it. Check the number, or delete the line.
          """))
  }

  func floorLiftsZero(_ floor: String) -> Entry {
    let example =
      isFrench
      ? "si brut = 0 € alors 0 € sinon maximum(brut, \(cut(floor)))"
      : "if gross = 0 € then 0 € else maximum(gross, \(cut(floor)))"
    return Entry(
      french: Sentences(
        "le plancher donne \(shown(floor)) même à qui n'aurait droit à rien",
        annotation: "relève aussi un montant de zéro",
        help: """
          Si zéro doit rester zéro, donnez un nom au montant d'avant et écrivez \(fr(example)) ; \
          si le plancher vaut pour tous, dites-le dans un choix : \(k(.acknowledges)) A009.
          """),
      english: Sentences(
        "the floor gives \(shown(floor)) even where nothing would be due",
        annotation: "lifts an amount of zero too",
        help: """
          If zero must stay zero, give a name to the amount before it and write \(en(example)); \
          if the floor is for all, say so in a choice: \(k(.acknowledges)) A009.
          """))
  }

  func rateAboveWhole(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) multiplie le montant au lieu d'en prendre une part",
        annotation: "plus de 100 %",
        help: """
          Une part s'écrit avec son signe, par exemple 70 %. Si le montant est bien multiplié, \
          dites-le dans un choix : \(k(.acknowledges)) A010.
          """),
      english: Sentences(
        "\(en(written)) multiplies the amount instead of taking a share of it",
        annotation: "more than 100%",
        help: """
          A share is written with its sign, such as 70%. If the amount is to be multiplied, say so \
          in a choice: \(k(.acknowledges)) A010.
          """))
  }

  func maximaTotal(_ declared: String, _ sum: String) -> Entry {
    Entry(
      french: Sentences(
        "les critères font \(shown(sum)) points, et la grille en annonce \(shown(declared))",
        help: "Corrigez les points d'un critère, ou le total annoncé."),
      english: Sentences(
        "the criteria make \(shown(sum)) points, and the grid announces \(shown(declared))",
        help: "Correct the points of a criterion, or the total announced."))
  }

  func eliminatoryAboveMaximum(
    _ criterion: String, _ maximum: String, _ isReached: Bool
  ) -> Entry {
    Entry(
      french: Sentences(
        "la note éliminatoire de \(fr(criterion)) \(isReached ? "atteint" : "dépasse") le maximum",
        annotation: "le maximum est \(shown(maximum))",
        help: "Toutes les notes seraient éliminatoires. Corrigez le seuil, ou le maximum."),
      english: Sentences(
        "the eliminatory mark of \(en(criterion)) \(isReached ? "reaches" : "is above") the maximum",
        annotation: "the maximum is \(shown(maximum))",
        help: "All marks would be eliminatory. Correct the threshold, or the maximum."))
  }

  func eliminatoryOffStep(_ criterion: String, _ bound: String, _ step: String) -> Entry {
    Entry(
      french: Sentences(
        "la note éliminatoire de \(fr(criterion)) n'est pas une note possible",
        annotation: "les notes vont de \(shown(step)) en \(shown(step))",
        help: """
          Personne ne peut obtenir \(shown(bound)). Choisissez un seuil parmi les notes \
          possibles, pour que le lecteur sache qui est éliminé.
          """),
      english: Sentences(
        "the eliminatory mark of \(en(criterion)) is not a possible mark",
        annotation: "marks go by steps of \(shown(step))",
        help: """
          Nobody can be given \(shown(bound)). Choose a threshold among the possible marks, so \
          that readers know who is eliminated.
          """))
  }

  func eliminatoryNever(_ criterion: String) -> Entry {
    Entry(
      french: Sentences(
        "la note éliminatoire de \(fr(criterion)) n'élimine personne",
        help: """
          Aucune note ne descend aussi bas. Relevez le seuil ; si zéro élimine, écrivez \
          \(fr("\(k(.atMost)) 0")).
          """),
      english: Sentences(
        "the eliminatory mark of \(en(criterion)) eliminates nobody",
        help: """
          No mark is that low. Raise the threshold; if zero eliminates, write \
          \(en("\(k(.atMost)) 0")).
          """))
  }

  func maximumOffStep(_ criterion: String, _ maximum: String, _ step: String) -> Entry {
    Entry(
      french: Sentences(
        "le maximum de \(fr(criterion)) n'est pas une note possible",
        annotation: "\(shown(maximum)) n'est pas un multiple de \(shown(step))",
        help: "Corrigez le maximum, ou le pas des notes."),
      english: Sentences(
        "the maximum of \(en(criterion)) is not a possible mark",
        annotation: "\(shown(maximum)) is not a multiple of \(shown(step))",
        help: "Correct the maximum, or the step of the marks."))
  }

  func weightDiffers(_ criterion: String, _ declared: String, _ effective: String) -> Entry {
    Entry(
      french: Sentences(
        "le poids annoncé de \(fr(criterion)) n'est pas son poids réel",
        annotation: "\(shown(declared)) annoncé, \(shown(effective)) réel",
        help: """
          Le poids réel vient du maximum et du coefficient de chaque critère. Corrigez-les, ou \
          corrigez le poids annoncé.
          """),
      english: Sentences(
        "the weight announced for \(en(criterion)) is not its real weight",
        annotation: "\(shown(declared)) announced, \(shown(effective)) real",
        help: """
          The real weight comes from the maximum and the coefficient of each criterion. Correct \
          these, or the weight announced.
          """))
  }

  func columnMissing(_ column: ColumnWord) -> Entry {
    Entry(
      french: Sentences(
        "il manque la colonne \(fr(Parser.keyword(column)))",
        help: "Ajoutez-la à la ligne de titres, et une cellule à chaque ligne."),
      english: Sentences(
        "the column \(en(Parser.keyword(column))) is missing",
        help: "Add it to the heading row, and a cell to each row."))
  }

  func assessorsNotRounded() -> Entry {
    Entry(
      french: Sentences(
        "la note commune des évaluateurs n'est pas arrondie",
        help: """
          Une moyenne peut avoir des décimales sans fin. Ajoutez par exemple \
          \(fr("\(k(.rounded)) \(k(.toDecimals)) 2 \(k(.decimalPlaces))")).
          """),
      english: Sentences(
        "the joint mark of the assessors is not rounded",
        help: """
          A mean may have endless decimals. Add for example \
          \(en("\(k(.rounded)) \(k(.toDecimals)) 2 \(k(.decimalPlaces))")).
          """))
  }

  func computedAboveMaximum(_ criterion: String, _ possible: String, _ maximum: String) -> Entry {
    Entry(
      french: Sentences(
        "le calcul de \(fr(criterion)) peut sortir de sa note",
        annotation: "peut donner \(fr(possible)), pour une note de 0 à \(shown(maximum))",
        help: "Bornez le calcul avec \(fr("minimum(…, \(maximum))")), ou corrigez le maximum."),
      english: Sentences(
        "the calculation of \(en(criterion)) may go beyond its mark",
        annotation: "may give \(en(possible)), for a mark from 0 to \(shown(maximum))",
        help: """
          Limit the calculation with \(en("minimum(…, \(maximum))")), or correct the maximum.
          """))
  }

  func computedOffStep(_ criterion: String, _ step: String, _ rounding: String) -> Entry {
    Entry(
      french: Sentences(
        "le calcul de \(fr(criterion)) peut tomber entre deux notes",
        annotation: "les notes vont de \(shown(step)) en \(shown(step))",
        help: "Dites comment arrondir, par exemple \(fr(rounding)), ou ôtez le pas de ce critère."),
      english: Sentences(
        "the calculation of \(en(criterion)) may fall between two marks",
        annotation: "marks go by steps of \(shown(step))",
        help: """
          Say how to round, for example \(en(rounding)), or take away the step of this criterion.
          """))
  }

  func restBelowZero(_ base: String, _ rest: String) -> Entry {
    Entry(
      french: Sentences(
        "le reste peut être négatif une fois les autres parts arrondies",
        annotation: "pour \(shown(base)), le reste est de \(shown(rest))",
        help: """
          Arrondies au plus proche, les parts peuvent dépasser le tout. Arrondissez-les \
          \(fr(.down))\u{A0}: leur somme reste exacte, et les centimes vont au reste.
          """),
      english: Sentences(
        "the rest may be negative once the other shares are rounded",
        annotation: "for \(shown(base)), the rest is \(shown(rest))",
        help: """
          Rounded to the nearest, the shares may exceed the whole. Round them \(en(.down)): their \
          sum stays exact, and the cents go to the rest.
          """))
  }
}
