import Testing

@testable import Rules
@testable import Scoring

/// Mutants of small rulesets, listed and counted by hand.
@Suite struct MutationTests {
  /// Each mutant as the text it changes and a short name of the change.
  static func mutants(_ text: String) throws -> [String] {
    let ruleset = try checked(text)
    return MutantList.make(ruleset).map { name($0.change) }
  }

  static func name(_ change: Mutant.Change) -> String {
    switch change {
    case .number(_, let value): "number \(value.canonicalText)"
    case .day(_, let day): "day \(day.isoText)"
    case .truth(_, let truth): "truth \(truth)"
    case .choice(_, let choice): "choice \(choice)"
    case .operation(_, let operation): "\(operation)"
    case .branches: "branches"
    case .leftOut: "leftOut"
    case .rounding(_, let rounding): "rounding \(rounding.mode)"
    case .member(_, let member): "member \(member)"
    case .presence: "presence"
    case .shift(_, let days): "shift \(days)"
    case .filter: "filter"
    case .condition: "condition"
    case .scope: "scope"
    case .severity(_, let severity): "severity \(severity)"
    case .table(_, let ends, let step): "table \(ends.map(name)) \(step.canonicalText)"
    case .brackets(_, let ends, let step): "brackets \(ends.map(name)) \(step.canonicalText)"
    case .tableMember(_, let row, _, let member): "tableMember \(row) \(member)"
    case .dated(_, let step, let day): "dated \(step) \(day.isoText)"
    case .eliminatory(_, let criterion, let limit):
      "eliminatory \(criterion) \((limit.upper ?? limit.lower)?.value.canonicalText ?? "")"
    case .coefficient(_, let criterion, let value):
      "coefficient \(criterion) \(value.canonicalText)"
    case .direction(let key): "direction \(key)"
    case .order(let key): "order \(key)"
    case .lastResort: "lastResort"
    case .places(let value): "places \(value.canonicalText)"
    case .envelope(let value): "envelope \(value.canonicalText)"
    case .subEnvelope(_, let value): "subEnvelope \(value.canonicalText)"
    case .spillOver: "spillOver"
    case .groupLimit(_, let value): "groupLimit \(value.canonicalText)"
    case .overflow(let policy): "overflow \(policy)"
    case .reserve(let count): "reserve \(count)"
    case .voteRule(_, let rule): "voteRule \(rule)"
    case .quorum(_, let value): "quorum \(value.canonicalText)"
    case .abstention(_, let treatment): "abstention \(treatment)"
    case .absence(_, let treatment): "absence \(treatment)"
    }
  }

  static func name(_ end: Mutant.End) -> String { "\(end.row)\(end.isUpper ? "↑" : "↓")" }

  static let record = """
    dossier d
      code texte identifiant
      n entier à partir de 0
      débit nombre
      coût montant HT, à partir de 0 €
      dépôt date
      secteur parmi « a », « b », « c »
      plan oui/non


    """

