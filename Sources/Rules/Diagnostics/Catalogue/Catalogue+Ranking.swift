/// Sentences about ranking, votes, examples, sources (codes O, W, E, S).
extension Catalogue {
  func lastResortMissing() -> Entry {
    Entry(
      french: Sentences(
        "le classement peut laisser des ex æquo",
        help: """
          Dites comment les départager : terminez par \(fr("\(k(.lastResort)) …")), avec \
          l'identifiant du dossier ou un tirage au sort.
          """),
      english: Sentences(
        "the ranking may leave ties",
        help: """
          Say how they are broken: end with \(en("\(k(.lastResort)) …")), with the identifier of \
          the application or a draw.
          """))
  }

  func lastResortNotTotal() -> Entry {
    Entry(
      french: Sentences(
        "le dernier ressort peut encore laisser des ex æquo",
        help: """
          Deux dossiers peuvent avoir la même valeur ici. Terminez par l'identifiant du dossier, \
          ou par \(fr(.draw)) suivi d'un texte.
          """),
      english: Sentences(
        "the last resort may still leave ties",
        help: """
          Two applications may have the same value here. End with the identifier of the \
          application, or with \(en(.draw)) and a text.
          """))
  }

  func directionMissing(_ key: String) -> Entry {
    Entry(
      french: Sentences(
        "on ne sait pas dans quel sens classer \(fr(key))",
        help: """
          Ajoutez \(fr(.ascending)) (le plus petit d'abord) ou \(fr(.descending)) (le plus grand \
          d'abord).
          """),
      english: Sentences(
        "the direction in which to rank \(en(key)) is not given",
        help: "Add \(en(.ascending)) (smallest first) or \(en(.descending)) (largest first)."))
  }

  func keyTwice(_ key: String) -> Entry {
    Entry(
      french: Sentences(
        "le classement utilise deux fois \(fr(key))",
        help: "La seconde fois ne départage plus personne. Supprimez-la."),
      english: Sentences(
        "the ranking uses \(en(key)) twice",
        help: "The second time breaks no tie. Delete it."))
  }

  func selectionWithoutRanking() -> Entry {
    Entry(
      french: Sentences(
        "la sélection n'a pas de classement à suivre",
        help: """
          Ajoutez une déclaration \(fr(.ranking)), qui dit dans quel ordre servir les dossiers.
          """),
      english: Sentences(
        "the selection has no ranking to follow",
        help: """
          Add a \(en(.ranking)) declaration, which says in what order applications are served.
          """))
  }

  func selectionWithoutLimit() -> Entry {
    Entry(
      french: Sentences(
        "la sélection n'a ni places ni enveloppe",
        help: """
          Ajoutez une clause \(fr(.places)) ou \(fr(.envelope)). Pour retenir tous les dossiers \
          éligibles, supprimez la sélection.
          """),
      english: Sentences(
        "the selection has neither places nor envelope",
        help: """
          Add a \(en(.places)) or an \(en(.envelope)) clause. To select all eligible \
          applications, delete the selection.
          """))
  }

