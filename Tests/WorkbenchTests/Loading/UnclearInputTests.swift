import Foundation
import Testing

@testable import Workbench

/// What could be read in two ways is asked about, and what no file of a call is is refused.
@Suite struct UnclearInputTests {
  static let head = """
    barème essai
      autorité  « A »
      service   « S »
      contact   « c@example.org »
      objet     « O »
      base légale « L »
      version   1 du 01/01/2026


    """

  /// A folder with files, the ruleset among them as `call.bareme`.
  static func folder(_ ruleset: String, _ files: [String: String]) throws -> URL {
    let folder = try temporaryFolder()
    for (name, text) in files.merging(["call.bareme": head + ruleset], uniquingKeysWith: { $1 }) {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  static func run(
    _ folder: URL, _ more: [String] = [], language: String = "fr"
  ) throws -> ProgramRun {
    try runBareme(["rank", folder.path, "--lang", language, "--format", "jsonl"] + more)
  }

  /// The values of the results, by identifier.
  static func values(_ run: ProgramRun) throws -> [String: [String: String]] {
    var found: [String: [String: String]] = [:]
    for line in run.out.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let id = try #require(object?["id"] as? String)
      found[id] = try #require(object?["values"] as? [String: String])
    }
    return found
  }

  static let plain = """
    dossier d
      id  texte identifiant
      n   nombre facultatif

    valeur v = si n présent alors n sinon 0

    """

  // MARK: Files

  @Test("a pipe in the folder of applications is refused, and read where it is named")
  func pipes() throws {
    let folder = try Self.folder(Self.plain, ["applications/a.csv": "id;n\nA;1\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appendingPathComponent("applications/b.csv")
    let made = unsafe mkfifo(pipe.path, 0o600)
    #expect(made == 0)
    for (language, words) in [("fr", "n'est pas un fichier ordinaire"), ("en", "no ordinary file")]
    {
      let run = try Self.run(folder, language: language)
      #expect(run.status == 3)
      #expect(run.err.contains("b.csv") && run.err.contains(words), "\(run.err)")
    }
    let writer = Thread {
      try? Data("id;n\nB;2\n".utf8).write(to: pipe, options: [])
    }
    writer.start()
    let call = folder.appendingPathComponent("call.bareme").path
    let named = try runBareme(["rank", call, pipe.path, "--format", "jsonl"])
    #expect(named.status == 0, "\(named.err)")
    #expect(try Self.values(named) == ["B": ["v": "2"]])
  }

  @Test("marks that are a link to nowhere are not taken for no marks")
  func linkToNowhere() throws {
    let folder = try Self.folder(Self.plain, ["applications/a.csv": "id;n\nA;1\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let link = folder.appendingPathComponent("marks").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: link)
    for (language, words) in [("fr", "ce n'est pas un dossier"), ("en", "it is not a folder")] {
      let run = try Self.run(folder, language: language)
      #expect(run.status == 3)
      #expect(run.err.contains("marks") && run.err.contains(words), "\(run.err)")
    }
  }

  @Test("nothing is written among the files that the next run reads")
  func writingAmongInputs() throws {
    let folder = try Self.folder(Self.plain, ["applications/a.csv": "id;n\nA;1\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appendingPathComponent("applications").path
    for (more, language, words) in [
      (["-o", target + "/o.jsonl"], "fr", "écrivez ailleurs"),
      (["-o", target + "/new/o.jsonl"], "en", "write elsewhere"),
      (["--register", target + "/register"], "fr", "écrivez ailleurs"),
    ] {
      let run = try Self.run(folder, more, language: language)
      #expect(run.status == 2, "\(more) \(run.err)")
      #expect(run.err.contains(words), "\(run.err)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == ["a.csv"])
    let beside = folder.appendingPathComponent("o.jsonl").path
    #expect(try Self.run(folder, ["-o", beside]).status == 0)
  }

  @Test("an empty folder on the command line is no call without applications")
  func emptyFolder() throws {
    let folder = try Self.folder(Self.plain, ["applications/a.csv": "id;n\nA;1\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let empty = folder.appendingPathComponent("vide")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let run = try Self.run(folder, [empty.path])
    #expect(run.status == 3)
    #expect(run.err.hasPrefix("erreur : vide/ : aucun fichier de dossiers à lire"))
    #expect(run.outBytes.isEmpty)
  }

  @Test("a file given twice is told as such, once")
  func givenTwice() throws {
    let folder = try Self.folder(Self.plain, ["applications/a.csv": "id;n\nA;1\nB;2\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("applications/a.csv").path
    for (language, words) in [("fr", "est donné deux fois"), ("en", "is given twice")] {
      let run = try Self.run(
        folder, [file, folder.path + "/./applications/a.csv"], language: language)
      #expect(run.status == 3)
      #expect(run.err.split(separator: "\n").count == 2, "\(run.err)")
      #expect(run.err.contains(words))
    }
  }

  @Test("the mark of an open spreadsheet is passed over, with a notice")
  func lockFiles() throws {
    let files = ["~$b.xlsx", ".~lock.c.csv#"]
    var all = ["applications/a.csv": "id;n\nA;1\n"]
    for file in files { all["applications/" + file] = "x" }
    let folder = try Self.folder(Self.plain, all)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (language, words) in [
      ("fr", ["« b.xlsx » ouvert", "« c.csv » ouvert"]),
      ("en", ["‘b.xlsx’ open", "‘c.csv’ open"]),
    ] {
      let run = try Self.run(folder, language: language)
      #expect(run.status == 0)
      for word in words { #expect(run.err.contains(word), "\(run.err)") }
    }
  }

  // MARK: Identifiers

  @Test("identifiers that look alike are told, with the letter that differs")
  func lookAlikes() throws {
    let text = "id;n\nA12;1\n\u{410}12;2\nB３;3\nB3;4\nÉ1;5\nE1;6\nO1;7\n01;8\n"
    let folder = try Self.folder(Self.plain, ["applications/a.csv": text])
    defer { try? FileManager.default.removeItem(at: folder) }
    for (language, word) in [("fr", "se ressemblent"), ("en", "look alike")] {
      let run = try Self.run(folder, language: language)
      #expect(run.status == 0)
      let told = run.err.split(separator: "\n").filter { $0.contains(word) }
      #expect(told.count == 2, "\(run.err)")
      #expect(told.first?.contains("(A3)") ?? false)
      #expect(told.first?.contains("(U+0410)") ?? false)
      #expect(told.last?.contains("(A5)") ?? false)
      #expect(told.last?.contains("(U+FF13)") ?? false)
    }
  }

  @Test("an identifier on the command line is compared as those of files are")
  func identifierOfTheCommandLine() throws {
    let folder = try Self.folder(Self.plain, ["applications/a.csv": "id;n\n@a  1;1\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    for written in [" @a  1 ", "@A 1", "@a\u{A0}1"] {
      let run = try runBareme(["explain", folder.path, "--id", written])
      #expect(run.status == 0, "\(written) \(run.err)")
    }
    #expect(try runBareme(["explain", folder.path, "--id", "@a1"]).status == 2)
  }

  // MARK: Choices

  static let choices = """
    dossier d
      id  texte identifiant
      m   plusieurs parmi « Écoles, collèges », « collèges », « Écoles », « arts, sports », « REP »

    valeur v = nombre de m

    """

  @Test("choices with a comma go with others, the longest first")
  func choicesWithCommas() throws {
    let text = """
      id;m
      A;"arts, sports"
      B;"arts, sports, REP"
      C;"REP, arts, sports"
      D;"Écoles, collèges;"
      E;"Écoles; collèges"
      F;"Écoles, collèges | arts, sports"
      G;"collèges, Écoles"
      H;aucun

      """
    let folder = try Self.folder(Self.choices, ["applications/a.csv": text])
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Self.run(folder)
    #expect(run.status == 0, "\(run.err)")
    let counts = try Self.values(run).mapValues { $0["v"] }
    #expect(
      counts == ["A": "1", "B": "2", "C": "2", "D": "1", "E": "2", "F": "2", "G": "2", "H": "0"])
  }

  @Test("choices that can be read in two ways are refused")
  func choicesOfTwoReadings() throws {
    for cell in ["Écoles, collèges", "REP, Écoles, collèges", "REP; collèges, Écoles, collèges"] {
      let folder = try Self.folder(Self.choices, ["applications/a.csv": "id;m\nA;\"\(cell)\"\n"])
      defer { try? FileManager.default.removeItem(at: folder) }
      for (language, words) in [
        ("fr", "peut être un choix ou plusieurs"), ("en", "may be one choice or several"),
      ] {
        let run = try Self.run(folder, language: language)
        #expect(run.status == 3)
        #expect(run.err.contains(words) && run.err.contains("(B2)"), "\(run.err)")
      }
    }
    let folder = try Self.folder(Self.choices, ["applications/a.csv": "id;m\nA;\"REP, arts\"\n"])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Self.run(folder).err.contains("« arts » n'est pas parmi les choix"))
  }

  // MARK: Lists

  static let twoLists = """
    dossier d
      id       texte identifiant
      neuves   liste de école
      vieilles liste de école

    fiche école
      nom    texte
      salles liste de salle

    fiche salle
      places entier

    valeur école.places = somme des salle.places
    valeur neuf = somme des neuves.places
    valeur vieux = somme des vieilles.places

    """

  @Test("rows within a list say which of two lists holds their row")
  func nestedRows() throws {
    var files = [
      "applications/a.csv": "id\n1\n2\n", "applications/neuves.csv": "id;nom\n1;A\n",
      "applications/vieilles.csv": "id;nom\n1;B\n1;C\n2;D\n",
      "applications/salles.csv": "id;places\n1/neuves/1;5\n1/vieilles/2;7\n1/neuves;20\n2;11\n",
    ]
    let folder = try Self.folder(Self.twoLists, files)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Self.run(folder)
    #expect(run.status == 0, "\(run.err)")
    let values = try Self.values(run)
    // 5 and 20 in the only new school, 7 in the second old one; 11 in the only school of all.
    #expect(values["1"]?["neuf"] == "25" && values["1"]?["vieux"] == "7", "\(values)")
    #expect(values["2"]?["neuf"] == "0" && values["2"]?["vieux"] == "11", "\(values)")
    for key in ["1/1", "1", "1/2"] {
      files["applications/salles.csv"] = "id;places\n\(key);5\n"
      let unclear = try Self.folder(Self.twoLists, files)
      defer { try? FileManager.default.removeItem(at: unclear) }
      let place = key == "1/2" ? "2" : "1"
      for (language, words) in [
        ("fr", "« 1/neuves/\(place) » ou « 1/vieilles/\(place) », ou donnez cette liste en JSON"),
        ("en", "‘1/neuves/\(place)’ or ‘1/vieilles/\(place)’, or give this list as JSON"),
      ] {
        let run = try Self.run(unclear, language: language)
        #expect(run.status == 3)
        #expect(run.err.contains(words), "\(run.err)")
      }
    }
  }
}