  @Test("a condition: left out, its severity, its bound both ways, its comparison")
  func condition() throws {
    // A count goes by one; a number without declared decimals by a tenth more than is written.
    #expect(
      try Self.mutants(Self.record + "condition c\n  exige n ≤ 6\n  sinon « Non. »\n")
        == ["condition", "severity flag", "less", "number 7", "number 5"])
    #expect(
      try Self.mutants(Self.record + "condition c\n  exige débit ≥ 20\n  sinon « Non. »\n")
        == ["condition", "severity flag", "greater", "number 20.1", "number 19.9"])
    #expect(
      try Self.mutants(
        Self.record + "condition c\n  exige dépôt ≤ 17/02/2023\n  sinon « Non. »\n")
        == ["condition", "severity flag", "less", "day 2023-02-18", "day 2023-02-16"])
  }

  @Test("a date moved by a duration, a choice, a presence, the branches of a conditional")
  func others() throws {
    let text = """
      condition c
        exige dépôt + 2 jours ≤ 17/02/2023 et secteur parmi « a », « b » et non plan
        sinon « Non. »

      """
    #expect(
      try Set(Self.mutants(Self.record + text)) == [
        "condition", "severity flag", "any", "less", "shift 1", "shift -1", "day 2023-02-18",
        "day 2023-02-16", "member 0", "member 1", "leftOut",
      ])
    #expect(
      try Set(Self.mutants(Self.record + "valeur v = si plan alors n sinon 2\n"))
        == ["branches", "number 3", "number 1"])
  }

  @Test("an amount: its operations, a rate one way, a cap both ways")
  func amount() throws {
    let text = """
      montant aide
        coût
        × 40 %
        arrondi au centime
        plafonné à 1 000 €

      """
    // From the left of the text: the cap holds the rest, so that it starts where it is written.
    #expect(
      try Set(Self.mutants(Self.record + text))
        == ["leftOut", "rounding down", "number 0.41", "number 1000.01", "number 999.99"])
  }

  @Test("a table: where rows meet they move together, the ends of all move inwards")
  func table() throws {
    let text = """
      table t
        selon n, à partir de 0
        | n | t |
        | 0 à 3 | 1 |
        | 4 à 6 | 2 |
        | 7 ou plus | 4 |

      """
    #expect(
      try Set(Self.mutants(Self.record + text)) == [
        "table [\"0↓\"] 1", "table [\"0↑\", \"1↓\"] 1", "table [\"0↑\", \"1↓\"] -1",
        "table [\"1↑\", \"2↓\"] 1", "table [\"1↑\", \"2↓\"] -1",
        "number 2", "number 0", "number 3", "number 1", "number 5",
      ])
    // Two numbers for each of the three outcomes; those of 1 and 2 meet in 3, of which one is seen.
    #expect(try Self.mutants(Self.record + text).count == 5 + 6)
  }

  @Test("a grid and a ranking: limits both ways, coefficients, keys")
  func ranking() throws {
    let text = """
      grille g sur 8
        | critère | sur | pas | éliminatoire |
        | un | 4 | 0,5 | moins de 1 |
        | deux | 4 | 0,5 | |
        total éliminatoire moins de 3

      classement
        d'abord plan
        puis g décroissant
        en dernier ressort code croissant

      """
    #expect(
      try Set(Self.mutants(Self.record + text)) == [
        "eliminatory 0 1.5", "eliminatory 0 0.5", "eliminatory -1 3.5", "eliminatory -1 2.5",
        "direction 0", "direction 1", "order 0", "lastResort",
      ])
  }

  /// The changes that examples do not notice.
  static func survivors(_ text: String) throws -> [String] {
    let outcomes = ExampleRunner(try checked(text)).mutations()
    return outcomes.filter { $0.noticedBy == nil }.map { name($0.mutant.change) }
  }

  static let rules = """
    condition c
      exige n ≤ 6
      sinon « Non. »

    modèle m
      code = « A », n = 1, débit = 1, coût = 1 €, dépôt = 01/01/2023, secteur = « a », plan = oui


    """

  @Test("examples on both sides of a bound notice all that is done to it")
  func bothSides() throws {
    let low = "exemple « 6 »\n  partant de m\n  avec n = 6\n  attendu éligible\n\n"
    let high = "exemple « 7 »\n  partant de m\n  avec n = 7\n  attendu inéligible\n\n"
    #expect(try Self.survivors(Self.record + Self.rules + low + high).isEmpty)
    // 6 alone: n < 6 and n ≤ 5 are noticed; nothing is said of what lies above.
    #expect(
      try Self.survivors(Self.record + Self.rules + low)
        == ["condition", "severity flag", "number 7"])
    // 7 alone: only what would let 7 through is noticed.
    #expect(try Self.survivors(Self.record + Self.rules + high) == ["less", "number 5"])
  }

  @Test("a survivor comes with the example that would have noticed it")
  func suggestion() throws {
    let high = "exemple « 7 »\n  partant de m\n  avec n = 7\n  attendu inéligible\n\n"
    let runner = ExampleRunner(try checked(Self.record + Self.rules + high))
    for survivor in runner.mutations() where survivor.noticedBy == nil {
      let suggestion = try #require(survivor.suggestion)
      // n < 6 and n ≤ 5 differ from n ≤ 6 at 6 alone.
      guard case .number(let value)? = suggestion.changes.last?.value else {
        Issue.record("\(suggestion)")
        continue
      }
      #expect(value == Number(6))
      #expect(suggestion.model == 0)
      #expect(suggestion.status == .eligible)
    }
  }

  @Test("the bound of what is worked out is found by the fact that moves it")
  func derivedBound() throws {
    let text = """
      montant aide
        coût
        × 70 %
        arrondi au centime
        plafonné à 200 000 €

      modèle m
        code = « A », n = 1, débit = 1, coût = 1 000 €, dépôt = 01/01/2023, secteur = « a »
        plan = oui

      exemple « Petit »
        partant de m
        attendu aide = 700 €

      """
    let outcomes = ExampleRunner(try checked(Self.record + text)).mutations()
    let cap = try #require(outcomes.first { Self.name($0.mutant.change) == "number 200000.01" })
    guard case .number(let cost)? = cap.suggestion?.changes.last?.value else {
      Issue.record("no suggestion")
      return
    }
    // 285 714,29 × 70 % = 200 000,003, which rounds to 200 000,00; 285 714,30 gives 200 000,01.
    let limit = try #require(Number(mantissa: 28_571_430, scale: 2))
    #expect(cost >= limit)
    #expect(cap.suggestion?.values.count == 1)
  }

  @Test("what is suggested notices the change, flags and selections included")
  func verified() throws {
    // A change that only shows as another selection, one that only adds a flag, one that turns
    // a failure into a lack: each suggestion, pasted, must notice what it was made for.
    let text = """
      dossier d
        code texte identifiant
        n entier, de 0 à 9
        m entier facultatif
        coût montant HT, de 0 € à 200 €

      condition petite
        exige n ≤ 6
        sinon « Grande. »
        gravité signalement

      condition connue
        exige m présent et m ≥ n − 2
        sinon « Inconnue. »
        gravité à compléter

      classement
        en dernier ressort code croissant

      sélection
        enveloppe 150 € consommée par coût
        au dépassement arrêter

      modèle t
        code = « A », n = 3, m = 4, coût = 100 €

      exemple « x »
        partant de t
        attendu retenu

      """
    let ruleset = try checked(text)
    let runner = ExampleRunner(ruleset)
    var suggested = 0
    for survivor in runner.mutations() {
      guard let suggestion = survivor.suggestion else { continue }
      suggested += 1
      var example = try #require(ruleset.examples.first)
      example.model = suggestion.model
      example.assignments = suggestion.changes.map { place, value in
        CheckedAssignment(
          path: place.steps.map { ($0.column, $0.row) }, record: place.record,
          column: place.column, value: value, span: suggestion.span)
      }
      example.expectations = suggestion.expectations.map {
        CheckedExpectation(kind: $0, span: suggestion.span)
      }
      var more = ruleset
      more.examples.append(example)
      let again = ExampleRunner(more)
      #expect(again.isPassed(1, again.plan))
      survivor.mutant.apply(to: &more)
      #expect(
        !again.isPassed(1, again.plan.replacing(more)), "\(Self.name(survivor.mutant.change))")
    }
    // n ≤ 6 six ways and m ≥ n − 2 more: all but the severities of what never fails are told.
    #expect(suggested >= 10)
    let flag = runner.mutations().first { Self.name($0.mutant.change) == "less" }
    #expect(flag?.suggestion?.absentReason == "petite")
  }

  @Test("a ranking key that nothing tries comes with an example beside another model")
  func rankingKey() throws {
    let text = """
      classement
        d'abord n croissant
        en dernier ressort code croissant

      modèle m
        code = « M », n = 5, débit = 1, coût = 1 €, dépôt = 01/01/2023, secteur = « a », plan = oui

      modèle k
        code = « K », n = 9, débit = 1, coût = 1 €, dépôt = 01/01/2023, secteur = « a », plan = oui

      exemple « x »
        partant de m
        attendu éligible

      """
    let outcomes = ExampleRunner(try checked(Self.record + text)).mutations()
    let key = try #require(outcomes.first { Self.name($0.mutant.change) == "direction 0" })
    #expect(key.noticedBy == nil)
    // m has 5 and k has 9: ascending, m comes first; descending, second.
    #expect(key.suggestion?.model == 0)
    #expect(key.suggestion?.rank?.rank == 1)
    #expect(key.suggestion?.rank?.model == 1)
    let noticed = text + "exemple « y »\n  partant de m\n  attendu rang 1 parmi k\n\n"
    let again = ExampleRunner(try checked(Self.record + noticed)).mutations()
    #expect(again.first { Self.name($0.mutant.change) == "direction 0" }?.noticedBy == 1)
  }

  @Test("properties are tried on what differs by one fact, and contradicted with the pair")
  func properties() throws {
    let text = """
      table t
        selon n, à partir de 0
        | n | t |
        | 0 à 3 | 1 |
        | 4 à 6 | 3 |
        | 7 ou plus | 2 |

      modèle m
        code = « A », n = 5, débit = 1, coût = 1 €, dépôt = 01/01/2023, secteur = « a », plan = oui

      propriété « monte »
        quand n augmente, t ne baisse jamais
      propriété « borne »
        toujours t ≤ 3
      propriété « fausse »
        toujours t ≤ 2

      """
    let outcomes = ExampleRunner(try checked(Self.record + text)).properties()
    #expect(outcomes.map { $0.isPassed } == [false, true, false])
    let pair = try #require(outcomes[0].counterexample)
    #expect(pair.values.map { $0.effect } == ["3", "2"])
    #expect(pair.trials.count == 2)
    #expect(outcomes[1].tried > 5)
    // The model itself contradicts the last one: n = 5 gives t = 3, which is more than 2.
    let failure = try #require(outcomes[2].counterexample)
    #expect(failure.trials.count == 1 && failure.trials[0].change == nil)
    #expect(failure.sides.map { $0.text } == ["3"])
    #expect(failure.facts.count == 1)
    guard case .number(let read)? = failure.facts.first?.value else {
      Issue.record("the fact read is no number")
      return
    }
    #expect(read == Number(5))
  }

  @Test("a property of records is tried where only the records derive anything")
  func propertiesOfRecords() throws {
    let text = """
      dossier d
        code   texte identifiant
        postes liste de poste, au moins 1

      fiche poste
        n entier à partir de 0

      valeur poste.double = poste.n × 2

      modèle m
        code = « A », postes[1].n = 3, postes[2].n = 4

      propriété « borne »
        toujours pour chaque poste : poste.double ≤ 7
      propriété « large »
        toujours pour au moins un poste : poste.double ≥ 0

      """
    let outcomes = ExampleRunner(try checked(text)).properties()
    // Twice 3 is within the bound, twice 4 is not.
    #expect(outcomes[0].counterexample?.sides.map { $0.text } == ["8"])
    #expect(outcomes[1].isPassed && outcomes[1].tried > 0)
  }

  @Test("a property that fails shows both sides, those of the first record that fails")
  func sidesOfProperties() throws {
    let text = """
      valeur reste = n − 1

      modèle m
        code = « A », n = 5, débit = 1, coût = 10 €, dépôt = 01/01/2023, secteur = « a », plan = oui

      propriété « deux côtés »
        toujours coût + 1 € ≤ 2 × coût et n + 1 < n
      propriété « l'un ou l'autre »
        toujours n < 2 ou non débit < 9 ou secteur = « b »
      propriété « rien à comparer »
        toujours non plan

      """
    let outcomes = ExampleRunner(try checked(Self.record + text)).properties()
    let sides = outcomes.map { $0.counterexample?.sides.map { $0.text } }
    #expect(sides == [["6", "5"], ["5", "1", "a"], ["oui"]])
  }
}
