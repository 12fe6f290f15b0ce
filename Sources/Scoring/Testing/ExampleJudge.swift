import Rules

/// Compares what was decided on an example with what it expects.
struct ExampleJudge {
  let call: SmallCall
  private var work: Workspace
  private let evaluator: Evaluator

  init(_ call: SmallCall) {
    self.call = call
    work = call.workspace()
    evaluator = call.evaluator
  }

  private var ruleset: CheckedRuleset { call.result.plan.ruleset }
  private var status: OutcomeStatus { call.result.status(call.entry) }

  /// Notes every expectation that is not met, what was decided and why.
  mutating func judge(
    _ example: CheckedExample, _ count: Int, into outcome: inout ExampleOutcome
  ) {
    outcome.status = status
    outcome.reasons = reasons()
    for expectation in example.expectations where !isMet(expectation) {
      outcome.failures.append((failure(expectation, count), expectation.span))
    }
  }

  // MARK: Tests

  /// Whether an expectation is met.
  mutating func isMet(_ expectation: CheckedExpectation) -> Bool { isMet(expectation.kind) }

  /// Whether what an expectation says is so.
  mutating func isMet(_ kind: CheckedExpectation.Kind) -> Bool {
    switch kind {
    case .status(let expected): return Self.fits(status, expected)
    case .reason(let name): return reasonNames().contains(name)
    case .noReason(let name):
      let found = reasonNames()
      return name.map { !found.contains($0) } ?? found.isEmpty
    case .awarded(let expected): return awarded() == expected
    case .value(let path, let record, let column, let expected):
      return equals(
        value(FactAddress(path: path, record: record, column: column)), expected)
    case .rank(let expected, _): return call.result.rank(at: call.index) == expected
    }
  }

  /// Whether a status is the expected one; eligible is ranked, whatever selection does.
  static func fits(_ found: OutcomeStatus, _ expected: OutcomeStatus) -> Bool {
    guard expected == .eligible else { return found == expected }
    switch found {
    case .eligible, .selected, .waiting, .notSelected: return true
    case .eliminated, .ineligible, .incomplete: return false
    }
  }

  private mutating func value(_ address: FactAddress) -> Value? {
    guard let row = call.row(address) else { return nil }
    return work.value(
      row, call.result.plan.layout.records[address.record].cells[address.column])
  }

  /// What selection awards; nil where the application is not selected or nothing is consumed.
  private func awarded() -> Number? {
    var renderer = ResultRenderer(call.result)
    return renderer.row(call.index).awarded
  }

  private func equals(_ found: Value?, _ expected: FactValue) -> Bool {
    guard let found, found.isKnown else {
      if case .absent = expected { return true }
      return false
    }
    switch expected {
    case .absent: return false
    case .number(let number):
      if found.kind == .number { return found.number == number }
      return found.kind == .ratio && Ratio(number) == work.ratio(found)
    case .day(let day): return found.kind == .day && found.payload == Int(day.number)
    case .truth(let truth): return found.kind == .truth && found.isTrue == truth
    case .choice(let choice): return found.kind == .choice && found.payload == choice
    case .choices(let choices):
      let set = Self.choices(choices)
      return found.kind == .choices && found.low == set.low && found.high == set.high
    case .text(let text):
      guard found.kind == .text || found.kind == .literal else { return false }
      return evaluator.bytes(found, work.store).elementsEqual(normalizedNFC(Array(text.utf8)))
    }
  }

  private static func choices(_ choices: [Int]) -> (low: UInt64, high: UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for choice in choices where choice >= 0 && choice < 126 {
      if choice < 64 { low |= 1 << UInt64(choice) } else { high |= 1 << UInt64(choice - 64) }
    }
    return (low, high)
  }

  // MARK: Reasons

  /// The names of the reasons, as `motif` names them.
  func reasonNames() -> [String] {
    let outcome = call.result.chunks[0].outcome
    var names = outcome.reasons(of: Int(call.entry.application)).map { name(outcome.reasons[$0]) }
    if status == .waiting || status == .notSelected { names.append(selectionWord) }
    return names
  }

  private var selectionWord: String { KeywordTable(ruleset.language).canonical(.selection) }

  private func name(_ reason: Scoring.Reason) -> String {
    let number = Int(reason.number)
    switch reason.subject {
    case .condition: return ruleset.conditions[number].name
    case .criterion: return ruleset.grids[number].criteria[Int(reason.item)].name
    case .grid: return ruleset.grids[number].name
    case .key: return KeywordTable(ruleset.language).canonical(.ranking)
    case .selection: return selectionWord
    }
  }

  /// The reasons, each with what an applicant would read of it.
  func reasons() -> [ExampleOutcome.Reason] {
    var renderer = ResultRenderer(call.result, showsPersonal: true)
    let messages = renderer.row(call.index).reasons.map { $0.message }
    return zip(reasonNames(), messages).map {
      ExampleOutcome.Reason(name: $0, message: $1)
    }
  }

  // MARK: Failures

  private mutating func failure(
    _ expectation: CheckedExpectation, _ count: Int
  ) -> ExampleOutcome.Failure {
    switch expectation.kind {
    case .status(let expected): return .status(expected: expected, found: status)
    case .reason(let name): return .reason(name)
    case .noReason(let name): return .noReason(name)
    case .awarded(let expected):
      let type = ValueType.number(NumberType(.amount(.unstated), decimals: 2))
      return .awarded(
        expected: expected.map { text(Value($0), type) },
        found: awarded().map { text(Value($0), type) })
    case .rank(let expected, _):
      return .rank(expected: expected, found: call.result.rank(at: call.index), among: count)
    case .value(let path, let record, let column, let expected):
      let address = FactAddress(path: path, record: record, column: column)
      let found = value(address)
      let type = ruleset.records[record].columns[column].type
      return .value(
        place: ruleset.text(address), expected: text(expected, type), found: text(found, type))
    }
  }

  private func text(_ value: Value?, _ type: ValueType) -> String {
    let texts = ValueText(evaluator: evaluator, language: call.result.plan.language)
    guard let value else { return texts.text(.missing, type, work) }
    if value.kind == .absent { return absentWord }
    return texts.text(value, type, work)
  }

  private var absentWord: String {
    KeywordTable(call.result.plan.language).canonical(.absent)
  }

  private func text(_ expected: FactValue, _ type: ValueType) -> String {
    switch expected {
    case .absent: return absentWord
    case .text(let text): return text
    case .number(let number): return text(Value(number), type)
    case .day(let day): return text(Value(Int(day.number), .day), type)
    case .truth(let truth): return text(Value(truth: truth), type)
    case .choice(let choice): return text(Value(choice, .choice), type)
    case .choices(let choices):
      let set = Self.choices(choices)
      return text(Value(low: set.low, high: set.high, .choices), type)
    }
  }
}
