import Foundation
import Testing

/// The progress line of the whole program, on a terminal and elsewhere.
///
/// The applications come through a pipe that is kept open for a second, so that reading them lasts
/// however fast the program is.
@Suite struct ProgressLineTests {
  static let ruleset = "docs/examples/tablettes-2026.bareme"

  /// What a run on a terminal, or with standard error in a file, left.
  struct Run {
    var isDone: Bool
    var out: String
    var err: String
  }

  static func rank(_ options: String, isTerminal: Bool) throws -> Run {
    guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["out", "err"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    let terminal = isTerminal ? try Terminal(columns: 80) : nil
    let rows = "docs/examples/tablettes-2026.csv"
    let process = try ChildProcess(
      URL(fileURLWithPath: "/bin/sh"),
      [
        "-c",
        "{ head -n 2 \(rows); sleep 1.2; tail -n +3 \(rows); }"
          + " | '\(binary.path)' rank \(ruleset) - \(options)",
      ],
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C", "TERM": "xterm", "NO_COLOR": "1"],
      directory: ConsoleBlocksTests.root.path, output: files[0].path,
      errors: terminal?.path ?? files[1].path)
    let ending = process.wait()
    return Run(
      isDone: ending == .exited(0), out: try String(contentsOf: files[0], encoding: .utf8),
      err: try terminal?.text() ?? String(contentsOf: files[1], encoding: .utf8))
  }

  /// What is left on a screen on which text was written over text.
  static func screen(_ written: String) -> [String] {
    var lines: [[Unicode.Scalar]] = [[]]
    var column = 0
    for scalar in written.unicodeScalars {
      switch scalar {
      case "\r": column = 0
      case "\n":
        lines.append([])
        column = 0
      default:
        let last = lines.count - 1
        while lines[last].count <= column { lines[last].append(" ") }
        lines[last][column] = scalar
        column += 1
      }
    }
    return lines.map { line in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: line)
      return String(text).trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
  }

  @Test("on a terminal the line appears, and nothing of it is left")
  func appearsAndIsErased() throws {
    let quick = try runBareme(
      ["rank", Self.ruleset, "docs/examples/tablettes-2026.csv"],
      directory: ConsoleBlocksTests.root)
    let run = try Self.rank("", isTerminal: true)
    #expect(run.isDone)
    #expect(run.err.contains("Lecture…"))
    #expect(run.out == quick.out)
    // The receipt only, where the line was.
    let left = Self.screen(run.err)
    #expect(
      !left.isEmpty && left.allSatisfy { $0.hasPrefix("remarque : lu entrée standard") }, "\(left)")
  }

  @Test("nothing of it is written where standard error is no terminal")
  func neverInAFile() throws {
    let run = try Self.rank("", isTerminal: false)
    #expect(run.isDone)
    #expect(run.err.hasPrefix("remarque : lu entrée standard"))
    #expect(!run.err.contains("\r") && !run.err.contains("Lecture"))
  }

  @Test("nor on a terminal where quiet is asked for")
  func quiet() throws {
    let run = try Self.rank("--quiet", isTerminal: true)
    #expect(run.isDone)
    #expect(run.err.isEmpty)
  }

  @Test(
    "the screen of the tests writes text over text",
    arguments: [
      ("abc\rxy\n", ["xyc"]), ("Lecture…\r        \rok\r\nfin", ["ok", "fin"]), ("\r   \r", []),
    ])
  func screens(_ written: String, _ expected: [String]) {
    #expect(Self.screen(written) == expected)
  }
}
