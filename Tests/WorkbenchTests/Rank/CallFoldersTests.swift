import Foundation
import Testing

/// Every call folder under `rulesets`: what a policy writer would start from must check, be laid
/// out, say where it comes from, and give the decisions that were read and approved once.
///
/// A new folder is covered by being there; its golden result is written, and fails, once. The
/// figures of the golden results were compared with a computation apart, by hand or by a script of
/// exact decimals, when they were approved; what each README works out is part of it.
@Suite("The call folders")
struct CallFoldersTests {
  /// The names of the folders, in byte order.
  static let names: [String] = {
    let folder = ConsoleBlocksTests.root.appendingPathComponent("rulesets")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.contains(".") }.sorted()
  }()

  /// The ruleset of a folder, from the repository's root.
  static func ruleset(of name: String) throws -> String {
    let folder = ConsoleBlocksTests.root.appendingPathComponent("rulesets/\(name)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let rulesets = files.filter { $0.hasSuffix(".bareme") }
    #expect(rulesets.count == 1, "\(name) holds \(rulesets)")
    return "rulesets/\(name)/\(rulesets.first ?? "")"
  }

  @Test("there are calls")
  func areThere() {
    #expect(Self.names.count >= 10, "\(Self.names)")
  }

  @Test("each checks, is laid out, and has a page", arguments: names)
  func isInOrder(_ name: String) throws {
    let root = ConsoleBlocksTests.root
    let ruleset = try Self.ruleset(of: name)
    let check = try runBareme(["check", "--strict", ruleset], directory: root)
    #expect(check.status == 0, "\(check.out)\(check.err)")
    let format = try runBareme(["format", "--check", ruleset], directory: root)
    #expect(format.status == 0, "\(ruleset) is not in the layout of bareme format")
    let page = root.appendingPathComponent("rulesets/\(name)/README.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("rulesets/\(name)`"), "\(name)/README.md does not say how to run it")
  }

  @Test("each gives the decisions that were approved", arguments: names)
  func ranks(_ name: String) throws {
    let run = try runBareme(
      ["rank", "rulesets/\(name)", "--format", "json"], directory: ConsoleBlocksTests.root)
    #expect(run.status == 0, "\(run.err)")
    // The hash changes with every comment of the ruleset; the decisions must not.
    let lines = run.out.split(separator: "\n", omittingEmptySubsequences: false)
    let stable = lines.filter { !$0.hasPrefix("  \"ruleset\": ") }.joined(separator: "\n")
    #expect(stable.utf8.count < run.out.utf8.count, "the line of the ruleset was not found")
    try expectGolden(stable, "calls/\(name).json")
  }

  @Test("each passes its own examples", arguments: names)
  func examples(_ name: String) throws {
    let run = try runBareme(
      ["test", try Self.ruleset(of: name)], directory: ConsoleBlocksTests.root)
    #expect(run.status == 0, "\(run.out)\(run.err)")
  }

  @Test("each result fits the published schema", arguments: names)
  func schema(_ name: String) throws {
    let file = ConsoleBlocksTests.root.appendingPathComponent("docs/schemas/ranking.schema.json")
    let schema = try plainJSON([UInt8](Data(contentsOf: file)))
    let validator = SchemaValidator(try #require(schema as? [String: Any]))
    let faults = validator.faults(try RankingSchemaTests.rank(["rulesets/\(name)"]))
    #expect(faults.isEmpty, "\(faults.prefix(3))")
  }
}
