import Rules

/// The words for what a rule says of something: `le taux`, `les bornes`.
struct AspectWords: Sendable {
  let french: String
  let english: String
  let isPlural: Bool

  init(_ french: String, _ english: String, isPlural: Bool = false) {
    self.french = french
    self.english = english
    self.isPlural = isPlural
  }
}

extension Messages {
  /// The words of each aspect, by its name in the JSON comparison.
  private static let aspects: [String: AspectWords] = [
    "abstention": AspectWords("l'abstention", "an abstention"),
    "absence": AspectWords("l'absence", "an absence"),
    "acknowledged": AspectWords("les messages acceptés", "the accepted messages", isPlural: true),
    "add": AspectWords("la ligne", "the line"),
    "assessors": AspectWords("la réunion des notes", "the joining of marks"),
    "authority": AspectWords("l'autorité", "the authority"),
    "base": AspectWords("la ligne", "the line"),
    "bounds": AspectWords("les bornes", "the bounds", isPlural: true),
    "brackets": AspectWords("les tranches", "the brackets", isPlural: true),
    "cap": AspectWords("le plafond", "the cap"),
    "choices_order": AspectWords("l'ordre des choix", "the order of choices"),
    "coefficient": AspectWords("le coefficient", "the coefficient"),
    "columns": AspectWords("les colonnes lues", "the columns read", isPlural: true),
    "computed": AspectWords("le calcul", "the computation"),
    "consumed": AspectWords(
      "ce qui consomme l'enveloppe", "what consumes the envelope"),
    "contact": AspectWords("le contact", "the contact"),
    "currency": AspectWords("la monnaie", "the currency"),
    "date": AspectWords("la date qui choisit la valeur", "the date that picks the value"),
    "decided_by": AspectWords("l'auteur du choix", "the author of the choice"),
    "decided_on": AspectWords("la date du choix", "the date of the choice"),
    "definition": AspectWords("la définition", "the definition"),
    "direction": AspectWords("le sens", "the direction"),
    "divisor": AspectWords("le diviseur", "the divisor"),
    "document": AspectWords("le document", "the document"),
    "eliminatory": AspectWords("le seuil éliminatoire", "the eliminatory bound"),
    "eliminatory_total": AspectWords("le total éliminatoire", "the eliminatory total"),
    "envelope": AspectWords("l'enveloppe", "the envelope"),
    "floor": AspectWords("le plancher", "the floor"),
    "formula": AspectWords("la formule", "the formula"),
    "inputs": AspectWords("les entrées", "the inputs", isPlural: true),
    "label": AspectWords("l'intitulé", "the label"),
    "last_resort": AspectWords("le dernier ressort", "the last resort"),
    "legal_basis": AspectWords("la base légale", "the legal basis"),
    "letter": AspectWords("ce qu'en dit le courrier", "what the letter says of it"),
    "key": AspectWords("la clé", "the key"),
    "maximum": AspectWords("le maximum", "the maximum"),
    "members": AspectWords("les membres", "the members", isPlural: true),
    "name": AspectWords("le nom", "the name"),
    "order": AspectWords("l'ordre", "the order"),
    "overflow": AspectWords("la règle au dépassement", "the overflow rule"),
    "places": AspectWords("le nombre de places", "the number of places"),
    "points": AspectWords("les points", "the points", isPlural: true),
    "provided_by": AspectWords("la source de la donnée", "who provides it"),
    "purpose": AspectWords("l'objet", "the purpose"),
    "quorum": AspectWords("le quorum", "the quorum"),
    "quota": AspectWords("le quota", "the quota"),
    "rate": AspectWords("le taux", "the rate"),
    "refusal": AspectWords("le motif de refus", "the refusal"),
    "request": AspectWords("la pièce à demander", "the document to request"),
    "requirement": AspectWords("l'exigence", "the requirement"),
    "reserve_list": AspectWords("la liste complémentaire", "the reserve list"),
    "rounding": AspectWords("l'arrondi", "the rounding"),
    "rows": AspectWords("les lignes", "the rows", isPlural: true),
    "service": AspectWords("le service", "the service"),
    "severity": AspectWords("la gravité", "the severity"),
    "silence": AspectWords("le silence du texte", "the silence of the text"),
    "source": AspectWords("la source", "the source"),
    "spread": AspectWords("l'écart signalé", "the spread flagged"),
    "step": AspectWords("le pas", "the step"),
    "sub_envelope": AspectWords("la sous-enveloppe", "the sub-envelope"),
    "subtract": AspectWords("la ligne", "the line"),
    "test": AspectWords("le test", "the test"),
    "total": AspectWords("le total", "the total"),
    "type": AspectWords("le type", "the type"),
    "unit": AspectWords("l'unité", "the unit"),
    "version": AspectWords("la version", "the version"),
    "vote_rule": AspectWords("la règle de vote", "the rule of the vote"),
  ]

  /// The words for an aspect of a rule.
  static func aspect(_ name: String) -> AspectWords {
    aspects[name] ?? AspectWords("la définition", "the definition")
  }

  /// An aspect of one criterion of a grid.
  static func ofCriterion(_ aspect: AspectWords, _ criterion: String) -> AspectWords {
    AspectWords(
      "\(aspect.french) du critère \(criterion)", "\(aspect.english) of the criterion \(criterion)",
      isPlural: aspect.isPlural)
  }

  /// An aspect of one thing among several, by its name.
  static func named(_ aspect: AspectWords, _ name: String) -> AspectWords {
    AspectWords(
      "\(aspect.french) \(name)", "\(aspect.english) \(name)", isPlural: aspect.isPlural)
  }
}
