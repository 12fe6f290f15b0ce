/// Names written with spaces, and dates written in another way: what was meant is plain enough to
/// be offered.
extension Parser {
  /// A name with the words after it, joined by `_`, where nothing but a text, `=`, a bar or the end
  /// of the line follows them; nil where the line goes on otherwise.
  func nameJoined(_ name: Name) -> Misspelling? {
    var ahead = 0
    var word = name.text
    var end = name.span.end
    while true {
      let token = token(ahead: ahead)
      switch token.kind {
      case .word:
        word += "_" + plainWord(token)
      // `nombre-classes`
      case .minus where !token.spaced: break
      case .string, .newline, .end, .equal, .bar:
        guard end > name.span.end else { return nil }
        return Misspelling(span: SourceSpan(name.span.start, end), word: word)
      default: return nil
      }
      end = token.end
      ahead += 1
      if ahead > 12 { return nil }
    }
  }

  /// A field's name with the words before its type, joined by `_`.
  func fieldNameJoined(_ name: Name) -> Misspelling? {
    var word = name.text
    var rest = self
    for _ in 0..<8 {
      guard rest.at(.word) else { return nil }
      word += "_" + plainWord(rest.current)
      let end = rest.current.end
      rest.advance()
      var typed = rest
      if typed.parseTypeIfPresent() != nil {
        return Misspelling(span: SourceSpan(name.span.start, end), word: word)
      }
    }
    return nil
  }

  /// A word without the apostrophe of an elision.
  private func plainWord(_ token: Token) -> String {
    let bytes = Array(text(token).utf8).filter { $0 != 0x27 }
    let word = String(decoding: bytes, as: UTF8.self)
    return word.hasSuffix("’") ? String(word.dropLast()) : word
  }

  /// Reads a date written as no date is here: `17-02-2023`, `2023/02/17`; nil where none stands.
  mutating func parseForeignDate() -> Expression? {
    let next = token(ahead: 1)
    guard next.kind == .slash || next.kind == .minus, !next.spaced else { return nil }
    let parts = (0..<5).map { token(ahead: $0) }
    let mark = parts[1].kind
    guard parts[3].kind == mark,
      [0, 2, 4].allSatisfy({ parts[$0].kind == .number }),
      parts.dropFirst().allSatisfy({ !$0.spaced })
    else { return nil }
    let numbers = [0, 2, 4].compactMap { index -> Int? in
      Array(bytes[parts[index].span.range]).reduce(0 as Int?) { sum, byte in
        guard let sum, sum < 10_000, byte >= 0x30, byte <= 0x39 else { return nil }
        return sum * 10 + Int(byte - 0x30)
      }
    }
    let lengths = [0, 2, 4].map { parts[$0].span.length }
    guard numbers.count == 3, lengths[1] <= 2 else { return nil }
    let isYearFirst = lengths[0] == 4 && lengths[2] <= 2
    let place = SourceSpan(parts[0].start, parts[4].end)
    if mark == .slash, lengths == [2, 2, 2],
      let day = Day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
    {
      report(
        .shortYear(source.text(place)), at: place,
        fixes: [.replace(place, with: dayText(day, language), .review)])
      for _ in 0..<5 { advance() }
      return Expression(.date(day), place)
    }
    guard isYearFirst || lengths[0] <= 2 && lengths[2] == 4 else { return nil }
    let day =
      isYearFirst
      ? Day(year: numbers[0], month: numbers[1], day: numbers[2])
      : Day(year: numbers[2], month: numbers[1], day: numbers[0])
    report(
      .impossibleDate(source.text(place)), at: place,
      fixes: day.map { [.replace(place, with: dayText($0, language), .review)] } ?? [])
    for _ in 0..<5 { advance() }
    return Expression(day.map { .date($0) } ?? .unreadable, place)
  }

  /// Whether a row is the line of dashes that other programs draw below titles.
  ///
  /// Its dashes open a comment, so that nothing of it would be read but its first bar.
  var isRuleRow: Bool {
    var index = Int(current.end)
    var dashes = 0
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x2D || bytes[index] == 0x3A
    {
      if bytes[index] == 0x2D { dashes += 1 }
      index += 1
    }
    return dashes > 1 && index < bytes.count && bytes[index] == 0x7C
  }
}
