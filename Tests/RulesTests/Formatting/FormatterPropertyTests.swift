import Foundation
import Testing

@testable import Rules

/// What must hold of every file, whatever it says.
@Suite struct FormatterPropertyTests {
  /// The formatted bytes, or nil with the reason recorded.
  private func formatted(
    _ bytes: [UInt8], to language: Language? = nil, _ name: String
  ) -> [UInt8]? {
    switch RulesetFormatter.format(SourceText(name: name, bytes: bytes), to: language) {
    case .formatted(let result): return result
    case .refused(let diagnostics):
      let source = SourceText(name: name, bytes: bytes)
      let first = diagnostics.first.map { "\($0.finding) \(source.position(of: $0.span.start))" }
      Issue.record("\(name) refused: \(first ?? "")\n\(String(decoding: bytes, as: UTF8.self))")
    case .unsound:
      Issue.record("\(name) unsound:\n\(String(decoding: bytes, as: UTF8.self))")
    }
    return nil
  }

  /// The comments of a file, white space at their ends left out, sorted.
  private func comments(_ bytes: [UInt8]) -> [String] {
    Lexer.lex(bytes).comments.map { comment in
      String(decoding: bytes[comment.span.range], as: UTF8.self)
        .trimmingCharacters(in: .whitespaces)
    }.sorted()
  }

  private func checkLayout(_ bytes: [UInt8], _ name: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.isEmpty || text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(name)")
    #expect(!text.contains("\r") && !text.hasPrefix("\u{FEFF}"), "\(name)")
    #expect(!text.contains("\n\n\n"), "\(name)")
    // A comment and the free text of a cell stay as they were written.
    for line in text.split(separator: "\n") where !line.contains("--") && !line.contains("|") {
      #expect(!line.hasSuffix(" ") && !line.contains("\t"), "\(name): \(line)")
    }
  }

  /// Checks one file in both languages; gives the count of its lines.
  private func check(_ bytes: [UInt8], _ name: String) -> Int {
    guard let once = formatted(bytes, name) else { return 0 }
    checkLayout(once, name)
    #expect(comments(bytes) == comments(once), "\(name)")
    if let twice = formatted(once, name) {
      #expect(
        String(decoding: twice, as: UTF8.self) == String(decoding: once, as: UTF8.self), "\(name)")
    }
    let own = Parser.parse(SourceText(name: name, bytes: bytes)).syntax.language
    let other: Language = own == .french ? .english : .french
    guard let translated = formatted(bytes, to: other, name) else { return 0 }
    checkLayout(translated, name)
    #expect(comments(bytes) == comments(translated), "\(name)")
    if let again = formatted(translated, name) {
      #expect(again == translated, "\(name) translated")
    }
    if let back = formatted(translated, to: own, name) {
      #expect(
        String(decoding: back, as: UTF8.self) == String(decoding: once, as: UTF8.self),
        "\(name) there and back")
      #expect(formatted(back, to: other, name) == translated, "\(name) there again")
    }
    return once.count { $0 == 0x0A }
  }

  @Test(arguments: [true, false])
  func randomFiles(isFrench: Bool) {
    var lines = 0
    var comments = 0
    for seed in 0..<1000 as Range<UInt64> {
      let text = RulesetGenerator.file(seed: seed, isFrench: isFrench)
      lines += check(Array(text.utf8), "seed \(seed) \(isFrench ? "fr" : "en")")
      comments += self.comments(Array(text.utf8)).count
    }
    // The generator must keep on writing something worth formatting.
    #expect(lines > 30_000 && comments > 5_000, "\(lines) lines, \(comments) comments")
  }

  /// Files with a few bytes changed: those that are still right in syntax keep their meaning, the
  /// others are refused.
  @Test func damagedFiles() {
    var accepted = 0
    var withheld = 0
    for seed in 0..<600 as Range<UInt64> {
      var random = Seeded(seed: seed)
      let isFrench = Bool.random(using: &random)
      var bytes = Array(
        RulesetGenerator.file(seed: seed + 10_000, isFrench: isFrench, declarations: 2).utf8)
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = Array(" \n()-\",.|+ab0".utf8).randomElement(using: &random) ?? 0x20
        case 2: bytes.insert(contentsOf: Array(" (x) ".utf8), at: place)
        default: bytes.swapAt(place, max(0, place - 1))
        }
      }
      switch RulesetFormatter.format(SourceText(name: "t", bytes: bytes)) {
      case .refused(let diagnostics): #expect(!diagnostics.isEmpty)
      case .unsound: withheld += 1
      case .formatted(let once):
        accepted += 1
        #expect(comments(bytes) == comments(once), "damaged \(seed)")
        #expect(formatted(once, "damaged \(seed)") == once, "damaged \(seed)")
      }
    }
    #expect(accepted > 100 && withheld == 0, "\(accepted) \(withheld)")
  }

  @Test func rulesetsOfTheRepository() throws {
    let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let root = tests.deletingLastPathComponent()
    var count = 0
    let folders = [tests] + ["rulesets", "Benchmarks", "docs"].map { root.appending(path: $0) }
    for folder in folders {
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        // The fuzzing corpus holds files that have no twin in the other language.
        guard file.pathExtension == "bareme", !file.path.contains("/Fuzzing/Corpus/")
        else { continue }
        let bytes = [UInt8](try Data(contentsOf: file))
        let (_, diagnostics) = Parser.parse(SourceText(name: file.path, bytes: bytes))
        if diagnostics.contains(where: { $0.code.severity == .error }) {
          // A file kept for its errors: it must be refused, and refused only.
          guard
            case .refused = RulesetFormatter.format(SourceText(name: file.path, bytes: bytes))
          else {
            Issue.record("\(file.path) has errors and was not refused")
            continue
          }
        } else {
          _ = check(bytes, file.lastPathComponent)
        }
        count += 1
      }
    }
    #expect(count >= 1)
  }

  @Test func theTreeDecides() throws {
    // Two layouts of one text give one file; one changed sign gives another fingerprint.
    let plain = "barème a\n\nvaleur x = 1 + 2 × 3\n"
    let odd = "barème   a\nvaleur x=\n  1+(2*3) "
    let other = "barème a\n\nvaleur x = (1 + 2) × 3\n"
    func fingerprint(_ text: String) -> [UInt8] {
      let source = SourceText(name: "t", text: text)
      return SyntaxFingerprint.bytes(of: Parser.parse(source).syntax, in: source)
    }
    #expect(fingerprint(plain) == fingerprint(odd))
    #expect(fingerprint(plain) != fingerprint(other))
    #expect(fingerprint(plain) == fingerprint("ruleset a\nvalue x = 1 + 2 × 3"))
    #expect(fingerprint(plain) != fingerprint(plain + "-- c\n"))
    #expect(fingerprint("barème a\nvaleur x = 4,5") != fingerprint("barème a\nvaleur x = 4,50"))
    #expect(fingerprint("barème a\nvaleur x = 4 €") != fingerprint("barème a\nvaleur x = 4 $"))
    #expect(formatted(Array(odd.utf8), "odd") == Array(plain.utf8))
  }
}
