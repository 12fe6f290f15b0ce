/// Clauses, fields and rows.
extension SyntaxFingerprint {
  mutating func add(_ body: Clause.Body) {
    if addText(body) || addRule(body) || addDecision(body) { return }
    addExample(body)
  }

  /// Clauses that are texts and names; false where the clause is another one.
  private mutating func addText(_ body: Clause.Body) -> Bool {
    switch body {
    case .authority(let text): add(1, text)
    case .service(let text): add(2, text)
    case .contact(let text): add(3, text)
    case .purpose(let text): add(4, text)
    case .legalBasis(let text): add(5, text)
    case .version(let version, let day):
      tag(6)
      add(version)
      add(day)
    case .document(let name, let text):
      tag(7)
      add(name)
      add(text)
    case .currency(let text): add(8, text)
    case .unit(let name, let text):
      tag(9)
      add(name)
      add(text)
    case .source(let citation):
      tag(10)
      add(citation.document)
      add(citation.text)
    case .illustrative(let text): add(11, text)
    case .isInternal: tag(12)
    case .letter(let detail):
      tag(19)
      tag(detail.rawValue)
    case .otherwise(let text): add(13, text)
    case .file(let text): add(14, text)
    case .unknownRequest(let text): add(15, text)
    case .draw(let text): add(16, text)
    case .silence(let text): add(17, text)
    case .decidedBy(let text, let day):
      add(18, text)
      add(day)
    default: return false
    }
    return true
  }

  private mutating func add(_ mark: UInt8, _ text: StringLiteral) {
    tag(mark)
    add(text)
  }

  private mutating func add(_ mark: UInt8, _ value: Expression?) {
    tag(mark)
    add(value)
  }

  /// Clauses of records, parameters, tables, conditions and amounts.
  private mutating func addRule(_ body: Clause.Body) -> Bool {
    switch body {
    case .when(let value): add(30, value)
    case .field(let field):
      tag(31)
      add(field)
    case .key(let name, let type):
      tag(32)
      add(name)
      add(type)
    case .column(let name, let type):
      tag(33)
      add(name)
      add(type)
    case .onDate(let value): add(34, value)
    case .dated(let from, let value):
      add(35, from)
      add(value)
    case .input(let value, let bound):
      add(36, value)
      add(bound)
    case .rowsSummed: tag(37)
    case .header(let row):
      tag(38)
      add(row)
    case .row(let row):
      tag(39)
      add(row)
    case .requires(let value): add(40, value)
    case .severity(let severity):
      tag(41)
      tag(severity.rawValue)
    case .base(let value): add(42, value)
    case .operation(let operation):
      tag(43)
      add(operation)
    case .points(let value): add(44, value)
    default: return false
    }
    return true
  }

  /// Clauses of grids, rankings, selections, votes and choices.
  private mutating func addDecision(_ body: Clause.Body) -> Bool {
    switch body {
    case .eliminatoryTotal(let bound):
      tag(60)
      add(bound)
    case .assessors(let method, let rounding):
      tag(61)
      tag(method.rawValue)
      add(rounding)
    case .spread(let bound):
      tag(62)
      add(bound)
    case .keys(let isFirst, let keys):
      tag(63)
      add(isFirst)
      add(keys.count)
      for key in keys { add(key) }
    case .lastResort(let key):
      tag(64)
      add(key)
    case .places(let value): add(65, value)
    case .envelope(let value, let consumed):
      add(66, value)
      add(consumed)
    case .subEnvelope(let part):
      tag(67)
      add(part.name)
      add(part.label)
      add(part.amount)
      add(part.filter)
      add(part.spillsOver)
    case .groupLimit(let limit, let group):
      add(68, limit)
      add(group)
    case .overflow(let policy):
      tag(69)
      tag(policy.rawValue)
    case .reserveList(let count): add(70, count)
    default: return addVote(body)
    }
    return true
  }

  private mutating func addVote(_ body: Clause.Body) -> Bool {
    switch body {
    case .members(let members):
      tag(71)
      add(members)
    case .voteRule(let rule):
      tag(72)
      tag(rule.rawValue)
    case .quorum(let value): add(73, value)
    case .abstention(let treatment):
      tag(74)
      tag(treatment.rawValue)
    case .absence(let treatment):
      tag(75)
      tag(treatment.rawValue)
    case .acknowledges(let code, let name):
      tag(76)
      add(code)
      add(name)
    default: return false
    }
    return true
  }

