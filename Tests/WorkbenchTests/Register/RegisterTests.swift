import Foundation
import Glibc
import Rules
import Scoring
import Testing

@testable import Workbench

/// Entries written and verified.
@Suite struct RegisterTests {
  @Test func rowsOfTheDocumentAreTheLinesOfTheOtherForm() throws {
    for folder in [
      "docs/examples/ecoles-2026", "rulesets/isere-pac-2023", "rulesets/tne-doubs-2022",
    ] {
      let document = try runBareme(["rank", folder, "--format", "json"], directory: Self.root)
      let lines = try runBareme(["rank", folder, "--format", "jsonl"], directory: Self.root)
      #expect(document.status == 0 && !lines.outBytes.isEmpty)
      #expect(
        ResultRows.rows(document.outBytes).flatMap { $0 + [0x0A] } == lines.outBytes, "\(folder)")
    }
    // Spaces, quotation marks, backslashes and commas inside of texts.
    let line = Array(#"    {"id": "a, \" b\\", "x": [1, 2], "y": " \\\" "},"#.utf8)
    #expect(
      ResultRows.compact(line[...]) == Array(#"{"id":"a, \" b\\","x":[1,2],"y":" \\\" "}"#.utf8))
  }

  static let root = ConsoleBlocksTests.root

  @Test func entriesFollowOneAnother() throws {
    let register = try TestRegister()
    let call = RegisterCall()
    let first = try register.append(try call.draft())
    #expect(first.sequence == 1)
    let hash = SHA256.hexadecimal(try register.read("0001-tablettes/manifest.json"))
    #expect(first.head == hash)
    let second = try register.append(
      try call.draft(author: "A. Martin", reason: "note mal recopiée", corrects: 1))
    let manifest = try #require(
      DecisionManifest(try register.read("0002-tablettes/manifest.json")))
    #expect(manifest.previous == first.head)
    #expect(manifest.corrects == 1 && manifest.sequence == 2 && manifest.rows == 5)
    #expect(
      try register.files().filter { $0.hasPrefix("0001") }
        == [
          "applications/écoles.csv", "contents.json", "manifest.json", "manifest.sha256",
          "marks/alice.csv", "result.json", "salts", "tablettes.bareme",
        ].map { "0001-tablettes/" + $0 })
    let found = try register.verify()
    #expect(found.problems == [] && found.anchor == .none && found.head == second.head)
    #expect(found.entries.allSatisfy { $0.isSame && $0.isSound })
    #expect(try register.verify(head: second.head).anchor == .head)
    #expect(try register.verify(head: first.head).anchor == .ancestor(1))
    let other = try register.verify(head: String(repeating: "0", count: 64))
    #expect(other.anchor == .unknown && !other.isConsistent)
    #expect(try register.mode("0001-tablettes/salts") == 0o600)
  }

  @Test func optionsAreKeptAndUsedAgain() throws {
    let register = try TestRegister()
    var call = RegisterCall()
    call.envelope = Number(2000)
    call.language = .english
    try register.append(try call.draft())
    let text = String(decoding: try register.read("0001-tablettes/manifest.json"), as: UTF8.self)
    #expect(text.contains(#""options": {"language": "en", "envelope": "2000"}"#))
    #expect(try register.verify().isConsistent)
    // The same with a forged option: what is decided then is not what the entry has.
    try register.forge(1) { manifest in manifest.envelope = "2001" }
    // 1 500.06 € go to A3; what is left of 2 000 € or of 2 001 € stands in the reason of A1.
    #expect(
      try register.verify().problems.first?.kind
        == .row("A1", [.init(key: "reasons", isList: true)]))
  }

  @Test func namesAreSafeAndDistinct() throws {
    let register = try TestRegister()
    var call = RegisterCall()
    let lines = RegisterCall.schools.split(separator: "\n")
    call.rulesetFile = "appel.txt"
    call.applications = ["liste.csv", "liste.csv", "-", "..csv", "a:b?.csv"].enumerated().map {
      ($1, "\(lines[0])\n\(lines[$0 + 1])\n")
    }
    try register.append(try call.draft())
    #expect(
      try register.files().filter { $0.contains("applications/") || $0.hasSuffix("bareme") }
        == ([
          "_.csv", "a_b_.csv", "liste.csv", "liste_.csv", "standard-input.csv",
        ].map { "0001-tablettes/applications/" + $0 } + ["0001-tablettes/appel.txt.bareme"])
        .sorted())
    let found = try register.verify()
    #expect(found.problems == [])
    let result = String(decoding: try register.read("0001-tablettes/result.json"), as: UTF8.self)
    #expect(result.contains(#"{"file": "a:b?.csv", "rows": 1}"#))
  }

  @Test(arguments: [
    ("CON/../x", "CON_.._x"), (".lock", "_lock"), ("-rf", "_rf"), ("a\u{7}b", "a_b"), ("", "_"),
    ("été 2026", "été 2026"), ("nom. ", "nom"), ("..", "_"),
  ])
  func safeNames(_ name: String, _ expected: String) {
    #expect(StoredNames.safe(name) == expected)
  }

  @Test func aLongNameStaysWithinWhatSystemsTake() {
    for letter in ["a", "é", "\u{1F600}"] {
      let name = StoredNames.safe(String(repeating: letter, count: 300) + ".csv")
      #expect(name.utf8.count <= 160 && name.hasSuffix(".csv"))
    }
  }

  @Test func referenceListsKeepTheirPlaceUnlessItIsOutside() {
    var names = StoredNames()
    #expect(names.path(ofReference: "zones.csv") == "zones.csv")
    #expect(names.path(ofReference: "listes/zones.csv") == "listes/zones.csv")
    #expect(names.path(ofReference: "zones.csv") == "references/zones.csv")
    #expect(names.path(ofReference: "../zones.csv") == "references/zones_.csv")
    #expect(names.path(ofReference: "/etc/passwd") == "references/passwd")
    #expect(names.path(ofReference: "salts") == "references/salts")
    #expect(names.path(ofReference: "Applications/a.csv") == "references/a.csv")
  }

  @Test func aFolderOfSomethingElseIsRefusedAndUntouched() throws {
    let register = try TestRegister()
    try FileManager.default.createDirectory(at: register.url, withIntermediateDirectories: true)
    try register.write("notes.txt", [1])
    #expect(throws: RegisterWriter.Refusal.self) { try register.append(try RegisterCall().draft()) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: register.url.path) == ["notes.txt"])
  }

  @Test func aBrokenChainIsNotFollowed() throws {
    let register = try TestRegister()
    let draft = try RegisterCall().draft()
    for _ in 1...2 { try register.append(draft) }
    let name = "0001-tablettes/manifest.json"
    let text = String(decoding: try register.read(name), as: UTF8.self)
    try register.write(name, Array(text.replacingOccurrences(of: "20:50", with: "20:51").utf8))
    do throws(RegisterWriter.Refusal) {
      _ = try RegisterWriter(folder: register.path).append(draft, time: "2026-11-21T20:50:43Z")
      Issue.record("a broken chain was followed")
    } catch {
      guard case .chain(.broken("0001-tablettes")) = error else {
        Issue.record("\(error)")
        return
      }
    }
    let kinds = try register.verify().problems.map(\.kind)
    #expect(kinds == [.sealBroken, .wrongPrevious])
  }

  @Test func aFolderOfSomethingElseIsSaidInOneSentence() throws {
    let register = try TestRegister()
    try FileManager.default.createDirectory(at: register.url, withIntermediateDirectories: true)
    for name in ["a.txt", "b.txt"] { try register.write(name, [1]) }
    try FileManager.default.createDirectory(
      at: register.url.appendingPathComponent("2026-photos"), withIntermediateDirectories: true)
    #expect(try register.verify().problems.map(\.kind) == [.notARegister])
  }

  @Test func aCorrectionSaysWhatItChanges() throws {
    let register = try TestRegister()
    var call = RegisterCall()
    try register.append(try call.draft())
    // A4 goes from 6 to 9 and to rank 1 of 4; A3, A1 and A5 each lose a place. A4 takes 900 € and
    // A3 1 500.06 €: 599.94 € are left, too little for the 1 200.30 € of A1.
    call.marks[0].text = call.marks[0].text.replacingOccurrences(
      of: "A4;Alice;projet;intérêt;6", with: "A4;Alice;projet;intérêt;9")
    try register.append(try call.draft(author: "A. Martin", reason: "recours", corrects: 1))
    let found = try register.verify()
    #expect(found.isConsistent && found.entries[0].correction == nil)
    let effect = try #require(found.entries[1].correction)
    #expect(effect.files == [.init(role: .marks, name: "alice.csv", kind: .changed)])
    #expect(effect.outcomes.map(\.id).sorted() == ["A1", "A3", "A4", "A5"])
    let first = try #require(effect.outcomes.first { $0.id == "A1" })
    // 60 % of 2 000.50 €.
    #expect(first.before?.awarded?.canonicalText == "1200.3")
    #expect(first.after?.status == .waiting && first.after?.awarded == nil)
    #expect(
      effect.sentence.english.contains(
        "‘A1’ selected → reserve list, rank 2 → 3, award €1,200.30 → none"))
    let report = VerificationReport(verification: found, name: "r").text(.french, .plain)
    #expect(
      report.contains("par rapport à la décision n° 1 : fichiers changés : notes « alice.csv »"))
    #expect(report.contains("« A1 » retenu → liste complémentaire, rang 2 → 3"))
  }

  @Test func filesAlteredEarlierStopWhatFollows() throws {
    let register = try TestRegister()
    let draft = try RegisterCall().draft()
    try register.append(draft)
    let names = try register.files()
    // The chain holds: it is a mark, of 7, that became an 8.
    let marks = "0001-tablettes/marks/alice.csv"
    let text = String(decoding: try register.read(marks), as: UTF8.self)
    try register.write(marks, Array(text.replacingOccurrences(of: ";7;;", with: ";8;;").utf8))
    do throws(RegisterWriter.Refusal) {
      _ = try RegisterWriter(folder: register.path).append(draft, time: "2026-11-21T20:50:43Z")
      Issue.record("an altered entry was followed")
    } catch {
      guard case .altered("0001-tablettes") = error else {
        Issue.record("\(error)")
        return
      }
      let told = Messages.notEntered(error, register.path)
      #expect(told.french.contains("bareme contrôler") && told.english.contains("bareme verify"))
    }
    #expect(try register.files() == names)
    try register.write(marks, Array(text.utf8))
    #expect(try register.append(draft).sequence == 2)
  }

  @Test func theFirstWrongRowIsNamed() throws {
    let register = try TestRegister()
    try register.append(try RegisterCall().draft())
    let name = "0001-tablettes/result.json"
    var lines = String(decoding: try register.read(name), as: UTF8.self)
      .components(separatedBy: "\n")
    let third = try #require(lines.firstIndex { $0.contains(#""id": "A1""#) })
    lines[third] = lines[third].replacingOccurrences(of: "1200.30", with: "1200.31")
    try register.write(name, Array(lines.joined(separator: "\n").utf8))
    let difference = RegisterProblem.RowDifference(
      key: "amounts.aide", stored: "1200.31", decided: "1200.30")
    // Found by the hash, then by deciding again, which tells the application and the key.
    #expect(
      try register.verify().problems.map(\.kind) == [
        .changed("result.json"), .row("A1", [difference]),
      ])
    // With every hash made again, deciding still tells.
    try register.forge(1) { _ in }
    #expect(
      try register.verify().problems.map(\.kind) == [.row("A1", [difference]), .wrongRoot])
    lines.swapAt(third, third - 1)
    try register.write(name, Array(lines.joined(separator: "\n").utf8))
    try register.forge(1) { _ in }
    #expect(
      try register.verify().problems.map(\.kind) == [
        .rowPlace(expected: "A3", found: "A1"), .wrongRoot,
      ])
  }

  @Test func anotherVersionIsSaid() throws {
    let register = try TestRegister()
    try register.append(try RegisterCall().draft())
    try register.forge(1) { $0.toolVersion = "0.0.9" }
    #expect(try register.verify().isConsistent)
    let name = "0001-tablettes/result.json"
    let text = String(decoding: try register.read(name), as: UTF8.self)
    try register.write(name, Array(text.replacingOccurrences(of: "1200.30", with: "1200.31").utf8))
    try register.forge(1) { _ in }
    let report = VerificationReport(verification: try register.verify(), name: "registre")
    #expect(
      report.text(.english, .plain).contains(
        "0001-tablettes: decided by version 0.0.9 of the program, made again by version"))
  }

  @Test func instantsAreToldInUniversalTime() {
    // From `date -u -d @1795294243`.
    #expect(UniversalTime.text(secondsSince1970: 1_795_294_243) == "2026-11-21T20:50:43Z")
    #expect(UniversalTime.text(secondsSince1970: 0) == "1970-01-01T00:00:00Z")
    #expect(UniversalTime.text(secondsSince1970: 951_827_696) == "2000-02-29T12:34:56Z")
    #expect(UniversalTime.text(secondsSince1970: -1) == "1969-12-31T23:59:59Z")
  }

  @Test func leftoversAreSweptAndIgnored() throws {
    let register = try TestRegister()
    let draft = try RegisterCall().draft()
    try register.append(draft)
    let old = register.url.appendingPathComponent(".new-123/applications")
    try FileManager.default.createDirectory(at: old, withIntermediateDirectories: true)
    try Data([1]).write(to: old.appendingPathComponent("a.csv"))
    #expect(try register.verify().isConsistent)
    try register.append(draft)
    #expect(!FileManager.default.fileExists(atPath: old.path))
    #expect(try register.verify().entries.count == 2)
  }
}

