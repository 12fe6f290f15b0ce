import Foundation
import Testing

/// The commands shown in README.md and docs/, run again: what they print is what the page says.
///
/// A fenced block marked `console` holds lines that start with `$ bareme`, each followed by what
/// the program prints. With UPDATE_GOLDEN=1 the pages are rewritten, and the run fails once.
@Suite struct ConsoleBlocksTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let pages: [String] = {
    var found = ["README.md"]
    let docs = root.appendingPathComponent("docs").path
    for case let path as String in FileManager.default.enumerator(atPath: docs) ?? .init()
    where path.hasSuffix(".md") && !path.hasPrefix("diagnostics/") {
      found.append("docs/" + path)
    }
    return found.sorted().filter { page in
      let text = try? String(contentsOf: root.appendingPathComponent(page), encoding: .utf8)
      return text?.contains("```console\n") ?? false
    }
  }()

  @Test("README.md shows the program at work")
  func readmeHasConsoleBlocks() {
    #expect(Self.pages.contains("README.md"))
  }

  @Test(arguments: pages)
  func pageShowsWhatIsPrinted(_ page: String) throws {
    let file = Self.root.appendingPathComponent(page)
    let written = try String(contentsOf: file, encoding: .utf8)
    let printed = try Self.rerun(written)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", printed != written {
      try printed.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(page) was rewritten; read it, then run the tests again")
      return
    }
    #expect(printed == written, "\(page) does not show what the program prints")
  }

  /// The page with the output of every command replaced by what it prints now.
  static func rerun(_ page: String) throws -> String {
    var lines: [String] = []
    var isConsole = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
        lines.append(line)
      } else if !isConsole {
        lines.append(line)
      } else if line.hasPrefix("$ bareme ") {
        lines.append(line)
        lines += try output(of: String(line.dropFirst("$ bareme ".count)))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What a command prints, standard output first, as lines.
  static func output(of command: String) throws -> [String] {
    let run = try runBareme(arguments(command), directory: root)
    var text = run.out + run.err
    while text.hasSuffix("\n") { text.removeLast() }
    return text.isEmpty
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Words separated by spaces; single quotation marks keep a word whole.
  static func arguments(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isOpen = false
    for character in command {
      if character == "'" {
        isQuoted.toggle()
        isOpen = true
      } else if character == " ", !isQuoted {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }
}
