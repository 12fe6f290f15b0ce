import Foundation
import Testing

import Rules
@testable import Workbench

/// The program carries the pages of docs/diagnostics; this keeps the two the same.
@Suite struct EmbeddedPagesTests {
  static let folder = ConsoleBlocksTests.root.appendingPathComponent("docs/diagnostics")
  static let resource = ConsoleBlocksTests.root
    .appendingPathComponent("Sources/Workbench/Resources/DiagnosticPages+Texts.swift")

  @Test("the embedded pages are those of docs/diagnostics")
  func pagesAreEmbedded() throws {
    let expected = try Self.sourceText()
    let written = (try? String(contentsOf: Self.resource, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", written != expected {
      try expected.write(to: Self.resource, atomically: true, encoding: .utf8)
      Issue.record("the embedded pages were rewritten; build and run the tests again")
      return
    }
    #expect(written == expected, "UPDATE_GOLDEN=1 swift test rewrites the embedded pages")
  }

  @Test("every page can be shown")
  func pagesAreShown() throws {
    for (code, text) in try Self.pages() {
      #expect(DiagnosticPages.page(code) == text)
    }
    #expect(DiagnosticPages.page("T999") == nil)
  }

  @Test("a page asked for in one language is in that language alone")
  func pagesHaveTwoFaces() throws {
    let index = try String(
      contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    for (code, text) in try Self.pages() {
      let french = try #require(DiagnosticPages.page(code, .french))
      #expect(text.hasPrefix(french) && french.contains("## Comment corriger"))
      #expect(!french.contains("In English"))
      let english = try #require(DiagnosticPages.page(code, .english))
      #expect(!english.contains("## Comment") && !english.contains("**"))
      #expect(english.contains("```bareme bad") == text.contains("```bareme bad"))
      // The index of the pages gives the same title.
      let title = english.prefix { $0 != "\n" }.dropFirst("# \(code): ".count)
      #expect(index.contains("| \(title.prefix(1).lowercased())\(title.dropFirst()) |"), "\(title)")
    }
    #expect(DiagnosticPages.page("T999", .english) == nil)
  }

  static func pages() throws -> [(code: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
      .sorted()
      .map { name in
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        return (String(name.dropLast(3)), text)
      }
  }

  /// The Swift file that holds the pages.
  static func sourceText() throws -> String {
    var text = "// swift-format-ignore-file\n"
    text += "// Made from docs/diagnostics by the tests (UPDATE_GOLDEN=1 swift test).\n\n"
    text += "extension DiagnosticPages {\n"
    text += "  /// The pages by code, in the order of the codes.\n"
    text += "  static let pages: [(code: StaticString, text: StaticString)] = [\n"
    for (code, page) in try pages() {
      let body = page.hasSuffix("\n") ? page : page + "\n"
      text += "    (\"\(code)\", ###\"\"\"\n\(body)\n\"\"\"###),\n"
    }
    return text + "  ]\n}\n"
  }
}
