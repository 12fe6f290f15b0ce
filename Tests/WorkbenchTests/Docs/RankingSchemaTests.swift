import Foundation
import Testing

/// The published description of results, held against results; and the call that docs/files.md
/// works through, held against the figures worked out there by hand.
@Suite struct RankingSchemaTests {
  static let call = "docs/examples/ecoles-2026"
  static let asJSON = [
    "docs/examples/ecoles-2026/ecoles-2026.bareme", "docs/examples/ecoles-2026-json",
  ]

  static func rank(_ arguments: [String]) throws -> [String: Any] {
    let run = try runBareme(
      ["rank", "--format", "json", "--quiet"] + arguments, directory: ConsoleBlocksTests.root)
    #expect(run.status == 0)
    let value = try plainJSON(run.outBytes)
    return try #require(value as? [String: Any])
  }

  @Test("results fit the published schema, and spoilt ones do not")
  func schema() throws {
    let file = ConsoleBlocksTests.root.appendingPathComponent("docs/schemas/ranking.schema.json")
    let schema = try plainJSON([UInt8](Data(contentsOf: file)))
    let validator = SchemaValidator(try #require(schema as? [String: Any]))
    let tablets = ["tablettes-2026.bareme", "tablettes-2026.csv"].map { "docs/examples/" + $0 }
    for call in [
      [Self.call], [Self.call, "--envelope", "25000"], ["rulesets/isere-pac-2023"], tablets,
    ] {
      let faults = validator.faults(try Self.rank(call))
      #expect(faults.isEmpty, "\(call): \(faults.prefix(3))")
    }
    var spoilt = try Self.rank([Self.call])
    var results = try #require(spoilt["results"] as? [[String: Any]])
    results[0]["status"] = "accepted"
    results[1]["rank"] = "2"
    spoilt["results"] = results
    spoilt["inputs"] = nil
    #expect(validator.faults(spoilt).count == 3)
  }

  @Test("the worked example has the figures that its page works out", arguments: [[call], asJSON])
  func workedExample(_ call: [String]) throws {
    let result = try Self.rank(call)
    let results = try #require(result["results"] as? [[String: Any]])
    let statuses = [
      "210000002 selected", "210000003 waiting", "210000004 ineligible", "210000005 incomplete",
    ]
    #expect(results.map { "\($0["id"] ?? "") \($0["status"] ?? "")" } == statuses)
    // 7,5 + 4,75 + 3; 9 + 5 + 4; 7,5 + 3 + 2; 6 + 4,5 + 2,5.
    #expect(results.map { $0["total"] as? String } == ["15.25", "18", "12.5", "13"])
    // 60 % of 12 450,50 + 9 800, of 15 300, of 6 240 + 5 000, of 8 100.
    let grants = results.map { ($0["amounts"] as? [String: String])?["subvention"] }
    #expect(grants == ["13350.30", "9180.00", "6744.00", "4860.00"])
    let envelope = ["amount": "20000.00", "consumed": "13350.30", "remaining": "6649.70"]
    #expect(result["envelope"] as? [String: String] == envelope)
  }
}
