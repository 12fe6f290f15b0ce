extension Checker {
  /// Gives each share or payment of a declaration an amount of its own.
  mutating func declareShares(_ declaration: Declaration, _ provenance: Provenance) {
    var position = 0
    var columns: [ColumnWord?] = []
    for clause in declaration.clauses {
      if case .header(let header) = clause.body { columns = header.cells.map(Self.columnWord) }
      guard case .row(let row) = clause.body else { continue }
      let at = position
      position += 1
      guard let index = columns.firstIndex(of: .name), index < row.cells.count,
        case .name(let name) = row.cells[index].kind, claim(name, .share)
      else { continue }
      var label: String?
      if let index = columns.firstIndex(of: .label), index < row.cells.count,
        case .text(let text) = row.cells[index].kind
      {
        label = text
      }
      let column = addDerived(
        name.text, label, record: 0, .share(declaration, row: at), provenance, at: name.span)
      globals[name.text] = .column(column)
    }
    checkShareTotals(declaration, columns)
  }

  static func columnWord(_ cell: CellSyntax) -> ColumnWord? {
    if case .column(let word) = cell.kind { return word }
    return nil
  }

  /// Rates given one by one must leave something for the rest, which comes last.
  private mutating func checkShareTotals(_ declaration: Declaration, _ columns: [ColumnWord?]) {
    guard let at = columns.firstIndex(of: .share) else {
      for clause in declaration.clauses {
        if case .header(let header) = clause.body, !columns.contains(nil) {
          report(.columnMissing(.share), at: header.span)
        }
      }
      return
    }
    let rows = declaration.clauses.compactMap { clause -> RowSyntax? in
      if case .row(let row) = clause.body { return row }
      return nil
    }
    var remainders: [Int] = []
    for (index, row) in rows.enumerated() where at < row.cells.count {
      if case .remainder = row.cells[at].kind { remainders.append(index) }
    }
    guard let last = rows.last else {
      return report(.tableWithoutRows, at: declaration.keyword)
    }
    for index in remainders where index != rows.count - 1 {
      report(.remainderMisplaced, at: rows[index].span)
    }
    if remainders.isEmpty { report(.remainderMissing, at: last.span) }
  }

  /// Checks one share: a rate of the base, or what the others leave.
  mutating func checkShare(_ declaration: Declaration, _ position: Int, _ item: Pending) {
    guard case .of(let base) = declaration.head else { return }
    let scope = scope(of: 0)
    let whole = exact(required(check(base, scope, Facts()), at: base.span), at: base.span)
    guard let number = whole.number else {
      if !whole.isUnknown {
        report(.typeMismatch(expected: .amount(.unstated), found: word(whole.type)), at: base.span)
      }
      return
    }
    guard number.isAmount else {
      return report(
        .typeMismatch(expected: .amount(.unstated), found: word(whole.type)), at: base.span)
    }
    var columns: [ColumnWord?] = []
    var rows: [RowSyntax] = []
    var rounding: RoundingClause?
    var isInternal = false
    for clause in declaration.clauses {
      switch clause.body {
      case .header(let header): columns = header.cells.map(Self.columnWord)
      case .row(let row): rows.append(row)
      case .operation(.rounded(let clause)): rounding = clause
      case .isInternal: isInternal = true
      default: continue
      }
    }
    guard position < rows.count, let at = columns.firstIndex(of: .share) else { return }
    var value: Checked?
    if at < rows[position].cells.count, case .remainder = rows[position].cells[at].kind {
      value = remainder(of: whole, rows, columns, rounding, scope, position)
    } else {
      value = share(of: whole, rows[position], columns, rounding, scope)
    }
    guard var result = value, !result.isUnknown else { return }
    result = conditional(result, rows[position], columns, scope)
    guard let amount = result.number, !result.isUnknown else { return }
    guard let decimals = amount.decimals, decimals <= 2 else {
      return report(.amountNotExact(decimals: amount.decimals), at: rows[position].span)
    }
    complete(
      item, declaration.kind == .shares ? .share : .payment, node: result.node,
      type: result.type, isInternal: isInternal)
  }

  /// A rate of the base, rounded as the declaration says.
  private mutating func share(
    of whole: Checked, _ row: RowSyntax, _ columns: [ColumnWord?], _ rounding: RoundingClause?,
    _ scope: Scope
  ) -> Checked? {
    guard let at = columns.firstIndex(of: .share) else { return nil }
    guard row.cells.count == columns.count else {
      report(.cellCount(expected: columns.count, found: row.cells.count), at: row.span)
      return nil
    }
    guard case .value(let expression) = row.cells[at].kind else { return nil }
    let rate = required(check(expression, scope, Facts()), at: expression.span)
    guard let number = rate.number else {
      if !rate.isUnknown {
        report(.typeMismatch(expected: .rate, found: word(rate.type)), at: expression.span)
      }
      return nil
    }
    guard number.quantity == .rate else {
      report(.typeMismatch(expected: .rate, found: word(rate.type)), at: expression.span)
      return nil
    }
    let result = product(whole, rate, at: expression.span, whole: row.span)
    guard !result.isUnknown, let rounding else { return result }
    // Shares that need no rounding may still carry the clause: it then changes nothing.
    if let decimals = result.number?.decimals, case .cent = rounding.target, decimals <= 2 {
      return result
    }
    return rounded(result, rounding, at: row.span)
  }

  private mutating func remainder(
    of whole: Checked, _ rows: [RowSyntax], _ columns: [ColumnWord?],
    _ rounding: RoundingClause?, _ scope: Scope, _ position: Int
  ) -> Checked? {
    var result = whole
    var total = Number.zero
    for row in rows.prefix(position) {
      let before = diagnostics.count
      let other = share(of: whole, row, columns, rounding, scope)
      // The row's own share has said what is wrong with it.
      diagnostics.removeSubrange(before...)
      guard let other, !other.isUnknown else { return nil }
      if let at = columns.firstIndex(of: .share), case .value(let rate) = row.cells[at].kind {
        total = constantNumber(check(rate, scope, Facts())).flatMap(total.adding) ?? total
      }
      result = combine(result, other, isSubtracted: true, at: row.span, whole: rows[position].span)
      guard !result.isUnknown else { return nil }
    }
    if total >= .one {
      report(.sharesTotal(rateText(total, syntax.language)), at: rows[position].span)
    }
    return result
  }

  /// A payment made only where its condition holds is zero elsewhere.
  private mutating func conditional(
    _ value: Checked, _ row: RowSyntax, _ columns: [ColumnWord?], _ scope: Scope
  ) -> Checked {
    guard let at = columns.firstIndex(of: .condition), at < row.cells.count,
      case .value(let expression) = row.cells[at].kind
    else { return value }
    let test = checkTest(expression, scope, Facts())
    guard !test.isUnknown else { return .unknown }
    let none = numberNode(.zero, .amount(.unstated), at: row.span)
    let type = joinedType(value.type, none.type)
    return Checked(
      node(.conditional, test.node, value.node, none.node, at: row.span, type: type), type)
  }

  // MARK: Values across applications

  /// Reads a call value; a grouped one is read for the application's own group.
  mutating func callValue(_ index: Int, _ scope: Scope, at span: SourceSpan) -> Checked {
    guard checkCallValue(index) else {
      reportCycle(ruleset.callValues[index].name, at: span)
      return .unknown
    }
    let value = ruleset.callValues[index]
    guard value.type != .unknown else { return .unknown }
    return Checked(
      node(
        .callValue, Int32(truncatingIfNeeded: index), value.group, at: span, type: value.type),
      value.type)
  }

  /// Checks a call value once; false while it is being checked.
  mutating func checkCallValue(_ index: Int) -> Bool {
    if callValueSyntax[index].isDone { return true }
    if callValueSyntax[index].isOpen { return false }
    callValueSyntax[index].isOpen = true
    openNames.append(ruleset.callValues[index].name)
    defer {
      openNames.removeLast()
      callValueSyntax[index].isDone = true
    }
    let declaration = callValueSyntax[index].declaration
    guard case .value(var value) = declaration.head else { return true }
    var clause: RoundingClause?
    if case .rounded(let inner, let rounding) = value.kind {
      value = inner
      clause = rounding
    }
    guard case .aggregate(let aggregate, let operand, let filter) = value.kind,
      case .path(let steps) = operand.kind, let head = steps.first,
      words.spellings(.applications).contains(head.name.text)
    else {
      report(.expected(.expression, found: source.text(value.span)), at: value.span)
      return true
    }
    fillCallValue(index, aggregate, Array(steps.dropFirst()), filter, clause, at: value.span)
    for clause in declaration.clauses {
      switch clause.body {
      case .isInternal: ruleset.callValues[index].isInternal = true
      case .per(let group):
        let checked = required(check(group, scope(of: 0), Facts()), at: group.span)
        switch checked.type {
        case .choice, .text, .truth: ruleset.callValues[index].group = checked.node
        case .unknown: break
        default:
          report(.operatorNotApplicable(.order, word(checked.type)), at: group.span)
        }
      default: continue
      }
    }
    return true
  }

  private mutating func fillCallValue(
    _ index: Int, _ aggregate: Aggregate, _ steps: [PathStep], _ filter: Expression?,
    _ clause: RoundingClause?, at span: SourceSpan
  ) {
    let scope = scope(of: 0)
    var type = NumberType(.plain(unit: nil), decimals: 0, range: .atLeast(.zero))
    if !steps.isEmpty {
      let element = exact(
        required(checkPath(steps, scope, Facts(), at: span), at: span), at: span)
      guard let number = element.number else {
        if !element.isUnknown {
          report(.operatorNotApplicable(.aggregate, word(element.type)), at: span)
        }
        return
      }
      type = number
      type.range = aggregate == .sum ? number.range.multiplied(by: .atLeast(.zero)) : number.range
      ruleset.callValues[index].element = element.node
    } else if aggregate != .count {
      return report(.operatorNotApplicable(.aggregate, .record(ruleset.records[0].name)), at: span)
    }
    if let filter {
      let test = checkTest(filter, scope, Facts())
      guard !test.isUnknown else { return }
      ruleset.callValues[index].filter = test.node
    }
    if aggregate == .mean {
      guard let clause, let rounding = rounding(clause, type) else {
        return report(.divisionNotRounded, at: span)
      }
      ruleset.callValues[index].rounding = rounding
      if case .decimals(let count) = rounding.target { type.decimals = count }
    }
    ruleset.callValues[index].aggregate = aggregate
    ruleset.callValues[index].type = .number(type)
  }

  // MARK: Votes

  mutating func declareVote(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name, claim(name, .vote) else { return }
    let index = ruleset.votes.count
    var vote = CheckedVote(
      name: name.text, label: declaration.label?.text, members: [], rule: .unanimity,
      abstention: .against, absence: .against,
      firstColumn: ruleset.records[0].columns.count, derivation: -1, provenance: provenance)
    var hasRule = false
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
      case .quorum(let value): vote.quorum = quorum(value, vote)
      case .abstention(let treatment):
        vote.abstention = treatment
        stated.insert(.abstention)
      case .absence(let treatment):
        vote.absence = treatment
        stated.insert(.absence)
      default: continue
      }
    }
    if vote.members.isEmpty { report(.clauseMissing(.members, of: .vote), at: declaration.keyword) }
    if !hasRule { report(.clauseMissing(.voteRule, of: .vote), at: declaration.keyword) }
    for keyword in [Keyword.abstention, .absence] where !stated.contains(keyword) {
      report(.clauseMissing(keyword, of: .vote), at: declaration.keyword)
    }
    addBallots(vote, index, at: name.span)
    ruleset.votes.append(vote)
    voteSyntax.append(declaration)
    let column = addDerived(
      name.text, declaration.label?.text, record: 0, .vote(index), provenance, at: name.span)
    globals[name.text] = .column(column)
  }

  private mutating func quorum(_ value: Expression, _ vote: CheckedVote) -> Number? {
    let checked = check(value, Scope(bindings: []), Facts())
    guard let number = constantNumber(checked) else {
      if !checked.isUnknown { report(.constantNeeded, at: value.span) }
      return nil
    }
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
  static func ballots(_ language: Language) -> [String] {
    switch language {
    case .french: ["pour", "contre", "abstention", "absent"]
    case .english: ["for", "against", "abstention", "absent"]
    }
  }

  mutating func finishVote(_ index: Int, _ item: Pending) {
    complete(item, .vote, node: -1, type: .truth, subject: index)
    ruleset.votes[index].derivation = ruleset.derivations.count - 1
  }
}
