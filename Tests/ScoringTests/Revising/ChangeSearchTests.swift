import Rules
import Testing

@testable import Scoring

/// The smallest changes found are those that trying everything finds.
@Suite struct ChangeSearchTests {
  /// A field of the generated calls, with every value it may have.
  struct Field {
    var name: String
    var text: String
    var values: [FactValue]
    var json: [String]
    /// How far two values are from each other.
    var isScale: Bool

    static func whole(_ name: String, _ most: Int) -> Field {
      Field(
        name: name, text: "entier de 0 à \(most)", values: (0...most).map { .number(Number($0)) },
        json: (0...most).map { "\($0)" }, isScale: true)
    }
  }

  static let fields: [Field] = [
    .whole("a", 3), .whole("b", 4),
    Field(
      name: "plan", text: "oui/non", values: [.truth(true), .truth(false)],
      json: ["true", "false"], isScale: false),
    Field(
      name: "zone", text: "parmi « x », « y », « z »", values: (0..<3).map { .choice($0) },
      json: ["\"x\"", "\"y\"", "\"z\""], isScale: false),
    Field(
      name: "publics", text: "plusieurs parmi « p », « q »",
      values: [.choices([]), .choices([0]), .choices([1]), .choices([0, 1])],
      json: ["[]", "[\"p\"]", "[\"q\"]", "[\"p\", \"q\"]"], isScale: false),
  ]

  static let conditions = [
    "exige a ≥ 2", "exige b ≤ 3 ou plan", "exige a + b ≥ 3", "exige zone ≠ « z »",
    "exige publics contient « p » ou a = 3", "exige pour chaque école : école.débit ≥ 1",
    "exige si plan alors b ≥ 1 sinon a ≤ 2", "exige somme des école.débit + a ≥ 2",
  ]
  static let consistencies = [
    "cohérence c1 = non plan ou a ≥ 1\n    sinon « c »",
    "cohérence c2 = a ≤ b + 2\n    sinon « c »",
    "cohérence c3 = zone ≠ « y » ou plan\n    sinon « c »",
  ]
  static let keys = [
    "a croissant", "b décroissant", "plan", "nombre de publics décroissant", "g décroissant",
    "aide croissant",
  ]

  /// A call: its ruleset, and for each application the number of the value of each field.
  struct Call {
    var text: String
    var isChangeable: [Bool]
    var towns: [(values: [Int], speeds: [Int], marks: [Int])]

    init(seed: Int) {
      var dice = SeededNumbers(seed: UInt64(seed))
      isChangeable = (0...5).map { _ in dice.below(4) > 0 }
      var text = "dossier commune\n  code texte identifiant\n"
      for (number, field) in ChangeSearchTests.fields.enumerated() {
        // A bound and an attribute are parted by a comma; a choice and an attribute are not.
        let word = field.isScale ? ", modifiable" : " modifiable"
        text += "  \(field.name) \(field.text)\(isChangeable[number] ? word : "")\n"
      }
      text += "  écoles liste de école, au plus 3\n\nfiche école\n"
      text += "  débit entier de 0 à 2\(isChangeable[5] ? ", modifiable" : "")\n\n"
      let consistency = dice.below(6)
      if consistency < 3 { text += ChangeSearchTests.consistencies[consistency] + "\n" }
      for number in 0..<(1 + dice.below(3)) {
        let all = ChangeSearchTests.conditions
        text += "condition k\(number)\n  \(all[dice.below(all.count)])\n  sinon « non »\n"
      }
      text += "valeur parts = b + 1\nmontant aide\n  100 €\n  × parts\n"
      text += "grille g sur 6\n  | critère | sur | pas | éliminatoire |\n"
      text += "  | m | 3 | 1 | \(dice.below(2) == 0 ? "moins de 1" : "") |\n  | n | 3 | 1 | |\n"
      text += "classement\n"
      for place in 0..<2 {
        let key = ChangeSearchTests.keys[dice.below(3) + place * 3]
        text += "  \(place == 0 ? "d'abord" : "puis") \(key)\n"
      }
      text += "  en dernier ressort code croissant\nsélection\n"
      switch dice.below(4) {
      case 0: text += "  places \(1 + dice.below(3))\n"
      case let policy:
        let words = ["arrêter", "passer au suivant", "attribuer en partie"][policy - 1]
        text += "  enveloppe \(3 + dice.below(6))00 € consommée par aide\n"
        text += "  au dépassement \(words)\n"
      }
      text += "  liste complémentaire 1\n"
      self.text = text
      towns = []
      while towns.count < 6 {
        let values = ChangeSearchTests.fields.map { dice.below($0.values.count) }
        // What a consistency forbids is never read: yes is the first of the values of `plan`.
        let (a, b, plan, zone) = (values[0], values[1], values[2] == 0, values[3])
        let holds = [!plan || a >= 1, a <= b + 2, zone != 1 || plan]
        if consistency < 3, !holds[consistency] { continue }
        towns.append(
          (values, (0...dice.below(2)).map { _ in dice.below(3) }, [dice.below(4), dice.below(4)])
        )
      }
    }

