import Rules

/// One derived column, laid flat: what computes it and where it goes.
struct DerivedCode: Sendable {
  var kind: Derivation.Kind
  var record: Int
  var cell: Cell
  /// The instruction; -1 for a grid's total and a vote.
  var code: Int32
  /// The grid or vote.
  var subject: Int
  /// The passes over all applications that come before.
  var pass: Int
}

/// One criterion of a grid, laid flat.
struct CriterionCode: Sendable {
  var cell: Cell
  /// The instruction of a mark computed from facts, or -1.
  var code: Int32
  var coefficient: Number
  var isWeighted: Bool
  var eliminatory: FlatRange
  var isEliminatory: Bool
}

/// One grid, laid flat.
struct GridCode: Sendable {
  var criteria: Range<Int>
  /// The cell of the total.
  var total: Cell
  var eliminatory: FlatRange
  var isEliminatory: Bool
}

/// What deciding one application takes, laid flat so that nothing is counted by reference.
struct DecisionCode: Sendable {
  enum Check: Sendable {
    case condition(Int)
    case grid(Int)
  }

  var derived: [DerivedCode] = []
  var criteria: [CriterionCode] = []
  var grids: [GridCode] = []
  /// Conditions and grids in the order in which they are declared.
  var checks: [Check] = []
  /// The list cells of the record above that hold the rows of each record.
  var listCells: [Cell] = []
  var lists: [Range<Int>] = []
  /// The records on the way down to each record, itself included.
  var chains: [Int] = []
  var chainRanges: [Range<Int>] = []
  var depths: [Int] = []
  /// What selection needs of each application: its amount, then its groups.
  var needs: [Int32] = []

  init(_ program: borrowing Program) {
    let ruleset = program.ruleset
    let cells = program.layout.records
    for (index, derivation) in ruleset.derivations.enumerated() {
      derived.append(
        DerivedCode(
          kind: derivation.kind, record: derivation.record,
          cell: cells[derivation.record].cells[derivation.column],
          code: program.derivations[index], subject: derivation.subject,
          pass: program.derivationPass[index]))
    }
    for (number, grid) in ruleset.grids.enumerated() {
      addGrid(grid, program.computedMarks[number], cells)
    }
    addChecks(ruleset)
    for (index, record) in ruleset.records.enumerated() {
      let start = listCells.count
      if let parent = record.parent {
        for (place, column) in ruleset.records[parent].columns.enumerated()
        where column.type == .list(index) {
          listCells.append(cells[parent].cells[place])
        }
      }
      lists.append(start..<listCells.count)
      let above = record.parent.map { Array(chains[chainRanges[$0]]) } ?? []
      let first = chains.count
      chains += index == 0 ? [] : above + [index]
      chainRanges.append(first..<chains.count)
      depths.append(record.depth)
    }
    needs = (program.consumed >= 0 ? [program.consumed] : []) + program.groupLimits
  }

  private mutating func addGrid(_ grid: CheckedGrid, _ codes: [Int32], _ layouts: [RowLayout]) {
    let start = criteria.count
    for (item, criterion) in grid.criteria.enumerated() {
      criteria.append(
        CriterionCode(
          cell: layouts[0].cells[criterion.column], code: codes[item],
          coefficient: criterion.coefficient, isWeighted: criterion.coefficient != .one,
          eliminatory: FlatRange(criterion.eliminatory ?? .unbounded),
          isEliminatory: criterion.eliminatory != nil))
    }
    let total = grid.derivation >= 0 && grid.derivation < derived.count
    grids.append(
      GridCode(
        criteria: start..<criteria.count, total: total ? derived[grid.derivation].cell : Cell(),
        eliminatory: FlatRange(grid.eliminatory ?? .unbounded),
        isEliminatory: grid.eliminatory != nil))
  }

  private mutating func addChecks(_ ruleset: CheckedRuleset) {
    var placed: [(start: UInt32, check: Check)] = []
    for (number, condition) in ruleset.conditions.enumerated() {
      placed.append((condition.provenance.span.start, .condition(number)))
    }
    for (number, grid) in ruleset.grids.enumerated() {
      placed.append((grid.provenance.span.start, .grid(number)))
    }
    let order = placed.indices.map { $0 }.stablySorted {
      placed[$0].start == placed[$1].start ? $0 < $1 : placed[$0].start < placed[$1].start
    }
    checks = order.map { placed[$0].check }
  }
}
