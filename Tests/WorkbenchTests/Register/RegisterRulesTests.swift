import Foundation
import Glibc
import Rules
import Testing

@testable import Workbench

/// What a register refuses to take, and what a verification refuses to believe.
@Suite struct RegisterRulesTests {
  private static func mode(_ file: URL) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test(arguments: ["000", "022"]) func everythingIsForItsOwner(_ mask: String) throws {
    guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let call = try RegisterCall.write(in: folder)
    let register = folder.appendingPathComponent("registre")
    let run = try runProgram(
      URL(fileURLWithPath: "/bin/sh"),
      [
        "-c",
        "umask \(mask); '\(binary.path)' rank '\(call)' --register '\(register.path)' -q",
      ])
    try #require(run.status == 0, "\(run.err)")
    #expect(try Self.mode(register) == 0o700)
    var count = 0
    for case let name as String in FileManager.default.enumerator(atPath: register.path) ?? .init()
    {
      let file = register.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      #expect(try Self.mode(file) == (isFolder.boolValue ? 0o700 : 0o600), "\(name)")
      count += 1
    }
    // The lock, the entry, its eight files and two folders.
    #expect(count == 12)
  }

  @Test func linksAreRefused() throws {
    for (name, isFolder) in [
      ("0001-tablettes/applications/écoles.csv", false), ("0001-tablettes/applications", true),
      ("0001-tablettes/manifest.json", false), ("0001-tablettes", true),
    ] {
      let register = try TestRegister()
      try register.append(try RegisterCall().draft())
      #expect(try register.verify().isConsistent)
      let place = register.url.appendingPathComponent(name)
      let away = register.folder.appendingPathComponent("ailleurs")
      try FileManager.default.moveItem(at: place, to: away)
      try FileManager.default.createSymbolicLink(at: place, withDestinationURL: away)
      let found = try register.verify()
      #expect(!found.isConsistent, "\(name)")
      // A register whose only entry is a link has no entry.
      if !isFolder || name.contains("/") {
        let inside = name.components(separatedBy: "/").dropFirst().joined(separator: "/")
        #expect(found.problems.map(\.kind).contains(.link(inside)), "\(found.problems)")
      }
    }
  }

