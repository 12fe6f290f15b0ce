extension Checker {
  mutating func checkModel(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name else { return }
    if ruleset.models.contains(where: { $0.name == name.text }) {
      report(.duplicateName(name.text), at: name.span)
    }
    ruleset.models.append(
      CheckedModel(
        name: name.text, label: declaration.label?.text, assignments: assignments(declaration),
        provenance: provenance))
  }

  mutating func checkExample(_ declaration: Declaration, _ provenance: Provenance) {
    var example = CheckedExample(
      label: declaration.label?.text ?? "", model: -1, assignments: assignments(declaration),
      expectations: [], provenance: provenance)
    for clause in declaration.clauses {
      switch clause.body {
      case .startingFrom(let name):
        exampleModels.append((name, ruleset.examples.count))
      case .expected(let expectations):
        for expectation in expectations {
          if let checked = self.expectation(expectation) {
            example.expectations.append(checked)
          }
        }
      default: continue
      }
    }
    if example.expectations.isEmpty,
      !declaration.clauses.contains(where: { clause in
        if case .unreadable = clause.body { return true }
        if case .expected = clause.body { return true }
        return false
      })
    {
      report(.clauseMissing(.expected, of: .example), at: declaration.keyword)
    }
    ruleset.examples.append(example)
  }

  /// Models may stand after the examples that start from them.
  mutating func resolveModels() {
    for (name, example) in exampleModels where example < ruleset.examples.count {
      guard let model = ruleset.models.firstIndex(where: { $0.name == name.text }) else {
        reportUnknown(name, .model, among: ruleset.models.map { $0.name })
        continue
      }
      ruleset.examples[example].model = model
    }
  }

  private mutating func assignments(_ declaration: Declaration) -> [CheckedAssignment] {
    var result: [CheckedAssignment] = []
    for clause in declaration.clauses {
      guard case .assignments(let assignments) = clause.body else { continue }
      for assignment in assignments {
        if let checked = self.assignment(assignment) { result.append(checked) }
      }
    }
    return result
  }

  // MARK: Places

  struct ExamplePlace {
    var path: [(column: Int, row: Int)] = []
    var record = 0
    var column = -1
  }

  private mutating func assignment(_ assignment: AssignmentSyntax) -> CheckedAssignment? {
    guard let place = examplePlace(assignment.target) else { return nil }
    let column = ruleset.records[place.record].columns[place.column]
    guard let value = factValue(assignment.value, column, at: assignment.span) else { return nil }
    return CheckedAssignment(
      path: place.path, record: place.record, column: place.column, value: value,
      span: assignment.span)
  }

  /// The place a path of an example names: `écoles[2].débit`, `dynamique.territoire`.
  private mutating func examplePlace(_ target: Expression) -> ExamplePlace? {
    guard case .path(let steps) = target.kind, let head = steps.first else { return nil }
    if let special = markPlace(steps) { return special }
    var place = ExamplePlace()
    for (index, step) in steps.enumerated() {
      guard let column = members[place.record][step.name.text] else {
        if index == 0 {
          reportUnknown(head.name, .field, among: ruleset.records[0].columns.map { $0.name })
        } else {
          reportUnknownMember(step.name, of: place.record)
        }
        return nil
      }
      place.column = column
      guard index + 1 < steps.count else { break }
      guard case .list(let record) = ruleset.records[place.record].columns[column].type,
        let key = step.subscriptValue
      else {
        report(.expected(.closingBracket, found: step.name.text), at: step.name.span)
        return nil
      }
      guard let row = rowNumber(key) else { return nil }
      place.path.append((column, row - 1))
      place.record = record
      place.column = -1
    }
    return place.column >= 0 ? place : nil
  }

  private mutating func rowNumber(_ key: Expression) -> Int? {
    guard case .number(let literal) = key.kind, literal.suffix == .none,
      let row = literal.value.int64, (1...10_000).contains(row)
    else {
      report(.typeMismatch(expected: .integer, found: .unknown), at: key.span)
      return nil
    }
    return Int(row)
  }

  /// A mark (`grille.critère`) or a ballot (`vote[« membre »]`).
  private mutating func markPlace(_ steps: [PathStep]) -> ExamplePlace? {
    guard let head = steps.first else { return nil }
    var name: String?
    if steps.count == 2, case .grid? = globals[head.name.text] {
      name = head.name.text + "." + steps[1].name.text
    } else if steps.count == 1, case .text(let member)? = head.subscriptValue?.kind {
      name = head.name.text + "." + member.text
    }
    guard let name,
      let column = ruleset.records[0].columns.firstIndex(where: { candidate in
        switch candidate.role {
        case .mark, .ballot: candidate.name == name
        case .fact, .derived: false
        }
      })
    else { return nil }
    return ExamplePlace(column: column)
  }

  // MARK: Values

  /// The fact an example gives for a column, of the right type and within its bounds.
  private mutating func factValue(
    _ values: [Expression]?, _ column: Column, at span: SourceSpan
  ) -> FactValue? {
    guard let values else { return .absent }
    if case .choices(let domain) = column.type {
      var indexes: [Int] = []
      for value in values {
        guard case .text(let literal) = value.kind else {
          report(.typeMismatch(expected: .choices, found: .unknown), at: value.span)
          return nil
        }
        guard let index = choice(literal, domain) else { return nil }
        indexes.append(index)
      }
      return .choices(indexes)
    }
    if values.isEmpty, case .list = column.type { return .choices([]) }
    guard let value = values.first else {
      report(.typeMismatch(expected: word(column.type), found: .choices), at: span)
      return nil
    }
    guard values.count == 1 else {
      report(.typeMismatch(expected: word(column.type), found: .choices), at: span)
      return nil
    }
    return single(value, column)
  }

  private mutating func single(_ value: Expression, _ column: Column) -> FactValue? {
    let checked = check(value, Scope(bindings: []), Facts(), expected: column.type)
    guard !demand(column.type, checked, at: value.span).isUnknown else { return nil }
    switch column.type {
    case .number:
      guard let number = constantNumber(checked) else {
        report(.constantNeeded, at: value.span)
        return nil
      }
      guard checkWithin(number, column, at: value.span) else { return nil }
      return .number(number)
    case .date:
      guard let day = constantDay(checked.node) else {
        report(.constantNeeded, at: value.span)
        return nil
      }
      guard checkWithin(Number(Int(day.number)), column, at: value.span) else { return nil }
      return .day(day)
    case .text:
      guard case .text(let literal) = value.kind else { return nil }
      return .text(literal.text)
    case .truth:
      guard case .truth(let answer) = value.kind else { return nil }
      return .truth(answer)
    case .choice:
      guard checked.node >= 0, ruleset.nodes[Int(checked.node)].operation == .choice
      else { return nil }
      return .choice(Int(ruleset.nodes[Int(checked.node)].a))
    case .choices, .list, .record, .duration, .unknown: return nil
    }
  }

  private mutating func checkWithin(
    _ value: Number, _ column: Column, at span: SourceSpan
  ) -> Bool {
    guard !column.bounds.contains(value), case .fact = column.role else { return true }
    let number: NumberType
    if case .number(let type) = column.type {
      number = type
    } else {
      number = NumberType(.plain(unit: nil), decimals: 0)
    }
    report(
      .exampleOutOfBounds(column.name, bound: text(column.bounds, column.type, number)), at: span)
    return false
  }

  // MARK: Expectations

  private mutating func expectation(_ expectation: ExpectationSyntax) -> CheckedExpectation? {
    let span = expectation.span
    switch expectation.kind {
    case .status(let status): return CheckedExpectation(kind: .status(status), span: span)
    case .reason(let name):
      let criteria = ruleset.grids.flatMap { $0.criteria.map { $0.name } + [$0.name] }
      let known = ruleset.conditions.map { $0.name } + criteria + [words.canonical(.selection)]
      guard known.contains(name.text) else {
        reasonNames.append(name)
        return CheckedExpectation(kind: .reason(name.text), span: span)
      }
      return CheckedExpectation(kind: .reason(name.text), span: span)
    case .value(let target, let value):
      guard let place = examplePlace(target) else { return nil }
      let column = ruleset.records[place.record].columns[place.column]
      usedColumns.insert(ColumnKey(record: place.record, column: place.column))
      guard let fact = factValue(value.map { [$0] }, column, at: span) else { return nil }
      return CheckedExpectation(
        kind: .value(
          path: place.path, record: place.record, column: place.column, fact), span: span)
    case .rank(let rank, let names):
      guard case .number(let literal) = rank.kind, let position = literal.value.int64,
        position >= 1
      else {
        report(.typeMismatch(expected: .integer, found: .unknown), at: rank.span)
        return nil
      }
      rankModels.append((names, ruleset.examples.count))
      let models = names.compactMap { name in
        ruleset.models.firstIndex { $0.name == name.text }
      }
      return CheckedExpectation(
        kind: .rank(Int(clamping: position), among: models), span: span)
    }
  }

  /// Reasons and rank companions named in examples must exist, wherever they are declared.
  mutating func checkExampleNames() {
    let criteria = ruleset.grids.flatMap { $0.criteria.map { $0.name } + [$0.name] }
    let known = ruleset.conditions.map { $0.name } + criteria + [words.canonical(.selection)]
    for name in reasonNames where !known.contains(name.text) {
      reportUnknown(name, .condition, among: known)
    }
    let models = ruleset.models.map { $0.name }
    for (names, _) in rankModels {
      for name in names where !models.contains(name.text) {
        reportUnknown(name, .model, among: models)
      }
    }
  }
}
