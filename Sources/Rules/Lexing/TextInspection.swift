/// Checks a whole text for what may stand nowhere in it: bytes that are not UTF-8, and characters
/// that cannot be seen or that reorder what is seen.
enum TextInspection {
  static func inspect(_ bytes: [UInt8]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var endOfInvalid = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        index += 1
        continue
      }
      guard let scalar = readScalar(bytes, index) else {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        endOfInvalid = index
        problems.append(Diagnostic(.invalidUTF8(byte: byte), at: SourceSpan(start, index)))
        continue
      }
      if isHiddenControl(scalar.value) {
        let place = SourceSpan(index, index + scalar.length)
        // Taken from between two halves of a character, it would bring the halves together.
        let isBetweenHalves = endOfInvalid == index
        problems.append(
          Diagnostic(
            .hiddenControl(scalar.value), at: place,
            fixes: isBetweenHalves ? [] : [.replace(place, with: "", .safe)]))
      }
      index += scalar.length
    }
    return problems
  }
}

/// The Latin letter that a Greek or Cyrillic letter is easily taken for.
func lookalike(_ scalar: UInt32) -> String? {
  switch scalar {
  case 0x410, 0x391: "A"
  case 0x430, 0x3B1: "a"
  case 0x412, 0x392: "B"
  case 0x421: "C"
  case 0x441: "c"
  case 0x415, 0x395: "E"
  case 0x435: "e"
  case 0x41D, 0x397: "H"
  case 0x406, 0x399: "I"
  case 0x456: "i"
  case 0x41A, 0x39A: "K"
  case 0x41C, 0x39C: "M"
  case 0x39D: "N"
  case 0x41E, 0x39F: "O"
  case 0x43E, 0x3BF: "o"
  case 0x420, 0x3A1: "P"
  case 0x440, 0x3C1: "p"
  case 0x405: "S"
  case 0x455: "s"
  case 0x422, 0x3A4: "T"
  case 0x425, 0x3A7: "X"
  case 0x445: "x"
  case 0x423, 0x3A5: "Y"
  case 0x443: "y"
  case 0x396: "Z"
  case 0xFF10...0xFF19: String(UnicodeScalar(UInt8(scalar - 0xFF10) + 0x30))
  case 0xFF21...0xFF3A: String(UnicodeScalar(UInt8(scalar - 0xFF21) + 0x41))
  case 0xFF41...0xFF5A: String(UnicodeScalar(UInt8(scalar - 0xFF41) + 0x61))
  default: nil
  }
}
