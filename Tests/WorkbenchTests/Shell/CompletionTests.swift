import Foundation
import Rules
import Testing

@testable import Workbench

/// The completion scripts, read by the shells themselves where they are installed.
@Suite struct CompletionTests {
  @Test(arguments: Shell.allCases) func syntaxIsAccepted(_ shell: Shell) throws {
    let script = CompletionScript.script(shell, .french)
    guard let program = installed(shell) else {
      print("skipped: \(shell.rawValue) is not installed")
      return
    }
    let run = try runProgram(program, ["-n"], stdin: Array(script.utf8))
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
  }

  @Test(arguments: [
    (["ra"], "rank"), (["cl"], "classer"), (["rank", "--form"], "--format"),
    (["rank", "--format", "jsonl"], "jsonl"), (["rank", "--format", "=", "cs"], "csv"),
    (["check", "--format", ""], "text json"), (["--lang", ""], "fr en"),
    (["--lang", "en", "completion", "z"], "zsh"), (["explain", "--ident"], "--identifiant"),
    (["verifier", "--expla"], "--explain"), (["rank", "fichier"], "fichier un.csv"),
  ])
  func bashCompletes(_ words: [String], _ expected: String) throws {
    guard let bash = installed(.bash) else {
      print("skipped: bash is not installed")
      return
    }
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: folder.appendingPathComponent("fichier un.csv"))
    let line = (["bareme"] + words).map(CompletionScript.quote).joined(separator: " ")
    let script =
      CompletionScript.script(.bash, .english)
      + "COMP_WORDS=(\(line)); COMP_CWORD=\(words.count); _bareme\necho \"${COMPREPLY[*]}\"\n"
    let run = try runProgram(bash, ["-s"], stdin: Array(script.utf8), directory: folder)
    #expect(run.out == expected + "\n")
  }

  @Test(arguments: Shell.allCases) func everyNameIsThere(_ shell: Shell) {
    let script = CompletionScript.script(shell, .english)
    for command in CommandTable.commands {
      #expect(script.contains(command.name.rawValue))
      for option in command.allOptions { #expect(script.contains(option.name.rawValue)) }
    }
  }

  @Test func theCommandWritesTheScript() throws {
    let run = try runBareme(["completion", "bash"])
    #expect(run.status == 0)
    #expect(run.out == CompletionScript.script(.bash, .french))
  }

  private func installed(_ shell: Shell) -> URL? {
    ["/bin", "/usr/bin", "/usr/local/bin"].map { URL(fileURLWithPath: "\($0)/\(shell.rawValue)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
