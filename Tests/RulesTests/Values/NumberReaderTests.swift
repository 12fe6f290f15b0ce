import Testing

@testable import Rules

/// The grammar of numbers, one literal a line, each with its verdict in the three notations.
@Suite struct NumberReaderTests {
  /// What a literal must be read as: a number by its canonical text and decimals, or a failure.
  enum Verdict: Sendable {
    case value(String, Int)
    case refused(NumberFailure)
  }

  /// A literal that means the same in the three notations.
  static let common: [(String, Verdict)] = [
    ("0", .value("0", 0)), ("7", .value("7", 0)), ("42", .value("42", 0)),
    ("007", .value("7", 0)), ("-5", .value("-5", 0)), ("+5", .value("5", 0)),
    ("\u{2212}5", .value("-5", 0)), ("-0", .value("0", 0)), ("+0", .value("0", 0)),
    ("1 000", .value("1000", 0)), ("12 345", .value("12345", 0)),
    ("123 456 789", .value("123456789", 0)), ("-1 000", .value("-1000", 0)),
    ("1\u{A0}000", .value("1000", 0)), ("1\u{202F}000\u{202F}000", .value("1000000", 0)),
    ("\u{2212}12\u{202F}345", .value("-12345", 0)), ("0 001", .value("1", 0)),
    ("123456789012345678", .value("123456789012345678", 0)),
    ("1234567890123456789", .value("1234567890123456789", 0)),
    ("18446744073709551616", .value("18446744073709551616", 0)),
    ("99999999999999999999999999999999999999", .value("99999999999999999999999999999999999999", 0)),
    ("000000000000000000000000000000000000000000001", .value("1", 0)),
    ("100000000000000000000000000000000000000", .refused(.tooManyDigits)),
    ("1234567890123456789012345678901234567890", .refused(.tooManyDigits)),
    ("", .refused(.empty)), (" ", .refused(.empty)), ("\u{A0}\u{202F}", .refused(.empty)),
    ("-", .refused(.notANumber)), ("+", .refused(.notANumber)),
    ("\u{2212}", .refused(.notANumber)), ("--5", .refused(.notANumber)),
    ("+-5", .refused(.notANumber)), ("5-", .refused(.notANumber)), ("5+", .refused(.notANumber)),
    ("1-2", .refused(.notANumber)), ("- 5", .refused(.badGrouping)), ("±5", .refused(.notANumber)),
    ("–5", .refused(.notANumber)), ("(5)", .refused(.notANumber)),
    ("1 23", .refused(.badGrouping)), ("1 2345", .refused(.badGrouping)),
    ("1234 567", .refused(.badGrouping)), ("1  000", .refused(.badGrouping)),
    ("1 000 00", .refused(.badGrouping)), ("1 0000 000", .refused(.badGrouping)),
    ("1 000\u{A0}000", .refused(.badGrouping)), ("1\u{202F}000 000", .refused(.badGrouping)),
    (" 5", .refused(.badGrouping)), ("5 ", .refused(.badGrouping)),
    ("5\u{A0}", .refused(.badGrouping)), ("1 000 ", .refused(.badGrouping)),
    ("1\u{2009}000", .refused(.notANumber)), ("1'000", .refused(.notANumber)),
    ("1’000", .refused(.notANumber)), ("1_000", .refused(.notANumber)),
    ("1\t000", .refused(.notANumber)), ("5\n", .refused(.notANumber)),
    ("1e3", .refused(.exponent)), ("1E3", .refused(.exponent)), ("1e+3", .refused(.exponent)),
    ("1E-05", .refused(.exponent)), ("1,5e3", .refused(.exponent)),
    ("1.5E+16", .refused(.exponent)),
    ("e3", .refused(.notANumber)), ("1e", .refused(.notANumber)), ("1e3e4", .refused(.notANumber)),
    ("1ee3", .refused(.notANumber)), ("5 e", .refused(.notANumber)),
    ("٣", .refused(.nonASCIIDigit)), ("1٣", .refused(.nonASCIIDigit)),
    ("۳", .refused(.nonASCIIDigit)), ("१२", .refused(.nonASCIIDigit)),
    ("１２", .refused(.nonASCIIDigit)), ("1２", .refused(.nonASCIIDigit)),
    ("𝟏", .refused(.nonASCIIDigit)), ("෦", .refused(.nonASCIIDigit)),
    ("²", .refused(.notANumber)), ("5²", .refused(.notANumber)), ("½", .refused(.notANumber)),
    ("Ⅳ", .refused(.notANumber)), ("五", .refused(.notANumber)), ("①", .refused(.notANumber)),
    ("abc", .refused(.notANumber)), ("12abc", .refused(.notANumber)),
    ("x12", .refused(.notANumber)),
    ("0x10", .refused(.notANumber)), ("0b1", .refused(.notANumber)), ("NaN", .refused(.notANumber)),
    ("inf", .refused(.notANumber)), ("∞", .refused(.notANumber)), ("-∞", .refused(.notANumber)),
    ("5 €", .refused(.notANumber)), ("€5", .refused(.notANumber)), ("5%", .refused(.notANumber)),
    ("5 %", .refused(.notANumber)), ("1/2", .refused(.notANumber)), ("1:2", .refused(.notANumber)),
    ("=1+1", .refused(.notANumber)), ("#DIV/0!", .refused(.notANumber)),
    ("oui", .refused(.notANumber)), ("1\u{200B}000", .refused(.notANumber)),
    ("\u{FEFF}5", .refused(.notANumber)), ("5\u{0}", .refused(.notANumber)),
    ("\u{202E}5", .refused(.notANumber)), ("5\u{301}", .refused(.notANumber)),
    (",", .refused(.notANumber)), (".", .refused(.notANumber)), ("-,", .refused(.notANumber)),
    ("1,234.5", .refused(.commaAndPoint)), ("1.234,5", .refused(.commaAndPoint)),
    ("1,5.3", .refused(.commaAndPoint)), ("1 234,5.6", .refused(.commaAndPoint)),
    ("1.5.3", .refused(.notANumber)), ("1,5,3", .refused(.notANumber)),
    ("1,234,567", .refused(.notANumber)), ("1.234.567", .refused(.notANumber)),
    ("1..5", .refused(.notANumber)), ("1,,5", .refused(.notANumber)),
    ("12.05.2023", .refused(.notANumber)), ("192.168.0.1", .refused(.notANumber)),
  ]

