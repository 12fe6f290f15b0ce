import Rules
import Testing

@testable import Scoring

@Suite struct ResultTests {
  static let text = """
    barème essai-2023
      version 2.1
      document AMI « Appel »

    dossier commune
      code texte identifiant
      écoles liste de école

    fiche école
      coût montant HT, à partir de 0 €

    condition taille « Trois écoles au plus »
      exige nombre de écoles ≤ 3
      sinon « {nombre_écoles} écoles. »
      selon AMI « Article 1 »

    valeur nombre_écoles = nombre de écoles

    montant école.aide
      école.coût
      × 70 %
      arrondi au centime

    montant aide
      somme des école.aide

    priorité petite = nombre_écoles ≤ 1

    grille avis sur 4
      | critère | sur | pas |
      | intérêt | 4   | 0,5 |

    classement
      d'abord petite, puis avis décroissant
      en dernier ressort code croissant

    sélection
      enveloppe 10 € consommée par aide
      au dépassement passer au suivant
    """

  static func line(_ code: String, _ mark: String, _ costs: [String]) -> String {
    let schools = costs.map { #"{"coût": \#($0)}"# }.joined(separator: ", ")
    return #"{"code": "\#(code)", "écoles": [\#(schools)], "notes": {"intérêt": \#(mark)}}"#
  }

  /// Written by hand: 0.7 × 0.05 is 0.035, so 0.04; 0.7 × 10 is 7; 0.7 × 20 is 14.
  static let expected = """
    {
      "format": "bareme.ranking/1",
      "ruleset": {"name": "essai-2023", "version": "2.1", "sha256": "ab"},
      "envelope": {"amount": "10.00", "consumed": "7.04", "remaining": "2.96"},
      "counts": {"applications": 3, "selected": 1, "waiting": 0, "not_selected": 1, \
    "eliminated": 0, "ineligible": 1, "incomplete": 0},
      "totals": {},
      "results": [
        {"id": "B", "status": "not_selected", "rank": 1, "total": "1", "marks": [{"grid": "avis", \
    "criterion": "intérêt", "mark": "1", "maximum": "4", "eliminatory": false}], "priorities": \
    [{"name": "petite", "value": true}], "values": {"nombre_écoles": "1"}, "amounts": \
    {"écoles[1].aide": "14.00", "aide": "14.00"}, "reasons": [{"kind": "envelope", "rule": \
    "sélection", "message": "La demande de 14,00\u{A0}€ dépasse ce qui restait de l'enveloppe à son tour, \
    10,00\u{A0}€.", "source": null}]},
        {"id": "é\\"1", "status": "selected", "rank": 2, "total": "3.5", "marks": [{"grid": "avis", \
    "criterion": "intérêt", "mark": "3.5", "maximum": "4", "eliminatory": false}], "priorities": \
    [{"name": "petite", "value": false}], "values": {"nombre_écoles": "2"}, "amounts": \
    {"écoles[1].aide": "0.04", "écoles[2].aide": "7.00", "aide": "7.04"}, "reasons": []},
        {"id": "C", "status": "ineligible", "rank": null, "total": null, "marks": [{"grid": "avis", \
    "criterion": "intérêt", "mark": null, "maximum": "4", "eliminatory": false}], "priorities": \
    [{"name": "petite", "value": false}], "values": {"nombre_écoles": "4"}, "amounts": \
    {"écoles[1].aide": "0.00", "écoles[2].aide": "0.00", "écoles[3].aide": "0.00"}, "reasons": \
    [{"kind": "failed", "rule": "taille", "message": "4 écoles.", "source": "AMI « Article 1 »"}, \
    {"kind": "unknown", "rule": "intérêt", "message": "La note du critère «\u{A0}intérêt\u{A0}» \
    manque.", "source": null}]}
      ],
      "inputs": [
        {"file": "dossiers.jsonl", "rows": 3}
      ]
    }

    """

  @Test func theDocumentIsTheOneWrittenByHand() throws {
    var options = CallOptions()
    options.rulesetHash = "ab"
    let result = try result(
      Self.text, Self.line("é\\\"1", "3.5", ["0.05", "10"]),
      Self.line("C", "null", ["0", "0", "0", "null"]), Self.line("B", "1", ["20.000"]),
      options: options)
    #expect(String(decoding: ResultWriter.document(result), as: UTF8.self) == Self.expected)
  }

  // MARK: Chunks and order

  /// Random applications, some of them wanting.
  static func lines(seed: UInt64, count: Int) -> [String] {
    var random = SeededNumbers(seed: seed)
    return (0..<count).map { index in
      let schools = (0..<random.below(5)).map { _ in
        random.below(20) == 0 ? "null" : "\(random.below(400)).\(random.below(90) + 10)"
      }
      let mark = random.below(15) == 0 ? "null" : "\(random.below(4)).\(random.below(2) * 5)"
      return line("D\(index)", mark, schools)
    }
  }

  static func bytes(_ ruleset: CheckedRuleset, _ parts: [String]) throws -> [UInt8] {
    ResultWriter.document(try run(ruleset, lines: parts).decide().get())
  }

  @Test(arguments: [1, 7, 1000] as [Int], [1, 2, 3] as [UInt64])
  func cuttingTheInputChangesNothing(_ size: Int, _ seed: UInt64) throws {
    let ruleset = try checked(Self.text.replacing("10 €", with: "5 000 €"))
    let lines = Self.lines(seed: seed, count: 300)
    let whole = try Self.bytes(ruleset, [lines.joined(separator: "\n") + "\n"])
    let parts = stride(from: 0, to: lines.count, by: size).map { start in
      lines[start..<min(start + size, lines.count)].joined(separator: "\n") + "\n"
    }
    #expect(try Self.bytes(ruleset, parts) == whole)
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func shufflingTheInputChangesNoDecision(_ seed: UInt64) throws {
    let ruleset = try checked(Self.text.replacing("10 €", with: "5 000 €"))
    let lines = Self.lines(seed: seed, count: 200)
    var random = SeededNumbers(seed: seed &+ 77)
    var shuffled = lines
    for index in shuffled.indices.reversed() {
      shuffled.swapAt(index, random.below(index + 1))
    }
    func decisions(_ lines: [String]) throws -> [String] {
      let result = try run(ruleset, lines: [lines.joined(separator: "\n")]).decide().get()
      return String(decoding: ResultWriter.lines(result), as: UTF8.self)
        .split(separator: "\n").map { String($0) }.sorted()
    }
    #expect(try decisions(shuffled) == decisions(lines))
  }

  // MARK: The result checker

  static func sound(_ policy: String = "passer au suivant") throws -> CallResult {
    let text = Self.text.replacing("10 €", with: "5 000 €")
      .replacing("passer au suivant", with: policy)
    let lines = Self.lines(seed: 9, count: 120)
    return try run(try checked(text), lines: [lines.joined(separator: "\n")]).decide().get()
  }

  /// A result spoilt in one way, and the property that must notice it.
  @Test(arguments: ResultFault.Property.allCases)
  func everySpoiltResultIsNoticed(_ property: ResultFault.Property) throws {
    var result = try Self.sound()
    #expect(ResultChecker.faults(in: result).isEmpty)
    let unserved = try #require(result.selection.statuses.firstIndex { $0 != .selected })
    let served = try #require(result.selection.statuses.firstIndex { $0 == .selected })
    let chunk = result.chunks[0]
    let marks = chunk.store.applications[Int(chunk.outcome.ranked[0])]
    let markCell = result.plan.layout.records[0].cells[
      result.plan.ruleset.grids[0].criteria[0].column]
    switch property {
    case .everyApplicationOnce: result.entries[0] = result.entries[1]
    case .inputsAddUp: result.entries.removeLast()
    case .unrankedInInputOrder:
      let last = result.entries.count - 1
      result.entries.swapAt(last, last - 1)
    case .ranksFollowEachOther: result.entries.swapAt(0, 1)
    case .standingsHaveReasons:
      let number = try #require(chunk.outcome.standings.firstIndex { $0 == .ineligible })
      result.chunks[0].outcome.standings[number] = .eliminated
    case .orderRespectsKeys: result.order.references.swapAt(0, 1)
    case .totalsAddUp, .marksWithinMaximum:
      let bits = result.chunks[0].store.packing(Number(9), width: markCell.width)
      result.chunks[0].store.setBits(marks, markCell, bits)
    case .totalsEliminate: try Self.checkElimination()
    case .envelopeNotExceeded: result.selection.envelope = .one
    case .consumptionAddsUp: result.selection.consumed = .one
    case .nothingBelowZero: result.selection.consumed = Number(-1)
    case .placesNotExceeded, .groupsNotExceeded: try Self.checkLimits()
    case .partialAwardsAreLess: result.selection.partial.append((served, Number(1)))
    case .unservedHaveCauses: result.selection.causes[unserved] = .none
    case .reserveFollowsOrder: result.selection.statuses[unserved] = .waiting
    case .policyFollowed:
      result.selection.statuses[served] = .notSelected
      result.selection.causes[served] = .envelope
    }
    let limited: [ResultFault.Property] = [
      .totalsEliminate, .placesNotExceeded, .groupsNotExceeded,
    ]
    if limited.contains(property) { return }
    #expect(ResultChecker.faults(in: result).contains(ResultFault(property)))
  }

  /// A total that eliminates, in a result that keeps the application ranked.
  private static func checkElimination() throws {
    let text = Self.text.replacing(
      "\n\nclassement", with: "\n  total éliminatoire moins de 1\n\nclassement")
    var result = try run(
      try checked(text), lines: [Self.line("A", "0.5", ["1"]) + "\n" + Self.line("B", "2", ["1"])]
    ).decide().get()
    #expect(result.chunks[0].outcome.standings == [.eliminated, .ranked])
    result.chunks[0].outcome.standings[0] = .incomplete
    #expect(ResultChecker.faults(in: result).contains(ResultFault(.totalsEliminate)))
  }

  /// More selected than there are places, and more of one group than declared.
  private static func checkLimits() throws {
    let text = """
      dossier d
        code texte identifiant
        groupe texte

      valeur v = code ≠ « »

      classement
        d'abord v
        en dernier ressort code croissant

      sélection
        places 1
        au plus 1 par groupe
      """
    var result = try run(
      try checked(text),
      lines: [#"{"code": "A", "groupe": "x"}"# + "\n" + #"{"code": "B", "groupe": "x"}"#]
    ).decide().get()
    #expect(ResultChecker.faults(in: result).isEmpty)
    result.selection.statuses = [.selected, .selected]
    let faults = ResultChecker.faults(in: result)
    #expect(faults.contains(ResultFault(.placesNotExceeded)))
    #expect(faults.contains(ResultFault(.groupsNotExceeded)))
  }
}
