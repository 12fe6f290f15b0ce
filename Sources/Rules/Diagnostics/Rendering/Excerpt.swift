/// One line of a file made fit to be shown, and where a span falls on it.
///
/// Tabs become spaces, and whatever is invisible or is not UTF-8 becomes `�`, so that columns can
/// be counted and no file can send orders to a terminal.
struct Excerpt {
  /// The line as it is shown.
  var text = ""
  /// The columns before the span.
  var indent = 0
  /// The columns of the span on this line, at least one.
  var width = 1

  /// Lines of more bytes than this are shown in part.
  private static let byteLimit = 180
  private static let bytesBefore = 80
  private static let tabWidth = 4

  init(_ source: SourceText, line: Int, span: SourceSpan) {
    let full = source.lineRange(line)
    let focus = min(max(Int(span.start), full.lowerBound), full.upperBound)
    let range = Self.window(source.bytes, full, focus)
    if range.lowerBound > full.lowerBound { text = "…" }
    var column = displayWidth(text)
    var end: Int?
    var index = range.lowerBound
    indent = column
    while index < range.upperBound {
      if index <= focus { indent = column }
      if index >= Int(span.end), end == nil { end = column }
      index += append(source.bytes, index, &column)
    }
    if focus >= range.upperBound { indent = column }
    width = max(1, (end ?? column) - indent)
    if range.upperBound < full.upperBound { text += "…" }
  }

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 } }

  /// Adds the character at an index; returns its length in bytes.
  private mutating func append(_ bytes: [UInt8], _ index: Int, _ column: inout Int) -> Int {
    guard let scalar = readScalar(bytes, index) else {
      text += "\u{FFFD}"
      column += 1
      return 1
    }
    if scalar.value == 0x09 {
      text += String(repeating: " ", count: Self.tabWidth)
      column += Self.tabWidth
    } else if isHiddenControl(scalar.value) {
      text += "\u{FFFD}"
      column += 1
    } else {
      let slice = bytes[index..<(index + scalar.length)]
      text += String(decoding: slice, as: UTF8.self)
      column += displayWidth(slice)
    }
    return scalar.length
  }

  /// The part of a long line that is shown around a place, cut between characters.
  private static func window(_ bytes: [UInt8], _ full: Range<Int>, _ focus: Int) -> Range<Int> {
    guard full.count > byteLimit else { return full }
    var start = max(full.lowerBound, focus - bytesBefore)
    while start > full.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(full.upperBound, start + byteLimit)
    while end > start, end < full.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
