import Rules

extension ChangeSearch {
  /// Values of a scale of more places than that are thinned in sets of several.
  private static let mostPlaces = 12
  private static let mostTelling = 32
  /// How many sets of facts and marks are looked at, tried or not.
  private static let mostSets = 2_000_000

  /// Tries the sets of a size whose changes together touch every obstacle.
  mutating func searchSets(_ size: Int, _ level: inout ChangeLevel, above best: Int) {
    let chosen = self.sets(size, &level)
    if chosen.isEmpty { return }
    var lists: [Int: [ChangeDomain.Candidate]] = [:]
    let isWhole = all(chosen, &lists)
    if !isWhole {
      level.isWhole = false
      for set in chosen {
        for number in set where lists[number] == nil { lists[number] = tellingValues(number, size) }
      }
    }
    for number in Set(chosen.flatMap { $0 }) where !variables[number].domain.isWhole {
      level.isWhole = false
    }
    for set in chosen {
      if tries >= mostTries {
        level.isCut = true
        level.isWhole = false
        return
      }
      level.sets += 1
      var finder = SetFinder(set, set.map { lists[$0] ?? [] }, best)
      finder.run(&self, &level)
      guard var found = finder.found else { continue }
      if !isWhole { bringCloser(&found) }
      found.isExact = isWhole && set.allSatisfy { variables[$0].domain.isWhole }
      level.found.append(found)
    }
  }

  /// The sets of variables that are worth trying, in the order of the ruleset.
  private func sets(_ size: Int, _ level: inout ChangeLevel) -> [[Int]] {
    let usable = variables.indices.filter {
      variables[$0].domain.count > 0 && (ranks[$0] || !rules[$0].isEmpty)
    }
    var found: [[Int]] = []
    var looked = 0
    var stack: [([Int], Int)] = [([], 0)]
    while let (set, next) = stack.popLast() {
      if set.count == size {
        if isUseful(set) { found.append(set) }
        continue
      }
      looked += 1
      if looked > Self.mostSets || found.count > mostTries {
        level.isCut = true
        level.isWhole = false
        break
      }
      for place in (next..<max(next, usable.count)).reversed() {
        let number = usable[place]
        stack.append((set + [number], place + 1))
      }
    }
    return found
  }

  /// Takes all values of every variable, where there are few enough to try them all.
  private func all(_ sets: [[Int]], _ lists: inout [Int: [ChangeDomain.Candidate]]) -> Bool {
    var tries = 0
    for set in sets {
      var product = judge.effort
      for number in set {
        let count = variables[number].domain.count
        if count > Self.mostValues { return false }
        product *= count
        if product > mostTries { return false }
      }
      tries += product
      if tries > mostTries { return false }
    }
    for set in sets {
      for number in set where lists[number] == nil {
        lists[number] = variables[number].domain.all()
      }
    }
    return true
  }

  /// The values of a variable that tell most: its thresholds, its ends and long strides.
  private mutating func tellingValues(
    _ number: Int, _ size: Int
  ) -> [ChangeDomain.Candidate] {
    let most = Self.mostTelling / size
    if let known = telling[number] { return Array(known.prefix(most)) }
    let variable = variables[number]
    var values: [ChangeDomain.Candidate]
    if let scale = variable.domain.scale, scale.count > Self.mostPlaces {
      let thresholds = ThresholdFinder(application: judge.application).places(variable)
        .filter { $0 >= scale.least && $0 <= scale.most }.sorted { abs($0) < abs($1) }
      // The ends first, then what tips something over, then a few strides.
      let places = [scale.most, scale.least] + thresholds + [1, -1, 64, -64, 4096, -4096]
      var seen: Set<Int> = []
      values = variable.domain.listed
      for place in places where seen.insert(place).inserted {
        if let candidate = scale.candidate(place) { values.append(candidate) }
      }
    } else {
      values = variable.domain.all()
    }
    telling[number] = values
    return Array(values.prefix(most))
  }

  /// Brings each value of a set as near to the present one as the others allow, by halving.
  private mutating func bringCloser(_ found: inout ChangeSet) {
    for part in found.parts.indices {
      guard let scale = variables[found.parts[part].variable].domain.scale,
        var does = found.parts[part].value.index
      else { continue }
      var fails = 0
      while abs(does - fails) > 1 {
        let middle = fails + (does - fails) / 2
        var trial = found
        guard let candidate = scale.candidate(middle) else {
          fails = middle
          continue
        }
        trial.parts[part].value = candidate
        let (outcome, grade) = attempt(changes(trial))
        if let outcome, grade >= found.grade {
          does = middle
          found = trial
          found.outcome = outcome
        } else {
          fails = middle
        }
      }
    }
  }

  /// The changes of a set as they are made.
  func changes(_ set: ChangeSet) -> [OutcomeJudge.Change] {
    set.parts.map { (variables[$0.variable].place, $0.value.value) }
  }
}

/// Goes through the values of one set of variables.
private struct SetFinder {
  private let numbers: [Int]
  private let lists: [[ChangeDomain.Candidate]]
  /// The grade that smaller sets reach already.
  private let best: Int
  private(set) var found: ChangeSet?

  init(_ numbers: [Int], _ lists: [[ChangeDomain.Candidate]], _ best: Int) {
    self.numbers = numbers
    self.lists = lists
    self.best = best
  }

  mutating func run(_ search: inout ChangeSearch, _ level: inout ChangeLevel) {
    if lists.contains(where: { $0.isEmpty }) { return }
    var places = [Int](repeating: 0, count: lists.count)
    while true {
      attempt(places, &search)
      if search.tries >= search.mostTries {
        level.isCut = true
        level.isWhole = false
        return
      }
      var wheel = places.count - 1
      while wheel >= 0, places[wheel] == lists[wheel].count - 1 {
        places[wheel] = 0
        wheel -= 1
      }
      if wheel < 0 { return }
      places[wheel] += 1
    }
  }

  private mutating func attempt(_ places: [Int], _ search: inout ChangeSearch) {
    var set = ChangeSet(
      parts: zip(numbers, zip(lists, places)).map { ($0, $1.0[$1.1]) }, grade: 0,
      outcome: RevisedOutcome(status: .incomplete), isExact: false)
    // Where the best is known already, what is no nearer need not be tried.
    if let found, found.grade == search.top, set.steps >= found.steps { return }
    let (outcome, grade) = search.attempt(search.changes(set))
    guard let outcome, grade > best else { return }
    if let found, grade < found.grade || grade == found.grade && set.steps >= found.steps {
      return
    }
    set.grade = grade
    set.outcome = outcome
    found = set
  }
}
