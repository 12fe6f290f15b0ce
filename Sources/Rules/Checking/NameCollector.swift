/// Gathers the names that a declaration mentions, without asking what they mean.
enum NameCollector {
  static func collect(_ declaration: Declaration, _ names: inout [String]) {
    switch declaration.head {
    case .none: break
    case .value(let value), .outOf(let value), .of(let value): collect(value, &names)
    }
    for clause in declaration.clauses { collect(clause.body, &names) }
  }

  private static func collect(_ body: Clause.Body, _ names: inout [String]) {
    switch body {
    case .base(let value), .input(let value, _), .onDate(let value), .dated(_, let value):
      collect(value, &names)
    case .operation(let operation):
      switch operation {
      case .add(let value), .subtract(let value), .multiply(let value), .divide(let value),
        .cap(let value), .floor(let value):
        collect(value, &names)
      case .rounded, .marginalBrackets, .wholeBrackets: break
      }
    case .row(let row):
      for cell in row.cells {
        if case .value(let value) = cell.kind { collect(value, &names) }
      }
    default: break
    }
  }

  static func collect(_ expression: Expression, _ names: inout [String]) {
    switch expression.kind {
    case .path(let steps):
      for step in steps {
        names.append(step.name.text)
        if let key = step.subscriptValue { collect(key, &names) }
      }
    case .number, .date, .text, .truth, .priorityPoints, .unreadable: break
    case .sum(let terms): for term in terms { collect(term.value, &names) }
    case .product(let factors): for factor in factors { collect(factor.value, &names) }
    case .negated(let value), .not(let value), .presence(let value, _), .rounded(let value, _),
      .listed(let value, _), .calendarPart(_, let value):
      collect(value, &names)
    case .comparison(_, let left, let right), .contains(let left, let right),
      .elapsed(_, let left, let right):
      collect(left, &names)
      collect(right, &names)
    case .among(let value, let choices):
      collect(value, &names)
      for choice in choices { collect(choice, &names) }
    case .all(let parts), .any(let parts), .extremum(_, let parts):
      for part in parts { collect(part, &names) }
    case .conditional(let branches, let otherwise):
      for branch in branches {
        collect(branch.condition, &names)
        collect(branch.value, &names)
      }
      collect(otherwise, &names)
    case .aggregate(_, let operand, let filter):
      collect(operand, &names)
      if let filter { collect(filter, &names) }
    case .quantified(_, let variable, let list, let filter, let body):
      if let filter { collect(filter, &names) }
      names.append(variable.text)
      if let list { names.append(list.text) }
      collect(body, &names)
    }
  }

  /// The names at the head of the paths of an expression.
  static func heads(_ expression: Expression) -> [Name] {
    var names: [Name] = []
    collectHeads(expression, &names)
    return names
  }

  private static func collectHeads(_ expression: Expression, _ names: inout [Name]) {
    switch expression.kind {
    case .path(let steps): if let head = steps.first { names.append(head.name) }
    case .number, .date, .text, .truth, .priorityPoints, .unreadable: break
    case .sum(let terms): for term in terms { collectHeads(term.value, &names) }
    case .product(let factors): for factor in factors { collectHeads(factor.value, &names) }
    case .negated(let value), .not(let value), .presence(let value, _), .rounded(let value, _),
      .listed(let value, _), .calendarPart(_, let value):
      collectHeads(value, &names)
    case .comparison(_, let left, let right), .contains(let left, let right),
      .elapsed(_, let left, let right):
      collectHeads(left, &names)
      collectHeads(right, &names)
    case .among(let value, _): collectHeads(value, &names)
    case .all(let parts), .any(let parts), .extremum(_, let parts):
      for part in parts { collectHeads(part, &names) }
    case .conditional(let branches, let otherwise):
      for branch in branches {
        collectHeads(branch.condition, &names)
        collectHeads(branch.value, &names)
      }
      collectHeads(otherwise, &names)
    case .aggregate, .quantified: break
    }
  }
}
