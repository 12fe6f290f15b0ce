import Foundation
import Testing

@testable import Rules

/// Rulesets in which each line says which diagnostics stand on it, and no other may.
///
/// `-- attendu CODE` (or `-- expected CODE`) ends a line on which diagnostics are expected;
/// `-- tait CODE` (or `-- silences CODE`), on a line of its own, leaves a code out of a file.
@Suite struct CheckerCasesTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Cases")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".bareme") }.sorted()
  }()

  /// One diagnostic: its line, counted from 1, and its code.
  struct Mark: Hashable, Comparable, CustomStringConvertible {
    var line: Int
    var code: String
    var description: String { "\(line): \(code)" }
    static func < (left: Mark, right: Mark) -> Bool {
      (left.line, left.code) < (right.line, right.code)
    }
  }

  @Test func thereAreCases() { #expect(Self.names.count >= 15) }

  @Test(arguments: names)
  func saysWhatEachLineExpects(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var expected: [Mark] = []
    var silenced: Set<String> = []
    for (index, line) in lines.enumerated() {
      for word in ["-- attendu ", "-- expected "] {
        expected += Self.codes(line, after: word).map { Mark(line: index + 1, code: $0) }
      }
      for word in ["-- tait ", "-- silences "] { silenced.formUnion(Self.codes(line, after: word)) }
    }
    let source = SourceText(name: name, text: text)
    let outcome = RulesetPipeline.check(source)
    let found = outcome.diagnostics.map { diagnostic in
      Mark(line: source.line(of: diagnostic.span.start) + 1, code: diagnostic.code.rawValue)
    }.filter { !silenced.contains($0.code) }
    let missing = Self.subtract(found, from: expected)
    let surplus = Self.subtract(expected, from: found)
    #expect(missing.isEmpty, "\(name): expected and not found")
    #expect(surplus.isEmpty, "\(name): found and not expected")
    #expect(found.count == expected.count || !missing.isEmpty || !surplus.isEmpty)
  }

  private static func codes(_ line: String, after word: String) -> [String] {
    guard let start = line.range(of: word) else { return [] }
    let rest = line[start.upperBound...]
    return rest.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// What is in a list and not in another, each as often as it stands there.
  private static func subtract(_ other: [Mark], from marks: [Mark]) -> [Mark] {
    var rest = other
    return marks.filter { mark in
      guard let index = rest.firstIndex(of: mark) else { return true }
      rest.remove(at: index)
      return false
    }.sorted()
  }
}
