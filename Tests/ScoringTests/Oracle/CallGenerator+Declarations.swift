/// Random declarations of facts, parameters, values, tables and amounts.
extension CallGenerator {
  // MARK: Records

  mutating func writeRecords() {
    let hasRooms = dice.chance(50)
    let hasLots = dice.chance(30)
    var fields = someFields("", atLeast: 6)
    fields.append(Field(name: "écoles", kind: .list("école")))
    if hasLots {
      fields.append(Field(name: "lots_a", kind: .list("lot")))
      fields.append(Field(name: "lots_b", kind: .list("lot")))
    }
    records = [("dossier1", fields)]
    var schools = someFields("e", atLeast: 4)
    if hasRooms { schools.append(Field(name: "salles", kind: .list("salle"))) }
    records.append(("école", schools))
    if hasRooms { records.append(("salle", someFields("s", atLeast: 3))) }
    if hasLots { records.append(("lot", someFields("l", atLeast: 3))) }
    for (number, record) in records.enumerated() {
      lines.append(number == 0 ? "dossier \(record.name) « Dossier »" : "fiche \(record.name)")
      if number == 0 { lines.append("  code texte identifiant") }
      for field in record.fields { lines.append("  " + declared(field)) }
      lines.append("")
    }
  }

  private mutating func someFields(_ prefix: String, atLeast count: Int) -> [Field] {
    var fields = [
      Field(name: prefix + "entier", kind: .integer, most: 20),
      Field(name: prefix + "coût", kind: .amount),
      Field(name: prefix + "secteur", kind: .choice),
    ]
    let kinds: [(String, Field.Kind)] = [
      ("prêt", .truth), ("débit", .speed), ("payé", .taxed), ("signé", .checkbox), ("jour", .date),
      ("part", .rate),
      ("mesure", .number), ("rang_", .integer), ("aide", .amount), ("besoins", .choices),
      ("nom", .text), ("fin", .date),
    ]
    for (name, kind) in kinds where fields.count < count + 5 && dice.chance(65) {
      fields.append(Field(name: prefix + name, kind: kind, most: 20))
    }
    if prefix.isEmpty { fields.append(Field(name: "dépôt", kind: .date)) }
    for (name, kind) in [("dernier", Field.Kind.date), ("plus", .integer), ("autre", .amount)]
    where dice.chance(40) {
      fields.append(Field(name: prefix + name, kind: kind, isOptional: true, most: 20))
    }
    return fields
  }

  private func declared(_ field: Field) -> String {
    let type: String =
      switch field.kind {
      case .text: "texte"
      case .truth: "oui/non"
      case .checkbox: "oui/non à cocher"
      case .integer: "entier, de 0 à 20"
      case .number: "nombre, de 0 à 20, 2 décimales"
      case .speed: "nombre en Mb/s, de 0 Mb/s à 20 Mb/s, 2 décimales"
      case .amount: "montant\(taxBasis), de 0 € à 90 000 €"
      case .taxed: "montant TTC, de 0 € à 90 000 €"
      case .rate: "taux, de 0 % à 100 %"
      case .date: "date, du 01/01/2020 au 31/12/2026"
      case .choice: "parmi « rouge », « vert », « bleu », « mauve »"
      case .choices: "plusieurs parmi « rouge », « vert », « bleu », « mauve »"
      case .list(let record): "liste de \(record)" + (record == "école" ? ", au moins 1" : "")
      }
    return field.name + " " + type + (field.isOptional ? ", facultatif" : "")
  }

  // MARK: Parameters and values

  mutating func writeParameter() {
    let name = fresh("paramètre_")
    let sort: Sort = dice.pick([.integer, .amount, .rate, .date])
    if dice.chance(60) {
      declare(["paramètre \(name) = \(constant(sort))"])
    } else {
      var days = Set<Int>()
      while days.count < 2 { days.insert(19_300 + dice.below(12) * 31) }
      constants[.date]?.append(contentsOf: days.sorted())
      declare(
        ["paramètre \(name)", "  à la date dépôt", "  au départ : \(constant(sort))"]
          + days.sorted().map { "  à partir du \(Self.day($0)) : \(constant(sort))" })
    }
    names[sort, default: []].append(name)
  }

