import Foundation
import Testing

/// An application whose award was cut by what was left of the envelope, wherever a person reads it.
///
/// 10 000 € are shared out. A1 asks for 6 000 € and has them; B2 asks for 5 500 € and has the
/// 4 000 € that are left; nothing is left for C3.
@Suite struct PartialAwardTests {
  static let rows =
    "Code;Nom;Devis;Élèves\nA1;Alpha;6 000;40\nB2;Bêta;5 500;30\nC3;Gamma;1 000;15\n"

  /// The ruleset and the applications in a folder of their own.
  static func files(envelope: String = "10 000 €", _ name: String = "p") throws -> URL {
    let folder = try temporaryFolder()
    let ruleset = """
      # Appel

      barème partiel
        autorité    « Commune d'Exemple »
        service     « Service des écoles »
        contact     « ecoles@exemple.invalid »
        objet       « Choisir les écoles aidées »
        base légale « Délibération 1 »
        version     1 du 01/04/2026
        document    APPEL « Appel à projets 2026 »

      dossier école « École »
        code   texte identifiant « Code »
        nom    texte « Nom »
        devis  montant TTC, à partir de 0 €  modifiable « Devis »
        élèves entier à partir de 0 « Élèves »

      condition petite « Petite école »
        gravité signalement
        exige élèves ≥ 20
        sinon « Moins de vingt élèves. »
        selon APPEL « article 2 »

      montant aide « Aide »
        devis
        selon APPEL « article 3 »

      classement
        d'abord élèves décroissant
        en dernier ressort code croissant
        selon APPEL « article 4 »

      sélection
        enveloppe \(envelope) consommée par aide
        au dépassement attribuer en partie
        liste complémentaire 2
        selon APPEL « article 5 »

      """
    try ruleset.write(
      to: folder.appendingPathComponent("\(name).bareme"), atomically: true, encoding: .utf8)
    try rows.write(to: folder.appendingPathComponent("d.csv"), atomically: true, encoding: .utf8)
    return folder
  }

  /// What a command prints about the call, with plain spaces.
  static func printed(_ arguments: [String], in folder: URL) throws -> String {
    let run = try runBareme(arguments, directory: folder)
    // Rulesets that differ are something found.
    #expect(run.status == (arguments[0] == "diff" ? 1 : 0), "\(run.err)")
    return ThinPathTests.plainSpaces(run.out)
  }

  static let call = ["p.bareme", "d.csv"]

  @Test("the table and the spreadsheet say so, with both amounts")
  func ranking() throws {
    let folder = try Self.files()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try Self.printed(["rank"] + Self.call, in: folder)
    #expect(text.contains("2 retenus (dont 1 partiellement)"))
    #expect(text.contains("retenu partiellement, 4 000,00 € sur 5 500,00 €"))
    let csv = try Self.printed(["rank"] + Self.call + ["--format", "csv"], in: folder)
    let lines = csv.split(whereSeparator: \.isNewline)
    try #require(lines.count == 4)
    #expect(lines[1] == "1;A1;Alpha;retenu;;6000,00;6000,00;")
    #expect(lines[2] == "2;B2;Bêta;retenu partiellement;;5500,00;4000,00;")
    let english = try Self.printed(["rank", "--lang", "en"] + Self.call, in: folder)
    #expect(english.contains("2 selected (1 of them in part)"))
    #expect(english.contains("selected in part, €4,000.00 of €5,500.00"))
  }

  @Test("the result for programs keeps its fixed word")
  func contract() throws {
    let folder = try Self.files()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try runBareme(["rank"] + Self.call + ["--format", "json"], directory: folder)
    let result = try #require(try plainJSON(run.outBytes) as? [String: Any])
    let rows = try #require(result["results"] as? [[String: Any]])
    #expect(rows[1]["status"] as? String == "selected")
    #expect(rows[1]["awarded"] as? String == "4000.00")
  }

