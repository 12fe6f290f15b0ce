import Foundation
import Rules
import Scoring
import Testing

@testable import Workbench

/// A small call whose parts tests may vary: five schools, of which two are funded.
struct RegisterCall {
  var ruleset = Array(Self.tablets.utf8)
  var rulesetFile = "tablettes.bareme"
  /// Names and texts of the files of applications, in the order given.
  var applications: [(name: String, text: String)] = [("écoles.csv", Self.schools)]
  /// Names and texts of the files of marks.
  var marks: [(name: String, text: String)] = [("alice.csv", Self.alice)]
  var envelope: Number?
  var language: Language?

  static let tablets = """
    barème tablettes
      version 3 du 02/03/2026
      document D « Appel »

    dossier école « École »
      uai      texte identifiant
      nom      texte
      élèves   entier à partir de 1
      devis    montant à partir de 0 €

    condition taille « Dix élèves au moins »
      exige élèves ≥ 10
      sinon « {élèves} élèves, il en faut 10. »
      selon D « article 1 »

    montant aide « Aide »
      devis
      × 60 %
      arrondi au centime
      selon D « article 2 »

    grille projet « Projet » sur 10
      | critère | libellé | sur | pas |
      | intérêt | Intérêt | 10  | 0,5 |
      évaluateurs moyenne arrondie à 2 décimales
      selon D « article 3 »

    classement
      d'abord projet décroissant
      puis élèves décroissant
      en dernier ressort uai croissant
      selon D « article 3 »

    sélection
      enveloppe 3 000 € consommée par aide
      au dépassement passer au suivant
      liste complémentaire illimitée
      selon D « article 4 »

    """

  static let schools = """
    uai;nom;élèves;devis
    A1;Les Tilleuls;30;2000,50
    A2;Le Pré;9;1000
    A3;Le Canal;45;2500,10
    A4;La Gare;12;1500
    A5;Le Moulin;30;600,05

    """

  static let alice = """
    identifiant;évaluateur;grille;critère;note;justification;récusé
    A1;Alice;projet;intérêt;7;;non
    A1;Bruno;projet;intérêt;8;;non
    A2;Alice;projet;intérêt;9;;non
    A3;Alice;projet;intérêt;7,5;Clair;non
    A4;Alice;projet;intérêt;6;;non
    A5;Alice;projet;intérêt;5;;non

    """

  /// Writes a call folder inside a folder, its ruleset `appel.bareme`; gives its path.
  static func write(in folder: URL, ruleset: String = tablets) throws -> String {
    let call = folder.appendingPathComponent("appel")
    for (name, text) in [
      ("appel.bareme", ruleset), ("applications/écoles.csv", schools), ("marks/alice.csv", alice),
    ] {
      let file = call.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return call.path
  }

  /// Decides the call and makes an entry of it.
  func draft(author: String? = nil, reason: String? = nil, corrects: Int? = nil) throws
    -> DecisionDraft
  {
    let source = SourceText(name: rulesetFile, bytes: ruleset)
    let outcome = RulesetPipeline.check(source)
    guard let checked = outcome.ruleset else {
      throw RegisterTestError.refused(outcome.diagnostics.map { "\($0)" })
    }
    var found = CallFiles(rulesetFolder: ".")
    for (index, file) in (applications + marks).enumerated() {
      let path: FilePath = file.name == "-" ? "-" : FilePath("\(index)/\(file.name)")
      if index < applications.count { found.applications.append(path) }
      if index >= applications.count { found.marks.append(path) }
      found.contents[path] = FileContents.copy(Array(file.text.utf8), path)
    }
    var options = CallOptions()
    options.language = language
    options.envelope = envelope
    options.rulesetHash = SHA256.hexadecimal(ruleset)
    guard case .loaded(let call) = CallLoader.load(checked, found, options) else {
      throw RegisterTestError.notDecided
    }
    let file = RulesetFile(path: FilePath(rulesetFile), source: source)
    var draft = DecisionDraft(call, file)
    draft.author = author
    draft.reason = reason
    draft.corrects = corrects
    return draft
  }
}

enum RegisterTestError: Error { case refused([String]), notDecided, noEntry(Int) }

extension FileContents {
  /// Contents made of bytes, as if they had been read.
  static func copy(_ bytes: [UInt8], _ path: FilePath) -> FileContents {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: 1)
    unsafe memory.copyMemory(from: bytes, byteCount: bytes.count)
    return unsafe FileContents(path: path, allocation: memory, count: bytes.count)
  }
}

/// A generator of numbers from a seed.
struct SeededDice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below a limit, which is at least one.
  mutating func draw(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 11) % UInt64(max(limit, 1)))
  }

  /// Some bytes.
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(draw(256)) }
  }
}

/// A register in a folder of its own, which goes with the value that holds it.
final class TestRegister {
  let folder: URL
  /// The register's folder.
  let url: URL
  private var dice = SeededDice(11)

  init() throws {
    folder = try temporaryFolder()
    url = folder.appendingPathComponent("registre")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: FilePath { FilePath(url.path) }

  /// Adds an entry.
  @discardableResult
  func append(_ draft: DecisionDraft, disk: Disk = Disk()) throws -> RegisterWriter.Receipt {
    let writer = RegisterWriter(folder: path, disk: disk)
    var dice = dice
    defer { self.dice = dice }
    return try writer.append(draft, time: "2026-11-21T20:50:43Z") { dice.bytes($0) }
  }

  /// Verifies it.
  func verify(head: String? = nil) throws -> Verification {
    try RegisterVerifier.verify(path, head: head)
  }

  /// The folder of an entry.
  func entry(_ number: Int) throws -> URL {
    let prefix = String(repeating: "0", count: 4 - String(number).count) + "\(number)-"
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    guard let name = names.first(where: { $0.hasPrefix(prefix) }) else {
      throw RegisterTestError.noEntry(number)
    }
    return url.appendingPathComponent(name)
  }

  /// The paths of every file, relative to the register and sorted.
  func files() throws -> [String] {
    let root = url.resolvingSymlinksInPath()
    var found: [String] = []
    for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
      var isFolder: ObjCBool = false
      let full = root.appendingPathComponent(name).path
      if unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
        !isFolder.boolValue, name != ".lock"
      {
        found.append(name)
      }
    }
    return found.sorted()
  }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appendingPathComponent(name)))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }
}
