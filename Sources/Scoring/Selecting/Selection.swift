import Rules

/// What selection made of the ranked applications, by position in the order of merit.
struct Selection: Sendable {
  enum Status: UInt8, Sendable { case selected, waiting, notSelected }

  /// Why an application was passed over.
  enum Cause: UInt8, Sendable {
    case none
    /// It asks for more than is left.
    case envelope
    /// An application before it did not fit, which closes the envelope.
    case closed
    case places
    case group
  }

  var statuses: [Status] = []
  var causes: [Cause] = []
  /// What was left when an application was passed over, as an index in `remainders`.
  private var remainderIndex: [UInt32] = []
  private var remainders: [Number] = [.zero]
  /// The awards that are less than what was asked, by position.
  var partial: [(position: Int, amount: Number)] = []
  /// The positions, in order, that are served and ask for less than nothing: they receive nothing.
  var belowZero: [Int] = []
  var envelope: Number?
  var consumed = Number.zero
  /// What each sub-envelope gave to those for whom it was set aside.
  var partsGiven: [Number] = []
  /// The smallest growth of the envelope that could change a decision among those watched.
  var leastLack: Number?

  /// What was left for an application that was passed over.
  func remainder(at position: Int) -> Number { remainders[Int(remainderIndex[position])] }

  /// What an application receives other than it asked; nil where it receives all of it.
  func award(at position: Int) -> Number? {
    if asksBelowZero(at: position) { return .zero }
    return partial.first { $0.position == position }?.amount
  }

