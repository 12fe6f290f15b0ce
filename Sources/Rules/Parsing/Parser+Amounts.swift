extension Parser {
  /// A line of an amount that opens with no reserved word: its first line, or a signed operation.
  mutating func parseAmountLine(_ declaration: Declaration) -> Clause.Body? {
    let hasBase = declaration.clauses.contains { clause in
      if case .base = clause.body { return true }
      if case .unreadable = clause.body { return true }
      return false
    }
    if hasBase {
      var factor: Expression?
      if case .operation(.multiply(let value))? = declaration.clauses.last?.body { factor = value }
      if reportsHabit(.conditional(factor)) { return nil }
      guard let operation = parseSignedOperation() else {
        if reportsEnd() { return nil }
        if reportNearPhrase(.amount, Self.letterWords) { return nil }
        report(
          .secondBase(text(current)), at: SourceSpan(current.start, endOfLine(current)),
          fixes: nearOperation())
        return nil
      }
      return .operation(operation)
    }
    let value = parseExpression()
    if case .unreadable = value.kind { return nil }
    return .base(value)
  }

  private mutating func parseSignedOperation() -> AmountOperation? {
    let sign = current.kind
    guard [.plus, .minus, .times, .divide, .slash].contains(sign) else { return nil }
    advance()
    goOnToNextLine()
    let isAdditive = sign == .plus || sign == .minus
    // `+ a × b` adds a product; after `×` stands one factor, so that a line is one operation.
    let operand = isAdditive ? parseProduct() : parseUnary()
    if let habit = habit(), habit.lead == .percentSign || habit.lead == .signOfSum {
      reportUnexpected(at: current.span)
      skipLine()
    }
    if !atLineEnd {
      let rest = SourceSpan(current.start, endOfLine(current))
      report(
        .twoOperations(text(current)), at: rest,
        fixes: [.replace(SourceSpan(rest.start, rest.start), with: "\n  ", .review)])
      skipLine()
    }
    switch sign {
    case .plus: return .add(operand)
    case .minus: return .subtract(operand)
    case .times: return .multiply(operand)
    default: return .divide(operand)
    }
  }

  /// An operation that opens with a word.
  mutating func parseOperation() -> AmountOperation? {
    if at(.rounded) { return parseRounding().map { .rounded($0) } }
    if take(.marginalBrackets) { return .marginalBrackets }
    if take(.wholeBrackets) { return .wholeBrackets }
    if take(.capped) {
      let limit = parseArithmetic()
      if case .unreadable = limit.kind { return nil }
      return .cap(limit)
    }
    guard take(.atLeast) else { return nil }
    let least = parseArithmetic()
    if case .unreadable = least.kind { return nil }
    return .floor(least)
  }

  // MARK: Rows

  /// A row belongs to the table, the grid, the shares or the brackets above it.
  mutating func parseRowClause(_ declaration: Declaration) -> Clause.Body? {
    let isFirst = !hasHeaderRow(declaration)
    switch declaration.kind {
    case .table:
      if isFirst { return parseTitleRow().map { .header($0) } }
      let inputs = declaration.clauses.count { clause in
        if case .input = clause.body { return true }
        return false
      }
      // Without inputs, which is said elsewhere, nothing tells what a cell is.
      guard inputs > 0 else { return parseTitleRow().map { .row($0) } }
      return parseRow(Array(repeating: .test, count: inputs) + [.value]).map { .row($0) }
    case .amount:
      if isFirst { return parseTitleRow().map { .header($0) } }
      return parseRow([.bound, .value]).map { .row($0) }
    case .grid:
      let words: [ColumnWord] = [
        .criterion, .label, .maximum, .step, .coefficient, .weight, .eliminatory, .computed,
      ]
      return parseWordedRow(declaration, words, isFirst)
    case .shares, .payments:
      return parseWordedRow(declaration, [.name, .label, .share, .condition], isFirst)
    default:
      report(.rowOutsideTable, at: SourceSpan(current.start, endOfLine(current)))
      return nil
    }
  }

  /// Whether the rows that are being read already have their heading row.
  private func hasHeaderRow(_ declaration: Declaration) -> Bool {
    for clause in declaration.clauses.reversed() {
      switch clause.body {
      case .header: return true
      case .operation(.marginalBrackets), .operation(.wholeBrackets): return false
      default: continue
      }
    }
    return false
  }

  private mutating func parseWordedRow(
    _ declaration: Declaration, _ words: [ColumnWord], _ isFirst: Bool
  ) -> Clause.Body? {
    if isFirst { return parseColumnRow(words).map { .header($0) } }
    var content: [CellContent] = []
    for clause in declaration.clauses {
      guard case .header(let header) = clause.body else { continue }
      content = header.cells.map { cell in
        if case .column(let word) = cell.kind { return .column(word) }
        return .column(nil)
      }
    }
    return parseRow(content).map { .row($0) }
  }
}
