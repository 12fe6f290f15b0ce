import Rules

extension MutantList {
  mutating func addRanking() {
    guard let ranking = ruleset.ranking else { return }
    for (number, key) in ranking.keys.enumerated() {
      add(.direction(key: number), key.span)
      if number + 1 < ranking.keys.count { add(.order(key: number), key.span) }
    }
    if case .identifier = ranking.lastResort { add(.lastResort, ranking.provenance.span) }
  }

  mutating func addSelection() {
    guard let selection = ruleset.selection else { return }
    let span = selection.provenance.span
    let amount = ValueType.number(NumberType(.amount(.unstated), decimals: 2))
    let count = ValueType.number(NumberType(.plain(unit: nil), decimals: 0))
    for step in [1, -1] {
      if let value = selection.places?.adding(Number(step)) { add(.places(to: value), span, count) }
      if let cent = Number(mantissa: Int128(step), scale: 2) {
        if let value = selection.envelope?.adding(cent) { add(.envelope(to: value), span, amount) }
        for (number, part) in selection.subEnvelopes.enumerated() {
          if let value = part.amount.adding(cent) {
            add(.subEnvelope(number, to: value), span, amount)
          }
        }
      }
      for (number, limit) in selection.groupLimits.enumerated() {
        if let value = limit.limit.adding(Number(step)) {
          add(.groupLimit(number, to: value), span, count)
        }
      }
      if let reserve = selection.reserve, reserve != .max, reserve + step >= 0 {
        add(.reserve(to: reserve + step), span, count)
      }
    }
    for (number, part) in selection.subEnvelopes.enumerated() where part.amount > .zero {
      add(.spillOver(number), span)
    }
    if selection.consumed >= 0 {
      let others: [OverflowPolicy] = [.stop, .skip, .partial]
      for policy in others where policy != selection.overflow { add(.overflow(to: policy), span) }
    }
  }

  mutating func addVotes() {
    let count = ValueType.number(NumberType(.plain(unit: nil), decimals: 0))
    let rules: [VoteRule] = [.unanimity, .simpleMajority, .absoluteMajority, .twoThirds]
    let treatments: [VoteTreatment] = [.against, .ignored, .inFavour]
    for (number, vote) in ruleset.votes.enumerated() {
      let span = vote.provenance.span
      for rule in rules where rule != vote.rule { add(.voteRule(number, to: rule), span) }
      for step in [1, -1] {
        if let quorum = vote.quorum?.adding(Number(step)) {
          add(.quorum(number, to: quorum), span, count)
        }
      }
      for treatment in treatments {
        if treatment != vote.abstention { add(.abstention(number, to: treatment), span) }
        if treatment != vote.absence { add(.absence(number, to: treatment), span) }
      }
    }
  }
}
