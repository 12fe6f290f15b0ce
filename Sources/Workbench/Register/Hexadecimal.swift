/// Lower-case hexadecimal, the only form in which the register writes bytes.
enum Hexadecimal {
  /// The bytes that a text writes; nil unless it has as many as wanted, in lower case.
  static func bytes(_ text: some Collection<UInt8>, count: Int) -> [UInt8]? {
    guard text.count == count * 2 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for character in text {
      guard let digit = digit(character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x61...0x66: character - 0x57
    default: nil
    }
  }
}
