/// Writes expressions, with parentheses where the tree needs them or where a reader could doubt.
struct ExpressionWriter {
  let spelling: Spelling
  private(set) var text = InlineText()
  /// How deep the operators being written are nested, which orders the places to break a line.
  var depth: Int

  init(_ spelling: Spelling, depth: Int = 1) {
    self.spelling = spelling
    self.depth = depth
  }

  /// How tightly an expression holds together.
  enum Level: Int {
    case any, all, not, comparison, arithmetic, sum, product, unary, primary
  }

  /// What may stand somewhere without parentheses.
  struct Place {
    var least: Level
    /// A rounding may: nothing around it could be taken for what is rounded.
    var rounding = false
    /// `si … sinon …` and `pour chaque … : …` may.
    var open = false
    /// Nothing follows, so that a filter (`où …`) may stand at the end.
    var tail = false

    /// The whole of a clause.
    static let whole = Place(least: .any, rounding: true, open: true, tail: true)
    /// The whole of a clause that is an amount or a number.
    static let arithmetic = Place(least: .arithmetic, open: true, tail: true)
    /// A number with more of the clause after it.
    static let followed = Place(least: .arithmetic)
  }

  /// Writes an expression apart, to look at it before it is placed.
  func apart(_ expression: Expression, _ place: Place) -> InlineText {
    var writer = ExpressionWriter(spelling, depth: depth)
    writer.write(expression, place)
    return writer.text
  }

  mutating func write(_ expression: Expression, _ place: Place) {
    guard needsParentheses(expression, place) else { return writeBare(expression, place) }
    text.append("(")
    depth += 1
    writeBare(expression, .whole)
    depth -= 1
    text.append(")")
  }

  private func needsParentheses(_ expression: Expression, _ place: Place) -> Bool {
    if level(expression).rawValue < place.least.rawValue { return true }
    switch expression.kind {
    case .rounded: return !place.rounding
    case .conditional, .quantified: return !(place.open && place.tail)
    case .aggregate(_, _, let filter): return filter != nil && !place.tail
    default: return false
    }
  }

  private func level(_ expression: Expression) -> Level {
    switch expression.kind {
    case .any: .any
    case .all: .all
    case .not, .quantified: .not
    case .comparison, .among, .contains, .listed, .presence: .comparison
    case .rounded, .elapsed: .arithmetic
    case .sum: .sum
    case .product: .product
    case .negated: .unary
    case .number, .date, .text, .truth, .path, .conditional, .aggregate, .extremum,
      .calendarPart, .priorityPoints, .unreadable:
      .primary
    }
  }

  private mutating func writeBare(_ expression: Expression, _ place: Place) {
    depth += 1
    defer { depth -= 1 }
    switch expression.kind {
    case .number(let literal): writeNumber(literal)
    case .date(let day): append(spelling.day(day))
    case .text(let literal): append(spelling.quoted(literal.text))
    case .truth(let value): append(spelling.word(value ? .yes : .no))
    case .path(let steps): writePath(steps)
    case .sum(let terms): writeSum(terms, place)
    case .product(let factors): writeProduct(factors)
    case .negated(let operand):
      append("−")
      write(operand, Place(least: isNegation(operand) ? .unary : .primary))
    case .comparison(let comparison, let left, let right):
      write(left, Place(least: .arithmetic))
      append(" " + sign(comparison))
      text.appendBreak(depth)
      write(right, Place(least: .arithmetic, tail: place.tail))
    case .among, .contains, .listed, .presence: writeTest(expression)
    case .all(let parts): writeChain(parts, .and)
    case .any(let parts): writeChain(parts, .or)
    case .not(let operand): writeNot(operand)
    case .conditional(let branches, let otherwise):
      writeConditional(branches, otherwise, place)
    case .aggregate(let aggregate, let operand, let filter):
      writeAggregate(aggregate, operand, filter)
    case .quantified: writeQuantified(expression)
    case .rounded(let operand, let clause):
      write(operand, Place(least: .product))
      append(" ")
      writeRounding(clause, feminine: false)
    case .extremum(let extremum, let items): writeExtremum(extremum, items)
    case .elapsed(let unit, let from, let to): writeElapsed(unit, from, to)
    case .calendarPart(let part, let day):
      let keyword: Keyword = part == .month ? .monthOf : .quarterOf
      let inner = apart(day, Place(least: .primary))
      append(spelling.linked(keyword, to: inner, isDate: isDate(day)))
      append(inner)
    case .priorityPoints: append(spelling.word(.priorityPoints))
    case .unreadable: break
    }
  }

  mutating func append(_ text: String) { self.text.append(text) }

  mutating func append(_ other: InlineText) { text.append(other) }

  private func isNegation(_ expression: Expression) -> Bool {
    if case .negated = expression.kind { return true }
    return false
  }

  // MARK: Operators

  private mutating func writeSum(_ terms: [Term], _ place: Place) {
    for (index, term) in terms.enumerated() {
      if index > 0 {
        append(term.isSubtracted ? " −" : " +")
        text.appendBreak(depth)
      }
      let isLast = index == terms.count - 1
      let startsNegative = index == 0 && isNegation(term.value)
      write(
        term.value,
        Place(least: startsNegative ? .unary : .product, tail: isLast && place.tail),
        parenthesisingNegation: !startsNegative)
    }
  }

  /// A minus after another operator stands between parentheses.
  private mutating func write(
    _ expression: Expression, _ place: Place, parenthesisingNegation: Bool
  ) {
    guard parenthesisingNegation, isNegation(expression) else { return write(expression, place) }
    write(expression, Place(least: .primary))
  }

