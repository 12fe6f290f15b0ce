import Rules

/// The values that a fact or a mark could have instead of its own, and how far each is from it.
struct ChangeDomain: Sendable {
  /// A value, with its distance from the present one.
  struct Candidate: Sendable {
    var value: FactValue
    /// How many steps of its domain away it is.
    var steps: Int
    /// Its place on the scale, counted from the present value; nil for a value of no scale.
    var index: Int?
  }

  /// The values that stand in no order: choices, yes and no, none at all.
  var listed: [Candidate] = []
  /// The numbers or days; nil where the values stand in no order.
  var scale: ChangeScale?
  /// Whether every value is among those that can be tried.
  var isWhole = true

  /// How many values there are.
  var count: Int { listed.count + (scale?.count ?? 0) }

  /// Every value, the nearest first; below comes before above.
  func all() -> [Candidate] {
    var values = listed
    if let scale {
      for index in scale.least...scale.most {
        if let candidate = scale.candidate(index) { values.append(candidate) }
      }
    }
    return Self.sorted(values)
  }

  /// The candidates of some places of the scale, and those of no scale, the nearest first.
  func at(_ indices: Set<Int>) -> [Candidate] {
    let scaled = indices.sorted().compactMap { scale?.candidate($0) }
    return Self.sorted(listed + scaled)
  }

  private static func sorted(_ values: [Candidate]) -> [Candidate] {
    values.indices.map { $0 }.stablySorted {
      values[$0].steps == values[$1].steps ? $0 < $1 : values[$0].steps < values[$1].steps
    }.map { values[$0] }
  }
}

/// Numbers or days at equal steps, counted from the present value.
struct ChangeScale: Sendable {
  /// The furthest place that is looked at on either side.
  static let furthest = 1 << 40

  private let start: Number
  private let step: Number
  private let bounds: Interval
  private let isDay: Bool
  /// Whether nothing is given now, so that the first value is one step away.
  private let isMissing: Bool
  /// The first and the last place.
  private(set) var least = 0
  private(set) var most = 0

  init(start: Number, step: Number, bounds: Interval, isDay: Bool, isMissing: Bool) {
    self.start = start
    self.step = step
    self.bounds = bounds
    self.isDay = isDay
    self.isMissing = isMissing
    let furthest = isDay ? 36_525 : Self.furthest
    least = -furthest
    most = furthest
    if let lower = bounds.lower, let index = index(of: lower.value) {
      least = max(least, contains(index) ? index : index + 1)
    }
    if let upper = bounds.upper, let index = index(of: upper.value) {
      most = min(most, contains(index) ? index : index - 1)
    }
    // Where rounding went the other way, the next place is the first or the last.
    if contains(least - 1), least > -furthest { least -= 1 }
    if contains(most + 1), most < furthest { most += 1 }
  }

  /// How many values there are besides the present one.
  var count: Int { max(most - least + (isMissing ? 1 : 0), 0) }

  /// The number at a place.
  func number(_ index: Int) -> Number? {
    step.multiplied(by: Number(index))?.adding(start)
  }

  private func contains(_ index: Int) -> Bool { number(index).map { bounds.contains($0) } ?? false }

  /// The place of a number, rounded to a step; nil where it is out of reach.
  func index(of number: Number) -> Int? {
    number.subtracting(start)?.divided(by: step, rounding: Rounding(.decimals(0), .down))?.int64
      .map { Int($0) }
  }

  /// The fact at a place; nil outside the bounds.
  func fact(_ index: Int) -> FactValue? {
    guard index >= least, index <= most, let number = number(index), bounds.contains(number)
    else { return nil }
    if !isDay { return .number(number) }
    return number.int64.flatMap { Day(number: Int($0)) }.map { .day($0) }
  }

  /// The value at a place as something to try; nil for the present one.
  func candidate(_ index: Int) -> ChangeDomain.Candidate? {
    if index == 0, !isMissing { return nil }
    guard let fact = fact(index) else { return nil }
    let steps = index.magnitude + (isMissing ? 1 : 0)
    return ChangeDomain.Candidate(value: fact, steps: Int(clamping: steps), index: index)
  }
}