  private mutating func add(_ key: KeySyntax) {
    add(key.value)
    tag(key.direction.map { $0.rawValue + 1 } ?? 0)
  }

  /// Clauses of examples and properties.
  private mutating func addExample(_ body: Clause.Body) {
    switch body {
    case .startingFrom(let name):
      tag(90)
      add(name)
    case .assignments(let assignments):
      tag(91)
      add(assignments.count)
      for assignment in assignments {
        add(assignment.target)
        tag(assignment.value == nil ? 0 : 1)
        add(assignment.value ?? [])
      }
    case .alreadyAwarded(let amount): add(97, amount)
    case .expected(let expectations):
      tag(92)
      add(expectations.count)
      for expectation in expectations { add(expectation.kind) }
    case .monotone(let monotone):
      add(93, monotone.cause)
      add(monotone.causeIncreases)
      add(monotone.effect)
      add(monotone.effectNeverDecreases)
    case .always(let value): add(94, value)
    case .per(let value): add(95, value)
    default: tag(96)
    }
  }

  private mutating func add(_ kind: ExpectationSyntax.Kind) {
    switch kind {
    case .status(let status):
      tag(0)
      tag(status.rawValue)
    case .reason(let name):
      tag(1)
      add(reason: name)
    case .value(let target, let value):
      add(2, target)
      add(value)
    case .rank(let rank, let names):
      add(3, rank)
      add(names.count)
      for name in names { add(name) }
    case .noReason(let name):
      tag(4)
      tag(name == nil ? 0 : 1)
      if let name { add(reason: name) }
    case .awarded(let amount):
      tag(5)
      add(amount)
    }
  }

  private mutating func add(_ operation: AmountOperation) {
    switch operation {
    case .add(let value): add(0, value)
    case .subtract(let value): add(1, value)
    case .multiply(let value): add(2, value)
    case .divide(let value): add(3, value)
    case .rounded(let clause):
      tag(4)
      add(clause)
    case .cap(let value): add(5, value)
    case .floor(let value): add(6, value)
    case .marginalBrackets: tag(7)
    case .wholeBrackets: tag(8)
    }
  }

  // MARK: Records

  private mutating func add(_ field: FieldSyntax) {
    add(field.name)
    add(field.type)
    add(field.label)
    add(field.attributes.count)
    for attribute in field.attributes {
      switch attribute.kind {
      case .identifier: tag(0)
      case .optional: tag(1)
      case .personal: tag(2)
      case .changeable: tag(3)
      case .key(let name):
        tag(8)
        add(name)
      case .bound(let bound):
        tag(4)
        add(bound)
      case .decimals(let count):
        tag(5)
        add(count)
      case .columns(let names):
        tag(6)
        add(names)
      case .providedBy(let who): add(7, who)
      }
    }
  }

  private mutating func add(_ type: TypeSyntax) {
    switch type.kind {
    case .text: tag(0)
    case .truth: tag(1)
    case .checkbox: tag(2)
    case .integer: tag(3)
    case .number(let unit):
      tag(4)
      add(unit)
    case .amount(let basis):
      tag(5)
      tag(basis.rawValue)
    case .rate: tag(6)
    case .date: tag(7)
    case .choice(let choices):
      tag(8)
      add(choices)
    case .choices(let choices):
      tag(9)
      add(choices)
    case .list(let name):
      tag(10)
      add(name)
    case .unreadable: tag(11)
    }
  }

  // MARK: Rows

  private mutating func add(_ row: RowSyntax) {
    add(row.cells.count)
    for cell in row.cells {
      switch cell.kind {
      case .empty: tag(0)
      case .text(let text):
        tag(1)
        add(text)
      case .column(let word):
        tag(2)
        tag(word.rawValue)
      case .name(let name):
        tag(3)
        add(name)
      case .test(let alternatives):
        tag(4)
        add(alternatives.count)
        for alternative in alternatives { add(alternative) }
      case .value(let value): add(5, value)
      case .bound(let bound):
        tag(6)
        add(bound)
      case .remainder: tag(7)
      case .unreadable: tag(8)
      }
    }
  }

  private mutating func add(_ alternative: TestAlternative) {
    switch alternative {
    case .anything: tag(0)
    case .absent: tag(1)
    case .bound(let bound):
      tag(2)
      add(bound)
    case .text(let literal): add(3, literal)
    case .truth(let value, _):
      tag(4)
      add(value)
    }
  }
}
