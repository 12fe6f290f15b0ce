import Rules

extension CallResult {
  /// How many selections are run at most to find an envelope, and over how many applications.
  private static let mostRuns = 400
  private static let mostOffers = 4_000_000

  /// The least envelope that would have selected the application at a position, all else equal.
  ///
  /// The selection is run again, each time with as much more as the smallest lack at the turn of this
  /// application or of one above it: below that, no decision among them changes. Nil where it is not
  /// found in a bounded number of runs, or where sub-envelopes share the money.
  func leastEnvelope(for position: Int) -> Number? {
    guard let rules = plan.ruleset.selection, rules.subEnvelopes.isEmpty,
      var envelope = selection.envelope
    else { return nil }
    var run = selection
    let runs = min(Self.mostRuns, Self.mostOffers / max(order.references.count, 1))
    for _ in 0..<max(runs, 1) {
      guard let lack = run.leastLack(upTo: position, self),
        let wider = envelope.adding(lack)
      else { return nil }
      envelope = wider
      run = Selection.select(
        chunks, order, plan.ruleset, envelope: envelope,
        stride: plan.decider.wordsPerApplication)
      if run.statuses[position] == .selected { return envelope }
    }
    return nil
  }
}

extension Selection {
  /// The smallest amount that an application up to a position lacked, in part or in whole.
  fileprivate func leastLack(upTo position: Int, _ result: CallResult) -> Number? {
    var least: Number?
    func note(_ lack: Number?) {
      guard let lack, lack > .zero else { return }
      least = least.map { min($0, lack) } ?? lack
    }
    for other in 0...position where causes[other] == .envelope {
      note(result.asked(at: other).subtracting(remainder(at: other)))
    }
    for (other, given) in partial where other <= position {
      note(result.asked(at: other).subtracting(given))
    }
    return least
  }

  /// The position of the application that closed the envelope; nil where none did.
  func closing(partial isPartial: Bool) -> Int? {
    guard causes.contains(.closed) else { return nil }
    let passed = causes.firstIndex(of: .envelope)
    let cut = isPartial ? partial.first?.position : nil
    return [passed, cut].compactMap { $0 }.min()
  }
}
