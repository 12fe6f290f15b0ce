/// Roundings and bounds.
extension ExpressionWriter {
  /// Writes `arrondi au centime par défaut`; `arrondie` after a feminine word.
  mutating func writeRounding(_ clause: RoundingClause, feminine: Bool) {
    append(spelling.word(.rounded))
    if feminine, spelling.language == .french { append("e") }
    append(" ")
    switch clause.target {
    case .cent: append(spelling.word(.toCent))
    case .currencyUnit: append(spelling.word(.toCurrencyUnit))
    case .whole: append(spelling.word(.toWhole))
    case .decimals(let count):
      append(spelling.word(.toDecimals) + " ")
      writeDecimals(count)
    case .multiple(let value, let suffix):
      append(spelling.word(.toMultiple) + " ")
      append(
        spelling.number(value, decimals: value.scale, isAmount: suffix == .currency))
      append(spelling.suffix(suffix, of: value, in: clause.span))
    }
    guard let mode = clause.mode else { return }
    let keyword: Keyword =
      switch mode {
      case .halfUp: .halfUp
      case .halfEven: .halfEven
      case .halfDown: .halfDown
      case .up: .up
      case .down: .down
      }
    append(" " + spelling.word(keyword))
  }

  /// Writes `2 décimales`.
  mutating func writeDecimals(_ count: Int) {
    append(spelling.number(Number(count), decimals: 0) + " ")
    append(spelling.counted(.decimalPlaces, Number(count)))
  }

  /// Writes a bound as a clerk does: `1 à 6`, `49 ou plus`, `avant le 01/01/2018`.
  ///
  /// In a cell that also takes texts, yes and no, a bound that would start like one of these gets
  /// parentheses.
  mutating func writeBound(_ bound: BoundSyntax, inTest: Bool = false) {
    var first = apart(bound.first, .followed)
    if inTest, opensLikeAnswer(first) {
      var guarded = InlineText("(")
      guarded.append(apart(bound.first, .whole))
      guarded.append(")")
      first = guarded
    }
    let isDate = isDate(bound.first)
    switch bound.form {
    case .exactly: append(first)
    case .orMore:
      append(first)
      append(" " + spelling.word(.orMore))
    case .range, .rangeToLess:
      if isDate { append(spelling.linked(.rangeOpening, to: first, isDate: true)) }
      append(first)
      writeEnd(bound)
    case .moreThanTo:
      append(opening(.moreThan, first, isDate))
      append(first)
      writeEnd(bound)
    case .from: writeOpened(.from, first, isDate)
    case .atLeast: writeOpened(.atLeast, first, isDate)
    case .moreThan: writeOpened(.moreThan, first, isDate)
    case .lessThan: writeOpened(.lessThan, first, isDate)
    case .atMost: writeOpened(.atMost, first, isDate)
    case .upTo: writeOpened(.upTo, first, isDate)
    }
  }

  private func opensLikeAnswer(_ text: InlineText) -> Bool {
    guard let byte = text.bytes.first else { return false }
    if byte == 0x22 || byte == 0xC2 { return true }
    let first = ClauseWriter.firstWord(text.bytes)
    let table = KeywordTable(spelling.language)
    return [Keyword.anything, .absent, .yes, .no].contains { keyword in
      table.spellings(keyword).contains { Array($0.utf8)[...] == first }
    }
  }

  private mutating func writeOpened(_ keyword: Keyword, _ first: InlineText, _ isDate: Bool) {
    append(opening(keyword, first, isDate))
    append(first)
  }

  private mutating func writeEnd(_ bound: BoundSyntax) {
    guard let second = bound.second else { return }
    let end = apart(second, .followed)
    let isDate = isDate(second)
    if bound.form == .rangeToLess {
      append(" " + spelling.word(.rangeTo) + " " + opening(.lessThan, end, isDate))
    } else {
      append(" " + spelling.linked(.rangeTo, to: end, isDate: isDate))
    }
    append(end)
  }

  /// The words that open a bound, its space included; dates have words of their own.
  func opening(_ keyword: Keyword, _ operand: InlineText, _ isDate: Bool) -> String {
    guard isDate else { return spelling.linked(keyword, to: operand, isDate: false) }
    switch (spelling.language, keyword) {
    case (.french, .moreThan): return "après le "
    case (.french, .lessThan): return "avant le "
    case (.english, .moreThan): return "after "
    case (.english, .lessThan): return "before "
    case (.english, .upTo): return "until "
    default: return spelling.linked(keyword, to: operand, isDate: true)
    }
  }
}
