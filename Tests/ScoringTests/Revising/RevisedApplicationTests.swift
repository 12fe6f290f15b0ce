import Rules
import Testing

@testable import Scoring

/// A changed application is decided as if it had been read that way.
@Suite struct RevisedApplicationTests {
  static let rules = """
    dossier commune
      code     texte identifiant
      dépôt    date
      zone     parmi « nord », « sud »
      publics  plusieurs parmi « REP », « QPV », « ZRR »
      plan     oui/non
      prix     montant facultatif
      écoles   liste de école, au plus 4

    fiche école
      nom      texte
      débit    nombre, 1 décimale
      coût     montant

    valeur d'appel demandes = somme des dossiers.aide
    montant école.aide
      école.coût
      × 50 %
      arrondi au centime
    montant aide
      somme des école.aide
    condition débit
      exige pour chaque école : école.débit ≥ 20
      sinon « {école.nom} : {école.débit} »
    condition part
      gravité signalement
      exige aide × 3 ≤ demandes
      sinon « {aide} sur {demandes} »
    condition prix
      gravité à compléter
      exige prix présent
      sinon « Sans prix. »
    grille projet sur 20
      | critère | sur | pas | éliminatoire |
      | valeur  | 12  | 0,5 | moins de 2   |
      | public  | 8   | 1   |              |
      évaluateurs moyenne arrondie à 2 décimales
      écart signalé plus de 3 points
    classement
      d'abord plan
      puis projet décroissant
      puis nombre de publics décroissant
      en dernier ressort code croissant
    sélection
      enveloppe 9 000 € consommée par aide
      au dépassement passer au suivant
      liste complémentaire 2
    """

  struct School {
    var name: String
    var speed: Int?
    var cost: Int

    var json: String {
      "{\"nom\": \"\(name)\", \"débit\": \(speed.map { "\($0)" } ?? "null"), \"coût\": \(cost)}"
    }
  }

  struct Town {
    var code: String
    var day: Int
    var zone: Int
    var publics: [Int]
    var plan: Bool
    var price: Int?
    var schools: [School]
    /// For each criterion, the marks of two assessors in half points.
    var marks: [[Int?]]

    var json: String {
      let zones = ["nord", "sud"]
      let names = ["REP", "QPV", "ZRR"]
      func grid(_ criterion: Int, _ unit: Int) -> String {
        let own = marks[criterion].enumerated().map { number, mark in
          "\"E\(number + 1)\": "
            + (mark.map { unit == 2 ? "\($0 / 2).\($0 % 2 * 5)" : "\($0)" } ?? "null")
        }
        return "{" + own.joined(separator: ", ") + "}"
      }
      return """
        {"code": "\(code)", "dépôt": "2026-01-\(10 + day)", "zone": "\(zones[zone])", \
        "publics": [\(publics.map { "\"\(names[$0])\"" }.joined(separator: ", "))], \
        "plan": \(plan), "prix": \(price.map { "\($0)" } ?? "null"), \
        "écoles": [\(schools.map { $0.json }.joined(separator: ", "))], \
        "projet": {"valeur": \(grid(0, 2)), "public": \(grid(1, 1))}}
        """
    }
  }

  static func town(_ number: Int, _ dice: inout SeededNumbers) -> Town {
    var schools: [School] = []
    for school in 0..<(1 + dice.below(3)) {
      schools.append(
        School(
          name: "École \(number)-\(school)", speed: dice.below(9) == 0 ? nil : 17 + dice.below(9),
          cost: 1000 * (1 + dice.below(5)) + dice.below(3)))
    }
    return Town(
      code: "C\(100 + number)", day: dice.below(9), zone: dice.below(2),
      publics: (0..<3).filter { _ in dice.below(2) == 0 }, plan: dice.below(2) == 0,
      price: dice.below(8) == 0 ? nil : dice.below(900), schools: schools,
      marks: [
        (0..<2).map { _ in dice.below(12) == 0 ? nil : dice.below(25) },
        (0..<2).map { _ in dice.below(9) },
      ])
  }

  static func decide(_ towns: [Town], parts: Int, _ ruleset: CheckedRuleset) throws -> CallResult {
    var options = CallOptions()
    options.keepsAllFacts = true
    let size = (towns.count + parts - 1) / parts
    let texts = stride(from: 0, to: towns.count, by: size).map { start in
      towns[start..<min(start + size, towns.count)].map { $0.json }.joined(separator: "\n") + "\n"
    }
    return try run(ruleset, lines: texts, options).decide().get()
  }