  func relativeKey(_ key: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(key)) dépend des autres dossiers du classement",
        help: """
          Si un dossier se retire, l'ordre des autres peut s'inverser. Préférez une valeur \
          propre au dossier ; si c'est voulu, dites-le dans un choix : \
          \(acknowledgement(.relativeKey, key)).
          """),
      english: Sentences(
        "\(en(key)) depends on the other applications in the ranking",
        help: """
          If one application withdraws, the order of others may be reversed. Prefer a value of \
          the application's own; if this is meant, say so in a choice: \
          \(acknowledgement(.relativeKey, key)).
          """))
  }

  func keyNotOrdered(_ type: TypeWord) -> Entry {
    Entry(
      french: Sentences(
        "on ne peut pas classer d'après \(typeName(type).french)",
        help: "Classez d'après un nombre, un montant, un taux, une date ou une réponse oui/non."),
      english: Sentences(
        "applications cannot be ranked by \(typeName(type).english)",
        help: "Rank by a number, an amount, a rate, a date or a yes/no answer."))
  }

  func directionOfTest(_ written: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(written)) se répond par oui ou par non, et ne se classe pas dans un sens",
        help: """
          Les dossiers qui répondent oui passent devant, sans rien ajouter. Pour mettre devant \
          ceux qui répondent non, écrivez \(fr(.not)) avant ce test.
          """),
      english: Sentences(
        "\(en(written)) is answered by yes or no, and takes no direction",
        help: """
          Applications that answer yes come first, with nothing to add. To put those that answer \
          no first, write \(en(.not)) before this test.
          """))
  }

  func consumptionBelowZero(_ amount: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(amount)) peut être négatif, et l'enveloppe ne reçoit pas d'argent",
        annotation: "rien ne montre que ce montant est de zéro au moins",
        help: """
          Terminez le montant par \(fr("\(k(.atLeast)) 0 €")), donnez une limite aux champs, ou \
          écrivez en condition ce qui l'assure (recettes ≤ coût).
          """),
      english: Sentences(
        "\(en(amount)) may be negative, and the envelope receives no money",
        annotation: "nothing shows that this amount is zero at least",
        help: """
          End the amount with \(en("\(k(.atLeast)) 0 €")), give its fields a limit, or write as a \
          condition what makes sure of it (income ≤ cost).
          """))
  }

  func partsAboveEnvelope(_ parts: String, _ envelope: String) -> Entry {
    Entry(
      french: Sentences(
        "les sous-enveloppes dépassent l'enveloppe",
        annotation: "\(shown(parts)) réservés, pour une enveloppe de \(shown(envelope))",
        help: "Ce qui est réservé se prend sur l'enveloppe. Corrigez l'une des sommes."),
      english: Sentences(
        "the sub-envelopes exceed the envelope",
        annotation: "\(shown(parts)) set aside, for an envelope of \(shown(envelope))",
        help: "What is set aside is taken from the envelope. Correct one of the sums."))
  }

  func memberTwice(_ name: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(name)) figure deux fois parmi les membres",
        help: """
          Chaque membre a une voix. Supprimez la répétition, ou précisez le nom s'il s'agit de \
          deux personnes.
          """),
      english: Sentences(
        "\(en(name)) stands twice among the members",
        help: """
          Each member has one vote. Delete the repetition, or complete the name if these are two \
          persons.
          """))
  }

  func quorumAboveMembers(_ quorum: String, _ members: Int) -> Entry {
    Entry(
      french: Sentences(
        "le quorum ne peut jamais être atteint",
        annotation: "\(shown(quorum)) pour \(frenchCount(members, "membre"))",
        help: "Corrigez le quorum, ou complétez la liste des membres."),
      english: Sentences(
        "the quorum can never be reached",
        annotation: "\(shown(quorum)) for \(englishCount(members, "member"))",
        help: "Correct the quorum, or complete the list of members."))
  }

  func exampleOutOfBounds(_ field: String, _ bound: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(field)) ne peut pas avoir cette valeur",
        annotation: "limite : \(fr(bound))",
        help: """
          Un exemple décrit un dossier qui pourrait exister. Corrigez la valeur, ou la limite du \
          champ.
          """),
      english: Sentences(
        "\(en(field)) cannot have this value",
        annotation: "limit: \(en(bound))",
        help: """
          An example describes an application that could exist. Correct the value, or the limit \
          of the field.
          """))
  }

  func exampleRowTwice(_ list: String, _ key: String) -> Entry {
    Entry(
      french: Sentences(
        "deux lignes de \(fr(list)) ont la même valeur de \(fr(key))",
        annotation: "déjà sur une autre ligne",
        help: """
          La liste déclare \(fr("\(k(.key)) \(key)")) : un tel dossier serait refusé. Corrigez \
          l'une des deux valeurs.
          """),
      english: Sentences(
        "two rows of \(en(list)) have the same value of \(en(key))",
        annotation: "already on another row",
        help: """
          The list declares \(en("\(k(.key)) \(key)")): such an application would be refused. \
          Correct one of the two values.
          """))
  }

  func exampleRowCount(_ list: String, _ count: Int, _ bound: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(list)) a ici \(frenchCount(count, "ligne"))",
        annotation: "limite : \(fr(bound))",
        help: """
          Un exemple décrit un dossier qui pourrait exister. Corrigez le nombre de lignes, ou la \
          limite de la liste.
          """),
      english: Sentences(
        "\(en(list)) has \(englishCount(count, "row")) here",
        annotation: "limit: \(en(bound))",
        help: """
          An example describes an application that could exist. Correct the number of rows, or the \
          limit of the list.
          """))
  }

  func awardedBeyondEnvelope(_ envelope: String) -> Entry {
    Entry(
      french: Sentences(
        "l'exemple a déjà attribué plus que l'enveloppe",
        annotation: "enveloppe : \(envelope)",
        help: """
          \(fr(.alreadyAwarded)) dit ce que d'autres dossiers ont déjà reçu de l'enveloppe : jamais \
          plus qu'elle ne contient. Corrigez la somme.
          """),
      english: Sentences(
        "the example has already awarded more than the envelope",
        annotation: "envelope: \(envelope)",
        help: """
          The line \(en(.alreadyAwarded)) says what other applications have already been given from \
          the envelope: never more than it holds. Correct the sum.
          """))
  }

  /// From this many on, the fields that a model leaves out are no longer counted.
  static let missingLimit = 100

  func modelIncomplete(_ missing: [String]) -> Entry {
    let count = missing.count
    let isMore = count >= Self.missingLimit
    return Entry(
      french: Sentences(
        count > 1
          ? "\(isMore ? "au moins " : "")\(count) champs du dossier restent à remplir"
          : "un champ du dossier reste à remplir",
        help: "À ajouter : \(frenchList(missing, last: " et "))."),
      english: Sentences(
        count > 1
          ? "\(isMore ? "at least " : "")\(count) fields of the application are not filled in"
          : "one field of the application is not filled in",
        help: "To be added: \(englishList(missing, last: " and "))."))
  }

  func sourceMissing(_ kind: DeclarationKind, _ name: String) -> Entry {
    Entry(
      french: Sentences(
        name.isEmpty
          ? "on ne sait pas d'où vient \(noun(kind).french.demonstrative)"
          : "on ne sait pas d'où vient \(noun(kind).french.definite) \(fr(name))",
        help: kind == .choice
          ? "Citez avec \(fr(.source)) le passage de l'appel qui se tait sur ce point."
          : """
          Citez le passage de l'appel avec \(fr(.source)) ou, s'il n'y en a pas, dites-le avec \
          \(fr(.illustrative)).
          """),
      english: Sentences(
        name.isEmpty
          ? "it is not said where this \(noun(kind).english.word) comes from"
          : "it is not said where the \(noun(kind).english.word) \(en(name)) comes from",
        help: kind == .choice
          ? "Quote with \(en(.source)) the passage of the call that is silent on this point."
          : """
          Quote the passage of the call with \(en(.source)) or, if there is none, say so with \
          \(en(.illustrative)).
          """))
  }

  func readingMissing(_ name: String) -> Entry {
    Entry(
      french: Sentences(
        "le choix \(fr(name)) ne dit pas la lecture retenue",
        help: """
          Écrivez-la entre guillemets après son nom : c'est elle qui s'imprime avec la décision.
          """),
      english: Sentences(
        "the choice \(en(name)) does not give the reading retained",
        help: """
          Write it between quotation marks after its name: it is what prints with the decision.
          """))
  }

  func personalGroup(_ name: String) -> Entry {
    Entry(
      french: Sentences(
        "le résultat nommerait chaque groupe par \(fr(name)), une donnée personnelle",
        help: """
          Groupez par un champ qui n'est pas personnel, ou gardez ce total pour les règles avec \
          \(fr(.isInternal)) : le résultat ne l'imprime alors pas.
          """),
      english: Sentences(
        "the result would name each group by \(en(name)), which is personal data",
        help: """
          Group by a field that is not personal, or keep this total for the rules with \
          \(en(.isInternal)): the result then does not print it.
          """))
  }

  func personalKey(_ name: String) -> Entry {
    Entry(
      french: Sentences(
        "le classement suit \(fr(name)), une donnée personnelle",
        help: """
          L'ordre publié en dit quelque chose. Classez d'après une valeur moins précise, ou \
          acceptez-le dans un choix : \(k(.acknowledges)) S007.
          """),
      english: Sentences(
        "the ranking follows \(en(name)), which is personal data",
        help: """
          The published order says something of it. Rank by a coarser value, or accept it in a \
          choice: \(k(.acknowledges)) S007.
          """))
  }

  func columnsAlike(_ name: String, _ other: String) -> Entry {
    Entry(
      french: Sentences(
        "aucun titre de colonne ne désigne \(fr(name)) sans désigner aussi \(fr(other))",
        help: """
          Une colonne est reconnue par le nom du champ, par son libellé ou par ses titres déclarés. \
          Changez ceux que deux champs ont en commun.
          """),
      english: Sentences(
        "no column title means \(en(name)) without meaning \(en(other)) too",
        help: """
          A column is recognised by the name of its field, its label or its declared titles. Change \
          those that two fields have in common.
          """))
  }

  func unknownCode(_ code: String, _ suggestions: [String]) -> Entry {
    Entry(
      french: Sentences(
        "aucun message n'a le code \(fr(code))",
        help: frenchSuggestion(
          suggestions, else: "Le code est celui qui précède le message, comme A001.")),
      english: Sentences(
        "no message has the code \(en(code))",
        help: englishSuggestion(
          suggestions, else: "The code is the one that precedes the message, such as A001.")))
  }

  func acknowledgementUnused(_ code: String) -> Entry {
    Entry(
      french: Sentences(
        "ce choix accepte \(fr(code)), qui n'est pas signalé",
        help: """
          Le message a disparu, ou porte sur autre chose. Supprimez cette ligne, ou corrigez le \
          nom qu'elle vise.
          """),
      english: Sentences(
        "this choice accepts \(en(code)), which is not reported",
        help: """
          The message has gone, or is about something else. Delete this line, or correct the \
          name it aims at.
          """))
  }

  func headerItemMissing(_ keywords: [Keyword]) -> Entry {
    Entry(
      french: Sentences(
        "il manque à l'en-tête \(frenchList(keywords.map { k($0) }, last: " et "))",
        help: """
          Ces mentions s'impriment sur chaque décision : qui décide, à qui s'adresser, pourquoi \
          et en vertu de quel texte. Ajoutez une ligne pour chacune sous le nom du barème.
          """),
      english: Sentences(
        "the header lacks \(englishList(keywords.map { k($0) }, last: " and "))",
        help: """
          These items are printed on every decision: who decides, whom to write to, why and on \
          what legal basis. Add a line for each below the name of the ruleset.
          """))
  }
}
