import Rules

/// The places of a scale at which a comparison of the rules tips over.
///
/// Two probes, before and after a fact is moved, tell how fast each compared value follows it, and so
/// where it meets its bound, however it is worked out.
struct ThresholdFinder {
  let application: RevisedApplication

  /// The places beside which some comparison changes, with those around them.
  func places(_ variable: ChangeVariable) -> Set<Int> {
    guard let scale = variable.domain.scale else { return [] }
    var found: Set<Int> = []
    var origin = 0
    guard let before = probe(variable, at: &origin), let (moved, after) = move(variable, origin)
    else { return [] }
    for key in before.keys {
      guard let one = before.distances[key], let two = after.distances[key], one != two,
        var target = Self.root((origin, one), (moved, two)), abs(target) <= ChangeScale.furthest
      else { continue }
      // Rounding bends the line a little: one more step along it lands on the bound.
      if let fact = scale.fact(target), let again = probe(variable.place, fact),
        let three = again.distances[key], !three.isZero, three != one,
        let better = Self.root((origin, one), (target, three)),
        abs(better) <= ChangeScale.furthest
      {
        target = better
      }
      for beside in -1...2 { found.insert(target + beside) }
    }
    return found
  }

  /// A probe of the application as it is, or with something given where nothing is.
  private func probe(_ variable: ChangeVariable, at origin: inout Int) -> ThresholdProbe? {
    switch variable.current {
    case .absent, nil:
      guard let scale = variable.domain.scale else { return nil }
      origin = min(max(0, scale.least), scale.most)
      return scale.fact(origin).flatMap { probe(variable.place, $0) }
    case .number, .day, .text, .truth, .choice, .choices: return probe(application)
    }
  }

  private func probe(_ place: RevisedPlace, _ fact: FactValue) -> ThresholdProbe? {
    var revised = application
    do { try revised.set(place, fact) } catch { return nil }
    return probe(revised)
  }

  private func probe(_ revised: RevisedApplication) -> ThresholdProbe? {
    var (part, own, problems) = revised.decidedAlone()
    problems.removeAll { $0.isNotice }
    guard problems.isEmpty else { return nil }
    part.outcome = own
    let result = CallResult(
      plan: revised.result.plan, inputs: [], chunks: [part], totals: revised.result.totals,
      notices: [])
    return RuleWalk.probe(
      SmallCall(result: result, index: 0, row: revised.row), consistencies: true)
  }

  /// The application with the fact moved far enough to see what depends on it.
  private func move(_ variable: ChangeVariable, _ origin: Int) -> (Int, ThresholdProbe)? {
    guard let scale = variable.domain.scale else { return nil }
    for offset in [1000, 10, 1, -1000, -10, -1] {
      if let fact = scale.fact(origin + offset), let probe = probe(variable.place, fact) {
        return (origin + offset, probe)
      }
    }
    return nil
  }

  /// Where the line through two points meets zero, rounded down to a place.
  private static func root(_ one: (at: Int, value: Number), _ two: (at: Int, value: Number)) -> Int?
  {
    guard let rise = two.value.subtracting(one.value), !rise.isZero,
      let slope = Ratio(Number(two.at - one.at), over: rise), let height = Ratio(one.value),
      let offset = height.multiplied(by: slope), let start = Ratio(Number(one.at))
    else { return nil }
    let place = start.subtracting(offset)?.rounded(Rounding(.decimals(0), .down))?.int64
    return place.flatMap { abs($0) <= Int64(ChangeScale.furthest) * 2 ? Int($0) : nil }
  }
}
