import Rules
import Scoring

/// Sentences about single values.
extension Messages {
  static func number(_ text: String, _ failure: NumberFailure, isMark: Bool) -> Phrase {
    let reason: Phrase
    switch failure {
    case .empty: reason = Phrase(" est vide", " is empty")
    case .notANumber where lostSpaces(text) != nil:
      let plain = lostSpaces(text).map { inNotation($0) } ?? Phrase(text, text)
      reason = Phrase(
        " a un « ? » à la place d'une espace que l'export a perdue : écrivez \(plain.french), ou"
          + " enregistrez de nouveau le tableau en « CSV UTF-8 »",
        " has a ‘?’ for a space that the export has lost: write \(plain.english), or save the"
          + " table again as ‘CSV UTF-8’")
    case .notANumber:
      let plain = (withoutForeignSigns(text) ?? withoutFrame(text, isMark: isMark)).map {
        inNotation($0)
      }
      reason = Phrase(
        " n'est pas un nombre" + (plain.map { " : écrivez \($0.french)" } ?? ""),
        " is not a number" + (plain.map { ": write \($0.english)" } ?? ""))
    case .badGrouping:
      reason = Phrase(
        " : les espaces ne séparent pas des groupes de trois chiffres",
        ": the spaces do not part groups of three digits")
    case .commaAndPoint:
      let plain = withoutThousands(text).map { inNotation($0) }
      reason = Phrase(
        " a une virgule et un point, que deux pays lisent différemment : n'en gardez qu'un"
          + (plain.map { ", comme \($0.french)" } ?? ""),
        " has a comma and a point, which two countries read differently: keep one only"
          + (plain.map { ", as \($0.english)" } ?? ""))
    case .wrongSeparator:
      reason = Phrase(" n'a pas le séparateur décimal attendu", " has another decimal separator")
    case .tooManyDigits:
      reason = Phrase(
        " a plus de chiffres que ce qui se calcule exactement",
        " has more digits than can be computed exactly")
    case .exponent:
      reason = Phrase(
        " est en notation scientifique, où des chiffres ont pu se perdre : écrivez le nombre entier",
        " is in scientific notation, where digits may have been lost: write the number in full")
    case .nonASCIIDigit:
      reason = Phrase(
        " a des chiffres d'une autre écriture : employez 0 à 9",
        " has digits of another script: use 0 to 9")
    }
    return join(shown(text), reason)
  }

  static func spoiledNumber(_ text: String) -> Phrase {
    join(
      shown(text),
      Phrase(
        " était un long numéro : un tableur l'a mis en notation scientifique, et ses chiffres sont "
          + "perdus ; mettez la colonne au format Texte, reprenez les numéros et exportez de nouveau",
        " was a long number: a spreadsheet turned it into scientific notation, and its digits are "
          + "lost; format the column as text, enter the numbers again and export again"))
  }

