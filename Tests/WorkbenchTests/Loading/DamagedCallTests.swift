import Foundation
import Testing

@testable import Workbench

/// A whole call damaged in one place, as hands and spreadsheets do: what is said, and only that.
@Suite struct DamagedCallTests {
  private static let source = ConsoleBlocksTests.root
    .appendingPathComponent("rulesets/isere-pac-2023")

  /// A copy of the call of Isère in which a text of a file was replaced, once.
  private static func damaged(_ file: String, _ old: String, _ new: String) throws -> URL {
    let folder = try temporaryFolder()
    let call = folder.appendingPathComponent("appel")
    try FileManager.default.copyItem(at: source, to: call)
    let url = call.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let range = try #require(text.range(of: old), "\(old) is not in \(file)")
    try text.replacingCharacters(in: range, with: new)
      .write(to: url, atomically: true, encoding: .utf8)
    return call
  }

  /// What is said of a call, but for the reading receipt.
  private static func said(_ call: URL, _ more: [String] = []) throws -> [String] {
    let run = try runBareme(["rank", call.path, "--lang", "fr", "--format", "csv"] + more)
    return run.err.split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("remarque : lu ") && !$0.hasPrefix("remarque : parties illustratives")
        && !$0.contains("répètent une autre ligne du même dossier")
    }
  }

  @Test("an identifier written otherwise is told once, and not what follows from it")
  func identifiers() throws {
    for written in ["=\"38902\"", "\"=\"\"38902\"\"\"", "38902,0", "038902"] {
      let call = try Self.damaged("applications/communes.csv", "\n38902;", "\n\(written);")
      let lines = try Self.said(call)
      #expect(lines.count == 2, "\(lines.prefix(3))")
      #expect(lines[0].hasPrefix("erreur : communes.csv, ligne 3, colonne « Code INSEE » (A3) : "))
      #expect(lines[0].contains("est écrit « 38902 » dans d'autres fichiers"))
    }
    for written in ["", "3,80E+04"] {
      let call = try Self.damaged("applications/communes.csv", "\n38902;", "\n\(written);")
      let lines = try Self.said(call)
      #expect(lines.count == 2, "\(lines.prefix(3))")
    }
  }

  @Test("a list that cannot be read is told, and not the lists left empty by it")
  func unreadableList() throws {
    let call = try Self.damaged(
      "applications/ecoles.csv", ";École du Tilleul", ";\"École du Tilleul")
    let lines = try Self.said(call)
    #expect(lines.count == 2, "\(lines.prefix(3))")
    #expect(lines[0].contains("un guillemet ouvert ici n'est jamais fermé"))
    let list = call.appendingPathComponent("applications/ecoles.csv")
    let text = try String(
      contentsOf: Self.source.appendingPathComponent("applications/ecoles.csv"), encoding: .utf8)
    try text.write(to: list, atomically: true, encoding: .utf16LittleEndian)
    let wide = try Self.said(call)
    #expect(wide.count == 2, "\(wide.prefix(3))")
    try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: list)
    let workbook = try Self.said(call)
    #expect(workbook.count == 2, "\(workbook.prefix(3))")
    try FileManager.default.removeItem(at: list)
    let absent = try Self.said(call)
    #expect(absent.count == 2, "\(absent.prefix(3))")
  }

  @Test("a mark without its row is waited for, and its assessor named")
  func missingMark() throws {
    let row = "\n38901;Évaluateur A;dynamique;inclusion;1,5;;non\n"
    let call = try Self.damaged("marks/evaluateur-a.csv", row, "\n")
    let run = try runBareme(["rank", call.path, "--format", "csv", "--lang", "fr"])
    let line = run.out.split(separator: "\r\n").first { $0.contains("38901") }
    #expect(try #require(line).contains(";incomplet;"))
    #expect(try #require(line).contains("à donner par Évaluateur A."))
    let english = try runBareme(["rank", call.path, "--format", "json", "--lang", "en"])
    #expect(english.out.contains("is missing: to be given by Évaluateur A."))
  }

  @Test("an assessor met once, nearly another, is noticed")
  func loneAssessor() throws {
    let row = "\n38901;Évaluateur A;dynamique;inclusion"
    for slip in ["Evaluateur  A", "Évaluateur AA", "Évluateur A", "Évalusteur A"] {
      let call = try Self.damaged(
        "marks/evaluateur-a.csv", row, "\n38901;\(slip);dynamique;inclusion")
      let lines = try Self.said(call)
      #expect(
        lines.count == 1 && lines[0].contains("vouliez-vous dire « Évaluateur A »"), "\(lines)")
    }
    #expect(!AssessorNames.areNear(Array("Expert 1".utf8), Array("Expert 2".utf8)))
    #expect(!AssessorNames.areNear(Array("Anne".utf8), Array("Jeanne".utf8)))
  }

  @Test("an assessor under two names notices the name, and not what the other name lacks")
  func assessorOfOneApplication() throws {
    let call = try Self.damaged(
      "marks/evaluateur-a.csv", "\n38901;Évaluateur A;", "\n38901;Évaluateur. A;")
    let file = call.appendingPathComponent("marks/evaluateur-a.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("\n38901;Évaluateur A;", with: "\n38901;Évaluateur. A;")
      .write(to: file, atomically: true, encoding: .utf8)
    let lines = try Self.said(call)
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.contains("ne note que ce dossier") ?? false, "\(lines)")
    #expect(lines.first?.contains("vouliez-vous dire « Évaluateur A »") ?? false, "\(lines)")
  }

  @Test("an application that an assessor left out is noticed, where the others were marked")
  func applicationLeftOut() throws {
    let call = try temporaryFolder().appendingPathComponent("appel")
    try FileManager.default.copyItem(at: Self.source, to: call)
    let file = call.appendingPathComponent("marks/evaluateur-a.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    // Assessor A marks all 60 applications; C, who marks a quarter of them, was given a share.
    for (kept, notice) in [(59, true), (45, true), (44, false)] {
      let lost = (kept + 1...60).map { String(38900 + $0) }
      let left = rows.filter { row in !lost.contains { row.hasPrefix($0 + ";") } }
      try (left.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
      let lines = try Self.said(call)
      #expect(lines.count == (notice ? 1 : 0), "\(lines)")
      guard notice, let line = lines.first else { continue }
      #expect(
        line.contains("« Évaluateur A » a noté \(kept) dossiers sur 60 ; sans note : \(lost[0])"),
        "\(line)")
    }
  }

  @Test("a recusal on one line only is noticed")
  func partialRecusal() throws {
    let call = try Self.damaged(
      "marks/evaluateur-a.csv", "\n38901;Évaluateur A;dynamique;inclusion;1,5;;non\n",
      "\n38901;Évaluateur A;dynamique;inclusion;;;oui\n")
    let lines = try Self.said(call)
    #expect(lines.count == 1, "\(lines)")
    #expect(
      lines.first?.contains("« Évaluateur A » se récuse sur cette ligne") ?? false, "\(lines)")
    #expect(lines.first?.contains("evaluateur-a.csv, ligne ") ?? false, "\(lines)")
  }

  @Test("a number whose space became a question mark is told with its cause")
  func lostSpaces() {
    #expect(Messages.lostSpaces("87?156,06 €") == "87 156,06")
    #expect(Messages.lostSpaces("1?234?567") == "1 234 567")
    #expect(Messages.lostSpaces("12?") == nil)
    #expect(Messages.lostSpaces("8?7") == nil)
    #expect(Messages.lostSpaces("?") == nil)
  }

  @Test("two schools of one name and a lost letter are noticed")
  func notices() throws {
    let twins = try Self.damaged(
      "applications/ecoles.csv", ";École du Belvédère;", ";École du tilleul;")
    let lines = try Self.said(twins)
    #expect(lines.count == 1 && lines[0].contains("est déjà à la ligne 2"), "\(lines)")
    for letter in ["\u{FFFD}", "Ã‰", "Ã\u{A9}"] {
      let lost = try Self.damaged(
        "applications/ecoles.csv", "École du Tilleul", "\(letter)cole du Tilleul")
      let told = try Self.said(lost)
      if letter == "Ã‰" { continue }
      #expect(told.count == 1 && told[0].contains("l'encodage semble perdu"), "\(told)")
    }
  }

  @Test("a folder that nothing is read from is noticed")
  func folders() throws {
    let call = try Self.damaged("README.md", "#", "#")
    let marks = call.appendingPathComponent("marks")
    for (name, isNear) in [("notes", true), ("Marks", true), ("mark", true), ("archives", false)] {
      let other = call.appendingPathComponent(name)
      try FileManager.default.moveItem(at: marks, to: other)
      let lines = try Self.said(call)
      #expect(
        lines.count == 1 && lines[0].contains("\(name)/ : ce dossier n'est pas lu"), "\(lines)")
      #expect(lines.first?.contains("vouliez-vous dire « marks »") == isNear, "\(lines)")
      try FileManager.default.moveItem(at: other, to: marks)
    }
  }

  @Test("the receipt names the columns that may be left out, and are")
  func absentColumns() throws {
    let call = try Self.damaged("applications/communes.csv", ";Date du dernier plan;", ";Quand;")
    let file = call.appendingPathComponent("applications/communes.csv")
    let title = try String(contentsOf: file, encoding: .utf8).prefix { $0 != "\n" }
    #expect(title.contains(";Quand;"))
    let run = try runBareme(["rank", call.path, "--lang", "fr", "--format", "csv"])
    let line = run.err.split(separator: "\n").first { $0.contains("lu communes.csv") }
    #expect(line?.contains(" ; colonnes absentes : Date du dernier plan") ?? false, "\(run.err)")
    let whole = try runBareme(["rank", Self.source.path, "--lang", "fr", "--format", "csv"])
    #expect(!whole.err.contains("colonnes absentes"))
  }

  @Test("another envelope is said beside a table, and one of three decimals is refused")
  func envelopes() throws {
    for format in ["csv", "jsonl"] {
      let run = try runBareme(
        ["rank", Self.source.path, "--format", format, "--envelope", "1 500 000 euros"])
      #expect(run.status == 0)
      #expect(run.err.contains("donnée par --enveloppe"), "\(run.err)")
    }
    let refused = try runBareme(["rank", Self.source.path, "--envelope", "1500000.505"])
    #expect(refused.status == 2)
  }

  @Test("a receipt asked for is shown though quiet, and a folder that is not there is named")
  func outputs() throws {
    let run = try runBareme(["rank", Self.source.path, "-q", "--receipt"])
    #expect(run.err.contains("SHA-256"))
    let lost = try runBareme(
      ["rank", Self.source.path, "-q", "-o", "/nonexistent/x.txt", "--lang", "fr"])
    #expect(lost.status == 4)
    #expect(lost.err.contains("le dossier « /nonexistent » n'existe pas"), "\(lost.err)")
  }
}
