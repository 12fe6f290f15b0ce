import Rules

/// What an application found when its turn came, where parts of the envelope are set aside.
struct SelectionTurn {
  /// Its sub-envelope, or -1.
  var part: Int
  /// What was left of what is set aside for it.
  var own: Number
  /// What was left of what is open to all.
  var open: Number
  /// Whether it is the turn that comes after the sub-envelopes gave back what they had not used.
  var isSecond: Bool

  /// What of an award comes from the sub-envelope, which is used first.
  func fromOwn(_ award: Number) -> Number { min(award, max(own, .zero)) }
}

extension CallResult {
  /// The last turn of the application at a position, found by sharing out the envelope again; nil
  /// where nothing is set aside.
  func turn(at position: Int) -> SelectionTurn? {
    guard let rules = plan.ruleset.selection, !rules.subEnvelopes.isEmpty else { return nil }
    let count = order.references.count
    var selector = Selector(rules, plan.ruleset, envelope: selection.envelope, count: count)
    var turn: SelectionTurn?
    func offer(_ place: Int, isSecond: Bool) {
      let request = requestWords.request(order.references[place], chunks)
      if place == position, let purse = selector.purse(request) {
        turn = SelectionTurn(
          part: request.part, own: purse.own, open: purse.open, isSecond: isSecond)
      }
      selector.offer(place, request)
    }
    for place in 0..<count { offer(place, isSecond: false) }
    if selector.isOpen(position), selector.spillOver() {
      for place in 0..<count where selector.isOpen(place) { offer(place, isSecond: true) }
    }
    return turn
  }
}
