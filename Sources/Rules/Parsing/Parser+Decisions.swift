/// Clauses of rankings, selections, votes, choices and examples.
extension Parser {
  // MARK: Ranking

  mutating func parseRankingClause(_ keyword: Keyword) -> Clause.Body? {
    if take(.lastResort) {
      if take(.draw) { return parseString().map { .draw($0) } }
      let draw = KeywordTable(language).canonical(.draw)
      if draw.split(separator: " ").first.map(String.init) == text(current) {
        fail(.draw)
        return nil
      }
      guard let key = parseKey() else { return nil }
      return .lastResort(key)
    }
    let isFirst = keyword == .first
    _ = take(keyword)
    var keys: [KeySyntax] = []
    while true {
      guard let key = parseKey() else { return nil }
      keys.append(key)
      guard at(.comma), length(of: .then, ahead: 1) > 0 else { break }
      advance()
      _ = take(.then)
    }
    return .keys(isFirst: isFirst, keys)
  }

  private mutating func parseKey() -> KeySyntax? {
    let value = parseExpression()
    if case .unreadable = value.kind { return nil }
    var direction: Direction?
    if take(.ascending) {
      direction = .ascending
    } else if take(.descending) {
      direction = .descending
    }
    return KeySyntax(value: value, direction: direction, span: span(from: value.span.start))
  }

  // MARK: Selection

  mutating func parseSelectionClause(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    switch keyword {
    case .places: return .places(parseArithmetic())
    case .envelope: return parseEnvelope()
    case .subEnvelope: return parseSubEnvelope()
    case .atMost:
      let limit = parseArithmetic()
      guard take(.perGroup) else {
        fail(.perGroup)
        return nil
      }
      return .groupLimit(limit, by: parseArithmetic())
    case .overflow:
      if take(.stop) { return .overflow(.stop) }
      if take(.skip) { return .overflow(.skip) }
      if take(.partial) { return .overflow(.partial) }
      fail(.overflowPolicy)
      return nil
    default:
      return take(.unlimited) ? .reserveList(nil) : .reserveList(parseArithmetic())
    }
  }

  private mutating func parseEnvelope() -> Clause.Body? {
    guard !at(.consumedBy) else {
      fail(.expression)
      return nil
    }
    let amount = parseArithmetic()
    if case .unreadable = amount.kind { return nil }
    guard take(.consumedBy) else {
      fail(.consumedBy)
      return nil
    }
    return .envelope(amount, consumedBy: parseArithmetic())
  }

  private mutating func parseSubEnvelope() -> Clause.Body? {
    guard let name = parseName() else { return nil }
    var label: StringLiteral?
    if at(.string) { label = parseString() }
    let amount = parseArithmetic()
    guard take(.forThose) else {
      if case .unreadable = amount.kind { return nil }
      fail(.forThose)
      return nil
    }
    let filter = parseExpression()
    var spillsOver = false
    if take(.comma) {
      guard take(.spillOver) else {
        fail(.spillOver)
        return nil
      }
      spillsOver = true
    }
    return .subEnvelope(
      SubEnvelopeSyntax(
        name: name, label: label, amount: amount, filter: filter, spillsOver: spillsOver))
  }

  // MARK: Votes

  mutating func parseVoteClause(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    switch keyword {
    case .members:
      guard let first = parseString() else { return nil }
      var members = [first]
      while take(.comma) {
        guard let member = parseString() else { return nil }
        members.append(member)
      }
      return .members(members)
    case .voteRule:
      let rules: [(Keyword, VoteRule)] = [
        (.unanimity, .unanimity), (.simpleMajority, .simpleMajority),
        (.absoluteMajority, .absoluteMajority), (.twoThirds, .twoThirds),
      ]
      for (word, rule) in rules where take(word) { return .voteRule(rule) }
      fail(.voteRule)
      return nil
    default:
      let treatments: [(Keyword, VoteTreatment)] = [
        (.against, .against), (.ignored, .ignored), (.inFavour, .inFavour),
      ]
      for (word, treatment) in treatments where take(word) {
        return keyword == .absence ? .absence(treatment) : .abstention(treatment)
      }
      fail(.voteTreatment)
      return nil
    }
  }

  // MARK: Choices

