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
    reportShares(bareNumbers(value))
  }

  /// A parameter, a value or a table called a rate, which answers bare numbers above 1 and
  /// multiplies an amount.
  private mutating func checkRate(named name: String) {
    for case .declaration(let declaration) in syntax.items
    where declaration.name?.text == name && Self.isCalledRate(declaration) {
      switch declaration.kind {
      case .parameter, .value:
        guard case .value(let written) = declaration.head else { continue }
        reportShares(bareNumbers(written))
      case .table: reportShares(bareAnswers(declaration))
      default: continue
      }
    }
  }

  /// The answers of a table, where all are bare numbers.
  private func bareAnswers(_ table: Declaration) -> [NumberLiteral] {
    var found: [NumberLiteral] = []
    for clause in table.clauses {
      guard case .row(let row) = clause.body, case .value(let value)? = row.cells.last?.kind else {
        continue
      }
      let numbers = bareNumbers(value)
      if numbers.isEmpty { return [] }
      found += numbers
    }
    return found
  }

  /// The numbers that a value is one of, whatever its tests answer; none where it may be anything
  /// but a number without a sign.
  private func bareNumbers(_ value: Expression) -> [NumberLiteral] {
    var found: [NumberLiteral] = []
    var rest = [value]
    while let next = rest.popLast() {
      switch next.kind {
      case .number(let literal) where literal.suffix == .none: found.append(literal)
      case .conditional(let branches, let otherwise):
        rest.append(otherwise)
        rest += branches.reversed().map { $0.value }
      case .extremum(_, let items): rest += items.reversed()
      default: return []
      }
    }
    return found
  }

  /// Reports the first number above 1, with the percent sign behind each as its repair.
  private mutating func reportShares(_ numbers: [NumberLiteral]) {
    let shares = numbers.filter { $0.value > .one }
    guard let first = shares.first,
      !diagnostics.contains(where: {
        $0.code == .rateAboveWhole && $0.span.start == first.span.start
      })
    else { return }
    let sign = percentSign
    let edits = shares.map { Edit(span: SourceSpan($0.span.end, $0.span.end), text: sign) }
    report(
      .rateAboveWhole(source.text(first.span)), at: first.span, fixes: [Fix(edits, .review)])
  }

  /// The percent sign, as it follows a number in the language of the file.
  var percentSign: String { syntax.language == .french ? " %" : "%" }

  /// Reports a number without a sign where a rate stands beside it, at that number.
  ///
  /// Of `70` and `60 %` the forgotten sign is the mistake, whichever is read first.
  mutating func blamesBareNumber(_ bare: Checked, beside rate: Checked) -> Bool {
    guard let number = bare.number, number.quantity == .plain(unit: nil),
      rate.number?.quantity == .rate, let place = bareNumber(under: bare.node)
    else { return false }
    report(.typeMismatch(expected: .rate, found: word(bare.type)), at: place)
    return true
  }

  /// The first number written as such among those that a value is one of.
  private func bareNumber(under root: NodeID) -> SourceSpan? {
    var rest = [root]
    while let id = rest.popLast(), id >= 0 {
      let node = ruleset.nodes[Int(id)]
      switch node.operation {
      case .number where number(ruleset.types[Int(id)]): return node.span
      case .conditional: rest += [node.c, node.b]
      default: continue
      }
    }
    return nil
  }

  private func number(_ type: ValueType) -> Bool {
    guard case .number(let number) = type else { return false }
    return number.quantity == .plain(unit: nil)
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
      fixes = [.replace(SourceSpan(value.span.end, value.span.end), with: percentSign, .review)]
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
