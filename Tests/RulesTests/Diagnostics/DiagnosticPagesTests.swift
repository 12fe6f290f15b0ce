import Foundation
import Testing

@testable import Rules

/// Every code has a page, whose examples do what the page says.
@Suite struct DiagnosticPagesTests {
  @Test(arguments: DiagnosticCode.allCases)
  func hasAPage(_ code: DiagnosticCode) throws {
    let page = try #require(DiagnosticPage(code))
    #expect(page.text.hasPrefix("# \(code.rawValue) : "))
    #expect(page.text.utf8.count <= 3000)
    let titles = page.text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    let expected = [
      "## Ce que cela veut dire", "## Pourquoi cela compte", "## Exemple à corriger",
      "## Exemple corrigé", "## Comment corriger", "## In English",
    ]
    let hasExample = DiagnosticPage.withoutExample[code] == nil
    #expect(titles.map(String.init) == expected.filter { hasExample || !$0.contains("Exemple") })
  }

  @Test(arguments: DiagnosticPage.withExample)
  func theBadExampleTriggersIt(_ code: DiagnosticCode) throws {
    let bad = try #require(DiagnosticPage(code)?.bad)
    let found = RulesetPipeline.check(bad).diagnostics.map { $0.code }
    if DiagnosticPage.notRaised.contains(code) {
      #expect(!found.contains(code), "it is raised now: take it off the list")
    } else {
      #expect(found.contains(code), "found \(found.map { $0.rawValue })")
    }
  }

  @Test(arguments: DiagnosticPage.withExample)
  func theGoodExampleHasNoError(_ code: DiagnosticCode) throws {
    let good = try #require(DiagnosticPage(code)?.good)
    let found = RulesetPipeline.check(good).diagnostics.map { $0.code }
    let wrong = found.filter { $0 == code || $0.severity == .error }
    #expect(wrong.isEmpty, "found \(wrong.map { $0.rawValue })")
  }

  @Test func theIndexListsEveryCodeOnceAndNoOther() throws {
    let file = DiagnosticPage.folder.appendingPathComponent("README.md")
    let index = try String(contentsOf: file, encoding: .utf8)
    var listed: [String] = []
    for line in index.split(separator: "\n") where line.hasPrefix("| [") {
      let code = String(line.dropFirst(3).prefix(4))
      listed.append(code)
      let page = try #require(DiagnosticCode(rawValue: code))
      let severity = page.severity == .error ? "erreur" : "avertissement"
      #expect(line.hasPrefix("| [\(code)](\(code).md) | \(severity) | "))
      let title = try #require(DiagnosticPage(page)?.text.split(separator: "\n").first)
      #expect(line.contains(" | \(title.dropFirst("# L001 : ".count)) | "))
    }
    #expect(listed.sorted() == DiagnosticCode.allCases.map { $0.rawValue }.sorted())
  }

  @Test func noPageIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: DiagnosticPage.folder.path)
    let codes = Set(DiagnosticCode.allCases.map { "\($0.rawValue).md" })
    #expect(files.filter { !codes.contains($0) } == ["README.md"])
  }

  /// A repair that is said to be safe leaves a file without the mistake.
  @Test(arguments: DiagnosticPage.withExample)
  func safeFixesMendTheExample(_ code: DiagnosticCode) throws {
    let bad = try #require(DiagnosticPage(code)?.bad)
    let diagnostics = RulesetPipeline.check(bad).diagnostics.filter { $0.code == code }
    for fix in diagnostics.flatMap({ $0.fixes }) where fix.grade == .safe {
      var bytes = bad.bytes
      for edit in fix.edits.sorted(by: { $0.span.start > $1.span.start }) {
        bytes.replaceSubrange(edit.span.range, with: Array(edit.text.utf8))
      }
      let mended = RulesetPipeline.check(SourceText(name: bad.name, bytes: bytes)).diagnostics
      #expect(mended.count { $0.code == code } < diagnostics.count)
    }
  }
}
