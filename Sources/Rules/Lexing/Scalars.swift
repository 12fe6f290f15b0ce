/// What the language makes of a character beyond ASCII.
enum ScalarClass {
  /// A letter of the Latin script, or a combining mark that NFC joins to one.
  case letter
  case space
  case apostrophe
  case operatorSign(TokenKind)
  case openQuote(closing: UInt32)
  /// A letter of another script, which may look like a Latin one.
  case foreignLetter
  case other
}

/// The class of a scalar at or above U+0080.
func scalarClass(_ scalar: UInt32) -> ScalarClass {
  switch scalar {
  case 0xA0, 0x202F, 0x2007, 0x2009: .space
  case 0xD7: .operatorSign(.times)
  case 0xF7: .operatorSign(.divide)
  case 0xAB: .openQuote(closing: 0xBB)
  case 0x201C: .openQuote(closing: 0x201D)
  case 0xC0...0x24F, 0x1E00...0x1EFF, 0x300...0x36F: .letter
  case 0x2019, 0x02BC: .apostrophe
  case 0x2212: .operatorSign(.minus)
  case 0x20AC, 0xA3: .operatorSign(.currency)
  case 0x2260: .operatorSign(.notEqual)
  case 0x2264: .operatorSign(.lessOrEqual)
  case 0x2265: .operatorSign(.greaterOrEqual)
  case 0x370...0x1DFF, 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xA640...0xABFF, 0xFF10...0xFFDC,
    0x10000...0x1F0FF, 0x20000...0x3FFFF:
    .foreignLetter
  default: .other
  }
}

/// Whether a scalar is invisible or reorders text: never allowed in a ruleset, even in text.
func isHiddenControl(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F: true
  case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0xFE00...0xFE0F: true
  default: false
  }
}

/// The scalar at an index of UTF-8 text and its length; nil where the bytes are not UTF-8.
@inline(__always)
func readScalar(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, length: Int)? {
  let first = bytes[index]
  if first < 0x80 { return (UInt32(first), 1) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return nil }
  var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  for offset in 1..<length {
    let byte = bytes[index + offset]
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
  guard value >= least, value <= 0x10_FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
  return (value, length)
}
