import Foundation
import Scoring
import Testing

@testable import Workbench

/// What the other commands make of an entry of a register.
@Suite struct RegisteredCallTests {
  /// A folder with a call, and a register whose one entry was decided in English with 1 200 €.
  ///
  /// A1 has 1 200.30 € to ask for and A3 1 500.06 €: only A4 (900 €) can be funded, and A5 no more.
  private func folder() throws -> URL {
    let folder = try temporaryFolder()
    let call = RegisterCall()
    for (name, text) in [
      ("call/tablettes.bareme", RegisterCall.tablets),
      ("call/applications/écoles.csv", call.applications[0].text),
      ("call/marks/alice.csv", call.marks[0].text),
    ] {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let made = try runBareme(
      ["rank", "call", "-q", "--register", "r", "--lang", "en", "--envelope", "1200"],
      directory: folder)
    #expect(made.status == 0, "\(made.err)")
    return folder
  }

  private static let entry = "r/0001-tablettes"

  @Test func explainsWhatWasDecided() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let head = SHA256.hexadecimal(
      [UInt8](
        try Data(contentsOf: folder.appendingPathComponent(Self.entry + "/manifest.json"))))
    func explain(_ path: String, _ more: String...) throws -> ProgramRun {
      let run = try runBareme(["explain", path] + more, directory: folder)
      #expect(run.status == 0, "\(run.err)")
      return run
    }
    // With the 3 000 € of the ruleset A1 would be selected: 1 500.06 + 1 200.30 fit.
    let free = try AppealChainTests.json(
      try explain("call", "--id", "A1", "--format", "json").outBytes)
    #expect((free["application"] as? [String: Any])?["status"] as? String == "selected")
    #expect(free["decision"] is NSNull)
    let bound = try AppealChainTests.json(
      try explain(Self.entry, "--id", "A1", "--format", "json").outBytes)
    #expect((bound["application"] as? [String: Any])?["status"] as? String == "waiting")
    #expect(bound["language"] as? String == "en")
    let decision = try #require(bound["decision"] as? [String: Any])
    #expect(decision["manifest_sha256"] as? String == head)
    #expect((decision["sequence"] as? NSNumber)?.intValue == 1)
    let schema = ConsoleBlocksTests.root.appendingPathComponent(
      "docs/schemas/explanation.schema.json")
    let validator = SchemaValidator(
      try #require(try plainJSON([UInt8](Data(contentsOf: schema))) as? [String: Any]))
    #expect(validator.faults(bound) == [])
    for view in ["letter", "sheet", "audit"] {
      let page = try explain(Self.entry, "--id", "A1", "--view", view)
      #expect(page.out.contains("Decision no.\u{A0}1 of the register"), "\(view)")
      #expect(page.out.contains(head), "\(view)")
      #expect(!page.err.contains("guarantees"), "\(view)")
    }
    #expect(try explain(Self.entry, "--id", "A1").out.contains(head))
    let french = try explain(Self.entry, "--id", "A1", "--lang", "fr")
    #expect(french.out.contains("Décision n°\u{A0}1 du registre"))
    #expect(try explain(Self.entry, "--id", "A1", "--why-not").out.contains("reserve list"))
    #expect(try explain(Self.entry, "--compare", "A1", "A3").out.contains("A3"))
    for view in ["letter", "sheet"] {
      let page = try explain("call", "--id", "A1", "--view", view)
      let times = page.err.components(separatedBy: "rien ne garantit que ces fichiers").count - 1
      #expect(times == 1 && !page.out.contains("du registre"), "\(view)")
    }
  }

  @Test func refusesWhatIsNotTheDecision() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func run(_ arguments: String...) throws -> ProgramRun {
      try runBareme(arguments, directory: folder)
    }
    let override = try run("explain", Self.entry, "--id", "A1", "--envelope", "1")
    #expect(override.status == 2 && override.err.contains("--enveloppe"))
    let named = try run("explain", Self.entry, "call/applications/écoles.csv", "--id", "A1")
    #expect(named.status == 2 && named.out.isEmpty)
    for command in ["explain", "rank"] {
      let id = command == "explain" ? ["--id", "A1"] : []
      let whole = try runBareme([command, "r"] + id, directory: folder)
      #expect(whole.status == 2 && whole.err.contains("« r/0001-tablettes »"), "\(whole.err)")
    }
    let ranked = try run("rank", Self.entry)
    #expect(ranked.status == 0)
    #expect(ranked.err.contains("bareme contrôler r/0001-tablettes"))
    #expect(ranked.err.contains("1\u{202F}200,00\u{A0}€"), "\(ranked.err)")
    #expect(!(try run("rank", Self.entry, "--envelope", "1200").err.contains("1\u{202F}200,00")))
    let marks = folder.appendingPathComponent(Self.entry + "/marks/alice.csv")
    let text = try String(contentsOf: marks, encoding: .utf8)
    try text.replacingOccurrences(
      of: "A5;Alice;projet;intérêt;5", with: "A5;Alice;projet;intérêt;9"
    )
    .write(to: marks, atomically: true, encoding: .utf8)
    for more in [
      ["--id", "A1"], ["--id", "A1", "--view", "letter"], ["--id", "A1", "--why-not"],
      ["--compare", "A1", "A3"], ["--id", "A1", "--format", "json"],
    ] {
      let refused = try runBareme(["explain", Self.entry] + more, directory: folder)
      #expect(refused.status == 1 && refused.out.isEmpty, "\(more)")
      #expect(refused.err.contains("n'est pas intacte"), "\(more): \(refused.err)")
    }
  }

  @Test func twoFoldersWithOtherFilesAreTold() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    func diff(_ more: String...) throws -> ProgramRun {
      try runBareme(["diff", Self.entry, "call"] + more, directory: folder)
    }
    let sentence = "Les deux dossiers contiennent des fichiers différents"
    #expect(!(try diff().out.contains(sentence)))
    let marks = folder.appendingPathComponent("call/marks/alice.csv")
    let text = try String(contentsOf: marks, encoding: .utf8)
    try text.replacingOccurrences(of: "intérêt;5", with: "intérêt;9")
      .write(to: marks, atomically: true, encoding: .utf8)
    #expect(try diff().out.contains(sentence))
    #expect(try diff("--lang", "en").out.contains("The two folders hold different files"))
    #expect(try diff("--format", "markdown").out.contains(sentence))
    let json = try AppealChainTests.json(try diff("--format", "json").outBytes)
    #expect((json["effect"] as? [String: Any])?["files_left_aside"] as? Bool == true)
    // Files that are named are those of both.
    #expect(!(try diff("call/applications/écoles.csv").out.contains(sentence)))
  }
}
