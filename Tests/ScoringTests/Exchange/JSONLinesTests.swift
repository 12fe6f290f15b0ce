import Scoring
import Testing

/// JSON Lines: a value a line, blank lines passed over, reading that goes on after a bad line.
@Suite struct JSONLinesTests {
  /// The outcome of each line: its number, and the kind and offset of its error if any.
  private func outcomes(_ text: String) -> [String] {
    let bytes = utf8(text)
    return JSONReader.reading(bytes.span) { reader in
      var result: [String] = []
      while reader.nextLine() {
        do throws(JSONError) {
          try reader.skipValue()
          try reader.finish()
          result.append("\(reader.line) ok")
        } catch {
          result.append("\(reader.line) \(error.kind) \(error.offset)")
        }
      }
      return result
    }
  }

  @Test func blankLinesAreSkippedAndCounted() {
    #expect(outcomes("{}\n\n  \r\n[1]\r\n\t2 \n\n") == ["1 ok", "4 ok", "5 ok"])
    #expect(outcomes("") == [])
    #expect(outcomes("\n\n  ") == [])
    #expect(outcomes("\u{FEFF}1\n2") == ["1 ok", "2 ok"])
  }

  @Test func aValueEndsWithItsLine() {
    #expect(outcomes("[1,\n2]\n3") == ["1 unexpectedEnd 3", "2 trailingBytes 5", "3 ok"])
    #expect(outcomes("\"a\nb\"") == ["1 unterminatedString 0", "2 unknownWord 3"])
    #expect(outcomes("{\"a\":\n1}\n") == ["1 unexpectedEnd 5", "2 trailingBytes 7"])
    #expect(outcomes("1.\n2") == ["1 unexpectedEnd 2", "2 ok"])
  }

  @Test func readingGoesOnAfterABadLine() {
    let text = "{\"a\":[[1}\n{\"a\":2}\n{\"a\" 3}\n{}{}\nnull\n"
    #expect(
      outcomes(text) == [
        "1 commaOrBracketExpected 8", "2 ok", "3 colonExpected 23", "4 trailingBytes 28", "5 ok",
      ])
  }

  @Test func aMarkIsToleratedOnlyAtTheStartOfTheFile() {
    #expect(outcomes("1\n\u{FEFF}2") == ["1 ok", "2 valueExpected 2"])
  }
}
