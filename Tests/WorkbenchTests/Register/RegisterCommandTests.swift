import Foundation
import Rules
import Scoring
import Testing

@testable import Workbench

/// The commands on registers, through the program, and all that they say.
@Suite struct RegisterCommandTests {
  static let call = "docs/examples/ecoles-2026"
  static let root = ConsoleBlocksTests.root

  /// Text without what changes from run to run: hashes, times, the folder.
  static func steady(_ text: String, _ folder: URL) -> String {
    var text = text.replacingOccurrences(of: folder.path, with: "DOSSIER")
    for (pattern, word) in [
      ("[0-9a-fA-F]{64}", "EMPREINTE"), ("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z", "INSTANT"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: word, options: .regularExpression)
    }
    return text
  }

  static func run(_ arguments: [String], _ language: Language) throws -> ProgramRun {
    try runBareme(arguments + ["--lang", language.code], directory: root)
  }

  @Test(arguments: Language.allCases) func aWholeStory(_ language: Language) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = folder.appendingPathComponent("registre").path
    let first = register + "/0001-ecoles-2026"
    let proof = folder.appendingPathComponent("preuve.json").path
    let plain = try Self.run(["rank", Self.call, "-q"], language)
    var story = ""
    func tell(_ arguments: [String], status: Int32, showsOutput: Bool = true) throws {
      let run = try Self.run(arguments, language)
      #expect(run.status == status, "\(arguments): \(run.err)")
      if !showsOutput { #expect(run.outBytes == plain.outBytes) }
      story += "$ bareme \(arguments.joined(separator: " "))\n"
      story += (showsOutput ? run.out : "") + run.err + "= \(run.status)\n\n"
    }
    try tell(["rank", Self.call, "-q", "--register", register], status: 0, showsOutput: false)
    let head = SHA256.hexadecimal(
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: first + "/manifest.json"))))
    let correction = ["rank", Self.call, "-q", "--register", register, "--corrects"]
    try tell(correction + ["1"], status: 2)
    try tell(correction + ["un"], status: 2)
    try tell(correction + ["7", "--author", "A. Martin", "--reason", "essai"], status: 2)
    try tell(
      correction + ["1", "--author", "A. Martin", "--reason", "note mal recopiée"], status: 0,
      showsOutput: false)
    try tell(["rank", Self.call, "-q", "--author", "A. Martin"], status: 2)
    try tell(["verify", register], status: 0)
    try tell(["verify", register, "--head", head.uppercased()], status: 0)
    try tell(["verify", register, "--head", String(repeating: "0", count: 64)], status: 1)
    try tell(["verify", register, "--head", "abc"], status: 2)
    try tell(["verify", first], status: 0)
    try tell(["prove", first, "--id", "210000003", "--output", proof], status: 0)
    try tell(["prove", first, "--id", "21000003"], status: 2)
    try tell(["prove", register, "--id", "210000003"], status: 2)
    try tell(["verify", proof], status: 0)
    try tell(["verify", proof, "--head", head], status: 0)
    try tell(["verify", Self.call + "/ecoles-2026.bareme"], status: 1)
    try tell(["verify", folder.path + "/rien"], status: 4)
    try tell(["rank", Self.call, "-q", "--register", Self.call], status: 2)
    let result = URL(fileURLWithPath: first + "/result.json")
    let text = try String(contentsOf: result, encoding: .utf8)
    try text.replacingOccurrences(of: "\"15.25\"", with: "\"16.25\"").write(
      to: result, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: register + "/0002-ecoles-2026/salts")
    try tell(["verify", register], status: 1)
    try tell(["prove", first, "--id", "210000003"], status: 1)
    try expectGolden(Self.steady(story, folder), "register/story.\(language.code).txt")
  }

  @Test func everyFormatGivesTheSameEntry() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let expected = try runBareme(
      ["rank", Self.call, "--format", "json", "-q"], directory: Self.root)
    for (number, format) in ["text", "csv", "json", "jsonl"].enumerated() {
      let plain = try runBareme(["rank", Self.call, "--format", format], directory: Self.root)
      let run = try runBareme(
        ["rank", Self.call, "--format", format, "--register", folder.path], directory: Self.root)
      #expect(run.status == 0 && run.outBytes == plain.outBytes)
      let stored = folder.appendingPathComponent("000\(number + 1)-ecoles-2026/result.json")
      #expect(try [UInt8](Data(contentsOf: stored)) == expected.outBytes)
    }
  }

  @Test func anEntryIsACallFolder() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try runBareme(
      ["rank", Self.call, "--register", folder.path, "-q", "--lang", "en"], directory: Self.root)
    #expect(made.status == 0)
    let entry = folder.appendingPathComponent("0001-ecoles-2026")
    let run = try runBareme(["rank", entry.path, "--format", "json", "--lang", "en"])
    #expect(
      try run.outBytes == [UInt8](Data(contentsOf: entry.appendingPathComponent("result.json"))))
    // Nothing of the register is taken for a part of the call.
    #expect(!run.err.contains("manifest") && !run.err.contains("salts"))
    let sealed = try runProgram(
      URL(fileURLWithPath: "/usr/bin/sha256sum"), ["--check", "manifest.sha256"], directory: entry)
    #expect(sealed.status == 0)
  }

  @Test func standardInputIsKept() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = [UInt8](
      try Data(contentsOf: Self.root.appendingPathComponent("docs/examples/tablettes-2026.csv")))
    let run = try runBareme(
      ["rank", "docs/examples/tablettes-2026.bareme", "-", "--register", folder.path, "-q"],
      stdin: bytes, directory: Self.root)
    #expect(run.status == 0, "\(run.err)")
    let kept = folder.appendingPathComponent(
      "0001-tablettes-2026/applications/standard-input.csv")
    #expect(try [UInt8](Data(contentsOf: kept)) == bytes)
    #expect(try RegisterVerifier.verify(FilePath(folder.path)).isConsistent)
  }

  @Test func nothingOfAnotherApplicationIsInAProof() throws {
    let register = try TestRegister()
    var call = RegisterCall()
    call.applications[0].name = "Canari-fichier.csv"
    call.marks[0].name = "Canari-assesseur.csv"
    try register.append(try call.draft(author: "Canari-auteur", reason: "Canari-motif"))
    guard case .read(let entry, _) = StoredEntry.read(FilePath(try register.entry(1).path)),
      case .proof(let proof) = entry.proof(of: "A2")
    else {
      Issue.record("no proof")
      return
    }
    let text = String(decoding: proof.render(), as: UTF8.self)
    for word in ["A1", "A3", "A4", "A5", "Canari", "Alice", "Bruno", "1200.30", "csv"] {
      #expect(!text.contains("\\\"\(word)") && !text.contains(word + "\\\""), "\(word)")
    }
    for word in ["Canari", "Tilleuls", "1200.30", ".csv"] { #expect(!text.contains(word)) }
    #expect(text.contains(#"\"id\":\"A2\""#))
  }

  @Test func documentsFitTheirSchemas() throws {
    let register = try TestRegister()
    try register.append(try RegisterCall().draft())
    let second = try register.append(
      try RegisterCall().draft(author: "A", reason: "B", corrects: 1))
    guard case .read(let entry, _) = StoredEntry.read(second.path),
      case .proof(let proof) = entry.proof(of: "A4")
    else {
      Issue.record("no proof")
      return
    }
    var documents: [(String, [UInt8])] = [("proof", proof.render())]
    for number in ["0001", "0002"] {
      documents.append(("decision", try register.read(number + "-tablettes/manifest.json")))
      documents.append(("contents", try register.read(number + "-tablettes/contents.json")))
    }
    for head in [nil, second.head, String(repeating: "1", count: 64)] {
      let report = VerificationReport(verification: try register.verify(head: head), name: "r")
      documents.append(("verification", report.json(.french)))
    }
    try register.write("0001-tablettes/salts", [])
    let spoilt = VerificationReport(verification: try register.verify(), name: "r")
    documents.append(("verification", spoilt.json(.english)))
    for (name, bytes) in documents {
      let file = Self.root.appendingPathComponent("docs/schemas/\(name).schema.json")
      let schema = try #require(
        try plainJSON([UInt8](Data(contentsOf: file))) as? [String: Any])
      let faults = SchemaValidator(schema).faults(try plainJSON(bytes))
      #expect(faults == [], "\(name)")
      let tree = try #require(try plainJSON(bytes) as? [String: Any])
      #expect(SchemaValidator(schema).faults(tree.merging(["other": 1]) { $1 }).count == 1)
    }
  }

  @Test func everyFaultIsToldInBothLanguages() throws {
    let kinds: [RegisterProblem.Kind] = [
      .empty, .stray("a.csv"), .entryMissing(2), .numberTwice(2), .unknownHead("0"),
      .notAManifest, .sealBroken, .misnamed(expected: "0001-appel"), .wrongPrevious,
      .wrongCorrection(3), .missing("salts"), .changed("result.json"), .notAList, .notSalts,
      .wrongCount(salts: 3, rows: 4, stated: 5), .wrongRoot, .notDecidable(.fileMissing),
      .notDecidable(.rulesetRefused), .notDecidable(.envelope), .notDecidable(.unreadable),
      .notDecidable(.fault), .otherRuleset,
      .row(
        "210000066",
        [
          .init(key: "status", stored: "ineligible", decided: "selected"),
          .init(key: "rank", decided: "2"), .init(key: "reasons", isList: true),
        ]), .row("A1", []), .notARegister, .rowPlace(expected: "A1", found: "A2"),
      .rowPlace(expected: "A1", found: nil), .rowPlace(expected: nil, found: "A2"),
      .resultLine(4), .notAProof, .proofRow, .proofManifest, .proofPath,
    ]
    var text = ""
    for kind in kinds {
      for subject in [Verification.Subject.register, .proof] {
        let problem = RegisterProblem(entry: "0002-appel", kind: kind)
        let told = Messages.registerProblem(problem, subject)
        let line = "\(kind.word)\n  \(told.french)\n  \(told.english)\n"
        if !text.hasSuffix(line) { text += line }
      }
    }
    try expectGolden(text, "register/faults.txt")
  }
}
