import Rules

/// A second evaluator of the language, slow and obvious.
///
/// It walks the syntax tree, looks names up in dictionaries and computes with exact fractions. It
/// shares no code with the engine.
final class OracleEvaluator {
  let ruleset: OracleRuleset
  let applications: [FactRow]
  /// The totals over all applications worked out already: by group, "" without a group.
  var totals: [String: [String: Answer]] = [:]

  /// The rows of the reference lists, by name.
  let references: [String: [FactTree]]

  init(
    _ ruleset: OracleRuleset, _ trees: [FactTree], references: [String: [FactTree]] = [:]
  ) {
    self.ruleset = ruleset
    self.references = references
    applications = trees.map { ruleset.row($0, record: ruleset.application) }
  }

  /// The value of an expression that no application is needed for.
  func constant(_ expression: Expression) -> Answer {
    let nobody = FactRow(record: ruleset.application, parent: nil, place: "", tree: .null)
    return value(expression, FactScope(application: nobody))
  }

  func truth(_ expression: Expression, _ scope: FactScope) -> Bool? {
    value(expression, scope).isTrue
  }

  func value(_ expression: Expression, _ scope: FactScope) -> Answer {
    switch expression.kind {
    case .number(let literal): return number(literal)
    case .date(let day): return .day(Int(day.number))
    case .text(let literal): return .text(literal.text)
    case .truth(let value): return .truth(value)
    case .path(let steps): return path(steps, scope)
    case .sum(let terms): return sum(terms, scope)
    case .product(let factors): return product(factors, scope)
    case .negated(let operand):
      guard case .number(let value, let quantity) = value(operand, scope) else { return .missing }
      return .number(-value, quantity)
    case .comparison, .among, .contains, .listed, .presence, .all, .any, .not, .quantified:
      return Kleene.answer(test(expression, scope))
    case .conditional(let branches, let otherwise):
      for branch in branches {
        guard let holds = truth(branch.condition, scope) else { return .missing }
        if holds { return value(branch.value, scope) }
      }
      return value(otherwise, scope)
    case .aggregate(let aggregate, let operand, let filter):
      return self.aggregate(aggregate, operand, filter, scope)
    case .rounded(let operand, let clause): return rounded(value(operand, scope), clause)
    case .extremum(let which, let items):
      return extremum(which == .minimum, items.map { value($0, scope) })
    case .elapsed(let unit, let from, let to):
      guard case .day(let start) = value(from, scope), case .day(let end) = value(to, scope)
      else { return .missing }
      return .plain(Fraction(OracleCalendar.elapsed(unit, start, end)))
    case .calendarPart(let part, let operand):
      guard case .day(let day) = value(operand, scope) else { return .missing }
      let month = OracleCalendar.civil(day).month
      let quarter = month < 4 ? 1 : month < 7 ? 2 : month < 10 ? 3 : 4
      return .plain(Fraction(part == .month ? month : quarter))
    case .priorityPoints: return priorityPoints(scope)
    case .unreadable: return .missing
    }
  }

  // MARK: Tests

  private func test(_ expression: Expression, _ scope: FactScope) -> Bool? {
    switch expression.kind {
    case .comparison(let comparison, let left, let right):
      guard let order = value(left, scope).compared(to: value(right, scope)) else { return nil }
      return switch comparison {
      case .equal: order == 0
      case .notEqual: order != 0
      case .less: order < 0
      case .lessOrEqual: order <= 0
      case .greater: order > 0
      case .greaterOrEqual: order >= 0
      }
    case .among(let one, let several):
      let tried = value(one, scope)
      guard tried.isKnown else { return nil }
      return several.contains { value($0, scope) == tried }
    case .contains(let several, let one):
      guard case .choices(let held) = value(several, scope),
        case .text(let wanted) = value(one, scope)
      else { return nil }
      return held.contains(wanted)
    case .listed(let operand, let list): return isListed(value(operand, scope), in: list.text)
    case .presence(let operand, let isPresent):
      switch value(operand, scope) {
      case .missing: return nil
      case .absent: return !isPresent
      default: return isPresent
      }
    case .all(let parts): return Kleene.and(parts.map { truth($0, scope) })
    case .any(let parts): return Kleene.or(parts.map { truth($0, scope) })
    case .not(let part): return Kleene.not(truth(part, scope))
    case .quantified(let quantifier, let variable, let list, let filter, let body):
      let parts = search(list?.text ?? variable.text, scope).map { found -> Bool? in
        guard case .row(let row) = found else { return nil }
        let inner = scope.standing(on: row, list: list?.text)
        let kept = filter.map { truth($0, inner) } ?? true
        let holds = truth(body, inner)
        return quantifier == .forEach
          ? Kleene.or([Kleene.not(kept), holds]) : Kleene.and([kept, holds])
      }
      return quantifier == .forEach ? Kleene.and(parts) : Kleene.or(parts)
    default: return nil
    }
  }

