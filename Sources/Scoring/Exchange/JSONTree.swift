/// A JSON value with the place it was read from.
package struct JSONNode: Equatable, Sendable {
  /// The offset of the value's first byte.
  package let offset: Int
  /// The value.
  package let value: JSONValue

  /// Makes a node.
  package init(_ value: JSONValue, offset: Int = 0) {
    self.value = value
    self.offset = offset
  }
}

/// A member of an object: its name, escapes resolved, and its value.
package struct JSONMember: Equatable, Sendable {
  /// The name in UTF-8; two names are the same only when their bytes are.
  package let key: [UInt8]
  /// The offset of the first byte of the name, after its quote.
  package let keyOffset: Int
  /// The value.
  package let node: JSONNode

  /// Makes a member.
  package init(key: [UInt8], keyOffset: Int = 0, node: JSONNode) {
    self.key = key
    self.keyOffset = keyOffset
    self.node = node
  }
}

/// A JSON value, for the ordinary path: settings, marks, the checks of explanations.
///
/// Numbers stay the bytes that were written, since no binary floating point holds them exactly.
/// Texts are bytes because two names that differ only by their Unicode form are two names.
package enum JSONValue: Equatable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case truth(Bool)
  /// A number, as written.
  case number([UInt8])
  /// A string in UTF-8, escapes resolved.
  case string([UInt8])
  /// An array.
  case array([JSONNode])
  /// An object, its members in the order written.
  case object([JSONMember])
}

extension JSONNode {
  /// Whether two values are the same wherever they were read from.
  package func isSameValue(as other: JSONNode) -> Bool {
    switch value {
    case .null, .truth, .number, .string:
      return value == other.value
    case .array(let left):
      guard case .array(let right) = other.value else { return false }
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.isSameValue(as: $1) }
    case .object(let left):
      guard case .object(let right) = other.value else { return false }
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.node.isSameValue(as: $1.node) }
    }
  }

  /// The value of an object's member, or nil where it has none or this is no object.
  package subscript(_ key: StaticString) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    let wanted = JSONWriter.bytes(of: key)
    return members.first { $0.key == wanted }?.node
  }
}

/// Builds trees, the only reader of objects that must notice duplicate keys by itself.
package enum JSONTree {
  /// Reads a whole text as one value.
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    try JSONReader.reading(bytes.span) { (reader) throws(JSONError) -> JSONNode in
      let node = try read(&reader)
      try reader.finish()
      return node
    }
  }

  /// Reads the next value, whatever it is.
  ///
  /// It calls itself for what is nested; the reader's depth limit bounds that.
  package static func read(_ reader: inout JSONReader) throws(JSONError) -> JSONNode {
    let kind = try reader.peek()
    let offset = reader.offset
    switch kind {
    case .null:
      try reader.readNull()
      return JSONNode(.null, offset: offset)
    case .truth:
      return JSONNode(.truth(try reader.readTruth()), offset: offset)
    case .number:
      let number = try reader.readNumber()
      return JSONNode(.number(reader.bytes(of: number)), offset: offset)
    case .string:
      let text = try reader.readString()
      return JSONNode(.string(reader.bytes(of: text)), offset: offset)
    case .array:
      return JSONNode(.array(try readElements(&reader)), offset: offset)
    case .object:
      return JSONNode(.object(try readMembers(&reader)), offset: offset)
    }
  }

  private static func readElements(
    _ reader: inout JSONReader
  ) throws(JSONError) -> [JSONNode] {
    try reader.beginArray()
    var elements: [JSONNode] = []
    while try reader.nextElement() {
      elements.append(try read(&reader))
    }
    return elements
  }

  private static func readMembers(
    _ reader: inout JSONReader
  ) throws(JSONError) -> [JSONMember] {
    try reader.beginObject()
    var members: [JSONMember] = []
    var seen: Set<[UInt8]> = []
    while let text = try reader.nextKey() {
      let key = reader.bytes(of: text)
      let isNew = isUnseen(key, members, &seen)
      guard isNew else {
        throw JSONError(.duplicateKey, at: text.offset, length: text.length)
      }
      members.append(
        JSONMember(key: key, keyOffset: text.offset, node: try read(&reader)))
    }
    return members
  }

  /// Few keys are compared one by one; many go through a set, so that time stays linear.
  private static func isUnseen(
    _ key: [UInt8], _ members: [JSONMember], _ seen: inout Set<[UInt8]>
  ) -> Bool {
    let few = 16
    if members.count < few { return !members.contains { $0.key == key } }
    if seen.isEmpty {
      for member in members {
        seen.insert(member.key)
      }
    }
    return seen.insert(key).inserted
  }
}
