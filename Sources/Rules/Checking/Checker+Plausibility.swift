/// Numbers that can be read, and are probably not what was meant.
extension Checker {
  /// A sum with more than two decimals: the decimal mark may stand for the thousands.
  mutating func checkCents(_ literal: NumberLiteral) {
    guard literal.decimals > 2 else { return }
    report(.amountTooFine(source.text(literal.span)), at: literal.span, fixes: centFixes(literal))
  }

  /// `200,000 €` read as `200 000 €`, then as `200 €`.
  private func centFixes(_ literal: NumberLiteral) -> [Fix] {
    let bytes = Array(source.bytes[literal.span.range])
    guard let mark = bytes.firstIndex(where: { $0 == 0x2C || $0 == 0x2E }) else { return [] }
    let end = mark + 1 + literal.decimals
    guard end <= bytes.count else { return [] }
    let rest = String(decoding: bytes[end...], as: UTF8.self)
    return likelyAmounts(Array(bytes[..<end]), mark: mark, separator: bytes[mark])
      .map { .replace(literal.span, with: $0 + rest, .review) }
  }

  /// Reports a word that stands where a text does, and names nothing: `type = village`.
  mutating func reportsUnquoted(
    _ steps: [PathStep], _ expected: ValueType?, _ scope: Scope
  ) -> Bool {
    guard let expected, steps.count == 1, let step = steps.first, step.subscriptValue == nil,
      globals[step.name.text] == nil, scope.binding(step.name.text) == nil,
      !members.contains(where: { $0[step.name.text] != nil })
    else { return false }
    let written = step.name.text
    var text = written
    switch expected {
    case .choice(let domain), .choices(let domain):
      let key = foldedKey(written)
      guard let known = ruleset.choiceDomains[domain].first(where: { foldedKey($0) == key })
      else { return false }
      text = known
    case .text where nearest(written, visibleNames(scope)).isEmpty: break
    case .text, .truth, .number, .date, .duration, .list, .record, .unknown: return false
    }
    report(
      .unquotedText(written), at: step.name.span,
      fixes: [.replace(step.name.span, with: quoted(text), .review)])
    return true
  }

  /// A bare number above 1 by which an amount is multiplied: the percent sign may be missing.
  mutating func checkShareWritten(_ value: Expression) {
    if case .path(let steps) = value.kind, steps.count == 1, let name = steps.first?.name.text {
      return checkRate(named: name)
    }
    guard case .number(let literal) = value.kind, literal.suffix == .none else { return }
    checkShareWritten(value, literal.value)
  }

  /// A parameter called a rate, which is a bare number above 1 and multiplies an amount.
  private mutating func checkRate(named name: String) {
    for case .declaration(let declaration) in syntax.items
    where declaration.kind == .parameter && declaration.name?.text == name {
      guard case .value(let written) = declaration.head, case .number(let literal) = written.kind,
        literal.suffix == .none, Self.isCalledRate(declaration),
        !diagnostics.contains(where: {
          $0.code == .rateAboveWhole && $0.span.start == written.span.start
        })
      else { return }
      return checkShareWritten(written, literal.value)
    }
  }

  private static func isCalledRate(_ declaration: Declaration) -> Bool {
    let names = [declaration.name?.text ?? "", declaration.label?.text ?? ""]
    return names.contains { name in
      let words = foldedKey(name)
      return ["taux", "rate", "pourcent", "percent"].contains { Self.holds(words, Array($0.utf8)) }
    }
  }

  private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }

  /// A rate above the whole, with the percent sign as its repair where it is a bare number.
  mutating func checkShareWritten(_ value: Expression, _ rate: Number) {
    guard rate > .one else { return }
    var fixes: [Fix] = []
    if case .number(let literal) = value.kind, literal.suffix == .none {
      let sign = syntax.language == .french ? " %" : "%"
      fixes = [.replace(SourceSpan(value.span.end, value.span.end), with: sign, .review)]
    }
    report(.rateAboveWhole(source.text(value.span)), at: value.span, fixes: fixes)
  }

  /// A doubt about a sum within an error that says what is wrong with it is not another message.
  mutating func dropAnsweredDoubts() {
    dropRoundingsOfDoubts()
    guard diagnostics.contains(where: { $0.code == .amountTooFine }) else { return }
    let errors = diagnostics.filter { $0.code.severity == .error }
    diagnostics.removeAll { doubt in
      doubt.code == .amountTooFine
        && errors.contains { $0.span.start <= doubt.span.start && doubt.span.end <= $0.span.end }
    }
  }

  /// A rounding that changes nothing below a share without its sign only follows from it.
  private mutating func dropRoundingsOfDoubts() {
    let shares = diagnostics.filter { $0.code == .rateAboveWhole }
    guard !shares.isEmpty else { return }
    for case .declaration(let declaration) in syntax.items
    where shares.contains(where: { declaration.span.contains($0.span) }) {
      diagnostics.removeAll { $0.code == .uselessRounding && declaration.span.contains($0.span) }
    }
  }
}
