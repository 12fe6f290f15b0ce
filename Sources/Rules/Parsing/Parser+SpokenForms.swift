/// Whole forms of other languages and of speech: loops, quotation marks, the present day.
extension Parser {
  /// The form that the current token belongs to, and how it is written here.
  func spokenForm(_ before: Token?, _ expected: ExpectedThing?) -> Habit? {
    let next = token(ahead: 1)
    if expected == .expression {
      if ["aujourd'", "today"].contains(folded(0)) { return Habit(lead: .presentDay, fixes: []) }
      if at(.rounded), next.kind == .leftParenthesis {
        return Habit(lead: .roundingAfter, fixes: [])
      }
      return nil
    }
    guard expected == nil, let before else { return nil }
    if at(.equal), let opening = lineOpening(), isAmount(opening) {
      let gap = SourceSpan(before.end, next.start)
      return Habit(lead: .calculationBelow, fixes: [.replace(gap, with: "\n  ", .review)])
    }
    if at(.dot), next.kind == .newline || next.kind == .end {
      return Habit(lead: .withoutSign, fixes: [.replace(current.span, with: "", .review)])
    }
    guard before.kind == .word else { return nil }
    if at(.date) || at(.number), position > 1, limitBefore {
      return Habit(lead: .twoTests, fixes: [])
    }
    return at(.word) ? spokenLoop(before) : nil
  }

  /// `et après 01/01/2027`: a limit without what it limits.
  private var limitBefore: Bool {
    for keyword in [Keyword.lessThan, .moreThan, .atLeast, .atMost, .upTo, .from] {
      for count in 1...3 where position >= count {
        if phrases.length(of: keyword, in: tokens, at: position - count) == count { return true }
      }
    }
    return false
  }

  /// `pour toutes les écoles`, `chaque école`, `une école avec`, `pas rurale`.
  private func spokenLoop(_ before: Token) -> Habit? {
    let word = folded(-1)
    if word == "pas" {
      let not = KeywordTable(language).canonical(.not)
      return Habit(
        lead: .notInWords, fixes: [.replace(before.span, with: not, .review)], phrase: before.span)
    }
    if ["annee", "year"].contains(word) { return Habit(lead: .yearInDates, fixes: []) }
    let isPlural =
      ["pour", "for"].contains(word)
      && ["tous", "toutes", "toute", "tout", "les", "all", "every"].contains(folded(0))
    if isPlural {
      let last = ["les", "the"].contains(folded(1)) ? token(ahead: 1) : current
      let phrase = SourceSpan(before.start, last.end)
      let words = KeywordTable(language).canonical(.forEach)
      return Habit(
        lead: .loopInWords, fixes: [.replace(phrase, with: words, .review)], phrase: phrase)
    }
    guard ["chaque", "each", "every", "une", "un"].contains(word) else { return nil }
    return Habit(lead: .loopInWords, fixes: [], phrase: before.span)
  }

  /// The first token of the line.
  private func lineOpening() -> Token? {
    var index = position
    while index > 0, !tokens[index].opensLine { index -= 1 }
    return tokens[index].kind == .word ? tokens[index] : nil
  }

  private func isAmount(_ token: Token) -> Bool {
    text(token) == KeywordTable(language).canonical(.amount)
  }

  /// `'Pas rurale'`: a text between apostrophes.
  func apostrophes() -> Habit? {
    let start = Int(current.start)
    guard current.kind == .stray, start < bytes.count,
      let mark = readScalar(bytes, start), [0x27, 0x2018, 0x2019].contains(mark.value)
    else { return nil }
    let end = Int(endOfLine(current))
    var last = end
    // The closing mark, where there is one, is the end of the line.
    for size in [1, 3] where end - size > start {
      guard let closing = readScalar(bytes, end - size), closing.length == size,
        [0x27, 0x2018, 0x2019].contains(closing.value)
      else { continue }
      last = end - size
    }
    guard last < end else { return nil }
    let inner = source.text(SourceSpan(start + mark.length, last))
    let text = language == .french ? "« \(inner) »" : "\"\(inner)\""
    let place = SourceSpan(start, end)
    return Habit(
      lead: .quotationMarks, fixes: [.replace(place, with: text, .review)], phrase: place)
  }

  /// What is missing before the current token, added: a sign, or quotation marks.
  func missing(_ expected: ExpectedThing) -> [Fix] {
    let start = SourceSpan(current.start, current.start)
    switch expected {
    case .text: return wordsQuoted()
    case .equalSign where at(.number) || at(.date) || at(.string):
      return [.replace(start, with: "= ", .review)]
    case .colon where at(.word) && position > 0 && tokens[position - 1].kind == .word:
      return [.replace(SourceSpan(lastEnd, lastEnd), with: " :", .review)]
    default: return []
    }
  }

  /// The type that other words say: `pourcentage`, `numérique`, `booléen`, `oui ou non`.
  func typeInOtherWords() -> Misspelling? {
    let types: [(words: [String], type: Keyword)] = [
      (["pourcentage", "percentage", "percent"], .typeRate),
      (["numerique", "chiffre", "numeric", "decimal"], .typeNumber),
      (["booleen", "boolean"], .typeTruth), (["chaine", "string"], .typeText),
      (["somme", "euros", "prix", "money"], .typeAmount), (["jour", "day"], .typeDate),
    ]
    let table = KeywordTable(language)
    if ["oui", "yes"].contains(folded(0)), ["ou", "or"].contains(folded(1)),
      ["non", "no"].contains(folded(2))
    {
      let span = SourceSpan(current.start, token(ahead: 2).end)
      return Misspelling(span: span, word: table.canonical(.typeTruth))
    }
    let known = types.first { $0.words.contains(folded(0)) }
    return known.map { Misspelling(span: current.span, word: table.canonical($0.type)) }
  }

  /// The qualifier that other words say, or the words in its place: `nombre entier`, `en euros`.
  func attributeInOtherWords() -> Misspelling? {
    let table = KeywordTable(language)
    let before = position > 0 ? tokens[position - 1] : current
    if text(current) == table.canonical(.typeInteger), text(before) == table.canonical(.typeNumber)
    {
      return Misspelling(
        span: SourceSpan(before.start, current.end), word: table.canonical(.typeInteger))
    }
    let next = SourceSpan(current.start, token(ahead: 1).end)
    if ["hors"].contains(folded(0)), folded(1).hasPrefix("taxe") {
      return Misspelling(span: next, word: table.canonical(.beforeTax))
    }
    if ["en", "in"].contains(folded(0)), folded(1).hasPrefix("euro") {
      return Misspelling(span: SourceSpan(before.end, next.end), word: "")
    }
    return nil
  }
}