extension TestRegister {
  func mode(_ name: String) throws -> Int {
    let file = url.appendingPathComponent(name).path
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  /// Makes every hash of the entries from a number on again, as an insider would.
  ///
  /// Roots too, from the rows that the stored result has; `change` then edits the first manifest.
  func forge(_ number: Int, _ change: (inout DecisionManifest) -> Void) throws {
    var number = number
    var previous: String?
    if number > 1 {
      previous = SHA256.hexadecimal(
        [UInt8](try Data(contentsOf: entry(number - 1).appendingPathComponent("manifest.json"))))
    }
    var isFirst = true
    while let folder = try? entry(number) {
      func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
      }
      guard var manifest = DecisionManifest(try bytes("manifest.json")),
        var contents = DecisionContents(try bytes("contents.json"))
      else { return }
      for index in contents.files.indices {
        guard let data = try? bytes(contents.files[index].path) else { continue }
        contents.files[index].size = data.count
        contents.files[index].hash = SHA256.hexadecimal(data)
      }
      if let rows = (try? bytes("result.json")).map(ResultRows.rows),
        let salts = (try? bytes("salts")).flatMap(DecisionSalts.read), salts.count == rows.count
      {
        let leaves = zip(salts, rows).map { MerkleTree.leaf(salt: $0, row: $1) }
        manifest.root = SHA256.text(MerkleTree(leaves).root)
        manifest.rows = rows.count
      }
      manifest.contents = SHA256.hexadecimal(contents.render())
      manifest.previous = previous
      if isFirst { change(&manifest) }
      isFirst = false
      previous = SHA256.hexadecimal(manifest.render())
      try Data(contents.render()).write(to: folder.appendingPathComponent("contents.json"))
      try Data(manifest.render()).write(to: folder.appendingPathComponent("manifest.json"))
      try Data(Seal.render(previous ?? "")).write(
        to: folder.appendingPathComponent("manifest.sha256"))
      number += 1
    }
  }
}
