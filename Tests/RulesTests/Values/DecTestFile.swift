import Foundation

@testable import Rules

/// One line of a file of the General Decimal Arithmetic test suite.
struct DecTestCase {
  var name: String
  var operation: String
  var operands: [String]
  var result: String
  var flags: Set<String>
  var mode: RoundingMode?
}

/// A reader of `.decTest` files, which say what decimal arithmetic must give.
enum DecTestFile {
  /// The folder of the suite, where an installed Python's own tests carry it.
  static var folder: String? {
    var candidates = [
      "/usr/lib/python3.11/test/decimaltestdata", "/usr/lib/python3.12/test/decimaltestdata",
      "/usr/lib/python3.13/test/decimaltestdata",
    ]
    if let named = ProcessInfo.processInfo.environment["BAREME_DECTEST"] {
      candidates.insert(named, at: 0)
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/add.decTest") }
  }

  /// The cases of a file, in order, each under the rounding in force where it stands.
  static func cases(_ path: String) throws -> [DecTestCase] {
    let text = try String(contentsOfFile: path, encoding: .isoLatin1)
    var mode: RoundingMode?
    var found: [DecTestCase] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.words(line)
      guard let first = words.first, !first.hasPrefix("--") else { continue }
      if first.hasSuffix(":") {
        if first.lowercased() == "rounding:", words.count > 1 {
          mode = modes[words[1].lowercased()]
        }
        continue
      }
      guard let arrow = words.firstIndex(of: "->"), arrow >= 3, words.count > arrow + 1 else {
        continue
      }
      let flags = words[(arrow + 2)...].prefix { !$0.hasPrefix("--") }
      found.append(
        DecTestCase(
          name: first, operation: words[1].lowercased(), operands: Array(words[2..<arrow]),
          result: words[arrow + 1], flags: Set(flags.map { $0.lowercased() }), mode: mode))
    }
    return found
  }

  private static let modes: [String: RoundingMode] = [
    "half_up": .halfUp, "half_even": .halfEven, "half_down": .halfDown, "up": .up, "down": .down,
  ]

  private static func words(_ line: Substring) -> [String] {
    line.split(whereSeparator: \.isWhitespace).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "'\""))
    }
  }
}
