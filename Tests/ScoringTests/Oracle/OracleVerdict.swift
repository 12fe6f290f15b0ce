/// The decision on an application, as plain data that both evaluators are put in.
struct OracleVerdict: Equatable {
  var id: String
  var status = ""
  var rank: Int?
  var total: String?
  var grids: [String: String] = [:]
  var marks: [Mark] = []
  var priorities: [String: Bool?] = [:]
  var values: [String: String] = [:]
  var amounts: [String: String] = [:]
  var awarded: String?
  var reasons: [Reason] = []

  struct Mark: Equatable {
    var grid: String
    var criterion: String
    var mark: String?
    var isEliminatory: Bool
  }

  struct Reason: Equatable, Comparable, CustomStringConvertible {
    var kind: String
    var rule: String
    var at: String
    var message = ""

    var description: String { kind + " " + rule + (at.isEmpty ? "" : " at " + at) + " " + message }

    static func < (left: Reason, right: Reason) -> Bool { left.description < right.description }
  }
}

/// The decision on a call.
struct OracleResult: Equatable {
  var verdicts: [OracleVerdict] = []
  /// `amount consumed`, where there is an envelope.
  var envelope: String?
  var totals: [String: [String: String]] = [:]
}
