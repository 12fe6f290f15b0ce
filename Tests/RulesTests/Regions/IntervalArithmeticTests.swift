import Testing

@testable import Rules

/// Interval arithmetic against every pair of values of small ranges.
///
/// Ends are integers from −3 to 3, inclusive, exclusive or open. An interval is sampled at its
/// inclusive ends, just inside its ends, at its integers and, where it is open, far out. A result is
/// right if it holds every sampled value, if samples come close to each of its ends, and if it
/// includes an end exactly when a sample reaches it.
@Suite struct IntervalArithmeticTests {
  /// Values are written in thousandths, and products in millionths.
  private static let unit = 1_000
  private static let far = 1_000_000

  private struct Sampled {
    let interval: Interval
    let samples: [Int]
  }

  private static let bounds: [Int: [Bound?]] = Dictionary(
    uniqueKeysWithValues: (-3...3).map {
      ($0, [Bound.including(Number($0)), Bound.excluding(Number($0))])
    })

  private static func sampled(_ lower: Bound?, _ upper: Bound?, _ low: Int, _ high: Int) -> Sampled
  {
    let from = lower == nil ? -far : low * unit
    let to = upper == nil ? far : high * unit
    var samples: Set<Int> = []
    for value in [from, from + 1, to - 1, to] + (-3...3).map({ $0 * unit }) {
      let above = lower.map { $0.inclusive ? value >= from : value > from } ?? true
      let below = upper.map { $0.inclusive ? value <= to : value < to } ?? true
      if above && below { samples.insert(value) }
    }
    return Sampled(interval: Interval(lower: lower, upper: upper), samples: samples.sorted())
  }

  /// Intervals with at least one sample, their ends chosen at random.
  private static func some(_ count: Int, seed: UInt64) -> [Sampled] {
    var random = Seeded(seed: seed)
    var result: [Sampled] = []
    while result.count < count {
      let low = Int.random(in: -3...3, using: &random)
      let high = Int.random(in: low...3, using: &random)
      let lower = ((bounds[low] ?? []) + [nil]).randomElement(using: &random) ?? nil
      let upper = ((bounds[high] ?? []) + [nil]).randomElement(using: &random) ?? nil
      let candidate = sampled(lower, upper, low, high)
      if !candidate.samples.isEmpty { result.append(candidate) }
    }
    return result
  }

  /// Checks a result against sampled values, given in units of 10^−`scale`.
  private func expect(
    _ result: Interval, covers values: [Int], scale: Int, near: Int,
    _ comment: @autoclosure () -> String
  ) {
    let number: (Int) -> Number = { Number(mantissa: Int128($0), scale: scale) ?? Number(0) }
    guard let least = values.min(), let most = values.max() else { return }
    let holdsAll = values.allSatisfy { result.contains(number($0)) }
    #expect(holdsAll, "\(comment()) gives \(result)")
    let faraway = scale == 3 ? Self.far / 2 : Self.far / 2 * 1
    if let lower = result.lower {
      #expect(lower.inclusive == (number(least) == lower.value), "\(comment()) gives \(result)")
      #expect(number(least - near) <= lower.value, "\(comment()) gives \(result)")
    } else {
      #expect(least <= -faraway, "\(comment()) gives \(result)")
    }
    if let upper = result.upper {
      #expect(upper.inclusive == (number(most) == upper.value), "\(comment()) gives \(result)")
      #expect(number(most + near) >= upper.value, "\(comment()) gives \(result)")
    } else {
      #expect(most >= faraway, "\(comment()) gives \(result)")
    }
  }

  @Test(arguments: Array(1...20) as [UInt64]) func operationsOnTwoIntervals(seed: UInt64) {
    let left = Self.some(20, seed: seed)
    let right = Self.some(20, seed: seed &+ 1_000)
    for (a, b) in zip(left, right) {
      let pairs = a.samples.flatMap { x in b.samples.map { (x, $0) } }
      let (x, y) = (a.interval, b.interval)
      expect(x.adding(y), covers: pairs.map { $0 + $1 }, scale: 3, near: 2, "\(x) + \(y)")
      expect(x.subtracting(y), covers: pairs.map { $0 - $1 }, scale: 3, near: 2, "\(x) − \(y)")
      expect(x.minimum(y), covers: pairs.map { min($0, $1) }, scale: 3, near: 1, "min \(x) \(y)")
      expect(x.maximum(y), covers: pairs.map { max($0, $1) }, scale: 3, near: 1, "max \(x) \(y)")
      expect(x.hull(y), covers: a.samples + b.samples, scale: 3, near: 1, "\(x) hull \(y)")
      expect(x.negated, covers: a.samples.map { -$0 }, scale: 3, near: 1, "−\(x)")
    }
  }

