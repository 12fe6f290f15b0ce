/// The spellings, French and English, group by group.
///
/// Where French has a feminine, English has a second spelling at the same place, so that a translation
/// keeps the gender that the author wrote.
extension KeywordTable {
  /// Words that open a declaration.
  static func declaration(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .ruleset: ("barème", "ruleset")
    case .application: ("dossier", "application")
    case .record: ("fiche", "record")
    case .reference: ("référentiel", "reference")
    case .parameter: ("paramètre", "parameter")
    case .callValue: ("valeur d'appel", "call value")
    case .value: ("valeur", "value")
    case .table: ("table", "table")
    case .condition: ("condition", "condition")
    case .amount: ("montant", "amount")
    case .shares: ("répartition", "shares")
    case .payments: ("échéancier", "payments")
    case .choice: ("choix", "choice")
    case .priority: ("priorité", "priority")
    case .grid: ("grille", "grid")
    case .vote: ("vote", "vote")
    case .ranking: ("classement", "ranking")
    case .selection: ("sélection", "selection")
    case .model: ("modèle", "model")
    case .example: ("exemple", "example")
    case .property: ("propriété", "property")
    case .consistency: ("cohérence", "consistency")
    case .note: ("remarque", "note")
    default: ("", "")
    }
  }

  /// Words of the header, and clauses that many declarations share.
  static func header(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .authority: ("autorité", "authority")
    case .service: ("service", "service")
    case .contact: ("contact", "contact")
    case .purpose: ("objet", "purpose")
    case .legalBasis: ("base légale", "legal basis")
    case .version: ("version", "version")
    case .dated: ("du", "of")
    case .document: ("document", "document")
    case .currency: ("monnaie", "currency")
    case .unit: ("unité", "unit")
    case .source: ("selon", "source")
    case .illustrative: ("illustratif", "illustrative")
    case .isInternal: ("interne", "internal")
    case .otherwise: ("sinon", "otherwise")
    case .when: ("quand", "when")
    case .letterBrief: ("courrier sans détail", "letter without detail")
    case .letterSilent: ("courrier sans mention", "letter without mention")
    default: ("", "")
    }
  }

  /// Types and attributes of fields.
  static func type(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .typeText: ("texte", "text")
    case .typeCheckbox: ("oui/non à cocher", "yes/no checkbox")
    case .typeTruth: ("oui/non", "yes/no")
    case .typeInteger: ("entier", "integer")
    case .typeNumber: ("nombre", "number")
    case .typeAmount: ("montant", "amount")
    case .typeRate: ("taux", "rate")
    case .typeDate: ("date", "date")
    case .oneOf: ("parmi", "one of")
    case .severalOf: ("plusieurs parmi", "several of")
    case .listOf: ("liste de|liste d'", "list of")
    case .inUnit: ("en", "in")
    case .beforeTax: ("HT", "before tax")
    case .withTax: ("TTC", "with tax")
    case .identifier: ("identifiant", "identifier")
    case .optional: ("facultatif", "optional")
    case .personal: ("personnel", "personal")
    case .changeable: ("modifiable", "changeable")
    case .decimalPlaces: ("décimales|décimale", "decimals|decimal")
    case .column: ("colonne", "column")
    case .providedBy: ("fourni par", "provided by")
    default: ("", "")
    }
  }

  /// Bounds, and the clauses of lists, parameters, tables and conditions.
  static func clause(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .orMore: ("ou plus", "or more")
    case .from: ("à partir de|à partir du|à partir d'", "from")
    case .atLeast: ("au moins", "at least")
    case .moreThan: ("plus de|plus d'|après le|après", "more than|after")
    case .lessThan: ("moins de|moins d'|avant le|avant", "less than|before")
    case .atMost: ("au plus", "at most")
    case .upTo: ("jusqu'à|jusqu'au", "up to|until")
    case .rangeOpening: ("de|du|d'", "from")
    case .rangeTo: ("à|au", "to")
    case .file: ("fichier", "file")
    case .key: ("clé", "key")
    case .onDate: ("à la date", "on the date")
    case .initially: ("au départ", "initially")
    case .input: ("selon", "by")
    case .rowsSummed: ("lignes additionnées", "rows summed")
    case .anything: ("tous|toutes|tout", "any|whichever|whatever")
    case .requires: ("exige", "requires")
    case .unknownRequest: ("inconnu demander", "unknown request")
    case .severity: ("gravité", "severity")
    case .blocking: ("bloquante", "blocking")
    case .toComplete: ("à compléter", "to complete")
    case .flag: ("signalement", "flag")
    default: ("", "")
    }
  }

  /// Operations of amounts, and roundings.
  static func operation(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .rounded: ("arrondi|arrondie|arrondis|arrondies", "rounded")
    case .capped: ("plafonné à|plafonnée à", "capped at")
    case .marginalBrackets: ("par tranches", "by marginal brackets")
    case .wholeBrackets:
      ("au taux de la tranche atteinte", "at the rate of the bracket reached")
    case .of: ("de|du|des|d'", "of")
    case .remainder: ("le reste", "the rest")
    case .toCent: ("au centime", "to the cent")
    case .toCurrencyUnit: ("à l'euro", "to the euro")
    case .toWhole: ("à l'unité", "to the unit")
    case .toDecimals: ("à", "to")
    case .toMultiple: ("au multiple de", "to a multiple of")
    case .halfUp: ("demi vers le haut", "half up")
    case .halfEven: ("demi au pair", "half even")
    case .halfDown: ("demi vers le bas", "half down")
    case .up: ("par excès", "up")
    case .down: ("par défaut", "down")
    default: ("", "")
    }
  }

  /// Priorities and grids; the heading words of their rows.
  static func grid(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .worth: ("vaut", "worth")
    case .pointsWord: ("points|point", "points|point")
    case .outOf: ("sur", "out of")
    case .eliminatoryTotal: ("total éliminatoire", "eliminatory total")
    case .assessors: ("évaluateurs", "assessors")
    case .mean: ("moyenne", "mean")
    case .median: ("médiane", "median")
    case .spread: ("écart signalé", "spread flagged")
    case .columnCriterion: ("critère", "criterion")
    case .columnLabel: ("libellé", "label")
    case .columnMaximum: ("sur", "out of")
    case .columnStep: ("pas", "step")
    case .columnCoefficient: ("coefficient", "coefficient")
    case .columnWeight: ("poids", "weight")
    case .columnEliminatory: ("éliminatoire", "eliminatory")
    case .columnComputed: ("calcul", "computed")
    case .columnName: ("nom", "name")
    case .columnShare: ("part", "share")
    case .columnCondition: ("quand", "when")
    default: ("", "")
    }
  }

  /// Ranking and selection.
  static func selection(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .first: ("d'abord", "first")
    case .then: ("puis", "then")
    case .ascending: ("croissant|croissante", "ascending|increasing")
    case .descending: ("décroissant|décroissante", "descending|decreasing")
    case .lastResort: ("en dernier ressort", "as a last resort")
    case .draw: ("tirage graine", "draw seed")
    case .places: ("places", "places")
    case .envelope: ("enveloppe", "envelope")
    case .consumedBy: ("consommée par", "consumed by")
    case .subEnvelope: ("sous-enveloppe", "sub-envelope")
    case .forThose: ("pour", "for")
    case .spillOver: ("reliquat reversé", "leftover returned")
    case .perGroup: ("par", "per")
    case .overflow: ("au dépassement", "on overflow")
    case .stop: ("arrêter", "stop")
    case .skip: ("passer au suivant", "try the next")
    case .partial: ("attribuer en partie", "award in part")
    case .reserveList: ("liste complémentaire", "reserve list")
    case .unlimited: ("illimitée", "unlimited")
    default: ("", "")
    }
  }

  /// Votes and choices.
  static func deliberation(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .members: ("membres", "members")
    case .voteRule: ("règle", "rule")
    case .unanimity: ("unanimité", "unanimity")
    case .simpleMajority: ("majorité simple", "simple majority")
    case .absoluteMajority: ("majorité absolue", "absolute majority")
    case .twoThirds: ("majorité des deux tiers", "two thirds majority")
    case .quorum: ("quorum", "quorum")
    case .abstention: ("abstention", "abstention")
    case .absence: ("absence", "absence")
    case .against: ("compte contre", "counts against")
    case .ignored: ("ne compte pas", "does not count")
    case .inFavour: ("compte pour", "counts in favour")
    case .silence: ("silence", "silence")
    case .decidedBy: ("retenu par", "decided by")
    case .onDay: ("le", "on")
    case .acknowledges: ("accepte", "accepts")
    case .acknowledgedOn: ("sur", "on")
    default: ("", "")
    }
  }

  /// Examples, statuses and properties.
  static func example(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .startingFrom: ("partant de|partant d'", "starting from")
    case .with: ("avec", "with")
    case .alreadyAwarded: ("déjà attribué", "already awarded")
    case .expected: ("attendu", "expected")
    case .reason: ("motif", "reason")
    case .noReason: ("sans motif", "no reason")
    case .awarded: ("attribué", "awarded")
    case .rank: ("rang", "rank")
    case .amongNames: ("parmi", "among")
    case .noneWord: ("aucun|aucune", "none|not one")
    case .statusEligible: ("éligible", "eligible")
    case .statusSelected: ("retenu", "selected")
    case .statusWaiting: ("en attente", "waiting")
    case .statusNotSelected: ("non retenu", "not selected")
    case .statusEliminated: ("éliminé", "eliminated")
    case .statusIneligible: ("inéligible", "ineligible")
    case .statusIncomplete: ("incomplet", "incomplete")
    case .increases: ("augmente", "increases")
    case .decreases: ("diminue", "decreases")
    case .neverDecreases: ("ne baisse jamais", "never decreases")
    case .neverIncreases: ("n'augmente jamais", "never increases")
    case .always: ("toujours", "always")
    default: ("", "")
    }
  }

  /// Words of expressions.
  static func expression(_ keyword: Keyword) -> Pair {
    switch keyword {
    case .and: ("et", "and")
    case .or: ("ou", "or")
    case .not: ("non", "not")
    case .ifWord: ("si", "if")
    case .thenWord: ("alors", "then")
    case .elseWord: ("sinon", "else")
    case .yes: ("oui|vrai", "yes|true")
    case .no: ("non|faux", "no|false")
    case .among: ("parmi", "among")
    case .contains: ("contient", "contains")
    case .listedIn: ("dans", "in")
    case .absent: ("absent|absente|est absent|est absente", "absent|is absent")
    case .present:
      ("présent|présente|est présent|est présente", "present|is present")
    case .sumOf: ("somme de|somme des|somme du|somme d'", "sum of")
    case .countOf: ("nombre de|nombre des|nombre d'", "number of")
    case .meanOf: ("moyenne de|moyenne des|moyenne d'", "mean of")
    case .minimumOf: ("minimum de|minimum des|minimum d'", "minimum of")
    case .maximumOf: ("maximum de|maximum des|maximum d'", "maximum of")
    case .whereWord: ("où", "where")
    case .forEach: ("pour chaque", "for each")
    case .forAtLeastOne:
      ("pour au moins un|pour au moins une", "for at least one|for one or more")
    case .inList: ("dans", "in")
    case .minimum: ("minimum", "minimum")
    case .maximum: ("maximum", "maximum")
    case .daysElapsed: ("jours de|jours du|jours d'", "days from")
    case .monthsElapsed:
      ("mois révolus de|mois révolus du|mois révolus d'", "completed months from")
    case .yearsElapsed:
      ("années révolues de|années révolues du|années révolues d'", "completed years from")
    case .elapsedTo: ("à|au", "to")
    case .monthOf: ("mois de|mois du|mois d'", "month of")
    case .quarterOf: ("trimestre de|trimestre du|trimestre d'", "quarter of")
    case .days: ("jours|jour", "days|day")
    case .months: ("mois", "months|month")
    case .years: ("ans|an|années|année", "years|year")
    case .toLastDay: ("ramené au dernier jour", "clipped to the last day")
    case .toNextMonth: ("reporté au premier jour suivant", "moved to the first day after")
    case .applications: ("dossiers", "applications")
    case .priorityPoints: ("points de priorité", "priority points")
    default: ("", "")
    }
  }
}
