/// Sentences about names, records and lists (codes N).
extension Catalogue {
  func unquotedText(_ text: String) -> Entry {
    Entry(
      french: Sentences(
        "rien ne s'appelle \(fr(text))",
        help: "Si c'est un texte, et non le nom d'un champ, mettez-le entre guillemets."),
      english: Sentences(
        "nothing is called \(en(text))",
        help: "If it is a text, and not the name of a field, put it between quotation marks."))
  }

  func unknownName(_ name: String, _ kind: NameKind, _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "\(noun(kind).french.none) ne s'appelle \(fr(name))",
        help: frenchSuggestion(
          suggestions, else: "Vérifiez l'orthographe, ou ajoutez la déclaration.")),
      english: Sentences(
        "\(noun(kind).english.none) is called \(en(name))",
        help: englishSuggestion(suggestions, else: "Check the spelling, or add the declaration.")))
  }

  func duplicateName(_ name: String) -> Entry {
    Entry(
      french: Sentences(
        "le nom \(fr(name)) est donné deux fois",
        help: "Un nom ne désigne qu'une chose. Renommez l'une des deux."),
      english: Sentences(
        "the name \(en(name)) is given twice",
        help: "A name stands for one thing. Rename one of the two."))
  }

  func namesTooAlike(_ name: String, _ other: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(name)) et \(fr(other)) se ressemblent trop",
        help: """
          Deux noms que seuls un accent ou une majuscule distinguent se confondent à la lecture. \
          Renommez l'un des deux.
          """),
      english: Sentences(
        "\(en(name)) and \(en(other)) look too much alike",
        help: """
          Two names that differ only by an accent or a capital are confused by readers. Rename \
          one of the two.
          """))
  }

  func unknownMember(_ member: String, _ owner: String, _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(owner)) n'a pas de champ \(fr(member))",
        help: frenchSuggestion(suggestions, else: "Vérifiez l'orthographe, ou ajoutez le champ.")),
      english: Sentences(
        "\(en(owner)) has no field \(en(member))",
        help: englishSuggestion(suggestions, else: "Check the spelling, or add the field.")))
  }

  func cycle(_ names: [String]) -> Entry {
    Entry(
      french: Sentences(
        "le calcul de \(fr(names.first ?? "…")) tourne en rond",
        annotation: cyclePath(names),
        help: """
          Pour le connaître, il faudrait déjà le connaître. Écrivez l'un de ces calculs sans \
          passer par les autres.
          """),
      english: Sentences(
        "the calculation of \(en(names.first ?? "…")) goes round in a circle",
        annotation: cyclePath(names),
        help: """
          To know it, one would have to know it already. Write one of these calculations without \
          the others.
          """))
  }

  func unused(_ name: String, _ kind: NameKind) -> Entry {
    let help: (french: String, english: String) =
      switch kind {
      case .field:
        (
          "Un champ inutile alourdit le dossier. Supprimez-le, ou utilisez-le dans une règle.",
          "A useless field burdens applications. Delete it, or use it in a rule."
        )
      case .priority:
        (
          """
          Une priorité ne départage personne d'elle-même. Nommez-la dans le classement, ou donnez-lui \
          des points (\(fr(.worth))) et classez par \(fr(.priorityPoints)).
          """,
          """
          A priority ranks nobody by itself. Name it in the ranking, or give it points \
          (\(en(.worth))) and rank by \(en(.priorityPoints)).
          """
        )
      default:
        (
          "Supprimez cette déclaration, ou utilisez-la dans une règle.",
          "Delete this declaration, or use it in a rule."
        )
      }
    return Entry(
      french: Sentences(
        "rien n'utilise \(noun(kind).french.definite) \(fr(name))", help: help.french),
      english: Sentences(
        "nothing uses the \(noun(kind).english.word) \(en(name))", help: help.english))
  }

  func severalLists(_ record: String, _ lists: [String]) -> Entry {
    Entry(
      french: Sentences(
        "plusieurs listes contiennent des fiches \(fr(record))",
        help: "Précisez laquelle en écrivant son nom : \(frenchList(lists))."),
      english: Sentences(
        "several lists hold \(en(record)) records",
        help: "Say which one by writing its name: \(englishList(lists))."))
  }

  func unknownUnit(_ unit: String, _ known: [String], _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "l'unité \(fr(unit)) n'est pas déclarée",
        help: likelyMeaning(unit)?.french
          ?? frenchSuggestion(
            suggestions, else: "Ajoutez une ligne à l'en-tête : \(unitLine(unit))")),
      english: Sentences(
        "the unit \(en(unit)) is not declared",
        help: likelyMeaning(unit)?.english
          ?? englishSuggestion(
            suggestions, else: "Add a line to the header: \(unitLine(unit))")))
  }

  /// What a word after a number most likely stands for, where it is no unit at all.
  private func likelyMeaning(_ unit: String) -> (french: String, english: String)? {
    switch String(decoding: foldedName(unit), as: UTF8.self) {
    case "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
      "octobre", "novembre", "decembre", "january", "february", "march", "april", "may", "june",
      "july", "august", "september", "october", "november", "december":
      (
        "Écrivez la date en chiffres, par exemple \(fr("15/06/2017")).",
        "Write the date in digits, for example \(en("2017-06-15"))."
      )
    case "euro", "euros", "eur":
      ("Écrivez le signe \(fr("€")).", "Write the sign \(en("€")).")
    case "million", "millions", "milliard", "milliards", "billion", "billions":
      (
        "Écrivez tous les chiffres, par exemple \(fr("1 000 000")).",
        "Write all the digits, for example \(en("1 000 000"))."
      )
    case "pourcent", "pourcents":
      ("Écrivez le signe \(fr("%")).", "Write the sign \(en("%")).")
    default: nil
    }
  }

  func outsideLoop(_ record: String, _ isTest: Bool) -> Entry {
    guard isTest else { return outsideLoopOfProperty(record) }
    return Entry(
      french: Sentences(
        "on ne sait pas de quelle fiche \(fr(record)) il s'agit",
        help: """
          Un dossier peut en avoir plusieurs. Écrivez \(fr("\(k(.forEach)) \(record) : …")) \
          devant le test, calculez une somme, ou déclarez une valeur par fiche : \
          \(fr("\(k(.value)) \(record).total = …")).
          """),
      english: Sentences(
        "it is not known which \(en(record)) record is meant",
        help: """
          An application may have several. Write \(en("\(k(.forEach)) \(record): …")) before the \
          test, calculate a sum, or declare one value per record: \
          \(en("\(k(.value)) \(record).total = …")).
          """))
  }

  private func outsideLoopOfProperty(_ record: String) -> Entry {
    Entry(
      french: Sentences(
        "on ne sait pas de quelle fiche \(fr(record)) il s'agit",
        help: """
          Un dossier peut en avoir plusieurs. Après \(fr(.when)), comme après la virgule, \
          vient une valeur du dossier, par exemple une somme.
          """),
      english: Sentences(
        "it is not known which \(en(record)) record is meant",
        help: """
          An application may have several. After \(en(.when)), as after the comma, \
          stands a value of the application, such as a sum.
          """))
  }

  func applicationMissing() -> Entry {
    Entry(
      french: Sentences(
        "le barème ne décrit pas le dossier de candidature",
        help: """
          Ajoutez une déclaration \(fr(.application)), puis un champ par ligne, à commencer par \
          son identifiant.
          """),
      english: Sentences(
        "the ruleset does not describe the application",
        help: """
          Add an \(en(.application)) declaration, then one field a line, starting with its \
          identifier.
          """))
  }

  func severalApplications() -> Entry {
    Entry(
      french: Sentences(
        "le dossier est décrit deux fois",
        help: """
          Un barème porte sur un seul genre de dossier. Réunissez les deux descriptions ; ce qui \
          se répète dans un dossier est une \(fr(.record)).
          """),
      english: Sentences(
        "the application is described twice",
        help: """
          A ruleset is about one kind of application. Join the two descriptions; what is \
          repeated within an application is a \(en(.record)).
          """))
  }

  func identifierMissing(_ record: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(record)) n'a pas d'identifiant",
        help: """
          Ajoutez le mot \(fr(.identifier)) au champ qui ne se répète jamais, par exemple un \
          numéro de dossier.
          """),
      english: Sentences(
        "\(en(record)) has no identifier",
        help: """
          Add the word \(en(.identifier)) to the field that is never repeated, for example a \
          file number.
          """))
  }

  func severalIdentifiers() -> Entry {
    Entry(
      french: Sentences(
        "deux champs portent le mot \(fr(.identifier))",
        help: "Un seul champ désigne le dossier. Retirez le mot à l'autre."),
      english: Sentences(
        "two fields bear the word \(en(.identifier))",
        help: "One field alone designates the application. Remove the word from the other."))
  }

  func recordWithoutList(_ record: String) -> Entry {
    Entry(
      french: Sentences(
        "la fiche \(fr(record)) n'est dans aucune liste",
        help: """
          Ajoutez au dossier un champ qui la contient (\(fr("\(k(.listOf)) \(record)"))), ou \
          supprimez la fiche.
          """),
      english: Sentences(
        "the record \(en(record)) is in no list",
        help: """
          Add to the application a field that holds it (\(en("\(k(.listOf)) \(record)"))), or \
          delete the record.
          """))
  }

  func recordInSeveralParents(_ record: String) -> Entry {
    Entry(
      french: Sentences(
        "la fiche \(fr(record)) est contenue à deux endroits différents",
        help: """
          Une fiche a un seul contenant : le dossier, ou une autre fiche. Déclarez une seconde \
          fiche sous un autre nom.
          """),
      english: Sentences(
        "the record \(en(record)) is held in two different places",
        help: """
          A record has one holder: the application, or another record. Declare a second record \
          under another name.
          """))
  }

  func recordContainsItself(_ record: String) -> Entry {
    Entry(
      french: Sentences(
        "la fiche \(fr(record)) se contient elle-même",
        help: "Elle n'aurait pas de fin. Retirez la liste qui la ramène à elle-même."),
      english: Sentences(
        "the record \(en(record)) holds itself",
        help: "It would have no end. Remove the list that leads back to it."))
  }
}
