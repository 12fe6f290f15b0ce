import Rules

/// What a search for changes is after.
package enum ChangeAim: Sendable, Equatable {
  /// A better status: selected where it can be, else the reserve list, else a rank.
  case better
  /// The loss of the selection.
  case lost
  /// A place before another result in the order of merit; its index.
  case before(Int)
  /// A place after another result, or none.
  case after(Int)
}

/// The smallest sets of changes of facts and marks that change what becomes of an application.
///
/// Sets of one change are tried first, then of two, then of three. Values are all tried where they
/// are few; on a long scale, at the thresholds of the rules and at ever longer strides, then by
/// halving between a value that does and one that does not. What was tried is part of the answer.
package struct ChangeSearch {
  /// A domain of more values than that is tried at its thresholds.
  static let mostValues = 2_000
  /// How many tries a size of sets is given: so many for one change, a half for two, a third for three.
  static let allTries = 30_000
  /// The largest size of sets.
  static let mostChanges = 3

  let judge: OutcomeJudge
  let aim: ChangeAim
  let variables: [ChangeVariable]
  let leftOut: [FactAddress]
  /// What stands in the way now, as the facts behind each; a set has to touch all of them.
  let obstacles: [Set<RuleReads.Place>]
  /// The obstacles that each variable touches, as bits.
  var touched: [UInt64] = []
  /// The variables that enter into the rank, or into what selection needs.
  var ranks: [Bool] = []
  /// The rules that read each variable: conditions, grids, consistencies, by number.
  var rules: [Set<Int>] = []
  var levels: [ChangeLevel] = []
  var tries = 0
  /// How many tries the size at hand is given.
  var mostTries = ChangeSearch.allTries
  /// The values worth trying of each variable in sets of several, once worked out.
  var telling: [Int: [ChangeDomain.Candidate]] = [:]

  init(
    _ result: CallResult, index: Int, aim: ChangeAim, showsPersonal: Bool = true
  ) {
    let program = result.plan.decider.evaluator.program
    let reads = RuleReads(program)
    judge = OutcomeJudge(result, index: index, reads)
    self.aim = aim
    let found = ChangeVariables(
      judge.application, providesMissing: result.status(at: index) == .incomplete,
      showsPersonal: showsPersonal)
    variables = found.variables
    leftOut = found.leftOut
    // Where values over all applications enter, a fact acts beyond the rules that read it.
    obstacles =
      judge.decidesCall ? [] : Self.obstacles(judge.application.result, aim, reads)
    let rank = reads.factsOfRank()
    let read = Self.rules(program.ruleset, reads)
    for variable in variables {
      ranks.append(judge.decidesCall || rank.contains(variable.column))
      rules.append(Set(read.indices.filter { read[$0].contains(variable.column) }))
      var bits: UInt64 = 0
      for (number, facts) in obstacles.enumerated() where facts.contains(variable.column) {
        bits |= 1 << UInt64(number)
      }
      touched.append(bits)
    }
  }

  // MARK: What matters

  /// The facts that each rule reads: conditions that decide, grids, consistencies.
  private static func rules(
    _ ruleset: CheckedRuleset, _ reads: RuleReads
  ) -> [Set<RuleReads.Place>] {
    var places: [Set<RuleReads.Place>] = []
    for number in ruleset.conditions.indices where ruleset.conditions[number].severity != .flag {
      places.append(reads.facts(ofCondition: number))
    }
    for number in ruleset.grids.indices { places.append(reads.facts(ofGrid: number)) }
    for number in ruleset.consistencies.indices {
      places.append(reads.facts(ofConsistency: number))
    }
    return places
  }

  /// Whether every change of a set can serve the aim.
  ///
  /// Together they touch every obstacle. One that touches none and does not enter into the rank can
  /// only make up for what another of the set breaks: they then share a rule. Where something is to
  /// be lost, any rule will do.
  func isUseful(_ set: [Int]) -> Bool {
    if aim == .lost || isAfter { return set.allSatisfy { ranks[$0] || !rules[$0].isEmpty } }
    guard touchesAll(set.reduce(0) { $0 | touched[$1] }) else { return false }
    return set.allSatisfy { number in
      if touched[number] != 0 || ranks[number] { return true }
      return set.contains { $0 != number && !rules[$0].isDisjoint(with: rules[number]) }
    }
  }

  private var isAfter: Bool {
    if case .after = aim { return true }
    return false
  }

  /// The facts behind each reason that keeps an application from being ranked, 64 at most.
  private static func obstacles(
    _ alone: CallResult, _ aim: ChangeAim, _ reads: RuleReads
  ) -> [Set<RuleReads.Place>] {
    switch aim {
    case .better, .before: break
    case .lost, .after: return []
    }
    var found: [Set<RuleReads.Place>] = []
    for reason in alone.chunks[0].outcome.reasons where reason.kind != .flag {
      let number = Int(reason.number)
      let facts: Set<RuleReads.Place> =
        switch reason.subject {
        case .condition: reads.facts(ofCondition: number)
        case .criterion: reads.facts(ofMark: Int(reason.item), of: number)
        case .grid: reads.facts(ofGrid: number)
        case .key, .selection: reads.factsOfRank()
        }
      if found.count < 64, !found.contains(facts) { found.append(facts) }
    }
    return found
  }

  // MARK: Grades

  /// How good an outcome is for the aim: zero where it is no better than now.
  func grade(_ outcome: RevisedOutcome?) -> Int {
    guard let outcome else { return 0 }
    switch aim {
    case .better:
      return max(0, Self.rung(outcome.status) - Self.rung(judge.present.status))
    case .lost: return outcome.status == .selected ? 0 : 1
    case .before(let other):
      guard let turn = outcome.turn else { return 0 }
      return judge.turn(of: other).map { turn <= $0 } ?? true ? 1 : 0
    case .after(let other):
      // To be ranked no more is less of a reversal than to be ranked after the other.
      guard let turn = outcome.turn else { return 1 }
      return judge.turn(of: other).map { turn > $0 } ?? false ? 2 : 0
    }
  }

  private static func rung(_ status: OutcomeStatus) -> Int {
    switch status {
    case .selected, .eligible: 3
    case .waiting: 2
    case .notSelected: 1
    case .eliminated, .ineligible, .incomplete: 0
    }
  }

  /// The best grade that there is.
  var top: Int {
    switch aim {
    case .better: Self.rung(.selected) - Self.rung(judge.present.status)
    case .lost, .before: 1
    case .after: 2
    }
  }

  /// The grade at which no larger sets are looked for.
  private var enough: Int { isAfter ? 1 : top }

  // MARK: Running

  /// Looks for sets of one change, then of two, then of three, until the best outcome is reached.
  mutating func run() {
    var best = 0
    for size in 1...Self.mostChanges where best < enough && size <= variables.count {
      tries = 0
      mostTries = Self.allTries / size
      var level = ChangeLevel(size: size)
      if size == 1 { searchOne(&level) } else { searchSets(size, &level, above: best) }
      level.tries = tries
      let reached = level.found.reduce(best) { max($0, $1.grade) }
      level.found.removeAll { $0.grade <= best || $0.grade < reached }
      level.found = level.found.stablySorted(by: ChangeSet.precedes)
      levels.append(level)
      best = reached
    }
  }

  /// Tries some changes, and counts the try.
  mutating func attempt(_ changes: [OutcomeJudge.Change]) -> (RevisedOutcome?, grade: Int) {
    tries += judge.effort
    let outcome = judge.outcome(changes)
    return (outcome, grade(outcome))
  }

  /// Whether all obstacles are touched.
  private func touchesAll(_ bits: UInt64) -> Bool {
    bits == (obstacles.count >= 64 ? .max : (1 << UInt64(obstacles.count)) - 1)
  }
}

