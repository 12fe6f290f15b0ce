extension Checker {
  /// A sentence with the values between braces; `{{` and `}}` are braces.
  mutating func template(_ literal: StringLiteral, _ scope: Scope) -> MessageTemplate? {
    var parts: [MessageTemplate.Part] = []
    var text: [UInt8] = []
    let bytes = Array(literal.text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == 0x7B || byte == 0x7D, isDoubled {
        text.append(byte)
        index += 2
        continue
      }
      guard byte == 0x7B else {
        if byte == 0x7D {
          report(.badInsertion("}"), at: literal.span)
          return nil
        }
        text.append(byte)
        index += 1
        continue
      }
      guard let end = bytes[index...].firstIndex(of: 0x7D) else {
        report(.badInsertion(String(decoding: bytes[index...], as: UTF8.self)), at: literal.span)
        return nil
      }
      if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
      guard let value = insertion(Array(bytes[(index + 1)..<end]), at: index, literal, scope)
      else { return nil }
      parts.append(.value(value))
      index = end + 1
    }
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    return MessageTemplate(parts: parts)
  }

  /// A value named between braces: names joined by points.
  private mutating func insertion(
    _ bytes: [UInt8], at offset: Int, _ literal: StringLiteral, _ scope: Scope
  ) -> NodeID? {
    let start = Int(literal.contentSpan.start) + offset
    let span = SourceSpan(start, min(start + bytes.count + 2, Int(literal.contentSpan.end)))
    // Places within the text hold only where it is written as it reads.
    let isVerbatim = literal.contentSpan.length == literal.text.utf8.count
    var steps: [PathStep] = []
    var position = start + 1
    for piece in bytes.split(separator: 0x2E, omittingEmptySubsequences: false) {
      var name = Array(piece)
      let leading = name.prefix { $0 == 0x20 }.count
      let place =
        isVerbatim
        ? SourceSpan(position + leading, position + leading + name.filter { $0 != 0x20 }.count)
        : span
      position += piece.count + 1
      while name.first == 0x20 { name.removeFirst() }
      while name.last == 0x20 { name.removeLast() }
      let text = String(decoding: name, as: UTF8.self)
      guard !name.isEmpty, name.allSatisfy(Self.isNameByte) else {
        report(.badInsertion(String(decoding: bytes, as: UTF8.self)), at: span)
        return nil
      }
      steps.append(PathStep(name: Name(text, place), subscriptValue: nil))
    }
    // An absent value prints as such: a sentence needs no guard.
    let checked = storable(checkPath(steps, scope, Facts(), at: span), at: span)
    if revealsPersonal(checked.node) { ruleset.personalNodes.append(checked.node) }
    return checked.isUnknown ? nil : checked.node
  }
}
