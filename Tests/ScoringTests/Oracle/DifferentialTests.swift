import Foundation
import Testing

/// The engine against the second evaluator, on generated rulesets and applications.
@Suite struct DifferentialTests {
  /// Counts of one run.
  struct Tally {
    var accepted = 0
    var refused = 0
    var applications = 0
    var statuses: [String: Int] = [:]
    var differences: [String] = []
  }

  static func run(seeds: Range<UInt64>, applications count: Int, stopAfter limit: Int) -> Tally {
    var tally = Tally()
    for seed in seeds {
      var generator = CallGenerator(seed: seed)
      let text = generator.ruleset()
      var maker = ApplicationMaker(generator, seed: seed &+ 1_000_003)
      let trial = DifferentialCase(
        text: text, applications: maker.applications(count), parts: 1 + Int(seed % 3))
      switch trial.outcome() {
      case .refused: tally.refused += 1
      case .equal(let result):
        tally.accepted += 1
        tally.applications += result.verdicts.count
        for verdict in result.verdicts { tally.statuses[verdict.status, default: 0] += 1 }
      case .different:
        tally.accepted += 1
        tally.differences.append(describe(trial.shrunk(), seed))
        if tally.differences.count >= limit { return tally }
      }
    }
    return tally
  }

  private static func describe(_ trial: DifferentialCase, _ seed: UInt64) -> String {
    guard case .different(let difference) = trial.outcome() else { return "seed \(seed)" }
    let applications = trial.applications.map { $0.json }.joined(separator: "\n")
    return "seed \(seed): \(difference)\n\(trial.text)\n\(applications)\n"
  }

  @Test func theEngineDecidesAsTheSecondEvaluator() throws {
    let environment = ProcessInfo.processInfo.environment
    let wanted = environment["BAREME_ORACLE"].flatMap { UInt64($0) } ?? 400
    let first = environment["BAREME_ORACLE_SEED"].flatMap { UInt64($0) } ?? 1
    let tally = Self.run(
      seeds: first..<first + wanted, applications: 12, stopAfter: wanted > 1000 ? 10 : 3)
    print(
      "oracle: \(tally.accepted) rulesets accepted, \(tally.refused) refused,",
      "\(tally.applications) decisions compared,",
      tally.statuses.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" })
    for difference in tally.differences { print(difference) }
    let count = tally.differences.count
    #expect(count == 0)
    #expect(tally.accepted * 10 >= (tally.accepted + tally.refused) * 6)
  }
}
