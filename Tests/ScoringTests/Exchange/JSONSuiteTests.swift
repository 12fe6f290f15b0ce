import Foundation
import Scoring
import Testing

/// The published suites of JSON texts, and the verdicts that RFC 8259 leaves to each reader.
@Suite struct JSONSuiteTests {
  /// What is accepted of the texts on which readers may differ; the rest of them is refused.
  ///
  /// Numbers are kept as written, whatever their size, and one byte order mark is tolerated. Lone
  /// surrogates, broken UTF-8, UTF-16 and 500 nested arrays are refused.
  private static let acceptedFree: Set<String> = [
    "i_number_double_huge_neg_exp.json", "i_number_huge_exp.json",
    "i_number_neg_int_huge_exp.json", "i_number_pos_double_huge_exp.json",
    "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
    "i_number_real_underflow.json", "i_number_too_big_neg_int.json",
    "i_number_too_big_pos_int.json", "i_number_very_big_negative_int.json",
    "i_structure_UTF-8_BOM_empty_object.json",
  ]

  @Test func everyVerdictOfTheParsingSuite() throws {
    guard let folder = Corpus.folder("json-test-suite/test_parsing") else { return }
    var counts: [Character: Int] = [:]
    for file in try Corpus.files(folder) {
      let name = file.lastPathComponent
      guard let family = name.first, "yni".contains(family), name.hasSuffix(".json") else {
        continue
      }
      let bytes = [UInt8](try Data(contentsOf: file))
      let isWanted = family == "y" || Self.acceptedFree.contains(name)
      // The suite accepts duplicate keys as RFC 8259 does; the tree refuses them on purpose.
      let isDuplicate = name.hasPrefix("y_object_duplicated_key")
      #expect((skipFailure(bytes) == nil) == isWanted, "\(name)")
      if isDuplicate {
        #expect(failure(bytes)?.kind == .duplicateKey, "\(name)")
      } else {
        #expect((failure(bytes) == nil) == isWanted, "\(name)")
      }
      counts[family, default: 0] += 1
    }
    #expect(counts == ["y": 95, "n": 188, "i": 35])
  }

  @Test func transformationsKeepWhatWasWritten() throws {
    guard let folder = Corpus.folder("json-test-suite/test_transform") else { return }
    var seen = 0
    for file in try Corpus.files(folder) {
      let name = file.lastPathComponent
      let bytes = [UInt8](try Data(contentsOf: file))
      seen += 1
      if name.hasPrefix("number_") {
        let text = String(decoding: bytes, as: UTF8.self)
        let digits = text.filter { !"[] \n".contains($0) }
        let node = try JSONTree.read(bytes)
        #expect(written(node, .compact) == utf8("[\(digits)]"), "\(name)")
      } else if name.hasPrefix("object_same_key") {
        #expect(failure(bytes)?.kind == .duplicateKey, "\(name)")
      } else if name.hasPrefix("object_key_nf") {
        guard case .object(let members) = try JSONTree.read(bytes).value else {
          Issue.record("\(name) is no object")
          continue
        }
        #expect(members.count == 2, "two Unicode forms are two names: \(name)")
      } else if name == "string_with_escaped_NULL.json" {
        #expect(
          try JSONTree.read(bytes).value
            == .array([
              JSONNode(.string([0x41, 0x00, 0x42]), offset: 1)
            ]))
      } else {
        let kind = failure(bytes)?.kind
        let isEscaped = name.contains("escaped")
        #expect(kind == (isEscaped ? .loneSurrogate : .invalidUTF8), "\(name)")
      }
    }
    #expect(seen == 22)
  }

  @Test func naughtyStringsComeBack() throws {
    guard let folder = Corpus.folder("naughty-strings") else { return }
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("blns.json")))
    let node = try JSONTree.read(bytes)
    let peer = try JSONDecoder().decode([String].self, from: Data(bytes))
    guard case .array(let elements) = node.value else {
      Issue.record("no array")
      return
    }
    #expect(elements.count == peer.count)
    for (element, text) in zip(elements, peer) {
      #expect(element.value == .string(utf8(text)))
    }
    for layout in [JSONWriter.Layout.compact, .pretty] {
      let copy = written(node, layout)
      #expect(try JSONTree.read(copy).isSameValue(as: node))
      #expect(try JSONDecoder().decode([String].self, from: Data(copy)) == peer)
    }
  }

  @Test func canonicalisationInputsAreRead() throws {
    guard let folder = Corpus.folder("jcs-rfc8785/input") else { return }
    var seen = 0
    for file in try Corpus.files(folder) where file.pathExtension == "json" {
      let bytes = [UInt8](try Data(contentsOf: file))
      let node = try JSONTree.read(bytes)
      for layout in [JSONWriter.Layout.compact, .pretty] {
        let copy = written(node, layout)
        let isSame =
          try JSONSerialization.jsonObject(with: Data(copy), options: .fragmentsAllowed)
          as? NSObject
          == JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
          as? NSObject
        #expect(isSame, "\(file.lastPathComponent)")
      }
      seen += 1
    }
    #expect(seen == 6)
  }
}
