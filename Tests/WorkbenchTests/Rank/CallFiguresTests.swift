import Foundation
import Testing

/// The amounts of the shipped calls, worked out again in whole cents from their files.
///
/// The code here shares nothing with the engine. What each call's page works out by hand is among
/// the amounts.
@Suite("The figures of the call folders")
struct CallFiguresTests {
  typealias Row = [String: String]

  /// The rows of a semicolon-separated file of a call, by title.
  static func rows(_ call: String, _ file: String) throws -> [Row] {
    let url = ConsoleBlocksTests.root
      .appendingPathComponent("rulesets/\(call)/applications/\(file)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let table = lines.map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    guard let titles = table.first else { return [] }
    return table.dropFirst().map { Row(uniqueKeysWithValues: zip(titles, $0)) }
  }

  /// A written amount in cents; nil where the cell is empty.
  static func cents(_ cell: String?) -> Int? {
    guard let cell, !cell.isEmpty else { return nil }
    let parts = cell.filter { $0 != " " && $0 != "\u{A0}" }.split(separator: ",")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    return Int(parts[0] + (decimals + "00").prefix(2))
  }

  /// A percentage of an amount in cents, half a cent going up.
  static func percent(_ rate: Int, of cents: Int) -> Int { (cents * rate + 50) / 100 }

  /// Cents as results print them.
  static func text(_ cents: Int) -> String {
    "\(cents / 100)." + (cents % 100 < 10 ? "0" : "") + "\(cents % 100)"
  }

  /// The amounts of a call's result, by identifier; checks that none is missing.
  static func amounts(_ call: String) throws -> [String: [String: String]] {
    let result = try RankingSchemaTests.rank(["rulesets/\(call)"])
    let results = try #require(result["results"] as? [[String: Any]])
    var amounts: [String: [String: String]] = [:]
    for row in results {
      amounts[try #require(row["id"] as? String)] = row["amounts"] as? [String: String]
    }
    return amounts
  }

  @Test("Vienne: 70 % below 200 000 €, 50 % from there, whatever the part before")
  func vienne() throws {
    let found = try Self.amounts("tne-vienne-2022")
    let schools = try Self.rows("tne-vienne-2022", "etablissements.csv")
    #expect(found.count == 7)
    for (id, amounts) in found {
      let own = schools.filter { $0["Numéro du dossier"] == id }
      func sum(_ title: String, _ type: String) -> Int {
        own.filter { $0["type"] == type }.compactMap { Self.cents($0[title]) }.reduce(0, +)
      }
      let primary = sum("Dépense de matériel", "école")
      let rate = primary < 20_000_000 ? 70 : 50
      let resources =
        sum("Dépense de ressources numériques", "école")
        + sum("Dépense de ressources numériques", "collège")
      let aid =
        Self.percent(rate, of: primary)
        + Self.percent(50, of: sum("Dépense de matériel", "collège"))
        + Self.percent(50, of: resources)
      #expect(amounts["aide"] == Self.text(aid), "\(id)")
    }
    #expect(found["V-002"]?["aide_matériel_écoles"] == "139999.99")
    #expect(found["V-003"]?["aide_matériel_écoles"] == "100000.00")
  }

  @Test("Doubs: three shares that make the expenditure, and the last funder absorbs the cent")
  func doubs() throws {
    let found = try Self.amounts("tne-doubs-2022")
    let projects = try Self.rows("tne-doubs-2022", "projets.csv")
    #expect(projects.count == 9)
    for project in projects {
      let id = project["Numéro du projet"] ?? ""
      let cost = Self.cents(project["Dépense d'équipement"]) ?? 0
      let state = Self.percent(70, of: cost)
      let isCollege = project["Catégorie de porteur"] == "collège"
      let own = isCollege ? 0 : Self.percent(20, of: cost)
      #expect(found[id]?["état"] == Self.text(state), "\(id)")
      #expect(found[id]?["reste_porteur"] == Self.text(own), "\(id)")
      #expect(found[id]?["département"] == Self.text(cost - state - own), "\(id)")
    }
  }

  @Test("Besançon: each mobile class capped, half in advance, the rest as far as it is justified")
  func besancon() throws {
    let found = try Self.amounts("besancon-ecoles-2016")
    let schools = try Self.rows("besancon-ecoles-2016", "projets.csv")
    let classes = try Self.rows("besancon-ecoles-2016", "classes_mobiles.csv")
    #expect(schools.count == 9)
    for school in schools {
      let id = school["uai"] ?? ""
      let aid = classes.filter { $0["uai"] == id }.compactMap { Self.cents($0["coût"]) }
        .map { Self.percent(50, of: min($0, 800_000)) }.reduce(0, +)
      let advance = school["commandes"]?.isEmpty == false ? Self.percent(50, of: aid) : 0
      let justified = Self.cents(school["dépense_justifiée"]).map { Self.percent(50, of: $0) } ?? 0
      let isDone = school["service_fait"]?.isEmpty == false
      let balance = isDone ? max(0, min(justified, aid) - advance) : 0
      #expect(found[id]?["subvention"] == Self.text(aid), "\(id)")
      #expect(found[id]?["acompte"] == Self.text(advance), "\(id)")
      #expect(found[id]?["solde"] == Self.text(balance), "\(id)")
    }
  }

  @Test("The national call of 2016: pupils, teachers, three mobile classes, 500 € a school")
  func national() throws {
    for version in ["v1", "v2"] {
      let call = "colleges-numeriques-2016-\(version)"
      let found = try Self.amounts(call)
      let files = try Self.rows(call, "candidatures.csv")
      let schools = try Self.rows(call, "ecoles.csv")
      #expect(files.count == 9)
      for file in files {
        func number(_ title: String) -> Int { Int(file[title] ?? "") ?? 0 }
        let id = file["Département"] ?? ""
        let unit = min(Self.cents(file["Coût d'un équipement individuel"]) ?? 0, 38_000)
        let halves = number("Élèves à équiper") + 2 * number("Professeurs à équiper")
        let own = schools.filter { $0["Département"] == id }
        let mobile = own.map { row in
          let most = 400_000 * min(Int(row["Classes mobiles demandées"] ?? "") ?? 0, 3)
          return min(
            Self.percent(50, of: Self.cents(row["Coût de ces classes mobiles"]) ?? 0), most)
        }
        let aid =
          Self.percent(50, of: unit * halves) + mobile.reduce(0, +) + 50_000 * own.count
          + 3_000 * number("Élèves déjà équipés par la collectivité")
        #expect(found[id]?["aide"] == Self.text(aid), "\(call) \(id)")
      }
    }
  }

  @Test("Isère, line by line: cost, what École Directe takes off, 70 % or 50 %")
  func isereLines() throws {
    let call = "isere-pac-2023-equipements"
    let found = try Self.amounts(call)
    let programmes = try Self.rows(call, "programmes.csv")
    let lines = try Self.rows(call, "lignes.csv")
    #expect(programmes.count == 6)
    for programme in programmes {
      let id = programme["numéro"] ?? ""
      let isDirecte = programme["ent"] == "École Directe"
      let aided = lines.filter {
        $0["numéro"] == id && !(isDirecte && $0["nature"] == "abonnement ENT")
      }
      let base = aided.map { (Int($0["quantité"] ?? "") ?? 0) * (Self.cents($0["prix"]) ?? 0) }
        .reduce(0, +)
      #expect(found[id]?["base"] == Self.text(base), "\(id)")
      let rate = programme["socle"] == "oui" ? 50 : 70
      #expect(found[id]?["aide"] == Self.text(Self.percent(rate, of: base)), "\(id)")
    }
  }
}
