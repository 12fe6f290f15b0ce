import Foundation
import Testing

/// The reading receipt of the shipped calls, against sums made from the files by other means.
@Suite struct ReceiptTests {
  /// A file of a call, and the titles of its columns of numbers.
  struct Sums {
    let path: String
    let titles: [String]
  }

  static let cases: [(call: String, files: [Sums])] = [
    (
      "rulesets/isere-pac-2023",
      [
        Sums(path: "applications/communes.csv", titles: ["Programmes demandés"]),
        Sums(
          path: "applications/ecoles.csv",
          titles: [
            "Classes de l'école", "Débit de l'accès Internet", "Années d'abonnement à l'ENT",
            "Coût de l'équipement et des ressources", "Part de l'abonnement à l'ENT dans ce coût",
          ]),
        Sums(
          path: "applications/programmes.csv",
          titles: [
            "classes", "pilotes", "visualiseurs", "vpi", "eni_75", "eni_86", "tablettes",
            "tablettes_classe", "ordinateurs", "projections", "valises", "chariots", "casques",
            "bornes", "imprimantes", "claviers", "trépieds",
          ]),
        Sums(path: "marks/evaluateur-a.csv", titles: ["note"]),
        Sums(path: "marks/evaluateur-b.csv", titles: ["note"]),
        Sums(path: "marks/evaluateur-c.csv", titles: ["note"]),
      ]
    ),
    (
      "rulesets/bouches-du-rhone-2017",
      [
        Sums(
          path: "applications/annexes.csv",
          titles: ["eleves", "professeurs", "subvention_equipement", "dotation_ressources"])
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
      #expect(Set(shown.keys) == Set(file.titles), "\(line)")
      for (cell, title) in rows[0].enumerated() where file.titles.contains(title) {
        let sum = data.reduce(Decimal(0)) { $0 + (Self.decimal($1[cell]) ?? 0) }
        #expect(shown[title] == sum, "\(title)")
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
