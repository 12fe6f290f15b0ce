import Foundation
import Testing

@testable import Workbench

/// What the receipt of a reading shows, and cells that are read in more than one spelling.
@Suite struct ReadingReceiptTests {
  private static func receipt(_ ruleset: String, _ name: String, _ text: String) throws -> String {
    let folder = try UnclearInputTests.folder(ruleset, ["applications/" + name: text])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try UnclearInputTests.run(folder)
    #expect(run.status == 0, "\(run.err)")
    return run.err.split(separator: "\n").map(String.init).first {
      $0.contains(": lu ") || $0.contains(" lu ")
    } ?? ""
  }

  private static let fields = """
    dossier d
      id  texte identifiant
      n   nombre
      m   montant facultatif
      t   taux facultatif

    valeur v = n

    """

  @Test("a column of JSON that adds up to nothing, or is empty, is in the receipt")
  func zeros() throws {
    let text = #"[{"id":"A","n":-5,"m":null},{"id":"B","n":5}]"#
    let told = try Self.receipt(Self.fields, "a.json", text)
    #expect(told == "remarque : lu a.json : 2 dossiers ; sommes : n = 0, m = 0,00\u{A0}€")
    let lines = try Self.receipt(
      Self.fields, "a.jsonl", "{\"id\":\"A\",\"n\":0}\n{\"id\":\"B\",\"n\":0}\n")
    #expect(lines == "remarque : lu a.jsonl : 2 lignes ; sommes : n = 0")
  }

  @Test("marks by assessor in JSON are summed, those of the recused too")
  func marks() throws {
    let ruleset = """
      dossier d
        id  texte identifiant

      grille g sur 10
        | critère | libellé | sur | pas |
        | a       | A       | 10  | 0,5 |
        évaluateurs moyenne arrondie à 2 décimales

      classement
        d'abord g décroissant
        en dernier ressort id croissant

      """
    // 4 + 5,5 + 2 = 11,5.
    let text = """
      [{"id": "A", "g": {"a": {"E1": 4, "E2": 5.5, "E3": {"note": 2, "récusé": true}}}}]
      """
    let told = try Self.receipt(ruleset, "a.json", text)
    #expect(told == "remarque : lu a.json : 1 dossier ; sommes : g.a = 11,5")
  }

  @Test("a rate without declared decimals may have any, as a number may")
  func rates() throws {
    let ruleset = Self.fields.replacingOccurrences(
      of: "valeur v = n", with: "valeur v = si t présent alors t × 100 sinon n")
    let text = "id;n;t\nA;1;33,333\nB;1;\"0,12345 %\"\n"
    let folder = try UnclearInputTests.folder(ruleset, ["applications/a.csv": text])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try UnclearInputTests.run(folder)
    #expect(run.status == 0, "\(run.err)")
    #expect(
      try UnclearInputTests.values(run) == ["A": ["v": "33.333"], "B": ["v": "0.12345"]])
  }

  @Test("ballots are read in either language, whatever that of the ruleset")
  func ballots() throws {
    let ruleset = """
      dossier d
        id  texte identifiant

      vote accord « Accord »
        membres    « Un », « Deux »
        règle      majorité simple
        abstention ne compte pas
        absence    ne compte pas

      condition c
        exige accord
        sinon « Refusé. »

      """
    let folder = try UnclearInputTests.folder(
      ruleset,
      ["applications/a.csv": "id;Un;Deux\nA;for;pour\nB;AGAINST;contre\nC;for;absent\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try UnclearInputTests.run(folder)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.contains(#""id":"A","status":"selected""#))
    #expect(run.out.contains(#""id":"B","status":"ineligible""#))
    #expect(run.out.contains(#""id":"C","status":"selected""#))
  }

  @Test("a document to ask for is not of something that is not known")
  func requests() throws {
    let ruleset = """
      dossier d
        id      texte identifiant
        écoles  liste de école

      fiche école
        nom   texte
        ok    oui/non

      condition c
        exige   pour chaque école : école.ok
        sinon   « {école.nom} »
        inconnu demander « pièce de {école.nom} »

      """
    let text = #"[{"id": "A", "écoles": [{"nom": null, "ok": null}]}]"#
    let folder = try UnclearInputTests.folder(ruleset, ["applications/a.json": text])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try UnclearInputTests.run(folder)
    #expect(run.out.contains("pièce de [non renseigné]"), "\(run.out)")
  }

  // MARK: Encodings

  @Test("Windows-1252 stays so where a capital with an accent stands before a quotation mark")
  func capitalBeforeAQuotationMark() {
    // « CAFÉ », with the no-break space and the quotation mark of Windows-1252: C9 A0 BB.
    let bytes =
      Array("id;nom\nA;caf".utf8) + [0xE9] + Array(" CAF".utf8) + [0xC9, 0xA0, 0xBB, 0x0A]
    let (document, _) = CSVDocument.read(bytes)
    #expect(document.encoding == .windows1252)
    #expect(String(decoding: document.cell(row: 0, column: 1), as: UTF8.self) == "café CAFÉ\u{A0}»")
  }

  @Test("one letter of UTF-8 is enough for a stray byte to be damage")
  func oneLetterOfUTF8() {
    let bytes =
      Array("id;nom\nA;café\nB;th".utf8) + [0xE9, 0x0A] + Array("C;m".utf8) + [0xFB]
      + Array("r\n".utf8)
    let (document, problems) = CSVDocument.read(bytes)
    #expect(document.encoding == .utf8)
    #expect(problems.map { $0.kind } == [.invalidUTF8(0xE9), .invalidUTF8(0xFB)])
    #expect(problems.map { $0.row } == [3, 4])
  }
}
