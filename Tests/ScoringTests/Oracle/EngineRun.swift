import Foundation
import Rules
import Scoring

/// Runs the engine from JSON text to its JSON result, and puts the result in plain data.
enum EngineRun {
  enum Answer {
    case decided(OracleResult)
    case unreadable(String)
    case fault(String)
  }

  /// Reads, decides and prints; one part is read as a JSON array, several as JSON Lines.
  static func run(
    _ ruleset: CheckedRuleset, _ applications: [FactTree], parts: Int,
    references: [String: [FactTree]] = [:], envelope: Int? = nil
  ) -> Answer {
    var options = CallOptions()
    options.references = lists(ruleset, references)
    options.envelope = envelope.flatMap { Number(mantissa: Int128($0), scale: 2) }
    let plan = CallPlan(ruleset, options)
    var run = CallRun(plan, inputs: [CallInput(name: "applications.json")])
    if parts < 2 {
      run.add(json: Array(FactTree.array(applications).json.utf8).span, file: 0)
    } else {
      let size = (applications.count + parts - 1) / parts
      for start in stride(from: 0, to: applications.count, by: max(size, 1)) {
        let lines = applications[start..<min(start + size, applications.count)]
          .map { $0.json + "\n" }.joined()
        run.add(jsonLines: Array(lines.utf8).span, file: 0, rowBase: start)
      }
    }
    switch run.decide() {
    case .success(let result): return read(ResultWriter.document(result))
    case .failure(.problems(let problems)):
      return .unreadable(problems.map { String(describing: $0.kind) }.joined(separator: "; "))
    case .failure(.fault(let faults)): return .fault(String(describing: faults))
    }
  }

  /// The reference lists, each cell as a table would give it.
  private static func lists(
    _ ruleset: CheckedRuleset, _ given: [String: [FactTree]]
  ) -> ReferenceLists {
    if ruleset.references.isEmpty { return ReferenceLists() }
    var writer = CallPlan(ruleset).writer(file: -1)
    let rows = ruleset.references.enumerated().map { number, reference in
      (given[reference.name] ?? []).enumerated().map { line, tree in
        let row = writer.beginReferenceRow(reference: number, row: line + 2)
        for (column, declared) in ([reference.key] + reference.columns).enumerated() {
          writer.setText(column, Array((tree[declared.name] ?? .null).cell.utf8).span)
        }
        return row
      }
    }
    return ReferenceLists(writer, rows: rows)
  }

  private static func read(_ bytes: [UInt8]) -> Answer {
    guard let top = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let results = top["results"] as? [[String: Any]]
    else { return .fault("the result is not JSON") }
    var result = OracleResult()
    result.verdicts = results.map { verdict($0) }
    if let envelope = top["envelope"] as? [String: Any] {
      result.envelope = [envelope["amount"], envelope["consumed"]]
        .map { number($0 as? String) ?? "?" }.joined(separator: " ")
    }
    for (name, value) in top["totals"] as? [String: Any] ?? [:] {
      if let groups = value as? [String: Any] {
        result.totals[name] = groups.mapValues { text($0) }
      } else {
        result.totals[name] = ["": text(value)]
      }
    }
    return .decided(result)
  }

  private static func verdict(_ object: [String: Any]) -> OracleVerdict {
    var verdict = OracleVerdict(id: object["id"] as? String ?? "")
    verdict.status = object["status"] as? String ?? ""
    verdict.rank = object["rank"] as? Int
    verdict.total = number(object["total"] as? String)
    let grids = object["grids"] as? [String: Any] ?? [:]
    verdict.grids = grids.compactMapValues { number($0 as? String) }
    for mark in object["marks"] as? [[String: Any]] ?? [] {
      verdict.marks.append(
        OracleVerdict.Mark(
          grid: mark["grid"] as? String ?? "", criterion: mark["criterion"] as? String ?? "",
          mark: number(mark["mark"] as? String),
          isEliminatory: mark["eliminatory"] as? Bool ?? false))
    }
    for priority in object["priorities"] as? [[String: Any]] ?? [] {
      verdict.priorities[priority["name"] as? String ?? ""] = .some(priority["value"] as? Bool)
    }
    verdict.values = (object["values"] as? [String: Any] ?? [:]).mapValues { text($0) }
    verdict.amounts = (object["amounts"] as? [String: Any] ?? [:]).mapValues { text($0) }
    verdict.awarded = number(object["awarded"] as? String)
    for reason in object["reasons"] as? [[String: Any]] ?? [] {
      verdict.reasons.append(
        OracleVerdict.Reason(
          kind: reason["kind"] as? String ?? "", rule: reason["rule"] as? String ?? "",
          at: reason["at"] as? String ?? "", message: message(reason)))
    }
    return verdict
  }

  /// A reason's sentence; one that something is missing without the facts that it names, which the
  /// second evaluator does not look for.
  private static func message(_ reason: [String: Any]) -> String {
    let text = reason["message"] as? String ?? ""
    let words: Set = ["classement", "ranking", "sélection", "selection"]
    let isOpen = words.contains(reason["rule"] as? String ?? "")
    guard reason["kind"] as? String == "unknown",
      isOpen || text.hasPrefix("Une information manque") || text.hasPrefix("A fact is missing")
    else { return text }
    let titles = isOpen ? [", «", ", \u{201C}"] : []
    let ends = (["\u{A0}: à fournir", ": to be provided"] + titles).compactMap {
      text.range(of: $0)?.lowerBound
    }
    return ends.min().map { text[..<$0] + "." } ?? text
  }

  /// A number without needless zeros, so that notations do not count.
  private static func number(_ text: String?) -> String? {
    text.flatMap { Fraction($0)?.text() ?? $0 }
  }

  private static func text(_ value: Any) -> String {
    if let string = value as? String { return number(string) ?? string }
    if let truth = value as? Bool { return truth ? "true" : "false" }
    if let items = value as? [String] { return items.joined(separator: ", ") }
    return String(describing: value)
  }
}
