import Rules

/// Sentences about published versions.
extension Messages {
  static let fileToPublish = Phrase(
    "une version se publie à partir d'un fichier, pas de l'entrée standard",
    "a version is published from a file, not from standard input")

  static func versionNeeded(_ file: String) -> Phrase {
    Phrase(
      "\(quoted(file).french) n'a pas de version datée à publier :"
        + " ajoutez à l'en-tête « version 1 du 02/03/2026 »",
      "\(quoted(file).english) has no dated version to publish:"
        + " add ‘version 1 of 2026-03-02’ to the header")
  }

  /// A published version by its number and day.
  private static func name(_ version: PublishedVersion) -> Phrase {
    Phrase(
      "la version \(version.version) du \(frenchDay(version)) de \(version.name), qui est publiée,",
      "version \(version.version) of \(version.day) of \(version.name), which is published,")
  }

  /// `02/03/2016` for `2016-03-02`.
  private static func frenchDay(_ version: PublishedVersion) -> String {
    version.day.split(separator: "-").reversed().joined(separator: "/")
  }

  static func published(_ version: PublishedVersion, _ copy: String) -> Phrase {
    Phrase(
      "version \(version.version) de \(version.name) publiée ; copie : \(copy)",
      "version \(version.version) of \(version.name) published; copy: \(copy)")
  }

  static func unchanged(_ version: PublishedVersion) -> Phrase {
    Phrase(
      "\(name(version).french) n'a pas changé", "\(name(version).english) has not changed")
  }

  static func publishedChanged(_ version: PublishedVersion) -> Phrase {
    Phrase(
      "\(name(version).french) a changé sans changer de version",
      "\(name(version).english) has changed without changing its version")
  }

  static func onlyLayout(_ version: PublishedVersion) -> Phrase {
    Phrase(
      "seuls la mise en page, les commentaires ou les exemples diffèrent :"
        + " aucune règle n'a changé",
      "only the layout, the comments or the examples differ: no rule has changed")
  }

  static func moreChanges(_ count: Int) -> Phrase {
    let more = counted(
      count, Phrase("autre différence", "other difference"),
      Phrase("autres différences", "other differences"))
    return Phrase(
      "et \(more.french) : bareme comparer les donne toutes",
      "and \(more.english): bareme diff gives them all")
  }

  static func whatToDo(_ version: PublishedVersion) -> Phrase {
    Phrase(
      "donnez une nouvelle version au barème, ou rétablissez le texte publié :"
        + " \(version.copy)",
      "give the ruleset a new version, or restore the published text: \(version.copy)")
  }

  static func notPublished(
    _ name: String, _ version: String, _ last: PublishedVersion?
  ) -> Phrase {
    guard let last else {
      return Phrase(
        "aucune version de \(name) n'est publiée", "no version of \(name) is published")
    }
    return Phrase(
      "la version \(version) de \(name) n'est pas encore publiée"
        + " (dernière publiée : \(last.version) du \(frenchDay(last)))",
      "version \(version) of \(name) is not published yet"
        + " (last published: \(last.version) of \(last.day))")
  }

  /// That the ruleset of an official run is no published version.
  static func enteredUnpublished(_ name: String, _ version: String, _ file: String?) -> Phrase {
    let how = file.map {
      Phrase(
        " ; « bareme vérifier --publier \($0) » la fixe avant de décider",
        "; ‘bareme check --freeze \($0)’ fixes it before a decision")
    }
    return Phrase(
      "la version \(version) de \(name) n'est pas publiée, et le registre le note"
        + (how?.french ?? ""),
      "version \(version) of \(name) is not published, and the register records that"
        + (how?.english ?? ""))
  }

  /// That a decision is not entered with a text that is not the one published.
  static let notEnteredUnlessPublished = Phrase(
    "rien n'a été décidé ni inscrit au registre : une décision officielle applique le texte publié",
    "nothing was decided or entered in the register: an official decision applies the published text"
  )

  static func copyInTheWay(_ copy: String) -> Phrase {
    Phrase(
      "\(quoted(copy).french) existe déjà avec un autre texte, et published.txt n'en dit rien",
      "\(quoted(copy).english) is there already with another text, and published.txt says nothing"
        + " of it")
  }

  /// What is wrong with the published versions themselves.
  static func publishedFault(_ fault: PublishedVersions.Fault) -> Phrase {
    switch fault {
    case .line(let line):
      Phrase(
        "la ligne \(line) de published.txt n'est plus telle que bareme l'a écrite :"
          + " rétablissez le fichier",
        "line \(line) of published.txt is no longer as bareme wrote it: restore the file")
    case .missingCopy(let version):
      Phrase(
        "le texte publié de la version \(version.version) manque :"
          + " rétablissez \(quoted(version.copy).french)",
        "the published text of version \(version.version) is missing:"
          + " restore \(quoted(version.copy).english)")
    case .changedCopy(let version):
      Phrase(
        "le texte publié de la version \(version.version) a été modifié :"
          + " rétablissez \(quoted(version.copy).french)",
        "the published text of version \(version.version) was changed:"
          + " restore \(quoted(version.copy).english)")
    case .missingFile:
      Phrase(
        "published.txt manque à côté du dossier published : rétablissez-le",
        "published.txt is missing beside the folder published: restore it")
    }
  }
}
