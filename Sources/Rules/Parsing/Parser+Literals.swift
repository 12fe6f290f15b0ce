extension Parser {
  /// Reads a number and what belongs to it: `%`, the currency, a unit, a duration.
  mutating func parseNumber() -> Expression {
    let token = current
    guard let (value, decimals) = numberValue(token) else {
      skipLine()
      return Expression(.unreadable, token.span)
    }
    advance()
    let suffix = parseSuffix()
    let place = span(from: token.start)
    let literal = NumberLiteral(value: value, decimals: decimals, suffix: suffix, span: place)
    return Expression(.number(literal), place)
  }

  /// The value of a number token; a number badly written is reported.
  mutating func numberValue(_ token: Token) -> (Number, Int)? {
    let slice = Array(bytes[token.span.range])
    checkSeparator(token, slice)
    switch readNumber(slice, notation: .either) {
    case .value(let value, let decimals):
      return (value, decimals)
    case .failure:
      report(.numberTooLong(text(token)), at: token.span)
      return nil
    }
  }

  /// French files write the decimal comma, English ones the point.
  private mutating func checkSeparator(_ token: Token, _ slice: [UInt8]) {
    let wrong: UInt8 = language == .french ? 0x2E : 0x2C
    guard let index = slice.firstIndex(of: wrong) else { return }
    if let grouped = groupedNumber(token, separator: wrong) {
      report(
        .decimalSeparator(source.text(grouped.span), right: language == .french ? "," : "."),
        at: grouped.span, fixes: groupedFixes(grouped, slice, index))
      return
    }
    let place = SourceSpan(Int(token.start) + index, Int(token.start) + index + 1)
    let right = language == .french ? "," : "."
    let sums = sumFixes(token, slice, index)
    report(
      .decimalSeparator(text(token), right: right), at: token.span,
      fixes: sums.isEmpty ? [.replace(place, with: right, .review)] : sums)
  }

  /// The readings of a sum written with three decimals or more; none for what is not a sum.
  private func sumFixes(_ token: Token, _ slice: [UInt8], _ mark: Int) -> [Fix] {
    let isSum =
      self.token(ahead: 1).kind == .currency || ["euro", "euros", "eur"].contains(folded(1))
    guard isSum, slice.count - mark > 3 else { return [] }
    let separator = UInt8(ascii: language == .french ? "," : ".")
    return likelyAmounts(slice, mark: mark, separator: separator)
      .map { .replace(token.span, with: $0, .review) }
  }

  /// The readings of a number such as `200.000`, thousands first: the other divides it by 1,000.
  private func groupedFixes(
    _ grouped: (span: SourceSpan, text: String, count: Int), _ slice: [UInt8], _ index: Int
  ) -> [Fix] {
    let thousands = Fix.replace(grouped.span, with: grouped.text, .review)
    guard grouped.count == 2 else { return [thousands] }
    let sums = sumFixes(current, slice, index)
    guard sums.isEmpty else { return sums }
    var decimal = slice
    decimal[index] = UInt8(ascii: language == .french ? "," : ".")
    let text = String(decoding: decimal, as: UTF8.self)
    return [thousands, .replace(grouped.span, with: text, .review)]
  }

  /// A number whose thousands may be set apart by points or commas, as in `5.000.000`, the same
  /// with spaces, and how many groups it has: with two, the mark may be the decimal one.
  private func groupedNumber(
    _ token: Token, separator: UInt8
  ) -> (span: SourceSpan, text: String, count: Int)? {
    var end = Int(token.start)
    while end < bytes.count, bytes[end] == separator || (0x30...0x39).contains(bytes[end]) {
      end += 1
    }
    let groups = bytes[Int(token.start)..<end].split(
      separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
      first.first != 0x30, groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let text = groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return (SourceSpan(Int(token.start), end), text, groups.count)
  }

  mutating func parseSuffix() -> NumberSuffix {
    guard !current.opensLine else { return .none }
    switch current.kind {
    case .percent:
      advance()
      return .percent
    case .currency:
      advance()
      return .currency
    case .word: return parseWordSuffix()
    default: return .none
    }
  }

  private mutating func parseWordSuffix() -> NumberSuffix {
    let token = current
    guard !isElision(token) else { return .none }
    let isKeyword = token.symbol < phrases.keywordSymbolLimit
    if !isKeyword || unitSymbols.contains(token.symbol) {
      return .unit(parseUnitName())
    }
    let units: [(Keyword, CalendarUnit)] = [(.days, .days), (.months, .months), (.years, .years)]
    for (keyword, unit) in units where at(keyword) && !isElapsedPhrase {
      _ = take(keyword)
      var overflow: MonthOverflowClause?
      if take(.toLastDay) {
        overflow = .lastDay
      } else if take(.toNextMonth) {
        overflow = .nextMonth
      }
      return .duration(unit, overflow)
    }
    return .none
  }

  private var isElapsedPhrase: Bool {
    at(.daysElapsed) || at(.monthsElapsed) || at(.yearsElapsed)
  }

  /// A unit: a word, or words joined by `/` without space, as in `Mb/s`.
  mutating func parseUnitName() -> Name {
    let start = current
    advance()
    while at(.slash), !current.spaced, token(ahead: 1).kind == .word, !token(ahead: 1).spaced,
      !isElision(token(ahead: 1))
    {
      advance()
      advance()
    }
    let place = span(from: start.start)
    let text = String(decoding: normalizedNFC(Array(bytes[place.range])), as: UTF8.self)
    return Name(text, place)
  }

  mutating func parseDate() -> Expression {
    let token = current
    guard let day = dayValue(token) else {
      skipLine()
      return Expression(.unreadable, token.span)
    }
    advance()
    return Expression(.date(day), token.span)
  }

  /// The day of a date token; a day that does not exist is reported.
  mutating func dayValue(_ token: Token) -> Day? {
    var numbers: [Int] = [0]
    var isISO = false
    for byte in bytes[token.span.range] {
      if byte >= 0x30, byte <= 0x39 {
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      } else {
        isISO = byte == 0x2D
        numbers.append(0)
      }
    }
    guard numbers.count == 3,
      let day = isISO
        ? Day(year: numbers[0], month: numbers[1], day: numbers[2])
        : Day(year: numbers[2], month: numbers[1], day: numbers[0])
    else {
      report(
        .impossibleDate(text(token)), at: token.span, fixes: lastDayFix(token, numbers, isISO))
      return nil
    }
    return day
  }

  /// `31/04/2021` with the last day of its month.
  private func lastDayFix(_ token: Token, _ numbers: [Int], _ isISO: Bool) -> [Fix] {
    guard numbers.count == 3 else { return [] }
    let year = isISO ? numbers[0] : numbers[2]
    let day = isISO ? numbers[2] : numbers[0]
    guard (29...31).contains(day) else { return [] }
    for last in [30, 29, 28] where last < day {
      guard let date = Day(year: year, month: numbers[1], day: last) else { continue }
      return [.replace(token.span, with: dayText(date, language), .review)]
    }
    return []
  }

  /// Reads a whole number that must be written in digits, such as a count of decimals.
  mutating func parseCount() -> Int? {
    guard at(.number) else {
      fail(.number)
      return nil
    }
    let token = current
    guard let (value, _) = numberValue(token), let count = value.int64, (0...18).contains(count)
    else {
      report(.numberTooLong(text(token)), at: token.span)
      skipLine()
      return nil
    }
    advance()
    return Int(count)
  }

  /// `arrondi au centime par défaut`, from the word `arrondi` on.
  mutating func parseRounding() -> RoundingClause? {
    let start = current.start
    guard take(.rounded) else { return nil }
    guard let target = parseRoundingTarget() else { return nil }
    let modes: [(Keyword, RoundingMode)] = [
      (.halfUp, .halfUp), (.halfEven, .halfEven), (.halfDown, .halfDown), (.up, .up),
      (.down, .down),
    ]
    var mode: RoundingMode?
    for (keyword, value) in modes where mode == nil && take(keyword) { mode = value }
    return RoundingClause(target: target, mode: mode, span: span(from: start))
  }

  private mutating func parseRoundingTarget() -> RoundingClause.Target? {
    if take(.toCent) { return .cent }
    if take(.toCurrencyUnit) { return .currencyUnit }
    if take(.toWhole) { return .whole }
    if take(.toMultiple) {
      guard at(.number), case .number(let literal) = parseNumber().kind else {
        fail(.number)
        return nil
      }
      return .multiple(literal.value, literal.suffix)
    }
    guard take(.toDecimals) else {
      fail(.roundingTarget)
      return nil
    }
    guard at(.number) else {
      fail(.roundingTarget)
      return nil
    }
    guard let count = parseCount() else { return nil }
    guard take(.decimalPlaces) else {
      fail(.roundingTarget)
      return nil
    }
    return .decimals(count)
  }

  // MARK: Bounds

  /// A bound in a clerk's words: `1 à 6`, `49 ou plus`, `avant le 01/01/2018`.
  mutating func parseBound() -> BoundSyntax? {
    let start = current.start
    let rounding = allowsRounding
    allowsRounding = false
    defer { allowsRounding = rounding }
    let openings: [(Keyword, BoundSyntax.Form)] = [
      (.moreThan, .moreThan), (.lessThan, .lessThan), (.atMost, .atMost), (.upTo, .upTo),
      (.atLeast, .atLeast), (.from, .from),
    ]
    for (keyword, form) in openings where take(keyword) {
      return parseOpenedBound(form, start)
    }
    let isOpened = take(.rangeOpening)
    let first = parseArithmetic()
    if case .unreadable = first.kind { return nil }
    if take(.orMore) { return bound(.orMore, first, nil, start) }
    guard takesRangeTo() else {
      guard isOpened else { return bound(.exactly, first, nil, start) }
      // `de 5` alone opens a range that has no end.
      fail(.rangeTo)
      return nil
    }
    return parseRangeEnd(.range, first, start)
  }

  private mutating func parseOpenedBound(
    _ form: BoundSyntax.Form, _ start: UInt32
  ) -> BoundSyntax? {
    let first = parseArithmetic()
    if case .unreadable = first.kind { return nil }
    // English opens a range with `from` too; French says `plus de 10 à 20`.
    if form == .from || form == .moreThan, takesRangeTo() {
      return parseRangeEnd(form == .from ? .range : .moreThanTo, first, start)
    }
    return bound(form, first, nil, start)
  }

  /// Consumes the `à` of a range, which `à partir de` also starts with.
  private mutating func takesRangeTo() -> Bool {
    !at(.from) && take(.rangeTo)
  }

  private mutating func parseRangeEnd(
    _ form: BoundSyntax.Form, _ first: Expression, _ start: UInt32
  ) -> BoundSyntax? {
    var form = form
    if form == .range, take(.lessThan) { form = .rangeToLess }
    let second = parseArithmetic()
    if case .unreadable = second.kind { return nil }
    return bound(form, first, second, start)
  }

  private func bound(
    _ form: BoundSyntax.Form, _ first: Expression, _ second: Expression?, _ start: UInt32
  ) -> BoundSyntax {
    BoundSyntax(form: form, first: first, second: second, span: span(from: start))
  }
}
