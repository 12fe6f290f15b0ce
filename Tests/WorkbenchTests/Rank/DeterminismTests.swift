import Foundation
import Rules
import Scoring
import Testing

@testable import Workbench

/// The same inputs give the same bytes, however the work is cut and wherever it is done.
@Suite struct DeterminismTests {
  /// Many applications as JSON Lines, from a seed.
  static func lines(_ count: Int, seed: UInt64) -> [UInt8] {
    var state = seed
    func draw(_ limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
    var text = ""
    for number in 0..<count {
      let schools = (0...draw(3)).map { school in
        let speed = draw(8) == 0 ? "null" : "\(draw(100)).\(draw(10))"
        return """
          {"nom": "É\(school)", "classes": \(1 + draw(9)), "débit": \(speed), \
          "socle": \(draw(2) == 0), "coût": \(draw(20000)).\(10 + draw(90))}
          """
      }
      text += """
        {"code_insee": "\(number)", "nom": "Ville \(number)", "dépôt": "2023-02-\(10 + draw(15))", \
        "pac_demandés": \(1 + draw(4)), "écoles": [\(schools.joined(separator: ", "))], \
        "inconnu": 1, "notes": {"territoire": {"A": \(draw(5)), "B": \(draw(5))}, \
        "innovation": \(draw(7))}}

        """
      if draw(40) == 0 { text += "\n" }
    }
    return Array(text.utf8)
  }

  private static func render(_ path: FilePath, _ tuning: LoadTuning) throws -> [UInt8] {
    let ruleset = FilePath(ThinPathTests.call + "/mini.bareme")
    guard case .success(let file) = RulesetFile.read(ruleset),
      let checked = RulesetPipeline.check(file.source).ruleset
    else { throw ProgramRunError.noBinary }
    var files = CallFiles(rulesetFolder: ".")
    files.applications = [path]
    guard
      case .loaded(let call) = CallLoader.load(checked, files, CallOptions(), tuning: tuning)
    else { throw ProgramRunError.noBinary }
    return try ResultWriter.document(call.result) + lines(call.result, tuning)
      + Array(RankReport.render(call.result, file.source, .french, .plain, width: 80).utf8)
  }

  /// The lines of a result, written to a file by as many threads as are at hand.
  private static func lines(_ result: CallResult, _ tuning: LoadTuning) throws -> [UInt8] {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("lines.jsonl")
    let pieces = ResultLines(result, stretch: 7)
    var file = try AtomicFile(FilePath(path.path))
    try file.write(pieces: pieces.count, tuning) { pieces.worker() }
    try file.commit()
    return try Array(Data(contentsOf: path))
  }

  @Test func cuttingAndThreadsChangeNothing() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.jsonl")
    try Data(Self.lines(800, seed: 7)).write(to: file)
    let path = FilePath(file.path)
    let whole = try Self.render(path, LoadTuning(partSize: .max, isParallel: false))
    for size in [1, 100, 1000, 4096, 50_000] {
      for isParallel in [false, true] {
        let other = try Self.render(path, LoadTuning(partSize: size, isParallel: isParallel))
        #expect(other == whole, "parts of \(size) bytes, parallel: \(isParallel)")
      }
    }
  }

  @Test func problemsAreTheSameHoweverCut() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.jsonl")
    var lines = String(decoding: Self.lines(300, seed: 9), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[40] = String(lines[40].dropLast(20))
    lines[90] = lines[90].replacingOccurrences(of: "\"classes\": ", with: "\"classes\": -")
    lines[201] = lines[7]
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    guard
      case .success(let source) = RulesetFile.read(FilePath(ThinPathTests.call + "/mini.bareme")),
      let checked = RulesetPipeline.check(source.source).ruleset
    else { throw ProgramRunError.noBinary }
    var files = CallFiles(rulesetFolder: ".")
    files.applications = [FilePath(file.path)]
    var first: [String]?
    for size in [Int.max, 64, 1000, 7000] {
      let tuning = LoadTuning(partSize: size)
      guard
        case .unreadable(let problems, let context) = CallLoader.load(
          checked, files, CallOptions(), tuning: tuning)
      else { throw ProgramRunError.noBinary }
      let told = problems.map { Messages.problem($0, context).french }
      #expect(told.contains { $0.hasPrefix("a.jsonl:41:") })
      #expect(told.contains { $0.hasPrefix("a.jsonl:91:") && $0.contains("écoles[1].classes") })
      #expect(told.contains { $0.hasPrefix("a.jsonl:202:") && $0.contains("a.jsonl:8:") })
      #expect(first == nil || first == told, "parts of \(size) bytes")
      first = told
    }
  }

  @Test func placeAndTimeChangeNothing() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for format in ["json", "text", "csv"] {
      let arguments = ["rank", ThinPathTests.call, "--format", format]
      let first = try runBareme(arguments)
      #expect(first.status == 0)
      for locale in ["C", "fr_FR.UTF-8", "tr_TR.UTF-8"] {
        for zone in ["UTC", "Pacific/Kiritimati", "America/St_Johns"] {
          let run = try runBareme(
            arguments, environment: ["LC_ALL": locale, "TZ": zone], directory: folder)
          #expect(run.outBytes == first.outBytes, "\(format) \(locale) \(zone)")
        }
      }
      // From the call folder itself and from the one above, the call is named differently.
      let call = URL(fileURLWithPath: ThinPathTests.call)
      for (place, name) in [
        (call, "."), (call.deletingLastPathComponent(), call.lastPathComponent),
      ] {
        let run = try runBareme(["rank", name, "--format", format], directory: place)
        #expect(run.outBytes == first.outBytes, "\(format) from \(place.path)")
      }
    }
  }

  @Test func theOrderInWhichAFolderWasFilledChangesNothing() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var results: [[UInt8]] = []
    for order in [["alice.csv", "bruno.csv"], ["bruno.csv", "alice.csv"]] {
      let call = folder.appendingPathComponent("appel")
      try? FileManager.default.removeItem(at: call)
      let source = URL(fileURLWithPath: ThinPathTests.call)
      try FileManager.default.createDirectory(
        at: call.appendingPathComponent("marks"), withIntermediateDirectories: true)
      for name in ["mini.bareme", "applications"] {
        try FileManager.default.copyItem(
          at: source.appendingPathComponent(name), to: call.appendingPathComponent(name))
      }
      for name in order {
        try FileManager.default.copyItem(
          at: source.appendingPathComponent("marks/" + name),
          to: call.appendingPathComponent("marks/" + name))
      }
      results.append(try runBareme(["rank", call.path, "--format", "json"]).outBytes)
    }
    #expect(results[0] == results[1])
  }
}
