/// Sentences about how lines are written (codes G).
extension Catalogue {
  func missingHeader() -> Entry {
    Entry(
      french: Sentences(
        "le fichier ne commence pas par le nom du barème",
        help: "Sa première déclaration nomme le barème, par exemple : barème mon-appel-2027."),
      english: Sentences(
        "the file does not start with the name of the ruleset",
        help: """
          Its first declaration names the ruleset, for example: ruleset my-call-2027 (in French: \
          barème mon-appel-2027).
          """))
  }

  func unknownDeclaration(_ written: String, _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) n'ouvre aucune déclaration",
        help: frenchSuggestion(
          suggestions,
          else: "Une déclaration s'ouvre par un mot réservé, comme \(frenchList(openingWords)).")),
      english: Sentences(
        "\(en(written)) opens no declaration",
        help: englishSuggestion(
          suggestions,
          else: "A declaration opens with a reserved word, such as \(englishList(openingWords)).")))
  }

  func unknownClause(
    _ written: String, _ kind: DeclarationKind, _ known: [String], _ suggestions: [String]
  ) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) n'est pas une clause possible dans \(noun(kind).french.indefinite)",
        help: frenchSuggestion(suggestions) ?? frenchKnown("Clauses possibles", known)),
      english: Sentences(
        "\(en(written)) is not a possible clause in \(noun(kind).english.indefinite)",
        help: englishSuggestion(suggestions) ?? englishKnown("Possible clauses", known)))
  }

  func expected(_ thing: ExpectedThing, _ found: String?) -> Entry {
    Entry(
      french: Sentences(
        found.map { "on attend ici \(expectation(thing).french), et non \(fr($0))" }
          ?? "il manque ici \(expectation(thing).french)",
        help: sample(thing).map { "Par exemple : \($0)" }),
      english: Sentences(
        found.map { "expected \(expectation(thing).english) here, not \(en($0))" }
          ?? "\(expectation(thing).english) is missing here",
        help: sample(thing).map { "For example: \($0)" }))
  }

  func unexpectedText(_ written: String, _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) est de trop ici",
        annotation: "en trop",
        help: frenchSuggestion(
          suggestions,
          else: """
            On lit une ligne complète avant ce mot, et lui n'y a pas de place : il est mal écrit, \
            en trop, ou à reporter sur une autre ligne. Le mot qui le précède peut aussi être en \
            cause.
            """)),
      english: Sentences(
        "\(en(written)) does not belong here",
        annotation: "too much",
        help: englishSuggestion(
          suggestions,
          else: """
            The line is complete before this word, which has no place in it: it is misspelt, one \
            too many, or belongs on another line. The word before it may be at fault too.
            """)))
  }

  func nestingTooDeep(_ limit: Int) -> Entry {
    Entry(
      french: Sentences(
        "plus de \(limit) parenthèses ou « si » sont emboîtés",
        help: """
          Un tel calcul ne se relit plus. Donnez un nom à l'une de ses parties avec une \
          déclaration \(fr(.value)).
          """),
      english: Sentences(
        "more than \(limit) parentheses or conditionals are nested",
        help: """
          Such a calculation can no longer be read. Give a name to one of its parts with a \
          \(en(.value)) declaration.
          """))
  }

  func tooManyDeclarations(_ limit: Int) -> Entry {
    Entry(
      french: Sentences(
        "le fichier compte plus de \(grouped(limit).french) déclarations",
        help: """
          Les longues listes ont leur place dans un référentiel, un fichier CSV à côté du \
          barème.
          """),
      english: Sentences(
        "the file holds more than \(grouped(limit).english) declarations",
        help: "Long lists belong in a reference list, a CSV file beside the ruleset."))
  }

  func twoOperations(_ sign: String) -> Entry {
    Entry(
      french: Sentences(
        "cette ligne fait deux opérations",
        annotation: "\(fr(sign)) commence la seconde",
        help: """
          Dans un montant, chaque ligne est une opération, faite dans l'ordre de lecture. Passez \
          à la ligne avant \(fr(sign)).
          """),
      english: Sentences(
        "this line holds two operations",
        annotation: "\(en(sign)) starts the second one",
        help: """
          In an amount each line is one operation, done in reading order. Start a new line \
          before \(en(sign)).
          """))
  }

  func chainedComparison() -> Entry {
    Entry(
      french: Sentences(
        "deux comparaisons se suivent",
        help: """
          Séparez-les, et reliez-les par \(fr(.and)) : \
          \(isFrench ? "1 ≤ note et note ≤ 5" : "1 ≤ mark and mark ≤ 5").
          """),
      english: Sentences(
        "two comparisons follow each other",
        help: """
          Write them apart, joined by \(en(.and)): \
          \(isFrench ? "1 ≤ note et note ≤ 5" : "1 ≤ mark and mark ≤ 5").
          """))
  }

  func cellCount(_ expected: Int, _ found: Int) -> Entry {
    Entry(
      french: Sentences(
        "cette ligne a \(frenchCount(found, "cellule")) au lieu de \(expected)",
        help: found < expected
          ? "Chaque colonne a sa cellule. Ajoutez celle qui manque, vide au besoin."
          : "Chaque cellule a sa colonne. Supprimez la cellule en trop."),
      english: Sentences(
        "this row has \(englishCount(found, "cell")) instead of \(expected)",
        help: found < expected
          ? "Each column has its cell. Add the missing one, empty if need be."
          : "Each cell has its column. Delete the one too many."))
  }

  func headerRowMissing() -> Entry {
    Entry(
      french: Sentences(
        "il manque la ligne de titres du tableau",
        help: """
          La première ligne d'un tableau nomme ses colonnes, par exemple : \(titleRowExample)
          """),
      english: Sentences(
        "the heading row is missing",
        help: "The first row names the columns, for example: \(titleRowExample)"))
  }

  func unknownColumn(_ written: String, _ known: [String], _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        written.isEmpty
          ? "cette colonne n'a pas de titre" : "la colonne \(fr(written)) n'existe pas ici",
        help: frenchSuggestion(suggestions) ?? frenchKnown("Colonnes possibles", known)),
      english: Sentences(
        written.isEmpty ? "this column has no title" : "there is no column \(en(written)) here",
        help: englishSuggestion(suggestions) ?? englishKnown("Possible columns", known)))
  }

  func blankLineMissing(_ word: String) -> Entry {
    Entry(
      french: Sentences(
        "il manque une ligne vide avant \(fr(word))",
        help: """
          Une fiche s'arrête à une ligne vide ou à un titre ; sans cela, \(fr(word)) serait le \
          nom d'un de ses champs.
          """),
      english: Sentences(
        "a blank line is missing before \(en(word))",
        help: """
          A record ends at a blank line or a heading; without one, \(en(word)) would be the name \
          of one of its fields.
          """))
  }

  func recordBroken(_ field: String) -> Entry {
    Entry(
      french: Sentences(
        "une ligne vide coupe la fiche avant \(fr(field))",
        help: "Une fiche s'arrête à une ligne vide. Ôtez celle qui précède ce champ."),
      english: Sentences(
        "a blank line cuts the record before \(en(field))",
        help: "A record ends at a blank line. Take out the one before this field."))
  }

  func wordOfOtherLanguage(_ written: String, _ here: String) -> Entry {
    Entry(
      french: Sentences(
        """
        \(fr(written)) est un mot \(isFrench ? "anglais" : "français") dans un barème en \
        \(isFrench ? "français" : "anglais")
        """,
        help: """
          La première déclaration choisit la langue de tout le fichier. Écrivez ici \(fr(here)).
          """),
      english: Sentences(
        """
        \(en(written)) is \
        \(isFrench ? "an English word in a French" : "a French word in an English") ruleset
        """,
        help: """
          The first declaration chooses the language of the whole file. Write \(en(here)) here.
          """))
  }

  func duplicateClause(_ keyword: Keyword) -> Entry {
    if Parser.attributeWords.contains(keyword) { return duplicateAttribute(keyword) }
    if keyword == .letterBrief || keyword == .letterSilent { return duplicateLetter() }
    return Entry(
      french: Sentences(
        "la clause \(fr(keyword)) figure deux fois",
        help: """
          Une déclaration ne la porte qu'une fois. Gardez la bonne, ou écrivez une seconde \
          déclaration.
          """),
      english: Sentences(
        "the clause \(en(keyword)) stands twice",
        help: """
          A declaration has it only once. Keep the right one, or write a second declaration.
          """))
  }

  private func duplicateLetter() -> Entry {
    Entry(
      french: Sentences(
        "deux lignes disent ce que le courrier tait",
        help: """
          Gardez une seule des deux : \(fr(.letterBrief)) donne le résultat sans le calcul, \
          \(fr(.letterSilent)) ne dit rien de la règle tant qu'elle ne décide pas.
          """),
      english: Sentences(
        "two lines say what the letter leaves out",
        help: """
          Keep only one of the two: \(en(.letterBrief)) gives the outcome without the calculation, \
          \(en(.letterSilent)) says nothing of the rule as long as it does not decide.
          """))
  }

  private func duplicateAttribute(_ keyword: Keyword) -> Entry {
    Entry(
      french: Sentences(
        "la précision \(fr(keyword)) figure deux fois",
        help: "Un champ ne la porte qu'une fois. Gardez la bonne, et supprimez l'autre."),
      english: Sentences(
        "the qualifier \(en(keyword)) stands twice",
        help: "A field has it only once. Keep the right one, and delete the other."))
  }

  func clauseMissing(_ keyword: Keyword, _ kind: DeclarationKind) -> Entry {
    // A property has one of two clauses; every other declaration has no choice.
    let openings = kind == .property && keyword == .always ? [k(.always), k(.when)] : [k(keyword)]
    return Entry(
      french: Sentences(
        "il manque la clause \(frenchList(openings)) à \(noun(kind).french.demonstrative)",
        help: clauseLine(keyword).map { "Ajoutez sous sa première ligne, par exemple : \($0)" }
          ?? "Ajoutez sous sa première ligne une ligne qui commence par \(frenchList(openings))."),
      english: Sentences(
        "this \(noun(kind).english.word) has no \(englishList(openings)) clause",
        help: clauseLine(keyword).map { "Add, below its first line, for example: \($0)" }
          ?? "Add, below its first line, a line that starts with \(englishList(openings))."))
  }

  /// A line that a missing clause may be; nil where only its author knows what it holds.
  private func clauseLine(_ keyword: Keyword) -> String? {
    switch keyword {
    case .version: "\(k(keyword)) 1"
    case .otherwise: "\(k(keyword)) \(quotedInFile("…"))"
    case .overflow: "\(k(keyword)) \(k(.skip))"
    case .silence: "\(k(keyword)) \(quotedInFile("…"))"
    case .decidedBy: "\(k(keyword)) \(quotedInFile("…"))"
    default: nil
    }
  }

  func clauseWithout(_ keyword: Keyword, _ needed: Keyword) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(keyword)) ne sert à rien sans \(fr(needed))",
        annotation: "sans effet",
        help: "Ajoutez une ligne qui commence par \(fr(needed)), ou supprimez celle-ci."),
      english: Sentences(
        "\(en(keyword)) does nothing without \(en(needed))",
        annotation: "no effect",
        help: "Add a line that starts with \(en(needed)), or delete this one."))
  }

  func requestOfFlag() -> Entry {
    Entry(
      french: Sentences(
        "un signalement ne demande aucune pièce",
        annotation: "ne s'imprime jamais",
        help: """
          Un signalement attire le regard de qui instruit, sans retarder le dossier. Supprimez \
          cette ligne, ou écrivez « \(k(.severity)) \(k(.toComplete)) » si le dossier doit attendre.
          """),
      english: Sentences(
        "a flag asks for no document",
        annotation: "never prints",
        help: """
          A flag draws the attention of whoever examines the application, and does not delay it. \
          Delete this line, or write "\(k(.severity)) \(k(.toComplete))" if the application must wait.
          """))
  }

  func rowOutsideTable() -> Entry {
    Entry(
      french: Sentences(
        "cette ligne de tableau n'appartient à aucun tableau",
        help: """
          Les lignes entre barres suivent une table, une grille, une répartition, un échéancier \
          ou les tranches d'un montant. Déplacez-la, ou supprimez-la.
          """),
      english: Sentences(
        "this row belongs to no table",
        help: """
          Rows between bars follow a table, a grid, shares, payments or the brackets of an \
          amount. Move it, or delete it.
          """))
  }

  func unclosed(_ mark: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(mark)) n'est jamais refermé",
        annotation: "ouvert ici",
        help: "Ajoutez \(fr(closing(mark))) à l'endroit où ce groupe finit."),
      english: Sentences(
        "\(en(mark)) is never closed",
        annotation: "opened here",
        help: "Add \(en(closing(mark))) where this group ends."))
  }

  func secondBase(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "cette ligne ne commence pas par une opération",
        help: """
          Ce montant a déjà sa première ligne. Chacune des suivantes commence par +, −, ×, ÷, \
          \(frenchList([k(.rounded), k(.capped), k(.atLeast)])).
          """),
      english: Sentences(
        "this line does not start with an operation",
        help: """
          This amount already has its first line. Each of the next ones starts with +, −, ×, ÷, \
          \(englishList([k(.rounded), k(.capped), k(.atLeast)])).
          """))
  }

  func unknownType(_ written: String, _ known: [String], _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) ne dit pas ce que contient le champ",
        help: frenchSuggestion(suggestions) ?? frenchKnown("Après son nom, un champ annonce", known)
      ),
      english: Sentences(
        "\(en(written)) does not say what the field holds",
        help: englishSuggestion(suggestions)
          ?? englishKnown("After its name, a field announces", known)))
  }

  func unknownAttribute(_ written: String, _ known: [String], _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) n'est pas une précision connue",
        help: frenchSuggestion(suggestions) ?? frenchKnown("Précisions possibles", known)),
      english: Sentences(
        "\(en(written)) is not a known qualifier",
        help: englishSuggestion(suggestions) ?? englishKnown("Possible qualifiers", known)))
  }

  func reservedWord(_ word: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(word)) est un mot réservé",
        annotation: "ne peut pas servir de nom",
        help: "Ce mot a déjà un sens dans les calculs. Choisissez un autre nom."),
      english: Sentences(
        "\(en(word)) is a reserved word",
        annotation: "cannot be a name",
        help: "This word already has a meaning in calculations. Choose another name."))
  }

  func badInsertion(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) ne peut pas s'insérer dans ce texte",
        help: """
          Entre accolades se place le nom d'un champ, d'un paramètre, d'une valeur ou d'un \
          montant, comme dans {\(isFrench ? "dépôt" : "submitted")}. Vérifiez le nom et \
          l'accolade fermante.
          """),
      english: Sentences(
        "\(en(written)) cannot be inserted in this text",
        help: """
          Between braces stands the name of a field, a parameter, a value or an amount, as in \
          {\(isFrench ? "dépôt" : "submitted")}. Check the name and the closing brace.
          """))
  }

  func attributeNotApplicable(_ attribute: String, _ type: TypeWord) -> Entry {
    var help = (
      "Supprimez cette précision, ou changez ce que contient le champ.",
      "Delete this qualifier, or change what the field holds."
    )
    if case .list(of: let record) = type, attribute == k(.changeable) {
      help = (
        """
        Une liste ne varie pas d'un bloc : écrivez \(fr(attribute)) après chacun des champs de \
        \(fr(record)) que l'on peut faire varier.
        """,
        """
        A list is not varied as one: write \(en(attribute)) after each field of \(en(record)) \
        that may be varied.
        """
      )
    }
    return Entry(
      french: Sentences(
        "\(fr(attribute)) ne s'applique pas à \(typeName(type).french)", help: help.0),
      english: Sentences(
        "\(en(attribute)) does not apply to \(typeName(type).english)", help: help.1))
  }
}
