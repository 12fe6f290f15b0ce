import Rules

extension OracleEvaluator {
  /// Whether a vote carries, from the ballots under `vote.member`, or under the vote.
  ///
  /// Those who are there make the quorum, abstentions included. A simple majority is of the votes
  /// that count, an absolute one of all members.
  func vote(_ declaration: Declaration, _ application: FactRow) -> Answer {
    var members: [String] = []
    var rule = VoteRule.unanimity
    var quorum = Fraction.zero
    var treatments: [String: VoteTreatment] = [:]
    for clause in declaration.clauses {
      switch clause.body {
      case .members(let written): members = written.map { $0.text }
      case .voteRule(let written): rule = written
      case .quorum(let least): quorum = constant(least).fraction ?? .zero
      case .abstention(let treatment): treatments["abstention"] = treatment
      case .absence(let treatment): treatments["absent"] = treatment
      default: continue
      }
    }
    let name = declaration.name?.text ?? ""
    var (favour, against, present) = (0, 0, 0)
    for member in members {
      var ballot = "absent"
      let written = application.tree[name + "." + member] ?? application.tree[name]?[member]
      if case .text(let given)? = written { ballot = given }
      if ballot != "absent" { present += 1 }
      switch (ballot, treatments[ballot]) {
      case ("pour", _), (_, .inFavour): favour += 1
      case ("contre", _), (_, .against): against += 1
      default: continue
      }
    }
    if Fraction(present) < quorum { return .truth(false) }
    switch rule {
    case .unanimity: return .truth(favour > 0 && against == 0)
    case .simpleMajority: return .truth(favour > against)
    case .absoluteMajority: return .truth(favour * 2 > members.count)
    case .twoThirds: return .truth(favour > 0 && favour * 3 >= (favour + against) * 2)
    }
  }
}
