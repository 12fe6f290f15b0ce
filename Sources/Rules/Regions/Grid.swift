/// The numbers that an axis can take: the multiples of a step, or all of them.
///
/// On a stepped axis every place is moved to just before a multiple of the step, so that two ways
/// of writing the same limit (`au plus 6`, `moins de 7` over the integers) are one place, and two
/// ranges are contiguous exactly where one stops at the place where the other starts.
struct Grid: Sendable {
  /// The distance between neighbouring values, or nil where every number is a value.
  let step: Number?

  /// Makes a grid; a step that is not positive says nothing and is taken as none.
  init(step: Number?) {
    if let step, step > Number(0) { self.step = step } else { self.step = nil }
  }

  /// The same place for the values of the grid, written in the one way that stands for it.
  ///
  /// A place too far out to be moved stays where it is, which keeps its order with the others.
  func aligned(_ cut: Cut) -> Cut {
    guard let step, case .at(let value, let after) = cut else { return cut }
    let multiple = after ? value.next(multipleOf: step) : value.raised(toMultipleOf: step)
    guard let multiple else { return cut }
    return .before(multiple)
  }

  /// The place where an interval starts on the grid.
  func start(of interval: Interval) -> Cut { aligned(interval.start) }

  /// The place where an interval stops on the grid.
  func end(of interval: Interval) -> Cut { aligned(interval.end) }

  /// The interval between two places, with inclusive ends wherever the step allows it.
  func interval(from start: Cut, to end: Cut) -> Interval {
    guard let step, case .at(let value, false) = end, let last = value.subtracting(step) else {
      return Interval(from: start, to: end)
    }
    return Interval(from: start, to: .after(last))
  }

  /// Whether a number is a value of the grid that lies between two places.
  private func admits(_ value: Number, from start: Cut, to end: Cut) -> Bool {
    guard start <= .before(value), .after(value) <= end else { return false }
    guard let step else { return true }
    return value.floored(toMultipleOf: step) == value
  }

  /// The value a reader would pick to stand for a range.
  ///
  /// In order: the smallest integer; zero or else the greatest integer where nothing bounds the
  /// range from below; the lower end; the shortest decimal just above it; the upper end. Gives nil
  /// where no `Number` lies between the two places.
  func witness(from start: Cut, to end: Cut) -> Number? {
    for candidate in [lowInteger(start), Number(0), highInteger(end)] {
      if let candidate, admits(candidate, from: start, to: end) { return candidate }
    }
    if case .at(let value, false) = start, admits(value, from: start, to: end) { return value }
    if let value = shortDecimal(from: start, to: end) { return value }
    guard case .at(let value, let after) = end else { return nil }
    let last = after ? value : step.flatMap { value.subtracting($0) }
    guard let last, admits(last, from: start, to: end) else { return nil }
    return last
  }

  /// The smallest integer above a place.
  private func lowInteger(_ start: Cut) -> Number? {
    guard case .at(let value, let after) = start else { return nil }
    return after ? value.next(multipleOf: Number(1)) : value.raised(toMultipleOf: Number(1))
  }

  /// The greatest integer below a place.
  private func highInteger(_ end: Cut) -> Number? {
    guard case .at(let value, let after) = end else { return nil }
    let floor = value.floored(toMultipleOf: Number(1))
    return after || floor != value ? floor : floor?.subtracting(Number(1))
  }

  /// The first number above a place with as few decimals as the range allows.
  private func shortDecimal(from start: Cut, to end: Cut) -> Number? {
    guard step == nil, case .at(let value, _) = start else { return nil }
    for decimals in 1...38 {
      guard let unit = Number(mantissa: 1, scale: decimals) else { return nil }
      guard let candidate = value.next(multipleOf: unit) else { return nil }
      if admits(candidate, from: start, to: end) { return candidate }
    }
    return nil
  }
}
