extension Parser {
  /// The word that opens each kind of declaration, longer spellings first.
  static let openings: [(Keyword, DeclarationKind)] = [
    (.ruleset, .ruleset), (.application, .application), (.record, .record),
    (.reference, .reference), (.parameter, .parameter), (.callValue, .callValue),
    (.value, .value), (.table, .table), (.condition, .condition), (.amount, .amount),
    (.shares, .shares), (.payments, .payments), (.choice, .choice), (.priority, .priority),
    (.grid, .grid), (.vote, .vote), (.ranking, .ranking), (.selection, .selection),
    (.model, .model), (.example, .example), (.property, .property),
    (.consistency, .consistency), (.note, .note),
  ]

  /// Reads the whole file.
  mutating func parseItems() -> [RulesetSyntax.Item] {
    var items: [RulesetSyntax.Item] = []
    var declarations = 0
    while true {
      skipNewlines()
      let token = current
      switch token.kind {
      case .end: return items
      case .heading: items.append(.heading(parseHeading()))
      case .quotation: items.append(.quotation(parseQuotation()))
      default:
        guard declarations < Self.declarationLimit else {
          report(.tooManyDeclarations(limit: Self.declarationLimit), at: token.span)
          return items
        }
        guard let kind = openingHere() else {
          if resumesRecord(&items) { continue }
          reportUnknownDeclaration(isFirst: declarations == 0)
          declarations += 1
          continue
        }
        if declarations == 0, kind != .ruleset {
          report(.missingHeader, at: token.span)
        }
        declarations += 1
        items.append(.declaration(parseDeclaration(kind)))
      }
    }
  }

  /// The kind of the declaration that opens here.
  func openingHere() -> DeclarationKind? {
    guard current.kind == .word, current.opensLine,
      current.symbol < phrases.keywordSymbolLimit
    else { return nil }
    for (keyword, kind) in Self.openings where at(keyword) { return kind }
    return nil
  }

  private mutating func parseHeading() -> Heading {
    let token = current
    var start = Int(token.start)
    var end = Int(token.end)
    var level = 0
    while start < end, bytes[start] == 0x23 {
      level += 1
      start += 1
    }
    trimSpaces(&start, &end)
    advance()
    let text = String(
      decoding: normalizedNFC(Self.plainSpaces(Array(bytes[start..<max(start, end)]))),
      as: UTF8.self)
    return Heading(level: min(level, 6), text: text, span: token.span)
  }

  private mutating func parseQuotation() -> Quotation {
    let token = current
    var start = Int(token.start) + 1
    var end = Int(token.end)
    trimSpaces(&start, &end)
    advance()
    let text = String(
      decoding: normalizedNFC(Array(bytes[start..<max(start, end)])), as: UTF8.self)
    return Quotation(text: text, span: token.span)
  }

  /// Reports a line that opens no declaration, and passes over the lines that belong to it.
  private mutating func reportUnknownDeclaration(isFirst: Bool) {
    let token = current
    if reportsEnd() { return }
    if token.kind == .stray { reportStray(token) }
    let written = text(token)
    let table = KeywordTable(language)
    let known = Self.openings.map { table.canonical($0.0) }
    if let twin = twin(of: token) {
      report(
        .wordOfOtherLanguage(written, here: twin), at: token.span,
        fixes: [.replace(token.span, with: twin, .review)])
    } else {
      let suggestions = nearest(written, known)
      let fixes = suggestions.prefix(1).map { Fix.replace(token.span, with: $0, .review) }
      report(
        isFirst && suggestions.isEmpty
          ? .missingHeader : .unknownDeclaration(written, suggestions: suggestions),
        at: token.span, fixes: fixes)
    }
    repeat {
      skipLine()
      skipNewlines()
    } while !at(.end) && !at(.heading) && !at(.quotation) && openingHere() == nil
  }

  /// The word of this file's language for a declaration opened in the other language.
  func twin(of token: Token) -> String? {
    let other = KeywordTable(language == .french ? .english : .french)
    let written = text(token)
    guard let match = Self.openings.first(where: { other.canonical($0.0) == written })
    else { return nil }
    return KeywordTable(language).canonical(match.0)
  }

  // MARK: One declaration

