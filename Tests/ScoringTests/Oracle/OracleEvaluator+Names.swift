import Rules

extension OracleEvaluator {
  /// What a path names.
  func path(_ steps: [PathStep], _ scope: FactScope) -> Answer {
    let head = steps[0].name.text
    guard steps.count > 1 else { return single(head, scope) }
    let member = steps[1].name.text
    if let key = steps[0].subscriptValue, ruleset.references[head] != nil {
      return lookup(head, value(key, scope), column: member)
    }
    if let row = scope.standing[head] { return self.member(member, row, scope) }
    if let grid = ruleset.named[head], grid.kind == .grid {
      return mark(grid, member, scope.application)
    }
    return .missing
  }

  func single(_ name: String, _ scope: FactScope) -> Answer {
    if let fact = scope.application.facts[name] { return fact }
    if let found = scope.application.found[name] { return found }
    let answer = declared(name, FactScope(application: scope.application))
    scope.application.found[name] = answer
    return answer
  }

  func member(_ name: String, _ row: FactRow, _ scope: FactScope) -> Answer {
    if let fact = row.facts[name] { return fact }
    if let found = row.found[name] { return found }
    guard let declaration = ruleset.named[row.record + "." + name] else { return .missing }
    let own = FactScope(application: scope.application).standing(on: row, list: nil)
    let answer = computed(declaration, own)
    row.found[name] = answer
    return answer
  }

  /// The value of a name that a declaration declares.
  private func declared(_ name: String, _ scope: FactScope) -> Answer {
    if let share = ruleset.shares[name] {
      return self.share(share.declaration, share.row, scope)
    }
    guard let declaration = ruleset.named[name] else { return .missing }
    return computed(declaration, scope)
  }

  private func computed(_ declaration: Declaration, _ scope: FactScope) -> Answer {
    switch declaration.kind {
    case .parameter: return parameter(declaration, scope)
    case .value, .priority:
      guard case .value(let expression) = declaration.head else { return .missing }
      return value(expression, scope)
    case .callValue: return total(declaration, scope)
    case .table: return table(declaration, scope)
    case .amount: return amount(declaration, scope)
    case .grid: return gridTotal(declaration, scope.application)
    case .vote: return vote(declaration, scope.application)
    case .ruleset, .application, .record, .reference, .condition, .shares, .payments, .choice,
      .ranking, .selection, .model, .example, .property, .consistency, .note:
      return .missing
    }
  }

  private func parameter(_ declaration: Declaration, _ scope: FactScope) -> Answer {
    if case .value(let expression) = declaration.head { return value(expression, scope) }
    let on = declaration.first {
      if case .onDate(let date) = $0 { return date }
      return nil
    }
    guard let on, case .day(let day) = value(on, scope) else { return .missing }
    var best: (from: Int, value: Expression)?
    for clause in declaration.clauses {
      guard case .dated(let from, let expression) = clause.body else { continue }
      var start = Int.min
      if let from {
        guard case .day(let written) = value(from, scope) else { return .missing }
        start = written
      }
      if start <= day, start >= best?.from ?? Int.min { best = (start, expression) }
    }
    return best.map { value($0.value, scope) } ?? .missing
  }

  // MARK: Values across applications

  private func total(_ declaration: Declaration, _ scope: FactScope) -> Answer {
    let group = per(declaration)
    guard let group else { return totals(declaration)[""] ?? .missing }
    let own = value(group, scope)
    return own.isKnown ? totals(declaration)[label(own)] ?? .missing : .missing
  }

  private func per(_ declaration: Declaration) -> Expression? {
    declaration.first {
      if case .per(let field) = $0 { return field }
      return nil
    }
  }

  /// How a group prints.
  func label(_ answer: Answer) -> String {
    switch answer {
    case .missing, .absent: ""
    case .truth(let value): value ? "true" : "false"
    case .number(let value, _): value.text() ?? ""
    case .day(let day): Day(number: day)?.isoText ?? ""
    case .text(let text): text
    case .choices(let items): items.joined(separator: ", ")
    }
  }

  /// The totals of a declaration by group; the group is empty without `par`.
  func totals(_ declaration: Declaration) -> [String: Answer] {
    let name = declaration.name?.text ?? ""
    if let known = totals[name] { return known }
    guard case .value(let expression) = declaration.head,
      case .aggregate(let aggregate, let operand, let filter) = expression.kind
    else { return [:] }
    let group = per(declaration)
    var members: [String: [FactScope]] = group == nil ? ["": []] : [:]
    var isUnattributed = false
    for application in applications {
      let scope = FactScope(application: application)
      let own = group.map { value($0, scope) }
      if own?.isKnown == false {
        // It could be in any group, unless it counts in none.
        if filter.map({ truth($0, scope) }) != .some(false) { isUnattributed = true }
        continue
      }
      members[own.map { label($0) } ?? "", default: []].append(scope)
    }
    var result: [String: Answer] = [:]
    for (key, scopes) in members {
      result[key] =
        isUnattributed
        ? .missing : fold(aggregate, operandWithoutApplications(operand), filter, scopes)
    }
    totals[name] = result
    return result
  }

  /// `dossiers.coût` is `coût` of each application.
  private func operandWithoutApplications(_ operand: Expression) -> Expression {
    guard case .path(let steps) = operand.kind,
      ["dossiers", "applications"].contains(steps[0].name.text)
    else { return operand }
    if steps.count == 1 { return Expression(.truth(true), operand.span) }
    return Expression(.path(Array(steps.dropFirst())), operand.span)
  }

