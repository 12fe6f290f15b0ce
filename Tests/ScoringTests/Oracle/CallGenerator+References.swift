/// Random reference lists, and what looks values up in them.
extension CallGenerator {
  /// A list keyed by a whole number and, where the application has a text, one keyed by a text.
  mutating func writeReferences() {
    writeReference(Field(name: "clef", kind: .integer))
    if records[0].fields.contains(where: { $0.kind == .text }) {
      writeReference(Field(name: "clef", kind: .text))
    }
  }

  private mutating func writeReference(_ key: Field) {
    let columns = [
      Field(name: "points", kind: .integer), Field(name: "plafond", kind: .amount),
      Field(name: "proportion", kind: .rate), Field(name: "depuis", kind: .date),
      Field(name: "vitesse", kind: .speed), Field(name: "ouvert", kind: .truth),
    ].filter { _ in dice.chance(60) }
    let name = fresh("liste_")
    var keys = key.kind == .text ? choiceTexts : (0...20).map { String($0) }
    keys = keys.filter { _ in dice.chance(60) }
    let rows = keys.map { written -> FactTree in
      let first: FactTree = key.kind == .text ? .text(written) : .number(written)
      let others = columns.map { column in
        FactTree.Member(key: column.name, value: dice.chance(10) ? .null : cell(column))
      }
      return .object([FactTree.Member(key: "clef", value: first)] + others)
    }
    references.append(Reference(name: name, key: key, columns: columns, rows: rows))
    declare(
      ["référentiel \(name)", "  fichier « \(name).csv »", "  clé clef \(bare(key))"]
        + columns.map { "  colonne \($0.name) \(bare($0))" })
  }

  private func bare(_ field: Field) -> String {
    switch field.kind {
    case .text: "texte"
    case .integer: "entier"
    case .amount: "montant" + taxBasis
    case .rate: "taux"
    case .date: "date"
    case .speed: "nombre en Mb/s"
    default: "oui/non"
    }
  }

  private mutating func cell(_ column: Field) -> FactTree {
    switch column.kind {
    case .integer: .number(String(dice.below(15)))
    case .amount: .number(dice.pick(["0", "500", "999.99", "1000", "1234.56", "10000"]))
    case .rate: .number(dice.pick(["0", "12.5", "33.33", "80", "100"]))
    case .date: .text(Self.day(19_300 + dice.below(12) * 31, iso: true))
    case .speed: .number(dice.pick(["0", "2.5", "7", "12.25"]))
    default: .truth(dice.chance(50))
    }
  }

  /// A list and a key for it that may be read at a place.
  private mutating func key(_ place: Place) -> (list: Reference, key: String)? {
    if place.factsOnly || references.isEmpty { return nil }
    let reference = dice.pick(references)
    var keys: [String] = []
    for record in records {
      let prefix = record.name == "dossier1" ? "" : record.name + "."
      if !prefix.isEmpty, !place.standing.contains(record.name) { continue }
      for field in record.fields where field.kind == reference.key.kind && !field.isOptional {
        keys.append(prefix + field.name)
      }
    }
    return keys.isEmpty ? nil : (reference, dice.pick(keys))
  }

  /// A value of a list, which may be absent: `liste_1[entier].points`.
  mutating func lookup(_ sort: Sort, _ place: Place) -> String? {
    guard let (list, key) = key(place) else { return nil }
    let columns = list.columns.filter { matches($0, sort) }
    return columns.isEmpty ? nil : "\(list.name)[\(key)].\(dice.pick(columns).name)"
  }

  /// Whether a list has a key.
  mutating func listedTest(_ place: Place) -> String? {
    key(place).map { "\($0.key) dans \($0.list.name)" }
  }
}
