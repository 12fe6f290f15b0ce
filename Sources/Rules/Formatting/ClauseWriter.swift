/// A clause as written: the words that open it, set apart so that values can stand in a column.
struct ClauseText {
  /// The opening words; empty where the clause opens with none.
  var opening = ""
  var rest = InlineText()
  /// What follows the opening may be moved to the column of values.
  var aligns = true
}

/// Writes the clauses that are neither fields nor rows.
struct ClauseWriter {
  let spelling: Spelling
  let declaration: DeclarationKind

  func write(_ body: Clause.Body) -> ClauseText {
    headerClause(body) ?? commonClause(body) ?? referenceClause(body) ?? amountClause(body)
      ?? gridClause(body) ?? selectionClause(body) ?? voteClause(body) ?? exampleClause(body)
      ?? ClauseText()
  }

  // MARK: Making clauses

  func alone(_ keyword: Keyword) -> ClauseText {
    ClauseText(opening: spelling.word(keyword))
  }

  func words(_ keyword: Keyword, _ rest: String...) -> ClauseText {
    var text = InlineText()
    for (index, part) in rest.enumerated() {
      if index > 0 { text.append(" ") }
      text.append(part)
    }
    return ClauseText(opening: spelling.word(keyword), rest: text)
  }

  func quote(_ keyword: Keyword, _ literal: StringLiteral) -> ClauseText {
    words(keyword, spelling.quoted(literal.text))
  }

  func expression(
    _ keyword: Keyword, _ value: Expression, _ place: ExpressionWriter.Place
  ) -> ClauseText {
    ClauseText(opening: spelling.word(keyword), rest: inline(value, place))
  }

  func inline(
    _ value: Expression, _ place: ExpressionWriter.Place
  ) -> InlineText {
    var writer = ExpressionWriter(spelling)
    writer.write(value, place)
    return writer.text
  }

  func inline(_ write: (inout ExpressionWriter) -> Void) -> InlineText {
    var writer = ExpressionWriter(spelling)
    write(&writer)
    return writer.text
  }

  func list(_ texts: [StringLiteral]) -> String {
    var result = ""
    for (index, text) in texts.enumerated() {
      result += (index > 0 ? ", " : "") + spelling.quoted(text.text)
    }
    return result
  }

  // MARK: Header and common clauses

