import Rules
import Scoring

/// Sentences about columns, identifiers, lists and marks.
extension Messages {
  static func column(
    _ kind: FactProblem.Kind, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    switch kind {
    case .columnMissing(let nearest): return columnMissing(nearest, problem, context)
    case .ambiguousKey(let name, let columns):
      let declared = context.columns(of: problem.place.record)
      let names = columns.compactMap { $0 < declared.count ? declared[$0].name : nil }
      let both = alternatives(names)
      return Phrase(
        "\(quoted(name).french) peut désigner \(both.french) : écrivez le nom du champ voulu",
        "\(quoted(name).english) may mean \(both.english): write the name of the field meant")
    case .duplicateColumn(let name):
      if context.isJSON(problem.place.file) {
        return Phrase(
          "\(quoted(name).french) donne un champ que donne déjà une autre clé : n'en gardez qu'une",
          "\(quoted(name).english) gives a field that another key gives already: keep one only")
      }
      return Phrase(
        "\(quoted(name).french) donne un champ que donne déjà une autre colonne : n'en gardez qu'une",
        "\(quoted(name).english) gives a field that another column gives already: keep one only")
    case .unknownKey(let name):
      let near = nearest(name, context.columns(of: problem.place.record).map { $0.name })
      return join(
        Phrase(
          "\(shown(name).french) ne correspond à aucun champ et n'est pas lu",
          "\(shown(name).english) matches no field and is not read"),
        didYouMean(near))
    case .thousands, .lostCharacters, .duplicateRow, .duplicateKey,
      .notANumber, .otherUnit, .tooManyDecimals, .outOfBounds, .notADate, .notATruth,
      .notAChoice, .spoiledNumber, .hiddenCharacter, .severalReadings, .severalArrays, .wrongShape,
      .textTooLong, .identifierMissing,
      .duplicateIdentifier, .unknownCriterion, .unknownMember, .markOffStep, .markAboveMaximum,
      .severalAssessors, .duplicateMark,
      .listOutOfBounds, .unknownParent, .malformedJSON, .inconsistent, .overflow, .tooLarge:
      return Phrase("", "")
    }
  }

  private static func columnMissing(
    _ nearest: String?, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    let columns = context.columns(of: problem.place.record)
    guard problem.place.column >= 0, problem.place.column < columns.count else {
      return Phrase("un champ manque", "a field is missing")
    }
    let column = columns[problem.place.column]
    if case .list = column.type {
      return Phrase(
        "la liste \(quoted(column.name).french) manque : donnez-la dans un fichier \(column.name).csv",
        "the list \(quoted(column.name).english) is missing: give it in a file \(column.name).csv")
    }
    let label = column.label.map { quoted($0) }
    let name = context.qualifiedName(problem.place)
    let french = quoted(name).french + (label.map { " (\($0.french))" } ?? "")
    let english = quoted(name).english + (label.map { " (\($0.english))" } ?? "")
    let start =
      context.isJSON(problem.place.file)
      ? Phrase("aucune clé ne donne le champ \(french)", "no key gives the field \(english)")
      : Phrase(
        "aucune colonne ne donne le champ \(french)", "no column gives the field \(english)")
    guard let nearest else { return start }
    return join(
      start,
      Phrase(
        " ; la plus proche est \(quoted(nearest).french)",
        "; the nearest one is \(quoted(nearest).english)"))
  }

  static func duplicate(_ text: String, _ first: FactPlace, _ context: ProblemContext) -> Phrase {
    var problem = LoadProblem(.fact(.identifierMissing), at: first)
    problem.path = nil
    let place = context.placeText(problem)
    return Phrase(
      "l'identifiant \(shown(text).french) est déjà celui de \(place.french) : corrigez l'un des deux,"
        + " ou ôtez le dossier donné deux fois",
      "the identifier \(shown(text).english) is already that of \(place.english): correct one of the"
        + " two, or take out the application given twice")
  }

  static func unknownParent(_ text: String) -> Phrase {
    Phrase(
      "aucun dossier n'a l'identifiant \(shown(text).french)",
      "no application has the identifier \(shown(text).english)")
  }

  static func listCount(
    _ count: Int, _ bounds: Interval, _ context: ProblemContext
  ) -> Phrase {
    let rows = counted(count, Phrase("ligne", "row"), Phrase("lignes", "rows"))
    return Phrase(
      "\(rows.french) dans la liste ; il en faut \(boundsText(bounds, nil, .french, context))",
      "\(rows.english) in the list; there must be \(boundsText(bounds, nil, .english, context))")
  }

