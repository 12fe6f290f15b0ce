import Testing

@testable import Rules

/// Ugly declarations and what a careful clerk would have written, each in both languages.
@Suite struct FormatterGoldenTests {
  /// Formats an ugly French declaration, and checks it in French, in English, and back.
  private func expect(
    _ ugly: String, _ french: String, _ english: String,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let source = "barème b\n\n" + ugly
    let inFrench = "barème b\n\n" + french + "\n"
    let inEnglish = "ruleset b\n\n" + english + "\n"
    #expect(formattedText(source) == inFrench, sourceLocation: place)
    #expect(formattedText(source, to: .english) == inEnglish, sourceLocation: place)
    #expect(formattedText(inEnglish) == inEnglish, sourceLocation: place)
    #expect(formattedText(inEnglish, to: .french) == inFrench, sourceLocation: place)
  }

  @Test func header() {
    let ugly = """
      \u{FEFF}#Un appel\r
      barème appel-2023 \r
      autorité "Département"\r
        base légale   «Code»
      version 2.1 du 9/1/2023
          document AMI "L'appel"
      unité Mb/s “mégabits par seconde”


      """
    let french = """
      # Un appel

      barème appel-2023
        autorité    « Département »
        base légale « Code »
        version     2.1 du 09/01/2023
        document    AMI « L'appel »
        unité       Mb/s « mégabits par seconde »

      """
    let english = """
      # Un appel

      ruleset appel-2023
        authority   "Département"
        legal basis "Code"
        version     2.1 of 2023-01-09
        document    AMI "L'appel"
        unit        Mb/s "mégabits par seconde"

      """
    #expect(formattedText(ugly) == french)
    #expect(formattedText(ugly, to: .english) == english)
    #expect(formattedText(english, to: .french) == french)
  }

  @Test func records() {
    expect(
      """
      dossier commune "Commune"
      code texte   identifiant "Code INSEE"
        -- ce que la commune a déjà
      plans  entier de 0 à 3,facultatif "Plans"
      écoles liste de école, au moins 1
      débit nombre en Mb/s facultatif
      dépôt date à partir du 1/1/2020 «Dépôt»
      secteur parmi "public","privé"
      """,
      """
      dossier commune « Commune »
        code     texte identifiant            « Code INSEE »
        -- ce que la commune a déjà
        plans    entier 0 à 3, facultatif     « Plans »
        écoles   liste d'école, au moins 1
        débit    nombre en Mb/s, facultatif
        dépôt    date à partir du 01/01/2020  « Dépôt »
        secteur  parmi « public », « privé »
      """,
      """
      application commune "Commune"
        code     text identifier           "Code INSEE"
        -- ce que la commune a déjà
        plans    integer 0 to 3, optional  "Plans"
        écoles   list of école, at least 1
        débit    number in Mb/s, optional
        dépôt    date from 2020-01-01      "Dépôt"
        secteur  one of "public", "privé"
      """)
  }

  @Test func referencesAndParameters() {
    expect(
      """
      référentiel zones "Communes classées"
      fichier "zones.csv"
      clé insee texte
      colonne zone parmi "A","B"
      paramètre seuil=20 Mb/s
      paramètre plafond = 200000€
      paramètre taux
      à la date dépôt
      au départ:60%
      à partir de 1/1/2023 : 70,50 %
      selon "Article 3"
      """,
      """
      référentiel zones « Communes classées »
        fichier « zones.csv »
        clé     insee texte
        colonne zone parmi « A », « B »

      paramètre seuil = 20 Mb/s
      paramètre plafond = 200 000 €

      paramètre taux
        à la date dépôt
        au départ : 60 %
        à partir du 01/01/2023 : 70,50 %
        selon « Article 3 »
      """,
      """
      reference zones "Communes classées"
        file   "zones.csv"
        key    insee text
        column zone one of "A", "B"

      parameter seuil = 20 Mb/s
      parameter plafond = 200 000 €

      parameter taux
        on the date dépôt
        initially: 60 %
        from 2023-01-01: 70.50 %
        source "Article 3"
      """)
  }

