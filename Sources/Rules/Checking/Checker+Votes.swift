extension Checker {
  mutating func declareVote(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name, claim(name, .vote) else { return }
    let index = ruleset.votes.count
    var vote = CheckedVote(
      name: name.text, label: declaration.label?.text, members: [], rule: .unanimity,
      abstention: .against, absence: .against,
      firstColumn: ruleset.records[0].columns.count, derivation: -1, provenance: provenance)
    var hasRule = false
    var quorum: Expression?
    var stated: Set<Keyword> = []
    for clause in declaration.clauses {
      switch clause.body {
      case .members(let members):
        for member in members {
          if vote.members.contains(member.text) {
            report(.memberTwice(member.text), at: member.span)
          } else {
            vote.members.append(member.text)
          }
        }
      case .voteRule(let rule):
        vote.rule = rule
        hasRule = true
      case .quorum(let value): quorum = value
      case .abstention(let treatment):
        vote.abstention = treatment
        stated.insert(.abstention)
      case .absence(let treatment):
        vote.absence = treatment
        stated.insert(.absence)
      default: continue
      }
    }
    vote.quorum = quorum.flatMap { self.quorum($0, vote) }
    if !hasUnreadable(declaration) {
      if vote.members.isEmpty {
        report(.clauseMissing(.members, of: .vote), at: declaration.keyword)
      }
      if !hasRule { report(.clauseMissing(.voteRule, of: .vote), at: declaration.keyword) }
      for keyword in [Keyword.abstention, .absence] where !stated.contains(keyword) {
        report(.clauseMissing(keyword, of: .vote), at: declaration.keyword)
      }
    }
    addBallots(vote, index, at: name.span)
    ruleset.votes.append(vote)
    voteSyntax.append(declaration)
    let column = addDerived(
      name.text, declaration.label?.text, record: 0, .vote(index), provenance, at: name.span)
    globals[name.text] = .column(column)
  }

  private mutating func quorum(_ value: Expression, _ vote: CheckedVote) -> Number? {
    guard let number = places(value) else { return nil }
    if number > Number(vote.members.count), !vote.members.isEmpty {
      report(
        .quorumAboveMembers(
          quorum: numberText(number, syntax.language), members: vote.members.count),
        at: value.span)
    }
    return number
  }

  private mutating func addBallots(_ vote: CheckedVote, _ index: Int, at span: SourceSpan) {
    let domain = choiceDomain(Self.ballots(syntax.language))
    for (member, name) in vote.members.enumerated() {
      ruleset.records[0].columns.append(
        Column(
          name: vote.name + "." + name, label: name, type: .choice(domain),
          role: .ballot(vote: index, member: member), isOptional: true, span: span))
    }
  }

  /// The answers of a vote, in one order whatever the language.
  static func ballots(_ language: Language) -> [String] { CheckedVote.ballots(language) }

  mutating func finishVote(_ index: Int, _ item: Pending) {
    complete(item, .vote, node: -1, type: .truth, subject: index)
    ruleset.votes[index].derivation = ruleset.derivations.count - 1
  }
}
