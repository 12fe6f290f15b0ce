import Rules
import Testing

@testable import Scoring

/// A ruleset of a test that the checker refuses.
struct RefusedRuleset: Error, CustomStringConvertible {
  let description: String
}

/// The checked form of a ruleset; a header is put before a text that has none.
func checked(_ text: String) throws -> CheckedRuleset {
  let whole =
    text.hasPrefix("barème") || text.hasPrefix("ruleset")
    ? text : "barème essai\n  version 1\n\n" + text
  let outcome = RulesetPipeline.check(SourceText(name: "essai.bareme", text: whole))
  guard let ruleset = outcome.ruleset else {
    let errors = outcome.diagnostics.filter { $0.code.severity == .error }
    throw RefusedRuleset(
      description: errors.map { "\($0.code) \($0.finding)" }.joined(separator: "\n"))
  }
  return ruleset
}

/// A run over applications in JSON, of which each element of `parts` is one part in JSON Lines.
func run(
  _ ruleset: CheckedRuleset, lines parts: [String], _ options: CallOptions = CallOptions()
) -> CallRun {
  var run = CallRun(CallPlan(ruleset, options), inputs: [CallInput(name: "dossiers.jsonl")])
  var base = 0
  for part in parts {
    run.add(jsonLines: Array(part.utf8).span, file: 0, rowBase: base)
    base += part.utf8.filter { $0 == 0x0A }.count
  }
  return run
}

/// The result of a call over applications in JSON Lines.
func result(
  _ text: String, _ lines: String..., options: CallOptions = CallOptions()
) throws -> CallResult {
  let decided = run(try checked(text), lines: [lines.joined(separator: "\n")], options).decide()
  return try decided.get()
}

/// What is wrong with applications in JSON Lines.
func problems(_ text: String, _ lines: String...) throws -> [FactProblem] {
  run(try checked(text), lines: [lines.joined(separator: "\n")]).problems()
}

/// The result written as a document and read again as a tree.
struct Document {
  let root: JSONNode

  init(_ result: CallResult) throws {
    root = try JSONTree.read(ResultWriter.document(result))
  }

  /// The result of an application.
  func result(_ id: String) throws -> JSONNode {
    let all = try #require(root["results"])
    guard case .array(let nodes) = all.value else { throw RefusedRuleset(description: "results") }
    return try #require(nodes.first { Self.text($0["id"]) == id })
  }

  /// The identifiers in the order of results.
  var order: [String] {
    guard case .array(let nodes)? = root["results"]?.value else { return [] }
    return nodes.compactMap { Self.text($0["id"]) }
  }

  /// A value, an amount or a status of an application, as text; nil where it is not printed.
  func value(_ name: String, of id: String = "A") throws -> String? {
    let node = try result(id)
    for part in [node["values"], node["amounts"]] {
      guard case .object(let members)? = part?.value else { continue }
      for member in members where member.key == Array(name.utf8) {
        return Self.text(member.node)
      }
    }
    return nil
  }

  /// The reasons of an application as `kind rule at`.
  func reasons(of id: String = "A") throws -> [String] {
    guard case .array(let nodes)? = try result(id)["reasons"]?.value else { return [] }
    return nodes.map { node in
      [node["kind"], node["rule"], node["at"]].compactMap { Self.text($0) }
        .joined(separator: " ")
    }
  }

  func messages(of id: String = "A") throws -> [String] {
    guard case .array(let nodes)? = try result(id)["reasons"]?.value else { return [] }
    return nodes.compactMap { Self.text($0["message"]) }
  }

  func member(_ name: StaticString, of id: String = "A") throws -> String? {
    Self.text(try result(id)[name])
  }

  static func text(_ node: JSONNode?) -> String? {
    switch node?.value {
    case .string(let bytes), .number(let bytes): String(decoding: bytes, as: UTF8.self)
    case .truth(let value): value ? "true" : "false"
    case .null: "null"
    case .array, .object, nil: nil
    }
  }
}

/// The document of a call over applications in JSON Lines.
func document(
  _ text: String, _ lines: String..., options: CallOptions = CallOptions()
) throws -> Document {
  let decided = run(try checked(text), lines: [lines.joined(separator: "\n")], options).decide()
  return try Document(try decided.get())
}

/// Numbers drawn from a seed, the same on every run (xorshift).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: (state >> 11) % UInt64(limit))
  }
}
