/// Finds the first character of a text that nobody sees, or that no line of text can hold.
///
/// Two identifiers that only such a character tells apart look the same on every screen and page.
/// Tabs and line ends count, and so do letters of other scripts that are drawn as nothing.
package func hiddenScalar(in bytes: Span<UInt8>) -> UInt32? {
  var isPlain = true
  for index in bytes.indices where bytes[index] < 0x20 || bytes[index] >= 0x7F {
    isPlain = false
    break
  }
  if isPlain { return nil }
  var copy: [UInt8] = []
  for index in bytes.indices { copy.append(bytes[index]) }
  for scalar in String(decoding: copy, as: UTF8.self).unicodeScalars
  where isHidden(scalar.value) { return scalar.value }
  return nil
}

/// Whether a character of an identifier is invisible, or breaks its line.
package func isHidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0: true
  default: isHiddenControl(scalar)
  }
}
