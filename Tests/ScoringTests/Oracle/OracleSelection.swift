import Rules

/// Selects in rank order, one application after the other.
struct OracleSelection {
  private let evaluator: OracleEvaluator
  private let selection: Declaration
  private var envelope: (amount: Fraction, consumedBy: Expression)?
  private var parts: [(name: String, left: Fraction, syntax: SubEnvelopeSyntax)] = []
  private var places: Fraction?
  private var limits: [(count: Fraction, by: Expression)] = []
  private var policy = OverflowPolicy.stop
  private var reserve: Expression??
  private var general = Fraction.zero
  private var consumed = Fraction.zero
  private var taken = Fraction.zero
  private var inGroup: [[String: Fraction]] = []
  /// What was closed by a request that did not fit, or was met in part.
  private var isGeneralClosed = false
  private var closedParts: Set<Int> = []

  init(_ selection: Declaration, _ evaluator: OracleEvaluator, envelope override: Int? = nil) {
    self.evaluator = evaluator
    self.selection = selection
    for clause in selection.clauses {
      switch clause.body {
      case .places(let count): places = evaluator.constant(count).fraction
      case .envelope(let amount, let consumed):
        let given = override.map { Fraction($0) / .hundred }
        envelope = (given ?? evaluator.constant(amount).fraction ?? .zero, consumed)
      case .subEnvelope(let part):
        let amount = evaluator.constant(part.amount).fraction ?? .zero
        parts.append((part.name.text, amount, part))
      case .groupLimit(let count, let group):
        limits.append((evaluator.constant(count).fraction ?? .zero, group))
      case .overflow(let written): policy = written
      case .reserveList(let count): reserve = .some(count)
      default: continue
      }
    }
  }

  /// Gives each its status, and what the envelope consumed: `amount consumed`.
  mutating func select(_ ranked: inout [OracleDecision.Standing]) -> String? {
    general = envelope?.amount ?? .zero
    for part in parts { general = general - part.left }
    inGroup = limits.map { _ in [:] }
    var unfunded = ranked.indices.filter { !fund($0, &ranked) }
    let returned = parts.indices.filter {
      parts[$0].syntax.spillsOver && Fraction.zero < parts[$0].left
    }
    if !returned.isEmpty {
      for index in returned {
        general = general + parts[index].left
        parts[index].left = .zero
      }
      isGeneralClosed = false
      unfunded = unfunded.filter { !fund($0, &ranked) }
    }
    wait(unfunded, &ranked)
    return envelope.map { "\($0.amount.text() ?? "?") \(consumed.text() ?? "?")" }
  }

  /// Selects one application if it fits; false where it is left unfunded.
  private mutating func fund(_ index: Int, _ ranked: inout [OracleDecision.Standing]) -> Bool {
    let scope = FactScope(application: ranked[index].application)
    let groups = limits.map { evaluator.label(evaluator.value($0.by, scope)) }
    let isFull = zip(limits.indices, groups).contains { number, group in
      !((inGroup[number][group] ?? .zero) < limits[number].count)
    }
    if isFull || places.map({ !(taken < $0) }) == true { return false }
    if let envelope {
      let asked = evaluator.value(envelope.consumedBy, scope).fraction ?? .zero
      let isBelowZero = asked < .zero
      let need = isBelowZero ? .zero : asked
      let part = parts.firstIndex { evaluator.truth($0.syntax.filter, scope) == true }
      let open = part.flatMap { closedParts.contains($0) ? nil : $0 }
      if isGeneralClosed, open == nil { return false }
      let left = open.map { parts[$0].left } ?? .zero
      let available = isGeneralClosed ? left : left + general
      var spent = need
      if available < need {
        if policy != .skip { close(part) }
        guard policy == .partial, Fraction.zero < available else { return false }
        spent = available
        ranked[index].verdict.awarded = available.text()
      }
      // Nobody gives money to the call: who asks for less than nothing is awarded nothing.
      if isBelowZero { ranked[index].verdict.awarded = Fraction.zero.text() }
      let fromPart = max(.zero, min(left, spent))
      if let open { parts[open].left = left - fromPart }
      general = general - (spent - fromPart)
      consumed = consumed + spent
    }
    ranked[index].verdict.status = "selected"
    taken = taken + Fraction(1)
    for (number, group) in groups.enumerated() {
      inGroup[number][group] = (inGroup[number][group] ?? .zero) + Fraction(1)
    }
    return true
  }

  /// Closes the money that an application could draw on, its own part and what is open to all.
  private mutating func close(_ part: Int?) {
    isGeneralClosed = true
    if let part { closedParts.insert(part) }
  }

  private func wait(_ unfunded: [Int], _ ranked: inout [OracleDecision.Standing]) {
    var waiting = Fraction.zero
    if let reserve {
      waiting =
        reserve.map { evaluator.constant($0).fraction ?? .zero } ?? Fraction(unfunded.count)
    }
    for (number, index) in unfunded.enumerated() {
      ranked[index].verdict.status = Fraction(number) < waiting ? "waiting" : "not_selected"
    }
  }
}