  private mutating func parseDeclaration(_ kind: DeclarationKind) -> Declaration {
    let start = current.start
    for (keyword, candidate) in Self.openings where candidate == kind { _ = take(keyword) }
    var result = Declaration(
      kind: kind, keyword: span(from: start), name: nil, owner: nil, label: nil, head: .none,
      clauses: [], span: span(from: start))
    parseHead(&result)
    if kind == .application || kind == .record {
      parseFields(&result)
    } else {
      parseClauses(&result)
    }
    result.span = span(from: start)
    return result
  }

  private mutating func parseHead(_ result: inout Declaration) {
    let kind = result.kind
    switch kind {
    case .example, .property, .note:
      guard let label = parseString() else { return }
      result.label = label
    case .ranking, .selection:
      break
    default:
      guard parseDeclaredName(&result) else { return }
      if let name = result.name, canHoldSpaces(result), let joined = joinedName(name) {
        reportJoined(joined, at: SourceSpan(current.start, joined.span.end))
        return skipLine()
      }
      if at(.string) { result.label = parseString() }
    }
    parseHeadValue(&result)
    expectLineEnd(in: kind)
  }

  /// Whether words after a declared name can only be more of it: no clause of the declaration
  /// starts with them, and no word of its first line.
  private func canHoldSpaces(_ declaration: Declaration) -> Bool {
    switch declaration.kind {
    case .grid, .shares, .payments: false
    default:
      declaration.owner == nil && !Self.clauseWords(declaration.kind).contains { at($0) }
    }
  }

  /// Reports the words after the first of a name, and how to write them all as one.
  mutating func reportJoined(_ joined: Misspelling, at span: SourceSpan) {
    report(
      .unexpectedText(text(current), suggestions: [joined.word]), at: span,
      fixes: [.replace(joined.span, with: joined.word, .review)])
  }

  private mutating func parseDeclaredName(_ result: inout Declaration) -> Bool {
    guard var name = result.kind == .ruleset ? parseRulesetName() : parseName()
    else { return false }
    if at(.dot), [.value, .amount, .table].contains(result.kind) {
      advance()
      result.owner = name
      guard let member = parseName() else { return false }
      name = member
    }
    result.name = name
    return true
  }

  /// A ruleset's name may hold hyphens and digits: `isere-pac-2023`.
  private mutating func parseRulesetName() -> Name? {
    guard at(.word) else {
      fail(.name)
      return nil
    }
    let start = current.start
    advance()
    while !current.spaced, at(.minus) || at(.word) || at(.number) { advance() }
    let place = span(from: start)
    let text = String(decoding: normalizedNFC(Array(bytes[place.range])), as: UTF8.self)
    return Name(text, place)
  }

  private mutating func parseHeadValue(_ result: inout Declaration) {
    switch result.kind {
    case .parameter where atLineEnd:
      break
    case .parameter, .value, .callValue, .priority, .consistency:
      guard take(.equal) else { return fail(.equalSign) }
      goOnToNextLine()
      result.head = .value(parseExpression())
    case .grid:
      guard take(.outOf) else { return fail(.outOf) }
      result.head = .outOf(parseArithmetic())
    case .shares, .payments:
      guard take(.of) else { return fail(.of) }
      result.head = .of(parseArithmetic())
    case .ruleset, .application, .record, .reference, .table, .condition, .amount, .choice,
      .vote, .ranking, .selection, .model, .example, .property, .note:
      break
    }
  }

  // MARK: Records

  /// Reads the fields of a record, up to a blank line or a heading.
  mutating func parseFields(_ result: inout Declaration) {
    if at(.newline) { position += 1 }
    while at(.word) || !atLineEnd && !at(.heading) && !at(.quotation) || isCommentLine {
      if isCommentLine {
        position += 1
        continue
      }
      if reportsBlankLineMissing() { return }
      let start = current.start
      if let field = parseField() {
        result.clauses.append(Clause(body: .field(field), span: span(from: start)))
        expectLineEnd()
      } else {
        skipLine()
        result.clauses.append(Clause(body: .unreadable, span: span(from: start)))
      }
      if at(.newline) { position += 1 }
    }
  }

