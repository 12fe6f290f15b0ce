import Rules
import Scoring

/// What two rulesets decide of the same applications, side by side.
struct CallEffect {
  /// Where an application stands under one ruleset.
  struct Standing {
    var status: OutcomeStatus
    var rank: Int?
    /// What the rules compute for an application that is neither refused nor incomplete.
    var asked: Number?
    /// What it receives.
    var given: Number?
    /// What the decision rests on, in words.
    var reasons: [String] = []

    /// Whether another ruleset gives the same; sentences may differ where nothing else does.
    func isSame(as other: Standing) -> Bool {
      status == other.status && rank == other.rank && asked == other.asked && given == other.given
    }

    /// Whether it is selected and receives less than the rules compute.
    var isPartial: Bool { status == .selected && given != nil && given != asked }

    /// The decision in words.
    var decision: Phrase { Messages.decision(status, isPartial: isPartial) }
  }

  /// An application that one ruleset does not treat as the other does.
  struct Row {
    var identifier: String
    /// The name of the applicant, where the application has one.
    var name: String?
    /// Nil where the ruleset does not know the application.
    var old: Standing?
    var new: Standing?
  }

  /// The euros of one ruleset.
  struct Totals {
    var asked = Number.zero
    var given = Number.zero
  }

  private(set) var rows: [Row] = []
  /// How many applications there are.
  private(set) var count = 0
  private(set) var oldTotals = Totals()
  private(set) var newTotals = Totals()
  /// How many applications neither ruleset can decide.
  private(set) var undecided = 0
  /// Why the newer ruleset cannot decide them, the most frequent first, with how many each holds up.
  private(set) var obstacles: [(reason: String, count: Int)] = []
  /// Whether either ruleset computes an amount at all.
  let hasAmounts: Bool

  init(_ old: CallResult, _ new: CallResult) {
    let (before, after) = (CallStandings(old), CallStandings(new))
    hasAmounts = before.hasAmounts || after.hasAmounts
    oldTotals = before.totals
    newTotals = after.totals
    count = after.rows.count
    var known: [String: CallStandings.Row] = [:]
    for row in before.rows { known[row.identifier] = row }
    var waiting: [String: Int] = [:]
    for row in after.rows {
      let twin = known.removeValue(forKey: row.identifier)
      if row.standing.status == .incomplete, twin?.standing.status == .incomplete {
        undecided += 1
        for reason in Set(row.standing.reasons) { waiting[reason, default: 0] += 1 }
      }
      if let twin, twin.standing.isSame(as: row.standing) { continue }
      rows.append(
        Row(
          identifier: row.identifier, name: row.name ?? twin?.name, old: twin?.standing,
          new: row.standing))
    }
    for row in before.rows where known[row.identifier] != nil {
      rows.append(Row(identifier: row.identifier, name: row.name, old: row.standing, new: nil))
    }
    obstacles = waiting.map { (reason: $0.key, count: $0.value) }
      .sorted { $0.count == $1.count ? $0.reason < $1.reason : $0.count > $1.count }
  }
}

/// Where each application stands under one ruleset.
private struct CallStandings {
  struct Row {
    var identifier: String
    var name: String?
    var standing: CallEffect.Standing
  }

  private(set) var rows: [Row] = []
  private(set) var totals = CallEffect.Totals()
  let hasAmounts: Bool

  init(_ result: CallResult) {
    let ruleset = result.plan.ruleset
    var renderer = ResultRenderer(result)
    let name = RankReport.nameColumn(ruleset)
    let amount = Self.amountColumn(ruleset)
    hasAmounts = amount != nil
    let language = result.plan.language
    let colon = language == .french ? "\u{A0}: " : ": "
    for index in 0..<result.count {
      let row = renderer.row(index)
      var standing = CallEffect.Standing(status: row.status, rank: row.rank)
      standing.reasons = row.reasons.filter { $0.isDecisive }.map { reason in
        (reason.place.map { RecordPath.words($0, language) + colon } ?? "") + reason.message
      }
      switch row.status {
      case .eligible, .selected, .waiting, .notSelected:
        standing.asked = amount.flatMap { renderer.number(index, column: $0) } ?? row.requested
      case .eliminated, .ineligible, .incomplete: break
      }
      if row.status == .selected { standing.given = row.awarded ?? standing.asked }
      totals.asked = totals.asked.adding(standing.asked ?? .zero) ?? totals.asked
      totals.given = totals.given.adding(standing.given ?? .zero) ?? totals.given
      rows.append(
        Row(
          identifier: String(decoding: row.identifier, as: UTF8.self),
          name: name.flatMap { renderer.text(index, column: $0) }, standing: standing))
    }
  }

  /// The column of what an application comes to: what consumes the envelope, else the last amount.
  static func amountColumn(_ ruleset: CheckedRuleset) -> Int? {
    if let consumed = ruleset.selection?.consumed, consumed >= 0 {
      let node = ruleset.nodes[Int(consumed)]
      return node.operation == .column && node.a == 0 ? Int(node.b) : nil
    }
    return ruleset.derivations.filter { $0.kind == .amount && $0.record == 0 && !$0.isInternal }
      .max { $0.provenance.span.start < $1.provenance.span.start }?.column
  }
}
