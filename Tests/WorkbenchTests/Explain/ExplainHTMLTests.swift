import Foundation
import Rules
import Testing

@testable import Workbench

/// `bareme explain --format html`: one page that stands alone.
@Suite struct ExplainHTMLTests {
  static func page(_ id: String, _ language: String = "fr") throws -> String {
    let run = try runBareme(
      ["explain", "docs/examples/ecoles-2026", "--id", id, "--format", "html", "--lang", language],
      directory: ConsoleBlocksTests.root)
    #expect(run.status == 0)
    return run.out
  }

  @Test("the page of a refusal is the one that was read", arguments: ["fr", "en"])
  func golden(_ language: String) throws {
    try expectGolden(
      try Self.page("210000004", language), "explain/ecoles-2026-210000004.\(language).html")
  }

  @Test("it fetches nothing, runs nothing, says its language and nests its elements")
  func standsAlone() throws {
    for id in ["210000002", "210000003", "210000004", "210000005"] {
      let page = try Self.page(id)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">\n"))
      for word in ["<script", "http://", "https://", "<img", "<link", "url(", "<iframe"] {
        #expect(!page.contains(word), "\(word)")
      }
      #expect(page.matches(of: #/<[^>]* on[a-z]+=/#).isEmpty)
      #expect(page.components(separatedBy: "<h1>").count == 2)
      #expect(try Self.unclosed(page).isEmpty)
      #expect(page.contains("<th scope=\"col\">") && page.contains("<th scope=\"row\">"))
      #expect(
        page.components(separatedBy: "<caption>").count
          == page.components(separatedBy: "<table>").count)
    }
    #expect(try Self.page("210000002", "en").contains("<html lang=\"en\">"))
  }

  @Test("names that look like markup are shown, never run")
  func escaping() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = "<script>alert(1)</script>&amp;\u{202E}'"
    let csv =
      "uai;nom;dépôt;élèves;devis;équipée\n"
      + "1;\"\(name)\";01/04/2026;80;3000;non\n"
    let file = folder.appendingPathComponent("e.csv")
    try csv.write(to: file, atomically: true, encoding: .utf8)
    let run = try runBareme(
      ["explain", "docs/examples/tablettes-2026.bareme", file.path, "--id", "1"]
        + ["--format", "html"], directory: ConsoleBlocksTests.root)
    #expect(run.status == 0, "\(run.err)")
    #expect(!run.out.contains("<script"))
    #expect(!run.out.unicodeScalars.contains("\u{202E}"))
    #expect(
      run.out.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;\u{FFFD}&#39;"))
    #expect(try Self.unclosed(run.out).isEmpty)
  }

  @Test("lines at any depth give lists that nest")
  func nesting() throws {
    let page = ReportLayout.html(
      [
        .title("t"), .heading("h"), .item("a", depth: 0), .item("b", depth: 2),
        .item("c", depth: 1), .item("d", depth: 0), .paragraph("p"), .item("e", depth: 1),
      ], .english)
    #expect(try Self.unclosed(page).isEmpty)
    #expect(
      page.components(separatedBy: "<li>").count == page.components(separatedBy: "</li>").count)
  }

  /// The elements that are not closed in the order in which they were opened.
  static func unclosed(_ page: String) throws -> [String] {
    var open: [String] = []
    for match in page.matches(of: #/<(\/?)([a-z0-9]+)[^>]*>/#) {
      let name = String(match.output.2)
      if ["meta", "br"].contains(name) { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else if open.last == name {
        open.removeLast()
      } else {
        return open + [name]
      }
    }
    return open
  }
}
