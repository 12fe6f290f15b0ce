/// Sentences about tables, conditions and priorities (codes T, C).
extension Catalogue {
  func tableWithoutInput() -> Entry {
    Entry(
      french: Sentences(
        "la table ne dit pas de quoi dépend la réponse",
        help: """
          Ajoutez, avant ses lignes, une clause \(fr(.input)) pour chaque colonne sauf la \
          dernière.
          """),
      english: Sentences(
        "the table does not say what its answer depends on",
        help: "Add, before its rows, one \(en(.input)) clause for each column but the last."))
  }

  func tableWithoutRows() -> Entry {
    Entry(
      french: Sentences(
        "il manque les lignes du tableau",
        help: "Ajoutez, sous une ligne de titres, une ligne par cas, par critère ou par part."),
      english: Sentences(
        "the rows of the table are missing",
        help: "Add, below a heading row, one row per case, per criterion or per share."))
  }

  func inputOutsideDomain(_ input: String, _ possible: String, _ domain: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(input)) peut sortir de ce que la table prévoit",
        annotation: "peut valoir \(fr(possible))",
        help: """
          La table prévoit \(fr(domain)). Élargissez cette limite, ou resserrez celle du champ.
          """),
      english: Sentences(
        "\(en(input)) may go beyond what the table provides for",
        annotation: "may be \(en(possible))",
        help: """
          The table provides for \(en(domain)). Widen that limit, or narrow that of the field.
          """))
  }

  func cellOutsideDomain(_ cell: String, _ domain: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(cell)) sort de ce que la table prévoit",
        help: "La table prévoit \(fr(domain)). Corrigez la cellule, ou changez cette limite."),
      english: Sentences(
        "\(en(cell)) goes beyond what the table provides for",
        help: "The table provides for \(en(domain)). Correct the cell, or change that limit."))
  }

  func tableGap(_ table: String, _ witness: String, _ row: String) -> Entry {
    Entry(
      french: Sentences(
        "la table \(fr(table)) ne couvre pas toutes les valeurs",
        annotation: "aucune réponse pour \(shown(witness))",
        help: "Chaque valeur possible doit trouver une ligne. Il manque : \(shown(row))"),
      english: Sentences(
        "the table \(en(table)) does not cover all values",
        annotation: "no answer for \(shown(witness))",
        help: "Each possible value must find a row. Missing: \(shown(row))"))
  }

  func tableOverlap(_ witness: String, _ sameOutcome: Bool) -> Entry {
    Entry(
      french: Sentences(
        "deux lignes de la table s'appliquent à la fois",
        annotation: "s'applique aussi à \(shown(witness))",
        help: sameOutcome
          ? "Elles répondent la même chose. Resserrez l'une des deux."
          : "Resserrez l'une d'elles ou, si les réponses s'ajoutent, mettez \(fr(.rowsSummed))."),
      english: Sentences(
        "two rows of the table apply at once",
        annotation: "also applies to \(shown(witness))",
        help: sameOutcome
          ? "They give the same answer. Narrow one of the two."
          : "Narrow one of them or, if their answers add up, write \(en(.rowsSummed))."))
  }

  func rowMasked() -> Entry {
    Entry(
      french: Sentences(
        "d'autres lignes couvrent déjà toute celle-ci",
        help: "Aucune valeur ne lui est propre. Supprimez-la, ou resserrez les autres."),
      english: Sentences(
        "other rows already cover all of this one",
        help: "No value is its own. Delete it, or narrow the others."))
  }

  func rowSubsumed() -> Entry {
    Entry(
      french: Sentences(
        "cette ligne est tout entière dans une autre",
        help: """
          Elle n'ajoute rien tant que l'autre reste aussi large. Supprimez-la, ou resserrez \
          l'autre.
          """),
      english: Sentences(
        "this row lies wholly inside another",
        help: """
          It adds nothing as long as the other stays so wide. Delete it, or narrow the other.
          """))
  }

  func rowsMergeable(_ cell: String) -> Entry {
    Entry(
      french: Sentences(
        "ces lignes pourraient n'en faire qu'une",
        annotation: "en une seule : \(fr(cell))",
        help: """
          Elles donnent la même réponse et leurs valeurs se suivent. Une seule ligne se relit \
          mieux.
          """),
      english: Sentences(
        "these rows could be one",
        annotation: "as one: \(en(cell))",
        help: """
          They give the same answer and their values follow each other. One row reads better.
          """))
  }

  func emptyBound() -> Entry {
    Entry(
      french: Sentences(
        "aucune valeur ne peut respecter cette limite",
        help: """
          La plus petite borne vient en premier, comme dans \
          \(fr(isFrench ? "1 à 6" : "1 to 6")).
          """),
      english: Sentences(
        "no value can respect this limit",
        help: "The smaller bound comes first, as in \(en(isFrench ? "1 à 6" : "1 to 6"))."))
  }

  func analysisIncomplete() -> Entry {
    Entry(
      french: Sentences(
        "la table est trop vaste pour être vérifiée jusqu'au bout",
        help: """
          Ce qui est signalé est exact, mais d'autres défauts peuvent rester. Découpez-la en \
          tables plus petites.
          """),
      english: Sentences(
        "the table is too large to be checked to the end",
        help: """
          What is reported is true, but other faults may remain. Split it into smaller tables.
          """))
  }

  func neverFails(_ name: String, _ kind: DeclarationKind) -> Entry {
    let isCondition = kind == .condition
    return Entry(
      french: Sentences(
        "\(noun(kind).french.definite) \(fr(name)) est toujours \(isCondition ? "remplie" : "vraie")",
        help: """
          Aucun dossier possible ne peut y manquer : les limites déclarées suffisent. Vérifiez \
          le seuil, ou supprimez-la.
          """),
      english: Sentences(
        "the \(noun(kind).english.word) \(en(name)) is always \(isCondition ? "met" : "true")",
        help: """
          No possible application can fail it: the declared limits suffice. Check the threshold, \
          or delete it.
          """))
  }

  func neverSatisfied(_ name: String, _ kind: DeclarationKind) -> Entry {
    let isCondition = kind == .condition
    return Entry(
      french: Sentences(
        "\(noun(kind).french.definite) \(fr(name)) n'est jamais \(isCondition ? "remplie" : "vraie")",
        help: """
          Aucun dossier possible ne peut y répondre. Vérifiez le seuil et le sens de la \
          comparaison.
          """),
      english: Sentences(
        "the \(noun(kind).english.word) \(en(name)) is never \(isCondition ? "met" : "true")",
        help: """
          No possible application can meet it. Check the threshold and the direction of the \
          comparison.
          """))
  }

  func conditionsContradict(_ name: String, _ other: String) -> Entry {
    Entry(
      french: Sentences(
        "aucun dossier ne remplit à la fois \(fr(name)) et \(fr(other))",
        help: """
          Les deux conditions sont bloquantes : tout dossier qu'elles concernent ensemble est \
          inéligible. Corrigez l'une des deux ; si le texte le veut, dites-le dans un choix : \
          \(acknowledgement(.conditionsContradict, name)).
          """),
      english: Sentences(
        "no application meets both \(en(name)) and \(en(other))",
        help: """
          Both conditions are blocking: every application that both concern is ineligible. Mend \
          one of them; if the call wants it, say so in a choice: \
          \(acknowledgement(.conditionsContradict, name)).
          """))
  }

  func pairsNotCompared(_ kind: NameKind, _ limit: Int) -> Entry {
    let isCondition = kind == .condition
    return Entry(
      french: Sentences(
        """
        les \(isCondition ? "conditions" : "priorités") sont trop nombreuses pour être toutes \
        comparées
        """,
        help: """
          Les \(grouped(limit).french) premières paires l'ont été ; \
          \(isCondition
            ? "deux conditions peuvent se contredire" : "une priorité peut en contenir une autre") \
          sans que ce soit dit. Réduisez-en le nombre, ou acceptez C004 dans un choix.
          """),
      english: Sentences(
        "there are too many \(isCondition ? "conditions" : "priorities") for all to be compared",
        help: """
          The first \(grouped(limit).english) pairs were; \
          \(isCondition
            ? "two conditions may contradict one another" : "one priority may contain another") \
          without a word. Reduce their number, or accept C004 in a choice.
          """))
  }

  func testSettled(_ test: String, _ isMet: Bool, _ possible: String) -> Entry {
    Entry(
      french: Sentences(
        "\(fr(test)) est toujours \(isMet ? "vrai" : "faux")",
        annotation: "possible : \(fr(possible))",
        help: """
          Aucun dossier possible n'y répond autrement : ce test ne choisit rien. Vérifiez la valeur \
          et le sens de la comparaison, ou supprimez-le.
          """),
      english: Sentences(
        "\(en(test)) is always \(isMet ? "true" : "false")",
        annotation: "possible: \(en(possible))",
        help: """
          No possible application answers otherwise: this test chooses nothing. Check the value and \
          the direction of the comparison, or delete it.
          """))
  }

  func priorityImplied(_ name: String, _ other: String) -> Entry {
    Entry(
      french: Sentences(
        "qui a la priorité \(fr(other)) a toujours aussi \(fr(name))",
        help: """
          Les deux priorités se cumulent donc à chaque fois. Si le texte ne le veut pas, excluez \
          l'une de l'autre ; s'il le veut, dites-le dans un choix : \
          \(acknowledgement(.priorityImplied, name)).
          """),
      english: Sentences(
        "whoever has the priority \(en(other)) always has \(en(name)) too",
        help: """
          The two priorities thus always add up. If the call does not want it, exclude one from \
          the other; if it does, say so in a choice: \(acknowledgement(.priorityImplied, name)).
          """))
  }
}