  // MARK: Aggregates

  /// A row found, or the place of the record whose list is missing.
  enum Found {
    case row(FactRow)
    case missingList(of: FactRow)
  }

  /// The rows of a record or of a list, from the nearest record that stands; nil where a list on
  /// the way is missing.
  func rows(of name: String, _ scope: FactScope) -> [FactRow]? {
    var rows: [FactRow] = []
    for found in search(name, scope) {
      guard case .row(let row) = found else { return nil }
      rows.append(row)
    }
    return rows
  }

  /// The rows of a record or of a list and, in their place, the lists that are missing.
  func search(_ name: String, _ scope: FactScope) -> [Found] {
    var record = name
    var onlyList: String?
    if ruleset.fields[name] == nil {
      for field in ruleset.fields.values.joined() where field.name.text == name {
        if case .list(let inner) = field.type.kind { (record, onlyList) = (inner.text, name) }
      }
    }
    // From the record up to what stands.
    var way = [record]
    while let parent = ruleset.parents[way[0]] {
      way.insert(parent, at: 0)
      if scope.standing[parent] != nil { break }
    }
    var level = [Found.row(scope.standing[way[0]] ?? scope.application)]
    for step in way.dropFirst() {
      level = level.flatMap { found -> [Found] in
        guard case .row(let row) = found else { return [found] }
        return lists(of: step, in: row, only: step == record ? onlyList : nil)
      }
    }
    return level
  }

  private func lists(of record: String, in row: FactRow, only: String?) -> [Found] {
    (ruleset.fields[row.record] ?? []).flatMap { field -> [Found] in
      guard case .list(let inner) = field.type.kind, inner.text == record,
        only == nil || only == field.name.text
      else { return [] }
      return row.lists[field.name.text]?.map { .row($0) } ?? [.missingList(of: row)]
    }
  }

  func aggregate(
    _ aggregate: Aggregate, _ operand: Expression, _ filter: Expression?, _ scope: FactScope
  ) -> Answer {
    var heads: [String] = []
    collectHeads(operand, &heads)
    let names = heads.filter { head in
      scope.standing[head] == nil && (ruleset.fields[head] != nil || isList(head))
    }
    guard let name = names.max(by: { depth($0) < depth($1) }) else {
      // `nombre de fragilités` counts the choices of a field.
      guard aggregate == .count, case .choices(let held) = value(operand, scope) else {
        return .missing
      }
      return .plain(Fraction(Set(held).count))
    }
    guard let rows = rows(of: name, scope) else { return .missing }
    let scopes = rows.map { scope.standing(on: $0, list: isList(name) ? name : nil) }
    return fold(aggregate, operand, filter, scopes)
  }

  private func isList(_ name: String) -> Bool {
    ruleset.fields.values.contains { fields in
      fields.contains { field in
        if case .list = field.type.kind { return field.name.text == name }
        return false
      }
    }
  }

  private func depth(_ name: String) -> Int {
    var record = name
    for (_, fields) in ruleset.fields {
      for field in fields where field.name.text == name {
        if case .list(let inner) = field.type.kind { record = inner.text }
      }
    }
    var count = 0
    while let parent = ruleset.parents[record] { (record, count) = (parent, count + 1) }
    return count
  }

  private func collectHeads(_ expression: Expression, _ heads: inout [String]) {
    switch expression.kind {
    case .path(let steps): heads.append(steps[0].name.text)
    case .sum(let terms): for term in terms { collectHeads(term.value, &heads) }
    case .product(let factors): for factor in factors { collectHeads(factor.value, &heads) }
    case .negated(let operand), .rounded(let operand, _), .not(let operand),
      .presence(let operand, _), .listed(let operand, _), .calendarPart(_, let operand):
      collectHeads(operand, &heads)
    case .comparison(_, let left, let right), .contains(let left, let right),
      .elapsed(_, let left, let right):
      collectHeads(left, &heads)
      collectHeads(right, &heads)
    case .among(let operand, _): collectHeads(operand, &heads)
    case .all(let parts), .any(let parts), .extremum(_, let parts):
      for part in parts { collectHeads(part, &heads) }
    case .conditional(let branches, let otherwise):
      for branch in branches {
        collectHeads(branch.condition, &heads)
        collectHeads(branch.value, &heads)
      }
      collectHeads(otherwise, &heads)
    case .number, .date, .text, .truth, .aggregate, .quantified, .priorityPoints, .unreadable: break
    }
  }

  /// The aggregate over scopes: those that the filter keeps.
  private func fold(
    _ aggregate: Aggregate, _ operand: Expression, _ filter: Expression?, _ scopes: [FactScope]
  ) -> Answer {
    var kept: [FactScope] = []
    for scope in scopes {
      guard let isKept = filter.map({ truth($0, scope) }) ?? true else { return .missing }
      if isKept { kept.append(scope) }
    }
    if aggregate == .count { return .plain(Fraction(kept.count)) }
    let items = kept.map { value(operand, $0) }
    if aggregate == .minimum || aggregate == .maximum {
      return extremum(aggregate == .minimum, items)
    }
    var total = Fraction.zero
    var quantity = self.quantity(of: operand)
    for item in items {
      guard case .number(let value, let own) = item else { return .missing }
      total = total + value
      quantity = own
    }
    if aggregate == .sum { return .number(total, quantity) }
    return items.isEmpty ? .missing : .number(total / Fraction(items.count), quantity)
  }
}
