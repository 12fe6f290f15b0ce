import Rules

extension CallResult {
  /// How many selections are run at most to find an envelope, and over how many applications.
  private static let mostRuns = 400
  private static let mostOffers = 4_000_000

  /// The least envelope that would have selected the application at a position, all else equal.
  ///
  /// Where awards may be partial, it is the one that would have paid the application in full: a cent
  /// left over is enough to be selected. It is the whole envelope, sub-envelopes staying as they are written: what is added is open to all.
  /// The selection is run again, each time with as much more as the smallest lack at the turn of this
  /// application or of one above it, or of any where what sub-envelopes have not used is offered to
  /// all again: below that, no decision that counts here changes. Nil where it is not found in a
  /// bounded number of runs.
  func leastEnvelope(for position: Int) -> Number? {
    guard let rules = plan.ruleset.selection, var envelope = selection.envelope else { return nil }
    let spillsOver = rules.subEnvelopes.contains { $0.spillsOver }
    // A cent more can then serve an application in part before it is offered the rest, so that
    // decisions change where nothing was lacking.
    if spillsOver, rules.overflow == .partial { return nil }
    let watched = spillsOver ? order.references.count : position + 1
    let runs = min(Self.mostRuns, Self.mostOffers / max(order.references.count, 1))
    for _ in 0...max(runs, 1) {
      let run = Selection.select(
        chunks, order, plan.ruleset, envelope: envelope,
        stride: plan.decider.wordsPerApplication, watched: watched)
      if run.statuses[position] == .selected, run.award(at: position) == nil { return envelope }
      guard let lack = run.leastLack, let wider = envelope.adding(lack) else { return nil }
      envelope = wider
    }
    return nil
  }
}

extension Selection {
  /// The position of the application that closed the envelope; nil where none did.
  func closing(partial isPartial: Bool) -> Int? {
    guard causes.contains(.closed) else { return nil }
    let passed = causes.firstIndex(of: .envelope)
    let cut = isPartial ? partial.first?.position : nil
    return [passed, cut].compactMap { $0 }.min()
  }
}
