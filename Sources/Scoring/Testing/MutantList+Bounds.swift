import Rules

extension MutantList {
  /// The ends of a table's ranges: where two rows meet, both move together.
  ///
  /// Where rows have several inputs each end moves inwards alone: it leaves a value without a row.
  mutating func addTableBounds(_ index: Int, _ table: CheckedTable) {
    for input in table.inputs.indices {
      let type = ruleset.types[Int(table.inputs[input])]
      var ends: [(end: Mutant.End, bound: Bound)] = []
      for (row, tested) in table.rows.enumerated() where input < tested.tests.count {
        for (place, range) in tested.tests[input].ranges.enumerated() {
          for (bound, isUpper) in [(range.lower, false), (range.upper, true)] {
            guard let bound else { continue }
            ends.append(
              (Mutant.End(row: row, input: input, range: place, isUpper: isUpper), bound))
          }
        }
        addTableMembers(index, table, row, input, type)
      }
      let step = Self.step(type, ends.map { $0.bound.value })
      let meets = table.inputs.count == 1 && !table.isSummed
      for change in Self.moves(ends, step, meets: meets) {
        add(
          .table(index, ends: change.ends, by: change.step), table.rows[change.ends[0].row].span,
          type)
      }
    }
  }

  private mutating func addTableMembers(
    _ index: Int, _ table: CheckedTable, _ row: Int, _ input: Int, _ type: ValueType
  ) {
    let members = table.rows[row].tests[input].members
    guard members.count > 1, case .choice = type else { return }
    for member in members {
      add(
        .tableMember(table: index, row: row, input: input, member: member), table.rows[row].span,
        type)
    }
  }

  /// The ends of brackets: where two meet, both move together.
  mutating func addBracketBounds(_ index: Int, _ type: ValueType) {
    var ends: [(end: Mutant.End, bound: Bound)] = []
    for (row, bracket) in ruleset.brackets[index].enumerated() {
      if let bound = bracket.range.lower {
        ends.append((Mutant.End(row: row, isUpper: false), bound))
      }
      if let bound = bracket.range.upper {
        ends.append((Mutant.End(row: row, isUpper: true), bound))
      }
    }
    let step = Self.step(type, ends.map { $0.bound.value })
    for change in Self.moves(ends, step, meets: true) where change.ends.count == 2 {
      add(
        .brackets(index, ends: change.ends, by: change.step),
        ruleset.brackets[index][change.ends[0].row].span, type)
    }
  }

  /// The moves of some ends by a step: both ways where two ends meet, inwards where one is alone.
  private static func moves(
    _ ends: [(end: Mutant.End, bound: Bound)], _ step: Number, meets: Bool
  ) -> [(ends: [Mutant.End], step: Number)] {
    var result: [(ends: [Mutant.End], step: Number)] = []
    var met: Set<Mutant.End> = []
    if meets {
      for upper in ends where upper.end.isUpper {
        guard
          let lower = ends.first(where: {
            !$0.end.isUpper && Self.isNext($0.bound, after: upper.bound, step)
          })
        else { continue }
        met.insert(upper.end)
        met.insert(lower.end)
        result.append(([upper.end, lower.end], step))
        result.append(([upper.end, lower.end], step.negated()))
      }
    }
    for alone in ends where !met.contains(alone.end) {
      result.append(([alone.end], alone.end.isUpper ? step.negated() : step))
    }
    return result
  }

  private static func isNext(_ lower: Bound, after upper: Bound, _ step: Number) -> Bool {
    if lower.value == upper.value { return lower.inclusive != upper.inclusive }
    return lower.inclusive && upper.inclusive && upper.value.adding(step) == lower.value
  }

  /// The smallest change of a bound of a type: what the type counts by, or one decimal more.
  private static func step(_ type: ValueType, _ bounds: [Number]) -> Number {
    guard case .number(let kind) = type else { return .one }
    switch kind.quantity {
    case .amount: return unit(2)
    case .rate: return unit(kind.decimals ?? 4)
    case .plain:
      return unit(kind.decimals ?? (bounds.map { $0.decimals }.max() ?? 0) + 1)
    }
  }

  // MARK: Grids

  mutating func addGrids() {
    for (number, grid) in ruleset.grids.enumerated() {
      let isWeighted = grid.criteria.contains { $0.coefficient != .one }
      for (item, criterion) in grid.criteria.enumerated() {
        for limit in Self.limits(criterion.eliminatory, criterion.step) {
          add(.eliminatory(grid: number, criterion: item, to: limit), criterion.span)
        }
        if isWeighted, let more = criterion.coefficient.adding(.one) {
          add(.coefficient(grid: number, criterion: item, to: more), criterion.span)
        }
      }
      for limit in Self.limits(grid.eliminatory, CoverageMap.step(of: grid)) {
        add(.eliminatory(grid: number, criterion: -1, to: limit), grid.provenance.span)
      }
    }
  }

  /// A limit moved by one step each way.
  private static func limits(_ limit: Interval?, _ step: Number?) -> [Interval] {
    guard let limit else { return [] }
    var result: [Interval] = []
    for (bound, isUpper) in [(limit.lower, false), (limit.upper, true)] {
      guard let bound else { continue }
      let step = step ?? unit(bound.value.decimals)
      let end = Mutant.End(row: 0, isUpper: isUpper)
      result.append(limit.moving(end, by: step))
      result.append(limit.moving(end, by: step.negated()))
    }
    return result
  }
}
