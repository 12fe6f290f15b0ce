import Rules
import Scoring

/// Sentences about the differences between two rulesets.
extension Messages {
  // MARK: Rules

  /// A rule as the subject of a sentence: `la condition quota (« Programmes demandés »)`.
  static func rule(_ rule: DeclaredRule) -> Phrase {
    let name = rule.qualifiedName.isEmpty ? "" : " " + rule.qualifiedName
    let label = rule.label.map { Phrase(" (« \($0) »)", " (‘\($0)’)") } ?? Phrase("", "")
    let noun = noun(rule.kind)
    return Phrase(noun.french + name + label.french, noun.english + name + label.english)
  }

  /// The word for a kind of rule, with its article.
  static func noun(_ kind: RuleKind) -> Phrase {
    switch kind {
    case .header: header
    case .record: Phrase("la fiche", "the record")
    case .field: Phrase("le champ", "the field")
    case .reference: Phrase("le référentiel", "the reference list")
    case .parameter: Phrase("le paramètre", "the parameter")
    case .value: Phrase("la valeur", "the value")
    case .callValue: Phrase("la valeur d'appel", "the call value")
    case .table: Phrase("la table", "the table")
    case .condition: Phrase("la condition", "the condition")
    case .amount: Phrase("le montant", "the amount")
    case .share: Phrase("la part", "the share")
    case .payment: Phrase("le versement", "the payment")
    case .priority: Phrase("la priorité", "the priority")
    case .grid: Phrase("la grille", "the grid")
    case .vote: Phrase("le vote", "the vote")
    case .ranking: Phrase("le classement", "the ranking")
    case .selection: Phrase("la sélection", "the selection")
    case .choice: Phrase("le choix", "the choice")
    case .consistency: Phrase("la cohérence", "the consistency")
    case .note: Phrase("la remarque", "the note")
    }
  }

  private static func isFeminine(_ kind: RuleKind) -> Bool { noun(kind).french.hasPrefix("la ") }

  static let header = Phrase("l'en-tête", "the header")

  /// A subject and what is said of it, which stands apart where it has a subject of its own.
  static func of(_ subject: Phrase, _ predicate: Phrase, isVerb: Bool) -> Phrase {
    Phrase(
      subject.french + (isVerb ? " " : " : ") + predicate.french,
      subject.english + (isVerb ? " " : ": ") + predicate.english)
  }

  static func added(_ rule: DeclaredRule, _ definition: String?) -> Phrase {
    let tail = tail(definition)
    return Phrase(
      (isFeminine(rule.kind) ? "est nouvelle" : "est nouveau") + tail.french,
      "is new" + tail.english)
  }

  static func removed(_ rule: DeclaredRule, _ definition: String?) -> Phrase {
    let tail = tail(definition)
    return Phrase(
      (isFeminine(rule.kind) ? "est supprimée" : "est supprimé") + tail.french,
      "is removed" + tail.english)
  }

  private static func tail(_ definition: String?) -> Phrase {
    guard let definition, !definition.isEmpty, !definition.utf8.contains(0x0A) else {
      return Phrase("", "")
    }
    return Phrase(" : « \(definition) »", ": ‘\(definition)’")
  }

  static func renamed(_ before: String) -> Phrase {
    Phrase("s'appelait « \(before) »", "was called ‘\(before)’")
  }

  // MARK: Changes

