import Rules

/// What a value over all applications has gathered from some of them.
struct PartialTotal: Sendable {
  var sum = TotalValue.number(.zero)
  var count = 0
  var least: Number?
  var greatest: Number?

  /// Takes one element in.
  mutating func add(_ value: TotalValue) {
    count += 1
    sum = Self.sum(sum, value)
    if case .number(let number) = value {
      least = least.map { min($0, number) } ?? number
      greatest = greatest.map { max($0, number) } ?? number
    }
  }

  /// Takes in what another chunk has gathered.
  mutating func add(_ other: PartialTotal) {
    sum = Self.sum(sum, other.sum)
    count += other.count
    if let number = other.least { least = least.map { min($0, number) } ?? number }
    if let number = other.greatest { greatest = greatest.map { max($0, number) } ?? number }
  }

  private static func sum(_ left: TotalValue, _ right: TotalValue) -> TotalValue {
    switch (left, right) {
    case (.overflow, _), (_, .overflow): return .overflow
    case (.missing, _), (_, .missing): return .missing
    case (.number(let one), .number(let other)):
      return one.adding(other).map { .number($0) } ?? .overflow
    case (.number(let one), .ratio(let other)), (.ratio(let other), .number(let one)):
      return (Ratio(one).flatMap { $0.adding(other) }).map { .ratio($0) } ?? .overflow
    case (.ratio(let one), .ratio(let other)):
      return one.adding(other).map { .ratio($0) } ?? .overflow
    }
  }

  /// The aggregate, rounded as declared; missing where an element is or where there is none.
  func result(_ value: CheckedCallValue) -> TotalValue {
    if value.aggregate == .count {
      if case .number = sum { return .number(Number(count)) }
      return sum
    }
    if case .missing = sum { return .missing }
    if case .overflow = sum { return .overflow }
    switch value.aggregate {
    case .sum, .count: return rounded(sum, value.rounding)
    case .minimum: return rounded(least.map { .number($0) } ?? .missing, value.rounding)
    case .maximum: return rounded(greatest.map { .number($0) } ?? .missing, value.rounding)
    case .mean:
      guard count > 0 else { return .missing }
      let total: Ratio?
      switch sum {
      case .number(let number): total = Ratio(number, over: Number(count))
      case .ratio(let ratio): total = Ratio(Number(count)).flatMap { ratio.divided(by: $0) }
      case .missing, .overflow: total = nil
      }
      return total.map { rounded(.ratio($0), value.rounding) } ?? .overflow
    }
  }

  private func rounded(_ value: TotalValue, _ rounding: Rounding?) -> TotalValue {
    guard let rounding else { return value }
    switch value {
    case .number(let number): return number.rounded(rounding).map { .number($0) } ?? .overflow
    case .ratio(let ratio): return ratio.rounded(rounding).map { .number($0) } ?? .overflow
    case .missing, .overflow: return value
    }
  }
}

/// What a chunk gathers for one value over all applications, by group.
struct ChunkTotal: Sendable {
  /// The groups in the order met, each with its key and what a reader calls it.
  var groups: [(key: [UInt8], label: [UInt8], total: PartialTotal)] = []
  private var places: [[UInt8]: Int] = [:]
  /// Whether an application that may count has no known group: it could be in any of them.
  var isUnattributed = false

  mutating func add(_ value: PartialTotal, key: [UInt8], label: [UInt8]) {
    if let place = places[key] {
      groups[place].total.add(value)
    } else {
      places[key] = groups.count
      groups.append((key, label, value))
    }
  }

  mutating func add(_ other: ChunkTotal) {
    for group in other.groups { add(group.total, key: group.key, label: group.label) }
    if other.isUnattributed { isUnattributed = true }
  }

  /// The total, and that of each group in the order of keys.
  func result(_ value: CheckedCallValue) -> CallTotal {
    var total = CallTotal()
    if value.group < 0 {
      total.value = groups.first?.total.result(value) ?? PartialTotal().result(value)
      return total
    }
    total.groups = groups.map {
      ($0.key, $0.label, isUnattributed ? .missing : $0.total.result(value))
    }
    total.groups.sortStably { $0.key.lexicographicallyPrecedes($1.key) }
    return total
  }
}

extension Decider {
  /// Gathers a value over the applications of a chunk.
  func gather(_ number: Int, _ work: inout Workspace) -> ChunkTotal {
    let code = evaluator.program.callValues[number]
    let group = evaluator.program.ruleset.callValues[number].group
    var result = ChunkTotal()
    var recorder = NoRecorder()
    for application in work.store.applications {
      work.rows[0] = application
      work.ratios.removeAll(keepingCapacity: true)
      var isUnknown = false
      var isLeftOut = false
      if code.filter >= 0 {
        let test = evaluator.value(code.filter, &work, &recorder)
        isLeftOut = test.isFalse
        isUnknown = !test.isTrue
      }
      var key: [UInt8] = []
      var label: [UInt8] = []
      if code.group >= 0 {
        let value = evaluator.value(code.group, &work, &recorder)
        // An application whose group is not known could be in any: no total is then known.
        guard value.isKnown else {
          if !isLeftOut { result.isUnattributed = true }
          continue
        }
        key = evaluator.groupKey(value, work.store)
        label = self.label(value, type: evaluator.program.ruleset.types[Int(group)], work.store)
      }
      // A group none of whose applications is kept has the total of nothing, and still has one.
      if isLeftOut {
        result.add(PartialTotal(), key: key, label: label)
        continue
      }
      var partial = PartialTotal()
      let element: Value =
        code.element >= 0 ? evaluator.value(code.element, &work, &recorder) : Value(.zero)
      partial.add(isUnknown ? .missing : outcome(element, work))
      result.add(partial, key: key, label: label)
    }
    return result
  }

  private func outcome(_ value: Value, _ work: borrowing Workspace) -> TotalValue {
    switch value.kind {
    case .number: .number(value.number)
    case .ratio: .ratio(work.ratios[value.payload])
    case .overflow: .overflow
    case .missing, .absent, .truth, .day, .choice, .choices, .text, .literal: .missing
    }
  }

  private func label(_ value: Value, type: ValueType, _ store: borrowing FactStore) -> [UInt8] {
    switch (value.kind, type) {
    case (.text, _), (.literal, _): return Array(evaluator.bytes(value, store))
    case (.choice, .choice(let domain)):
      let texts = evaluator.program.ruleset.choiceDomains[domain]
      return value.payload < texts.count ? Array(texts[value.payload].utf8) : []
    case (.truth, _): return Array((value.isTrue ? "true" : "false").utf8)
    case (.day, _): return Array((Day(number: value.payload)?.isoText ?? "").utf8)
    default: return Array(value.number.canonicalText.utf8)
    }
  }
}
