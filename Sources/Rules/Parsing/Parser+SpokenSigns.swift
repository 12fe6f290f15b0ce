/// Signs said in words, and signs written as elsewhere.
extension Parser {
  /// What people say for a sign, word by word without accents; `*` stands for any ending.
  private static let comparisons =
    "inferieur* ou egal*:≤|superieur* ou egal*:≥|less than or equal:≤|more than or equal:≥"
    + "|greater than or equal:≥|inferieur*:<|superieur*:>|greater:>|plus grand*:>|plus petit*:<"
    + "|plus eleve*:>|anterieur*:<|posterieur*:>|egal*:=|egaux:=|differ*:≠|not equal:≠"
  private static let calculations =
    "multipl* par:×|multiplied by:×|divise* par:÷|divided by:÷|plus:+|moins:−|minus:−|fois:×|times:×"

  /// `est inférieur à`, `plus`, `fois`, where a sign is written.
  func spokenSign() -> Habit? {
    guard at(.word) else { return nil }
    if let (count, sign) = spoken(Self.calculations, 0) {
      return signHabit(count, sign, .signOfSum)
    }
    var start = 0
    if ["n'"].contains(folded(0)) { start = 1 }
    let isSaid = ["est", "sont", "is", "are"].contains(folded(start))
    if isSaid { start += 1 }
    let isDenied = isSaid && ["pas", "not"].contains(folded(start))
    if isDenied { return signHabit(start + 1, "≠", .signOfComparison) }
    if let (count, sign) = spoken(Self.comparisons, start) {
      return signHabit(start + count, sign, .signOfComparison)
    }
    if isSaid, let (count, sign) = keywordSign(start) {
      return signHabit(start + count, sign, .signOfComparison)
    }
    return isSaid ? signHabit(start, "=", .signOfComparison) : nil
  }

  /// The keyword of a limit that stands for a sign, and how many tokens it takes.
  func keywordSign(_ ahead: Int) -> (count: Int, sign: String)? {
    let signs: [(Keyword, String)] = [
      (.lessThan, "<"), (.moreThan, ">"), (.upTo, "≤"), (.atMost, "≤"), (.from, "≥"),
      (.atLeast, "≥"),
    ]
    for (keyword, sign) in signs {
      let count = length(of: keyword, ahead: ahead)
      if count > 0 { return (count, sign) }
    }
    return nil
  }

  private func signHabit(_ count: Int, _ sign: String, _ lead: WritingLead) -> Habit? {
    var end = count
    if ["a", "au", "aux", "de", "d'", "que", "to", "than", "from"].contains(folded(end)) {
      end += 1
    }
    guard end > 0, !endsLine(end) else { return nil }
    let last = token(ahead: end - 1)
    let phrase = SourceSpan(current.start, last.end)
    let space = token(ahead: end).spaced ? "" : " "
    return Habit(
      lead: lead, fixes: [.replace(phrase, with: sign + space, .review)], phrase: phrase)
  }

  private func endsLine(_ ahead: Int) -> Bool {
    let kind = token(ahead: ahead).kind
    return kind == .newline || kind == .end
  }

  /// A word ahead in small letters without accents, its apostrophe made straight.
  func folded(_ ahead: Int) -> String {
    let token = token(ahead: ahead)
    guard token.kind == .word else { return "" }
    return String(decoding: foldedName(Array(symbols.bytes(token.symbol))), as: UTF8.self)
  }

  private func spoken(_ table: String, _ start: Int) -> (count: Int, sign: String)? {
    for entry in table.split(separator: "|") {
      let parts = entry.split(separator: ":")
      let words = parts[0].split(separator: " ")
      let isSaid = words.indices.allSatisfy { place in
        let word = folded(start + place)
        return words[place].hasSuffix("*")
          ? word.hasPrefix(String(words[place].dropLast())) : word == String(words[place])
      }
      if isSaid, parts.count == 2 { return (words.count, String(parts[1])) }
    }
    return nil
  }

  // MARK: Signs of other notations

  /// `==`, `=>`, `=<`, of which the second sign is in excess.
  func doubledSign(_ before: Token?) -> Habit? {
    guard let before, before.kind == .equal, !current.spaced else { return nil }
    let sign: String
    switch current.kind {
    case .equal: sign = "="
    case .greater: sign = "≥"
    case .less: sign = "≤"
    default: return nil
    }
    let phrase = SourceSpan(before.start, current.end)
    return Habit(
      lead: .signOfComparison, fixes: [.replace(phrase, with: sign, .review)], phrase: phrase)
  }