  /// Something that had one text and has another; either may be empty.
  static func moves(_ what: AspectWords?, _ before: String, _ after: String) -> Phrase {
    let french = what.map { $0.french + " " } ?? ""
    let english = what.map { $0.english + " " } ?? ""
    let isPlural = what?.isPlural ?? false
    if before.isEmpty {
      return Phrase(
        "\(french)\(isPlural ? "sont" : "est") maintenant \(after), sans rien auparavant",
        "\(english)\(isPlural ? "are" : "is") now \(after), where there was nothing")
    }
    if after.isEmpty {
      return Phrase(
        "\(french)\(isPlural ? "disparaissent" : "disparaît") (auparavant \(before))",
        "\(english)\(isPlural ? "go" : "goes") away (it was \(before))")
    }
    // Days take another article.
    let isDay = isFrenchDay(before) && isFrenchDay(after)
    let (from, to) = isDay ? ("du", "au") : ("de", "à")
    return Phrase(
      "\(french)\(isPlural ? "passent" : "passe") \(from) \(before) \(to) \(after)",
      "\(english)\(isPlural ? "go" : "goes") from \(before) to \(after)")
  }

  /// Whether a text is a day as French writes it: `02/03/2016`.
  private static func isFrenchDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10 && bytes[2] == 0x2F && bytes[5] == 0x2F
  }

  /// A sentence with the smallest differences within what it quotes.
  static func detailed(_ sentence: Phrase, _ pieces: [NodeDifference]) -> Phrase {
    if pieces.isEmpty { return sentence }
    let french = pieces.map {
      $0.before.isEmpty
        ? "« \($0.after) » en plus"
        : $0.after.isEmpty
          ? "« \($0.before) » en moins" : "« \($0.after) » au lieu de « \($0.before) »"
    }
    let english = pieces.map {
      $0.before.isEmpty
        ? "‘\($0.after)’ added"
        : $0.after.isEmpty ? "‘\($0.before)’ left out" : "‘\($0.after)’ instead of ‘\($0.before)’"
    }
    return Phrase(
      sentence.french + " (" + french.joined(separator: " ; ") + ")",
      sentence.english + " (" + english.joined(separator: "; ") + ")")
  }

  static func applies(_ before: String, _ after: String) -> Phrase {
    if before.isEmpty {
      return Phrase(
        "ne s'applique plus que si « \(after) »", "applies only where ‘\(after)’, no longer always")
    }
    if after.isEmpty {
      return Phrase(
        "s'applique à tous, et non plus seulement si « \(before) »",
        "applies to all, no longer only where ‘\(before)’")
    }
    return Phrase(
      "s'applique si « \(after) » au lieu de « \(before) »",
      "applies where ‘\(after)’ instead of ‘\(before)’")
  }

  static func illustrative(_ before: String?, _ after: String?) -> Phrase {
    switch (before, after) {
    case (nil, let why?):
      Phrase("devient illustratif : « \(why) »", "becomes illustrative: ‘\(why)’")
    case (let why?, nil):
      Phrase(
        "n'est plus illustratif (auparavant : « \(why) »)",
        "is no longer illustrative (it was: ‘\(why)’)")
    case (let one?, let other?):
      Phrase(
        "reste illustratif, pour une autre raison : « \(other) » au lieu de « \(one) »",
        "stays illustrative, for another reason: ‘\(other)’ instead of ‘\(one)’")
    case (nil, nil): Phrase("", "")
    }
  }

  /// How much of a rule the applicant's letter says.
  static func letter(_ detail: LetterDetail) -> Phrase {
    switch detail {
    case .full: Phrase("en entier", "in full")
    case .withoutDetail: Phrase("sans détail", "without detail")
    case .withoutMention: Phrase("sans mention", "without mention")
    }
  }

  static func isInternal(_ isInternal: Bool) -> Phrase {
    isInternal
      ? Phrase("n'est plus imprimé dans les résultats", "is no longer printed in results")
      : Phrase("est désormais imprimé dans les résultats", "is now printed in results")
  }

  /// An attribute of a field that is there or not.
  static func attribute(_ aspect: String, _ isThere: Bool) -> Phrase {
    switch (aspect, isThere) {
    case ("optional", true): Phrase("devient facultatif", "becomes optional")
    case ("optional", false): Phrase("devient obligatoire", "becomes required")
    case ("personal", true): Phrase("devient une donnée personnelle", "becomes personal data")
    case ("personal", false):
      Phrase("n'est plus une donnée personnelle", "is no longer personal data")
    case ("identifier", true): Phrase("devient l'identifiant", "becomes the identifier")
    case ("identifier", false): Phrase("n'est plus l'identifiant", "is no longer the identifier")
    case (_, true): Phrase("devient modifiable", "becomes changeable")
    case (_, false): Phrase("n'est plus modifiable", "is no longer changeable")
    }
  }

  static func choicesAdded(_ choices: [String]) -> Phrase {
    let list = choices.joined(separator: ", ")
    return Phrase("admet aussi \(list)", "also admits \(list)")
  }

  static func choicesRemoved(_ choices: [String]) -> Phrase {
    let list = choices.joined(separator: ", ")
    return Phrase("n'admet plus \(list)", "no longer admits \(list)")
  }

  // MARK: Dated parameters

  static func dated(_ from: String) -> AspectWords {
    from.isEmpty
      ? AspectWords("la valeur de départ", "the initial value")
      : AspectWords("la valeur à partir du \(from)", "the value from \(from)")
  }

  static func datedAdded(_ from: String, _ value: String) -> Phrase {
    from.isEmpty
      ? Phrase("vaut désormais \(value) au départ", "is now \(value) initially")
      : Phrase("vaut désormais \(value) à partir du \(from)", "is now \(value) from \(from)")
  }

  static func datedRemoved(_ from: String, _ value: String) -> Phrase {
    from.isEmpty
      ? Phrase("ne vaut plus \(value) au départ", "is no longer \(value) initially")
      : Phrase("ne vaut plus \(value) à partir du \(from)", "is no longer \(value) from \(from)")
  }

  // MARK: Amounts

  static func lineRemoved(_ line: String) -> Phrase {
    Phrase("la ligne « \(line) » est supprimée", "the line ‘\(line)’ is removed")
  }

  static func lineAdded(_ line: String, after above: String?) -> Phrase {
    guard let above else {
      return Phrase(
        "la ligne « \(line) » est ajoutée en tête", "the line ‘\(line)’ is added at the top")
    }
    return Phrase(
      "la ligne « \(line) » est ajoutée après « \(above) »",
      "the line ‘\(line)’ is added after ‘\(above)’")
  }

  // MARK: Tables

  static func summed(_ isSummed: Bool) -> Phrase {
    isSummed
      ? Phrase("les lignes qui s'appliquent s'additionnent", "the rows that apply are now summed")
      : Phrase("une seule ligne s'applique", "one row only applies")
  }

  static func rowAdded(_ row: String) -> Phrase {
    Phrase("la ligne « \(row) » est ajoutée", "the row ‘\(row)’ is added")
  }

  static func rowRemoved(_ row: String) -> Phrase {
    Phrase("la ligne « \(row) » est supprimée", "the row ‘\(row)’ is removed")
  }

  /// What an input is: `13 à 18 classes`, `secteur « public »`; nil where it can be anything.
  static func tableInput(_ title: String, _ cell: String, isCount: Bool) -> Phrase? {
    let table = [KeywordTable(.french), KeywordTable(.english)]
    if table.contains(where: { $0.canonical(.anything) == cell }) { return nil }
    let isPlural = title.hasSuffix("s") || title.hasSuffix("x")
    let isNoun = isCount && isPlural
    guard isNoun else { return Phrase("\(title) \(cell)", "\(title) \(cell)") }
    // `300 élèves ou plus`: the noun stands next to the number.
    let orMore = table.map { " " + $0.canonical(.orMore) }.first { cell.hasSuffix($0) } ?? ""
    let text = String(cell.dropLast(orMore.count)) + " " + title + orMore
    return Phrase(text, text)
  }

  /// What a table answers for some inputs, before and after.
  static func outcome(
    _ inputs: [Phrase?], _ title: String, _ before: String?, _ after: String?
  ) -> Phrase {
    let told = inputs.compactMap { $0 }
    let french =
      told.isEmpty
      ? "dans tous les cas" : "pour " + told.map { $0.french }.joined(separator: " et ")
    let english =
      told.isEmpty ? "in all cases" : "for " + told.map { $0.english }.joined(separator: " and ")
    let what = title.isEmpty ? Phrase("la réponse", "the answer") : quoted(title)
    switch (before, after) {
    case (let before?, let after?):
      return Phrase(
        "\(french), \(what.french) passe de \(before) à \(after)",
        "\(english), \(what.english) goes from \(before) to \(after)")
    case (nil, let after?):
      return Phrase(
        "\(french), \(what.french) vaut \(after), sans réponse auparavant",
        "\(english), \(what.english) is \(after), where there was no answer")
    case (let before?, nil):
      return Phrase(
        "\(french), \(what.french) n'a plus de réponse (auparavant \(before))",
        "\(english), \(what.english) has no answer any more (it was \(before))")
    case (nil, nil): return Phrase(french, english)
    }
  }

  /// The rate that some amounts meet, before and after.
  static func bracket(_ range: String, _ before: String?, _ after: String?) -> Phrase {
    let moves = moves(AspectWords("le taux", "the rate"), before ?? "", after ?? "")
    return Phrase(
      "dans la tranche « \(range) », \(moves.french)",
      "in the bracket ‘\(range)’, \(moves.english)")
  }

  // MARK: Grids, ranking, selection

  static func criterionAdded(_ name: String, _ line: String) -> Phrase {
    Phrase(
      "le critère \(name) est nouveau : « \(line) »", "the criterion \(name) is new: ‘\(line)’")
  }

  static func criterionRemoved(_ name: String, _ line: String) -> Phrase {
    Phrase(
      "le critère \(name) est supprimé : « \(line) »",
      "the criterion \(name) is removed: ‘\(line)’")
  }

  static func key(_ place: Int) -> AspectWords {
    AspectWords("la clé n° \(place)", "key no. \(place)")
  }

  static func keyAdded(_ place: Int, _ key: String) -> Phrase {
    Phrase(
      "la clé « \(key) » est ajoutée en n° \(place)", "the key ‘\(key)’ is added as no. \(place)")
  }

  static func keyRemoved(_ place: Int, _ key: String) -> Phrase {
    Phrase(
      "la clé « \(key) », n° \(place), est supprimée", "the key ‘\(key)’, no. \(place), is removed")
  }

  static func spillsOver(_ name: String, _ spills: Bool) -> Phrase {
    spills
      ? Phrase(
        "ce que la sous-enveloppe \(name) n'utilise pas revient à l'enveloppe",
        "what the sub-envelope \(name) does not use goes back to the envelope")
      : Phrase(
        "ce que la sous-enveloppe \(name) n'utilise pas ne revient plus à l'enveloppe",
        "what the sub-envelope \(name) does not use no longer goes back to the envelope")
  }

  static func version(_ version: String, _ day: String) -> Phrase {
    Phrase("\(version) du \(day)", "\(version) of \(day)")
  }

  // MARK: What is no rule

  static func aside(_ kind: String, added: Int, removed: Int) -> Phrase {
    let nouns: (Phrase, Phrase)
    switch kind {
    case "examples": nouns = (Phrase("exemple", "example"), Phrase("exemples", "examples"))
    case "models": nouns = (Phrase("modèle", "model"), Phrase("modèles", "models"))
    case "headings": nouns = (Phrase("titre", "heading"), Phrase("titres", "headings"))
    case "properties": nouns = (Phrase("propriété", "property"), Phrase("propriétés", "properties"))
    default: nouns = (Phrase("remarque", "note"), Phrase("remarques", "notes"))
    }
    let new = counted(added, nouns.0, nouns.1)
    let gone = counted(removed, nouns.0, nouns.1)
    return Phrase(
      "\(new.french) en plus, \(gone.french) en moins",
      "\(new.english) added, \(gone.english) taken away")
  }
}