  /// A line that holds only a comment: its end does not open the line.
  private var isCommentLine: Bool {
    at(.newline) && !current.opensLine && position > 0
      && tokens[position - 1].kind == .newline
  }

  /// Reports a declaration that touches the record above it.
  ///
  /// Its word opens a declaration, and no type follows it: it is then read as what it is.
  private mutating func reportsBlankLineMissing() -> Bool {
    guard openingHere() != nil else { return false }
    let token = current
    var asField = self
    asField.advance()
    guard asField.parseTypeIfPresent() == nil else { return false }
    let lineStart = source.lineStarts[source.line(of: token.start)]
    // After a lone CR, a line feed would only complete the end of the line above.
    let endsWithCR = lineStart > 0 && bytes[Int(lineStart) - 1] == 0x0D
    report(
      .blankLineMissing(text(token)), at: token.span,
      fixes: [
        .replace(SourceSpan(lineStart, lineStart), with: endsWithCR ? "\r" : "\n", .safe)
      ])
    return true
  }

  private mutating func parseField() -> FieldSyntax? {
    guard at(.word), !isElision(current) else {
      fail(.fieldName)
      return nil
    }
    guard !refusesReserved() else { return nil }
    let name = Name(symbols.text(current.symbol), current.span)
    advance()
    guard let type = parseType(of: name) else { return nil }
    var field = FieldSyntax(name: name, type: type, attributes: [], label: nil)
    while !atLineEnd {
      _ = take(.comma)
      if at(.string) {
        guard field.label == nil else { break }
        field.label = parseString()
        continue
      }
      guard let attribute = parseAttribute() else { break }
      field.attributes.append(attribute)
    }
    return field
  }

  private mutating func parseType(of name: Name) -> TypeSyntax? {
    if let type = parseTypeIfPresent() { return type }
    if at(.word) {
      let table = KeywordTable(language)
      let known = Self.typeWords.map { table.canonical($0) }
      let written = text(current)
      let joined = advice(self, .type).misspelling ?? joinedFieldName(name)
      let suggestions = joined.map { [$0.word] } ?? nearest(written, known)
      report(
        .unknownType(written, known: known, suggestions: suggestions), at: current.span,
        fixes: replacements(joined?.span ?? current.span, suggestions))
    } else {
      fail(.type)
    }
    skipLine()
    return nil
  }

  static let typeWords: [Keyword] = [
    .typeText, .typeTruth, .typeInteger, .typeNumber, .typeAmount, .typeRate, .typeDate, .oneOf,
    .severalOf, .listOf,
  ]

  /// Reads a type, where one stands here.
  mutating func parseTypeIfPresent() -> TypeSyntax? {
    let start = current.start
    var kind: TypeSyntax.Kind
    if take(.typeText) {
      kind = .text
    } else if take(.typeCheckbox) {
      kind = .checkbox
    } else if take(.typeTruth) {
      kind = .truth
    } else if take(.typeInteger) {
      kind = .integer
    } else if take(.typeNumber) {
      kind = .number(unit: take(.inUnit) ? parseTypeUnit() : nil)
    } else if take(.typeAmount) {
      kind = .amount(take(.beforeTax) ? .beforeTax : take(.withTax) ? .withTax : .unstated)
    } else if take(.typeRate) {
      kind = .rate
    } else if take(.typeDate) {
      kind = .date
    } else if take(.severalOf) {
      kind = parseChoices().map { .choices($0) } ?? .unreadable
    } else if take(.oneOf) {
      kind = parseChoices().map { .choice($0) } ?? .unreadable
    } else if take(.listOf) {
      kind = parseName().map { .list($0) } ?? .unreadable
    } else {
      return nil
    }
    return TypeSyntax(kind: kind, span: span(from: start))
  }

  private mutating func parseTypeUnit() -> Name? {
    guard at(.word), !isElision(current) else {
      fail(.unit)
      return nil
    }
    return parseUnitName()
  }

  private mutating func parseChoices() -> [StringLiteral]? {
    guard let first = parseString() else { return nil }
    var choices = [first]
    while at(.comma) || at(.or), token(ahead: 1).kind == .string {
      if at(.or) {
        let gap = SourceSpan(lastEnd, current.end)
        report(
          .expected(.comma, found: text(current)), at: current.span,
          fixes: [.replace(gap, with: ",", .review)])
      }
      advance()
      choices.append(stringLiteral(current))
      advance()
    }
    return choices
  }

