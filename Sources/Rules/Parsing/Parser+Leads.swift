/// What people write as they speak, and how it is written here.
extension Parser {
  /// A habit of writing that explains why a line cannot be read.
  struct Habit {
    var lead: WritingLead
    var fixes: [Fix]
    /// What cannot be read, where it is more than the current token.
    var phrase: SourceSpan?
  }

  /// The habit that the current token shows, where it stands in a line that cannot be read.
  ///
  /// `expected` is what should have stood here; nil where the line should have ended.
  func shownHabit(_ expected: ExpectedThing?) -> Habit? {
    let before = position > 0 ? tokens[position - 1] : nil
    if expected == .elseWord { return elseBelow() }
    if let habit = spokenForm(before, expected) { return habit }
    if expected == nil, !current.opensLine, let habit = exceptionLine() { return habit }
    if let habit = spokenDate(before) ?? spokenFirstDay(before) ?? spokenThousands(before) {
      return habit
    }
    if at(.number), let before, ["de", "of"].contains(text(before)) {
      let word = SourceSpan(before.start, current.start)
      return Habit(
        lead: .withoutOf, fixes: [.replace(word, with: "", .review)], phrase: before.span)
    }
    if let habit = spokenCall(before) ?? spokenArticle(before) { return habit }
    if let habit = doubledSign(before) ?? signedLimit(before, expected) { return habit }
    if let habit = misplacedSign(before, expected) { return habit }
    if expected == nil, let habit = spokenComma(before) ?? spokenConnective(before) { return habit }
    guard at(.word) else { return nil }
    if let habit = spokenShare(before) ?? spokenWord(before) { return habit }
    return spokenComparison() ?? spokenRange(before) ?? spokenSign()
  }

  /// `70 % de coût`, `liste de 10`, `20 € par école`: a word where a sign is written, or none.
  private func spokenShare(_ before: Token?) -> Habit? {
    let word = text(current)
    let isOf = ["de", "d'", "d’", "du", "des", "of"].contains(word)
    if isOf, before?.kind == .percent {
      let sign = isElision(current) ? "× " : "×"
      return Habit(lead: .shareOf, fixes: [.replace(current.span, with: sign, .review)])
    }
    if isOf, token(ahead: 1).kind == .number {
      let word = SourceSpan(current.start, token(ahead: 1).start)
      return Habit(lead: .withoutOf, fixes: [.replace(word, with: "", .review)])
    }
    if word == "par" || word == "per", before?.kind == .currency {
      return Habit(lead: .perUnit, fixes: [])
    }
    return nil
  }

  private static let months = [
    ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"],
    ["mai", "may"], ["juin", "june"], ["juillet", "july"], ["aout", "august"],
    ["septembre", "september"], ["octobre", "october"], ["novembre", "november"],
    ["decembre", "december"],
  ]

  /// `31 mars 2021`, of which the year is in excess.
  private func spokenDate(_ before: Token?) -> Habit? {
    guard at(.number), let before, before.kind == .word, position > 1 else { return nil }
    let first = tokens[position - 2]
    guard first.kind == .number, let month = Self.month(folded(-1)) else { return nil }
    return dateHabit(first, month, current)
  }

  /// The number of a month in words.
  static func month(_ word: String) -> Int? {
    months.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  /// A date in words, from the number of its day to that of its year.
  func dateHabit(_ first: Token, _ month: Int, _ last: Token) -> Habit {
    let place = SourceSpan(first.start, last.end)
    let day = smallNumber(first).flatMap { day in
      smallNumber(last).flatMap { Day(year: $0, month: month, day: day) }
    }
    return Habit(
      lead: .dateInDigits,
      fixes: day.map { [.replace(place, with: dayText($0, language), .review)] } ?? [],
      phrase: place)
  }

  /// `1 million €` or `5 M€`, of which the sign of the currency is in excess.
  private func spokenThousands(_ before: Token?) -> Habit? {
    guard let before, before.kind == .word, position > 1 else { return nil }
    let first = tokens[position - 2]
    let word = text(before)
    guard first.kind == .number, ["million", "millions", "M", "k"].contains(word) else {
      return nil
    }
    guard let count = smallNumber(first) else { return Habit(lead: .allDigits, fixes: []) }
    let place = SourceSpan(first.start, before.end)
    let zeros = word == "k" ? " 000" : " 000 000"
    let space = before.end == current.start ? " " : ""
    return Habit(
      lead: .allDigits, fixes: [.replace(place, with: "\(count)" + zeros + space, .review)])
  }

  /// `trimestre(dépôt)`, where the calculation is written in words.
  private func spokenCall(_ before: Token?) -> Habit? {
    guard at(.leftParenthesis), !current.spaced, let before, before.kind == .word else {
      return nil
    }
    let table = KeywordTable(language)
    let calculations: [Keyword] = [
      .sumOf, .countOf, .meanOf, .minimumOf, .maximumOf, .monthOf, .quarterOf,
    ]
    let word = text(before)
    if ["max", "min"].contains(word) {
      let name = table.canonical(word == "max" ? .maximum : .minimum)
      return Habit(
        lead: .inWords, fixes: [.replace(before.span, with: name, .review)], phrase: before.span)
    }
    let keyword = calculations.first {
      table.canonical($0).split(separator: " ").first.map(String.init) == word
    }
    guard let keyword else { return nil }
    let place = SourceSpan(before.start, current.end)
    var ahead = 1
    while token(ahead: ahead).kind == .word || token(ahead: ahead).kind == .dot { ahead += 1 }
    let last = token(ahead: ahead)
    guard last.kind == .rightParenthesis, ahead > 1 else {
      let open = table.canonical(keyword) + " ("
      return Habit(
        lead: .inWords, fixes: [.replace(place, with: open, .review)], phrase: place)
    }
    let inner = source.text(SourceSpan(token(ahead: 1).start, last.start))
    let whole = SourceSpan(before.start, last.end)
    let text = table.canonical(keyword) + " " + inner
    return Habit(lead: .inWords, fixes: [.replace(whole, with: text, .review)], phrase: whole)
  }

  /// `la date`, where a name has no article.
  private func spokenArticle(_ before: Token?) -> Habit? {
    guard at(.word) else { return nil }
    let articles = ["la", "le", "les", "the"]
    if isElision(current), ["l'", "l’"].contains(text(current)), token(ahead: 1).kind == .word {
      let space = SourceSpan(current.start, token(ahead: 1).start)
      return Habit(lead: .withoutArticle, fixes: [.replace(space, with: "", .review)])
    }
    guard let before, before.kind == .word, articles.contains(text(before)) else { return nil }
    let space = SourceSpan(before.start, current.start)
    return Habit(
      lead: .withoutArticle, fixes: [.replace(space, with: "", .review)], phrase: before.span)
  }

  /// `dépôt avant le 31/03/2021`, where a test has a sign.
  private func spokenComparison() -> Habit? {
    guard let (count, sign) = keywordSign(0) else { return nil }
    let phrase = SourceSpan(current.start, token(ahead: count - 1).end)
    return Habit(
      lead: .signOfTest, fixes: [.replace(phrase, with: sign, .review)], phrase: phrase)
  }

  /// A number of at most four digits, without decimals.
  func smallNumber(_ token: Token) -> Int? {
    let digits = bytes[token.span.range]
    guard digits.count <= 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
