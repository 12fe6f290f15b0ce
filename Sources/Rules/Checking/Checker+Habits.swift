/// What people write as they speak, where only the types tell that it is not what they mean.
extension Checker {
  /// Whether a filter has taken in what follows the count or the sum it belongs to; reported.
  ///
  /// `nombre d'écoles où école.rep ÷ 2` divides the answer of the test and not the count.
  mutating func swallows(
    _ filter: Expression, _ scope: Scope, _ facts: Facts, of span: SourceSpan
  ) -> Bool {
    guard let parts = parts(of: filter) else { return false }
    let before = diagnostics.count
    let names = unknownNames
    let first = check(parts.first, scope, facts)
    let second = parts.second.map { check($0, scope, facts) }
    // Whether or not the filter is right, its check says what is wrong with it.
    diagnostics.removeSubrange(before...)
    unknownNames = names
    guard first.type == .truth || parts.isText, second.map({ $0.number != nil }) ?? true else {
      return false
    }
    let end = parts.first.span.end
    let whole = SourceSpan(span.start, end)
    let apart = Fix.replace(whole, with: "(" + source.text(whole) + ")", .review)
    var rest = SourceSpan(end, filter.span.end)
    while rest.start < rest.end, source.bytes[Int(rest.start)] == 0x20 {
      rest = SourceSpan(rest.start + 1, rest.end)
    }
    report(
      .filterSwallows(source.text(rest)), at: rest, fixes: [apart])
    return true
  }

  /// The part of a calculation that may be the whole filter, and what it would be compared with.
  private func parts(
    of filter: Expression
  ) -> (first: Expression, second: Expression?, isText: Bool)? {
    switch filter.kind {
    case .product(let factors): return factors.first.map { ($0.value, nil, false) }
    case .sum(let terms): return terms.first.map { ($0.value, nil, false) }
    case .comparison(_, let left, let right):
      if case .product(let factors) = right.kind, let text = factors.first?.value,
        case .text = text.kind
      {
        return (text, nil, true)
      }
      return (left, right, false)
    default: return nil
    }
  }

  /// `type = « a » ou « b »`: a text where a test stands, with the list of texts as its repair.
  mutating func reportLoneText(
    _ text: StringLiteral, _ parts: [Expression], at span: SourceSpan
  ) {
    var fixes: [Fix] = []
    if case .comparison(.equal, let left, let right)? = parts.first?.kind, case .text = right.kind,
      parts.dropFirst().allSatisfy({ part in
        if case .text = part.kind { return true }
        return false
      })
    {
      let texts = ([right] + parts.dropFirst()).map { source.text($0.span) }
      let list = source.text(left.span) + " " + words.canonical(.among) + " "
      fixes = [.replace(span, with: list + texts.joined(separator: ", "), .review)]
    }
    report(.choiceAlone(text.text), at: text.span, fixes: fixes)
  }

  /// After `quand` stands a value of the application: a sum goes through the records.
  mutating func explainLoop(_ value: Expression, since first: Int) {
    for index in diagnostics.indices.dropFirst(first) {
      guard case .outsideLoop(let record, _) = diagnostics[index].finding else { continue }
      diagnostics[index].finding = .outsideLoop(record: record, isTest: false)
      guard case .path = value.kind else { continue }
      let sum = syntax.language == .french ? "somme des " : "sum of "
      diagnostics[index].fixes = [
        .replace(value.span, with: sum + source.text(value.span), .review)
      ]
    }
  }

  /// The sign of the currency added to a bare number, or taken from one that is no amount.
  func currencyFix(_ finding: Finding, at span: SourceSpan) -> [Fix] {
    guard case .typeMismatch(let expected, let found) = finding else { return [] }
    let range = span.range
    var end = range.lowerBound
    scan: while end < range.upperBound {
      switch source.bytes[end] {
      case 0x30...0x39, 0x2C, 0x2E: end += 1
      case 0x20 where end + 1 < range.upperBound && (0x30...0x39).contains(source.bytes[end + 1]):
        end += 1
      default: break scan
      }
    }
    guard end > range.lowerBound, (0x30...0x39).contains(source.bytes[range.lowerBound]) else {
      return []
    }
    switch (expected, found) {
    case (.amount, .integer), (.amount, .number(unit: nil)):
      return [.replace(SourceSpan(end, end), with: " " + ruleset.currency, .review)]
    case (.rate, .integer), (.rate, .number(unit: nil)):
      // What is below one, or one, may be a share already: only its author can say.
      let first = source.bytes[range.lowerBound]
      guard end == range.upperBound,
        first != 0x30 && (first != 0x31 || range.count > 1)
          || first == 0x30 && range.count == 1
      else {
        return []
      }
      return [.replace(SourceSpan(end, end), with: percentSign, .review)]
    case (.integer, .amount), (.number(unit: nil), .amount):
      let rest = SourceSpan(end, range.upperBound)
      guard source.text(rest) == " " + ruleset.currency else { return [] }
      return [.replace(rest, with: "", .review)]
    default: return []
    }
  }
}
