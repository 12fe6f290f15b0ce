import Foundation
import Glibc
import Testing

/// Characters that a terminal would obey, in every report for people and in exact outputs.
@Suite struct HostileCharactersTests {
  private static let ruleset = """
    barème hostile
      version 1
      document D « Appel »

    dossier école « École »
      uai    texte identifiant
      nom    texte
      note1  entier de 0 à 10

    condition assez « Assez »
      exige note1 ≥ 5
      sinon « {nom} a {note1}. »
      selon D « article 1 »

    classement
      d'abord note1 décroissant
      en dernier ressort uai croissant
      selon D « article 2 »

    """

  /// An escape sequence, a bell, a change of direction, a line that forges another, a deletion.
  private static let hostile = "x\u{1B}[31my\u{7}z\u{202E}w\ncohérent, ancré\u{7F}\u{9B}2J"

  private static func isObeyed(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  private static func withCall(_ body: (_ ruleset: String, _ rows: String, URL) throws -> Void)
    throws
  {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ["appel.bareme", "écoles.csv"].map { folder.appendingPathComponent($0) }
    try Data(ruleset.utf8).write(to: paths[0])
    let rows = "uai;nom;note1\nA1;\"\(hostile)\";7\nA2;\"\(hostile)\";3\n"
    try Data(rows.utf8).write(to: paths[1])
    try body(paths[0].path, paths[1].path, folder)
  }

  @Test(arguments: ["fr", "en"]) func reportsShowThemInAPipeToo(_ language: String) throws {
    try Self.withCall { ruleset, rows, _ in
      var commands = [["rank", ruleset, rows]]
      for id in ["A1", "A2"] {
        for view in ["letter", "officer", "audit", "sheet"] {
          for format in ["text", "markdown", "html"] {
            commands.append(
              ["explain", ruleset, rows, "--id", id, "--view", view, "--format", format])
          }
        }
        commands.append(["explain", ruleset, rows, "--id", id])
      }
      for command in commands {
        let run = try runBareme(command + ["--lang", language])
        #expect(run.status == 0, "\(command): \(run.err)")
        #expect(!Self.isObeyed(run.out), "\(command)")
        // HTML shows white space as one space, and no line of another kind can be forged there.
        if !command.contains("html") {
          #expect(
            !run.out.split(separator: "\n").contains { $0.hasPrefix("cohérent, ancré") },
            "\(command)")
        }
      }
      let shown = try runBareme(["rank", ruleset, rows])
      #expect(shown.out.contains(#"x\u{1B}[31my\u{7}z\u{202E}w\u{A}"#))
    }
  }

  @Test func messagesShowThem() throws {
    try Self.withCall { ruleset, rows, _ in
      let wanted = "\u{1B}]0;t\u{7}\u{202E}\nremarque : vu"
      let run = try runBareme(["explain", ruleset, rows, "--id", wanted])
      #expect(run.status == 2)
      #expect(!Self.isObeyed(run.err))
      #expect(run.err.contains(#"\u{1B}]0;t\u{7}\u{202E}\u{A}remarque : vu"#))
      #expect(!run.err.split(separator: "\n").contains { $0.hasPrefix("remarque : vu") })
    }
  }

  /// What programs read stays exact in a file and in a pipe.
  @Test func exactOutputsStayExact() throws {
    try Self.withCall { ruleset, rows, _ in
      let table = try runBareme(["rank", ruleset, rows, "--format", "csv"])
      #expect(table.out.contains(Self.hostile))
      let lines = try runBareme(["rank", ruleset, rows, "--format", "jsonl"])
      #expect(lines.out.contains("w\\ncohérent, ancré"))
      #expect(lines.out.contains("\u{202E}"))
    }
  }

  @Test(arguments: ["csv", "json", "jsonl"]) func aTerminalIsProtected(_ format: String) throws {
    guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
    try Self.withCall { ruleset, rows, _ in
      let terminal = try Terminal(columns: 100)
      let process = try ChildProcess(
        binary, ["rank", ruleset, rows, "--format", format, "--quiet"],
        environment: ["PATH": "/usr/bin:/bin", "LANG": "C", "TERM": "xterm", "NO_COLOR": "1"],
        output: terminal.path)
      #expect(process.wait() == .exited(0))
      // The terminal itself ends lines with both characters.
      let shown = terminal.text().unicodeScalars.filter { $0 != "\r" }
      let text = String(String.UnicodeScalarView(shown))
      #expect(text.contains("A1"))
      #expect(!Self.isObeyed(text), "\(text.debugDescription)")
      #expect(text.contains(#"z\u{202E}w"#))
    }
  }
}
