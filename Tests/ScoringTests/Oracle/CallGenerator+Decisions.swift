/// Random shares, conditions, grids, rankings and selections.
extension CallGenerator {
  mutating func writePayments() {
    guard let amount = (names[.amount] ?? []).filter({ $0.hasPrefix("montant_") }).last else {
      return
    }
    let hasConditions = dice.chance(60)
    let parts = dice.pick([["30 %", "33,33 %"], ["50 %"], ["12,5 %", "12,5 %", "40 %"]])
    var rows: [String] = []
    for part in parts + ["le reste"] {
      let name = fresh("part_")
      let condition = dice.chance(60) ? test(1, Place()) : ""
      rows.append("  | \(name) | N | \(part) |" + (hasConditions ? " \(condition) |" : ""))
      names[.amount, default: []].append(name)
    }
    let opening = hasConditions ? "échéancier" : "répartition"
    let head = "  | nom | libellé | part |" + (hasConditions ? " quand |" : "")
    declare(
      ["\(opening) \(fresh("répartition_")) de \(amount)", head] + rows + ["  " + rounding(.amount)]
    )
  }

  mutating func writeCondition() {
    let name = fresh("condition_")
    var parts = ["condition \(name)"]
    var place = Place()
    if dice.chance(25) { parts.append("  quand \(test(1, place))") }
    if parts.count == 1, dice.chance(20),
      let field = records[0].fields.first(where: { $0.isOptional })
    {
      parts.append("  quand \(field.name) présent")
      place.guarded.insert(field.name)
    }
    var body = dice.chance(50) ? quantified(2, place) : test(3, place)
    if dice.chance(15), let nested = nestedLoop(place) { body = nested }
    parts.insert("  exige \(body)", at: 1)
    let (refusal, request) = (sentence(body), sentence(body))
    parts.append("  sinon « \(refusal) »")
    if dice.chance(50) { parts.append("  inconnu demander « \(request) »") }
    let severity = dice.pick([
      "", "", "gravité bloquante", "gravité à compléter", "gravité signalement",
    ])
    if !severity.isEmpty { parts.append("  " + severity) }
    declare(parts)
  }

  /// A loop over rooms within one over schools, each with its filter or without.
  private mutating func nestedLoop(_ place: Place) -> String? {
    guard records.contains(where: { $0.name == "salle" }) else { return nil }
    var outer = place
    outer.standing.append("école")
    var inner = outer
    inner.standing.append("salle")
    let filters = [outer, inner].map { dice.chance(70) ? " où \(test(0, $0))" : "" }
    return "pour chaque école\(filters[0]) : (pour chaque salle\(filters[1]) : \(test(1, inner)))"
  }

  /// A sentence with values put in: of the application, and of what the outermost loop stands on.
  private mutating func sentence(_ body: String) -> String {
    var named = ["code"] + names.values.flatMap { $0 }.sorted()
    for field in records[0].fields {
      if case .list = field.kind { continue }
      named.append(field.name)
    }
    let words = body.split(separator: " ")
    if body.hasPrefix("pour chaque "), words.count > 2 {
      let standing = String(words[2])
      for record in records where record.name == standing {
        for field in record.fields {
          if case .list = field.kind { continue }
          named += [String](repeating: standing + "." + field.name, count: 3)
        }
        for member in (members[standing] ?? [:]).values.flatMap({ $0 }).sorted() {
          named += [String](repeating: standing + "." + member, count: 3)
        }
      }
    }
    return "Non : {\(dice.pick(named))}, et {\(dice.pick(named))}."
  }

  // MARK: Votes

  mutating func writeVote() {
    let name = fresh("vote_")
    votes.append(name)
    let rules = ["unanimité", "majorité simple", "majorité absolue", "majorité des deux tiers"]
    let treatments = ["compte contre", "ne compte pas", "compte pour"]
    declare([
      "vote \(name)", "  membres « Nord », « Sud », « Ouest »",
      "  règle \(dice.pick(rules))", "  quorum \(1 + dice.below(3))",
      "  abstention \(dice.pick(treatments))", "  absence \(dice.pick(treatments))",
    ])
    names[.truth, default: []].append(name)
  }

  // MARK: Grids

