import Rules

/// Sentences about entering decisions in a register.
extension Messages {
  /// An option that says something of an entry, where none is made.
  static func onlyWithRegister(_ option: OptionName) -> Phrase {
    Phrase(
      "l'option \(self.option(option).french) ne va qu'avec --registre",
      "the option \(self.option(option).english) goes with --register only")
  }

  /// A number of entry that is none.
  static func badEntryNumber(_ written: String) -> Phrase {
    Phrase(
      "l'option --corrige attend le numéro d'une décision, pas \(quoted(written).french)",
      "the option --corrects needs the number of a decision, not \(quoted(written).english)")
  }

  /// A correction that does not say who makes it, and why.
  static let correctionNeedsReason = Phrase(
    "une correction dit qui la fait et pourquoi : ajoutez --auteur et --motif",
    "a correction says who makes it and why: add --author and --reason")

  /// An author or a reason in which there is nothing to read.
  static func blankText(_ option: OptionName) -> Phrase {
    Phrase(
      "l'option \(self.option(option).french) attend un texte qui se lise : il est vide, ou ne contient"
        + " que des espaces ou des caractères invisibles",
      "the option \(self.option(option).english) needs a text that can be read: it is empty, or holds"
        + " only spaces or invisible characters")
  }

  /// That the register has decisions by the same ruleset, and how one of them is corrected.
  static func alreadyDecided(_ numbers: [Int], _ ruleset: String) -> Phrase {
    let last = numbers.last ?? 0
    let list = numbers.map { String($0) }.joined(separator: ", ")
    let isOne = numbers.count == 1
    return Phrase(
      "le registre avait déjà \(isOne ? "une décision" : "des décisions") du barème"
        + " \(quoted(ruleset).french) (n° \(list)) : celle-ci s'y ajoute et n'en corrige aucune ; une"
        + " correction s'inscrit avec « --corrige \(last) --auteur … --motif … »",
      "the register already had \(isOne ? "a decision" : "decisions") by the ruleset"
        + " \(quoted(ruleset).english) (no. \(list)): this one is added and corrects none; a correction is"
        + " entered with ‘--corrects \(last) --author … --reason …’")
  }

  /// An entry made.
  static func entered(_ receipt: RegisterWriter.Receipt, isCorrection: Bool) -> Phrase {
    let path = quoted(receipt.path.text)
    return Phrase(
      "\(isCorrection ? "correction inscrite" : "décision inscrite") au registre : \(path.french)",
      "\(isCorrection ? "correction" : "decision") entered in the register: \(path.english)")
  }

  /// The head of the register.
  static func newHead(_ head: String) -> Phrase {
    Phrase("tête du registre : \(head)", "head of the register: \(head)")
  }

  /// What to do with the head of a register, in two lines below it.
  static let headUse = [
    Phrase(
      "Notez-la au procès-verbal et envoyez-la au jury : avec elle, « bareme contrôler » montre",
      "Put it in the minutes and send it to the jury: with it, ‘bareme verify’ shows that nothing"),
    Phrase(
      "que rien de ce qui est inscrit à ce jour n'a été récrit depuis.",
      "of what is entered today has been rewritten since."),
  ]

  /// Why a decision was not entered.
  static func notEntered(_ refusal: RegisterWriter.Refusal, _ folder: FilePath) -> Phrase {
    switch refusal {
    case .system(let failure), .chain(.system(let failure)):
      return Phrase(
        "rien n'a été inscrit au registre : \(failure.phrase.french)",
        "nothing was entered in the register: \(failure.phrase.english)")
    case .unconfirmed(let path, let failure):
      return Phrase(
        "\(quoted(path.text).french) est écrit, mais le système n'a pas confirmé qu'il durera"
          + " (\(failure.phrase.french)) : contrôlez le registre avant de recommencer",
        "\(quoted(path.text).english) is written, but the system did not confirm that it will last"
          + " (\(failure.phrase.english)): verify the register before trying again")
    case .chain(.notARegister(let folder, let name)):
      return Phrase(
        "le dossier \(quoted(folder.text).french) n'est pas un registre : il contient"
          + " \(quoted(name).french). Donnez un registre, ou un dossier vide ou nouveau.",
        "the folder \(quoted(folder.text).english) is no register: it holds"
          + " \(quoted(name).english). Give a register, or an empty or new folder.")
    case .chain(.broken(let entry)):
      return Phrase(
        "rien n'a été inscrit : la chaîne du registre est rompue à \(quoted(entry).french) ;"
          + " « bareme contrôler \(folder.text) » dit ce qui ne va pas",
        "nothing was entered: the chain of the register is broken at \(quoted(entry).english);"
          + " ‘bareme verify \(folder.text)’ says what is wrong")
    case .altered(let entry):
      return Phrase(
        "rien n'a été inscrit : les fichiers de \(quoted(entry).french) ne sont plus ceux qui ont été"
          + " inscrits ; « bareme contrôler \(folder.text) » dit ce qui ne va pas",
        "nothing was entered: the files of \(quoted(entry).english) are no longer those that were"
          + " entered; ‘bareme verify \(folder.text)’ says what is wrong")
    case .nothingToCorrect(let number, let entries):
      return Phrase(
        "il n'y a pas de décision n° \(number) à corriger : le registre en a \(entries)",
        "there is no decision no. \(number) to correct: the register has \(entries)")
    case .otherRuleset(let number, let made, let given):
      return Phrase(
        "rien n'a été inscrit : la décision n° \(number) est celle du barème \(quoted(made).french),"
          + " que le barème \(quoted(given).french) ne peut pas corriger ; donnez le bon barème, ou le"
          + " numéro d'une de ses décisions",
        "nothing was entered: decision no. \(number) is that of the ruleset \(quoted(made).english),"
          + " which the ruleset \(quoted(given).english) cannot correct; give the right ruleset, or the"
          + " number of one of its decisions")
    case .alreadyCorrected(let number, let last):
      return Phrase(
        "rien n'a été inscrit : la décision n° \(number) est déjà corrigée ; c'est la n° \(last) qui"
          + " est en vigueur, et qu'il faut corriger (--corrige \(last))",
        "nothing was entered: decision no. \(number) is already corrected; no. \(last) is the one in"
          + " force, and the one to correct (--corrects \(last))")
    case .envelopeForgotten(let number, let envelope):
      return Phrase(
        "rien n'a été inscrit : la décision n° \(number) a été prise avec une enveloppe de"
          + " \(envelope.split(separator: ".").joined(separator: ",")) ; ajoutez --enveloppe, avec ce montant ou un autre",
        "nothing was entered: decision no. \(number) was made with an envelope of \(envelope); add"
          + " --envelope, with this amount or another")
    }
  }
}