  mutating func parseChoiceClause(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    if keyword == .acknowledges {
      guard let code = parseName() else { return nil }
      guard take(.acknowledgedOn) else { return .acknowledges(code, on: nil) }
      guard let name = parseName() else { return nil }
      return .acknowledges(code, on: name)
    }
    guard let who = parseString() else { return nil }
    guard take(.onDay) else { return .decidedBy(who, nil) }
    guard at(.date) else {
      fail(.date)
      return nil
    }
    guard let day = dayValue(current) else { return nil }
    advance()
    return .decidedBy(who, day)
  }

  // MARK: Examples

  mutating func parseExampleClause(_ keyword: Keyword) -> Clause.Body? {
    _ = take(keyword)
    switch keyword {
    case .startingFrom: return parseName().map { .startingFrom($0) }
    case .with: return parseAssignments()
    case .alreadyAwarded:
      let amount = parseArithmetic()
      if case .unreadable = amount.kind { return nil }
      return .alreadyAwarded(amount)
    default: return parseExpectations()
    }
  }

  /// `écoles[1].débit = 12 Mb/s, nom absent`.
  mutating func parseAssignments() -> Clause.Body? {
    var assignments: [AssignmentSyntax] = []
    repeat {
      let before = position
      skipNewlines()
      let start = current.start
      guard at(.word) else {
        fail(.fieldName)
        return nil
      }
      guard !opensAwardedSum(after: before) else { return nil }
      let target = parsePath()
      if case .unreadable = target.kind { return nil }
      guard let value = parseAssignedValue(of: target) else { return nil }
      assignments.append(
        AssignmentSyntax(target: target, value: value.values, span: span(from: start)))
    } while take(.comma)
    return .assignments(assignments)
  }

  /// Reports `avec déjà attribué 300 €`, which is no field: the words open a clause of their own.
  private mutating func opensAwardedSum(after before: Int) -> Bool {
    let count = length(of: .alreadyAwarded)
    guard count > 0, token(ahead: count).kind == .number else { return false }
    let place = SourceSpan(current.start, token(ahead: count - 1).end)
    var fixes: [Fix] = []
    if before > 0 {
      let word = tokens[before - 1]
      let space = SourceSpan(word.start, current.start)
      fixes = [.replace(space, with: word.kind == .comma ? "\n  " : "", .review)]
    }
    report(.spokenText(source.text(place), .awardedAlone), at: place, fixes: fixes)
    skipLine()
    return true
  }

  private mutating func parseAssignedValue(
    of target: Expression
  ) -> (values: [Expression]?, Void)? {
    if take(.absent) { return (nil, ()) }
    guard take(.equal) else {
      failValue(target, .givenValue)
      return nil
    }
    if take(.noneWord) { return ([], ()) }
    var values = [parseArithmetic()]
    while at(.comma), token(ahead: 1).kind == .string {
      advance()
      values.append(parseArithmetic())
    }
    if case .unreadable = values[0].kind { return nil }
    return (values, ())
  }

  static let statuses: [(Keyword, OutcomeStatus)] = [
    (.statusNotSelected, .notSelected), (.statusEligible, .eligible),
    (.statusSelected, .selected), (.statusWaiting, .waiting), (.statusEliminated, .eliminated),
    (.statusIneligible, .ineligible), (.statusIncomplete, .incomplete),
  ]

  private mutating func parseExpectations() -> Clause.Body? {
    var expectations: [ExpectationSyntax] = []
    repeat {
      let start = current.start
      guard let kind = parseExpectation() else { return nil }
      expectations.append(ExpectationSyntax(kind: kind, span: span(from: start)))
    } while take(.comma)
    return .expected(expectations)
  }

  private mutating func parseExpectation() -> ExpectationSyntax.Kind? {
    for (keyword, status) in Self.statuses where at(keyword) && endsExpectation(keyword) {
      _ = take(keyword)
      return .status(status)
    }
    if at(.reason), token(ahead: 1).kind == .word {
      _ = take(.reason)
      return parseReason().map { .reason($0) }
    }
    if at(.noReason) { return parseNoReason() }
    if opensSpokenNoReason() { return nil }
    if at(.awarded), let kind = parseAwarded() { return kind }
    if at(.rank), token(ahead: 1).kind == .number { return parseRankExpectation() }
    let target = parsePath()
    if case .unreadable = target.kind { return nil }
    if take(.absent) { return .value(target, nil) }
    guard take(.equal) else {
      failExpectation(target)
      return nil
    }
    let value = parseArithmetic()
    if case .unreadable = value.kind { return nil }
    return .value(target, value)
  }

