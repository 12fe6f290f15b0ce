import Rules
import Testing

@testable import Scoring

/// Sets of one, two and three changes against all assignments, on calls of a few values: with
/// sub-envelopes, with draws, for one application and for what reverses two.
@Suite struct ChangeSearchSmallTests {
  static let conditions = [
    "exige a ≥ 1", "exige b ≥ 1 ou plan", "exige a + b ≥ 2", "exige zone = « x »", "exige plan",
    "exige a = b", "exige si plan alors b ≥ 1 sinon a ≤ 1", "exige a + b ≥ 3 ou zone = « y »",
  ]
  static let keys = [
    "a croissant", "b décroissant", "plan", "g décroissant", "aide croissant", "a décroissant",
  ]

  /// A call of five applications, of which each fact has two or three values.
  struct Call {
    var text: String
    var lines: String

    init(seed: Int) {
      var dice = SeededNumbers(seed: UInt64(seed) &+ 7_000)
      var text = """
        dossier commune
          code texte identifiant
          a    entier de 0 à 2, modifiable
          b    entier de 0 à 2, modifiable
          plan oui/non modifiable
          zone parmi « x », « y » modifiable


        """
      // Several conditions at once, for answers of two and three changes.
      let first = dice.below(ChangeSearchSmallTests.conditions.count)
      for number in 0..<(1 + dice.below(3)) {
        let all = ChangeSearchSmallTests.conditions
        text += "condition k\(number)\n  \(all[(first + number * 3) % all.count])\n"
        text += "  sinon « non »\n"
      }
      text += "valeur parts = b + 1\nmontant aide\n  100 €\n  × parts\n"
      text += "grille g sur 2\n  | critère | sur | pas | éliminatoire |\n"
      text += "  | m | 2 | 1 | \(dice.below(2) == 0 ? "moins de 1" : "") |\n"
      let key = dice.below(ChangeSearchSmallTests.keys.count)
      let all = ChangeSearchSmallTests.keys
      text += "classement\n  d'abord \(all[key])\n  puis \(all[(key + 2) % all.count])\n"
      let isDrawn = seed.isMultiple(of: 2)
      text += "  en dernier ressort \(isDrawn ? "tirage graine « s\(seed) »" : "code croissant")\n"
      text += "sélection\n  enveloppe \(4 + dice.below(4))00 € consommée par aide\n"
      if seed % 3 > 0 {
        let rest = dice.below(2) == 0 ? ", reliquat reversé" : ""
        text += "  sous-enveloppe montagne \(1 + dice.below(3))00 € pour plan\(rest)\n"
      }
      if seed % 3 > 1 { text += "  sous-enveloppe autre 100 € pour non plan et zone = « y »\n" }
      let policy = ["arrêter", "passer au suivant", "attribuer en partie"][dice.below(3)]
      text += "  au dépassement \(policy)\n  liste complémentaire 1\n"
      self.text = text
      lines = (0..<5).map { number in
        let facts =
          "\"a\": \(dice.below(3)), \"b\": \(dice.below(3)),"
          + " \"plan\": \(dice.below(2) == 0), \"zone\": \"\(["x", "y"][dice.below(2)])\""
        return "{\"code\": \"C\(number)\", \(facts), \"g\": {\"m\": \(dice.below(3))}}"
      }.joined(separator: "\n")
    }
  }

  /// A place with every value it may have, written apart from the search.
  static func domains(_ ruleset: CheckedRuleset) throws -> [(RevisedPlace, [FactValue])] {
    let columns = ruleset.records[0].columns
    func place(_ name: String) throws -> RevisedPlace {
      let column = try #require(columns.firstIndex { $0.name == name })
      return .fact(FactAddress(steps: [], record: 0, column: column))
    }
    let scale = (0...2).map { FactValue.number(Number($0)) }
    return [
      (try place("a"), scale), (try place("b"), scale),
      (try place("plan"), [.truth(true), .truth(false)]),
      (try place("zone"), [.choice(0), .choice(1)]),
      (.mark(column: ruleset.grids[0].criteria[0].column, assessor: []), scale),
    ]
  }

  /// How far two values of a place are from each other.
  static func distance(_ one: FactValue, _ other: FactValue) throws -> Int {
    guard case .number(let left) = one, case .number(let right) = other else { return 1 }
    let gap = try #require(left.subtracting(right)?.int64)
    return abs(Int(gap))
  }

  /// How good a result is for an aim, from what the whole engine decides.
  static func grade(_ aim: ChangeAim, _ before: CallResult, _ after: CallResult, _ id: [UInt8])
    -> Int
  {
    guard let new = after.index(of: id), let old = before.index(of: id) else { return 0 }
    let rank = after.rank(at: new)
    func rankNow(_ other: Int) -> Int? {
      after.index(of: before.identifier(at: other)).flatMap { after.rank(at: $0) }
    }
    let rung = ChangeSearchTests.rung
    switch aim {
    case .better: return max(0, rung(after.status(at: new)) - rung(before.status(at: old)))
    case .lost: return after.status(at: new) == .selected ? 0 : 1
    case .before(let other):
      guard let rank else { return 0 }
      return rank < rankNow(other) ?? .max ? 1 : 0
    case .after(let other):
      guard let rank else { return 1 }
      return rank > rankNow(other) ?? .max ? 2 : 0
    }
  }

