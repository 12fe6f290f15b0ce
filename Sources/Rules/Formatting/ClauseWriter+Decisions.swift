/// Rankings, selections, votes and examples.
extension ClauseWriter {
  // MARK: Rankings and selections

  func selectionClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .keys(let isFirst, let keys):
      var text = InlineText()
      for (index, key) in keys.enumerated() {
        if index > 0 { text.append(", " + spelling.word(.then) + " ") }
        text.append(self.key(key, isLast: index == keys.count - 1))
      }
      return ClauseText(opening: spelling.word(isFirst ? .first : .then), rest: text)
    case .lastResort(let key):
      return ClauseText(
        opening: spelling.word(.lastResort), rest: self.key(key, isLast: true))
    case .draw(let seed):
      return words(.lastResort, spelling.word(.draw), spelling.quoted(seed.text))
    case .places(let value): return expression(.places, value, .arithmetic)
    case .envelope(let amount, let consumed):
      var text = inline(amount, .followed)
      text.append(" " + spelling.word(.consumedBy) + " ")
      text.append(inline(consumed, .arithmetic))
      return ClauseText(opening: spelling.word(.envelope), rest: text)
    case .subEnvelope(let part): return subEnvelope(part)
    case .groupLimit(let limit, let group):
      var text = inline(limit, .followed)
      text.append(" " + spelling.word(.perGroup) + " ")
      text.append(inline(group, .arithmetic))
      return ClauseText(opening: spelling.word(.atMost), rest: text)
    case .overflow(let policy):
      let keyword: Keyword =
        switch policy {
        case .stop: .stop
        case .skip: .skip
        case .partial: .partial
        }
      return words(.overflow, spelling.word(keyword))
    case .reserveList(let count):
      guard let count else { return words(.reserveList, spelling.word(.unlimited)) }
      return expression(.reserveList, count, .arithmetic)
    default: return nil
    }
  }

  private func key(_ key: KeySyntax, isLast: Bool) -> InlineText {
    var place = ExpressionWriter.Place(least: .any)
    place.tail = isLast && key.direction == nil
    place.open = place.tail
    var text = inline(key.value, place)
    guard let direction = key.direction else { return text }
    // `non croissant` would be the contrary of a value named « croissant ».
    if case .truth = key.value.kind {
      var guarded = InlineText("(")
      guarded.append(text)
      guarded.append(")")
      text = guarded
    }
    let keyword: Keyword = direction == .ascending ? .ascending : .descending
    text.append(" " + spelling.word(keyword, from: key.value.span.end, to: key.span.end))
    return text
  }

  private func subEnvelope(_ part: SubEnvelopeSyntax) -> ClauseText {
    var text = InlineText(part.name.text)
    if let label = part.label { text.append(" " + spelling.quoted(label.text)) }
    text.append(" ")
    text.append(inline(part.amount, .followed))
    text.append(" " + spelling.word(.forThose) + " ")
    let isTail = !part.spillsOver
    text.append(
      inline(part.filter, ExpressionWriter.Place(least: .any, open: isTail, tail: isTail)))
    if part.spillsOver { text.append(", " + spelling.word(.spillOver)) }
    return ClauseText(opening: spelling.word(.subEnvelope), rest: text)
  }

  // MARK: Votes

  func voteClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .members(let members): return words(.members, list(members))
    case .voteRule(let rule):
      let keyword: Keyword =
        switch rule {
        case .unanimity: .unanimity
        case .simpleMajority: .simpleMajority
        case .absoluteMajority: .absoluteMajority
        case .twoThirds: .twoThirds
        }
      return words(.voteRule, spelling.word(keyword))
    case .quorum(let value): return expression(.quorum, value, .whole)
    case .abstention(let treatment): return words(.abstention, word(treatment))
    case .absence(let treatment): return words(.absence, word(treatment))
    default: return nil
    }
  }

  private func word(_ treatment: VoteTreatment) -> String {
    switch treatment {
    case .against: spelling.word(.against)
    case .ignored: spelling.word(.ignored)
    case .inFavour: spelling.word(.inFavour)
    }
  }

  // MARK: Examples

  func exampleClause(_ body: Clause.Body) -> ClauseText? {
    switch body {
    case .startingFrom(let name):
      let model = InlineText(name.text)
      var text = InlineText(spelling.linked(.startingFrom, to: model, isDate: false))
      text.append(model)
      return ClauseText(rest: text)
    case .assignments(let assignments):
      let text = self.assignments(assignments)
      let needsWord = declaration != .model || opensLikeKeyword(text)
      return ClauseText(opening: needsWord ? spelling.word(.with) : "", rest: text)
    case .alreadyAwarded(let amount):
      return ClauseText(
        opening: spelling.word(.alreadyAwarded), rest: inline(amount, .arithmetic))
    case .expected(let expectations):
      var text = InlineText()
      for (index, expectation) in expectations.enumerated() {
        if index > 0 { text.append(", ") }
        text.append(self.expectation(expectation))
      }
      return ClauseText(opening: spelling.word(.expected), rest: text)
    default: return nil
    }
  }

  private func assignments(_ assignments: [AssignmentSyntax]) -> InlineText {
    var text = InlineText()
    for (index, assignment) in assignments.enumerated() {
      if index > 0 {
        text.append(",")
        text.appendBreak(0, .filling)
      }
      text.append(inline(assignment.target, .followed))
      let (start, end) = (assignment.target.span.end, assignment.span.end)
      guard let values = assignment.value else {
        text.append(" " + spelling.word(.absent, from: start, to: end))
        continue
      }
      text.append(" = ")
      if values.isEmpty { text.append(spelling.word(.noneWord, from: start, to: end)) }
      for (place, value) in values.enumerated() {
        if place > 0 { text.append(", ") }
        text.append(inline(value, values.count == 1 ? .arithmetic : .followed))
      }
    }
    return text
  }

  private func expectation(_ expectation: ExpectationSyntax) -> InlineText {
    switch expectation.kind {
    case .status(let status): return InlineText(word(status))
    case .reason(let name):
      return InlineText(spelling.word(.reason) + " " + spelling.reasonName(name.text))
    case .noReason(let name):
      let word = spelling.word(.noReason)
      return InlineText(name.map { word + " " + spelling.reasonName($0.text) } ?? word)
    case .awarded(let amount):
      guard let amount else {
        return InlineText(spelling.word(.awarded) + " " + spelling.word(.absent))
      }
      var text = InlineText(spelling.word(.awarded) + " = ")
      text.append(inline(amount, .arithmetic))
      return text
    case .value(let target, let value):
      var text = inline(target, .followed)
      guard let value else {
        let (start, end) = (target.span.end, expectation.span.end)
        text.append(" " + spelling.word(.absent, from: start, to: end))
        return text
      }
      text.append(" = ")
      text.append(inline(value, .arithmetic))
      return text
    case .rank(let rank, let names):
      var text = InlineText(spelling.word(.rank) + " ")
      text.append(inline(rank, .followed))
      for (index, name) in names.enumerated() {
        text.append(index == 0 ? " " + spelling.word(.amongNames) + " " : ", ")
        text.append(name.text)
      }
      return text
    }
  }

  private func word(_ status: OutcomeStatus) -> String {
    switch status {
    case .eligible: spelling.word(.statusEligible)
    case .selected: spelling.word(.statusSelected)
    case .waiting: spelling.word(.statusWaiting)
    case .notSelected: spelling.word(.statusNotSelected)
    case .eliminated: spelling.word(.statusEliminated)
    case .ineligible: spelling.word(.statusIneligible)
    case .incomplete: spelling.word(.statusIncomplete)
    }
  }
}
