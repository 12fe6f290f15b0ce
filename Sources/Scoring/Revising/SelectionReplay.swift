import Rules

/// The selection of a decided call with one application taken out, to be served at another turn.
struct SelectionReplay: Sendable {
  /// How many states of the accounts are kept, so that few offers are made again.
  private static let mostStates = 64

  private let rules: CheckedSelection
  private let fresh: Selector
  /// What the others ask for, in the order of merit.
  private let requests: [Selection.Request]
  /// The accounts before some turns, with how many had not been served, by equal stretches.
  private var states: [(accounts: Selector, passed: Int)] = []
  private var stretch = 1

  init?(_ result: CallResult, without own: Int) {
    guard let rules = result.plan.ruleset.selection else { return nil }
    self.rules = rules
    let positions = result.order.references.indices.filter { $0 != own }
    requests = positions.map {
      result.requestWords.request(result.order.references[$0], result.chunks)
    }
    fresh = Selector(
      rules, result.plan.ruleset, envelope: result.plan.options.envelope,
      count: requests.count + 1)
    stretch = max(1, requests.count / Self.mostStates)
    if !spills { keepStates() }
  }

  /// Whether what a part leaves is given in a second round, so that no turn is final.
  private var spills: Bool { rules.subEnvelopes.contains { $0.spillsOver } }

  private mutating func keepStates() {
    var accounts = fresh.accounts()
    var passed = 0
    for (turn, request) in requests.enumerated() {
      if turn.isMultiple(of: stretch) { states.append((accounts.accounts(), passed)) }
      if !accounts.serves(request) { passed += 1 }
    }
    states.append((accounts.accounts(), passed))
  }

  /// What becomes of the application at a turn among the others, counted from zero.
  func status(turn: Int, _ own: Selection.Request) -> Selection.Status {
    if spills { return wholeStatus(turn: turn, own) }
    let state = min(turn / stretch, states.count - 1)
    var (accounts, passed) = states[state]
    for other in min(state * stretch, turn)..<turn where !accounts.serves(requests[other]) {
      passed += 1
    }
    if accounts.serves(own) { return .selected }
    return passed < rules.reserve ?? 0 ? .waiting : .notSelected
  }

  private func wholeStatus(turn: Int, _ own: Selection.Request) -> Selection.Status {
    var selector = fresh
    func request(_ position: Int) -> Selection.Request {
      position == turn ? own : requests[position < turn ? position : position - 1]
    }
    for position in 0...requests.count { selector.offer(position, request(position)) }
    if selector.spillOver() {
      for position in 0...requests.count where selector.isOpen(position) {
        selector.offer(position, request(position))
      }
    }
    let selection = selector.finish(reserve: rules.reserve)
    return selection.statuses[turn]
  }
}
