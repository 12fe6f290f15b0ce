import Foundation
import Testing

@testable import Rules

/// Ten thousand files, most of them broken, through the whole front end.
@Suite("Broken rulesets")
struct RulesetFuzzTests {
  private static let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files of a folder that hold rulesets, in the order of their names.
  private static func rulesets(under folder: URL) -> [(name: String, bytes: [UInt8])] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: [(name: String, bytes: [UInt8])] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "bareme", let data = try? Data(contentsOf: file) else { continue }
      found.append((file.lastPathComponent, Array(data)))
    }
    return found.sorted { ($0.name, $0.bytes.count) < ($1.name, $1.bytes.count) }
  }

  /// What the files are made from: rulesets, cases and examples as they once were.
  ///
  /// They are copies, in one file with a line `=== name` above each, so that a page or a ruleset can
  /// change without changing which files are tried.
  private static let originals: [[UInt8]] = {
    let file = tests.appending(path: "RulesTests/Fuzzing/Corpus/originals.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "=== ").dropFirst().map { part in
      Array(part.drop { $0 != "\n" }.dropFirst().utf8)
    }
  }()

  private static let filesPerSeed = 500

  @Test("Mutated files keep every property", arguments: 1...20 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) {
    #expect(Self.originals.count == 138)
    var mutator = RulesetMutator(seed: seed, originals: Self.originals)
    var refused = 0
    for number in 0..<Self.filesPerSeed {
      let bytes = mutator.next()
      if let violation = FrontEndProperties.violation(bytes) {
        Issue.record("file \(number): \(violation)\n\(String(decoding: bytes, as: UTF8.self))")
      }
      let source = SourceText(name: "", bytes: bytes)
      if Parser.parse(source).diagnostics.contains(where: { $0.code.severity == .error }) {
        refused += 1
      }
    }
    // Both sides of the parser must be exercised: files it refuses and files it reads.
    #expect(refused > Self.filesPerSeed / 4 && refused < Self.filesPerSeed * 9 / 10, "\(refused)")
  }

  @Test("Files that once broke a property keep every one")
  func corpus() {
    let files = Self.rulesets(under: Self.tests.appending(path: "RulesTests/Fuzzing/Corpus"))
    #expect(!files.isEmpty)
    for file in files {
      #expect(FrontEndProperties.violation(file.bytes) == nil, "\(file.name)")
    }
  }

  @Test("The JSON reader of these tests knows JSON from what is not")
  func shape() {
    for text in ["null", "[1,-0.5e+3,\"\\u00e9\\n\"]", " {\"a\":{},\"b\":[]} ", "0", "\"é\""] {
      #expect(JSONShape.isValid(Array(text.utf8)), "\(text)")
    }
    for text in ["", "[1,]", "{\"a\"}", "\"\n\"", "01", "1.", "nul", "[] []", "\"\\x\"", "+1"] {
      #expect(!JSONShape.isValid(Array(text.utf8)), "\(text)")
    }
  }
}
