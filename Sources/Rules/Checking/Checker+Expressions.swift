extension Checker {
  /// Checks an expression and adds its nodes; what is wrong is reported once.
  ///
  /// `facts` is what has been tested on the way here; `expected` is the type that the place asks for,
  /// where it is known: text then stands for a choice.
  mutating func check(
    _ expression: Expression, _ scope: Scope, _ facts: Facts, expected: ValueType? = nil
  ) -> Checked {
    let span = expression.span
    switch expression.kind {
    case .unreadable: return .unknown
    case .number(let literal): return checkNumber(literal)
    case .date(let day):
      return Checked(node(.day, day.number, at: span, type: .date), .date)
    case .text(let literal): return checkText(literal, expected)
    case .truth(let value):
      var result = Checked(node(.truth, value ? 1 : 0, at: span, type: .truth), .truth)
      result.constantTruth = value
      return result
    case .path(let steps):
      if reportsUnquoted(steps, expected, scope) { return .unknown }
      return checkPath(steps, scope, facts, at: span)
    case .sum(let terms): return checkSum(terms, scope, facts, at: span)
    case .product(let factors): return checkProduct(factors, scope, facts, at: span)
    case .negated(let value): return checkNegation(value, scope, facts, at: span)
    case .comparison(let comparison, let left, let right):
      return checkComparison(comparison, left, right, scope, facts, at: span)
    case .among(let value, let choices):
      return checkAmong(value, choices, scope, facts, at: span)
    case .contains(let set, let item): return checkContains(set, item, scope, facts, at: span)
    case .listed(let key, let list): return checkListed(key, list, scope, facts, at: span)
    case .presence(let value, let isPresent):
      return checkPresence(value, isPresent, scope, facts, at: span)
    case .all(let parts): return checkAll(parts, scope, facts, at: span)
    case .any(let parts): return checkAny(parts, scope, facts, at: span)
    case .not(let value): return checkNot(value, scope, facts, at: span)
    case .conditional(let branches, let otherwise):
      return checkConditional(branches[...], otherwise, scope, facts, expected, at: span)
    case .aggregate(let aggregate, let operand, let filter):
      return checkAggregate(aggregate, operand, filter, scope, facts, at: span)
    case .quantified(let quantifier, let variable, let list, let filter, let body):
      return checkQuantified(quantifier, variable, list, filter, body, scope, facts, at: span)
    case .rounded(let value, let rounding):
      return checkRounded(value, rounding, scope, facts, at: span)
    case .extremum(let which, let items):
      return checkExtremum(which, items, scope, facts, at: span)
    case .elapsed(let unit, let from, let to):
      return checkElapsed(unit, from, to, scope, facts, at: span)
    case .calendarPart(let part, let day):
      return checkCalendarPart(part, day, scope, facts, at: span)
    case .priorityPoints: return checkPriorityPoints(at: span)
    }
  }

  /// The expression as a test.
  mutating func checkTest(_ expression: Expression, _ scope: Scope, _ facts: Facts) -> Checked {
    let checked = required(check(expression, scope, facts), at: expression.span)
    return demand(.truth, checked, at: expression.span)
  }

  /// Refuses a value of another type than a place asks for.
  mutating func demand(_ type: ValueType, _ checked: Checked, at span: SourceSpan) -> Checked {
    guard !checked.isUnknown else { return .unknown }
    guard compatible(checked.type, type) else {
      let finding = disagreement(type, checked.type)
      report(finding, at: span, related: taxPlaces(finding, [checked.node]))
      return .unknown
    }
    return checked
  }

  /// Whether a value of one type may stand where another is asked for, units and tax included.
  func compatible(_ found: ValueType, _ expected: ValueType) -> Bool {
    switch (found, expected) {
    case (.unknown, _), (_, .unknown): true
    case (.number(let left), .number(let right)): sameQuantity(left, right)
    default: found == expected
    }
  }

  /// Why a value of one type may not stand where another is asked for.
  func disagreement(_ expected: ValueType, _ found: ValueType) -> Finding {
    if case .number(let left) = expected, case .number(let right) = found {
      return mismatch(left, right)
    }
    return .typeMismatch(expected: word(expected), found: word(found))
  }

  /// Refuses a value that may be absent: it must be guarded first.
  mutating func required(_ checked: Checked, at span: SourceSpan) -> Checked {
    guard let name = checked.optionalName else { return checked }
    report(.unguardedOptional(name), at: span)
    return .unknown
  }

  /// Refuses what no column can hold: rows, a length of time.
  mutating func storable(_ checked: Checked, at span: SourceSpan) -> Checked {
    switch checked.type {
    case .truth, .text, .number, .date, .choice, .choices, .unknown: return checked
    case .duration, .list, .record:
      report(.operatorNotApplicable(.lookup, word(checked.type)), at: span)
      return .unknown
    }
  }

  /// Refuses a quotient that has not been rounded.
  mutating func exact(_ checked: Checked, at span: SourceSpan) -> Checked {
    guard let number = checked.number, !number.isExact else { return checked }
    report(.divisionNotRounded, at: span)
    return .unknown
  }

  // MARK: Literals

  mutating func checkNumber(_ literal: NumberLiteral) -> Checked {
    switch literal.suffix {
    case .none: return numberNode(literal.value, .plain(unit: nil), at: literal.span)
    case .percent:
      guard let hundredth = Number(mantissa: 1, scale: 2),
        let value = literal.value.multiplied(by: hundredth)
      else {
        report(.numberTooLong(source.text(literal.span)), at: literal.span)
        return .unknown
      }
      return numberNode(value, .rate, at: literal.span)
    case .currency:
      checkCurrency(literal)
      checkCents(literal)
      return numberNode(literal.value, .amount(.unstated), at: literal.span)
    case .unit(let unit):
      if unit.text == ruleset.currency || unit.text == "EUR" && ruleset.currency == "€" {
        checkCents(literal)
        return numberNode(literal.value, .amount(.unstated), at: literal.span)
      }
      checkUnit(unit)
      guard ruleset.units.contains(where: { $0.name == unit.text }) else { return .unknown }
      return numberNode(literal.value, .plain(unit: unit.text), at: literal.span)
    case .duration:
      return Checked(-1, .duration)
    }
  }

  private mutating func checkCurrency(_ literal: NumberLiteral) {
    let text = source.text(literal.span)
    guard let symbol = text.last.map({ String($0) }), symbol != ruleset.currency else { return }
    report(.currencyMismatch(symbol, declared: ruleset.currency), at: literal.span)
  }

  private mutating func checkText(_ literal: StringLiteral, _ expected: ValueType?) -> Checked {
    switch expected {
    case .choice(let domain)?, .choices(let domain)?:
      guard let index = choice(literal, domain) else { return .unknown }
      return Checked(
        node(
          .choice, Int32(truncatingIfNeeded: index), Int32(truncatingIfNeeded: domain),
          at: literal.span, type: .choice(domain)), .choice(domain))
    default:
      return Checked(node(.text, textID(literal.text), at: literal.span, type: .text), .text)
    }
  }

  /// The number of a text in a choice domain; a message where it is not one of the choices.
  mutating func choice(_ literal: StringLiteral, _ domain: Int) -> Int? {
    let known = ruleset.choiceDomains[domain]
    if let index = known.firstIndex(of: literal.text) ?? ballot(literal.text, known) {
      return index
    }
    let suggestions = nearest(literal.text, known)
    let mark = syntax.language == .french
    report(
      .notAChoice(literal.text, known: known, suggestions: suggestions), at: literal.span,
      fixes: suggestions.prefix(1).map {
        .replace(literal.span, with: mark ? "« \($0) »" : "\"\($0)\"", .review)
      })
    return nil
  }

  /// The number of a vote's answer written in the other language: the formatter translates a file
  /// without touching its texts.
  private func ballot(_ text: String, _ known: [String]) -> Int? {
    guard known == Self.ballots(syntax.language) else { return nil }
    return Self.ballots(syntax.language == .french ? .english : .french).firstIndex(of: text)
  }

  // MARK: Choices and lists

  private mutating func checkAmong(
    _ value: Expression, _ choices: [Expression], _ scope: Scope, _ facts: Facts,
    at span: SourceSpan
  ) -> Checked {
    let checked = required(check(value, scope, facts), at: value.span)
    guard !checked.isUnknown else { return .unknown }
    switch checked.type {
    case .choice(let domain):
      var bits = [UInt64](
        repeating: 0, count: (ruleset.choiceDomains[domain].count + 63) / 64)
      for item in choices {
        guard let index = choiceIndex(item, domain) else { return .unknown }
        bits[index / 64] |= 1 << UInt64(index % 64)
      }
      ruleset.choiceSets.append(bits)
      let set = Int32(truncatingIfNeeded: ruleset.choiceSets.count - 1)
      return Checked(node(.among, checked.node, set, at: span, type: .truth), .truth)
    case .text:
      var ids: [NodeID] = []
      for item in choices {
        guard case .text(let literal) = item.kind else {
          report(.constantNeeded, at: item.span)
          return .unknown
        }
        ids.append(textID(literal.text))
      }
      let range = operandRange(ids)
      return Checked(
        node(.amongTexts, checked.node, range.start, range.count, at: span, type: .truth), .truth)
    default:
      report(.operatorNotApplicable(.among, word(checked.type)), at: value.span)
      return .unknown
    }
  }

  private mutating func choiceIndex(_ item: Expression, _ domain: Int) -> Int? {
    guard case .text(let literal) = item.kind else {
      report(.constantNeeded, at: item.span)
      return nil
    }
    return choice(literal, domain)
  }

  private mutating func checkContains(
    _ set: Expression, _ item: Expression, _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    let checked = required(check(set, scope, facts), at: set.span)
    guard !checked.isUnknown else { return .unknown }
    guard case .choices(let domain) = checked.type else {
      report(.operatorNotApplicable(.contains, word(checked.type)), at: set.span)
      return .unknown
    }
    let member = required(check(item, scope, facts, expected: checked.type), at: item.span)
    guard !demand(.choice(domain), member, at: item.span).isUnknown else { return .unknown }
    return Checked(node(.contains, checked.node, member.node, at: span, type: .truth), .truth)
  }

  private mutating func checkListed(
    _ key: Expression, _ list: Name, _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    usedNames.insert(list.text)
    guard case .reference(let index)? = globals[list.text] else {
      reportUnknown(list, .reference, among: ruleset.references.map { $0.name })
      return .unknown
    }
    let type = ruleset.references[index].key.type
    let checked = demand(
      type, required(check(key, scope, facts, expected: type), at: key.span), at: key.span)
    guard !checked.isUnknown else { return .unknown }
    var result = Checked(
      node(
        .listed, Int32(truncatingIfNeeded: index), checked.node, at: span, type: .truth), .truth)
    if case .column(let binding, let column)? = factPlace(checked.node) {
      result.whenTrue.present.insert(
        .key(reference: index, binding: binding, column: column))
    }
    return result
  }

  private mutating func checkPresence(
    _ value: Expression, _ isPresent: Bool, _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    let checked = check(value, scope, facts)
    guard !checked.isUnknown else { return .unknown }
    // It is a warning: the test stays in the rule, and is worth what it is worth.
    if checked.optionalName == nil {
      report(.uselessPresence(source.text(value.span)), at: span)
    }
    var result = Checked(
      node(.present, checked.node, isPresent ? 1 : 0, at: span, type: .truth), .truth)
    if let place = factPlace(checked.node) {
      if isPresent {
        result.whenTrue.present.insert(place)
      } else {
        result.whenFalse.present.insert(place)
      }
    }
    return result
  }

  // MARK: Logic

  private mutating func checkAll(
    _ parts: [Expression], _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    checkJunction(parts, scope, facts, isAll: true, at: span)
  }

  private mutating func checkAny(
    _ parts: [Expression], _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    checkJunction(parts, scope, facts, isAll: false, at: span)
  }

  /// `et` and `ou`: each part is read knowing the answers of those before it.
  private mutating func checkJunction(
    _ parts: [Expression], _ scope: Scope, _ facts: Facts, isAll: Bool, at span: SourceSpan
  ) -> Checked {
    var known = facts
    var nodes: [NodeID] = []
    var learned = Facts()
    var common: Facts?
    var truths: [Bool?] = []
    var isUnknown = false
    for part in parts {
      if case .text(let text) = part.kind {
        reportLoneText(text, parts, at: span)
        return .unknown
      }
      let checked = checkTest(part, scope, known)
      if checked.isUnknown {
        isUnknown = true
        continue
      }
      nodes.append(checked.node)
      truths.append(checked.constantTruth)
      let onward = isAll ? checked.whenTrue : checked.whenFalse
      let other = isAll ? checked.whenFalse : checked.whenTrue
      known = known.and(onward)
      learned = learned.and(onward)
      common = common.map { $0.or(other) } ?? other
    }
    guard !isUnknown else { return .unknown }
    let range = operandRange(nodes)
    var result = Checked(
      node(isAll ? .all : .any, range.start, range.count, at: span, type: .truth), .truth)
    result.whenTrue = isAll ? learned : common ?? Facts()
    result.whenFalse = isAll ? common ?? Facts() : learned
    if truths.contains(where: { $0 == !isAll }) {
      result.constantTruth = !isAll
    } else if truths.allSatisfy({ $0 == isAll }) {
      result.constantTruth = isAll
    }
    return result
  }

  private mutating func checkNot(
    _ value: Expression, _ scope: Scope, _ facts: Facts, at span: SourceSpan
  ) -> Checked {
    let checked = checkTest(value, scope, facts)
    guard !checked.isUnknown else { return .unknown }
    var result = Checked(node(.not, checked.node, at: span, type: .truth), .truth)
    result.whenTrue = checked.whenFalse
    result.whenFalse = checked.whenTrue
    result.constantTruth = checked.constantTruth.map { !$0 }
    return result
  }

  private mutating func checkConditional(
    _ branches: ArraySlice<Branch>, _ otherwise: Expression, _ scope: Scope, _ facts: Facts,
    _ expected: ValueType?, at span: SourceSpan
  ) -> Checked {
    guard isShort(branches.count, at: span), let branch = branches.first else { return .unknown }
    let test = checkTest(branch.condition, scope, facts)
    let yes = check(branch.value, scope, facts.and(test.whenTrue), expected: expected)
    let rest = branches.dropFirst()
    let no =
      rest.isEmpty
      ? check(otherwise, scope, facts.and(test.whenFalse), expected: expected ?? yes.type)
      : checkConditional(
        rest, otherwise, scope, facts.and(test.whenFalse), expected ?? yes.type, at: span)
    guard !test.isUnknown, !yes.isUnknown, !no.isUnknown else { return .unknown }
    guard compatible(no.type, yes.type) else {
      if blamesBareNumber(yes, beside: no) || blamesBareNumber(no, beside: yes) { return .unknown }
      let place = rest.isEmpty ? otherwise.span : span
      report(disagreement(yes.type, no.type), at: place)
      return .unknown
    }
    // A duration is a word of a date's line, not a value that a test may choose.
    guard !storable(yes, at: branch.value.span).isUnknown else { return .unknown }
    let type = joinedType(yes.type, no.type)
    var result = Checked(
      node(.conditional, test.node, yes.node, no.node, at: span, type: type), type)
    result.optionalName = yes.optionalName ?? no.optionalName
    return result
  }

  /// The type of a value that is one or the other.
  func joinedType(_ left: ValueType, _ right: ValueType) -> ValueType {
    guard case .number(let one) = left, case .number(let two) = right else { return left }
    return .number(
      NumberType(
        joined(one.quantity, two.quantity), decimals: larger(one.decimals, two.decimals),
        range: one.range.hull(two.range), isExact: one.isExact && two.isExact))
  }

  /// The larger count of decimals; nil is no limit.
  func larger(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    return max(left, right)
  }
}
