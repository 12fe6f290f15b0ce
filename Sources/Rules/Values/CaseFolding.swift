/// The comparison of identifiers and of names, in which case and the width of spaces do not count.
///
/// Accents do: `é` is not `e`. Case is folded fully, so that `STRASSE` is `straße`.
package enum CaseFolding {
  /// The bytes in the form in which two texts are compared.
  package static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isPending = false
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes {
        if byte <= 0x20 {
          isPending = !result.isEmpty
          continue
        }
        if isPending { result.append(0x20) }
        isPending = false
        result.append(lowered(byte))
      }
      return result
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if isSpace(scalar.value) {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(0x20) }
      isPending = false
      append(scalar, to: &result)
    }
    return normalizedNFC(result)
  }

  /// A name as it prints: in form C, with one ordinary space where there were others or several.
  package static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    let text = normalizedNFC(bytes)
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if isSpace(scalar.value) {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(" ") }
      isPending = false
      result.append(scalar)
    }
    return Array(String(result).utf8)
  }

  /// A letter of ASCII in lower case.
  package static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Appends what a letter is folded to: through its capital, which one letter may have in two.
  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80 {
      bytes.append(lowered(UInt8(truncatingIfNeeded: scalar.value)))
      return
    }
    // The dotless i of Turkish is another letter, whose capital is that of i.
    if scalar.value == 0x131 {
      bytes.append(contentsOf: [0xC4, 0xB1])
      return
    }
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      for capital in small.properties.uppercaseMapping.unicodeScalars {
        bytes.append(contentsOf: capital.properties.lowercaseMapping.utf8)
      }
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }
}
