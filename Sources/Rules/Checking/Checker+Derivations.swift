extension Checker {
  /// Checks a value, an amount, a priority or a dated parameter.
  mutating func checkDerivation(_ declaration: Declaration, _ item: Pending) {
    let scope = scope(of: item.record)
    let isInternal = declaration.clauses.contains { clause in
      if case .isInternal = clause.body { return true }
      return false
    }
    switch declaration.kind {
    case .amount: checkAmount(declaration, item, scope, isInternal)
    case .parameter: checkDated(declaration, item, scope)
    case .priority: checkPriority(declaration, item, scope)
    default:
      guard case .value(let value) = declaration.head else { return }
      let checked = exact(check(value, scope, Facts()), at: value.span)
      guard !checked.isUnknown else { return }
      guard isStorable(checked.type) else {
        return report(.operatorNotApplicable(.lookup, word(checked.type)), at: value.span)
      }
      complete(
        item, .value, node: checked.node, type: checked.type, isInternal: isInternal,
        isOptional: checked.optionalName != nil)
    }
  }

  private func isStorable(_ type: ValueType) -> Bool {
    switch type {
    case .truth, .text, .number, .date, .choice, .choices: true
    case .duration, .list, .record, .unknown: false
    }
  }

  // MARK: Amounts

  private mutating func checkAmount(
    _ declaration: Declaration, _ item: Pending, _ scope: Scope, _ isInternal: Bool
  ) {
    var running: Checked?
    var last = declaration.keyword
    var steps: [NodeID] = []
    var isUnknown = false
    var index = 0
    while index < declaration.clauses.count {
      let clause = declaration.clauses[index]
      index += 1
      switch clause.body {
      case .base(let value):
        let checked = required(check(value, scope, Facts()), at: value.span)
        isUnknown = isUnknown || checked.isUnknown
        running = checked
      case .operation(let operation):
        guard let before = running else {
          report(.expected(.expression, found: nil), at: clause.span)
          isUnknown = true
          continue
        }
        let rows = bracketRows(declaration, from: index)
        running = apply(operation, to: before, scope, rows, clause)
        isUnknown = isUnknown || (running?.isUnknown ?? true)
      case .unreadable: isUnknown = true
      case .row, .header:
        if !followsBrackets(declaration, index - 1) { report(.rowOutsideTable, at: clause.span) }
        continue
      default: continue
      }
      last = clause.span
      if let node = running?.node, node >= 0 { steps.append(node) }
    }
    guard let result = running else {
      if !isUnknown { report(.clauseMissing(.amount, of: .amount), at: declaration.keyword) }
      return
    }
    guard !isUnknown, !result.isUnknown else { return }
    finishAmount(result, item, last, steps, isInternal)
  }

  /// The last line of an amount must be money, rounded, exact to the cent.
  private mutating func finishAmount(
    _ result: Checked, _ item: Pending, _ last: SourceSpan, _ steps: [NodeID], _ isInternal: Bool
  ) {
    guard let number = result.number, number.isAmount else {
      return report(
        .typeMismatch(expected: .amount(.unstated), found: word(result.type)), at: last)
    }
    guard number.isExact else { return report(.divisionNotRounded, at: last) }
    guard let decimals = number.decimals, decimals <= 2 else {
      return report(
        .amountNotExact(decimals: number.decimals), at: last,
        fixes: [roundingFix(after: last)])
    }
    complete(
      item, .amount, node: result.node, type: result.type, isInternal: isInternal, steps: steps)
  }

  private func roundingFix(after span: SourceSpan) -> Fix {
    let line = "\n  " + words.canonical(.rounded) + " " + words.canonical(.toCent)
    return .replace(SourceSpan(span.end, span.end), with: line, .review)
  }

  private mutating func apply(
    _ operation: AmountOperation, to before: Checked, _ scope: Scope, _ rows: [RowSyntax],
    _ clause: Clause
  ) -> Checked {
    switch operation {
    case .add(let value), .subtract(let value):
      var isSubtracted = false
      if case .subtract = operation { isSubtracted = true }
      let term = required(check(value, scope, Facts()), at: value.span)
      guard !before.isUnknown, !term.isUnknown else { return .unknown }
      guard term.number != nil else {
        report(.operatorNotApplicable(.add, word(term.type)), at: value.span)
        return .unknown
      }
      return combine(before, term, isSubtracted: isSubtracted, at: value.span, whole: clause.span)
    case .multiply(let value), .divide(let value):
      let factor = required(check(value, scope, Facts()), at: value.span)
      guard !before.isUnknown, !factor.isUnknown else { return .unknown }
      guard factor.number != nil else {
        report(.operatorNotApplicable(.multiply, word(factor.type)), at: value.span)
        return .unknown
      }
      if case .divide = operation {
        return quotient(before, factor, at: value.span, whole: clause.span)
      }
      return product(before, factor, at: value.span, whole: clause.span)
    case .rounded(let rounding):
      return rounded(before, rounding, at: clause.span)
    case .cap(let value): return limit(before, value, isCap: true, scope, clause)
    case .floor(let value): return limit(before, value, isCap: false, scope, clause)
    case .marginalBrackets: return brackets(before, rows, isMarginal: true, scope, clause)
    case .wholeBrackets: return brackets(before, rows, isMarginal: false, scope, clause)
    }
  }

  private mutating func limit(
    _ before: Checked, _ value: Expression, isCap: Bool, _ scope: Scope, _ clause: Clause
  ) -> Checked {
    let bound = exact(required(check(value, scope, Facts()), at: value.span), at: value.span)
    let running = exact(before, at: clause.span)
    guard !running.isUnknown, !bound.isUnknown else { return .unknown }
    guard let limit = bound.number, let number = running.number else {
      report(.operatorNotApplicable(.cap, word(bound.type)), at: value.span)
      return .unknown
    }
    if isCap, sameQuantity(limit, number) {
      if Self.truth(.lessOrEqual, number.range, limit.range) == true {
        report(.capNeverReached, at: clause.span)
      } else if Self.truth(.greater, number.range, limit.range) == true,
        constantNumber(bound) != nil, number.range.lower != nil
      {
        report(.capBelowFloor, at: clause.span)
      }
    }
    return limited(running, bound, isCap: isCap, at: value.span, whole: clause.span)
  }

  // MARK: Brackets

  /// The rows that follow a bracket operation, its heading row left out.
  private func bracketRows(_ declaration: Declaration, from index: Int) -> [RowSyntax] {
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

  private func followsBrackets(_ declaration: Declaration, _ index: Int) -> Bool {
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

  private mutating func brackets(
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
    guard coverBrackets(checked, rates, type, isMarginal, clause) else { return .unknown }
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
    rates.append(constant)
    return CheckedBracket(range: range, rate: rate.node, span: row.span)
  }

  /// Brackets must cover what the amount can be, once; whole-amount ones make a cliff.
  private mutating func coverBrackets(
    _ brackets: [CheckedBracket], _ rates: [Number], _ type: NumberType, _ isMarginal: Bool,
    _ clause: Clause
  ) -> Bool {
    let domain = type.range.intersection(.atLeast(.zero))
    let step = type.decimals.flatMap { Number(mantissa: 1, scale: $0) }
    let axis = Region.Axis(.numbers(domain: domain, step: isMarginal ? nil : step))
    let rows = brackets.enumerated().map { index, bracket in
      Region.Row([.intervals([continuous(bracket.range, isMarginal)])], outcome: index)
    }
    let findings = Region.analyse(axes: [axis], rows: rows)
    var isSound = true
    if let lower = type.range.lower, lower.value.isNegative || type.range.lower == nil {
      isSound = true
    }
    for gap in findings.gaps.items {
      report(.bracketGap(pointText(gap.witness[0], .number(type))), at: clause.span)
      isSound = false
    }
    for overlap in findings.overlaps.items {
      report(
        .bracketOverlap(pointText(overlap.witness[0], .number(type))),
        at: brackets[overlap.second].span,
        related: [RelatedPlace(span: brackets[overlap.first].span, note: .alsoHere)])
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

  /// Marginal slices meet at their bound: which side the bound falls on changes nothing.
  private func continuous(_ range: Interval, _ isMarginal: Bool) -> Interval {
    guard isMarginal, let lower = range.lower, !lower.value.isZero else { return range }
    return Interval(lower: .excluding(lower.value), upper: range.upper.map { .including($0.value) })
  }

  private mutating func reportCliffs(
    _ brackets: [CheckedBracket], _ rates: [Number], _ type: NumberType
  ) {
    for (index, bracket) in brackets.enumerated() {
      guard let upper = bracket.range.upper else { continue }
      for (other, next) in brackets.enumerated() {
        guard let lower = next.range.lower, lower.value == upper.value, rates[index] != rates[other]
        else { continue }
        let limit = upper.value
        guard let below = limit.multiplied(by: rates[index]),
          let above = limit.multiplied(by: rates[other])
        else { continue }
        report(
          .cliff(
            at: text(limit, type), below: text(below, type), above: text(above, type)),
          at: next.span)
      }
    }
  }

  // MARK: Priorities and dated parameters

  private mutating func checkPriority(
    _ declaration: Declaration, _ item: Pending, _ scope: Scope
  ) {
    guard case .value(let value) = declaration.head else { return }
    let checked = checkTest(value, scope, Facts())
    guard !checked.isUnknown else { return }
    if let answer = checked.constantTruth {
      let name = declaration.name?.text ?? ""
      report(answer ? .neverFails(name) : .neverSatisfied(name), at: value.span)
    }
    var points: Number?
    for clause in declaration.clauses {
      guard case .points(let worth) = clause.body else { continue }
      let checked = check(worth, Scope(bindings: []), Facts())
      points = constantNumber(checked)
      if points == nil, !checked.isUnknown { report(.constantNeeded, at: worth.span) }
    }
    complete(item, .priority, node: checked.node, type: .truth)
    ruleset.priorities.append(
      CheckedPriority(
        name: declaration.name?.text ?? "", label: declaration.label?.text,
        derivation: ruleset.derivations.count - 1, points: points, provenance: item.provenance))
  }

  private mutating func checkDated(
    _ declaration: Declaration, _ item: Pending, _ scope: Scope
  ) {
    var date: Checked?
    var initially: Checked?
    var steps: [(from: Day, value: NodeID)] = []
    var type: ValueType?
    var isUnknown = false
    for clause in declaration.clauses {
      switch clause.body {
      case .onDate(let value):
        let checked = demand(
          .date, required(check(value, scope, Facts()), at: value.span), at: value.span)
        isUnknown = isUnknown || checked.isUnknown
        date = checked
      case .dated(let from, let value):
        let checked = datedValue(value, &type)
        isUnknown = isUnknown || checked.isUnknown
        guard let from else {
          initially = checked
          continue
        }
        let start = check(from, Scope(bindings: []), Facts())
        guard let day = constantDay(start.node) else {
          if !start.isUnknown { report(.constantNeeded, at: from.span) }
          isUnknown = true
          continue
        }
        if steps.contains(where: { $0.from == day }) {
          report(.duplicateName(source.text(from.span)), at: from.span)
        }
        steps.append((day, checked.node))
      default: continue
      }
    }
    guard !isUnknown else { return }
    guard let date else {
      return report(.clauseMissing(.onDate, of: .parameter), at: declaration.keyword)
    }
    guard let type, !steps.isEmpty else {
      return report(.clauseMissing(.from, of: .parameter), at: declaration.keyword)
    }
    steps.sort { $0.from < $1.from }
    if initially == nil, !startsWithin(date, steps[0].from) {
      return report(.clauseMissing(.initially, of: .parameter), at: declaration.keyword)
    }
    ruleset.datedParameters.append(
      CheckedDatedParameter(
        name: declaration.name?.text ?? "", label: declaration.label?.text, date: date.node,
        initially: initially?.node ?? -1, steps: steps, provenance: item.provenance))
    let id = Int32(truncatingIfNeeded: ruleset.datedParameters.count - 1)
    let node = node(.dated, id, at: declaration.span, type: type)
    complete(item, .dated, node: node, type: type, isInternal: true)
  }

  private mutating func datedValue(_ value: Expression, _ type: inout ValueType?) -> Checked {
    let checked = exact(check(value, Scope(bindings: []), Facts()), at: value.span)
    guard !checked.isUnknown else { return .unknown }
    guard let known = type else {
      type = checked.type
      return checked
    }
    guard compatible(checked.type, known) else {
      report(.typeMismatch(expected: word(known), found: word(checked.type)), at: value.span)
      return .unknown
    }
    type = joinedType(known, checked.type)
    return checked
  }

  /// Whether a date can never be before the first step.
  private func startsWithin(_ date: Checked, _ first: Day) -> Bool {
    if let day = constantDay(date.node) { return day >= first }
    guard case .column(let binding, let column)? = factPlace(date.node), binding == 0,
      let lower = ruleset.records[0].columns[column].bounds.lower
    else { return false }
    return lower.value >= Number(Int(first.number))
  }

  // MARK: Text of values

  /// A number as a message shows it, with its unit.
  func text(_ value: Number, _ type: NumberType) -> String {
    switch type.quantity {
    case .amount: amountText(value, symbol: ruleset.currency, syntax.language)
    case .rate: rateText(value, syntax.language)
    case .plain(let unit):
      numberText(value, syntax.language) + (unit.map { " " + $0 } ?? "")
    }
  }

  /// A point of a region as a ruleset writes it.
  func pointText(_ point: Region.Point, _ type: ValueType) -> String {
    switch (point, type) {
    case (.number(let value), .number(let number)): return sourceText(value, number)
    case (.number(let value), _): return value.canonicalText
    case (.day(let value), _):
      guard let number = value.int64, let day = Day(number: Int(number)) else { return "?" }
      return dayText(day, syntax.language)
    case (.choice(let index), .choice(let domain)):
      return quoted(ruleset.choiceDomains[domain][index])
    case (.choice(let index), _): return "\(index)"
    case (.truth(let value), _): return words.canonical(value ? .yes : .no)
    case (.absent, _): return words.canonical(.absent)
    }
  }

  func quoted(_ text: String) -> String {
    syntax.language == .french ? "« \(text) »" : "\"\(text)\""
  }

  /// A number as it is written in a ruleset: plain spaces, the currency after.
  func sourceText(_ value: Number, _ type: NumberType) -> String {
    let plain = plainSpaces(numberText(value, syntax.language))
    switch type.quantity {
    case .amount: return plain + " " + ruleset.currency
    case .rate:
      let percent = value.multiplied(by: Number(100)) ?? value
      return plainSpaces(numberText(percent, syntax.language)) + " %"
    case .plain(let unit): return plain + (unit.map { " " + $0 } ?? "")
    }
  }

  private func plainSpaces(_ text: String) -> String {
    var bytes = Parser.plainSpaces(Array(text.utf8))
    if syntax.language == .english { bytes.removeAll { $0 == 0x2C } }
    // The formatter's minus sign is the language's own.
    return String(decoding: bytes, as: UTF8.self)
  }
}
