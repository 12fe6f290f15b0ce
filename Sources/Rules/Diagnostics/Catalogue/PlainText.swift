/// Text on one line: runs of white space become one space, what is invisible becomes `�`, and what
/// goes beyond the limit becomes `…`.
///
/// A text taken from a file may hold anything, and no message may be broken or disguised by it.
func plainText(_ text: String, limit: Int = .max) -> String {
  var result = ""
  var count = 0
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) {
      pendingSpace = count > 0
      continue
    }
    if pendingSpace {
      result += " "
      count += 1
      pendingSpace = false
    }
    guard count < limit else { return result + "…" }
    result.unicodeScalars.append(isHiddenControl(scalar.value) ? "\u{FFFD}" : scalar)
    count += 1
  }
  return result
}
