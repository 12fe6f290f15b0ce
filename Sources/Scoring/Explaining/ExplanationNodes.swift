import Rules

/// Short ways to build the tree of an explanation, whose members come in the order written.
enum ExplanationNodes {
  static func object(_ members: [(StaticString, JSONNode)]) -> JSONNode {
    JSONNode(
      .object(members.map { JSONMember(key: JSONWriter.bytes(of: $0.0), node: $0.1) }))
  }

  static func array(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  static func text(_ text: String) -> JSONNode { JSONNode(.string(Array(text.utf8))) }

  static func text(_ text: String?) -> JSONNode {
    text.map { JSONNode(.string(Array($0.utf8))) } ?? JSONNode(.null)
  }

  static func integer(_ number: Int) -> JSONNode {
    JSONNode(.number(Array(String(number).utf8)))
  }

  static func truth(_ truth: Bool) -> JSONNode { JSONNode(.truth(truth)) }

  static var null: JSONNode { JSONNode(.null) }
}