  private func headerClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .authority(let text): quote(.authority, text)
    case .service(let text): quote(.service, text)
    case .contact(let text): quote(.contact, text)
    case .purpose(let text): quote(.purpose, text)
    case .legalBasis(let text): quote(.legalBasis, text)
    case .currency(let text): quote(.currency, text)
    case .document(let name, let text):
      words(.document, name.text, spelling.quoted(text.text))
    case .unit(let name, let text): words(.unit, name.text, spelling.quoted(text.text))
    case .version(let version, .some(let day)):
      words(.version, version, spelling.word(.dated), spelling.day(day))
    case .version(let version, nil): words(.version, version)
    default: nil
    }
  }

  private func commonClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .source(let citation):
      if let document = citation.document {
        return words(.source, document.text, spelling.quoted(citation.text.text))
      }
      return quote(.source, citation.text)
    case .illustrative(let text): return quote(.illustrative, text)
    case .isInternal: return alone(.isInternal)
    case .letter(let detail):
      // Nothing follows it, so that its length must not push the values of the clauses beside it.
      let keyword: Keyword = detail == .withoutMention ? .letterSilent : .letterBrief
      return ClauseText(rest: InlineText(spelling.word(keyword)))
    case .otherwise(let text): return quote(.otherwise, text)
    case .when(let value): return expression(.when, value, .whole)
    case .requires(let value): return expression(.requires, value, .whole)
    case .unknownRequest(let text):
      var clause = quote(.unknownRequest, text)
      clause.aligns = false
      return clause
    case .severity(let severity):
      let keyword: Keyword =
        switch severity {
        case .blocking: .blocking
        case .toComplete: .toComplete
        case .flag: .flag
        }
      return words(.severity, spelling.word(keyword))
    case .always(let value): return expression(.always, value, .whole)
    case .monotone(let monotone): return self.monotone(monotone)
    case .silence(let text): return quote(.silence, text)
    case .decidedBy(let who, let day):
      guard let day else { return quote(.decidedBy, who) }
      return words(
        .decidedBy, spelling.quoted(who.text), spelling.word(.onDay), spelling.day(day))
    case .acknowledges(let code, let name):
      guard let name else { return words(.acknowledges, code.text) }
      return words(.acknowledges, code.text, spelling.word(.acknowledgedOn), name.text)
    default: return nil
    }
  }

  private func monotone(_ monotone: MonotoneSyntax) -> ClauseText {
    var text = inline(monotone.cause, .followed)
    text.append(" " + spelling.word(monotone.causeIncreases ? .increases : .decreases) + ",")
    text.appendBreak(0)
    text.append(inline(monotone.effect, .followed))
    let never: Keyword = monotone.effectNeverDecreases ? .neverDecreases : .neverIncreases
    text.append(" " + spelling.word(never))
    return ClauseText(opening: spelling.word(.when), rest: text)
  }

  // MARK: Reference lists, parameters, tables

  private func referenceClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .file(let text): return quote(.file, text)
    case .key(let name, let type):
      return words(.key, name.text, FieldWriter(spelling: spelling).type(type))
    case .column(let name, let type):
      return words(.column, name.text, FieldWriter(spelling: spelling).type(type))
    case .onDate(let value): return expression(.onDate, value, .arithmetic)
    case .dated(let from, let value): return dated(from, value)
    case .input(let value, let bound):
      guard let bound else { return expression(.input, value, .arithmetic) }
      var text = inline(value, .followed)
      text.append(", ")
      text.append(inline { $0.writeBound(bound) })
      return ClauseText(opening: spelling.word(.input), rest: text)
    case .rowsSummed: return alone(.rowsSummed)
    case .per(let value): return expression(.perGroup, value, .whole)
    default: return nil
    }
  }

  private func dated(_ from: Expression?, _ value: Expression) -> ClauseText {
    var text = InlineText()
    if let from {
      let writer = ExpressionWriter(spelling)
      let date = inline(from, .followed)
      text.append(writer.opening(.from, date, writer.isDate(from)))
      text.append(date)
    } else {
      text.append(spelling.word(.initially))
    }
    text.append(spelling.colon)
    text.append(inline(value, .whole))
    return ClauseText(rest: text)
  }

  // MARK: Amounts

  private func amountClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .base(let value): ClauseText(rest: guarded(inline(value, .whole)))
    case .operation(let operation): self.operation(operation)
    default: nil
    }
  }

  /// A line that starts like a clause or a declaration is put between parentheses.
  private func guarded(_ text: InlineText) -> InlineText {
    guard opensLikeKeyword(text) else { return text }
    var result = InlineText("(")
    result.append(text)
    result.append(")")
    return result
  }

  /// Tells whether a line would be read as a clause or as a declaration.
  func opensLikeKeyword(_ text: InlineText) -> Bool {
    let first = Self.firstWord(text.bytes)
    let keywords = Parser.clauseWords(declaration) + Parser.openings.map { $0.0 }
    let table = KeywordTable(spelling.language)
    return keywords.contains { keyword in
      table.spellings(keyword).contains { Self.firstWord(Array($0.utf8)) == first }
    }
  }

  static func firstWord(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let end = bytes.firstIndex { byte in
      !(byte >= 0x80 || byte == 0x5F || byte >= 0x30 && byte <= 0x39
        || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
    return bytes[..<(end ?? bytes.count)]
  }

  private func operation(_ operation: AmountOperation) -> ClauseText {
    switch operation {
    case .add(let value): signed("+", value, .product)
    case .subtract(let value): signed("−", value, .product)
    case .multiply(let value): signed("×", value, .primary)
    case .divide(let value): signed("÷", value, .primary)
    case .rounded(let clause):
      ClauseText(rest: inline { $0.writeRounding(clause, feminine: false) })
    case .cap(let value): expression(.capped, value, .arithmetic)
    case .floor(let value): expression(.atLeast, value, .arithmetic)
    case .marginalBrackets: alone(.marginalBrackets)
    case .wholeBrackets: alone(.wholeBrackets)
    }
  }

  private func signed(
    _ sign: String, _ value: Expression, _ least: ExpressionWriter.Level
  ) -> ClauseText {
    var least = least
    if case .negated = value.kind { least = .primary }
    return ClauseText(
      opening: sign,
      rest: inline(value, ExpressionWriter.Place(least: least, open: true, tail: true)))
  }

  // MARK: Priorities and grids

  private func gridClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .points(let value):
      var text = inline(value, .arithmetic)
      text.append(points(after: value))
      return ClauseText(opening: spelling.word(.worth), rest: text)
    case .eliminatoryTotal(let bound):
      return ClauseText(
        opening: spelling.word(.eliminatoryTotal), rest: inline { $0.writeBound(bound) })
    case .spread(let bound):
      var text = inline { $0.writeBound(bound) }
      if bound.second == nil, bound.form != .orMore { text.append(points(after: bound.first)) }
      return ClauseText(opening: spelling.word(.spread), rest: text)
    case .assessors(let method, let rounding):
      var text = InlineText(spelling.word(method == .mean ? .mean : .median))
      if let rounding {
        text.append(" ")
        text.append(inline { $0.writeRounding(rounding, feminine: true) })
      }
      return ClauseText(opening: spelling.word(.assessors), rest: text)
    default: return nil
    }
  }

  /// ` points` after a plain number, unless the header declares a unit of that name.
  private func points(after value: Expression) -> String {
    guard case .number(let literal) = value.kind, literal.suffix == .none else { return "" }
    let word = spelling.counted(.pointsWord, literal.value)
    return spelling.unitWords.contains(word) ? "" : " " + word
  }
}
