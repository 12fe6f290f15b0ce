extension Checker {
  // MARK: Text of values

  /// A number as a message shows it, with its unit.
  func text(_ value: Number, _ type: NumberType) -> String {
    switch type.quantity {
    case .amount: amountText(value, symbol: ruleset.currency, syntax.language)
    case .rate: rateText(value, syntax.language)
    case .plain(let unit):
      numberText(value, syntax.language) + (unit.map { " " + $0 } ?? "")
    }
  }

  /// A point of a region as a ruleset writes it.
  func pointText(_ point: Region.Point, _ type: ValueType) -> String {
    switch (point, type) {
    case (.number(let value), .number(let number)): return sourceText(value, number)
    case (.number(let value), _): return value.canonicalText
    case (.day(let value), _):
      guard let number = value.int64, let day = Day(number: Int(clamping: number)) else {
        return "?"
      }
      return dayText(day, syntax.language)
    case (.choice(let index), .choice(let domain)):
      return quoted(ruleset.choiceDomains[domain][index])
    case (.choice(let index), _): return "\(index)"
    case (.truth(let value), _): return words.canonical(value ? .yes : .no)
    case (.absent, _): return words.canonical(.absent)
    }
  }

  func quoted(_ text: String) -> String {
    syntax.language == .french ? "« \(text) »" : "\"\(text)\""
  }

  /// A number as it is written in a ruleset: plain spaces, the currency after.
  func sourceText(_ value: Number, _ type: NumberType) -> String {
    let plain = plainSpaces(numberText(value, syntax.language))
    switch type.quantity {
    case .amount: return plain + " " + ruleset.currency
    case .rate:
      let percent = value.multiplied(by: Number(100)) ?? value
      return plainSpaces(numberText(percent, syntax.language)) + " %"
    case .plain(let unit): return plain + (unit.map { " " + $0 } ?? "")
    }
  }

  private func plainSpaces(_ text: String) -> String {
    var bytes = Parser.plainSpaces(Array(text.utf8))
    if syntax.language == .english { bytes.removeAll { $0 == 0x2C } }
    // The formatter's minus sign is the language's own.
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An interval in words of the ruleset.
  func text(_ interval: Interval, _ type: ValueType, _ number: NumberType) -> String {
    func end(_ value: Number) -> String {
      if case .date = type { return pointText(.day(value), type) }
      return sourceText(value, number)
    }
    switch (interval.lower, interval.upper) {
    case (nil, nil): return words.canonical(.anything)
    case (let lower?, nil):
      return lower.inclusive
        ? end(lower.value) + " " + words.canonical(.orMore)
        : words.canonical(.moreThan) + " " + end(lower.value)
    case (nil, let upper?):
      return words.canonical(upper.inclusive ? .atMost : .lessThan) + " " + end(upper.value)
    case (let lower?, let upper?):
      if lower.value == upper.value { return end(lower.value) }
      if !lower.inclusive {
        return words.canonical(.moreThan) + " " + end(lower.value) + " "
          + words.canonical(.rangeTo) + " " + end(upper.value)
      }
      let less = upper.inclusive ? "" : words.canonical(.lessThan) + " "
      return end(lower.value) + " " + words.canonical(.rangeTo) + " " + less + end(upper.value)
    }
  }
}
