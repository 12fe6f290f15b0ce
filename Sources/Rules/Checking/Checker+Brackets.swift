extension Checker {
  // MARK: Brackets

  /// The rows that follow a bracket operation, its heading row left out.
  func bracketRows(_ declaration: Declaration, from index: Int) -> [RowSyntax] {
    var rows: [RowSyntax] = []
    var at = index
    while at < declaration.clauses.count {
      switch declaration.clauses[at].body {
      case .row(let row): rows.append(row)
      case .header: break
      default: return rows
      }
      at += 1
    }
    return rows
  }

  func followsBrackets(_ declaration: Declaration, _ index: Int) -> Bool {
    var at = index
    while at >= 0 {
      switch declaration.clauses[at].body {
      case .row, .header: at -= 1
      case .operation(.marginalBrackets), .operation(.wholeBrackets): return true
      default: return false
      }
    }
    return false
  }

  mutating func brackets(
    _ before: Checked, _ rows: [RowSyntax], isMarginal: Bool, _ scope: Scope, _ clause: Clause
  ) -> Checked {
    let running = exact(before, at: clause.span)
    guard var type = running.number else { return .unknown }
    guard !rows.isEmpty else {
      report(.tableWithoutRows, at: clause.span)
      return .unknown
    }
    var checked: [CheckedBracket] = []
    var rates: [Number] = []
    var decimals: Int? = 0
    for row in rows {
      guard let bracket = bracket(row, .number(type), scope, &rates) else { return .unknown }
      decimals = larger(decimals, self.decimals(of: bracket.rate))
      checked.append(bracket)
    }
    guard coverBrackets(checked, rows, rates, type, isMarginal, clause) else { return .unknown }
    ruleset.brackets.append(checked)
    let id = Int32(truncatingIfNeeded: ruleset.brackets.count - 1)
    if let base = type.decimals, let extra = decimals {
      type.decimals = base + extra
    } else {
      type.decimals = nil
    }
    type.range = rateRange(type.range, rates)
    return Checked(
      node(
        isMarginal ? .marginalBrackets : .wholeBrackets, running.node, id, at: clause.span,
        type: .number(type)), .number(type))
  }

  private func decimals(of node: NodeID) -> Int? {
    guard node >= 0, case .number(let type) = ruleset.types[Int(node)] else { return nil }
    return type.decimals
  }

  private func rateRange(_ range: Interval, _ rates: [Number]) -> Interval {
    guard var low = rates.first, var high = rates.first else { return range }
    for rate in rates {
      low = min(low, rate)
      high = max(high, rate)
    }
    return range.multiplied(by: .closed(low, high))
  }

  private mutating func bracket(
    _ row: RowSyntax, _ type: ValueType, _ scope: Scope, _ rates: inout [Number]
  ) -> CheckedBracket? {
    guard row.cells.count == 2 else {
      report(.cellCount(expected: 2, found: row.cells.count), at: row.span)
      return nil
    }
    guard case .bound(let bound) = row.cells[0].kind, case .value(let value) = row.cells[1].kind
    else {
      for cell in row.cells {
        if case .empty = cell.kind { report(.expected(.expression, found: nil), at: row.span) }
      }
      return nil
    }
    guard let range = interval(bound, like: type) else { return nil }
    let rate = required(check(value, scope, Facts()), at: value.span)
    guard let number = rate.number else {
      if !rate.isUnknown {
        report(.typeMismatch(expected: .rate, found: word(rate.type)), at: value.span)
      }
      return nil
    }
    guard number.quantity == .rate || number.quantity == .plain(unit: nil) else {
      report(.typeMismatch(expected: .rate, found: word(rate.type)), at: value.span)
      return nil
    }
    guard let constant = constantNumber(rate) else {
      report(.constantNeeded, at: value.span)
      return nil
    }
    // Above 100 %, a rate with its sign is what its author meant.
    if number.quantity != .rate { multipliers.append((value, constant)) }
    rates.append(constant)
    return CheckedBracket(range: range, rate: rate.node, span: row.span)
  }

  /// Brackets must cover what the amount can be, once; whole-amount ones make a cliff.
  private mutating func coverBrackets(
    _ brackets: [CheckedBracket], _ syntax: [RowSyntax], _ rates: [Number], _ type: NumberType,
    _ isMarginal: Bool, _ clause: Clause
  ) -> Bool {
    // No slice lies below zero; a whole amount below zero falls in a bracket or in none.
    let domain = isMarginal ? type.range.intersection(.atLeast(.zero)) : type.range
    let step = type.decimals.flatMap { Number(mantissa: 1, scale: $0) }
    let axis = Region.Axis(.numbers(domain: domain, step: isMarginal ? nil : step))
    let rows = brackets.enumerated().map { index, bracket in
      Region.Row([.intervals([continuous(bracket.range, isMarginal)])], outcome: index)
    }
    let findings = Region.analyse(axes: [axis], rows: rows)
    var isSound = true
    if isMarginal, reportSharedBounds(brackets, syntax, type) { isSound = false }
    for gap in findings.gaps.items {
      let longer = extended(over: gap, rows.map { $0.cells }, [axis])
      let place = longer.flatMap { $0.row < syntax.count ? syntax[$0.row].span : nil }
      let row = "| " + cellText(gap.cells[0], Checked(-1, .number(type))) + " | … |"
      report(
        .bracketGap(pointText(gap.witness[0], .number(type))), at: place ?? clause.span,
        fixes: gapFixes(
          longer, { text($0, .number(type), type) },
          row: row, syntax))
      isSound = false
    }
    for overlap in findings.overlaps.items {
      report(
        .bracketOverlap(pointText(overlap.witness[0], .number(type))),
        at: brackets[overlap.second].span,
        related: [RelatedPlace(span: brackets[overlap.first].span, note: .alsoHere)],
        fixes: apartFixes(brackets, syntax, overlap.first, overlap.second, type))
      isSound = false
    }
    for inner in findings.subsumed.items {
      report(
        .bracketOverlap(pointText(inner.witness[0], .number(type))),
        at: brackets[inner.inner].span,
        related: [RelatedPlace(span: brackets[inner.outer].span, note: .alsoHere)])
      isSound = false
    }
    if isSound, !isMarginal { reportCliffs(brackets, rates, type) }
    return isSound
  }

  /// A bound written as part of two slices, which changes nothing and leaves a reader in doubt.
  private mutating func reportSharedBounds(
    _ brackets: [CheckedBracket], _ syntax: [RowSyntax], _ type: NumberType
  ) -> Bool {
    var isShared = false
    for (first, low) in brackets.enumerated() {
      guard let end = low.range.upper, end.inclusive else { continue }
      for (second, high) in brackets.enumerated() where second != first {
        guard high.range.lower == end, low.range.lower?.value != end.value else { continue }
        report(
          .bracketOverlap(text(end.value, type)), at: high.span,
          related: [RelatedPlace(span: low.span, note: .alsoHere)],
          fixes: apartFixes(brackets, syntax, first, second, type))
        isShared = true
      }
    }
    return isShared
  }

  /// The upper of two slices that overlap, made to start where the lower one ends.
  private func apartFixes(
    _ brackets: [CheckedBracket], _ syntax: [RowSyntax], _ first: Int, _ second: Int,
    _ type: NumberType
  ) -> [Fix] {
    let isInOrder = lower(brackets[first]) <= lower(brackets[second])
    let (low, high) = isInOrder ? (first, second) : (second, first)
    guard let end = brackets[low].range.upper, high < syntax.count,
      let cell = syntax[high].cells.first
    else { return [] }
    let range = Interval(
      lower: end.inclusive ? .excluding(end.value) : .including(end.value),
      upper: brackets[high].range.upper)
    guard !range.isEmpty(step: nil) else { return [] }
    return [.replace(cell.span, with: text(range, .number(type), type), .review)]
  }

  /// Marginal slices meet at their bound: which side the bound falls on changes nothing.
  private func continuous(_ range: Interval, _ isMarginal: Bool) -> Interval {
    guard isMarginal else { return range }
    let upper = range.upper.map { Bound.including($0.value) }
    guard let lower = range.lower, !lower.value.isZero else {
      return Interval(lower: range.lower, upper: upper)
    }
    return Interval(lower: .excluding(lower.value), upper: upper)
  }

  private mutating func reportCliffs(
    _ brackets: [CheckedBracket], _ rates: [Number], _ type: NumberType
  ) {
    let order = brackets.indices.filter { brackets[$0].range.lower != nil }.stablySorted {
      lower(brackets[$0]) < lower(brackets[$1])
    }
    for (index, bracket) in brackets.enumerated() {
      guard let limit = bracket.range.upper?.value,
        let other = order.first(where: { $0 != index && limit <= lower(brackets[$0]) }),
        rates[index] != rates[other]
      else { continue }
      let next = lower(brackets[other])
      guard let below = limit.multiplied(by: rates[index]),
        let above = next.multiplied(by: rates[other])
      else { continue }
      report(
        .cliff(
          at: text(limit, type), below: text(below, type), above: text(above, type)),
        at: brackets[other].span)
    }
  }

  private func lower(_ bracket: CheckedBracket) -> Number { bracket.range.lower?.value ?? .zero }
}
