import Foundation
import Scoring
import Testing

/// Damaged texts: no crash, both ways of reading agree, and what is accepted survives writing.
@Suite struct JSONMutationTests {
  private static let originals: [[UInt8]] = [
    utf8(
      #"{"id":"C1","écoles":[{"nom":"É\u00e9\ud83d\ude00","coût":-12.50e3,"ok":true}],"n":null}"#),
    utf8("[0, 1.5, -3E+2, [], {}, [[{\"a\\n\\\"\": false}]], \"\u{2028}\u{FEFF}\"]\r\n"),
    utf8(
      #"{"a":{"b":{"c":["x","y",{"d":[1,2,3,[4,[5]]]}]}},"long key, longer than eight":"value"}"#),
  ]
  private static let fragments: [[UInt8]] = [
    [0x22], [0x5C], [0x7B], [0x7D], [0x5B], [0x5D], [0x2C], [0x3A], [0x2D], [0x30], [0x2E], [0x65],
    [0x00], [0x0A], [0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xFF], utf8("\\u"),
    utf8("\\ud800"), utf8("null"), utf8("\"a\":1,"), [0xEF, 0xBB, 0xBF],
  ]

  private static func mutate(_ text: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = Int.random(in: 0...text.count, using: &generator)
    let end = min(text.count, place + Int.random(in: 0...4, using: &generator))
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: text.removeSubrange(place..<end)
    case 1:
      let fragment = fragments[Int.random(in: 0..<fragments.count, using: &generator)]
      text.replaceSubrange(place..<place, with: fragment)
    case 2: text.insert(contentsOf: text[place..<end], at: place)
    default:
      if place < text.count {
        text[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
    }
  }

  @Test(arguments: [1 as UInt64, 2])
  func damagedTextsAreReadOrRefused(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var accepted = 0
    for trial in 0..<10_000 {
      var text = Self.originals[trial % Self.originals.count]
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        Self.mutate(&text, &generator)
      }
      let skipped = skipFailure(text)
      do throws(JSONError) {
        let node = try JSONTree.read(text)
        accepted += 1
        #expect(skipped == nil)
        for layout in [JSONWriter.Layout.compact, .pretty] {
          let copy = written(node, layout)
          #expect(try JSONTree.read(copy).isSameValue(as: node))
        }
      } catch {
        #expect(skipped != nil || error.kind == .duplicateKey)
        #expect(error.offset >= 0 && error.offset <= text.count)
        _ = JSONPlace(offset: error.offset, in: text.span)
      }
      linesDoNotCrash(text)
    }
    #expect(accepted > 100 && accepted < 9_000)
  }

  private func linesDoNotCrash(_ text: [UInt8]) {
    JSONReader.reading(text.span) { reader in
      var lines = 0
      while reader.nextLine() {
        lines += 1
        do throws(JSONError) {
          try reader.skipValue()
          try reader.finish()
        } catch {
          continue
        }
      }
      #expect(lines <= text.count + 1)
    }
  }
}
