import Foundation
import Testing

@testable import Workbench

/// `bareme demo`, and the call that it carries.
@Suite struct DemoTests {
  static let source = ConsoleBlocksTests.root.appendingPathComponent("rulesets/isere-pac-2023")
  static let resource = ConsoleBlocksTests.root
    .appendingPathComponent("Sources/Workbench/Demo/DemoCall+Files.swift")

  @Test("the embedded call is the one of rulesets/")
  func embedded() throws {
    let expected = try Self.sourceText()
    let written = (try? String(contentsOf: Self.resource, encoding: .utf8)) ?? ""
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", written != expected {
      try expected.write(to: Self.resource, atomically: true, encoding: .utf8)
      Issue.record("the embedded call was rewritten; build and run the tests again")
      return
    }
    #expect(written == expected, "UPDATE_GOLDEN=1 swift test rewrites the embedded call")
  }

  @Test("it writes the call, its ranking and one refusal, and says where they are")
  func run() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try runBareme(["demo"], directory: folder)
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    #expect(run.out.contains("60 dossiers"))
    #expect(run.out.contains("bareme explain bareme-demo/isere-pac-2023 --id 38960"))
    let demo = folder.appendingPathComponent("bareme-demo")
    for (path, _) in try Self.files() {
      let copy = try Data(
        contentsOf: demo.appendingPathComponent("isere-pac-2023").appendingPathComponent(path))
      let original = try Data(contentsOf: Self.source.appendingPathComponent(path))
      #expect(copy == original)
    }
    let explanation = try String(
      contentsOf: demo.appendingPathComponent("explication-38907.md"), encoding: .utf8)
    #expect(explanation.hasPrefix("# Corvelin (38907)\u{A0}: inéligible\n"))
    // What it wrote is what the commands it names give.
    let ranked = try runBareme(
      ["rank", "bareme-demo/isere-pac-2023", "--format", "json"], directory: folder)
    let kept = try Data(contentsOf: demo.appendingPathComponent("classement.json"))
    #expect(ranked.outBytes == [UInt8](kept))
    #expect(run.out.contains("\n  18 retenus\n  5 sur la liste complémentaire\n  2 éliminés\n"))
    let page = try String(
      contentsOf: demo.appendingPathComponent("explication-38907.html"), encoding: .utf8)
    #expect(page.contains("<h1>Corvelin (38907)\u{A0}: inéligible</h1>"))
    for name in ["classement.txt", "classement.csv"] {
      let bytes = try Data(contentsOf: demo.appendingPathComponent(name))
      #expect(!bytes.isEmpty)
    }
  }

  @Test("run again it takes its own folder, and never another's")
  func folders() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try runBareme(["demo", "--output", "d"], directory: folder).status == 0)
    let again = try runBareme(["demo", "--output", "d", "--lang", "en"], directory: folder)
    #expect(again.status == 0)
    #expect(again.out.contains("60 applications"))
    let ranking = folder.appendingPathComponent("d/ranking.csv").path
    #expect(FileManager.default.fileExists(atPath: ranking))
    let other = folder.appendingPathComponent("other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try "mine".write(
      to: other.appendingPathComponent("notes.txt"), atomically: true, encoding: .utf8)
    let refused = try runBareme(["demo", "--output", "other"], directory: folder)
    #expect(refused.status == 4)
    #expect(refused.out.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.path) == ["notes.txt"])
    #expect(try runBareme(["demo", "--output", "-"], directory: folder).status == 2)
  }

  @Test("what somebody changed or added in its folder is never written over")
  func changedFolders() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in [
      "isere-pac-2023/applications/ecoles.csv", "classement.csv", "notes.txt",
      "isere-pac-2023/marks/evaluateur-d.csv",
    ] {
      let demo = folder.appendingPathComponent("d")
      #expect(try runBareme(["demo", "-o", "d", "--lang", "fr"], directory: folder).status == 0)
      let url = demo.appendingPathComponent(name)
      try "mine".write(to: url, atomically: true, encoding: .utf8)
      let again = try runBareme(["demo", "-o", "d", "--lang", "fr"], directory: folder)
      #expect(again.status == 4)
      #expect(again.err.contains(name) && again.err.contains("--sortie"), "\(again.err)")
      #expect(try String(contentsOf: url, encoding: .utf8) == "mine")
      try FileManager.default.removeItem(at: demo)
    }
  }

  @Test("another envelope is that of the result")
  func envelope() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try runBareme(["demo", "--envelope", "100", "--lang", "fr"], directory: folder)
    #expect(run.status == 0)
    #expect(!run.out.contains("\n  18 retenus\n"))
  }

  static func files() throws -> [(path: String, text: String)] {
    var paths = ["isere-pac-2023.bareme"]
    for part in ["applications", "marks"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: source.appendingPathComponent(part).path)
      paths += names.sorted().map { part + "/" + $0 }
    }
    return try paths.map {
      ($0, try String(contentsOf: source.appendingPathComponent($0), encoding: .utf8))
    }
  }

  /// The Swift file that holds the call.
  static func sourceText() throws -> String {
    var text = "// swift-format-ignore-file\n"
    text += "// Made from rulesets/isere-pac-2023 by the tests (UPDATE_GOLDEN=1 swift test).\n\n"
    text += "extension DemoCall {\n  /// The files of the call, by path.\n"
    text += "  static let files: [(path: StaticString, text: StaticString)] = [\n"
    for (path, body) in try files() {
      text += "    (\"\(path)\", ###\"\"\"\n\(body)\n\"\"\"###),\n"
    }
    return text + "  ]\n}\n"
  }
}
