/// Numbers that can be read, and are probably not what was meant.
extension Checker {
  /// A sum with more than two decimals: the decimal mark may stand for the thousands.
  mutating func checkCents(_ literal: NumberLiteral) {
    guard literal.decimals > 2 else { return }
    report(
      .amountTooFine(source.text(literal.span)), at: literal.span, fixes: thousandsFix(literal))
  }

  /// `200,000 €` read as `200 000 €`; none where the digits are not those of thousands.
  private func thousandsFix(_ literal: NumberLiteral) -> [Fix] {
    var bytes = Array(source.bytes[literal.span.range])
    guard literal.decimals == 3, bytes.first != 0x30,
      let mark = bytes.firstIndex(where: { $0 == 0x2C || $0 == 0x2E })
    else { return [] }
    bytes[mark] = 0x20
    return [.replace(literal.span, with: String(decoding: bytes, as: UTF8.self), .review)]
  }

  /// A bare number above 1 by which an amount is multiplied: the percent sign may be missing.
  mutating func checkShareWritten(_ value: Expression) {
    guard case .number(let literal) = value.kind, literal.suffix == .none else { return }
    checkShareWritten(value, literal.value)
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
    guard diagnostics.contains(where: { $0.code == .amountTooFine }) else { return }
    let errors = diagnostics.filter { $0.code.severity == .error }
    diagnostics.removeAll { doubt in
      doubt.code == .amountTooFine
        && errors.contains { $0.span.start <= doubt.span.start && doubt.span.end <= $0.span.end }
    }
  }
}
