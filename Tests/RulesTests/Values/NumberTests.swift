import Testing

@testable import Rules

/// Numbers checked against arithmetic done by hand.
@Suite struct NumberTests {
  /// 2¹²⁷ − 1, the greatest mantissa.
  private let greatest = Number(checkedMantissa: Int128.max, places: 0)

  @Test func layoutIsTwentyFourBytes() {
    #expect(MemoryLayout<Number>.stride == 24)
    #expect(MemoryLayout<Ratio>.stride == 32)
    #expect(MemoryLayout<Day>.stride == 4)
  }

  @Test func partsOutOfRangeAreRefused() {
    #expect(Number(mantissa: 1, scale: -1) == nil)
    #expect(Number(mantissa: 1, scale: 37) == nil)
    #expect(Number(mantissa: Int128.min, scale: 0) == nil)
    #expect(Number(mantissa: -Int128.max, scale: 36) != nil)
    #expect(Number(Int.min).mantissa == -9_223_372_036_854_775_808)
    #expect(Number(Int.max).int64 == Int64.max)
  }

  @Test func equalityIsOfValues() throws {
    let (short, long) = (try number("1.5"), try number("1.500"))
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(Set([short, long, try number("1.50")]).count == 1)
    #expect(try number("0.000") == Number.zero)
    #expect(try number("0.000").hashValue == Number.zero.hashValue)
    #expect(try number("1.5") != number("1.501"))
    let tiny = try #require(Number(mantissa: 1, scale: 36))
    #expect(tiny > Number.zero)
    #expect(tiny < greatest)
    #expect(greatest != Number(checkedMantissa: Int128.max, places: 36))
    #expect(greatest.negated() < tiny.negated())
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.3"), ("1", "-1", "0"), ("2.50", "2.5", "5"), ("-0.01", "0.001", "-0.009"),
    ("99999999999999999999.99", "0.01", "100000000000000000000"),
    ("9223372036854775807", "1", "9223372036854775808"),
    ("9223372036854775807", "0.000000000000000001", "9223372036854775807.000000000000000001"),
    ("-9223372036854775808", "-1", "-9223372036854775809"),
    ("100000000000000000000000000000000", "0.00001", "100000000000000000000000000000000.00001"),
  ])
  func sums(_ left: String, _ right: String, _ sum: String) throws {
    #expect(try number(left).adding(number(right)) == number(sum))
    #expect(try number(right).adding(number(left)) == number(sum))
    #expect(try number(sum).subtracting(number(right)) == number(left))
  }

  @Test func sumsThatDoNotFitAreNil() throws {
    #expect(greatest.adding(.one) == nil)
    #expect(greatest.negated().subtracting(.one) == nil)
    #expect(greatest.adding(try number("0.1")) == nil)
    #expect(greatest.adding(try #require(Number(mantissa: 0, scale: 36))) == greatest)
    // The least 128-bit integer exists but its opposite does not, so it is no mantissa.
    #expect(greatest.negated().adding(Number(-1)) == nil)
  }

  @Test func sumsTrimZerosBeforeGivingUp() throws {
    // 1.50…0 with 36 decimals and 100 have no common scale within 128 bits, but their sum fits.
    let padded = try #require(Number(mantissa: 15 * wide("1" + zeros(35)), scale: 36))
    #expect(padded.adding(Number(1_000)) == (try number("1001.5")))
  }

  @Test(arguments: [
    ("1.1", "1.1", "1.21"), ("-0.5", "0.5", "-0.25"), ("70", "0.01", "0.7"), ("0", "-5", "0"),
    ("9223372036854775807", "9223372036854775807", "85070591730234615847396907784232501249"),
    ("-9223372036854775808", "-9223372036854775808", "85070591730234615865843651857942052864"),
    ("1000000000000000000000", "0.000000000000000000001", "1"),
  ])
  func products(_ left: String, _ right: String, _ product: String) throws {
    #expect(try number(left).multiplied(by: number(right)) == number(product))
    #expect(try number(right).multiplied(by: number(left)) == number(product))
  }

  @Test func productsThatDoNotFitAreNil() throws {
    #expect(greatest.multiplied(by: Number(2)) == nil)
    let tiny = try #require(Number(mantissa: 1, scale: 19))
    #expect(tiny.multiplied(by: tiny) == nil)
    let trimmable = try #require(Number(mantissa: 10_000, scale: 20))
    #expect(trimmable.multiplied(by: trimmable) == Number(mantissa: 1, scale: 32))
  }

  @Test func signsAndPredicates() throws {
    #expect(try number("-1.5").magnitude == number("1.5"))
    #expect(try number("-1.5").negated() == number("1.5"))
    #expect(Number.zero.negated() == .zero)
    #expect(!Number.zero.negated().isNegative)
    #expect(try number("2.00").isInteger)
    #expect(try !number("2.01").isInteger)
    #expect(try number("2.50").decimals == 1)
    #expect(try number("0.00").decimals == 0)
    #expect(try number("100").decimals == 0)
    #expect(try number("12.00").int64 == 12)
    #expect(try number("12.5").int64 == nil)
    #expect(try number("9223372036854775808").int64 == nil)
  }

  @Test func multiplesOfAStep() throws {
    #expect(try number("1.5").remainderIsZero(step: number("0.5")))
    #expect(try number("-1.5").remainderIsZero(step: number("0.50")))
    #expect(try !number("1.3").remainderIsZero(step: number("0.5")))
    #expect(try number("0").remainderIsZero(step: number("0.25")))
    #expect(try !number("1").remainderIsZero(step: number("0")))
    #expect(greatest.remainderIsZero(step: try #require(Number(mantissa: 1, scale: 36))))
    // 2¹²⁷ − 1 is a prime.
    #expect(!greatest.remainderIsZero(step: Number(7)))
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  private func wide(_ text: String) -> Int128 { Int128(text) ?? 0 }
}