    var lines: String {
      towns.enumerated().map { number, town in
        let facts = zip(ChangeSearchTests.fields, town.values).map { field, value in
          "\"\(field.name)\": \(field.json[value])"
        }
        let schools = town.speeds.map { "{\"débit\": \($0)}" }.joined(separator: ", ")
        return "{\"code\": \"C\(number)\", \(facts.joined(separator: ", ")),"
          + " \"écoles\": [\(schools)], \"g\": {\"m\": \(town.marks[0]), \"n\": \(town.marks[1])}}"
      }.joined(separator: "\n")
    }
  }

  /// A change to try, written apart from the search.
  struct Trial {
    var place: RevisedPlace
    var value: FactValue
    var steps: Int
  }

  /// Every place that may change, with every other value of it.
  static func trials(_ call: Call, _ town: Int, _ ruleset: CheckedRuleset) throws -> [[Trial]] {
    var found: [[Trial]] = []
    let columns = ruleset.records[0].columns
    for (number, field) in fields.enumerated() where call.isChangeable[number] {
      let column = try #require(columns.firstIndex { $0.name == field.name })
      let now = call.towns[town].values[number]
      found.append(
        field.values.indices.filter { $0 != now }.map { other in
          var steps = field.isScale ? abs(other - now) : 1
          if case .choices(let one) = field.values[now],
            case .choices(let two) = field.values[other]
          {
            steps = Set(one).symmetricDifference(two).count
          }
          return Trial(
            place: .fact(FactAddress(steps: [], record: 0, column: column)),
            value: field.values[other], steps: steps)
        })
    }
    let list = try #require(columns.firstIndex { $0.name == "écoles" })
    if call.isChangeable[5] {
      for (row, speed) in call.towns[town].speeds.enumerated() {
        let place = FactAddress(steps: [.init(column: list, row: row)], record: 1, column: 0)
        found.append(
          (0...2).filter { $0 != speed }.map {
            Trial(place: .fact(place), value: .number(Number($0)), steps: abs($0 - speed))
          })
      }
    }
    for (number, criterion) in ruleset.grids[0].criteria.enumerated() {
      let now = call.towns[town].marks[number]
      found.append(
        (0...3).filter { $0 != now }.map {
          Trial(
            place: .mark(column: criterion.column, assessor: []), value: .number(Number($0)),
            steps: abs($0 - now))
        })
    }
    return found
  }

  static func rung(_ status: OutcomeStatus) -> Int {
    switch status {
    case .selected, .eligible: 3
    case .waiting: 2
    case .notSelected: 1
    case .eliminated, .ineligible, .incomplete: 0
    }
  }

  /// The nearest values of each set of places of a size that reach the best grade of that size.
  static func bruteForce(
    _ result: CallResult, _ index: Int, _ trials: [[Trial]], size: Int
  ) -> (grade: Int, sets: [Set<RevisedPlace>: Int]) {
    let now = result.status(at: index)
    var best = 0
    var sets: [Set<RevisedPlace>: Int] = [:]
    func go(_ first: Int, _ chosen: [Trial]) {
      if chosen.count == size {
        var revised = RevisedApplication(result, index: index)
        for trial in chosen {
          do { try revised.set(trial.place, trial.value) } catch { return }
        }
        guard case .success(let after) = revised.decided(verifies: false) else { return }
        let id = result.identifier(at: index)
        guard let place = after.index(of: id) else { return }
        let status = after.status(at: place)
        let grade =
          now == .selected ? (status == .selected ? 0 : 1) : max(0, rung(status) - rung(now))
        if grade == 0 || grade < best { return }
        if grade > best {
          best = grade
          sets = [:]
        }
        let key = Set(chosen.map { $0.place })
        let steps = chosen.reduce(0) { $0 + $1.steps }
        sets[key] = min(sets[key] ?? .max, steps)
        return
      }
      for number in first..<max(first, trials.count) {
        for trial in trials[number] { go(number + 1, chosen + [trial]) }
      }
    }
    go(0, [])
    return (best, sets)
  }

