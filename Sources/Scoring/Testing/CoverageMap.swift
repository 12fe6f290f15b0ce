import Rules

/// The points of a ruleset, and the ruleset with a node of its own for each outcome to be seen.
///
/// Two rows of a table may share the node of their outcome; a copy for each tells them apart.
struct CoverageMap {
  private(set) var ruleset: CheckedRuleset
  private(set) var points: [CoveragePoint] = []
  /// The point that evaluating a node shows.
  private(set) var shown: [(node: NodeID, point: Int)] = []

  init(_ ruleset: CheckedRuleset, _ program: Program) {
    self.ruleset = ruleset
    addConditions(program)
    addTables()
    addDated()
    addBrackets()
    addBounds()
    addPriorities()
    points = Self.sorted(points, &shown)
  }

  /// The families in order, and in each the order of the text.
  private static func sorted(
    _ points: [CoveragePoint], _ shown: inout [(node: NodeID, point: Int)]
  ) -> [CoveragePoint] {
    let order = points.indices.sorted { left, right in
      let (one, other) = (points[left], points[right])
      if one.family != other.family { return one.family.rawValue < other.family.rawValue }
      return one.span.start == other.span.start
        ? left < right : one.span.start < other.span.start
    }
    var places = [Int](repeating: 0, count: points.count)
    for (place, old) in order.enumerated() { places[old] = place }
    for index in shown.indices { shown[index].point = places[shown[index].point] }
    return order.map { points[$0] }
  }

  private mutating func add(_ subject: CoveragePoint.Subject, _ span: SourceSpan) {
    points.append(CoveragePoint(subject: subject, span: span))
  }

  /// Adds a point that evaluating an expression shows, and gives the copy of it to evaluate.
  private mutating func add(
    _ subject: CoveragePoint.Subject, _ span: SourceSpan, shownBy node: NodeID
  ) -> NodeID {
    add(subject, span)
    guard node >= 0, Int(node) < ruleset.nodes.count else { return node }
    ruleset.nodes.append(ruleset.nodes[Int(node)])
    ruleset.types.append(ruleset.types[Int(node)])
    let copy = NodeID(truncatingIfNeeded: ruleset.nodes.count - 1)
    shown.append((copy, points.count - 1))
    return copy
  }

  // MARK: Families

  private mutating func addConditions(_ program: Program) {
    let reader = MissingFacts(program)
    for (number, condition) in ruleset.conditions.enumerated() {
      let span = condition.provenance.span
      add(.condition(number, .satisfied), span)
      add(.condition(number, .failed), span)
      if reader.canBeUnknown(program.conditions[number]) {
        add(.condition(number, .unknown), span)
      }
      if condition.when >= 0 { add(.condition(number, .notApplicable), span) }
    }
  }

  private mutating func addTables() {
    for table in ruleset.tables.indices {
      for row in ruleset.tables[table].rows.indices {
        let old = ruleset.tables[table].rows[row]
        ruleset.tables[table].rows[row].outcome = add(
          .row(table: table, row: row), old.span, shownBy: old.outcome)
      }
    }
  }

  private mutating func addDated() {
    for parameter in ruleset.datedParameters.indices {
      let old = ruleset.datedParameters[parameter]
      if old.initially >= 0 {
        ruleset.datedParameters[parameter].initially = add(
          .dated(parameter: parameter, step: -1), span(of: old.initially, old.provenance),
          shownBy: old.initially)
      }
      for step in old.steps.indices {
        let value = old.steps[step].value
        ruleset.datedParameters[parameter].steps[step].value = add(
          .dated(parameter: parameter, step: step), span(of: value, old.provenance),
          shownBy: value)
      }
    }
  }

  private func span(of node: NodeID, _ provenance: Provenance) -> SourceSpan {
    node >= 0 && Int(node) < ruleset.nodes.count
      ? ruleset.nodes[Int(node)].span : provenance.span
  }

  private mutating func addBrackets() {
    for set in ruleset.brackets.indices {
      for bracket in ruleset.brackets[set].indices {
        let old = ruleset.brackets[set][bracket]
        ruleset.brackets[set][bracket].rate = add(
          .bracket(set: set, bracket: bracket), old.span, shownBy: old.rate)
      }
    }
  }

  private mutating func addBounds() {
    for (number, grid) in ruleset.grids.enumerated() {
      for (item, criterion) in grid.criteria.enumerated() {
        let sides = Self.sides(criterion.eliminatory, criterion.step, criterion.maximum)
        for side in sides {
          add(.bound(grid: number, criterion: item, side), criterion.span)
        }
      }
      for side in Self.sides(grid.eliminatory, Self.step(of: grid), grid.total) {
        add(.bound(grid: number, criterion: -1, side), grid.provenance.span)
      }
    }
  }

  private mutating func addPriorities() {
    for (number, priority) in ruleset.priorities.enumerated() {
      add(.priority(number, true), priority.provenance.span)
      add(.priority(number, false), priority.provenance.span)
    }
  }

  // MARK: Bounds

  /// The bound itself and what comes next on the other side of the limit.
  private static func sides(
    _ limit: Interval?, _ step: Number?, _ maximum: Number
  ) -> [CoveragePoint.Side] {
    guard let limit else { return [] }
    let possible = Interval.closed(.zero, maximum)
    var sides: [CoveragePoint.Side] = []
    for (bound, isUpper) in [(limit.upper, true), (limit.lower, false)] {
      guard let bound, possible.contains(bound.value) else { continue }
      sides.append(.bound(bound.value))
      guard let step else {
        sides.append(.other(bound.value))
        continue
      }
      // What is next to an included bound lies outside the interval, to an excluded one inside it.
      let next =
        bound.inclusive == isUpper ? bound.value.adding(step) : bound.value.subtracting(step)
      if let next, possible.contains(next) { sides.append(.next(next)) }
    }
    return sides
  }

  /// The step of a total: the largest that every mark times its coefficient is a multiple of.
  static func step(of grid: CheckedGrid) -> Number? {
    var result: Number?
    for criterion in grid.criteria {
      guard let step = criterion.step,
        let weighted = step.multiplied(by: criterion.coefficient)?.magnitude, !weighted.isZero
      else { return nil }
      result = result.map { commonStep($0, weighted) } ?? weighted
      if result == nil { return nil }
    }
    return result
  }

  private static func commonStep(_ one: Number, _ other: Number) -> Number? {
    var (larger, smaller) = (one, other)
    // Euclid's algorithm on multiples of one unit ends after as many steps as there are digits.
    for _ in 0..<256 {
      if smaller.isZero { return larger }
      guard let count = larger.divided(by: smaller, rounding: .decimals(0, .down)),
        let product = count.multiplied(by: smaller), let rest = larger.subtracting(product)
      else { return nil }
      (larger, smaller) = (smaller, rest)
    }
    return nil
  }
}
