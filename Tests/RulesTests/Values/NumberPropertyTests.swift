import Testing

@testable import Rules

/// Laws of arithmetic over seeded random numbers, everyday ones and extreme ones.
@Suite struct NumberPropertyTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func sumsAndDifferencesUndoEachOther(seed: UInt64) {
    var random = Seeded(seed: seed)
    var done = 0
    for round in 0..<20_000 {
      let everyday = round.isMultiple(of: 2)
      let left = everyday ? random.everydayNumber() : random.anyNumber()
      let right = everyday ? random.everydayNumber() : random.anyNumber()
      let sum = left.adding(right)
      #expect(sum == right.adding(left))
      #expect(left.negated().adding(right.negated()) == sum?.negated())
      if everyday { #expect(sum != nil) }
      guard let sum else { continue }
      done += 1
      #expect(sum.subtracting(right) == left)
      #expect((sum > left) == (right > .zero))
    }
    #expect(done > 15_000)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func orderAgreesWithTheSignOfTheDifference(seed: UInt64) {
    var random = Seeded(seed: seed)
    for _ in 0..<20_000 {
      let (left, right) = (random.anyNumber(), random.anyNumber())
      #expect(left.compared(to: right) == -right.compared(to: left))
      #expect((left == right) == (left.compared(to: right) == 0))
      guard let gap = left.subtracting(right) else { continue }
      #expect(left.compared(to: right) == (gap.isZero ? 0 : gap.isNegative ? -1 : 1))
    }
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func trimmingKeepsTheValue(seed: UInt64) {
    var random = Seeded(seed: seed)
    for _ in 0..<10_000 {
      let value = random.anyNumber()
      #expect(value.trimmed == value)
      #expect(value.trimmed.compared(to: value) == 0)
      #expect(value.trimmed.hashValue == value.hashValue)
      #expect(Literal(value.canonicalText)?.number == value)
      #expect(Literal(value.canonicalText)?.digits == value.trimmed.mantissa)
    }
  }

  @Test(arguments: [10, 11, 12] as [UInt64])
  func productsDistributeAndDivideBack(seed: UInt64) {
    var random = Seeded(seed: seed)
    var done = 0
    for round in 0..<20_000 {
      let left = round.isMultiple(of: 2) ? random.everydayNumber() : random.anyNumber()
      let right = random.everydayNumber()
      let product = left.multiplied(by: right)
      #expect(product == right.multiplied(by: left))
      #expect(left.negated().multiplied(by: right) == product?.negated())
      guard let product, !right.isZero else { continue }
      done += 1
      #expect(product.dividedExactly(by: right) == left)
      #expect(product.remainderIsZero(step: right) == left.isInteger)
      // left × (right + 1) = left × right + left
      if let next = right.adding(.one), let more = left.multiplied(by: next) {
        #expect(more == product.adding(left))
      }
    }
    #expect(done > 10_000)
  }

  @Test(arguments: [13, 14, 15] as [UInt64])
  func roundingBracketsTheValue(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    var done = 0
    for round in 0..<10_000 {
      let value = round.isMultiple(of: 2) ? random.everydayNumber() : random.anyNumber()
      let decimals = Int.random(in: -6...20, using: &random)
      let unit =
        decimals >= 0 ? Number(mantissa: 1, scale: decimals) : try number("1E\(-decimals)")
      let step = try #require(
        round.isMultiple(of: 3)
          ? unit?.multiplied(by: Number(Int.random(in: 1...99, using: &random))) : unit)
      for mode in RoundingMode.allCases {
        let target: Rounding =
          round.isMultiple(of: 3) ? .multiple(of: step, mode) : .decimals(decimals, mode)
        guard let result = value.rounded(target) else { continue }
        done += 1
        #expect(brackets(value, result, step, mode), "\(value.canonicalText) \(target)")
        #expect(result.rounded(target) == result)
        #expect(value.negated().rounded(target) == result.negated())
      }
    }
    #expect(done > 40_000)
  }

  /// Whether a result is one that a mode allows, told from differences and comparisons only.
  ///
  /// All magnitudes are counted in units of 10⁻³⁶, since the differences can be too long for a
  /// number.
  private func brackets(
    _ value: Number, _ result: Number, _ step: Number, _ mode: RoundingMode
  ) -> Bool {
    guard let exact = value.wideMagnitude(atScale: 36), let unit = step.wideMagnitude(atScale: 36),
      let found = result.wideMagnitude(atScale: 36), result.remainderIsZero(step: step),
      result.isZero || result.isNegative == value.isNegative
    else { return false }
    let away = found > exact
    let gap = away ? found.subtracting(exact) : exact.subtracting(found)
    guard gap < unit else { return false }
    if gap.isZero { return true }
    let rest = unit.subtracting(gap)
    switch mode {
    case .up: return away
    case .down: return !away
    case .halfUp: return gap < rest || (gap == rest && away)
    case .halfDown: return gap < rest || (gap == rest && !away)
    case .halfEven:
      guard let double = step.multiplied(by: Number(2)) else { return false }
      return gap < rest || (gap == rest && result.remainderIsZero(step: double))
    }
  }

  @Test(arguments: [16, 17, 18] as [UInt64])
  func ratiosAgreeWithNumbers(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    for _ in 0..<10_000 {
      let (left, right) = (random.everydayNumber(), random.everydayNumber())
      guard !right.isZero else { continue }
      let ratio = try #require(Ratio(left, over: right))
      #expect(ratio.exactNumber == left.dividedExactly(by: right))
      for mode in RoundingMode.allCases {
        let target = Rounding.decimals(Int.random(in: -3...8, using: &random), mode)
        #expect(ratio.rounded(target) == left.divided(by: right, rounding: target))
      }
      let (first, second) = (try #require(Ratio(left)), try #require(Ratio(right)))
      #expect(first.adding(second)?.exactNumber == left.adding(right))
      #expect(first.subtracting(second)?.exactNumber == left.subtracting(right))
      #expect(first.multiplied(by: second)?.exactNumber == left.multiplied(by: right))
      #expect(first.divided(by: second) == ratio)
      #expect(first.compared(to: second) == left.compared(to: right))
    }
  }
}
