import Foundation
import Glibc
import Rules
import Testing

@testable import Workbench

/// The terminal: escaping, colour, width, buffering, progress.
@Suite struct ConsoleTests {
  @Test(arguments: [
    ("plain é €", "plain é €"), ("\u{1B}[31mred", "\\u{1B}[31mred"),
    ("a\r\u{7}b", "a\\u{D}\\u{7}b"),
    ("\u{9B}2J", "\\u{9B}2J"), ("x\u{202E}y", "x\\u{202E}y"),
    ("tab\tline\n", "tab\\u{9}line\\u{A}"),
    ("\u{2066}\u{7F}", "\\u{2066}\\u{7F}"), ("e\u{301}", "e\u{301}"),
  ])
  func controlCharactersAreShown(_ text: String, _ shown: String) {
    #expect(Array(Style.plain.show(text).utf8) == Array(shown.utf8))
  }

  /// A page keeps its own line ends and tabs, and nothing else.
  @Test(arguments: [
    ("a\tb\r\nc\n", "a\tb\r\nc\n"), ("a\rb", "a\\u{D}b"), ("\u{1B}c\n", "\\u{1B}c\n"),
    ("\u{2028}", "\\u{2028}"),
  ])
  func aPageKeepsItsLines(_ text: String, _ shown: String) {
    #expect(Array(Style.visible(text, isPage: true).utf8) == Array(shown.utf8))
  }

  @Test func coloursWrapEscapedText() {
    let style = Style(usesColour: true)
    #expect(style.paint(.error, "a\u{1B}b") == "\u{1B}[1;31ma\\u{1B}b\u{1B}[0m")
    #expect(Style.plain.paint(.error, "ab") == "ab")
  }

