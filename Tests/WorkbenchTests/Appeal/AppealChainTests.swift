import Foundation
import Scoring
import Testing

/// An appeal from end to end, once for each status: the decision entered in a register, its letter,
/// the appeal against the entry, the fact corrected in the files, the correction entered, the
/// register verified against the head that was remembered, and the row proved.
@Suite struct AppealChainTests {
  struct Case: CustomTestStringConvertible {
    let id: String
    let status: String
    let correction: String
    /// The file of the call that is corrected, and what stands there before and after.
    let file: String
    let edit: (String, String)

    var testDescription: String { status }
  }

  static let cases = [
    Case(
      id: "210000066", status: "ineligible", correction: "écoles[2].débit = 10 Mb/s",
      file: "applications/écoles.csv", edit: ("École du Plateau;6;", "École du Plateau;10;")),
    Case(
      id: "210000077", status: "incomplete", correction: "écoles[1].débit = 9 Mb/s",
      file: "applications/écoles.csv", edit: ("École des Granges;;", "École des Granges;9;")),
    Case(
      id: "210000055", status: "eliminated", correction: "projet.pédagogie[Évaluateur 2] = 5",
      file: "marks/notes.csv",
      edit: (
        "210000055;Évaluateur 2;projet;pédagogie;2;", "210000055;Évaluateur 2;projet;pédagogie;5;"
      )),
    Case(
      id: "210000033", status: "waiting", correction: "projet.territoire[Évaluateur 2] = 6",
      file: "marks/notes.csv",
      edit: (
        "210000033;Évaluateur 2;projet;territoire;3;", "210000033;Évaluateur 2;projet;territoire;6;"
      )),
    Case(
      id: "210000044", status: "not_selected", correction: "dépôt = 01/06/2026",
      file: "applications/porteurs.csv", edit: ("Durandole;12/06/2026", "Durandole;01/06/2026")),
    Case(
      id: "210000022", status: "selected", correction: "autofinancement = 15 %",
      file: "applications/porteurs.csv", edit: ("REP;30 %", "REP;15 %")),
  ]

  static func json(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try plainJSON(bytes) as? [String: Any])
  }

  /// `id status rank` of every application of a result, in its order.
  static func standings(_ result: [String: Any]) throws -> [String] {
    let rows = try #require(result["results"] as? [[String: Any]])
    return rows.map { row in
      let rank = (row["rank"] as? NSNumber)?.stringValue ?? "-"
      return "\(row["id"] as? String ?? "") \(row["status"] as? String ?? "") \(rank)"
    }
  }

  @Test(arguments: cases) func playedInFull(_ one: Case) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let call = folder.appendingPathComponent("recours-2026")
    try FileManager.default.copyItem(
      at: ConsoleBlocksTests.root.appendingPathComponent(AppealCommandTests.call), to: call)
    func bareme(_ arguments: String..., status: Int32 = 0) throws -> ProgramRun {
      let run = try runBareme(arguments, directory: folder)
      #expect(run.status == status, "\(arguments): \(run.err)")
      return run
    }
    let before = try Self.json(
      try bareme("rank", "recours-2026", "--format", "json", "--register", "registre").outBytes)
    let entry = "registre/0001-recours-2026"
    let manifest = try Data(contentsOf: folder.appendingPathComponent(entry + "/manifest.json"))
    let head = SHA256.hexadecimal([UInt8](manifest))
    let letter = try bareme("explain", entry, "--id", one.id, "--view", "letter", "-q")
    // A request for documents is no decision.
    let isRequest = letter.out.contains("L. 114-5")
    #expect(isRequest == (one.status == "incomplete"))
    #expect(letter.out.contains("traitement algorithmique") != isRequest)
    let appeal = try Self.json(
      try bareme(
        "appeal", entry, "--id", one.id, "--with", one.correction, "--format", "json"
      ).outBytes)
    #expect((appeal["before"] as? [String: Any])?["status"] as? String == one.status)
    let origin = try #require(appeal["decision"] as? [String: Any])
    #expect(origin["manifest_sha256"] as? String == head)

    let file = call.appendingPathComponent(one.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.components(separatedBy: one.edit.0).count == 2)
    try text.replacingOccurrences(of: one.edit.0, with: one.edit.1)
      .write(to: file, atomically: true, encoding: .utf8)
    let after = try Self.json(
      try bareme(
        "rank", "recours-2026", "--format", "json", "--register", "registre", "--corrects", "1",
        "--author", "Présidence du jury", "--reason", "recours admis"
      ).outBytes)
    // What the appeal announced is what the corrected files give, for everyone.
    let announced = try Self.announced(appeal, before)
    #expect(try Self.standings(after).sorted() == announced.sorted())
    #expect(try bareme("verify", "registre", "--head", head).out.isEmpty == false)
    let second = "registre/0002-recours-2026"
    _ = try bareme("prove", second, "--id", one.id, "--output", "preuve.json")
    _ = try bareme("verify", "preuve.json")
  }

  /// The standings of a decision once what an appeal announces is applied to them.
  static func announced(
    _ appeal: [String: Any], _ before: [String: Any]
  ) throws -> [String] {
    var moved: [String: String] = [:]
    func note(_ id: String, _ node: [String: Any]) {
      let rank = (node["rank"] as? NSNumber)?.stringValue ?? "-"
      moved[id] = "\(id) \(node["status"] as? String ?? "") \(rank)"
    }
    let own = try #require((appeal["application"] as? [String: Any])?["id"] as? String)
    note(own, try #require(appeal["after"] as? [String: Any]))
    for other in try #require(appeal["others"] as? [[String: Any]]) {
      note(
        try #require(other["id"] as? String), try #require(other["after"] as? [String: Any]))
    }
    return try standings(before).map { line in
      moved[String(line.prefix { $0 != " " })] ?? line
    }
  }

  @Test("an entry that was changed is not appealed against")
  func changedEntry() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let call = ConsoleBlocksTests.root.appendingPathComponent(AppealCommandTests.call).path
    #expect(try runBareme(["rank", call, "-q", "--register", "r"], directory: folder).status == 0)
    let entry = "r/0001-recours-2026"
    let appeal = ["appeal", entry, "--id", "210000044", "--with", "dépôt = 01/06/2026"]
    #expect(try runBareme(appeal, directory: folder).status == 0)
    let override = try runBareme(appeal + ["--envelope", "1"], directory: folder)
    #expect(override.status == 2)
    #expect(override.err.contains("--enveloppe"))
    let marks = folder.appendingPathComponent(entry + "/marks/notes.csv")
    let text = try String(contentsOf: marks, encoding: .utf8)
    try text.replacingOccurrences(of: ";7,5;", with: ";8,5;")
      .write(to: marks, atomically: true, encoding: .utf8)
    let refused = try runBareme(appeal, directory: folder)
    #expect(refused.status == 1)
    #expect(refused.out.isEmpty)
    #expect(refused.err.contains("n'est pas intacte"))
  }
}
