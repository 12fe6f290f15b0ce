/// Reads tokens into the syntax tree.
///
/// Parsing never fails: it returns a tree and the problems met, and one mistake gives one message.
package struct Parser {
  /// How deep parentheses and conditionals may nest.
  package static let nestingLimit = 64
  /// How many declarations a file may hold.
  package static let declarationLimit = 250_000
  /// The size of the largest file read, in bytes.
  package static let sizeLimit = 16 << 20

  let source: SourceText
  let bytes: [UInt8]
  let language: Language
  let phrases: PhraseTable
  /// Who is asked what a line that cannot be read was meant to say.
  let advice: (Parser, Question) -> Advice
  var tokens: [Token]
  var symbols: SymbolTable
  var comments: [Comment]
  var position = 0
  var parenthesisDepth = 0
  var depth = 0
  /// A filter (`où …`) leaves `arrondi` to the aggregate it belongs to.
  var allowsRounding = true
  /// Symbols that open a unit declared in the header.
  var unitSymbols: Set<UInt32> = []
  var diagnostics: [Diagnostic] = []
  /// The line of the last problem: a second problem on it is a consequence of the first.
  private var lastProblemLine: Int = -1

  /// Parses a ruleset.
  package static func parse(
    _ source: SourceText
  ) -> (syntax: RulesetSyntax, diagnostics: [Diagnostic]) {
    parse(source) { $0.answer($1) }
  }

  /// Parses a ruleset, asking for advice on what cannot be read.
  static func parse(
    _ source: SourceText, _ advice: @escaping (Parser, Question) -> Advice
  ) -> (syntax: RulesetSyntax, diagnostics: [Diagnostic]) {
    guard source.bytes.count <= sizeLimit else {
      let empty = RulesetSyntax(language: .french, items: [], comments: [])
      return (empty, [Diagnostic(.fileTooLarge(limit: sizeLimit), at: .none)])
    }
    let hidden = TextInspection.inspect(source.bytes)
    var parser = Parser(source, detectLanguage(source.bytes), advice)
    parser.diagnostics = hidden
    let items = parser.parseItems()
    let syntax = RulesetSyntax(
      language: parser.language, items: items, comments: parser.comments)
    return (syntax, parser.diagnostics)
  }

  private init(
    _ source: SourceText, _ language: Language,
    _ advice: @escaping (Parser, Question) -> Advice
  ) {
    self.source = source
    self.advice = advice
    self.language = language
    bytes = source.bytes
    let prepared = PhraseTable.prepared(language)
    phrases = prepared.phrases
    let list = Lexer.lex(source.bytes, symbols: prepared.symbols)
    tokens = list.tokens
    symbols = list.symbols
    comments = list.comments
  }

  /// English where the first declaration is `ruleset`, French otherwise.
  package static func detectLanguage(_ bytes: [UInt8]) -> Language {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count {
      while index < bytes.count, let scalar = readScalar(bytes, index),
        scalar.value <= 0x20 || isSpace(scalar.value)
      {
        index += scalar.length
      }
      guard index < bytes.count else { break }
      if bytes[index...].starts(with: "ruleset".utf8) { return .english }
      let opensProse = bytes[index] == 0x23 || bytes[index] == 0x3E || bytes[index] == 0x2D
      guard opensProse else { break }
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    }
    return .french
  }

  // MARK: Looking

  var current: Token {
    position < tokens.count ? tokens[position] : tokens[tokens.count - 1]
  }

  func token(ahead count: Int) -> Token {
    tokens[min(position + count, tokens.count - 1)]
  }

  func at(_ kind: TokenKind) -> Bool { current.kind == kind }

  /// The end of a line, or of the file.
  var atLineEnd: Bool { at(.newline) || at(.end) }

  /// How many tokens a keyword takes here; 0 where it does not stand here.
  func length(of keyword: Keyword, ahead: Int = 0) -> Int {
    phrases.length(of: keyword, in: tokens, at: min(position + ahead, tokens.count - 1))
  }

  func at(_ keyword: Keyword) -> Bool { length(of: keyword) > 0 }

  func text(_ token: Token) -> String {
    token.kind == .word ? symbols.text(token.symbol) : source.text(token.span)
  }

  // MARK: Moving

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
    if parenthesisDepth > 0 { skipNewlines() }
  }

  mutating func skipNewlines() {
    while at(.newline), position < tokens.count - 1 { position += 1 }
  }

  /// Goes on to the next line where an operand is still to come.
  ///
  /// Not where that line can only be a clause or a declaration: what is missing is then reported
  /// where it is missing, and the line is read as what it is.
  mutating func goOnToNextLine() {
    var ahead = 0
    while token(ahead: ahead).kind == .newline { ahead += 1 }
    guard ahead > 0, token(ahead: ahead).kind != .end, !opensOtherLine(ahead) else { return }
    position += ahead
  }

  /// Whether no operand starts at a line's first word: a text follows it, or the name of what it
  /// declares, or it is an operation of an amount.
  private func opensOtherLine(_ ahead: Int) -> Bool {
    guard token(ahead: ahead).kind == .word, length(of: .priorityPoints, ahead: ahead) == 0
    else { return false }
    let opensOperand = [Keyword.not, .ifWord].contains { length(of: $0, ahead: ahead) > 0 }
    if token(ahead: ahead + 1).kind == .string { return !opensOperand }
    for keyword in [Keyword.capped, .atLeast, .marginalBrackets, .wholeBrackets]
    where length(of: keyword, ahead: ahead) > 0 { return true }
    for (keyword, _) in Self.openings {
      let count = length(of: keyword, ahead: ahead)
      let next = token(ahead: ahead + count)
      guard count > 0, next.kind == .word else { continue }
      let isName =
        next.symbol >= UInt32(phrases.isReserved.count) || !phrases.isReserved[Int(next.symbol)]
      if isName { return true }
    }
    return false
  }

  /// Consumes a keyword where it stands here.
  mutating func take(_ keyword: Keyword) -> Bool {
    let count = length(of: keyword)
    guard count > 0 else { return false }
    for _ in 0..<count { advance() }
    return true
  }

  mutating func take(_ kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func skipLine() {
    parenthesisDepth = 0
    while !atLineEnd { position += 1 }
  }

  /// The end of the last token consumed.
  var lastEnd: UInt32 {
    var index = position - 1
    while index > 0, tokens[index].kind == .newline { index -= 1 }
    return index >= 0 ? tokens[index].end : 0
  }

  func span(from start: UInt32) -> SourceSpan { SourceSpan(start, max(start, lastEnd)) }

  // MARK: Problems

  /// Reports a problem, unless its line already has one.
  mutating func report(
    _ finding: Finding, at span: SourceSpan, fixes: [Fix] = [], related: [RelatedPlace] = [],
    file: StaticString = #fileID, line: Int = #line
  ) {
    guard !Mutation.silences(file, line) else { return }
    let place = source.line(of: span.start)
    guard place != lastProblemLine else { return }
    lastProblemLine = place
    diagnostics.append(Diagnostic(finding, at: span, related: related, fixes: fixes))
  }

  /// The repair that puts the likeliest of some words in place of one.
  func replacements(_ span: SourceSpan, _ words: [String]) -> [Fix] {
    words.prefix(1).map { .replace(span, with: $0, .review) }
  }

  /// Reports that something else was expected here, and passes over the rest of the line.
  mutating func fail(
    _ expected: ExpectedThing, near: [Fix]? = nil, file: StaticString = #fileID, line: Int = #line
  ) {
    let token = current
    switch token.kind {
    case .stray:
      let quoted = expected == .text ? advice(self, .apostrophes).habit : nil
      if let quoted, let place = quoted.phrase {
        report(.spokenText(source.text(place), quoted.lead), at: place, fixes: quoted.fixes)
      } else {
        reportStray(token)
      }
    case .openString: report(.unterminatedText, at: token.span, fixes: closingFix(token))
    default:
      if let habit = habit(expected), Self.explains(habit.lead, expected) {
        let place = habit.phrase ?? token.span
        report(.spokenText(source.text(place), habit.lead), at: place, fixes: habit.fixes)
        return skipLine()
      }
      let missing = advice(self, .missing(expected)).fixes
      report(
        .expected(expected, found: found(token)), at: placeOfFailure(token),
        fixes: near ?? (missing.isEmpty ? nearWords(expected) : missing), file: file, line: line)
    }
    skipLine()
  }

  /// Whether a habit explains that something else than what was expected stands here.
  private static func explains(_ lead: WritingLead, _ expected: ExpectedThing) -> Bool {
    switch lead {
    case .signOfTest: false
    case .withoutArticle: expected == .expression || expected == .name
    case .memberOfRecord, .joinedTests, .lineForEach: false
    case .signOfComparison:
      [.expression, .givenValue, .expectedValue, .equalSign].contains(expected)
    case .signOfSum: expected == .expression
    case .loopInWords, .notInWords, .yearInDates: false
    default: true
    }
  }

  /// What a token is called in a message.
  func found(_ token: Token) -> String? {
    switch token.kind {
    case .newline, .end: nil
    default: text(token)
    }
  }

  /// At the end of a line the place is just after what was read last.
  private func placeOfFailure(_ token: Token) -> SourceSpan {
    guard token.kind == .newline || token.kind == .end else { return token.span }
    let end = position > 0 && tokens[position - 1].kind != .newline ? lastEnd : token.start
    return SourceSpan(end, end)
  }

  private func closingFix(_ token: Token) -> [Fix] {
    let opensWithGuillemet = token.end > token.start && bytes[Int(token.start)] == 0xC2
    let closing = opensWithGuillemet ? " »" : "\""
    // What follows a lonely `=` is the calculation that the text has swallowed.
    let end = swallowedSign(token) ?? token.end
    return [.replace(SourceSpan(end, end), with: closing, .review)]
  }

  /// The end of the text before an `=` between spaces that an open text holds; nil without one.
  private func swallowedSign(_ token: Token) -> UInt32? {
    guard
      let index = token.span.range.dropFirst().first(where: { index in
        bytes[index] == 0x3D && bytes[index - 1] == 0x20 && index + 1 < Int(token.end)
          && bytes[index + 1] == 0x20
      })
    else { return nil }
    var end = index
    while end > Int(token.start) + 2, bytes[end - 1] == 0x20 { end -= 1 }
    return UInt32(truncatingIfNeeded: end)
  }

  mutating func reportStray(_ token: Token) {
    let start = Int(token.start)
    guard start < bytes.count, let scalar = readScalar(bytes, start) else { return }
    // Invalid bytes and hidden controls have been reported by the inspection of the whole text.
    if isHiddenControl(scalar.value) { return }
    if case .foreignLetter = scalarClass(scalar.value) {
      let twin = lookalike(scalar.value)
      report(
        .foreignLetter(text(token), lookalike: twin), at: token.span,
        fixes: replacements(token.span, twin.map { [$0] } ?? []))
    } else if scalar.value == 0x21, start + 1 < bytes.count, bytes[start + 1] == 0x3D {
      let sign = SourceSpan(start, start + 2)
      report(
        .spokenText(source.text(sign), .signOfComparison), at: sign,
        fixes: [.replace(sign, with: "≠", .review)])
    } else {
      // No line needs a mark that says it ends.
      let next = self.token(ahead: 1).kind
      let endsLine = next == .newline || next == .end
      let fixes: [Fix] =
        scalar.value == 0x3B && endsLine ? [.replace(token.span, with: "", .review)] : []
      report(.strayCharacter(text(token)), at: token.span, fixes: fixes)
    }
  }

  /// Expects the end of the line; passes over anything else with a message.
  ///
  /// A clause of the declaration that stands on the line of another goes on the next line.
  mutating func expectLineEnd(in kind: DeclarationKind? = nil) {
    guard !atLineEnd else { return }
    let token = current
    switch token.kind {
    case .stray: reportStray(token)
    case .openString: report(.unterminatedText, at: token.span, fixes: closingFix(token))
    default:
      let rest = SourceSpan(token.start, endOfLine(token))
      if let kind, Self.clauseWords(kind).contains(where: { at($0) }) {
        let start = SourceSpan(token.start, token.start)
        report(
          .unexpectedText(text(token)), at: rest,
          fixes: [.replace(start, with: "\n  ", .review)])
      } else {
        reportUnexpected(at: rest)
      }
    }
    skipLine()
  }

  /// Reports that the current token does not belong where it stands, and what it may stand for.
  mutating func reportUnexpected(
    at span: SourceSpan, file: StaticString = #fileID, line: Int = #line
  ) {
    let habit = habit()
    // `some des lots` is a misspelt sum before it is a field of a record.
    let near = habit == nil || habit?.lead == .memberOfRecord ? misspelling() : nil
    if let habit, near == nil {
      let place = habit.phrase ?? current.span
      report(.spokenText(source.text(place), habit.lead), at: place, fixes: habit.fixes)
      return
    }
    report(
      .unexpectedText(text(current), suggestions: near.map { [$0.word] } ?? []), at: span,
      fixes: near.map { [.replace($0.span, with: $0.word, .review)] } ?? [], file: file,
      line: line)
  }

  func endOfLine(_ token: Token) -> UInt32 {
    var index = position
    while index < tokens.count - 1, tokens[index].kind != .newline { index += 1 }
    return index > 0 ? max(token.end, tokens[index - 1].end) : token.end
  }

  // MARK: Names and text

  /// Reads a name.
  mutating func parseName() -> Name? {
    guard at(.word), !isElision(current) else {
      fail(.name)
      return nil
    }
    guard !refusesReserved() else { return nil }
    let token = current
    let name = Name(symbols.text(token.symbol), token.span)
    advance()
    return name
  }

  /// Reports a word that can never be read as a name, and passes over the rest of its line.
  mutating func refusesReserved() -> Bool {
    let token = current
    guard token.symbol < UInt32(phrases.isReserved.count), phrases.isReserved[Int(token.symbol)]
    else { return false }
    report(.reservedWord(text(token)), at: token.span)
    skipLine()
    return true
  }

  /// Whether a word has lost its vowel, `l'` or `jusqu'`, and so names nothing.
  ///
  /// Set apart from what stands after it, it would not be read as a word again.
  func isElision(_ token: Token) -> Bool {
    guard token.kind == .word, token.end > token.start else { return false }
    // The last byte of each apostrophe; letters may end with one of the last two.
    switch bytes[Int(token.end) - 1] {
    case 0x27: return true
    case 0x99, 0xBC: return symbols.bytes(token.symbol).last == 0x27
    default: return false
    }
  }

  /// Reads text between quotation marks.
  mutating func parseString() -> StringLiteral? {
    guard at(.string) else {
      fail(.text)
      return nil
    }
    let literal = stringLiteral(current)
    advance()
    return literal
  }

  func stringLiteral(_ token: Token) -> StringLiteral {
    let isStraight = bytes[Int(token.start)] == 0x22
    let isGuillemet = bytes[Int(token.start)] == 0xC2
    let mark = isStraight ? 1 : isGuillemet ? 2 : 3
    var start = Int(token.start) + mark
    var end = Int(token.end) - mark
    if !isStraight { trimSpaces(&start, &end) }
    let range = start..<max(start, end)
    let text: String
    if isPlain(range) {
      text = String(decoding: bytes[range], as: UTF8.self)
    } else {
      var content = Array(bytes[range])
      if isStraight { content = Self.undoubled(content) }
      text = String(decoding: normalizedNFC(Self.plainSpaces(content)), as: UTF8.self)
    }
    return StringLiteral(
      text: text, span: token.span, contentSpan: SourceSpan(start, max(start, end)))
  }

  /// Whether a text stands for itself, as nearly every text does.
  ///
  /// It has no quotation mark to halve, no space to make plain, no combining mark to join;
  /// precomposed Latin letters, which lie below U+0300, are plain.
  private func isPlain(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x22 || byte >= 0xCC && byte != 0xE2 { return false }
      if byte == 0xC2, index + 1 < range.upperBound, bytes[index + 1] == 0xA0 { return false }
      if byte == 0xE2 {
        // Dashes, apostrophes and the euro are plain; the narrow no-break space is not.
        guard index + 2 < range.upperBound, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x82,
          bytes[index + 2] != 0xAF
        else { return false }
      }
      index += 1
    }
    return true
  }
}