  @Test func colourFollowsThePolicy() {
    let ordinary = Environment(["TERM": "xterm"])
    #expect(ColourPolicy.auto.usesColour(isTerminal: true, environment: ordinary))
    #expect(!ColourPolicy.auto.usesColour(isTerminal: false, environment: ordinary))
    #expect(ColourPolicy.always.usesColour(isTerminal: false, environment: ordinary))
    #expect(!ColourPolicy.never.usesColour(isTerminal: true, environment: ordinary))
    let refusals = [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"]]
    for variables in refusals {
      let environment = Environment(variables)
      #expect(!ColourPolicy.auto.usesColour(isTerminal: true, environment: environment))
    }
    let empty = Environment(["NO_COLOR": "", "TERM": "xterm"])
    #expect(ColourPolicy.auto.usesColour(isTerminal: true, environment: empty))
  }

  @Test(arguments: [("120", 120), ("", 80), ("-3", 80), ("wide", 80), ("99999999999999999999", 80)])
  func widthWithoutATerminal(_ columns: String, _ expected: Int) throws {
    let ends = try pipeEnds()
    defer { closeAll([ends.read, ends.write]) }
    #expect(terminalWidth([ends.write], environment: Environment(["COLUMNS": columns])) == expected)
  }

  @Test func everyByteArrivesInOrder() throws {
    let ends = try pipeEnds()
    let reader = PipeReader(ends.read)
    var expected: [UInt8] = []
    var stream = OutputStream(ends.write)
    for size in [1, 65_535, 2, 65_536, 70_000, 0, 3, 200_000, 5] {
      let bytes = [UInt8](repeating: UInt8(size % 251), count: size)
      expected += bytes
      stream.write(bytes)
    }
    stream.flush()
    close(ends.write)
    #expect(reader.wait() == expected)
    #expect(stream.errorNumber == nil)
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    _ = signal(SIGPIPE, SIG_IGN)
    let ends = try pipeEnds()
    close(ends.read)
    var console = Console(output: ends.write, error: ends.write, environment: Environment([:]))
    console.output.write([UInt8](repeating: 0, count: 100_000))
    let isBroken = console.output.isBroken
    #expect(isBroken)
    let status = console.finish(.found)
    #expect(status == .found)
    close(ends.write)
  }

  @Test func aFullDiskIsARefusal() throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    let ends = try pipeEnds()
    let reader = PipeReader(ends.read)
    var console = Console(output: full, error: ends.write, environment: Environment([:]))
    console.output.write("result\n")
    let status = console.finish(.done)
    #expect(status == .refused)
    closeAll([ends.write, full])
    #expect(
      String(decoding: reader.wait(), as: UTF8.self)
        == "erreur : impossible d'écrire sur la sortie standard : plus de place sur le disque\n")
  }

  @Test func noticesAreQuietErrorsAreNot() throws {
    let ends = try pipeEnds()
    let reader = PipeReader(ends.read)
    var console = Console(
      output: ends.write, error: ends.write, environment: Environment(["LANG": "en_US"]))
    console.follow(Invocation(.demo, values: [.quiet: [""]]))
    console.report(.notice, Phrase("x", "unseen"))
    console.report(.warning, Phrase("x", "seen"))
    console.report(.error, Phrase("vu", "x"), in: .french)
    _ = console.finish(.done)
    close(ends.write)
    #expect(String(decoding: reader.wait(), as: UTF8.self) == "warning: seen\nerreur : vu\n")
  }

  @Test func aTerminalIsKnownAndProtected() throws {
    let terminal = try Terminal(columns: 33)
    var console = Console(
      output: terminal.slave, error: terminal.slave, environment: Environment(["TERM": "xterm"]))
    #expect(console.width == 33)
    console.follow(Invocation(.demo, values: [.color: ["never"]]))
    console.report(.error, Phrase("a\u{1B}[2Jb", ""))
    _ = console.finish(.done)
    #expect(terminal.text() == "erreur : a\\u{1B}[2Jb\r\n")
  }

  @Test func progressAppearsLateAndIsErased() throws {
    let terminal = try Terminal(columns: 20)
    let progress = Progress(
      labels: ["Lecture"], descriptor: terminal.slave, width: 20, isShown: true)
    progress.update(done: 1, total: 10)
    usleep(600_000)
    for _ in 0..<1_000 { progress.update(done: 5, total: 10) }
    // A thread that comes late takes nothing back.
    progress.update(done: 2, total: 10)
    progress.finish()
    progress.update(done: 9, total: 10)
    #expect(terminal.text() == "Lecture 50 %\r" + String(repeating: " ", count: 12) + "\r")
  }

  @Test func workThatSaysNothingStillShowsThatItLasts() throws {
    let terminal = try Terminal(columns: 40)
    var console = Console(
      output: terminal.slave, error: terminal.slave, environment: Environment(["TERM": "xterm"]))
    console.withProgress(Phrase("Lecture", ""), Phrase("Décision", "")) { progress in
      usleep(800_000)
      progress.advance()
      usleep(400_000)
    }
    let erased = "\r" + String(repeating: " ", count: 8) + "\r"
    #expect(
      terminal.text() == "Lecture…" + erased + "Décision…" + erased.replacing(" \r", with: "  \r"))
  }

  @Test func shortWorkShowsNothing() throws {
    let terminal = try Terminal(columns: 40)
    var console = Console(
      output: terminal.slave, error: terminal.slave, environment: Environment(["TERM": "xterm"]))
    console.withProgress(Phrase("Lecture", "")) { $0.update(done: 1, total: 2) }
    #expect(terminal.text().isEmpty)
  }

  @Test(arguments: [
    (5, 10, "L 50 %"), (7, 0, "L 7"), (0, 0, "L…"), (20, 10, "L 100 %"), (-1, 10, "L 0 %"),
    (Int.max / 2, Int.max, "L 49 %"),
  ])
  func progressTexts(_ done: Int, _ total: Int, _ expected: String) {
    #expect(progressText(label: "L", done: done, total: total) == expected)
  }
}

/// The program as a whole: streams and statuses.
@Suite struct ProgramTests {
  @Test func versionGoesToStandardOutput() throws {
    let run = try runBareme(["--version"])
    #expect(run.out == "bareme 0.1.0\n")
    #expect(run.status == 0)
  }

  @Test func usageErrorsGoToStandardError() throws {
    let run = try runBareme(["rank", "--lang", "en", "a", "--fromat", "json"])
    #expect(run.status == 2)
    #expect(run.outBytes.isEmpty)
    #expect(
      run.err == """
        error: unknown option: ‘--fromat’. Did you mean ‘--format’?
        See ‘bareme rank --help’.

        """)
  }

  @Test(arguments: [
    ("--version >&-", 4), ("--version > /dev/full", 4),
    ("--version | true; exit ${PIPESTATUS[0]}", 0),
    ("--version <&-", 0), ("--nonsense 2>&-", 2), ("completion zsh --output /nowhere/a", 4),
  ])
  func statuses(_ line: String, _ expected: Int32) throws {
    guard FileManager.default.isExecutableFile(atPath: "/bin/bash") else {
      print("skipped: bash is not installed")
      return
    }
    guard let binary = baremeBinary else { throw ProgramRunError.noBinary }
    let run = try runProgram(URL(fileURLWithPath: "/bin/bash"), ["-c", "\(binary.path) \(line)"])
    #expect(run.status == expected)
  }
}
