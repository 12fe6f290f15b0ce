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

  /// What zsh shares with bash, which parses it without running it: quotes, lists, cases, functions.
  @Test(arguments: [Language.french, .english])
  func bashParsesTheScriptForZsh(_ language: Language) throws {
    guard let bash = installed(.bash) else {
      print("skipped: bash is not installed")
      return
    }
    let script = CompletionScript.script(.zsh, language)
    let run = try runProgram(bash, ["-n"], stdin: Array(script.utf8))
    #expect(run.status == 0)
    #expect(run.err.isEmpty, "\(run.err)")
  }

  /// After the function that tells the command, every line of fish is one `complete`, of whole
  /// words, with options that it has.
  @Test(arguments: [Language.french, .english]) func linesForFishAreWhole(_ language: Language)
    throws
  {
    let script = CompletionScript.script(.fish, language)
    let lines = script.split(separator: "\n").drop { $0 != "end" }.dropFirst()
    #expect(lines.count > CommandTable.commands.count)
    for line in lines {
      let words = try #require(Self.fishWords(String(line)), "\(line)")
      #expect(words.prefix(3) == ["complete", "-c", "bareme"], "\(line)")
      var rest = words.dropFirst(3)
      while let flag = rest.popFirst() {
        switch flag {
        case "-f", "-x", "-r", "-F": break
        case "-n", "-a", "-d", "-l": #expect(rest.popFirst()?.isEmpty == false, "\(line)")
        case "-s": #expect(rest.popFirst()?.count == 1, "\(line)")
        default: Issue.record("\(flag) in \(line)")
        }
      }
    }
  }

  /// The words of a line of fish; nil for a quote that is not closed or a sign that fish would run.
  private static func fishWords(_ line: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        // Inside single quotes a backslash escapes itself and the quote, and nothing else.
        guard scalar == "'" || scalar == "\\" else { return nil }
        word.unicodeScalars.append(scalar)
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if scalar == "'" {
        isQuoted.toggle()
      } else if isQuoted {
        word.unicodeScalars.append(scalar)
      } else if scalar == " " {
        words.append(word)
        word = ""
      } else if "$();&|<>*?{}[]~#\"\\".unicodeScalars.contains(scalar) {
        return nil
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    return isQuoted || isEscaped ? nil : words + [word]
  }

  @Test(arguments: [
    (["ra"], "rank"), (["cl"], "classer"), (["rank", "--form"], "--format"),
    (["rank", "--format", "jsonl"], "jsonl"), (["rank", "--format", "=", "cs"], "csv"),
    (["check", "--format", ""], "text json"), (["--lang", ""], "fr en"),
    (["--lang", "en", "completion", "z"], "zsh"), (["explain", "--ident"], "--identifiant"),
    (["verifier", "--expla"], "--explain"), (["rank", "fichier"], "fichier un.csv"),
    (["rank", "--env"], "--envelope --enveloppe"), (["check", "--env"], ""),
    (["test", "--rece"], ""),
    (["format", "--stric"], ""), (["check", "--stric"], "--strict"),
    (["--output", "demo", "completion", "z"], "zsh"), (["--lang", "=", "fr", "ra"], "rank"),
    (["explain", "--compare", "rank", "test", "--ident"], "--identifiant"),
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

  /// Words typed, what fish and zsh offer for the last of them, and what they must not offer.
  static let typed: [(words: [String], offered: [String], never: [String])] = [
    (["ra"], ["rank"], ["format"]), (["cl"], ["classer"], []),
    ([""], ["rank", "vérifier"], ["appel"]),
    (["rank", "--form"], ["--format"], []),
    (["rank", "--format", ""], ["csv", "jsonl"], ["html"]),
    (["explain", "--format", ""], ["html"], ["csv"]), (["--lang", ""], ["fr", "en"], ["rank"]),
    (["--lang", "en", "completion", ""], ["bash", "zsh", "fish"], ["appel"]),
    (["help", "cla"], ["classer"], []), (["vérifier", "--expl"], ["--explain"], []),
    (["verifier", "--expl"], ["--explain"], []),
    (["explain", "--view", ""], ["letter"], ["appel"]),
    (["rank", "fich"], ["fichier un.csv"], []), (["rank", "app"], ["appel"], ["fichier un.csv"]),
    (["rank", "--output", "fich"], ["fichier un.csv"], []),
    (["explain", "appel", "--id", ""], [], ["appel", "fichier un.csv"]),
    (["rank", "appel", "--env"], ["--envelope"], []), (["check", "--env"], [], ["--envelope"]),
    (["test", "--rece"], [], ["--receipt"]), (["demo", "--rec"], ["--receipt"], []),
    // A file, or an option's value, may be called like a command.
    (["check", "rank", "--env"], [], ["--envelope"]),
    (["--output", "demo", "completion", "z"], ["zsh"], []),
    (["explain", "--compare", "rank", "test", "--identif"], ["--identifiant"], []),
  ]

  @Test(arguments: typed.indices) func fishCompletes(_ number: Int) throws {
    guard let fish = installed(.fish) else {
      print("skipped: fish is not installed")
      return
    }
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (words, offered, never) = Self.typed[number]
    try CompletionScript.script(.fish, .english).write(
      to: folder.appendingPathComponent(".script"), atomically: true, encoding: .utf8)
    let line = (["bareme"] + words).joined(separator: " ")
    let run = try runProgram(
      fish, ["--no-config", "-c", "source .script; complete -C '\(line)'"],
      environment: ["HOME": folder.path, "LANG": "C.UTF-8"], directory: folder)
    #expect(run.err.isEmpty, "\(run.err)")
    // A description comes after a tabulation, a slash after a folder.
    let found: [String] = run.out.split(separator: "\n").map { line in
      String(line.prefix { $0 != "\t" }.split(separator: "/").first ?? "")
    }
    for word in offered { #expect(found.contains(word), "\(line): \(found)") }
    for word in never { #expect(!found.contains(word), "\(line): \(found)") }
  }

  @Test(arguments: typed.indices) func zshCompletes(_ number: Int) throws {
    guard let zsh = installed(.zsh) else {
      print("skipped: zsh is not installed")
      return
    }
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (words, offered, never) = Self.typed[number]
    for (name, text) in [
      (".script", CompletionScript.script(.zsh, .english)), (".inner", Self.zshInner),
      (".outer", Self.zshOuter),
    ] {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let line = (["bareme"] + words).joined(separator: " ")
    let run = try runProgram(
      zsh, ["-f", ".outer", line],
      environment: ["HOME": folder.path, "TERM": "xterm", "LANG": "C.UTF-8"], directory: folder)
    #expect(run.status == 0 && run.err.isEmpty, "\(run.err)")
    let found = run.out.split(separator: "\n").map { String($0).replacing("\\", with: "") }
    for word in offered { #expect(found.contains(word), "\(line): \(found)") }
    for word in never { #expect(!found.contains(word), "\(line): \(found)") }
  }

  /// A folder with a call folder and a file whose name has a space.
  private static func folder() throws -> URL {
    let folder = try temporaryFolder()
    try Data().write(to: folder.appendingPathComponent("fichier un.csv"))
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("appel"), withIntermediateDirectories: false)
    return folder
  }

  /// What a zsh with a terminal reads: it prints the words that a tabulation would offer.
  private static let zshInner = """
    PROMPT=
    stty -echo
    autoload -Uz compinit
    compinit -D -u
    source .script
    compadd () {
      # Words that only fill an array are not offered.
      if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
      local -a hits
      local hit
      builtin compadd -A hits "$@"
      for hit in $hits; do print -r -- "OFFERED:$hit"; done
      builtin compadd "$@"
    }
    finish () { compstate[list]= compstate[insert]=; print -r -- ALL-OFFERED }
    show () { comppostfuncs=(finish); _main_complete; }
    zle -C show-words complete-word show
    bindkey '^I' show-words
    print READY-TO-TYPE

    """

  /// Types a line and a tabulation into a zsh with a terminal, and gives what it offers.
  private static let zshOuter = """
    zmodload zsh/zpty
    zpty inner zsh -f -i
    zpty -w inner 'source ./.inner'
    while zpty -r inner text; do [[ $text == *READY-TO-TYPE* ]] && break; done
    zpty -w -n inner "$1"$'\t'
    while zpty -r inner text; do
      [[ $text == *ALL-OFFERED* ]] && break
      [[ $text == *OFFERED:* ]] && print -r -- ${${text#*OFFERED:}%%$'\r'*}
    done
    zpty -d inner

    """

  @Test(arguments: Shell.allCases) func everyNameIsThere(_ shell: Shell) {
    let script = CompletionScript.script(shell, .english)
    for command in CommandTable.commands {
      #expect(script.contains(command.name.rawValue))
      for option in command.usefulOptions { #expect(script.contains(option.name.rawValue)) }
    }
  }

  /// Help does not show what a command accepts to no effect; completion does not offer it either.
  @Test func whatHelpHidesIsNotOffered() {
    for command in CommandTable.commands {
      for name in command.ignored {
        #expect(!command.usefulOptions.contains { $0.name == name })
      }
    }
    for script in [CompletionScript.zsh(.english), CompletionScript.fish(.english)] {
      let lines = script.split(separator: "\n")
      let envelope = lines.filter { $0.contains("envelope") && !$0.contains("_arguments") }
      #expect(!envelope.isEmpty)
      for line in envelope where line.hasPrefix("complete") {
        #expect(
          line.contains("rank") || line.contains("explain") || line.contains("demo")
            || line.contains("diff") || line.contains("appeal") || line.contains("help")
            || line.contains("completion"))
      }
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