  /// The words of the attributes that a field has at most once.
  static let attributeWords: [Keyword] = [
    .identifier, .optional, .personal, .changeable, .key, .column, .providedBy, .decimalPlaces,
  ]

  /// The word of an attribute that a field has at most once; nil for a bound.
  static func word(_ attribute: AttributeSyntax) -> Keyword? {
    switch attribute.kind {
    case .identifier: .identifier
    case .optional: .optional
    case .personal: .personal
    case .changeable: .changeable
    case .key: .key
    case .columns: .column
    case .providedBy: .providedBy
    case .decimals: .decimalPlaces
    case .bound: nil
    }
  }

  private mutating func parseAttribute() -> AttributeSyntax? {
    let start = current.start
    let kind: AttributeSyntax.Kind
    if take(.identifier) {
      kind = .identifier
    } else if take(.optional) {
      kind = .optional
    } else if take(.personal) {
      kind = .personal
    } else if take(.changeable) {
      kind = .changeable
    } else if take(.key) {
      guard let name = parseName() else { return nil }
      kind = .key(name)
    } else if take(.column) {
      guard let columns = parseChoices() else { return nil }
      kind = .columns(columns)
    } else if take(.providedBy) {
      guard let provider = parseString() else { return nil }
      kind = .providedBy(provider)
    } else if at(.number), length(of: .decimalPlaces, ahead: 1) > 0 {
      guard let count = parseCount(), take(.decimalPlaces) else { return nil }
      kind = .decimals(count)
    } else if startsBound {
      guard let bound = parseBound() else { return nil }
      kind = .bound(bound)
    } else {
      reportUnknownAttribute()
      return nil
    }
    return AttributeSyntax(kind: kind, span: span(from: start))
  }

  private var startsBound: Bool {
    at(.number) || at(.date) || at(.minus) || at(.moreThan) || at(.lessThan) || at(.atMost)
      || at(.upTo) || at(.atLeast) || at(.from) || at(.rangeOpening)
  }

  private mutating func reportUnknownAttribute() {
    guard at(.word) else { return fail(.attribute) }
    let table = KeywordTable(language)
    let attributes = Self.attributeWords + [.from, .atLeast, .atMost, .moreThan, .lessThan]
    let known = attributes.map { table.canonical($0) }
    let written = text(current)
    if reportsNeedlessAttribute() { return skipLine() }
    if let other = advice(self, .attribute).misspelling {
      let suggestions = other.word.isEmpty ? [] : [other.word]
      report(
        .unknownAttribute(source.text(other.span), known: known, suggestions: suggestions),
        at: other.span, fixes: [.replace(other.span, with: other.word, .review)])
      return skipLine()
    }
    if let near = nearWords([.from, .upTo, .providedBy] + attributes).first,
      let edit = near.edits.first
    {
      report(
        .unknownAttribute(source.text(edit.span), known: known, suggestions: [edit.text]),
        at: edit.span, fixes: [near])
      return skipLine()
    }
    let suggestions = nearest(written, known)
    report(
      .unknownAttribute(written, known: known, suggestions: suggestions), at: current.span,
      fixes: replacements(current.span, suggestions))
    skipLine()
  }

  /// Reports `obligatoire`, which every field is unless it says otherwise, and `positif`.
  private mutating func reportsNeedlessAttribute() -> Bool {
    let word = folded(0)
    if ["positif", "positive"].contains(word) {
      let bound = KeywordTable(language).canonical(.from) + " 0"
      report(
        .unknownAttribute(text(current), known: [], suggestions: [bound]), at: current.span,
        fixes: replacements(current.span, [bound]))
      return true
    }
    guard ["obligatoire", "requis", "requise", "required", "mandatory"].contains(word) else {
      return false
    }
    let before = tokens[max(0, position - 1)]
    let start = before.kind == .comma ? before.start : before.end
    report(
      .spokenText(text(current), .requiredAlready), at: current.span,
      fixes: [.replace(SourceSpan(start, current.end), with: "", .review)])
    return true
  }
}
