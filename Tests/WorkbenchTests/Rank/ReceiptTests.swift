import Foundation
import Testing

/// The reading receipt of the shipped calls, against sums made from the files by other means.
@Suite struct ReceiptTests {
  /// A file of a call: what its columns are named in the receipt, by title; none for identifiers.
  struct Sums {
    let path: String
    let names: [String: String]
  }

  static let isere = "rulesets/isere-pac-2023"
  static let programmes = [
    "classes", "pilotes", "visualiseurs", "vpi", "eni_75", "eni_86", "tablettes",
    "tablettes_classe", "ordinateurs", "projections", "valises", "chariots", "casques", "bornes",
    "imprimantes", "claviers", "trépieds",
  ]

  static let cases: [(call: String, files: [Sums])] = [
    (
      isere,
      [
        Sums(
          path: "applications/communes.csv", names: ["Programmes demandés": "pac_demandés"]),
        Sums(
          path: "applications/ecoles.csv",
          names: [
            "Classes de l'école": "école.classes", "Débit de l'accès Internet": "école.débit",
            "Années d'abonnement à l'ENT": "école.durée_ent",
            "Coût de l'équipement et des ressources": "école.coût",
            "Part de l'abonnement à l'ENT dans ce coût": "école.part_ent",
          ]),
        Sums(
          path: "applications/programmes.csv",
          names: Dictionary(uniqueKeysWithValues: programmes.map { ($0, "programme." + $0) })),
        Sums(path: "marks/evaluateur-a.csv", names: ["note": "note"]),
        Sums(path: "marks/evaluateur-b.csv", names: ["note": "note"]),
        Sums(path: "marks/evaluateur-c.csv", names: ["note": "note"]),
      ]
    ),
    (
      "rulesets/bouches-du-rhone-2017",
      [
        Sums(
          path: "applications/annexes.csv",
          names: [
            "eleves": "élèves", "professeurs": "professeurs",
            "subvention_equipement": "équipement_imprimé",
            "dotation_ressources": "ressources_imprimées",
          ])
      ]
    ),
  ]

  @Test(arguments: cases.indices)
  func everyFileAddsUp(_ number: Int) throws {
    let (call, files) = Self.cases[number]
    let run = try runBareme(
      ["rank", call, "--receipt", "--lang", "fr"], directory: ConsoleBlocksTests.root)
    #expect(run.status == 0)
    let lines = run.err.split(separator: "\n").filter { $0.hasPrefix("remarque : lu ") }
    #expect(lines.count == files.count)
    for (line, file) in zip(lines, files) {
      let url = ConsoleBlocksTests.root.appendingPathComponent(call + "/" + file.path)
      let rows = Self.rows(try String(contentsOf: url, encoding: .utf8))
      let data = rows.dropFirst()
      #expect(line.hasPrefix("remarque : lu \(url.lastPathComponent) : \(data.count) lignes"))
      let shown = Self.sums(String(line))
      #expect(shown.count == file.names.count, "\(line)")
      for (cell, title) in rows[0].enumerated() {
        guard let name = file.names[title] else { continue }
        let sum = data.reduce(Decimal(0)) { $0 + (Self.decimal($1[cell]) ?? 0) }
        #expect(shown[name] == sum, "\(name)")
      }
      #expect(line.contains(" ; SHA-256 "))
    }
  }

  /// Cells without quotation marks around a separator, which the shipped files do not have.
  static func rows(_ text: String) -> [[String]] {
    let lines = text.split(whereSeparator: \.isNewline)
    let separator: Character = lines.first?.contains(";") ?? false ? ";" : ","
    return lines.map { line in
      var cells: [String] = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == separator, !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  /// The sums of a receipt by name, without units.
  static func sums(_ line: String) -> [String: Decimal] {
    guard let start = line.range(of: "sommes : ") else { return [:] }
    let list = line[start.upperBound...].components(separatedBy: " ; ")[0]
    var found: [String: Decimal] = [:]
    for part in list.components(separatedBy: ", ") {
      let sides = part.components(separatedBy: " = ")
      if sides.count == 2 { found[sides[0]] = decimal(sides[1]) }
    }
    return found
  }

  /// The digits of a text as a number, its comma a point.
  static func decimal(_ text: String) -> Decimal? {
    let plain = text.replacingOccurrences(of: ",", with: ".").filter { "0123456789.-".contains($0) }
    return Decimal(string: plain, locale: Locale(identifier: "en_US_POSIX"))
  }
}