  /// Changes a town, and says how to change it where it was read.
  static func change(
    _ town: inout Town, _ ruleset: CheckedRuleset, _ dice: inout SeededNumbers
  ) throws -> (RevisedPlace, FactValue) {
    let columns = ruleset.records[0].columns
    func column(_ name: String) throws -> Int {
      try #require(columns.firstIndex { $0.name == name })
    }
    func field(_ name: String) throws -> RevisedPlace {
      .fact(FactAddress(steps: [], record: 0, column: try column(name)))
    }
    func school(_ row: Int, _ cell: Int) throws -> RevisedPlace {
      let step = FactAddress.Step(column: try column("écoles"), row: row)
      return .fact(FactAddress(steps: [step], record: 1, column: cell))
    }
    switch dice.below(7) {
    case 0:
      town.zone = 1 - town.zone
      return (try field("zone"), .choice(town.zone))
    case 1:
      town.publics = (0..<3).filter { _ in dice.below(2) == 0 }
      return (try field("publics"), .choices(town.publics))
    case 2:
      town.plan.toggle()
      return (try field("plan"), .truth(town.plan))
    case 3:
      town.price = dice.below(3) == 0 ? nil : dice.below(500)
      return (try field("prix"), town.price.map { .number(Number($0)) } ?? .absent)
    case 4:
      let row = dice.below(town.schools.count)
      town.schools[row].cost = 500 + dice.below(6000)
      return (try school(row, 2), .number(Number(town.schools[row].cost)))
    case 5:
      let row = dice.below(town.schools.count)
      town.schools[row].speed = dice.below(4) == 0 ? nil : 19 + dice.below(3)
      return (
        try school(row, 1), town.schools[row].speed.map { .number(Number($0)) } ?? .absent
      )
    default:
      let assessor = dice.below(2)
      let mark = dice.below(9)
      town.marks[1][assessor] = mark
      let grid = try #require(ruleset.grids.first)
      return (
        .mark(column: grid.criteria[1].column, assessor: Array("E\(assessor + 1)".utf8)),
        .number(Number(mark))
      )
    }
  }

  private static func column(name: String, _ columns: [Column]) throws -> Int {
    try #require(columns.firstIndex { $0.name == name })
  }

  @Test(arguments: 1...40)
  func changingIsReading(seed: Int) throws {
    let ruleset = try checked(Self.rules)
    var dice = SeededNumbers(seed: UInt64(seed))
    var towns = (0..<14).map { Self.town($0, &dice) }
    let before = try Self.decide(towns, parts: 1 + seed % 3, ruleset)
    let which = dice.below(towns.count)
    let index = try #require(before.index(of: Array(towns[which].code.utf8)))
    var revised = RevisedApplication(before, index: index)
    for _ in 0..<(1 + dice.below(3)) {
      let (place, value) = try Self.change(&towns[which], ruleset, &dice)
      try revised.set(place, value)
      if case .absent = value { continue }
      #expect(revised.value(place)?.isEqual(to: value) == true)
    }
    let after = try revised.decided().get()
    let read = try Self.decide(towns, parts: 1 + seed % 3, ruleset)
    #expect(ResultWriter.document(after) == ResultWriter.document(read))
    // What was decided before is left as it was.
    let again = RevisedApplication(before, index: index)
    #expect(ResultWriter.document(try again.decided().get()) == ResultWriter.document(before))
  }

  @Test func aRowIsAddedAfterTheLast() throws {
    let ruleset = try checked(Self.rules)
    var dice = SeededNumbers(seed: 7)
    var towns = (0..<5).map { Self.town($0, &dice) }
    towns[2].schools = [School(name: "A", speed: 30, cost: 1000)]
    let before = try Self.decide(towns, parts: 1, ruleset)
    let index = try #require(before.index(of: Array("C102".utf8)))
    var revised = RevisedApplication(before, index: index)
    let list = try Self.column(name: "écoles", ruleset.records[0].columns)
    func place(_ row: Int, _ column: Int) -> RevisedPlace {
      .fact(FactAddress(steps: [.init(column: list, row: row)], record: 1, column: column))
    }
    #expect(throws: RevisionFailure.self) { try revised.set(place(2, 0), .text("C")) }
    try revised.set(place(1, 0), .text("B"))
    try revised.set(place(1, 1), .number(Number(25)))
    try revised.set(place(1, 2), .number(Number(2000)))
    towns[2].schools.append(School(name: "B", speed: 25, cost: 2000))
    let read = try Self.decide(towns, parts: 1, ruleset)
    #expect(ResultWriter.document(try revised.decided().get()) == ResultWriter.document(read))
  }

  /// What a place refuses leaves the application as it was.
  @Test func refusalsChangeNothing() throws {
    let ruleset = try checked(Self.rules)
    var dice = SeededNumbers(seed: 3)
    let before = try Self.decide((0..<4).map { Self.town($0, &dice) }, parts: 1, ruleset)
    var revised = RevisedApplication(before, index: 0)
    let columns = ruleset.records[0].columns
    func field(_ name: String) throws -> RevisedPlace {
      .fact(FactAddress(steps: [], record: 0, column: try Self.column(name: name, columns)))
    }
    let mark = try #require(ruleset.grids.first).criteria[0].column
    let refused: [(RevisedPlace, FactValue)] = [
      (try field("code"), .text("X")), (try field("aide"), .number(.zero)),
      (try field("prix"), .number(Number(mantissa: 1, scale: 3) ?? .one)),
      (.mark(column: mark, assessor: Array("E1".utf8)), .number(Number(13))),
      (.mark(column: mark, assessor: Array("E9".utf8)), .number(Number(2))),
      (.fact(FactAddress(steps: [], record: 0, column: mark)), .number(Number(2))),
    ]
    for (place, value) in refused {
      #expect(throws: RevisionFailure.self) { try revised.set(place, value) }
    }
    #expect(ResultWriter.document(try revised.decided().get()) == ResultWriter.document(before))
  }
}
