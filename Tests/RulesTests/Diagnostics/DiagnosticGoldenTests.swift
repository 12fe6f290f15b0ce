import Foundation
import Testing

@testable import Rules

/// The messages of every page's bad example, as a person reads them, in both languages.
///
/// `UPDATE_GOLDEN=1` rewrites them; a message written for the first time fails once, so that it is
/// read before it is kept.
@Suite struct DiagnosticGoldenTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/diagnostics")

  static let codes = DiagnosticPage.withExample.filter { !DiagnosticPage.notRaised.contains($0) }

  @Test(arguments: codes)
  func readsAsRecorded(_ code: DiagnosticCode) throws {
    let bad = try #require(DiagnosticPage(code)?.bad)
    let list = DiagnosticList(RulesetPipeline.check(bad).diagnostics.filter { $0.code == code })
    for language in Language.allCases {
      try expectRecorded(
        TextRenderer(bad, language).render(list), "\(code.rawValue).\(language.code).txt")
    }
  }

  @Test func noRecordedMessageIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let known = Self.codes.flatMap { code in
      Language.allCases.map { "\(code.rawValue).\($0.code).txt" }
    }
    #expect(Set(files).subtracting(known).isEmpty)
  }

  private func expectRecorded(_ actual: String, _ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if recorded == actual { return }
    let isUpdate = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    if recorded == nil || isUpdate {
      try FileManager.default.createDirectory(
        at: Self.folder, withIntermediateDirectories: true)
      try actual.write(to: file, atomically: true, encoding: .utf8)
      guard recorded == nil else { return }
      Issue.record("\(name) was written: read it")
      return
    }
    Issue.record("\(name) differs; found:\n\(actual)")
  }
}
