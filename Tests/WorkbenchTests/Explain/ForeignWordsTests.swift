import Foundation
import Rules
import Scoring
import Testing

@testable import Workbench

/// Pages in one language about a ruleset in the other: each run of text says its language.
@Suite struct ForeignWordsTests {
  static let french = "docs/examples/ecoles-2026"
  static let english = "rulesets/northmoor-digital-schools-2021"

  static func page(_ arguments: [String]) throws -> String {
    let run = try runBareme(
      arguments + ["--format", "html"], directory: ConsoleBlocksTests.root)
    #expect(run.status == 0, "\(run.err)")
    return ThinPathTests.plainSpaces(run.out)
  }

  @Test("the call's own names and sentences are marked, the program's are not")
  func frenchCall() throws {
    let page = try Self.page(
      ["explain", Self.french, "--id", "210000004", "--lang", "en"])
    func inFrench(_ text: String) -> Bool {
      page.contains("<span lang=\"fr\">\(text)</span>")
    }
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(inFrench("Accès Internet suffisant dans chaque école"))
    #expect(inFrench("École de la Source dispose de 4 Mb/s ; il faut 8 Mb/s au moins."))
    #expect(inFrench("APPEL « article 4 »"))
    #expect(inFrench("Communauté de communes d&#39;Exemple"))
    #expect(page.contains("<h2 id=\"s1\">Why</h2>"))
    #expect(try ExplainHTMLTests.unclosed(page).isEmpty)
    // A name is in no language that the program knows.
    #expect(!inFrench("Saint-Exemple"))
  }

  @Test("what a document to provide is called is French inside an English sentence")
  func request() throws {
    for view in [[], ["--view", "letter"]] {
      let page = try Self.page(
        ["explain", Self.french, "--id", "210000005", "--lang", "en"] + view)
      let request = "<span lang=\"fr\">attestation de débit de École du Tertre</span>"
      #expect(page.contains("To be provided: \(request)."), "\(view)")
    }
  }

  @Test("every view, comparison and appeal marks the words, and nests its elements")
  func everyPage() throws {
    var pages = ["letter", "officer", "audit", "sheet"].map {
      ["explain", Self.french, "--id", "210000004", "--lang", "en", "--view", $0]
    }
    pages.append([
      "explain", "rulesets/isere-pac-2023", "--id", "38907", "--lang", "en", "--why-not",
    ])
    pages.append(
      ["explain", Self.french, "--compare", "210000002", "210000003", "--lang", "en"])
    pages.append(
      [
        "appeal", Self.french, "--id", "210000004", "--with", "écoles[2].débit=9 Mb/s", "--lang",
        "en",
      ])
    for arguments in pages {
      let page = try Self.page(arguments)
      #expect(page.contains("<span lang=\"fr\">"), "\(arguments)")
      #expect(try ExplainHTMLTests.unclosed(page).isEmpty, "\(arguments)")
      #expect(!page.unicodeScalars.contains(ForeignWords.opening))
      #expect(!page.contains("<title><span"))
    }
  }

  @Test("an English call on a French page is marked the other way round")
  func englishCall() throws {
    let rank = try runBareme(
      ["rank", Self.english, "--format", "json", "-q"], directory: ConsoleBlocksTests.root)
    let result = try #require(try plainJSON(rank.outBytes) as? [String: Any])
    let rows = try #require(result["results"] as? [[String: Any]])
    let id = try #require(rows.first?["id"] as? String)
    let page = try Self.page(["explain", Self.english, "--id", id, "--lang", "fr"])
    #expect(page.contains("<html lang=\"fr\">") && page.contains("<span lang=\"en\">"))
    #expect(!page.contains("<span lang=\"fr\">"))
  }

  @Test("a page in the call's own language has nothing to mark, nor has a text")
  func ownLanguage() throws {
    let page = try Self.page(["explain", Self.french, "--id", "210000004", "--lang", "fr"])
    #expect(!page.contains("<span"))
    for format in ["text", "markdown", "json"] {
      let run = try runBareme(
        ["explain", Self.french, "--id", "210000004", "--lang", "en", "--format", format],
        directory: ConsoleBlocksTests.root)
      #expect(!run.out.contains("<span"))
      #expect(!run.out.unicodeScalars.contains(ForeignWords.opening))
    }
  }

  @Test("marks that an input holds are no marks")
  func marksInInput() throws {
    let name = "a\(ForeignWords.opening)b\(ForeignWords.closing)\(ForeignWords.closing)c"
    let tree = JSONNode(
      .object([
        member("language", .string(Array("en".utf8))),
        member("ruleset", .object([member("language", .string(Array("fr".utf8)))])),
        member("label", .string(Array(name.utf8))),
        member("id", .string(Array(name.utf8))),
      ]))
    let marked = ForeignWords.marked(tree)
    #expect(marked.text("id") == "a\u{FFFD}b\u{FFFD}\u{FFFD}c")
    #expect(
      marked.text("label")
        == "\(ForeignWords.opening)a\u{FFFD}b\u{FFFD}\u{FFFD}c\(ForeignWords.closing)")
    for foreign in [nil, Language.french] {
      let page = ReportLayout.html([.title(name), .paragraph(name)], .english, foreign: foreign)
      #expect(try ExplainHTMLTests.unclosed(page).isEmpty)
      #expect(!page.unicodeScalars.contains(ForeignWords.opening))
    }
  }

  private func member(_ key: String, _ value: JSONValue) -> JSONMember {
    JSONMember(key: Array(key.utf8), node: JSONNode(value))
  }
}
