/// Exceptions and increases said after what they change: `+ 10 % si rural`, `sauf si rural`.
extension Parser {
  /// A line of an amount that a test follows, as `si … alors … sinon …` writes it.
  ///
  /// `previous` is the factor of the line above: a share that grows is that share or a larger one.
  func conditionalLine(_ previous: Expression?) -> Habit? {
    var ahead = 0
    var sign = current.kind
    if ["majore", "augmente", "bonifie", "increased", "raised"].contains(where: {
      folded(0).hasPrefix($0)
    }) {
      sign = .plus
      ahead = 1
      if ["de", "d'", "by"].contains(folded(ahead)) { ahead += 1 }
    } else {
      guard [.plus, .minus, .times].contains(sign) else { return nil }
      ahead = 1
    }
    let number = token(ahead: ahead)
    guard number.kind == .number else { return nil }
    let suffix = token(ahead: ahead + 1)
    let isShare =
      suffix.kind == .percent || suffix.kind == .word && folded(ahead + 1).hasPrefix("point")
    if isShare || suffix.kind == .currency { ahead += 1 }
    let test = ahead + 1 + length(of: .ifWord, ahead: ahead + 1)
    guard test > ahead + 1, token(ahead: test).kind != .newline, token(ahead: test).kind != .end
    else { return nil }
    let end = endOfLine(current)
    let condition = source.text(SourceSpan(token(ahead: test).start, end))
    let line = SourceSpan(current.start, end)
    let amount = source.text(SourceSpan(number.start, token(ahead: ahead).end))
    var fixes: [Fix] = []
    if isShare, sign == .plus, let larger = larger(previous, number), let previous {
      let share = choice(condition, larger, source.text(previous.span))
      fixes = [
        Fix(
          [
            Edit(span: previous.span, text: share),
            Edit(span: SourceSpan(lastEnd, end), text: ""),
          ], .review)
      ]
    } else if !isShare, suffix.kind == .currency, sign != .times {
      let none = "0 " + source.text(suffix.span)
      let written = sign == .plus ? "+ " : "− "
      fixes = [.replace(line, with: written + choice(condition, amount, none), .review)]
    } else if suffix.kind == .percent, sign == .times {
      let whole = "100" + source.text(SourceSpan(number.end, suffix.end))
      fixes = [.replace(line, with: "× " + choice(condition, amount, whole), .review)]
    }
    return Habit(lead: .conditionFirst, fixes: fixes, phrase: line)
  }

  /// The share of the line above with the points that a line adds to it; nil for anything else.
  private func larger(_ previous: Expression?, _ added: Token) -> String? {
    guard case .number(let literal)? = previous?.kind, literal.suffix == .percent,
      let first = literal.value.int64, let second = smallNumber(added), first >= 0, first <= 1_000
    else { return nil }
    return "\(first + Int64(second))" + (language == .french ? " %" : "%")
  }

  private func choice(_ condition: String, _ yes: String, _ no: String) -> String {
    let table = KeywordTable(language)
    return table.canonical(.ifWord) + " " + condition + " " + table.canonical(.thenWord) + " " + yes
      + " " + table.canonical(.elseWord) + " " + no
  }

  /// `sauf si rural` at the head of a clause: the rule is for the others.
  func exceptionLine() -> Habit? {
    guard at(.word), ["sauf", "except", "unless"].contains(folded(0)) else { return nil }
    var opening = position
    while opening > 0, !tokens[opening].opensLine { opening -= 1 }
    // Only what a condition requires has exceptions that a line of its own says.
    guard opening == position || phrases.length(of: .requires, in: tokens, at: opening) > 0 else {
      return nil
    }
    let start = 1 + length(of: .ifWord, ahead: 1)
    let first = token(ahead: start)
    guard first.kind != .newline, first.kind != .end else { return nil }
    let end = endOfLine(current)
    let line = SourceSpan(current.start, end)
    let table = KeywordTable(language)
    let text =
      table.canonical(.when) + " " + table.canonical(.not) + " ("
      + source.text(SourceSpan(first.start, end)) + ")"
    // After a test, the exception goes on a line of its own.
    let gap = current.opensLine ? line : SourceSpan(lastEnd, end)
    return Habit(
      lead: .exceptWhen,
      fixes: [.replace(gap, with: current.opensLine ? text : "\n  " + text, .review)], phrase: line)
  }
}
