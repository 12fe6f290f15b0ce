/// Spaces of every width, and quotation marks written twice, within texts.
extension Parser {
  /// Trims spaces, no-break ones included.
  func trimSpaces(_ start: inout Int, _ end: inout Int) {
    while start < end, let scalar = readScalar(bytes, start), Self.isSpace(scalar.value) {
      start += scalar.length
    }
    while end > start {
      if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 {
        end -= 1
      } else if end - start >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else if end - start >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        bytes[end - 1] == 0xAF
      {
        end -= 3
      } else {
        return
      }
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x202F
  }

  /// Doubled quotation marks made single.
  static func undoubled(_ content: [UInt8]) -> [UInt8] {
    guard content.contains(0x22) else { return content }
    var result: [UInt8] = []
    var index = 0
    while index < content.count {
      result.append(content[index])
      index += content[index] == 0x22 ? 2 : 1
    }
    return result
  }

  /// No-break spaces made plain: they count as spaces everywhere in the language.
  static func plainSpaces(_ content: [UInt8]) -> [UInt8] {
    guard content.contains(where: { $0 >= 0x80 }) else { return content }
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      let rest = content.count - index
      if rest >= 2, content[index] == 0xC2, content[index + 1] == 0xA0 {
        result.append(0x20)
        index += 2
      } else if rest >= 3, content[index] == 0xE2, content[index + 1] == 0x80,
        content[index + 2] == 0xAF
      {
        result.append(0x20)
        index += 3
      } else {
        result.append(content[index])
        index += 1
      }
    }
    return result
  }
}
