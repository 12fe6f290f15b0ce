import Foundation
import Testing

/// Errors of one cause are told once, with the rows of the others.
@Suite struct ProblemGroupTests {
  static let heading = "identifiant;évaluateur;grille;critère;note;justification;récusé\n"

  /// What reading a case of bad input with other files says, line by line.
  static func said(
    _ name: String, _ files: [String: String], _ language: String = "fr"
  ) throws -> (lines: [String], status: Int32) {
    let call = try BadCases.callFolder(name)
    defer { try? FileManager.default.removeItem(at: call) }
    for (file, text) in files {
      try text.write(to: call.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    let run = try runBareme(["rank", call.path, "--lang", language])
    return (run.err.split(separator: "\n").map(String.init), run.status)
  }

  @Test("marks of an application that is not there are one error")
  func unknownApplication() throws {
    var text = Self.heading
    for row in 2...11 { text += "38009;Expert \(row);fond;intérêt;3;;\n" }
    text += "38001;Expert 1;fond;intérêt;3;;\n38009;Expert 1;fond;intérêt;3;;\n"
    let (lines, status) = try Self.said("notes-dossier-inconnu", ["marks/alice.csv": text])
    #expect(status == 3)
    #expect(
      lines == [
        "erreur : alice.csv, ligne 2, colonne « identifiant » (A2) : aucun dossier n'a"
          + " l'identifiant « 38009 » ; vouliez-vous dire « 38001 » ? ; de même aux lignes 3 à 11"
          + " et 13 (11 lignes en tout)",
        "erreur : 1 erreur de lecture : rien n'a été décidé",
      ])
    let english = try Self.said("notes-dossier-inconnu", ["marks/alice.csv": text], "en")
    #expect(
      english.lines.first?.hasSuffix("; the same in rows 3 to 11 and 13 (11 rows in all)") == true)
  }

  @Test("two identifiers that are not there are two errors")
  func twoUnknownApplications() throws {
    let text =
      Self.heading
      + "38009;A;fond;intérêt;3;;\n38010;A;fond;intérêt;3;;\n38009;B;fond;intérêt;3;;\n"
    let (lines, _) = try Self.said("notes-dossier-inconnu", ["marks/alice.csv": text])
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("; de même à la ligne 4"))
    #expect(lines[1].contains("« 38010 »") && !lines[1].contains("de même"))
  }

  @Test("schools of an application that is not there are one error")
  func unknownParent() throws {
    let text = "commune;nom;places\n38009;A;10\n38009;B;10\n38009;C;10\n"
    let (lines, _) = try Self.said("liste-ligne-double", ["applications/écoles.csv": text])
    #expect(lines.count == 2)
    #expect(lines[0].contains("écoles.csv, ligne 2") && lines[0].contains("aux lignes 3 à 4"))
  }

  @Test("a block pasted twice is one error, a few rows are told one by one", arguments: [3, 4])
  func pastedTwice(_ count: Int) throws {
    var text = "commune;nom;places\n"
    for _ in 0..<2 { for row in 0..<count { text += "38001;École \(row);\(row + 1)\n" } }
    let call = try Self.said("liste-ligne-double", ["applications/écoles.csv": text])
    let repeated = call.lines.filter { $0.contains("répète") }
    #expect(repeated.count == (count == 3 ? 3 : 1), "\(call.lines)")
    if count == 4 {
      #expect(repeated[0].hasSuffix("; de même aux lignes 7 à 9 (4 lignes en tout)"))
    }
  }

  @Test("a last row called like a sum is read, as nothing is left out, and noticed")
  func readTotal() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ruleset = ConsoleBlocksTests.root.appendingPathComponent(
      "docs/examples/tablettes-2026.bareme"
    ).path
    let file = folder.appendingPathComponent("a.csv")
    for (last, count) in [("Total", 1), ("Sous-total :", 1), ("Totalia", 0), ("1T", 0)] {
      try "uai;nom;dépôt;élèves;devis;équipée\n1;A;01/04/2026;80;3000;non\n\(last);;;80;3000;\n"
        .write(to: file, atomically: true, encoding: .utf8)
      let run = try runBareme(["rank", ruleset, file.path, "--format", "jsonl"])
      #expect(run.status == 0, "\(run.err)")
      #expect(run.out.split(separator: "\n").count == 2)
      let told = run.err.split(separator: "\n").filter { $0.contains("est lu comme un dossier") }
      #expect(told.count == count, "\(last): \(run.err)")
    }
  }

  @Test("many rows of one name are one notice with a count")
  func sameNames() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ruleset = ConsoleBlocksTests.root.appendingPathComponent(
      "docs/examples/ecoles-2026/ecoles-2026.bareme"
    ).path
    try """
    Numéro SIREN;Nom;Date de dépôt;Publics;Part payée par la commune
    1;Valbrune;12/05/2026;REP+;25 %

    """.write(
      to: folder.appendingPathComponent("porteurs.csv"), atomically: true, encoding: .utf8)
    var text = "Commune;École;Débit;Fermeture prévue;Coût\n"
    for row in 0..<20 { text += "1;École;30;;\(row + 1)\n" }
    try text.write(
      to: folder.appendingPathComponent("écoles.csv"), atomically: true, encoding: .utf8)
    let run = try runBareme(["rank", ruleset, folder.path])
    #expect(run.status == 0)
    let told = run.err.split(separator: "\n").filter { $0.contains("est déjà à la ligne 2") }
    #expect(told.count == 1)
    #expect(told.first?.contains("; de même aux lignes 4 à 21 (19 lignes en tout)") == true)
  }
}
