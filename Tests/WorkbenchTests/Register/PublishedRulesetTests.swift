import Foundation
import Rules
import Scoring
import Testing

@testable import Workbench

/// An official run and the published versions of its ruleset.
@Suite struct PublishedRulesetTests {
  /// A call folder of one's own, whose ruleset is published where that is asked.
  static func withCall(publishes: Bool, _ body: (URL, URL) throws -> Void) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let call = folder.appendingPathComponent("appel")
    try FileManager.default.copyItem(
      at: ConsoleBlocksTests.root.appendingPathComponent(AppealCommandTests.call), to: call)
    let file = call.appendingPathComponent("recours-2026.bareme")
    if publishes { #expect(try runBareme(["check", "--freeze", file.path]).status == 0) }
    try body(folder, file)
  }

  static func rank(_ folder: URL, _ more: String...) throws -> ProgramRun {
    try runBareme(["rank", "appel", "--register", "registre"] + more, directory: folder)
  }

  static func manifest(_ folder: URL, _ number: Int = 1) throws -> [String: Any] {
    let file = folder.appendingPathComponent("registre/000\(number)-recours-2026/manifest.json")
    let tree = try plainJSON([UInt8](Data(contentsOf: file))) as? [String: Any]
    return try #require(tree?["ruleset"] as? [String: Any])
  }

  @Test("a published ruleset is entered as published, without a word")
  func published() throws {
    try Self.withCall(publishes: true) { folder, _ in
      let run = try Self.rank(folder)
      #expect(run.status == 0)
      #expect(!run.err.contains("publi"))
      #expect(try Self.manifest(folder)["published"] as? Bool == true)
      #expect(try runBareme(["verify", "registre"], directory: folder).status == 0)
    }
  }

  @Test("one that was never published is entered, and that is noticed in one line")
  func neverPublished() throws {
    try Self.withCall(publishes: false) { folder, _ in
      let run = try Self.rank(folder)
      #expect(run.status == 0)
      let told = run.err.split(separator: "\n").filter { $0.contains("publi") }
      #expect(told.count == 1)
      #expect(
        told.first?.hasPrefix("remarque : la version 1 de recours-2026 n'est pas publiée") == true)
      #expect(run.err.contains("bareme vérifier --publier appel/recours-2026.bareme"))
      #expect(try Self.manifest(folder)["published"] as? Bool == false)
      let english = try Self.rank(folder, "--lang", "en")
      #expect(english.err.contains("version 1 of recours-2026 is not published"))
      let report = try runBareme(["verify", "registre", "--format", "json"], directory: folder)
      let tree = try #require(try plainJSON(report.outBytes) as? [String: Any])
      let entries = try #require(tree["entries"] as? [[String: Any]])
      #expect(entries.map { $0["published"] as? Bool } == [false, false])
    }
  }

  @Test("one that changed since is refused, with what changed, and nothing is entered")
  func changed() throws {
    try Self.withCall(publishes: true) { folder, file in
      try PublishedVersionTests.edit(file, "× 60 %", "× 65 %")
      for isQuiet in [false, true] {
        let run = try Self.rank(folder, isQuiet ? "-q" : "--receipt")
        #expect(run.status == 1)
        #expect(run.out.isEmpty)
        #expect(
          run.err.hasPrefix(
            "erreur : la version 1 du 01/04/2026 de recours-2026, qui est publiée, a changé"))
        #expect(run.err.contains("60 %") && run.err.contains("65 %"))
        #expect(run.err.contains("donnez une nouvelle version"))
        #expect(run.err.contains("rien n'a été décidé ni inscrit"))
      }
      let english = try Self.rank(folder, "--lang", "en")
      #expect(english.err.contains("nothing was decided or entered in the register"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/registre"))
      // Without a register it is a trial, which is nobody's decision.
      #expect(try runBareme(["rank", "appel", "-q"], directory: folder).status == 0)
      // A new version is a new text, which is not published yet.
      try PublishedVersionTests.edit(file, "version     1 du", "version     2 du")
      #expect(try Self.rank(folder).status == 0)
      #expect(try Self.manifest(folder)["published"] as? Bool == false)
      #expect(try runBareme(["check", "--freeze", file.path]).status == 0)
      #expect(try Self.rank(folder).status == 0)
      #expect(try Self.manifest(folder, 2)["published"] as? Bool == true)
    }
  }

  @Test("published versions that were tampered with stop an official run")
  func tampered() throws {
    try Self.withCall(publishes: true) { folder, file in
      let list = file.deletingLastPathComponent().appendingPathComponent("published.txt")
      try PublishedVersionTests.edit(list, "2026-04-01", "2026-04-02")
      let run = try Self.rank(folder)
      #expect(run.status == 1)
      #expect(run.err.contains("published.txt"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/registre"))
    }
  }

  @Test("an entry made before this was recorded still reads, and nothing but true or false does")
  func olderEntries() throws {
    let text = """
      {
        "format": "bareme.decision/1",
        "sequence": 1,
        "kind": "decision",
        "corrects": null,
        "time": "2026-11-21T20:50:43Z",
        "tool": {"name": "bareme", "version": "0.1.0"},
        "ruleset": {"name": "a", "version": "1", "sha256": "\(String(repeating: "0", count: 64))"},
        "options": {"language": "fr", "envelope": null},
        "rows": {"count": 0, "root": "\(String(repeating: "0", count: 64))"},
        "contents": "\(String(repeating: "0", count: 64))",
        "previous": null
      }

      """
    let older = try #require(DecisionManifest(Array(text.utf8)))
    #expect(older.isPublished == nil)
    #expect(older.render() == Array(text.utf8))
    for (word, expected) in [("true", true), ("false", false)] {
      let newer = text.replacingOccurrences(
        of: "0\"}", with: "0\", \"published\": \(word)}",
        range: text.range(of: "\"ruleset\": .*\n", options: .regularExpression))
      #expect(DecisionManifest(Array(newer.utf8))?.isPublished == expected)
    }
    for word in ["null", "1", "\"true\""] {
      let wrong = text.replacingOccurrences(
        of: "0\"}", with: "0\", \"published\": \(word)}",
        range: text.range(of: "\"ruleset\": .*\n", options: .regularExpression))
      #expect(wrong != text)
      #expect(DecisionManifest(Array(wrong.utf8)) == nil)
    }
  }
}
