extension Parser {
  /// Reads an expression; what cannot be read is reported and comes back as `unreadable`.
  mutating func parseExpression() -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else {
      report(.nestingTooDeep(limit: Self.nestingLimit), at: current.span)
      skipLine()
      return Expression(.unreadable, current.span)
    }
    return parseAny()
  }

  private mutating func parseAny() -> Expression {
    let first = parseAll()
    guard takesConnective(.or) else { return first }
    var parts = [first]
    repeat { parts.append(parseAll()) } while takesConnective(.or)
    return Expression(.any(parts), span(from: first.span.start))
  }

  private mutating func parseAll() -> Expression {
    let first = parseNot()
    guard takesConnective(.and) else { return first }
    var parts = [first]
    repeat { parts.append(parseNot()) } while takesConnective(.and)
    return Expression(.all(parts), span(from: first.span.start))
  }

  /// Consumes `et` or `ou`, at the end of a line or at the start of the next.
  private mutating func takesConnective(_ keyword: Keyword) -> Bool {
    if keyword == .or, at(.orMore) { return false }
    if take(keyword) {
      goOnToNextLine()
      return true
    }
    guard at(.newline), parenthesisDepth == 0 else { return false }
    var ahead = 1
    while token(ahead: ahead).kind == .newline { ahead += 1 }
    guard length(of: keyword, ahead: ahead) > 0 else { return false }
    position += ahead
    _ = take(keyword)
    goOnToNextLine()
    return true
  }

  private mutating func parseNot() -> Expression {
    let start = current.start
    if at(.forEach) || at(.forAtLeastOne) { return parseQuantified() }
    if at(.not), startsOperand(ahead: 1) {
      _ = take(.not)
      let operand = parseNested { $0.parseNot() }
      return Expression(.not(operand), span(from: start))
    }
    return parseComparison()
  }

  /// Counts one level of nesting around a reader that calls itself.
  private mutating func parseNested(_ read: (inout Parser) -> Expression) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else {
      report(.nestingTooDeep(limit: Self.nestingLimit), at: current.span)
      skipLine()
      return Expression(.unreadable, current.span)
    }
    return read(&self)
  }

  /// Whether an operand can start at a token, so that `non` alone is the answer "no".
  private func startsOperand(ahead: Int) -> Bool {
    let token = token(ahead: ahead)
    switch token.kind {
    case .leftParenthesis, .number, .date, .string: return true
    case .word:
      if length(of: .not, ahead: ahead) > 0 || length(of: .forEach, ahead: ahead) > 0
        || length(of: .forAtLeastOne, ahead: ahead) > 0
      {
        return true
      }
      return token.symbol >= UInt32(phrases.isReserved.count)
        || !phrases.isReserved[Int(token.symbol)]
    default: return false
    }
  }

  private mutating func parseQuantified() -> Expression {
    let start = current.start
    let quantifier: Quantifier = take(.forEach) ? .forEach : .atLeastOne
    if quantifier == .atLeastOne { _ = take(.forAtLeastOne) }
    guard let variable = parseName() else { return Expression(.unreadable, span(from: start)) }
    var list: Name?
    if take(.inList) {
      list = parseName()
      if list == nil { return Expression(.unreadable, span(from: start)) }
    }
    var filter: Expression?
    if take(.whereWord) {
      let condition = parseExpression()
      if case .unreadable = condition.kind { return condition }
      filter = condition
    }
    guard take(.colon) else {
      fail(.colon)
      return Expression(.unreadable, span(from: start))
    }
    goOnToNextLine()
    let body = parseExpression()
    return Expression(
      .quantified(quantifier, variable: variable, list: list, filter: filter, body: body),
      span(from: start))
  }

  // MARK: Comparisons

  private mutating func parseComparison() -> Expression {
    let left = parseArithmetic()
    if let comparison = comparisonOperator() {
      advance()
      goOnToNextLine()
      let right = parseArithmetic()
      let result = Expression(.comparison(comparison, left, right), span(from: left.span.start))
      if comparisonOperator() != nil {
        report(.chainedComparison, at: current.span)
        skipLine()
      }
      return result
    }
    if at(.present) || at(.absent) {
      let isPresent = take(.present)
      if !isPresent { _ = take(.absent) }
      return Expression(.presence(left, isPresent: isPresent), span(from: left.span.start))
    }
    if take(.among) {
      let choices = parseTextList()
      return Expression(.among(left, choices), span(from: left.span.start))
    }
    if take(.contains) {
      let item = parseArithmetic()
      return Expression(.contains(left, item), span(from: left.span.start))
    }
    if take(.listedIn) {
      guard let list = parseName() else { return Expression(.unreadable, left.span) }
      return Expression(.listed(left, list), span(from: left.span.start))
    }
    return left
  }

  private func comparisonOperator() -> Comparison? {
    switch current.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  /// `« a », « b »`: a comma goes on with the list only where text follows it.
  private mutating func parseTextList() -> [Expression] {
    var items = [parseArithmetic()]
    while at(.comma), token(ahead: 1).kind == .string {
      advance()
      items.append(parseArithmetic())
    }
    return items
  }

  // MARK: Arithmetic

  /// A sum with, at its end, the rounding that applies to all of it.
  mutating func parseArithmetic() -> Expression {
    var result = parseSum()
    while allowsRounding, at(.rounded) {
      guard let rounding = parseRounding() else { return Expression(.unreadable, result.span) }
      result = Expression(.rounded(result, rounding), span(from: result.span.start))
    }
    return result
  }

  private mutating func parseSum() -> Expression {
    let first = parseProduct()
    guard at(.plus) || at(.minus) else { return first }
    var terms = [Term(isSubtracted: false, value: first)]
    while at(.plus) || at(.minus) {
      let isSubtracted = at(.minus)
      advance()
      goOnToNextLine()
      terms.append(Term(isSubtracted: isSubtracted, value: parseProduct()))
    }
    return Expression(.sum(terms), span(from: first.span.start))
  }

  mutating func parseProduct() -> Expression {
    let first = parseUnary()
    guard at(.times) || at(.divide) || at(.slash) else { return first }
    var factors = [Factor(isDivisor: false, value: first)]
    while at(.times) || at(.divide) || at(.slash) {
      let isDivisor = !at(.times)
      advance()
      goOnToNextLine()
      factors.append(Factor(isDivisor: isDivisor, value: parseUnary()))
    }
    return Expression(.product(factors), span(from: first.span.start))
  }

  mutating func parseUnary() -> Expression {
    let start = current.start
    if take(.minus) {
      let operand = parseNested { $0.parseUnary() }
      return Expression(.negated(operand), span(from: start))
    }
    return parsePrimary()
  }

  // MARK: Operands

  mutating func parsePrimary() -> Expression {
    let token = current
    switch token.kind {
    case .number: return parseForeignDate() ?? parseNumber()
    case .date: return parseDate()
    case .string:
      let literal = stringLiteral(token)
      advance()
      return Expression(.text(literal), token.span)
    case .leftParenthesis: return parseParenthesised()
    case .word: return parseWord(token)
    default:
      fail(.expression)
      return Expression(.unreadable, token.span)
    }
  }

  private mutating func parseParenthesised() -> Expression {
    let open = current
    let openIndex = position
    parenthesisDepth += 1
    advance()
    let rounding = allowsRounding
    allowsRounding = true
    let inner = parseExpression()
    allowsRounding = rounding
    guard at(.rightParenthesis) else {
      if case .unreadable = inner.kind { return inner }
      failUnclosed(open, openIndex, .closingParenthesis)
      return Expression(.unreadable, open.span)
    }
    parenthesisDepth -= 1
    advance()
    return Expression(inner.kind, span(from: open.start))
  }

  /// Reports a mark never closed; where reading ran on to later lines, it starts again after the
  /// line of the mark, so that those lines are still checked.
  private mutating func failUnclosed(_ open: Token, _ index: Int, _ expected: ExpectedThing) {
    guard source.line(of: open.start) != source.line(of: current.start) else {
      return fail(expected)
    }
    position = index
    let end = endOfLine(open)
    let closing = expected == .closingBracket ? "]" : ")"
    report(
      .unclosed(text(open)), at: open.span,
      fixes: [.replace(SourceSpan(end, end), with: closing, .review)])
    skipLine()
  }

  private mutating func parseWord(_ token: Token) -> Expression {
    if at(.ifWord) { return parseConditional() }
    if let aggregate = parseAggregate() { return aggregate }
    if let elapsed = parseElapsed() { return elapsed }
    if let part = parseCalendarPart() { return part }
    if token.span.length > 0, self.token(ahead: 1).kind == .leftParenthesis,
      at(.minimum) || at(.maximum)
    {
      return parseExtremum()
    }
    if take(.priorityPoints) { return Expression(.priorityPoints, span(from: token.start)) }
    if take(.yes) { return Expression(.truth(true), token.span) }
    if take(.no) { return Expression(.truth(false), token.span) }
    return parsePath()
  }

  mutating func parsePath() -> Expression {
    let start = current.start
    guard isNameHere else {
      fail(.expression)
      return Expression(.unreadable, current.span)
    }
    var steps: [PathStep] = []
    while true {
      let name = Name(symbols.text(current.symbol), current.span)
      advance()
      var subscriptValue: Expression?
      if at(.leftBracket), !current.spaced {
        let open = current
        let openIndex = position
        parenthesisDepth += 1
        advance()
        subscriptValue = parseExpression()
        guard at(.rightBracket) else {
          if let value = subscriptValue, case .unreadable = value.kind { return value }
          failUnclosed(open, openIndex, .closingBracket)
          return Expression(.unreadable, span(from: start))
        }
        parenthesisDepth -= 1
        advance()
      }
      steps.append(PathStep(name: name, subscriptValue: subscriptValue))
      guard at(.dot), !current.spaced else { break }
      advance()
      guard at(.word), !isElision(current) else {
        fail(.name)
        return Expression(.unreadable, span(from: start))
      }
    }
    return Expression(.path(steps), span(from: start))
  }

  private var isNameHere: Bool {
    guard at(.word), !isElision(current) else { return false }
    let symbol = current.symbol
    return symbol >= UInt32(phrases.isReserved.count) || !phrases.isReserved[Int(symbol)]
  }

  private mutating func parseConditional() -> Expression {
    let start = current.start
    var branches: [Branch] = []
    _ = take(.ifWord)
    while true {
      let condition = parseExpression()
      guard take(.thenWord) else {
        if case .unreadable = condition.kind { return condition }
        fail(.thenWord)
        return Expression(.unreadable, span(from: start))
      }
      goOnToNextLine()
      branches.append(Branch(condition: condition, value: parseExpression()))
      guard take(.elseWord) else {
        fail(.elseWord)
        skipElseLine()
        return Expression(.unreadable, span(from: start))
      }
      goOnToNextLine()
      guard at(.ifWord) else { break }
      _ = take(.ifWord)
    }
    let otherwise = parseExpression()
    return Expression(.conditional(branches, otherwise: otherwise), span(from: start))
  }

  /// Passes over a line that opens with `sinon` and is no clause: it has been asked for already.
  private mutating func skipElseLine() {
    guard at(.newline), length(of: .elseWord, ahead: 1) > 0, token(ahead: 2).kind != .string
    else { return }
    position += 1
    skipLine()
  }

  private static let aggregates: [(Keyword, Aggregate)] = [
    (.sumOf, .sum), (.countOf, .count), (.meanOf, .mean), (.minimumOf, .minimum),
    (.maximumOf, .maximum),
  ]

  private mutating func parseAggregate() -> Expression? {
    let start = current.start
    for (keyword, aggregate) in Self.aggregates where take(keyword) {
      let operand = parseNested { $0.parsePrimary() }
      var filter: Expression?
      if take(.whereWord) {
        let rounding = allowsRounding
        allowsRounding = false
        filter = parseExpression()
        allowsRounding = rounding
      }
      return Expression(.aggregate(aggregate, operand, filter: filter), span(from: start))
    }
    return nil
  }

  private mutating func parseElapsed() -> Expression? {
    let start = current.start
    let units: [(Keyword, CalendarUnit)] = [
      (.daysElapsed, .days), (.monthsElapsed, .months), (.yearsElapsed, .years),
    ]
    for (keyword, unit) in units where take(keyword) {
      let from = parseNested { $0.parseSum() }
      guard take(.elapsedTo) else {
        if case .unreadable = from.kind { return from }
        fail(.rangeTo)
        return Expression(.unreadable, span(from: start))
      }
      let to = parseNested { $0.parseSum() }
      return Expression(.elapsed(unit, from: from, to: to), span(from: start))
    }
    return nil
  }

  private mutating func parseCalendarPart() -> Expression? {
    let start = current.start
    let parts: [(Keyword, CalendarPart)] = [(.monthOf, .month), (.quarterOf, .quarter)]
    for (keyword, part) in parts where take(keyword) {
      let day = parseNested { $0.parsePrimary() }
      return Expression(.calendarPart(part, day), span(from: start))
    }
    return nil
  }

  private mutating func parseExtremum() -> Expression {
    let start = current.start
    let which: Extremum = at(.minimum) ? .minimum : .maximum
    advance()
    let open = current
    let openIndex = position
    parenthesisDepth += 1
    advance()
    var items = [parseExpression()]
    while take(.comma) { items.append(parseExpression()) }
    guard at(.rightParenthesis) else {
      if let last = items.last, case .unreadable = last.kind { return last }
      failUnclosed(open, openIndex, .closingParenthesis)
      return Expression(.unreadable, span(from: start))
    }
    parenthesisDepth -= 1
    advance()
    return Expression(.extremum(which, items), span(from: start))
  }
}
