import Foundation
import Scoring
import Testing

@testable import Workbench

/// Edits of a register, by accident or by an insider: every one is told.
@Suite struct TamperTests {
  /// A register of a decision and of its correction, and every byte of it.
  struct Original {
    let register: TestRegister
    let files: [(name: String, bytes: [UInt8])]
    /// The head after each entry.
    let heads: [String]

    init() throws {
      register = try TestRegister()
      var call = RegisterCall()
      let first = try register.append(try call.draft())
      call.marks[0].text = call.marks[0].text.replacingOccurrences(of: ";6;", with: ";9;")
      let second = try register.append(
        try call.draft(author: "A. Martin", reason: "note mal recopiée", corrects: 1))
      heads = [first.head, second.head]
      let register = register
      files = try register.files().map { ($0, try register.read($0)) }
    }

    /// Puts every byte back.
    func restore() throws {
      try FileManager.default.removeItem(at: register.url)
      for file in files {
        let target = register.url.appendingPathComponent(file.name)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target)
      }
    }
  }

  @Test func theOriginalIsSound() throws {
    let original = try Original()
    #expect(try original.register.verify().isConsistent)
    try original.restore()
    #expect(try original.register.verify(head: original.heads[0]).isConsistent)
    #expect(original.files.count == 16)
  }

  @Test(arguments: [UInt64(2026)])
  func aThousandEditsAreTold(_ seed: UInt64) throws {
    let original = try Original()
    var dice = SeededDice(seed)
    var missed: [String] = []
    var tally: [String: Int] = [:]
    for _ in 0..<1000 {
      let (edit, head) = try Self.edit(original, &dice)
      tally[edit.components(separatedBy: ":")[0], default: 0] += 1
      if try original.register.verify(head: head).isConsistent { missed.append(edit) }
      try original.restore()
    }
    #expect(missed == [])
    // Each kind of edit was tried often enough to mean something.
    #expect(tally.count == 15 && tally.values.allSatisfy { $0 >= 20 }, "\(tally)")
    #expect(try original.register.verify().isConsistent)
  }

  /// Makes one edit; gives what it was, and the head to verify against, if any is needed.
  static func edit(
    _ original: Original, _ dice: inout SeededDice
  ) throws -> (what: String, head: String?) {
    let register = original.register
    while true {
      let kind = dice.draw(15)
      let file = original.files[dice.draw(original.files.count)]
      let number = file.name.hasPrefix("0001") ? 1 : 2
      let head = original.heads[number - 1]
      if let changed = Self.changed(file.bytes, kind, &dice) {
        guard changed.bytes != file.bytes else { continue }
        try register.write(file.name, changed.bytes)
        return ("\(changed.what): \(file.name)", nil)
      }
      let url = register.url.appendingPathComponent(file.name)
      switch kind {
      case 6:
        try FileManager.default.removeItem(at: url)
        return ("removed: \(file.name)", nil)
      case 7:
        let folder = (file.name as NSString).deletingLastPathComponent
        let names = ["/x.csv", "/.x", "/Résultat.json", "/manifest.json.bak"]
        let added = folder + names[dice.draw(names.count)]
        try register.write(added, dice.draw(2) == 0 ? [] : file.bytes)
        return ("added: \(added)", nil)
      case 8:
        try FileManager.default.moveItem(
          at: url, to: url.deletingLastPathComponent().appendingPathComponent("b.csv"))
        return ("renamed: \(file.name)", nil)
      case 9:
        let other = original.files[dice.draw(original.files.count)]
        if other.bytes == file.bytes { continue }
        try register.write(file.name, other.bytes)
        try register.write(other.name, file.bytes)
        return ("exchanged: \(file.name) \(other.name)", nil)
      case 10:
        // The whole chain made again, with other bytes: only a head remembered tells.
        guard let changed = Self.changed(file.bytes, dice.draw(6), &dice),
          changed.bytes != file.bytes, !file.name.hasSuffix("contents.json")
        else { continue }
        let isOwn = file.name.contains("manifest")
        try register.write(file.name, changed.bytes)
        try register.forge(number) { _ in }
        // What is forged back to what it was is no edit.
        if isOwn, try register.read(file.name) == file.bytes { continue }
        return ("chain made again: \(changed.what) \(file.name)", head)
      case 11:
        try register.forge(number) { $0.time = "2026-11-2\(dice.draw(10))T00:00:00Z" }
        return ("time and chain made again: \(number)", head)
      case 12:
        let gone = try register.entry(number)
        try FileManager.default.removeItem(at: gone)
        return ("entry taken away: \(number)", original.heads[1])
      case 13:
        let names = ["0001-autre", "0003-tablettes", "00001-tablettes", "tablettes"]
        try FileManager.default.moveItem(
          at: try register.entry(number),
          to: register.url.appendingPathComponent(names[dice.draw(names.count)]))
        return ("entry renamed: \(number)", nil)
      default:
        let name = ["0003-tablettes", "0001-z", "0002-a"][dice.draw(3)]
        try FileManager.default.copyItem(
          at: try register.entry(number), to: register.url.appendingPathComponent(name))
        return ("entry copied: \(number)", nil)
      }
    }
  }

  /// Bytes after an edit of a file alone; nil for a kind of edit that is not one.
  private static func changed(
    _ bytes: [UInt8], _ kind: Int, _ dice: inout SeededDice
  ) -> (what: String, bytes: [UInt8])? {
    var bytes = bytes
    guard !bytes.isEmpty else { return nil }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = dice.draw(max(1, lines.count - 1))
    switch kind {
    case 0:
      bytes[dice.draw(bytes.count)] ^= UInt8(1 + dice.draw(255))
      return ("byte changed", bytes)
    case 1:
      bytes[dice.draw(bytes.count)] ^= 1 << UInt8(dice.draw(8))
      return ("bit flipped", bytes)
    case 2: return ("cut short", Array(bytes.prefix(dice.draw(bytes.count))))
    case 3:
      lines.swapAt(line, dice.draw(max(1, lines.count - 1)))
      return ("lines exchanged", Array(lines.joined(separator: [0x0A])))
    case 4:
      lines.remove(at: line)
      return ("line dropped", Array(lines.joined(separator: [0x0A])))
    case 5:
      lines.insert(lines[line], at: line)
      return ("line doubled", Array(lines.joined(separator: [0x0A])))
    default: return nil
    }
  }

  @Test func everyByteOfTheLastEntryIsGuardedWithoutAHead() throws {
    let original = try Original()
    let name = "0002-tablettes/manifest.json"
    let bytes = try original.register.read(name)
    for index in bytes.indices {
      var edited = bytes
      edited[index] ^= 1
      try original.register.write(name, edited)
      #expect(try !original.register.verify().isConsistent, "byte \(index)")
    }
  }

  @Test func theVerifierInPythonAgrees() throws {
    guard
      let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
        .first(where: FileManager.default.isExecutableFile)
    else {
      print("skipped: python3 is not installed")
      return
    }
    let script = ConsoleBlocksTests.root.appendingPathComponent("docs/verify_register.py").path
    func verdict(_ arguments: [String]) throws -> Int32 {
      try runProgram(URL(fileURLWithPath: python), [script] + arguments).status
    }
    let original = try Original()
    let register = original.register
    #expect(try verdict([register.url.path]) == 0)
    #expect(try verdict([register.url.path, "--head", original.heads[0]]) == 0)
    #expect(try verdict(["--head", original.heads[0].uppercased(), register.url.path]) == 0)
    #expect(try verdict([register.url.path, "--head", String(repeating: "0", count: 64)]) == 1)
    #expect(try verdict([register.url.path, "--head"]) == 2)
    #expect(try verdict([register.url.path, "--head", "abc"]) == 2)
    #expect(try verdict(["--help"]) == 0)
    #expect(try verdict([]) == 2)
    guard
      case .read(let entry, let problems) = StoredEntry.read(FilePath(try register.entry(1).path)),
      problems.isEmpty, case .proof(let proof) = entry.proof(of: "A4")
    else {
      Issue.record("no proof")
      return
    }
    let file = register.folder.appendingPathComponent("preuve.json")
    try Data(proof.render()).write(to: file)
    #expect(try verdict(["--proof", file.path, "--head", original.heads[0]]) == 0)
    // A later head is of another manifest: what stands before it is not in a proof.
    #expect(try verdict(["--proof", file.path, "--head", original.heads[1]]) == 1)
    for part in ["row", "salt", "path", "root", "manifest_sha256", "index", "count"] {
      var tree = try #require(
        try JSONSerialization.jsonObject(with: Data(proof.render())) as? [String: Any])
      switch tree[part] {
      case let text as String: tree[part] = text.replacingOccurrences(of: "0", with: "1")
      case let list as [String]: tree[part] = Array(list.reversed())
      default: tree[part] = 3
      }
      let bytes = [UInt8](try JSONSerialization.data(withJSONObject: tree))
      try Data(bytes).write(to: file)
      #expect(try verdict(["--proof", file.path]) == 1, "\(part)")
      #expect(try !RegisterVerifier.verify(FilePath(file.path)).isConsistent, "\(part)")
    }
    var dice = SeededDice(5)
    for _ in 0..<60 {
      let (edit, head) = try Self.edit(original, &dice)
      // Deciding again is what it leaves out: a register forged in full agrees with itself.
      let status = try verdict([register.url.path] + (head.map { ["--head", $0] } ?? []))
      #expect(status == 1, "\(edit)")
      try original.restore()
    }
  }
}
