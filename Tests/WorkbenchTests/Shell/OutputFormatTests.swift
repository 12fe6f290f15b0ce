import Foundation
import Testing

@testable import Workbench

/// The form of a result, where only the name of the file says it.
@Suite struct OutputFormatTests {
  static func format(_ words: String...) -> OutputFormat? {
    guard case .success(.run(let invocation)) = ArgumentParser.parse(words.map { FilePath($0) })
    else { return nil }
    return invocation.format
  }

  @Test func theNameDecidesWhereNothingElseDoes() {
    #expect(Self.format("rank", "a", "-o", "r.json") == .json)
    #expect(Self.format("rank", "a", "-o", "r.CSV") == .csv)
    #expect(Self.format("rank", "a", "-o", "r.jsonl") == .jsonl)
    #expect(Self.format("rank", "a", "-o", "r.txt") == .text)
    #expect(Self.format("rank", "a", "-o", "r") == .text)
    #expect(Self.format("rank", "a", "-o", "r.2026") == .text)
    #expect(Self.format("rank", "a", "-o", "-") == .text)
    #expect(Self.format("explain", "a", "--id", "b", "-o", "x.html") == .html)
    #expect(
      Self.format("recours", "a", "--id", "b", "--avec", "c=d", "--sortie", "x.md") == .markdown)
    #expect(Self.format("test", "a", "-o", "r.xml") == .junit)
    #expect(Self.format("check", "a", "-o", "r.json") == .json)
  }

  @Test func whatIsAskedForWins() {
    #expect(Self.format("rank", "a", "--format", "text", "-o", "r.json") == .text)
    #expect(Self.format("explain", "a", "--id", "b", "--format", "json", "-o", "x.html") == .json)
  }

  @Test func aNameThatTheCommandCannotKeepIsRefused() throws {
    for words in [
      ["rank", "a", "-o", "r.html"], ["verify", "a", "-o", "r.csv"],
      ["diff", "a", "b", "-o", "r.csv"],
      ["check", "a", "-o", "r.md"],
    ] {
      guard case .failure(let failure) = ArgumentParser.parse(words.map { FilePath($0) }) else {
        Issue.record("\(words)")
        continue
      }
      let told = Messages.usage(failure.error)
      #expect(told.french.contains("--format") && told.english.contains("--format"))
    }
    // Those that write one form only, whatever its name.
    #expect(Self.format("prove", "a", "--id", "b", "-o", "p.html") == .text)
    #expect(Self.format("format", "a", "-o", "p.html") == .text)
    #expect(Self.format("demo", "-o", "d.html") == .text)
  }

  @Test func aPageIsWritten() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("lettre.html")
    let run = try runBareme(
      [
        "expliquer", "docs/examples/recours-2026", "--identifiant", "210000022", "--vue", "lettre",
        "-q", "-o", file.path,
      ], directory: ConsoleBlocksTests.root)
    #expect(run.status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    let refused = try runBareme(
      ["rank", "docs/examples/recours-2026", "-o", folder.path + "/r.html"],
      directory: ConsoleBlocksTests.root)
    #expect(refused.status == 2)
    #expect(refused.err.contains("que cette commande n'écrit pas"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/r.html"))
  }
}