  /// `| > 500 |`, where a limit is written in words.
  func signedLimit(_ before: Token?, _ expected: ExpectedThing?) -> Habit? {
    guard before?.kind == .bar || expected == .attribute else { return nil }
    let keyword: Keyword
    switch current.kind {
    case .less: keyword = .lessThan
    case .lessOrEqual: keyword = .atMost
    case .greater: keyword = .moreThan
    case .greaterOrEqual: keyword = .atLeast
    default: return nil
    }
    let space = token(ahead: 1).spaced ? "" : " "
    let words = KeywordTable(language).canonical(keyword) + space
    return Habit(lead: .limitInWords, fixes: [.replace(current.span, with: words, .review)])
  }

  /// `€ 10 000`, `gravité : bloquante`, `= coût`: a sign before what it does not stand before.
  func misplacedSign(_ before: Token?, _ expected: ExpectedThing?) -> Habit? {
    let next = token(ahead: 1)
    if current.kind == .currency, next.kind == .number {
      let phrase = SourceSpan(current.start, next.end)
      let text = source.text(next.span) + " " + source.text(current.span)
      return Habit(
        lead: .currencyAfter, fixes: [.replace(phrase, with: text, .review)], phrase: phrase)
    }
    if at(.colon), expected == .equalSign {
      return Habit(
        lead: .equalForColon, fixes: [.replace(current.span, with: "=", .review)])
    }
    let isColon =
      at(.colon) && expected != nil && before?.kind == .word && before?.opensLine == true
    guard isColon || at(.equal) && current.opensLine, !endsLine(1) else { return nil }
    let gap = SourceSpan(current.start, next.start)
    let space = isColon && !current.spaced ? " " : ""
    let start = space.isEmpty ? gap : SourceSpan(current.start, next.start)
    return Habit(
      lead: .withoutSign, fixes: [.replace(start, with: space, .review)], phrase: current.span)
  }

  /// A comma between two tests, or before an operation of an amount.
  func spokenComma(_ before: Token?) -> Habit? {
    guard at(.comma), let before else { return nil }
    let gap = SourceSpan(before.end, current.end)
    let operations: [Keyword] = [.capped, .rounded, .atLeast, .atMost]
    if operations.contains(where: { length(of: $0, ahead: 1) > 0 }) {
      let line = SourceSpan(before.end, token(ahead: 1).start)
      return Habit(lead: .lineForEach, fixes: [.replace(line, with: "\n  ", .review)])
    }
    var index = position
    while index > 0, tokens[index - 1].kind != .newline {
      index -= 1
      switch tokens[index].kind {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        let word = " " + KeywordTable(language).canonical(.and)
        return Habit(lead: .joinedTests, fixes: [.replace(gap, with: word, .review)])
      default: continue
      }
    }
    return nil
  }

  /// `a ET b`, `a and b`: the word that joins tests, in capitals or in the other language.
  func spokenConnective(_ before: Token?) -> Habit? {
    guard at(.word) || at(.leftParenthesis), let before, before.kind == .word, position > 1 else {
      return nil
    }
    // Behind a number the word has been read as its unit.
    let isUnit = tokens[position - 2].kind == .number
    let written = isUnit ? before : current
    guard written.kind == .word else { return nil }
    let word = isUnit ? folded(-1) : folded(0)
    let keyword: Keyword
    switch word {
    case "et", "and": keyword = .and
    case "ou", "or": keyword = .or
    default: return nil
    }
    let right = KeywordTable(language).canonical(keyword)
    return Habit(
      lead: .joinedTests, fixes: [.replace(written.span, with: right, .review)],
      phrase: written.span)
  }

  /// `habitants entre 100 et 500`, which is two tests.
  func spokenRange(_ before: Token?) -> Habit? {
    guard ["entre", "between"].contains(folded(0)) else { return nil }
    let bare = Habit(lead: .twoTests, fixes: [])
    let isLimit = { (kind: TokenKind) in kind == .number || kind == .date }
    var ahead = 1
    guard isLimit(token(ahead: ahead).kind), let before, before.kind == .word else { return bare }
    while token(ahead: ahead).kind != .word || length(of: .and, ahead: ahead) == 0 {
      ahead += 1
      guard ahead < 4 else { return bare }
    }
    guard isLimit(token(ahead: ahead + 1).kind) else { return bare }
    var first = position - 1
    while first > 1, !tokens[first].spaced,
      tokens[first - 1].kind == .dot || tokens[first].kind == .dot
    {
      first -= 1
    }
    let subject = source.text(SourceSpan(tokens[first].start, before.end))
    let and = token(ahead: ahead)
    return Habit(
      lead: .twoTests,
      fixes: [
        Fix(
          [
            Edit(span: current.span, text: "≥"),
            Edit(span: and.span, text: "\(text(and)) \(subject) ≤"),
          ], .review)
      ])
  }
}
