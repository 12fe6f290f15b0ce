/// A French noun with what its articles depend on.
struct FrenchNoun {
  var word: String
  var isFeminine = false
  /// Starts with a vowel: `l'exemple`.
  var elides = false
  /// Replaces `aucun …` where the noun would read badly.
  var negative: String?

  /// `un champ`, `une fiche`.
  var indefinite: String { (isFeminine ? "une " : "un ") + word }
  /// `le champ`, `la fiche`, `l'exemple`.
  var definite: String { elides ? "l'" + word : (isFeminine ? "la " : "le ") + word }
  /// `ce champ`, `cette fiche`, `cet exemple`.
  var demonstrative: String { (isFeminine ? "cette " : elides ? "cet " : "ce ") + word }
  /// `aucun champ`, `aucune fiche`.
  var none: String { negative ?? (isFeminine ? "aucune " : "aucun ") + word }
}

/// An English noun with its article.
struct EnglishNoun {
  var word: String
  var article = "a"
  var negative: String?

  var indefinite: String { article + " " + word }
  var none: String { negative ?? "no " + word }
}

/// What sentences call declarations and named things.
extension Catalogue {
  typealias NounPair = (french: FrenchNoun, english: EnglishNoun)

  private func masculine(_ french: String, _ english: String) -> NounPair {
    (FrenchNoun(word: french), EnglishNoun(word: english))
  }

  private func feminine(_ french: String, _ english: String) -> NounPair {
    (FrenchNoun(word: french, isFeminine: true), EnglishNoun(word: english))
  }

  func noun(_ kind: DeclarationKind) -> NounPair {
    switch kind {
    case .ruleset: masculine("barème", "ruleset")
    case .application:
      (FrenchNoun(word: "dossier"), EnglishNoun(word: "application", article: "an"))
    case .record: feminine("fiche", "record")
    case .reference: masculine("référentiel", "reference list")
    case .parameter: masculine("paramètre", "parameter")
    case .value: feminine("valeur", "value")
    case .callValue: feminine("valeur d'appel", "call value")
    case .table: feminine("table", "table")
    case .condition: feminine("condition", "condition")
    case .amount: (FrenchNoun(word: "montant"), EnglishNoun(word: "amount", article: "an"))
    case .shares: feminine("répartition", "set of shares")
    case .payments:
      (FrenchNoun(word: "échéancier", elides: true), EnglishNoun(word: "payment schedule"))
    case .choice: masculine("choix", "choice")
    case .priority: feminine("priorité", "priority")
    case .grid: feminine("grille", "grid")
    case .vote: masculine("vote", "vote")
    case .ranking: masculine("classement", "ranking")
    case .selection: feminine("sélection", "selection")
    case .model: masculine("modèle", "model")
    case .example:
      (FrenchNoun(word: "exemple", elides: true), EnglishNoun(word: "example", article: "an"))
    case .property: feminine("propriété", "property")
    case .consistency: feminine("cohérence", "consistency")
    case .note: feminine("remarque", "note")
    }
  }

  func noun(_ kind: NameKind) -> NounPair {
    switch kind {
    case .anything:
      (FrenchNoun(word: "nom", negative: "rien"), EnglishNoun(word: "name", negative: "nothing"))
    case .field: masculine("champ", "field")
    case .record: noun(DeclarationKind.record)
    case .list: feminine("liste", "list")
    case .parameter: noun(DeclarationKind.parameter)
    case .value: noun(DeclarationKind.value)
    case .table: noun(DeclarationKind.table)
    case .condition: noun(DeclarationKind.condition)
    case .amount: noun(DeclarationKind.amount)
    case .priority: noun(DeclarationKind.priority)
    case .grid: noun(DeclarationKind.grid)
    case .criterion: masculine("critère", "criterion")
    case .vote: noun(DeclarationKind.vote)
    case .reference: noun(DeclarationKind.reference)
    case .document: masculine("document", "document")
    case .model: noun(DeclarationKind.model)
    case .choice: noun(DeclarationKind.choice)
    case .unit:
      (FrenchNoun(word: "unité", isFeminine: true, elides: true), EnglishNoun(word: "unit"))
    case .share: feminine("part", "share")
    case .callValue: noun(DeclarationKind.callValue)
    }
  }

  // MARK: Types and operations

  typealias WordPair = (french: String, english: String)

  /// A value of a type, with its article.
  func typeName(_ type: TypeWord) -> WordPair {
    switch type {
    case .text: ("un texte", "a text")
    case .truth: ("une réponse oui/non", "a yes/no answer")
    case .checkbox: ("une case à cocher", "a checkbox")
    case .integer: ("un nombre entier", "a whole number")
    case .number(let unit?): ("un nombre en \(cut(unit))", "a number in \(cut(unit))")
    case .number(nil): ("un nombre", "a number")
    case .amount(.unstated): ("un montant", "an amount")
    case .amount(.beforeTax): ("un montant HT", "an amount before tax")
    case .amount(.withTax): ("un montant TTC", "an amount with tax")
    case .rate: ("un taux", "a rate")
    case .date: ("une date", "a date")
    case .duration: ("une durée", "a duration")
    case .choice: ("une réponse à choisir", "one answer to choose")
    case .choices: ("plusieurs réponses à choisir", "several answers to choose")
    case .list(let record): ("une liste de fiches \(fr(record))", "a list of \(en(record)) records")
    case .record(let name): ("une fiche \(fr(name))", "a record \(en(name))")
    case .unknown: ("cette valeur", "this value")
    }
  }

  /// A unit in a sentence; empty for a number without one.
  func unitName(_ unit: String) -> WordPair {
    unit.isEmpty
      ? ("un nombre sans unité", "a number without a unit")
      : ("un nombre en \(fr(unit))", "a number in \(en(unit))")
  }

  /// An operation, as the subject of a sentence.
  func operatorName(_ operation: OperatorWord) -> WordPair {
    switch operation {
    case .add: ("l'addition", "addition")
    case .subtract: ("la soustraction", "subtraction")
    case .multiply: ("la multiplication", "multiplication")
    case .divide: ("la division", "division")
    case .negate: ("le signe moins", "the minus sign")
    case .compare: ("la comparaison", "comparison")
    case .order: ("la comparaison par ordre de grandeur", "comparison by size")
    case .among: ("le test \(fr(.among))", "the test \(en(.among))")
    case .contains: ("le test \(fr(.contains))", "the test \(en(.contains))")
    case .presence:
      (
        "le test \(fr(.absent)) ou \(fr(.present))", "the test \(en(.absent)) or \(en(.present))"
      )
    case .all:
      (
        "un mot comme \(frenchList([k(.and), k(.or), k(.not)]))",
        "a word such as \(englishList([k(.and), k(.or), k(.not)]))"
      )
    case .round: ("l'arrondi", "rounding")
    case .aggregate: ("un calcul sur une liste", "a calculation over a list")
    case .extremum: ("le choix du plus petit ou du plus grand", "taking the smallest or largest")
    case .elapsed: ("le calcul d'une durée", "the calculation of a duration")
    case .cap: ("un plafond ou un plancher", "a cap or a floor")
    case .lookup: ("la recherche entre crochets", "the search between brackets")
    }
  }
}