  private mutating func writeProduct(_ factors: [Factor]) {
    for (index, factor) in factors.enumerated() {
      if index > 0 {
        append(factor.isDivisor ? " ÷" : " ×")
        text.appendBreak(depth)
      }
      write(factor.value, Place(least: .primary))
    }
  }

  private func sign(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }

  private mutating func writeTest(_ expression: Expression) {
    switch expression.kind {
    case .among(let left, let choices):
      write(left, Place(least: .primary))
      append(" " + spelling.word(.among) + " ")
      for (index, choice) in choices.enumerated() {
        if index > 0 { append(", ") }
        write(choice, Place(least: .sum))
      }
    case .contains(let left, let item):
      write(left, Place(least: .primary))
      append(" " + spelling.word(.contains) + " ")
      write(item, Place(least: .sum))
    case .listed(let left, let list):
      write(left, Place(least: .primary))
      append(" " + spelling.word(.listedIn) + " " + list.text)
    case .presence(let left, let isPresent):
      write(left, Place(least: .primary))
      let keyword: Keyword = isPresent ? .present : .absent
      append(" " + spelling.word(keyword, from: left.span.end, to: expression.span.end))
    default: break
    }
  }

  private mutating func writeChain(_ parts: [Expression], _ keyword: Keyword) {
    for (index, part) in parts.enumerated() {
      if index > 0 {
        text.appendBreak(depth, .under)
        append(spelling.word(keyword) + " ")
      }
      write(part, Place(least: .not))
    }
  }

  /// `non` alone is the answer "no", so that what could not follow it bare gets parentheses.
  private mutating func writeNot(_ operand: Expression) {
    append(spelling.word(.not) + " ")
    switch operand.kind {
    case .not: write(operand, Place(least: .not))
    case .truth:
      append("(")
      write(operand, .whole)
      append(")")
    default: write(operand, Place(least: .primary))
    }
  }

  // MARK: Phrases

  private mutating func writeConditional(
    _ branches: [Branch], _ otherwise: Expression, _ place: Place
  ) {
    append(spelling.word(.ifWord) + " ")
    for (index, branch) in branches.enumerated() {
      if index > 0 { append(spelling.word(.ifWord) + " ") }
      write(branch.condition, Place(least: .any))
      append(" " + spelling.word(.thenWord))
      text.appendBreak(depth)
      write(branch.value, Place(least: .any))
      append(" " + spelling.word(.elseWord))
      text.appendBreak(depth)
    }
    write(otherwise, Place(least: .any, tail: place.tail))
  }

  private mutating func writeAggregate(
    _ aggregate: Aggregate, _ operand: Expression, _ filter: Expression?
  ) {
    let keyword: Keyword =
      switch aggregate {
      case .sum: .sumOf
      case .count: .countOf
      case .mean: .meanOf
      case .minimum: .minimumOf
      case .maximum: .maximumOf
      }
    let inner = apart(operand, Place(least: .primary))
    if spelling.language == .french, aggregate != .count, case .path = operand.kind {
      append(String(decoding: Array(spelling.word(keyword).utf8.dropLast(2)), as: UTF8.self))
      append("des ")
    } else {
      append(spelling.linked(keyword, to: inner, isDate: false))
    }
    append(inner)
    guard let filter else { return }
    append(" " + spelling.word(.whereWord) + " ")
    write(filter, Place(least: .any))
  }

  private mutating func writeQuantified(_ expression: Expression) {
    guard
      case .quantified(let quantifier, let variable, let list, let filter, let body) =
        expression.kind
    else { return }
    let keyword: Keyword = quantifier == .forEach ? .forEach : .forAtLeastOne
    append(spelling.word(keyword, from: expression.span.start, to: variable.span.start))
    append(" " + variable.text)
    if let list { append(" " + spelling.word(.inList) + " " + list.text) }
    if let filter {
      append(" " + spelling.word(.whereWord) + " ")
      write(filter, Place(least: .any))
    }
    append(spelling.language == .french ? " :" : ":")
    text.appendBreak(depth)
    write(body, Place(least: .any, open: true, tail: true))
  }

  private mutating func writeExtremum(_ extremum: Extremum, _ items: [Expression]) {
    append(spelling.word(extremum == .minimum ? .minimum : .maximum) + "(")
    for (index, item) in items.enumerated() {
      if index > 0 {
        append(",")
        text.appendBreak(depth)
      }
      write(item, Place(least: .arithmetic, tail: index == items.count - 1))
    }
    append(")")
  }

  private mutating func writeElapsed(_ unit: CalendarUnit, _ from: Expression, _ to: Expression) {
    let keyword: Keyword =
      switch unit {
      case .days: .daysElapsed
      case .months: .monthsElapsed
      case .years: .yearsElapsed
      }
    let first = apart(from, Place(least: .primary))
    let second = apart(to, Place(least: .primary))
    append(spelling.linked(keyword, to: first, isDate: isDate(from)))
    append(first)
    append(" " + spelling.linked(.elapsedTo, to: second, isDate: isDate(to)))
    append(second)
  }

  // MARK: Operands

  mutating func writeNumber(_ literal: NumberLiteral) {
    append(
      spelling.number(
        literal.value, decimals: literal.decimals, isAmount: literal.suffix == .currency))
    append(spelling.suffix(literal.suffix, of: literal.value, in: literal.span))
  }

  private mutating func writePath(_ steps: [PathStep]) {
    for (index, step) in steps.enumerated() {
      if index > 0 { append(".") }
      append(index == 0 ? spelling.pathHead(step.name.text) : step.name.text)
      guard let value = step.subscriptValue else { continue }
      append("[")
      write(value, Place(least: .any, open: true, tail: true))
      append("]")
    }
  }

  func isDate(_ expression: Expression) -> Bool {
    if case .date = expression.kind { return true }
    return false
  }
}
