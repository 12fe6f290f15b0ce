/// A reader of the JSON grammar (RFC 8259) that keeps nothing: it says whether a text is JSON.
struct JSONShape {
  private let bytes: [UInt8]
  private var index = 0

  /// Whether the bytes are one JSON value, white space around it allowed.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    var shape = JSONShape(bytes: bytes)
    guard shape.value(depth: 0) else { return false }
    shape.space()
    return shape.index == bytes.count
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func space() {
    while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    space()
    guard next == byte, index < bytes.count else { return false }
    index += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth < 64 else { return false }
    space()
    switch next {
    case UInt8(ascii: "{"): return members(depth: depth)
    case UInt8(ascii: "["): return items(depth: depth)
    case UInt8(ascii: "\""): return text()
    case UInt8(ascii: "t"): return take(word: "true")
    case UInt8(ascii: "f"): return take(word: "false")
    case UInt8(ascii: "n"): return take(word: "null")
    default: return number()
    }
  }

  private mutating func members(depth: Int) -> Bool {
    index += 1
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      space()
      guard text(), take(UInt8(ascii: ":")), value(depth: depth + 1) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  private mutating func items(depth: Int) -> Bool {
    index += 1
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      guard value(depth: depth + 1) else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]"))
  }

  private mutating func text() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return true }
      if byte < 0x20 { return false }
      if byte == UInt8(ascii: "\\"), !escape() { return false }
    }
    return false
  }

  private mutating func escape() -> Bool {
    let byte = next
    index += 1
    if byte != UInt8(ascii: "u") { return "\"\\/bfnrt".utf8.contains(byte) }
    for _ in 0..<4 {
      switch next {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66: index += 1
      default: return false
      }
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = index
    while (0x30...0x39).contains(next) { index += 1 }
    return index > start
  }

  private mutating func number() -> Bool {
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") {
      index += 1
    } else if !digits() {
      return false
    }
    if next == UInt8(ascii: ".") {
      index += 1
      guard digits() else { return false }
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return true }
    index += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
    return digits()
  }
}
