import Foundation
import Scoring
import Testing

/// The way from a decision to its correction, as the pages about appeals show it, is walked.
///
/// With UPDATE_GOLDEN=1 what the pages show of it is rewritten, and the run fails once.
@Suite struct AppealPagesTests {
  /// A page, the word that stands for the head noted, and the lines shown of the last letter.
  static let pages = [("docs/recours.md", "TÊTE", "fr"), ("docs/appeals.md", "HEAD", "en")]

  @Test(arguments: pages) func theWayIsWalked(
    _ page: String, _ head: String, _ language: String
  ) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let call = folder.appendingPathComponent("recours-2026")
    try FileManager.default.copyItem(
      at: ConsoleBlocksTests.root.appendingPathComponent(AppealCommandTests.call), to: call)
    let file = ConsoleBlocksTests.root.appendingPathComponent(page)
    let text = try String(contentsOf: file, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: "```sh"))
    var noted = ""
    var verified = ""
    var letter = ""
    for line in lines[(start + 1)...].prefix(while: { $0 != "```" }) {
      if line.hasPrefix("#") {
        #expect(line.contains("recours-2026/applications/écoles.csv"))
        try PublishedVersionTests.edit(
          call.appendingPathComponent("applications/écoles.csv"), "École du Plateau;6;",
          "École du Plateau;10;")
        continue
      }
      #expect(line.hasPrefix("bareme "), "\(line)")
      let words = ConsoleBlocksTests.arguments(line).prefix { $0 != "#" }.dropFirst()
      let arguments = words.map { $0 == head ? noted : $0 } + ["--lang", language]
      let run = try runBareme(Array(arguments), directory: folder)
      #expect(run.status == 0, "\(line): \(run.err)")
      if noted.isEmpty { noted = Self.head(folder) }
      if arguments.contains(noted) { verified = run.out }
      if arguments.contains("210000022") { letter = run.out }
    }
    #expect(!noted.isEmpty)
    let shown = [
      verified,
      letter.split(separator: "\n", omittingEmptySubsequences: false).prefix(13)
        .joined(separator: "\n"),
    ]
    for (number, block) in shown.enumerated().reversed() {
      let openings = lines.indices.filter { lines[$0] == "```text" }.prefix(2)
      let opening = try #require(openings.dropFirst(number).first)
      let closing = try #require(lines[opening...].firstIndex(of: "```"))
      let own = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let written = lines[(opening + 1)..<closing].joined(separator: "\n")
      let isSame = Self.steady(written) == Self.steady(block.trimmingCharacters(in: .newlines))
      if !isSame, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        lines.replaceSubrange(
          (opening + 1)..<closing, with: own.last == "" ? own.dropLast() : own[...])
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(page) was rewritten; read it, then run the tests again")
        continue
      }
      #expect(isSame, "\(page) shows \(written), and it is \(block)")
    }
  }

  static func head(_ folder: URL) -> String {
    for name in ["registre", "register"] {
      let file = folder.appendingPathComponent(name + "/0001-recours-2026/manifest.json")
      if let bytes = try? Data(contentsOf: file) { return SHA256.hexadecimal([UInt8](bytes)) }
    }
    return ""
  }

  /// Text without what changes from day to day.
  static func steady(_ text: String) -> String {
    var text = text
    for pattern in [
      "[0-9a-f]{64}", "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{8}Z)?", "[0-9]{2}/[0-9]{2}/[0-9]{4}",
    ] {
      text = text.replacingOccurrences(of: pattern, with: "…", options: .regularExpression)
    }
    return text
  }
}