  static func inconsistent(_ number: Int, _ detail: String, _ context: ProblemContext) -> Phrase {
    let rules = context.plan.ruleset.consistencies
    guard number >= 0, number < rules.count else {
      return Phrase("les faits se contredisent", "the facts contradict each other")
    }
    let label = rules[number].label ?? rules[number].name
    if detail.isEmpty {
      return Phrase(
        "les faits contredisent \(quoted(label).french)",
        "the facts contradict \(quoted(label).english)")
    }
    return Phrase(
      "les faits contredisent \(quoted(label).french) : \(detail)",
      "the facts contradict \(quoted(label).english): \(detail)")
  }

  // MARK: Marks

  static func unknownCriterion(_ name: String, _ context: ProblemContext) -> Phrase {
    var names: [String] = []
    var isComputed = false
    for grid in context.plan.ruleset.grids {
      for criterion in grid.criteria {
        if criterion.computed < 0 {
          names.append(criterion.name)
        } else if foldedKey(criterion.name) == foldedKey(name) {
          isComputed = true
        }
      }
    }
    if isComputed {
      return Phrase(
        "la note du critère \(quoted(name).french) est calculée : elle ne se donne pas",
        "the mark of the criterion \(quoted(name).english) is computed: it is not given")
    }
    return join(
      Phrase(
        "aucun critère noté ne s'appelle \(quoted(name).french)",
        "no marked criterion is named \(quoted(name).english)"),
      didYouMean(nearest(name, names)))
  }

  static func unknownMember(_ name: String, _ vote: Int, _ context: ProblemContext) -> Phrase {
    let votes = context.plan.ruleset.votes
    let members = vote >= 0 && vote < votes.count ? votes[vote].members : []
    return join(
      Phrase(
        "aucun membre du vote ne s'appelle \(quoted(name).french)",
        "no member of the vote is named \(quoted(name).english)"),
      didYouMean(nearest(name, members)))
  }

  static func mark(_ kind: FactProblem.Kind) -> Phrase {
    switch kind {
    case .markOffStep(let text, let step):
      let value = numberPhrase(text)
      return Phrase(
        "la note \(value.french) n'est pas un multiple de \(numberText(step, .french))",
        "the mark \(value.english) is not a multiple of \(numberText(step, .english))")
    case .markAboveMaximum(let text, let maximum):
      let value = numberPhrase(text)
      return Phrase(
        "la note \(value.french) dépasse le maximum, \(numberText(maximum, .french))",
        "the mark \(value.english) exceeds the maximum, \(numberText(maximum, .english))")
    case .severalAssessors:
      return Phrase(
        "plusieurs évaluateurs ont noté ce critère, et la grille ne dit pas comment réunir leurs notes",
        "several assessors marked this criterion, and the grid does not say how to put them together"
      )
    case .duplicateMark(let assessor):
      if assessor.isEmpty {
        return Phrase(
          "ce critère est noté deux fois : ne gardez qu'une note",
          "this criterion is marked twice: keep one mark only")
      }
      return Phrase(
        "\(shown(assessor).french) a déjà noté ce critère de ce dossier : ne gardez qu'une note",
        "\(shown(assessor).english) has already marked this criterion of this application: keep one"
          + " mark only")
    case .thousands, .lostCharacters, .duplicateRow, .duplicateKey,
      .notANumber, .otherUnit, .tooManyDecimals, .outOfBounds, .notADate, .notATruth,
      .notAChoice, .spoiledNumber, .hiddenCharacter, .severalReadings, .severalArrays, .wrongShape,
      .textTooLong, .identifierMissing,
      .duplicateIdentifier, .columnMissing, .ambiguousKey, .duplicateColumn, .unknownKey,
      .unknownCriterion, .unknownMember,
      .listOutOfBounds, .unknownParent, .malformedJSON, .inconsistent, .overflow, .tooLarge:
      return Phrase("", "")
    }
  }

  private static func numberPhrase(_ text: String) -> Phrase {
    guard case .value(let number, _) = readNumber(Array(text.utf8), notation: .either) else {
      return Phrase(text, text)
    }
    return Phrase(numberText(number, .french), numberText(number, .english))
  }
}
