import Rules

extension ChangeSearch {
  /// Tries every single change.
  mutating func searchOne(_ level: inout ChangeLevel) {
    for number in variables.indices where isUseful([number]) {
      if tries >= mostTries {
        level.isCut = true
        level.isWhole = false
        return
      }
      level.sets += 1
      let domain = variables[number].domain
      let isShort = domain.count <= Self.mostValues && domain.count * judge.effort <= room
      if isShort {
        if !domain.isWhole { level.isWhole = false }
        if let found = nearest(of: number, domain.all(), isExact: domain.isWhole) {
          level.found.append(found)
        }
      } else {
        level.isWhole = false
        if let found = atThresholds(number) { level.found.append(found) }
      }
    }
  }

  /// How many tries are left of those of a size.
  private var room: Int { max(0, mostTries - tries) }

  /// The nearest of some values, nearest first, that gives the best outcome of any.
  private mutating func nearest(
    of number: Int, _ values: [ChangeDomain.Candidate], isExact: Bool
  ) -> ChangeSet? {
    var best: ChangeSet?
    for value in values {
      if let found = best, found.grade == top,
        found.opposite != nil || value.index == nil || isSameSide(value, found)
      {
        continue
      }
      let (outcome, grade) = attempt([(variables[number].place, value.value)])
      guard grade > 0, let outcome else { continue }
      if let found = best, grade <= found.grade {
        if grade == found.grade, found.opposite == nil, !isSameSide(value, found) {
          best?.opposite = value
        }
        continue
      }
      best = ChangeSet(
        parts: [(number, value)], grade: grade, outcome: outcome, isExact: isExact)
    }
    return best
  }

  /// Whether a value is on the same side of the present one as what was found.
  private func isSameSide(_ value: ChangeDomain.Candidate, _ found: ChangeSet) -> Bool {
    guard let one = value.index, let other = found.parts[0].value.index else { return true }
    return one.signum() == other.signum()
  }

  // MARK: Long scales

  /// The nearest values of a long scale on both sides, by thresholds, strides and halving.
  private mutating func atThresholds(_ number: Int) -> ChangeSet? {
    let variable = variables[number]
    guard let scale = variable.domain.scale else { return nil }
    let places = probes(variable, scale)
    var grades: [Int: Int] = [:]
    var best = 0
    for place in places {
      guard let fact = scale.fact(place) else { continue }
      let grade = attempt([(variable.place, fact)]).grade
      grades[place] = grade
      best = max(best, grade)
    }
    var listed: ChangeDomain.Candidate?
    for value in variable.domain.listed {
      let grade = attempt([(variable.place, value.value)]).grade
      if grade > best { best = grade }
      if grade == best, grade > 0, listed == nil { listed = value }
    }
    guard best > 0 else { return nil }
    let above = edge(number, scale, places.filter { $0 >= 0 }, grades, best)
    let below = edge(number, scale, places.filter { $0 <= 0 }.reversed(), grades, best)
    let sides = [below, above, listed].compactMap { $0 }.stablySorted { $0.steps < $1.steps }
    guard let first = sides.first else { return nil }
    let (outcome, grade) = attempt([(variable.place, first.value)])
    guard let outcome, grade == best else { return nil }
    var found = ChangeSet(
      parts: [(number, first)], grade: grade, outcome: outcome, isExact: false)
    found.opposite = sides.dropFirst().first { $0.index != nil }
    return found
  }

  /// The places of a scale to try: those of thresholds, the ends, and ever longer strides from the
  /// present value and from a declared end.
  private func probes(_ variable: ChangeVariable, _ scale: ChangeScale) -> [Int] {
    var places = ThresholdFinder(application: judge.application).places(variable)
    var reach = 1
    while reach <= max(scale.most, -scale.least) {
      places.formUnion([reach, -reach])
      if scale.least > -ChangeScale.furthest { places.insert(scale.least + reach) }
      if scale.most < ChangeScale.furthest { places.insert(scale.most - reach) }
      reach *= 2
    }
    places.formUnion([0, scale.least, scale.most])
    return places.filter { $0 >= scale.least && $0 <= scale.most }.sorted()
  }

  /// The place nearest to the present value, on one side, that has a grade.
  ///
  /// Between the last place tried that has it not and the first that has it, the difference is
  /// halved until they are neighbours.
  private mutating func edge(
    _ number: Int, _ scale: ChangeScale, _ places: [Int], _ grades: [Int: Int], _ wanted: Int
  ) -> ChangeDomain.Candidate? {
    guard let first = places.firstIndex(where: { (grades[$0] ?? 0) >= wanted }) else { return nil }
    if first == 0 { return scale.candidate(places[0]) }
    var (fails, does) = (places[first - 1], places[first])
    while abs(does - fails) > 1 {
      let middle = fails + (does - fails) / 2
      let fact = scale.fact(middle)
      let grade = fact.map { attempt([(variables[number].place, $0)]).grade } ?? 0
      if grade >= wanted { does = middle } else { fails = middle }
    }
    return scale.candidate(does)
  }
}