  /// A literal written with `s` for its separator: read, or refused for another reason, where the
  /// notation allows that separator, and refused for it where it does not.
  static let separated: [(String, Verdict)] = [
    ("1s5", .value("1.5", 1)), ("1s50", .value("1.5", 2)), ("0s00", .value("0", 2)),
    ("-0s00", .value("0", 2)), ("\u{2212}0s01", .value("-0.01", 2)), ("+2s675", .value("2.675", 3)),
    ("1 234s5", .value("1234.5", 1)), ("1\u{202F}234\u{202F}567s89", .value("1234567.89", 2)),
    ("16\u{A0}419s75", .value("16419.75", 2)), ("1234567s891", .value("1234567.891", 3)),
    ("1s234", .value("1.234", 3)), ("00s5", .value("0.5", 1)),
    (
      "0s000000000000000000000000000000000001", .value("0.000000000000000000000000000000000001", 36)
    ),
    (
      "99s999999999999999999999999999999999999",
      .value("99.999999999999999999999999999999999999", 36)
    ),
    ("123456789012345678s9", .value("123456789012345678.9", 1)),
    ("0s0000000000000000000000000000000000001", .refused(.tooManyDigits)),
    ("1s0000000000000000000000000000000000000", .refused(.tooManyDigits)),
    ("999s999999999999999999999999999999999999", .refused(.tooManyDigits)),
    ("s5", .refused(.notANumber)), ("5s", .refused(.notANumber)), ("-s5", .refused(.notANumber)),
    ("1 s5", .refused(.badGrouping)), ("1s 5", .refused(.badGrouping)),
    ("1 23s5", .refused(.badGrouping)), ("1s234 567", .refused(.badGrouping)),
    ("1234 567s8", .refused(.badGrouping)), ("1s5 ", .refused(.badGrouping)),
  ]

