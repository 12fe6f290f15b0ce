import Foundation
import Testing

@testable import Workbench

/// Call folders that cannot be read: each ends with its status and says why in both languages.
///
/// A case is a folder of `Bad`; the ruleset and its reference list are added unless it has its own.
/// Its `expected.txt` has the status, then the first line in French and in English.
@Suite struct BadInputTests {
  @Test(arguments: BadCases.names)
  func everyBadInputIsExplained(_ name: String) throws {
    let call = try BadCases.callFolder(name)
    defer { try? FileManager.default.removeItem(at: call) }
    let expected = try BadCases.expected(name)
    #expect(expected.count == 3)
    for (language, line) in [("fr", 1), ("en", 2)] {
      let run = try runBareme(["rank", call.path, "--lang", language])
      #expect(String(run.status) == expected[0], "\(name): \(run.err)")
      let first = run.err.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[0]
      #expect(String(first) == expected[line], "\(name)")
      #expect(run.outBytes.isEmpty, "\(name): a result was written")
    }
  }

  @Test func thereAreManyCases() {
    #expect(BadCases.names.count >= 120)
  }

  @Test func noMessageIsInOneLanguageOnly() throws {
    for name in BadCases.names {
      let lines = try BadCases.expected(name)
      #expect(lines[1] != lines[2] && lines[1].hasPrefix("erreur : "), "\(name)")
      #expect(lines[2].hasPrefix("error: "), "\(name)")
    }
  }

  /// Rows that name applications of a file without any do not each add a line.
  @Test func anEmptyFileIsToldOnce() throws {
    let call = try BadCases.callFolder("dossiers-titres-seuls")
    defer { try? FileManager.default.removeItem(at: call) }
    let run = try runBareme(["rank", call.path, "--lang", "fr"])
    #expect(run.status == 3)
    #expect(
      run.err.split(separator: "\n").dropFirst()
        == ["erreur : 1 erreur de lecture : rien n'a été décidé"])
  }

  /// Each school that has more pupils than places is told, and no other.
  @Test func aConsistencyOfSchoolsIsToldForEach() throws {
    let call = try BadCases.callFolder("coherence-ecole")
    defer { try? FileManager.default.removeItem(at: call) }
    let text = "commune;nom;places;occupées\n38001;A;1;2\n38001;B;5;5\n38001;C;1;3\n38002;D;3;3\n"
    try text.write(
      to: call.appendingPathComponent("applications/écoles.csv"), atomically: true,
      encoding: .utf8)
    let run = try runBareme(["rank", call.path, "--lang", "fr"])
    let lines = run.err.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains("écoles.csv, ligne 2, colonnes « occupées » (D2)"))
    #expect(lines[1].contains("écoles.csv, ligne 4, colonnes « occupées » (D4)"))
  }

  @Test func problemsAreCappedAndCounted() throws {
    let call = try BadCases.callFolder("nombre-lettres")
    defer { try? FileManager.default.removeItem(at: call) }
    let header = "code;nom;dépôt;taux_local;aide;classes;débit;plan;signé;niveau;fragilités\n"
    var text = header
    for number in 0..<250 {
      text += "\(number);A;10/02/2023;80;1;abc;20;oui;oui;maternelle;REP\n"
    }
    try text.write(
      to: call.appendingPathComponent("applications/communes.csv"), atomically: true,
      encoding: .utf8)
    let run = try runBareme(["rank", call.path, "--lang", "fr"])
    let lines = run.err.split(separator: "\n")
    #expect(run.status == 3)
    #expect(lines.count == 102)
    #expect(lines[99].contains("ligne 101,"))
    #expect(lines[100] == "erreur : et 150 de plus, non affichées")
    #expect(lines[101] == "erreur : 250 erreurs de lecture : rien n'a été décidé")
  }
}

/// The folders of bad inputs.
enum BadCases {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Bad")

  static let names: [String] = {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter {
      FileManager.default.fileExists(
        atPath: folder.appendingPathComponent($0).appendingPathComponent("expected.txt").path)
    }.sorted()
  }()

  /// The status, the French line and the English line.
  static func expected(_ name: String) throws -> [String] {
    let file = folder.appendingPathComponent(name).appendingPathComponent("expected.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// A copy of a case made a whole call folder.
  static func callFolder(_ name: String) throws -> URL {
    let manager = FileManager.default
    let call = manager.temporaryDirectory.appendingPathComponent("bareme-bad-\(UUID().uuidString)")
    try manager.copyItem(at: folder.appendingPathComponent(name), to: call)
    try manager.removeItem(at: call.appendingPathComponent("expected.txt"))
    for common in ["appel.bareme", "zones.csv"] {
      let target = call.appendingPathComponent(common)
      if manager.fileExists(atPath: target.path) { continue }
      try manager.copyItem(at: folder.appendingPathComponent(common), to: target)
    }
    return call
  }
}