  /// `sans motif débit`, or `sans motif` alone.
  private mutating func parseNoReason() -> ExpectationSyntax.Kind? {
    let isAlone = endsExpectation(.noReason)
    _ = take(.noReason)
    return isAlone ? .noReason(nil) : parseReason().map { .noReason($0) }
  }

  /// The name of a reason: a condition's, a criterion's or a grid's, and never a path.
  private mutating func parseReason() -> Name? {
    guard let name = parseName() else { return nil }
    guard at(.dot), !current.spaced, token(ahead: 1).kind == .word else { return name }
    var last = name
    while at(.dot), !current.spaced, token(ahead: 1).kind == .word {
      advance()
      last = Name(symbols.text(current.symbol), current.span)
      advance()
    }
    let path = SourceSpan(name.span.start, last.span.end)
    report(
      .spokenText(source.text(path), .reasonName), at: path,
      fixes: [.replace(path, with: last.text, .review)])
    skipLine()
    return nil
  }

  /// Reports `aucun motif`, which is written in another way.
  private mutating func opensSpokenNoReason() -> Bool {
    let count = length(of: .noneWord)
    let reason = length(of: .reason, ahead: count)
    guard count > 0, reason > 0 else { return false }
    let place = SourceSpan(current.start, token(ahead: count + reason - 1).end)
    let words = KeywordTable(language).canonical(.noReason)
    report(
      .spokenText(source.text(place), .withoutReason), at: place,
      fixes: [.replace(place, with: words, .review)])
    skipLine()
    return true
  }

  /// `attribué = 12 000 €` or `attribué absent`; nil where the word opens something else.
  private mutating func parseAwarded() -> ExpectationSyntax.Kind? {
    if length(of: .absent, ahead: 1) > 0 {
      _ = take(.awarded)
      _ = take(.absent)
      return .awarded(nil)
    }
    guard token(ahead: 1).kind == .equal else { return nil }
    _ = take(.awarded)
    advance()
    let amount = parseArithmetic()
    if case .unreadable = amount.kind { return nil }
    return .awarded(amount)
  }

  /// A word alone in an expectation is an outcome that does not exist, or a value without its `=`.
  private mutating func failExpectation(_ target: Expression) {
    guard case .path(let steps) = target.kind, steps.count == 1, atLineEnd || at(.comma) else {
      return failValue(target, .expectedValue)
    }
    report(
      .expected(.outcome, found: source.text(target.span)), at: target.span,
      fixes: nearStatus(target))
    skipLine()
  }

  /// Reports a name that no `=` follows; `montant aide = 500 €` says what the name is besides.
  private mutating func failValue(_ target: Expression, _ expected: ExpectedThing) {
    guard at(.word), token(ahead: 1).kind == .equal else { return fail(expected) }
    let gap = SourceSpan(target.span.start, current.start)
    report(
      .spokenText(source.text(target.span), .withoutArticle), at: target.span,
      fixes: [.replace(gap, with: "", .review)])
    skipLine()
  }

  /// A status word stands alone: a value of the same name is followed by `=`.
  private func endsExpectation(_ keyword: Keyword) -> Bool {
    let next = token(ahead: length(of: keyword))
    return next.kind == .comma || next.kind == .newline || next.kind == .end
  }

  private mutating func parseRankExpectation() -> ExpectationSyntax.Kind? {
    _ = take(.rank)
    let rank = parseArithmetic()
    guard take(.amongNames) else { return .rank(rank, among: []) }
    var names: [Name] = []
    repeat {
      let before = lastEnd
      guard let name = parseName() else { return nil }
      guard !at(.equal) else {
        let line = "\n  " + KeywordTable(language).canonical(.expected) + " "
        let comma = SourceSpan(before > 0 ? before - 1 : before, name.span.start)
        report(
          .spokenText(name.text, .onItsOwnLine), at: name.span,
          fixes: [.replace(comma, with: line, .review)])
        skipLine()
        return nil
      }
      names.append(name)
    } while take(.comma)
    return .rank(rank, among: names)
  }
}
