import Foundation
import Testing

@testable import Workbench

/// A result is never written over what is kept as a record, nor beside it.
@Suite struct RecordFoldersTests {
  private static func withRegister(
    _ body: (_ call: [String], _ entry: URL, _ folder: URL) throws -> Void
  ) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let words = [try RegisterCall.write(in: folder)]
    let register = folder.appendingPathComponent("registre")
    let entered = try runBareme(["rank"] + words + ["--register", register.path])
    try #require(entered.status == 0, "\(entered.err)")
    try body(words, register.appendingPathComponent("0001-tablettes"), folder)
  }

  private static func contents(_ folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      found[name] = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
    }
    return found
  }

  @Test(arguments: [
    "registre/0001-tablettes/result.json", "registre/0001-tablettes/salts",
    "registre/0001-tablettes/applications/écoles.csv", "registre/0001-tablettes/new",
    "registre/new.json", "registre/0001-tablettes/applications/new", "lien/new", "fichier",
  ])
  func aRegisterIsLeftAlone(_ target: String) throws {
    try Self.withRegister { call, entry, folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent("lien").path, withDestinationPath: "registre")
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent("fichier").path,
        withDestinationPath: "registre/0001-tablettes/salts")
      let register = folder.appendingPathComponent("registre")
      let before = try Self.contents(register)
      let output = folder.appendingPathComponent(target).path
      let commands: [[String]] = [
        ["rank"] + call + ["--format", "json"],
        ["prove", entry.path, "--id", "A1"],
        ["explain"] + call + ["--id", "A1", "--view", "letter"],
        ["rank"] + call + ["--format", "jsonl"], ["verify", register.path], ["completion", "bash"],
      ]
      for command in commands {
        for language in ["fr", "en"] {
          let run = try runBareme(command + ["--lang", language, "--output", output])
          #expect(run.status == 2, "\(command)")
          // Others may first be refused for a name that is not of their format.
          guard command[0] == "rank" else { continue }
          #expect(
            run.err.contains(
              language == "fr" ? "donnez un chemin hors" : "give a path outside"), "\(run.err)")
        }
      }
      // Refused before anything is entered.
      let entered = try runBareme(
        ["rank"] + call + ["--register", register.path, "--output", output])
      #expect(entered.status == 2)
      #expect(try Self.contents(register) == before)
      #expect(try runBareme(["verify", register.path]).status == 0)
      let demo = try runBareme(["demo", "--output", register.appendingPathComponent("d").path])
      #expect(demo.status == 2)
      #expect(try Self.contents(register) == before)
    }
  }

  /// A folder that merely lies beside a register, or looks like one, is any folder.
  @Test func otherFoldersAreFree() throws {
    try Self.withRegister { call, _, folder in
      let other = folder.appendingPathComponent("2026-0001")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
      try Data("{}".utf8).write(to: other.appendingPathComponent("manifest.json"))
      for target in ["r.json", "2026-0001/r.json"] {
        let output = folder.appendingPathComponent(target).path
        let run = try runBareme(["rank"] + call + ["--format", "json", "--output", output])
        #expect(run.status == 0, "\(run.err)")
      }
    }
  }

  @Test(arguments: ["fr", "en"]) func publishedVersionsAreLeftAlone(_ language: String) throws {
    try Self.withRegister { call, _, folder in
      #expect(try runBareme(["check", call[0], "--freeze"]).status <= 1)
      let place = folder.appendingPathComponent("appel")
      let copies = place.appendingPathComponent("published")
      let before = try Self.contents(copies)
      #expect(before.count == 1)
      let list = try Data(contentsOf: place.appendingPathComponent("published.txt"))
      for target in ["published/new", "published/\(before.keys.first ?? "")", "published.txt"] {
        let output = place.appendingPathComponent(target).path
        let run = try runBareme(
          ["rank"] + call + ["--lang", language, "--format", "json", "--output", output])
        #expect(run.status == 2, "\(target)")
        #expect(run.err.contains(language == "fr" ? "publiées" : "published"))
      }
      #expect(try Self.contents(copies) == before)
      #expect(
        try Data(contentsOf: place.appendingPathComponent("published.txt")) == list)
    }
  }
}
