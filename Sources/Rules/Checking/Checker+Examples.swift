extension Checker {
  mutating func checkModel(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name else { return }
    if modelNumbers[name.text] != nil { report(.duplicateName(name.text), at: name.span) }
    modelNumbers[name.text] = modelNumbers[name.text] ?? ruleset.models.count
    let assignments = assignments(declaration)
    ruleset.models.append(
      CheckedModel(
        name: name.text, label: declaration.label?.text, assignments: assignments,
        provenance: provenance))
    modelNames.append(name)
    modelRows.append(ExampleRows(assignments, ruleset.records))
    checkRows(modelRows[modelRows.count - 1])
  }

  mutating func checkExample(_ declaration: Declaration, _ provenance: Provenance) {
    var example = CheckedExample(
      label: declaration.label?.text ?? "", model: -1, assignments: assignments(declaration),
      expectations: [], provenance: provenance)
    var seen: Set<Keyword> = []
    for clause in declaration.clauses {
      switch clause.body {
      case .startingFrom(let name):
        reportRepeat(.startingFrom, &seen, at: clause.span)
        example.model = model(name) ?? -1
      case .alreadyAwarded(let amount):
        reportRepeat(.alreadyAwarded, &seen, at: clause.span)
        example.alreadyAwarded = alreadyAwarded(amount) ?? .zero
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
    checkRows(
      ExampleRows(example.assignments, ruleset.records),
      from: example.model >= 0 ? modelRows[example.model] : nil)
    ruleset.examples.append(example)
  }

  /// The number of a model; a message where there is none of that name.
  private mutating func model(_ name: Name) -> Int? {
    if let known = modelNumbers[name.text] { return known }
    reportUnknown(name, .model, among: ruleset.models.map { $0.name })
    return nil
  }

  private mutating func assignments(_ declaration: Declaration) -> [CheckedAssignment] {
    var result: [CheckedAssignment] = []
    var seen: Set<[Int]> = []
    for clause in declaration.clauses {
      guard case .assignments(let assignments) = clause.body else { continue }
      for assignment in assignments {
        guard let checked = self.assignment(assignment) else { continue }
        let place = checked.path.flatMap { [$0.column, $0.row] } + [checked.column]
        if !seen.insert(place).inserted {
          report(
            .duplicateName(source.text(assignment.target.span)), at: assignment.target.span)
        }
        result.append(checked)
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
    if isComputed(column, place.column), case .path(let steps) = assignment.target.kind,
      let last = steps.last
    {
      // What rules work out cannot be given.
      reportUnknown(last.name, .field, among: [])
      return nil
    }
    guard let value = factValue(assignment.value, column, at: assignment.span),
      isOnStep(value, column, at: assignment.span)
    else { return nil }
    return CheckedAssignment(
      path: place.path, record: place.record, column: place.column, value: value,
      span: assignment.span)
  }

  private func isComputed(_ column: Column, _ index: Int) -> Bool {
    switch column.role {
    case .fact, .ballot: false
    case .mark: computedMarks[index] != nil
    case .derived: true
    }
  }

  /// A mark is given on the step of its criterion.
  private mutating func isOnStep(
    _ value: FactValue, _ column: Column, at span: SourceSpan
  ) -> Bool {
    guard case .mark(let grid, let criterion) = column.role, case .number(let mark) = value,
      let step = ruleset.grids[grid].criteria[criterion].step, !mark.remainderIsZero(step: step)
    else { return true }
    report(
      .exampleOutOfBounds(
        column.name,
        bound: words.canonical(.columnStep) + " " + numberText(step, syntax.language)), at: span)
    return false
  }

  /// The place a path of an example names: `écoles[2].débit`, `dynamique.territoire`.
  private mutating func examplePlace(_ target: Expression) -> ExamplePlace? {
    guard case .path(let steps) = target.kind, let head = steps.first else { return nil }
    if let special = markPlace(steps) { return special }
    if case .grid(let grid)? = globals[head.name.text], steps.count == 2 {
      if !brokenGrids.contains(grid) {
        reportUnknownMember(
          steps[1].name, of: head.name.text, among: ruleset.grids[grid].criteria.map { $0.name })
      }
      return nil
    }
    if case .text(let member)? = head.subscriptValue?.kind,
      let vote = ruleset.votes.first(where: { $0.name == head.name.text })
    {
      reportUnknownMember(Name(member.text, member.span), of: vote.name, among: vote.members)
      return nil
    }
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
      let type = ruleset.records[place.record].columns[column].type
      if type == .unknown { return nil }
      guard case .list(let record) = type, let key = step.subscriptValue else {
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

  /// The names that a reason may have: conditions, criteria, grids, the selection.
  mutating func nameReasons() {
    reasons = conditionNames
    for grid in ruleset.grids {
      reasons.insert(grid.name)
      for criterion in grid.criteria { reasons.insert(criterion.name) }
    }
    reasons.insert(words.canonical(.selection))
    for (index, column) in ruleset.records[0].columns.enumerated() {
      switch column.role {
      case .mark, .ballot: markColumns[column.name] = index
      case .fact, .derived: continue
      }
    }
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
    guard let name, let column = markColumns[name] else { return nil }
    return ExamplePlace(column: column)
  }

  // MARK: Values

  /// The fact an example gives for a column, of the right type and within its bounds.
  private mutating func factValue(
    _ values: [Expression]?, _ column: Column, at span: SourceSpan
  ) -> FactValue? {
    guard let values else { return .absent }
    // What the field holds could not be told: its own line says so.
    if column.type == .unknown { return nil }
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
    switch column.role {
    case .derived: return true
    case .fact, .mark, .ballot: break
    }
    if case .number(let type) = column.type, let most = type.decimals, value.decimals > most,
      case .fact = column.role
    {
      report(.exampleOutOfBounds(column.name, bound: decimalsText(type, most)), at: span)
      return false
    }
    guard !column.bounds.contains(value) else { return true }
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

  /// How many decimals a fact may have, as a ruleset says it; a rate is written in percent.
  private func decimalsText(_ type: NumberType, _ most: Int) -> String {
    let count = type.quantity == .rate ? max(0, most - 2) : most
    return numberText(Number(count), syntax.language) + " " + words.canonical(.decimalPlaces)
  }

  // MARK: Expectations

  private mutating func expectation(_ expectation: ExpectationSyntax) -> CheckedExpectation? {
    let span = expectation.span
    switch expectation.kind {
    case .status(let status): return CheckedExpectation(kind: .status(status), span: span)
    case .noReason(let name):
      if let name { checkReason(name) }
      return CheckedExpectation(kind: .noReason(name?.text), span: span)
    case .awarded(let amount): return awarded(amount, at: span)
    case .reason(let name):
      checkReason(name)
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
      let models = names.compactMap { model($0) }
      return CheckedExpectation(
        kind: .rank(Int(clamping: position), among: models), span: span)
    }
  }

  private mutating func checkReason(_ name: Name) {
    guard !reasons.contains(name.text), brokenGrids.isEmpty else { return }
    reportUnknown(name, .condition, among: reasons.sorted())
  }

  // MARK: Money

  /// An award expected; a field or an amount of that name would make the word say two things.
  private mutating func awarded(
    _ amount: Expression?, at span: SourceSpan
  ) -> CheckedExpectation? {
    let word = words.canonical(.awarded)
    guard members[0][word] == nil else {
      report(.reservedWord(word), at: span)
      return nil
    }
    guard hasEnvelope(at: span) else { return nil }
    guard let amount else { return CheckedExpectation(kind: .awarded(nil), span: span) }
    guard let value = constantAmount(amount) else { return nil }
    return CheckedExpectation(kind: .awarded(value), span: span)
  }

  /// What the envelope has already given: no more than it holds.
  private mutating func alreadyAwarded(_ amount: Expression) -> Number? {
    guard hasEnvelope(at: amount.span), let value = constantAmount(amount) else { return nil }
    guard let envelope = ruleset.selection?.envelope, value > envelope else {
      return value
    }
    let type = NumberType(.amount(.unstated), decimals: 2)
    report(.awardedBeyondEnvelope(text(envelope, type)), at: amount.span)
    return nil
  }

  /// Money is awarded where a selection says what its envelope is consumed by.
  private mutating func hasEnvelope(at span: SourceSpan) -> Bool {
    guard let selection = ruleset.selection else {
      report(.clauseWithout(.awarded, needs: .selection), at: span)
      return false
    }
    // Where the selection could not be read, what it lacks is not known.
    if selection.consumed < 0, !hasErrors {
      report(.clauseWithout(.awarded, needs: .envelope), at: span)
    }
    return selection.consumed >= 0
  }
}
