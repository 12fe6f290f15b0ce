/// A line and a column, both from one, as an editor shows them.
package struct JSONPlace: Equatable, Sendable {
  /// The line, from one; lines end at a line feed.
  package let line: Int
  /// The column, from one, counted in Unicode scalars.
  package let column: Int

  /// Finds the place of a byte offset; an offset past the end gives the place of the end.
  package init(offset: Int, in bytes: Span<UInt8>) {
    var line = 1
    var column = 1
    var index = Self.markLength(bytes)
    let end = min(offset, bytes.count)
    while index < end {
      let byte = bytes[index]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Continuation bytes belong to the scalar that their first byte has counted already.
        column += 1
      }
      index += 1
    }
    self.line = line
    self.column = column
  }

  /// Makes the place of a line and a column.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// An editor shows no column for the byte order mark.
  private static func markLength(_ bytes: Span<UInt8>) -> Int {
    let marked =
      bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    return marked ? 3 : 0
  }
}
