import Testing

@testable import Rules

/// Fractions checked against arithmetic done by hand.
@Suite struct RatioTests {
  private func ratio(_ top: String, _ bottom: String) throws -> Ratio {
    try #require(Ratio(number(top), over: number(bottom)))
  }

  @Test func fractionsAreReduced() throws {
    let value = try ratio("-1.50", "4.5")
    #expect(value.numerator == -1)
    #expect(value.denominator == 3)
    #expect(try ratio("1", "-3") == value)
    #expect(try ratio("0", "-7").denominator == 1)
    #expect(try ratio("0.25", "1").denominator == 4)
    #expect(try ratio("250", "0.5").numerator == 500)
    #expect(Ratio(.one, over: .zero) == nil)
    // 10³⁶ is within 128 bits, on either side.
    #expect(try ratio("1", "1E-36").numerator == ratio("1E-36", "1").denominator)
    #expect(Ratio(try number("1E+30"), over: try number("3E-30")) == nil)
  }

  @Test func arithmetic() throws {
    let (third, sixth) = (try ratio("1", "3"), try ratio("1", "6"))
    #expect(try third.adding(sixth) == ratio("1", "2"))
    #expect(third.subtracting(sixth) == sixth)
    #expect(try third.multiplied(by: sixth) == ratio("1", "18"))
    #expect(try third.divided(by: sixth) == ratio("2", "1"))
    #expect(try third.divided(by: ratio("0", "1")) == nil)
    #expect(third.negated() < sixth)
    #expect(sixth < third)
    #expect(third.exactNumber == nil)
    #expect(try third.adding(sixth)?.exactNumber == number("0.5"))
  }

  @Test func meansAndPercentages() throws {
    // The mean of 12.5, 13 and 14 is 39.5 / 3 = 13.1666…
    let mean = try ratio("39.5", "3")
    #expect(try mean.rounded(.decimals(2)) == number("13.17"))
    #expect(try mean.rounded(.decimals(2, .down)) == number("13.16"))
    #expect(try mean.rounded(.multiple(of: number("0.25"))) == number("13.25"))
    // Two thirds of 100.01 is 66.67333…
    let share = try ratio("2", "3").multiplied(by: ratio("100.01", "1"))
    #expect(try share?.rounded(.decimals(2)) == number("66.67"))
  }

  @Test func comparisonIsExactWhereProductsAreLong() throws {
    let near = Number(checkedMantissa: Int128.max, places: 0)
    let below = Number(checkedMantissa: Int128.max - 1, places: 0)
    let (first, second) = (
      try #require(Ratio(near, over: below)), try #require(Ratio(below, over: near))
    )
    #expect(second < first)
    #expect(!(first < second))
    #expect(first.compared(to: first) == 0)
    #expect(first.negated() < second.negated())
    #expect(first > Ratio(.one) ?? second)
    #expect(first.adding(second) == nil)
    #expect(first.multiplied(by: second) == Ratio(.one))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func orderAgreesWithContinuedFractions(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    for _ in 0..<10_000 {
      let terms = (0..<4).map { _ in
        Int128.random(in: 1...Int128.max, using: &random)
          >> Int128.random(in: 0...60, using: &random)
      }.map { max(1, $0) }
      let numbers = terms.map { Number(checkedMantissa: $0, places: 0) }
      let left = try #require(Ratio(numbers[0], over: numbers[1]))
      let right = try #require(Ratio(numbers[2], over: numbers[3]))
      let wanted = order(terms[0], terms[1], terms[2], terms[3])
      #expect(left.compared(to: right) == wanted)
      #expect(right.compared(to: left) == -wanted)
      #expect(left.negated().compared(to: right.negated()) == -wanted)
      #expect(left.negated() < right)
    }
  }

  /// The order of a/b and c/d, from their integer parts and then their inverted rests.
  private func order(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128) -> Int {
    if a / b != c / d { return a / b < c / d ? -1 : 1 }
    let (first, second) = (a % b, c % d)
    if first == 0 || second == 0 { return first == second ? 0 : first == 0 ? -1 : 1 }
    return order(d, second, b, first)
  }
}
