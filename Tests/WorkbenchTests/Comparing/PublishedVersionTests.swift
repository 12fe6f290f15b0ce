import Foundation
import Testing

/// `bareme check --freeze` and `--frozen`, run as a program in a folder of their own.
@Suite struct PublishedVersionTests {
  static let ruleset = ConsoleBlocksTests.root
    .appendingPathComponent("docs/examples/tablettes-2026.bareme")

  /// Runs the body in a folder that holds a published ruleset.
  static func withPublished(_ body: (URL, URL) throws -> Void) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("tablettes-2026.bareme")
    try FileManager.default.copyItem(at: ruleset, to: file)
    let run = try runBareme(["check", "--freeze", file.path])
    #expect(run.status == 0)
    #expect(run.err.isEmpty)
    #expect(
      run.out == "aucune erreur\n"
        + "version 1 de tablettes-2026 publiée ; copie : published/tablettes-2026-v1.bareme\n")
    try body(folder, file)
  }

  static func edit(_ file: URL, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new)
      .write(to: file, atomically: true, encoding: .utf8)
  }

  @Test("a published version that has not changed passes, and is published once")
  func unchanged() throws {
    try Self.withPublished { folder, file in
      let list = folder.appendingPathComponent("published.txt")
      let written = try String(contentsOf: list, encoding: .utf8)
      let lines = written.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(
        lines[1].hasPrefix(
          "tablettes-2026;1;2026-03-02;published/tablettes-2026-v1.bareme;"))
      let copy = folder.appendingPathComponent("published/tablettes-2026-v1.bareme")
      #expect(try Data(contentsOf: copy) == Data(contentsOf: file))
      let french = try runBareme(["vérifier", "--publié", file.path])
      #expect(french.status == 0)
      #expect(
        french.out == "aucune erreur\n"
          + "la version 1 du 02/03/2026 de tablettes-2026, qui est publiée, n'a pas changé\n")
      let english = try runBareme(["check", "--frozen", "--lang", "en", file.path])
      #expect(
        english.out == "no error\n"
          + "version 1 of 2026-03-02 of tablettes-2026, which is published, has not changed\n")
      #expect(try runBareme(["check", "--freeze", file.path]).status == 0)
      #expect(try String(contentsOf: list, encoding: .utf8) == written)
    }
  }

  @Test("a published version that changed is refused, with what changed")
  func changed() throws {
    try Self.withPublished { _, file in
      try Self.edit(file, "× 60 %", "× 65 %")
      for option in ["--frozen", "--freeze"] {
        let run = try runBareme(["check", option, file.path])
        #expect(run.status == 1)
        #expect(
          run.err.hasPrefix(
            "erreur : la version 1 du 02/03/2026 de tablettes-2026, qui est publiée, a changé sans"
              + " changer de version\n"))
        #expect(run.err.contains("60 %"))
        #expect(run.err.contains("65 %"))
        #expect(run.err.contains("donnez une nouvelle version"))
      }
    }
  }

  @Test("a layout that changed is refused, and said to be nothing else")
  func layout() throws {
    try Self.withPublished { _, file in
      try Self.edit(file, "  × 60 %", "      × 60 %   -- le taux")
      let run = try runBareme(["check", "--frozen", "--lang", "en", file.path])
      #expect(run.status == 1)
      #expect(run.err.contains("only the layout, the comments or the examples differ"))
    }
  }

  @Test("a new version passes and says that it is not published; then it can be")
  func newVersion() throws {
    try Self.withPublished { folder, file in
      try Self.edit(file, "× 60 %", "× 65 %")
      try Self.edit(file, "version     1 du 02/03/2026", "version     2 du 09/04/2026")
      let run = try runBareme(["check", "--frozen", file.path])
      #expect(run.status == 0)
      #expect(
        run.out == "aucune erreur\nla version 2 de tablettes-2026 n'est pas encore publiée"
          + " (dernière publiée : 1 du 02/03/2026)\n")
      #expect(try runBareme(["check", "--freeze", file.path]).status == 0)
      #expect(try runBareme(["check", "--frozen", file.path]).status == 0)
      let list = try String(
        contentsOf: folder.appendingPathComponent("published.txt"), encoding: .utf8)
      #expect(list.split(separator: "\n").count == 3)
      // The published texts can be compared.
      let diff = try runBareme([
        "comparer", folder.appendingPathComponent("published/tablettes-2026-v1.bareme").path,
        folder.appendingPathComponent("published/tablettes-2026-v2.bareme").path,
      ])
      #expect(diff.status == 1)
      #expect(diff.out.contains("60 %"))
    }
  }

  @Test("whatever is altered among the published versions is noticed")
  func tampering() throws {
    for spoil: (URL) throws -> Void in [
      { try Self.edit($0.appendingPathComponent("published.txt"), "2026-03-02", "2026-03-03") },
      {
        try Self.edit($0.appendingPathComponent("published.txt"), "tablettes-2026;1", "tablettes;1")
      },
      {
        try Self.edit($0.appendingPathComponent("published/tablettes-2026-v1.bareme"), "60", "65")
      },
      {
        try FileManager.default.removeItem(
          at: $0.appendingPathComponent("published/tablettes-2026-v1.bareme"))
      },
      { try FileManager.default.removeItem(at: $0.appendingPathComponent("published.txt")) },
    ] {
      try Self.withPublished { folder, file in
        try spoil(folder)
        let run = try runBareme(["check", "--frozen", file.path])
        #expect(run.status == 1)
        #expect(run.err.hasPrefix("erreur : "))
        #expect(run.err.contains("published"))
        #expect(try runBareme(["check", "--freeze", file.path]).status == 1)
      }
    }
  }

  @Test("a ruleset without a dated version, or with errors, is not published")
  func refused() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("tablettes-2026.bareme")
    try FileManager.default.copyItem(at: Self.ruleset, to: file)
    try Self.edit(file, "consommée par aide", "consommée par aides")
    #expect(try runBareme(["check", "--freeze", file.path]).status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/published.txt"))
    let frozen = try runBareme(["check", "--frozen", Self.ruleset.path])
    #expect(frozen.status == 0)
    #expect(frozen.out.hasSuffix("aucune version de tablettes-2026 n'est publiée\n"))
    let standard = try runBareme(
      ["check", "--freeze", "-"], stdin: [UInt8](try Data(contentsOf: Self.ruleset)))
    #expect(standard.status == 2)
  }
}