  @Test(arguments: Array(1...40) as [UInt64]) func products(seed: UInt64) {
    let left = Self.some(20, seed: seed)
    let right = Self.some(20, seed: seed &+ 1_000)
    for (a, b) in zip(left, right) {
      let values = a.samples.flatMap { x in b.samples.map { x * $0 } }
      let (x, y) = (a.interval, b.interval)
      // An end at 3 × 3 is missed by at most 0.006; an end at zero that meets an open end, by 1000.
      let openEnds = [x.lower, x.upper, y.lower, y.upper].contains(nil)
      expect(
        x.multiplied(by: y), covers: values, scale: 6, near: openEnds ? 1_100_000 : 6_000,
        "\(x) × \(y)")
    }
  }

  @Test(arguments: Array(1...20) as [UInt64]) func setsOfValues(seed: UInt64) {
    let left = Self.some(20, seed: seed)
    let right = Self.some(20, seed: seed &+ 1_000)
    let line = (-3_500...3_500).filter { $0 % 250 == 0 || abs($0 % 1_000) == 1 }
    for (a, b) in zip(left, right) {
      let (x, y) = (a.interval, b.interval)
      let number: (Int) -> Number = { Number(mantissa: Int128($0), scale: 3) ?? Number(0) }
      let common = x.intersection(y)
      let mismatch = line.first {
        common.contains(number($0)) != (x.contains(number($0)) && y.contains(number($0)))
      }
      #expect(mismatch == nil, "\(x) ∩ \(y) gives \(common)")
      #expect(common.isEmpty() == !line.contains { common.contains(number($0)) })
      let integers = (-10...10).filter { common.contains(Number($0)) }
      #expect(common.isEmpty(step: Number(1)) == integers.isEmpty)
      let isPart = a.samples.allSatisfy { y.contains(number($0)) }
      #expect(y.contains(x) == isPart)
    }
  }

  @Test func scaling() {
    let range = Interval(lower: .excluding(Number(-2)), upper: .including(Number(5)))
    #expect(
      range.scaled(by: Number(-3))
        == Interval(lower: .including(Number(-15)), upper: .excluding(Number(6))))
    #expect(range.scaled(by: Number(0)) == .point(Number(0)))
    #expect(Interval.unbounded.scaled(by: Number(0)) == .point(Number(0)))
    #expect(Interval.atLeast(Number(4)).scaled(by: Number(-1)) == .atMost(Number(-4)))
  }

  @Test func overflowLeavesAnEndUnbounded() throws {
    let huge = try #require(Number(mantissa: .max, scale: 0))
    let range = Interval.closed(Number(2), huge)
    #expect(range.adding(range) == .atLeast(Number(4)))
    #expect(range.subtracting(range.negated) == .atLeast(Number(4)))
    // Of a product that no number holds only the sign is known, be it too large or too fine.
    #expect(range.multiplied(by: range) == .moreThan(Number(0)))
    #expect(range.multiplied(by: range.negated) == .lessThan(Number(0)))
    let tiny = try #require(Number(mantissa: 1, scale: 36))
    let fine = Interval.closed(tiny, Number(1))
    #expect(
      fine.multiplied(by: fine) == Interval(lower: .excluding(Number(0)), upper: nil))
    #expect(Interval.point(huge).multiplied(by: .point(huge)) == .moreThan(Number(0)))
    #expect(Interval.point(huge).adding(.point(huge)) == .unbounded)
  }

  @Test func emptyIntervalsStayEmpty() {
    let crossed = Interval.closed(Number(5), Number(3))
    let range = Interval.closed(Number(1), Number(2))
    #expect(crossed.isEmpty() && Interval.empty.isEmpty())
    let results = [
      crossed.adding(range), range.subtracting(crossed), crossed.multiplied(by: range),
      range.minimum(crossed), crossed.maximum(range), crossed.negated,
      range.intersection(.closed(Number(3), Number(4))), crossed.hull(.empty),
    ]
    #expect(results == [Interval](repeating: .empty, count: results.count))
    #expect(crossed.hull(range) == range && range.hull(crossed) == range)
    #expect(range.contains(crossed) && !crossed.contains(range))
    #expect(Interval(lower: .excluding(Number(1)), upper: .excluding(Number(2))).isEmpty() == false)
  }

  @Test func stepsOtherThanOne() throws {
    let half = try #require(Number(mantissa: 5, scale: 1))
    let open = Interval(lower: .excluding(Number(1)), upper: .excluding(Number(2)))
    #expect(!open.isEmpty(step: half))
    let narrow = Interval(
      lower: .excluding(Number(1)), upper: .excluding(half.adding(Number(1)) ?? half))
    #expect(narrow.isEmpty(step: half) && !narrow.isEmpty())
  }
}
