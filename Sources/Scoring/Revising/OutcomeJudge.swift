import Rules

/// What an application becomes when some of its facts or marks are changed.
struct RevisedOutcome: Sendable {
  var status: OutcomeStatus
  /// How many of the others come before it; nil where it is not ranked.
  var turn: Int?
}

/// Tells what becomes of one application of a decided call when it is changed.
///
/// The application is decided alone; only where it is ranked is its turn among the others looked
/// for, and its request served again. Where values over all applications enter into decisions, the
/// whole call is decided again.
struct OutcomeJudge {
  let result: CallResult
  let index: Int
  /// The application as it was decided, alone.
  let application: RevisedApplication
  /// Whether every try decides the whole call.
  let decidesCall: Bool
  private let whole: RevisedApplication
  private let position: Int
  private let replay: SelectionReplay?
  private let identifier: [UInt8]
  private let lot: [UInt8]

  /// A change to try.
  typealias Change = (place: RevisedPlace, value: FactValue)

  init(_ result: CallResult, index: Int, _ reads: RuleReads) {
    self.result = result
    self.index = index
    application = RevisedApplication(result.alone(index), index: 0)
    whole = RevisedApplication(result, index: index)
    position = Int(result.entries[index].position)
    decidesCall = reads.decisionsReadCall()
    replay = decidesCall ? nil : SelectionReplay(result, without: position)
    identifier = result.identifier(at: index)
    lot = Self.lot(identifier, result)
  }

  private static func lot(_ identifier: [UInt8], _ result: CallResult) -> [UInt8] {
    guard case .draw(let seed)? = result.plan.ruleset.ranking?.lastResort else { return [] }
    return SHA256.digest(Array(seed.utf8) + [0] + identifier)
  }

  /// How much work a try is, the call's size told.
  var effort: Int { decidesCall ? max(1, result.count / 16) : 1 }

  /// The outcome as it is.
  var present: RevisedOutcome {
    RevisedOutcome(
      status: result.status(at: index), turn: position < 0 ? nil : position)
  }

  /// The outcome with some changes; nil where they cannot be made, or contradict the ruleset.
  func outcome(_ changes: [Change]) -> RevisedOutcome? {
    if decidesCall { return decided(changes, verifies: false)?.outcome }
    var revised = application
    for change in changes {
      do { try revised.set(change.place, change.value) } catch { return nil }
    }
    var (part, own, problems) = revised.decidedAlone()
    problems.removeAll { $0.isNotice }
    guard problems.isEmpty, let standing = own.standings.first else { return nil }
    switch standing {
    case .ineligible: return RevisedOutcome(status: .ineligible)
    case .eliminated: return RevisedOutcome(status: .eliminated)
    case .incomplete: return RevisedOutcome(status: .incomplete)
    case .ranked: break
    }
    guard result.plan.ruleset.ranking != nil else { return RevisedOutcome(status: .selected) }
    part.outcome = own
    return ranked(part)
  }

  /// The outcome with some changes, decided by the whole engine and checked as a result of `rank`.
  func decided(
    _ changes: [Change], verifies: Bool = true
  ) -> (result: CallResult, index: Int, outcome: RevisedOutcome)? {
    var revised = whole
    for change in changes {
      do { try revised.set(change.place, change.value) } catch { return nil }
    }
    guard case .success(let after) = revised.decided(verifies: verifies),
      let index = after.entries.firstIndex(where: {
        $0.chunk == result.entries[self.index].chunk
          && $0.application == result.entries[self.index].application
      })
    else { return nil }
    let position = after.entries[index].position
    let outcome = RevisedOutcome(
      status: after.status(at: index), turn: position < 0 ? nil : Int(position))
    return (after, index, outcome)
  }

  // MARK: Turns

  private func ranked(_ part: DecidedChunk) -> RevisedOutcome {
    let words = Array(part.outcome.words)
    var low = 0
    var high = result.order.references.count - (position < 0 ? 0 : 1)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(words, part, other(middle)) { high = middle } else { low = middle + 1 }
    }
    guard let replay else { return RevisedOutcome(status: .selected, turn: low) }
    let request = result.requestWords.request(RankedReference(chunk: 0, number: 0), [part])
    let status: OutcomeStatus =
      switch replay.status(turn: low, request) {
      case .selected: .selected
      case .waiting: .waiting
      case .notSelected: .notSelected
      }
    return RevisedOutcome(status: status, turn: low)
  }

  /// The position, in the order of merit, of one of the others.
  private func other(_ turn: Int) -> Int { position >= 0 && turn >= position ? turn + 1 : turn }

  /// How many of the others come before one of them, the application at hand left out.
  func turn(of other: Int) -> Int? {
    let place = Int(result.entries[other].position)
    if place < 0 { return nil }
    return position >= 0 && place > position ? place - 1 : place
  }

  /// Whether the changed application comes before the one at a position of the order of merit.
  private func comesBefore(_ words: [UInt64], _ part: DecidedChunk, _ other: Int) -> Bool {
    guard let ranking = result.plan.ruleset.ranking else { return false }
    let reference = result.order.references[other]
    let chunk = Int(reference.chunk)
    let stride = result.plan.decider.wordsPerApplication
    for (number, key) in ranking.keys.enumerated() {
      let word = result.chunks[chunk].outcome.words[Int(reference.number) * stride + number]
      let isText = key.node >= 0 && result.plan.ruleset.types[Int(key.node)] == .text
      let order =
        isText
        ? KeyColumn.compare(part.store.text(words[number]), result.chunks[chunk].store.text(word))
        : KeyColumn.compare(part.store, words[number], result.chunks[chunk].store, word)
      if order != 0 { return key.isDescending ? order > 0 : order < 0 }
    }
    let theirs = Array(result.identifier(result.entries[other]))
    switch ranking.lastResort {
    case .draw:
      let order = KeyColumn.compare(lot[...], Self.lot(theirs, result)[...])
      return order == 0 ? KeyColumn.compare(identifier[...], theirs[...]) < 0 : order < 0
    case .identifier(let isDescending):
      let order = KeyColumn.compare(identifier[...], theirs[...])
      return isDescending ? order > 0 : order < 0
    }
  }
}
