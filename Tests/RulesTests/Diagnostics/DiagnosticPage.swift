import Foundation

@testable import Rules

/// The page that explains a diagnostic, and the examples it holds.
struct DiagnosticPage {
  let code: DiagnosticCode
  let text: String

  init?(_ code: DiagnosticCode) {
    self.code = code
    let file = Self.folder.appendingPathComponent("\(code.rawValue).md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    self.text = text
  }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/diagnostics")

  /// Codes without an example, and why.
  static let withoutExample: [DiagnosticCode: String] = [
    .analysisIncomplete: "only a table far longer than a page reaches the limit of the analysis",
    .pairsNotCompared: "only more priorities than a page can hold reach the limit",
  ]

  /// Codes that no check raises yet, although their page has an example.
  static let notRaised: Set<DiagnosticCode> = []

  /// Codes whose page has an example.
  static let withExample = DiagnosticCode.allCases.filter { withoutExample[$0] == nil }

  /// The example that triggers the diagnostic.
  var bad: SourceText? { example("bad") }
  /// The same example, mended.
  var good: SourceText? { example("good") }

  private func example(_ kind: String) -> SourceText? {
    var block: [Substring]?
    var isEscaped = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if block == nil {
        guard line.hasPrefix("```bareme \(kind)") else { continue }
        isEscaped = line.hasSuffix(" escaped")
        block = []
      } else if line == "```" {
        break
      } else {
        block?.append(line)
      }
    }
    guard let block else { return nil }
    let content = block.map { $0 + "\n" }.joined()
    let bytes = isEscaped ? Self.unescaped(content) : Array(content.utf8)
    return SourceText(name: "\(code.rawValue).bareme", bytes: bytes)
  }

  /// Reads `\xE9` (a byte), `\u{200B}` (a character), `\repeat{3}{x}` (`\n` is a line feed).
  private static func unescaped(_ content: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Substring(content)
    while let mark = rest.firstIndex(of: "\\") {
      result += Array(rest[..<mark].utf8)
      rest = rest[mark...].dropFirst()
      if rest.hasPrefix("x") {
        result.append(UInt8(rest.dropFirst().prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("u") {
        let value = UInt32(argument(&rest), radix: 16) ?? 0
        result += Array(String(Unicode.Scalar(value).map(Character.init) ?? " ").utf8)
      } else {
        let count = Int(argument(&rest)) ?? 0
        let unit = Array(argument(&rest).replacingOccurrences(of: "\\n", with: "\n").utf8)
        for _ in 0..<count { result += unit }
      }
    }
    return result + Array(rest.utf8)
  }

  /// Takes the next text between braces.
  private static func argument(_ rest: inout Substring) -> String {
    guard let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") else {
      return ""
    }
    let text = String(rest[open..<close].dropFirst())
    rest = rest[close...].dropFirst()
    return text
  }
}
