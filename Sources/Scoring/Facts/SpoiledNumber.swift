/// Whether a text is what a spreadsheet leaves of a long number: `2,1E+08`.
///
/// Spreadsheets and the programs that write their files agree on the form: one digit, its decimals,
/// an exponent with its sign and at least two digits. The class `6E1` and the code `3E12` are not it.
package func isSpoiledNumber(_ bytes: Span<UInt8>) -> Bool {
  func isDigit(_ index: Int) -> Bool { bytes[index] >= 0x30 && bytes[index] <= 0x39 }
  guard bytes.count >= 5 else { return false }
  var plus = bytes.count - 3
  if bytes[plus] != UInt8(ascii: "+") { plus -= 1 }
  guard bytes[plus] == UInt8(ascii: "+"), plus >= 2, bytes[plus - 1] | 0x20 == UInt8(ascii: "e"),
    isDigit(0)
  else { return false }
  for index in plus + 1..<bytes.count where !isDigit(index) { return false }
  if plus == 2 { return true }
  guard plus > 3, bytes[1] == UInt8(ascii: ",") || bytes[1] == UInt8(ascii: ".") else {
    return false
  }
  for index in 2..<plus - 1 where !isDigit(index) { return false }
  return true
}
