/// What is left to the last of several shares, once the others are rounded.
extension Checker {
  /// How many sums are tried for a rest below zero.
  private static let restLimit = 50_000

  /// What makes the rest of a declaration: its rates, their rounding, and what can be shared out.
  private struct Rest {
    var base: NumberType
    var rates: [Number] = []
    var rounding: Rounding
    var clause: RoundingClause
    var place: SourceSpan
  }

  /// Doubts shares that, rounded, may add up to more than there is.
  mutating func checkRests() {
    for case .declaration(let declaration) in syntax.items
    where declaration.kind == .shares || declaration.kind == .payments {
      guard let rest = rest(of: declaration) else { continue }
      guard let (base, left) = firstBelowZero(rest) else { continue }
      var fixes: [Fix] = []
      if rest.clause.mode == nil {
        let end = rest.clause.span.end
        fixes = [.replace(SourceSpan(end, end), with: " " + words.canonical(.down), .review)]
      }
      report(
        .restBelowZero(base: text(base, rest.base), rest: text(left, rest.base)), at: rest.place,
        fixes: fixes)
    }
  }

  /// The rates of a declaration that are constants, and its rounding; nil where nothing is rounded,
  /// or where rounding down keeps the shares within the whole.
  private func rest(of declaration: Declaration) -> Rest? {
    guard let base = shareBases[declaration.span.start]?.number else { return nil }
    var clause: RoundingClause?
    var columns: [ColumnWord?] = []
    var rows: [RowSyntax] = []
    for line in declaration.clauses {
      switch line.body {
      case .header(let header): columns = header.cells.map(Self.columnWord)
      case .row(let row): rows.append(row)
      case .operation(.rounded(let rounding)): clause = rounding
      default: continue
      }
    }
    // What is looked at again has been said once: a copy takes the messages.
    var copy = self
    guard let clause, let rounding = copy.rounding(clause, base), rounding.mode != .down,
      rows.count > 2, let last = rows.last, let at = columns.firstIndex(of: .share)
    else { return nil }
    var rest = Rest(base: base, rounding: rounding, clause: clause, place: last.span)
    for row in rows.dropLast() where at < row.cells.count {
      guard case .value(let expression) = row.cells[at].kind,
        let rate = constantNumber(copy.check(expression, scope(of: 0), Facts())), !rate.isNegative
      else { return nil }
      rest.rates.append(rate)
    }
    return rest
  }

  /// The least sum whose rest is below zero, and that rest; nil where there is none.
  ///
  /// A rounding moves each share by less than what it rounds to: beyond a sum that this bounds, the
  /// rest is above zero, and below it every sum is tried, cent by cent.
  private func firstBelowZero(_ rest: Rest) -> (base: Number, rest: Number)? {
    guard let decimals = rest.base.decimals, decimals <= 2,
      let cent = Number(mantissa: 1, scale: decimals)
    else { return nil }
    var kept = Number.one
    for rate in rest.rates { kept = kept.subtracting(rate) ?? .zero }
    let target: Number
    switch rest.rounding.target {
    case .decimals(let count): target = Number(mantissa: 1, scale: max(count, 0)) ?? .one
    case .multiple(let step): target = step
    }
    guard kept > .zero, let moved = target.multiplied(by: Number(rest.rates.count)),
      let end = moved.divided(by: kept, rounding: .decimals(decimals, .up))
    else { return nil }
    let first = max(rest.base.range.lower?.value ?? .zero, .zero)
    let last = min(rest.base.range.upper?.value ?? end, end)
    var base = first
    for _ in 0..<Self.restLimit where base <= last {
      var left: Number? = base
      for rate in rest.rates {
        let share = base.multiplied(by: rate)?.rounded(rest.rounding)
        left = share.flatMap { left?.subtracting($0) }
      }
      guard let left, let next = base.adding(cent) else { return nil }
      if left.isNegative { return (base, left) }
      base = next
    }
    return nil
  }
}
