import Rules

extension ResultChecker {
  private var selection: Selection { result.selection }

  /// What the application at a position asks for.
  private func asked(_ position: Int) -> Number { result.asked(at: position) }

  /// What the application at a position receives; nil where it is not selected.
  private func award(_ position: Int) -> Number? {
    guard result.selection.statuses[position] == .selected else { return nil }
    return result.selection.award(at: position) ?? asked(position)
  }

  private var positions: Range<Int> { result.order.references.indices }

  /// Whether the awards stay within the envelope, none making room for another.
  func envelopeNotExceeded() -> Bool {
    guard let envelope = result.selection.envelope else { return true }
    var sum = Number.zero
    for position in positions {
      guard let award = award(position), award > .zero else { continue }
      guard let next = sum.adding(award) else { return false }
      sum = next
    }
    return sum <= envelope
  }

  /// Whether what is said to be consumed is the sum of the awards.
  func consumptionAddsUp() -> Bool {
    guard result.selection.envelope != nil else { return result.selection.consumed.isZero }
    var sum = Number.zero
    for position in positions {
      if let award = award(position) { sum = sum.adding(award) ?? sum }
    }
    return sum == result.selection.consumed
  }

  /// Whether no award, and not what they consume together, is below zero.
  func nothingBelowZero() -> Bool {
    if result.selection.consumed.isNegative { return false }
    guard result.selection.envelope != nil else { return true }
    return !positions.contains { award($0)?.isNegative ?? false }
  }

  func placesNotExceeded() -> Bool {
    guard let places = ruleset.selection?.places else { return true }
    return Number(selection.statuses.filter { $0 == .selected }.count) <= places
  }

  func groupsNotExceeded() -> Bool {
    guard let limits = ruleset.selection?.groupLimits, !limits.isEmpty else { return true }
    var counts = limits.map { _ in [[UInt8]: Int]() }
    for position in positions where result.selection.statuses[position] == .selected {
      for (number, key) in result.groups(at: position).enumerated() {
        counts[number][key, default: 0] += 1
        if Number(counts[number][key] ?? 0) > limits[number].limit { return false }
      }
    }
    return true
  }

  func partialAwardsAreLess() -> Bool {
    for partial in result.selection.partial {
      guard ruleset.selection?.overflow == .partial, partial.amount > .zero,
        partial.position < positions.count, partial.amount < asked(partial.position)
      else { return false }
    }
    return true
  }

  /// Whether those who are served have no cause against them, and the others one.
  func unservedHaveCauses() -> Bool {
    guard result.selection.statuses.count == positions.count else { return false }
    for position in positions {
      let isServed = result.selection.statuses[position] == .selected
      if isServed != (result.selection.causes[position] == .none) { return false }
    }
    return true
  }

  /// Whether the reserve list holds the best of those not served, and no more than declared.
  func reserveFollowsOrder() -> Bool {
    guard let rules = ruleset.selection else { return true }
    var waiting = 0
    var isOver = false
    for position in positions {
      switch result.selection.statuses[position] {
      case .selected: continue
      case .waiting:
        if isOver { return false }
        waiting += 1
      case .notSelected: isOver = true
      }
    }
    let room = rules.reserve ?? 0
    return waiting <= room && (!isOver || waiting == room)
  }

  /// Whether money went to the first who fit, in a call that sets nothing else aside.
  func policyFollowed() -> Bool {
    guard let rules = ruleset.selection, let envelope = result.selection.envelope,
      rules.subEnvelopes.isEmpty, rules.groupLimits.isEmpty, rules.places == nil
    else { return true }
    var left = envelope
    var isClosed = false
    for position in positions {
      let asked = max(asked(position), .zero)
      let fits = !isClosed && asked <= left
      let isServed = result.selection.statuses[position] == .selected
      if fits != isServed {
        // A partial award serves one application that does not fit.
        guard isServed, !isClosed, rules.overflow == .partial,
          result.selection.award(at: position) == left
        else { return false }
      }
      left = award(position).flatMap { left.subtracting($0) } ?? left
      if !fits, rules.overflow != .skip { isClosed = true }
    }
    return true
  }
}
