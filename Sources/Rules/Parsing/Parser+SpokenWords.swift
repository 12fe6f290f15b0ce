/// Words that people add or use for others, and those that are written here.
extension Parser {
  /// `50 pour cent`, `50 pourcent`, `sur 20 points`, `exige que`: words that a sign replaces, or nothing.
  func spokenWord(_ before: Token?) -> Habit? {
    guard at(.word) else { return nil }
    if before?.kind == .number {
      if ["pour", "per"].contains(folded(0)), folded(1) == "cent" {
        let phrase = SourceSpan(current.start, token(ahead: 1).end)
        return Habit(
          lead: .percentSign, fixes: [.replace(phrase, with: "%", .review)], phrase: phrase)
      }
      if ["points", "point", "pts"].contains(folded(0)) { return dropped(current) }
    }
    if let before, before.kind == .word, ["que", "that"].contains(text(before)) {
      return dropped(before)
    }
    return spokenRounding() ?? spokenMember(before)
  }

  private func dropped(_ word: Token) -> Habit {
    let end = word.start == current.start && !atEnd(1) ? token(ahead: 1).start : current.start
    let gap = SourceSpan(word.start, max(word.end, end))
    return Habit(
      lead: .withoutArticle, fixes: [.replace(gap, with: "", .review)], phrase: word.span)
  }

  private func atEnd(_ ahead: Int) -> Bool {
    let kind = token(ahead: ahead).kind
    return kind == .newline || kind == .end
  }

  /// `arrondi à l'euro inférieur`: the way of rounding in other words.
  private func spokenRounding() -> Habit? {
    let word = folded(0)
    let mode: Keyword
    if word.hasPrefix("inferieur") || word == "below" {
      mode = .down
    } else if word.hasPrefix("superieur") || word == "above" {
      mode = .up
    } else {
      return nil
    }
    var index = position
    while index > 0, tokens[index - 1].kind != .newline {
      index -= 1
      guard phrases.length(of: .rounded, in: tokens, at: index) == 0 else {
        let words = KeywordTable(language).canonical(mode)
        return Habit(
          lead: .roundingMode, fixes: [.replace(current.span, with: words, .review)])
      }
    }
    return nil
  }

  /// `classes des écoles`, where the field of a record follows a point.
  private func spokenMember(_ before: Token?) -> Habit? {
    guard let before, before.kind == .word, !isElision(before),
      ["de", "d'", "du", "des", "of"].contains(folded(0)), token(ahead: 1).kind == .word
    else { return nil }
    return Habit(
      lead: .memberOfRecord, fixes: [],
      phrase: SourceSpan(before.start, token(ahead: 1).end))
  }

  /// `1er mars 2027`, of which the reading stops at the month.
  func spokenFirstDay(_ before: Token?) -> Habit? {
    guard let before, ["er", "st", "nd", "rd", "th"].contains(text(before)), position > 1,
      tokens[position - 2].kind == .number, let month = Self.month(folded(0)),
      token(ahead: 1).kind == .number
    else { return nil }
    return dateHabit(tokens[position - 2], month, token(ahead: 1))
  }

  /// Reports `fin`, which nothing needs: a declaration ends where the next one opens.
  mutating func reportsEnd() -> Bool {
    guard at(.word), current.opensLine, ["fin", "end"].contains(folded(0)) else { return false }
    let line = SourceSpan(current.start, endOfLine(current))
    guard (1...2).contains(tokens[position...].prefix { $0.kind == .word }.count) else {
      return false
    }
    report(
      .spokenText(source.text(line), .withoutEnd), at: line,
      fixes: [.replace(line, with: "", .review)])
    skipLine()
    return true
  }

  /// The words of a line put between quotation marks, where a text was expected.
  func wordsQuoted() -> [Fix] {
    var ahead = 0
    while token(ahead: ahead).kind == .word || token(ahead: ahead).kind == .number { ahead += 1 }
    guard at(.word), ahead > 0, atEnd(ahead) || ahead == 1 else { return [] }
    let place = SourceSpan(current.start, token(ahead: ahead - 1).end)
    let written = source.text(place)
    let text = language == .french ? "« \(written) »" : "\"\(written)\""
    return [.replace(place, with: text, .review)]
  }

  /// `sinon` at the start of the line that follows its `alors`.
  func elseBelow() -> Habit? {
    guard at(.newline) else { return nil }
    var ahead = 0
    while token(ahead: ahead).kind == .newline { ahead += 1 }
    let opening = token(ahead: ahead)
    guard length(of: .elseWord, ahead: ahead) > 0, token(ahead: ahead + 1).kind != .string
    else { return nil }
    return Habit(
      lead: .elseOnTheLine,
      fixes: [.replace(SourceSpan(lastEnd, opening.start), with: " ", .review)],
      phrase: opening.span)
  }
}
