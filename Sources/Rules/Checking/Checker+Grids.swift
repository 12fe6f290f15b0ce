extension Checker {
  // MARK: Grids

  /// Gives a grid its columns: one for each criterion's mark, one for the total.
  mutating func declareGrid(_ declaration: Declaration, _ provenance: Provenance) {
    guard let name = declaration.name, claim(name, .grid) else { return }
    let index = ruleset.grids.count
    globals[name.text] = .grid(index)
    var grid = CheckedGrid(
      name: name.text, label: declaration.label?.text, total: .zero, criteria: [],
      derivation: -1, provenance: provenance)
    // Nil where the titles cannot be relied on, which has been reported: the first row holds them.
    var columns: [ColumnWord]?
    for clause in declaration.clauses {
      switch clause.body {
      case .header(let header): columns = gridColumns(header)
      case .row(let row):
        guard let columns else {
          brokenGrids.insert(index)
          continue
        }
        if let criterion = criterion(row, columns, name, grid) {
          grid.criteria.append(criterion)
        } else {
          brokenGrids.insert(index)
        }
      case .unreadable: brokenGrids.insert(index)
      default: continue
      }
    }
    ruleset.grids.append(grid)
    gridSyntax.append(declaration)
    addDerived(
      name.text, declaration.label?.text, record: 0, .grid(index), provenance, at: name.span)
    finishGridDeclaration(index)
  }

  /// The columns a heading row names; nil, with a message, where it does not serve.
  private mutating func gridColumns(_ header: RowSyntax) -> [ColumnWord]? {
    var columns: [ColumnWord] = []
    var isUnknown = false
    for cell in header.cells {
      guard case .column(let word) = cell.kind else {
        isUnknown = true
        continue
      }
      if columns.contains(word) { report(.duplicateName(source.text(cell.span)), at: cell.span) }
      columns.append(word)
    }
    for word in [ColumnWord.criterion, .maximum] where !columns.contains(word) && !isUnknown {
      report(.columnMissing(word), at: header.span)
      isUnknown = true
    }
    return isUnknown ? nil : columns
  }

  private mutating func criterion(
    _ row: RowSyntax, _ columns: [ColumnWord], _ gridName: Name, _ grid: CheckedGrid
  ) -> CheckedCriterion? {
    guard row.cells.count == columns.count else {
      report(.cellCount(expected: columns.count, found: row.cells.count), at: row.span)
      return nil
    }
    var result = CheckedCriterion(
      name: "", maximum: .zero, coefficient: .one, column: -1, computed: -1, span: row.span)
    for (cell, word) in zip(row.cells, columns) {
      switch (word, cell.kind) {
      case (.criterion, .name(let name)):
        if grid.criteria.contains(where: { $0.name == name.text }) {
          report(.duplicateName(name.text), at: name.span)
          return nil
        }
        result.name = name.text
        result.span = name.span
      case (.label, .text(let text)): result.label = text
      case (.maximum, .value(let value)):
        guard let number = plainConstant(value), isPositive(number, at: value.span)
        else { return nil }
        result.maximum = number
      case (.step, .value(let value)):
        guard let number = plainConstant(value), isPositive(number, at: value.span)
        else { return nil }
        result.step = number
      case (.coefficient, .value(let value)):
        guard let number = plainConstant(value), isPositive(number, at: value.span)
        else { return nil }
        result.coefficient = number
      case (.eliminatory, .bound(let bound)):
        guard let range = limit(bound) else { return nil }
        result.eliminatory = range
      case (.computed, .value):
        computedMarks[ruleset.records[0].columns.count] = ruleset.grids.count
      case (_, .unreadable): return nil
      case (.criterion, .empty):
        report(.expected(.name, found: nil), at: cell.span)
        return nil
      case (.maximum, .empty):
        report(.expected(.number, found: nil), at: cell.span)
        return nil
      default: continue
      }
    }
    guard !result.name.isEmpty else { return nil }
    result.column = ruleset.records[0].columns.count
    let range = Interval.closed(.zero, result.maximum)
    let type = ValueType.number(
      NumberType(.plain(unit: nil), decimals: result.step?.decimals, range: range))
    ruleset.records[0].columns.append(
      Column(
        name: gridName.text + "." + result.name, label: result.label, type: type,
        role: .mark(grid: ruleset.grids.count, criterion: grid.criteria.count), bounds: range,
        span: result.span))
    return result
  }

  /// The marks a bound names; a number alone does not say whether those below it are meant.
  private mutating func limit(_ bound: BoundSyntax) -> Interval? {
    if case .exactly = bound.form {
      report(.expected(.limitWord, found: source.text(bound.span)), at: bound.span)
      return nil
    }
    return interval(bound, like: .number(NumberType(.plain(unit: nil), decimals: nil)))
  }

  private mutating func isPositive(_ number: Number, at span: SourceSpan) -> Bool {
    if number > .zero { return true }
    report(.badBound, at: span)
    return false
  }

  /// A number without unit that the ruleset states.
  mutating func plainConstant(_ value: Expression) -> Number? {
    let checked = check(value, Scope(bindings: []), Facts())
    guard !checked.isUnknown else { return nil }
    guard let number = checked.number, number.quantity == .plain(unit: nil) else {
      report(
        .typeMismatch(expected: .number(unit: nil), found: word(checked.type)), at: value.span)
      return nil
    }
    guard let constant = constantNumber(checked) else {
      report(.constantNeeded, at: value.span)
      return nil
    }
    return constant
  }

  /// The grid's own clauses, and the marks' decimals once the assessors' rounding is known.
  private mutating func finishGridDeclaration(_ index: Int) {
    let declaration = gridSyntax[index]
    if case .outOf(let value) = declaration.head, let total = plainConstant(value) {
      ruleset.grids[index].total = total
    } else {
      brokenGrids.insert(index)
    }
    var seen: Set<Keyword> = []
    for line in declaration.clauses {
      switch line.body {
      case .eliminatoryTotal(let bound):
        reportRepeat(.eliminatoryTotal, &seen, at: line.span)
        ruleset.grids[index].eliminatory = limit(bound)
      case .spread(let bound):
        reportRepeat(.spread, &seen, at: line.span)
        ruleset.grids[index].spread = limit(bound)
      case .assessors(let method, let clause):
        reportRepeat(.assessors, &seen, at: line.span)
        let place = line.span
        let plain = NumberType(.plain(unit: nil), decimals: nil)
        let rounding = clause.flatMap { self.rounding($0, plain) }
        if rounding == nil { report(.assessorsNotRounded, at: place) }
        ruleset.grids[index].assessors = AssessorRule(method: method, rounding: rounding)
      default: continue
      }
    }
    guard case .decimals(let count)? = ruleset.grids[index].assessors?.rounding?.target else {
      return
    }
    for criterion in ruleset.grids[index].criteria {
      guard case .number(var type) = ruleset.records[0].columns[criterion.column].type else {
        continue
      }
      type.decimals = type.decimals.map { max($0, count) }
      ruleset.records[0].columns[criterion.column].type = .number(type)
    }
  }

  /// Checks a grid's arithmetic and its computed criteria, and makes its total readable.
  mutating func finishGrid(_ index: Int, _ item: Pending) {
    let declaration = gridSyntax[index]
    checkComputed(index, declaration)
    let grid = ruleset.grids[index]
    var sum = Number.zero
    var decimals: Int? = 0
    for criterion in grid.criteria {
      let weighted = criterion.maximum.multiplied(by: criterion.coefficient) ?? .zero
      sum = sum.adding(weighted) ?? sum
      var own: Int?
      if case .number(let type) = ruleset.records[0].columns[criterion.column].type {
        own = type.decimals.map { $0 + criterion.coefficient.decimals }
      }
      decimals = larger(decimals, own)
      checkCriterion(criterion, grid)
    }
    if sum != grid.total, !grid.criteria.isEmpty, !brokenGrids.contains(index) {
      report(
        .maximaTotal(
          declared: numberText(grid.total, syntax.language),
          sum: numberText(sum, syntax.language)), at: declaration.keyword)
    }
    checkEliminatoryTotal(grid, at: place(of: .eliminatoryTotal, declaration))
    let type = ValueType.number(
      NumberType(.plain(unit: nil), decimals: decimals, range: .closed(.zero, sum)))
    complete(item, .gridTotal, node: -1, type: type, subject: index)
    ruleset.grids[index].derivation = ruleset.derivations.count - 1
    checkWeights(index, declaration)
  }

  private mutating func checkEliminatoryTotal(_ grid: CheckedGrid, at span: SourceSpan) {
    guard let eliminatory = grid.eliminatory else { return }
    let possible = Interval.closed(.zero, grid.total)
    if eliminatory.contains(possible) || (eliminatory.upper?.value ?? .zero) > grid.total {
      report(
        .eliminatoryAboveMaximum(
          criterion: grid.name, maximum: numberText(grid.total, syntax.language),
          isReached: eliminatory.upper?.value == grid.total), at: span)
    } else if eliminatory.intersection(possible).isEmpty() {
      report(.eliminatoryNever(criterion: grid.name), at: span)
    }
  }

  private func place(of keyword: Keyword, _ declaration: Declaration) -> SourceSpan {
    for clause in declaration.clauses {
      if keyword == .eliminatoryTotal, case .eliminatoryTotal = clause.body { return clause.span }
    }
    return declaration.keyword
  }

  /// The marks computed from facts, and that they stay within their maximum.
  private mutating func checkComputed(_ index: Int, _ declaration: Declaration) {
    var columns: [ColumnWord] = []
    var position = 0
    for clause in declaration.clauses {
      if case .header(let header) = clause.body {
        columns = header.cells.compactMap { cell in
          if case .column(let word) = cell.kind { return word }
          return nil
        }
      }
      guard case .row(let row) = clause.body, row.cells.count == columns.count,
        position < ruleset.grids[index].criteria.count
      else { continue }
      let criterion = position
      position += 1
      guard let at = columns.firstIndex(of: .computed), case .value(let value) = row.cells[at].kind
      else { continue }
      checkComputedMark(index, criterion, value)
    }
  }

  private mutating func checkComputedMark(_ index: Int, _ criterion: Int, _ value: Expression) {
    let checked = exact(
      required(check(value, scope(of: 0), Facts()), at: value.span), at: value.span)
    guard let number = checked.number else {
      if !checked.isUnknown {
        report(
          .typeMismatch(expected: .number(unit: nil), found: word(checked.type)), at: value.span)
      }
      return
    }
    guard number.quantity == .plain(unit: nil) else {
      return report(
        .typeMismatch(expected: .number(unit: nil), found: word(checked.type)), at: value.span)
    }
    let maximum = ruleset.grids[index].criteria[criterion].maximum
    if !Interval.closed(.zero, maximum).contains(number.range) {
      report(
        .computedAboveMaximum(
          criterion: ruleset.grids[index].criteria[criterion].name,
          possible: text(number.range, checked.type, number),
          maximum: numberText(maximum, syntax.language)), at: value.span)
    }
    checkStep(ruleset.grids[index].criteria[criterion], checked.node, value)
    ruleset.grids[index].criteria[criterion].computed = checked.node
    let column = ruleset.grids[index].criteria[criterion].column
    ruleset.records[0].columns[column].type = checked.type
  }

  /// The eliminatory mark of a criterion: within the maximum, on the step, and possible.
  private mutating func checkCriterion(_ criterion: CheckedCriterion, _ grid: CheckedGrid) {
    let language = syntax.language
    if let step = criterion.step, !criterion.maximum.remainderIsZero(step: step) {
      report(
        .maximumOffStep(
          criterion: criterion.name, maximum: numberText(criterion.maximum, language),
          step: numberText(step, language)), at: criterion.span)
    }
    guard let eliminatory = criterion.eliminatory else { return }
    let possible = Interval.closed(.zero, criterion.maximum)
    let step = markStep(criterion, grid)
    if eliminatory.contains(possible) || (eliminatory.upper?.value ?? .zero) > criterion.maximum {
      report(
        .eliminatoryAboveMaximum(
          criterion: criterion.name, maximum: numberText(criterion.maximum, language),
          isReached: eliminatory.upper?.value == criterion.maximum),
        at: criterion.span)
    } else if eliminatory.intersection(possible).isEmpty(step: step) {
      report(.eliminatoryNever(criterion: criterion.name), at: criterion.span)
    } else if let step, let bound = eliminatory.upper?.value ?? eliminatory.lower?.value,
      !bound.remainderIsZero(step: step)
    {
      report(
        .eliminatoryOffStep(
          criterion: criterion.name, bound: numberText(bound, language),
          step: numberText(step, language)), at: criterion.span)
    }
  }

  /// The distance between two marks that a criterion can have: its step or, where the mark is the
  /// mean or the median of several, what that is rounded to; nil where any mark is possible.
  private func markStep(_ criterion: CheckedCriterion, _ grid: CheckedGrid) -> Number? {
    guard let assessors = grid.assessors, criterion.computed < 0 else { return criterion.step }
    switch assessors.rounding?.target {
    case .decimals(let count)?: return Number(mantissa: 1, scale: count)
    case .multiple(let step)?: return step
    case nil: return nil
    }
  }

  /// A declared weight must be the one the maxima and coefficients give.
  private mutating func checkWeights(_ index: Int, _ declaration: Declaration) {
    var columns: [ColumnWord] = []
    var position = 0
    let grid = ruleset.grids[index]
    for clause in declaration.clauses {
      if case .header(let header) = clause.body {
        columns = header.cells.compactMap { cell in
          if case .column(let word) = cell.kind { return word }
          return nil
        }
      }
      guard case .row(let row) = clause.body, row.cells.count == columns.count,
        position < grid.criteria.count
      else { continue }
      let criterion = grid.criteria[position]
      position += 1
      guard let at = columns.firstIndex(of: .weight), case .value(let value) = row.cells[at].kind
      else { continue }
      let checked = check(value, Scope(bindings: []), Facts())
      if let number = checked.number, number.quantity != .rate {
        report(.typeMismatch(expected: .rate, found: word(checked.type)), at: value.span)
        continue
      }
      guard let declared = constantNumber(checked), !grid.total.isZero,
        let expected = declared.multiplied(by: grid.total),
        let weighted = criterion.maximum.multiplied(by: criterion.coefficient),
        expected != weighted
      else { continue }
      let effective =
        weighted.divided(by: grid.total, rounding: .decimals(4)).map {
          rateText($0, syntax.language)
        } ?? ""
      report(
        .weightDiffers(
          criterion: criterion.name, declared: rateText(declared, syntax.language),
          effective: effective), at: value.span)
    }
  }

  /// `dynamique` is a grid's total, `dynamique.territoire` the mark of a criterion.
  mutating func gridPath(_ grid: Int, _ steps: [PathStep], at span: SourceSpan) -> Checked {
    let name = ruleset.grids[grid].name
    if steps.count == 1 {
      guard let column = members[0][name] else { return .unknown }
      return read(0, 0, column, Facts(), at: span)
    }
    let criterion = steps[1].name
    if brokenGrids.contains(grid),
      !ruleset.grids[grid].criteria.contains(where: { $0.name == criterion.text })
    {
      return .unknown
    }
    guard let found = ruleset.grids[grid].criteria.first(where: { $0.name == criterion.text }),
      steps.count == 2
    else {
      reportUnknownMember(
        criterion, of: name, among: ruleset.grids[grid].criteria.map { $0.name })
      return .unknown
    }
    // A computed mark is worked out with its grid: what reads it comes after.
    if computedMarks[found.column] != nil, let total = members[0][name] {
      let whole = read(0, 0, total, Facts(), at: span)
      if whole.isUnknown { return .unknown }
    }
    return read(0, 0, found.column, Facts(), at: span)
  }

  mutating func checkPriorityPoints(at span: SourceSpan) -> Checked {
    usesPriorityPoints = true
    var total: Checked?
    for (index, item) in pending.enumerated() {
      guard case .declaration(let declaration) = item.work, declaration.kind == .priority else {
        continue
      }
      _ = ensureChecked(index)
      let name = declaration.name?.text ?? ""
      guard let priority = ruleset.priorities.first(where: { $0.name == name }),
        let points = priority.points
      else { continue }
      let test = read(0, 0, item.column, Facts(), at: span)
      let yes = numberNode(points, .plain(unit: nil), at: span)
      let none = numberNode(.zero, .plain(unit: nil), at: span)
      let type = joinedType(yes.type, none.type)
      let value = Checked(
        node(.conditional, test.node, yes.node, none.node, at: span, type: type), type)
      total = total.map { combine($0, value, isSubtracted: false, at: span, whole: span) } ?? value
    }
    guard let total else {
      // Without a priority that gives points, the sum is zero for all.
      report(.clauseWithout(.priorityPoints, needs: .worth), at: span)
      return numberNode(.zero, .plain(unit: nil), at: span)
    }
    return total
  }
}