  mutating func writeValue() {
    let sort: Sort = dice.pick([
      .integer, .integer, .amount, .amount, .rate, .date, .truth, .speed, .taxed,
    ])
    let name = fresh("valeur_")
    let body = sort == .truth ? test(3, Place()) : expression(sort, 3, Place())
    declare(["valeur \(name) = \(body)"] + (dice.chance(10) ? ["  interne"] : []))
    names[sort, default: []].append(name)
  }

  mutating func writeMemberValue() {
    let record = dice.pick(records.dropFirst().map { $0.name })
    let sort: Sort = dice.pick([.integer, .amount, .truth, .integer, .amount, .truth, .speed])
    let name = fresh("mesuré_")
    let place = Place(standing: [record] + owners(record))
    let body = sort == .truth ? test(2, place) : expression(sort, 2, place)
    declare(["valeur \(record).\(name) = \(body)"])
    members[record, default: [:]][sort, default: []].append(name)
  }

  func owners(_ record: String) -> [String] { record == "salle" ? ["école"] : [] }

  mutating func writeCallValue() {
    let name = fresh("total_")
    let sort: Sort = dice.pick([.integer, .amount])
    let operand = operandName(sort)
    let filter = dice.chance(40) ? " où \(test(1, Place()))" : ""
    let which = dice.pick(["somme des dossiers.\(operand)", "nombre de dossiers"])
    var parts = ["valeur d'appel \(name) = \(which)\(filter)"]
    let isGrouped = dice.chance(40)
    if isGrouped { parts.append("  par \(dice.pick(["secteur", "secteur", "entier", "dépôt"]))") }
    declare(parts)
    let isCount = which.hasPrefix("nombre")
    if !isGrouped || dice.chance(50) {
      names[isCount ? .integer : sort, default: []].append(name)
    }
  }

  private mutating func operandName(_ sort: Sort) -> String {
    let facts = records[0].fields.filter { matches($0, sort) && !$0.isOptional }.map { $0.name }
    let declared = (names[sort] ?? []).filter {
      $0.hasPrefix("valeur_") || $0.hasPrefix("montant_")
    }
    return dice.pick(facts + declared)
  }

  mutating func writeConsistency() {
    if lines.contains(where: { $0.hasPrefix("cohérence") }) { return }
    let place = Place(factsOnly: true)
    let body = "(\(test(1, place))) ou (\(test(1, place))) ou \(test(0, place))"
    declare(["cohérence \(fresh("cohérence_")) = \(body)", "  sinon « Contraire. »"])
  }

  mutating func writePriority() {
    let name = fresh("priorité_")
    var parts = ["priorité \(name) = \(test(2, Place()))"]
    if dice.chance(50) { parts.append("  vaut \(dice.pick(["1", "2", "0,5", "3"])) points") }
    declare(parts)
    names[.truth, default: []].append(name)
  }

  // MARK: Tables

  mutating func writeTable() {
    let name = fresh("table_")
    let sort: Sort = dice.pick([.integer, .amount, .rate])
    let count = 1 + dice.below(2)
    let candidates = records[0].fields.filter {
      switch $0.kind {
      case .integer, .number, .choice, .truth, .date, .amount: true
      case .text, .checkbox, .rate, .choices, .list, .speed, .taxed: false
      }
    }
    var inputs: [Field] = []
    while inputs.count < min(count, candidates.count) {
      let field = dice.pick(candidates)
      if !inputs.contains(where: { $0.name == field.name }) { inputs.append(field) }
    }
    let cells = inputs.map { partition($0) }
    var parts = ["table \(name)"] + inputs.map { "  selon \($0.name)" }
    parts.append("  | " + inputs.map { $0.name }.joined(separator: " | ") + " | réponse |")
    let isSummed = dice.chance(30)
    if isSummed {
      for _ in 0..<1 + dice.below(4) {
        let row = cells.map { dice.chance(25) ? "tous" : dice.pick($0) }
        parts.append("  | " + (row + [constant(sort)]).joined(separator: " | ") + " |")
      }
      parts.insert("  lignes additionnées", at: 1 + inputs.count)
    } else {
      for first in cells[0] {
        let isWhole = cells.count > 1 && dice.chance(30)
        for second in cells.count < 2 ? [] : isWhole ? ["tous"] : cells[1] {
          parts.append("  | \(first) | \(second) | \(outcome(sort)) |")
        }
        if cells.count < 2 { parts.append("  | \(first) | \(outcome(sort)) |") }
      }
    }
    declare(parts)
    names[sort, default: []].append(name)
  }