  @Test func thereAreEnoughLiterals() {
    #expect(Self.common.count + Self.separated.count >= 120)
  }

  @Test(arguments: NumberNotation.allCases)
  func literalsWithoutSeparator(_ notation: NumberNotation) throws {
    for (text, verdict) in Self.common { try check(text, notation, verdict) }
  }

  @Test(arguments: NumberNotation.allCases)
  func literalsWithSeparator(_ notation: NumberNotation) throws {
    for (pattern, verdict) in Self.separated {
      let comma = pattern.replacing("s", with: ",")
      let point = pattern.replacing("s", with: ".")
      switch notation {
      case .decimalComma:
        try check(comma, notation, verdict)
        try check(point, notation, .refused(.wrongSeparator))
      case .decimalPoint:
        try check(point, notation, verdict)
        try check(comma, notation, .refused(.wrongSeparator))
      case .either:
        try check(comma, notation, verdict)
        try check(point, notation, verdict)
      }
    }
  }

  private func check(_ text: String, _ notation: NumberNotation, _ verdict: Verdict) throws {
    let reading = readNumber(Array(text.utf8), notation: notation)
    switch (reading, verdict) {
    case (.value(let number, let decimals), .value(let canonical, let written)):
      #expect(number == Literal(canonical)?.number, "«\(text)» in \(notation)")
      #expect(decimals == written && number.scale == written, "«\(text)» in \(notation)")
    case (.failure(let found), .refused(let wanted)):
      #expect(found == wanted, "«\(text)» in \(notation)")
    case (.value, .refused), (.failure, .value):
      Issue.record("«\(text)» in \(notation): \(reading), not \(verdict)")
    }
  }

  @Test(
    arguments: [
      [0x31, 0xA0], [0xC2], [0x31, 0xC2], [0x31, 0xE2], [0xE2, 0x88], [0x31, 0xE2, 0x80], [0xFF],
      [0x31, 0xED, 0xA0, 0x80], [0xF0, 0x9F], [0x80],
    ] as [[UInt8]])
  func malformedBytesAreRefused(_ bytes: [UInt8]) {
    for notation in NumberNotation.allCases {
      #expect(readNumber(bytes, notation: notation) == .failure(.notANumber))
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsWrittenIsReadBack(seed: UInt64) {
    var random = Seeded(seed: seed)
    for _ in 0..<5_000 {
      let value = random.anyNumber()
      let canonical = Array(value.canonicalText.utf8)
      // A mantissa above 10³⁸ has one digit more than the reader accepts.
      if value.trimmed.mantissa.magnitude >= PowerOfTen.wide(38) { continue }
      let reading = NumberReading.value(value, decimals: value.decimals)
      #expect(readNumber(canonical, notation: .decimalPoint) == reading)
      let french = Array(numberText(value, .french).utf8)
      #expect(readNumber(french, notation: .decimalComma) == reading)
      #expect(readNumber(french[...], notation: .either) == reading)
    }
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  func noBytesTrap(seed: UInt64) {
    var random = Seeded(seed: seed)
    let alphabet: [[UInt8]] = [
      Array("0".utf8), Array("1".utf8), Array("9".utf8), Array(",".utf8), Array(".".utf8),
      Array(" ".utf8), Array("e".utf8), Array("-".utf8), Array("\u{A0}".utf8),
      Array("\u{202F}".utf8),
      Array("\u{2212}".utf8), Array("٣".utf8), [0xE2], [0xC2], [0x80],
    ]
    var values = 0
    for _ in 0..<50_000 {
      let length = Int.random(in: 0...12, using: &random)
      let bytes = (0..<length).flatMap { _ in alphabet.randomElement(using: &random) ?? [] }
      for notation in NumberNotation.allCases {
        if case .value(let number, _) = readNumber(bytes, notation: notation) {
          values += 1
          #expect(!(number.isZero && number.isNegative))
        }
        _ = Day.read(bytes)
      }
    }
    #expect(values > 1_000)
  }
}
