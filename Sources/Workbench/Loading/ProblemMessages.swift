import Rules
import Scoring

/// Sentences about facts that cannot be read: the cause, then what to do.
extension Messages {
  /// A problem with its place before it.
  static func problem(_ problem: LoadProblem, _ context: ProblemContext) -> Phrase {
    let place = context.placeText(problem)
    let sentence: Phrase
    switch problem.kind {
    case .fact(let kind): sentence = fact(kind, problem, context)
    case .table(let kind): sentence = table(kind)
    case .file(let kind): sentence = file(kind)
    }
    let others = alsoRows(problem.alsoRows)
    if place.french.isEmpty { return join(sentence, others) }
    return Phrase(
      "\(place.french) : \(sentence.french)\(others.french)",
      "\(place.english): \(sentence.english)\(others.english)")
  }

  /// Stretches of rows that are named; the rest are only counted.
  private static let mostStretches = 6

  /// The rows of which the same is to be said: ` ; de même aux lignes 13 à 21 et 30 (11 lignes en tout)`.
  private static func alsoRows(_ rows: [Int]) -> Phrase {
    guard let first = rows.first else { return Phrase("", "") }
    if rows.count == 1 {
      return Phrase(" ; de même à la ligne \(first)", "; the same in row \(first)")
    }
    var stretches: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = stretches.last, row <= last.upperBound + 1 {
        stretches[stretches.count - 1] = last.lowerBound...max(row, last.upperBound)
      } else {
        stretches.append(row...row)
      }
    }
    func list(_ to: String, _ and: String) -> String {
      var texts = stretches.prefix(mostStretches).map { stretch in
        stretch.count == 1
          ? "\(stretch.lowerBound)" : "\(stretch.lowerBound) \(to) \(stretch.upperBound)"
      }
      if stretches.count > mostStretches { return texts.joined(separator: ", ") + "…" }
      let last = texts.removeLast()
      return texts.isEmpty ? last : texts.joined(separator: ", ") + " \(and) " + last
    }
    return Phrase(
      " ; de même aux lignes \(list("à", "et")) (\(rows.count + 1) lignes en tout)",
      "; the same in rows \(list("to", "and")) (\(rows.count + 1) rows in all)")
  }

  /// How many problems are not shown.
  static func moreProblems(_ count: Int) -> Phrase {
    Phrase(
      "et \(count) de plus, \(count < 2 ? "non affichée" : "non affichées")",
      "and \(count) more, not shown")
  }

  /// The last line of a refusal.
  static func nothingDecided(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "1 erreur de lecture : rien n'a été décidé", "1 reading error: nothing was decided")
      : Phrase(
        "\(count) erreurs de lecture : rien n'a été décidé",
        "\(count) reading errors: nothing was decided")
  }

  /// The last line of a refusal for want of digits.
  static func nothingCalculated(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        "1 calcul impossible : rien n'a été décidé",
        "1 impossible calculation: nothing was decided")
      : Phrase(
        "\(count) calculs impossibles : rien n'a été décidé",
        "\(count) impossible calculations: nothing was decided")
  }

  /// What is wrong with a fact.
  static func fact(
    _ kind: FactProblem.Kind, _ problem: LoadProblem, _ context: ProblemContext
  ) -> Phrase {
    if let sentence = noValue(kind) { return sentence }
    switch kind {
    case .notANumber(let text, let failure):
      return number(text, failure, isMark: context.headers[problem.place.file]?.markCell != nil)
    case .otherUnit(let text, let found): return otherUnit(text, found, problem, context)
    case .tooManyDecimals(let text, let limit):
      return tooManyDecimals(text, limit, problem, context)
    case .outOfBounds(let text, let bounds): return outOfBounds(text, bounds, problem, context)
    case .notADate(let text, let failure): return date(text, failure)
    case .notATruth(let text):
      return join(
        shown(text),
        Phrase(
          " n'est ni oui ni non : écrivez oui ou non", " is neither yes nor no: write yes or no"))
    case .notAChoice(let text, let domain): return choice(text, domain, problem, context)
    case .spoiledNumber(let text): return spoiledNumber(text)
    case .hiddenCharacter(let text, let scalar): return hiddenCharacter(text, scalar)
    case .severalReadings(let text): return severalReadings(text)
    case .severalArrays(let names): return severalArrays(names)
    case .wrongShape(let found): return shape(found, problem, context)
    case .textTooLong(let count):
      return Phrase("texte de \(count) octets, trop long", "text of \(count) bytes, too long")
    case .thousands(let text, let limit): return thousands(text, limit)
    case .lostCharacters(let text):
      return join(shown(text), encodingLost(isQuestion: true))
    case .duplicateRow(let first): return twin(first, context)
    case .duplicateKey(let text, let first): return sharedKey(text, first, context)
    case .identifierMissing: return identifierMissing(problem, context)
    case .duplicateIdentifier(let text, let first): return duplicate(text, first, context)
    case .columnMissing, .ambiguousKey, .duplicateColumn, .unknownKey:
      return column(kind, problem, context)
    case .unknownCriterion(let name): return unknownCriterion(name, context)
    case .unknownMember(let name, let vote): return unknownMember(name, vote, context)
    case .markOffStep, .markAboveMaximum, .severalAssessors, .duplicateMark:
      return mark(kind)
    case .listOutOfBounds(let count, let bounds): return listCount(count, bounds, context)
    case .unknownParent(let text): return unknownParent(text)
    case .malformedJSON(let error): return json(error)
    case .inconsistent(let number, let detail, _): return inconsistent(number, detail, context)
    case .overflow(let name):
      return Phrase(
        "\(quoted(name).french) dépasse ce qui se calcule exactement : un nombre aurait plus de"
          + " 38 chiffres, ou plus de 36 décimales",
        "\(quoted(name).english) exceeds what can be computed exactly: a number would have more"
          + " than 38 digits, or more than 36 decimals")
    case .tooLarge:
      return Phrase(
        "trop de données pour un seul fichier : coupez-le", "too much data for one file: cut it")
    }
  }

  /// A value as written, in quotation marks, shortened where it is long.
  static func shown(_ text: String) -> Phrase {
    let scalars = text.unicodeScalars
    guard scalars.count > 60 else { return quoted(text) }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: scalars.prefix(59))
    return quoted(String(short) + "…")
  }

  static func join(_ phrases: Phrase...) -> Phrase {
    Phrase(
      phrases.map { $0.french }.joined(), phrases.map { $0.english }.joined())
  }

  /// ` ; vouliez-vous dire … ?`, or nothing.
  static func didYouMean(_ names: [String]) -> Phrase {
    if names.isEmpty { return Phrase("", "") }
    let list = alternatives(names)
    return Phrase(
      " ; vouliez-vous dire \(list.french) ?", "; did you mean \(list.english)?")
  }
}
