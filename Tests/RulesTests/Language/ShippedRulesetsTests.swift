import Foundation
import Testing

@testable import Rules

/// Checks every ruleset of the repository: a shipped call with a warning teaches to ignore them.
@Suite("The shipped rulesets")
struct ShippedRulesetsTests {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every `.bareme` file under the shipped folders, in byte order of their paths.
  static let files: [URL] = {
    var files: [URL] = []
    for folder in ["rulesets", "Benchmarks"] {
      let top = root.appending(path: folder)
      guard let walk = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil)
      else { continue }
      for case let file as URL in walk where file.pathExtension == "bareme" { files.append(file) }
    }
    return files.sorted { $0.path < $1.path }
  }()

  @Test("The five calls and the benchmark are there")
  func areThere() {
    let names = Self.files.map { $0.deletingPathExtension().lastPathComponent }
    for name in [
      "isere-ami", "isere-pac-2023", "paca-feder-react-2021", "besancon-ecoles-2016",
      "bouches-du-rhone-2017", "nord-pas-de-calais-2013",
    ] {
      #expect(names.contains(name))
    }
  }

  @Test("Each checks without an error or a warning", arguments: files)
  func checksClean(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let source = SourceText(name: file.lastPathComponent, text: text)
    let outcome = RulesetPipeline.check(source)
    #expect(outcome.diagnostics.map { "\($0.code.rawValue) \($0.finding)" } == [])
    #expect(outcome.ruleset != nil)
  }

  @Test("Each rule says where it comes from, and no text holds an address", arguments: files)
  func citesItsSource(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(!text.contains("@"))
    #expect(!text.contains("IBAN"))
    let outcome = RulesetPipeline.check(SourceText(name: file.lastPathComponent, text: text))
    let ruleset = try #require(outcome.ruleset)
    for condition in ruleset.conditions { #expect(condition.provenance.source != nil) }
    for priority in ruleset.priorities { #expect(priority.provenance.source != nil) }
    for grid in ruleset.grids { #expect(grid.provenance.source != nil) }
  }
}
