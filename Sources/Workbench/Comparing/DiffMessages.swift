import Rules

/// Sentences of the report on two rulesets.
extension Messages {
  static let oneStandardInput = Phrase(
    "l'entrée standard ne peut tenir lieu que d'un des deux barèmes",
    "standard input can stand for one of the two rulesets only")

  static func unreadableUnder(_ file: String) -> Phrase {
    Phrase(
      "c'est avec le barème \(quoted(file).french) que les dossiers ne se lisent pas",
      "it is with the ruleset \(quoted(file).english) that the applications cannot be read")
  }

  static func versionTitle(_ version: String, _ day: String) -> Phrase {
    Phrase("version \(version) du \(day)", "version \(version) of \(day)")
  }

  static func versionAlone(_ version: String) -> Phrase {
    version.isEmpty
      ? Phrase("sans version", "no version") : Phrase("version \(version)", "version \(version)")
  }

  /// How many rules and recorded choices differ.
  static func ruleCount(_ counts: (rules: Int, choices: Int), isHeaderOnly: Bool) -> Phrase {
    let rules = counted(counts.rules, Phrase("règle", "rule"), Phrase("règles", "rules"))
    let choices = counted(
      counts.choices, Phrase("choix consigné", "recorded choice"),
      Phrase("choix consignés", "recorded choices"))
    let total = counts.rules + counts.choices
    if total == 0 {
      return isHeaderOnly
        ? Phrase(
          "aucune règle n'a changé, l'en-tête seul diffère",
          "no rule has changed, only the header differs")
        : Phrase("aucune règle n'a changé", "no rule has changed")
    }
    let subject =
      counts.choices == 0
      ? rules
      : counts.rules == 0
        ? Phrase(choices.french, choices.english)
        : Phrase("\(rules.french) et \(choices.french)", "\(rules.english) and \(choices.english)")
    return Phrase(
      subject.french + (total < 2 ? " a changé" : " ont changé"),
      subject.english + (total == 1 ? " has changed" : " have changed"))
  }

  /// How many decisions change; those that neither ruleset can make are not said to be the same.
  static func changedCount(_ changed: Int, _ count: Int, undecided: Int) -> Phrase {
    let change = changedCount(changed, count)
    if undecided == 0 { return change }
    if undecided == count {
      return Phrase(
        "effet inconnu : aucun dossier sur \(count) n'est complet",
        "effect unknown: no application out of \(count) is complete")
    }
    return Phrase(
      "\(change.french) ; \(undecided) \(undecided < 2 ? "est incomplet" : "sont incomplets")"
        + " avec les deux barèmes",
      "\(change.english); \(undecided) \(undecided == 1 ? "is" : "are") incomplete under both"
        + " rulesets")
  }

  /// Before why applications cannot be decided under either ruleset.
  static func undecidedTitle(_ count: Int) -> Phrase {
    let subject = counted(
      count, Phrase("dossier incomplet", "application is incomplete"),
      Phrase("dossiers incomplets", "applications are incomplete"))
    return Phrase(
      "\(subject.french) avec les deux barèmes : l'effet n'y est pas connu",
      "\(subject.english) under both rulesets: the effect there is not known")
  }

  /// Why, and for how many of them.
  static func obstacle(_ reason: String, _ count: Int) -> Phrase {
    let all = counted(
      count, Phrase("dossier", "application"), Phrase("dossiers", "applications"))
    return Phrase("\(reason) (\(all.french))", "\(reason) (\(all.english))")
  }

  private static func changedCount(_ changed: Int, _ count: Int) -> Phrase {
    if changed == 0 {
      let all = counted(
        count, Phrase("dossier", "application"), Phrase("dossiers", "applications"))
      return Phrase("aucun effet sur \(all.french)", "no effect on \(all.english)")
    }
    let some = counted(
      changed, Phrase("dossier", "application"), Phrase("dossiers", "applications"))
    return Phrase(
      "la décision change pour \(some.french) sur \(count)",
      "the decision changes for \(some.english) out of \(count)")
  }

  static let headerTitle = Phrase("En-tête", "Header")
  static let choicesTitle = Phrase("Choix consignés", "Recorded choices")
  static let asidesTitle = Phrase("Ce qui n'est pas une règle", "What is no rule")
  static let effectTitle = Phrase("Effet sur les dossiers", "Effect on the applications")
  static let eurosTitle = Phrase("Sommes", "Sums")
  static let before = Phrase("avant", "before")
  static let after = Phrase("après", "after")
  static let asked = Phrase("calculé", "computed")
  static let given = Phrase("attribué", "awarded")
  static let amountWord = Phrase("montant", "amount")

  /// A date that several recorded choices share.
  static func choiceDates(_ names: [String], _ before: String, _ after: String) -> Phrase {
    let list = names.joined(separator: ", ")
    let what = AspectWords("la date de \(names.count) choix", "the date of \(names.count) choices")
    let moves = moves(what, before, after)
    return Phrase("\(moves.french) : \(list)", "\(moves.english): \(list)")
  }

  static let nothing = Phrase("rien", "none")

  /// How a rank moves; an application that is not ranked has none.
  static func rankMove(_ old: Int?, _ new: Int?) -> Phrase {
    switch (old, new) {
    case (let old?, let new?): Phrase("rang \(old) → \(new)", "rank \(old) → \(new)")
    case (let old?, nil): Phrase("rang \(old) → non classé", "rank \(old) → not ranked")
    case (nil, let new?): Phrase("non classé → rang \(new)", "not ranked → rank \(new)")
    case (nil, nil): Phrase("non classé", "not ranked")
    }
  }

  /// Before what the newer decision rests on.
  static let newReason = Phrase("motif", "reason")
  /// Before what the older decision rested on, and no longer holds.
  static let goneReason = Phrase("motif qui ne tient plus", "reason that no longer holds")
  static let onlyNew = Phrase(
    "connu du nouveau barème seul", "known to the newer ruleset only")
  static let onlyOld = Phrase("connu de l'ancien barème seul", "known to the older ruleset only")

  static func noEffect(_ count: Int) -> Phrase {
    Phrase(
      "aucun dossier ne change de statut, de rang ni de montant",
      "no application changes status, rank or amount")
  }

  /// That the applications of the older folder were not decided.
  static let filesLeftAside = Phrase(
    "Les deux dossiers contiennent des fichiers différents (dossiers ou notes) : seuls ceux du nouveau"
      + " ont été décidés, avec les deux barèmes. L'effet des fichiers n'est pas montré ici.",
    "The two folders hold different files (applications or marks): only those of the newer one were"
      + " decided, with both rulesets. The effect of the files is not shown here.")

  /// The lines of a rule in the two files.
  static func lines(_ old: Int?, _ new: Int?) -> Phrase {
    switch (old, new) {
    case (let old?, let new?):
      old == new
        ? Phrase("ligne \(new)", "line \(new)")
        : Phrase("lignes \(old) → \(new)", "lines \(old) → \(new)")
    case (nil, let new?): Phrase("ligne \(new) du nouveau", "line \(new) of the newer")
    case (let old?, nil): Phrase("ligne \(old) de l'ancien", "line \(old) of the older")
    case (nil, nil): Phrase("", "")
    }
  }
}
