import Rules

/// Short ways to build the tree of a document, whose members come in the order written.
package enum ExplanationNodes {
  /// An object with its members in order.
  package static func object(_ members: [(StaticString, JSONNode)]) -> JSONNode {
    JSONNode(
      .object(members.map { JSONMember(key: JSONWriter.bytes(of: $0.0), node: $0.1) }))
  }

  /// An array.
  package static func array(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  /// A string.
  package static func text(_ text: String) -> JSONNode { JSONNode(.string(Array(text.utf8))) }

  /// A string; null where there is none.
  package static func text(_ text: String?) -> JSONNode {
    text.map { JSONNode(.string(Array($0.utf8))) } ?? JSONNode(.null)
  }

  /// An integer.
  package static func integer(_ number: Int) -> JSONNode {
    JSONNode(.number(Array(String(number).utf8)))
  }

  /// A truth.
  package static func truth(_ truth: Bool) -> JSONNode { JSONNode(.truth(truth)) }

  /// An amount, as results write it and in words.
  static func amount(_ value: Number, _ currency: String, _ language: Language) -> JSONNode {
    var bytes: [UInt8] = []
    if !value.appendFixed(decimals: 2, to: &bytes) { value.appendCanonical(to: &bytes) }
    return object([
      ("value", JSONNode(.string(bytes))),
      ("text", text(amountText(value, symbol: currency, language))),
    ])
  }

  /// Nothing.
  package static var null: JSONNode { JSONNode(.null) }
}
