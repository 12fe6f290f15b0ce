import Rules
import Scoring

/// Why a call has no result: `bareme.problems/1`.
///
/// The sentences about files belong to the command line, and those about rulesets to the module
/// that checks; a page gets the kind of each problem and its place, and shows them in its own words.
enum ProblemsDocument {
  /// The document of an envelope that is no amount, or that the ruleset has no use for.
  static let envelope = document(["{\"kind\":\"envelope\"}"])
  /// The document of an identifier that no application has.
  static let identifier = document(["{\"kind\":\"identifier\"}"])

  /// The document of a ruleset's errors: the code of each, its line and its column.
  static func document(_ diagnostics: [Diagnostic], _ source: SourceText) -> [UInt8] {
    var items: [String] = []
    for diagnostic in diagnostics where diagnostic.code.severity == .error {
      let (line, column) = source.position(of: diagnostic.span.start)
      items.append(
        "{\"kind\":\"ruleset\",\"code\":\"\(diagnostic.code.rawValue)\",\"line\":\(line),\"place\":\(column)}"
      )
    }
    return document(items)
  }

  /// The document of problems in the applications.
  static func document(_ problems: [FactProblem], _ plan: CallPlan) -> [UInt8] {
    document(problems.filter { !$0.isNotice }.map { item($0, plan) })
  }

  /// The document of a result that failed its own check.
  static func document(_ faults: [ResultFault]) -> [UInt8] {
    document(faults.map { "{\"kind\":\"fault\",\"property\":\"\($0.property.rawValue)\"}" })
  }

  private static func document(_ items: [String]) -> [UInt8] {
    let list = items.joined(separator: ",")
    return Array("{\"format\":\"bareme.problems/1\",\"problems\":[\(list)]}\n".utf8)
  }

  /// One problem; no text in it needs an escape, since names are letters, digits and `_`.
  private static func item(_ problem: FactProblem, _ plan: CallPlan) -> String {
    var item = "{\"kind\":\"\(name(problem.kind))\""
    if problem.place.row > 0 { item += ",\"line\":\(problem.place.row)" }
    let (record, column) = (problem.place.record, problem.place.column)
    let records = plan.ruleset.records
    if records.indices.contains(record), records[record].columns.indices.contains(column) {
      item += ",\"column\":\"\(records[record].columns[column].name)\""
    }
    return item + "}"
  }

  private static func name(_ kind: FactProblem.Kind) -> String {
    switch kind {
    case .notANumber: "notANumber"
    case .otherUnit: "otherUnit"
    case .tooManyDecimals: "tooManyDecimals"
    case .thousands: "thousands"
    case .lostCharacters: "lostCharacters"
    case .duplicateRow: "duplicateRow"
    case .duplicateKey: "duplicateKey"
    case .outOfBounds: "outOfBounds"
    case .notADate: "notADate"
    case .notATruth: "notATruth"
    case .notAChoice: "notAChoice"
    case .spoiledNumber: "spoiledNumber"
    case .hiddenCharacter: "hiddenCharacter"
    case .severalReadings: "severalReadings"
    case .severalArrays: "severalArrays"
    case .wrongShape: "wrongShape"
    case .textTooLong: "textTooLong"
    case .identifierMissing: "identifierMissing"
    case .duplicateIdentifier: "duplicateIdentifier"
    case .columnMissing: "columnMissing"
    case .ambiguousKey: "ambiguousKey"
    case .duplicateColumn: "duplicateColumn"
    case .unknownKey: "unknownKey"
    case .unknownCriterion: "unknownCriterion"
    case .unknownMember: "unknownMember"
    case .markOffStep: "markOffStep"
    case .markAboveMaximum: "markAboveMaximum"
    case .severalAssessors: "severalAssessors"
    case .duplicateMark: "duplicateMark"
    case .listOutOfBounds: "listOutOfBounds"
    case .unknownParent: "unknownParent"
    case .malformedJSON: "malformedJSON"
    case .inconsistent: "inconsistent"
    case .overflow: "overflow"
    case .tooLarge: "tooLarge"
    }
  }
}
