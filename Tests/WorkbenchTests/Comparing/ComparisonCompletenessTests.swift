import Foundation
import Rules
import Testing

@testable import Scoring
@testable import Workbench

/// That no difference between two rulesets goes untold, and that what is none is never told.
@Suite struct ComparisonCompletenessTests {
  static let rulesets: [String] = {
    let folder = ConsoleBlocksTests.root.appendingPathComponent("rulesets")
    let found = FileManager.default.enumerator(atPath: folder.path)
    var names: [String] = []
    for case let name as String in found ?? .init() where name.hasSuffix(".bareme") {
      names.append("rulesets/" + name)
    }
    names.append("docs/examples/tablettes-2026.bareme")
    return names.sorted()
  }()

  static func read(_ path: String) throws -> SourceText {
    let file = ConsoleBlocksTests.root.appendingPathComponent(path)
    return SourceText(name: file.lastPathComponent, bytes: [UInt8](try Data(contentsOf: file)))
  }

  static func checked(_ source: SourceText) throws -> CheckedRuleset {
    try #require(RulesetPipeline.check(source).ruleset)
  }

  @Test("one thing changed in a ruleset is always told", arguments: rulesets)
  func mutants(_ path: String) throws {
    let source = try Self.read(path)
    let ruleset = try Self.checked(source)
    var count = 0
    for mutant in MutantList.make(ruleset) {
      var changed = ruleset
      mutant.apply(to: &changed)
      // What is told does not depend on the language; its sentences are written in both.
      for language in count.isMultiple(of: 16) ? [Language.french, .english] : [.french] {
        let found = RulesetComparison.compare((ruleset, source), (changed, source), language)
        let sentences = found.changes.map { $0.sentence.text(language) }
        if sentences.isEmpty {
          Issue.record(
            "\(path) line \(source.position(of: mutant.span.start).line): \(mutant.change)")
        }
        for change in found.changes where change.before != nil && change.before == change.after {
          Issue.record("\(path): \(sentences): quotes the same text twice")
        }
      }
      count += 1
    }
    #expect(count > 10)
  }

  @Test(
    "a ruleset is the same as itself, in any layout and in either language", arguments: rulesets)
  func sameRules(_ path: String) throws {
    let source = try Self.read(path)
    let ruleset = try Self.checked(source)
    for target in [Language.french, .english] {
      guard case .formatted(let bytes) = RulesetFormatter.format(source, to: target) else {
        Issue.record("\(path) cannot be formatted")
        continue
      }
      let other = SourceText(name: "other.bareme", bytes: bytes)
      let translated = try Self.checked(other)
      for language in [Language.french, .english] {
        let found = RulesetComparison.compare((ruleset, source), (translated, other), language)
        #expect(found.changes.map { $0.sentence.french } == [])
        #expect(found.asides.map { $0.french } == [])
      }
    }
  }
}
