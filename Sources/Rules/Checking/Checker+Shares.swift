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
      guard let index = columns.firstIndex(of: .name), index < row.cells.count else { continue }
      if case .empty = row.cells[index].kind {
        report(.expected(.name, found: nil), at: row.cells[index].span)
      }
      guard case .name(let name) = row.cells[index].kind, claim(name, .share) else { continue }
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
    if isShort(position, at: declaration.keyword) { checkShareTotals(declaration, columns) }
  }

  static func columnWord(_ cell: CellSyntax) -> ColumnWord? {
    if case .column(let word) = cell.kind { return word }
    return nil
  }

  /// Rates given one by one must leave something for the rest, which comes last.
  private mutating func checkShareTotals(_ declaration: Declaration, _ columns: [ColumnWord?]) {
    guard hasShareColumns(declaration, columns), let at = columns.firstIndex(of: .share) else {
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
    // The last row may be the one that could not be read.
    if remainders.isEmpty, !hasUnreadable(declaration) {
      report(.remainderMissing, at: last.span)
    }
  }

  /// Whether the titles of shares hold their two necessary columns; a message where they do not.
  private mutating func hasShareColumns(
    _ declaration: Declaration, _ columns: [ColumnWord?]
  ) -> Bool {
    for clause in declaration.clauses {
      guard case .header(let header) = clause.body else { continue }
      // Titles that could not be read have their message.
      guard !columns.contains(nil) else { return false }
      var seen: [ColumnWord?] = []
      for (cell, word) in zip(header.cells, columns) {
        if seen.contains(word) { report(.duplicateName(source.text(cell.span)), at: cell.span) }
        seen.append(word)
      }
      let needed: [ColumnWord] = [.name, .share]
      let missing = needed.filter { !columns.contains($0) }
      for word in missing { report(.columnMissing(word), at: header.span) }
      return missing.isEmpty
    }
    if !hasUnreadable(declaration) { report(.tableWithoutRows, at: declaration.keyword) }
    return false
  }

  /// Checks one share: a rate of the base, or what the others leave.
  mutating func checkShare(_ declaration: Declaration, _ position: Int, _ item: Pending) {
    let scope = scope(of: 0)
    guard let whole = shareBase(declaration, scope) else { return }
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
    guard position < rows.count, rows.count <= Self.chainLimit,
      let at = columns.firstIndex(of: .share)
    else { return }
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
      // One rounding is missing, and not one for each share.
      if unroundedShares.insert(declaration.span.start).inserted {
        report(.amountNotExact(decimals: amount.decimals), at: rows[position].span)
      }
      return
    }
    complete(
      item, declaration.kind == .shares ? .share : .payment, node: result.node,
      type: result.type, isInternal: isInternal)
  }

  /// What is shared out: an amount; nil, with one message for all the shares, where it is not.
  private mutating func shareBase(_ declaration: Declaration, _ scope: Scope) -> Checked? {
    let key = declaration.span.start
    if let known = shareBases[key] { return known.isUnknown ? nil : known }
    guard case .of(let base) = declaration.head else { return nil }
    var whole = exact(required(check(base, scope, Facts()), at: base.span), at: base.span)
    if !whole.isUnknown, whole.number?.isAmount != true {
      report(.typeMismatch(expected: .amount(.unstated), found: word(whole.type)), at: base.span)
      whole = .unknown
    }
    shareBases[key] = whole
    return whole.isUnknown ? nil : whole
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
    guard case .value(let expression) = row.cells[at].kind else {
      if case .empty = row.cells[at].kind {
        report(.expected(.expression, found: nil), at: row.cells[at].span)
      }
      return nil
    }
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
    if let constant = constantNumber(rate), constant.isNegative {
      report(.badBound, at: expression.span)
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
    var total = Interval.point(.zero)
    for (index, row) in rows.enumerated() where index != position {
      let before = diagnostics.count
      let names = unknownNames
      let other = share(of: whole, row, columns, rounding, scope)
      // The row's own share has said what is wrong with it.
      diagnostics.removeSubrange(before...)
      unknownNames = names
      guard let other, !other.isUnknown else { return nil }
      if let at = columns.firstIndex(of: .share), case .value(let rate) = row.cells[at].kind,
        let range = check(rate, scope, Facts()).number?.range
      {
        total = total.adding(range)
      }
      result = combine(result, other, isSubtracted: true, at: row.span, whole: rows[position].span)
      guard !result.isUnknown else { return nil }
    }
    // The rest may be nothing only by accident, and is never below nothing.
    if let least = total.lower, least.value >= .one {
      report(.sharesTotal(rateText(least.value, syntax.language)), at: rows[position].span)
    } else if let most = total.upper, most.value > .one {
      report(.sharesTotal(rateText(most.value, syntax.language)), at: rows[position].span)
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
}