  @Test func tables() {
    expect(
      """
      table plafond "Plafond"
      selon classes , à partir de 1
      selon zone
      |classes|zone|plafond|
      |1 à 6|"A" ou "B"|1234|
      |plus de 6 à 12 | tous| 12345,5|
      |12 ou plus|absent, non|(a+b)*2|
      interne
      """,
      """
      table plafond « Plafond »
        selon classes, à partir de 1
        selon zone
        | classes        | zone         | plafond     |
        | 1 à 6          | « A », « B » | 1234        |
        | plus de 6 à 12 | tous         | 12 345,5    |
        | 12 ou plus     | absent, non  | (a + b) × 2 |
        interne
      """,
      """
      table plafond "Plafond"
        by classes, from 1
        by zone
        | classes           | zone       | plafond     |
        | 1 to 6            | "A", "B"   | 1234        |
        | more than 6 to 12 | any        | 12 345.5    |
        | 12 or more        | absent, no | (a + b) × 2 |
        internal
      """)
  }

  @Test func conditions() {
    expect(
      """
      condition c "Débit suffisant"
      exige pour chaque école dans écoles où non école.fermée:école.débit>=20 Mb/s
      quand dépôt présent
      sinon "{école.nom} : trop peu"
      inconnu demander "une attestation"
      gravité à compléter
      """,
      """
      condition c « Débit suffisant »
        exige   pour chaque école dans écoles où non école.fermée : école.débit ≥ 20 Mb/s
        quand   dépôt présent
        sinon   « {école.nom} : trop peu »
        inconnu demander « une attestation »
        gravité à compléter
      """,
      """
      condition c "Débit suffisant"
        requires  for each école in écoles where not école.fermée: école.débit ≥ 20 Mb/s
        when      dépôt present
        otherwise "{école.nom} : trop peu"
        unknown request "une attestation"
        severity  to complete
      """)
  }

  @Test func amounts() {
    expect(
      """
      montant école.aide "Aide"
      école.coût
      *70%
      - minimum( a,b )
      arrondie au multiple de 10 € par défaut
      plafonnée à 200000 €
      au moins 500 €
      par tranches
      |part|taux|
      |jusqu'à 10000 €|50%|
      |plus de 10000 €|30%|
      """,
      """
      montant école.aide « Aide »
        école.coût
        × 70 %
        − minimum(a, b)
        arrondi au multiple de 10 € par défaut
        plafonné à 200 000 €
        au moins 500 €
        par tranches
        | part             | taux |
        | jusqu'à 10 000 € | 50 % |
        | plus de 10 000 € | 30 % |
      """,
      """
      amount école.aide "Aide"
        école.coût
        × 70 %
        − minimum(a, b)
        rounded to a multiple of 10 € down
        capped at 200 000 €
        at least 500 €
        by marginal brackets
        | part               | taux |
        | up to 10 000 €     | 50 % |
        | more than 10 000 € | 30 % |
      """)
  }

  @Test func sharesAndChoices() {
    expect(
      """
      répartition fonds "Financeurs" de aide
      |nom|libellé|part|
      |état|L'État|50%|
      |région|"La | Région"|le reste|
      arrondi à l'euro
      choix c "Le texte se tait"
      silence "Rien n'est dit."
      retenu par "Le jury" le 3/4/2023
      accepte T012 sur plafond
      """,
      """
      répartition fonds « Financeurs » d'aide
        | nom    | libellé         | part     |
        | état   | L'État          | 50 %     |
        | région | « La | Région » | le reste |
        arrondi à l'euro

      choix c « Le texte se tait »
        silence    « Rien n'est dit. »
        retenu par « Le jury » le 03/04/2023
        accepte    T012 sur plafond
      """,
      """
      shares fonds "Financeurs" of aide
        | name   | label         | share    |
        | état   | L'État        | 50 %     |
        | région | "La | Région" | the rest |
        rounded to the euro

      choice c "Le texte se tait"
        silence    "Rien n'est dit."
        decided by "Le jury" on 2023-04-03
        accepts    T012 on plafond
      """)
  }