  mutating func writeGrids() {
    for _ in 0..<1 + dice.below(2) {
      let name = fresh("grille_")
      let assessed = dice.chance(40)
      var total = 0
      var rows: [String] = []
      var criteria: [Criterion] = []
      for _ in 0..<1 + dice.below(3) {
        let criterion = fresh("critère_")
        let maximum = dice.pick([3, 4, 5, 10])
        let coefficient = dice.pick([1, 1, 2, 3])
        let hasHalves = dice.chance(50)
        total += maximum * coefficient
        let threshold = dice.chance(50) ? 1 + dice.below(maximum - 1) : nil
        let bound = threshold.map { dice.pick(["moins de ", "au plus "]) + String($0) } ?? ""
        let isComputed = dice.chance(25)
        let computed =
          isComputed ? "minimum(maximum(\(operand(.integer, Place())), 0), \(maximum))" : ""
        let step = isComputed ? "" : hasHalves ? "0,5" : "1"
        rows.append(
          "  | \(criterion) | N | \(maximum) | \(coefficient) | \(step) | \(bound) | \(computed) |")
        if !isComputed {
          criteria.append(
            Criterion(name: criterion, maximum: maximum, hasHalves: hasHalves, threshold: threshold)
          )
        }
      }
      let head = "  | critère | libellé | sur | coefficient | pas | éliminatoire | calcul |"
      var parts = ["grille \(name) sur \(total)", head] + rows
      if dice.chance(50) {
        parts.append("  total éliminatoire moins de \(1 + dice.below(max(total / 2, 1)))")
      }
      if assessed {
        let method = dice.pick([
          "moyenne arrondie à 2 décimales", "médiane arrondie à 1 décimale",
          "moyenne arrondie à 1 décimale demi au pair",
        ])
        parts.append("  évaluateurs \(method)")
        if dice.chance(50) { parts.append("  écart signalé plus de 1 point") }
      }
      declare(parts)
      grids.append((name, criteria, assessed))
      names[.integer, default: []].append(name)
    }
  }

  // MARK: Ranking and selection

  mutating func writeRanking() {
    var keys: [String] = []
    for _ in 0..<1 + dice.below(4) {
      switch dice.below(5) {
      case 0: keys.append(dice.pick((names[.truth] ?? []) + ["secteur = « rouge »"]))
      case 1: keys.append("dépôt " + direction())
      case 2:
        let hasPoints = lines.contains { $0.hasPrefix("  vaut ") }
        keys.append((hasPoints ? "points de priorité " : "entier ") + direction())
      default:
        let sort: Sort = dice.pick([.integer, .amount, .rate, .date])
        keys.append(operandOfKey(sort) + " " + direction())
      }
    }
    if let grid = grids.first {
      keys.insert(grid.name + " décroissant", at: dice.below(keys.count))
    }
    let last = dice.pick(["code croissant", "code décroissant", "tirage graine « 2026-03-02 »"])
    var parts = ["classement", "  d'abord " + keys[0]]
    for key in keys.dropFirst() { parts.append("  puis " + key) }
    declare(parts + ["  en dernier ressort " + last])
    if dice.chance(80) { writeSelection() }
  }

  private mutating func direction() -> String { dice.pick(["croissant", "décroissant"]) }

  private mutating func operandOfKey(_ sort: Sort) -> String {
    let declared = (names[sort] ?? []).filter { !$0.hasPrefix("paramètre_") }
    let facts = records[0].fields.filter { matches($0, sort) && !$0.isOptional }.map { $0.name }
    return dice.pick(declared + facts + ["coût"])
  }

  private mutating func writeSelection() {
    var parts = ["sélection"]
    let amounts = (names[.amount] ?? []).filter {
      $0.hasPrefix("montant_") || $0.hasPrefix("part_")
    }
    if let asked = amounts.last, dice.chance(70) {
      // One call in three lets what is consumed fall below zero, and some fall there often.
      let consumed = fresh("montant_")
      let floor = dice.pick([["  au moins 0 €"], ["  au moins 0 €"], [], ["  − 500 €"]])
      declare(["montant \(consumed)", "  \(asked)"] + floor)
      parts.append(
        "  enveloppe \(dice.pick(["3 000 €", "1 000 €", "12 345,67 €", "50 000 €"])) consommée par \(consumed)"
      )
      let policy = dice.pick(["arrêter", "passer au suivant", "attribuer en partie"])
      if dice.chance(25) {
        parts.append(
          "  sous-enveloppe \(fresh("sous_")) \(dice.pick(["500 €", "900 €"])) pour secteur = « rouge »"
            + (dice.chance(50) ? ", reliquat reversé" : ""))
      }
      parts.append("  au dépassement " + policy)
    }
    if parts.count == 1 || dice.chance(30) { parts.append("  places \(1 + dice.below(8))") }
    if dice.chance(30) { parts.append("  au plus \(1 + dice.below(3)) par secteur") }
    if dice.chance(60) {
      parts.append("  liste complémentaire " + dice.pick(["illimitée", "2", "1"]))
    }
    declare(parts)
  }
}
