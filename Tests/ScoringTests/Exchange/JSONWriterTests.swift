import Foundation
import Scoring
import Testing

/// The writer's layouts and escapes, and its agreement with the reader.
@Suite struct JSONWriterTests {
  private func sample(_ layout: JSONWriter.Layout) -> String {
    var writer = JSONWriter(layout)
    writer.beginObject()
    writer.key("format")
    writer.string("bareme.ranking/1")
    writer.key("empty")
    writer.beginObject()
    writer.endObject()
    writer.key("results")
    writer.beginArray()
    for rank in 1...2 {
      writer.beginObject()
      writer.key("rank")
      writer.integer(rank)
      writer.key("marks")
      writer.beginArray()
      writer.beginObject(inline: true)
      writer.key("mark")
      writer.number(utf8("3.5").span)
      writer.key("kept")
      writer.beginArray()
      writer.truth(true)
      writer.null()
      writer.endArray()
      writer.endObject()
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.key(utf8("école\"").span)
    writer.truth(false)
    writer.endObject()
    writer.endLine()
    return String(decoding: writer.output.bytes, as: UTF8.self)
  }

  @Test func compactHasNoWhiteSpace() {
    let record = #"{"rank":1,"marks":[{"mark":3.5,"kept":[true,null]}]}"#
    let second = record.replacingOccurrences(of: "k\":1", with: "k\":2")
    let head = #"{"format":"bareme.ranking/1","empty":{},"results":["#
    let wanted = head + record + "," + second + #"],"école\"":false}"# + "\n"
    #expect(sample(.compact) == wanted)
  }

  @Test func prettyBreaksLinesWhereToldTo() {
    let wanted = #"""
      {
        "format": "bareme.ranking/1",
        "empty": {},
        "results": [
          {
            "rank": 1,
            "marks": [
              {"mark": 3.5, "kept": [true, null]}
            ]
          },
          {
            "rank": 2,
            "marks": [
              {"mark": 3.5, "kept": [true, null]}
            ]
          }
        ],
        "école\"": false
      }

      """#
    #expect(sample(.pretty) == wanted)
  }

  @Test func treesHaveOneLayout() throws {
    let tree = try JSONTree.read(utf8(#"{"a":[1,"x"],"b":[{"c":1,"d":[]},{"e":2}],"f":{"g":[]}}"#))
    let wanted = #"""
      {
        "a": [1, "x"],
        "b": [
          {
            "c": 1,
            "d": []
          },
          {"e": 2}
        ],
        "f": {
          "g": []
        }
      }
      """#
    #expect(String(decoding: written(tree, .pretty), as: UTF8.self) == wanted)
  }

  @Test(
    arguments: [
      ("", "\"\""), ("é€😀", "\"é€😀\""), ("a\"b\\c/", "\"a\\\"b\\\\c/\""),
      ("\u{8}\u{9}\u{A}\u{C}\u{D}", "\"\\b\\t\\n\\f\\r\""),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
      ("a\u{2028}b\u{2029}", "\"a\\u2028b\\u2029\""),
      ("\u{2027}\u{202A}…", "\"\u{2027}\u{202A}…\""),
      ("12345678\"", "\"12345678\\\"\""), ("1234567é", "\"1234567é\""),
    ])
  func escapesAreTheFewNeeded(text: String, wanted: String) {
    var writer = JSONWriter(.compact)
    writer.string(text)
    #expect(writer.output.bytes == utf8(wanted))
  }

  /// Every length and every place of a byte that needs an escape, around the word grid.
  @Test func escapesAreFoundWhereverTheyStand() throws {
    let specials: [[UInt8]] = [
      [0x22], [0x5C], [0x00], [0x1F], [0xE2, 0x80, 0xA8], [0xE2, 0x82, 0xAC],
    ]
    for length in 0..<26 {
      for place in 0...length {
        for special in specials {
          var text = [UInt8](repeating: 0x20, count: length)
          text.insert(contentsOf: special, at: place)
          var writer = JSONWriter(.compact)
          writer.string(text)
          let copy = writer.output.bytes
          #expect(try JSONTree.read(copy).value == .string(text))
          let peer = try JSONDecoder().decode([String].self, from: Data([0x5B] + copy + [0x5D]))
          #expect(peer.map { Array($0.utf8) } == [text])
          let mustEscape = special != [0xE2, 0x82, 0xAC]
          #expect(copy.contains(0x5C) == mustEscape)
        }
      }
    }
  }

  @Test(arguments: [0, 9, 10, 99, 100, -1, -10, 1_234_567_890, Int.max, Int.min])
  func integersAreWrittenInFull(value: Int) {
    var writer = JSONWriter(.compact)
    writer.integer(value)
    #expect(writer.output.bytes == utf8(String(value)))
  }

  @Test func theBufferGrowsAndIsReused() {
    var writer = JSONWriter(.compact, reserving: 1)
    var wanted: [UInt8] = []
    for index in 0..<5_000 {
      writer.integer(index)
      writer.endLine()
      wanted += utf8("\(index)\n")
    }
    #expect(writer.output.bytes == wanted)
    writer.output.removeAll()
    writer.null()
    #expect(writer.output.bytes == utf8("null"))
  }

  @Test(
    arguments: [
      (0, 0, "0"), (7, 0, "7"), (-7, 0, "-7"), (5, 2, "0.05"), (-5, 2, "-0.05"), (50, 1, "5.0"),
      (12_345, 3, "12.345"), (99, 2, "0.99"), (100, 2, "1.00"), (1, 18, "0.000000000000000001"),
      (9_223_372_036_854_775_807, 0, "9223372036854775807"),
      (-9_223_372_036_854_775_807, 18, "-9.223372036854775807"),
    ] as [(Int64, Int, String)])
  func decimals(_ mantissa: Int64, _ scale: Int, _ expected: String) {
    var writer = JSONWriter(.compact)
    writer.string(decimal: mantissa, scale: scale)
    let written = String(decoding: writer.output.bytes, as: UTF8.self)
    #expect(written == "\"\(expected)\"")
  }

  @Test(arguments: [0, 9, 10, 99, 100, Int.max, Int.min])
  func integers(_ value: Int) {
    var writer = JSONWriter(.compact)
    writer.integer(value)
    let written = String(decoding: writer.output.bytes, as: UTF8.self)
    #expect(written == "\(value)")
  }
}