  @Test("every page about it says so, with both amounts")
  func pages() throws {
    let folder = try Self.files()
    defer { try? FileManager.default.removeItem(at: folder) }
    let explain = ["explain"] + Self.call + ["--id", "B2"]
    for view in [[], ["--view", "officer"], ["--view", "audit"], ["--view", "sheet"]] {
      let page = try Self.printed(explain + view, in: folder)
      #expect(page.split(separator: "\n")[0].hasSuffix(": retenu partiellement"), "\(view)")
      #expect(
        page.contains(
          "Le dossier est retenu partiellement, au rang 2 sur 3 dossiers classés :"
            + " 4 000,00 € accordés sur 5 500,00 € demandés."), "\(view)")
      let whole = try Self.printed(["explain"] + Self.call + ["--id", "A1"] + view, in: folder)
      #expect(!whole.contains("partiellement"), "\(view)")
    }
    let english = try Self.printed(explain + ["--lang", "en"], in: folder)
    #expect(english.hasPrefix("Bêta (B2): selected in part\n"))
    #expect(english.contains("in part, ranked 2 of 3 applications: €4,000.00 awarded of €5,500.00"))
  }

  @Test("the letter's title and opening say so")
  func letter() throws {
    let folder = try Self.files()
    defer { try? FileManager.default.removeItem(at: folder) }
    let letter = ["explain"] + Self.call + ["--id", "B2", "--view", "letter"]
    let page = try Self.printed(letter, in: folder)
    #expect(page.hasPrefix("Votre candidature est retenue partiellement\n"))
    #expect(page.contains("pour un montant de 4 000,00 € sur les 5 500,00 € demandés."))
    #expect(page.contains("\nCalcul des montants, qui ne sont attribués qu'en partie\n"))
    let english = try Self.printed(letter + ["--lang", "en"], in: folder)
    #expect(english.hasPrefix("Your application is selected in part\n"))
  }

  @Test("comparisons of two applications and of two rulesets say so")
  func comparisons() throws {
    let folder = try Self.files()
    defer { try? FileManager.default.removeItem(at: folder) }
    let arguments = ["explain"] + Self.call + ["--compare", "A1", "B2"]
    let pair = try Self.printed(arguments, in: folder)
    #expect(pair.contains("A1 : retenu, au rang 1\n"))
    #expect(pair.contains("B2 : retenu partiellement, 4 000,00 € sur 5 500,00 €, au rang 2\n"))
    let run = try runBareme(arguments + ["--format", "json"], directory: folder)
    let tree = try #require(try plainJSON(run.outBytes) as? [String: Any])
    let schema = try plainJSON(
      [UInt8](
        Data(
          contentsOf: ConsoleBlocksTests.root.appendingPathComponent(
            "docs/schemas/pair.schema.json"))))
    let faults = SchemaValidator(try #require(schema as? [String: Any])).faults(tree)
    #expect(faults.isEmpty, "\(faults.prefix(3))")
    let other = try Self.files(envelope: "11 500 €")
    defer { try? FileManager.default.removeItem(at: other) }
    let newer = other.appendingPathComponent("p.bareme").path
    let effect = try Self.printed(["diff", "p.bareme", newer, "d.csv"], in: folder)
    #expect(
      effect.contains("B2 Bêta : retenu partiellement → retenu ; attribué 4 000,00 € → 5 500,00 €"))
  }

  @Test("an appeal says so for the appellant and for the others")
  func appeal() throws {
    let folder = try Self.files()
    defer { try? FileManager.default.removeItem(at: folder) }
    // A1 asks for 2 000 € less: B2 has all it asked, and 500 € are left for C3, which asks 1 000 €.
    let page = try Self.printed(
      ["appeal"] + Self.call + ["--id", "A1", "--with", "devis=4 000 €"], in: folder)
    #expect(page.contains("retenu partiellement, 4 000,00 € sur 5 500,00 € → retenu, 5 500,00 €"))
    #expect(page.contains("liste complémentaire → retenu partiellement, 500,00 € sur 1 000,00 €"))
  }

  @Test("what is only to be looked at is raised or not, neither met nor unmet")
  func flags() throws {
    let folder = try Self.files()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (id, word, other) in [("C3", "signalé", "rien à signaler"), ("B2", "rien à signaler", "")] {
      for view in [[], ["--view", "officer"], ["--view", "audit"]] {
        let page = try Self.printed(["explain"] + Self.call + ["--id", id] + view, in: folder)
        #expect(page.contains(word), "\(id) \(view)")
        #expect(other.isEmpty || !page.contains(other), "\(id) \(view)")
        #expect(!page.contains("remplie"), "\(id) \(view)")
      }
    }
  }
}
