import Rules

/// A fact or a mark of an application that a search may change.
struct ChangeVariable: Sendable {
  let place: RevisedPlace
  /// Its column, as rules read it.
  let column: RuleReads.Place
  /// What it is now; nil where it is missing.
  let current: FactValue?
  let domain: ChangeDomain
}

/// The facts and marks of an application that may be changed, in the order of the ruleset.
struct ChangeVariables {
  /// Subsets of more choices than that are tried one choice at a time.
  private static let mostSubsets = 10

  private let application: RevisedApplication
  private let ruleset: CheckedRuleset
  /// Whether what is missing may be provided, changeable or not.
  private let providesMissing: Bool
  private let showsPersonal: Bool
  private(set) var variables: [ChangeVariable] = []
  /// The changeable facts that are texts, of which no value can be tried.
  private(set) var leftOut: [FactAddress] = []

  init(
    _ application: RevisedApplication, providesMissing: Bool, showsPersonal: Bool = true
  ) {
    self.application = application
    ruleset = application.result.plan.ruleset
    self.providesMissing = providesMissing
    self.showsPersonal = showsPersonal
    addFacts(steps: [], record: 0)
    addMarks()
  }

  /// Whether the ruleset lets some fact change.
  static func allowsFacts(_ ruleset: CheckedRuleset) -> Bool {
    ruleset.records.contains { $0.columns.contains { $0.isChangeable } }
  }

  private mutating func addFacts(steps: [FactAddress.Step], record: Int) {
    let columns = ruleset.records[record].columns
    for (number, column) in columns.enumerated() where isFact(column) {
      let address = FactAddress(steps: steps, record: record, column: number)
      if record == 0, ruleset.records[0].identifier == number { continue }
      if case .list = column.type { continue }
      let current = application.value(.fact(address))
      let isProvided = current == nil && providesMissing
      guard column.isChangeable || isProvided, showsPersonal || !column.isPersonal else { continue }
      if column.type == .text {
        leftOut.append(address)
        continue
      }
      add(.fact(address), RuleReads.Place(record: record, column: number), column, current)
    }
    for (number, column) in columns.enumerated() {
      guard case .list(let inner) = column.type else { continue }
      let list = FactAddress(steps: steps, record: record, column: number)
      for row in 0..<(application.rowCount(list) ?? 0) {
        addFacts(steps: steps + [FactAddress.Step(column: number, row: row)], record: inner)
      }
    }
  }

  private func isFact(_ column: Column) -> Bool {
    if case .fact = column.role { return true }
    return false
  }

  private mutating func addMarks() {
    for grid in ruleset.grids {
      for criterion in grid.criteria where criterion.computed < 0 {
        let names = application.assessors(criterion.column)
        let isRecusedOnly = names.isEmpty && application.isRecused(criterion.column)
        if isRecusedOnly { continue }
        for name in names.isEmpty ? [[]] : names {
          let place = RevisedPlace.mark(column: criterion.column, assessor: name)
          let current = application.value(place)
          let column = RuleReads.Place(record: 0, column: criterion.column)
          let scale = scale(
            current, step: criterion.step ?? MutantList.unit(1),
            bounds: .closed(.zero, criterion.maximum), isDay: false)
          variables.append(
            ChangeVariable(
              place: place, column: column, current: current, domain: ChangeDomain(scale: scale)))
        }
      }
    }
  }

  private mutating func add(
    _ place: RevisedPlace, _ read: RuleReads.Place, _ column: Column, _ current: FactValue?
  ) {
    var domain = ChangeDomain()
    switch column.type {
    case .truth:
      domain.listed = others([.truth(true), .truth(false)], current)
    case .choice(let choices):
      domain.listed = others(ruleset.choiceDomains[choices].indices.map { .choice($0) }, current)
    case .choices(let choices):
      domain = subsets(ruleset.choiceDomains[choices].count, current)
    case .number(let type):
      domain.scale = scale(current, step: step(type, current), bounds: column.bounds, isDay: false)
    case .date:
      domain.scale = scale(current, step: .one, bounds: column.bounds, isDay: true)
    case .text, .list, .duration, .record, .unknown: return
    }
    if column.isOptional, isGiven(current) {
      // Taking a fact away comes after every other value.
      domain.listed.append(
        ChangeDomain.Candidate(value: .absent, steps: ChangeScale.furthest, index: nil))
    }
    variables.append(
      ChangeVariable(place: place, column: read, current: current, domain: domain))
  }

  private func isGiven(_ current: FactValue?) -> Bool {
    switch current {
    case .absent, nil: false
    case .number, .day, .text, .truth, .choice, .choices: true
    }
  }

  private func others(_ values: [FactValue], _ current: FactValue?) -> [ChangeDomain.Candidate] {
    values.filter { value in !(current?.isEqual(to: value) ?? false) }
      .map { ChangeDomain.Candidate(value: $0, steps: 1, index: nil) }
  }

  /// The sets of choices, as far from the present one as choices differ.
  private func subsets(_ count: Int, _ current: FactValue?) -> ChangeDomain {
    var own: Set<Int> = []
    if case .choices(let chosen)? = current { own = Set(chosen) }
    let isMissing = !isGiven(current)
    var domain = ChangeDomain()
    func add(_ chosen: Set<Int>) {
      let steps = chosen.symmetricDifference(own).count + (isMissing ? 1 : 0)
      if steps == 0 { return }
      domain.listed.append(
        ChangeDomain.Candidate(value: .choices(chosen.sorted()), steps: steps, index: nil))
    }
    if count <= Self.mostSubsets {
      for bits in 0..<(1 << count) {
        add(Set((0..<count).filter { bits >> $0 & 1 == 1 }))
      }
    } else {
      domain.isWhole = false
      add([])
      for choice in 0..<count { add(own.symmetricDifference([choice])) }
    }
    return domain
  }

  /// The step of a number: that of its declared decimals, and two where none are declared.
  private func step(_ type: NumberType, _ current: FactValue?) -> Number {
    var decimals: Int
    switch type.quantity {
    case .amount: decimals = type.decimals ?? 2
    case .rate: decimals = type.decimals ?? 4
    case .plain: decimals = type.decimals ?? 2
    }
    if case .number(let number)? = current { decimals = max(decimals, number.decimals) }
    return MutantList.unit(decimals)
  }

  private func scale(
    _ current: FactValue?, step: Number, bounds: Interval, isDay: Bool
  ) -> ChangeScale {
    switch current {
    case .number(let number):
      return ChangeScale(
        start: number, step: step, bounds: bounds, isDay: isDay, isMissing: false)
    case .day(let day):
      return ChangeScale(
        start: Number(Int(day.number)), step: step, bounds: bounds, isDay: isDay,
        isMissing: false)
    case .absent, .text, .truth, .choice, .choices, nil:
      let first = bounds.lower?.value ?? bounds.upper?.value
      let today = isDay ? Number(Int(ruleset.versionDay?.number ?? 0)) : .zero
      return ChangeScale(
        start: first ?? today, step: step, bounds: bounds, isDay: isDay, isMissing: true)
    }
  }
}