  static func date(_ text: String, _ failure: DayFailure) -> Phrase {
    switch failure {
    case .notADate where text.utf8.count == 5 && text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }):
      return join(
        shown(text),
        Phrase(
          " est le numéro qu'un tableur donne à un jour : donnez à la colonne le format Date",
          " is the number that a spreadsheet gives to a day: give the column the format Date"))
    case .empty, .notADate:
      if let whole = withZeros(text) {
        return join(
          shown(text),
          Phrase(
            " : cette date s'écrit \(whole)",
            ": this date is written \(whole)"))
      }
      return join(
        shown(text),
        Phrase(
          " n'est pas une date : écrivez 17/02/2023 ou 2023-02-17",
          " is not a date: write 17/02/2023 or 2023-02-17"))
    case .impossibleDate:
      return join(
        shown(text),
        Phrase(
          " n'existe pas dans le calendrier ; le jour vient avant le mois",
          " does not exist in the calendar; the day comes before the month"))
    case .twoDigitYear:
      return join(
        shown(text),
        Phrase(
          " a une année de deux chiffres : écrivez-en quatre",
          " has a year of two digits: write four"))
    }
  }

  /// The day that `7/2/2026` or `17.02.2026` means, as it is to be written; nil for another text.
  private static func withZeros(_ text: String) -> String? {
    for separator in ["/", ".", "-"] as [Character] {
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].utf8.count == 4, (1...2).contains(parts[0].utf8.count),
        (1...2).contains(parts[1].utf8.count),
        parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
      else { continue }
      let whole =
        parts.prefix(2).map { $0.utf8.count == 1 ? "0" + $0 : String($0) } + [String(parts[2])]
      let day = whole.joined(separator: "/")
      if case .value = Day.read(Array(day.utf8)) { return day }
    }
    return nil
  }

  static func otherUnit(
    _ text: String, _ found: String, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    if let plain = signInFront(text, found) {
      return join(
        shown(text),
        Phrase(
          " : le signe se met devant le nombre, \(plain)",
          ": the sign goes in front of the number, \(plain)"))
    }
    let unit = quoted(String(decoding: CSVDocument.trimmed(Array(found.utf8)[...]), as: UTF8.self))
    let start = Phrase(
      "\(shown(text).french) porte l'unité \(unit.french)",
      "\(shown(text).english) has the unit \(unit.english)")
    guard let wanted = unitText(problem.place, context) else {
      return join(start, Phrase(" ; la colonne n'en a pas", "; the column has none"))
    }
    return join(
      start,
      Phrase(
        " ; la colonne est en \(wanted.french)", "; the column is in \(wanted.english)"))
  }

  /// The unit of a column; nil for a number without one.
  private static func unitText(_ place: FactPlace, _ context: ProblemContext) -> Phrase? {
    guard case .number(let type)? = type(place, context) else { return nil }
    switch type.quantity {
    case .amount:
      let symbol = context.plan.ruleset.currency
      return Phrase(symbol, symbol)
    case .rate: return Phrase("%", "%")
    case .plain(let unit): return unit.map { Phrase($0, $0) }
    }
  }

  private static func type(_ place: FactPlace, _ context: ProblemContext) -> ValueType? {
    let columns = context.columns(of: place.record)
    return place.column >= 0 && place.column < columns.count ? columns[place.column].type : nil
  }

  static func tooManyDecimals(
    _ text: String, _ limit: Int, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    // Rates are held as proportions: two places fewer as they are written, in percent.
    var limit = limit
    let type = type(problem.place, context)
    if case .number(let number)? = type, number.quantity == .rate { limit = max(0, limit - 2) }
    let value = rewritten(text, type, context)
    if limit == 0 {
      return join(
        value, Phrase(" n'est pas un nombre entier", " is not a whole number"))
    }
    return join(
      value,
      Phrase(
        " a trop de décimales : \(limit) au plus", " has too many decimals: at most \(limit)"))
  }

  /// A number in each language, with the unit of its column.
  private static func rewritten(
    _ text: String, _ type: ValueType?, _ context: ProblemContext
  ) -> Phrase {
    guard case .value(let number, _) = readNumber(Array(text.utf8), notation: .either) else {
      return shown(text)
    }
    return Phrase(
      self.text(number, type, .french, context), self.text(number, type, .english, context))
  }

  static func outOfBounds(
    _ text: String, _ bounds: Interval, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    let type = type(problem.place, context)
    var value = shown(text)
    switch type {
    case .number:
      value = rewritten(text, type, context)
    case .date:
      if case .value(let day) = Day.read(Array(text.utf8)) {
        value = Phrase(dayText(day, .french), dayText(day, .english))
      }
    case .truth, .text, .duration, .choice, .choices, .list, .record, .unknown, nil: break
    }
    let range = Phrase(
      boundsText(bounds, type, .french, context), boundsText(bounds, type, .english, context))
    return join(
      value,
      Phrase(" est hors des bornes : \(range.french)", " is out of bounds: \(range.english)"))
  }

  /// An interval in words, its ends shown as values of a type.
  static func boundsText(
    _ bounds: Interval, _ type: ValueType?, _ language: Language, _ context: ProblemContext
  ) -> String {
    let isFrench = language == .french
    let lower = bounds.lower.map { (text($0.value, type, language, context), $0.inclusive) }
    let upper = bounds.upper.map { (text($0.value, type, language, context), $0.inclusive) }
    switch (lower, upper) {
    case (nil, nil): return isFrench ? "toute valeur" : "any value"
    case (let low?, nil):
      return low.1
        ? (isFrench ? "au moins " : "at least ") + low.0
        : (isFrench ? "plus de " : "more than ") + low.0
    case (nil, let high?):
      return high.1
        ? (isFrench ? "au plus " : "at most ") + high.0
        : (isFrench ? "moins de " : "less than ") + high.0
    case (let low?, let high?):
      let start = low.1 ? low.0 : (isFrench ? "plus de " : "more than ") + low.0
      let end = high.1 ? high.0 : (isFrench ? "moins de " : "less than ") + high.0
      if isFrench, type == .date { return "du \(start) au \(end)" }
      return (isFrench ? "de " : "from ") + start + (isFrench ? " à " : " to ") + end
    }
  }

  private static func text(
    _ value: Number, _ type: ValueType?, _ language: Language, _ context: ProblemContext
  ) -> String {
    switch type {
    case .number(let number):
      switch number.quantity {
      case .amount:
        return amountText(value, symbol: context.plan.ruleset.currency, language)
      case .rate: return rateText(value, language)
      case .plain(let unit):
        return numberText(value, language) + (unit.map { "\u{A0}" + $0 } ?? "")
      }
    case .date:
      return value.int64.flatMap { Day(number: Int($0)) }.map { dayText($0, language) } ?? ""
    case .truth, .text, .duration, .choice, .choices, .list, .record, .unknown, nil:
      return numberText(value, language)
    }
  }

  static func choice(
    _ text: String, _ domain: Int, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    let domains = context.plan.ruleset.choiceDomains
    let choices = domain >= 0 && domain < domains.count ? domains[domain] : []
    if case .choices? = type(problem.place, context), !context.isJSON(problem.place.file),
      text.utf8.contains(UInt8(ascii: ",")) || text.utf8.contains(UInt8(ascii: "/"))
    {
      return join(
        shown(text),
        Phrase(
          " n'est pas un des choix ; plusieurs choix se séparent par « ; » ou par une virgule suivie"
            + " d'une espace",
          " is not one of the choices; several choices are parted by ‘;’ or by a comma and a space"
        ))
    }
    let near = nearest(text, choices)
    let start = join(
      shown(text), Phrase(" n'est pas parmi les choix", " is not among the choices"))
    if looksMisread(text) { return join(start, encodingLost(isQuestion: true)) }
    if !near.isEmpty {
      let meant = join(start, didYouMean(near))
      return mayHaveLostLetters(text) ? join(meant, encodingLost(isQuestion: false)) : meant
    }
    let list = choices.prefix(8)
    let french = list.map { quoted($0).french }.joined(separator: ", ")
    let english = list.map { quoted($0).english }.joined(separator: ", ")
    let more = choices.count > list.count ? "…" : ""
    return join(start, Phrase(" : \(french)\(more)", ": \(english)\(more)"))
  }

  static func shape(
    _ found: JSONKind, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    if case .list? = type(problem.place, context), found == .string {
      let name = context.declaredName(problem.place) ?? ""
      return Phrase(
        "une liste ne tient pas dans une cellule : donnez-la dans un fichier \(name).csv",
        "a list does not fit in a cell: give it in a file \(name).csv")
    }
    let what = kindText(found)
    guard let wanted = wantedText(problem.place, context) else {
      return Phrase("\(what.french) ne convient pas ici", "\(what.english) does not fit here")
    }
    return Phrase(
      "\(what.french), là où \(wanted.french) est attendu",
      "\(what.english), where \(wanted.english) is expected")
  }

  private static func kindText(_ kind: JSONKind) -> Phrase {
    switch kind {
    case .null: Phrase("null", "null")
    case .truth: Phrase("true ou false", "true or false")
    case .number: Phrase("un nombre", "a number")
    case .string: Phrase("un texte", "a text")
    case .array: Phrase("un tableau", "an array")
    case .object: Phrase("un objet", "an object")
    }
  }

  private static func wantedText(_ place: FactPlace, _ context: ProblemContext) -> Phrase? {
    guard place.column >= 0, let type = type(place, context) else {
      // Of a whole file only a reference list is told so.
      if place.row == 0, place.record >= context.plan.ruleset.records.count {
        return Phrase("un tableau d'objets", "an array of objects")
      }
      return Phrase("un objet", "an object")
    }
    switch type {
    case .truth: return Phrase("oui ou non", "yes or no")
    case .text: return Phrase("un texte", "a text")
    case .number: return Phrase("un nombre", "a number")
    case .date: return Phrase("une date en texte", "a date in a string")
    case .choice: return Phrase("un des choix", "one of the choices")
    case .choices: return Phrase("un tableau de choix", "an array of choices")
    case .list: return Phrase("un tableau d'objets", "an array of objects")
    case .duration, .record, .unknown: return nil
    }
  }
}