  /// Whether the application at a position is served, and asks for less than nothing.
  func asksBelowZero(at position: Int) -> Bool {
    if belowZero.isEmpty { return false }
    var (low, high) = (0, belowZero.count)
    while low < high {
      let middle = (low + high) / 2
      if belowZero[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < belowZero.count && belowZero[low] == position
  }

  /// Selects every application, as a call without selection does.
  static func everyone(_ count: Int) -> Selection {
    var selection = Selection()
    selection.statuses = [Status](repeating: .selected, count: count)
    selection.causes = [Cause](repeating: .none, count: count)
    return selection
  }

  /// Selects from the order of merit, as the ruleset says.
  ///
  /// `watched` is how many positions, from the first, `leastLack` is about.
  static func select(
    _ chunks: [DecidedChunk], _ order: RankedOrder, _ ruleset: CheckedRuleset,
    envelope: Number?, alreadyAwarded: Number = .zero, stride: Int, watched: Int = 0
  ) -> Selection {
    let count = order.references.count
    guard let rules = ruleset.selection else { return everyone(count) }
    let words = RequestWords(ruleset, stride: stride)
    var selector = Selector(rules, ruleset, envelope: envelope, count: count)
    selector.watched = watched
    selector.withdraw(alreadyAwarded)
    for position in 0..<count {
      selector.offer(position, words.request(order.references[position], chunks))
    }
    if selector.spillOver() {
      for position in 0..<count where selector.isOpen(position) {
        selector.offer(position, words.request(order.references[position], chunks))
      }
    }
    return selector.finish(reserve: rules.reserve)
  }

  /// What an application asks for.
  struct Request {
    /// What it draws on the envelope: never less than zero, so that no request refills it.
    var amount = Number.zero
    /// Whether the amount worked out for it is below zero.
    var isBelowZero = false
    var groups: [[UInt8]] = []
    /// The sub-envelope it belongs to, or -1.
    var part = -1
  }

  mutating func pass(_ position: Int, _ cause: Cause, left: Number) {
    causes[position] = cause
    if remainders[remainders.count - 1] != left { remainders.append(left) }
    remainderIndex[position] = UInt32(remainders.count - 1)
  }

  init() {}

  init(count: Int) {
    statuses = [Status](repeating: .notSelected, count: count)
    causes = [Cause](repeating: .none, count: count)
    remainderIndex = [UInt32](repeating: 0, count: count)
  }
}

/// Gives places and money in the order of merit, and keeps the accounts.
struct Selector {
  /// How many positions to note the least lack of.
  var watched = 0
  private var selection: Selection
  private let rules: CheckedSelection
  private var placesLeft: Number?
  /// What is left of the whole envelope, and of the part that nothing is set aside from.
  private var left: Number?
  private var general: Number?
  private var parts: [Number]
  private var isGeneralClosed = false
  private var closedParts: [Bool]
  private var groups: [[[UInt8]: Int]]

  init(_ rules: CheckedSelection, _ ruleset: CheckedRuleset, envelope: Number?, count: Int) {
    self.rules = rules
    selection = Selection(count: count)
    let whole = rules.consumed >= 0 ? envelope ?? rules.envelope : nil
    selection.envelope = whole
    placesLeft = rules.places
    left = whole
    parts = rules.subEnvelopes.map { $0.amount }
    selection.partsGiven = parts.map { _ in .zero }
    closedParts = parts.map { _ in false }
    groups = rules.groupLimits.map { _ in [:] }
    // What is set aside is taken off the whole; the rest is open to all.
    general = whole
    for part in parts { general = general?.subtracting(part) }
    if let rest = general, rest.isNegative { general = .zero }
  }

  /// Takes off what was given to others before, out of what nothing is set aside from.
  mutating func withdraw(_ amount: Number) {
    left = left?.subtracting(amount)
    general = general?.subtracting(amount)
    if let rest = general, rest.isNegative { general = .zero }
  }

  /// Whether an application has not been served yet for want of money.
  func isOpen(_ position: Int) -> Bool {
    selection.statuses[position] == .notSelected
      && (selection.causes[position] == .envelope || selection.causes[position] == .closed)
  }

  /// Whether the next application is served, of accounts over one position.
  mutating func serves(_ request: Selection.Request) -> Bool {
    selection.statuses[0] = .notSelected
    offer(0, request)
    return selection.statuses[0] == .selected
  }

  /// The same accounts over one position, without what was noted for each application.
  func accounts() -> Selector {
    var copy = self
    let envelope = selection.envelope
    copy.selection = Selection(count: 1)
    copy.selection.envelope = envelope
    copy.selection.partsGiven = selection.partsGiven
    return copy
  }

  /// What an application could draw on.
  private func available(_ request: Selection.Request) -> Number? {
    guard let left, let purse = purse(request) else { return nil }
    return min(purse.own.adding(purse.open) ?? purse.open, left)
  }

  /// What is left of what is set aside for an application, and of what is open to all.
  func purse(_ request: Selection.Request) -> (own: Number, open: Number)? {
    guard let general else { return nil }
    let isOwn = request.part >= 0 && !closedParts[request.part]
    return (isOwn ? parts[request.part] : .zero, isGeneralClosed ? .zero : general)
  }

  private func isClosed(_ request: Selection.Request) -> Bool {
    isGeneralClosed && (request.part < 0 || closedParts[request.part])
  }

  /// Serves an application, or passes it over and notes why.
  mutating func offer(_ position: Int, _ request: Selection.Request) {
    let available = available(request)
    if let placesLeft, placesLeft <= .zero {
      selection.pass(position, .places, left: available ?? .zero)
      return
    }
    for (number, key) in request.groups.enumerated()
    where Number(groups[number][key] ?? 0) >= rules.groupLimits[number].limit {
      selection.pass(position, .group, left: available ?? .zero)
      return
    }
    guard let available else { return serve(position, request, .zero) }
    if isClosed(request) { return selection.pass(position, .closed, left: available) }
    if request.amount <= available { return serve(position, request, request.amount) }
    if position < watched { noteLack(request) }
    if rules.overflow == .partial, available > .zero {
      selection.partial.append((position, available))
      serve(position, request, available)
      close(request)
    } else {
      selection.pass(position, .envelope, left: available)
      if rules.overflow != .skip { close(request) }
    }
  }

  /// Notes by how much the envelope would have to grow, at least, for a request to be served.
  ///
  /// A larger envelope adds to what is open to all, once it exceeds what is set aside; nothing is
  /// added for a request that has only its own part left to draw on.
  private mutating func noteLack(_ request: Selection.Request) {
    guard let left, let general, let whole = selection.envelope else { return }
    var sum = isGeneralClosed ? Number.zero : general
    if request.part >= 0, !closedParts[request.part] {
      sum = sum.adding(parts[request.part]) ?? sum
    }
    var lack = request.amount.subtracting(left)
    if sum < left {
      if isGeneralClosed { return }
      let setAside = rules.subEnvelopes.reduce(Number.zero) { $0.adding($1.amount) ?? $0 }
      let deficit = setAside.subtracting(whole).map { max($0, .zero) }
      lack = deficit.flatMap { request.amount.subtracting(sum)?.adding($0) }
    }
    guard let lack, lack > .zero else { return }
    selection.leastLack = selection.leastLack.map { min($0, lack) } ?? lack
  }

  private mutating func close(_ request: Selection.Request) {
    isGeneralClosed = true
    if request.part >= 0 { closedParts[request.part] = true }
  }

  private mutating func serve(
    _ position: Int, _ request: Selection.Request, _ amount: Number
  ) {
    selection.statuses[position] = .selected
    selection.causes[position] = .none
    placesLeft = placesLeft?.subtracting(.one)
    for (number, key) in request.groups.enumerated() { groups[number][key, default: 0] += 1 }
    guard left != nil else { return }
    if request.isBelowZero { selection.belowZero.append(position) }
    left = left?.subtracting(amount)
    selection.consumed = selection.consumed.adding(amount) ?? selection.consumed
    var rest = amount
    if request.part >= 0, !closedParts[request.part] {
      // What is set aside for an application is used before what is open to all.
      let taken = min(rest, max(parts[request.part], .zero))
      parts[request.part] = parts[request.part].subtracting(taken) ?? .zero
      selection.partsGiven[request.part] =
        selection.partsGiven[request.part].adding(taken) ?? selection.partsGiven[request.part]
      rest = rest.subtracting(taken) ?? .zero
    }
    general = general?.subtracting(rest)
  }

  /// Gives back what the parts that spill over have not used; false where none does.
  mutating func spillOver() -> Bool {
    var isAny = false
    for (number, part) in rules.subEnvelopes.enumerated() where part.spillsOver {
      if parts[number] > .zero { isAny = true }
      general = general?.adding(parts[number])
      parts[number] = .zero
    }
    if isAny { isGeneralClosed = false }
    return isAny
  }

  /// Puts the first of those not served on the reserve list.
  mutating func finish(reserve: Int?) -> Selection {
    var room = reserve ?? 0
    for position in selection.statuses.indices
    where selection.statuses[position] == .notSelected && room > 0 {
      selection.statuses[position] = .waiting
      room -= 1
    }
    selection.partial.sortStably { $0.position < $1.position }
    selection.belowZero.sort()
    return selection
  }
}
