import Testing

@testable import Rules

/// The text of numbers, amounts and rates, for programs and for people.
@Suite struct NumberTextTests {
  @Test(arguments: [
    ("0", "0"), ("-0.00", "0"), ("1.50", "1.5"), ("-1.50", "-1.5"), ("100", "100"),
    ("0.05", "0.05"), ("-0.001", "-0.001"), ("1E+3", "1000"), ("10.00", "10"),
    ("123456789012345678901234567890.12345", "123456789012345678901234567890.12345"),
    ("0.000000000000000000000000000000000001", "0.000000000000000000000000000000000001"),
    ("18446744073709551615", "18446744073709551615"),
    ("18446744073709551616", "18446744073709551616"),
    ("9999999999999999999", "9999999999999999999"),
    ("10000000000000000000", "10000000000000000000"),
  ])
  func canonical(_ value: String, _ text: String) throws {
    #expect(try number(value).canonicalText == text)
  }

  @Test func greatestNumber() {
    let greatest = Number(checkedMantissa: Int128.max, places: 0)
    #expect(greatest.canonicalText == "170141183460469231731687303715884105727")
    #expect(
      Number(checkedMantissa: -Int128.max, places: 36).canonicalText
        == "-170.141183460469231731687303715884105727")
  }

  @Test func fixed() throws {
    #expect(try number("1.5").fixedText(decimals: 2) == "1.50")
    #expect(try number("1.500").fixedText(decimals: 2) == "1.50")
    #expect(try number("1.505").fixedText(decimals: 2) == nil)
    #expect(try number("12").fixedText(decimals: 2) == "12.00")
    #expect(try number("12.00").fixedText(decimals: 0) == "12")
    #expect(try number("-0.5").fixedText(decimals: 3) == "-0.500")
    #expect(try number("0").fixedText(decimals: 2) == "0.00")
    #expect(try number("1").fixedText(decimals: -1) == nil)
    var bytes = Array("x".utf8)
    #expect(try !number("1.505").appendFixed(decimals: 2, to: &bytes))
    #expect(bytes == Array("x".utf8))
  }

  @Test(arguments: [
    ("0", "0", "0"), ("999", "999", "999"), ("1000", "1\u{202F}000", "1,000"),
    ("1234.5", "1\u{202F}234,5", "1,234.5"),
    ("-1234.50", "\u{2212}1\u{202F}234,5", "\u{2212}1,234.5"),
    ("1234567.0625", "1\u{202F}234\u{202F}567,0625", "1,234,567.0625"),
    ("0.5", "0,5", "0.5"), ("123456", "123\u{202F}456", "123,456"), ("-0.0", "0", "0"),
  ])
  func forPeople(_ value: String, _ french: String, _ english: String) throws {
    #expect(try numberText(number(value), .french) == french)
    #expect(try numberText(number(value), .english) == english)
  }

  @Test func amounts() throws {
    #expect(try amountText(number("16419.75"), .french) == "16\u{202F}419,75\u{A0}€")
    #expect(try amountText(number("16419.75"), .english) == "€16,419.75")
    #expect(try amountText(number("200000"), .french) == "200\u{202F}000,00\u{A0}€")
    #expect(try amountText(number("0.125"), .french) == "0,125\u{A0}€")
    #expect(try amountText(number("-5"), .french) == "\u{2212}5,00\u{A0}€")
    #expect(try amountText(number("-5"), .english) == "\u{2212}€5.00")
    #expect(try amountText(number("5"), symbol: "CHF", .french) == "5,00\u{A0}CHF")
  }

  @Test func ratesAndDecimals() throws {
    #expect(try rateText(number("0.7"), .french) == "70\u{A0}%")
    #expect(try rateText(number("0.7"), .english) == "70%")
    #expect(try rateText(number("0.0625"), .french) == "6,25\u{A0}%")
    #expect(try rateText(number("-1"), .english) == "\u{2212}100%")
    #expect(try numberText(number("13.5"), .french, minimumDecimals: 2) == "13,50")
    #expect(try numberText(number("13"), .english, minimumDecimals: 2) == "13.00")
    #expect(try numberText(number("13.125"), .english, minimumDecimals: 2) == "13.125")
  }

  @Test func languages() {
    #expect(Language.allCases.map(\.code) == ["fr", "en"])
  }
}
