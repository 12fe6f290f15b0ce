/// Facts as a tree, from which both the engine's JSON and the second evaluator's facts are made.
indirect enum FactTree: Equatable, Sendable {
  case null
  case truth(Bool)
  /// The digits as they stand in the JSON.
  case number(String)
  case text(String)
  case array([FactTree])
  case object([Member])

  struct Member: Equatable, Sendable {
    var key: String
    var value: FactTree
  }

  /// The JSON text on one line.
  var json: String {
    switch self {
    case .null: "null"
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): "\"" + text + "\""
    case .array(let items): "[" + items.map { $0.json }.joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0.key)\": \($0.value.json)" }.joined(separator: ", ") + "}"
    }
  }

  /// The text of a cell that holds it.
  var cell: String {
    switch self {
    case .truth(let isTrue): isTrue ? "oui" : "non"
    case .number(let text), .text(let text): text
    case .null, .array, .object: ""
    }
  }

  /// The tree with the ballots' words in English.
  var english: FactTree {
    switch self {
    case .text("pour"): .text("for")
    case .text("contre"): .text("against")
    case .array(let items): .array(items.map { $0.english })
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.english) })
    case .null, .truth, .number, .text: self
    }
  }

  /// A member of an object; nil where there is none.
  subscript(key: String) -> FactTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The tree without the keys that a text does not name.
  func pruned(to text: String) -> FactTree {
    switch self {
    case .array(let items): .array(items.map { $0.pruned(to: text) })
    case .object(let members):
      .object(
        members.filter {
          text.contains($0.key) || $0.key.contains(".") || $0.key.first?.isUppercase == true
        }
        .map { Member(key: $0.key, value: $0.value.pruned(to: text)) })
    case .null, .truth, .number, .text: self
    }
  }
}