  /// The sets of places of each size that reach the best grade of that size, with the least distance.
  static func bruteForce(
    _ result: CallResult, _ index: Int, _ aim: ChangeAim
  ) throws -> [(grade: Int, sets: [Set<RevisedPlace>: Int])] {
    let own = RevisedApplication(result, index: index)
    let domains = try domains(result.plan.ruleset)
    let id = result.identifier(at: index)
    var found = [(grade: Int, sets: [Set<RevisedPlace>: Int])](
      repeating: (0, [:]), count: ChangeSearch.mostChanges)
    func go(_ next: Int, _ revised: RevisedApplication, _ chosen: [RevisedPlace], _ steps: Int)
      throws
    {
      if !chosen.isEmpty {
        guard case .success(let after) = revised.decided(verifies: false) else {
          Issue.record("a change of declared values was refused")
          return
        }
        let grade = grade(aim, result, after, id)
        let size = chosen.count - 1
        if grade > found[size].grade { found[size] = (grade, [:]) }
        if grade > 0, grade == found[size].grade {
          let key = Set(chosen)
          found[size].sets[key] = min(found[size].sets[key] ?? .max, steps)
        }
      }
      guard chosen.count < ChangeSearch.mostChanges else { return }
      for number in next..<max(next, domains.count) {
        let (place, values) = domains[number]
        let now = try #require(own.value(place))
        for value in values where !now.isEqual(to: value) {
          var more = revised
          try more.set(place, value)
          try go(number + 1, more, chosen + [place], steps + distance(now, value))
        }
      }
    }
    try go(0, own, [], 0)
    return found
  }

  /// Compares a search with all assignments, size by size, as far as the search has to go.
  static func compare(
    _ result: CallResult, _ index: Int, _ aim: ChangeAim, _ label: String
  ) throws -> Int {
    var search = ChangeSearch(result, index: index, aim: aim)
    search.run()
    let expected = try bruteForce(result, index, aim)
    let enough: Int
    switch aim {
    case .better: enough = 3 - ChangeSearchTests.rung(result.status(at: index))
    case .lost, .before, .after: enough = 1
    }
    var best = 0
    for size in 1...ChangeSearch.mostChanges where best < enough {
      guard size <= search.levels.count else {
        Issue.record("\(label): sets of \(size) were not tried")
        return 0
      }
      let level = search.levels[size - 1]
      #expect(level.isWhole && !level.isCut, "\(label), size \(size)")
      let (grade, sets) = expected[size - 1]
      if grade <= best {
        #expect(level.found.isEmpty, "\(label), size \(size)")
        continue
      }
      best = grade
      var found: [Set<RevisedPlace>: Int] = [:]
      for set in level.found {
        found[Set(set.parts.map { search.variables[$0.variable].place })] = set.steps
        #expect(set.grade == grade, "\(label), size \(size)")
      }
      #expect(found == sets, "\(label), size \(size)")
    }
    #expect(CheckedSearch(ChangeSearch(result, index: index, aim: aim)) != nil, "\(label)")
    return best == 0 ? 0 : search.levels.count
  }

  static func result(_ seed: Int) throws -> CallResult {
    let call = Call(seed: seed)
    var options = CallOptions()
    options.keepsAllFacts = true
    let ruleset: CheckedRuleset
    do { ruleset = try checked(call.text) } catch {
      Issue.record("seed \(seed): \(error)\n\(call.text)")
      throw error
    }
    return try run(ruleset, lines: [call.lines], options).decide().get()
  }

  /// The sizes at which answers were found over all seeds: one, two and three are all there.
  @Test func smallestChanges() throws {
    var sizes: [Int: Int] = [:]
    for seed in 1...240 {
      let result = try Self.result(seed)
      for index in 0..<result.count where (index + seed).isMultiple(of: 2) {
        let isSelected = result.status(at: index) == .selected
        let size = try Self.compare(
          result, index, isSelected ? .lost : .better, "seed \(seed), \(index)")
        sizes[size, default: 0] += 1
      }
    }
    #expect((sizes[1] ?? 0) > 100 && (sizes[2] ?? 0) > 50 && (sizes[3] ?? 0) > 20, "\(sizes)")
  }

  @Test func reversals() throws {
    var found = 0
    for seed in 1001...1200 {
      let result = try Self.result(seed)
      let ranked = (0..<result.count).filter { result.rank(at: $0) != nil }
      guard let ahead = ranked.first else { continue }
      let behind = seed.isMultiple(of: 2) ? ranked.last : (0..<result.count).last
      guard let behind, behind != ahead else { continue }
      let rise = try Self.compare(result, behind, .before(ahead), "seed \(seed), before")
      let fall = try Self.compare(result, ahead, .after(behind), "seed \(seed), after")
      if rise > 0 { found += 1 }
      if fall > 0 { found += 1 }
    }
    #expect(found > 150, "\(found)")
  }
}