  private mutating func outcome(_ sort: Sort) -> String {
    dice.chance(80) ? constant(sort) : expression(sort, 1, Place())
  }

  /// Cells that cover a field's values, each once.
  private mutating func partition(_ field: Field) -> [String] {
    var cells: [String]
    switch field.kind {
    case .truth: cells = ["oui", "non"]
    case .choice:
      cells = dice.pick([
        ["« rouge », « vert »", "« bleu »", "« mauve »"],
        ["« rouge »", "« vert » ou « bleu » ou « mauve »"],
      ])
    case .date:
      let cut = date()
      cells =
        dice.chance(50)
        ? ["jusqu'au \(cut)", "après le \(cut)"] : ["avant le \(cut)", "à partir du \(cut)"]
    case .amount:
      let cut = Self.euros(dice.pick([50_000, 99_999, 123_456]))
      constants[.amount]?.append(contentsOf: [50_000, 99_999, 123_456])
      cells =
        dice.chance(50)
        ? ["jusqu'à \(cut)", "plus de \(cut)"]
        : ["moins de \(cut)", "\(cut) à moins de 2 500 €", "2 500 € ou plus"]
    case .integer where dice.chance(60):
      let cut = 2 + dice.below(6)
      constants[.integer]?.append(contentsOf: [cut, cut + 1])
      cells = ["0 à \(cut)", "\(cut + 1) à 12", "13 ou plus"]
    default:
      let cut = 2 + dice.below(6)
      constants[.integer]?.append(cut)
      cells =
        dice.chance(50)
        ? ["moins de \(cut)", "\(cut) à moins de 10", "10 ou plus"]
        : ["au plus \(cut)", "plus de \(cut) à 10", "plus de 10"]
    }
    if field.isOptional { cells[0] += ", absent" }
    return cells
  }

  // MARK: Amounts

  mutating func writeAmount() {
    let name = fresh("montant_")
    declare(
      ["montant \(name)", "  \(expression(.amount, 2, Place()))"] + operations(Place())
        + (dice.chance(10) ? ["  interne"] : []))
    names[.amount, default: []].append(name)
  }

  mutating func writeMemberAmount() {
    let record = dice.pick(records.dropFirst().map { $0.name })
    let name = fresh("aidé_")
    let place = Place(standing: [record] + owners(record))
    declare(
      ["montant \(record).\(name)", "  \(expression(.amount, 1, place))"] + operations(place))
    members[record, default: [:]][.amount, default: []].append(name)
  }

  private mutating func operations(_ place: Place) -> [String] {
    var parts: [String] = []
    for _ in 0..<dice.below(4) {
      switch dice.below(8) {
      case 0: parts.append("  + \(operand(.amount, place))")
      case 1: parts.append("  − \(operand(.amount, place))")
      case 2, 3:
        let rate = dice.chance(50) ? operand(.rate, place) : expression(.rate, 1, place)
        parts.append("  × \(rate)")
      case 4: parts.append("  \(rounding(.amount))")
      case 5: parts.append("  plafonné à \(expression(.amount, 1, place))")
      case 6: parts.append("  au moins \(operand(.amount, place))")
      default: parts.append(contentsOf: brackets())
      }
    }
    parts.append("  arrondi au centime" + dice.pick(["", " par défaut", " demi au pair"]))
    if dice.chance(30) { parts.append("  plafonné à \(amount())") }
    return parts
  }

  private mutating func brackets() -> [String] {
    let (first, second) = (dice.pick([50_000, 99_999]), dice.pick([100_001, 250_050]))
    constants[.amount]?.append(contentsOf: [first, second])
    return [
      dice.pick(["  par tranches", "  au taux de la tranche atteinte"]), "  | base | taux |",
      "  | jusqu'à \(Self.euros(first)) | \(rate()) |",
      "  | plus de \(Self.euros(first)) à \(Self.euros(second)) | \(rate()) |",
      "  | plus de \(Self.euros(second)) | \(rate()) |",
    ]
  }
}