  @Test(arguments: 1...60)
  func theSmallestChangesAreFound(seed: Int) throws {
    let call = Call(seed: seed)
    let ruleset: CheckedRuleset
    do { ruleset = try checked(call.text) } catch {
      Issue.record("seed \(seed): \(error)\n\(call.text)")
      return
    }
    var options = CallOptions()
    options.keepsAllFacts = true
    let result = try run(ruleset, lines: [call.lines], options).decide().get()
    let town = seed % call.towns.count
    let index = try #require(result.index(of: Array("C\(town)".utf8)))
    let isSelected = result.status(at: index) == .selected
    var search = ChangeSearch(result, index: index, aim: isSelected ? .lost : .better)
    search.run()
    let trials = try Self.trials(call, town, ruleset)
    var best = 0
    for level in search.levels.prefix(2) {
      #expect(level.isWhole && !level.isCut)
      let expected = Self.bruteForce(result, index, trials, size: level.size)
      if expected.grade <= best {
        #expect(level.found.isEmpty, "seed \(seed), size \(level.size)")
        continue
      }
      best = expected.grade
      var found: [Set<RevisedPlace>: Int] = [:]
      for set in level.found {
        found[Set(set.parts.map { search.variables[$0.variable].place })] = set.steps
        #expect(set.grade == expected.grade)
        #expect(set.isExact)
      }
      #expect(Set(found.keys) == Set(expected.sets.keys), "seed \(seed), size \(level.size)")
      for (key, steps) in found {
        #expect(steps == expected.sets[key], "seed \(seed), size \(level.size)")
      }
    }
    #expect(CheckedSearch(ChangeSearch(result, index: index, aim: search.aim)) != nil)
  }
}

/// Long scales: the value found is the one that trying every step finds.
@Suite struct ChangeThresholdTests {
  static let rules = """
    dossier commune
      code     texte identifiant
      prix     montant, à partir de 0 €, modifiable
      élèves   entier à partir de 1, modifiable
      dépôt    date modifiable

    montant aide
      prix
      × 37 %
      arrondi au centime
    montant part
      aide
      par tranches
        | aide            | taux |
        | jusqu'à 1 000 € | 10 % |
        | plus de 1 000 € | 25 % |
      arrondi au centime
    condition reste « Reste »
      exige prix − aide ≥ 1 234,56 €
      sinon « non »
    condition taille
      exige aide ≤ élèves × 15 €
      sinon « non »
    condition délai
      exige dépôt ≤ 30/04/2026
      sinon « non »
    classement
      d'abord aide croissant
      en dernier ressort code croissant
    sélection
      places 1
      liste complémentaire 1
    """

  struct Case: Sendable {
    var price: Int
    var pupils: Int
    var day: String
  }

  static let cases = [
    Case(price: 100_000, pupils: 60, day: "2026-04-02"),
    Case(price: 250_000, pupils: 60, day: "2026-04-30"),
    Case(price: 250_000, pupils: 500, day: "2026-05-17"),
    Case(price: 195_961, pupils: 70, day: "2026-04-01"),
    Case(price: 300_000, pupils: 12, day: "2026-03-01"),
  ]

  /// Each answer on a scale: it does, one step less does not, and none of many steps before does.
  @Test(arguments: cases.indices)
  func nearestOfALongScale(number: Int) throws {
    let own = Self.cases[number]
    let cents = own.price % 100
    let amount = "\(own.price / 100).\(cents / 10)\(cents % 10)"
    let lines = [
      "{\"code\": \"A\", \"prix\": \(amount), \"élèves\": \(own.pupils), \"dépôt\": \"\(own.day)\"}",
      "{\"code\": \"B\", \"prix\": 2200, \"élèves\": 400, \"dépôt\": \"2026-01-01\"}",
      "{\"code\": \"C\", \"prix\": 2600, \"élèves\": 400, \"dépôt\": \"2026-01-01\"}",
    ]
    var options = CallOptions()
    options.keepsAllFacts = true
    let ruleset = try checked(Self.rules)
    let result = try run(ruleset, lines: [lines.joined(separator: "\n")], options).decide().get()
    let index = try #require(result.index(of: Array("A".utf8)))
    let isSelected = result.status(at: index) == .selected
    var search = ChangeSearch(result, index: index, aim: isSelected ? .lost : .better)
    search.run()
    let level = try #require(search.levels.first)
    for set in level.found {
      let variable = search.variables[set.parts[0].variable]
      guard let scale = variable.domain.scale, let place = set.parts[0].value.index else {
        continue
      }
      // Every step up to it, as far as that can be tried, and every one of the last thousand.
      let side = place.signum()
      let steps = Swift.Set(
        Array(1..<min(abs(place), 20_000)) + Array(max(1, abs(place) - 1_000)..<abs(place)))
      for step in steps {
        guard let fact = scale.fact(step * side) else { continue }
        let outcome = search.judge.outcome([(variable.place, fact)])
        #expect(search.grade(outcome) < set.grade, "case \(number), step \(step)")
      }
    }
    #expect(CheckedSearch(ChangeSearch(result, index: index, aim: search.aim)) != nil)
  }
}
