import Scoring
import Testing

/// The pull parser on small texts whose answers are known beforehand.
@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      ("", JSONError.Kind.unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[1,", .unexpectedEnd, 3),
      ("{\"a\"", .unexpectedEnd, 4), ("[1,]", .trailingComma, 3),
      ("{\"a\":1,}", .trailingComma, 7), ("{a:1}", .keyExpected, 1),
      ("{\"a\" 1}", .colonExpected, 5), ("[1 2]", .commaOrBracketExpected, 3),
      ("{\"a\":1 \"b\":2}", .commaOrBraceExpected, 7), ("tru", .unknownWord, 0),
      ("[NaN]", .unknownWord, 1), ("[truefalse]", .commaOrBracketExpected, 5),
      ("01", .leadingZero, 0), ("-01", .leadingZero, 1), ("1.", .unexpectedEnd, 2),
      ("[1.]", .malformedNumber, 3), ("[-]", .malformedNumber, 2),
      ("[1e+]", .malformedNumber, 4), ("+1", .valueExpected, 0),
      ("\"abc", .unterminatedString, 0), ("\"abc\\", .unterminatedString, 4),
      ("[\"a\tb\"]", .controlCharacter, 3), ("\"\\x\"", .unknownEscape, 1),
      ("\"ab\\u12G4\"", .unknownEscape, 3), ("\"\\uD800\"", .loneSurrogate, 1),
      ("\"\\uDC00\\uD800\"", .loneSurrogate, 1),
      ("\"\\uDC00\\uDC00\"", .loneSurrogate, 1), ("\"\\uD800\\n\"", .loneSurrogate, 1),
      ("1 2", .trailingBytes, 2), ("{} x", .trailingBytes, 3),
      ("\u{FEFF}\u{FEFF}1", .valueExpected, 3),
      ("[\u{A0}1]", .valueExpected, 1), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey, 8),
    ])
  func everyErrorHasItsKindAndOffset(text: String, kind: JSONError.Kind, offset: Int) {
    let error = failure(utf8(text))
    #expect(error?.kind == kind, "\(text)")
    #expect(error?.offset == offset, "\(text)")
    if kind != .duplicateKey {
      #expect(skipFailure(utf8(text)) == error, "\(text)")
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], JSONError.Kind.notUTF8, 0),
      ([0x00, 0x5B, 0x00, 0x5D], .notUTF8, 0), ([0x22, 0x61, 0xE9, 0x22], .invalidUTF8, 2),
      ([0x22, 0xC0, 0x80, 0x22], .invalidUTF8, 1),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, 1),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .invalidUTF8, 1),
      ([0x22, 0xE2, 0x82], .invalidUTF8, 1), ([0x5B, 0xE9, 0x5D], .invalidUTF8, 1),
      ([0x22, 0xE0, 0x9F, 0xBF, 0x22], .invalidUTF8, 1),
      ([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], .invalidUTF8, 1),
    ])
  func brokenEncodingsAreNamed(bytes: [UInt8], kind: JSONError.Kind, offset: Int) {
    #expect(failure(bytes) == JSONError(kind, at: offset))
  }

  /// Every sequence of the standard library's own validation, at each distance from the word grid.
  @Test(arguments: [17 as UInt64])
  func utf8AgreesWithTheStandardLibrary(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let leads: [UInt8] = [0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF]
    for _ in 0..<20_000 {
      var body = [UInt8](repeating: 0x61, count: Int.random(in: 0..<20, using: &generator))
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        body.append(leads[Int.random(in: 0..<leads.count, using: &generator)])
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          body.append(UInt8.random(in: 0x7E...0xC1, using: &generator))
        }
      }
      let isValid = String(validating: body, as: UTF8.self) != nil
      #expect((failure([0x22] + body + [0x22]) == nil) == isValid, "\(body)")
    }
  }

  @Test func depthIsLimited() {
    let limit = JSONReader.depthLimit
    #expect(limit == 256)
    let fits = utf8(String(repeating: "[", count: 256) + String(repeating: "]", count: 256))
    #expect(failure(fits) == nil)
    let mixed = utf8(String(repeating: "{\"a\":[", count: 200))
    #expect(failure(mixed) == JSONError(.tooDeep, at: 128 * 6))
    #expect(failure([UInt8](repeating: 0x5B, count: 300_000)) == JSONError(.tooDeep, at: 256))
  }

  @Test(
    arguments: [
      ("0", 0, 0), ("-0", 0, 0), ("12.50", 1250, 2), ("-3.5", -35, 1),
      ("999999999999999999", 999_999_999_999_999_999, 0), ("1000000000000000000", 0, -1),
      ("0.00000000000000001", 1, 17), ("0.000000000000000001", 0, -1), ("1e2", 0, -1),
      ("1E-2", 0, -1), ("99999999999999999999999999", 0, -1),
    ])
  func shortNumbersAreExact(text: String, mantissa: Int64, scale: Int8) throws {
    let bytes = utf8(text)
    let number = try JSONReader.reading(bytes.span) { (reader) throws(JSONError) in
      try reader.readNumber()
    }
    #expect(number.range == 0..<bytes.count)
    #expect(number.scale == scale)
    #expect(number.isPlain == (scale >= 0))
    #expect(number.mantissa == mantissa)
  }

  @Test func aRecordIsPulledIntoSlots() throws {
    let bytes = utf8(
      #"{ "nom" : "\u00c9cole \"A\"", "n":[1,2.5 ,-3], "ok":true, "x":null, "o":{}}"#)
    var numbers: [JSONNumber] = []
    var name: [UInt8] = []
    var others = 0
    var depth = -1
    try JSONReader.reading(bytes.span) { (reader) throws(JSONError) in
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if reader.matches(key, utf8("nom").span) {
          let text = try reader.readString()
          #expect(text.hasEscapes)
          name = reader.bytes(of: text)
        } else if reader.matches(key, utf8("n").span) {
          try reader.beginArray()
          while try reader.nextElement() {
            numbers.append(try reader.readNumber())
          }
        } else {
          others += 1
          try reader.skipValue()
        }
      }
      depth = reader.depth
      try reader.finish()
    }
    #expect(name == utf8("École \"A\""))
    #expect(numbers.map(\.mantissa) == [1, 25, -3])
    #expect(numbers.map(\.scale) == [0, 1, 0])
    #expect(others == 3)
    #expect(depth == 0)
  }

  @Test func anotherKindThanAskedForIsAnError() {
    func kind(
      _ text: String, _ read: (inout JSONReader) throws(JSONError) -> Void
    ) -> JSONError.Kind? {
      let bytes = utf8(text)
      do throws(JSONError) {
        try JSONReader.reading(bytes.span, read)
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(kind("1") { (r) throws(JSONError) in _ = try r.readString() } == .stringExpected)
    #expect(kind("\"\"") { (r) throws(JSONError) in _ = try r.readNumber() } == .numberExpected)
    #expect(kind("1") { (r) throws(JSONError) in _ = try r.readTruth() } == .truthExpected)
    #expect(kind("1") { (r) throws(JSONError) in try r.readNull() } == .nullExpected)
    #expect(kind("[]") { (r) throws(JSONError) in try r.beginObject() } == .objectExpected)
    #expect(kind("{}") { (r) throws(JSONError) in try r.beginArray() } == .arrayExpected)
  }

  @Test func escapesAreResolved() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\uD83D\ude00é€😀""#
    let node = try JSONTree.read(utf8(text))
    #expect(node.value == .string(utf8("\"\\/\u{8}\u{C}\n\r\tAé€😀é€😀")))
  }

  @Test func keysAreFoundByFingerprint() throws {
    for name in [
      "", "a", "abcdefg", "abcdefgh", "abcdefghi", "évaluateur", "descriptif_pedagogique",
    ] {
      for padding in ["", "                "] {
        let bytes = utf8("{\"\(name)\":1}\(padding)")
        try JSONReader.reading(bytes.span) { (reader) throws(JSONError) in
          try reader.beginObject()
          guard let key = try reader.nextKey() else { return }
          let expected = JSONReader.fingerprint(of: utf8(name).span)
          let found = reader.fingerprint(of: key)
          let isSame = reader.matches(key, utf8(name).span)
          let isLonger = reader.matches(key, utf8(name + "x").span)
          #expect(found == expected, "\(name)")
          #expect(isSame && !isLonger, "\(name)")
        }
      }
    }
  }

  @Test func placesCountLinesAndScalars() {
    let bytes = utf8("\u{FEFF}{\n \"é€😀\": x}")
    let error = failure(bytes)
    #expect(error?.kind == .unknownWord)
    let place = JSONPlace(offset: error?.offset ?? 0, in: bytes.span)
    #expect(place.line == 2)
    #expect(place.column == 9)
    let end = JSONPlace(offset: 999, in: utf8("a\nb").span)
    #expect(end.line == 2 && end.column == 2)
  }

  @Test func manyKeysTakeLinearTimeAndDuplicatesAreNamed() {
    let many = (0..<50_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(failure(utf8("{\(many)}")) == nil)
    let bytes = utf8("{\(many),\"k31\":1}")
    let error = failure(bytes)
    #expect(error?.kind == .duplicateKey)
    let start = error?.offset ?? 0
    #expect(Array(bytes[start..<start + (error?.length ?? 0)]) == utf8("k31"))
  }
}
