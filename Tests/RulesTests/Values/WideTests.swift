import Testing

@testable import Rules

/// The 256-bit integer checked by the identity of division and by known products.
@Suite struct WideTests {
  @Test func knownProduct() {
    // (2¹²⁸ − 1)² = 2²⁵⁶ − 2¹²⁹ + 1
    let square = Wide(product: UInt128.max, UInt128.max)
    #expect(square == Wide(high: UInt128.max - 1, low: 1))
    #expect(square.multiplied(by: 2) == nil)
    #expect(square.adding(square) == nil)
    #expect(Wide(UInt128.max).adding(Wide(1)) == Wide(high: 1, low: 0))
    #expect(Wide(high: 1, low: 0).subtracting(Wide(1)) == Wide(UInt128.max))
    #expect(Wide(1).shiftedLeft(decimalDigits: 77) != nil)
    #expect(Wide(1).shiftedLeft(decimalDigits: 78) == nil)
    #expect(Wide(0).shiftedLeft(decimalDigits: 1_000) == Wide(0))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func divisionUndoesMultiplication(seed: UInt64) throws {
    var random = Seeded(seed: seed)
    func bits(_ count: Int) -> UInt128 {
      count == 0 ? 0 : UInt128.random(in: 0...UInt128.max, using: &random) >> UInt128(128 - count)
    }
    for _ in 0..<20_000 {
      let dividend = Wide(
        high: bits(Int.random(in: 0...128, using: &random)), low: bits(128))
      let divisor = Wide(
        high: Bool.random(using: &random) ? 0 : bits(Int.random(in: 1...128, using: &random)),
        low: max(1, bits(Int.random(in: 1...128, using: &random))))
      let (quotient, remainder) = dividend.dividedWithRemainder(by: divisor)
      #expect(remainder < divisor)
      // quotient × divisor, with one of the two below 2¹²⁸, then + remainder.
      let product =
        divisor.high == 0
        ? quotient.multiplied(by: divisor.low) : divisor.multiplied(by: quotient.low)
      if divisor.high != 0 { #expect(quotient.high == 0) }
      #expect(product?.adding(remainder) == dividend)
    }
  }

  @Test func powersOfTen() {
    var power: UInt128 = 1
    for exponent in 0...38 {
      #expect(PowerOfTen.wide(exponent) == power)
      if exponent <= 19 { #expect(PowerOfTen.narrow(exponent) == UInt64(power)) }
      if exponent < 38 { power *= 10 }
    }
  }
}