  /// A correction replaces the decision in force, and keeps the envelope that was decided with.
  @Test func whatIsCorrectedIsInForceAndKeepsItsEnvelope() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let call = try RegisterCall.write(in: folder)
    let register = folder.appendingPathComponent("registre").path
    let enter = ["rank", call, "--register", register, "-q", "--lang", "fr"]
    let correct = ["--author", "La greffière", "--reason", "Une note recopiée de travers"]
    try #require(try runBareme(enter + ["--envelope", "5000"]).status == 0)
    let forgotten = try runBareme(enter + correct + ["--corrects", "1"])
    #expect(forgotten.status == 2)
    #expect(forgotten.err.contains("une enveloppe de 5000 ; ajoutez --enveloppe"))
    let given = enter + correct + ["--envelope", "5000"]
    #expect(try runBareme(given + ["--corrects", "1"]).status == 0)
    let late = try runBareme(given + ["--corrects", "1"])
    #expect(late.status == 2)
    #expect(late.err.contains("déjà corrigée ; c'est la n° 2 qui est en vigueur"))
    #expect(try runBareme(given + ["--corrects", "2"]).status == 0)
    let again = try runBareme(given + ["--corrects", "1"])
    #expect(again.err.contains("c'est la n° 3 qui est en vigueur"))
  }

  @Test func aWrongSizeIsNotAWrongHash() throws {
    let register = try TestRegister()
    try register.append(try RegisterCall().draft())
    let name = "0001-tablettes/contents.json"
    let size = RegisterCall.schools.utf8.count
    let text = String(decoding: try register.read(name), as: UTF8.self)
    #expect(text.contains(#""size": \#(size),"#))
    try register.write(
      name, Array(text.replacingOccurrences(of: "\"size\": \(size),", with: "\"size\": 7,").utf8))
    let found = try register.verify()
    let kind = RegisterProblem.Kind.wrongSize(
      "applications/écoles.csv", stated: 7, size: size)
    #expect(found.problems.map(\.kind).contains(kind))
    let report = VerificationReport(verification: found, name: "r").text(.french, .plain)
    #expect(report.contains("contents.json lui donne 7 octets, il en a \(size)"))
    #expect(!report.contains("écoles.csv » a été modifié"))
  }

  /// The list says each path once, and inputs in the order of their roles.
  @Test func theListIsInItsOrder() throws {
    let file = DecisionContents.File(
      path: "a.bareme", role: .ruleset, name: "a", size: 1, hash: String(repeating: "0", count: 64))
    func list(_ inputs: [(DecisionContents.Role, String)]) -> DecisionContents {
      let all =
        [(.ruleset, "a.bareme")] + inputs + [(.result, "result.json"), (.salts, "salts")]
      return DecisionContents(
        nonce: String(repeating: "a", count: 32), author: nil, reason: nil,
        files: all.map { role, path in
          var file = file
          (file.role, file.path) = (role, path)
          return file
        })
    }
    let right = list([(.applications, "b"), (.list, "c"), (.marks, "d"), (.reference, "e")])
    #expect(DecisionContents(right.render()) == right)
    for wrong in [
      list([(.marks, "b"), (.applications, "c")]), list([(.reference, "b"), (.marks, "c")]),
      list([(.applications, "b"), (.list, "b")]), list([(.applications, "a.bareme")]),
      list([(.ruleset, "b")]),
    ] {
      #expect(DecisionContents(wrong.render()) == nil)
    }
  }

  @Test(arguments: [("", "x"), ("A", ""), (" \t", "x"), ("A", "\u{200B}\u{AD}"), ("\u{3164}", "x")])
  func aCorrectionIsExplained(_ author: String, _ reason: String) throws {
    let register = try TestRegister()
    try register.append(try RegisterCall().draft())
    try register.append(try RegisterCall().draft(author: author, reason: reason, corrects: 1))
    #expect(try register.verify().problems.map(\.kind) == [.unexplained])
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for language in ["fr", "en"] {
      let run = try runBareme(
        ["rank", RegisterCall.write(in: folder)] + [
          "--register", register.url.path, "--corrects", "1", "--author", author, "--reason",
          reason, "--lang", language,
        ])
      #expect(run.status == 2)
      // An empty value is refused as any option's.
      guard !author.isEmpty, !reason.isEmpty else { continue }
      #expect(
        run.err.contains(language == "fr" ? "un texte qui se lise" : "a text that can be read"))
    }
    #expect(try register.verify().entries.count == 2)
  }

  @Test(arguments: ["fr", "en"]) func aSecondDecisionIsNoticed(_ language: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let call = try RegisterCall.write(in: folder)
    let register = folder.appendingPathComponent("registre").path
    func enter(_ options: [String] = []) throws -> ProgramRun {
      try runBareme(
        ["rank", call, "-q", "--register", register, "--lang", language] + options)
    }
    let word = language == "fr" ? "--corrige " : "--corrects "
    #expect(try !enter().err.contains(word))
    let second = try enter()
    #expect(second.status == 0)
    #expect(second.err.contains(word + "1"))
    let third = try enter()
    #expect(third.err.contains("1, 2") && third.err.contains(word + "2"))
    let correction = try enter(["--corrects", "3", "--author", "A", "--reason", "B"])
    #expect(correction.status == 0 && !correction.err.contains(word))
    // Another ruleset is no correction of this one's decisions.
    let other = folder.appendingPathComponent("autre")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    let renamed = RegisterCall.tablets.replacingOccurrences(
      of: "barème tablettes", with: "barème z")
    let wrong = try runBareme(
      ["rank", RegisterCall.write(in: other, ruleset: renamed)] + [
        "-q", "--register", register, "--corrects", "1", "--author", "A", "--reason", "B",
        "--lang", language,
      ])
    #expect(wrong.status == 2)
    #expect(wrong.err.contains(language == "fr" ? "ne peut pas corriger" : "cannot correct"))
    #expect(try RegisterVerifier.verify(FilePath(register)).entries.count == 4)
    // A first decision of it is no second one.
    let first = try runBareme(
      ["rank", RegisterCall.write(in: other, ruleset: renamed)] + ["-q", "--register", register])
    #expect(first.status == 0 && !first.err.contains("--corrige"))
  }

  /// No decision is entered whose result could then not be written.
  @Test func aResultInsideTheRegisterToComeIsRefused() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = folder.appendingPathComponent("registre").path
    let run = try runBareme(
      ["rank", RegisterCall.write(in: folder)] + [
        "--register", register + "/", "--output", register + "/r.json",
      ])
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: register))
  }

  /// What was entered by hand cannot forge a line of the report.
  @Test func anAuthorIsOneLine() throws {
    let register = try TestRegister()
    try register.append(
      try RegisterCall().draft(author: "A\ncohérent, ancré", reason: "\u{1B}[2Jb"))
    let text = VerificationReport(verification: try register.verify(), name: "r")
      .text(.french, .plain)
    #expect(text.contains(#"A\u{A}cohérent, ancré : \u{1B}[2Jb"#))
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("cohérent, ancré") })
  }
}
