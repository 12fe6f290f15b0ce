extension Checker {
  /// Checks a table: its inputs, its rows, and that exactly one row applies to every value.
  mutating func checkTable(_ declaration: Declaration, _ item: Pending) {
    let scope = scope(of: item.record)
    var inputs: [(node: Checked, domain: Interval?, span: SourceSpan)] = []
    var rows: [RowSyntax] = []
    var titles: [String] = []
    var headerSpan = declaration.keyword
    var isSummed = false
    var isInternal = false
    var isUnknown = false
    for clause in declaration.clauses {
      switch clause.body {
      case .input(let value, let bound):
        let checked = tableInput(value, scope)
        isUnknown = isUnknown || checked.isUnknown
        var domain: Interval?
        if let bound, !checked.isUnknown {
          domain = interval(bound, like: checked.type)
          isUnknown = isUnknown || domain == nil
        }
        inputs.append((checked, domain, value.span))
      case .header(let header):
        titles = header.cells.map(title)
        headerSpan = header.span
      case .row(let row): rows.append(row)
      case .rowsSummed: isSummed = true
      case .isInternal: isInternal = true
      case .unreadable: isUnknown = true
      default: continue
      }
    }
    guard !inputs.isEmpty else {
      if !isUnknown { report(.tableWithoutInput, at: declaration.keyword) }
      return
    }
    guard !rows.isEmpty else {
      if !isUnknown { report(.tableWithoutRows, at: declaration.keyword) }
      return
    }
    guard !isUnknown else { return }
    if !titles.isEmpty, titles.count != inputs.count + 1 {
      return report(
        .cellCount(expected: inputs.count + 1, found: titles.count), at: headerSpan)
    }
    let checkedInputs = inputs.map { $0.node }
    guard let (checkedRows, type) = tableRows(rows, checkedInputs, scope) else { return }
    guard !isSummed || canBeSummed(type, at: declaration.keyword) else { return }
    let axes = inputs.map { axis($0.node, $0.domain) }
    for input in inputs { checkDomain(input.node, input.domain, at: input.span) }
    analyse(declaration, axes, checkedRows, checkedInputs, rows, isSummed)
    ruleset.tables.append(
      CheckedTable(
        name: declaration.name?.text ?? "", label: declaration.label?.text,
        inputs: checkedInputs.map { $0.node }, rows: checkedRows, isSummed: isSummed,
        titles: titles, provenance: item.provenance))
    let id = Int32(truncatingIfNeeded: ruleset.tables.count - 1)
    let result = isSummed ? summedType(checkedRows, type) : type
    let node = node(.table, id, at: declaration.span, type: result)
    complete(item, .table, node: node, type: result, isInternal: isInternal)
  }

  private mutating func canBeSummed(_ type: ValueType, at span: SourceSpan) -> Bool {
    if case .number = type { return true }
    report(.operatorNotApplicable(.add, word(type)), at: span)
    return false
  }

  /// What rows can add up to: none applies, or all do.
  private func summedType(_ rows: [CheckedRow], _ type: ValueType) -> ValueType {
    guard case .number(var number) = type else { return type }
    var range = Interval.point(.zero)
    for row in rows {
      guard case .number(let outcome) = ruleset.types[Int(row.outcome)] else { continue }
      range = range.adding(outcome.range.hull(.point(.zero)))
    }
    number.range = range
    return .number(number)
  }

  private func title(_ cell: CellSyntax) -> String {
    if case .text(let text) = cell.kind { return text }
    return ""
  }

  /// Checks an input of a table.
  ///
  /// It may be absent: a row can then test it. A number must be exact.
  private mutating func tableInput(_ value: Expression, _ scope: Scope) -> Checked {
    let checked = exact(check(value, scope, Facts()), at: value.span)
    switch checked.type {
    case .number, .date, .choice, .truth, .unknown: return checked
    case .text, .duration, .choices, .list, .record:
      report(.operatorNotApplicable(.lookup, word(checked.type)), at: value.span)
      return .unknown
    }
  }

  // MARK: Rows

  private mutating func tableRows(
    _ rows: [RowSyntax], _ inputs: [Checked], _ scope: Scope
  ) -> (rows: [CheckedRow], type: ValueType)? {
    var result: [CheckedRow] = []
    var type: ValueType?
    var isUnknown = false
    for row in rows {
      guard row.cells.count == inputs.count + 1 else {
        report(
          .cellCount(expected: inputs.count + 1, found: row.cells.count), at: row.span)
        isUnknown = true
        continue
      }
      var tests: [CellTest] = []
      for (index, input) in inputs.enumerated() {
        guard let test = cellTest(row.cells[index], input) else {
          isUnknown = true
          continue
        }
        tests.append(test)
      }
      guard let outcome = outcome(row.cells[inputs.count], scope, &type) else {
        isUnknown = true
        continue
      }
      result.append(CheckedRow(tests: tests, outcome: outcome, span: row.span))
    }
    guard !isUnknown, let type else { return nil }
    return (result, type)
  }

  private mutating func outcome(
    _ cell: CellSyntax, _ scope: Scope, _ type: inout ValueType?
  ) -> NodeID? {
    guard case .value(let value) = cell.kind else {
      if case .empty = cell.kind { report(.expected(.expression, found: nil), at: cell.span) }
      return nil
    }
    let checked = storable(
      exact(
        required(check(value, scope, Facts(), expected: type), at: value.span), at: value.span),
      at: value.span)
    guard !checked.isUnknown else { return nil }
    guard let known = type else {
      type = checked.type
      return checked.node
    }
    guard compatible(checked.type, known) else {
      report(disagreement(known, checked.type), at: value.span)
      return nil
    }
    type = joinedType(known, checked.type)
    return checked.node
  }

  private mutating func cellTest(_ cell: CellSyntax, _ input: Checked) -> CellTest? {
    guard case .test(let alternatives) = cell.kind else {
      if case .empty = cell.kind { report(.expected(.expression, found: nil), at: cell.span) }
      return nil
    }
    var test = CellTest()
    for alternative in alternatives {
      switch alternative {
      case .anything: test.anything = true
      case .absent(let span):
        // It is a warning: the cell keeps its other alternatives, and this one never holds.
        guard input.optionalName != nil else {
          report(.uselessPresence(words.canonical(.absent)), at: span)
          continue
        }
        test.absent = true
      case .bound(let bound):
        guard let range = interval(bound, like: input.type) else { return nil }
        test.ranges.append(range)
      case .text(let literal):
        guard case .choice(let domain) = input.type else {
          report(.typeMismatch(expected: word(input.type), found: .text), at: literal.span)
          return nil
        }
        guard let index = choice(literal, domain) else { return nil }
        test.members.append(index)
      case .truth(let value, let span):
        guard input.type == .truth else {
          report(.typeMismatch(expected: word(input.type), found: .truth), at: span)
          return nil
        }
        test.members.append(value ? 1 : 0)
      }
    }
    return test
  }

  // MARK: Analysis

  private func axis(_ input: Checked, _ domain: Interval?) -> Region.Axis {
    let isOptional = input.optionalName != nil
    switch input.type {
    case .number(let type):
      let step = type.decimals.flatMap { $0 <= 9 ? Number(mantissa: 1, scale: $0) : nil }
      return Region.Axis(
        .numbers(domain: domain ?? type.range, step: step), optional: isOptional)
    case .date:
      return Region.Axis(.days(domain: domain ?? dayRange(input)), optional: isOptional)
    case .choice(let domain):
      return Region.Axis(
        .choices(count: ruleset.choiceDomains[domain].count), optional: isOptional)
    case .truth, .text, .duration, .choices, .list, .record, .unknown:
      return Region.Axis(.truth, optional: isOptional)
    }
  }

  /// The days a date input can be: the bounds of the field it reads.
  func dayRange(_ input: Checked) -> Interval {
    if let day = constantDay(input.node) { return .point(Number(Int(day.number))) }
    return columnBounds(input.node) ?? .unbounded
  }

  /// The declared domain must hold everything the input can be.
  private mutating func checkDomain(
    _ input: Checked, _ domain: Interval?, at span: SourceSpan
  ) {
    guard let domain else { return }
    let possible: Interval
    var quantity = NumberType(.plain(unit: nil), decimals: 0)
    switch input.type {
    case .number(let type):
      possible = type.range
      quantity = type
    case .date: possible = dayRange(input)
    default: return
    }
    let step =
      input.type == .date
      ? Number.one : quantity.decimals.flatMap { Number(mantissa: 1, scale: $0) }
    guard !domain.contains(possible), !isCovered(possible, by: domain, step) else { return }
    report(
      .inputOutsideDomain(
        input: source.text(span), possible: text(possible, input.type, quantity),
        domain: text(domain, input.type, quantity)), at: span)
  }

  /// Whether a domain holds every multiple of a step that an interval holds.
  private func isCovered(_ possible: Interval, by domain: Interval, _ step: Number?) -> Bool {
    let below = domain.lower.map {
      Interval(lower: nil, upper: $0.inclusive ? .excluding($0.value) : .including($0.value))
    }
    let above = domain.upper.map {
      Interval(lower: $0.inclusive ? .excluding($0.value) : .including($0.value), upper: nil)
    }
    return [below, above].allSatisfy { side in
      side.map { possible.intersection($0).isEmpty(step: step) } ?? true
    }
  }

  private mutating func analyse(
    _ declaration: Declaration, _ axes: [Region.Axis], _ rows: [CheckedRow],
    _ inputs: [Checked], _ syntax: [RowSyntax], _ isSummed: Bool
  ) {
    var outcomes: [[UInt8]: Int] = [:]
    let regions = rows.enumerated().map { index, row in
      let key = signature(row.outcome)
      let outcome = outcomes[key] ?? outcomes.count
      outcomes[key] = outcome
      return Region.Row(
        zip(row.tests, axes).map { cell($0, isOptional: $1.optional) }, outcome: outcome)
    }
    let findings = Region.analyse(axes: axes, rows: regions)
    reportMisfits(findings, axes, inputs, syntax)
    guard !isSummed else { return }
    reportGaps(declaration, findings, inputs, syntax, regions.map { $0.cells }, axes)
    reportOverlaps(findings, inputs, syntax)
    for mask in findings.masked.items {
      report(.rowMasked, at: syntax[mask.row].span)
    }
    for merge in findings.mergeable.items {
      guard let last = merge.rows.last, let first = merge.rows.first else { continue }
      let text = cellText(merge.cell, inputs[merge.axis])
      report(
        .rowsMergeable(text), at: syntax[last].span,
        related: [RelatedPlace(span: syntax[first].span, note: .alsoHere)])
    }
    if findings.incomplete { report(.analysisIncomplete, at: declaration.keyword) }
  }

  private func cell(_ test: CellTest, isOptional: Bool) -> Region.Cell {
    if test.anything { return .any }
    if test.ranges.isEmpty, test.members.isEmpty { return .absent }
    if test.ranges.isEmpty { return .members(test.members, orAbsent: test.absent) }
    return .intervals(test.ranges, orAbsent: test.absent)
  }

  private func asksOnlyAbsence(_ cell: CellSyntax) -> Bool {
    guard case .test(let alternatives) = cell.kind else { return false }
    return alternatives.allSatisfy { alternative in
      if case .absent = alternative { return true }
      return false
    }
  }

  private mutating func reportMisfits(
    _ findings: TableFindings, _ axes: [Region.Axis], _ inputs: [Checked], _ syntax: [RowSyntax]
  ) {
    for misfit in findings.misfits.items {
      let cell = syntax[misfit.row].cells[misfit.axis]
      let input = inputs[misfit.axis]
      // A cell that only asks for an absence that cannot be has said so already.
      if input.optionalName == nil, asksOnlyAbsence(cell) { continue }
      var domain = ""
      switch axes[misfit.axis].kind {
      case .numbers(let range, _):
        if let number = input.number { domain = text(range, input.type, number) }
      case .days(let range):
        domain = text(range, .date, NumberType(.plain(unit: nil), decimals: 0))
      case .choices, .truth: break
      }
      report(
        .cellOutsideDomain(cell: source.text(cell.span), domain: domain), at: cell.span)
    }
  }

  /// Each gap is shown by a value that gets no answer and a row ready to paste.
  private mutating func reportGaps(
    _ declaration: Declaration, _ findings: TableFindings, _ inputs: [Checked],
    _ syntax: [RowSyntax], _ rows: [[Region.Cell]], _ axes: [Region.Axis]
  ) {
    let misfitting = findings.misfits.items.contains { $0.extent != .partly }
    guard let last = syntax.last, !misfitting else { return }
    for gap in findings.gaps.items {
      let witness = zip(gap.witness, inputs).map { pointText($0, $1.type) }
      let cells = zip(gap.cells, inputs).map { cellText($0, $1) }
      let row = "| " + (cells + ["…"]).joined(separator: " | ") + " |"
      let place = rowBeside(gap, inputs, syntax) ?? last.span
      let longer = extended(over: gap, rows, axes)
      let input = longer.map { inputs[$0.axis] }
      let number = input?.number ?? NumberType(.plain(unit: nil), decimals: 0)
      report(
        .tableGap(
          table: declaration.name?.text ?? "", witness: witness.joined(separator: ", "), row: row),
        at: place,
        fixes: gapFixes(
          longer, { text($0, input?.type ?? .unknown, number) }, row: row, syntax))
    }
  }

  /// With one input, the row just above the gap: where the reader will look.
  private func rowBeside(
    _ gap: TableFindings.Gap, _ inputs: [Checked], _ syntax: [RowSyntax]
  ) -> SourceSpan? {
    guard inputs.count == 1, case .intervals(let gaps, _) = gap.cells[0],
      let low = gaps.first?.lower
    else { return nil }
    for row in syntax {
      guard case .test(let alternatives)? = row.cells.first?.kind else { continue }
      for case .bound(let bound) in alternatives {
        guard case .number(let literal) = bound.first.kind, literal.value > low.value else {
          continue
        }
        return row.cells[0].span
      }
    }
    return nil
  }

  /// The set of values of a cell, written as a cell.
  func cellText(_ cell: Region.Cell, _ input: Checked) -> String {
    var parts: [String] = []
    switch cell {
    case .any: return words.canonical(.anything)
    case .absent: return words.canonical(.absent)
    case .intervals(let intervals, let orAbsent):
      let number = input.number ?? NumberType(.plain(unit: nil), decimals: 0)
      parts = intervals.map { text($0, input.type, number) }
      if orAbsent { parts.append(words.canonical(.absent)) }
    case .members(let indexes, let orAbsent):
      parts = indexes.map { index in
        if case .choice(let domain) = input.type {
          return quoted(ruleset.choiceDomains[domain][index])
        }
        return words.canonical(index == 1 ? .yes : .no)
      }
      if orAbsent { parts.append(words.canonical(.absent)) }
    }
    return parts.joined(separator: ", ")
  }

  private mutating func reportOverlaps(
    _ findings: TableFindings, _ inputs: [Checked], _ syntax: [RowSyntax]
  ) {
    func witnessText(_ points: [Region.Point]) -> String {
      zip(points, inputs).map { pointText($0, $1.type) }.joined(separator: ", ")
    }
    // A row that others cover together says so once, and not for each of them.
    let masked = Set(findings.masked.items.map { $0.row })
    for overlap in findings.overlaps.items
    where !masked.contains(overlap.first) && !masked.contains(overlap.second) {
      report(
        .tableOverlap(
          witness: witnessText(overlap.witness), sameOutcome: overlap.sameOutcome),
        at: syntax[overlap.second].span,
        related: [RelatedPlace(span: syntax[overlap.first].span, note: .alsoHere)])
    }
    for inner in findings.subsumed.items {
      if inner.sameOutcome {
        report(
          .rowSubsumed, at: syntax[inner.inner].span,
          related: [RelatedPlace(span: syntax[inner.outer].span, note: .alsoHere)],
          fixes: [.replace(syntax[inner.inner].span, with: "", .review)])
      } else {
        report(
          .tableOverlap(witness: witnessText(inner.witness), sameOutcome: false),
          at: syntax[inner.inner].span,
          related: [RelatedPlace(span: syntax[inner.outer].span, note: .alsoHere)])
      }
    }
  }
}
