import Testing

@testable import Rules

/// Rounding checked against results found by hand, the five modes side by side.
@Suite struct RoundingTests {
  /// A value, its count of decimals, then half up, half even, half down, up, down.
  static let table: [(String, Int, [String])] = [
    ("2.5", 0, ["3", "2", "2", "3", "2"]), ("3.5", 0, ["4", "4", "3", "4", "3"]),
    ("-2.5", 0, ["-3", "-2", "-2", "-3", "-2"]), ("-3.5", 0, ["-4", "-4", "-3", "-4", "-3"]),
    ("2.675", 2, ["2.68", "2.68", "2.67", "2.68", "2.67"]),
    ("0.125", 2, ["0.13", "0.12", "0.12", "0.13", "0.12"]),
    ("2.4999", 0, ["2", "2", "2", "3", "2"]), ("2.5001", 0, ["3", "3", "3", "3", "2"]),
    ("0.001", 2, ["0", "0", "0", "0.01", "0"]), ("-0.001", 2, ["0", "0", "0", "-0.01", "0"]),
    ("0.005", 2, ["0.01", "0", "0", "0.01", "0"]),
    ("9.995", 2, ["10", "10", "9.99", "10", "9.99"]),
    ("15", -1, ["20", "20", "10", "20", "10"]), ("25", -1, ["30", "20", "20", "30", "20"]),
    ("-1250", -2, ["-1300", "-1200", "-1200", "-1300", "-1200"]),
    ("4", -1, ["0", "0", "0", "10", "0"]), ("1.5", 3, ["1.5", "1.5", "1.5", "1.5", "1.5"]),
    (
      "12345678901234567890123456.5", 0,
      [
        "12345678901234567890123457", "12345678901234567890123456", "12345678901234567890123456",
        "12345678901234567890123457", "12345678901234567890123456",
      ]
    ),
  ]

  @Test(arguments: table)
  func toDecimals(_ value: String, _ decimals: Int, _ wanted: [String]) throws {
    for (mode, result) in zip(RoundingMode.allCases, wanted) {
      #expect(try number(value).rounded(.decimals(decimals, mode)) == number(result), "\(mode)")
      // The same through a step and through a division by one, which are other paths.
      if decimals <= 0 {
        let step = Number(decimals == 0 ? 1 : decimals == -1 ? 10 : 100)
        #expect(try number(value).rounded(.multiple(of: step, mode)) == number(result))
      }
      #expect(
        try number(value).divided(by: .one, rounding: .decimals(decimals, mode))
          == number(result))
    }
  }

  @Test func toAStep() throws {
    let half = try number("0.5")
    #expect(try number("1.25").rounded(.multiple(of: half)) == number("1.5"))
    #expect(try number("1.25").rounded(.multiple(of: half, .halfEven)) == number("1"))
    #expect(try number("1.75").rounded(.multiple(of: half, .halfEven)) == number("2"))
    #expect(try number("1.2").rounded(.multiple(of: half, .up)) == number("1.5"))
    #expect(try number("-1.2").rounded(.multiple(of: half, .up)) == number("-1.5"))
    #expect(try number("-1.2").rounded(.multiple(of: half, .down)) == number("-1"))
    #expect(try number("1234").rounded(.multiple(of: number("50"))) == number("1250"))
    #expect(try number("1234").rounded(.multiple(of: number("-50"))) == number("1250"))
    #expect(try number("1").rounded(.multiple(of: number("0.3"))) == number("0.9"))
    #expect(try number("1").rounded(.multiple(of: .zero)) == nil)
  }

  @Test func extremeCountsOfDecimalsDoNotTrap() throws {
    let value = try number("123.456")
    for mode in RoundingMode.allCases {
      #expect(value.rounded(.decimals(Int.max, mode)) == value)
      #expect(value.rounded(.decimals(Int.min, mode)) == (mode == .up ? nil : .zero))
      #expect(Number.zero.rounded(.decimals(Int.min, mode)) == .zero)
      #expect(value.divided(by: .one, rounding: .decimals(Int.max, mode)) == value)
      #expect(Number.one.divided(by: Number(3), rounding: .decimals(37, mode)) == nil)
    }
    let greatest = Number(checkedMantissa: Int128.max, places: 0)
    #expect(greatest.rounded(.decimals(-1, .up)) == nil)
    #expect(
      greatest.rounded(.decimals(-38, .down))?.canonicalText == "1"
        + String(repeating: "0", count: 38))
  }

  @Test func quotientsAreRoundedOnce() throws {
    #expect(try number("10").divided(by: number("3"), rounding: .decimals(2)) == number("3.33"))
    #expect(try number("-10").divided(by: number("3"), rounding: .decimals(2)) == number("-3.33"))
    #expect(try number("2").divided(by: number("3"), rounding: .decimals(2)) == number("0.67"))
    #expect(try number("1").divided(by: number("8"), rounding: .decimals(2)) == number("0.13"))
    #expect(
      try number("1").divided(by: number("8"), rounding: .decimals(2, .halfEven))
        == number("0.12"))
    // 4.4999…: rounding twice would give 5.
    #expect(try number("13.4999").divided(by: number("3"), rounding: .decimals(0)) == number("4"))
    #expect(try number("1000").divided(by: number("7"), rounding: .decimals(-1)) == number("140"))
    #expect(
      try number("10").divided(by: number("3"), rounding: .multiple(of: number("0.25")))
        == number("3.25"))
    #expect(try number("1").divided(by: .zero, rounding: .decimals(2)) == nil)
    // One over 10³⁶, to 36 decimals: the dividend needs 10⁷² and the quotient is 1.
    let tiny = try #require(Number(mantissa: 1, scale: 36))
    #expect(tiny.divided(by: .one, rounding: .decimals(36)) == tiny)
    #expect(Number.one.divided(by: tiny, rounding: .decimals(0))?.decimals == 0)
    #expect(Number.one.divided(by: tiny, rounding: .decimals(36))?.canonicalText.count == 37)
  }

  @Test func exactQuotients() throws {
    #expect(try number("1").dividedExactly(by: number("8")) == number("0.125"))
    #expect(try number("-3").dividedExactly(by: number("2.5")) == number("-1.2"))
    #expect(try number("6").dividedExactly(by: number("3")) == number("2"))
    #expect(try number("0.3").dividedExactly(by: number("0.1")) == number("3"))
    #expect(try number("1").dividedExactly(by: number("3")) == nil)
    #expect(try number("0").dividedExactly(by: number("3")) == number("0"))
    #expect(try number("1").dividedExactly(by: .zero) == nil)
    // 2⁻³⁶ has 36 decimals; 2⁻³⁷ has 37.
    #expect(Number.one.dividedExactly(by: Number(1 << 36))?.decimals == 36)
    #expect(Number.one.dividedExactly(by: Number(1 << 37)) == nil)
  }
}
