import Foundation
import Testing

/// The sixty invented applications of the Isère call against a ranking that was worked out apart,
/// with exact fractions, by a program that shares nothing with this one.
@Suite struct IsereRankingTests {
  struct Result: Decodable {
    struct Row: Decodable {
      struct Reason: Decodable {
        let kind: String
        let rule: String
        let at: String?
      }
      let id: String
      let status: String
      let rank: Int?
      let total: String?
      let values: [String: String]
      let amounts: [String: String]
      let reasons: [Reason]
    }
    struct Envelope: Decodable {
      let amount: String
      let consumed: String
      let remaining: String
    }
    let envelope: Envelope
    let counts: [String: Int]
    let totals: [String: String]
    let results: [Row]
  }

  @Test("every status, rank, total, amount and reason is the one expected")
  func ranking() throws {
    let run = try runBareme(
      ["rank", "rulesets/isere-pac-2023", "--format", "json"], directory: ConsoleBlocksTests.root)
    #expect(run.status == 0)
    let result = try JSONDecoder().decode(Result.self, from: Data(run.outBytes))
    let golden = try String(
      contentsOf: goldenFolder.appendingPathComponent("isere/expected.csv"), encoding: .utf8)
    let lines = golden.split(separator: "\n").dropFirst().map(String.init)
    #expect(result.results.count == lines.count)
    for (row, line) in zip(result.results, lines) { #expect(Self.line(row) == line) }
    // 18 aids of the file add up to 1 936 644,51.
    #expect(result.envelope.amount == "2000000.00")
    #expect(result.envelope.consumed == "1936644.51")
    #expect(result.envelope.remaining == "63355.49")
    #expect(result.counts["selected"] == 18)
    #expect(result.counts["incomplete"] == 5)
    #expect(result.totals["subventions_demandées"] == "6710475.48")
  }

  private static func line(_ row: Result.Row) -> String {
    let reasons = row.reasons.map { $0.kind + ":" + $0.rule + ($0.at.map { "@" + $0 } ?? "") }
    let fields = [
      row.id, row.status, row.rank.map(String.init) ?? "", row.total ?? "",
      row.values["total_classes"] ?? "", row.amounts["aide_70"] ?? "",
      row.amounts["subvention"] ?? "", reasons.joined(separator: " "),
    ]
    return fields.joined(separator: ";")
  }
}