/// What was tried with sets of one size, and what was found.
package struct ChangeLevel: Sendable {
  /// How many changes a set has.
  let size: Int
  /// How many sets of facts and marks were tried, and how many values of them.
  var sets = 0
  var tries = 0
  /// Whether every value of every set was tried.
  var isWhole = true
  /// Whether sets or values were left out for want of time.
  var isCut = false
  var found: [ChangeSet] = []
}

/// Changes that together change the outcome.
struct ChangeSet: Sendable {
  /// The variables, in the order of the ruleset, and the new value of each.
  var parts: [(variable: Int, value: ChangeDomain.Candidate)]
  var grade: Int
  var outcome: RevisedOutcome
  /// Whether every value was tried, so that none nearer does.
  var isExact: Bool
  /// For a single change on a scale, the nearest value that does on the other side.
  var opposite: ChangeDomain.Candidate?

  /// How far the values are from the present ones, put together.
  var steps: Int {
    var sum = 0
    for part in parts {
      let (next, isOver) = sum.addingReportingOverflow(part.value.steps)
      sum = isOver ? .max : next
    }
    return sum
  }

  /// The order of answers: the nearest first, then that of the ruleset.
  static func precedes(_ one: ChangeSet, _ other: ChangeSet) -> Bool { one.steps < other.steps }
}
