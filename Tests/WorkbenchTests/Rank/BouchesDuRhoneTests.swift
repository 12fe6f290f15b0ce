import Foundation
import Testing

@testable import Workbench

/// The printed annexes of a real agreement: every amount, every total.
@Suite struct BouchesDuRhoneTests {
  static let call = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("rulesets/bouches-du-rhone-2017")

  /// The printed rows: uai, equipment, resources; the agreement prints whole euros.
  static func printed() throws -> [(uai: String, equipment: Int, resources: Int)] {
    let file = call.appendingPathComponent("applications/annexes.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (
        String(cells[1]), Int(cells[cells.count - 2]) ?? -1, Int(cells[cells.count - 1]) ?? -1
      )
    }
  }

  @Test func everyPrintedAmountIsFound() throws {
    let run = try runBareme(["rank", Self.call.path, "--format", "json"])
    #expect(run.status == 0, "\(run.err)")
    let document = try JSONSerialization.jsonObject(with: Data(run.outBytes)) as? [String: Any]
    let results = document?["results"] as? [[String: Any]] ?? []
    let printed = try Self.printed()
    #expect(printed.count == 38 && results.count == 38)
    for row in printed {
      let result = results.first { $0["id"] as? String == row.uai }
      let amounts = result?["amounts"] as? [String: String]
      #expect(amounts?["subvention_équipement"] == "\(row.equipment).00", "\(row.uai)")
      #expect(amounts?["dotation_ressources"] == "\(row.resources).00", "\(row.uai)")
      #expect(result?["status"] as? String == "selected")
      #expect((result?["reasons"] as? [Any])?.isEmpty == true)
    }
    let totals = document?["totals"] as? [String: Any]
    #expect(totals?["équipement_total"] as? String == "1525510.00")
    #expect(totals?["ressources_total"] as? String == "205740.00")
    #expect(totals?["acompte_total"] as? String == "762755.00")
  }

  /// The annexes as a published reference list them, where it is at hand, are the shipped file.
  @Test func shippedRowsAreThoseOfTheReference() throws {
    let reference = Self.call.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(
        "shared/reference/annexes-bouches-du-rhone.csv")
    guard let text = try? String(contentsOf: reference, encoding: .utf8) else {
      print("skipped: the reference annexes are not here")
      return
    }
    let shipped = try String(
      contentsOf: Self.call.appendingPathComponent("applications/annexes.csv"), encoding: .utf8)
    #expect(
      text.split(whereSeparator: \.isNewline) == shipped.split(whereSeparator: \.isNewline))
  }
}
