@_spi(_Unicode) import Swift

/// The same text in Unicode normalization form C, in which one text has one sequence of bytes.
///
/// Bytes that are not valid UTF-8 come back unchanged: refusing them is the reader's task.
package func normalizedNFC(_ bytes: [UInt8]) -> [UInt8] {
  if isCertainlyNFC(bytes.span) { return bytes }
  guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for scalar in text._nfc { append(scalar, to: &result) }
  return result
}

/// Tells whether a text is in form C by looks alone: ASCII, Latin letters, everyday punctuation.
///
/// Below U+0300 nothing combines. Above it, blocks of symbols that neither combine nor decompose
/// are let through, so that French texts and their quotation marks stay on the fast path.
private func isCertainlyNFC(_ bytes: Span<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0xCC {
      index += 1
      continue
    }
    guard byte == 0xE2, index + 2 < bytes.count else { return false }
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    switch second {
    case 0x80: if third < 0x82 { return false }  // U+2000 and U+2001 stand for other spaces.
    case 0x82, 0x86, 0x87, 0x88, 0x89, 0x94, 0x95, 0x96, 0x97: break
    default: return false
    }
    index += 3
  }
  return true
}

/// Appends the bytes of a scalar.
private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
}

/// The form in which column names and choices are matched.
///
/// Case, the accents of Latin letters, spaces of every width, `_`, hyphens and apostrophes do not
/// count; `œ` is `oe`, `æ` is `ae`. Everything else does, `+` included: "REP" is not "REP+".
package func foldedKey(_ bytes: [UInt8]) -> [UInt8] {
  fold(bytes, dropsSeparators: true)
}

/// The form in which column names and choices are matched, from a string.
package func foldedKey(_ text: String) -> [UInt8] {
  foldedKey(Array(text.utf8))
}

/// The form in which two names are the same if they differ only by accents or case.
package func foldedName(_ bytes: [UInt8]) -> [UInt8] {
  fold(bytes, dropsSeparators: false)
}

/// The form in which two names are the same if they differ only by accents or case, from a string.
package func foldedName(_ text: String) -> [UInt8] {
  foldedName(Array(text.utf8))
}

private func fold(_ bytes: [UInt8], dropsSeparators: Bool) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  if bytes.allSatisfy({ $0 < 0x80 }) {
    for byte in bytes where !(dropsSeparators && isSeparator(UInt32(byte))) {
      result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return result
  }
  // Decomposed, a letter's accents follow it as scalars of their own.
  var afterLatin = false
  for scalar in String(decoding: bytes, as: UTF8.self)._nfd {
    if scalar.value >= 0x0300, scalar.value <= 0x036F {
      if !afterLatin { append(scalar, to: &result) }
      continue
    }
    if dropsSeparators, isSeparator(scalar.value) { continue }
    afterLatin = isLatinLetter(scalar.value)
    appendFolded(scalar, to: &result)
  }
  return normalizedNFC(result)
}

private func appendFolded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  switch scalar.value {
  case 0x0152, 0x0153: bytes.append(contentsOf: [0x6F, 0x65])  // oe
  case 0x00C6, 0x00E6: bytes.append(contentsOf: [0x61, 0x65])  // ae
  case 0x00DF, 0x1E9E: bytes.append(contentsOf: [0x73, 0x73])  // ss
  case 0x00D8, 0x00F8: bytes.append(0x6F)  // o with a stroke, which does not decompose
  case 0x0110, 0x0111, 0x00D0, 0x00F0: bytes.append(0x64)  // d with a stroke, eth
  case 0x0141, 0x0142: bytes.append(0x6C)  // l with a stroke
  case 0x0131: bytes.append(0x69)  // i without its dot
  default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }
}

private func isLatinLetter(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x41...0x5A, 0x61...0x7A: true
  case 0xC0...0x24F, 0x1E00...0x1EFF: scalar != 0xD7 && scalar != 0xF7
  default: false
  }
}

/// Tells whether a scalar is a space, an underscore, a hyphen or an apostrophe.
private func isSeparator(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D, 0x20, 0x27, 0x2D, 0x5F: true
  case 0xA0, 0xAD, 0x02BC, 0x2000...0x200B, 0x2010...0x2014, 0x2018, 0x2019, 0x202F: true
  case 0x2060, 0x2212, 0x3000, 0xFEFF: true
  default: false
  }
}
