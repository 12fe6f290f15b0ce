extension Parser {
  /// The clauses on what the letter to the applicant says of a rule.
  static let letterWords: [Keyword] = [.letterBrief, .letterSilent]

  /// The clauses each kind of declaration may have, in the order in which they are tried.
  static func clauseWords(_ kind: DeclarationKind) -> [Keyword] {
    switch kind {
    case .ruleset:
      [
        .authority, .service, .contact, .purpose, .legalBasis, .version, .document, .currency,
        .unit,
      ]
    case .application, .record: []
    case .reference: [.file, .key, .column, .source]
    case .parameter: [.onDate, .initially, .from, .source, .illustrative] + letterWords
    case .value: [.source, .isInternal, .illustrative] + letterWords
    case .callValue: [.perGroup, .source, .isInternal, .illustrative] + letterWords
    case .table: [.input, .source, .rowsSummed, .illustrative, .isInternal] + letterWords
    case .condition:
      [
        .requires, .when, .otherwise, .unknownRequest, .severity, .source, .illustrative,
      ] + letterWords
    case .amount:
      [
        .rounded, .capped, .atLeast, .marginalBrackets, .wholeBrackets, .source, .isInternal,
        .illustrative,
      ] + letterWords
    case .shares, .payments: [.rounded, .source, .illustrative, .isInternal] + letterWords
    case .choice: [.silence, .decidedBy, .acknowledges, .source]
    case .priority: [.worth, .source, .illustrative] + letterWords
    case .grid: [.eliminatoryTotal, .assessors, .spread, .source, .illustrative] + letterWords
    case .vote:
      [.members, .voteRule, .quorum, .abstention, .absence, .source, .illustrative]
        + letterWords
    case .ranking: [.first, .then, .lastResort, .source, .illustrative] + letterWords
    case .selection:
      [
        .places, .envelope, .subEnvelope, .atMost, .overflow, .reserveList, .source,
        .illustrative,
      ] + letterWords
    case .model: [.with]
    case .example: [.startingFrom, .with, .alreadyAwarded, .expected]
    case .property: [.when, .always]
    case .consistency: [.otherwise, .source]
    case .note: [.source]
    }
  }

  /// Reads the clauses of a declaration, up to what opens the next one.
  mutating func parseClauses(_ result: inout Declaration) {
    while true {
      skipNewlines()
      if at(.end) || at(.heading) || at(.quotation) || openingHere() != nil { return }
      if opensUnknownDeclaration(result.kind) { return }
      let start = current.start
      let before = position
      if let body = parseClause(result) {
        result.clauses.append(Clause(body: body, span: span(from: start)))
        expectLineEnd(in: result.kind)
      } else {
        if position == before { position += 1 }
        skipLine()
        result.clauses.append(Clause(body: .unreadable, span: span(from: start)))
      }
    }
  }

  /// Whether a line without tokens stands above the current one; every line ends with its token.
  private var followsBlankLine: Bool {
    position > 1 && tokens[position - 1].kind == .newline && tokens[position - 2].kind == .newline
  }

  /// Whether a misspelt declaration opens here.
  ///
  /// After a blank line stands a word that is no clause and resembles one that opens a
  /// declaration: the lines that follow belong to it, and are not read as clauses.
  private func opensUnknownDeclaration(_ kind: DeclarationKind) -> Bool {
    guard current.kind == .word, current.opensLine, followsBlankLine else { return false }
    for keyword in Self.clauseWords(kind) where at(keyword) { return false }
    let next = token(ahead: 1)
    switch next.kind {
    // A word that is never a name goes on with an expression: `valeurs absent`.
    case .word:
      let reserved = phrases.isReserved
      if Int(next.symbol) < reserved.count, reserved[Int(next.symbol)] { return false }
    case .string, .newline, .end: break
    default: return false
    }
    let table = KeywordTable(language)
    return twin(of: current) != nil
      || !nearest(text(current), Self.openings.map { table.canonical($0.0) }).isEmpty
  }

  private mutating func parseClause(_ declaration: Declaration) -> Clause.Body? {
    let kind = declaration.kind
    if at(.bar) { return parseRowClause(declaration) }
    for keyword in Self.clauseWords(kind) where at(keyword) {
      if keyword == .isInternal || keyword == .rowsSummed || keyword == .initially
        || !isPathFollowing(keyword)
      {
        return parseClause(opening: keyword, declaration)
      }
    }
    if kind == .amount { return parseAmountLine(declaration) }
    if kind == .model || kind == .example { return parseAssignments() }
    reportUnknownClause(kind)
    return nil
  }

  /// In an amount, a name that starts like a clause (`arrondi.x`) is not one.
  private func isPathFollowing(_ keyword: Keyword) -> Bool {
    let next = token(ahead: length(of: keyword))
    return next.kind == .dot && !next.spaced
  }

  private mutating func reportUnknownClause(_ kind: DeclarationKind) {
    let token = current
    guard token.kind == .word else { return fail(.clause) }
    if reportsEnd() || kind == .condition && reportsHabit(.exception) { return }
    let table = KeywordTable(language)
    let known = Self.clauseWords(kind).map { table.canonical($0) }
    let written = text(token)
    if let (count, keyword) = otherWord(kind) {
      let place = SourceSpan(token.start, self.token(ahead: count - 1).end)
      let word = table.canonical(keyword)
      report(
        .unknownClause(source.text(place), of: kind, known: known, suggestions: [word]), at: place,
        fixes: [.replace(place, with: word, .review)])
      return skipLine()
    }
    if let twin = twin(of: token) ?? clauseTwin(written, kind) {
      report(
        .wordOfOtherLanguage(written, here: twin), at: token.span,
        fixes: [.replace(token.span, with: twin, .review)])
      return
    }
    if reportNearPhrase(kind, Self.clauseWords(kind)) { return skipLine() }
    let suggestions = nearest(written, known + Self.openings.map { table.canonical($0.0) })
    report(
      .unknownClause(written, of: kind, known: known, suggestions: suggestions),
      at: token.span,
      fixes: suggestions.prefix(1).map { .replace(token.span, with: $0, .review) })
  }

  /// The clause that other words than its own stand for, and how many of them there are.
  private func otherWord(_ kind: DeclarationKind) -> (count: Int, keyword: Keyword)? {
    if kind == .condition, at(.ifWord) { return (1, .when) }
    guard kind == .grid else { return nil }
    let threshold = KeywordTable(language).canonical(.eliminatoryTotal).split(separator: " ")
    let words = threshold.map { String(decoding: foldedName(String($0)), as: UTF8.self) }
    if words.contains(folded(1)) { return (2, .eliminatoryTotal) }
    return words.contains(folded(0))
      ? (folded(1) == "si" || folded(1) == "if" ? 2 : 1, .eliminatoryTotal) : nil
  }

  /// Reports a clause of several words of which one is misspelt: `courrier sans détails`.
  mutating func reportNearPhrase(_ kind: DeclarationKind, _ words: [Keyword]) -> Bool {
    let table = KeywordTable(language)
    let phrases = words.filter { table.canonical($0).utf8.contains(0x20) }
    guard let fix = nearWords(phrases).first, let edit = fix.edits.first else { return false }
    report(
      .unknownClause(
        source.text(edit.span), of: kind, known: [], suggestions: [edit.text]), at: edit.span,
      fixes: [fix])
    return true
  }

  /// The word of this file's language for a clause opened in the other language.
  private func clauseTwin(_ written: String, _ kind: DeclarationKind) -> String? {
    let other = KeywordTable(language == .french ? .english : .french)
    guard let match = Self.clauseWords(kind).first(where: { other.canonical($0) == written })
    else { return nil }
    return KeywordTable(language).canonical(match)
  }

  // MARK: By opening word

  private mutating func parseClause(
    opening keyword: Keyword, _ declaration: Declaration
  ) -> Clause.Body? {
    if keyword == .input || keyword == .source { return parseInputOrSource(declaration.kind) }
    if let text = textClause(keyword) {
      _ = take(keyword)
      return parseString().map(text)
    }
    switch keyword {
    case .version, .document, .unit: return parseHeaderClause(keyword)
    case .isInternal: return alone(keyword, .isInternal)
    case .letterBrief: return alone(keyword, .letter(.withoutDetail))
    case .letterSilent: return alone(keyword, .letter(.withoutMention))
    case .rowsSummed: return alone(keyword, .rowsSummed)
    case .key, .column: return parseReferenceColumn(keyword)
    case .onDate, .initially, .from: return parseDatedClause(keyword)
    case .requires: return expressionClause(keyword) { .requires($0) }
    case .worth: return parseWorth()
    case .always: return expressionClause(keyword) { .always($0) }
    case .quorum: return expressionClause(keyword) { .quorum($0) }
    case .perGroup: return expressionClause(keyword) { .per($0) }
    case .when:
      return declaration.kind == .property
        ? parseMonotone() : expressionClause(keyword) { .when($0) }
    case .severity: return parseSeverity()
    case .rounded, .capped, .atLeast, .marginalBrackets, .wholeBrackets:
      return parseOperation().map { .operation($0) }
    case .eliminatoryTotal, .spread, .assessors: return parseGridClause(keyword)
    case .first, .then, .lastResort: return parseRankingClause(keyword)
    case .places, .envelope, .subEnvelope, .atMost, .overflow, .reserveList:
      return parseSelectionClause(keyword)
    case .members, .voteRule, .abstention, .absence: return parseVoteClause(keyword)
    case .decidedBy, .acknowledges: return parseChoiceClause(keyword)
    case .startingFrom, .with, .alreadyAwarded, .expected: return parseExampleClause(keyword)
    default: return nil
    }
  }

  /// Clauses that are one text.
  private func textClause(_ keyword: Keyword) -> ((StringLiteral) -> Clause.Body)? {
    switch keyword {
    case .authority: { .authority($0) }
    case .service: { .service($0) }
    case .contact: { .contact($0) }
    case .purpose: { .purpose($0) }
    case .legalBasis: { .legalBasis($0) }
    case .currency: { .currency($0) }
    case .illustrative: { .illustrative($0) }
    case .otherwise: { .otherwise($0) }
    case .unknownRequest: { .unknownRequest($0) }
    case .file: { .file($0) }
    case .silence: { .silence($0) }
    default: nil
    }
  }

  private mutating func alone(_ keyword: Keyword, _ body: Clause.Body) -> Clause.Body? {
    _ = take(keyword)
    return body
  }

  private mutating func expressionClause(
    _ keyword: Keyword, _ make: (Expression) -> Clause.Body
  ) -> Clause.Body? {
    _ = take(keyword)
    goOnToNextLine()
    let value = parseExpression()
    if case .unreadable = value.kind { return nil }
    return make(value)
  }

  /// `selon AMI « … »` cites; in a table, `selon classes` names an input.
  private mutating func parseInputOrSource(_ kind: DeclarationKind) -> Clause.Body? {
    let afterSource = length(of: .source)
    let afterInput = length(of: .input)
    let isCitation =
      afterSource > 0
      && (token(ahead: afterSource).kind == .string
        || token(ahead: afterSource).kind == .word
          && token(ahead: afterSource + 1).kind == .string)
    if kind == .table, afterInput > 0, !isCitation {
      _ = take(.input)
      let value = parseArithmetic()
      if case .unreadable = value.kind { return nil }
      guard take(.comma) else { return .input(value, nil) }
      return parseBound().map { .input(value, $0) }
    }
    _ = take(.source)
    var document: Name?
    // `selon article 3` names no document: what should be a text lacks its quotation marks.
    let next = token(ahead: 1).kind
    if at(.word), next == .word || next == .number {
      fail(.text)
      return nil
    }
    if at(.word) { document = parseName() }
    return parseString().map { .source(Citation(document: document, text: $0)) }
  }

  // MARK: Header

  private mutating func parseHeaderClause(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    switch keyword {
    case .version: return parseVersion()
    case .document:
      guard let name = parseName() else { return nil }
      return parseString().map { .document(name, $0) }
    default:
      guard at(.word), !isElision(current) else {
        fail(.unit)
        return nil
      }
      guard !refusesReserved() else { return nil }
      unitSymbols.insert(current.symbol)
      let name = parseUnitName()
      return parseString().map { .unit(name, $0) }
    }
  }

  private mutating func parseVersion() -> Clause.Body? {
    guard at(.number) || at(.word) else {
      fail(.version)
      return nil
    }
    let start = current.start
    advance()
    while !current.spaced, !atLineEnd { advance() }
    let version = source.text(span(from: start))
    guard take(.dated) else { return .version(version, nil) }
    guard at(.date) else {
      fail(.date)
      return nil
    }
    guard let day = dayValue(current) else { return nil }
    advance()
    return .version(version, day)
  }

  // MARK: Reference lists and parameters

  private mutating func parseReferenceColumn(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    guard let name = parseName() else { return nil }
    guard let type = parseTypeIfPresent() else {
      fail(.type)
      return nil
    }
    return keyword == .key ? .key(name, type) : .column(name, type)
  }

  private mutating func parseDatedClause(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    if keyword == .onDate { return .onDate(parseArithmetic()) }
    var from: Expression?
    if keyword == .from {
      let date = parseArithmetic()
      if case .unreadable = date.kind { return nil }
      from = date
    }
    guard take(.colon) else {
      fail(.colon)
      return nil
    }
    let value = parseExpression()
    if case .unreadable = value.kind { return nil }
    return .dated(from: from, value)
  }

  // MARK: Conditions, priorities, grids

  private mutating func parseSeverity() -> Clause.Body? {
    _ = take(.severity)
    if take(.blocking) { return .severity(.blocking) }
    if take(.toComplete) { return .severity(.toComplete) }
    if take(.flag) { return .severity(.flag) }
    fail(.severity)
    return nil
  }

  private mutating func parseWorth() -> Clause.Body? {
    _ = take(.worth)
    let value = parseArithmetic()
    if case .unreadable = value.kind { return nil }
    _ = take(.pointsWord)
    return .points(value)
  }

  private mutating func parseGridClause(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    if keyword == .assessors {
      let method: AssessorMethod
      if take(.mean) {
        method = .mean
      } else if take(.median) {
        method = .median
      } else {
        fail(.assessorMethod)
        return nil
      }
      guard at(.rounded) else { return .assessors(method, nil) }
      return parseRounding().map { .assessors(method, $0) }
    }
    guard let bound = parseBound() else { return nil }
    _ = take(.pointsWord)
    return keyword == .spread ? .spread(bound) : .eliminatoryTotal(bound)
  }

  // MARK: Properties

  private mutating func parseMonotone() -> Clause.Body? {
    _ = take(.when)
    let cause = parseArithmetic()
    let increases: Bool
    if take(.increases) {
      increases = true
    } else if take(.decreases) {
      increases = false
    } else {
      fail(.increasesOrDecreases)
      return nil
    }
    guard take(.comma) else {
      fail(.comma)
      return nil
    }
    goOnToNextLine()
    let effect = parseArithmetic()
    let neverDecreases: Bool
    if take(.neverDecreases) {
      neverDecreases = true
    } else if take(.neverIncreases) {
      neverDecreases = false
    } else {
      fail(.neverDecreasesOrIncreases)
      return nil
    }
    return .monotone(
      MonotoneSyntax(
        cause: cause, causeIncreases: increases, effect: effect,
        effectNeverDecreases: neverDecreases))
  }
}
