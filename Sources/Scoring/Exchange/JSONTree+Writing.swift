extension JSONWriter {
  /// Writes a tree.
  ///
  /// Pretty: an array of scalars, and an object of scalars inside an array, stay on one line.
  package mutating func value(_ node: JSONNode) { value(node.value, isElement: false) }

  private mutating func value(_ value: JSONValue, isElement: Bool) {
    switch value {
    case .null: null()
    case .truth(let truth): self.truth(truth)
    case .number(let text): number(text.span)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray(inline: elements.allSatisfy { $0.value.isScalar })
      for element in elements {
        self.value(element.value, isElement: true)
      }
      endArray()
    case .object(let members):
      beginObject(inline: isElement && members.allSatisfy { $0.node.value.isScalar })
      for member in members {
        key(member.key.span)
        self.value(member.node.value, isElement: false)
      }
      endObject()
    }
  }
}

extension JSONValue {
  /// Whether the value holds no other.
  package var isScalar: Bool {
    switch self {
    case .null, .truth, .number, .string: true
    case .array, .object: false
    }
  }
}