  // MARK: Arithmetic

  private func number(_ literal: NumberLiteral) -> Answer {
    let written = Fraction(literal.value)
    switch literal.suffix {
    case .none, .duration: return .plain(written)
    case .unit(let name): return .number(written, .unit(name.text))
    case .percent: return .number(written / .hundred, .rate)
    case .currency: return .number(written, .amount)
    }
  }

  private func sum(_ terms: [Term], _ scope: FactScope) -> Answer {
    guard var total = terms.first.map({ value($0.value, scope) }) else { return .missing }
    for term in terms.dropFirst() {
      if case .day(let day) = total {
        guard case .number(let literal) = term.value.kind,
          case .duration(let unit, let overflow) = literal.suffix,
          let count = literal.value.int64
        else { return .missing }
        let shift = term.isSubtracted ? -Int(count) : Int(count)
        total = .day(OracleCalendar.shifted(day, shift, unit, overflow))
        continue
      }
      let right = value(term.value, scope)
      guard case .number(let one, let quantity) = total, case .number(let other, let second) = right
      else { return .missing }
      let result = term.isSubtracted ? one - other : one + other
      total = .number(result, quantity == .plain ? second : quantity)
    }
    return total
  }

  private func product(_ factors: [Factor], _ scope: FactScope) -> Answer {
    guard var total = factors.first.map({ value($0.value, scope) }) else { return .missing }
    for factor in factors.dropFirst() {
      let right = value(factor.value, scope)
      total = factor.isDivisor ? divided(total, right) : multiplied(total, right)
    }
    return total
  }

  func multiplied(_ left: Answer, _ right: Answer) -> Answer {
    guard case .number(let one, let first) = left, case .number(let other, let second) = right
    else { return .missing }
    return .number(one * other, .strongest([first, second]))
  }

  func divided(_ left: Answer, _ right: Answer) -> Answer {
    guard case .number(let one, let first) = left, case .number(let other, let second) = right,
      !other.isZero
    else { return .missing }
    return .number(one / other, first == second ? .plain : first)
  }

  func extremum(_ isMinimum: Bool, _ items: [Answer]) -> Answer {
    guard var best = items.first, best.isKnown else { return .missing }
    for item in items.dropFirst() {
      guard let order = item.compared(to: best) else { return .missing }
      if isMinimum ? order < 0 : order > 0 { best = item }
    }
    return best
  }

  /// Rounds as a line says; rates are rounded in percent.
  func rounded(_ answer: Answer, _ clause: RoundingClause) -> Answer {
    guard case .number(let value, let quantity) = answer else { return .missing }
    var step: Fraction
    switch clause.target {
    case .cent: step = Fraction(1) / .hundred
    case .currencyUnit, .whole: step = Fraction(1)
    case .decimals(let count):
      step = Fraction(1) / Fraction(Fraction.power(count), over: BigInteger(1))
    case .multiple(let number, _): step = Fraction(number)
    }
    if quantity == .rate { step = step / .hundred }
    return .number(value.rounded(toMultipleOf: step, clause.mode ?? .halfUp), quantity)
  }

  private func priorityPoints(_ scope: FactScope) -> Answer {
    var total = Fraction.zero
    for priority in ruleset.all(.priority) {
      let points = priority.first {
        if case .points(let points) = $0 { return points }
        return nil
      }
      guard let points, case .value(let test) = priority.head else { continue }
      guard let holds = truth(test, scope) else { return .missing }
      if !holds { continue }
      guard let worth = value(points, scope).fraction else { return .missing }
      total = total + worth
    }
    return .plain(total)
  }
}
