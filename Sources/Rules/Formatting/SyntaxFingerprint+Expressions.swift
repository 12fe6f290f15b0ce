/// Expressions, numbers, roundings and bounds.
extension SyntaxFingerprint {
  mutating func add(_ expression: Expression?) {
    guard let expression else { return tag(0) }
    switch expression.kind {
    case .number(let literal):
      tag(1)
      add(literal.value)
      add(literal.decimals)
      add(literal.suffix, in: literal.span)
    case .date(let day):
      tag(2)
      add(day)
    case .text(let literal):
      tag(3)
      add(literal)
    case .truth(let value):
      tag(4)
      add(value)
    case .path(let steps):
      tag(5)
      add(steps)
    case .sum(let terms):
      tag(6)
      add(terms.count)
      for term in terms {
        add(term.isSubtracted)
        add(term.value)
      }
    case .product(let factors):
      tag(7)
      add(factors.count)
      for factor in factors {
        add(factor.isDivisor)
        add(factor.value)
      }
    case .negated(let operand):
      tag(8)
      add(operand)
    default: addTest(expression.kind)
    }
  }

  private mutating func addTest(_ kind: Expression.Kind) {
    switch kind {
    case .comparison(let comparison, let left, let right):
      tag(9)
      tag(comparison.rawValue)
      add(left)
      add(right)
    case .among(let left, let choices):
      tag(10)
      add(left)
      add(choices)
    case .contains(let left, let item):
      tag(11)
      add(left)
      add(item)
    case .listed(let left, let list):
      tag(12)
      add(left)
      add(list)
    case .presence(let left, let isPresent):
      tag(13)
      add(left)
      add(isPresent)
    case .all(let parts):
      tag(14)
      add(parts)
    case .any(let parts):
      tag(15)
      add(parts)
    case .not(let operand):
      tag(16)
      add(operand)
    default: addPhrase(kind)
    }
  }

  private mutating func addPhrase(_ kind: Expression.Kind) {
    switch kind {
    case .conditional(let branches, let otherwise):
      tag(17)
      add(branches.count)
      for branch in branches {
        add(branch.condition)
        add(branch.value)
      }
      add(otherwise)
    case .aggregate(let aggregate, let operand, let filter):
      tag(18)
      tag(aggregate.rawValue)
      add(operand)
      add(filter)
    case .quantified(let quantifier, let variable, let list, let filter, let body):
      tag(19)
      tag(quantifier.rawValue)
      add(variable)
      add(list)
      add(filter)
      add(body)
    case .rounded(let operand, let clause):
      tag(20)
      add(operand)
      add(clause)
    case .extremum(let extremum, let items):
      tag(21)
      tag(extremum.rawValue)
      add(items)
    case .elapsed(let unit, let from, let to):
      tag(22)
      tag(unit.rawValue)
      add(from)
      add(to)
    case .priorityPoints: tag(23)
    case .calendarPart(let part, let day):
      tag(25)
      tag(part.rawValue)
      add(day)
    default: tag(24)
    }
  }

  mutating func add(_ expressions: [Expression]) {
    add(expressions.count)
    for expression in expressions { add(expression) }
  }

  private mutating func add(_ steps: [PathStep]) {
    add(steps.count)
    for (index, step) in steps.enumerated() {
      if index == 0, step.name.text == applicationsWord {
        tag(2)
      } else {
        add(step.name)
      }
      add(step.subscriptValue)
    }
  }

  private mutating func add(_ suffix: NumberSuffix, in place: SourceSpan) {
    switch suffix {
    case .none: tag(0)
    case .percent: tag(1)
    case .currency:
      tag(2)
      add(currencySign(in: place, of: source))
    case .unit(let name):
      tag(3)
      add(name)
    case .duration(let unit, let overflow):
      tag(4)
      tag(unit.rawValue)
      tag(overflow.map { $0.rawValue + 1 } ?? 0)
    }
  }

  mutating func add(_ clause: RoundingClause?) {
    guard let clause else { return tag(0) }
    switch clause.target {
    case .cent: tag(1)
    case .currencyUnit: tag(2)
    case .whole: tag(3)
    case .decimals(let count):
      tag(4)
      add(count)
    case .multiple(let value, let suffix):
      tag(5)
      add(value)
      add(value.scale)
      add(suffix, in: clause.span)
    }
    switch clause.mode {
    case nil: tag(0)
    case .halfUp: tag(1)
    case .halfEven: tag(2)
    case .halfDown: tag(3)
    case .up: tag(4)
    case .down: tag(5)
    }
  }

  mutating func add(_ bound: BoundSyntax?) {
    guard let bound else { return tag(0) }
    tag(1)
    tag(bound.form.rawValue)
    add(bound.first)
    add(bound.second)
  }
}