  @Test func prioritiesAndGrids() {
    expect(
      """
      priorité p1 = non équipée
      priorité p2=nombre de enfants>3
      vaut 1
      grille g "Dossier" sur 20
      |critère|libellé|sur|pas|éliminatoire|
      |clarté|Clarté du dossier|4|0,5|moins de 1|
      total éliminatoire moins de 10
      évaluateurs moyenne arrondi à 1 décimale
      écart signalé plus de 2
      """,
      """
      priorité p1 = non équipée

      priorité p2 = nombre d'enfants > 3
        vaut 1 point

      grille g « Dossier » sur 20
        | critère | libellé           | sur | pas | éliminatoire |
        | clarté  | Clarté du dossier | 4   | 0,5 | moins de 1   |
        total éliminatoire moins de 10
        évaluateurs moyenne arrondie à 1 décimale
        écart signalé plus de 2 points
      """,
      """
      priority p1 = not équipée

      priority p2 = number of enfants > 3
        worth 1 point

      grid g "Dossier" out of 20
        | criterion | label             | out of | step | eliminatory |
        | clarté    | Clarté du dossier | 4      | 0.5  | less than 1 |
        eliminatory total less than 10
        assessors mean rounded to 1 decimal
        spread flagged more than 2 points
      """)
  }

  @Test func decisions() {
    expect(
      """
      vote jury
      membres "Région","Rectorat"
      règle majorité des deux tiers
      quorum 2
      abstention compte contre
      classement
      d'abord p1 ,puis p2
      puis total décroissante
      en dernier ressort tirage graine "2023"
      sélection
      enveloppe 2000000€ consommée par subvention
      sous-enveloppe rural "Rural" 500 000 € pour zone="ZRR" , reliquat reversé
      au plus 3 par canton
      au dépassement attribuer en partie
      liste complémentaire illimitée
      """,
      """
      vote jury
        membres    « Région », « Rectorat »
        règle      majorité des deux tiers
        quorum     2
        abstention compte contre

      classement
        d'abord p1, puis p2
        puis total décroissante
        en dernier ressort tirage graine « 2023 »

      sélection
        enveloppe 2 000 000 € consommée par subvention
        sous-enveloppe rural « Rural » 500 000 € pour zone = « ZRR », reliquat reversé
        au plus 3 par canton
        au dépassement attribuer en partie
        liste complémentaire illimitée
      """,
      """
      vote jury
        members    "Région", "Rectorat"
        rule       two thirds majority
        quorum     2
        abstention counts against

      ranking
        first p1, then p2
        then total decreasing
        as a last resort draw seed "2023"

      selection
        envelope 2 000 000 € consumed by subvention
        sub-envelope rural "Rural" 500 000 € for zone = "ZRR", leftover returned
        at most 3 per canton
        on overflow award in part
        reserve list unlimited
      """)
  }

  @Test func examplesAndProperties() {
    expect(
      """
      valeur d'appel t = somme de dossiers.aide
      par zone
      modèle type
      avec nom="Saint-Exemple" ,dépôt=1/2/2023
      zones=aucun
      exemple "Un cas"
      partant de exemple_1
      avec écoles[1].débit=12 Mb/s, plan absent
      attendu rang 2 parmi a,b
      attendu inéligible,motif débit
      déjà attribué 1000€
      attendu sans motif débit,attribué=12€,sans motif
      propriété "Plus de classes, plus de programmes"
      quand classes augmente,plafond ne baisse jamais
      cohérence k = plan absent ou non équipée
      remarque "Lire l'article 3."
      """,
      """
      valeur d'appel t = somme des dossiers.aide
        par zone

      modèle type
        nom = « Saint-Exemple », dépôt = 01/02/2023
        zones = aucun

      exemple « Un cas »
        partant d'exemple_1
        avec écoles[1].débit = 12 Mb/s, plan absent
        attendu rang 2 parmi a, b
        attendu inéligible, motif débit
        déjà attribué 1 000 €
        attendu sans motif débit, attribué = 12 €, sans motif

      propriété « Plus de classes, plus de programmes »
        quand classes augmente, plafond ne baisse jamais

      cohérence k = plan absent ou non équipée
      remarque « Lire l'article 3. »
      """,
      """
      call value t = sum of applications.aide
        per zone

      model type
        nom = "Saint-Exemple", dépôt = 2023-02-01
        zones = none

      example "Un cas"
        starting from exemple_1
        with écoles[1].débit = 12 Mb/s, plan absent
        expected rank 2 among a, b
        expected ineligible, reason débit
        already awarded 1 000 €
        expected no reason débit, awarded = 12 €, no reason

      property "Plus de classes, plus de programmes"
        when classes increases, plafond never decreases

      consistency k = plan absent or not équipée
      note "Lire l'article 3."
      """)
  }
}
