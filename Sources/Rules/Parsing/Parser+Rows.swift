extension Parser {
  /// What a cell of a row holds.
  enum CellContent {
    case title, test, value, bound, name, label, column(ColumnWord?)
  }

  /// Reads a row between bars; `content` says what each cell holds.
  mutating func parseRow(_ content: [CellContent]) -> RowSyntax? {
    let start = current.start
    guard at(.bar) else { return nil }
    if isRuleRow {
      let line = SourceSpan(start, UInt32(source.lineRange(source.line(of: start)).upperBound))
      report(
        .unexpectedText(source.text(line)), at: line, fixes: [.replace(line, with: "", .review)])
      skipLine()
      return nil
    }
    let line = source.line(of: start)
    advance()
    var cells: [CellSyntax] = []
    while !atLineEnd {
      let kind = cells.count < content.count ? content[cells.count] : .title
      cells.append(parseCell(kind))
      guard take(.bar) else { break }
    }
    if atLineEnd, bytes[Int(lastEnd) - 1] != 0x7C, source.line(of: lastEnd) == line {
      let place = SourceSpan(lastEnd, lastEnd)
      report(
        .expected(.bar, found: nil), at: place, fixes: [.replace(place, with: " |", .review)])
    }
    return RowSyntax(cells: cells, span: span(from: start))
  }

  /// Reads a heading row, whose cells are free titles.
  mutating func parseTitleRow() -> RowSyntax? {
    parseRow([])
  }

  /// Reads the heading row of a grid or of shares, whose cells are reserved words.
  mutating func parseColumnRow(_ words: [ColumnWord]) -> RowSyntax? {
    let start = current.start
    guard at(.bar) else { return nil }
    guard namesColumns(words) else {
      report(.headerRowMissing, at: SourceSpan(start, endOfLine(current)))
      skipLine()
      let unread = CellSyntax(kind: .unreadable, span: SourceSpan(start, start))
      return RowSyntax(cells: [unread], span: span(from: start))
    }
    advance()
    var cells: [CellSyntax] = []
    while !atLineEnd {
      let from = current.start
      var kind = CellSyntax.Kind.unreadable
      if let word = words.first(where: { at(Self.keyword($0)) }) {
        _ = take(Self.keyword(word))
        kind = .column(word)
      }
      if atLineEnd, case .column = kind {
        report(.expected(.bar, found: nil), at: SourceSpan(lastEnd, lastEnd))
      } else if !at(.bar) || from == current.start {
        reportUnknownColumn(from, words)
        kind = .unreadable
      }
      cells.append(CellSyntax(kind: kind, span: span(from: from)))
      guard take(.bar) else { break }
    }
    return RowSyntax(cells: cells, span: span(from: start))
  }

  /// Whether some cell of the row at hand is one of the reserved words.
  private func namesColumns(_ words: [ColumnWord]) -> Bool {
    var ahead = 0
    while token(ahead: ahead).kind != .newline, token(ahead: ahead).kind != .end {
      if token(ahead: ahead).kind == .bar,
        words.contains(where: { length(of: Self.keyword($0), ahead: ahead + 1) > 0 })
      {
        return true
      }
      ahead += 1
    }
    return false
  }

  private mutating func reportUnknownColumn(_ from: UInt32, _ words: [ColumnWord]) {
    skipToBar()
    let place = SourceSpan(from, max(from, lastEnd))
    let table = KeywordTable(language)
    let known = words.map { table.canonical(Self.keyword($0)) }
    let written = source.text(place)
    let folded = String(decoding: foldedKey(written), as: UTF8.self)
    let isMaximum =
      words.contains(.maximum)
      && ["points", "point", "note", "notes", "max", "maximum", "bareme", "marks", "score"]
        .contains(folded)
    let suggestions =
      isMaximum ? [table.canonical(.columnMaximum)] : nearest(written, known)
    report(
      .unknownColumn(written, known: known, suggestions: suggestions), at: place,
      fixes: replacements(place, suggestions))
  }

  static func keyword(_ word: ColumnWord) -> Keyword {
    switch word {
    case .criterion: .columnCriterion
    case .label: .columnLabel
    case .maximum: .columnMaximum
    case .step: .columnStep
    case .coefficient: .columnCoefficient
    case .weight: .columnWeight
    case .eliminatory: .columnEliminatory
    case .computed: .columnComputed
    case .name: .columnName
    case .share: .columnShare
    case .condition: .columnCondition
    }
  }

  mutating func skipToBar() {
    while !at(.bar), !atLineEnd { position += 1 }
  }

  private mutating func parseCell(_ content: CellContent) -> CellSyntax {
    let start = current.start
    if at(.bar) { return CellSyntax(kind: .empty, span: SourceSpan(start, start)) }
    let kind = parseCellKind(content)
    if !at(.bar), !atLineEnd {
      if case .unreadable = kind {
        skipToBar()
      } else {
        if case .name(let name) = kind, let joined = joinedName(name) {
          reportJoined(joined, at: current.span)
        } else {
          reportUnexpected(at: current.span)
        }
        skipToBar()
      }
    }
    return CellSyntax(kind: kind, span: span(from: start))
  }

  private mutating func parseCellKind(_ content: CellContent) -> CellSyntax.Kind {
    switch content {
    case .title, .label, .column(nil), .column(.label):
      return parseFreeText()
    case .test:
      return parseTest()
    case .name, .column(.criterion), .column(.name):
      return parseName().map { .name($0) } ?? .unreadable
    case .bound, .column(.eliminatory):
      return parseBound().map { .bound($0) } ?? .unreadable
    case .column(.share):
      if take(.remainder) { return .remainder }
      return parseValueCell()
    case .value, .column:
      return parseValueCell()
    }
  }

  private mutating func parseValueCell() -> CellSyntax.Kind {
    let value = parseExpression()
    if case .unreadable = value.kind { return .unreadable }
    return .value(value)
  }

  /// Text up to the next bar, spaces trimmed; quotation marks around all of it are dropped.
  private mutating func parseFreeText() -> CellSyntax.Kind {
    if at(.string), token(ahead: 1).kind == .bar {
      let literal = stringLiteral(current)
      advance()
      return .text(literal.text)
    }
    let start = current.start
    skipToBar()
    var from = Int(start)
    var to = Int(lastEnd)
    trimSpaces(&from, &to)
    let content = Self.plainSpaces(Array(bytes[from..<max(from, to)]))
    return .text(String(decoding: normalizedNFC(content), as: UTF8.self))
  }

  /// Alternatives of an input cell, separated by commas or `ou`.
  private mutating func parseTest() -> CellSyntax.Kind {
    var alternatives: [TestAlternative] = []
    repeat {
      guard let alternative = parseAlternative() else { return .unreadable }
      alternatives.append(alternative)
    } while take(.comma) || take(.or)
    return .test(alternatives)
  }

  private mutating func parseAlternative() -> TestAlternative? {
    let token = current
    if take(.anything) { return .anything(span(from: token.start)) }
    if take(.absent) { return .absent(span(from: token.start)) }
    if token.kind == .string {
      let literal = stringLiteral(token)
      advance()
      return .text(literal)
    }
    if take(.yes) { return .truth(true, token.span) }
    if take(.no) { return .truth(false, token.span) }
    let bound = parseBound()
    if let bound, let dash = dashedRange(bound) {
      report(
        .spokenText(source.text(bound.span), .rangeInWords), at: bound.span,
        fixes: [
          .replace(dash, with: " " + KeywordTable(language).canonical(.rangeTo) + " ", .review)
        ])
      return nil
    }
    return bound.map { .bound($0) }
  }

  /// The dash of `101 - 500`, which would subtract one limit from the other.
  private func dashedRange(_ bound: BoundSyntax) -> SourceSpan? {
    guard bound.form == .exactly, case .sum(let terms) = bound.first.kind, terms.count == 2,
      terms[1].isSubtracted, case .number = terms[0].value.kind,
      case .number = terms[1].value.kind
    else { return nil }
    return SourceSpan(terms[0].value.span.end, terms[1].value.span.start)
  }
}
